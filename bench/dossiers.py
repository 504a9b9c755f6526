"""Scores the gathering: which articles tell of one event, on whom they rest, and the cells of the matrix.

    python -m bench.dossiers [--show WHAT …]

The real articles beside the project are scored where they are there, and
gold/dossiers. WHAT is same, origins, matrix, judgements or history: what is
missed or too much is then listed. With --speed N, how long N articles of one
event take to gather.
"""

import argparse
import csv
import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from math import inf
from pathlib import Path

from lofted.desk import Desk
from lofted.facts import (
    Cell,
    Difference,
    Dossier,
    Entry,
    Match,
    Moment,
    Named,
    Quantity,
    Reading,
    Record,
    Role,
    SourceError,
)

ROOT = Path(__file__).parent.parent
GOLD = ROOT / "gold" / "dossiers"
REAL = ROOT.parent / "shared" / "articles" / "dev.jsonl"
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
NOBODY = {"media reports", "unnamed officials", "not said"}  # who are no independent origins
JUDGED = {"agree": Match.AGREE, "rounding": Match.ROUNDING, "differ": Match.DIFFER}


def main() -> None:
    """Print the scores."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", nargs="*", default=[])
    parser.add_argument("--speed", type=int, default=0)
    wanted = parser.parse_args()
    desk = Desk()
    if REAL.exists():
        score_real(desk, wanted.show)
    if GOLD.exists():
        score_gold(desk, wanted.show)
    if wanted.speed:
        speed(desk, wanted.speed)


def readings(desk: Desk, path: Path) -> list[Reading]:
    """The readings of a file."""
    return [one for one in desk.readings(path) if not isinstance(one, SourceError)]


def table(name: str) -> list[dict[str, str]]:
    """A table of the labelled set."""
    with (GOLD / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def told_in(one: Dossier) -> set[str]:
    """What the articles that tell of an event were handed in as."""
    given = {article.id: article.given or article.id for article in one.articles}
    return {given[join.article] for join in one.joins if join.role is not Role.MENTION}


def score_real(desk: Desk, show: list[str]) -> None:
    """Pairs of real articles with an event label."""
    lines = REAL.read_text("utf-8").splitlines()
    labels = {one["id"]: one["event"] for one in map(json.loads, lines) if one["event"]}
    found = desk.dossiers(readings(desk, REAL))
    wanted = {pair for pair in combinations(sorted(labels), 2) if labels[pair[0]] == labels[pair[1]]}
    made = {pair for one in found for pair in combinations(sorted(told_in(one) & set(labels)), 2)}
    print(f"real articles, {len(labels)} labelled: {told(wanted, made)}")
    if "same" in show:
        print("  missed", sorted(wanted - made), "\n  too much", sorted(made - wanted))


def told(wanted: set[object] | set[tuple[str, str]], made: set[object] | set[tuple[str, str]]) -> str:
    """Precision, recall and F1 of two sets."""
    hit = len(wanted & made)
    precision, recall = hit / max(1, len(made)), hit / max(1, len(wanted))
    f1 = 2 * hit / max(1, len(wanted) + len(made))
    return f"precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f} ({hit} of {len(wanted)} pairs)"


def score_gold(desk: Desk, show: list[str]) -> None:
    """The labelled set: events, origins, cells, judgements, history."""
    events: defaultdict[str, set[str]] = defaultdict(set)
    for row in table("events"):
        events[row["event"]].add(row["article"])
    found = desk.dossiers(readings(desk, GOLD / "articles.jsonl"))
    wanted = {pair for names in events.values() for pair in combinations(sorted(names), 2)}
    made = {pair for one in found for pair in combinations(sorted(told_in(one)), 2)}
    print(f"gold/dossiers, {len(events)} events: {told(wanted, made)}")
    if "same" in show:
        print("  missed", sorted(wanted - made), "\n  too much", sorted(made - wanted))
    matched = {event: max(found, key=lambda one: len(told_in(one) & names)) for event, names in events.items()}
    voices = voice_names()
    score_origins(matched, events, voices, desk.record, show)
    score_matrix(matched, events, voices, desk.record, show)
    score_judgements(matched, show)
    score_history(matched, show)


def voice_names() -> dict[str, str]:
    """Every name of a labelled voice, with the voice."""
    return {name.lower(): row["voice"] for row in table("voices") for name in row["names"].split(" | ")}


def voice_of(name: str, entry: str | None, voices: dict[str, str], record: Record) -> str:
    """The labelled voice that a speaker is, or its own name."""
    known: Entry | None = record.entry(entry)
    names = [known.name, *known.aliases] if known else [name]
    return next((voices[each.lower()] for each in (name, *names) if each.lower() in voices), name)


def score_origins(
    matched: dict[str, Dossier], events: dict[str, set[str]], voices: dict[str, str], record: Record, show: list[str]
) -> None:
    """The origins of each event as a set, and which article copies which."""
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    copies: set[tuple[str, str]] = set()
    for row in table("origins"):
        wanted[row["event"]].update(set(row["origin"].split(" | ")) - NOBODY)
        if row["copies"]:
            copies.add((row["article"], row["copies"]))
    exact, made = 0, set()
    for event, one in matched.items():
        given = {article.id: article.given or "" for article in one.articles}
        of_event = {
            voice_of(each.name, each.entry, voices, record)
            for each in one.origins
            if not each.vague and {given[id] for id in each.articles} & events[event]
        }
        exact += of_event == wanted[event]
        made |= {(given[each.article], given[each.of]) for origin in one.origins for each in origin.carriers if each.of}
        if "origins" in show and of_event != wanted[event]:
            print("  ", event, "missed", wanted[event] - of_event, "too much", of_event - wanted[event])
    print(f"origins: exact in {exact} of {len(matched)} events; copies: {told(copies, made)}")


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


def speed(desk: Desk, number: int) -> None:
    """How long so many reports of one event take to gather: ours, printed again with other words."""
    source = ROOT / "examples"
    given = [one for path in sorted(source.glob("*")) for one in made(desk, path)]
    many = list(varied(given, number))
    start = time.process_time()
    found = desk.dossiers(many)
    print(f"{number} articles gathered in {time.process_time() - start:.2f} s of processor time, {len(found)} dossiers")


def made(desk: Desk, path: Path) -> Iterator[Reading]:
    """The readings of one of the examples."""
    yield from (one for one in desk.readings(path) if not isinstance(one, SourceError))


def varied(given: Iterable[Reading], number: int) -> Iterator[Reading]:
    """So many readings, each of an article of its own."""
    held = list(given)
    for place in range(number):
        one = held[place % len(held)]
        article = replace(one.article, sha256=f"{place:064d}", given=f"{place}", publisher=f"Paper {place}")
        yield replace(one, article=article)


if __name__ == "__main__":
    main()
