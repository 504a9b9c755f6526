"""What the checks against the record share, and what the rows they lean on owe them."""

from datetime import date
from pathlib import Path

import pytest

from lofted import Desk, Verdict
from lofted.facts import ReferenceError
from lofted.reference.catalogue import catalogue
from lofted.reference.history import by_the_calendar, marks
from lofted.reference.saying import listing, ordinal
from lofted.reference.shelf import DATA, Shelf, using
from lofted.reference.subjects import countries, country_before, event_before
from lofted.reference.units import measure

FEWEST = 40  # satellites that the reporting speaks of
DESK = Desk()


def verdicts(text: str, check: str, published: str | None = None) -> list[Verdict]:
    return [one.verdict for one in DESK.review(text, published=published).findings if one.check == check]


def cells(entry, column):
    return [part.strip() for part in entry.columns[column].split("|") if part.strip()]


def test_there_are_enough_satellites_and_their_flights_are_of_their_days():
    record = catalogue()
    satellites = record.entries("satellite")
    assert len(satellites) >= FEWEST
    for satellite in satellites:
        for id in cells(satellite, "flight"):
            flight = record.flight(id)
            assert flight is not None and flight.day.isoformat() in cells(satellite, "launched"), satellite.id
            assert flight.vehicle in cells(satellite, "rocket"), satellite.id


@pytest.mark.parametrize(
    ("file", "header", "row", "why"),
    [
        ("satellites", None, "x,X-1,,north-korea,2023-01-01 | 2023-02-01,,,orbit,,ours,,verified", "one entry each"),
        ("satellites", None, "x,X-1,,north-korea,1 May 2023,,,orbit,,ours,,verified", "write a day"),
        ("satellites", None, "x,X-1,,north-korea,2023-05-01,,,burnt,,ours,,verified", "there are orbit"),
        ("satellites", None, "x,X-1,,north-korea,2023-05-01,no-such,,orbit,,ours,,verified", "no rocket 'no-such'"),
        ("details", None, "no-flight,kcna,axles,,11,,,ours,,verified", "no flight 'no-flight'"),
        (
            "details",
            None,
            "2023-07-12-hwasong-18,kcna,wheels,,11,,,ours,,verified",
            "there are alert, apogee, axles, broken, fault, impact",
        ),
        ("terms", None, "x/y,unsc-2397,sanction,north-korea,,,,,,,,ours,,verified", "there are allows, answers, cap"),
        ("terms", None, "x/y,unsc-2397,sanctions,narnia,,,,,,,,ours,,verified", "no country 'narnia'"),
    ],
)
def test_a_row_that_others_do_not_bear_out_is_refused(tmp_path: Path, file, header, row, why):
    first = (DATA / f"{file}.csv").read_text("utf-8").splitlines()[0]
    (tmp_path / f"{file}.csv").write_text(f"{first}\n{row}\n", "utf-8")
    with using(Shelf((tmp_path,))), pytest.raises(ReferenceError, match=why) as problem:
        catalogue()
    assert f"{file}.csv, row 2" in str(problem.value)


def test_the_country_named_last_before_is_the_one_spoken_of():
    article = DESK.review("India tested in 1974. Pakistan followed in 1998, and North Korea in 2006.").article
    among = countries(catalogue(), ["india", "pakistan", "north-korea"])
    assert country_before(article, 20, among) == "india"
    assert country_before(article, len(article.text), among) == "north-korea"
    assert country_before(article, 0, among) == ""


def test_the_north_is_a_country_only_where_the_text_is_about_it():
    korea = DESK.review("North Korea tested again. It was the North's fifth test.").article
    arctic = DESK.review("It was the North's fifth storm.").article
    among = countries(catalogue(), ["north-korea"])
    assert country_before(korea, korea.text.index("fifth"), among) == "north-korea"
    assert country_before(arctic, arctic.text.index("fifth"), among) == ""


