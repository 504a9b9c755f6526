"""The claims of one launch while they are being gathered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from lofted.facts import Claim, Entry, Moment, Named, Record

A_DAY = timedelta(days=1)  # a launch at dawn in Asia is told under the day before elsewhere

DATED = ("launch_date", "launch_time", "impact_time")  # aspects that tell the day; what flies falls on the day it rose


@dataclass(slots=True)
class Bundle:
    """A launch in the making: what was said of it so far."""

    claims: list[Claim] = field(default_factory=list)

    def take(self, claims: Iterable[Claim]) -> None:
        """Add claims that are not held yet."""
        held = {claim.id for claim in self.claims}
        self.claims += (claim for claim in claims if claim.id not in held)

    def named(self, aspect: str) -> set[str]:
        """The entries that claims of one aspect name."""
        return {claim.value.entry for claim in self.claims if claim.aspect == aspect and isinstance(claim.value, Named)}

    @property
    def vehicles(self) -> set[str]:
        """Entries of the vehicles named."""
        return self.named("vehicle")

    @property
    def countries(self) -> list[str]:
        """Entries of the countries said to have launched, in order."""
        found = (claim.value for claim in self.claims if claim.aspect == "launcher")
        return [value.entry for value in found if isinstance(value, Named)]

    @property
    def dates(self) -> list[Moment]:
        """The days told for the launch itself; a clock time alone is none."""
        found = (claim.moment for claim in self.claims if claim.aspect in DATED)
        return [moment for moment in found if moment and says_day(moment)]

    @property
    def hours(self) -> list[Moment]:
        """The clock times told for the launch, with or without their day; none where no full date is told."""
        full = any(moment.start and not moment.relative for moment in self.dates)
        found = (claim.moment for claim in self.claims if claim.aspect == "launch_time")
        return [moment for moment in found if moment] if full else []

    def when(self) -> Moment | None:
        """The first date told, a fixed one before one whose year is not known."""
        return next((moment for moment in self.dates if moment.fixed), next(iter(self.dates), None))

    def fits(self, when: Moment | None, vehicles: set[str]) -> bool:
        """Whether a sentence with that date and those vehicles can speak of this launch."""
        if vehicles and self.vehicles and not vehicles & self.vehicles:
            return False
        if when is not None and self.dates:
            return any(near(when, moment) for moment in self.dates)
        return when is not None or bool(vehicles & self.vehicles)


def says_day(moment: Moment) -> bool:
    """Whether a moment says anything of the day, and not only the hour."""
    return bool(moment.edtf) and not moment.edtf.startswith("XXXX-XX")


def near(one: Moment | None, other: Moment | None) -> bool:
    """Whether two dates can be one day, give or take the day that a foreign clock adds."""
    if one is None or other is None:
        return False
    if one.start and one.end and other.start and other.end:
        return one.start - A_DAY < other.end and other.start - A_DAY < one.end
    return bool(one.edtf) and calendar_part(one.edtf) == calendar_part(other.edtf)


def calendar_part(edtf: str) -> str:
    """Month and day of a date, whatever its year.

    >>> calendar_part("XXXX-10-30"), calendar_part("2024-10-30T07:10")
    ('10-30', '10-30')
    """
    return edtf[5:10]


def could_be(moment: Moment, day: date) -> bool:
    """Whether a date, with or without its year, falls on a day or on one beside it.

    >>> could_be(Moment(None, None, "day", "XXXX-10-30", "October 30"), date(2024, 10, 31))
    True
    """
    if moment.start and moment.end:
        # No clock behind that of the launch shows a month that has not begun there; one told from now is told loosely.
        early = 0 * A_DAY if moment.precision in ("month", "year") and not moment.relative else A_DAY
        return moment.start.date() <= day + early and day - A_DAY < last_day(moment)
    around = [day - A_DAY, day, day + A_DAY]
    month, _, in_month = calendar_part(moment.edtf).partition("-")
    return any(month == f"{one:%m}" and in_month in ("", f"{one:%d}") for one in around)


def last_day(moment: Moment) -> date:
    """The first day that lies wholly behind a fixed moment."""
    assert moment.start and moment.end, "only asked of fixed moments"
    return max(moment.end.date(), moment.start.date() + A_DAY)


def unlisted(vehicles: Sequence[Entry], record: Record) -> bool:
    """Whether the vehicles named are satellite launchers, and the shelf lists no flight of any of them."""
    flown = {one.vehicle for one in record.flights()} if vehicles else set()
    return bool(vehicles) and all(one.columns["class"] == "SLV" and one.id not in flown for one in vehicles)
