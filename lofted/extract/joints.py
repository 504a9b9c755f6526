"""Where a sentence holds two attributions side by side, so that each can be read by itself.

"X condemned the launch and called on Y to …", "A predicted that …, while B
doubted that …", "X accused …; Y denied …": each part has a cue of its own.
What is said after the joint is no part of what is said before it.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from lofted.extract.adjuncts import END
from lofted.extract.cues import Attribution, Cue, speakers
from lofted.extract.following import follows
from lofted.extract.hearing import HEARER, told
from lofted.extract.phrases import content_end, source_before, trimmed
from lofted.facts import Act, Span

MANY = 2  # cues from which on a sentence is parted under the one that closes it
Cues = Sequence[tuple[Span, Cue]]

_SEMICOLON = re.compile(r";\s+")
_STOP = re.compile(r"(?=;\s)")
_NEW_SUBJECT = re.compile(r",\s+(?:and|but|while|whereas|though|although|yet)\s+|\s+while\s+")
_SAME_SUBJECT = re.compile(
    r",?\s+(?:and|but)\s+(?:(?:also|then|has|have|had|later|again|instead|now|meanwhile|[a-z]+ly)\s+){0,2}\Z"
)
_LISTED = re.compile(r"(?<![”\"]),\s+\Z")
_THAT = re.compile(r"\s+(?:that\s+)?(?:(?:the|a|an|its|his|her|their)\s+)?([\w’'-]+)")
_OBJECT = re.compile(r"\s(?:the|an?|its|that|to)\b|\s[A-Z]")
_OF_IT = re.compile(r"\s(?:it|him|her|them|us)\s(?:of\s|as\s|for\s)?(?=[\w“\"‘])")  # "called it a coward"
_CLAUSAL = re.compile(r"\s(?:that|whether|how|why)\b")
_SUBJECTS = {"it", "he", "she", "they", "we", "i"}


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence; `shared` is the cue that stands at its head without a subject of its own."""

    span: Span
    cues: tuple[tuple[Span, Cue], ...]
    shared: tuple[Span, Cue] | None = None


def parts_of(text: str, sentence: Span, quotations: Sequence[Span], cues: Cues) -> list[Part]:
    """The parts of a sentence, in order; one where it has no joint between two cues."""
    outer = last_word(text, sentence, quotations, cues)
    if outer:
        source, end, inner = outer
        closing = next(pair for pair in cues if pair[0].start >= source.end)
        return [
            *parts_of(text, Span(sentence.start, source.start), quotations, inner),
            Part(Span(sentence.start, end), (closing,)),
        ]
    edges: list[tuple[int, int, tuple[Span, Cue] | None]] = []
    postposed = closes(text, sentence, cues)
    for place, (before, after) in enumerate(pairwise(cues), start=2):
        third = cues[place][0] if place < len(cues) else None  # "welcomed A, said B and predicted C"
        listed = bool(third and _SAME_SUBJECT.search(text, after[0].end, third.start))
        since = max((begin for _, begin, _ in edges), default=sentence.start)
        holding = [one for one in cues if since <= one[0].start < before[0].start and holds(one[1])]
        asks = after[1].act is Act.ASKS and bool(_CLAUSAL.match(text, after[0].end))
        nested = bool(holding) and not (
            asks and holding[0][1].lemma == "tell"
        )  # "told the council that … and asked how"
        joint = joint_between(text, before, after, quotations, postposed=postposed or nested, listed=listed)
        if joint:
            edges.append(joint)
    stop = next((mark.start() for span, _ in cues[-1:] if (mark := _STOP.match(text, span.end, sentence.end))), None)
    sentence = Span(sentence.start, stop) if stop else sentence  # "…, the engineers assess; they still try"
    parts: list[Part] = []
    start = sentence.start
    shared: tuple[Span, Cue] | None = None
    edges.append((sentence.end, sentence.end, None))
    for end, begin, cue in edges:
        inside = tuple(pair for pair in cues if start <= pair[0].start < end and (not shared or pair[0] != shared[0]))
        parts.append(Part(Span(start, end), inside, shared))
        start, shared = begin, cue
    return parts


def last_word(text: str, sentence: Span, quotations: Sequence[Span], cues: Cues) -> tuple[Span, int, Cues] | None:
    """Who has the last word of a sentence of several cues: "A accepted B but demanded C, Dawn said, citing D.".

    The source, where what it attributes ends, and the cues without those of the outer attribution.
    """
    end, inner = sentence.end, list(cues)
    while len(inner) > 1 and "citing" in inner[-1][1].frames:  # whom it cites is told from the statement
        comma = text.rfind(",", inner[-2][0].end, inner[-1][0].start)
        if comma < 0 or text[comma + 1 : inner[-1][0].start].strip():
            return None
        end = comma
        inner.pop()
    if len(inner) < MANY or any(one.meets(sentence) for one in quotations):
        return None
    cue, row = inner.pop()
    hearer = HEARER.match(text, cue.end, end) if "told" in row.frames else None
    source = source_before(text, sentence, cue, ())
    closed = END.fullmatch(text, hearer.end() if hearer else cue.end, end)
    verbal = {"said_that", "told"} & row.frames
    before = text[sentence.start : source.start].rstrip() if source else ""
    return (source, end, inner) if source and closed and verbal and before.endswith(",") else None


