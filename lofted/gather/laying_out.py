"""Lays one event out as a dossier: its origins, its matrix, its history, its grades and its brief."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from lofted.facts import (
    Cell,
    Dossier,
    Finding,
    Join,
    Reading,
    Record,
    Role,
    Row,
    Verdict,
    content_id,
)
from lofted.gather.aligning import attributed, righted
from lofted.gather.assess import Rated, credibility, reliability
from lofted.gather.brief import brief
from lofted.gather.cells import ATTRIBUTES, Cells, once
from lofted.gather.completing import completed
from lofted.gather.copies import copies
from lofted.gather.evidence import Known, known_flight
from lofted.gather.groups import Group, Joined
from lofted.gather.history import history
from lofted.gather.judging import judge, rows_of
from lofted.gather.kinds import LAUNCH
from lofted.gather.naming import title_of
from lofted.gather.offices import Speaker
from lofted.gather.origins import origins, publishers_named
from lofted.gather.parting import parted
from lofted.gather.speakers import Speakers
from lofted.gather.tellings import moment_of

CRUISE = "CRUISE"  # the class of what flies level
HELD = {Role.MAIN, Role.RECAP}  # roles in which an article's words are of the event itself


def in_order(group: Group) -> list[Joined]:
    """The members of an event, the oldest first."""
    return sorted(group.members, key=lambda one: one.telling.order)


def dossier(
    group: Group,
    by_id: Mapping[str, Reading],
    record: Record,
    rated: Mapping[str, Rated],
    several: Mapping[str, Sequence[Group]],
    corrected: Mapping[tuple[str, str], str],
) -> Dossier:
    """One event, laid out; `corrected` names who put another value into a claim."""
    members = in_order(group)
    by_id = {one.telling.id: completed(by_id[one.telling.id]) for one in members}
    telling = [one for one in members if one.role is not Role.MENTION]
    articles = [by_id[one.telling.id].article for one in telling]
    cells, speakers, heard = cells_of(group, telling, by_id, record, several)
    cells = [replace(cell, corrected_by=corrected.get((cell.article, cell.claim), "")) for cell in cells]
    publishers = {article.publisher for article in articles if article.publisher}
    copied = copies(articles, {one.id: publishers_named(one, publishers) for one in articles})
    rest = origins(articles, cells, speakers, copied, heard)
    order = {article.id: moment_of(article) for article in articles}
    rows = tuple(Row(name, tuple(held), judge(name, held, order)) for name, held in rows_of(cells, ATTRIBUTES))
    steps = history(rows, articles)
    misfits = tuple(found_against(telling, cells, by_id))
    id = dossier_id(group)
    vague = frozenset(key for key, speaker in speakers.items() if speaker.vague or not speaker.kind.named)
    return Dossier(
        id=id,
        kind=group.kind,
        name=title_of(group, record),
        articles=tuple(by_id[one.telling.id].article for one in members),
        joins=tuple(join(id, one) for one in members),
        when=days_of(group),
        who=tuple(sorted(group.countries)),
        entry=group.entry,
        origins=rest,
        rows=rows,
        history=steps,
        assessments=(*reliability(rest, rated), *credibility(rows, misfits, vague)),
        misfits=misfits,
        brief=brief(rows, rest, steps, misfits, articles),
    )


def days_of(group: Group) -> tuple[date, date] | None:
    """The first and the last day of an event."""
    return (min(group.days), max(group.days)) if group.days else None


def dossier_id(group: Group) -> str:
    """An id that stays while the flight or, where none is on record, the first report stays."""
    first = group.entry or in_order(group)[0].telling.id
    return content_id("dossier", first, "" if group.entry else group.kind)


def join(dossier: str, one: Joined) -> Join:
    """Why an article is of an event."""
    return Join(
        content_id("join", dossier, one.telling.id),
        one.telling.id,
        one.role,
        one.ground,
        one.reason,
        one.telling.events,
        one.by,
    )


def cells_of(
    group: Group,
    telling: Sequence[Joined],
    by_id: Mapping[str, Reading],
    record: Record,
    several: Mapping[str, Sequence[Group]],
) -> tuple[list[Cell], dict[str, Speaker], dict[str, tuple[str, ...]]]:
    """Every cell of a dossier, the voices behind them, and whom each article cites."""
    told: list[Cell] = []
    loose: list[Cell] = []
    speakers: dict[str, Speaker] = {}
    heard: dict[str, tuple[str, ...]] = {}
    flight = record.flight(group.entry)
    known = known_of(group, record)
    hours = [replace(one.hour, zone=one.hour.zone or one.zone) for one in known if one.hour and one.hour.dated]
    agencies = {one.telling.article.publisher for one in telling if one.telling.article.publisher}
    vehicles = known_flight(flight).vehicles if flight else frozenset[str]()
    for one in telling:
        reading = by_id[one.telling.id]
        voices = Speakers(reading, record, doers=group.countries, agencies=agencies - {reading.article.publisher or ""})
        others = several.get(reading.article.id, ())
        apart = {each.number: known_of(each, record, but=reading.article.id) for each in others}
        mine = parted(reading, group, others, apart)
        cells = Cells(reading, voices, group.kind, frozenset(group.days), hours, vehicles, mine)
        found = cells.all() if one.role in HELD else cells.confirmed()
        told += found
        loose += cells.loose() if one.role in HELD and group.kind == LAUNCH else ()
        heard[reading.article.id] = voices.cited()
        speakers |= voices.met
    told = list(righted(told))
    level = bool(known) and all(one.classes == {CRUISE} for one in known)
    told += list(attributed(told, loose, known_flight(flight).figures if flight else (), level=level))
    classes = {getattr(cell.value, "entry", "") for cell in told if cell.attribute == "class"}
    told = [cell for cell in told if cell.attribute != "class" or len(classes) > 1]
    return list(once(settled(told, speakers, record))), speakers, heard


def settled(told: Sequence[Cell], speakers: Mapping[str, Speaker], record: Record) -> Iterator[Cell]:
    """The cells, what is only "Tokyo's" given to the one office or state media of that country that is heard."""
    heard = {cell.origin: record.entry(cell.origin) for cell in told}
    homes: dict[str, list[str]] = {}
    for key, entry in heard.items():
        if entry is not None and entry.kind != "country":
            homes.setdefault(entry.columns.get("country", ""), []).append(key)
    for cell in told:
        entry, offices = heard[cell.origin], homes.get(cell.origin, [])
        if entry is not None and entry.kind == "country" and len(offices) == 1:
            yield replace(cell, origin=offices[0], voice=speakers[offices[0]].name)
        else:
            yield cell


def known_of(group: Group, record: Record, *, but: str = "") -> list[Known]:
    """What is known of a launch: from its flight on record, else from the first reports of it, without one of them."""
    flight = record.flight(group.entry)
    if flight:
        return [known_flight(flight)]
    told = [one for telling, one in zip(group.known_by, group.known, strict=True) if telling.id != but]
    return [one for one in told if one.hour] or told[:1]


def found_against(
    telling: Sequence[Joined], cells: Sequence[Cell], by_id: Mapping[str, Reading]
) -> Iterable[tuple[str, Finding]]:
    """What the checks found against the words that the dossier rests on, with the article."""
    held = {cell.claim for cell in cells}
    for one in telling:
        if one.role in HELD:
            for finding in by_id[one.telling.id].findings:
                about = {claim.id for claim in finding.claims}
                if finding.verdict in (Verdict.CONFLICTS, Verdict.DEPENDS) and (about & held or set_of(finding, one)):
                    yield one.telling.id, finding


def set_of(finding: Finding, one: Joined) -> bool:
    """Whether a finding is on a claim of the event that the article tells of."""
    events = set(one.telling.events)
    return any(claim.subject in events for claim in finding.claims)
