"""Every date ahead that some articles speak of, as a sheet or as a calendar file (iCalendar, RFC 5545).

A date keeps the precision of its words: a year is a whole year in the
calendar, marked as such, and a date that fixes no year is in the sheet alone.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256

from lofted.facts import CLOCK, DAYS, Claim, Moment, Reading
from lofted.present.agenda import agenda
from lofted.present.phrases import chain, firmness

FOLDED = 73  # octets of a line of a calendar; RFC 5545 allows 75 with what ends the line
UID = 20  # hex digits of an entry's lasting id
STAMP = "19700101T000000Z"  # DTSTAMP is required; a fixed one keeps the same dates the same to the byte


@dataclass(frozen=True, slots=True)
class Ahead:
    """A date ahead as one article tells it, with who says so and how firmly."""

    article: str
    what: str
    moment: Moment
    who: tuple[str, ...]
    firm: str

    @property
    def vague(self) -> bool:
        """Whether no day is told."""
        return self.moment.precision not in (*CLOCK, *DAYS)

    @property
    def uid(self) -> str:
        """An id that stays while the words and the date do."""
        made = "\x1f".join((self.article, self.moment.edtf, self.what))
        return f"{sha256(made.encode('utf-8', 'surrogatepass')).hexdigest()[:UID]}@lofted"


def ahead(readings: Iterable[Reading]) -> list[Ahead]:
    """The dates ahead of every article, the soonest first."""
    found = [one for reading in readings for one in ahead_of(reading)]
    return sorted(found, key=lambda one: (one.moment.edtf, one.article, one.what))


def ahead_of(reading: Reading) -> Iterator[Ahead]:
    """The dates ahead of one article."""
    called = reading.article.title or reading.article.called
    for one in agenda(reading):
        claim: Claim = one.claims[0]
        if claim.moment is not None:
            yield Ahead(called, one.what, claim.moment, chain(claim.voice), firmness(claim))


def dates_sheet(found: Iterable[Ahead]) -> str:
    """The dates one below the other, vague ones as vague."""
    lines = [f"{told(one)}  {one.what}\n    {' via '.join(reversed(one.who))}, {one.firm}" for one in found]
    return "\n".join(lines) + "\n" if lines else "no date ahead is told\n"


def told(one: Ahead) -> str:
    """A date as EDTF, with its words where it is vague."""
    return f"{one.moment.edtf} (“{one.moment.written}”)" if one.vague else one.moment.edtf


def calendar(found: Iterable[Ahead]) -> str:
    """The dates as an iCalendar file; what fixes no year cannot stand in one."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Lofted//agenda//EN", "CALSCALE:GREGORIAN"]
    seen: set[str] = set()
    for one in found:
        if one.moment.start is not None and one.moment.end is not None and one.uid not in seen:
            seen.add(one.uid)
            lines += entry(one, one.moment.start.date(), max(one.moment.end.date(), one.moment.start.date()))
    return "".join(f"{folded}\r\n" for line in [*lines, "END:VCALENDAR"] for folded in fold(line))


def entry(one: Ahead, first: date, last: date) -> list[str]:
    """One entry: a whole day or, where the words are vague, all the days that they can mean."""
    end = last if last > first else first + timedelta(days=1)
    vague = f"[{one.moment.written}: no day is told] " if one.vague else ""
    who = f"{' via '.join(reversed(one.who))}, {one.firm}"
    said = f"{who}. In: {one.article}. As told: {one.moment.written} ({one.moment.edtf})"
    return [
        "BEGIN:VEVENT",
        f"UID:{one.uid}",
        f"DTSTAMP:{STAMP}",
        f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
        f"DTEND;VALUE=DATE:{end:%Y%m%d}",
        f"SUMMARY:{escaped(vague + one.what)}",
        f"DESCRIPTION:{escaped(said)}",
        f"STATUS:{'TENTATIVE' if one.vague or 'flatly' not in one.firm else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def escaped(words: str) -> str:
    """Words as a property of a calendar holds them.

    >>> escaped("North; South, and \\\\ a line")
    'North\\\\; South\\\\, and \\\\\\\\ a line'
    """
    plain = " ".join("".join(each if each.isprintable() else " " for each in words).split())
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def fold(line: str) -> Iterator[str]:
    """A line in pieces of no more octets than allowed; each but the first begins with a blank."""
    piece = ""
    for letter in line:
        if len((piece + letter).encode("utf-8", "replace")) > FOLDED:
            yield piece
            piece = " "
        piece += letter
    yield piece
