"""The command line keeps its names, its exit codes and its streams."""

import csv
import json
from io import StringIO

import pytest
from click.testing import CliRunner, Result

from lofted.cli import lofted

HOLDS = "North Korea launched a Hwasong-19 ICBM on October 31, 2024. It rose 7,687.5 km and flew for 5,156 seconds."
CONFLICTS = "The missile flew 2,802 km (1,731 miles)."
DEPENDS = "North Korea launched a Hwasong-19 ICBM on October 30, 2024."


def run(*words: str, given: str | bytes | None = None) -> Result:
    return CliRunner().invoke(lofted, words, input=given)


@pytest.fixture
def write(tmp_path):
    def write(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        (HOLDS, (), 0),
        (CONFLICTS, (), 1),
        (CONFLICTS, ("--fail-on", "nothing"), 0),
        (DEPENDS, (), 0),
        (DEPENDS, ("--fail-on", "depends"), 1),
    ],
)
def test_exit_codes_tell_the_worst_verdict(write, text, options, code):
    assert run("read", write("a.txt", text), *options).exit_code == code


def test_standard_input_is_a_dash():
    result = run("read", "-", given=CONFLICTS)
    assert result.exit_code == 1
    assert "does not fit 1,731 miles" in result.stdout


def test_the_sheet_has_its_parts_and_reads_without_colour(write):
    result = run("read", write("a.txt", CONFLICTS))
    for part in ("BRIEF", "FINDINGS", "VOICES", "AGENDA", "COVERAGE", "×  CONFLICTS  unit_pair"):
        assert part in result.stdout
    assert "\x1b" not in result.stdout


def test_what_cannot_be_read_is_named_and_the_rest_is_read(write, tmp_path):
    write("good.txt", CONFLICTS)
    write("bad.txt", b"\x00\x01\x02\x03" * 100)
    write("empty.txt", "")
    result = run("read", str(tmp_path))
    assert result.exit_code == 2
    assert "bad.txt" in result.stderr
    assert "empty.txt" in result.stderr
    assert "does not fit" in result.stdout
    assert "Traceback" not in result.stderr


def test_a_missing_file_is_one_sentence():
    result = run("read", "no-such-file.txt")
    assert result.exit_code == 2
    assert "no-such-file.txt" in result.stderr
    assert result.stdout == ""


def test_many_records_stand_one_on_a_line_in_the_order_given(write):
    rows = [{"id": f"r{number}", "text": HOLDS.replace("Hwasong-19 ", "")} for number in range(3)]
    source = write("many.jsonl", "\n".join(map(json.dumps, rows)))
    lines = run("read", source, "--as", "record").stdout.strip().split("\n")
    assert [json.loads(line)["article"]["given"] for line in lines] == ["r0", "r1", "r2"]


def test_one_record_is_one_json_value(write):
    assert json.loads(run("read", write("a.txt", HOLDS), "--as", "record").stdout)["lofted"] == "0.1"


def test_a_table_is_one_claim_a_row_under_one_header(write):
    sources = [write("a.txt", HOLDS), write("b.txt", CONFLICTS)]
    rows = list(csv.DictReader(StringIO(run("read", *sources, "--as", "table").stdout)))
    assert {row["aspect"] for row in rows} >= {"apogee", "flight_time", "range"}
    assert len({row["article"] for row in rows}) == 2


def test_a_cell_of_the_table_is_never_a_formula(write):
    text = 'An official said "=HYPERLINK(1)" at length, and the missile flew 998 km on Friday.'
    for row in csv.reader(StringIO(run("read", write("a.txt", text), "--as", "table").stdout)):
        assert not any(cell.startswith(("=", "@", "+")) for cell in row)


def test_the_page_goes_to_a_file(write, tmp_path):
    target = tmp_path / "page.html"
    assert run("read", write("a.txt", CONFLICTS), "--as", "page", "-o", str(target)).exit_code == 1
    assert "<!doctype html>" in target.read_text("utf-8").lower()


def test_look_up_shows_every_party_side_by_side():
    shown = run("look-up", "Hwasong-18").stdout
    assert "6,648.4 km" in shown
    assert "Japanese Ministry of Defense" in shown or "japan-mod" in shown
    assert run("look-up", "Hwasong 18").stdout == shown


def test_look_up_shows_the_holders_of_an_office_by_date_and_the_offices_of_a_person():
    office = run("look-up", "Foreign Minister of Japan").stdout
    assert office.index("Taro Kono") < office.index("Yoshimasa Hayashi")
    assert "2021-11-04 to 2021-11-10  Fumio Kishida" in office
    person = run("look-up", "kishida").stdout
    assert "Prime Minister of Japan" in person and "Foreign Minister of Japan" in person


def test_look_up_shows_what_a_country_launched_joined_and_who_holds_its_offices():
    shown = run("look-up", "North Korea").stdout
    assert "launches on record" in shown and "leader of North Korea" in shown and "Outer Space Treaty" in shown


def test_look_up_shows_the_count_of_a_party_that_gave_no_figures():
    shown = run("look-up", "2024-05-30-kn-25").stdout
    assert "missiles in the salvo: about ten (first count)" in shown and "missiles in the salvo: 18" in shown


def test_an_unknown_name_is_answered_with_its_neighbours():
    result = run("look-up", "Hwasong-1888")
    assert result.exit_code == 2
    assert "Hwasong-18" in result.stderr


def test_an_unknown_check_is_answered_with_the_checks_there_are():
    result = run("explain", "gravity")
    assert result.exit_code == 2
    assert "flight_time" in result.stderr


def test_a_users_row_is_laid_over_the_shelf(tmp_path):
    header = "id,name,aliases,class,country,propellant,note,source,url,status\n"
    (tmp_path / "vehicles.csv").write_text(header + "skylark,Skylark-9,,SRBM,north-korea,,,invented,,verified\n")
    assert "skylark" in run("look-up", "Skylark-9", "--reference", str(tmp_path)).stdout


@pytest.mark.parametrize(
    ("row", "named"),
    [
        ("x,Skylark-9,,SRBM,north-korea,,,,,verified", "source"),
        ("x,Hwasong-19,,SRBM,north-korea,,,invented,,verified", "Hwasong-19"),
        ("x,y", "row 2"),
    ],
)
def test_a_mistake_in_a_users_row_is_named_by_file_and_row(tmp_path, row, named):
    header = "id,name,aliases,class,country,propellant,note,source,url,status\n"
    (tmp_path / "vehicles.csv").write_text(header + row + "\n")
    result = run("look-up", "Hwasong-19", "--reference", str(tmp_path))
    assert result.exit_code == 2
    assert "vehicles.csv, row 2" in result.stderr
    assert named in result.stderr


def test_a_users_unit_is_read_and_checked(tmp_path, write):
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "units.csv").write_text("unit,names,per,source\nm,furlong | furlongs,201.168,NIST SP 811\n")
    text = write("a.txt", "The missile flew 10 furlongs (3 km).")
    assert run("read", text).exit_code == 0
    assert "does not fit 3 km" in run("read", text, "--reference", str(tmp_path / "own")).stdout


def test_a_file_that_lies_over_nothing_is_refused(tmp_path):
    (tmp_path / "vehicle.csv").write_text("id,name\n")
    result = run("look-up", "Hwasong-19", "--reference", str(tmp_path))
    assert result.exit_code == 2
    assert "vehicles.csv" in result.stderr
