"""What is told in passing, right behind a name: "it would break the treaty of 1967, which bans nuclear arms".

The sentence may suppose, plan or threaten; the words in passing are told as a
fact all the same, so that they can be held against the record.
"""

import re
from dataclasses import replace

from lofted.facts import Claim, Finding, Named, Reading, Span

LONGEST = 160  # characters; two clauses behind a name

_PASSING = re.compile(
    r"(?:\s(?:of|from)\s(?:[\w.]+\s){0,2}(?:19|20)\d\d|\s\((?:19|20)\d\d\))?,\s"
    r"(?=(?:which|an?|the|itself|legally|in\sforce|signed|adopted|passed|approved|opened|concluded|ratified|vetoed|blocked|"
    r"banning|binding|effective)\b)",
    re.I,
)
_ENDS = re.compile(r",\s(?!(?:19|20)\d\d\b|and\s|or\s)|[;:.]\s|[.]$|”|\"")
_UNSURE = re.compile(
    r"\b(?:would|could|might|should|may|if|perhaps|allegedly|falsely|wrongly|supposedly|reportedly|not|never)\b", re.I
)


def in_passing(words: str, end: int) -> Span | None:
    """The stretch told in passing behind a name that ends there; None where there is none, or it is hedged.

    >>> words = "It would break the pact of 1967, which bans all arms, he said."
    >>> aside = in_passing(words, words.index(" of 1967"))
    >>> words[aside.start : aside.end]
    'which bans all arms'
    """
    match = _PASSING.match(words, end)
    if match is None:
        return None
    stop = _ENDS.search(words, match.end(), match.end() + LONGEST)
    found = Span(match.end(), stop.start() if stop else min(len(words), match.end() + LONGEST))
    return None if _UNSURE.search(words, found.start, found.end) else found


def sure_of_itself(finding: Finding, claim: Claim, reading: Reading) -> Finding:
    """A finding freed of the hedges of the sentence, where its claim is told in passing behind an agreement's name."""
    text = reading.article.text
    for one in reading.claims:
        mine = one.aspect == "agreement" and isinstance(one.value, Named) and one.value.entry == claim.subject
        aside = in_passing(text, one.span.end) if mine and claim.span.covers(one.span) else None
        if aside and claim.span.end <= aside.end and not claim.denied:
            return replace(finding, claims=())
    return finding
