"""Reads times that are no moments: lengths ("86 minutes"), what comes round again ("every week"), and "now"."""

import re

from lofted.extract.numbers import read_number
from lofted.extract.stretches import Opened, Sentence, Stretch
from lofted.extract.time_words import (
    COUNTS,
    DASH,
    GAP,
    MANY_DAYS,
    NUMBER,
    UNIT_NAMES,
    VAGUE,
    WEEKDAY,
    WEEKDAYS,
    amount,
    iso_length,
    weekday_number,
)

_HEDGE = (
    rf"(?:(?:nearly|almost|about|around|roughly|approximately|over|(?:just|well){GAP}(?:under|over)|(?:less|more|fewer){GAP}than|"
    rf"at{GAP}(?:least|most)|up{GAP}to){GAP})?"
)
_WRITTEN = rf"\d{{1,3}}(?:,\d{{3}})?(?:\.\d{{1,3}})?(?:(?:{GAP}|-)?[1-9]/[1-9](?!\d)|[½¼¾⅓⅔])?|\d{{4}}|{NUMBER}"
_LENGTH = re.compile(
    rf"(?:{_HEDGE}(?:(?:(?P<figure>\d{{1,3}})(?P<dash>{DASH})|(?P<low>{NUMBER})-?{GAP}(?P<mark>to|or|and(?!{GAP}(?:a|one){GAP}half)){GAP}))?"
    rf"(?P<count>{_WRITTEN}|(?:an?{GAP})?half(?:{GAP}an?)?|an?|(?:a{GAP})?couple(?:{GAP}of)?|{VAGUE})"
    rf"(?P<half>{GAP}and{GAP}(?:a|one){GAP}half)?(?:{GAP}|-)(?:(?:full|whole|straight|consecutive|more){GAP})?)?"
    r"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centurie|century)"
    rf"(?:(?P<whole>-?long)|(?P<many>s))?\b(?!-old\b|{GAP}old\b|{GAP}and{GAP}(?:older|younger|up)\b|{GAP}of{GAP}age\b)"
    rf"(?!{GAP}apart\b)(?:{GAP}and{GAP}a{GAP}(?P<after>half)\b)?",
    re.IGNORECASE,
)
_RATE = re.compile(
    rf"(?:an?|per){GAP}(?P<unit>second|minute|hour|day|week|month|quarter|year)\b(?!-|{GAP}(?:ago|after|before|later|earlier|of|from|or)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(  # what a rate is told of: a count of things, or a sum
    rf"(?:[$€£¥]\d[\d.,]{{0,12}}|\b(?:percent|per\scent|million|billion|trillion|once|twice|times|"
    rf"(?:\d[\d.,]{{0,12}}|{NUMBER}|several|many|few|of)[\s\u00a0-](?:[a-z-]{{2,20}}[\s\u00a0])?[a-z]{{2,20}}s))[\s\u00a0]{{1,3}}\Z"
)
_LASTING = re.compile(
    r"\b(?:for|in|within|after|took|takes?|last(?:s|ed)?|only|just|of|over|until|by)[\s\u00a0]{1,3}\Z", re.IGNORECASE
)
_AGED = re.compile(r"(?:\b(?:ages?|aged)[\s\u00a0]{1,3}|\bsub-)\Z", re.IGNORECASE)
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
    rf"(?P<now>now|currently|presently|nowadays|at{GAP}(?:present|the{GAP}moment))\b"
    rf"|(?P<past>the{GAP}past(?!{GAP}[\w]|-)|at{GAP}(?:the|that){GAP}time(?!{GAP}(?:of|when|that)\b))\b"
    rf"|(?P<future>(?:the{GAP}(?:near{GAP}|foreseeable{GAP}|distant{GAP})?)?future)\b",
    re.IGNORECASE,
)
PAPERS = {"daily", "weekly", "monthly", "quarterly"}
_PAPER_BEHIND = re.compile(  # "the daily Granma", "a weekly magazine", "the daily said"
    r"[\s\u00a0](?:[A-Z]|(?:news)?papers?\b|magazines?\b|tabloid|broadsheet|journal\b|said\b|reported\b|wrote\b|quoted\b)"
)
_PAPER_BEFORE = re.compile(r"[a-z][\s\u00a0][A-Z][\w-]{1,20}[\s\u00a0]\Z")  # "in the China Daily"
HABITS = {
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "monthly": "P1M", "quarterly": "P3M", "yearly": "P1Y",
    "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H",
}  # fmt: skip


