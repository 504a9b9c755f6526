"""Does the time told between two days fit the calendar?

    >>> review("North Korea launched a Hwasong-19 ICBM on October 31, 2024, days before the vote on November 5.")
    elapsed: holds. 31 October 2024 is 5 days before 5 November 2024, as “days” says.

    >>> review("North Korea launched a Hwasong-19 ICBM on October 31, 2024, weeks before the vote on November 5.")
    elapsed: conflicts. 31 October 2024 is 5 days before 5 November 2024, and “weeks” does not fit.

Silent where one of the two days is not known.

    >>> review("The launch came days before the parade.")

Source: the calendar; for votes and meetings the catalogue's `occasions.csv`.
"""

from collections.abc import Iterator
from datetime import date

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Event, Evidence, Finding, Reading, Record, Verdict
from lofted.reference.history import days_apart
from lofted.reference.saying import day, number


def elapsed(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold "days before", "a year after" against the two days they lie between."""
    for event in reading.events:
        here = when(event, record)
        for claim in event.about("time_before", "time_after"):
            other = next((one for one in reading.claims if one.moment and claim.span.covers(one.span)), None)
            if here and other and other.moment and other.moment.start and other.moment.precision == "day":
                if other.moment.start.date() == here:
                    continue  # its own day: "for months before it fired one on December 18"
                finding = judged(claim, other, here, other.moment.start.date(), record)
                if finding.verdict is not Verdict.CONFLICTS or names_launch(claim, event):
                    yield finding


def names_launch(claim: Claim, event: Event) -> bool:
    """Whether the sentence itself names the launch, so that the time is surely told from it."""
    named = event.about("launch_date", "launch_time", "vehicle", "vehicle_class")
    return any(one.sentence == claim.sentence for one in named)


def when(event: Event, record: Record) -> date | None:
    """The day of an event: the record's where it was matched, else the one told."""
    flight = record.flight(event.entry)
    if flight:
        return flight.day
    return event.when.start.date() if event.when and event.when.start and event.when.precision == "day" else None


def judged(claim: Claim, other: Claim, here: date, there: date, record: Record) -> Finding:
    """The verdict on one stretch of time."""
    assert claim.quantity is not None, "only quantities are told as elapsed"
    days = (there - here).days if claim.aspect == "time_before" else (here - there).days
    gap = days_apart(here, there) if claim.aspect == "time_before" else days_apart(there, here)
    earlier = days >= 0 if claim.aspect == "time_before" else days < 0
    fact = f"{day(here)} is {number(abs(days))} days {'before' if earlier else 'after'} {day(there)}"
    answer = Answer(
        holds=f"{fact}, as “{claim.told}” says.",
        depends=f"{fact}, which “{claim.told}” allows only when read loosely.",
        conflicts=f"{fact}, and “{claim.told}” does not fit.",
        on="how loosely the words are read",
        would_hold_if=f"with {number(abs(days))} days",
    )
    working = (f"{there.isoformat()} − {here.isoformat()} = {(there - here).days} days",)
    return weigh(
        claim.quantity,
        gap,
        claim,
        other,
        answer=answer,
        working=working,
        evidence=on_record(there, record),
    )


def on_record(there: date, record: Record) -> list[Evidence]:
    """What the catalogue knows to have been on that day."""
    return [
        Evidence(entry.id, f"{entry.name}: {entry.columns['date']}", entry.source, entry.url, entry.verified)
        for entry in record.entries("occasion")
        if entry.columns["date"] == there.isoformat()
    ]
