"""Measures speed and accuracy, and writes docs/accuracy.md.

python bench/run.py                      everything
python bench/run.py --only speed         one part; the other stays in the page as it was
python bench/run.py --quick              fewer turns and fewer texts
python bench/run.py --bench FOLDER       labelled sets elsewhere than in ../shared/bench
"""

import argparse
import importlib.util
import json
import os
import platform
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path[:0] = [str(ROOT), str(HERE)]

from own_texts import texts, words_in  # noqa: E402
from peers.race import lines as race_lines  # noqa: E402
from peers.race import race as race_peers  # noqa: E402
from scores import TITLES, Scored, measured  # noqa: E402
from speed import GOALS, Race, Warm, cold, news, own_articles, warm  # noqa: E402

PAGE = ROOT / "docs" / "accuracy.md"
SHARED = ROOT.parent / "shared"
TURNS, TURNS_QUICK = 9, 5  # of each race; five are the fewest from which a spread is told
ARTICLES, ARTICLES_QUICK = 60, 20  # of the news texts; some 50,000 words take half a minute a turn
PEERS_TURNS = 3  # of the race of the peers, the slowest of which takes 20 seconds a turn
PEERS_ARTICLES = 6  # news texts that the peers read, about 5,000 words
OWN_ROUNDS = 8  # times that our own texts are read in one turn, so that it lasts about a second
INTRODUCTION = """# How well the desk reads, and how fast

This page is written by `make bench`. The labelled collections are not part of the project and are looked for in
`../shared/bench`; the peers are scored there with the same scorers, from the answers that they gave to the same texts.
All scores are precision/recall/F1 in per cent unless a line says otherwise. The sets scored here were looked at while
the desk was built, so a fresh set will come out somewhat lower.
"""


