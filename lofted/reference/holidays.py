"""Holidays that news dates things by, and the day on which each falls in a year.

Only days that one calendar fixes for everybody who names them so are here: a
"National Day" or an "Independence Day" is another day in every country. What
the United States keep by law falls where 5 U.S.C. 6103 puts it, their election
day where 2 U.S.C. 7 does; the two birthdays are those that North Korea keeps.
Easter is that of the Western churches.

Sources: https://www.law.cornell.edu/uscode/text/5/6103,
https://www.law.cornell.edu/uscode/text/2/7,
J. Meeus, Astronomical Algorithms, chapter 8 (Easter).
"""

from calendar import monthrange
from datetime import date, timedelta

FIXED = {  # name → month and day
    "christmas eve": (12, 24), "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
    "new year's eve": (12, 31), "new year's day": (1, 1), "valentine's day": (2, 14), "st. patrick's day": (3, 17),
    "april fools' day": (4, 1), "april fool's day": (4, 1), "halloween": (10, 31), "veterans day": (11, 11),
    "armistice day": (11, 11), "bastille day": (7, 14), "juneteenth": (6, 19), "day of the sun": (4, 15),
    "day of the shining star": (2, 16),
}  # fmt: skip
WEEKLY = {  # name → month, weekday from 0 for Monday, and which such day of the month; -1 is the last
    "thanksgiving": (11, 3, 4), "thanksgiving day": (11, 3, 4), "labor day": (9, 0, 1), "memorial day": (5, 0, -1),
    "presidents' day": (2, 0, 3), "presidents day": (2, 0, 3), "martin luther king day": (1, 0, 3),
    "martin luther king jr. day": (1, 0, 3), "columbus day": (10, 0, 2), "mother's day": (5, 6, 2),
    "father's day": (6, 6, 3),
}  # fmt: skip
EASTER = {  # name → days from Easter Sunday
    "easter": 0, "easter sunday": 0, "easter monday": 1, "good friday": -2, "palm sunday": -7, "ash wednesday": -46,
    "maundy thursday": -3, "whit monday": 50, "easter week": 0,
}  # fmt: skip
ELECTION = "election day"
NAMES = (*FIXED, *WEEKLY, *EASTER, ELECTION)


def holiday(name: str, year: int) -> date:
    """The day of a holiday in a year; `name` in lower case with a straight apostrophe.

    >>> holiday("thanksgiving", 2024), holiday("easter", 2000), holiday("election day", 2024)
    (datetime.date(2024, 11, 28), datetime.date(2000, 4, 23), datetime.date(2024, 11, 5))
    """
    if name in FIXED:
        return date(year, *FIXED[name])
    if name in WEEKLY:
        return nth_weekday(year, *WEEKLY[name])
    if name == ELECTION:
        return nth_weekday(year, 11, 0, 1) + timedelta(days=1)  # the Tuesday after November's first Monday
    return easter(year) + timedelta(days=EASTER[name])


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """A weekday of a month, counted from its beginning, or from its end where `nth` is negative."""
    if nth < 0:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)  # days in a week
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))  # days in a week


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar.

    >>> easter(2024), easter(2025)
    (datetime.date(2024, 3, 31), datetime.date(2025, 4, 20))
    """
    century, short = divmod(year, 100)  # years in a century
    golden = year % 19  # years in a cycle of the moon (Meton)
    moon = (19 * golden + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30  # Meeus, ch. 8
    week = (32 + 2 * (century % 4) + 2 * (short // 4) - moon - short % 4) % 7  # Meeus, ch. 8
    shift = moon + week - 7 * ((golden + 11 * moon + 22 * week) // 451) + 114  # Meeus, ch. 8
    return date(year, shift // 31, shift % 31 + 1)  # 31: Meeus, ch. 8
