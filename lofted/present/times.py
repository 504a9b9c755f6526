"""The clock times of an article as written, in UTC and by the clock where it happened.

A clock time is put in another zone only where the words tell whose clock they
mean; one that tells none stays as written, and says so. Where it happened is
known by the flight on record or by the place, never by a guess at the country.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from markupsafe import Markup

from lofted.facts import CLOCK, Event, Moment, Reading, Record, Span
from lofted.present.marks import every_claim, trimmed

WRITTEN, IN_UTC, LOCAL, READER = "written", "utc", "local", "reader"  # how a page may show its times
HOWS = {
    WRITTEN: "as written",
    IN_UTC: "UTC",
    LOCAL: "local time of the event",
    READER: "your own time",
}
NO_ZONE = "the words do not say whose clock this is"
NO_PLACE = "the zone of the place is not known"
AT_ONCE = {"minute": timedelta(minutes=1), "second": timedelta(seconds=1)}  # how long a moment is that needs no end


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A clock time of an article: its words, and the same in UTC and where it happened.

    `since` and `until` are instants in UTC, half-open; without a zone they are
    None, `why` says so, and the words stay as they are. `local` is empty where
    the zone of the place is not known.
    """

    span: Span
    written: str
    utc: str = ""
    local: str = ""
    since: datetime | None = None
    until: datetime | None = None
    why: str = ""

    def told(self, how: str) -> str:
        """The time as a page shows it; the reader's own clock is known to a script alone."""
        return {IN_UTC: self.utc, LOCAL: self.local}.get(how, "") or self.written

    def html(self, how: str = WRITTEN) -> Markup:
        """The time as HTML, with what a script needs to show it by the reader's clock."""
        if self.since is None or self.until is None:
            return Markup('<span class="clock" data-written="{}" title="{}">{}</span>').format(
                self.written, self.why, self.told(how)
            )
        return Markup(
            '<time class="clock" datetime="{}" data-until="{}" data-written="{}" data-utc="{}" data-local="{}"'
            ' title="{}">{}</time>'
        ).format(iso(self.since), iso(self.until), self.written, self.utc, self.local, self.title, self.told(how))

    @property
    def title(self) -> str:
        """Everything that is known of it, in one line."""
        return "; ".join(part for part in (f"“{self.written}”", self.utc, self.local or self.why) if part)


def times(reading: Reading, record: Record) -> tuple[ClockTime, ...]:
    """Every clock time of an article once, in reading order."""
    events = {claim.id: event for event in reading.events for claim in event.claims}
    found: dict[Span, ClockTime] = {}
    for claim in every_claim(reading):
        if claim.moment is not None and claim.moment.precision in CLOCK:
            span = trimmed(reading.article.text, claim.span)
            zone = zone_of(events.get(claim.id), record)
            found.setdefault(span, clock_time(span, reading.article.quote(span), claim.moment, zone))
    return tuple(found[span] for span in sorted(found))


def clock_time(span: Span, words: str, moment: Moment, there: str | None) -> ClockTime:
    """One clock time, with the zone of the place where that is known.

    >>> start = datetime(2024, 10, 31, 7, 10)
    >>> told = Moment(start, start + timedelta(minutes=1), "minute", "2024-10-31T07:10", "7:10 a.m. KST", "Asia/Seoul")
    >>> one = clock_time(Span(0, 13), "7:10 a.m. KST", told, "Asia/Pyongyang")
    >>> one.utc, one.local
    ('30 October 2024, 22:10 UTC', '31 October 2024, 07:10 Pyongyang time (UTC+9)')
    """
    if not moment.fixed:
        return ClockTime(span, words, why="the words do not fix a day")
    if moment.zone is None:
        return ClockTime(span, words, why=NO_ZONE)
    try:
        instants = moment.instants()
        if instants is None:
            return ClockTime(span, words, why=NO_ZONE)
        since, until = instants
        local = by_clock(since, until, there, moment.precision) if there else ""
        utc = by_clock(since, until, "UTC", moment.precision)
    except OverflowError:  # the first and the last year of the calendar have no neighbours
        return ClockTime(span, words, why="the year has no other clock")
    return ClockTime(span, words, utc, local, since, until, "" if local else NO_PLACE)


def by_clock(since: datetime, until: datetime, zone: str, precision: str) -> str:
    """An instant by a zone's clock; a stretch where it is told no finer than an hour."""
    start, end = since.astimezone(ZoneInfo(zone)), until.astimezone(ZoneInfo(zone))
    finest = "%H:%M:%S" if precision == "second" else "%H:%M"
    words = f"{start.day} {start:%B} {start.year}, {start:{finest}}"
    if until - since > AT_ONCE.get(precision, timedelta(0)):
        words += f" to {end:{finest}}" if end.date() == start.date() else f" to {end.day} {end:%B}, {end:{finest}}"
    return f"{words} {clock_name(start, zone)}"


def clock_name(moment: datetime, zone: str) -> str:
    """What a zone is called, with its offset at that moment.

    >>> clock_name(datetime(2024, 7, 1, tzinfo=ZoneInfo("Asia/Kolkata")), "Asia/Kolkata")
    'Kolkata time (UTC+5:30)'
    """
    minutes = round((moment.utcoffset() or timedelta(0)).total_seconds() / 60)  # 60 s a minute
    if zone in ("UTC", "Etc/UTC"):
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)  # 60 minutes an hour
    offset = f"UTC{'-' if minutes < 0 else '+'}{hours}{f':{rest:02}' if rest else ''}"
    if zone.startswith("Etc/"):
        return offset
    return f"{zone.split('/')[-1].replace('_', ' ')} time ({offset})"


def iso(moment: datetime) -> str:
    """An instant as HTML has it."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"


def zone_of(event: Event | None, record: Record) -> str | None:
    """The zone of the place where an event happened: by the flight on record, or by the place it names."""
    return next(zones_of(event, record), None) if event is not None else None


def zones_of(event: Event, record: Record) -> Iterator[str]:
    """The zones that may be the event's, the surest first."""
    flight = record.flight(event.entry)
    if flight is not None and flight.when.zone:
        yield flight.when.zone
    for id in (flight.site if flight is not None else None, event.where):
        place = record.entry(id) if id else None
        if place is not None and place.columns.get("zone") and place.kind != "country":
            yield place.columns["zone"]
