"""What a dossier is called: the flight or the occasion on record, else what, who and when."""

from lofted.facts import Record
from lofted.gather.groups import Group
from lofted.reference.saying import name_of


def title_of(group: Group, record: Record) -> str:
    """The name of an event, as a list of dossiers has it."""
    day = min(group.days).isoformat() if group.days else ""
    flight = record.flight(group.entry)
    if flight is not None:
        vehicle = record.entry(flight.vehicle)
        named = vehicle.name if vehicle and not flight.vehicle.startswith("unknown") else f"an {flight.vehicle_class}"
        return f"{name_of(flight.country, record)}: launch of {named}, {flight.day.isoformat()}"
    who = ", ".join(name_of(one, record) for one in sorted(group.countries)[:3])  # countries; more do not fit a line
    vehicles = sorted({one for known in group.known for one in known.vehicles})
    what = (
        next((f" of {entry.name}" for one in vehicles if (entry := record.entry(one))), "")
        if group.kind == "launch"
        else ""
    )
    title = next((one.telling.article.title for one in group.members if one.telling.article.title), "")
    tail = f" (“{title}”)" if title and group.kind != "launch" else ""
    return f"{who or 'nobody named'}: {group.kind}{what}{', ' + day if day else ''}{tail}"