def closes(text: str, sentence: Span, cues: Cues) -> bool:
    """Whether the last cue closes the sentence and so may cover all of it: "…, Yonhap said on Friday."."""
    last = cues[-1][0]
    return bool(END.fullmatch(text, last.end, sentence.end)) or " citing " in text[last.end : sentence.end]


def joint_between(
    text: str,
    before: tuple[Span, Cue],
    after: tuple[Span, Cue],
    quotations: Sequence[Span],
    *,
    postposed: bool,
    listed: bool,
) -> tuple[int, int, tuple[Span, Cue] | None] | None:
    """Where the part of the cue before ends and the next begins, and the next cue if it shares the subject."""
    first, second = before[0].end, after[0].start

    def free(match: re.Match[str]) -> bool:
        return not any(one.start < match.start() < one.end for one in quotations)

    for mark in _SEMICOLON.finditer(text, first, second):
        if free(mark):
            return mark.start(), mark.end(), None
    if postposed:
        return None
    for mark in _NEW_SUBJECT.finditer(text, first, second):
        source = source_before(text, Span(mark.end(), after[0].end), after[0], ()) if free(mark) else None
        if source and source.start == mark.end():
            return mark.start(), mark.end(), None
    same = _SAME_SUBJECT.search(text, first, second) or (listed and _LISTED.search(text, first, second))
    if same and free(same) and finite(text, *after):
        if inner(text, before, same.start()) and not parallel(text, before, after, same[0]):
            return None
        return same.start(), second, after
    return None


def holds(cue: Cue) -> bool:
    """Whether the cue can hold another attribution in what it attributes: "X says Y promised A and said B"."""
    return bool({"said_that", "told", "according"} & cue.frames)


def finite(text: str, span: Span, cue: Cue) -> bool:
    """Whether the cue can be joined to a verb in the past or the present: "and vowed", not "and order"."""
    word = cue.form.split()[0]
    present = word.endswith("s") and bool(not cue.nounlike or _OBJECT.match(text, span.end))
    return cue.finite and (present or word.endswith("ed") or word in ("said", "told", "forecast", "wrote"))


def parallel(text: str, before: tuple[Span, Cue], after: tuple[Span, Cue], joiner: str) -> bool:
    """Whether two cues are set against each other: "admitted that … but insisted that …", "told … and asked how"."""
    opposed = "but" in joiner.split() and bool(_CLAUSAL.match(text, after[0].end))
    asked = after[1].act is Act.ASKS is not before[1].act and bool(_CLAUSAL.match(text, after[0].end))
    return (opposed and bool(_CLAUSAL.match(text, before[0].end))) or asked


def inner(text: str, before: tuple[Span, Cue], end: int) -> bool:
    """Whether the joined cue may belong to one who is the subject of what is said: "said Iran fired and threatened"."""
    span, row = before
    if not holds(row):
        return False
    match = _THAT.match(text, span.end, end)
    word = re.split(r"['’]", match[1])[0] if match else ""
    return word.lower() in _SUBJECTS or word.lower() in speakers() or word[:1].isupper()


def shared_attribution(
    text: str, part: Part, quotations: Sequence[Span], found: Sequence[Attribution]
) -> Attribution | None:
    """The attribution of a cue that shares its subject with the part before it."""
    assert part.shared is not None, "only a part without a subject is read so"
    cue, row = part.shared
    earlier = [one for one in found if one.cue.start < cue.start and one.source is not None]
    if not earlier:
        return None
    base = next((one for one in reversed(earlier) if not held(one, earlier)), earlier[-1])
    blank = Attribution(cue, row, base.source, (), base.through, named=base.named)
    reading = told if "told" in row.frames and "said_that" not in row.frames else None
    settled = (
        reading(text, part.span, quotations, blank, None, ())
        if reading
        else follows(text, part.span, quotations, blank)
    )
    if settled:
        return settled[0]
    pronoun = _OF_IT.match(text, cue.end, part.span.end) if "said_that" not in row.frames else None
    content = trimmed(text, pronoun.end() if pronoun else cue.end, part.span.end)
    return (
        Attribution(cue, row, base.source, (content_end(text, content),), base.through, named=base.named)
        if content
        else None
    )


def held(one: Attribution, others: Sequence[Attribution]) -> bool:
    """Whether an attribution stands in what another says."""
    return any(piece.covers(one.cue) for other in others if other is not one for piece in other.content)
