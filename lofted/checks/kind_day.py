"""Was one of that kind flown on that day: an ICBM, a long-range rocket, a missile over Japan?

    >>> review("North Korea fired an ICBM on March 27, 2022.")
    kind_day: conflicts. No ICBM flight of North Korea is on record for March 27, 2022: there was one on 24 March
    2022.

    >>> review("A missile flew over Japan on 4 October 2021.")
    kind_day: conflicts. No flight over Japan of North Korea is on record for 4 October 2021: there was one on 4
    October 2022.

    >>> review("North Korea sent up a long-range rocket on 7 February 2016.")

A month is held in the same way, where it is that of one in another year, or where a first is told for it.

    >>> review("North Korea carried out its first test of an intercontinental missile in July 2016.")
    kind_day: conflicts. No ICBM flight of North Korea is on record for July 2016: the first was on 4 July 2017.

    >>> review("North Korea carried out its first test of an intercontinental missile in July 2017.")

Silent where a vehicle is named, of which `launch_day` asks, where something else of long range was launched then, on
plans, parades and engines, and on a time for which the shelf does not list all of the kind.

Source: the catalogue's flights; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from lofted.checking import conflicts, firm
from lofted.facts import DAYS, EAST, Claim, Finding, Moment, Named, Reading, Record, Span
from lofted.reference.classes import LONG
from lofted.reference.days import ZONE, Days, days_of, gap, spare, tells_year
from lofted.reference.history import complete, launch_evidence
from lofted.reference.kinds import (
    ATTEMPT,
    CALLED_HYPERSONIC,
    HYPERSONIC,
    ICBM,
    LONG_ROCKET,
    OVER_JAPAN,
    PACIFIC,
    SPY,
    Done,
    Kind,
    kinds_in,
)
from lofted.reference.lone import names_nobody
from lofted.reference.saying import day, listing
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import countries, country_before
from lofted.reference.type_launches import YEAR_OFF
from lofted.told.datelines import in_dateline
from lofted.told.launch_words import SINCE_IT, flew, told_of_else

FIELD = "missiles, rockets and craft"

GLIDERS = ("SRBM", "IRBM")  # classes in which such missiles are on record; where both are listed, so are these
NEAR = 50  # days; ours: from the month told to that of the launch which is meant
SOME = 10  # days; ours: a day so near is that launch's, told amiss
MOST = 4  # times that a reason lists
LATELY = timedelta(days=150)  # ours: a day so long before a report is of its year, or of the turn of it
ASKED = (
    ICBM.id,
    "IRBM",
    "solid-ICBM",
    OVER_JAPAN.id,
    PACIFIC.id,
    LONG_ROCKET.id,
    SPY.id,
    ATTEMPT.id,
    HYPERSONIC.id,
    CALLED_HYPERSONIC.id,
    "SRBM",
    "ballistic",
)
EVERY_DAY = ("SRBM", "ballistic")  # of what `complete.csv` has the years in which every day of a launch is listed

_FIRST = re.compile(r"\b(?:first|maiden|inaugural)\b(?!\s(?:since|in|for)\b)", re.I)
_NARROW_FIRST = re.compile(
    r"\bfirst\s(?:[\w-]+\s){0,6}?(?:since|in\s(?:\w+\s){1,4}(?:years?|months?|decades?))\b", re.I
)
_SIDE = re.compile(  # what is told beside the launch, from when on: "the pause since 2017", "the first since March"
    r"\b(?:pause|lull|break|moratorium|freeze|hiatus|gap|first)(?:\s[\w-]+){0,5}?\s(?:since|of|from)\s"
    r"(?:[A-Z]\w+\s)?(?:(?:19|20)\d\d)\b|"
    r"\b(?:[Bb]efore|[Pp]rior\sto|[Uu]ntil|[Aa]head\sof)\s(?:\d{1,2}\s[A-Z]\w+\s|[A-Z]\w+\s\d{1,2},\s)(?:19|20)\d\d\b,?"
)
_IN_DOUBT = re.compile(
    r"\bwhat\s(?:may|might|could|appear(?:s|ed)?|seem(?:s|ed)?|(?:was|is)\s(?:believed|thought))\s(?:to\s)?(?:be|have\sbeen)\b"
)
_ROCKET = re.compile(r"\brockets?\b(?!\s(?:artillery|systems?|launchers?|engines?|motors?|fire|forces?))", re.I)
_GOES_UP = re.compile(
    r"\b(?:lift(?:ed|s)?[\s-]?off|blew\sup|launch\s?pad|satellite\srocket|space|orbit|blast(?:ed)?\soff|broke\sup)\b"
)


def kind_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day, month or year told for a launch of a kind against every one of that kind on record."""
    matched = {id(one) for event in reading.events if event.entry for one in event.about("launch_date", "launch_time")}
    for sentence, claims in by_sentence(reading.claims):
        clause = since_when(claims, reading)
        words = clause or _SIDE.sub(" ", reading.article.quote(sentence))
        if not flew(words) or told_of_else(words) or any(one.aspect == "vehicle" for one in claims):
            continue
        days = [one for one in claims if one.aspect in ("launch_date", "date") and one.told in words]
        days = [one for one in days if told_time(one, words, late=late(one, clause, reading))]
        days = [one for one in days if not in_dateline(one, reading.article.text)]
        if len({one.told for one in days}) != 1 or id(days[0]) in matched:
            continue
        kind, moment = kind_told(words, claims), days[0].moment
        if kind and moment:
            yield from judged(kind, days[0], moment, words, sentence, reading, record)


