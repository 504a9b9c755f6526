"""Is there such a resolution of that day, or do the digits of its number stand in another order?

    >>> review("Under UNSCR 2379 of December 22, 2017, North Koreans who work abroad must go home.")
    resolution_number: conflicts. The Security Council's resolution on North Korea of 22 December 2017 is 2397; the
    words have “2379”.

    >>> review("Under UNSCR 2397 of December 22, 2017, North Koreans who work abroad must go home.")

    >>> review("Resolution 1784 was adopted after North Korea's test of May 2009.")
    resolution_number: conflicts. No resolution 1784 on North Korea is on record; 1874 has the same digits, and is of 12
    June 2009.

Silent on numbers that are on record, where North Korea is not told of and the day is not that of a resolution on it,
and on a number that is no slip of one on record.

Source: the catalogue's `agreements.csv`.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, days_in, days_of, gap, on
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import flatly, one_day

FIELD = "agreements and resolutions"
CUES = ("resolution", "Res.", "res.", "UNSC")

ID = "unsc-"  # what the ids of resolutions begin with
ABOUT = (  # on North Korea
    "1695", "1718", "1874", "2087", "2094", "2270", "2321", "2356", "2371", "2375", "2397", "825",
)  # fmt: skip
RENEWALS = (  # of the panel's mandate
    "1928", "1985", "2050", "2141", "2207", "2276", "2345", "2407", "2464", "2515", "2569", "2627", "2680",
)  # fmt: skip
_NUMBER = re.compile(
    r"\b(?:UNSCR|UNSC\s(?:[Rr]esolution\s)?|[Rr]esolutions?(?:\s[Nn](?:o|umber)\.?)?|[Rr]es\.)\s?(?P<number>\d{4})\b"
    r"(?!\s?(?:km|miles|metres|people|words))"
)
_KOREAN = re.compile(r"\bNorth\sKorea\w*|\bPyongyang\b|\bDPRK\b|\b[Tt]he\sNorth\b|\bKim\sJong\b")


def resolution_number(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of a resolution against those on record."""
    text = f"{reading.article.title} {reading.article.text}"
    rows = [one for one in record.entries("agreement") if one.id.startswith(ID)]
    known = {one.id.removeprefix(ID): one for one in rows}
    korean = bool(_KOREAN.search(text))
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        numbers = list(_NUMBER.finditer(words))
        if len(numbers) != 1 or numbers[0]["number"] in (*known, *RENEWALS) or not flatly(words):
            continue
        match, told = numbers[0], one_day(claims)
        span = Span(sentence.start + match.start("number"), sentence.start + match.end("number"))
        when = days_of(told.moment) if told and told.moment else None
        alike = [known[one] for one in ABOUT if one in known and near(match["number"], one)]
        of_day = [row for row in alike if when and (days := days_in(row.columns["opened"])) and gap(when, days) <= ZONE]
        of_day = [row for row in of_day if korean or turned(match["number"], row.id.removeprefix(ID))]
        if of_day:
            yield by_day(match["number"], of_day[0], span)
        elif (
            korean
            and len(alike) == 1
            and turned(match["number"], alike[0].id.removeprefix(ID))
            and not year(match["number"])
        ):
            yield by_digits(match["number"], alike, span)


def near(told: str, known: str) -> bool:
    """Whether one number is a slip of the other: its digits in another order, or one digit changed."""
    return turned(told, known) or (
        len(told) == len(known) and sum(a != b for a, b in zip(told, known, strict=True)) == 1
    )


def turned(told: str, known: str) -> bool:
    """Whether two numbers have the same digits.

    >>> turned("2379", "2397"), turned("2379", "2375")
    (True, False)
    """
    return sorted(told) == sorted(known)


def year(told: str) -> bool:
    """Whether a number can be a year."""
    return told.startswith(("19", "20"))


def by_day(told: str, row: Entry, span: Span) -> Finding:
    """That the resolution of that day has another number."""
    days, number = days_in(row.columns["opened"]), row.id.removeprefix(ID)
    when = on(days).removeprefix("on ").removeprefix("in ") if days else ""
    reason = f"The Security Council's resolution on North Korea of {when} is {number}; the words have “{told}”."
    return conflicts(reason=reason, evidence=[of(row)], spans=[span], would_hold_if=f"as {number}")


def by_digits(told: str, rows: Sequence[Entry], span: Span) -> Finding:
    """That no resolution has that number, and one the same digits."""
    row = rows[0]
    days, number = days_in(row.columns["opened"]), row.id.removeprefix(ID)
    when = on(days).removeprefix("on ").removeprefix("in ") if days else ""
    reason = f"No resolution {told} on North Korea is on record; {number} has the same digits, and is of {when}."
    return conflicts(reason=reason, evidence=[of(row)], spans=[span], would_hold_if=f"as {number}")


def of(row: Entry) -> Evidence:
    """A resolution as evidence."""
    return Evidence(row.id, f"{row.name}, {row.columns['opened']}", row.source, row.url, row.verified)
