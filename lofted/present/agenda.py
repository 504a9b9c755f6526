"""The dates that lie ahead of an article, and what is to happen then."""

from dataclasses import dataclass
from datetime import date

from lofted.facts import Claim, Firmness, Moment, Reading
from lofted.present.places import shortened

AHEAD = ("planned_end", "occasion_date")  # aspects that look ahead by themselves
LONGEST = 160  # characters of the sentence that tells what is to happen


@dataclass(frozen=True, slots=True)
class Date:
    """A day, a year or a stretch ahead, what the article says of it, and the claims it rests on."""

    edtf: str
    what: str
    claims: tuple[Claim, ...]


def agenda(reading: Reading) -> tuple[Date, ...]:
    """What is ahead of the article, the soonest first.

    Ahead means after the day of publication or, where there is none, after the
    launch told of; where neither is known, only dates that the words themselves
    put into the future are listed.
    """
    anchor = day_of(reading)
    found: dict[tuple[str, str], Date] = {}
    for claim in reading.claims:
        if claim.moment and claim.moment.edtf and is_ahead(claim, claim.moment, anchor):
            what = shortened(reading.article.quote(claim.sentence), LONGEST)
            known = found.get((claim.moment.edtf, what))
            claims = (*known.claims, claim) if known else (claim,)
            found[claim.moment.edtf, what] = Date(claim.moment.edtf, what, claims)
    return tuple(sorted(found.values(), key=lambda one: one.edtf))


def day_of(reading: Reading) -> date | None:
    """The day from which an article looks ahead."""
    if reading.article.published:
        return reading.article.published
    launches = (event.when for event in reading.events if event.kind == "launch")
    return next((when.start.date() for when in launches if when and when.start), None)


def is_ahead(claim: Claim, moment: Moment, anchor: date | None) -> bool:
    """Whether a date is still to come, seen from the article."""
    if claim.aspect in ("launch_date", "launch_time") and claim.likelihood.words is not Firmness.PLANNED:
        return False
    if moment.start is None or anchor is None:
        return claim.aspect in AHEAD
    return moment.start.date() > anchor or (claim.aspect == "planned_end" and moment.start.year > anchor.year)
