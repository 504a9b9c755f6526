"""Reads times that are no moments: lengths ("86 minutes", "all night"), and references as "now"."""

import re

from lofted.extract.numbers import read_number
from lofted.extract.stretches import Opened, Sentence, Stretch
from lofted.extract.time_words import (
    COUNTS,
    DASH,
    GAP,
    NUMBER,
    UNIT_NAMES,
    VAGUE,
    amount,
    iso_length,
)

_HEDGE = (
    rf"(?:(?:nearly|almost|about|around|roughly|approximately|over|(?:just|well){GAP}(?:under|over)|(?:less|more|fewer){GAP}than|"
    rf"at{GAP}(?:least|most)|up{GAP}to){GAP})?"
)
_WRITTEN = rf"\d{{1,3}}(?:,\d{{3}})?(?:\.\d{{1,3}})?(?:(?:{GAP}|-)?[1-9]/[1-9](?!\d)|[½¼¾⅓⅔])?|\d{{4}}|{NUMBER}"
_LENGTH = re.compile(
    rf"(?:{_HEDGE}(?:(?:(?P<figure>\d{{1,3}})(?P<dash>{DASH})|(?P<low>{NUMBER})-?{GAP}(?P<mark>to|or|and(?!{GAP}(?:a|one){GAP}half)){GAP}))?"
    rf"(?P<count>{_WRITTEN}|(?:an?{GAP})?half(?:{GAP}an?)?|an?|(?:a{GAP})?couple(?:{GAP}of)?|{VAGUE})"
    rf"(?P<half>(?:{GAP}|-)and(?:{GAP}|-)(?:a|one)(?:{GAP}|-)half)?(?:{GAP}|-)(?:(?:full|whole|straight|consecutive|more){GAP})?)?"
    rf"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|quarter(?!s?{GAP}of\b|s?-)|year|decade|centurie|"
    rf"century)(?P<many>s)?(?P<whole>-?long)?\b(?!-(?:old|end|on|to|over)\b|{GAP}old\b|{GAP}and{GAP}(?:older|younger|up)\b|{GAP}of{GAP}age\b)"
    rf"(?!{GAP}apart\b)(?:{GAP}and{GAP}a{GAP}(?P<after>half)\b)?",
    re.IGNORECASE,
)
_WHOLE = re.compile(
    rf"(?:(?:the|an?|one){GAP}(?:whole|entire|full)|all)[\s\u00a0-](?P<unit>hour|day|night|week|weekend|month|year|decade|century)"
    rf"\b(?!{GAP}of\b)",
    re.IGNORECASE,
)
_FRACTION = re.compile(
    rf"(?P<count>an?|three)[\s\u00a0-]quarters?(?:{GAP}of{GAP}an?{GAP}|[\s\u00a0-])(?P<unit>hour|century)\b",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"\b(?:for|in|within|after|took|takes?|last(?:s|ed)?|only|just|of|over|until|by)[\s\u00a0]{1,3}\Z", re.IGNORECASE
)
_AS = re.compile(r"\bas[\s\u00a0]{1,3}(?:many[\s\u00a0])?\Z", re.IGNORECASE)
_AGED = re.compile(r"(?:\b(?:ages?|aged)[\s\u00a0]{1,3}|\bsub-)\Z", re.IGNORECASE)
_NOW = re.compile(
    rf"(?P<now>now|currently|presently|nowadays|at{GAP}(?:present|the{GAP}moment))\b"
    rf"|(?P<past>the{GAP}past(?!{GAP}[\w]|-)|at{GAP}(?:the|that){GAP}time(?!{GAP}(?:of|when|that)\b))\b"
    rf"|(?P<future>(?:the{GAP}(?:near{GAP}|foreseeable{GAP}|distant{GAP})?)?future)\b",
    re.IGNORECASE,
)


def read_length(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """86 minutes, a two-week voyage, several months, an hour and a half, 12 to 18 months, a day-long meeting."""
    unit, words = match["unit"].lower(), (match["count"] or "").lower()
    if match["whole"] and words in {"", "a", "an"}:
        words = "" if match["many"] else "a"  # "a decades-long feud" is of no known length
    if unit == "second" and not (match["many"] or words[:1].isdigit()):
        return None  # "a second test"
    if not words and (not match["many"] or match["unit"][0].isupper()):
        return None
    before = sentence.words[max(0, match.start() - 12) : match.start()]  # 12 characters: the word before
    if words in {"", "many"} and _AS.search(before):
        return None  # "the third in as many weeks"
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


def read_whole(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """The whole day, a full year, all night."""
    return Stretch("DURATION", iso_length(match["unit"].lower(), 1))


def read_fraction(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """A quarter of an hour, a quarter-century."""
    quarters = 1 if match["count"].lower() in {"a", "an"} else 3  # "three-quarters"
    minutes, years = 15 * quarters, 25 * quarters  # a quarter of an hour, of a century
    return Stretch("DURATION", f"PT{minutes}M" if match["unit"].lower() == "hour" else f"P{years}Y")


def joined_lengths(one: str, other: str) -> str | None:
    """Two lengths told together as one, if the second is the finer: "an hour and 26 minutes".

    >>> joined_lengths("PT1H", "PT26M"), joined_lengths("P2D", "PT6H"), joined_lengths("PT5M", "PT1H") is None
    ('PT1H26M', 'P2DT6H', True)
    """
    first, last = _PLAIN.fullmatch(one), _PLAIN.fullmatch(other)
    if not first or not last:
        return None
    clock = "T" in one
    ranks = FINER.index(("T" if clock else "") + one[-1]), FINER.index(("T" if "T" in other else "") + other[-1])
    return one + (other[2:] if clock else other[1:]) if ranks[0] < ranks[1] else None


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


def read_now(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Now, the past, the near future: references that no calendar can hold."""
    return Stretch("DATE", "PRESENT_REF" if match["now"] else "PAST_REF" if match["past"] else "FUTURE_REF")


FINER = ("Y", "M", "W", "D", "TH", "TM", "TS")  # units of ISO 8601, the longest first
_PLAIN = re.compile(r"P(?:T?\d{1,6}[A-Z]){1,3}|P(?:\d{1,6}[A-Z]){1,3}T(?:\d{1,6}[A-Z]){1,3}")
_HEDGES = frozenset(
    {"half", "nearly", "almost", "about", "around", "roughly", "approximately", "over", "just", "well", "less", "more",
     "fewer", "at", "up"}
)  # fmt: skip
READERS: tuple[Opened, ...] = (
    (COUNTS | UNIT_NAMES | _HEDGES | frozenset(f"{unit}long" for unit in UNIT_NAMES), _LENGTH, read_length),
    (frozenset({"the", "a", "an", "one", "all"}), _WHOLE, read_whole),
    (frozenset({"a", "an", "three"}), _FRACTION, read_fraction),
    (frozenset({"now", "currently", "presently", "nowadays", "at", "the", "future"}), _NOW, read_now),
)
