"""First words on a launch that were taken back, and whether a text tells one of them as a fact."""

import re

from lofted.facts import THIS_ARTICLE, Claim, Flight, Reading

TAKEN_BACK = re.compile(r"\btaken back\b")
TOLD_SO = re.compile(r"\b(?:took (?:that|it|this|the \w+) back|taken back|withdr[ae]wn?|corrected|retracted|revised)\b")
_FIRST = re.compile(
    r"\b(?:at first|initially|first (?:said|told|report\w*|word|announc\w*)|wrong(?:ly)?|mistaken\w*|never)\b|n['’]t\b",
    re.I,
)
_EARLIER_ONES = re.compile(
    r"\b(?:missiles|rockets|ones)\s(?:[\w’'-]+\s){0,4}over\b|\b(?:years|months|weeks)\sago\b|(?P<had>\bhad\s(?:\w+\s)?(?:fired|flown|launched|sent)\b)"
)


def told_later(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether the article itself says flatly, on a later day than that of the launch, what was taken back by then."""
    published = reading.article.published
    own = claim.voice.name == THIS_ARTICLE.name and not _FIRST.search(reading.article.text)
    return own and (published is None or published > flight.day)


def of_earlier_ones(claim: Claim, reading: Reading) -> bool:
    """Whether the words tell of missiles that crossed a land before: "which had fired missiles over Japan"."""
    found = _EARLIER_ONES.search(reading.article.quote(claim.sentence))
    return found is not None and not (found["had"] and claim.voice != THIS_ARTICLE)  # reported speech has its "had" too
