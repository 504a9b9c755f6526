"""Reads the launch log and the sites of GCAT, the General Catalog of Artificial Space Objects.

The files are `launch.tsv` and `sites.tsv` as they are downloaded from
https://planet4589.org/space/gcat/: tab-separated, one header line that begins
with #, further lines with # as remarks, - for nothing, a question mark after
what is a guess. Times are UTC. The launches name sites by a code; the sites
say in which state that lies. So bring the sites in first, and lay them over.

Source: J. McDowell, GCAT, https://planet4589.org/space/gcat/web/intro/, CC-BY 4.0.
"""

import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

from lofted.facts import AskedError, Record
from lofted.reference.imports.merging import Brought, Cells, Launch, blank
from lofted.reference.shelf import LARGEST

SOURCE, URL, PARTY = "GCAT", "https://planet4589.org/space/gcat/", "gcat"
MOST = 5 * LARGEST  # bytes; the launch log is some 15 MB
KINDS = {"O": "space", "D": "space", "M": "ballistic"}  # first letter of a launch code: orbit, deep space, missile
OUTCOMES = {"S": "success", "F": "failure"}  # its second letter; others are unknown
STATES = {  # state codes of GCAT → countries of the shelf
    "KP": "north-korea", "KR": "south-korea", "J": "japan", "CN": "china", "RU": "russia", "SU": "russia",
    "US": "united-states", "IR": "iran", "IN": "india", "PK": "pakistan", "IL": "israel", "F": "france",
    "UK": "united-kingdom", "KZ": "kazakhstan", "NZ": "new-zealand", "AU": "australia", "BR": "brazil",
    "N": "norway", "S": "sweden", "IQ": "iraq", "TW": "taiwan", "MH": "marshall-islands",
}  # fmt: skip

_WHEN = re.compile(
    r"(?P<day>\d{4} [A-Z][a-z]{2} {1,2}\d{1,2})(?:\s+(?P<hour>\d\d)(?P<minute>\d\d)(?::\d\d)?)?(?P<guess>\?)?"
)
_FIGURE = re.compile(r"(\d+(?:\.\d+)?)\s*(\?)?")


def read_gcat(file: Path, record: Record) -> Brought:
    """The launches or the sites of one of the two files; raises `AskedError` where it is neither."""
    lines = list(table(file))
    brought = Brought(file.name, PARTY, SOURCE, URL)
    if lines and "LV_Type" in lines[0][1]:
        return launches(brought, lines, record)
    if lines and "StateCode" in lines[0][1]:
        return sites(brought, lines, record)
    raise AskedError(
        f"{file} is neither launch.tsv nor sites.tsv of GCAT; its header has neither LV_Type nor StateCode"
    )


def table(file: Path) -> Iterator[tuple[int, Cells]]:
    """The lines of a file by their columns, each with its number."""
    if file.stat().st_size > MOST:
        raise AskedError(f"{file} is larger than {MOST:,} bytes, which GCAT's files are not")
    names: list[str] = []
    for number, line in enumerate(file.read_text("utf-8", errors="replace").splitlines(), start=1):
        cells = line.rstrip("\n").split("\t")
        if line.startswith("#"):
            names = names or [name.lstrip("#").strip() for name in cells]
        elif names and len(cells) > 1:
            held = zip(names, map(str.strip, cells), strict=False)  # the last columns may be missing
            yield number, {name: "" if cell == "-" else cell for name, cell in held}


