"""How far what is said reaches: past its source, past its sentence, and no further.

"…," Kim said, "…" goes on in the same sentence; "…," Kim said. "…" goes on in
the next ones, up to the end of the paragraph.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.extract.cues import Attribution
from lofted.extract.quotation import Quotations
from lofted.facts import Span

_GAP = re.compile(r"[^“”\".;:!?]{0,60}[,:]\s*")  # 60 characters; a hearer or an adverb between a cue and the rest


def reached(
    text: str, one: Attribution, sentences: Sequence[Span], quotations: Quotations, quoted: set[Span]
) -> Attribution:
    """The attribution with all of its content and nothing of its source.

    `quoted` are the quotations that stand in the content of some attribution.
    """
    content = [closed(text, piece) for piece in clear_of_source(one)]
    if any(quotations.near(piece) for piece in content):
        last = max(one.cue.end, one.source.end if one.source else 0, content[-1].end)
        content = [*led_in(text, one, content[0], quotations), *content]
        content += goes_on(text, last, sentences, quotations, quoted, resumes=content[-1].end <= one.cue.start)
    return replace(one, content=tuple(content))


def clear_of_source(one: Attribution) -> list[Span]:
    """The pieces that share nothing with the source, or all where none would be left."""
    clear = [piece for piece in one.content if one.source is None or not piece.meets(one.source)]
    return clear or list(one.content)


def closed(text: str, piece: Span) -> Span:
    """The piece with the bracket that closes it."""
    open_bracket = text.rfind("(", piece.start, piece.end) > text.rfind(")", piece.start, piece.end)
    return Span(piece.start, piece.end + 1) if open_bracket and text[piece.end : piece.end + 1] == ")" else piece


def led_in(text: str, one: Attribution, first: Span, quotations: Quotations) -> Iterator[Span]:
    """The quotation right before a source whose cue is followed by more of it."""
    if one.source is None or first.start < one.cue.end:
        return
    for quote in quotations.near(Span(max(0, one.source.start - 2), one.source.start)):  # 2: a mark and a blank
        if quote.end <= one.source.start and not text[quote.end : one.source.start].strip(" ,"):
            yield quote


def goes_on(
    text: str, last: int, sentences: Sequence[Span], quotations: Quotations, quoted: set[Span], *, resumes: bool
) -> Iterator[Span]:
    """The quotations after a place with which the same voice goes on in the paragraph."""
    for quote in quotations.after(last):
        gap = text[last : quote.start]
        same_sentence = resumes and _GAP.fullmatch(gap) is not None
        if "\n" in gap or quote in quoted or not (same_sentence or next_sentence(sentences, last, quote.start)):
            return
        yield quote
        last, resumes = quote.end, False


def next_sentence(sentences: Sequence[Span], last: int, start: int) -> bool:
    """Whether a place begins the sentence after the one in which another stands."""
    at = bisect_left(sentences, Span(start, start))
    return 0 < at < len(sentences) and sentences[at].start == start and sentences[at - 1].start <= last <= start
