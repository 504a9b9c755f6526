"""Which attributions a sentence holds: by patterns, part by part, and by the grammar where patterns cannot tell.

A sentence with several cues is first parted at its joints, so that "X accused
…; Y denied …" are read each by itself. The parts that the patterns cannot
settle are parsed together, in one batch.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.extract.adjuncts import AFTER
from lofted.extract.appended import appended
from lofted.extract.clauses import read_clauses
from lofted.extract.cues import VERBAL, Attribution, Cue, find_cues
from lofted.extract.grammar import Parse, parse
from lofted.extract.headlines import read_headline
from lofted.extract.joints import Part, parts_of, shared_attribution
from lofted.extract.measured import measured
from lofted.extract.phrases import content_end, source_before, trimmed
from lofted.extract.plain import read_plain
from lofted.extract.quotation import Quotations
from lofted.extract.shortening import lengthened, shortened
from lofted.extract.standing import tells
from lofted.extract.withheld import withheld
from lofted.facts import Article, Record, Span

BLANKS = 3  # characters between a colon and the quotation that it leads to in the next paragraph
VERBS = tuple(sorted(VERBAL | {"according"}))

_DATELINE = re.compile(
    r"[A-Z][A-Za-z\d.,’'/ -]{2,40}\((?:[A-Z][\w. ]{1,20})\)\s*(?:[—–-]{1,2}\s*|(?=[A-Z“\"]))"  # a place, an agency
    r"|[A-Z]{3,20}(?:,\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?\s*(?:[—–]|\s-{1,2}\s)\s*"
)
_TANK = re.compile(r"[\s-]tanks?\b")  # a think tank thinks nothing here
_AS_BEFORE = re.compile(r",\sas\s(?:was\s)?\Z")  # "…, as cited by TASS" only tells of the way
_WHETHER = re.compile(r"\s*(?:whether|if)\s")
_CITING = re.compile(r",\s(?:citing|quoting)\s")
_OPENS = re.compile(
    r"\s(?!(?:is|are|was|were|be|been|has|have|had|will|would|of|for|in|on|by|to|and|or|with|from|at|about|as|after|"
    r"before|between|against|over|made|put|who|which|also|not|can|could|may|might|should|did|does|do)\b)[\w“\"‘$]"
)


def attributions(
    article: Article, sentences: Sequence[Span], quotations: Quotations, record: Record
) -> list[tuple[Span, Attribution]]:
    """What the patterns settle, and what the grammar adds for the rest, in reading order."""
    settled: list[tuple[Span, Attribution]] = []
    left: list[tuple[Span, Part]] = []
    shared: list[tuple[Span, Part]] = []
    for sentence in sentences:
        near = quotations.near(Span(max(0, sentence.start - BLANKS), sentence.end), reach=BLANKS)
        said = past_dateline(article.text, sentence)
        cues = cues_in(article, said, near)
        open_left = list(withheld(article.text, said, near))
        for figure, edge in measured(article.text, said, near):
            open_left.append(figure)
            if edge < said.end and not any(edge <= span.start and not span.meets(figure.cue) for span, _ in cues):
                said, cues = Span(said.start, edge), [(span, cue) for span, cue in cues if span.end <= edge]
        settled.extend((sentence, one) for one in open_left)
        settled.extend((sentence, one) for one in read_headline(article.text, sentence, record))
        cues = [(span, cue) for span, cue in cues if not any(one.cue.meets(span) for one in open_left)]
        for answer, rest in appended(article.text, said, cues):
            settled.append((sentence, answer))
            said, cues = rest, cues[:-1]
        for part in parts_of(article.text, said, near, cues) if cues else ():
            plain = read_plain(article, part.span, near, part.cues) if part.cues else []
            if part.shared:
                shared.append((sentence, part))
            if plain is None:
                left.append((sentence, part))
            else:
                settled.extend((sentence, one) for one in plain)
    seen = [shortened(article.text, part.span, quotations.near(part.span), part.cues) for _, part in left]
    parses = parse([article.quote(span) for span in seen])
    for (sentence, part), span, words in zip(left, seen, parses, strict=True):
        near = quotations.near(part.span)
        read = list(read_clauses(words, span.start, near, part.cues))
        read += mistagged(article.text, replace(part, span=span), words, read)
        settled.extend((sentence, lengthened(article.text, part.span, span, one)) for one in read)
    for sentence, part in shared:
        found = [one for place, one in settled if place == sentence]
        joined = shared_attribution(article.text, part, quotations.near(sentence), found)
        settled.extend([(sentence, joined)] if joined else [])
    return sorted(clear(article.text, settled), key=lambda pair: (pair[0], pair[1].cue))


def cues_in(article: Article, said: Span, near: Sequence[Span]) -> list[tuple[Span, Cue]]:
    """The cues of a sentence that may tell of a statement where they stand."""
    found = [
        (span, cue)
        for span, cue in find_cues(article.text, said, *VERBS)
        if not inside(span, near)
        and not ("citing" in cue.frames and _AS_BEFORE.search(article.text, said.start, span.start))
        and not _TANK.match(article.text, span.end)
        and tells(article.text, said, span, cue)
    ]
    ends = {span.end + 1 for span, cue in found if "of" in cue.frames and not cue.nounlike}
    return [
        (span, cue) for span, cue in found if not (cue.nounlike and span.start in ends)
    ]  # "rejected calls to resign"


def mistagged(text: str, part: Part, words: Parse, read: Sequence[Attribution]) -> list[Attribution]:
    """What the grammar missed because it took a verb for a noun: "UN chief slams veto of resolution"."""
    tags = {word.start + part.span.start: word.tag for word in words}
    found: list[Attribution] = []
    for span, row in part.cues:
        noun = tags.get(span.start, "").startswith("NN") and row.form != row.lemma and "".join(row.frames) != "noun"
        known = any(one.cue.meets(span) or any(piece.covers(span) for piece in one.content) for one in read)
        source = source_before(text, part.span, span, ()) if noun and not known else None
        adjunct = AFTER.match(text, span.end, part.span.end)
        begin = adjunct.end() if adjunct else span.end
        content = trimmed(text, begin, part.span.end)
        if source and content and source.start == part.span.start and _OPENS.match(text, begin, part.span.end):
            found.append(Attribution(span, row, source, (content_end(text, content),)))
    return found[:1]


def clear(text: str, settled: Sequence[tuple[Span, Attribution]]) -> list[tuple[Span, Attribution]]:
    """The attributions, each without the words that attribute all of it to another: "…, Yonhap said."."""
    found: list[tuple[Span, Attribution]] = []
    here: dict[Span, list[Attribution]] = {}
    for sentence, one in settled:
        here.setdefault(sentence, []).append(one)
    for sentence, one in settled:
        if any(asks_of(text, other, one) for other in here[sentence]):
            continue
        one = uncited(text, one)
        pieces = one.content
        for other in (other for other in here[sentence] if outside(one, other)):
            assert other.source is not None, "what is outside has a source"
            start = min(other.source.start, other.cue.start)
            end = max(other.source.end, other.cue.end)
            pieces = tuple(piece for whole in pieces for piece in without(text, whole, start, end))
        found.append((sentence, replace(one, content=pieces) if pieces else one))
    return found


def asks_of(text: str, one: Attribution, inner: Attribution) -> bool:
    """Whether an attribution only stands in what another leaves open: "did not say whether Kim mentioned it"."""
    piece = next((piece for piece in one.content if piece.covers(inner.cue)), None)
    return one is not inner and piece is not None and bool(_WHETHER.match(text, piece.start, inner.cue.start))


def uncited(text: str, one: Attribution) -> Attribution:
    """The attribution without the ", citing officials" at the end of what it says; whom it cites is told elsewhere."""
    last = one.content[-1] if one.content else None
    cut = _CITING.search(text, last.start, last.end) if last and last.start >= one.cue.end else None
    return replace(one, content=(*one.content[:-1], Span(last.start, cut.start()))) if last and cut else one


def outside(one: Attribution, other: Attribution) -> bool:
    """Whether another attribution stands behind a cue and holds that cue in what it attributes."""
    return (
        other is not one
        and other.source is not None
        and other.source.start > one.cue.end
        and any(piece.covers(one.cue) for piece in other.content)
        and any(piece.covers(other.cue) and piece.covers(other.source) for piece in one.content)
    )


def without(text: str, piece: Span, start: int, end: int) -> list[Span]:
    """A piece without a stretch inside it; what is left of it behind the stretch only where a comma goes on."""
    if not (piece.start <= start and end <= piece.end):
        return [piece]
    stop, begin = start, end
    while stop > piece.start and text[stop - 1] in ' ,“"':
        stop -= 1
    goes_on = text[begin : begin + 2] == ", "
    rest = Span(begin + 2, piece.end) if goes_on and piece.end > begin + 2 else None
    return [one for one in (Span(piece.start, stop), rest) if one and one.end > one.start]


def past_dateline(text: str, sentence: Span) -> Span:
    """The sentence without the place and the agency that an agency report begins with.

    >>> text = "SEOUL, South Korea (Reuters) - The army said it flew."
    >>> text[past_dateline(text, Span(0, len(text))).start :]
    'The army said it flew.'
    """
    line = _DATELINE.match(text, sentence.start, sentence.end)
    return Span(line.end(), sentence.end) if line and line.end() < sentence.end else sentence


def inside(span: Span, quotations: Sequence[Span]) -> bool:
    """Whether words stand in a quotation: they are the speaker's, not the article's."""
    return any(one.covers(span) for one in quotations)
