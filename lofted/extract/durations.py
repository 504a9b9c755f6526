"""Reads times that are no moments: lengths ("86 minutes"), what comes round again ("every week"), and "now"."""

import re

from lofted.extract.stretches import Reader, Sentence, Stretch
from lofted.extract.time_words import GAP, NUMBER, VAGUE, WEEKDAY, WEEKDAYS, amount, iso_length, weekday_number

_LENGTH = re.compile(
    rf"(?:(?P<count>\d{{1,4}}(?:,\d{{3}})?(?:\.\d{{1,3}})?|{NUMBER}|half{GAP}an?|an?|(?:a{GAP})?couple(?:{GAP}of)?|{VAGUE})"
    rf"(?P<half>{GAP}and{GAP}a{GAP}half)?(?:{GAP}|-)(?:(?:full|whole|straight|consecutive|more){GAP})?)?"
    r"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centurie|century)(?P<many>s)?\b"
    rf"(?!-old\b|{GAP}old\b)(?:{GAP}and{GAP}a{GAP}(?P<after>half)\b)?",
    re.IGNORECASE,
)
_EVERY = re.compile(
    rf"(?:every|each){GAP}(?:(?P<count>{NUMBER}|other){GAP})?(?:(?P<unit>second|minute|hour|day|night|week|weekend|month|quarter|"
    rf"year|decade)s?|(?P<part>morning|afternoon|evening)|(?P<weekday>{WEEKDAY}))\b",
    re.IGNORECASE,
)
_HABIT = re.compile(
    rf"(?P<word>daily|weekly|monthly|quarterly|yearly|annually|annual|nightly|hourly)\b|(?P<weekday>{WEEKDAYS})"
    rf"|(?:once|twice|times){GAP}an?{GAP}(?P<unit>day|week|month|year)\b",
    re.IGNORECASE,
)
_NOW = re.compile(
    rf"(?P<now>now|currently|nowadays|at{GAP}present)\b|(?P<past>the{GAP}past(?!{GAP}[\w]|-)|at{GAP}(?:the|that){GAP}time)\b"
    rf"|(?P<future>the{GAP}(?:near{GAP}|foreseeable{GAP})?future)\b",
    re.IGNORECASE,
)
HABITS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y",
    "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H",
}  # fmt: skip


def read_length(match: re.Match[str], _sentence: Sentence) -> Stretch | None:
    """86 minutes, a two-week voyage, several months, an hour and a half."""
    unit = match["unit"].lower()
    words = (match["count"] or "").lower()
    if unit == "second" and not (match["many"] or words[:1].isdigit()):
        return None  # "a second test"
    if not words and not match["many"]:
        return None
    half = 1 / 2
    number = half if words.startswith("half") else count_of(words)
    if number is not None and (match["half"] or match["after"]):
        number += half
    return Stretch("DURATION", iso_length(unit, number))


def count_of(words: str) -> float | None:
    """A number in digits, with a point perhaps, or in words."""
    plain = words.replace(",", "")
    return float(plain) if plain.replace(".", "", 1).isdigit() else amount(words) if words else None


def read_every(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Every two weeks, each year, every Friday."""
    if match["weekday"]:
        return Stretch("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    if match["part"]:
        return Stretch("SET", f"XXXX-XX-XXT{ {'m': 'MO', 'a': 'AF', 'e': 'EV'}[match['part'][0].lower()] }")
    count = 2 if (match["count"] or "").lower() == "other" else amount(match["count"] or "one") or 1
    return Stretch("SET", iso_length(match["unit"].lower(), count))


def read_habit(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Daily, Fridays, twice a week."""
    if match["weekday"]:
        return Stretch("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    if match["unit"]:
        return Stretch("SET", f"P1{match['unit'][0].upper()}")
    return Stretch("SET", HABITS[match["word"].lower()])


def read_now(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Now, the past, the near future: references that no calendar can hold."""
    return Stretch("DATE", "PRESENT_REF" if match["now"] else "PAST_REF" if match["past"] else "FUTURE_REF")


READERS: tuple[tuple[re.Pattern[str], Reader], ...] = (
    (_LENGTH, read_length),
    (_EVERY, read_every),
    (_HABIT, read_habit),
    (_NOW, read_now),
)
