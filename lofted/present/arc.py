"""Draws a flight's altitude over time: what was reported, and the free arcs that would follow.

The reported apogee is a level line with its interval as a band, the reported
flight time an upright one. The solid curve is the free arc of the apogee, the
dashed one the free arc of the time; what the record holds of the same flight
stands beside them in grey. A drawing checks nothing: it shows what the checks
work out.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from math import inf
from xml.etree.ElementTree import Element, SubElement, tostring

from lofted.facts import Account, Event, Flight, Quantity, content_id
from lofted.present.drawing import Drawing
from lofted.present.frame import BOTTOM, LEFT, LINE, TOP, WIDE, Frame, band, label, room, short, spread
from lofted.present.phrases import number
from lofted.present.safe import printable
from lofted.reference.mechanics import Arc, apogee_for

POINTS = 121  # of a curve; 3 px apart, so that the line looks smooth
LOWEST = 1000.0  # m; an arc below a kilometre is no flight worth drawing
FARTHEST = 20_000_000.0  # m; half of the way round the Earth, beyond which there is no arc
POWERED = "Free arcs leave out powered flight, which adds some 3 to 5 minutes."
ORBITAL = ("perigee", "inclination", "orbital_period")  # aspects of a flight that does not come down


@dataclass(frozen=True, slots=True)
class Told:
    """A figure to be marked: who told it, in full and in short, and whether this article did."""

    who: str
    short: str
    figure: Quantity
    ours: bool = False

    @property
    def middle(self) -> float:
        """What the digits say without their hedge, in SI units."""
        return self.figure.bare.middle

    @property
    def sign(self) -> str:
        """The hedge as a sign."""
        if self.figure.said.high == inf:
            return ">"
        if self.figure.said.low <= 0 < self.figure.said.high < inf and self.figure.approximate:
            return "<"
        return "~" if self.figure.approximate else ""


def arc(event: Event, *, record_flight: Flight | None) -> str:
    """The drawing of a launch as SVG; empty where it has neither apogee nor flight time."""
    drawn = drawing(event, record_flight=record_flight)
    return drawn.svg if drawn else ""


def drawing(event: Event, *, record_flight: Flight | None, named: Callable[[str], str] = str.upper) -> Drawing | None:
    """The drawing with its caption; `named` turns the party of an account into its name."""
    tops, times = own(event, "apogee", LOWEST), own(event, "flight_time", 1)
    if event.kind != "launch" or not (tops or times) or orbital(event, record_flight):
        return None
    distance, whose = ground_range(event, record_flight, named)
    arcs = Arcs(
        Arc(tops[0].middle, distance) if tops else None,
        Arc(apogee_for(times[0].middle, distance), distance) if times else None,
    )
    if not any(arcs.drawn()):
        return None
    accounts = record_flight.accounts if record_flight else ()
    tops += recorded(accounts, "apogee", named)
    times += recorded(accounts, "flight_time", named)
    caption = printable(" ".join((*arcs.words(), whose, POWERED, *others(accounts))))
    return Drawing(draw(arcs, tops, times, caption, id=content_id(event.id)), caption)


@dataclass(frozen=True, slots=True)
class Arcs:
    """The free arc that the reported apogee implies, and the one that the reported time does."""

    of_apogee: Arc | None
    of_time: Arc | None

    def drawn(self) -> Iterator[tuple[Arc, str]]:
        """The arcs that there are and that leave the ground, each with its dashes."""
        for one, dashes in ((self.of_apogee, ""), (self.of_time, "6 4")):  # px of line and of gap
            if one is not None and one.apogee >= LOWEST:
                yield one, dashes

    def legend(self) -> Iterator[str]:
        """A line for each drawn arc."""
        for one, dashes in self.drawn():
            if dashes:
                yield f"free arc of the reported time: top at {kilometres(one.apogee)}"
            else:
                yield f"free arc of the reported apogee: {minutes(one.seconds)}"

    def words(self) -> Iterator[str]:
        """A sentence for each arc."""
        if self.of_apogee:
            height, time = kilometres(self.of_apogee.apogee), minutes(self.of_apogee.seconds)
            yield f"Solid: the free arc up to the reported apogee of {height}; it takes {time}."
        if self.of_time and self.of_time.apogee >= LOWEST:
            height, time = kilometres(self.of_time.apogee), minutes(self.of_time.seconds)
            yield f"Dashed: the free arc that takes the reported {time}; it tops out at {height}."
        elif self.of_time:
            yield "No free arc over that range takes so little time."


def own(event: Event, aspect: str, least: float) -> list[Told]:
    """The figures that this article's claims give, each value once."""
    found: dict[tuple[float, float], Told] = {}
    for claim in event.about(aspect):
        told = (
            Told(claim.voice.name, "reported", claim.quantity, ours=True)
            if claim.quantity and not claim.denied
            else None
        )
        if told and least <= told.middle < inf:
            found.setdefault((told.figure.said.low, told.figure.said.high), told)
    return list(found.values())


