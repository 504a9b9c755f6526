"""The axes of a drawing of altitude over time, and room for its labels."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

from lofted.present.safe import printable

WIDE = 420  # px of the drawing, which the page scales
LEFT, TOP, BOTTOM = 46, 52, 290  # px; edges of the plot, with room for the axis and the legend
LINE = 16  # px from one line of words to the next
LETTER = 7.0  # px; a wide average letter of bold 12 px type
NAME = 14  # letters of a name that find room in a label
AIR = 1.06  # of the largest number, so that no line runs along the edge
TICKS = 6  # at most, along an axis
MINUTES = (1, 2, 5, 10, 15, 20, 30, 60, 120, 180, 360, 720, 1440)  # min; steps a clock reader expects
DIGITS = (1, 2, 5, 10)  # steps of a decimal scale


@dataclass(frozen=True, slots=True)
class Frame:
    """Puts seconds and metres on the drawing; `right` is the plot's edge in px."""

    longest: float
    highest: float
    right: float

    def x(self, seconds: float) -> float:
        """From left to right, kept inside the plot, in px."""
        share = min(1.0, max(0.0, seconds / (self.longest * AIR)))
        return LEFT + share * (self.right - LEFT)

    def y(self, metres: float) -> float:
        """From the foot to the top, kept inside the plot, in px."""
        share = min(1.0, max(0.0, metres / (self.highest * AIR)))
        return BOTTOM - share * (BOTTOM - TOP)

    def axes(self, svg: Element) -> None:
        """Both axes with their ticks and units."""
        group = SubElement(svg, "g", {"class": "axes"})
        corner = f"{LEFT},{TOP} {LEFT},{BOTTOM} {self.right:.1f},{BOTTOM}"
        SubElement(group, "polyline", {"points": corner, "fill": "none", "stroke": "currentColor"})
        for minute in ticks(self.longest * AIR / 60, minute_step(self.longest * AIR / 60)):
            label(group, self.x(minute * 60), BOTTOM + LINE - 2, f"{minute:,.0f}", "middle")
        for kilometre in ticks(self.highest * AIR / 1000, decimal_step(self.highest * AIR / 1000)):
            y = self.y(kilometre * 1000)
            ends = {"x1": str(LEFT), "x2": f"{self.right:.1f}", "y1": f"{y:.1f}", "y2": f"{y:.1f}"}
            SubElement(group, "line", {**ends, "stroke": "currentColor", "stroke-opacity": "0.15"})
            label(group, LEFT - 5, y + 4, f"{kilometre:,.0f}", "end")  # px of air; px to the middle of a letter
        label(group, LEFT - 5, TOP - 6, "km", "end")  # px above the plot
        label(group, self.right + LINE, BOTTOM + LINE - 2, "minutes", "start")  # clear of the last number


def ticks(last: float, step: float) -> list[float]:
    """Every step from zero to the last, both included.

    >>> ticks(86, 20)
    [0, 20, 40, 60, 80]
    """
    return [step * index for index in range(int(last / step) + 1)]


def minute_step(longest: float) -> float:
    """The finest step that a clock reader expects and that leaves air between ticks, in minutes."""
    return next((step for step in MINUTES if longest / step <= TICKS), decimal_step(longest))


def decimal_step(largest: float) -> float:
    """The finest of 1, 2, 5, 10, 20, … that leaves air between ticks.

    >>> decimal_step(8158), decimal_step(90)
    (2000.0, 20.0)
    """
    power = 1.0
    while largest / (power * DIGITS[-1]) > TICKS:
        power *= DIGITS[-1]
    return next(power * digit for digit in DIGITS if largest / (power * digit) <= TICKS)


def room(words: Sequence[str]) -> float:
    """The width in px that the longest line needs beside the plot, at least that of the axis's unit."""
    return max(len(line) for line in (*words, "minutes")) * LETTER + LINE


def short(name: str) -> str:
    """A name that fits a label; the whole name stands in its mark's title."""
    plain = printable(name)
    return plain if len(plain) <= NAME else f"{plain[: NAME - 1].rstrip()}…"


def spread(places: Sequence[float]) -> list[float]:
    """Move labels apart, in px, as little as may be, so that none lies on another or below the plot.

    >>> spread([100, 104, 200])
    [94.0, 110.0, 200.0]
    """
    order = sorted(range(len(places)), key=lambda index: places[index])
    groups: list[list[int]] = []
    for index in order:
        groups.append([index])
        while len(groups) > 1 and first(places, groups[-1]) < first(places, groups[-2]) + LINE * len(groups[-2]):
            groups[-2:] = [groups[-2] + groups[-1]]
    found = list(places)
    for group in groups:
        for row, index in enumerate(group):
            found[index] = first(places, group) + LINE * row
    return found


def first(places: Sequence[float], group: Sequence[int]) -> float:
    """Where the first label of a group stands so that the group is centred on its marks, in px."""
    middle = sum(places[index] for index in group) / len(group)
    half = LINE * (len(group) - 1) / 2
    return max(TOP + 0.0, min(middle, BOTTOM - half) - half)


def band(group: Element, box: dict[str, float]) -> None:
    """An interval as a tinted stretch of the plot."""
    place = {name: f"{size:.1f}" for name, size in box.items()}
    SubElement(group, "rect", {**place, "class": "band", "fill": "currentColor", "fill-opacity": "0.22"})


def label(group: Element, x: float, y: float, words: str, anchor: str) -> None:
    """A line of words beside a mark."""
    SubElement(group, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}", "text-anchor": anchor}).text = words
