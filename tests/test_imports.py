"""Public data bases come in as rows to lay over the shelf, and what contradicts is told."""

import csv

import pytest
from click.testing import CliRunner
from openpyxl import Workbook

from lofted.cli import lofted
from lofted.desk import Desk
from lofted.facts import AskedError

CNS = ["F1", "Date", "Date Entered/Updated", "Launch Time (UTC)", "Missile Name", "Missile Type",
       "Launch Agency/Authority", "Facility Name", "Facility Location", "Other Name", "Facility Latitude",
       "Facility Longitude", "Landing Location", "Apogee", "Distance Travelled", "Confirmation Status",
       "Test Outcome", "Additional Information", "Source(s)"]  # fmt: skip
GCAT = ("#Launch_Tag\tLaunch_JD\tLaunch_Date\tLV_Type\tVariant\tFlight_ID\tFlight\tMission\tFlightCode\tPlatform\t"
        "Launch_Site\tLaunch_Pad\tAscent_Site\tAscent_Pad\tApogee\tApoflag\tRange\tRangeFlag\tDest\tAgency\t"
        "Launch_Code\tGroup\tCategory\tLTCite\tCite\tNotes")  # fmt: skip
SITES = ("#Site\tCode\tUCode\tType\tStateCode\tTStart\tTStop\tShortName\tName\tLocation\tLongitude\tLatitude\tError\t"
         "Parent\tShortEName\tEName\tGroup\tUName")  # fmt: skip


def cns_row(**cells):
    """A row of the tests' table; the invented ones are of the year 2031."""
    told = {"Launch Time (UTC)": "Unknown", "Missile Type": "SRBM", "Confirmation Status": "Confirmed",
            "Test Outcome": "Success", "Apogee": "Unknown", "Distance Travelled": "Unknown"} | cells  # fmt: skip
    return [told.get(name, "") for name in CNS]


def cns_file(folder, *rows, header=CNS):
    path = folder / "tests.csv"
    with path.open("w", newline="") as file:
        csv.writer(file).writerows([header, *rows])
    return path


NEW = cns_row(
    **{"Date": "5-Mar-31", "Launch Time (UTC)": "21:10:00", "Missile Name": "KN-23", "Distance Travelled": "420 km",
       "Apogee": "60 km"}
)  # fmt: skip


def test_a_test_that_the_shelf_lacks_becomes_a_flight_by_the_local_clock(tmp_path):
    brought = Desk().bring("cns", cns_file(tmp_path, NEW))
    (flight,), (account,) = brought.rows["flights"], brought.rows["accounts"]
    assert (flight["date"], flight["time"], flight["zone"]) == ("2031-03-06", "06:10", "Asia/Pyongyang")
    assert (flight["country"], flight["class"], flight["outcome"]) == ("north-korea", "SRBM", "success")
    assert (account["flight"], account["apogee"], account["range"]) == (flight["id"], "60 km", "420 km")
    assert not brought.told


def test_the_rows_can_be_laid_over_the_shelf(tmp_path):
    Desk().bring("cns", cns_file(tmp_path, NEW)).write(tmp_path / "rows")
    flights = Desk(reference=(tmp_path / "rows",)).record.flights()
    assert [one.accounts[0].range.written for one in flights if one.day.year == 2031] == ["420 km"]


def test_morning_taken_for_evening_is_told(tmp_path):
    row = cns_row(
        **{"Date": "2017-07-04", "Launch Time (UTC)": "12:40:00 PM", "Missile Name": "Hwasong-14",
           "Missile Type": "ICBM", "Distance Travelled": "933 km", "Apogee": "2,802 km"}
    )  # fmt: skip
    brought = Desk().bring("cns", cns_file(tmp_path, row))
    assert brought.told == (
        "tests.csv, row 2: has 2017-07-04-hwasong-14 at 12:40 UTC, 12:00:00 from the hour on the shelf",
        "tests.csv, row 2: gives apogee 2,802 km for 2017-07-04-hwasong-14, and the shelf has russia-mod 535 km",
        "tests.csv, row 2: gives range 933 km for 2017-07-04-hwasong-14, and the shelf has russia-mod 510 km",
    )
    assert not brought.rows["flights"] and not brought.rows["accounts"]


