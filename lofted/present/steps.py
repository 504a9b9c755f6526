"""The history of one attribute of an event as a step chart: who came up with which value when, and what was given up.

A value stands from when it was first printed until the same voice took it back;
until then its line runs on. A figure is as tall as its words are wide, an open
end is an arrow, and what is not a figure has a lane of its own.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import inf
from xml.etree.ElementTree import Element

from lofted.facts import Cell, Dossier, Moment, Named, Step
from lofted.present.drawing import (
    HALF,
    LINE,
    SHAPES,
    WIDE,
    Drawing,
    Linked,
    apart,
    box,
    group,
    line,
    mark,
    path,
    sheet,
    text,
    to_article,
    wrapped,
    written,
)
from lofted.present.indexed import Indexed, indexed
from lofted.present.phrases import aspect
from lofted.present.scales import Scale, in_short, scale_of
from lofted.present.steps_told import SHOWN, by_name, called, caption, told
from lofted.present.timescale import Timescale, appeared, timescale, told_time

EDGE = 8  # units of air around everything
BESIDE = 116  # units to the right of the plot, for a value of 12 letters and its mark
AXIS = 52  # units to the left of the plot, for "10,000"
LANE = 3 * LINE - 8  # units of a value that is no figure: two lines of words, and its line
LOWEST = 150  # units; a plot lower than that shows no difference
UNDATED = 26  # units at the right edge for what has no date
VOICES = 8  # voices named above the plot, as many as there are shapes
GRID, NEXT = 7, (-1, 0, 1)  # units; a dot in the field of a mark, or next to it, is not drawn
FOOT = 2 * LINE + 6  # units of the dates below


@dataclass(frozen=True, slots=True)
class Plot:
    """What a chart is drawn from: the steps, their voices in the order they came up, and where the time stands."""

    dossier: Indexed
    steps: tuple[Step, ...]
    time: Timescale
    right: float
    linked: Linked

    @property
    def voices(self) -> list[str]:
        """Everyone who came up with a value, the first mover first."""
        return list(dict.fromkeys(step.cell.voice for step in self.steps))

    def party(self, cell: Cell) -> int:
        """The number of a cell's voice; one that only repeats has none."""
        return self.voices.index(cell.voice) if cell.voice in self.voices else -1

    def x(self, cell: Cell) -> float:
        """Where the article of a cell stands in time."""
        moment = appeared(self.dossier.article(cell.article))
        return self.time.x(moment) if moment else self.right - UNDATED / 2

    def end(self, step: Step) -> float:
        """Where the line of a value ends: at what took its place, else at the edge."""
        return self.x(step.superseded) if step.superseded else self.right


def steps(dossier: Dossier, attribute: str, *, linked: Linked = to_article) -> Drawing | None:
    """The history of an attribute as a picture with its table; None where nobody tells anything of it."""
    found = tuple(step for step in dossier.history if step.attribute == attribute)
    if not found:
        return None
    held, chart = indexed(dossier), found[:SHOWN]
    scale = scale_of([step.cell.value for step in chart])
    moments = printed(held, attribute)
    words = caption(held, found, scale, broken=bool(timescale(moments, 0, WIDE).cuts))
    svg = drawn(held, chart, scale, attribute, words, linked) if len(chart) > 1 else ""
    return Drawing(svg, words, told(held, found, linked))


def printed(dossier: Indexed, attribute: str) -> list[datetime]:
    """When the articles came out that tell anything of an attribute."""
    row = dossier.dossier.row(attribute)
    told = [*(row.cells if row else ()), *(one.cell for one in dossier.dossier.history if one.attribute == attribute)]
    ids = dict.fromkeys(cell.article for cell in told)
    return [moment for id in ids if (moment := appeared(dossier.article(id)))]


def drawn(
    dossier: Indexed, chart: tuple[Step, ...], scale: Scale | None, attribute: str, words: str, linked: Linked
) -> str:
    """The chart as SVG: the voices, the plot, the dates."""
    left, right = (AXIS, WIDE - BESIDE) if scale else (EDGE, WIDE - EDGE)
    moments = printed(dossier, attribute)
    undated = any(appeared(dossier.article(step.cell.article)) is None for step in chart)
    time = timescale(moments or [datetime.min], left + EDGE, right - (UNDATED if undated else EDGE))
    plot = Plot(dossier, chart, time, right, linked)
    top = LINE * (min(len(plot.voices), VOICES) + (len(plot.voices) > VOICES)) + (3 if scale else 1) * EDGE
    lanes = list(dict.fromkeys(same(step.cell) for step in chart))
    foot = top + (max(LOWEST, LINE * len(chart)) if scale else LANE * len(lanes) + EDGE)
    title = f"How the {aspect(attribute)} changed"
    svg = sheet("stepchart", foot + FOOT, title=title, words=words, key=f"{dossier.dossier.id} {attribute}")
    legend(svg, plot.voices)
    if scale:
        figures(svg, plot, scale.between(foot - EDGE, top + EDGE))
    else:
        others(svg, plot, {value: top + LANE * (row + 1) - EDGE for row, value in enumerate(lanes)})
    if moments:
        time.draw(svg, foot)
    if undated:
        text(svg, right, foot + LINE, "undated", anchor="end", looks="quiet")
    return written(svg)


def legend(svg: Element, voices: Sequence[str]) -> None:
    """The voices with their shapes, one below the other."""
    for number, voice in enumerate(voices[:VOICES]):
        y = LINE * (number + 1) - 4  # units; the feet of the letters
        mark(svg, number, EDGE + 4, y - HALF)
        text(svg, EDGE + 16, y, by_name(voice), room=WIDE - 4 * EDGE, looks="name")
    if len(voices) > VOICES:
        text(svg, EDGE + 16, LINE * (VOICES + 1) - 4, f"and {len(voices) - VOICES} more, named in the table")


