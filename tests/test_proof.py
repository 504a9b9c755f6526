"""The proof of the shelf finds what cannot be so, and passes what is there."""

import pytest
from click.testing import CliRunner

from lofted.cli import lofted
from lofted.desk import Desk
from lofted.reference.proof import DOUBTFUL, SEVERE, UNPROVEN

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
    assert [str(one) for one in Desk().prove() if one.grade != UNPROVEN] == []


@pytest.mark.parametrize("slip", BAD)
def test_what_cannot_be_so_is_named(slip, tmp_path):
    file, header, row, grade, words = BAD[slip]
    (tmp_path / file).write_text(f"{header}\n{row}\n", "utf-8")
    found = [one for one in Desk(reference=(tmp_path,)).prove() if one.grade != UNPROVEN]
    assert [(one.grade, one.file) for one in found] == [(grade, file)]
    assert words in found[0].says


def test_a_note_that_says_why_excuses_a_flight(tmp_path):
    row = f"2017-07-04-hwasong-14,kcna,2802 km,933 km,20 min,read off a clock on the wall,{SEEN}"
    (tmp_path / "accounts.csv").write_text(f"flight,party,apogee,range,flight_time,note,{SOURCE}\n{row}\n", "utf-8")
    assert not [one for one in Desk(reference=(tmp_path,)).prove() if one.grade == SEVERE]


def test_the_command_counts_what_waits_and_lists_it_when_asked():
    short, whole = (CliRunner().invoke(lofted, ["reference", "check", *flags]) for flags in ([], ["--all"]))
    assert short.exit_code == whole.exit_code == 0
    assert short.output.count("\n") == 1 and "--all lists them" in short.output
    assert whole.output.count(UNPROVEN) > 100  # rows; some hundred wait for a source


def test_the_command_fails_where_something_does_not_stand_up(tmp_path):
    file, header, row, _, _ = BAD["off the Earth"]
    (tmp_path / file).write_text(f"{header}\n{row}\n", "utf-8")
    done = CliRunner().invoke(lofted, ["reference", "check", "--reference", str(tmp_path)])
    assert done.exit_code == 1 and done.output.startswith("cannot be so: sites.csv, nowhere")
