"""Was it that leader's visit of that number to that country?

    >>> review("June 2024: Putin's first visit to North Korea.")
    visit_nth: conflicts. Putin's visit to North Korea on 19 June 2024 was the second on record, and the words have
    “first”: earlier ones were from 19 July 2000 to 20 July 2000.

    >>> review("Kim Jong Un made his second visit to Russia in September 2023.")
    visit_nth: holds. Kim's visit to Russia on 13 September 2023 was the second on record, as the words say.

Visits are counted by the meetings with the hosts that the shelf lists in full for these leaders: Kim Jong Un in Russia
and China, Putin and Xi in North Korea.

Silent on numbers with a beginning of their own ("the first in 24 years", "since the war"), on visits of a rank ("state
visit"), and where neither the sentence nor the day of publication tells which visit is meant.

    >>> review("June 2024: Putin's first visit to North Korea in 24 years.")

Source: the catalogue's occasions.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.days import Days, days_in, days_of, gap, on
from lofted.reference.saying import ORDINALS, listing, ordinal
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day
from lofted.reference.wording import sentences

FIELD = "people, offices and meetings"
CUES = ("visit", "trip", "journey")

ZONE = 1  # day; a foreign clock may be a day ahead, and a visit begin the evening before
FRESH = 5  # days; ours: for so long a visit is news without its day
TRIP = 3  # days; ours: meetings so close together in one country are of one visit
VISITORS = {"Kim": ("china", "russia"), "Putin": ("north-korea",), "Xi": ("north-korea",)}  # whose visits are listed

_VISIT = re.compile(
    rf"\b(?:(?P<who>Putin|Kim(?:\sJong[\s-][Uu]n)?|Xi(?:\sJinping)?)['’]s?|[Hh]is|[Aa]|[Tt]he)\s(?:very\s)?(?P<nth>{'|'.join(ORDINALS)})"
    r"(?:[\s-]ever)?\s(?:official\s)?(?:visit|trip|journey)\s(?:ever\s)?to\s(?P<where>the\sNorth\b(?!\s[A-Z])|[A-Z]\w+(?:\sKorea)?)"
)
_NAMED = re.compile(r"\b(?:Putin|Kim|Xi)\b")
_SCOPED = re.compile(
    r"\s(?:(?!and\b|but\b)[\w’'-]+\s){0,3}?(?:since|in\s(?:[\w-]+\s){1,7}?(?:years?|months?|decades?|century)|as\s\w+|this\syear|that\syear|"
    r"of\sthe\syear|outside|under|after|with|by\s(?:train|air|plane)|during)\b"
)
_ELSE = re.compile(r"\b(?:Jong[\s-][Ii]l|Medvedev|Yo[\s-][Jj]ong|ministers?|sister|daughter|wife)\b")


def visit_nth(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of a visit against that leader's visits to that country."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        told = None if _ELSE.search(words) or not flatly(words) else _VISIT.search(words)
        if told is None or _SCOPED.match(words, told.end()):
            continue
        named = {one[0] for one in _NAMED.finditer(words[: told.start()] if told["who"] is None else told["who"])}
        who, country = next(iter(named), ""), country_of(told["where"], record)
        if len(named) == 1 and country in VISITORS[who]:
            yield from judged(told, who, country, sentence, reading, record)


def country_of(where: str, record: Record) -> str:
    """The country that is visited, told by itself or by a city of it."""
    entry = record.called(where)
    if where.startswith("the ") or where == "Pyongyang":
        return "north-korea"
    if entry is not None:
        return entry.id if entry.kind == "country" else entry.columns.get("country", "")
    return next((one.columns["country"] for one in record.entries("occasion") if one.columns["place"] == where), "")


def judged(
    told: re.Match[str], who: str, country: str, sentence: Span, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one number."""
    visits = list(visits_of(who, country, record))
    at = meant(visits, sentence, reading)
    if at is None:
        return
    name = record.entry(country)
    fact = f"{who}'s visit to {name.name if name else country} {on(visits[at][1])} was the {ordinal(at + 1)} on record"
    spans = [Span(sentence.start + told.start("nth"), sentence.start + told.end("nth"))]
    evidence = [row_evidence(row, f"{row.name}, {row.columns['date']}") for row, _ in visits[: at + 1]]
    if ORDINALS.index(told["nth"]) == at:
        yield holds(reason=f"{fact}, as the words say.", evidence=evidence, spans=spans)
        return
    reason = f"{fact}, and the words have “{told['nth']}”"
    reason += f": earlier ones were {listing([on(days) for _, days in visits[:at]])}." if at else "."
    yield conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if=f"as the {ordinal(at + 1)}")


def visits_of(who: str, country: str, record: Record) -> Iterator[tuple[Entry, Days]]:
    """A leader's visits to a country, the earliest first, each by its first meeting."""
    own = re.compile(rf"\b{who}\b(?!\sJong\sIl)")
    rows = [one for one in record.entries("occasion") if one.kind == "occasion" and own.search(one.name)]
    home = {"Kim": "north-korea", "Putin": "russia", "Xi": "china"}[who]
    days = ((row, days_in(row.columns["date"])) for row in rows if row.columns["country"] == country)
    last = None
    for row, when in sorted(((row, when) for row, when in days if when), key=lambda one: one[1]):
        if home in row.columns["parties"] and (last is None or gap(last, when) > TRIP):
            yield row, when
        last = when


def meant(visits: Sequence[tuple[Entry, Days]], sentence: Span, reading: Reading) -> int | None:
    """Which visit a sentence tells of: by its day or month, else by the day of publication."""
    told = one_day([one for one in reading.claims if sentence.covers(one.span)])
    when, slack = (days_of(told.moment), ZONE) if told and told.moment else (None, 0)
    published = reading.article.published
    if when is None and published and not any(one.moment for one in reading.claims if sentence.covers(one.span)):
        when, slack = (published - timedelta(days=FRESH), published), ZONE
    found = [at for at, (_, days) in enumerate(visits) if when and gap(when, days) <= slack]
    return found[0] if len(found) == 1 else None
