"""Cuts an article's text so that every claim's words can be marked, however they overlap."""

import re
from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise

from lofted.facts import Claim, Finding, Named, Reading, Span, Verdict, Words

WORST_FIRST = tuple(Verdict)  # conflicts, depends, open, holds: the order in which the facts list them
_GAP = re.compile(r"\n+")
_BLANK = re.compile(r"\n[ \t\r]{0,200}\n\s*")


@dataclass(frozen=True, slots=True)
class Mark:
    """Words that claims or findings rest on, with both; the findings worst first."""

    number: int
    span: Span
    claims: tuple[Claim, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def look(self) -> str:
        """The worst verdict on these words; else "unchecked" for a figure, "words" for words and names."""
        if self.findings:
            return str(self.findings[0].verdict)
        return "words" if all(isinstance(claim.value, Words | Named) for claim in self.claims) else "unchecked"

    @property
    def tone(self) -> str:
        """Whether a statement here is kept at a distance, supported or hearsay; empty where nothing shows it."""
        tones = [str(claim.mark) for claim in self.claims if claim.aspect == "statement" and claim.mark]
        return tones[0] if tones else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text under the same marks from its first to its last character.

    `marks` holds them from the shortest to the longest; `shown` is the one
    whose look the piece wears, `first` and `last` whether that one begins and
    ends here.
    """

    start: int
    text: str
    marks: tuple[Mark, ...] = ()
    shown: Mark | None = None
    first: bool = False
    last: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as pieces, and the line ends that follow it."""

    pieces: tuple[Piece, ...]
    gap: str = ""


def worst_first(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings by verdict, each kind in the order it was found, none twice."""
    return tuple(sorted(dict.fromkeys(findings), key=lambda finding: WORST_FIRST.index(finding.verdict)))


def marks_of(reading: Reading) -> tuple[Mark, ...]:
    """Every stretch of words that a claim or a finding names, in reading order."""
    text = reading.article.text
    claims: dict[Span, list[Claim]] = defaultdict(list)
    findings: dict[Span, list[Finding]] = defaultdict(list)
    for claim in every_claim(reading):
        claims[trimmed(text, claim.span)].append(claim)
    for finding in worst_first(reading.findings):
        named = {trimmed(text, span) for span in (*finding.spans, *(claim.span for claim in finding.claims))}
        for span in named:
            findings[span].append(finding)
    spans = sorted({*claims, *findings})
    return tuple(
        Mark(number, span, tuple(claims[span]), tuple(findings[span])) for number, span in enumerate(spans, start=1)
    )


def every_claim(reading: Reading) -> tuple[Claim, ...]:
    """The reading's claims, and any that only an event or a finding holds, each once."""
    told = [reading.claims, *(event.claims for event in reading.events), *(one.claims for one in reading.findings)]
    found: dict[str, Claim] = {}
    for claim in chain.from_iterable(told):
        found.setdefault(claim.id, claim)
    return tuple(found.values())


def trimmed(text: str, span: Span) -> Span:
    """The span inside the text, without white space at its ends."""
    start, end = max(0, span.start), min(len(text), span.end)
    words = text[start:end]
    if not words.strip():
        return Span(min(start, len(text)), min(start, len(text)))
    return Span(start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip()))


def paragraphs(text: str, marks: Sequence[Mark], anchors: Iterable[int] = ()) -> Iterator[Paragraph]:
    """The whole text as paragraphs of pieces; `anchors` are starts that something links to.

    Blank lines part paragraphs, or line ends where a text has no blank lines.
    The pieces and gaps put together again are the text, to the character.
    """
    parting = _BLANK if _BLANK.search(text.strip()) else _GAP
    gaps = [Span(*gap.span()) for gap in parting.finditer(text)]
    ends = {end for gap in gaps for end in (gap.start, gap.end)}
    waiting = deque(pieces(text, marks, ends | set(anchors)))
    for gap in [*gaps, Span(len(text), len(text))]:
        own = []
        while waiting and waiting[0].start < gap.start:
            own.append(waiting.popleft())
        while waiting and waiting[0].start < gap.end:
            waiting.popleft()
        if own or gap.start < gap.end:
            yield Paragraph(tuple(own), text[gap.start : gap.end])


def pieces(text: str, marks: Sequence[Mark], cuts: Iterable[int]) -> Iterator[Piece]:
    """The text cut wherever a mark begins or ends, and at the given cuts."""
    begins: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        begins[mark.span.start].append(mark)
    bounds = {0, len(text), *cuts, *begins, *(mark.span.end for mark in marks)}
    over: list[Mark] = []
    for start, end in pairwise(sorted(bounds)):
        over = [mark for mark in (*over, *begins[start]) if mark.span.end > start]
        yield piece(text, Span(start, end), sorted(over, key=lambda mark: mark.span.end - mark.span.start))


def piece(text: str, part: Span, marks: Sequence[Mark]) -> Piece:
    """One stretch, which wears the look of the shortest mark that was spoken of."""
    words = text[part.start : part.end]
    if not marks:
        return Piece(part.start, words)
    shown = next((mark for mark in marks if mark.findings), marks[0])
    first, last = shown.span.start == part.start, shown.span.end == part.end
    return Piece(part.start, words, tuple(marks), shown, first, last)
