"""Did the Security Council vote so, and was it that which the resolution answered?

    >>> review("The Security Council adopted Resolution 2270 by 13 votes to none, with two abstentions.")
    resolution: conflicts. UN Security Council Resolution 2270 was adopted with 15 for, none against, no
    abstention; the words have 13 for and 2 abstentions.

    >>> review("The Security Council unanimously adopted Resolution 2270 in March 2016.")
    resolution: holds. UN Security Council Resolution 2270 was adopted with 15 for, none against, no
    abstention, as the words say.

    >>> review("Resolution 2397 was adopted in response to North Korea's sixth nuclear test.")
    resolution: conflicts. UN Security Council Resolution 2397 answered the flight of the Hwasong-15 of 29
    November 2017, and the words have it answer the sixth nuclear test.

    >>> review("Resolution 2375 was adopted after North Korea's sixth nuclear test.")
    resolution: holds. UN Security Council Resolution 2375 answered the sixth nuclear test, of 3 September
    2017, as the words say.

"After" may tell of the order of things alone: where the resolution answered
something else that came later, the verdict depends on what is meant.

Silent where two resolutions are named, on drafts, and on resolutions whose
vote or occasion the shelf does not have.

Source: the catalogue's `terms.csv`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import Entry, Finding, Reading, Record
from lofted.reference.pact_terms import Passage, at_head, passages, term_evidence, terms
from lofted.reference.saying import ORDINALS, listing
from lofted.reference.votes import counted_as, told_votes
from lofted.told.adoption import clause_of, decided, vetoed
from lofted.told.prompted import dated_launch, dated_test, occasion_told, place_of_test, several, vehicle_told

FIELD = "agreements and resolutions"

HALF_A_YEAR = 183  # days; ours: the slowest answer of the Council to a test took three months
TEST = "dprk-nuclear-test-"  # the ids of the tests in occasions.csv


def resolution(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the vote and the occasion told of each resolution against its rows."""
    seen: set[str] = set()
    for whole in passages(reading, record):
        passage = whole.sure()
        if passage is None or passage.entry.columns["kind"] != "resolution":
            continue
        told = (
            None if passage.claim.denied else answered(passage, record)
        )  # "voted against it" denies, and tells a vote
        for finding in (voted(passage, record), told):
            if finding is not None and finding.reason not in seen:
                seen.add(finding.reason)
                yield replace(finding, claims=()) if whole.unsure else finding


def voted(passage: Passage, record: Record) -> Finding | None:
    """The verdict on the vote."""
    rows = terms(record, passage.entry.id, "vote")
    words = clause_of(passage)
    if not rows or not decided(words):
        return None
    row, on_record = rows[0], [int(part) for part in rows[0].columns["subject"].split("-")]
    kept = f"{at_head(passage.entry)} was adopted with {row.columns['says']}"
    if vetoed(words, passage):
        reason = f"{kept}, on {passage.entry.columns['opened']}; the words have it stopped."
        spans = [passage.claim.span]  # "rejected Resolution 2397" is told as a fact, for all its no
        return conflicts(reason=reason, would_hold_if="as adopted", evidence=term_evidence(rows), spans=spans)
    told = told_votes(words)
    pairs = list(zip((told.yes, told.no, told.kept), on_record, ("for", "against", "abstentions"), strict=True))
    apart = [one for one in pairs if one[0] is not None and one[0] != one[1]]
    if all(number is None for number, _, _ in pairs):
        return None
    if not apart:
        return holds(passage.claim, reason=f"{kept}, as the words say.", evidence=term_evidence(rows))
    has = " and ".join(counted_as(number or 0, what) for number, _, what in apart)
    right = f"as {row.columns['says']}"
    return conflicts(
        passage.claim, reason=f"{kept}; the words have {has}.", would_hold_if=right, evidence=term_evidence(rows)
    )


def answered(passage: Passage, record: Record) -> Finding | None:
    """The verdict on what the resolution is said to answer."""
    rows = terms(record, passage.entry.id, "answers")
    occasion = occasion_told(passage) if rows else None
    if occasion is None:
        return None
    tail, firm = occasion
    if place := place_of_test(tail):
        return by_test(passage, rows, place, record, firm=firm)
    if name := vehicle_told(tail):
        return by_launch(passage, rows, name, record, firm=firm)
    if several(tail):
        return None
    if tested := dated_test(tail):
        place = which_test(tested, record)
        return by_test(passage, rows, place, record, firm=firm) if place else None
    flown = dated_launch(tail)
    return by_launch_day(passage, rows, flown, record, firm=firm) if flown else None


