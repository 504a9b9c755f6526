"""Reads what comes round again: "every week", "each spring", "on Mondays", "twice a year", "annual"."""

import re

from lofted.extract import time_words
from lofted.extract.stretches import Opened, Sentence, Stretch
from lofted.extract.time_words import (
    GAP,
    HABITS,
    MANY_DAYS,
    MONTH,
    NUMBER,
    SEASON,
    SEASONS,
    WEEKDAY,
    WEEKDAYS,
    amount,
    day_number,
    iso_length,
    month_number,
    weekday_number,
)

_RATE = re.compile(
    rf"(?:an?|per){GAP}(?P<unit>second|minute|hour|day|week|month|quarter|year)\b(?!-|{GAP}(?:ago|after|before|later|earlier|of|from|or)\b)",
    re.IGNORECASE,
)
_COUNTED = re.compile(  # what a rate is told of: a count of things, or a sum
    rf"(?:[$€£¥]\d[\d.,]{{0,12}}|\b(?:percent|per\scent|million|billion|trillion|once|twice|times|"
    rf"(?:\d[\d.,]{{0,12}}|{NUMBER}|several|many|few|of)[\s\u00a0-](?:[a-z-]{{2,20}}[\s\u00a0])?[a-z]{{2,20}}s))[\s\u00a0]{{1,3}}\Z"
)
_NEAR = 26  # characters before a word in which a name or a possessive stands
_FAR = 60  # characters before a rate in which its count and noun stand
_EVERY = re.compile(
    rf"(?:every|each){GAP}(?:(?P<count>{NUMBER}|other|few|several){GAP})?(?:(?P<unit>second|minute|hour|day|night|week|weekend|"
    rf"month|quarter|year|decade)s?\b|(?P<part>morning|afternoon|evening)\b"
    rf"|(?P<weekday>{WEEKDAY})(?P<more>{GAP}and{GAP}(?P<other>{WEEKDAY}))?"
    rf"|(?P<month>{MONTH})(?:{GAP}(?P<day>{time_words.DAY}))?|(?P<season>{SEASON}))",
    re.IGNORECASE,
)
_HABIT = re.compile(
    rf"(?P<word>(?:semi-?annual|biannual|annual)(?:ly)?|biennial|daily|weekly|monthly|quarterly|yearly|nightly|hourly|"
    rf"fortnightly|twice-yearly)\b|(?P<weekday>{WEEKDAYS})|(?<=(?:on|at)[\s\u00a0])(?P<ends>weekends)\b"
    rf"|(?:once|twice|times){GAP}an?{GAP}(?P<unit>day|week|month|year)\b",
    re.IGNORECASE,
)
PAPERS = {"daily", "weekly", "monthly", "quarterly"}
_PAPER_BEHIND = re.compile(  # "the daily Granma", "a weekly magazine", "the daily said"
    r"[\s\u00a0](?:[A-Z]|(?:news)?papers?\b|magazines?\b|tabloid|broadsheet|journal\b|said\b|reported\b|wrote\b|quoted\b)"
)
_OF_THEIRS = re.compile(
    r"(?:\b(?:his|her|its|their|our|my|your|regular)|['’]s)[\s\u00a0]\Z"
)  # "its weekly Cabinet meeting"
_PAPER_BEFORE = re.compile(r"[a-z][\s\u00a0][A-Z][\w-]{1,20}[\s\u00a0]\Z")  # "in the China Daily"


def read_rate(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """24 hours a day, three launches a year, $5 million per month: how often, or how much in each."""
    counted = _COUNTED.search(sentence.words, max(0, match.start() - _FAR), match.start())
    return Stretch("SET", iso_length(match["unit"].lower(), 1)) if counted else None


def read_every(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Every two weeks, each year, every Friday, every Tuesday and Thursday, each spring, every September 9."""
    if match["weekday"]:
        first = of_weekday(match["weekday"])
        if not match["more"]:
            return first
        other = (match.start("other"), match.end(), of_weekday(match["other"]))
        return Stretch("SET", first.value, parts=((match.start(), match.start("more"), first), other))
    if match["part"]:
        return Stretch("SET", f"XXXX-XX-XXT{ {'m': 'MO', 'a': 'AF', 'e': 'EV'}[match['part'][0].lower()] }")
    if match["season"]:
        return Stretch("SET", f"XXXX-{SEASONS[match['season'].lower()][0]}")
    if match["month"]:
        day = f"-{day_number(match['day']):02}" if match["day"] else ""
        return Stretch("SET", f"XXXX-{month_number(match['month']):02}{day}")
    word = (match["count"] or "one").lower()
    count = {"other": 2, "few": None, "several": None}.get(word, amount(word))
    return Stretch("SET", iso_length(match["unit"].lower(), count))


def of_weekday(name: str) -> Stretch:
    """A day of every week."""
    return Stretch("SET", f"XXXX-WXX-{weekday_number(name) + 1}")


def read_habit(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """Daily, Fridays, twice a week, on weekends; a daily that is printed is a newspaper."""
    if match["weekday"]:
        return of_weekday(match["weekday"])
    if match["unit"] or match["ends"]:
        return Stretch("SET", f"P1{match['unit'][0].upper()}" if match["unit"] else "XXXX-WXX-WE")
    word = match["word"].lower()
    return None if word in PAPERS and is_paper(match, sentence.words) else Stretch("SET", HABITS[word])


def is_paper(match: re.Match[str], words: str) -> bool:
    """Whether a daily is a newspaper: "the daily Granma", but not "its weekly Cabinet meeting"."""
    before = words[max(0, match.start() - _NEAR) : match.start()]
    if match[0].islower() and _OF_THEIRS.search(before):
        return False
    return bool(_PAPER_BEHIND.match(words, match.end()) or _PAPER_BEFORE.search(before))


_OPENERS = frozenset({*(word.partition("-")[0] for word in HABITS), *MANY_DAYS, "once", "twice", "times", "weekends"})
READERS: tuple[Opened, ...] = (
    (frozenset({"a", "an", "per"}), _RATE, read_rate),
    (frozenset({"every", "each"}), _EVERY, read_every),
    (_OPENERS, _HABIT, read_habit),
)
