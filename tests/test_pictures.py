"""The pictures: whole, safe, legible on a narrow screen, and never saying more than the table beside them."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html.parser import HTMLParser
from math import inf
from pathlib import Path
from xml.etree import ElementTree

import pytest

from lofted import Desk
from lofted.facts import (
    FLAT,
    Article,
    Carrier,
    Cell,
    Dossier,
    Interval,
    Join,
    Judgement,
    Match,
    Moment,
    Named,
    Origin,
    Quantity,
    Row,
    Span,
    Step,
    VoiceKind,
    Words,
)
from lofted.facts.dossiers import Ground, Role
from lofted.present.bonds import TIES, picture
from lofted.present.cited import by_id
from lofted.present.course import MOST, course, told_date
from lofted.present.crops import narrowest
from lofted.present.drawing import LETTER, TYPE, WIDE, Drawing, width
from lofted.present.figure import figure
from lofted.present.flight import flight
from lofted.present.given import in_dossier, in_event
from lofted.present.happened import happenings
from lofted.present.happening import Happening
from lofted.present.outlines import outlines
from lofted.present.parties import Node
from lofted.present.spots import spots
from lofted.present.steps import steps
from lofted.present.ties import AT, Edge, Network, network
from lofted.present.times import NO_ZONE, times
from lofted.present.timescale import timescale
from lofted.present.tree import tree
from lofted.present.world import world

SVG = "{http://www.w3.org/2000/svg}"
DRAWN = {"svg", "g", "a", "title", "desc", "text", "line", "path", "rect", "circle", "polygon", "polyline"}
BELONGING = {
    *(
        "xmlns",
        "class",
        "role",
        "viewBox",
        "aria-labelledby",
        "font-family",
        "font-size",
        "fill",
        "id",
        "href",
        "x",
        "y",
    ),
    *("x1", "x2", "y1", "y2", "cx", "cy", "r", "d", "points", "width", "height", "stroke", "stroke-width"),
    *("text-anchor", "transform", "overflow", "aria-label", "tabindex"),
}
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


def nasty_articles() -> list[Article]:
    return [article(number, name=name) for number, name in enumerate(NASTY)]


@pytest.fixture(scope="module")
def desk():
    return Desk(())


@pytest.fixture(scope="module")
def gold(desk):
    texts = [
        "North Korea fired a ballistic missile from Wonsan on Thursday at 7:10 a.m. KST. Japan's defense ministry said it flew 1,000 km "
        "for 86 minutes to an altitude of more than 7,000 km and fell into the Sea of Japan, 200 km west of Okushiri.",
        "North Korea launched a missile on October 31, 2024. KCNA said it reached 7,687.5 km and flew 1,001.2 km for 5,156 seconds. "
        "The United States condemned North Korea. Kim Jong Un met Vladimir Putin in Vladivostok in September 2023.",
    ]
    return [
        desk.consider(Article(text, f"Story {number}", "Harbour Wire", date(2024, 11, 1), sha256=text))
        for number, text in enumerate(texts)
    ]


def test_steps_show_who_moved_first_and_strike_what_was_given_up():
    articles = [article(0), article(1), article(2)]
    cells = [
        cell(articles[0], "Joint Chiefs", kilometres(6950, 7050, "about 7,000 km")),
        cell(articles[1], "KCNA", kilometres(7687.45, 7687.55, "7,687.5 km")),
        cell(articles[2], "Joint Chiefs", kilometres(7600, 7700, "7,650 km")),
    ]
    drawn = steps(of_cells(articles, cells, gone=[(0, 2)]), "apogee")
    root = sound(drawn)
    assert drawn.caption.startswith("First: Joint Chiefs, “about 7,000 km”")
    assert [row[2].struck for row in drawn.table.rows] == [True, False, False]
    struck = [one for one in looks(root, "gone") if one.tag == f"{SVG}text"]
    assert ["".join(one.itertext()) for one in struck] == ["7,000 km"]
    shapes = {one.tag for one in looks(root, "sign")}
    assert {f"{SVG}circle", f"{SVG}polygon"} <= shapes


def test_a_floor_is_an_arrow_and_a_band_to_the_top():
    articles = [article(0), article(1)]
    floor = cell(articles[0], "NHK", kilometres(6950, 7050, "more than 7,000 km", open_end=True))
    exact = cell(articles[1], "KCNA", kilometres(7687.45, 7687.55, "7,687.5 km"))
    drawn = steps(of_cells(articles, [floor, exact]), "apogee")
    assert len(looks(sound(drawn), "tip")) == 1
    assert "An arrow: the words leave that end open." in drawn.caption
    assert ">7,000 km" in words_of(sound(drawn))


def test_a_long_silence_is_cut_and_said():
    days = [datetime(2024, 10, 31, tzinfo=UTC), datetime(2024, 11, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)]
    scale = timescale(days, 0, 100)
    assert len(scale.cuts) == 1
    assert scale.places == tuple(sorted(scale.places))
    assert scale.x(days[1]) > 50  # per cent; the day is not crushed by the year


def test_words_get_a_lane_each_and_an_article_without_a_date_stands_apart():
    articles = [article(0), article(1, day=0)]
    cells = [
        cell(articles[0], "Seoul", Named("pyongyang", "Pyongyang"), "place"),
        cell(articles[1], "Tokyo", Named("sunan", "Sunan"), "place"),
    ]
    root = sound(steps(of_cells(articles, cells, attribute="place"), "place"))
    assert {"Pyongyang", "Sunan", "undated"} <= set(words_of(root))
    assert steps(of_cells(articles, cells, attribute="place"), "apogee") is None


def origin(name: str, carriers, **more) -> Origin:
    return Origin(name, name, VoiceKind.OFFICE, tuple(carriers), **more)


def test_the_tree_folds_near_copies_and_lists_them_all():
    articles = [article(number, name=f"Paper {number}") for number in range(5)]
    ids = [one.id for one in articles]
    carriers = [Carrier(ids[0]), *(Carrier(id, of=ids[0], share=0.9, why="has its words") for id in ids[1:4])]
    carriers.append(Carrier(ids[4], of=ids[0], share=0.3, why="has some of its words"))
    drawn = tree(dossier(articles, origins=(origin("Tokyo", carriers),)))
    said = words_of(sound(drawn))
    assert "Tokyo (5)" in said
    assert "3 near copies: 2, 3, 4" in said
    assert "5 Paper 4, 30%" in said
    first = drawn.tree[0].below[0]
    assert [len(first.folded), len(first.below)] == [3, 1]
    assert "has its words" in str(figure(drawn, named="origins"))


def test_a_circle_of_copies_or_a_long_chain_does_no_harm():
    articles = [article(number) for number in range(400)]
    ids = [one.id for one in articles]
    chain = [Carrier(id, of=ids[place - 1], share=0.3) for place, id in enumerate(ids)]
    drawn = tree(dossier(articles, origins=(origin("Tokyo", chain),)))
    sound(drawn)
    listed = str(figure(drawn, named="origins"))
    assert all(f"/articles/{id}" in listed for id in ids)
    assert any(re.fullmatch(r"and \d+ more, in the list", words) for words in words_of(sound(drawn)))


def test_a_place_on_the_map_is_as_wide_as_its_words(desk, gold):
    with desk.at_hand():
        found = spots(gold, desk.record)
    drawn = world(found, by_id(gold))
    root = sound(drawn)
    assert len(drawn.table.rows) == len(found) > 2
    assert len(looks(root, "place")) == len({(one.centre, one.radius) for one in found if one.radius})
    regions = [one for one in found if one.area is not None]
    assert {region.place.name for region in regions} == {"Sea of Japan"}
    assert looks(root, "region")
    assert any("within" in row[3].words for row in drawn.table.rows)


def test_the_map_looks_across_180_degrees():
    assert narrowest([(170, 178), (-175, -170)]) == (170, 190)
    assert narrowest([(-10, 10), (5, 20)]) == (-10, 20)


def test_outlines_hold_land_on_both_sides_of_the_seam():
    for name in ("far", "near"):
        told = outlines(name)
        assert len(told.land) > 100  # rings; the islands of the world
        assert min(one.south for one in told.land) == -90
        for one in told.land:
            steps_east = [abs(after[0] - before[0]) for before, after in zip(one.points, one.points[1:], strict=False)]
            assert sum(step > 90 for step in steps_east) <= 1  # degrees; only the foot of Antarctica


def test_the_strongest_ties_are_drawn_and_all_are_told(desk, gold):
    with desk.at_hand():
        told = network(gold, desk.record)
    drawn = picture(told)
    sound(drawn)
    rows = [tuple(one.words for one in row[1:4]) for row in drawn.table.rows]
    assert ("United States", "condemns", "North Korea") in rows
    assert ("Kim Jong Un", "meets", "Vladimir Putin") in rows
    assert picture(Network((), ())) is None


def test_a_crowd_of_ties_is_capped():
    nodes = tuple(Node(f"n{number}", f"Office {number}", "office") for number in range(60))
    edges = tuple(
        Edge(f"n{one}", f"n{(one * 7 + 3) % 60}", "warns", AT, 60 - one, 0, 0, 0, 0, ("a1",)) for one in range(60)
    )
    drawn = picture(Network(nodes, edges))
    assert len(looks(sound(drawn), "bow")) <= TIES
    assert len(drawn.table.rows) == len([one for one in edges if one.source != one.target])
    assert "strongest of" in drawn.caption


def test_the_course_of_events_marks_days_with_dots_and_vague_dates_with_bars(desk, gold):
    with desk.at_hand():
        found = happenings(gold, desk.record)
    drawn = course(found, by_id(gold))
    root = sound(drawn)
    vague = [one for one in found if told_date(one.moment) == "September 2023"]
    assert len(looks(root, "bar")) == len(vague) == 1
    assert len(looks(root, "sign")) == len(found) - len(vague)
    assert "October 2024" in words_of(root)
    assert len(drawn.table.rows) == len(found)


def test_a_year_reaches_over_what_happened_in_it():
    def one(words, start, end, precision, edtf):
        return Happening(words, "date", Moment(start, end, precision, edtf, words), (), ("a1",))

    found = [
        one("a year", datetime(2023, 1, 1), datetime(2024, 1, 1), "year", "2023"),
        one("a day", datetime(2023, 7, 12), datetime(2023, 7, 13), "day", "2023-07-12"),
        one("another", datetime(2024, 7, 12), datetime(2024, 7, 13), "day", "2024-07-12"),
    ]
    root = sound(course(found, {}))
    bar = looks(root, "bar")[0]
    top, foot = float(bar.attrib["y"]), float(bar.attrib["y"]) + float(bar.attrib["height"])
    first, second = (float(mark.attrib["cy"]) for mark in looks(root, "sign"))
    assert top < first < foot < second
    assert len(looks(sound(course(found * 40, {})), "happening")) == MOST


def test_a_flight_shows_every_party_and_the_arcs_that_follow(desk, gold):
    event = next(one for one in gold[1].events if any(one.about("apogee")))
    drawn = flight(in_event(event, gold[1].article.id), desk.record, on=None, articles=by_id(gold))
    root = sound(drawn)
    first = [one.words for one in drawn.table.rows[0]]
    assert first[1:6] == ["7,687.5 km", "1,001.2 km", "5,156 seconds", "82.9 min", "7,971 to 7,972 km"]
    assert len(looks(root, "arc")) == 2 + 2  # of the one party, and in the legend
    assert len(looks(root, "behind")) > 1
    assert len(drawn.table.rows) > 1


def test_a_floor_of_a_height_is_an_arrow_and_has_no_band(desk):
    articles = [article(0)]
    floor = cell(articles[0], "NHK", kilometres(6950, 7050, "more than 7,000 km", open_end=True))
    drawn = flight(in_dossier(of_cells(articles, [floor])), desk.record, on=None, articles={})
    root = sound(drawn)
    assert not looks(root, "band")
    assert drawn.table.rows[0][4].words.endswith("or more")


def test_what_went_into_orbit_has_no_arc(desk):
    articles = [article(0)]
    cells = [cell(articles[0], "NASA", kilometres(400, 410, "405 km"), name) for name in ("apogee", "perigee")]
    rows = tuple(Row(one.attribute, (one,), Judgement(Match.ALONE)) for one in cells)
    assert in_dossier(dossier(articles, rows=rows)) == ()
    assert flight((), desk.record, on=None, articles={}) is None


def test_a_clock_time_is_told_in_utc_only_where_its_zone_is_told(desk):
    text = "North Korea fired a missile from Wonsan at 7:10 a.m. KST on October 31, 2024. It fell at 8:37 a.m. on October 31, 2024."
    reading = desk.consider(Article(text, "Story", published=date(2024, 11, 1), sha256="x"))
    told = {one.written: one for one in times(reading, desk.record)}
    named = next(one for words, one in told.items() if words.startswith("7:10"))
    assert named.utc == "30 October 2024, 22:10 UTC"
    assert 'datetime="2024-10-30T22:10:00Z"' in named.html()
    bare = next(one for words, one in told.items() if words.startswith("8:37"))
    assert (bare.utc, bare.local, bare.why) == ("", "", NO_ZONE)
    assert bare.told("utc") == bare.written
    assert "<time" not in bare.html("utc")


@pytest.mark.parametrize("name", NASTY, ids=range(len(NASTY)))
def test_no_word_of_an_article_becomes_markup(desk, name):
    articles = nasty_articles()
    cells = [cell(one, name, Words(name or "x")) for one in articles]
    held = of_cells(articles, [replace(one, attribute="outcome") for one in cells], attribute="outcome", gone=[(0, 1)])
    sound(steps(held, "outcome"))
    figures = [cell(articles[0], name, kilometres(6950, 7050, name)), cell(articles[1], "KCNA", kilometres(7, 8, name))]
    sound(steps(of_cells(articles, figures), "apogee"))
    carriers = [Carrier(one.id, (name,), articles[0].id, 0.3, name) for one in articles]
    sound(tree(dossier(articles, origins=(origin(name, carriers), origin("vague", carriers, vague=True)))))
    nodes = (Node("a", name, "office"), Node("b", name, name))
    sound(picture(Network(nodes, (Edge("a", "b", name, AT, 3, 1, 1, 1, 1, (name,)),))))
    moment = Moment(datetime(2024, 1, 1), datetime(2025, 1, 1), "year", "2024", name)
    sound(course([Happening(name, name, moment, (), (articles[0].id,))], by_title(articles)))
    sound(flight(in_dossier(of_cells(articles, figures[:1])), desk.record, on=None, articles=by_title(articles)))


def by_title(articles):
    return {one.id: one for one in articles}


@pytest.mark.parametrize("name", NASTY, ids=range(len(NASTY)))
def test_a_place_with_a_nasty_name_is_drawn(desk, gold, name):
    with desk.at_hand():
        found = spots(gold, desk.record)
    renamed = [
        replace(
            one,
            place=replace(one.place, name=name),
            said=tuple(replace(each, words=name, who=(name,)) for each in one.said),
        )
        for one in found
    ]
    sound(world(renamed, by_id(gold)))


def test_words_that_fit_here_fit_on_a_narrow_screen():
    css = (Path(__file__).parent.parent / "lofted/web/static/pictures.css").read_text("utf-8")
    assert f"font: {TYPE}px/1" in css
    assert TYPE * 328 / WIDE >= 12  # px; of a screen of 360 px with its margins
    assert width("m" * 10) > 10 * LETTER > width("i" * 10)


def test_every_look_of_a_picture_has_no_colour_of_its_own():
    css = (Path(__file__).parent.parent / "lofted/web/static/pictures.css").read_text("utf-8")
    rules = re.sub(r":root \{[^}]*\}", "", css)
    assert not re.findall(r"#[0-9a-fA-F]{3,6}\b", rules), "colours are variables, for the dark and for paper"
    assert "@import" not in css and "url(" not in css
