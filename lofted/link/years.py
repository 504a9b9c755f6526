"""Gives dates that name no year the year that the rest of the article fixes."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, timedelta

from lofted.facts import Claim, Moment

HALF_A_YEAR = timedelta(days=183)  # a date without year is the nearest of its name, or the writer would have said


def with_years(claims: Iterable[Claim], anchor: date | None) -> dict[str, Claim]:
    """Every claim by its id, its moment dated by the nearest year to the anchor."""
    dated: dict[str, Claim] = {}
    for claim in claims:
        moment = claim.moment
        if anchor and moment and not moment.fixed and moment.edtf.startswith("XXXX-") and moment.precision == "day":
            claim = replace(claim, value=nearest(moment, anchor))
        dated[claim.id] = claim
    return dated


def nearest(moment: Moment, anchor: date) -> Moment:
    """The day of that name closest to the anchor.

    >>> nearest(Moment(None, None, "day", "XXXX-11-05", "November 5"), date(2024, 10, 31)).edtf
    '2024-11-05'
    """
    for year in (anchor.year, anchor.year - 1, anchor.year + 1):
        try:
            day = date(year, int(moment.edtf[5:7]), int(moment.edtf[8:10]))
        except ValueError:  # 29 February in other years
            continue
        if abs(day - anchor) <= HALF_A_YEAR:
            start = datetime.combine(day, datetime.min.time())
            return replace(moment, start=start, end=start + timedelta(days=1), edtf=day.isoformat(), relative=True)
    return moment
