"""How adding to a store grows: seconds an article and memory, block by block, in one run.

    python bench/store_growth.py                      2,000 articles into a new SQLite file
    python bench/store_growth.py --number 10000       as many as that
    python bench/store_growth.py --store postgresql://name@host/empty

The articles are those of examples/, each time with other figures and another date, ten a day. They repeat each other's
sentences more than any news does, which is the worst for a memory that looks for copied words. The first block or two
are quick, since there is little yet to be held against; after that no block should be slower than the one before, and
the memory should stay. A busy machine blurs seconds; so one article in five is also read without a store, and the last
column but one tells how many such readings an article took. The memory is that of this process, as the system tells it.
"""

import argparse
import json
import random
import re
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lofted import Desk  # noqa: E402
from lofted.facts import Kept, SourceError  # noqa: E402
from lofted.keeping import add  # noqa: E402
from lofted.store import Store, opened  # noqa: E402

NUMBER = 2_000  # articles
BLOCKS = 10  # lines of the table
PLAIN = 5  # articles, of which one is read without a store too
FIRST = date(2022, 1, 1)  # the day of the first articles
A_DAY = 10  # articles, as an alert on one subject brings them
SEED = 6  # of the figures, so that two runs add the same

_FIGURE = re.compile(r"(?<![\d,.-])\d{1,3}(?:,\d{3})?(?= (?:km|kilomet|miles|minutes|seconds))")
_DAY = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def made(number: int) -> Iterator[str]:
    """So many articles as lines of JSON."""
    chance = random.Random(SEED)
    patterns = [path.read_text("utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    for at in range(number):
        day = FIRST + timedelta(days=at // A_DAY)
        text = _FIGURE.sub(lambda found: other(found[0], chance), chance.choice(patterns))
        text = _DAY.sub(f"{day.day} {day:%B}", text)
        url = f"https://example.org/{at}"
        yield json.dumps({"url": url, "published": str(day), "text": f"{text}\n\nReport {at} of {day}."}) + "\n"


def other(figure: str, chance: random.Random) -> str:
    """A figure near another."""
    value = int(figure.replace(",", ""))
    return f"{max(1, round(value * chance.uniform(0.8, 1.2))):,}"  # a fifth more or less


def memory() -> float:
    """The memory that this process holds now, in MB; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    found = re.search(r"VmRSS:\s+(\d+) kB", status.read_text()) if status.exists() else None
    return int(found[1]) / 1000 if found else 0.0  # kB in a MB


def blocks(source: Path, store: Store, number: int) -> Iterator[tuple[int, float, float, float, float, float]]:
    """After each block: articles so far, seconds and the processor's seconds an article, the slowest.

    Then how many plain readings an article took, and the memory.
    """
    size = max(1, number // BLOCKS)
    desk = Desk()
    taken, worked, plain = [], 0.0, 0.0
    last, last_work = perf_counter(), process_time()
    for done, kept in enumerate(add(desk, store, source), start=1):
        assert isinstance(kept, Kept) and not isinstance(kept, SourceError), kept
        taken.append(perf_counter() - last)
        worked += process_time() - last_work
        if done % PLAIN == 0:
            began = process_time()
            desk.considered(kept.article)
            plain += process_time() - began
        if done % size == 0:
            ratio = worked / (plain * PLAIN) if plain else 0.0
            yield done, sum(taken) / size, worked / size, max(taken), ratio, memory()
            taken, worked, plain = [], 0.0, 0.0
        last, last_work = perf_counter(), process_time()


def main() -> None:
    """Print a line for each block."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=NUMBER, help="articles to add")
    parser.add_argument("--store", help="a new file, or the address of an empty PostgreSQL data base")
    options = parser.parse_args()
    Desk().review("It flew 998 km, the ministry said.")  # so that no table is loaded while the clock runs
    with TemporaryDirectory() as folder:
        source = Path(folder) / "many.jsonl"
        with source.open("w", encoding="utf-8") as file:
            file.writelines(made(options.number))
        address = options.store or str(Path(folder) / "desk.sqlite")
        with opened(address) as store:
            print(f"{'articles':>9}{'ms each':>10}{'of work':>10}{'slowest':>10}{'readings':>10}{'memory, MB':>12}")
            for done, each, work, slowest, ratio, held in blocks(source, store, options.number):
                ms = [1000 * taken for taken in (each, work, slowest)]
                shown = "".join(f"{one:>10.1f}" for one in [*ms, ratio])
                print(f"{done:>9,}{shown}{held:>12.0f}", flush=True)
        if not options.store:
            size = sum(path.stat().st_size for path in Path(folder).glob("desk.sqlite*"))
            print(f"{size / 1e6:.0f} MB in the file, {size / options.number / 1000:.1f} kB an article")


if __name__ == "__main__":
    main()
