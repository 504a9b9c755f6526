"""Reads days that go by a name: "Christmas", "last Thanksgiving", "Election Day 2024", "the Sept. 11 attacks"."""

import re
from datetime import date

from lofted.extract.stretches import DAY, Opened, Sentence, Stretch, days, one_day, unfixed
from lofted.extract.time_words import FIGURE, GAP, HOLIDAY_OPENERS, YEAR, alternatives
from lofted.reference.clock import day_meant
from lofted.reference.holidays import NAMES, holiday

_NAME = alternatives(tuple(re.escape(name) for name in NAMES)).replace(r"\ ", GAP).replace("'", "['’]")
_HOLIDAY = re.compile(
    rf"(?:(?P<which>last|this{GAP}past|this|next|this{GAP}coming){GAP})?(?:the{GAP})?(?P<name>{_NAME})\b(?!['’]?s?{GAP}(?-i:[A-Z]))"
    rf"(?:,?{GAP}(?:of{GAP}|in{GAP})?(?P<year>{YEAR}))?",
    re.IGNORECASE,
)
_ATTACKS = re.compile(
    rf"(?:(?:September|Sept\.?|Sep\.?){GAP}11(?:th)?(?=(?:,?{GAP}2001)?,?{GAP}(?:terror(?:ist)?{GAP})?(?:attacks?|hijack)\w*)(?:,?{GAP}2001)?"
    r"|9/11(?![\d/]))"
)
_NINE_ELEVEN = re.compile(r"\b(?:the|since|after|before|of|post|pre)[\s\u00a0-]\Z", re.IGNORECASE)
ATTACKS = date(2001, 9, 11)  # the day that "9/11" has meant since


def read_holiday(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """Christmas, last Thanksgiving, Easter 2025; in lower case it may be anything."""
    if not any(letter.isupper() for letter in match["name"]):
        return None
    name = " ".join(match["name"].lower().replace("’", "'").split())
    published, which = sentence.published, " ".join((match["which"] or "").lower().split())
    if match["year"]:
        return on(name, holiday(name, int(match["year"])), relative=False)
    if published is None or not 2 < published.year < 9990:  # room in Python's calendar
        return unfixed("day", relative=True)
    near = [holiday(name, year) for year in range(published.year - 2, published.year + 3)]  # 2 years to each side
    if which in {"last", "this past"}:
        chosen: date | None = max(day for day in near if day < published)
    elif which in {"next", "this coming"}:
        chosen = min(day for day in near if day > published)
    elif which == "this":
        chosen = holiday(name, published.year)
    else:
        chosen = day_meant(near, published, ahead=sentence.ahead(*match.span()))
    latest = max(day for day in near if day <= published)
    return on(name, chosen) if chosen else unfixed("day", value=latest.isoformat(), relative=True)


def on(name: str, day: date, *, relative: bool = True) -> Stretch:
    """The day of a holiday, or the week that bears its name, which ends on it."""
    if name != "easter week":
        return one_day(day, relative=relative)
    year, week, _ = day.isocalendar()
    first = day - 6 * DAY  # a week from Monday to Sunday
    return days(first, day, precision="week", edtf=f"{first}/{day}", value=f"{year}-W{week:02}", relative=relative)


def read_attacks(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The Sept. 11 attacks, since 9/11; a bare 9/11 is a fraction or a date of any year."""
    if match[0].startswith("9") and not _NINE_ELEVEN.search(sentence.words, max(0, match.start() - 8), match.start()):
        return None  # 8 characters: "before " and what parts it from a word before
    return one_day(ATTACKS)


READERS: tuple[Opened, ...] = (
    (HOLIDAY_OPENERS | {"last", "this", "next", "the"}, _HOLIDAY, read_holiday),
    (frozenset({"september", "sept", "sep", FIGURE}), _ATTACKS, read_attacks),
)
