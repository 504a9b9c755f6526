"""What each party gave of a flight, as the rows of a table: its figures as written, and what follows from them."""

from collections.abc import Mapping, Sequence
from math import inf

from lofted.facts import Article, Flight, Interval, Record
from lofted.present.drawing import SEEN, Linked, Shown, Table
from lofted.present.given import Given
from lofted.present.phrases import number

MINUTE, KILOMETRE = 60, 1000  # s and m


def listed(
    parties: Sequence[Given],
    others: Sequence[tuple[Flight, Given]],
    articles: Mapping[str, Article],
    record: Record,
    linked: Linked,
) -> Table:
    """Every party's figures in words, then the other flights."""
    head = ("Who", "Height", "Range", "Time", "Arc of the height takes", "Arc of the time tops out at", "Where")
    rows = [row(one, f"{SEEN[at % len(SEEN)]} {party(one)}", articles, linked) for at, one in enumerate(parties)]
    for other, given in others:
        entry = record.entry(other.vehicle)
        name = f"{entry.name if entry else other.vehicle or other.vehicle_class}, {other.day.isoformat()}"
        rows.append(row(given, name, articles, linked))
    return Table(head, tuple(rows))


def row(one: Given, name: str, articles: Mapping[str, Article], linked: Linked) -> tuple[Shown, ...]:
    """One party's figures, as written, and what follows from them."""
    first = articles.get(one.articles[0]) if one.articles else None
    where = ((first.publisher or first.called) if first else one.articles[0]) if one.articles else "on record"
    more = f" and {len(one.articles) - 1} more" if len(one.articles) > 1 else ""
    return (
        Shown(name),
        *(Shown(figure.written if figure else "–") for figure in (one.apogee, one.range, one.flight_time)),
        Shown(span(one.seconds(), MINUTE, "min", 1)),
        Shown(span(one.heights(), KILOMETRE, "km", 0)),
        Shown(f"{where}{more}", link=linked(one.articles[0]) if one.articles else ""),
    )


def party(one: Given) -> str:
    """A party as the legend names it."""
    return one.party if one.articles else f"{one.party} (on record)"


def span(found: Interval | None, per: int, unit: str, digits: int) -> str:
    """What follows from a figure, as finely as a free arc is good for.

    >>> span(Interval(4973.4, 4973.5), 60, "min", 1), span(Interval(4538.0, inf), 60, "min", 1)
    ('82.9 min', '75.6 min or more')
    """
    if found is None:
        return "–"
    low, high = (number(end / per, digits) if end < inf else "" for end in (found.low, found.high))
    if not high:
        return f"{low} {unit} or more"
    return f"{low} {unit}" if low == high else f"{low} to {high} {unit}"