def orbital(event: Event, flight: Flight | None) -> bool:
    """Whether the flight went into orbit, or is of a kind that no free arc describes."""
    return any(event.about(*ORBITAL)) or (flight is not None and flight.kind != "ballistic")


def ground_range(event: Event, flight: Flight | None, named: Callable[[str], str]) -> tuple[float, str]:
    """The range in m that the arcs are drawn over, and a sentence on whose it is."""
    for told in own(event, "range", 0):
        if told.middle < FARTHEST:
            return told.middle, f"Drawn over the reported range of {kilometres(told.middle)}."
    for told in recorded(flight.accounts if flight else (), "range", named):
        if told.middle < FARTHEST:
            return told.middle, f"Drawn over {kilometres(told.middle)}, the range that {told.who} gave."
    return 0.0, "No range is given, so the arcs go straight up and down."


def recorded(accounts: Iterable[Account], column: str, named: Callable[[str], str]) -> list[Told]:
    """What the parties of the record say, those who say the same together."""
    found: dict[float, tuple[list[str], Quantity]] = {}
    for account in accounts:
        figure: Quantity | None = getattr(account, column)
        if figure is not None:
            middle = figure.bare.middle
            found.setdefault(middle, ([], figure))[0].append(account.party)
    return [
        Told(", ".join(map(named, parties)), ", ".join(map(initials, parties)), figure)
        for parties, figure in found.values()
    ]


def initials(party: str) -> str:
    """The id of a party as a label has room for it: "rok-jcs" becomes "ROK JCS"."""
    return party.replace("-", " ").upper()


def others(accounts: Iterable[Account]) -> Iterator[str]:
    """What the grey marks are."""
    if any(account.apogee or account.flight_time for account in accounts):
        yield "Grey: what the record holds of this flight."


def kilometres(metres: float, digits: int = 0) -> str:
    """A height or distance in kilometres, whole unless more digits are asked for."""
    return f"{number(metres / 1000, digits)} km"


def minutes(seconds: float) -> str:
    """A time in minutes and tenths."""
    return f"{number(seconds / 60, 1)} min"


def draw(arcs: Arcs, tops: list[Told], times: list[Told], caption: str, *, id: str) -> str:
    """The SVG: axes, bands, curves, and every label in a place of its own."""
    height_words = [f"{told.sign}{kilometres(told.middle, 1)}  {short(told.short)}" for told in tops]
    time_words = [f"{short(told.short)}  {told.sign}{minutes(told.middle)}" for told in times]
    frame = Frame(
        longest=most(times, (one.seconds for one, _ in arcs.drawn())),
        highest=most(tops, (one.apogee for one, _ in arcs.drawn())),
        right=WIDE - room(height_words),
    )
    tall = BOTTOM + LINE * (len(times) + 2)
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": "arc", "role": "img"})
    svg.attrib |= {"viewBox": f"0 0 {WIDE} {tall}", "aria-labelledby": f"t-{id} d-{id}"}
    svg.attrib |= {"font-family": "system-ui, sans-serif", "font-size": "12", "fill": "currentColor"}  # px
    SubElement(svg, "title", {"id": f"t-{id}"}).text = "Altitude over time"
    SubElement(svg, "desc", {"id": f"d-{id}"}).text = caption
    frame.axes(svg)
    for told, words, at in zip(tops, height_words, spread([frame.y(told.middle) for told in tops]), strict=True):
        level(svg, frame, told, words, at)
    ordered = sorted(zip(times, time_words, strict=True), key=lambda pair: pair[0].middle)
    for row, (told, words) in enumerate(ordered):
        upright(svg, frame, told, words, BOTTOM + LINE * (row + 2))
    curves(svg, frame, arcs)
    return tostring(svg, encoding="unicode")


