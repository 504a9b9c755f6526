"""First words on a launch that were taken back, and whether words tell of other launches than that."""

import re

from lofted.facts import THIS_ARTICLE, Claim, Reading

TAKEN_BACK = re.compile(r"\btaken back\b")
TOLD_SO = re.compile(
    r"\b(?:took (?:that|it|this|the \w+) back|taken back|withdr[ae]wn?|withdrawing|"
    r"(?:correct|retract|revis)(?:ed|ing|ion)|"
    r"put (?:\w+ )?right|proved (?:wrong|false|mistaken)|turned out (?:not|otherwise|wrong))\b|"
    r"\b[Ii]t (?:had|did|has) not[:;.]|"  # "the alert said it had crossed. It had not: …"
    r"\b(?:(?:did|had|has) not|never|without) (?:in fact )?(?:cross(?:ed|ing)?|fl(?:y|own|ying)|pass(?:ed|ing)?)\b"
)
_EARLIER_ONES = re.compile(
    r"\b(?:missiles|rockets|ones)\s(?:[\w’'-]+\s){0,4}over\b|\b(?:years|months|weeks)\sago\b|(?P<had>\bhad\s(?:\w+\s)?(?:fired|flown|launched|sent)\b)"
)


def of_earlier_ones(claim: Claim, reading: Reading) -> bool:
    """Whether the words tell of missiles that crossed a land before: "which had fired missiles over Japan"."""
    found = _EARLIER_ONES.search(reading.article.quote(claim.sentence))
    return found is not None and not (found["had"] and claim.voice != THIS_ARTICLE)  # reported speech has its "had" too
