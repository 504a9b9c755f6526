"""The line with which an agency's report begins: where it was written, and on which day."""

import re

from lofted.facts import Claim

_PLACE = r"[A-Z][A-Z.'’ -]{2,40}(?:,\s[A-Z][A-Za-z.]{1,20}(?:\s[A-Z][a-z]{1,20}){0,2})?"
_TO_THE_DAY = re.compile(rf"[ \t]{{0,8}}{_PLACE},?\s\(?")
_LINE_ENDS = re.compile(r"\)?\.?,?\s?(?:[/(][A-Z][\w .,-]{1,30}[/)]\.?\s?)?(?:--?|[–—])\s")


def in_dateline(claim: Claim, text: str) -> bool:
    """Whether a day is that on which a report was written: "PYONGYANG, Nov. 1 - …"; no deed's of which it tells."""
    begins = text.rfind("\n", 0, claim.span.start) + 1
    ahead = _TO_THE_DAY.fullmatch(text, begins, claim.span.start)
    return ahead is not None and _LINE_ENDS.match(text, claim.span.end) is not None
