"""Which flight on record an article's launch is, and why."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from zoneinfo import ZoneInfo

from lofted.facts import CLOCK, DAYS, Article, Claim, Flight, Moment, Record
from lofted.link.agreeing import agreeing, closely, gave, many_digits
from lofted.link.best import record_flights
from lofted.link.bundles import Bundle, could_be, last_day, unlisted
from lofted.link.hour import by_foreign_clock, hour_of
from lofted.link.ties import Told as Words
from lofted.link.ties import slipped, tie
from lofted.reference.classes import LONG, SHORT
from lofted.reference.flight_hours import is_later
from lofted.reference.flying import did_fly
from lofted.reference.history import ASPECTS

FRESH = timedelta(days=3)  # a launch is news for some three days; later reports name the day
ENOUGH = 2.9  # weight that makes a match: a dated day alone, or a day without year and one figure; ours
ELSEWHERE = 2.9  # weight of the day by the clock of Washington or UTC, less than that of the site's own; ours
ONLY = 1.5  # weight of a vehicle that flew once, told with a figure of its flight; ours
FLOWN = (*ASPECTS, "rank", "record_margin", "first_since")  # what is told of a flight, and not of a missile on show
HOW = (*ASPECTS, "speed")  # of what is told how it went, a vehicle and a month are enough where it flew once in that
FIXED_DAY, DAY_OF_SOME_YEAR, FRESH_NEWS, VEHICLE, FIGURE, MONTH = 3.0, 2.0, 2.0, 1.5, 1.0, 1.0  # weights; ours
PUBLISHED = "published on"  # how the reason begins that an article is news of a flight
BESIDE = ({"ICBM", "IRBM"}, {"IRBM", "MRBM"})  # classes that first assessments take for each other
_FAR = re.compile(r"\blong-range (?:ballistic )?(?:missiles?|rockets?)\b", re.I)


def match_flight(
    bundle: Bundle, article: Article, record: Record, *, lead: bool
) -> tuple[Flight | None, tuple[str, ...]]:
    """The one flight on record that fits a launch best, with the reasons; none where two fit as well.

    `lead` says that it is the article's first launch: only that one may be
    dated by the day of publication. A day alone would make a record's release
    a rocket's launch: who, what or where must tie the launch to the flight too.
    """
    ranked: list[tuple[float, Flight, tuple[str, ...]]] = []
    told = Told.by(bundle, article, record)
    named = bool(told.countries or told.vehicles or told.classes or told.carrying or told.best)
    words: Words | None = None
    fitting = [  # nearly all are ruled out, by their day
        flight for flight in record.flights() if not rules_out(told, flight) and not is_later(flight, article)
    ]
    own = [one for one in fitting if any(moment.fixed and same_day(moment, one) for moment in told.dates)]
    if own and not (told.countries or told.vehicles):
        fitting = own  # of "the missile of 2 April" none that flew elsewhere on the day after is meant
    told_how = any(one.aspect in HOW and one.quantity for one in bundle.claims)
    lone = [one for one in fitting if told_how and one.vehicle in told.vehicles] or fitting
    for flight in fitting:
        reasons = list(reasons_for(told, flight, article.published if lead else None, only=lone == [flight]))
        weight = sum(weight for weight, _ in reasons)
        if weight < ENOUGH:
            continue
        if not named and words is None:
            words = Words.of(bundle, article, record)
        fresh = any(why.startswith(PUBLISHED) for _, why in reasons)
        tied = tie(words, flight, record, alone=by_figures(told, flight) or fresh) if words else ""
        if tied is not None:
            ranked.append((weight, flight, (*(why for _, why in reasons), *filter(None, [tied]))))
    ranked.sort(key=lambda entry: (-entry[0], entry[1].id))
    best = [entry for entry in ranked if entry[0] == ranked[0][0]]
    if len(best) > 1:
        by_slip = [entry for entry in best if any(True for _ in slipped(bundle.claims, entry[1]))]
        ranked = by_slip if len(by_slip) == 1 else ranked
    if len(ranked) > 1 and ranked[0][0] == ranked[1][0]:
        return None, (f"{ranked[0][1].id} and {ranked[1][1].id} fit alike",)
    return (ranked[0][1], ranked[0][2]) if ranked else (None, ())


@dataclass(frozen=True, slots=True)
class Told:
    """What a launch's claims tell that a flight can be held against, worked out once for all flights."""

    dates: list[Moment]
    vehicles: set[str]
    classes: set[str]
    countries: list[str]
    claims: list[Claim]
    makers: list[str]  # whose the vehicles are: they launch where no country is named
    their_classes: set[str]  # what the vehicles are by the shelf, said or not
    far: bool  # whether it is called a long-range missile
    hours: list[Moment]
    carrying: frozenset[str] = frozenset()  # the flights of the satellites named
    crossed: frozenset[str] = frozenset()  # the flights of which the way over some land is told, where one is told here
    best: frozenset[str] = frozenset()  # the flights that were a record with the figure told beside a rank
    exact: tuple[Claim, ...] = ()  # figures of many digits whose words do not say what they measure
    only: frozenset[str] = frozenset()  # the flights of vehicles that flew once, where what they did is told
    unlisted: bool = False  # whether what flew is a launcher whose flights the shelf does not list

    @classmethod
    def by(cls, bundle: Bundle, article: Article, record: Record) -> "Told":
        """What these claims and their sentences tell."""
        dates = [moment for moment in bundle.dates if moment.edtf]
        figures = [claim for claim in bundle.claims if claim.aspect in ASPECTS and claim.quantity]
        vehicles = [entry for one in bundle.vehicles if (entry := record.entry(one))]
        carried = [entry for one in bundle.named("satellite") if (entry := record.entry(one))]
        makers = [entry.columns["country"] for entry in vehicles if entry.columns.get("country")]
        far = any(_FAR.search(article.quote(claim.sentence)) for claim in bundle.claims)
        flown = {id.strip() for one in carried for id in one.columns["flight"].split("|") if id.strip()}
        makers += [entry.columns["country"] for entry in carried]
        return cls(
            dates,
            bundle.vehicles,
            bundle.named("vehicle_class"),
            bundle.countries,
            figures,
            makers,
            {entry.columns["class"] for entry in vehicles},
            far,
            bundle.hours,
            frozenset(flown),
            crossings(record) if any(claim.aspect == "flew_over" for claim in bundle.claims) else frozenset(),
            frozenset(record_flights(bundle, article, record)),
            tuple(one for one in bundle.claims if one.aspect == "figure" and many_digits(one)),
            frozenset(only_flights(bundle, article, record)),
            unlisted(vehicles, record),
        )


