"""Of which flight on record a sentence tells where it began."""

import re

from lofted.facts import DAYS, Claim, Flight, Named, Reading, Record
from lofted.reference.days import Days, days_of
from lofted.reference.history import complete
from lofted.reference.saying import ORDINALS

DESCRIBED = ("vehicle", "vehicle_class", "launcher")  # what would have led to the flight, had it been that
_GOES_ON = re.compile(
    r"(?:It|The\s(?:missile|rocket|ICBM|projectile|weapon|launch))\s(?:was|had\sbeen|came|took|blasted|lifted)\b"
)
_NEXT_ONE = re.compile(  # "the first came from Panghyon and the second rose from": another subject, that of a clause
    rf"(?:[,;]|\b(?:and|but|while|whereas)\b)\s(?:(?:and|but|while|whereas)\s)?the\s(?P<nth>{'|'.join(ORDINALS)}|other|next|latter)\b"
    r"(?:\s(?:one|missile|launch|test|flight|firing))?\s(?:(?:rose|left|came|went|flew|took|was|had|lifted|blasted)\b[^,;.]{0,40})?$"
)


def flight_of(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The one flight on record whose vehicle or day the claim's own sentence tells, or that its own clause counts."""
    turned = next_one(claim, reading)
    if turned:
        return counted(turned, claim, reading, record)
    told = [
        event
        for event in reading.events
        if any(one.sentence == claim.sentence for one in event.about("vehicle", "launch_date", "launch_time"))
    ]
    flights = {event.entry for event in told}
    if all(not event.entry and not any(event.about(*DESCRIBED)) for event in told):  # its day alone
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


def next_one(claim: Claim, reading: Reading) -> str:
    """Which other launch the clause of a place tells of, in its word: "the second", "the other"; else nothing."""
    text = reading.article.text
    turn = _NEXT_ONE.search(text, claim.sentence.start, claim.span.start)
    named = [one.span for one in reading.claims if one.sentence == claim.sentence and one.aspect == "vehicle"]
    before = any(one.end <= turn.start() for one in named) if turn else False
    return turn["nth"] if turn and before and not any(one.start >= turn.start() for one in named) else ""


def counted(nth: str, claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The nth launch of the one type that a sentence names, where the shelf lists them all."""
    here = [one for one in reading.claims if one.sentence == claim.sentence and one.aspect == "vehicle"]
    vehicles = {one.value.entry for one in here if isinstance(one.value, Named)}
    flights = [one for one in record.flights() if one.vehicle in vehicles]
    if len(vehicles) != 1 or nth not in ORDINALS[: len(flights)]:
        return None
    listed = complete(record, f"{flights[0].country}/{flights[0].vehicle_class}", flights[0].day, flights[-1].day)
    return flights[ORDINALS.index(nth)] if listed else None