def most(told: Iterable[Told], further: Iterable[float]) -> float:
    """The largest number that must find room on an axis."""
    ends = (end for one in told for end in (one.middle, one.figure.said.high) if end < inf)
    return max((*ends, *further))


def curves(svg: Element, frame: Frame, arcs: Arcs) -> None:
    """The arcs, and a legend above them."""
    for row, ((one, dashes), words) in enumerate(zip(arcs.drawn(), arcs.legend(), strict=True)):
        look = {"class": "curve", "fill": "none", "stroke": "currentColor", "stroke-width": "1.75"}  # px
        if dashes:
            look["stroke-dasharray"] = dashes
        points = " ".join(f"{frame.x(time):.1f},{frame.y(height):.1f}" for time, height in one.altitudes(POINTS))
        SubElement(svg, "polyline", {"points": points, **look})
        y = LINE * row + LINE
        sample = {"x1": str(LEFT), "x2": str(LEFT + 2 * LINE), "y1": str(y - 4), "y2": str(y - 4)}  # px above the feet
        SubElement(svg, "line", {**sample, **look})
        SubElement(svg, "text", {"x": str(LEFT + 2 * LINE + 6), "y": str(y)}).text = words  # px of air


def level(svg: Element, frame: Frame, told: Told, words: str, at: float) -> None:
    """A reported height: a line across with its band, or a tick at the edge for the record's."""
    group = SubElement(svg, "g", {"class": "ours" if told.ours else "theirs"})
    SubElement(group, "title").text = printable(f"{told.who}: {told.figure.written}")
    y = frame.y(told.middle)
    if told.ours:
        top, foot = frame.y(told.figure.said.high), frame.y(told.figure.said.low)
        box = {"x": LEFT, "y": top, "width": frame.right - LEFT, "height": max(1.0, foot - top)}
        band(group, box)
    ends = {"x1": f"{LEFT if told.ours else frame.right - 5:.1f}", "x2": f"{frame.right:.1f}"}  # px of a tick
    SubElement(group, "line", {**ends, "y1": f"{y:.1f}", "y2": f"{y:.1f}", "stroke": "currentColor"})
    leader = f"{frame.right:.1f},{y:.1f} {frame.right + 8:.1f},{at:.1f}"  # px between the edge and the label
    SubElement(group, "polyline", {"points": leader, "fill": "none", "stroke": "currentColor", "opacity": "0.6"})
    label(group, frame.right + 11, at + 4, words, "start")  # px of air; px to the middle of a letter


def upright(svg: Element, frame: Frame, told: Told, words: str, at: float) -> None:
    """A reported time: a line up from impact with its band, or a tick below for the record's."""
    group = SubElement(svg, "g", {"class": "ours" if told.ours else "theirs"})
    SubElement(group, "title").text = printable(f"{told.who}: {told.figure.written}")
    x = frame.x(told.middle)
    if told.ours:
        near, far = frame.x(told.figure.said.low), frame.x(told.figure.said.high)
        band(group, {"x": near, "y": TOP, "width": max(1.0, far - near), "height": BOTTOM - TOP})
    across = {"x1": f"{x:.1f}", "x2": f"{x:.1f}", "stroke": "currentColor"}
    begin = TOP if told.ours else BOTTOM - 5  # px of a tick
    for start, end in ((begin, BOTTOM), (BOTTOM + LINE + 2, at)):  # the gap spares the numbers of the axis
        SubElement(group, "line", {**across, "y1": f"{start:.1f}", "y2": f"{end:.1f}"})
    fits = room([words]) < x
    label(group, x - 4 if fits else x + 4, at, words, "end" if fits else "start")  # px of air
