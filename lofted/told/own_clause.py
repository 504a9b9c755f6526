"""The clause behind a vehicle's name that tells of it alone: "may be kin of the Hwasong-18, which flew in 2023".

And the noun of its own that a day can have beside the name: "while a missile fired in October 2022 went farther".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.facts import FLAT, Claim, Named, Reading
from lofted.reference.tied import flatly

_SENT = r"(?:test-|flight-)?(?:flown|fired|launched|tested)"
_ITS_CLAUSE = re.compile(  # "the Hwasong-18, which Pyongyang first flew in 2023", "the Hwasong-12, first launched in"
    r"(?:\s(?:ICBM|missile|rocket))?(?:,?\s(?:which|that|whose)\b|"
    rf",\s(?:an?\s(?:[\w-]+\s){{1,3}}?(?:that\swas\s|which\swas\s)?)?first\s{_SENT}|(?:,|\sand)?\s(?:(?:last|twice|thrice)\s)?{_SENT}\s(?:in|on)\b)"
)


_OF_OWN_NOUN = re.compile(  # before a day: "a missile fired in", "another that was launched on"
    rf"\b(?:an?\s(?:[\w-]+\s){{0,3}}?(?:missile|rocket|ICBM|one|projectile|weapon)|another|the\sone)\s"
    rf"(?:(?:that|which)\s(?:was|had\sbeen)\s)?{_SENT}\s(?:back\s)?(?:in|on)\s(?:early\s|late\s)?$"
)
_THE_SAME = re.compile(r"(?:\s(?:ICBM|missile|rocket))?(?:,|\s(?:is|was|as|called|named))?\s(?:the\s|an?\s)?")
_PART_OF = re.compile(r"\b(?:engines?|motors?|stages?|parts?|models?|mock-?ups?)\s(?:of|for)\s(?:the\s|an?\s)?$")


def relative(vehicles: Sequence[Claim], date: Claim, reading: Reading) -> list[Claim]:
    """Of several vehicles the one whose own clause tells the day: "like the Hwasong-18, which first flew in 2023"."""
    text = reading.article.text
    owners = [
        one
        for one in vehicles
        if _ITS_CLAUSE.match(text, one.span.end)
        and not _PART_OF.search(text, one.sentence.start, one.span.start)
        and one.span.end < date.span.start
        and "," not in text[one.span.end + 1 : date.span.start].removeprefix(" missile").removeprefix(",")
        and not any(one.span.end < other.span.start < date.span.start for other in vehicles)
    ]
    return owners if len(owners) == 1 else []


def told_apart(date: Claim, vehicles: Sequence[Claim], reading: Reading) -> Claim:
    """A day as its vehicle's own clause tells it, which can be a fact where the sentence beside it tells none."""
    owners = relative(vehicles, date, reading)
    clause = reading.article.text[owners[0].span.end : date.span.end] if owners and not date.denied else "if"
    return replace(date, likelihood=FLAT) if flatly(clause) else date


def of_another_noun(date: Claim, vehicles: Sequence[Claim], text: str) -> bool:
    """Whether a day belongs to a missile told beside those named: "a missile fired in October 2022 went farther"."""
    noun = _OF_OWN_NOUN.search(text, date.sentence.start, date.span.start)
    if noun is None:
        return False
    ahead = any(
        one.span.end > noun.start() or _THE_SAME.fullmatch(text, one.span.end, noun.start())
        for one in vehicles
        if one.span.end <= date.span.start
    )
    behind = any(
        _THE_SAME.fullmatch(text, date.span.end, one.span.start) for one in vehicles if date.span.end <= one.span.start
    )
    return not (ahead or behind)


def entry_of(claim: Claim) -> str:
    """The id of the entry that a claim names."""
    return claim.value.entry or "" if isinstance(claim.value, Named) else ""