def figures(svg: Element, plot: Plot, scale: Scale) -> None:
    """Figures against an axis, each with the width of its words, and its value at the right edge."""
    axis = group(svg, "axes")
    for tick, words in scale.ticks():
        line(axis, (AXIS, scale.y(tick), plot.right, scale.y(tick)), "grid")
        text(axis, AXIS - 5, scale.y(tick) + HALF, words, anchor="end")
    text(axis, AXIS - 5, scale.top - EDGE, scale.name, anchor="end")
    middles = [scale.y(scale.middle(step.cell.value)) for step in plot.steps]
    for step, y, at in zip(plot.steps, middles, apart(middles, scale.top, scale.foot), strict=True):
        one = opened(svg, plot, step)
        interval(one, plot, scale, step, y)
        below = scale.y(scale.middle(step.superseded.value)) if step.superseded else None
        run(one, plot, step, y, below)
        leader = f"M{plot.end(step):.1f},{y:.1f}L{plot.right:.1f},{y:.1f}L{plot.right + 10:.1f},{at:.1f}"
        path(one, leader, "leader")
        mark(one, plot.party(step.cell), plot.right + 18, at, "small", size=4)  # units; a mark as tall as a letter
        looks = "value gone" if step.superseded else "value"
        text(one, plot.right + 26, at + HALF, in_short(step.cell.value), looks=looks, room=BESIDE - 26)
    repeats(svg, plot, lambda cell: scale.y(scale.middle(cell.value)) if scale.fits(cell.value) else None)


def others(svg: Element, plot: Plot, lanes: dict[str, float]) -> None:
    """What is no figure: a lane for each value, its words above its line."""
    taken: set[str] = set()
    for step in plot.steps:
        y, one = lanes[same(step.cell)], opened(svg, plot, step)
        below = lanes.get(same(step.superseded)) if step.superseded else None
        run(one, plot, step, y, below)
        if same(step.cell) not in taken:
            taken.add(same(step.cell))
            looks = "value gone" if step.superseded else "value"
            said = wrapped(step.cell.words, WIDE - 3 * EDGE, most=1)[0]
            text(one, EDGE, y - 2 * EDGE, said, looks=looks)
    repeats(svg, plot, lambda cell: lanes.get(same(cell)))


def opened(svg: Element, plot: Plot, step: Step) -> Element:
    """The marks of a step, which lead to its article."""
    article = plot.dossier.article(step.cell.article)
    title = f"{by_name(step.cell.voice)}: “{step.cell.words}”, {called(article)}, {told_time(article)}"
    return group(svg, "step gone" if step.superseded else "step", title=title, link=plot.linked(step.cell.article))


def interval(one: Element, plot: Plot, scale: Scale, step: Step, y: float) -> None:
    """How far the words of a figure reach: a band, and an arrow where they have no end."""
    low, high = scale.reach(step.cell.value)
    x, end = plot.x(step.cell), plot.end(step)
    top, foot = scale.y(min(high, scale.high)), scale.y(max(low, scale.low))
    box(one, x, top, end - x, foot - top, f"band p{plot.party(step.cell) % len(SHAPES)}")
    for open_end, tip, way in ((high == inf, scale.top, 1), (low == -inf, scale.foot, -1)):
        if open_end:
            line(one, (x, y, x, tip), "open")
            path(one, f"M{x - 4:.1f},{tip + 6 * way:.1f}L{x:.1f},{tip:.1f}L{x + 4:.1f},{tip + 6 * way:.1f}", "open tip")


def run(one: Element, plot: Plot, step: Step, y: float, below: float | None) -> None:
    """The line of a value, the fall to what took its place, and its mark, struck if it was given up."""
    x, end = plot.x(step.cell), plot.end(step)
    way = f"M{x:.1f},{y:.1f}H{end:.1f}" + (f"V{below:.1f}" if below is not None else "")
    path(one, way, f"run p{plot.party(step.cell) % len(SHAPES)}")
    mark(one, plot.party(step.cell), x, y)
    if step.superseded:
        path(one, f"M{x - 8:.1f},{y + 8:.1f}l16,-16", "strike")  # units; a stroke through the mark


def repeats(svg: Element, plot: Plot, height: Callable[[Cell], float | None]) -> None:
    """A dot for every article that repeats a value, so that one sees how long it lived."""
    row = plot.dossier.dossier.row(plot.steps[0].attribute)
    marks = [(plot.x(step.cell), y) for step in plot.steps if (y := height(step.cell)) is not None]
    near = {(int(x) // GRID + right, int(y) // GRID + down) for x, y in marks for right in NEXT for down in NEXT}
    dots = {(round(plot.x(cell)), round(y)) for cell in (row.cells if row else ()) if (y := height(cell)) is not None}
    dots = {(x, y) for x, y in dots if (x // GRID, y // GRID) not in near}
    if dots:
        path(svg, "".join(f"M{x},{y}h.01" for x, y in sorted(dots)), "repeats")


def same(cell: Cell) -> str:
    """What tells one value that is no figure from another."""
    if isinstance(cell.value, Moment):
        return f"{cell.value.edtf} {cell.value.zone or ''}"
    return cell.value.entry if isinstance(cell.value, Named) else " ".join(cell.words.lower().split())


def attributes(dossier: Dossier) -> list[str]:
    """The attributes that have a history, in the dossier's order."""
    return list(dict.fromkeys(step.attribute for step in dossier.history))
