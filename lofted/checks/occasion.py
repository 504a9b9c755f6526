"""Was the election, the summit or the test on that day?

    >>> review("Washington and North Korea agreed on four points at the Singapore summit in June 2019.")
    occasion: conflicts. The Trump-Kim summit in Singapore was on 12 June 2018, and the words have it in June 2019.

    >>> review("North Korea's third nuclear test in February 2013 was stronger.")
    occasion: holds. The third nuclear test of North Korea was on 12 February 2013, as the words say.

Another meeting can bear such a name, so the verdict depends where none of the
parties on record is named in the article.

    >>> review("At the Singapore summit in 2020 the ministers signed a pact on trade.")
    occasion: depends. The Trump-Kim summit in Singapore was on 12 June 2018, and the words have it in 2020.

Silent on days without a year, and on occasions that are on no record.

Source: the catalogue's `occasions.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import Days, days_in, days_of, gap, on
from lofted.reference.pact_terms import parts
from lofted.reference.saying import number
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day

ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth", "Seventh", "Eighth", "Ninth", "Next")
YEARS = 2  # years; ours: a slip of the year is by one, seldom by two
ZONE = 1  # day; a foreign clock may be a day ahead
HALF_TERM = 550  # days; ours: half of a term of three years, so that the election is that one and no other

_ELECTION = re.compile(
    r"(?:\b(?P<holder>[A-Z][\w.]+(?:\s[A-Z]\w+)?)\s(?:held|holds|had)\s(?:a|its|the|an\searly|a\ssnap)\s|"
    r"\b(?P<land>[A-Z][\w.]+(?:\s[A-Z]\w+)?)(?:['’]s)?\s)(?P<kind>presidential|general|legislative|parliamentary|midterm)\selections?\b"
    r"(?=\s(?:in|on|was|were|took|of\s\d)\b)"
)


def occasion(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the day told of each named occasion against its row."""
    seen: set[tuple[str, str]] = set()
    for claim in reading.claims:
        entry = record.entry(claim.subject) if claim.aspect == "held_on" else None
        key = (claim.subject, claim.moment.edtf if claim.moment else "")
        if entry is None or claim.denied or key in seen:
            continue
        seen.add(key)
        finding = judged(claim, entry, reading, record)
        if finding is not None:
            yield finding
    yield from elections(reading, record)


def elections(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the month told for an election of a country, where no election of that kind was, against the nearest."""
    for sentence, claims in by_sentence(reading.claims):
        words, day = reading.article.quote(sentence), one_day(claims)
        match = _ELECTION.search(words)
        told = days_of(day.moment) if day and day.moment and day.moment.precision in (*DAYS, "month") else None
        named = any(one.aspect == "held_on" for one in claims)  # these are held above
        if match is None or told is None or day is None or named or not flatly(words):
            continue
        rows = [(one, days) for one, days in elections_of(match, record) if gap(told, days) <= HALF_TERM]
        if not rows or any(gap(told, days) <= ZONE for _, days in rows):
            continue
        entry, known = min(rows, key=lambda row: gap(told, row[1]))
        reason = f"The {entry.name} was {on(known)}, and the words have it {on(told)}."
        evidence = [row_evidence(entry, f"{entry.name}, {entry.columns['date']}")]
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        yield conflicts(reason=reason, evidence=evidence, spans=[span, day.span], would_hold_if=f"as {on(known)}")


def elections_of(match: re.Match[str], record: Record) -> list[tuple[Entry, Days]]:
    """The elections of a kind in the one country that words name, with their days."""
    land = match["land"] or match["holder"]
    found = []
    for entry in record.entries("occasion"):
        home = record.entry(entry.columns["country"]) if entry.columns["kind"] == "election" else None
        if home is None or match["kind"] not in entry.name:
            continue
        days = days_in(entry.columns["date"])
        if days and land in (home.name, *home.aliases, *parts(home.columns["demonyms"])):
            found.append((entry, days))
    return found


def judged(claim: Claim, entry: Entry, reading: Reading, record: Record) -> Finding | None:
    """The verdict on the day of one occasion."""
    told, known = days_of(claim.moment) if claim.moment else None, days_in(entry.columns["date"])
    if told is None or known is None:
        return None
    name = headed(entry)
    fact, apart = f"{name} was {on(known)}", gap(told, known)
    evidence = [Evidence(entry.id, f"{entry.name}, {entry.columns['date']}", entry.source, entry.url, entry.verified)]
    if apart <= ZONE:
        return holds(claim, reason=f"{fact}, as the words say.", evidence=evidence) if entry.verified else None
    reason = f"{fact}, and the words have it {on(told)}."
    working = (f"on record {on(known)}; told {on(told)}: {number(apart)} days apart",)
    if not parties_named(entry, reading, record) and not slipped(told, known):
        meant = "whether that occasion is meant, or another of the name"
        return depends(claim, reason=reason, on=meant, working=working, evidence=evidence)
    return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=f"as {on(known)}")


def slipped(told: Days, known: Days) -> bool:
    """Whether a month or a day is that of the occasion in another year, so that no other of the name is meant."""
    one_month = (told[0].year, told[0].month) == (told[1].year, told[1].month)
    years = abs(told[0].year - known[0].year)
    same = told[0].month == known[0].month and (told[0] != told[1] or told[0].day == known[0].day)
    return one_month and same and 0 < years <= YEARS


def headed(entry: Entry) -> str:
    """An occasion at the head of a sentence: "The third nuclear test of North Korea", "Putin's visit to Pyongyang"."""
    first, _, rest = entry.name.partition(" ")
    if first.endswith(("'s", "’s")):
        return entry.name
    return f"The {first.lower() if first in ORDINALS else first} {rest}"


def parties_named(entry: Entry, reading: Reading, record: Record) -> bool:
    """Whether the article names one of the countries that took part."""
    text = f"{reading.article.title} {reading.article.text}"
    for party in entry.columns["parties"].split("|"):
        country = record.entry(party.strip())
        if country and any(name in text for name in (country.name, *country.aliases) if len(name) > 2):
            return True
    return sum(re.search(rf"\b{name}\b", text) is not None for name in leaders_of(entry)) > 1


def leaders_of(entry: Entry) -> list[str]:
    """The leaders by whom a meeting is called: "Trump-Kim summit in Hanoi"."""
    return (
        entry.name.split()[0].split("-") if entry.columns["kind"] == "summit" and "-" in entry.name.split()[0] else []
    )
