"""Whether a month that is told of a launch can be that of one flight alone: "a Hwasong-17 climbed … in July 2023"."""

import re

from lofted.facts import Claim, Event, Flight, Reading, Record

_TELLS = re.compile(r",?\s(?:which|that)\s")  # "the Hwasong-18, which had flown for 74 minutes in July 2023"


def of_its_month(claim: Claim, event: Event, flight: Flight, reading: Reading, record: Record) -> bool:
    """Whether the sentence of a claim tells the month of a flight, in which nothing else of its class flew.

    A month in a clause that is told of another missile named right before it is that one's.
    """
    told = [one for one in event.about("launch_date") if one.sentence == claim.sentence and one.moment]
    months = [one.moment for one in told if one.moment and one.moment.precision == "month" and one.moment.fixed]
    if len(months) != 1 or not months[0].start or not months[0].end:
        return False
    of_another = (
        one.span.end > claim.span.end
        and _TELLS.match(reading.article.text, one.span.end)
        and one.span.end < told[0].span.start
        for one in reading.claims
        if one.aspect == "vehicle" and one.sentence == claim.sentence
    )
    if any(of_another):
        return False
    begin, end = months[0].start.date(), months[0].end.date()
    alike = (flight.country, flight.vehicle_class)
    flown = [one for one in record.flights() if begin <= one.day < end]
    return [one.id for one in flown if (one.country, one.vehicle_class) == alike] == [flight.id]