@pytest.mark.parametrize(
    ("cells", "words"),
    [
        ({"Distance Travelled": "9,330 km"}, "gives range 9,330 km for 2017-07-04-hwasong-14"),
        ({"Test Outcome": "Failure"}, "as a failure, and the shelf as a success"),
        ({"Missile Name": "Hwasong-12"}, "calls 2017-07-04-hwasong-14 a hwasong-12"),
        ({"Date": "some day"}, "the date 'some day' is none; left out"),
    ],
)
def test_what_contradicts_is_told_and_not_chosen(cells, words, tmp_path):
    told = {"Date": "2017-07-04", "Launch Time (UTC)": "00:40:00", "Missile Name": "Hwasong-14", "Missile Type": "ICBM"}
    brought = Desk().bring("cns", cns_file(tmp_path, cns_row(**(told | cells))))
    assert len(brought.told) == 1 and words in brought.told[0]
    assert not brought.rows.get("flights")


def test_two_rows_of_one_flight_are_told(tmp_path):
    row = cns_row(**{"Date": "2017-07-04", "Launch Time (UTC)": "00:40:00", "Missile Name": "Hwasong-14"})
    brought = Desk().bring("cns", cns_file(tmp_path, row, row))
    assert len(brought.told) == 1 and "as row 2 does" in brought.told[0]


def test_a_workbook_is_read_as_it_is_downloaded(tmp_path):
    book = Workbook()
    for row in ([], CNS, NEW):
        book.active.append(row)
    book.save(tmp_path / "tests.xlsx")
    assert Desk().bring("cns", tmp_path / "tests.xlsx").rows["flights"][0]["date"] == "2031-03-06"


def gcat_line(date, vehicle, site, apogee, far, code, flag="-"):
    cells = ["2031-M001", "2462000.5", date, vehicle, "-", "-", "-", "-", "-", "-", site, "-", site, "-", apogee, flag, far,
             "-", "-", "KPA", code, "-", "-", "-", "-", "-"]  # fmt: skip
    return "\t".join(cells)


def test_gcat_needs_its_sites_first(tmp_path):
    launches, sites = tmp_path / "launch.tsv", tmp_path / "sites.tsv"
    launches.write_text(
        "\n".join([GCAT, "# Updated 2031 Jun 1", gcat_line("2031 Mar  5 2110", "KN-23", "XYZ", "60", "420", "MS"),
                   gcat_line("2031 Mar  5 2115?", "KN-23", "XYZ", "500", "420", "MF", flag="?"),
                   gcat_line("2031 Mar  6", "Sounding", "XYZ", "90", "10", "SS")]) + "\n"
    )  # fmt: skip
    first = Desk().bring("gcat", launches)
    assert not first.rows["flights"] and "bring in sites.tsv first" in first.told[0]
    place = ["XYZ", "XYZ", "XYZ", "LS", "KP", "-", "-", "Xanadu", "Xanadu", "-", "126.1", "39.2", "0.1", "-", "-",
             "Xanadu Test Range", "-", "-"]  # fmt: skip
    sites.write_text(f"{SITES}\n" + "\t".join(place) + "\n")
    Desk().bring("gcat", sites).write(tmp_path / "sites")
    brought = Desk(reference=(tmp_path / "sites",)).bring("gcat", launches)
    kept = [(row["date"], row["time"], row["site"], row["outcome"], row["status"]) for row in brought.rows["flights"]]
    assert kept == [
        ("2031-03-06", "06:10", "gcat-xyz", "success", "verified"),
        ("2031-03-06", "06:15", "gcat-xyz", "failure", "unverified"),
    ]
    assert [row["apogee"] for row in brought.rows["accounts"]] == ["60 km", ""]


@pytest.mark.parametrize("database", ["cns", "gcat"])
def test_another_file_is_refused_with_what_was_wanted(database, tmp_path):
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n")
    with pytest.raises(AskedError, match="header"):
        Desk().bring(database, path)


def test_a_broken_workbook_is_refused(tmp_path):
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"PK\x03\x04 but no more")
    with pytest.raises(AskedError, match="no workbook"):
        Desk().bring("cns", path)


def test_the_command_writes_a_folder_and_not_over_one(tmp_path):
    file, out = cns_file(tmp_path, NEW), tmp_path / "rows"
    command = ["reference", "import", "cns", str(file), "-o", str(out)]
    done = CliRunner().invoke(lofted, command)
    assert done.exit_code == 0 and "flights.csv: 1 row" in done.output
    again = CliRunner().invoke(lofted, command)
    assert again.exit_code == 2 and "File exists" in again.output
