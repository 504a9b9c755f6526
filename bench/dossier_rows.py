"""Scores the rows of dossiers against gold/dossiers: the cells, how they are judged, and the steps of their history."""

import csv
from collections import Counter, defaultdict
from math import inf
from pathlib import Path

from lofted.facts import Cell, Difference, Dossier, Entry, Match, Moment, Named, Quantity, Record

GOLD = Path(__file__).parent.parent / "gold" / "dossiers"
NEAR = 1e-3  # share; two ways of rounding a converted figure
KINDS = {
    "unit": Difference.UNIT,
    "time_zone": Difference.TIME_ZONE,
    "scope": Difference.SCOPE,
    "definition": Difference.DEFINITION,
    "early_later": Difference.EARLY_LATER,
    "floor_value": Difference.FLOOR_VALUE,
    "conflict": Difference.CONFLICT,
}
JUDGED = {"agree": Match.AGREE, "rounding": Match.ROUNDING, "differ": Match.DIFFER}


def table(name: str) -> list[dict[str, str]]:
    """A table of the labelled set."""
    with (GOLD / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def voice_of(name: str, entry: str | None, voices: dict[str, str], record: Record) -> str:
    """The labelled voice that a speaker is, or its own name."""
    known: Entry | None = record.entry(entry)
    names = [known.name, *known.aliases] if known else [name]
    return next((voices[each.lower()] for each in (name, *names) if each.lower() in voices), name)


def score_matrix(
    matched: dict[str, Dossier], events: dict[str, set[str]], voices: dict[str, str], record: Record, show: list[str]
) -> None:
    """The cells: by attribute, article and value; and of those found, how many have the right voice."""
    labelled: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in table("matrix"):
        labelled[row["event"]].append(row)
    count: Counter[str] = Counter()
    for event, one in matched.items():
        given = {article.id: article.given or "" for article in one.articles}
        cells = [cell for row in one.rows for cell in row.cells if given[cell.article] in events[event]]
        for row in labelled[event]:
            hit = next((cell for cell in cells if row["article"] == given[cell.article] and same(row, cell)), None)
            count["hit" if hit else "missed"] += 1
            if hit is None and "matrix" in show:
                print("   missed", event, row["attribute"], row["article"], row["voice"], row["words"])
            if hit is not None:
                cells.remove(hit)
                right = voice_of(hit.voice, hit.origin, voices, record) == row["voice"]
                count["voice"] += right
                if not right and "voices" in show:
                    print(
                        "   voice",
                        event,
                        row["attribute"],
                        row["article"],
                        row["words"],
                        row["voice"],
                        "not",
                        hit.voice,
                    )
        count["extra"] += len(cells)
        for cell in cells if "matrix" in show else ():
            print("   too much", event, cell.attribute, given[cell.article], cell.voice, cell.words)
    hit = count["hit"]
    precision, recall = hit / max(1, hit + count["extra"]), hit / max(1, hit + count["missed"])
    print(f"matrix: precision {precision:.3f}, recall {recall:.3f}; voice right in {count['voice'] / max(1, hit):.3f}")


def same(row: dict[str, str], cell: Cell) -> bool:
    """Whether a cell is the labelled one: the same interval, date, entry or words."""
    value, words = cell.value, row["words"].lower()
    if row["attribute"] != cell.attribute:
        return False
    if isinstance(value, Quantity) and row["low"]:
        low, high = float(row["low"]), float(row["high"])
        if cell.attribute == "count":
            return low <= value.said.high and value.said.low <= high
        ends = (value.said.low, low), (value.said.high, high)
        return all(a == b or (inf not in (a, b) and abs(a - b) <= NEAR * abs(b) + 1) for a, b in ends)
    alike = words in value.written.lower() or value.written.lower() in words
    if isinstance(value, Moment):
        return alike or row["value"][:16] == value.edtf[:16]  # 16: to the minute
    return alike or (isinstance(value, Named) and row["value"] == value.entry)


def score_judgements(matched: dict[str, Dossier], show: list[str]) -> None:
    """How each row was judged, and with which kinds of difference."""
    rows = table("judgements")
    match = kinds = 0
    for row in rows:
        held = matched[row["event"]].row(row["attribute"])
        wanted = {KINDS[kind] for kind in row["kind"].split(" | ") if kind in KINDS}
        got = held.judgement if held else None
        alone = got is not None and got.match is Match.ALONE and row["judgement"] == "agree"
        good = got is not None and (got.match is JUDGED[row["judgement"]] or alone)
        match += good
        kinds += good and got is not None and set(got.kinds) == wanted
        if "judgements" in show and not good:
            print(
                "  ",
                row["event"],
                row["attribute"],
                row["judgement"],
                row["kind"],
                "not",
                got and (got.match, got.kinds),
            )
    print(f"judgements: {match} of {len(rows)} right, {kinds} with the very kinds")


def score_history(matched: dict[str, Dossier], show: list[str]) -> None:
    """The labelled steps: by attribute, article and words, and whether each is marked as given up."""
    rows = table("history")
    hit = marked = 0
    for row in rows:
        one = matched[row["event"]]
        given = {article.id: article.given or "" for article in one.articles}
        step = next(
            (
                step
                for step in one.history
                if step.attribute == row["attribute"]
                and given[step.cell.article] == row["article"]
                and (step.cell.words.lower() in row["words"].lower() or row["words"].lower() in step.cell.words.lower())
            ),
            None,
        )
        hit += step is not None
        marked += step is not None and (step.superseded is not None) is (row["superseded"] == "yes")
        if "history" in show and step is None:
            print("  ", row["event"], row["attribute"], row["article"], row["words"])
    print(f"history: {hit} of {len(rows)} steps, {marked} marked right")
