"""Which nuclear test of North Korea is meant, what was measured of it, by whom, and how far a told figure lies off."""

import re
from collections.abc import Sequence
from datetime import date

from lofted.facts import Claim, Entry, Evidence, Interval, Record
from lofted.reference.days import days_in, days_of, gap
from lofted.reference.saying import ORDINALS

FAR = 1.5  # times; ours: a yield so far below or above every estimate is another test's
STRONGER = 0.25  # of a magnitude; ours: agencies differ by that much on one test
NTH = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))(?:,?\s(?:and\s[\w-]+|known|underground|so\sfar|successful))?\s"
    r"(?:nuclear|atomic|underground nuclear)\s(?:(?:weapons?|device|bomb|bomb)\s)?(?:test|explosion|detonation|blast)"
    r"(?!\s(?:site|since|in\s(?-i:[a-z-]+\s){0,3}(?:years?|months?|decades?)|this|under\s(?-i:[A-Z])|of\sthe\syear))\b",
    re.I,
)


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
    """Whether an estimate lies wholly beyond what is told: another quake, or a yield several times off."""
    low, high = float(row.columns["low"]), float(row.columns["high"])
    return (
        low - STRONGER > said.high or high + STRONGER < said.low
        if aspect == "magnitude"
        else low > said.high * FAR or high * FAR < said.low
    )


def which(claims: Sequence[Claim], words: str, tests: Sequence[Entry]) -> Entry | None:
    """The one test that a sentence speaks of, by its number or by its day; None where there is more than one."""
    nths = {one["nth"].lower() for one in NTH.finditer(words)}
    if len(nths) == 1:
        nth = next(iter(nths))
        return tests[ORDINALS.index(nth) if nth.isalpha() else int(nth[0]) - 1]
    told = [days for one in claims if one.moment and (days := days_of(one.moment))]
    met = [one for one in tests if any(gap(days, days_in(one.columns["date"]) or days) == 0 for days in told)]
    return met[0] if len(met) == 1 and len(told) == 1 and not nths else None
