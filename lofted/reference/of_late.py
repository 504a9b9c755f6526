"""A month or a day told without its year: "signed in July", on a page that has a day of its own.

Such a month is the last of its name before the page. It can be held against
what happened in the year before the page, and against nothing else, for of
what is older a writer gives the year.
"""

import re
from collections.abc import Sequence
from datetime import date

from lofted.facts import DAYS, Claim
from lofted.reference.days import Days
from lofted.reference.tied import dated

A_YEAR = 366  # days before the page in which what is told without its year has happened
OF_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


def of_late(claims: Sequence[Claim], published: date | None) -> Claim | None:
    """The one month or day of a sentence, told by its name without its year; None where it tells two times, or a year.

    >>> from lofted import Desk
    >>> told = Desk().review("The treaty was signed in July.", published="2024-10-31").claims
    >>> of_late(told, date(2024, 10, 31)).moment.edtf
    '2024-07'
    """
    if published is None or any(dated(one) for one in claims):
        return None
    told = {one.moment.edtf: one for one in claims if one.moment and one.moment.precision in (*DAYS, "month")}
    one = next(iter(told.values())) if len(told) == 1 else None
    return one if one and yearless(one) else None


def yearless(claim: Claim) -> bool:
    """Whether a claim tells a month or a day by its name alone, and the page gives it a year."""
    moment = claim.moment
    return bool(moment and moment.relative and moment.start and OF_MONTH.search(moment.written)) and not dated(claim)


def lately(days: Days, published: date | None) -> bool:
    """Whether something happened in the year before a page, so that it is told there without its year.

    >>> lately((date(2024, 6, 19), date(2024, 6, 19)), date(2024, 10, 31))
    True
    >>> lately((date(2023, 9, 13), date(2023, 9, 13)), date(2024, 10, 31))
    False
    """
    return published is not None and 0 <= (published - days[0]).days < A_YEAR
