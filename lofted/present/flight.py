"""A flight's altitude over time: each party's figures as marks, the free arcs that they imply, other flights in grey.

The height that a party gave and its range make one arc, drawn through; its
time and its range make another, dashed. Where the two do not fall together,
the three figures do not fit as they stand. A band is as wide as the words.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import inf
from xml.etree.ElementTree import Element

from lofted.facts import Article, Flight, Interval, Record
from lofted.present.drawing import (
    HALF,
    LINE,
    SHAPES,
    SIZE,
    WIDE,
    Drawing,
    Linked,
    box,
    fitted,
    group,
    line,
    mark,
    path,
    sheet,
    text,
    to_article,
    written,
)
from lofted.present.flight_told import KILOMETRE, MINUTE, listed, party
from lofted.present.frame import ticks
from lofted.present.given import Given, behind, on_record
from lofted.present.phrases import number
from lofted.present.scales import in_short, middle, step_of
from lofted.reference.mechanics import Arc

LEFT, RIGHT = 56, WIDE - 14  # units; the edges of the plot
TALL = 250  # units of the plot
EDGE = 8  # units of air around everything
POINTS = 41  # of a curve; some 8 units apart, so that it looks smooth
FEWER = 25  # of a thin one behind
PARTIES = 6  # drawn; the table has all
OTHERS = 14  # flights behind; more would be a grey wall
NAME = 300.0  # units of a name in the caption
AIR = 1.06  # of the largest number, so that nothing runs along the edge
TALLEST = 3.0  # times the largest figure told; an arc beyond it leaves the picture
POWERED = "Free arcs leave out powered flight, which adds some 3 to 5 minutes."


@dataclass(frozen=True, slots=True)
class Plot:
    """Puts seconds and metres on the picture; `top` and `foot` in units."""

    longest: float
    highest: float
    top: float
    foot: float

    def x(self, seconds: float) -> float:
        """From left to right, kept inside the plot."""
        return LEFT + min(1.0, max(0.0, seconds / (self.longest * AIR))) * (RIGHT - LEFT)

    def y(self, metres: float) -> float:
        """From the foot to the top, kept inside the plot."""
        return self.foot - min(1.0, max(0.0, metres / (self.highest * AIR))) * (self.foot - self.top)

    def curve(self, arc: Arc, points: int) -> list[str]:
        """The points of an arc."""
        return [f"{self.x(time):.1f},{self.y(height):.1f}" for time, height in altitudes(arc, points)]


@lru_cache(maxsize=1024)
def altitudes(arc: Arc, points: int) -> tuple[tuple[float, float], ...]:
    """An arc as seconds and metres; kept, as the flights of the record stand behind every picture."""
    return tuple(arc.altitudes(points))


def flight(
    given: Sequence[Given],
    record: Record,
    *,
    on: Flight | None,
    articles: Mapping[str, Article],
    named: Callable[[str], str] = str.upper,
    linked: Linked = to_article,
) -> Drawing | None:
    """The picture of a launch with its table; None where nobody gave a height or a time.

    `given` is what each party gave (`given.in_dossier`, `given.in_event`), `on`
    the flight on record that it is taken for.
    """
    if on is not None and on.kind != "ballistic":
        return None
    parties = [one for one in given if one.drawable]
    parties += on_record(on, named, parties)
    arcs = [arc for one in parties for arc in (one.arc_of_apogee(), one.arc_of_time()) if arc]
    if not arcs:
        return None
    others = list(behind(record, on, height=arcs[0].apogee, most=OTHERS))
    words = caption(parties, others)
    svg = drawn(parties[:PARTIES], [one for _, one in others], words)
    return Drawing(svg, words, listed(parties, others, articles, record, linked))


def plotted(parties: Sequence[Given], top: float) -> Plot:
    """The frame that holds every figure told, and the arcs as far as they are not out of all proportion."""
    tops = [middle(one.apogee) for one in parties if one.apogee]
    times = [middle(one.flight_time) for one in parties if one.flight_time]
    arcs = [arc for one in parties for arc in (one.arc_of_apogee(), one.arc_of_time()) if arc]
    tallest, longest = TALLEST * max(tops, default=inf), TALLEST * max(times, default=inf)
    tops += [end for one in parties if one.apogee and (end := one.apogee.said.high) < inf]
    times += [end for one in parties if one.flight_time and (end := one.flight_time.said.high) < inf]
    highest = max([*tops, *(min(arc.apogee, tallest) for arc in arcs)])
    return Plot(max([*times, *(min(arc.seconds, longest) for arc in arcs)]), highest, top, top + TALL)


def drawn(parties: Sequence[Given], others: Sequence[Given], words: str) -> str:
    """The picture as SVG: the parties with their figures, what the lines mean, the axes, the arcs, the marks."""
    head = LINE * (2 * len(parties) + (2 if others else 1)) + 3 * EDGE
    plot = plotted(parties, head + LINE)
    key = " ".join(f"{one.party} {figures(one)}" for one in parties)
    svg = sheet("flight", plot.foot + 2 * LINE + EDGE, title="Altitude over time", words=words, key=key)
    for at, one in enumerate(parties):
        y = EDGE + LINE * 2 * at + LINE / 2
        mark(svg, at, EDGE + 5, y, "" if one.articles else "hollow")  # units; half of a mark
        text(svg, EDGE + 18, y + HALF, party(one), looks="name", room=WIDE - 30)  # units beside the mark
        text(svg, EDGE + 18, y + HALF + LINE - 2, figures(one), looks="quiet", room=WIDE - 30)
    legend(svg, head - LINE * (2 if others else 1) - EDGE, grey=bool(others))
    axes(svg, plot)
    for one in others:
        arc = one.arc_of_apogee()
        if arc and arc.apogee < plot.highest * AIR and arc.seconds < plot.longest * AIR:
            path(svg, f"M{' '.join(plot.curve(arc, FEWER))}", "behind")
    for at, one in enumerate(parties):
        curves(svg, plot, one, at)
    taken: list[tuple[float, float]] = []
    for at, one in enumerate(parties):
        marks(svg, plot, one, at, taken)
    return written(svg)


def figures(one: Given) -> str:
    """A party's figures in one line, as finely as they were told."""
    told = (("up", one.apogee), ("over", one.range), ("in", one.flight_time))
    return ", ".join(f"{word} {in_short(figure)}" for word, figure in told if figure)


