"""The proof of the shelf finds what cannot be so, and passes what is there."""

import re

import pytest
from click.testing import CliRunner

from lofted.cli import lofted
from lofted.desk import Desk
from lofted.reference.problems import DIFFERING, DOUBTFUL, EXPLAINED, FAULTS, SEVERE, UNPROVEN

SOURCE = "source,url,status"
SEEN = "a test,https://example.org,verified"
BAD = {  # a file, its header and a row that cannot be so → grade, and words of the finding
    "time too short": (
        "accounts.csv",
        f"flight,party,apogee,range,flight_time,{SOURCE}",
        f"2017-07-04-hwasong-14,kcna,2802 km,933 km,20 min,{SEEN}",
        SEVERE,
        "free arc",
    ),
    "too high": (
        "accounts.csv",
        f"flight,party,apogee,{SOURCE}",
        f"2017-07-04-hwasong-14,kcna,28020 km,{SEEN}",
        DOUBTFUL,
        "beyond what a flight of class ICBM",
    ),
    "off the Earth": (
        "sites.csv",
        f"id,name,kind,country,latitude,longitude,zone,{SOURCE}",
        f"nowhere,Nowhere Range,test-site,north-korea,139.9,124.1,Asia/Pyongyang,{SEEN}",
        SEVERE,
        "not on Earth",
    ),
    "in another country": (
        "sites.csv",
        f"id,name,kind,country,latitude,longitude,zone,{SOURCE}",
        f"elsewhere,Elsewhere Range,test-site,north-korea,39.9,12.1,Asia/Pyongyang,{SEEN}",
        DOUBTFUL,
        "far from the other places",
    ),
    "ends before it begins": (
        "memberships.csv",
        f"agreement,country,since,until,{SOURCE}",
        f"outer-space-treaty,narnia,2020-01-01,2019-01-01,{SEEN}",
        SEVERE,
        "before it begins",
    ),
    "out of turn": (
        "memberships.csv",
        f"agreement,country,ordinal,since,{SOURCE}",
        f"artemis-accords,canada,2,2019-10-13,{SEEN}",
        SEVERE,
        "before the member in front",
    ),
    "a name in other capitals": (
        "bodies.csv",
        f"id,name,kind,country,{SOURCE}",
        f"new-body,joint chiefs OF staff,office,japan,{SEEN}",
        DOUBTFUL,
        "is borne by",
    ),
    "a promise of nothing": (
        "complete.csv",
        f"id,name,from,until,{SOURCE}",
        f"complete/iran/HGV,all,2000-01-01,2020-01-01,{SEEN}",
        SEVERE,
        "there is none",
    ),
    "no address": (
        "bodies.csv",
        f"id,name,kind,country,{SOURCE}",
        "new-body,Office of Tests,office,japan,memory,,verified",
        DOUBTFUL,
        "gives no address",
    ),
}


def test_the_built_in_rows_stand_up():
    assert [str(one) for one in Desk().prove() if one.grade in FAULTS] == []


@pytest.mark.parametrize("slip", BAD)
def test_what_cannot_be_so_is_named(slip, tmp_path):
    file, header, row, grade, words = BAD[slip]
    (tmp_path / file).write_text(f"{header}\n{row}\n", "utf-8")
    found = [one for one in Desk(reference=(tmp_path,)).prove() if one.grade in FAULTS]
    assert [(one.grade, one.file) for one in found] == [(grade, file)]
    assert words in found[0].says


def test_a_note_that_says_why_excuses_a_flight(tmp_path):
    row = f"2017-07-04-hwasong-14,kcna,2802 km,933 km,20 min,read off a clock on the wall,{SEEN}"
    (tmp_path / "accounts.csv").write_text(f"flight,party,apogee,range,flight_time,note,{SOURCE}\n{row}\n", "utf-8")
    problems = Desk(reference=(tmp_path,)).prove()
    assert not [one for one in problems if one.grade == SEVERE]
    named = [one.says for one in problems if one.grade == EXPLAINED and one.row == "2017-07-04-hwasong-14 / kcna"]
    assert len(named) == 1 and "free arc" in named[0] and named[0].endswith("read off a clock on the wall")


def test_the_account_that_was_called_fabricated_is_named_with_its_reason():
    named = {one.row: one.says for one in Desk().prove() if one.grade == EXPLAINED}
    assert "4,052 s for an apogee of 6,248.5 km" in named["2022-03-24-hwasong-17 / kcna"]
    assert "free flight alone" in named["2022-03-24-hwasong-17 / kcna"]


def test_two_parties_that_no_fair_reading_brings_together_are_told_side_by_side():
    told = [str(one) for one in Desk().prove() if one.grade == DIFFERING]
    assert any("2024-04-02-hwasong-16b: range 1,000 km of kcna, about 600 km of rok-jcs" in one for one in told)
    assert not any("2023-07-12" in one for one in told)


def test_a_flight_time_is_held_against_the_clock_of_its_party(tmp_path):
    row = f"2023-07-12-hwasong-18,japan-mod,74 min,09:59,10:53,{SEEN}"
    (tmp_path / "accounts.csv").write_text(f"flight,party,flight_time,launched,landed,{SOURCE}\n{row}\n", "utf-8")
    found = [one.says for one in Desk(reference=(tmp_path,)).prove() if one.grade == SEVERE]
    assert found == ["74 min from 09:59 to 10:53; put it right, or say in the note why it stands"]


def test_the_command_counts_what_waits_and_lists_it_when_asked():
    short, whole = (CliRunner().invoke(lofted, ["reference", "check", *flags]) for flags in ([], ["--all"]))
    assert short.exit_code == whole.exit_code == 0
    lines = short.output.splitlines()
    assert lines[-1].startswith("Every row stands up") and "--all lists them" in lines[-1]
    assert all(line.startswith(EXPLAINED) for line in lines[:-1])
    waiting = re.search(r"(\d+) wait for", lines[-1])
    assert waiting is not None and whole.output.count(UNPROVEN) == int(waiting[1])


def test_the_command_fails_where_something_does_not_stand_up(tmp_path):
    file, header, row, _, _ = BAD["off the Earth"]
    (tmp_path / file).write_text(f"{header}\n{row}\n", "utf-8")
    done = CliRunner().invoke(lofted, ["reference", "check", "--reference", str(tmp_path)])
    assert done.exit_code == 1 and done.output.startswith("cannot be so: sites.csv, nowhere")