def since_when(claims: Sequence[Claim], reading: Reading) -> str:
    """The clause on what was done: "since November, when it fired an ICBM", "since an ICBM flew on 18 November"."""
    text = reading.article.text
    for one in claims:
        told = one.aspect in ("date", "launch_date") and one.moment and one.moment.precision in (*DAYS, "month")
        if told and text.startswith(", when ", one.span.end):
            return text[one.span.start : one.sentence.end]
        link = SINCE_IT.search(text, one.sentence.start, one.span.start) if told else None
        if link:
            return text[link.end() : one.span.end] + "."
    return ""


def late(claim: Claim, clause: str, reading: Reading) -> bool:
    """Whether a time without its year is one of late by the day of the report: a month, or a day of such a clause."""
    moment = claim.moment
    if moment is None or not moment.relative:
        return False
    if reading.article.published is None:  # then its own sentence has given it its year
        return bool(clause) and moment.fixed
    numbered = any(sign.isdigit() for sign in claim.told) and moment.start is not None
    lately = numbered and moment.start and timedelta(0) <= reading.article.published - moment.start.date() <= LATELY
    return moment.precision == "month" or bool((clause or lately) and numbered)


def told_time(claim: Claim, words: str, *, late: bool) -> bool:
    """Whether a claim tells a day, a month or a year as a fact: "what may be an ICBM" doubts the kind alone."""
    moment = claim.moment
    if moment is None or not (firm(claim) or _IN_DOUBT.search(words)) or not moment.fixed:
        return False
    return moment.precision in (*DAYS, "month", "year") and (late or tells_year(moment))


def kind_told(words: str, claims: Sequence[Claim]) -> Kind | None:
    """The one kind of launch that a sentence tells of."""
    found = [kind for kind, _ in kinds_in(words)]
    asked = [one for one in found if one.id in ASKED]
    classes = {one.value.entry for one in claims if one.aspect == "vehicle_class" and isinstance(one.value, Named)}
    if not asked and not found and _ROCKET.search(words) and _GOES_UP.search(words) and classes <= {"SLV"}:
        return LONG_ROCKET
    named = {one.id for one in asked}
    return asked[0] if named and len(named) == 1 and len(classes) <= 1 else None