def legend(svg: Element, top: float, *, grey: bool) -> None:
    """What the lines mean."""
    samples = [("arc", "height and range"), ("arc dashed", "time and range")] + (
        [("behind", "other flights")] if grey else []
    )
    for at, (looks, words) in enumerate(samples):
        x, y = EDGE + (at % 2) * WIDE / 2, top + LINE * (at // 2) + LINE / 2
        path(svg, f"M{x},{y}h28", looks)  # units; a piece of line
        text(svg, x + 34, y + HALF, words, looks="quiet", room=WIDE / 2 - 44)  # units beside it


def axes(svg: Element, plot: Plot) -> None:
    """Minutes along the foot, kilometres up the side."""
    held = group(svg, "axes")
    last = plot.highest * AIR / KILOMETRE
    for tick in ticks(last, step_of(last)):
        y = plot.y(tick * KILOMETRE)
        line(held, (LEFT, y, RIGHT, y), "grid")
        text(held, LEFT - 5, y + HALF, number(tick, 1), anchor="end")
    last = plot.longest * AIR / MINUTE
    for tick in ticks(last, step_of(last)):
        x = plot.x(tick * MINUTE)
        line(held, (x, plot.foot, x, plot.foot + 4), "axis")  # units of a tick
        text(held, x, plot.foot + LINE, number(tick, 1), anchor="middle")
    path(held, f"M{LEFT},{plot.top}V{plot.foot}H{RIGHT}", "axis")
    text(held, LEFT - 5, plot.top - EDGE, "km", anchor="end")
    text(held, RIGHT, plot.foot + 2 * LINE, "minutes", anchor="end")


def curves(svg: Element, plot: Plot, one: Given, at: int) -> None:
    """A party's two arcs, each with a band as wide as the words."""
    held = group(svg, f"party p{at % len(SHAPES)}", title=f"{party(one)}: {figures(one)}")
    heights = Interval(one.apogee.said.low, one.apogee.said.high) if one.apogee else None
    for arc, width, looks in ((one.arc_of_apogee(), heights, "arc"), (one.arc_of_time(), one.heights(), "arc dashed")):
        if arc is None:
            continue
        low = one.up_to(width.low) if width else None
        high = one.up_to(width.high) if width else None
        if low and high:
            path(
                held,
                f"M{' '.join((*plot.curve(high, POINTS), *reversed(plot.curve(low, POINTS))))}z",
                "band",
                filled=True,
            )
        path(held, f"M{' '.join(plot.curve(arc, POINTS))}", looks)


def marks(svg: Element, plot: Plot, one: Given, at: int, taken: list[tuple[float, float]]) -> None:
    """A party's height where its arc tops out, and its time where it comes down, each as wide as its words.

    Marks that would lie on one another stand side by side: those of a height
    stay at their height, those of a time above it.
    """
    held = group(svg, f"party p{at % len(SHAPES)}", title=f"{party(one)}: {figures(one)}")
    hollow = "" if one.articles else "hollow"
    arc = one.arc_of_apogee()
    if arc and one.apogee:
        x, y = plot.x(arc.seconds / 2), plot.y(arc.apogee)
        top, foot = plot.y(one.apogee.said.high), plot.y(one.apogee.said.low)
        line(held, (x, top, x, foot), "width")
        if one.apogee.said.high == inf:
            path(held, f"M{x - 4:.1f},{top + 7:.1f}L{x:.1f},{top:.1f}L{x + 4:.1f},{top + 7:.1f}", "width")  # units
        mark(held, at, *free(x, y, taken, (2 * SIZE + 2, 0)), hollow)
    if one.flight_time:
        x, y = plot.x(middle(one.flight_time)), plot.foot
        near, far = plot.x(one.flight_time.said.low), plot.x(one.flight_time.said.high)
        box(held, near, y - 2, far - near, 4, "width")  # units; a bar along the axis
        if one.flight_time.said.high == inf:
            path(held, f"M{far - 7:.1f},{y - 4:.1f}L{far:.1f},{y:.1f}L{far - 7:.1f},{y + 4:.1f}", "width")  # units
        mark(held, at, *free(x, y, taken, (0, -2 * SIZE - 2)), hollow)


def free(x: float, y: float, taken: list[tuple[float, float]], step: tuple[float, float]) -> tuple[float, float]:
    """The nearest place, in steps, at which no mark stands yet; it is taken.

    >>> taken = [(10.0, 10.0)]
    >>> free(11.0, 10.0, taken, (12.0, 0.0)), len(taken)
    ((23.0, 10.0), 2)
    """
    while any(abs(x - other_x) < 2 * SIZE and abs(y - other_y) < 2 * SIZE for other_x, other_y in taken):
        x, y = x + step[0], y + step[1]
    taken.append((x, y))
    return x, y


def caption(parties: Sequence[Given], others: Sequence[tuple[Flight, Given]]) -> str:
    """What the lines are, over whose range they are drawn, and what stands behind."""
    words = ["Drawn through: the free arc of a height and a range; dashed: that of a time and a range."]
    words.append("Marks side by side stand for one height; marks one above the other, for one time.")
    for whose in dict.fromkeys(one.whose for one in parties[:PARTIES] if not one.range):
        names = ", ".join(fitted(one.party, NAME) for one in parties[:PARTIES] if not one.range and one.whose == whose)
        over = f"over that of {fitted(whose, NAME)}" if whose else "straight up and down"
        words.append(f"Drawn {over}, without a range of their own: {names}.")
    if len(parties) > PARTIES:
        words.append(f"The table has {len(parties) - PARTIES} more.")
    return " ".join((*words, POWERED, *grey(others)))


def grey(others: Sequence[tuple[Flight, Given]]) -> Iterator[str]:
    """What stands behind."""
    if others:
        yield f"Grey: {len(others)} other flights on record, by the height and range that one party gave."
