"""Was a vehicle of that name launched on that day?

Of some launches the shelf knows every one: a day on which none is listed is a
slip, most often of the year.

    >>> review("North Korea launched its first ICBM, the Hwasong-14, on July 4, 2016.")
    launch_day: conflicts. No launch of the Hwasong-14 is on record for July 4, 2016: 4 July 2017 and 28 July 2017.

    >>> review("North Korea launched its first ICBM, the Hwasong-14, on July 4, 2017.")

    >>> review("The Unha-3 placed a satellite in orbit in December 2011.")
    launch_day: conflicts. No launch of the Unha-3 is on record for December 2011: 13 April 2012, 12 December 2012
    and 7 February 2016.

A type whose launches are not all listed is held to them only where its first one is meant, told for an earlier day or
for the same day of another year.

    >>> review("India first launched the Agni-V on April 19, 2011.")
    launch_day: conflicts. No launch of the Agni-V is on record for April 19, 2011: the first was on 19 April 2012.

So is the year of a first launch.

    >>> review("The Hwasong-18 was first tested in 2022 and burns solid fuel.")
    launch_day: conflicts. No launch of the Hwasong-18 is on record for 2022: the first was on 13 April 2023.

Silent where the sentence names several vehicles or days, where something else was launched that day, on engines,
parades and plans, and on a launch that `time_zone` holds.

Source: the catalogue's flights; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta
from zoneinfo import ZoneInfo

from lofted.checking import UNSURE, conflicts, depends, firm
from lofted.facts import DAYS, EAST, Claim, Entry, Evidence, Finding, Flight, Named, Reading, Record, Span
from lofted.reference.classes import LONG
from lofted.reference.clock import READERS
from lofted.reference.days import ZONE, Days, as_told, days_of, gap, lies_in, spare, tells_year
from lofted.reference.first_flown import FIRST
from lofted.reference.history import complete, launch_evidence
from lofted.reference.saying import day, listing
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import without_head
from lofted.reference.type_launches import (
    NAMED,
    YEAR_OFF,
    another_then,
    listed_in_full,
    named,
    of_type,
    same_day_of_another_year,
)
from lofted.told.launch import launched_then
from lofted.told.launch_words import BETWEEN, DAY_OF, FLEW, OF_DAY, SINCE_IT, flew, told_of_else
from lofted.told.listed_days import of_its_year
from lofted.told.own_clause import entry_of, of_another_noun, relative, told_apart
from lofted.told.reported import report_day, said_then
from lofted.told.the_one import the_one

FIELD = "launches on record"

LATELY = timedelta(days=300)  # ours: a day so long before a report is of its year, or of the turn of it
MOST = 4  # launches that a reason lists; of more it gives the nearest

_GOES_ON = re.compile(
    r"(?:The|This|That)\s(?:new\s|same\s|huge\s)?(?:missile|rocket|weapon|type|ICBM|launcher|projectile)\b|Its?\b"
)
_KIND_IN_DOUBT = re.compile(
    r"\bwhat\s(?:may|might|could|appear(?:s|ed)?|seem(?:s|ed)?|(?:was|is)\s(?:believed|thought))\s(?:to\s)?(?:be|have\sbeen)\b"
)


def launch_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told for the launch of a named vehicle against its launches."""
    text = reading.article.text
    known = [one for event in reading.events if event.entry for one in event.about("launch_date")]
    matched, launched = {one.sentence for one in known}, {one.id for one in known}
    for sentence, claims in by_sentence(reading.claims):
        vehicles = [one for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)]
        words = reading.article.quote(sentence)
        dates = [one for one in claims if one.aspect in ("launch_date", "date") and not report_day(one, reading)]
        asked = [told_apart(one, vehicles, reading) for one in dates]
        asked = [one for one in asked if not said_then(one, reading)]
        told = [one for one in asked if told_day(one, words) or of_late(one, reading) or of_year_beside(one, asked)]
        days = without_wider(without_head(told))
        vehicles = [one for one in vehicles if not of_another_land(one, claims, record)]
        yield from (one_fired(*one) for one in the_one(sentence, claims, reading, record))
        yield from since_it(vehicles, claims, reading, record)
        direct = list(of_day(vehicles, days, text))
        for vehicle, date in direct:
            yield from judged(vehicle, date, words, record)
        its = relative(vehicles, days[0], reading) if days else []
        of_event = sentence in matched and not (its and days[0].id not in launched)  # beside "Thursday's missile"
        unclear = len({one.told for one in days}) != 1 or of_event or of_another_noun(days[0], vehicles, text)
        if its:  # what is told beside its own clause may be a plan, or another missile's
            words = text[its[0].span.start : days[0].span.end]
        if direct or unclear or not flew(words) or told_of_else(words):
            continue
        own = its or vehicles or named_before(sentence, words, reading)
        clause = Span(its[0].span.start, sentence.end) if its else sentence
        tied = not vehicles or (own and launched_then(text, clause, days[0].span, own[0].span))
        if tied and len({entry_of(one) for one in own}) == 1:
            yield from judged(own[0], days[0], words, record)


