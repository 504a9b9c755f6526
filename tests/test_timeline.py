"""The timeline of many articles: one line for one event, every date told for it, and who tells it."""

import json
from datetime import date

import pytest
from click.testing import CliRunner

from lofted import Desk
from lofted.cli import lofted
from lofted.facts import Article
from lofted.present.cited import by_id
from lofted.present.happened import happenings
from lofted.present.timeline import timeline_record, timeline_sheet

TEXTS = [
    (
        "SEOUL – North Korea fired a ballistic missile from an area near Sunan on Thursday, October 31, 2024, at 7:10 "
        "a.m., South Korea's Joint Chiefs of Staff said. KCNA said the Hwasong-19 rose to 7,687.5 km. "
        "India signed the Artemis Accords in June 2023. Japan plans to launch a satellite in 2027.",
        date(2024, 11, 1),
    ),
    (
        "WASHINGTON – North Korea launched an intercontinental ballistic missile on October 30 by U.S. time, Japanese "
        "officials said. India had signed the Artemis Accords in June 2023.",
        date(2024, 10, 31),
    ),
    (
        "The Hwasong-18 launched by North Korea on July 12, 2023 flew for 74 minutes, Japan's Defense Ministry said.",
        date(2024, 11, 2),
    ),
]


@pytest.fixture(scope="module")
def desk():
    return Desk(())


@pytest.fixture(scope="module")
def readings(desk):
    return [
        desk.consider(Article(text, f"Story {number}", published=day, sha256=str(number)))
        for number, (text, day) in enumerate(TEXTS)
    ]


def told(desk, readings):
    with desk.at_hand():
        return happenings(readings, desk.record)


def test_one_event_is_one_line_in_order_of_time(desk, readings):
    found = told(desk, readings)
    assert [(one.moment.edtf[:10], len(one.articles)) for one in found] == [
        ("2023-06", 2),
        ("2023-07-12", 1),
        ("2024-10-31", 2),
    ]
    assert [one.entry for one in found] == [None, "2023-07-12-hwasong-18", "2024-10-31-hwasong-19"]


def test_every_date_told_for_an_event_stands_with_who_tells_it(desk, readings):
    launch = told(desk, readings)[-1]
    assert {one.moment.edtf for one in launch.told} == {"2024-10-31T07:10", "2024-10-30"}
    who = {one.moment.edtf: one.said.who[-1] for one in launch.told}
    assert who["2024-10-30"] == "Japanese officials"
    assert "Joint Chiefs" in who["2024-10-31T07:10"]


def test_what_lies_ahead_is_left_to_the_agenda(desk, readings):
    assert not any("2027" in one.moment.edtf for one in told(desk, readings))


def test_the_order_of_the_articles_does_not_matter(desk, readings):
    one, other = told(desk, readings), told(desk, readings[::-1])
    assert [(each.moment.edtf, each.entry, set(each.articles)) for each in one] == [
        (each.moment.edtf, each.entry, set(each.articles)) for each in other
    ]


def test_the_sheet_and_the_record_say_the_same(desk, readings):
    found, articles = told(desk, readings), by_id(readings)
    sheet = timeline_sheet(found, articles)
    assert "launch: Hwasong-19, North Korea  [2024-10-31-hwasong-19]  (2 articles)" in sheet
    assert "told as 2024-10-30" in sheet
    record = json.loads(timeline_record(found, articles))
    assert [one["edtf"] for one in record["timeline"]] == [one.moment.edtf for one in found]
    assert {each["said"]["article"] for one in record["timeline"] for each in one["told"]} <= {
        one["id"] for one in record["articles"]
    }


def test_nothing_dated_is_told_as_such(desk):
    assert timeline_sheet([], {}) == "nothing dated is told\n"


def test_the_command_reads_its_sources(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[2][0], "utf-8")
    result = CliRunner().invoke(lofted, ["timeline", str(path)])
    assert result.exit_code == 0, result.output
    assert result.output.startswith("2023-07-12")
    assert CliRunner().invoke(lofted, ["timeline", str(tmp_path / "none.txt")]).exit_code == 2
