"""Does the weekday fit the date?

    >>> review("The missile was fired on Wednesday, 13 April 2023.")
    weekday: conflicts. 13 April 2023 was a Thursday and not a Wednesday.

    >>> review("The missile was fired on Thursday, 13 April 2023.")
    weekday: holds. 13 April 2023 was a Thursday.

    >>> review("The missile was fired on April 2, 2024, a Monday.")
    weekday: conflicts. 2 April 2024 was a Tuesday and not a Monday.

A date without its year that lies just before the day of publication is of that year.

    >>> review("It was fired on Sunday, February 18.", published="2023-02-20")
    weekday: conflicts. “Sunday, February 18” names a Sunday, and 18 February 2023 was a Saturday.

Further off, or where the text looks back or names a year in which the two would fit,
or the shelf has a launch of such a day, the verdict depends on the
year that is meant.

    >>> review("It was fired on Sunday, February 18.", published="2023-03-30")
    weekday: depends. “Sunday, February 18” names a Sunday, and 18 February 2023 was a Saturday.

    >>> review("In 2018 the army held a parade. It was fired on Sunday, February 18.", published="2023-02-20")
    weekday: depends. “Sunday, February 18” names a Sunday, and 18 February 2023 was a Saturday; in 2018 it was a
    Sunday.

So is a day that is counted from the day of publication.

    >>> review("It was fired the day before yesterday, on Saturday.", published="2024-01-20")
    weekday: conflicts. “the day before yesterday” was 18 January 2024, a Thursday, and the words have it on a
    Saturday; the last Saturday was 20 January 2024.

Silent where a date has no weekday, and where its year is unsure: not written,
and more than two months from the day of publication.

    >>> review("It was fired on 13 April 2023.")

Source: the proleptic Gregorian calendar, as in ISO 8601.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from lofted.checking import conflicts, depends, holds
from lofted.facts import CLOCK, DAYS, Claim, Finding, Moment, Reading, Record
from lofted.reference.days import months_beside
from lofted.reference.saying import day
from lofted.told.headline_day import WEEKDAYS
from lofted.told.year_beside import year_beside

FIELD = "days and clocks"

_NAMED = re.compile(r"\b(?:The|Mail on|Black|Good|Bloody|Super|Easter|Palm|Cyber|Ash|Holy)\s$")
_STRETCH = re.compile(r"day\s?[-–—]|day\sto\s")
FRESH = timedelta(days=60)  # a date further from the day of publication may well be of another year
NEWS = timedelta(days=14)  # ours: a date so shortly before the day of publication is told as news, and of no other year
RECENT = timedelta(days=7)  # "last Sunday, May 27" is of this year
BEFORE = 200  # characters before a sentence; one or two sentences, in which the text may turn to the past
_LOOKS_BACK = re.compile(
    r"\b(?:anniversar\w+|years? (?:ago|earlier|before|to the day)|decades?|that (?:same )?year|back then|in those days|"
    r"recall\w*|remember\w*|histor(?:y|ical|ically)|archives?)\b",
    re.I,
)
_SHOT = r"(?:launch|test|firing|flight|shot|missile|lift-?off|blast|explosion|signing|summit|meeting)"
_OF_IT = (  # words that only say more of what was launched
    r"(?:(?!(?:that|the|an?|its|their|this|of|on|over|about|after|before|for|to|in|at|by|from|and|report|statement|account|"
    r"news|paper|article|meeting|talks|protest|response|warning)\b)[\w-]+\s)"
)
_BESIDE = re.compile(
    r",?\s\(?|\s[-–—]\s|,\son\s|:\s|\s[-–—]\s(?:it|that)\swas\s(?:on\s)?|"
    rf"(?:['’]s)?\s{_OF_IT}{{0,3}}?{_SHOT},?\s\(?(?:on|of)\s|['’]s\s{_OF_IT}{{0,3}}?{_SHOT}"
    r"(?:\sof\s(?:an?\s|the\s)?[\w-]+(?:\s[A-Z][\w-]+)?)?\s\("
)  # between a weekday and its date: "Wednesday evening (April 12)"
_BEHIND = re.compile(  # "April 2, 2024, a Monday"
    r"(?:,?\s(?:(?:which|that)\s)?(?:was|is|was\sthe|(?:was|is|were)\son|fell\son|falls\son|(?:took\splace|happened|came|occurred|flew|lifted\soff|landed)\son|(?:(?:was|were|had\sbeen)\s)?(?:launched|fired|held|signed|tested|flown|flew|lifted|took|went|came|fell|landed|blasted|adopted|made|staged|conducted|carried\sout|done)(?:\s(?:early|late|up|down|off|from\s(?:the\s)?(?:[A-Z]\w+\s?){1,3}|at\s(?:about\s|around\s)?\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\slocal\stime)?))*\son)\s|,\s|\s\()(?:an?\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?!,\s(?:\d|[A-Z][a-z]+\s\d))(?!,?\s(?:by\sthe\sclock|[A-Z]\w+\stime|UTC|GMT))(?=[,.;)]|$|\s(?:on\swhich|when|that)\b)"
)
_ENDS_DAY = re.compile(  # "7:29 on Monday morning"
    r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|afternoon|evening|night))?$"
)
_SAME_DAY = re.compile(r",?\s(?:on\s)?\(?|\s?[-–—]\s?(?:on\s)?|,\s(?:that\sis|i\.e\.),?\s(?:on\s)?")
_FROM_TODAY = re.compile(r"today|yesterday|the day before yesterday|(?:two|three|four|2|3|4) days ago", re.I)
_DATED = re.compile(r"^(?!.*\bago\b)(?=.*\d).*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_NAME_ALONE = re.compile(r"(?:(?:last|this|past)\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.I)
_RECENT = re.compile(r"\b(?:last|this|past|yesterday)\b", re.I)
_WRITTEN = re.compile(r"\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:[a-z]{0,6})\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def weekday(reading: Reading, record: Record) -> Iterator[Finding]:
    """Compare every weekday that a date names with the one the calendar gives it."""
    seen: set[str] = set()
    for claim, written in dates_named(reading):
        moment = claim.moment
        named = _WRITTEN.search(written)
        told_year = year_beside(claim, reading) if moment and named else None
        if named and told_year and moment and written not in seen and not is_name(claim, reading, moment):
            seen.add(written)
            if WEEKDAYS[told_year.weekday()] == full(named[1]):
                yield holds(claim, reason=f"{day(told_year)} was a {full(named[1])}.", working=(worked(told_year),))
            else:
                yield off(claim, told_year, full(named[1]), None)
            continue
        if moment is None or moment.start is None or named is None or is_name(claim, reading, moment):
            continue
        if re.search(r"\d", moment.written) and written not in seen:
            seen.add(written)
            published = reading.article.published
            told = moment.start.date()
            if WEEKDAYS[told.weekday()] == full(named[1]):
                yield holds(claim, reason=f"{day(told)} was a {full(named[1])}.", working=(worked(told),))
            elif _YEAR.search(written):
                yield off(claim, told, full(named[1]), published)
            elif published and abs(published - told) <= FRESH:
                yield of_that_year(claim, told, full(named[1]), written, reading, record, published)
    yield from told_by_today(reading)


def told_by_today(reading: Reading) -> Iterator[Finding]:
    """Hold "yesterday" and the like against the weekday told right beside it, by the day of publication."""
    published = reading.article.published
    days = [one for one in reading.claims if one.moment and one.moment.precision in DAYS and one.moment.start]
    for first, second in pairwise(days):
        between = reading.article.text[first.span.end : second.span.start]
        if published is None or first.sentence != second.sentence or not _SAME_DAY.fullmatch(between):
            continue
        from_today = [one for one in (first, second) if _FROM_TODAY.fullmatch(one.told)]
        by_name = [one for one in (first, second) if _NAME_ALONE.fullmatch(one.told)]
        if len(from_today) == len(by_name) == 1:
            yield from beside_today(from_today[0], by_name[0], published)
        pair = [(one, one.moment) for one in (first, second) if one.moment]
        full_date = [one for one, moment in pair if _DATED.search(one.told) and "X" not in moment.edtf]
        if len(from_today) == len(full_date) == 1:
            yield from beside_date(from_today[0], full_date[0], published)


def beside_date(near: Claim, dated: Claim, published: date) -> Iterator[Finding]:
    """The verdict on "yesterday" and a date; a day off can be that of the writer, two are none of anybody's."""
    assert near.moment and near.moment.start and dated.moment and dated.moment.start, "given by told_by_today"
    meant, told = near.moment.start.date(), dated.moment.start.date()
    off_by = abs((meant - told).days)
    if not 0 < off_by <= NEWS.days:
        return
    reason = f"“{near.told}” was {day(meant)}, by the day of publication, and the words have it on {day(told)}."
    working = (f"published on {published}, a {WEEKDAYS[published.weekday()]}",)
    if off_by == 1:
        on = "the day on which it was written, which may be the day beside that of publication"
        yield depends(near, dated, reason=reason, on=on, working=working)
    else:
        yield conflicts(near, dated, reason=reason, would_hold_if=f"as {day(meant)}", working=working)


