"""A moment as an interval of time, with its precision and its zone."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from lofted.facts.text import Span

EAST = timedelta(hours=14)  # UTC+14, Kiritimati: the first clock to reach a day
WEST = timedelta(hours=12)  # UTC-12, Baker Island: the last clock to leave it
CLOCK = ("hour", "minute", "second")  # precisions of a clock time
DAYS = ("day", "part of day")  # precisions of a day


@dataclass(frozen=True, slots=True)
class Moment:
    """A stretch of civil time, half-open, with its precision and zone.

    `start` and `end` are clock times in `zone`, without an offset; both are
    None where the words do not fix a year. `zone` is an IANA name, or None
    where the words do not say whose clock they mean. `edtf` is the same in
    ISO 8601-2 (EDTF), with X for digits that are not known. `relative` marks a
    moment that was worked out from another ("on Friday", "a year ago").
    """

    start: datetime | None
    end: datetime | None
    precision: str
    edtf: str
    written: str
    zone: str | None = None
    relative: bool = False

    @property
    def fixed(self) -> bool:
        """Whether the words, or what they lean on, say which year."""
        return self.start is not None

    def instants(self) -> tuple[datetime, datetime] | None:
        """The first and the last instant meant, as UTC; None if not fixed."""
        if self.start is None or self.end is None:
            return None
        if self.zone is None:
            return _as_utc(self.start - EAST, "UTC"), _as_utc(self.end + WEST, "UTC")
        return _as_utc(self.start, self.zone), _as_utc(self.end, self.zone)


def _as_utc(civil: datetime, zone: str) -> datetime:
    return civil.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time as TIMEX3 has it: a date, a clock time, a length or what comes round again.

    `kind` is DATE, TIME, DURATION or SET; `value` is written as ISO 8601 with
    the additions of TIMEX3; `mod` is its modifier ("MORE_THAN"), or empty.
    """

    span: Span
    kind: str
    value: str
    mod: str = ""