def main() -> None:
    """Measure what is asked for and write the page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="fewer turns and fewer texts")
    parser.add_argument("--only", choices=("speed", "accuracy"))
    parser.add_argument("--bench", type=Path, default=SHARED / "bench", help="the folder of labelled sets")
    parser.add_argument("-o", "--out", type=Path, default=PAGE)
    options = parser.parse_args()
    held = sections(options.out.read_text("utf-8")) if options.out.exists() else {}
    if options.only != "accuracy":
        held["Speed"] = "\n".join(speed(quick=options.quick))
    if options.only != "speed":
        held["Accuracy"] = "\n".join(accuracy(options.bench))
        held["Gold"] = "\n".join(gold())
    held["Conflicts, judged by hand"] = (HERE / "judged.md").read_text("utf-8").strip()
    held["The commonest misses"] = (HERE / "misses.md").read_text("utf-8").strip()
    held["What is not read yet"] = (HERE / "not-read.md").read_text("utf-8").strip()
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_text(page(held), "utf-8")
    print(f"wrote {options.out}", file=sys.stderr)


def page(held: Mapping[str, str]) -> str:
    """The whole page from its sections, always in the same order."""
    order = ("Accuracy", "Gold", "Conflicts, judged by hand", "The commonest misses", "What is not read yet", "Speed")
    return INTRODUCTION + "".join(f"\n## {name}\n\n{held.get(name, 'Not measured yet.').strip()}\n" for name in order)


def sections(text: str) -> dict[str, str]:
    """The sections of a page by their headings.

    >>> sections("# A\\n\\n## One\\n\\nfirst\\n\\n## Two\\n\\nsecond\\n")
    {'One': 'first', 'Two': 'second'}
    """
    parts = re.split(r"^## (.+)\n", text, flags=re.M)[1:]
    return {name: body.strip() for name, body in zip(parts[::2], parts[1::2], strict=True)}


def speed(*, quick: bool) -> Iterator[str]:
    """The section on speed: ratios, with seconds only beside them."""
    turns = TURNS_QUICK if quick else TURNS
    yield (
        f"Ratios of two things that take turns on one machine ({os.cpu_count()} processors, Python "
        f"{platform.python_version()}), {turns} turns each: the median, and in brackets the smallest and the largest. "
        "Seconds mean nothing on another machine; they stand beside their ratio only to show its noise, which is the "
        "spread of spaCy's own turns."
    )
    started = cold(turns)
    yield ""
    yield from cold_line(started)
    dressed = [("our own texts, dense with figures", own_articles() * OWN_ROUNDS)]
    file = SHARED / "articles" / "dev.jsonl"
    if file.exists():
        dressed.append(("news", news(file, ARTICLES_QUICK if quick else ARTICLES)))
    else:
        yield "The texts of real articles (`../shared/articles`) are not there, so only our own were read."
    for name, articles in dressed:
        yield ""
        yield from warm_lines(warm(name, articles, turns))
        yield ""
        yield from peer_lines(name, articles[: PEERS_ARTICLES if name == "news" else 2 * len(texts())])


def cold_line(started: Race) -> Iterator[str]:
    """The cold path in one paragraph."""
    yield (
        f"**Cold**: `lofted read` of an article of {started.words} words, as a whole process, takes "
        f"**{spread(started.slower())} times** as long as a process that only imports spaCy and loads the model "
        f"(goal: at most {GOALS['cold']:g}). Medians {median(started.ours):.2f} s and {median(started.theirs):.2f} s; "
        f"noise {started.noise():.0%}."
    )


def warm_lines(one: Warm) -> Iterator[str]:
    """The warm path over some texts: the ratio, and where the time goes."""
    ours, theirs = (one.race.words / median(seconds) for seconds in (one.race.ours, one.race.theirs))
    yield (
        f"**Warm, {one.name}** ({one.race.words:,} words): `Desk.review` reads **{spread(one.race.faster())} times** "
        f"as many words in the same time as spaCy's full pipeline (goal: at least {GOALS['warm']:g}). Medians "
        f"{ours:,.0f} and {theirs:,.0f} words a second; noise {one.race.noise():.0%}. "
        f"{one.parsed:.0%} of the words were parsed."
    )
    yield ""
    yield "| part of the path | share of the time |"
    yield "|---|---|"
    for part, share in one.shares.items():
        yield f"| {part} | {share:.1%} |"


def peer_lines(name: str, articles: list[tuple[str, str | None]]) -> Iterator[str]:
    """Figures and moments alone, the desk beside the peers whose environment is there."""
    paragraphs = [paragraph for text, _ in articles for paragraph in text.split("\n") if paragraph.strip()]
    words = sum(map(words_in, paragraphs))
    yield f"**Figures and moments alone, {name}** ({words:,} words, paragraph by paragraph, {PEERS_TURNS} turns):"
    yield ""
    yield from race_lines(race_peers(paragraphs, PEERS_TURNS), words)


def spread(ratios: list[float]) -> str:
    """A median with its smallest and largest.

    >>> spread([1.0, 3.0, 2.0])
    '2.00 (1.00 to 3.00)'
    """
    return f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"


def accuracy(bench: Path) -> Iterator[str]:
    """The section on the labelled collections."""
    if not bench.is_dir():
        yield "The labelled collections (`../shared/bench`) are not there, so nothing was measured against them."
        return
    for task, group in groupby(sorted(measured(bench), key=order), key=lambda one: one.task):
        title, measures = TITLES[task]
        yield f"### {title}\n\nMeasured: {measures}.\n"
        for scored in group:
            yield f"{scored.says}:\n"
            yield from scored.table()
            yield ""


def order(scored: Scored) -> int:
    """The place of a task on the page."""
    return list(TITLES).index(scored.task)


def gold() -> Iterator[str]:
    """The section on our own labelled rows, with the floors that hold them."""
    file = ROOT / "gold" / "floors.json"
    if not file.exists():
        yield "There are no labelled rows of our own (`gold/`) yet."
        return
    test, errors = gold_test("test_gold"), gold_test("test_errors")
    alone = {"errors": errors, "errors_second": errors, "errors_third": errors, "errors_fourth": errors}
    alone |= {"errors_fifth": errors, "errors_sixth": errors, "errors_seventh": errors}
    alone |= {"errors_eighth": errors, "errors_ninth": errors, "errors_tenth": errors}
    alone |= {"errors_eleventh": errors, "errors_twelfth": errors, "errors_thirteenth": errors}
    alone |= {"voices": gold_test("test_gold_voices")}
    yield "Our own labelled sentences in `gold/`, each with its source, as shares; a test fails below a floor.\n"
    yield "| table | rows | measure | floor | reached |"
    yield "|---|---|---|---|---|"
    for name, floors in json.loads(file.read_text("utf-8")).items():
        own, table = alone.get(name, test), () if name == "voices" else (name,)
        reached = own.scores(*table) if own else {}
        number = len(own.rows(*table)) if own else "–"
        for measure, floor in floors.items():
            score = f"{reached[measure]:.3f}" if measure in reached else "–"
            yield f"| {name} | {number} | {measure} | {floor:.3f} | {score} |"


def gold_test(name: str) -> Any:
    """A test that scores labelled rows, as a module; None where there is none."""
    file = ROOT / "tests" / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, file) if file.exists() else None
    if spec is None or spec.loader is None:
        return None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