def judged(
    kind: Kind, told: Claim, moment: Moment, words: str, sentence: Span, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one kind and one time."""
    when, owner = days_of(moment), whose(kind, moment, sentence, reading, record)
    country = record.entry(owner)
    if when is None or country is None or not listed(kind, owner, when, record):
        return
    every = kind.times(owner, record)
    slack = (ZONE, ZONE) if moment.precision in DAYS else (spare(moment), ZONE)
    if not every or any(within(when, one.day, slack) for one in every):
        if moment.precision in DAYS and not moment.zone:
            yield from day_after(kind, told, when[0], every, owner, record)
        return
    first = bool(_FIRST.search(words) and not _NARROW_FIRST.search(words)) and when[1] < every[0].day
    if another(owner, when, moment, record, first=first, orbital=kind.lists == ("SLV",)):
        return
    near = [one for one in every if close(one, moment, when)]
    if not near and not (first and every[0].day.year - when[0].year <= YEAR_OFF):
        return
    shown = every[:1] if first else near[:MOST]
    days = [day(one.day) for one in shown]
    reason = f"No {kind.name} of {country.name} is on record for {told.told}: "
    reason += f"the first was on {days[0]}." if first else f"there was one on {listing(days)}."
    held, rows = [told] if firm(told) else [], [one.evidence for one in shown]
    yield conflicts(*held, reason=reason, evidence=rows, spans=[told.span], would_hold_if=f"as {days[0]}")


def day_after(
    kind: Kind, told: Claim, when: date, every: Sequence[Done], owner: str, record: Record
) -> Iterator[Finding]:
    """The verdict on the day after the only launch near it, where no clock on Earth had reached that day."""
    near = [one for one in record.flights() if one.country == owner and abs((one.day - when).days) <= ZONE]
    if len(near) != 1 or near[0].day >= when or near[0].day not in {one.day for one in every}:
        return
    start, zone = near[0].when.start, ZoneInfo(near[0].when.zone or "UTC")
    if start is None or near[0].when.precision != "minute":
        return
    if when > (start.replace(tzinfo=zone).astimezone(ZoneInfo("UTC")) + EAST).date():
        reason = f"The {kind.name} was at {start:%H:%M} on {day(near[0].day)}, which is {day(when)} on no clock."
        held, evidence = [told] if firm(told) else [], [launch_evidence(near[0])]
        right = f"as {day(near[0].day)}"
        yield conflicts(*held, reason=reason, evidence=evidence, spans=[told.span], would_hold_if=right)


def within(when: Days, day: date, slack: tuple[int, int]) -> bool:
    """Whether a day falls into a stretch, or by so many days before it or behind it.

    Of a month the clocks of Europe and America show the last day still when it is over in Asia, and never the first.
    """
    return (when[0] - day).days <= slack[0] and (day - when[1]).days <= slack[1]


def listed(kind: Kind, country: str, when: Days, record: Record) -> bool:
    """Whether the shelf has every one of a kind at a time: of ballistic missiles, every day on which one flew."""
    if kind.id in EVERY_DAY:
        return any(complete(record, f"{country}/{each}", *when) for each in EVERY_DAY) and when[0] == when[1]
    every = replace(kind, lists=GLIDERS) if kind in (HYPERSONIC, CALLED_HYPERSONIC) else kind
    return every.whole(country, *when, record)


def close(one: Done, moment: Moment, when: Days) -> bool:
    """Whether a time on record is the one told but for a few days, or for its year; of a year told, one beside it."""
    if moment.precision == "year":
        return False  # how it is told in other years says nothing
    if (moment.precision == "month" or moment.relative) and gap(when, (one.day, one.day)) <= NEAR:
        return True
    return (moment.precision in DAYS and gap(when, (one.day, one.day)) <= SOME) or year_off(one.day, moment)


def year_off(known: date, moment: Moment) -> bool:
    """Whether a day or a month told is that of a day on record but for the year."""
    if moment.start is None or not 0 < abs(moment.start.year - known.year) <= YEAR_OFF:
        return False
    return moment.start.month == known.month and (moment.precision == "month" or moment.start.day == known.day)


def another(country: str, when: Days, moment: Moment, record: Record, *, first: bool, orbital: bool) -> bool:
    """Whether the country launched something then that the words may mean: by a foreign clock, one of long range.

    No missile of shorter range than an ICBM is taken for the rocket of a satellite (`orbital`).

    As the first of a month only a satellite's rocket is meant so, and as that of a year none.
    """
    if first and moment.precision == "year":
        return False
    for one in record.flights():
        if one.country == country and not (first and moment.precision == "month" and one.vehicle_class != "SLV"):
            far = one.vehicle_class in (("ICBM", "SLV") if orbital else LONG)
            slack = (ZONE if moment.precision in DAYS else 0, ZONE) if far else (0, 0)
            if within(when, one.day, slack) and (far or moment.precision in DAYS):
                return True
    return False


def whose(kind: Kind, moment: Moment, sentence: Span, reading: Reading, record: Record) -> str:
    """The country whose launch is told: named as the launcher, named last before, or the one that a year off gives."""
    own = {one.value.entry or "" for one in reading.claims
           if one.aspect == "launcher" and one.sentence == sentence and isinstance(one.value, Named)}  # fmt: skip
    if own:
        return own.pop() if len(own) == 1 else ""
    if kind is OVER_JAPAN:
        return "north-korea"  # nobody else's missile crossed it
    launchers = {one.country for one in record.flights()}
    before = country_before(reading.article, sentence.end, countries(record, launchers))
    if before:
        return before
    here = [one.value for one in reading.claims if one.sentence == sentence and one.aspect in ("fired_from", "place")]
    sites = [record.entry(one.entry) for one in here if isinstance(one, Named)]
    lands = {one.columns.get("country", "") for one in sites if one and one.kind == "site"} & launchers
    if lands:
        return lands.pop() if len(lands) == 1 else ""
    if not names_nobody(reading.article.text, record):
        return ""
    when = days_of(moment) or (date.min, date.min)
    slip = {land for land in launchers for one in kind.times(land, record)
            if year_off(one.day, moment) or gap(when, (one.day, one.day)) <= SOME}  # fmt: skip
    return slip.pop() if len(slip) == 1 and moment.precision in DAYS else ""