def beside_today(near: Claim, named: Claim, published: date) -> Iterator[Finding]:
    """The verdict on "yesterday" and a weekday; a day off can be the day of the writer and not of the paper."""
    assert near.moment and near.moment.start and named.moment and named.moment.start, "given by told_by_today"
    told, name = near.moment.start.date(), full(named.told.split()[-1][:3].title())
    later = WEEKDAYS.index(name) - told.weekday()
    off_by = min(later % 7, -later % 7)  # 7 days a week
    if not off_by:
        return
    last = published - timedelta(days=(published.weekday() - WEEKDAYS.index(name)) % 7)  # 7 days a week
    reason = f"“{near.told}” was {day(told)}, a {WEEKDAYS[told.weekday()]}, and the words have it on a {name}; the last"
    reason += f" {name} was {day(last)}."
    working = (f"published on {published}, a {WEEKDAYS[published.weekday()]}",)
    if off_by == 1:
        on = "the day on which it was written, which may be the day beside that of publication"
        yield depends(near, named, reason=reason, on=on, working=working)
    else:
        yield conflicts(near, named, reason=reason, would_hold_if=f"as {day(last)}", working=working)


def dates_named(reading: Reading) -> Iterator[tuple[Claim, str]]:
    """Each date with its words; those of a weekday right before it are its own: "Wednesday night, April 12"."""
    last: Claim | None = None
    for claim in reading.claims:
        if claim.moment is None:
            continue
        words = claim.moment.written
        if last and last.moment and claim.moment.precision in DAYS and not _WRITTEN.search(words):
            aside = max(0, claim.told.find(words))  # "Tuesday, the first since 15 September 2017"
            between = reading.article.text[last.span.end : claim.span.start + aside]
            at_hour = last.moment.precision in CLOCK and _ENDS_DAY.search(last.moment.written)
            if _BESIDE.fullmatch(between) and at_hour:
                words = f"{at_hour[0]}{between}{words}"
            elif _BESIDE.fullmatch(between) and not re.search(r"\d", last.moment.written):
                words = f"{last.moment.written}{between}{words}{')' if '(' in between else ''}"
        behind = _BEHIND.match(reading.article.text, claim.span.end)
        if behind and claim.moment.precision in DAYS and re.search(r"\d", words) and not _WRITTEN.search(words):
            words += behind[0]
        yield claim, words
        last = claim


