"""The pictures of what was read: whole, safe, legible on a narrow screen, and never saying more than their tables."""

import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from drawn import NASTY, looks, sound, words_of

from lofted.facts import Article, Moment
from lofted.present.bonds import picture
from lofted.present.cited import by_id
from lofted.present.course import MOST, course, told_date
from lofted.present.crops import narrowest
from lofted.present.drawing import LETTER, TYPE, WIDE, width
from lofted.present.flight import flight
from lofted.present.given import in_event
from lofted.present.happened import happenings
from lofted.present.happening import Happening
from lofted.present.outlines import outlines
from lofted.present.parties import Node
from lofted.present.spots import spots
from lofted.present.strongest import TIES
from lofted.present.ties import AT, Edge, Network, network
from lofted.present.times import NO_ZONE, times
from lofted.present.world import world


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
