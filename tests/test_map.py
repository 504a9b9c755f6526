"""The map of many articles: places as fine as their words, and no finer."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from lofted import Desk, ReferenceError
from lofted.cli import lofted
from lofted.facts import Article
from lofted.present.cited import by_id
from lofted.present.geojson import spot_map, spot_sheet
from lofted.present.spots import spots
from lofted.reference.areas import areas
from lofted.reference.catalogue import catalogue
from lofted.reference.globe import Position
from lofted.reference.shelf import Shelf, using

TOLD = [  # words → role, place, precision
    ("The missile was fired from Wonsan.", [("launch", "wonsan", "place")]),
    ("The missile was fired from an area near Wonsan.", [("launch", "wonsan", "near")]),
    ("The missile was launched from North Pyongan Province.", [("launch", "province-north-pyongan", "region")]),
    (
        "It was fired from Sohae toward the Yellow Sea.",
        [("launch", "sohae", "place"), ("toward", "yellow-sea", "region")],
    ),
    ("It splashed down in the Sea of Japan.", [("impact", "sea-of-japan", "region")]),
    ("It fell about 250 km west of Okushiri Island.", [("impact", "okushiri", "distance")]),
    ("The missile flew over Hokkaido.", [("over", "hokkaido", "region")]),
    ("The leaders met in Vladivostok.", [("meeting", "vladivostok", "place")]),
    ("It was fired from Mupyong-ni in Chagang Province.", [("launch", "mupyong-ni", "place")]),
    ("Missiles were fired from Wonsan and Sunchon.", [("launch", "wonsan", "place"), ("launch", "sunchon", "place")]),
    ("A missile was fired from Wonsan and Seoul said so.", [("launch", "wonsan", "place")]),
    ("It fell 250 km west of Okushiri, an island off Hokkaido.", [("impact", "okushiri", "distance")]),
    ("The missile fell short, the defence ministry in Tokyo said.", []),
    ("Summit talks were held in Busan.", [("meeting", "city-busan", "place")]),
    ("The missile could have been fired from Wonsan.", []),
    ("The missile was not fired from Wonsan.", []),
    ("It could land in the Pacific Ocean.", []),
    ("Such a missile would hit Guam.", []),
    ("Guam is home to a large base.", []),
    ("Seoul said that a missile was fired.", []),
]


@pytest.fixture(scope="module")
def desk():
    return Desk(())


def found(desk, *texts):
    readings = [
        desk.consider(Article(text, f"Story {number}", published=date(2024, 11, 1), sha256=text))
        for number, text in enumerate(texts)
    ]
    with desk.at_hand():
        return spots(readings, desk.record), by_id(readings)


@pytest.mark.parametrize(("words", "wanted"), TOLD, ids=[words for words, _ in TOLD])
def test_a_place_counts_where_something_is_put_there(desk, words, wanted):
    told, _ = found(desk, words)
    assert sorted((one.role, one.place.id, one.precision) for one in told) == sorted(wanted)


def test_a_region_is_no_point_and_a_town_has_its_reach(desk):
    told, articles = found(desk, "It was launched from North Pyongan Province. Another was fired from Wonsan.")
    features = {one["properties"]["place"]: one for one in json.loads(spot_map(told, articles))["features"]}
    region, town = features["province-north-pyongan"], features["wonsan"]
    assert region["geometry"]["type"] == "Polygon"
    assert region["properties"]["precision"] == "region"
    assert region["properties"]["uncertainty_m"] > 80_000
    assert town["geometry"]["type"] == "Point"
    assert town["properties"]["uncertainty_m"] == 15_000


def test_a_distance_is_a_circle_on_its_side_that_holds_the_words(desk):
    (spot,), articles = found(desk, "It fell about 250 km west of Okushiri Island, Japan's Defense Ministry said.")
    island = desk.record.entry("okushiri")
    here = Position(float(island.columns["latitude"]), float(island.columns["longitude"]))
    assert spot.centre.longitude < here.longitude
    assert spot.centre.distance(here.beyond(270, 250_000)) < spot.radius
    (feature,) = json.loads(spot_map([spot], articles))["features"]
    ring = feature["geometry"]["coordinates"][0]
    assert feature["geometry"]["type"] == "Polygon" and ring[0] == ring[-1]
    assert "Japan's Defense Ministry" in feature["properties"]["said"][0]["who"]


def test_wider_words_never_make_a_smaller_spot(desk):
    (exact,), _ = found(desk, "The missile was fired from Wonsan.")
    (near,), _ = found(desk, "The missile was fired from near Wonsan.")
    (side,), _ = found(desk, "It fell 250 km west of Okushiri.")
    (around,), _ = found(desk, "It fell 250 km off Okushiri.")
    assert exact.radius < near.radius
    assert side.radius < around.radius


def test_one_place_told_by_two_articles_is_one_feature(desk):
    told, articles = found(
        desk, "A missile was fired from Wonsan.", "The North fired a missile from Wonsan, Seoul said."
    )
    assert [len({each.article for each in one.said}) for one in told] == [2]
    assert "launched from Wonsan" in spot_sheet(told, articles)
    assert spot_sheet([], {}).startswith("no place is told")


def test_every_box_is_a_box_of_the_shelf_and_crosses_the_date_line_rightly(desk):
    with desk.at_hand():
        boxes = areas()
        assert all(catalogue().entry(place) for place in boxes)
        regions = {one.id for one in desk.record.entries("place") if one.columns["kind"] != "city"}
        assert regions <= boxes.keys()
        sites = [one for one in desk.record.entries("site") if one.columns["kind"] == "sea"]
        assert {one.id for one in sites} <= boxes.keys()
        for site in sites:
            if site.columns["latitude"]:
                centre = Position(float(site.columns["latitude"]), float(site.columns["longitude"]))
                assert centre.distance(boxes[site.id].centre) < boxes[site.id].radius
        assert -180 <= boxes["pacific-ocean"].centre.longitude <= 180
    told, articles = found(desk, "It splashed down in the Pacific Ocean.")
    (feature,) = json.loads(spot_map(told, articles))["features"]
    assert feature["geometry"]["type"] == "MultiPolygon"


def test_a_box_of_ones_own_that_is_none_is_refused(tmp_path):
    (tmp_path / "areas.csv").write_text("place,south,west,north,east,source\nwonsan,40,120,39,121,ours\n", "utf-8")
    with using(Shelf((tmp_path,))), pytest.raises(ReferenceError, match=r"areas.csv, row 2: wants degrees"):
        areas()


def test_the_command_writes_both_forms(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("North Korea fired a missile from Wonsan on October 31, 2024.", "utf-8")
    assert "launched from Wonsan" in CliRunner().invoke(lofted, ["map", str(path)]).output
    result = CliRunner().invoke(lofted, ["map", str(path), "--as", "geojson"])
    assert json.loads(result.output)["type"] == "FeatureCollection"