def is_name(claim: Claim, reading: Reading, moment: Moment) -> bool:
    """Whether the weekday belongs to a name ("Good Friday", "The Sun") or to a stretch of days."""
    before = reading.article.text[
        max(0, claim.span.start - 12) : claim.span.start
    ]  # characters: the longest, "Mail on "
    return bool(_NAMED.search(before) or _STRETCH.search(moment.written)) or moment.precision == "span"


def worked(told: date) -> str:
    """A day with the weekday that the calendar gives it."""
    return f"{told.isoformat()} is a {WEEKDAYS[told.weekday()]}"


def off(claim: Claim, told: date, named: str, published: date | None) -> Finding:
    """That a date with its year falls on another weekday."""
    reason = f"{day(told)} was a {WEEKDAYS[told.weekday()]} and not a {named}."
    return conflicts(claim, reason=reason, would_hold_if=beside(told, named, published), working=(worked(told),))


def of_that_year(
    claim: Claim, told: date, named: str, written: str, reading: Reading, record: Record, published: date
) -> Finding:
    """The same of a date whose year is that of the publication."""
    right, working = WEEKDAYS[told.weekday()], (worked(told),)
    looks_back = _LOOKS_BACK.search(reading.article.text[max(0, claim.sentence.start - BEFORE) : claim.sentence.end])
    reason = f"“{written}” names a {named}, and {day(told)} was a {right}"
    told_back = looks_back or not timedelta(0) <= published - told <= RECENT or not _RECENT.search(written)
    years = () if not told_back else (*years_named(reading), *years_on_record(told, record, published.year))
    other = next((year for year in years if falls_on(told, named, year)), None)
    month = of_month_beside(told, named, published)
    if month and not (other or looks_back or in_another_year(reading)):
        return conflicts(claim, reason=f"{reason}.", would_hold_if=f"for {day(month)}", working=working)
    if timedelta(0) <= published - told <= NEWS and not (other or looks_back or in_another_year(reading)):
        how = f"as {right}, {told:%B} {told.day}"
        return conflicts(claim, reason=f"{reason}.", would_hold_if=how, working=working)
    reason += f"; in {other} it was a {named}." if other else "."
    return depends(claim, reason=reason, on="the year, which the words do not give", working=working)


