"""What was measured of a nuclear test, by whom, and how far a told figure lies from it."""

from collections.abc import Sequence
from datetime import date

from lofted.facts import Entry, Evidence, Interval, Record

FAR = 1.5  # times; ours: a yield so far below or above every estimate is another test's
STRONGER = 0.25  # of a magnitude; ours: agencies differ by that much on one test


def day_of(test: Entry) -> date:
    """The day of a test at its site."""
    return date.fromisoformat(test.columns["date"])


def rows_of(test: Entry, what: str, record: Record) -> list[Entry]:
    """What was said of one test."""
    return [one for one in record.entries("blast") if one.columns["test"] == test.id and one.columns["what"] == what]


def evidence_of(rows: Sequence[Entry]) -> list[Evidence]:
    """Rows as evidence."""
    said = {one.id: f"{one.columns['low']} to {one.columns['high']} {one.columns['unit']}".strip() for one in rows}
    return [Evidence(one.id, said[one.id], one.source, one.url, one.verified) for one in rows]


def day_evidence(test: Entry) -> Evidence:
    """The day of a test as evidence."""
    return Evidence(test.id, f"{test.name}, {test.columns['date']}", test.source, test.url, test.verified)


def far_off(row: Entry, said: Interval, aspect: str) -> bool:
    """Whether an estimate lies wholly beyond what is told: a stronger quake, or a yield several times off."""
    low, high = float(row.columns["low"]), float(row.columns["high"])
    return low - STRONGER > said.high if aspect == "magnitude" else low > said.high * FAR or high * FAR < said.low
