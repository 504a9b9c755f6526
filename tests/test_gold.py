"""The labelled sentences of `gold/`, scored against their floors.

Each file is scored on the whole path, so that a row can fail at any stage.
What falls below `floors.json` fails the test; what is missed is printed with
`pytest -s`, so that nothing is hidden in a share.
"""

import csv
import json
from collections import Counter
from functools import cache
from math import floor, isclose, isinf
from pathlib import Path

import pytest

from lofted import Desk, Quantity, Reading, Verdict
from lofted.facts import Moment, Span
from lofted.memory import Remembered

GOLD = Path(__file__).parents[1] / "gold"
CLOSE = 1e-6  # share; figures in the table are worked out by hand with factors of seven digits or more
FEWEST = {
    "quantities": 400,
    "aspects": 80,
    "checks": 60,
    "links": 30,
    "pairs": 20,
    "moments": 400,
}  # rows; as many as were asked for
MILD = {  # checks that never conflict, and the most they say
    "kind_disputed": "depends",  # what a weapon is called is drawn differently by different hands
    "unnamed_only": "open",  # an unnamed voice may well be right
    "superseded": "depends",  # a voice may correct itself
    "voices_differ": "depends",  # two voices may differ
    "old_news": "depends",  # a thing may be said twice
    "named_before": "depends",  # a name may be put right
    "shown_reach": "open",  # what was never flown may yet be so
    "one_side": "depends",  # what one side alone says may be so
    "other_speaker": "depends",  # which report has the speaker right is not known
    "told_otherwise": "depends",  # a first assessment may be put right
    "planned_date": "depends",  # a plan may have been moved again
    "phase_year": "depends",  # so may a part of one
    "station_plan": "depends",  # so may a partner's
    "overdue": "depends",  # the next month of that name may be meant
    "orbit_told": "depends",  # two parties may measure two orbits
    "undated": "open",  # only an archive of statements tells which launch one was on
    "year_count": "depends",  # who counts differently is not wrong
    "round_trip": "depends",  # digits made up are no error of the flight
    "acting_holder": "depends",  # who acts in an office may be given its title
    "since_named": "depends",  # nobody but the launcher may have told the name
    "heard_through": "open",  # only the agency's own report tells
    "title_of_land": "depends",  # an office may have another name at home
}
SILENT = "silent"  # what the table says where a check should say nothing


@cache
def desk() -> Desk:
    return Desk()


@cache
def read(text: str, published: str) -> Reading:
    return desk().review(text, published=published or None)


