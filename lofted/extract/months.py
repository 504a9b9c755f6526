"""Reads months and seasons: "in September", "late August", "September 2023", "the winter of 2017-18"."""

import re
from dataclasses import replace
from datetime import date, timedelta

from lofted.extract.stretches import Opened, Sentence, Stretch, days, one_month, spanning, unfixed
from lofted.extract.time_words import DASH, GAP, MONTH, MONTH_NAMES, SEASON, SEASON_NAMES, SEASONS, YEAR, month_number
from lofted.extract.yearless import monthly, of_year_told
from lofted.extract.years import PART, PART_OPENERS, parted
from lofted.reference.clock import day_meant

_MONTH_YEAR = re.compile(
    rf"{PART}?(?P<month>{MONTH})(?:(?:{DASH}|{GAP}(?:to|through){GAP})(?P<last>{MONTH}))?"
    rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR})|,?{GAP}(?:of{GAP})?(?P<this>this|last|next|the{GAP}same|that){GAP}year\b|"
    rf"{GAP}\((?P<bracketed>{YEAR})\))"
)
_MONTH = re.compile(rf"{PART}?(?P<month>{MONTH})(?:{DASH}(?P<last>{MONTH}))?(?!{GAP}\d{{1,2}}(?!\d|:))(?!-\d)")
_SEASON = re.compile(
    rf"(?:the{GAP})?{PART}?(?P<season>{SEASON})"
    rf"(?:,?{GAP}(?:of{GAP})?(?P<year>{YEAR})(?:{DASH}(?P<next>(?:20)?\d\d)\b)?"
    rf"|{GAP}of{GAP}(?P<this>this|last|next){GAP}year\b)?"
)
_BEFORE_MONTH = re.compile(
    r"(?:\b(?:in|since|until|till|by|last|next|this|from|to|through|during|before|after|between|of|late|early|mid|on|"
    r"past|for|and|or|each|every|than|the|its|their|his|that|around)|['’]s|-|\(|"
    r"\b(?:january|february|march|april|may|june|july|august|september|october|november),)[\s\u00a0-]{1,3}\Z",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?:\b(?:the|its|their|his|that)|['’]s)[\s\u00a0]{1,3}\Z", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"[\s\u00a0][A-Z][a-z]")
_NOUN_BEHIND = re.compile(r"[\s\u00a0](?!on\b|of\b|for\b|to\b|and\b|in\b|is\b|was\b|said\b|has\b|will\b|that\b)[a-z]")
_IN = re.compile(
    r"\b(?:in|during|over|since|until|by|through|throughout|this|last|next)[\s\u00a0]{1,3}(?:the[\s\u00a0]{1,3})?\Z",
    re.I,
)
NAMES_TOO = {"april", "june", "august"}  # months that people are called


def read_month_year(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """September 2023, late August 2017, May-June 2024, October of last year."""
    written = match["year"] or match["bracketed"]
    month = month_number(match["month"])
    if written:
        year = int(written)
    else:
        told = of_year_told(sentence, match["this"].split()[-1].lower())
        if told is None:
            return unfixed("month", edtf=f"XXXX-{month:02}", relative=True)
        year = told
    return months_of(match, year, relative=not written)


def months_of(match: re.Match[str], year: int, *, relative: bool) -> Stretch:
    """One month of a known year, or all from one to another."""
    month = month_number(match["month"])
    one = parted(one_month(year, month, relative=relative), match["part"])
    if not match["last"]:
        return one
    last = month_number(match["last"])
    if last < month:
        one = one_month(year - 1, month, relative=relative)
    return spanning(one, one_month(year, last, relative=relative))


def read_month(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """In September, mid-July, the May launch: a month whose year is not told."""
    if not match["part"] and not is_month(sentence.words, match):
        return None
    one = parted(monthly(sentence, month_number(match["month"]), at=match.span()), match["part"])
    if not match["last"]:
        stop = match[0].endswith(".") and closes(sentence.words, match.end())
        return replace(one, until=match.end() - 1) if stop else one
    return spanning(one, monthly(sentence, month_number(match["last"]), at=match.span()))


def closes(words: str, end: int) -> bool:
    """Whether the sentence ends here, so that a full stop is its own."""
    return not words[end : end + 6].strip("\"'”’) \n")  # 6 characters: quotation marks, brackets and a blank


def is_month(words: str, match: re.Match[str]) -> bool:
    """Whether a month's name alone is meant as a month: May and March are words, April and June are people."""
    name = match["month"].lower().rstrip(".")
    before = words[max(0, match.start() - 12) : match.start()]  # 12 characters: the word before
    behind = words[match.end() : match.end() + 12]  # 12 characters: the next word
    if name in {"may", "march", "mar"} or len(name) == 3:  # 3 letters: a short form, which may be anything
        if _ARTICLE.search(before):
            return bool(_NOUN_BEHIND.match(behind))
        return bool(_BEFORE_MONTH.search(before)) and not _NAME_BEHIND.match(behind)
    if name in NAMES_TOO and _NAME_BEHIND.match(behind):
        return bool(_IN.search(before))
    return True


def read_season(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """Spring 2024, the winter of 2017-18, in the summer; a fall is a season only in such company."""
    name = match["season"].lower()
    if match["year"]:
        if match["next"] and int(match["next"][-2:]) != (int(match["year"]) + 1) % 100:  # 100: two digits of the year
            return None
        return parted(season_of(int(match["year"]), name, sure=bool(match["next"])), match["part"])
    before = sentence.words[max(0, match.start() - 12) : match.start()]  # 12 characters: the word before
    article = match[0].lower().startswith("the")
    of = sentence.words[match.end() : match.end() + 4].lstrip().startswith("of")  # 4 characters: " of "
    if match["this"] is None and (of or not _IN.search(before + ("the " if article else ""))):
        return None
    if sentence.published is None:
        return unfixed("season", edtf=f"XXXX-{SEASONS[name][1]}", value=f"XXXX-{SEASONS[name][0]}")
    if match["this"]:
        year = sentence.published.year + {"last": -1, "this": 0, "next": 1}[match["this"]]
        return season_of(year, name, relative=True)
    return season_near(name, sentence, match)


def season_near(name: str, sentence: Sentence, match: re.Match[str]) -> Stretch | None:
    """A season without a year: the nearest to the day of publication that the tense allows."""
    assert sentence.published is not None, "the caller has looked"
    code, first = SEASONS[name][1], SEASONS[name][2]
    here = sentence.published
    candidates = [date(year, first, 1) for year in (here.year - 1, here.year, here.year + 1)]
    chosen = day_meant(candidates, here, ahead=sentence.ahead(*match.span()))
    if chosen is None:
        return unfixed("season", edtf=f"XXXX-{code}", value=f"XXXX-{SEASONS[name][0]}")
    return season_of(chosen.year, name, relative=True, sure=True)


def season_of(year: int, name: str, *, relative: bool = False, sure: bool = False) -> Stretch:
    """A season of a year. A winter is that of its December if `sure`, else it may be of either end of the year."""
    value, code, month = SEASONS[name]
    first = date(year, month, 1)
    last = season_end(year, month)
    if name == "winter" and not sure:
        first = date(year - 1, month, 1)
    edtf, value = f"{year:04}-{code}", f"{year:04}-{value}"
    return days(first, last, precision="season", edtf=edtf, value=value, relative=relative)


def season_end(year: int, month: int) -> date:
    """The last day of the three months from this one."""
    after = month + 3  # months in a season
    return (date(year, after, 1) if after <= 12 else date(year + 1, after - 12, 1)) - timedelta(days=1)  # 12 months


READERS: tuple[Opened, ...] = (
    (MONTH_NAMES | PART_OPENERS, _MONTH_YEAR, read_month_year),
    (MONTH_NAMES | PART_OPENERS, _MONTH, read_month),
    (SEASON_NAMES | PART_OPENERS, _SEASON, read_season),
)
