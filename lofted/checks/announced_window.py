"""Are the days those that were announced for the launch?

    >>> review("North Korea notified Japan of a satellite launch between May 27 and June 14, 2024.")
    announced_window: conflicts. The days announced for the satellite rocket of May 2024 were from 27 May 2024 to 4 June
    2024, and the words have them end on 14 June 2024.

    >>> review("North Korea notified Japan of a satellite launch between May 27 and June 4, 2024.")
    announced_window: holds. The days announced for the satellite rocket of May 2024 were from 27 May 2024 to 4 June
    2024, as the words say.

A window that closes at midnight has two days for its end.

    >>> review("North Korea notified Japan of a satellite launch between May 27 and June 3, 2024.")
    announced_window: depends. The days announced for the satellite rocket of May 2024 were from 27 May 2024 to 4 June
    2024, and closed at midnight as the last began; the words have them end on 3 June 2024.

So has it where it is told to run to a day.

    >>> review("The launch window that North Korea announced on 27 May 2024 ran to 4 June.")
    announced_window: depends. The days announced for the satellite rocket of May 2024 were from 27 May 2024 to 4 June
    2024, and closed at midnight as 4 June 2024 began: the last whole day was 3 June 2024.

So are they where one end alone is told, and where a notice was changed either form of it may be meant.

    >>> review("The launch window that North Korea announced in May 2023 opened on 29 May.")
    announced_window: conflicts. The days announced for the satellite rocket of May 2023 were from 31 May 2023 to 11
    June 2023, and the words have them begin on 29 May 2023.

Silent where no notice of North Korea lies near the days, and where another country launches.

    >>> review("SpaceX's launch window runs from May 27 to June 14, 2024.")

Source: the catalogue's `notices.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Entry, Finding, Reading, Record, Span
from lofted.reference.days import A_DAY, Days, days_in, gap
from lofted.reference.lone import names_nobody
from lofted.reference.saying import day
from lofted.reference.subjects import row_evidence
from lofted.told.windows import insides_untold, windows

FIELD = "launches on record"
CUES = ("window", "period", "notif", "notice", "launch")

COUNTRY = "north-korea"  # whose notices the shelf lists
NEAR = 15  # days; ours: a window further off is another
MIDNIGHT = "midnight"  # how the note of a window begins that closes as its last day begins
OWN = (COUNTRY, "japan", "south-korea")  # who is named where a notice of it is told

_NORTH = re.compile(r"\b(?:North\sKorea\w*|Pyongyang|DPRK|[Tt]he\sNorth)\b")
_OTHERS = re.compile(
    r"\b(?:SpaceX|NASA|ISRO|Nuri|KSLV|South\sKorea['’]s\s(?:own|first|spy)|Starship|Falcon|drills?|exercise)\b"
)
_WINDOW = re.compile(r"\b(?:launch\s)?(?:window|period)\b|\bnotif\w+|\bnotice\b")
_BEGINS = re.compile(
    r"\b(?:window|period|it)\b[^.;]{0,70}?\b(?:open(?:s|ed)|begin(?:s)?|began|start(?:s|ed))\s(?:on\s|at\s(?:midnight|0:00)\son\s)?"
    r"(?:\w+day,?\s)?$"
)
_ENDS = re.compile(
    r"\b(?:window|period|it)\b[^.;]{0,90}?\b(?:(?:last(?:s|ed)|r[au]ns?|stay(?:s|ed)\sopen|is\sopen|was\sopen)\s(?:until|to|till|through)|"
    r"(?:close|end|expire)(?:s|d)?(?:\sat\smidnight)?(?:\son)?|(?:closed|ended|expired)(?:\son)?)\s(?:the\s)?(?:\w+day,?\s)?$"
)
_CLOSES = re.compile(r"\b(?:close|end|expire)(?:s|d)?\s(?:on\s)?(?:\w+day,?\s)?$")  # which it does as that day begins
_HOUR = re.compile(r"\bmidnight\b|\b0?0:00\b|\b12\s?a\.?m\b|\b24:00\b")
_MOVED = re.compile(r"\b(?:moved|extended|new|revised|changed|brought\sforward|originally|instead|another|if)\b")


@dataclass(frozen=True, slots=True)
class Told:
    """One end, or both ends, told of a window."""

    first: date | None
    last: date | None
    span: Span
    to_the_day: bool = False  # told to run to its last day, with no word of the midnight at which that begins

    @property
    def days(self) -> Days:
        """The days told, as far as they are."""
        ends = [one for one in (self.first, self.last) if one]
        return min(ends), max(ends)


def announced_window(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the days told of a launch window against the notices on record."""
    text = reading.article.text
    if _OTHERS.search(text) or not (_NORTH.search(text) or names_nobody(text, record, own=OWN)):
        return
    both = [Told(one.first, one.last, one.claim.span) for one in windows(reading)]
    known = [(one, days) for one in record.entries("notice") if (days := days_in(span_of(one)))]
    if not both:
        yield from flown_inside(reading, record, known)
    for told in [*both, *(single(reading) if not both else ())]:
        near = [(one, days) for one, days in known if gap(told.days, days) <= NEAR]
        if near:
            yield judged(told, near)


