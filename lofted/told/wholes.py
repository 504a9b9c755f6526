"""A part and its whole, and how a sentence ties a share to them."""

import re
from collections.abc import Sequence

from lofted.facts import Claim, Reading

HUNDRED = 100  # ours: a count up to it is told as it is and not rounded beside an exact part
SHARE = re.compile(
    r"(?:\s[a-z-]{1,16}){0,3}(?:,\s(?:or|i\.e\.|that\sis|that\sis,|which\s(?:is|makes))\s(?:about\s|some\s|roughly\s)?|,\s(?=about|some|roughly|nearly|almost)|,\s|\s[–—-]\s(?:or\s)?|\s\(|,\san?\s(?:[a-z]{1,12}\s){1,2}of\s)"
)
_OF_FIRST = re.compile(r"\b[Oo]f\s(?:the\s|its\s|their\s)?$")
_SHARE_BEHIND = re.compile(
    r"(?:\s[a-z-]{1,16}){0,3}(?:,\s(?:or|that\sis,?)\s|\s[–—-]\s|,\s(?:a|an)\s(?:share|rate|quota)\sof\s|\s\(|,\s)(?:about\s|some\s|roughly\s)?"
)
_OF_THEM = re.compile(rf"\sof\s(?:them|those|these){SHARE.pattern}")


def between(one: Claim, other: Claim, reading: Reading) -> str:
    """The words between two claims."""
    return reading.article.text[one.span.end : other.span.start]


def exact(claim: Claim) -> float | None:
    """A count that is no round or hedged one, or a bare number."""
    told = claim.quantity
    counted = told is not None and claim.aspect in ("count", "figure") and not told.approximate
    if told is None or not counted or told.said.width > 1:
        return None
    return told.said.middle


def round_one(claim: Claim) -> float | None:
    """A round count beside an exact part of it: "70 of 100 drones" are of a hundred; a larger one may be rounded."""
    told = claim.quantity
    whole = told is not None and claim.aspect in ("count", "figure") and not told.approximate
    return told.bare.middle if told and whole and told.bare.middle <= HUNDRED else None


def of_them(claim: Claim, figures: Sequence[Claim], reading: Reading) -> list[Claim]:
    """A part and its whole where the sentence before tells the whole: "116 rockets. … 26 of them, or 22 per cent"."""
    before = [one for one in figures if one.span.end <= claim.span.start]
    part = before[-1] if before else None
    if part is None or part.sentence != claim.sentence or not _OF_THEM.fullmatch(between(part, claim, reading)):
        return []
    earlier = [one for one in before if one.span.end <= part.sentence.start and one.aspect == "count"]
    last = [one for one in earlier if one.sentence == earlier[-1].sentence]
    return [last[0], part][::-1] if len(last) == 1 else []


def led_by_whole(two: Sequence[Claim], claim: Claim, reading: Reading) -> bool:
    """Whether the whole leads and its part follows: "Of 36 tests, nine failed, a share of 25 percent"."""
    before = reading.article.text[max(0, two[0].span.start - 8) : two[0].span.start]  # characters: "Of its "
    joined = between(two[0], two[1], reading) in (", ", " ") and _OF_FIRST.search(before)
    return bool(joined and _SHARE_BEHIND.fullmatch(between(two[1], claim, reading)))
