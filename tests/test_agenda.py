"""The agenda of many articles: every date ahead with who says it, as vague as told, and a calendar that khal takes."""

import json
import os
import subprocess
import sys
from datetime import date, datetime

import pytest
from click.testing import CliRunner
from icalendar import Calendar

from lofted import Desk
from lofted.cli import lofted
from lofted.facts import Article
from lofted.present.calendar import calendar
from lofted.present.cited import by_id
from lofted.present.dates_ahead import ahead, dates_record, dates_sheet

TEXT = (
    "NASA plans to launch the next crew on March 4, 2027, the agency said. The agency plans to launch a lander in 2028, "
    "it said. The ministers will meet in Tokyo in March 2027, Japan's Foreign Ministry said."
)
KHAL = "from khal.cli import main_khal; main_khal()"
COPY = "The ministers will meet in Tokyo in March 2027, Japan's Foreign Ministry said."


@pytest.fixture(scope="module")
def readings():
    desk = Desk(())
    day = date(2026, 1, 5)
    return [
        desk.consider(Article(TEXT, "What comes", published=day, sha256="a")),
        desk.consider(Article(COPY, "Talks in Tokyo", published=day, sha256="b")),
    ]


def entries(written: str):
    return Calendar.from_ical(written).walk("VEVENT")


def test_dates_stay_as_vague_as_their_words(readings):
    found = ahead(readings)
    assert [one.moment.edtf for one in found] == ["2027-03", "2027-03-04", "2028"]
    assert [one.vague for one in found] == [True, False, True]
    spans = [(one["dtstart"].dt, one["dtend"].dt) for one in entries(calendar(found, by_id(readings)))]
    assert spans == [
        (date(2027, 3, 1), date(2027, 4, 1)),
        (date(2027, 3, 4), date(2027, 3, 5)),
        (date(2028, 1, 1), date(2029, 1, 1)),
    ]


def test_a_vague_entry_says_so_in_the_calendar(readings):
    month, day, year = entries(calendar(ahead(readings), by_id(readings)))
    assert "no day is told" in month["summary"] and "no day is told" in year["summary"]
    assert "no day is told" not in day["summary"]
    assert month["status"] == "TENTATIVE" and year["x-lofted-edtf"] == "2028"


def test_one_date_in_two_articles_is_one_entry_with_both(readings):
    month = ahead(readings)[0]
    assert [one.article for one in month.said] == [reading.article.id for reading in readings]
    assert "Foreign Ministry" in month.said[0].told
    sheet = dates_sheet([month], by_id(readings))
    assert "What comes" in sheet and "Talks in Tokyo" in sheet
    assert sheet.startswith("2027-03 (“March 2027”)")


def test_the_same_articles_in_any_order_give_the_same_ids(readings):
    ids = [one.uid for one in ahead(readings)]
    assert ids == [one.uid for one in ahead(readings[::-1])]
    assert len(set(ids)) == 3
    assert calendar(ahead(readings), by_id(readings)) == calendar(ahead(readings), by_id(readings))


def test_an_hour_is_an_hour_only_where_its_clock_is_known():
    desk = Desk(())
    text = "The rocket will lift off at 08:15 UTC on March 4, 2027. Another will lift off at 9:30 a.m. on May 6, 2027."
    readings = [desk.consider(Article(text, "Two launches", published=date(2026, 12, 5), sha256="c"))]
    known, unknown = entries(calendar(ahead(readings), by_id(readings)))
    assert known["dtstart"].dt == datetime.fromisoformat("2027-03-04T08:15+00:00")
    assert unknown["dtstart"].dt == date(2027, 5, 6)
    assert "no clock is told" in unknown["summary"]


def test_hostile_words_stay_one_property():
    desk = Desk(())
    text = "The crew will fly on March 4, 2027; \\n BEGIN:VEVENT, said NASA\x07 and its partners in the long programme."
    readings = [desk.consider(Article(text, "A;b,c\r\nBEGIN:VALARM", published=date(2026, 1, 5), sha256="d"))]
    written = calendar(ahead(readings), by_id(readings))
    assert len(entries(written)) == 1
    assert not any(line.startswith("BEGIN:VALARM") for line in written.split("\r\n"))
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n"))


def test_the_record_lists_dates_and_articles(readings):
    told = json.loads(dates_record(ahead(readings), by_id(readings)))
    assert [one["edtf"] for one in told["agenda"]] == ["2027-03", "2027-03-04", "2028"]
    assert told["agenda"][0]["vague"] is True
    assert {one["article"] for one in told["agenda"][0]["said"]} == {one["id"] for one in told["articles"]}


def test_the_command_writes_every_form(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(json.dumps({"id": "a", "text": TEXT, "published": "2026-01-05"}) + "\n", "utf-8")
    for form, sign in (("text", "2028 ("), ("ics", "BEGIN:VCALENDAR"), ("json", '"agenda"')):
        result = CliRunner().invoke(lofted, ["agenda", str(path), "--as", form])
        assert result.exit_code == 0, result.output
        assert sign in result.output


def test_khal_imports_the_calendar(readings, tmp_path):
    (tmp_path / "cal").mkdir()
    (tmp_path / "khal.conf").write_text(
        f"[calendars]\n[[lofted]]\npath = {tmp_path / 'cal'}\n[sqlite]\npath = {tmp_path / 'khal.db'}\n"
        "[locale]\nlocal_timezone = UTC\ndefault_timezone = UTC\ntimeformat = %H:%M\ndateformat = %Y-%m-%d\n"
        "longdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\nlongdatetimeformat = %Y-%m-%d %H:%M\n",
        "utf-8",
    )
    written = tmp_path / "agenda.ics"
    written.write_bytes(calendar(ahead(readings), by_id(readings)).encode())
    for _ in range(2):  # a second import of the same ids doubles nothing
        khal(tmp_path, "import", "--batch", "-a", "lofted", str(written))
    listed = khal(tmp_path, "list", "--once", "--format", "{title}", "2027-03-04", "1d")
    assert "launch the next crew" in listed and "ministers will meet" in listed
    assert "launch a lander" in khal(tmp_path, "list", "--format", "{title}", "2028-07-01", "1d")
    assert len(list((tmp_path / "cal").glob("*.ics"))) == 3


def khal(folder, *words: str) -> str:
    made = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", KHAL, "-c", str(folder / "khal.conf"), *words],
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "XDG_CACHE_HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "XDG_DATA_HOME": str(folder)},
    )
    assert made.returncode == 0, made.stderr
    return made.stdout