def rows(name):
    with (GOLD / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def figures(reading):
    """Every wording of every figure, with the aspect of its claim."""
    for claim in reading.claims:
        for value in [one.value for one in claim.wordings] or [claim.value]:
            if isinstance(value, Quantity):
                yield claim.aspect, value


def quantity_of(row):
    found = [value for _, value in figures(read(row["text"], row["published"])) if value.written == row["figure"]]
    told = [(one.said.low, one.said.high, one.unit, "yes" if one.approximate else "no") for one in found]
    return next(iter(told), "nothing of that wording")


def quantity_right(row, got):
    if isinstance(got, str):
        return False
    low, high, unit, approximate = got
    wanted = float(row["low"]), float(row["high"])
    same = isclose(low, wanted[0], rel_tol=CLOSE, abs_tol=CLOSE) and (
        isclose(high, wanted[1], rel_tol=CLOSE) or (isinf(high) and isinf(wanted[1]))
    )
    return same and unit == row["unit"] and approximate == row["approximate"]


def aspect_of(row):
    relations = {"first_since", "time_before", "time_after"}  # made of a figure that is a claim of its own too
    found = [name for name, one in figures(read(row["text"], row["published"])) if one.written == row["figure"]]
    return next((name for name in found if name not in relations), "nothing of that wording")


def moment_of(row):
    """The type, value, EDTF and precision of the time that holds the row's words, each empty where there is none."""
    reading = read(row["text"], row["published"])
    start = row["text"].index(row["moment"])
    words = Span(start, start + len(row["moment"]))
    time = next((one for one in reading.times if one.span.meets(words)), None)
    claimed = (claim for claim in reading.claims if isinstance(claim.value, Moment) and claim.span.meets(words))
    moment = next((claim.value for claim in claimed), None)
    told = (moment.edtf, moment.precision) if moment else ("", "none")
    return (*((time.kind, time.value) if time else ("", "")), *told)


def wanted_moment(row):
    return row["type"], row["value"], row["edtf"], row["precision"]


def flights_of(row):
    return "|".join(sorted({event.entry for event in read(row["text"], row["published"]).events if event.entry}))


def verdict_of(row):
    return gravest(read(row["text"], row["published"]), row["check"])


def gravest(reading, check):
    order = list(Verdict)
    mine = [finding.verdict for finding in reading.findings if finding.check == check]
    return str(min(mine, key=order.index)) if mine else SILENT


def second_verdict_of(row):
    """What a check says of a text that is read after another."""
    remembering = Desk(memory=Remembered())
    remembering.review(row["before"], published=row["before_published"] or None)
    return gravest(remembering.review(row["text"], published=row["published"] or None), row["check"])


GETS = {  # table → what the desk gives for a row, and the column that says what is right
    "quantities": (quantity_of, None),
    "aspects": (aspect_of, "aspect"),
    "links": (flights_of, "flight"),
    "moments": (moment_of, wanted_moment),
    "checks": (verdict_of, "verdict"),
    "pairs": (second_verdict_of, "verdict"),
}


def wanted(row, column):
    return column(row) if callable(column) else row[column]


@cache
def scored(name):
    """Every row of a table with what the desk gave and whether that is right."""
    get, column = GETS[name]
    found = []
    for row in rows(name):
        got = get(row)
        right = got == wanted(row, column) if column else quantity_right(row, got)
        found.append((row, got, right))
    return found


def share(hits, of):
    return hits / of if of else 1.0


def scores(name):
    found = scored(name)
    result = {"right": share(sum(right for *_, right in found), len(found))}
    if name == "checks":
        hit = sum(row["verdict"] == got == Verdict.CONFLICTS for row, got, _ in found)
        result["precision"] = share(hit, sum(got == Verdict.CONFLICTS for _, got, _ in found))
        result["recall"] = share(hit, sum(row["verdict"] == Verdict.CONFLICTS for row, *_ in found))
    return result


def floors():
    return json.loads((GOLD / "floors.json").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(GETS))
def test_no_score_is_below_its_floor(name):
    reached = scores(name)
    print(f"\n{name}: " + ", ".join(f"{what} {value:.3f}" for what, value in reached.items()))
    for row, got, right in scored(name):
        if not right:
            column = GETS[name][1]
            asked = wanted(row, column) if column else [row[one] for one in ("low", "high", "unit", "approximate")]
            what = row.get("figure") or row.get("check") or row.get("moment") or ""
            print(f"  missed: {row['text']!r} {what}: {got!r}, wanted {asked!r}")
    low = {what: (value, floors()[name][what]) for what, value in reached.items() if value < floors()[name][what]}
    assert not low, f"{name} fell below its floor: {low}"


@pytest.mark.parametrize("name", sorted(GETS))
def test_a_floor_is_raised_when_the_desk_gets_better(name):
    slack = 0.05  # share; a floor this far below what is reached guards nothing
    for what, value in scores(name).items():
        assert floor(value * 100) / 100 - floors()[name][what] < slack, (
            f"raise the floor of {name} {what} to {value:.3f}"
        )


@pytest.mark.parametrize("name", sorted(GETS))
def test_the_table_is_whole(name):
    table = rows(name)
    assert len(table) >= FEWEST[name]
    for row in table:
        assert None not in row and None not in row.values(), row
        assert row["text"] and row["why"] and row["source"], row
        assert "figure" not in row or row["figure"] in row["text"], row
        assert "moment" not in row or row["moment"] in row["text"], row
    twice = [
        key for key, times in Counter((row["text"], *list(row.values())[:3]) for row in table).items() if times > 1
    ]
    assert not twice


def test_every_check_has_a_wrong_a_right_and_a_silent_or_hedged_row():
    told = {(row["check"], row["verdict"]) for name in ("checks", "pairs") for row in rows(name)}
    for check in desk().checks:
        objects = MILD.get(check.name, "conflicts")
        assert (check.name, objects) in told, f"{check.name} has no row that it should object to"
        assert {(check.name, "holds"), (check.name, SILENT)} & told, f"{check.name} has no row that it should let be"


def test_every_flight_of_the_links_is_on_the_shelf():
    for row in rows("links"):
        for flight in filter(None, row["flight"].split("|")):
            assert desk().record.flight(flight), flight