def years_named(reading: Reading) -> list[int]:
    """The years that the text names, each once."""
    return [int(year) for year in dict.fromkeys(_YEAR.findall(reading.article.text))]


def years_on_record(told: date, record: Record, last: int) -> list[int]:
    """The years in which a launch is on record for that day: a report of an anniversary tells of it."""
    days = (flight.day for flight in record.flights() if flight.day.year <= last)
    return sorted({day.year for day in days if (day.month, day.day) == (told.month, told.day)}, reverse=True)


def falls_on(told: date, named: str, year: int) -> bool:
    """Whether that day of another year bears the name; 29 February has no other year."""
    return (told.month, told.day) != (2, 29) and WEEKDAYS[told.replace(year=year).weekday()] == named


def in_another_year(reading: Reading) -> bool:
    """Whether several dates of the text do not fit the year of publication: it is a text, or a caption, of another."""
    pairs = {
        (claim.moment.start.date(), full(named[1]))
        for claim, written in dates_named(reading)
        if claim.moment and claim.moment.start and re.search(r"\d", claim.moment.written)
        if not _YEAR.search(written) and (named := _WRITTEN.search(written))
    }
    return sum(WEEKDAYS[day.weekday()] != named for day, named in pairs) > 1


def full(short: str) -> str:
    """The weekday that three letters begin."""
    return next(name for name in WEEKDAYS if name.startswith(short))


def beside(told: date, named: str, published: date | None) -> str | None:
    """The same day of the year of publication, or the neighbouring day, whichever bears the name."""
    if published and published.year != told.year and falls_on(told, named, published.year):
        return f"in {published.year}"
    for away, where in ((-1, "where it was still the day before"), (1, "where it was already the day after")):
        other = told + timedelta(days=away)
        if WEEKDAYS[other.weekday()] == named:
            return f"for {day(other)}, on a clock {where}"
    months = months_beside(told, WEEKDAYS.index(named))
    return f"for {' or '.join(day(one) for one in months)}" if months else None


def of_month_beside(told: date, named: str, published: date) -> date | None:
    """That of `months_beside` which lies just before the day of publication."""
    return next(
        (one for one in months_beside(told, WEEKDAYS.index(named)) if timedelta(0) <= published - one <= NEWS), None
    )