def read_length(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """86 minutes, a two-week voyage, several months, an hour and a half, 12 to 18 months, a day-long meeting."""
    unit, words = match["unit"].lower(), (match["count"] or "").lower()
    if match["whole"] and not words:
        words = "a"
    if unit == "second" and not (match["many"] or words[:1].isdigit()):
        return None  # "a second test"
    if not words and (not match["many"] or match["unit"][0].isupper()):
        return None
    before = sentence.words[max(0, match.start() - 12) : match.start()]  # 12 characters: the word before
    if not words and unit in {"second", "minute"} and not _LASTING.search(before):
        return None  # "in the final seconds"
    if (words[:1].isdigit() and match["unit"].istitle()) or _AGED.search(before):
        return None  # "60 Minutes", a title; "ages 6 months and up"
    half = 1 / 2
    number = half if "half" in words else count_of(words)
    if number is not None and (match["half"] or match["after"]):
        number += half
    length = Stretch("DURATION", in_full(unit, number))
    return ranged(match, length, unit, sentence) if match["low"] or match["figure"] else length


def ranged(match: re.Match[str], length: Stretch, unit: str, sentence: Sentence) -> Stretch:
    """12 to 18 months: TIMEX3 tags the two ends apart; "and" joins them only behind "between"."""
    group = "low" if match["low"] else "figure"
    low = count_of(match[group].lower())
    first, last = match.start(), match.start("count")
    between = sentence.words[max(0, first - 9) : first].lower().endswith(("between ", "between\u00a0"))  # 9 characters
    if (match["mark"] or "").lower() == "and" and not between:
        return Stretch(length.kind, length.value)
    parts = ((first, match.end(group), Stretch("DURATION", in_full(unit, low))), (last, match.end(), length))
    return Stretch(length.kind, length.value, parts=parts)


def in_full(unit: str, number: float | None) -> str:
    """A length as ISO 8601 writes it: hours with their minutes, half a year in months.

    >>> in_full("hour", 5.5), in_full("year", 0.5), in_full("year", 1.5)
    ('PT5H30M', 'P6M', 'P1.5Y')
    """
    if number is None or number == int(number):
        return iso_length(unit, number)
    if unit == "hour":
        hours, minutes = divmod(round(number * 60), 60)  # minutes in an hour
        return f"PT{f'{hours}H' if hours else ''}{f'{minutes}M' if minutes else ''}"
    return "P6M" if unit == "year" and number == 1 / 2 else iso_length(unit, number)  # 6 months in half a year


def count_of(words: str) -> float | None:
    """A number in digits, with a point or a fraction perhaps, or in words.

    >>> count_of("1,200"), count_of("5 1/2"), count_of("2½"), count_of("several")
    (1200.0, 5.5, 2.5, None)
    """
    plain = words.replace(",", "")
    if plain[:1].isdigit() and not plain.isdigit():
        return read_number(re.sub(r"\s+(?=\d/)", "-", plain)).value
    return float(plain) if plain.isdigit() else amount(words) if words else None


def read_rate(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """24 hours a day, three launches a year, $5 million per month: how often, or how much in each."""
    counted = _COUNTED.search(
        sentence.words, max(0, match.start() - 60), match.start()
    )  # 60 characters: count and noun
    return Stretch("SET", iso_length(match["unit"].lower(), 1)) if counted else None


def read_every(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Every two weeks, each year, every Friday."""
    if match["weekday"]:
        return Stretch("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    if match["part"]:
        return Stretch("SET", f"XXXX-XX-XXT{ {'m': 'MO', 'a': 'AF', 'e': 'EV'}[match['part'][0].lower()] }")
    count = 2 if (match["count"] or "").lower() == "other" else amount(match["count"] or "one") or 1
    return Stretch("SET", iso_length(match["unit"].lower(), count))


def read_habit(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """Daily, Fridays, twice a week; a daily that is printed is a newspaper."""
    if match["weekday"]:
        return Stretch("SET", f"XXXX-WXX-{weekday_number(match['weekday']) + 1}")
    if match["unit"]:
        return Stretch("SET", f"P1{match['unit'][0].upper()}")
    named = _PAPER_BEHIND.match(sentence.words, match.end()) or _PAPER_BEFORE.search(sentence.words, 0, match.start())
    return None if named and match["word"].lower() in PAPERS else Stretch("SET", HABITS[match["word"].lower()])


def read_now(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Now, the past, the near future: references that no calendar can hold."""
    return Stretch("DATE", "PRESENT_REF" if match["now"] else "PAST_REF" if match["past"] else "FUTURE_REF")


_HEDGES = frozenset(
    {"half", "nearly", "almost", "about", "around", "roughly", "approximately", "over", "just", "well", "less", "more",
     "fewer", "at", "up"}
)  # fmt: skip
READERS: tuple[Opened, ...] = (
    (frozenset({"a", "an", "per"}), _RATE, read_rate),
    (COUNTS | UNIT_NAMES | _HEDGES | frozenset(f"{unit}long" for unit in UNIT_NAMES), _LENGTH, read_length),
    (frozenset({"every", "each"}), _EVERY, read_every),
    (frozenset({*HABITS, *MANY_DAYS, "once", "twice", "times"}), _HABIT, read_habit),
    (frozenset({"now", "currently", "presently", "nowadays", "at", "the", "future"}), _NOW, read_now),
)
