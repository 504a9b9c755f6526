"""Was the resolution adopted on that day, and is its month of that year?

    >>> review("Resolution 2397 (limits on fuel for North Korea) was adopted on 16 December 2017.")
    resolution_day: conflicts. UN Security Council Resolution 2397 was adopted on 22 December 2017, and the words have
    it on 16 December 2017.

A sentence that tells of what a resolution did, with its month in another year, has a slip of the year.

    >>> review("In January 2012 Resolution 2087 threatened North Korea with significant action.")
    resolution_day: conflicts. UN Security Council Resolution 2087 was adopted on 22 January 2013, and the words have
    it in January 2012.

    >>> review("In January 2013 Resolution 2087 threatened North Korea with significant action.")

So can the day of a vote without its number be that of Asia.

    >>> review("The UN Security Council tightened its sanctions on North Korea on 23 December 2017.")
    resolution_day: depends. No vote of the Council is on the shelf for 23 December 2017: UN Security Council Resolution
    2397 was adopted on 22 December 2017 by the clock of New York, when it was soon the next day in Asia.

Silent where `agreement` reads the day as that of the adoption, where a sentence names two resolutions or two dates, on
what is extended or counted from, and on any other month or day where nothing is said of the adoption.

Source: the catalogue's `agreements.csv`.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import UNSURE, conflicts, depends
from lofted.facts import DAYS, Claim, Entry, Finding, Named, Reading, Record
from lofted.reference.days import ZONE, days_in, days_of, gap, on
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence

FIELD = "agreements and resolutions"

YEARS = 2  # years; ours: a slip of the year is by one, seldom by two
DATED = ("opened", "dated", "in_force", "ended")  # relations that `agreement` asks after

_LATER = re.compile(
    r"\b(?:since|extend\w*|renew\w*|anniversar\w*|years?\s(?:after|later|before|earlier|on)|under|violat\w*|panel|mandate|"
    r"breach\w*|still|already|until|by|before|later|implement\w*|reports?|enforce\w*|expired?|amend\w*)\b",
    re.I,
)
_COUNCIL = re.compile(
    r"\bSecurity\sCouncil\b[^.;]{0,40}?\b(?:adopt\w*|impos\w*|pass(?:ed|es)|approv\w*|vot(?:ed|es)|put|slapp\w*|agreed|tighten\w*|"
    r"toughen\w*|expand\w*)\b[^.;]{0,60}?\b(?:sanctions?|resolution|measures|restrictions|ban)\b"
)
_NAMED = re.compile(r"\bNorth\sKorea\w*|\bDPRK\b|\bPyongyang\b|\b[Tt]he\sNorth\b|\bIran\w*|\bTehran\b")
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
        if not entries and len(dates) == 1 and _COUNCIL.search(reading.article.quote(sentence)):
            yield from by_day(dates[0], reading.article.quote(sentence), record)
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


def by_day(told: Claim, words: str, record: Record) -> Iterator[Finding]:
    """The verdict on the day of a vote without a number, where one was on the day before by the clock of New York."""
    days = days_of(told.moment) if told.moment and told.moment.precision in DAYS and not told.moment.zone else None
    if days is None or days[0] != days[1] or not _NAMED.search(words) or _LATER.search(words):
        return
    rows = [one for one in record.entries("agreement") if one.columns["kind"] == "resolution"]
    dated = [(one, known) for one in rows if (known := days_in(one.columns["opened"]))]
    met = [(one, known) for one, known in dated if (days[0] - known[0]).days == ZONE]
    if len(met) != 1 or any(not gap(days, known) for _, known in dated):
        return
    (entry, known), here = met[0], on(days)
    reason = (
        f"No vote of the Council is on the shelf for {here.removeprefix('on ')}: {entry.name} was adopted {on(known)} "
    )
    reason += "by the clock of New York, when it was soon the next day in Asia."
    evidence = [row_evidence(entry, f"{entry.name}, adopted {entry.columns['opened']}")]
    yield depends(told, reason=reason, on="the zone, which the text does not name", evidence=evidence)


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
