"""How much speaks for a launch in what an article tells: its day, hour, names, figures, and when it was printed."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from lofted.facts import Quantity, Verdict, compare
from lofted.gather.evidence import A_DAY, FIGURES, VAGUE, Evidence, Hours, Known

NEWS = timedelta(days=4)  # how long a launch is news without its day being told; ours
FINE = 0.002  # share of a figure that its digits leave open; so fine a figure is hardly any other launch's; ours
SOON = timedelta(minutes=20)  # parties' hours of one launch differ by few minutes, and are told as "about 10"; ours
AROUND = timedelta(minutes=90)  # beyond it a clock time of the launch is another launch's; ours
ABROAD = ("UTC", "America/New_York")  # clocks by which foreign reports are dated
LONG = timedelta(days=60)  # a report that dates its launch so long after an earlier one tells of another; ours
PART = timedelta(hours=6)  # "night" is told of what was after midnight and of what was before

# Weights of what speaks for a launch, all ours; ENOUGH is a day and one thing more, or a day of the launch's own
ENOUGH = 3.0
DAY, OWN_DAY, NEXT_DAY, OTHER_DAY, LONG_AFTER = 2.0, 3.0, -2.0, -3.0, -2.0
PRINTED, PRINTED_LATER = 2.0, 1.0
VEHICLE, OTHER_VEHICLE = 1.5, -2.0
CLASS, OTHER_CLASS = 1.0, -2.0
EXACT, LOOSE, MISSED = 2.0, 0.5, -0.5
HOUR, OTHER_HOUR = 1.5, -4.0
TOPIC = 1.0
UNNAMED, OTHER_LAUNCHER = -1.0, -4.0


def weigh(told: Evidence, known: Known) -> tuple[float, list[str]]:
    """How much speaks for a launch in what an article tells, and in which words."""
    parts = [
        *dated(told, known),
        *printed(told, known),
        *named(told, known),
        *measured(told, known),
        *timed(told, known),
    ]
    if told.topic and parts:
        parts.append((TOPIC, ""))
    parts += foreign(told, known)
    return sum(weight for weight, _ in parts), [why for weight, why in parts if why and weight > 0]


def foreign(told: Evidence, known: Known) -> Iterator[tuple[float, str]]:
    """What it says that the country is not named: much where another is said to have launched, else little."""
    if known.country and not told.countries & known.country:
        yield (OTHER_LAUNCHER if told.launchers else UNNAMED), ""


def dated(told: Evidence, known: Known) -> Iterator[tuple[float, str]]:
    """What the days told say: the launch's own, by some clock, or the one beside it."""
    for sure in (True, False):
        for one in told.days:
            if one.own is sure and one.day in known.days:
                yield (OWN_DAY if sure else DAY), f"“{one.written}” is its day, {one.day}"
                return
    abroad = days_abroad(known)
    for one in told.days:
        if one.day in abroad:
            yield (OWN_DAY if one.own else DAY), f"“{one.written}” is its day by {abroad[one.day]}"
            return
    for one in told.days:
        if one.own and any(abs(one.day - day) <= A_DAY for day in known.days):
            yield (OTHER_DAY if known.hour else NEXT_DAY), f"“{one.written}” is the day beside its own"
            return
    own = [one.day for one in told.days if one.own]
    if own and known.days and min(own) - max(known.days) > LONG:
        yield LONG_AFTER, ""  # another launch, which is as like it as launches of one kind are


def days_abroad(known: Known) -> dict[date, str]:
    """The days on which a launch was by the clocks of its readers, with the clocks."""
    hour, zone = known.hour, (known.hour.zone if known.hour else None) or known.zone
    if hour is None or not hour.dated or zone is None:
        return {}
    instant = hour.start.replace(tzinfo=ZoneInfo(zone))
    return {instant.astimezone(ZoneInfo(one)).date(): one for one in ABROAD}


def printed(told: Evidence, known: Known) -> Iterator[tuple[float, str]]:
    """What the day of publication says."""
    if told.published and known.days:
        after = told.published - min(known.days)
        if -A_DAY <= after <= NEWS:
            yield (PRINTED if after <= A_DAY else PRINTED_LATER), f"printed on {told.published}, while it was news"


def named(told: Evidence, known: Known) -> Iterator[tuple[float, str]]:
    """What the names of vehicles and classes say."""
    shared = told.vehicles & known.vehicles
    if shared:
        yield VEHICLE, f"names the {', '.join(sorted(shared))}"
    elif told.vehicles and known.vehicles:
        yield OTHER_VEHICLE, ""
    alike = told.classes & known.classes
    if alike:
        yield CLASS, f"speaks of {', '.join(sorted(alike))}"
    elif told.classes and known.classes and not shared:
        yield OTHER_CLASS, ""


def measured(told: Evidence, known: Known) -> Iterator[tuple[float, str]]:
    """What the figures say, two exact ones and two loose ones at most."""
    exact = loose = 0
    for aspect, figure in told.figures:
        unit, open_ = figure.unit, aspect in VAGUE
        held = [theirs for name, theirs in known.figures if theirs.unit == unit and (open_ or name == aspect)]
        if not held:
            continue
        verdicts = [compare(figure, theirs) for theirs in held]
        fine = figure.bare.width <= FINE * abs(figure.bare.high)
        if Verdict.HOLDS in verdicts:
            if fine and exact < 2 and any(is_fine(theirs) and figure.said.meets(theirs.said) for theirs in held):
                exact += 1
                yield EXACT, f"has its {figure.written}"
            elif loose < 2:
                loose += 1
                yield LOOSE, f"has {figure.written}, which agrees"
        elif verdicts and aspect in FIGURES and all(one is Verdict.CONFLICTS for one in verdicts):
            yield MISSED, ""


def is_fine(figure: Quantity) -> bool:
    """Whether a figure is told so finely that hardly another launch has it."""
    return figure.bare.width <= FINE * abs(figure.bare.high)


def timed(told: Evidence, known: Known) -> Iterator[tuple[float, str]]:
    """What the clock times say: one within minutes of the launch, or none near it."""
    if known.hour is None or not told.hours:
        return
    gaps = [gap(hour, known.hour, known.zone) for hour in told.hours]
    if min(gaps) <= SOON:
        yield HOUR, f"tells its hour, {known.hour.start:%H:%M}"
    elif min(gaps) > (PART if any(one.end > one.start for one in (*told.hours, known.hour)) else AROUND):
        yield OTHER_HOUR, ""


def gap(one: Hours, other: Hours, zone: str | None) -> timedelta:
    """How far two clock times are apart, whatever the day; by the launch's own clock where none is named."""
    starts = [by_clock(each, zone) for each in (one, other)]
    ends = [start + (each.end - each.start) for start, each in zip(starts, (one, other), strict=True)]
    apart = (starts[1] - ends[0]) % A_DAY, (starts[0] - ends[1]) % A_DAY
    over = (starts[1] - starts[0]) % A_DAY <= ends[0] - starts[0] or (starts[0] - starts[1]) % A_DAY <= ends[
        1
    ] - starts[1]
    return timedelta(0) if over else min(apart)


def by_clock(hour: Hours, zone: str | None) -> datetime:
    """A clock time by the clock of a launch's site."""
    if not hour.zone or not zone or hour.zone == zone:
        return hour.start
    return hour.start.replace(tzinfo=ZoneInfo(hour.zone)).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