def flown_inside(reading: Reading, record: Record, known: Sequence[tuple[Entry, Days]]) -> Iterator[Finding]:
    """The verdict on a launch said to have been inside a window whose days the text does not tell."""
    for claim, when in insides_untold(reading):
        event = next((each for each in reading.events if claim in each.claims), None)
        flight = record.flight(event.entry) if event else None
        every = {when} | ({flight.day} if flight else set())
        near = [(one, days) for one, days in known if gap((when, when), days) <= NEAR]
        if not near or any(days[0] <= each <= days[1] for each in every for _, days in near):
            continue
        notice, days = min(near, key=lambda each: gap((when, when), each[1]))
        side = "before" if when < days[0] else "after"
        reason = (
            f"The launch on {claim.told} is {side} the days announced for the {notice.name}, from {day(days[0])} to "
        )
        reason += f"{day(days[1])}, and not within them."
        evidence = [row_evidence(notice, f"{notice.name}: {span_of(notice)}")]
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {side} that window")


def span_of(notice: Entry) -> str:
    """The days of a notice as one stretch."""
    return f"{notice.columns['from']}/{notice.columns['until']}"


def single(reading: Reading) -> Iterator[Told]:
    """Each window of which one end alone, or each end by a verb of its own, is told: "opens on 22 November"."""
    text = reading.article.text
    for claim in reading.claims:
        before, words = text[claim.sentence.start : claim.span.start], text[claim.sentence.start : claim.sentence.end]
        when = day_of(claim)
        if when is None or not _WINDOW.search(words) or _MOVED.search(words):
            continue
        part = re.split(r"\band\s(?=close|end|expire|last|run)", before)
        bare = not (_HOUR.search(words) or _CLOSES.search(before))
        if _BEGINS.search(before):
            yield Told(when, None, claim.span)
        elif _ENDS.search(before) or (len(part) > 1 and _ENDS.search(f"window {part[-1]}")):
            yield Told(None, when, claim.span, bare)


def day_of(claim: Claim) -> date | None:
    """The day of a claim that tells one."""
    moment = claim.moment
    return moment.start.date() if moment and moment.start and moment.precision in DAYS else None


def judged(told: Told, near: Sequence[tuple[Entry, Days]]) -> Finding:
    """The verdict on what is told of a window: the best that a notice near it allows."""

    def off(days: Days) -> int:
        return sum(abs((one - other).days) for one, other in zip((told.first, told.last), days, strict=True) if one)

    notice, days = min(near, key=lambda each: off(each[1]))
    fact = f"The days announced for the {notice.name} were from {day(days[0])} to {day(days[1])}"
    evidence = [row_evidence(notice, f"{notice.name}: {span_of(notice)}")]
    at_midnight = notice.columns["note"].startswith(MIDNIGHT)
    if not off(days) and at_midnight and told.to_the_day:
        reason = (
            f"{fact}, and closed at midnight as {day(days[1])} began: the last whole day was {day(days[1] - A_DAY)}."
        )
        on = "whether the day at whose beginning it closed is counted with it"
        return depends(reason=reason, on=on, evidence=evidence, spans=[told.span])
    if not off(days):
        return holds(reason=f"{fact}, as the words say.", evidence=evidence, spans=[told.span])
    wrong = "begin" if told.first and told.first != days[0] else "end"
    when = told.first if wrong == "begin" else told.last
    assert when is not None, "an end that is off is told"
    spare = days[1] - A_DAY == when if wrong == "end" else days[0] - A_DAY == when
    if at_midnight and spare and off(days) == 1:
        closed = "closed at midnight as the last began" if wrong == "end" else "opened at midnight as the first began"
        reason = f"{fact}, and {closed}; the words have them {wrong} on {day(when)}."
        on = "which of the two days of a midnight is told, and by whose clock"
        return depends(reason=reason, on=on, evidence=evidence, spans=[told.span])
    reason = f"{fact}, and the words have them {wrong} on {day(when)}."
    if off(days) == 1:
        on = "by whose clock the day is told"
        return depends(reason=reason, on=on, evidence=evidence, spans=[told.span])
    return conflicts(
        reason=reason, evidence=evidence, spans=[told.span], would_hold_if=f"as {day(days[wrong == 'end'])}"
    )
