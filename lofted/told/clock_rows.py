"""Hours in a row, each with its own by another clock in a row behind: "8:50 and 8:54 a.m. (2350 and 2354 GMT)"."""

import re
from collections.abc import Sequence

from lofted.facts import Claim
from lofted.told.named_clocks import PLACE

SAME_LAUNCH = re.compile(  # "…, which took place at 5:28 a.m. in Seoul, stands in the list at 20:28 UTC"
    rf"(?:{PLACE})?,?\s(?:(?:is|was|has|stands?|appears?|comes|listed|entered|given|recorded|in|the|that|list|database|log|catalogue|left|"
    r"rose|lifted|took|off|up|went|launched|fired|itself)\s){0,7}(?:at|as|under|to)\s"
)
_JOINED = re.compile(r"(?:\s[ap]\.?m\.?)?(?:,\s|,?\s(?:and|or)\s(?:again\s)?(?:at\s)?)")


def in_rows(first: Claim, second: Claim, clocks: Sequence[Claim], text: str) -> list[tuple[Claim, Claim]]:
    """The hours of the row that `first` ends, each with its own of the row that `second` begins.

    `first` and `second` alone where neither stands in a row; nothing where the rows are of different lengths, so that
    nobody can tell which hour is whose.
    """
    ordered = sorted((one for one in clocks if one.sentence == first.sentence), key=lambda one: one.span)
    at = {one.span: place for place, one in enumerate(ordered)}
    begin, end = at[first.span], at[second.span]
    while begin and joined(ordered[begin - 1], ordered[begin], text):
        begin -= 1
    while end + 1 < len(ordered) and joined(ordered[end], ordered[end + 1], text):
        end += 1
    left, right = ordered[begin : at[first.span] + 1], ordered[at[second.span] : end + 1]
    return list(zip(left, right, strict=True)) if len(left) == len(right) else []


def joined(one: Claim, other: Claim, text: str) -> bool:
    """Whether two hours stand in one row."""
    return bool(_JOINED.fullmatch(text, one.span.end, other.span.start))
