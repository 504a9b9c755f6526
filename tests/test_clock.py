"""Clocks: zone names as news writes them, offsets as the IANA data base has them, days moved between zones."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from lofted.facts import ReferenceError
from lofted.reference.clock import (
    day_in,
    days_between,
    days_of,
    instant,
    moved,
    offset,
    offset_written,
    weekday_name,
    zone_at,
    zone_named,
    zone_names,
)
from lofted.reference.shelf import Shelf, using

HEADER = "id,names,zone,offset,country,from,until,note,source,url,status\n"


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("KST", "Asia/Seoul"),
        ("Seoul time", "Asia/Seoul"),
        ("Korean time", "Asia/Seoul"),
        ("korea standard time", "Asia/Seoul"),
        ("JST", "Asia/Tokyo"),
        ("GMT", "UTC"),
        ("UTC", "UTC"),
        ("Z", "UTC"),
        ("ET", "America/New_York"),
        ("Eastern Time", "America/New_York"),
        ("EST", "Etc/GMT+5"),
        ("EDT", "Etc/GMT+4"),
        ("Pyongyang time", "Asia/Pyongyang"),
        ("Tehran time", "Asia/Tehran"),
        ("Indian time", "Asia/Kolkata"),
        ("UTC+9", "Etc/GMT-9"),
        ("GMT -03:30", None),
        ("UTC+05:30", "Asia/Kolkata"),
        ("UTC−5", "Etc/GMT+5"),
        ("local time", None),
        ("ICBM", None),
        ("prime time", None),
        ("UTC+19", None),
    ],
)
def test_a_name_stands_for_a_zone(name: str, zone: str | None) -> None:
    assert zone_named(name) == zone


def test_every_name_is_a_zone_of_the_data_base() -> None:
    assert all(ZoneInfo(meaning.zone) for meanings in zone_names().values() for meaning in meanings)


@pytest.mark.parametrize("hours", range(-12, 15))
def test_a_whole_offset_is_kept_with_its_sign(hours: int) -> None:
    zone = zone_at(f"{hours:+}")
    assert zone is not None
    assert offset(datetime(2024, 7, 1), zone) == timedelta(hours=hours)


@pytest.mark.parametrize("written", ["+05:30", "+03:30", "+04:30", "+05:45", "+06:30", "+08:45", "+09:30", "-09:30"])
def test_a_broken_offset_is_kept_with_its_minutes(written: str) -> None:
    zone = zone_at(written)
    assert zone is not None
    assert offset_written(datetime(2024, 7, 1), zone) == written


@pytest.mark.parametrize(
    ("civil", "hours"),
    [
        (datetime(2015, 8, 14, 12), 9),  # Choson Sinbo: the new time began on 15 August 2015
        (datetime(2015, 8, 15, 12), 8.5),
        (datetime(2017, 7, 4, 9, 10), 8.5),
        (datetime(2018, 5, 4, 23, 29), 8.5),
        (datetime(2018, 5, 5, 0, 0), 9),  # KCNA: back on 5 May 2018
    ],
)
def test_pyongyang_kept_its_own_time_for_a_while(civil: datetime, hours: float) -> None:
    assert offset(civil, "Asia/Pyongyang") == timedelta(hours=hours)


def test_a_morning_in_korea_is_an_evening_before_in_utc() -> None:
    launch = datetime(2024, 10, 31, 7, 10)
    assert moved(launch, zone="Asia/Seoul", to="UTC") == datetime(2024, 10, 30, 22, 10)
    assert moved(launch, zone="Asia/Seoul", to="America/New_York") == datetime(2024, 10, 30, 18, 10)
    assert dict(days_of(instant(launch, "Asia/Seoul"), "UTC", "Asia/Seoul")) == {
        "UTC": date(2024, 10, 30),
        "Asia/Seoul": date(2024, 10, 31),
    }


def test_the_day_of_an_instant_is_the_zones_own() -> None:
    assert day_in(datetime(2024, 1, 1, 10, tzinfo=UTC), "Pacific/Kiritimati") == date(2024, 1, 2)
    assert day_in(datetime(2024, 1, 1, 10, tzinfo=UTC), "Etc/GMT+12") == date(2023, 12, 31)


def test_utc_is_written_z() -> None:
    assert offset_written(datetime(2024, 1, 1), "UTC") == "Z"
    assert offset_written(datetime(2017, 7, 4), "Asia/Pyongyang") == "+08:30"


def test_days_have_names_and_distances() -> None:
    assert weekday_name(date(2023, 7, 12)) == "Wednesday"
    assert days_between(date(2023, 12, 18), date(2024, 10, 31)) == 318
    assert days_between(date(2024, 3, 1), date(2024, 2, 28)) == -2


def test_a_name_can_change_its_meaning(tmp_path: Path) -> None:
    rows = "old,Base time,,+02:00,,,2019-12-31,,ours,,verified\nnew,Base time,,+03:00,,2020-01-01,,,ours,,verified\n"
    (tmp_path / "zones.csv").write_text(HEADER + rows, "utf-8")
    with using(Shelf((tmp_path,))):
        old, new = zone_names()["base time"]
    assert (old.zone, old.until) == ("Etc/GMT-2", date(2019, 12, 31))
    assert (new.zone, new.since) == ("Etc/GMT-3", date(2020, 1, 1))


@pytest.mark.parametrize(
    "row", ["x,Base time,Asia/Atlantis,,,,,,ours,,verified", "x,Base time,,+99:00,,,,,ours,,verified"]
)
def test_a_zone_that_is_none_is_refused(row: str, tmp_path: Path) -> None:
    (tmp_path / "zones.csv").write_text(HEADER + row + "\n", "utf-8")
    refused = pytest.raises(ReferenceError, match=r"zones\.csv, row 2: there is no such zone; write an IANA name")
    with using(Shelf((tmp_path,))), refused:
        zone_names()
