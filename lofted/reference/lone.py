"""Whose launch, test or summit is told, where no country is named: that of the one country that had one on that day."""

from datetime import date, timedelta

from lofted.facts import DAYS, Named, Reading, Record
from lofted.reference.kinds import Kind
from lofted.reference.wording import countries

A_DAY = timedelta(days=1)  # a launch at dawn in Asia is told under the day before elsewhere


def lone_country(kind: Kind | None, reading: Reading, record: Record) -> str:
    """The only country that launched, or did what is counted, on a day or in a month that the article tells.

    Empty where the article names any country, as that may be meant, or where two did. A maker's vehicle is a name too.

    >>> from lofted import Desk
    >>> desk = Desk()
    >>> lone_country(None, desk.review("12 July 2023 was the second ICBM flight of the year."), desk.record)
    'north-korea'
    """
    pattern, _ = countries()
    if pattern.search(reading.article.text):
        return ""
    makers = {
        entry.columns["country"]
        for claim in reading.claims
        if claim.aspect == "vehicle" and isinstance(claim.value, Named) and (entry := record.entry(claim.value.entry))
    } - {""}
    if makers:
        return makers.pop() if len(makers) == 1 else ""
    told = [claim.moment for claim in reading.claims if claim.moment and claim.moment.precision in (*DAYS, "month")]
    found = {
        country
        for one in told
        if one.start and one.end
        for country, when in every_time(kind, record)
        if one.start.date() - A_DAY * (one.precision != "month") <= when < max(one.end.date(), one.start.date() + A_DAY)
    }
    return found.pop() if len(found) == 1 else ""


def every_time(kind: Kind | None, record: Record) -> list[tuple[str, date]]:
    """Each country with each day on which it did what is counted; any launch, where nothing is named."""
    flights = record.flights()
    if kind is None:
        return [(one.country, one.day) for one in flights]
    launchers = {one.country for one in flights}
    testers = {one.columns["country"] for one in record.entries("occasion") if one.columns["kind"] == "nuclear test"}
    return [(land, done.day) for land in sorted(launchers | testers) for done in kind.times(land, record)]
