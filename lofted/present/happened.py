"""What happened when, across articles: one line for one event, with everyone who dates it and how.

An event is one line however many articles tell of it (`facts.same`). A date
that belongs to no event is a line too, with the sentence it stands in; two
articles that date the same in much the same words share it. What is still
ahead of an article belongs to the agenda.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from lofted.facts import Event, Flight, Moment, Named, Reading, Record, same
from lofted.present.agenda import day_of, is_ahead
from lofted.present.cited import said
from lofted.present.free_dates import dates_of, joined_dates
from lofted.present.happening import LONGEST, Account, Dated, Happening
from lofted.present.places import shortened

LAUNCHED = ("launch_date", "launch_time")
OF_EVENT = (*LAUNCHED, "date", "occasion_date")  # aspects whose moment can be the event's own
NAMING = ("vehicle", "vehicle_class", "launcher")  # aspects by which an event is called, or told from another
WIDEST = 3  # days; a day without a zone reaches over two nights


def happenings(readings: Iterable[Reading], record: Record) -> list[Happening]:
    """Everything that articles date, in order of time."""
    kept = list(readings)
    accounts = (account for reading in kept for account in accounts_of(reading))
    return all_happenings(accounts, (one for reading in kept for one in dates_of(reading)), record)


def all_happenings(accounts: Iterable[Account], dates: Iterable[Happening], record: Record) -> list[Happening]:
    """What several articles tell as one, in order of time."""
    found = [*events_of(accounts, record), *joined_dates(dates)]
    return sorted(found, key=lambda one: (civil(one.moment), one.moment.edtf, one.what))


def accounts_of(reading: Reading) -> Iterator[Account]:
    """The events of one article."""
    for event in reading.events:
        names = (
            (one.aspect, one.value.entry if isinstance(one.value, Named) else None, one.value.written, one.denied)
            for one in event.about(*NAMING)
        )
        what = shortened(reading.article.quote(event.claims[0].sentence), LONGEST)
        told, coming = tuple(dates_told(reading, event)), is_coming(reading, event)
        yield Account(
            reading.article.id, event.kind, event.when, event.who, event.entry, tuple(names), what, told, coming
        )


def civil(moment: Moment) -> datetime:
    """The clock time at which a moment begins, by which a reader sorts it."""
    return moment.start or datetime.max


Group = list[tuple[Account, Event]]


def events_of(accounts: Iterable[Account], record: Record) -> Iterator[Happening]:
    """One happening for each event, however many articles tell of it; those on record are settled first."""
    groups: list[Group] = []
    near: dict[object, list[Group]] = {}
    told = [(account, account.event) for account in accounts]
    for account, event in sorted(told, key=lambda one: not one[1].entry):
        group = group_of(event, [each for key in keys(event) for each in near.get(key, ())])
        if group is None:
            group = []
            groups.append(group)
        group.append((account, event))
        for key in keys(event):
            if not any(each is group for each in near.setdefault(key, [])):
                near[key].append(group)
    for group in groups:
        one = happening(group, record)
        if one is not None:
            yield one


def group_of(event: Event, near: Sequence[Group]) -> Group | None:
    """The group that an event belongs to; one without an entry also goes with the only one on record that it can be."""
    strict = next((group for group in near if any(same(event, other) for _, other in group)), None)
    if strict is not None or event.entry:
        return strict
    loose = {id(group): group for group in near if any(same(event, replace(other, entry=None)) for _, other in group)}
    return next(iter(loose.values())) if len(loose) == 1 else None


def keys(event: Event) -> Iterator[object]:
    """Where an event is looked for: its entry, and the days in UTC that it can mean; of a long stretch the first."""
    if event.entry:
        yield event.entry
    instants = event.when.instants() if event.when else None
    if instants:
        first, last = (one.astimezone(UTC).date().toordinal() for one in instants)
        yield from range(first, min(last, first + WIDEST) + 1)


def happening(group: Group, record: Record) -> Happening | None:
    """One event as all its articles tell it; None where no article dates it and no shelf knows it, or it lies ahead."""
    told = tuple(dict.fromkeys(dated for account, _ in group for dated in account.told))
    entry = next((event.entry for _, event in group if event.entry), None)
    flight = record.flight(entry)
    moment = surest([one.moment for one in told]) or (flight.when if flight else None)
    if moment is None or moment.start is None or all(account.coming for account, _ in group):
        return None
    articles = tuple(dict.fromkeys(account.article for account, _ in group))
    what, kind = named(group, flight, record), group[0][1].kind
    return Happening(what, kind, moment, told, articles, entry, on_record=not told)


def is_coming(reading: Reading, event: Event) -> bool:
    """Whether an event still lies ahead of the article that tells of it."""
    anchor = day_of(reading)
    claims = [claim for claim in event.about(*OF_EVENT) if claim.moment == event.when and claim.moment]
    return bool(claims) and all(claim.moment and is_ahead(claim, claim.moment, anchor) for claim in claims)


def dates_told(reading: Reading, event: Event) -> Iterator[Dated]:
    """Every date that an article tells for an event, with who tells it; a launch has only its own."""
    launched = any(event.about(*LAUNCHED))
    for claim in event.about(*(LAUNCHED if launched else OF_EVENT)):
        if claim.moment is not None and claim.moment.fixed:
            yield Dated(claim.moment, said(reading, claim))


def surest(moments: Sequence[Moment]) -> Moment | None:
    """The moment told most exactly, a clock that is known before one that is not, and told most often among those."""
    often = Counter(one.edtf for one in moments)
    return min(moments, key=lambda one: (length(one), one.zone is None, -often[one.edtf], one.edtf), default=None)


def length(moment: Moment) -> timedelta:
    """How long a moment is; the shorter, the more exactly it is told."""
    return moment.end - moment.start if moment.start and moment.end else timedelta.max


def named(group: Group, flight: Flight | None, record: Record) -> str:
    """What an event is called: by the shelf where it is on record, else by its claims, or by its sentence."""
    events = [event for _, event in group]
    if flight is not None:
        parts = [name(record, flight.vehicle) or flight.vehicle_class, name(record, flight.country)]
        return f"launch: {', '.join(part for part in parts if part)}"
    entry = next((record.entry(event.entry) for event in events if event.entry), None)
    if entry is not None:
        return f"{entry.columns.get('kind') or entry.kind}: {entry.name}"
    what = first_told(events, "vehicle", record) or first_told(events, "vehicle_class", record)
    who = first_told(events, "launcher", record)
    if what and who:
        return f"{events[0].kind}: {what}, {who}"
    account, event = group[0]
    return f"{event.kind}: {account.what}"


def name(record: Record, id: str) -> str:
    """The name of an entry, or nothing."""
    entry = record.entry(id)
    return entry.name if entry else ""


def first_told(events: Sequence[Event], aspect: str, record: Record) -> str:
    """What the events first claim on an aspect."""
    for claim in (claim for event in events for claim in event.about(aspect) if not claim.denied):
        entry = record.entry(claim.value.entry) if isinstance(claim.value, Named) else None
        return entry.name if entry and entry.kind != "class" else claim.value.written
    return ""
