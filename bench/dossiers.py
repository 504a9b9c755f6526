"""Scores the gathering: which articles tell of one event, on whom they rest, and the cells of the matrix.

    python -m bench.dossiers [--show WHAT …]

The real articles beside the project are scored where they are there, and
gold/dossiers. WHAT is same, origins, matrix, judgements or history: what is
missed or too much is then listed. With --speed N, how long N articles of one
event take to gather.
"""

import argparse
import json
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations
from pathlib import Path

from bench.dossier_rows import GOLD, score_history, score_judgements, score_matrix, table, voice_of
from lofted.desk import Desk
from lofted.facts import Dossier, Reading, Record, Role, SourceError

ROOT = Path(__file__).parent.parent
REAL = ROOT.parent / "shared" / "articles" / "dev.jsonl"
NOBODY = {"media reports", "unnamed officials", "not said"}  # who are no independent origins


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
