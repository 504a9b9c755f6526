"""Can the two sums of money that are told as one be worth the same?

Rates move, so only a sum that no rate since 2000 comes near conflicts: most often a thousand was lost.

    >>> review("The rocket cost 2 billion won, or 1.5 billion dollars.", published="2021-10-21")
    exchange: conflicts. 2 billion won were worth 937,500 to 2.8 million dollars by the rates since 2000, and not
    1.5 billion dollars.

    >>> review("The rocket cost 2 trillion won, or 1.5 billion dollars.")

    >>> review("The ticket costs 500,000 yen ($3,700).")

A round sum gets no digits by being changed.

    >>> review("The rocket cost about 1 billion won ($731,422).")
    exchange: depends. $731,422 says more digits than about 1 billion won can bear, the rate of a day in between.

Of a report without a day the years are not known, and it only depends.

    >>> review("The rocket cost 2 billion won, or 1.5 billion dollars.")
    exchange: depends. 2 billion won were worth 937,500 to 2.8 million dollars by the rates since 2000, and not
    1.5 billion dollars.

Silent of what was published before 2000, and where the sentence names a year before.

    >>> review("In 1993 the plant cost 90 billion roubles ($90 million).", published="2019-03-04")

Silent where a rate is not on the shelf, and where the second sum does not follow the first at once.

    >>> review("It paid 2 billion won, and its partner 1.5 billion dollars.")

Limits: it does not ask for the rate of the day, and takes a sum of old without its year for one of today; of
money that lost most of its worth since, as the Iranian rial or the Turkish lira, it knows nothing.

Source: `rates.csv`, each row with its own.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Finding, Interval, Quantity, Reading
from lofted.reference.exchange import as_told, money, rate

FIELD = "units and arithmetic"

FAR = 2.0  # times beyond every rate since 2000; ours, for rates of a year to come
SINCE = 2000  # year of the first rates of `rates.csv`
UNTIL = 2030  # year; the rates end with 2025, and FAR bears some five years more; ours
LEAST = 1000.0  # of any money; less ("$1 (113.48 yen)") is told for the rate itself; ours
DUST = 10_000.0  # times finer: four digits more than the sum they came from; ours
SLIPS = (1e3, 1e-3, 1e6, 1e-6, 10.0, 0.1)  # times that the first of two sums is commonly told too small
_SAME = re.compile(
    r"\s?[(\[]\s?(?:or\s|i\.e\.,?\s|that is,?\s)?|"
    r",?\s(?:or|i\.e\.,?|that is,?|which is|equal to|equivalent to|worth)\s|\s?=\s?|\s[–—-]{1,2}\s(?:or\s)?"
)
_OLD = re.compile(r"\b1[89]\d\ds?\b")  # a year before the rates: "in 1993", "the 1980s"


def exchange(reading: Reading) -> Iterator[Finding]:
    """Hold each sum of money against the one that follows it in brackets or after "or"."""
    day = reading.article.published
    if day and day.year < SINCE:
        return
    of_today = day is not None and day.year <= UNTIL
    for first, second in pairwise(one for one in reading.claims if one.aspect == "money" and one.quantity):
        between = reading.article.text[first.span.end : second.span.start]
        told_as_one = first.sentence == second.sentence and _SAME.fullmatch(between)
        if told_as_one and not _OLD.search(reading.article.quote(first.sentence)):
            yield from judged(first, second, of_today=of_today)


def judged(first: Claim, second: Claim, *, of_today: bool) -> Iterator[Finding]:
    """The verdict on two sums, where no rate fits; `of_today` where the report is of the years of the rates."""
    one, other = first.quantity, second.quantity
    assert one is not None and other is not None, "given by exchange"
    ours, theirs = money().get(one.unit), money().get(other.unit)
    if ours is None or theirs is None or ours is theirs or other.bare.low <= 0:
        return
    known = rate(ours, theirs)
    told = Interval(one.bare.low / other.bare.high, one.bare.high / other.bare.low)
    if told.meets(Interval(known.low / FAR, known.high * FAR)):
        if one.bare.low >= LEAST and looseness(one) > DUST * looseness(other):
            reason = f"{second.told} says more digits than {first.told} can bear, the rate of a day in between."
            yield depends(first, second, reason=reason, on=f"rounding: {first.told} is a round figure")
        return
    worth = f"{as_told(one.bare.low / known.high)} to {as_told(one.bare.high / known.low)} {theirs.name}"
    lost = next((times for times in SLIPS if told.scaled(times).meets(known)), None)
    how = f"with {right(one, lost)} {ours.name}, or {right(other, 1 / lost)} {theirs.name}" if lost else None
    reason = f"{first.told} were worth {worth} by the rates since 2000, and not {second.told}."
    evidence = [one.evidence for one in (ours, theirs)]
    if not of_today:
        on = "the year of the report: the rates are of 2000 to 2025"
        yield depends(first, second, reason=reason, on=on, evidence=evidence)
        return
    yield conflicts(first, second, reason=reason, would_hold_if=how, evidence=evidence)


def right(told: Quantity, times: float) -> str:
    """A sum so many times as large."""
    return as_told(told.bare.middle * times)


def looseness(told: Quantity) -> float:
    """How wide the digits of a sum are, as a share of it."""
    return told.bare.width / told.bare.high
