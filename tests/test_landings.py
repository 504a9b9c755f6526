"""Who launches, where it fell, on which coast it stood, and the days of an article that are not one launch's."""

import pytest

from lofted import Desk
from lofted.facts import ReferenceError
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, using
from lofted.told.range_classes import neighbours


def told(text, aspect, *, published="2024-11-02"):
    return [claim for claim in Desk().review(text, published=published).claims if claim.aspect == aspect]


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("North Korea said it had successfully test-fired an ICBM on Thursday.", "north-korea"),
        ("SEOUL, March 24 (Agency) -- A missile was fired on Thursday.", None),
        ("TEHRAN — Iran launched a Simorgh on January 28, 2024.", "iran"),
        ("Seoul fired a ballistic missile in response on Thursday.", "south-korea"),
        ("North Korea, after months of calm, carried out a test on Thursday.", "north-korea"),
        ("Japan lodged a protest after a missile was fired on Thursday.", None),
        ("The United States calls for calm after the ICBM test of Thursday.", None),
        ("The United States tracked a missile launched on Thursday.", None),
        ("Iran's second launch of the year took place on Thursday.", "iran"),
        ("Japan said North Korea launched two missiles.", "north-korea"),
        ("The test of the ICBM by North Korea drew protests.", "north-korea"),
    ],
)
def test_who_launches_is_told_from_who_speaks_and_where_it_is_written(text, country):
    assert [claim.value.entry for claim in told(text, "launcher")] == ([country] if country else [])


@pytest.mark.parametrize(
    ("text", "aspect", "words"),
    [
        ("It fell inside Japan's EEZ.", "fell_on_side", ["inside Japan's EEZ"]),
        (
            "It splashed down outside of Japan's exclusive economic zone.",
            "fell_on_side",
            ["outside of Japan's exclusive economic zone"],
        ),
        ("Japan's exclusive economic zone is large.", "fell_on_side", []),
        ("It crashed into the Yellow Sea.", "fell_in", ["Yellow Sea"]),
        ("It was fired towards the Yellow Sea.", "fell_in", []),
        ("Its second stage fell into the Yellow Sea.", "fell_in", []),
        ("It flew over Japan.", "flew_over", ["Japan"]),
        ("It flew over Japan's head of government.", "flew_over", []),
        ("It crossed the northern island of Hokkaido.", "flew_over", ["Hokkaido"]),
        ("It crossed Hokkaido.", "flew_over", ["Hokkaido"]),
        ("It was fired from the country's eastern coast.", "from_coast", ["eastern coast"]),
        ("It was fired off the country's east coast.", "from_coast", []),
        ("It was fired from Wonsan toward the west coast of Japan.", "from_coast", []),
        ("Sinpo, on the east coast, has a yard.", "on_coast", ["Sinpo, on the east coast"]),
    ],
)
def test_where_it_fell_and_what_it_flew_over(text, aspect, words):
    assert [claim.value.written for claim in told(text, aspect)] == words


@pytest.mark.parametrize(
    ("text", "launches"),
    [
        ("Yang Liwei landed on Thursday after 21 hours in orbit.", 0),
        ("The minister flew on Thursday to the capital.", 0),
        ("The missile flew on Thursday.", 1),
        ("It landed in the sea on Thursday.", 1),
    ],
)
def test_people_who_fly_and_land_are_no_launch(text, launches):
    assert len(Desk().review(text, published="2024-11-02").events) == launches


def test_the_flight_of_a_day_is_a_launch_under_a_headline_that_names_the_country():
    text = "North Korea tests new missile\n\nSunday's flight took 30 minutes and the missile rose above 2,000 km."
    assert [event.entry for event in Desk().review(text, published="2017-05-15").events] == ["2017-05-14-hwasong-12"]


def test_what_the_launch_before_did_is_not_this_ones():
    text = (
        "North Korea launched an ICBM on March 16, 2023 that rose to 6,045 km, "
        "four months after the one of November 18, 2022 that rose to 6,040.9 km."
    )
    events = Desk().review(text).events
    assert [claim.told for claim in events[0].about("apogee")] == ["6,045 km"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("It flew on 2016 Feb 07.", "2016-02-07"),
        ("2023-Nov-21: it flew.", "2023-11-21"),
        ("It flew on 2022 Mar. 24.", "2022-03-24"),
    ],
)
def test_dates_in_the_order_of_logs(text, edtf):
    assert [claim.moment.edtf for claim in Desk().review(text).claims if claim.moment] == [edtf]


def test_in_a_year_so_many_people_is_no_day():
    assert all(claim.moment.edtf == "2016" for claim in Desk().review("In 2016 May 31 people died.").claims[:1])


def test_a_landing_on_no_side_of_the_zone_is_refused(tmp_path):
    header = "flight,party,waters,side,over,note,source,url,status"
    row = "2024-10-31-hwasong-19,japan-mod,sea-of-japan,near,,,ours,,verified"
    (tmp_path / "landings.csv").write_text(f"{header}\n{row}\n", encoding="utf-8")
    with using(Shelf((tmp_path,))), pytest.raises(ReferenceError, match="near"):
        catalogue()


def test_classes_of_one_ladder_are_neighbours():
    assert neighbours("MRBM", "IRBM")
    assert not neighbours("CRUISE", "SRBM")


def test_an_hour_shortly_after_seven_is_of_that_day():
    text = "The missile, fired shortly after 7 a.m. on Oct. 31, 2024, flew far."
    assert [claim.aspect for claim in Desk().review(text).claims if claim.moment] == ["launch_time"]
