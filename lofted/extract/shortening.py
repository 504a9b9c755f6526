"""How much of a part the grammar must see: what only goes on at its end need not be parsed.

Behind the last cue and the first words of what is said, a long tail without
a comma can only go on with it. It is left out of the parse, and what reached
as far as the cut is taken on to the end.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.extract.adjuncts import END
from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import content_end
from lofted.facts import Span

SEEN = 8  # words behind the last cue that are parsed in any case
SHORTEST_TAIL = 30  # characters; leaving out less is not worth while

_WORD = re.compile(r"\S+")
_CUT = re.compile(
    r"(?<=[\w’'”])\s(?=(?:in|on|at|of|from|for|with|by|after|before|since|during|into|over|under|between|against|through|"
    r"within|amid|following)\s)"
)
_HOLDS_ON = re.compile(  # words that want the next one, and would be read otherwise without it
    r"\b(?:due|related|because|according|such|as|and|or|but|ready|able|likely|unlikely|than|the|a|an|is|are|was|were|be|been|"
    r"not|will|would|could|may|might|should|to|have|has|had|that|which|who|what|how|if|whether|instead|[a-z]+ing|[a-z]+ed)\Z"
)
_JOINT = re.compile(r"(?:[,;]\s(?:but|while|although|though|because)|;)\s")
_RELATIVE = re.compile(r"\b(?:who|which|that|whom|whose)\b|[,;:“”\"]")
_SUBJECT = re.compile(
    r"(?!(?:also|has|have|had|is|are|was|were|will|would|could|may|might|did|does|this|that|it|then|later|not|only|[a-z]+ed)\b)\w+"
)
LOOKS_BACK = {"according", "attributed", "citing"}

_PARTS = re.compile(r"[,;:“”\"()—]|''|\s[–-]\s|\n|\b(?:while|but|if|because|although|though|which|who|according)\b")


def shortened(text: str, part: Span, quotations: Sequence[Span], cues: Sequence[tuple[Span, Cue]]) -> Span:
    """The part without the tail that need not be parsed.

    >>> from lofted.extract.cues import find_cues
    >>> text = "Seoul condemned the test of a new rocket from a base in the north on the coast near the wide border."
    >>> whole = Span(0, len(text))
    >>> short = shortened(text, whole, (), list(find_cues(text, whole, "of")))
    >>> text[short.start : short.end]
    'Seoul condemned the test of a new rocket from a base'
    """
    return Span(begins(text, part, quotations, cues), ends(text, part, quotations, cues))


def begins(text: str, part: Span, quotations: Sequence[Span], cues: Sequence[tuple[Span, Cue]]) -> int:
    """Where the clause begins that holds the first cue and its subject, if it is set off plainly."""
    first = min(span.start for span, _ in cues)
    last = max((span for span, _ in cues), key=lambda span: span.end)
    if END.fullmatch(text, last.end, part.end) or any(not row.finite or LOOKS_BACK & row.frames for _, row in cues):
        return part.start
    marks = [mark.end() for mark in _JOINT.finditer(text, part.start, first)]
    begin = marks[-1] if marks else part.start
    if begin - part.start < SHORTEST_TAIL or any(one.start < begin < one.end for one in quotations):
        return part.start
    plain = _SUBJECT.match(text, begin, first) and not _RELATIVE.search(text, begin, first)
    return begin if plain else part.start


def ends(text: str, part: Span, quotations: Sequence[Span], cues: Sequence[tuple[Span, Cue]]) -> int:
    """Where the words end that must be seen behind the last cue."""
    words = list(_WORD.finditer(text, max(span.end for span, _ in cues), part.end))
    if len(words) <= SEEN:
        return part.end
    spoken = [one.start for one in quotations if one.start < part.end <= one.end + 2]
    marks = [mark.end() for mark in _PARTS.finditer(text, words[SEEN].start(), len(text[: part.end].rstrip(".?! ")))]
    since = max([words[SEEN].start(), *(spoken[:1] or marks[-1:])])
    for cut in _CUT.finditer(text, since, part.end - SHORTEST_TAIL):
        if not _HOLDS_ON.search(text, max(part.start, cut.start() - 16), cut.start()):  # 16 characters; a word
            return cut.start()
    return part.end


def lengthened(text: str, part: Span, seen: Span, one: Attribution) -> Attribution:
    """The attribution with what reached the cut taken on to the end of the part."""
    if seen == part:
        return one
    end = content_end(text, part).end

    def on(span: Span) -> Span:
        return Span(span.start, max(end, span.end)) if span.end == seen.end < part.end else span

    return replace(
        one,
        content=tuple(on(piece) for piece in one.content),
        source=on(one.source) if one.source else None,
        named=on(one.named) if one.named else None,
    )
