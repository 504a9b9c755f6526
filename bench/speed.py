"""How fast the desk is, as ratios to spaCy's own work, measured in turns in the same run."""

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any

from own_texts import one_of_length, texts, words_in
from stopwatch import Stopwatch

from lofted import Desk
from lofted.extract.grammar import model_folder
from lofted.present import present

ROOT = Path(__file__).resolve().parent.parent
LOAD = "import sys, spacy; spacy.load(sys.argv[1])"  # what the cold path is held against
GOALS = {"cold": 2.0, "warm": 4.0}  # times; the design's goals
UNREADABLE = 2  # exit code of `lofted read`


@dataclass(frozen=True)
class Race:
    """Seconds of the desk and of spaCy, turn by turn, and the words that both read."""

    ours: Sequence[float]
    theirs: Sequence[float]
    words: int

    def slower(self) -> list[float]:
        """How many times as long the desk took, by turn."""
        return [one / other for one, other in zip(self.ours, self.theirs, strict=True)]

    def faster(self) -> list[float]:
        """How many times as many words the desk read in the same time, by turn."""
        return [other / one for one, other in zip(self.ours, self.theirs, strict=True)]

    def noise(self) -> float:
        """From the fastest to the slowest turn of spaCy, as a share of its median."""
        return (max(self.theirs) - min(self.theirs)) / median(self.theirs)


@dataclass(frozen=True)
class Warm:
    """A race on warm processes, where the desk spent its time, and the share of words that it parsed."""

    name: str
    race: Race
    shares: dict[str, float]
    parsed: float


def cold(turns: int) -> Race:
    """Whole processes: one that reads an article of about 700 words, one that only loads spaCy and the model."""
    text = one_of_length()
    with TemporaryDirectory() as folder:
        file = Path(folder) / "article.txt"
        file.write_text(text, "utf-8")
        read = [sys.executable, "-m", "lofted", "read", str(file)]
        load = [sys.executable, "-c", LOAD, str(model_folder())]
        return race(lambda: process(read), lambda: process(load), turns, words_in(text))


def process(command: list[str]) -> None:
    """Run a process to its end, quietly."""
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    if done.returncode >= UNREADABLE:
        raise SystemExit(f"{' '.join(command)} failed: {done.stderr.decode(errors='replace')[-500:]}")


def warm(name: str, articles: Sequence[tuple[str, str | None]], turns: int) -> Warm:
    """`Desk.review` and spaCy's full pipeline over the same texts, in turns in one process."""
    import spacy

    desk, pipeline = Desk(), spacy.load(model_folder())
    only_texts = [text for text, _ in articles]

    def review() -> None:
        for text, published in articles:
            desk.review(text, published=published)

    def pipe() -> None:
        for _ in pipeline.pipe(only_texts):
            pass

    words = sum(map(words_in, only_texts))
    shares, parsed = stages(desk, articles)  # which also warms the desk up
    list(pipeline.pipe(only_texts[:3]))
    return Warm(name, race(review, pipe, turns, words), shares, parsed / words)


def stages(desk: Desk, articles: Sequence[tuple[str, str | None]]) -> tuple[dict[str, float], int]:
    """The share of each part of the path, of the brief too, and how many words were parsed."""
    desk.review(*articles[0][:1])
    watch = Stopwatch()
    with watch.on_the_path():
        for text, published in articles:
            reading = desk.review(text, published=published)
            with watch.part("present: the brief"):
                present(reading, "brief", desk.record)
    total = sum(watch.seconds.values())
    ranked = sorted(watch.seconds.items(), key=lambda item: -item[1])
    return {part: spent / total for part, spent in ranked}, watch.parsed


def race(ours: Callable[[], None], theirs: Callable[[], None], turns: int, words: int) -> Race:
    """Both, one after the other, so that what slows the machine slows both; who begins changes with the turn."""
    ours()
    theirs()  # files come from the cache from here on
    times: dict[Any, list[float]] = {ours: [], theirs: []}
    for turn in range(turns):
        for runner in (ours, theirs) if turn % 2 else (theirs, ours):
            begin = perf_counter()
            runner()
            times[runner].append(perf_counter() - begin)
    return Race(times[ours], times[theirs], words)


def own_articles() -> list[tuple[str, str | None]]:
    """Our own texts, undated."""
    return [(text, None) for text in texts()]


def news(file: Path, number: int) -> list[tuple[str, str | None]]:
    """So many articles of a JSON Lines file, evenly over it."""
    rows = [json.loads(line) for line in file.read_text("utf-8").splitlines() if line.strip()]
    step = max(1, len(rows) // number)
    return [(row["text"], row.get("published")) for row in rows[::step]][:number]
