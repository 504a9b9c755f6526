"""Reads the North Korea Missile Test Database of CNS and NTI.

It is downloaded from https://www.nti.org/ as a workbook (.xlsx) whose first
sheet has one test a row under a header with Date, Launch Time (UTC), Missile
Name, Missile Type, Facility Name, Apogee, Distance Travelled, Confirmation
Status, Test Outcome; the same table saved as CSV is read too.

Source: James Martin Center for Nonproliferation Studies, The CNS North Korea Missile Test Database.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from pathlib import Path
from zipfile import BadZipFile

from lofted.facts import AskedError, Record
from lofted.reference.imports.merging import Brought, Cells, Launch
from lofted.reference.shelf import LARGEST

SOURCE, PARTY = "CNS North Korea Missile Test Database", "cns"
URL = "https://www.nti.org/analysis/articles/cns-north-korea-missile-test-database/"
NEEDED = ("Date", "Missile Name", "Distance Travelled")  # columns that no release has been without
ROWS, COLUMNS = 20_000, 100  # of a sheet that are read; the data base has some 300 tests in 20 columns
DAYS = ("%Y-%m-%d %H:%M:%S", "%Y-%m-%d", "%d-%b-%y", "%d-%b-%Y", "%m/%d/%Y", "%m/%d/%y")  # as spreadsheets save a date
OUTCOMES = {"success": "success", "failure": "failure"}
KINDS = {"SLV": "space"}  # types of missile that are none; all others fly as ballistic missiles

_CLOCK = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?:\s*(?P<half>[AP])M)?", re.I)
_LENGTH = re.compile(r"(?P<mark>[<>~]?)\s*(?P<number>\d[\d,]*(?:\.\d+)?)\s*km", re.I)


def read_cns(file: Path, _: Record) -> Brought:
    """The tests of a workbook or a CSV file; raises `AskedError` where it is none of the data base's."""
    if file.stat().st_size > LARGEST:
        raise AskedError(f"{file} is larger than {LARGEST:,} bytes, which the data base is not")
    rows = workbook(file) if file.suffix.lower() == ".xlsx" else plain(file)
    found: list[Launch] = []
    told: list[str] = []
    for number, cells in headed(rows, file):
        when = moment(cells["Date"], cells.get("Launch Time (UTC)", ""))
        if when is None:
            told.append(f"{file.name}, row {number}: the date {cells['Date']!r} is none; left out")
            continue
        found.append(launch(number, when, cells))
    return Brought(file.name, PARTY, SOURCE, URL, launches=tuple(found), told=told)


def workbook(file: Path) -> Iterator[Sequence[str]]:
    """The rows of the first sheet."""
    from openpyxl import load_workbook  # imported here, since only this file needs it
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except (InvalidFileException, BadZipFile, KeyError, ValueError) as problem:
        raise AskedError(f"{file} is no workbook that can be read ({problem}); save it as .xlsx or .csv") from problem
    try:
        for row in book.worksheets[0].iter_rows(max_row=ROWS, max_col=COLUMNS, values_only=True):
            yield ["" if cell is None else str(cell).strip() for cell in row]
    finally:
        book.close()


def plain(file: Path) -> Iterator[Sequence[str]]:
    """The rows of a CSV file."""
    with file.open(encoding="utf-8-sig", errors="replace", newline="") as lines:
        for number, row in enumerate(csv.reader(lines)):
            if number >= ROWS:
                return
            yield [cell.strip() for cell in row[:COLUMNS]]


def headed(rows: Iterator[Sequence[str]], file: Path) -> Iterator[tuple[int, Cells]]:
    """The rows under the header, by its names, each with its number in the sheet."""
    names: Sequence[str] = ()
    for number, row in enumerate(rows, start=1):
        if not names and all(name in row for name in NEEDED):
            names = row
        elif names and any(row):
            cells = dict(zip(names, row, strict=False))
            yield number, {name: cells.get(name, "") for name in {*names, *NEEDED}}
    if not names:
        raise AskedError(f"{file} has no header with {', '.join(NEEDED)}, as the data base has")


def moment(day: str, clock: str) -> datetime | date | None:
    """The day with its hour by UTC, the bare day where the hour is not known, None where it is no day.

    >>> moment("4-Jul-17", "0:40:00"), moment("2017-07-04 00:00:00", "Unknown"), moment("soon", "")
    (datetime.datetime(2017, 7, 4, 0, 40), datetime.date(2017, 7, 4), None)
    """
    for form in DAYS:
        try:
            found = datetime.strptime(day, form).date()
            break
        except ValueError:
            continue
    else:
        return None
    told = _CLOCK.fullmatch(clock)
    if told is None:
        return found
    hour = int(told["hour"]) % 12 + (12 if told["half"].upper() == "P" else 0) if told["half"] else int(told["hour"])
    return datetime.combine(found, time(hour % 24, int(told["minute"]) % 60))


def launch(number: int, when: datetime | date, cells: Cells) -> Launch:
    """One test."""
    kind = cells.get("Missile Type", "")
    return Launch(
        row=number,
        when=when,
        vehicle=cells["Missile Name"],
        country="north-korea",
        kind=KINDS.get(kind, "ballistic"),
        vehicle_class=kind if kind.isupper() else "",
        site=cells.get("Facility Name", ""),
        outcome=OUTCOMES.get(cells.get("Test Outcome", "").lower(), "unknown"),
        apogee=length(cells.get("Apogee", "")),
        range=length(cells["Distance Travelled"]),
        firm=cells.get("Confirmation Status", "Confirmed").lower() != "unconfirmed",
    )


def length(cell: str) -> str:
    """A length as the shelf writes it; what is unknown is nothing.

    >>> length("2,802 km"), length("~500 km"), length("Unknown"), length("N/A")
    ('2802 km', '~500 km', '', '')
    """
    found = _LENGTH.fullmatch(cell)
    return f"{found['mark']}{found['number'].replace(',', '')} km" if found else ""