def crossings(record: Record) -> frozenset[str]:
    """The flights of which somebody told that they flew over land, also where that was taken back."""
    rows = (one.columns for one in record.entries("landing"))
    return frozenset(row["flight"] for row in rows if row["over"] or "flown over" in row["note"])


def only_flights(bundle: Bundle, article: Article, record: Record) -> Iterator[str]:
    """The flights of the vehicles named that flew once on record, where that it flew, or a figure or a rank, is told.

    In a month or a year told, the one that flew then and had such a figure.
    """
    told = [one for one in bundle.claims if one.aspect in (*FLOWN, "figure")]
    flew = any(did_fly(article.quote(one.sentence)) for one in bundle.claims if one.aspect == "vehicle")
    if not (flew or any(one.aspect in FLOWN or bundle.dates for one in told)):
        return
    for vehicle in bundle.vehicles:
        flown = [one for one in record.flights() if one.vehicle == vehicle and in_time(bundle.dates, one.day)]
        if len(flown) == 1 and (not bundle.dates or any(gave(flown[0], one) for one in told)):
            yield flown[0].id


def in_time(dates: Sequence[Moment], day: date) -> bool:
    """Whether a day can be meant by one of the dates told, or none is told."""
    return not dates or any(could_be(moment, day) for moment in dates)


def rules_out(told: Told, flight: Flight) -> bool:
    """Whether the launch cannot be that flight: another country, another class, another day.

    A cruise missile's flight must be called one, or be given the name of one: on many days ballistic missiles flew too.
    """
    launchers = {*told.countries, *told.makers}  # "the Hwasong-15 lifted off; the South's artillery fired an answer"
    if launchers and flight.country not in launchers:
        return True
    if flight.kind == "cruise" and "CRUISE" not in told.classes | told.their_classes:
        return True
    taken_for = told.classes == {"ICBM"} and flight.vehicle_class == "SLV" and called_long(flight, told)
    alike = flight.vehicle_class in told.classes or flight.vehicle in told.vehicles or taken_for
    if told.classes and not (alike or taken_for_neighbour(flight, told)):
        return True
    another = (told.far and flight.vehicle_class in SHORT) or (told.unlisted and flight.kind == "ballistic")
    return another or not in_time(told.dates, flight.day)


def taken_for_neighbour(flight: Flight, told: Told) -> bool:
    """Whether a flight of the day told is of the class beside the one told, or has the height told with any.

    So first assessments have it. A class that is the named vehicle's adds nothing to the name, which may be wrong.
    """
    beside = any({kind, flight.vehicle_class} == pair for kind in told.classes for pair in BESIDE)
    free = not told.vehicles or told.classes <= told.their_classes
    beside = beside or agreeing(told.claims, flight, "apogee") is not None
    return beside and free and bool(told.dates) and any(same_day(one, flight) for one in told.dates)