def test_a_launch_stays_in_mind_for_a_few_sentences():
    text = "North Korea fired an ICBM on July 12, 2023. It was windy. " + "Nobody was surprised by that. " * 20
    reading = DESK.review(text)
    near = event_before(text.index("It was windy"), reading)
    assert near is not None and near.entry == "2023-07-12-hwasong-18"
    assert event_before(len(text), reading) is None


def test_calendar_years_and_months_are_counted_apart_from_whole_ones():
    years, months = measure("3 years"), measure("2 months")
    assert by_the_calendar(years, date(2019, 12, 24), date(2022, 1, 5)) == "years"
    assert by_the_calendar(years, date(2019, 1, 5), date(2021, 12, 24)) == ""
    assert by_the_calendar(months, date(2023, 1, 31), date(2023, 3, 1)) == "months"


def test_places_and_lists_are_written_as_a_reader_writes_them():
    assert [ordinal(place) for place in (1, 10, 11, 21, 112)] == [
        "first",
        "tenth",
        "11th",
        "21st",
        "112th",
    ]
    assert listing(["KCNA"]) == "KCNA" and listing([]) == ""


def test_pyongyang_time_is_half_an_hour_behind_only_while_it_was():
    with_it = "North Korea fired a Hwasong-12 on September 15, 2017, at 6:27 a.m."
    without = "North Korea fired a Hwasong-18 on July 12, 2023, at 9:28 a.m."
    named = "North Korea fired a Hwasong-12 on September 15, 2017, at 6:27 a.m. Pyongyang time."
    assert verdicts(with_it, "launch_hour") == [Verdict.DEPENDS]
    assert Verdict.HOLDS not in verdicts(without, "launch_hour")
    assert verdicts(named, "launch_hour") == [Verdict.HOLDS]


@pytest.mark.parametrize(
    "hour", ["10:00 a.m.", "9:59 a.m.", "about 10 a.m.", "10 a.m. Korean time", "0100 GMT", "01:00 UTC"]
)
def test_an_hour_on_record_holds_however_it_is_written(hour):
    text = f"North Korea fired a Hwasong-18 at {hour} on July 12, 2023."
    assert Verdict.CONFLICTS not in verdicts(text, "launch_hour")


@pytest.mark.parametrize("number", ["second", "third", "fourth", "fifth", "sixth"])
def test_each_nuclear_test_has_one_number_on_its_day(number):
    days = [
        "October 9, 2006",
        "May 25, 2009",
        "February 12, 2013",
        "January 6, 2016",
        "September 9, 2016",
        "September 3, 2017",
    ]
    found = [verdicts(f"North Korea carried out its {number} nuclear test on {day}.", "number_of_kind") for day in days]
    assert sum(one == [Verdict.HOLDS] for one in found) == 1
    assert [Verdict.HOLDS] in found and all(one in ([Verdict.HOLDS], [Verdict.CONFLICTS]) for one in found)


def test_a_hedge_or_a_doubt_makes_no_conflict():
    for text, check in [
        ("North Korea may have carried out its third nuclear test in January 2016.", "number_of_kind"),
        ("Analysts doubt that North Korea fired a Hwasong-18 on March 16, 2023.", "vehicle_named"),
        (
            "North Korea could launch the Malligyong-1 satellite on an Unha-3 rocket on November 23, 2023.",
            "satellite_launch",
        ),
        ("It was possibly an ICBM with a range of 600 km.", "class_range"),
    ]:
        assert Verdict.CONFLICTS not in verdicts(text, check), text


def test_every_figure_on_record_holds_when_its_party_is_named_with_it():
    """No party's own figure, attributed to it, conflicts with the record."""
    record = catalogue()
    for flight in record.flights():
        if flight.country != "north-korea" or flight.vehicle_class != "ICBM":
            continue
        for mark in marks(flight, "apogee"):
            text = f"{mark.account.speaker} said the ICBM that North Korea fired on {flight.day:%B} {flight.day.day}, "
            text += f"{flight.day.year}, rose to an altitude of {mark.figure.written.strip('~<>')}."
            assert Verdict.CONFLICTS not in verdicts(text, "event_figures"), text
