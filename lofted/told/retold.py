"""The same launch in other reports, also where only one of them could be matched to a flight on record."""

from dataclasses import replace

from lofted.facts import DAYS, Event, Memory, Reading, Record

NAMING = ("vehicle", "vehicle_class")  # what a first report can have wrong, so that it matches no flight


def retold(event: Event, reading: Reading, memory: Memory, record: Record) -> list[tuple[Reading, Event]]:
    """The launch as other reports tell it: by its flight, else by its day and country whatever it is called."""
    found = list(memory.tells_of(event, reading))
    when = event.when
    if when is None or when.start is None or when.precision not in (*DAYS, "minute", "hour"):
        return found
    bare = replace(event, entry=None, claims=tuple(one for one in event.claims if one.aspect not in NAMING))
    found += memory.tells_of(bare, reading)
    if event.entry is None:
        same_day = [one for one in record.flights() if one.day == when.start.date() and one.country in event.who]
        for flight in same_day:
            found += memory.tells_of(replace(bare, entry=flight.id), reading)
    once = {(there.article.id, told.id): (there, told) for there, told in found}
    return list(once.values())
