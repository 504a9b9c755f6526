"""The day an article was published, as far as its first lines or a field say it.

Only dates that can be read in one way are taken: 31/10/2024 is, as no month is
the 31st, but 1/11/2024 is not. A date inside a sentence is never taken.
"""

import re
from datetime import date, datetime

EARLIEST = 1900  # year; older reports are no reports on missiles
LATEST = 2100  # year; beyond it a figure is no year of publication
LONGEST = 120  # characters; a line with a date that is longer is a sentence

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+)?"
_TIME = r"(?:(?:T|,?\s+(?:at\s+|[-–—|]\s+)?)\d{1,2}[:.]\d{2}.{0,30})?"
_FORMS = tuple(
    re.compile(_WEEKDAY + form + _TIME, re.IGNORECASE)
    for form in (
        r"(?P<year>\d{4})-(?P<number>\d{1,2})-(?P<day>\d{1,2})",
        r"(?P<year>\d{4})/(?P<number>\d{1,2})/(?P<day>\d{1,2})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+" + _MONTH + r",?\s+(?P<year>\d{4})",
        _MONTH + r"\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
    )
)
_NUMBERS = re.compile(r"(\d{1,2})[/.](\d{1,2})[/.](\d{4})" + _TIME)
_LABEL = re.compile(
    r"(?:first\s+|originally\s+)?(?:published|posted|publication date|date)(?:\s+on|\s*:)\s*", re.IGNORECASE
)


def day_of(words: str) -> date | None:
    """The day that words name, if they name a day and nothing else.

    >>> day_of("Friday, November 1, 2024 at 7:10 a.m. ET"), day_of("2024-10-31T07:10:00+09:00")
    (datetime.date(2024, 11, 1), datetime.date(2024, 10, 31))
    >>> day_of("31/10/2024"), day_of("1/11/2024"), day_of("November 2024")
    (datetime.date(2024, 10, 31), None, None)
    """
    words = words.strip()
    if len(words) > LONGEST:
        return None
    for form in _FORMS:
        match = form.fullmatch(words)
        if match:
            found = match.groupdict()
            month = found.get("number") or _MONTHS.index(found["month"][:3].lower()) + 1  # 3: letters that tell months
            return calendar_day(int(found["year"]), int(month), int(found["day"]))
    numbers = _NUMBERS.fullmatch(words)
    return numbered(int(numbers[1]), int(numbers[2]), int(numbers[3])) if numbers else None


def instant_of(words: str) -> datetime | None:
    """The instant that a date in ISO 8601 with an hour and an offset names.

    >>> str(instant_of("2024-10-31T07:10:00+09:00")), instant_of("2024-10-31"), instant_of("2024-10-31T07:10")
    ('2024-10-31 07:10:00+09:00', None, None)
    """
    try:
        instant = datetime.fromisoformat(words.strip())
    except ValueError:
        return None
    return instant if instant.tzinfo else None


def numbered(first: int, second: int, year: int) -> date | None:
    """A day in figures, where only one order makes it one."""
    either = {calendar_day(year, second, first), calendar_day(year, first, second)} - {None}
    return either.pop() if len(either) == 1 else None


def calendar_day(year: int, month: int, day: int) -> date | None:
    """The day, if the calendar has it and reports were published then."""
    try:
        return date(year, month, day) if EARLIEST <= year <= LATEST else None
    except ValueError:
        return None


def published_line(line: str) -> date | None:
    """The day of a line that only says when the article was published.

    >>> published_line("Published: 1 November 2024, 09:30 GMT")
    datetime.date(2024, 11, 1)
    >>> published_line("Updated: 2 November 2024") is published_line("On 1 November 2024 it flew.") is None
    True
    """
    line = line.strip()
    label = _LABEL.match(line)
    return day_of(line[label.end() :] if label else line)
