"""Was the resolution adopted on that day, and is its month of that year?

    >>> review("Resolution 2397 (limits on fuel for North Korea) was adopted on 16 December 2017.")
    resolution_day: conflicts. UN Security Council Resolution 2397 was adopted on 22 December 2017, and the words have
    it on 16 December 2017.

A sentence that tells of what a resolution did, with its month in another year, has a slip of the year.

    >>> review("In January 2012 Resolution 2087 threatened North Korea with significant action.")
    resolution_day: conflicts. UN Security Council Resolution 2087 was adopted on 22 January 2013, and the words have
    it in January 2012.

    >>> review("In January 2013 Resolution 2087 threatened North Korea with significant action.")

Silent where `agreement` reads the day as that of the adoption, where a sentence names two resolutions or two dates, on
what is extended or counted from, and on any other month or day where nothing is said of the adoption.

Source: the catalogue's `agreements.csv`.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import UNSURE, conflicts
from lofted.facts import DAYS, Claim, Entry, Finding, Named, Reading, Record
from lofted.reference.days import ZONE, days_in, days_of, gap, on
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence

YEARS = 2  # years; ours: a slip of the year is by one, seldom by two
DATED = ("opened", "dated", "in_force", "ended")  # relations that `agreement` asks after

_LATER = re.compile(
    r"\b(?:since|extend\w*|renew\w*|anniversar\w*|years?\s(?:after|later|before|earlier|on)|under|violat\w*|panel|mandate|"
    r"breach\w*|still|already|until|by|before|later|implement\w*|reports?|enforce\w*|expired?|amend\w*)\b",
    re.I,
)
_NEW_YORK = re.compile(r"(?:New\sYork|Eastern)\s(?:local\s)?time\b|local\stime\sin\sNew\sYork|in\sNew\sYork\b")
NEXT = 3  # characters between a day and its clock: " ("
_ADOPTED = re.compile(
    r"\b(?:adopted|passed|approved|voted\s(?:for|through))\b[^.;,]{0,50}\b(?:on|in)\s(?:\w+day,?\s)?$"
)


def resolution_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the one date of each sentence that names one resolution against its adoption."""
    for sentence, claims in by_sentence(reading.claims):
        named = [one for one in claims if one.aspect == "agreement" and isinstance(one.value, Named)]
        entries = {one.value.entry for one in named if isinstance(one.value, Named)}
        dates = [one for one in claims if one.moment and one.aspect != "interval" and not one.moment.relative]
        entry = record.entry(next(iter(entries))) if len(entries) == 1 else None
        if entry is None or entry.columns["kind"] != "resolution":
            continue
        there = _NEW_YORK.search(reading.article.quote(sentence))
        if there:
            yield from by_clock(named[0], claims, entry, sentence.start + there.start())
        if any(one.aspect in DATED for one in claims) or _LATER.search(reading.article.quote(sentence)):
            continue
        if len(dates) != 1:
            continue
        ahead = reading.article.text[sentence.start : dates[0].span.start]
        yield from judged(named[0], dates[0], entry, adopted=_ADOPTED.search(ahead) is not None)


def by_clock(name: Claim, claims: Sequence[Claim], entry: Entry, at: int) -> Iterator[Finding]:
    """The verdict on a day that is told by the clock of New York, where it is that of Asia."""
    known = days_in(entry.columns["opened"])
    for claim in claims:
        days = days_of(claim.moment) if claim.moment and claim.moment.precision in DAYS else None
        if known and days and claim.span.end <= at <= claim.span.end + NEXT and 0 < gap(days, known) <= ZONE:
            reason = f"{entry.name} was adopted {on(known)} by the clock of New York, and the words have it {on(days)}."
            evidence = [row_evidence(entry, f"{entry.name}, adopted {entry.columns['opened']}")]
            right = f"as {on(known)}, or by a clock of Asia"
            yield conflicts(name, claim, reason=reason, evidence=evidence, would_hold_if=right)
            return


def judged(name: Claim, told: Claim, entry: Entry, *, adopted: bool) -> Iterator[Finding]:
    """The verdict on the month, or the day, of one resolution."""
    moment, known = told.moment, days_in(entry.columns["opened"])
    days = days_of(moment) if moment else None
    if moment is None or moment.start is None or known is None or days is None:
        return
    if moment.precision not in (*DAYS, "month") or told.likelihood.words in UNSURE[:2]:
        return
    same = moment.start.month == known[0].month and (moment.precision == "month" or moment.start.day == known[0].day)
    slipped = same and 0 < abs(moment.start.year - known[0].year) <= YEARS
    if not slipped and not (adopted and gap(days, known) > (ZONE if moment.precision in DAYS else 0)):
        return
    reason = f"{entry.name} was adopted {on(known)}, and the words have it {on(days)}."
    evidence = [row_evidence(entry, f"{entry.name}, adopted {entry.columns['opened']}")]
    yield conflicts(name, told, reason=reason, evidence=evidence, would_hold_if=f"as {on(known)}")
