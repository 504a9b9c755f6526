"""Is a missile given two classes of range at once?

    >>> review("Pyongyang fired an intermediate-range ballistic missile (ICBM) on Monday.")
    class_twice: conflicts. “intermediate-range ballistic missile (ICBM)” does not fit: ICBM stands for an
    intercontinental ballistic missile.

    >>> review("They are at work on an intercontinental missile of intermediate range.")
    class_twice: conflicts. “intercontinental missile of intermediate range” does not fit itself: an intercontinental
    missile is one of more than 5,500 km.

Silent on missiles of two classes.

    >>> review("They are at work on intermediate-range and intercontinental missiles.")

Source: the names of the classes themselves; their limits as the treaties of 1979 and 1987 draw them.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Span
from lofted.told.range_classes import IN_FULL, LADDER

FIELD = "missiles, rockets and craft"
CUES = ("range", "continental", "launched")

_SHORT_FORM = re.compile(  # "an intermediate-range ballistic missile (ICBM)"
    r"\b(?:(?:(?P<SRBM>short)|(?P<MRBM>medium)|(?P<IRBM>intermediate))[- ]range|(?P<ICBM>inter-?continental)|"
    r"(?P<SLBM>submarine[- ]launched))\sballistic\smissiles?\s\(\W?(?P<told>[A-Z]{2}BM)s?\W?\)",
    re.I,
)
_TWO = re.compile(  # "a medium-range intercontinental missile"
    r"\b(?:short|medium|intermediate)[- ]range\s(?:ballistic\s)?inter-?continental\s(?:ballistic\s)?missiles?\b|"
    r"\binter-?continental\s(?:ballistic\s)?missiles?\sof\s(?:short|medium|intermediate)\srange\b",
    re.I,
)


def class_twice(reading: Reading) -> Iterator[Finding]:
    """Look for a class in full beside the letters, or the words, of another."""
    yield from abbreviated(reading)
    yield from of_two(reading)


def abbreviated(reading: Reading) -> Iterator[Finding]:
    """Speaks where a kind in full has the letters of another behind it."""
    for match in _SHORT_FORM.finditer(reading.article.text):
        kind = next(name for name in (*LADDER, "SLBM") if match[name])
        told = match["told"].upper()
        if told in IN_FULL and told != kind:
            reason = f"“{match[0]}” does not fit: {told} stands for {IN_FULL[told]}."
            yield conflicts(reason=reason, would_hold_if=f"as {kind}", spans=[Span(*match.span())])


def of_two(reading: Reading) -> Iterator[Finding]:
    """Speaks where one missile is given two classes of range."""
    for match in _TWO.finditer(reading.article.text):
        reason = f"“{match[0]}” does not fit itself: an intercontinental missile is one of more than 5,500 km."
        yield conflicts(reason=reason, would_hold_if="with one of the two", spans=[Span(*match.span())])
