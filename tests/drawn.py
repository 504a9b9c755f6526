"""Pictures held to what every one must keep, and dossiers made by hand to draw them of."""

from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from math import inf
from xml.etree import ElementTree

from lofted.facts import (
    FLAT,
    Article,
    Cell,
    Dossier,
    Interval,
    Join,
    Judgement,
    Match,
    Origin,
    Quantity,
    Row,
    Span,
    Step,
    VoiceKind,
)
from lofted.facts.dossiers import Ground, Role
from lofted.present.drawing import WIDE, Drawing
from lofted.present.figure import figure

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "g", "a", "title", "desc", "text", "line", "path", "rect", "circle", "polygon", "polyline"}
BELONGING = {
    "xmlns", "class", "role", "viewBox", "aria-labelledby", "font-family", "font-size", "fill", "id", "href", "x", "y",
    "x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "points", "width", "height", "stroke", "stroke-width", "text-anchor",
    "transform", "overflow", "aria-label", "tabindex",
}  # fmt: skip
NASTY = [
    "<script>alert(1)</script>",
    '" onload="alert(1)',
    "]]></svg><img src=x onerror=alert(1)>",
    "&lt;b&gt; &amp; <b>",
    "مرحبا بالعالم \u202e evil \u2066",
    "🚀🛰️ 東京 Ы̷̢͠",
    "\ud800 half a pair \x00\x07",
    "W" * 500,
    "",
]


class Tags(HTMLParser):
    """Every element and attribute of a page, as a browser would take them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.names: set[str] = set()
        self.links: list[str] = []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.names |= {name for name, _ in attrs}
        self.links += [value for name, value in attrs if name == "href"]


def sound(drawn: Drawing) -> ElementTree.Element | None:
    """Hold a picture to what every one must keep, and give it as a tree."""
    page = Tags()
    page.feed(str(figure(drawn, named="a picture")).encode("utf-8").decode("utf-8"))
    assert not page.tags & {"script", "img", "style", "iframe", "b"}
    assert not {name for name in page.names if name.startswith("on") or name == "style"}
    assert all(link.startswith("/articles/") for link in page.links)
    if not drawn.svg:
        return None
    root = ElementTree.fromstring(drawn.svg)
    for one in root.iter():
        assert one.tag.removeprefix(SVG) in DRAWN
        assert set(one.attrib) <= BELONGING, one.attrib
    assert root.attrib["viewBox"].split()[2] == str(WIDE)
    titled = root.attrib["aria-labelledby"].split()
    assert [one.attrib["id"] for one in root.iter() if "id" in one.attrib] == titled
    assert all(
        "nan" not in value and "inf" not in value
        for one in root.iter()
        for key, value in one.attrib.items()
        if key in ("d", "points", "x", "y", "cx", "cy", "x1", "y1", "x2", "y2")
    )
    assert root.find(f"{SVG}desc").text
    return root


def words_of(root: ElementTree.Element) -> list[str]:
    return ["".join(one.itertext()) for one in root.iter(f"{SVG}text")]


def looks(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [one for one in root.iter() if name in one.attrib.get("class", "").split()]


def kilometres(low: float, high: float, words: str, *, open_end: bool = False) -> Quantity:
    bare = Interval(low * 1000, high * 1000)
    said = Interval(bare.low, inf) if open_end else bare
    return Quantity(said, said, bare, "m", words, approximate=open_end)


def article(number: int, *, name: str = "Harbour Wire", day: int | None = None) -> Article:
    at = datetime(2024, 10, 31, tzinfo=UTC) + timedelta(hours=6 * number) if day is None else None
    return Article(
        f"text {number}",
        f"{name} {number}",
        name,
        date(2024, 10, 31) if day is None else None,
        sha256=str(number),
        at=at,
    )


def cell(one: Article, voice: str, value: object, attribute: str = "apogee") -> Cell:
    return Cell(attribute, voice, voice, one.id, value, Span(0, 1), Span(0, 4), FLAT)


def dossier(articles, *, rows=(), history=(), origins=()) -> Dossier:
    joins = tuple(Join(one.id, one.id, Role.MAIN, Ground.FLIGHT, "for a test") for one in articles)
    return Dossier("d1", "launch", "a launch", tuple(articles), joins, rows=rows, history=history, origins=origins)


def of_cells(articles, cells, *, gone=(), attribute="apogee", origins=()) -> Dossier:
    """A dossier with one attribute; `gone` are pairs of numbers of a cell and of what took its place."""
    after = dict(gone)
    history = tuple(
        Step(attribute, one, None, cells[after[number]] if number in after else None)
        for number, one in enumerate(cells)
    )
    row = Row(attribute, tuple(cells), Judgement(Match.DIFFER))
    return dossier(articles, rows=(row,), history=history, origins=origins)


def origin(name: str, carriers, **more) -> Origin:
    return Origin(name, name, VoiceKind.OFFICE, tuple(carriers), **more)


def nasty_articles() -> list[Article]:
    return [article(number, name=name) for number, name in enumerate(NASTY)]


def by_title(articles):
    return {one.id: one for one in articles}
