"""What an article says at second hand without naming a voice.

An adverb ("reportedly", "allegedly") marks its clause, an adjective ("the
reported sale of missiles") the noun phrase that it stands in.
"""

import re
from collections.abc import Iterator

from lofted.extract.cues import Cue, find_cues
from lofted.facts import Article, Span

_EDGE = re.compile(
    r"[;:]|\s[—–-]\s|—|,\s+(?:but|while|which|who|and|or|so|although)\b|\b(?:but|while|whereas|although|because)\b"
)
_BEFORE = re.compile(
    r"(?:\b(?:a|an|the|its|their|his|her|this|any|of|in|for|on|over|to|by|with|from)|['’]s|s['’])\s+$", re.I
)
_PHRASE = re.compile(
    r"\s+(?:[\w'’$-]+(?:,\d*)?\s+){0,11}?[\w'’$,-]*\w(?=\s*(?:[.;:!?)]|,\s|\s(?:is|are|was|were|has|have|had|will|would|could|may|and|but|to)\s|$))"
)
LONGEST_LEAD = 24  # characters looked at before an adjective


def find_second_hand(article: Article, sentence: Span) -> Iterator[tuple[Span, Cue, tuple[Span, ...]]]:
    """Yield each cue of hearsay with its row and what it marks."""
    text = article.text
    for span, row in find_cues(text, sentence, "adverb", "adjective"):
        if "adverb" in row.frames:
            yield span, row, clause_round(text, sentence, span)
        elif _BEFORE.search(text[max(sentence.start, span.start - LONGEST_LEAD) : span.start]):
            phrase = _PHRASE.match(text, span.end, sentence.end)
            if phrase:
                yield span, row, (Span(span.end + 1, phrase.end()),)


def clause_round(text: str, sentence: Span, cue: Span) -> tuple[Span, ...]:
    """The clause of an adverb, in the pieces before and after it."""
    start, end = sentence.start, sentence.end
    for edge in _EDGE.finditer(text, sentence.start, sentence.end):
        if edge.end() <= cue.start:
            start = edge.end()
        elif edge.start() >= cue.end:
            end = edge.start()
            break
    pieces = (stripped(text, start, cue.start), stripped(text, cue.end, end))
    return tuple(piece for piece in pieces if piece)


def stripped(text: str, start: int, end: int) -> Span | None:
    """The span without blanks and marks at its ends."""
    while start < end and (text[start].isspace() or text[start] in ",;:"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.!?"):
        end -= 1
    return Span(start, end) if start < end else None