def called_long(flight: Flight, told: Told) -> bool:
    """Whether a launcher that flew on the very day told can be what was called an intercontinental rocket."""
    fixed = [one for one in told.dates if one.fixed and one.precision in DAYS]
    return bool(fixed) and all(same_day(one, flight) or by_foreign_clock(one, flight) for one in fixed)


def reasons_for(
    told: Told, flight: Flight, published: date | None, *, only: bool = False
) -> Iterator[tuple[float, str]]:
    """Each thing that speaks for a flight, with its weight; `only` says that no other one fits what is told."""
    days = [moment for moment in told.dates if could_be(moment, flight.day)]
    precise = [moment for moment in days if moment.precision in (*DAYS, *CLOCK)]
    day = next(iter(sorted(precise, key=lambda moment: (not moment.fixed, not same_day(moment, flight)))), None)
    if day:
        foreign = by_foreign_clock(day, flight) and (not told.vehicles or flight.vehicle in told.vehicles)
        weight = FIXED_DAY if same_day(day, flight) else ELSEWHERE if foreign else DAY_OF_SOME_YEAR
        yield weight, f"“{day.written}” is the day of the flight, {flight.day}, or the day beside it"
    elif days:
        yield MONTH, f"“{days[0].written}” holds the day of the flight, {flight.day}"
        own = flight.vehicle in told.vehicles if told.vehicles else bool(told.countries)
        if only and own and days[0].precision == "month":
            yield ONLY, "no other launch on record fits the month and what else is told"
    elif (
        published
        and timedelta(0) <= published - flight.day <= FRESH
        and (  # unnamed: `tie` asks for more
            told.countries or not told.makers or flight.vehicle in told.vehicles or known_by_figure(told, flight)
        )
    ):
        yield FRESH_NEWS, f"{PUBLISHED} {published}, within {FRESH.days} days of the flight on {flight.day}"
    if flight.vehicle in told.vehicles:
        yield VEHICLE, f"names the vehicle, {flight.vehicle}"
        if flight.id in told.only and not precise:
            yield ONLY, "flew once on record in that time" if days else "flew once on record"
    if flight.id in told.best:
        yield FIXED_DAY, "was the record with that figure"
    if flight.id in told.carrying:
        yield VEHICLE, "names the satellite that it carried"
    if flight.vehicle_class in told.classes:
        article = "an" if flight.vehicle_class[0] in "IMS" else "a"
        yield FIGURE, f"speaks of {article} {flight.vehicle_class}"
    if told.far and flight.vehicle_class in LONG:
        yield FIGURE, "speaks of a long-range missile"
    if any(hour_of(one, flight, slips=True) for one in told.hours):
        yield FIGURE, "its hour is that of the launch"
    if by_figures(told, flight):
        yield FIGURE, "two of its figures are those of the flight"
    if told.crossed and flight.id in told.crossed:
        yield FIGURE, "tells of a way over land that is told of that flight"
    if any(gave(flight, one) for one in told.exact):
        yield 2 * FIGURE, "its figure is one of that flight, to the digit"
    for aspect in ASPECTS:
        claim, account = agreeing(told.claims, flight, aspect) or (None, None)
        if claim and claim.quantity and account:
            figure = getattr(account, aspect).written
            yield (
                2 * FIGURE if many_digits(claim) else FIGURE,
                f"its {aspect.replace('_', ' ')} can be the {figure} of {account.speaker}",
            )


def same_day(moment: Moment, flight: Flight) -> bool:
    """Whether a date with its year is the flight's own, by the clock it names; the day beside it needs more."""
    if moment.zone and moment.start and flight.when.start and flight.when.zone and flight.when.precision in CLOCK:
        launched = flight.when.start.replace(tzinfo=ZoneInfo(flight.when.zone))
        return launched.astimezone(ZoneInfo(moment.zone)).date() == moment.start.date()
    return moment.start is not None and moment.end is not None and moment.start.date() <= flight.day < last_day(moment)


def known_by_figure(told: Told, flight: Flight) -> bool:
    """Whether a figure alone can make a launch the news of the day: of short-range missiles too many are alike."""
    return flight.vehicle_class in LONG and any(agreeing(told.claims, flight, one) for one in ASPECTS)


def by_figures(told: Told, flight: Flight) -> bool:
    """Whether a launch told without its day has two different figures of a flight, each told closely."""
    if told.dates or flight.vehicle_class not in LONG:
        return False
    figures = [[one for one in told.claims if one.aspect == what] for what in ASPECTS]
    alone = [each[0] for each in figures if len({one.told for one in each}) == 1]
    return len(alone) == sum(map(bool, figures)) and sum(closely(one, flight) for one in alone) > 1
