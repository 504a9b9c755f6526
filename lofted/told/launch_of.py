"""Of which flight on record a sentence tells where it began."""

import re

from lofted.facts import DAYS, Claim, Flight, Named, Reading, Record
from lofted.reference.days import Days, days_of

_GOES_ON = re.compile(
    r"(?:It|The\s(?:missile|rocket|ICBM|projectile|weapon|launch))\s(?:was|had\sbeen|came|took|blasted|lifted)\b"
)


def flight_of(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The one flight on record whose vehicle or day the claim's own sentence tells."""
    flights = {
        event.entry
        for event in reading.events
        if any(one.sentence == claim.sentence for one in event.about("vehicle", "launch_date", "launch_time"))
    }
    if not flights:
        return on_its_day(claim, reading, record) or of_the_missile(claim, reading, record)
    return record.flight(flights.pop()) if len(flights) == 1 else None


def on_its_day(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The one flight on record from the country of the place on the one day that the sentence tells."""
    told = record.entry(claim.value.entry) if isinstance(claim.value, Named) else None
    here = {days[0] for one in reading.claims if one.sentence == claim.sentence and (days := whole_day(one))}
    if told is None or len(here) != 1:
        return None
    flown = [one for one in record.flights() if one.day in here and one.country == told.columns["country"]]
    return flown[0] if len(flown) == 1 else None


def of_the_missile(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The one launch of an article, where a sentence without a day goes on with it: "The missile was launched from"."""
    launches = {event.entry for event in reading.events if event.kind == "launch"}
    dated = any(one.moment for one in reading.claims if one.sentence == claim.sentence)
    if len(launches) != 1 or dated or not _GOES_ON.match(reading.article.quote(claim.sentence)):
        return None
    return record.flight(launches.pop())


def whole_day(claim: Claim) -> Days | None:
    """The day that a claim tells with its year; none where it tells none."""
    moment = claim.moment
    return days_of(moment) if moment and moment.precision in DAYS and not moment.relative else None
