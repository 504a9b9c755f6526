"""Does the headline have it launched, where the text has it only ordered or planned?

    >>> review("First spy satellite launched\\n\\nKim ordered on Tuesday that the spy satellite be launched as "
    ...        "planned. He named no day.")
    headline_planned: conflicts. The headline has it done, “launched”, and the text has it only to come: “ordered on
    Tuesday that the spy satellite be launched”.

    >>> review("Moon probe launched\\n\\nThe probe lifted off on Tuesday. A second one is to be launched in May.")

Silent where any words of the text tell of it as done, and on headlines in the present, in
which papers put what is to come.

Limits: launches and firings alone.

Source: the article's own words.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Span
from lofted.heading import asks

CUES = ("launched", "fired", "tested")

_TITLED = re.compile(r"(?<!\bbe )(?<!\bto )(?<!-)\b(?:launched|test-fired|fired)\b(?!\s(?:from|by)\b)", re.I)
_FLIES = re.compile(
    r"\b(?:missiles?|rockets?|satellites?|probes?|spacecraft|craft|IC?BMs?|SLBMs?|landers?|crew|capsule)\b", re.I
)
_ASKS = asks("be", "when", "after", "before", "never", "should")
_TO_COME = re.compile(
    r"\b(?:order(?:ed|s)|plan(?:s|ned)|approv(?:ed|es)|prepar(?:ed|es|ing)|intend(?:s|ed)|schedul(?:ed|es)|(?:is|are)\s(?:ready|due|set)|will|"
    r"call(?:ed|s)\sfor|urged)\b[^.;]{0,80}?\b(?:(?:to|be|of)\s(?:be\s)?)?(?:launch(?:ed|ing)?|fire[d]?|lift\soff)\b",
    re.I,
)
_DONE = re.compile(
    r"(?<!\bbe )(?<!to )(?<!\bbe successfully )\b(?:launched|fired|test-fired|tested|(?:lifted|blasted|took)\soff|"
    r"orbited|flew|flown|rose|sent|put|placed|soared|entered|reached|circl\w+|carried\sout|took\splace|conducted)\b",
    re.I,
)


def headline_planned(reading: Reading) -> Iterator[Finding]:
    """Look in the text for what the headline has done, told as done."""
    title, text = reading.article.title, reading.article.text
    mine, theirs = _TITLED.search(title), _TO_COME.search(text)
    if mine and theirs and _FLIES.search(title) and not _ASKS.search(title) and not _DONE.search(text):
        reason = f"The headline has it done, “{mine[0]}”, and the text has it only to come: “{theirs[0]}”."
        yield conflicts(reason=reason, spans=[Span(*theirs.span())], would_hold_if="as ordered or planned")