def sites(brought: Brought, lines: list[tuple[int, Cells]], record: Record) -> Brought:
    """The launch sites that the shelf has under no such name, as rows."""
    rows: list[Cells] = []
    told: list[str] = []
    seen: set[str] = set()
    for number, cells in lines:
        country = STATES.get(cells.get("StateCode", ""), "")
        name, code = cells.get("EName") or cells.get("Name", ""), cells.get("Site", "")
        if not country or not name or not code or record.called(name) or name in seen:
            continue
        seen.add(name)
        entry = record.entry(country)
        latitude, longitude = cells.get("Latitude", ""), cells.get("Longitude", "")
        if not number_in(latitude) or not number_in(longitude):
            told.append(f"{brought.file}, row {number}: {name} has no place; left out")
            continue
        row = blank("sites")
        row |= {
            "id": f"gcat-{code.lower()}", "name": name, "aliases": f"GCAT {code}", "kind": "test-site",
            "country": country, "latitude": latitude, "longitude": longitude,
            "zone": entry.columns["zone"] if entry else "UTC",
            "source": f"{SOURCE}, sites.tsv, row {number}", "url": URL, "status": "verified",
        }  # fmt: skip
        rows.append(row)
    return Brought(brought.file, PARTY, SOURCE, URL, rows={"sites": rows}, told=told)


def number_in(cell: str) -> bool:
    """Whether a cell is a number of degrees."""
    return bool(re.fullmatch(r"-?\d{1,3}(?:\.\d+)?", cell))


def launches(brought: Brought, lines: list[tuple[int, Cells]], record: Record) -> Brought:
    """The launches to orbit, into deep space and of missiles, from sites that the shelf knows."""
    found: list[Launch] = []
    told: list[str] = []
    unknown: set[str] = set()
    for number, cells in lines:
        code = cells.get("Launch_Code") or cells.get("LaunchCode", "")
        kind = KINDS.get(code[:1])
        if kind is None:
            continue
        site = record.called(f"GCAT {cells.get('Launch_Site', '')}") or record.called(cells.get("Launch_Site", ""))
        if site is None or site.kind != "site":
            unknown.add(cells.get("Launch_Site", "?"))
            continue
        when = _WHEN.match(cells.get("Launch_Date", ""))
        if when is None:
            told.append(f"{brought.file}, row {number}: the date {cells.get('Launch_Date')!r} is none; left out")
            continue
        vehicle = cells.get("LV_Type", "")
        apogee, high = figure(cells.get("Apogee", "")), cells.get("Apoflag", "")
        far, wide = figure(cells.get("Range", "")), cells.get("RangeFlag", "")
        found.append(
            Launch(
                row=number,
                when=moment(when),
                vehicle=vehicle,
                country=site.columns["country"],
                kind=kind,
                vehicle_class="SLV" if kind == "space" else "",
                site=site.id,
                outcome=OUTCOMES.get(code[1:2], "unknown"),
                apogee=apogee if kind == "ballistic" and "?" not in high else "",
                range=far if kind == "ballistic" and "?" not in wide else "",
                note=f"GCAT {cells.get('Launch_Tag', '')}".strip(),
                firm=not when["guess"],
            )
        )
    if unknown:
        names = ", ".join(sorted(unknown)[:12])  # codes in one line
        told.append(
            f"{brought.file}: launches from {len(unknown)} sites that the shelf lacks were left out ({names}); "
            "bring in sites.tsv first and lay its folder over with --reference"
        )
    return Brought(brought.file, PARTY, SOURCE, URL, launches=tuple(found), told=told)


def moment(when: "re.Match[str]") -> datetime | date:
    """A date of GCAT's: with its hour by UTC, or a bare day.

    >>> moment(_WHEN.match("2017 Jul  4 0040")), moment(_WHEN.match("2017 Jul 28"))
    (datetime.datetime(2017, 7, 4, 0, 40), datetime.date(2017, 7, 28))
    """
    day = datetime.strptime(" ".join(when["day"].split()), "%Y %b %d")
    if when["hour"] is None:
        return day.date()
    return day.replace(hour=int(when["hour"]) % 24, minute=int(when["minute"]) % 60)


def figure(cell: str) -> str:
    """A length in km as the shelf writes it; a guess and a zero are nothing.

    >>> figure("2802"), figure("500?"), figure("-")
    ('2802 km', '', '')
    """
    found = _FIGURE.fullmatch(cell.strip())
    return f"{found[1]} km" if found and not found[2] and float(found[1]) > 0 else ""
