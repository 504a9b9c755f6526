"""What every picture is made of: a sheet that scales, marks told apart by shape, words that fit, and a table beside it.

A picture is laid out for a narrow screen: 400 units wide with letters of 15,
which are 12 px on a screen of 360 px. Wider screens get smaller letters by
`pictures.css`, so that words that keep apart here keep apart there. Elements
are put together as a tree, so that no word of an article can become markup.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import combining, east_asian_width
from urllib.parse import quote
from xml.etree.ElementTree import Element, SubElement, tostring

from lofted.facts import content_id
from lofted.present.safe import LINKS, printable

WIDE = 400  # units; 328 px of a 360 px screen, so that a letter of 15 has 12 px
TYPE = 15  # units; the size of letters on the narrowest screen
LINE = 20  # units from one line of words to the next
LETTER = 8.8  # units; a small letter or a digit of that size in a wide typeface
CAPITAL, BROAD, NARROW = 10.4, 14.0, 5.4  # units; a capital, letters such as m, and letters such as l
SIZE = 5.5  # units from the middle of a mark to its edge
HALF = TYPE / 3  # units from the middle of a letter to its foot
SHAPES = ("circle", "square", "triangle", "diamond", "down", "plus", "hexagon", "bow")
SEEN = ("●", "■", "▲", "◆", "▼", "✚", "⬢", "⧓")  # the same in a line of words
_BROAD, _NARROW = "mwMW@%—…▲▼■◆●", "ijlftrI.,:;'’|!() -"
_CORNERS = {  # shape → its corners, in units of the size
    "square": ((-0.9, -0.9), (0.9, -0.9), (0.9, 0.9), (-0.9, 0.9)),
    "triangle": ((0, -1.15), (1.1, 0.85), (-1.1, 0.85)),
    "diamond": ((0, -1.25), (1.25, 0), (0, 1.25), (-1.25, 0)),
    "down": ((0, 1.15), (1.1, -0.85), (-1.1, -0.85)),
    "hexagon": ((-0.6, -1), (0.6, -1), (1.2, 0), (0.6, 1), (-0.6, 1), (-1.2, 0)),
    "bow": ((-1.1, -1), (1.1, 1), (1.1, -1), (-1.1, 1)),
    "plus": (
        *((-0.4, -1.2), (0.4, -1.2), (0.4, -0.4), (1.2, -0.4), (1.2, 0.4), (0.4, 0.4)),
        *((0.4, 1.2), (-0.4, 1.2), (-0.4, 0.4), (-1.2, 0.4), (-1.2, -0.4), (-0.4, -0.4)),
    ),
}  # fmt: skip
Linked = Callable[[str], str]  # the id of an article → the address of its page


@dataclass(frozen=True, slots=True)
class Shown:
    """Some words of a table or a list: where they lead, and whether they were given up."""

    words: str
    link: str = ""
    struck: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """What a picture says, in words: the names of the columns, and a row for each mark."""

    head: tuple[str, ...]
    rows: tuple[tuple[Shown, ...], ...]


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of a nested list, with those below it; `folded` ones open when they are asked for."""

    line: tuple[Shown, ...]
    below: tuple["Branch", ...] = ()
    folded: tuple["Branch", ...] = ()


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture as SVG, the words that belong under it, and the same as a table or as a nested list."""

    svg: str
    caption: str
    table: Table | None = None
    tree: tuple[Branch, ...] = ()


def to_article(id: str) -> str:
    """The address of an article's page.

    >>> to_article("a/b?c")
    '/articles/a%2Fb%3Fc'
    """
    return f"/articles/{quote(id, safe='', errors='replace')}"


def sheet(kind: str, tall: float, *, title: str, words: str, key: str, wide: float = WIDE) -> Element:
    """An empty picture of a kind, with its title and its words for those who hear the page; `key` makes ids its own."""
    own = f"{kind}-{content_id(kind, key)}"
    svg = Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "class": f"picture {kind}", "role": "img"})
    svg.attrib |= {"viewBox": f"0 0 {wide:.0f} {tall:.0f}", "aria-labelledby": f"t-{own} d-{own}"}
    svg.attrib |= {"font-family": "system-ui, sans-serif", "font-size": str(TYPE), "fill": "currentColor"}
    SubElement(svg, "title", {"id": f"t-{own}"}).text = printable(title)
    SubElement(svg, "desc", {"id": f"d-{own}"}).text = printable(words)
    return svg


def written(svg: Element) -> str:
    """The picture as SVG, with everything escaped that has a meaning there; one with links is no plain image."""
    if next(svg.iter("a"), None) is not None:
        svg.set("role", "group")
    return tostring(svg, encoding="unicode")


def group(parent: Element, looks: str = "", *, title: str = "", link: str = "") -> Element:
    """Marks that belong together: with words that show on hover, and with a link if it is a safe one.

    Keys lead to the links of the table beside the picture, and not through these again.
    """
    made = SubElement(parent, "g", {"class": looks} if looks else {})
    if title:
        SubElement(made, "title").text = printable(title)
    if not link.startswith(LINKS):
        return made
    return SubElement(made, "a", {"href": link, "aria-label": printable(title) or link, "tabindex": "-1"})


def text(
    parent: Element, x: float, y: float, words: str, *, anchor: str = "start", looks: str = "", room: float = 0
) -> Element:
    """Words on one line with their foot at y, cut to `room` units if there is so little; the whole is their title."""
    made = SubElement(parent, "text", {"x": f"{x:.1f}", "y": f"{y:.1f}"})
    made.attrib |= {"text-anchor": anchor} if anchor != "start" else {}
    made.attrib |= {"class": looks} if looks else {}
    cut = fitted(words, room) if room else printable(words)
    if cut != printable(words):
        SubElement(made, "title").text = printable(words)
        made[-1].tail = cut
    else:
        made.text = cut
    return made


def line(parent: Element, ends: tuple[float, float, float, float], looks: str) -> Element:
    """A straight line from x, y to x, y."""
    names = ("x1", "y1", "x2", "y2")
    place = {name: f"{end:.1f}" for name, end in zip(names, ends, strict=True)}
    return SubElement(parent, "line", {**place, "class": looks, "stroke": "currentColor"})


def path(parent: Element, way: str, looks: str, *, filled: bool = False) -> Element:
    """A path by its commands: a line, or a filled shape."""
    ink = {} if filled else {"fill": "none", "stroke": "currentColor"}
    return SubElement(parent, "path", {"d": way, "class": looks, **ink})


def box(parent: Element, x: float, y: float, wide: float, tall: float, looks: str) -> Element:
    """A box by its upper left corner."""
    place = {"x": f"{x:.1f}", "y": f"{y:.1f}", "width": f"{max(wide, 0.5):.1f}", "height": f"{max(tall, 0.5):.1f}"}
    return SubElement(parent, "rect", {**place, "class": looks})


def mark(parent: Element, number: int, x: float, y: float, looks: str = "", *, size: float = SIZE) -> Element:
    """The mark of the party of that number: eight shapes, which come round again."""
    shape = SHAPES[number % len(SHAPES)]
    named = {"class": f"sign p{number % len(SHAPES)} {looks}".strip()}
    if shape == "circle":
        return SubElement(parent, "circle", {"cx": f"{x:.1f}", "cy": f"{y:.1f}", "r": f"{size:.1f}", **named})
    corners = " ".join(f"{x + size * right:.1f},{y + size * down:.1f}" for right, down in _CORNERS[shape])
    return SubElement(parent, "polygon", {"points": corners, **named})


def width(words: str) -> float:
    """About how many units some words take at the size of the narrowest screen.

    >>> width("km"), width("東京")
    (22.8, 30.0)
    """
    return round(sum(map(advance, words)), 1)


@lru_cache(maxsize=4096)
def advance(letter: str) -> float:
    """How many units a letter takes."""
    if combining(letter):
        return 0.0
    if letter in _BROAD or letter in _NARROW:
        return BROAD if letter in _BROAD else NARROW
    if east_asian_width(letter) in "WF":
        return float(TYPE)
    return CAPITAL if letter.isupper() else LETTER


def fitted(words: str, room: float) -> str:
    """Words on one line, cut with an ellipsis where they are wider than so many units.

    >>> fitted("South Korea's Joint Chiefs", 80)
    'South K…'
    """
    plain = " ".join(printable(words).split())
    if len(plain) <= room / TYPE or width(plain) <= room:
        return plain
    kept, used = "", BROAD  # of the ellipsis
    for one in plain:
        used += width(one)
        if used > room:
            break
        kept += one
    return f"{kept.rstrip()}…"


def wrapped(words: str, room: float, *, most: int) -> list[str]:
    """Words on as many lines as they need, at most so many; the last one is cut.

    >>> wrapped("one two three four", 90, most=2)
    ['one two', 'three four']
    """
    lines = [""]
    for word in printable(words).split():
        if lines[-1] and width(f"{lines[-1]} {word}") > room:
            if len(lines) == most:
                lines[-1] = fitted(f"{lines[-1]} {word}…", room)
                break
            lines.append(word)
        else:
            lines[-1] = f"{lines[-1]} {word}".strip()
    return [fitted(one, room) for one in lines]


def apart(places: Sequence[float], top: float, foot: float) -> list[float]:
    """Labels moved apart by a line, as little as may be and between two heights where they have room, in units.

    >>> apart([100, 104, 200], 0, 300)
    [92.0, 112.0, 200.0]
    """
    order = sorted(range(len(places)), key=lambda index: places[index])
    groups: list[list[int]] = []
    for index in order:
        groups.append([index])
        while len(groups) > 1 and meet(places, groups[-2], groups[-1], top, foot):
            groups[-2:] = [groups[-2] + groups[-1]]
    found = [float(place) for place in places]
    for held in groups:
        for row, index in enumerate(held):
            found[index] = begin(places, held, top, foot) + LINE * row
    return found


def meet(places: Sequence[float], one: Sequence[int], other: Sequence[int], top: float, foot: float) -> bool:
    """Whether some labels would lie on those below them."""
    return begin(places, other, top, foot) < begin(places, one, top, foot) + LINE * len(one)


def begin(places: Sequence[float], held: Sequence[int], top: float, foot: float) -> float:
    """Where the first label of some stands, so that they are centred on their marks and keep between two heights."""
    tall = LINE * (len(held) - 1)
    middle = sum(places[index] for index in held) / len(held)
    return max(top, min(middle - tall / 2, foot - tall))
