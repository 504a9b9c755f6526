"""The hours at which a flight began and ended, by each account on record."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lofted.facts import CLOCK, THIS_ARTICLE, Article, Claim, Event, Evidence, Flight, Moment, Record
from lofted.reference.days import A_DAY
from lofted.reference.history import evidence_of, launch_evidence

SECOND = 1 / 60  # minutes
TO_THE_MINUTE = 1.0  # minutes; a told hour that is just a party's
DAY = 1440  # minutes
NEAR = 5.0  # minutes; parties' hours of one launch differ by 1 to 3, seldom 4
ROUNDED = ((30, 15.0), (10, 5.0))  # a told minute that divides by the first can be rounded by the second, in minutes
HOUR = 30.0  # minutes by which an hour told without its minutes can be off
SAME_HOUR = 5  # minutes; parties' hours of one launch differ by 1 to 3, seldom 4

_BESIDE = re.compile(r"\b(?:shortly|just|soon|a\slittle|minutes)\s(?:before|after)\b|\btowards?\smidnight\b", re.I)
TIME = re.compile(r"T(\d\d):(\d\d)(?::(\d\d))?")


@dataclass(frozen=True, slots=True)
class Hour:
    """When something happened by one account, as an instant with its zone."""

    at: datetime
    evidence: Evidence
    to_the_second: bool
    party: str = ""

    def on(self, zone: str) -> float:
        """The minutes since midnight by another clock."""
        there = self.at.astimezone(ZoneInfo(zone))
        return there.hour * 60 + there.minute + there.second / 60  # 60 minutes an hour, 60 seconds a minute


def hours(flight: Flight, *, landed: bool) -> Iterator[Hour]:
    """Each hour on record for the launch, or for the impact, that of the flight first."""
    zone, start = ZoneInfo(flight.when.zone or "UTC"), flight.when.start
    if not landed and start and flight.when.precision == "minute":
        to_the_second = flight.when.edtf.count(":") > 1 and start.second > 0
        yield Hour(start.replace(tzinfo=zone), launch_evidence(flight), to_the_second)
    for account in flight.accounts:
        cell = account.landed if landed else account.launched
        if cell:
            at = datetime.fromisoformat(f"{flight.day}T{cell}").replace(tzinfo=zone)
            says = evidence_of(account, f"{'landed' if landed else 'launched'} {cell}")
            yield Hour(at, says, cell.count(":") > 1, account.party)


def apart(one: float, other: float) -> float:
    """Minutes between two times of day, the shorter way round the clock."""
    gap = abs(one - other) % DAY
    return min(gap, DAY - gap)


def named_in(words: str, known: Sequence[Hour], record: Record) -> set[str]:
    """The parties on record with an hour that a sentence names."""
    entries = (record.entry(one.party) for one in known)
    return {one.id for one in entries if one and any(name in words for name in (one.name, *one.aliases))}


def shown(hour: Hour, zone: str) -> str:
    """An hour on record by some clock."""
    there = hour.at.astimezone(ZoneInfo(zone))
    return f"{there:%H:%M:%S}" if hour.to_the_second else f"{there:%H:%M}"


def at_hour(moment: Moment, flight: Flight) -> bool:
    """Whether an hour is that of a launch on record, by the clock it names or that of the site."""
    zone = moment.zone or flight.when.zone or "UTC"
    assert moment.start is not None, "only asked of dated hours"
    told = moment.start.hour * 60 + moment.start.minute  # 60 minutes an hour
    return any(apart(told, hour.on(zone)) <= SAME_HOUR for hour in hours(flight, landed=False))


def is_later(flight: Flight, article: Article) -> bool:
    """Whether a flight took place after the article was published, by the clock furthest ahead."""
    return article.published is not None and flight.day > article.published + A_DAY


def told_minutes(moment: Moment) -> float:
    """The minutes since midnight that a moment tells."""
    match = TIME.search(moment.edtf)
    assert match is not None, "only asked of clock times"
    return int(match[1]) * 60 + int(match[2]) + int(match[3] or 0) / 60  # 60 minutes an hour, 60 seconds a minute


def allowance(moment: Moment) -> float:
    """By how many minutes a told hour can be off and still be that of the record."""
    if moment.precision == "hour" or _BESIDE.search(moment.written):
        return HOUR
    minute = round(told_minutes(moment)) % 60  # minutes of the hour
    return max([NEAR, *(by for step, by in ROUNDED if minute % step == 0)])


def both_ends(claim: Claim, event: Event) -> bool:
    """Whether the article itself tells when it rose and when it fell, which two parties may have told."""
    said = {one.aspect for one in event.about("launch_time", "impact_time")}
    return claim.voice.name == THIS_ARTICLE.name and len(said) > 1


def outvoted(told: float, known: Sequence[Hour], zone: str, *, alone: bool) -> list[Hour]:
    """The parties' hours a minute or more from a told one, where both ends are told or few accounts have it."""
    gaps = [(apart(told, one.on(zone)), one) for one in known]
    with_it = sum(gap < TO_THE_MINUTE for gap, _ in gaps)
    against = sum(TO_THE_MINUTE <= gap <= NEAR for gap, _ in gaps)
    least = TO_THE_MINUTE - SECOND if alone else TO_THE_MINUTE
    far = [one for gap, one in gaps if one.party and least < gap <= NEAR]
    return far if alone or with_it <= against else []


def land(id: str, record: Record) -> str:
    """The country that a body or an outlet belongs to; an entry without one stands for itself."""
    entry = record.entry(id)
    return (entry.columns.get("country") if entry else "") or id


def at_launch_site(moment: Moment, flight: Flight) -> date | None:
    """The day at the launch site of a clock time, or of a day, that names its zone."""
    if moment.zone is None or moment.start is None or flight.when.start is None:
        return None
    there, here = ZoneInfo(moment.zone), ZoneInfo(flight.when.zone or "UTC")
    if moment.precision in CLOCK:
        return moment.start.replace(tzinfo=there).astimezone(here).date()
    launched = flight.when.start.replace(tzinfo=here)
    return launched.date() if launched.astimezone(there).date() == moment.start.date() else None


def may_be_at(flight: Flight, told: datetime, slack: timedelta) -> bool:
    """Whether a launch of that day can be the one at a told hour: its own hour is near it, or not on record."""
    known = flight.when.start if flight.when.precision == "minute" else None
    return known is None or abs(known - told) <= slack


def fits(told: float, zone: str, known: Sequence[Hour], moment: Moment) -> bool:
    """Whether a told hour is, by that clock, one on record."""
    slack = allowance(moment) + (0.0 if moment.precision != "hour" else NEAR)
    return any(apart(told % DAY, one.on(zone)) <= slack for one in known)


def another_launch(told: float, zone: str, flight: Flight, record: Record, moment: Moment) -> bool:
    """Whether the hour is that of another launch of the same country on that day."""
    same_day = (one for one in record.flights() if one.country == flight.country and one.day == flight.day)
    return any(fits(told, zone, list(hours(one, landed=False)), moment) for one in same_day if one.id != flight.id)