def one_fired(date: Claim, flight: Flight) -> Finding:
    """The verdict on "the one fired last Thursday", or "like that of March 22", where a day near it had a launch."""
    told = days_of(date.moment) if date.moment else None
    assert told, "given by the_one"
    was, right = day(told[0]), f"{flight.day:%A}, {day(flight.day)}"
    reason = f"No missile of that country is on record for {date.told} ({was}): it flew one on {right}."
    return conflicts(reason=reason, evidence=[launch_evidence(flight)], spans=[date.span], would_hold_if=f"as {right}")


def since_it(vehicles: Sequence[Claim], claims: Sequence[Claim], reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the launch from which is counted: "the first since a Hwasong-18 flew on 18 November"."""
    text = reading.article.text
    for date in claims if reading.article.published else ():
        if date.aspect not in ("date", "launch_date") or not date.moment or date.moment.precision not in DAYS:
            continue
        link = SINCE_IT.search(text, date.sentence.start, date.span.start)
        inside = [one for one in vehicles if link and link.end() <= one.span.start < date.span.start]
        clause = text[link.end() : date.span.end] + "." if link else ""
        if date.moment.relative and len(inside) == 1 and flew(clause) and not told_of_else(clause):
            yield from judged(inside[0], date, clause, record)


def of_day(vehicles: Sequence[Claim], dates: Sequence[Claim], text: str) -> Iterator[tuple[Claim, Claim]]:
    """Each name with the day tied to it as a noun: "after the Hwasong-18 of 18 December", "the July test of a …"."""
    for one in vehicles:
        for date in dates:
            first, last = sorted((one.span, date.span))
            form = OF_DAY if first is one.span else DAY_OF
            if last.start - first.end <= BETWEEN and form.fullmatch(text, first.end, last.start):
                yield one, date


def named_before(sentence: Span, words: str, reading: Reading) -> list[Claim]:
    """The one vehicle that an article named, where a sentence goes on with it: "The missile first flew in 2023"."""
    told = [one for one in reading.claims if one.aspect == "vehicle" and one.span.end <= sentence.start]
    alone = len({entry_of(one) for one in told}) == 1
    return told[-1:] if alone and _GOES_ON.match(words) and FIRST.search(words) else []


def of_another_land(vehicle: Claim, claims: Sequence[Claim], record: Record) -> bool:
    """Whether its sentence has another country launch it than its maker, of whose shots no list is whole."""
    entry, lands = record.entry(entry_of(vehicle)), {entry_of(one) for one in claims if one.aspect == "launcher"}
    return bool(entry and lands and entry.columns["country"] and entry.columns["country"] not in lands)


def without_wider(dates: Sequence[Claim]) -> list[Claim]:
    """Some times without the year, the season or the month inside which another of them is told as a day."""
    days = [one for one in dates if one.moment and one.moment.precision in DAYS]
    return [one for one in dates if one in days or not any(lies_in(day.moment, one.moment) for day in days)]


def of_year_beside(claim: Claim, dates: Sequence[Claim]) -> bool:
    """Whether a day is told without its year, and lies in a longer time beside it: "in early 2022 was on 24 March"."""
    beside = [one for one in dates if one.moment and one.moment.precision not in DAYS and tells_year(one.moment)]
    fixed = claim.moment is not None and claim.moment.precision in DAYS and claim.moment.fixed
    return fixed and firm(claim) and any(lies_in(claim.moment, one.moment) for one in beside)


def of_late(claim: Claim, reading: Reading) -> bool:
    """Whether a claim tells a day of a month, without its year, of the months before the report or of a list's year."""
    moment, published = claim.moment, reading.article.published
    if moment is None or moment.start is None or not (firm(claim) and moment.fixed):
        return False
    numbered = any(sign.isdigit() for sign in claim.told) and moment.precision in DAYS
    ago = published - moment.start.date() if published else -LATELY
    lately = ago >= timedelta(0) and (ago <= LATELY or (published and moment.start.year == published.year))
    return numbered and (bool(lately) or of_its_year(claim, reading))


def told_day(claim: Claim, words: str) -> bool:
    """Whether a claim tells a day or a month with its year, as a fact: "what may be an ICBM" doubts the kind alone."""
    moment = claim.moment
    if moment is None or not (firm(claim) or _KIND_IN_DOUBT.search(words)) or not moment.fixed:
        return False
    return moment.precision in (*DAYS, "month", "season", "year") and tells_year(moment)


def judged(vehicle: Claim, date: Claim, words: str, record: Record) -> Iterator[Finding]:
    """The verdict on a vehicle and a day."""
    told, entry = days_of(date.moment) if date.moment else None, record.entry(entry_of(vehicle))
    if told is None or entry is None or date.moment is None:
        return
    own = [one for one in record.flights() if of_type(one, entry.id)]
    if not own:
        yield from never_flown(vehicle, date, entry, told, record)
        return
    beside = [one for one in own if abs((one.day - told[0]).days) == ZONE and told[0] == told[1]]
    if len(beside) == 1 and not any(one.day == told[0] for one in own):
        yield from by_clock(vehicle, date, beside[0], told)
        return
    a_day = date.moment.precision in DAYS
    slack = ZONE if a_day else spare(date.moment)
    if date.moment.precision == "year":
        yield from first_year(vehicle, date, entry, own, words, told, record)
        return
    if any(gap(told, (one.day, one.day)) <= slack for one in own) or another_then(
        own[0], told, record, unnamed=not a_day
    ):
        return
    if listed_in_full(own, told, record):
        yield finding(vehicle, date, entry, own, told)
        return
    early, same = told[1] < own[0].day, same_day_of_another_year(date.moment, own[0])
    rest = a_day and len(own) <= MOST and any(same_day_of_another_year(date.moment, one) for one in own[1:])
    if (FIRST.search(words) and (early or same)) or (early and same and (a_day or entry.columns["class"] in LONG)):
        yield finding(vehicle, date, entry, own[:1], told, first=True)
    elif rest:
        yield finding(vehicle, date, entry, own, told)


def never_flown(vehicle: Claim, date: Claim, entry: Entry, told: Days, record: Record) -> Iterator[Finding]:
    """That a type has not flown at all, where the shelf lists every launch of its class and country of that time."""
    country, of_class = entry.columns["country"], entry.columns["class"]
    row = record.entry(f"complete/{country}/{of_class}")
    near = [one for one in record.flights() if one.country == country and gap(told, (one.day, one.day)) <= ZONE]
    unnamed = any(one.vehicle_class in LONG and not named(one, record) for one in near)
    if of_class not in NAMED or row is None or not complete(record, f"{country}/{of_class}", *told) or unnamed:
        return
    rows = [Evidence(each.id, each.name, each.source, each.url, each.verified) for each in (entry, row)]
    reason = f"No launch of the {entry.name} is on record for {as_told(date, told)}, nor for any other time."
    yield conflicts(vehicle, date, reason=reason, evidence=rows)


def by_clock(vehicle: Claim, date: Claim, flight: Flight, told: Days) -> Iterator[Finding]:
    """The verdict on the day beside that of a launch whose hour is on record."""
    start, zone = flight.when.start, ZoneInfo(flight.when.zone or "UTC")
    if start is None or flight.when.precision != "minute" or (date.moment and date.moment.zone):
        return
    instant = start.replace(tzinfo=zone)
    clocks = [name for name, where in READERS if instant.astimezone(ZoneInfo(where)).date() == told[0]]
    fact, evidence = f"The launch was at {start:%H:%M} on {day(flight.day)}", [launch_evidence(flight)]
    if clocks:
        reason = f"{fact} at its site; {day(told[0])} is right by the clock of {' or '.join(clocks)}."
        on = "the zone, which the text does not name"
        yield depends(vehicle, date, reason=reason, on=on, evidence=evidence)
    elif told[0] > (instant.astimezone(ZoneInfo("UTC")) + EAST).date():
        reason = f"{fact}, which is {day(told[0])} on no clock."
        yield conflicts(vehicle, date, reason=reason, evidence=evidence, would_hold_if=f"as {day(flight.day)}")


def first_year(
    vehicle: Claim, date: Claim, entry: Entry, own: Sequence[Flight], words: str, told: Days, record: Record
) -> Iterator[Finding]:
    """The verdict on a year: that of the first launch, or one beside the years of all its launches."""
    first = own[0]
    if not date.moment or any(gap(told, (one.day, one.day)) <= spare(date.moment) for one in own):
        return
    if not FIRST.search(words):
        then = rf"\bin\s{date.told}\b"
        done = re.search(rf"{FLEW}[^,;]{{0,30}}\s{then}|^{then},?\s[^,;]{{0,60}}{FLEW}", words, re.I)
        if (
            done
            and first.vehicle_class in LONG
            and listed_in_full(own, told, record)
            and not another_then(first, told, record, unnamed=True)
        ):
            yield finding(vehicle, date, entry, own, told)
        return
    if 0 < abs(first.day.year - told[0].year) <= YEAR_OFF and (
        told[1] < first.day or listed_in_full(own, told, record)
    ):
        yield finding(vehicle, date, entry, own[:1], told, first=True)


def finding(
    vehicle: Claim, date: Claim, entry: Entry, own: Sequence[Flight], told: Days, *, first: bool = False
) -> Finding:
    """That no launch of the type is on record for the day, with those that are."""
    nearest = sorted(own, key=lambda one: gap(told, (one.day, one.day)))
    shown = sorted(nearest[:MOST], key=lambda one: one.day)
    days = list(dict.fromkeys(day(one.day) for one in shown))
    reason = f"No launch of the {entry.name} is on record for {as_told(date, told)}: "
    reason += f"the first was on {days[0]}." if first else f"{listing(days)}."
    evidence = [launch_evidence(one) for one in shown]
    same = next((one.day for one in own if same_day_of_another_year(date.moment, one)), None)
    held = [date] if vehicle.likelihood.words in UNSURE else [vehicle, date]  # "may be kin of one first flown in 2023"
    would = f"as {day(same or nearest[0].day)}"
    return conflicts(*held, reason=reason, evidence=evidence, spans=[vehicle.span], would_hold_if=would)