def which_test(when: str, record: Record) -> int:
    """Which of the nuclear tests was on a day or in a month; 0 where there was none, or more than one."""
    days = {one.id: one.columns["date"] for one in record.entries("occasion") if one.id.startswith(TEST)}
    found = [id for id, day in days.items() if day.startswith(when)]
    return int(found[0].removeprefix(TEST)) if len(found) == 1 else 0


def by_launch_day(passage: Passage, rows: Sequence[Entry], when: str, record: Record, *, firm: bool) -> Finding | None:
    """The verdict on a launch told by its day or month as the occasion; none where nothing flew then."""
    mine = next((row for row in rows if row.columns["dates"].startswith(when)), None)
    if mine is not None:
        reason = f"{at_head(passage.entry)} answered {mine.columns['says']}, as the words say."
        return holds(passage.claim, reason=reason, evidence=term_evidence([mine]))
    flown = [one for one in record.flights() if one.country == "north-korea" and one.day.isoformat().startswith(when)]
    if not flown or len(when) < len("2012-04"):
        return None
    day = flown[0].day.isoformat()
    return misplaced(passage, rows, f"a launch of {when}", firm=firm or later(day, passage))


def by_test(passage: Passage, rows: Sequence[Entry], place: int, record: Record, *, firm: bool) -> Finding | None:
    """The verdict on a nuclear test as the occasion."""
    test = record.entry(f"{TEST}{place}")
    if test is None:
        return None
    mine = next((row for row in rows if row.id.endswith(test.id)), None)
    if mine is not None:
        reason = f"{at_head(passage.entry)} answered {mine.columns['says']}, as the words say."
        return holds(passage.claim, reason=reason, evidence=term_evidence([mine]))
    others = any(TEST in row.id for row in rows) or long_before(test.columns["date"], passage)
    return misplaced(
        passage,
        rows,
        f"the {ORDINALS[place - 1]} nuclear test",
        firm=firm or others or later(test.columns["date"], passage),
    )


def by_launch(passage: Passage, rows: Sequence[Entry], name: str, record: Record, *, firm: bool) -> Finding | None:
    """The verdict on a flight of a named vehicle as the occasion."""
    vehicle = record.called(name)
    flights = [one for one in record.flights() if vehicle and one.vehicle == vehicle.id]
    if not flights:
        return None
    days = {row.columns["dates"]: row for row in rows}
    mine = next((days[flight.day.isoformat()] for flight in flights if flight.day.isoformat() in days), None)
    if mine is not None:
        reason = f"{at_head(passage.entry)} answered {mine.columns['says']}, as the words say."
        return holds(passage.claim, reason=reason, evidence=term_evidence([mine]))
    first = min(flight.day for flight in flights)
    return misplaced(passage, rows, f"a flight of the {name}", firm=firm or later(first.isoformat(), passage))


def later(day: str, passage: Passage) -> bool:
    """Whether a day came after the resolution."""
    return date.fromisoformat(day) > date.fromisoformat(passage.entry.columns["opened"])


def long_before(day: str, passage: Passage) -> bool:
    """Whether a day lay so far before the resolution that "after" cannot tell the order of things alone."""
    adopted = date.fromisoformat(passage.entry.columns["opened"])
    return (adopted - date.fromisoformat(day)).days > HALF_A_YEAR


def misplaced(passage: Passage, rows: Sequence[Entry], told: str, *, firm: bool) -> Finding:
    """That the resolution answered something else."""
    what = listing([row.columns["says"] for row in rows])
    reason = f"{at_head(passage.entry)} answered {what}, and the words have it answer {told}."
    if firm:
        return conflicts(passage.claim, reason=reason, would_hold_if=f"as {what}", evidence=term_evidence(rows))
    meant = "whether “after” tells what it answered, or only what came before"
    return depends(passage.claim, reason=reason, on=meant, evidence=term_evidence(rows))
