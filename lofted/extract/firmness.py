"""How firmly a place in a sentence is said, from the hedging words that govern it.

A hedge governs its own clause: "The missile may have flown 500 km, but it
fell" leaves the fall untouched. Of several hedges the nearest before the
place counts, and where none stands before it, the nearest after it. The bands
of probability are those of Intelligence Community Directive 203.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from lofted.extract.cues import Cue, find_cues
from lofted.facts import FLAT, Likelihood, Span
from lofted.reference.shelf import Shelf, in_use

_CLAUSE = re.compile(
    r"[;:]|\s[—–-]\s|—|\b(?:but|while|whereas|although|though|because|when|if|unless|as)\b|"
    r"\b(?:since|after|before|until)\b(?!\s+(?:at\s+least\s+)?(?:\d|[A-Z]|early|late|mid))|"
    r",\s+(?:and|or|so|which|who|whose|where)\b|[“”\"]|,\s+(?:\w+ing)\b|"
    # "seems to be like the Hwasong-18 that North Korea tested in 2023": which was tested is not in doubt
    r"(?:(?<=-\d)|(?<=-\d\d)|(?<=missile)|(?<=ICBM)|(?<=rocket))\s(?:that|which)\s(?:was|had|it|they|(?:the\s)?[A-Z]\w+)\b"
)
_INSERTED = re.compile(r",\s+(?:which|who|whose|where|whom)\b[^,;]*,")
_MONTH = re.compile(r"(?:\bin|\bon|\bof|\bby|\bsince|\blate|\bearly|\d)\s+$|^[\s,]*\d")

RECENT = 64  # sentences and clauses kept at hand: every claim of a sentence asks for the same ones


def firmness_at(words: str, at: int) -> Likelihood:
    """How firmly the words put what stands at a place, counted in characters.

    >>> text = "It may have flown 500 km, but it fell in the sea."
    >>> firmness_at(text, text.index("500")).words, firmness_at(text, text.index("sea")).words
    (<Firmness.POSSIBLE: 'possible'>, <Firmness.FLAT: 'flat'>)
    """
    clause = clause_at(words, at)
    hedges = [(span, cue) for span, cue in hedges_in(words, clause, in_use()) if not apart(words, span, at)]
    before = [cue for span, cue in hedges if span.start <= at]
    after = [cue for span, cue in hedges if span.start > at]
    governs = before[-1:] or after[:1]
    return governs[0].likelihood if governs else FLAT


@lru_cache(maxsize=RECENT)
def hedges_in(words: str, clause: Span, _: Shelf) -> tuple[tuple[Span, Cue], ...]:
    """The hedging words of a clause, by the cues of a shelf."""
    return tuple((span, cue) for span, cue in find_cues(words, clause, "hedge") if hedging(words, span, cue))


def clause_at(words: str, at: int) -> Span:
    """The clause round a place."""
    edges = clause_edges(words)
    place = bisect_right(edges, at)
    return Span(edges[place - 1], edges[place]) if 0 < place < len(edges) else Span(0, len(words))


@lru_cache(maxsize=RECENT)
def clause_edges(words: str) -> list[int]:
    """Where the clauses of a sentence begin, and where the last ends."""
    return [0, *(edge.start() for edge in _CLAUSE.finditer(words)), len(words)]


@lru_cache(maxsize=RECENT)
def inserted(words: str) -> tuple[Span, ...]:
    """The clauses that are inserted between commas or dashes."""
    return tuple(Span(one.start(), one.end()) for one in _INSERTED.finditer(words))


def apart(words: str, hedge: Span, at: int) -> bool:
    """Whether the hedge stands in an inserted clause that the place is outside of."""
    return any(one.start <= hedge.start < one.end and not one.start <= at < one.end for one in inserted(words))


def hedging(words: str, span: Span, cue: Cue) -> bool:
    """Whether the form hedges here: the month of May, "may not" and names do not."""
    if words[span.start].isupper() and cue.form in ("may", "might", "will", "can"):
        return span.start == 0 and cue.form != "may"
    if cue.form == "can":
        return not re.match(r"\s+(?:of|be\s+seen)\b", words[span.end :])
    if cue.form in ("reported", "claims", "claimed", "estimated", "set to", "due to"):
        return adjective_or_passive(words, span)
    return True


def adjective_or_passive(words: str, span: Span) -> bool:
    """Whether a word that may be a plain verb stands as an adjective or in the passive."""
    before = words[max(0, span.start - 12) : span.start].lower()  # characters; "is not yet " and a blank
    return bool(re.search(r"\b(?:is|are|was|were|be|been|a|an|the|its|their|his|her|'s|’s)\s+(?:\w+\s+)?$", before))
