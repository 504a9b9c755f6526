"""Answers every labelled set beside the project, and reads the scorers' lines for the desk and for the peers."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from answer import answers, rows

OURS = "lofted"
TITLES = {  # scorer's folder → the task's heading, and what its measures are
    "quantities": ("Quantities in news", "value alone, and value with unit"),
    "times": ("Expressions of time", "TIMEX3 spans, types and values"),
    "voices": ("Voices, sentence by sentence", "sources, cues and contents, each for itself"),
    "triples": ("Voices, whole attributions", "source, cue and content that belong together"),
    "flights": ("Roles of flight figures", "apogee, range and flight time; `any role` is the recall of the bare value"),
    "html": ("The article of a page", "4-word shingles, shares; `whole` is the share of pages got exactly"),
}
SCORERS = {"voices": "voices/score.py", "triples": "voices/score_triples.py"}  # where two share a folder
KEYS = {  # what a row of a set holds → its task
    "quantities": "quantities", "timexes": "times", "parts": "voices", "attributions": "triples", "values": "flights",
}  # fmt: skip
SKETCHES = ("pattern-baseline", "simple-rules")  # stored beside the peers as a floor, and no peers
NO_ROLES = "–"  # how a task stands in a table that a peer does not set itself

_VALUE = re.compile(r"\d+\.\d+/\d+\.\d+/\d+\.\d+|\d+/\d+|\d*\.\d+")


@dataclass
class Scored:
    """One set: what the scorer says of it, and its measures for each system."""

    task: str
    says: str
    systems: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def table(self) -> Iterator[str]:
        """The systems as rows of a table, the desk first and bold."""
        names = [name for name, _ in next(iter(self.systems.values()))]
        yield f"| system | {' | '.join(names)} |"
        yield "|---" * (len(names) + 1) + "|"
        for system in sorted(self.systems, key=lambda name: name != OURS):
            values = [value for _, value in self.systems[system]]
            cells = [system, *values] if system != OURS else [f"**{cell}**" for cell in (system, *values)]
            yield f"| {' | '.join(cells)} |"


def measured(bench: Path) -> list[Scored]:
    """Every set of the folder that the desk answers, scored for the desk and the peers whose answers are stored."""
    found: list[Scored] = []
    with TemporaryDirectory() as folder:
        for task, file in sets(bench):
            print(f"answering {task}, {file.name}", file=sys.stderr)
            document = answers(task, file)
            out = Path(folder) / task / f"{document['set']}.json"
            out.parent.mkdir(parents=True, exist_ok=True)
            out.write_text(json.dumps(document), "utf-8")
            peers = bench / "peers" / "predictions" / task
            stored = peers / document["set"] if task == "times" else peers
            files = [out, *sorted(stored.glob("*.json*"))]
            found.extend(score(bench, task, file, files))
    return found


def sets(bench: Path) -> Iterator[tuple[str, Path]]:
    """The labelled files of the folder with their tasks, told by what their first row holds."""
    for file in sorted(bench.glob("*/*.jsonl")):
        first = next(rows(file), {})
        task = next((task for key, task in KEYS.items() if key in first), None)
        if task:
            yield task, file
    if (bench / "html" / "pages").is_dir():
        yield "html", bench / "html" / "pages"


def score(bench: Path, task: str, file: Path, files: list[Path]) -> Iterator[Scored]:
    """What a scorer says of some answer files."""
    scorer = bench / SCORERS.get(task, f"{task}/score.py")
    which = ["--corpus", file.stem] if task == "times" else [] if task == "html" else ["--data", str(file)]
    command = [sys.executable, str(scorer), *which, *map(str, files)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    yield from told(task, done.stdout)


def told(task: str, output: str) -> Iterator[Scored]:
    """A scorer's lines as tables.

    >>> lines = "# set: 2 rows\\nlofted     P/R/F1 apogee 5.0/5.0/5.0 any role 9.0 | all 1.0/2.0/3.0 any role 4.0\\n"
    >>> [one.systems["lofted"][2] for one in told("flights", lines)]
    [('all', '1.0/2.0/3.0')]
    """
    scored: Scored | None = None
    for line in output.splitlines():
        if line.startswith("#"):
            if scored:
                yield scored
            scored = Scored(task, line.lstrip("# "))
        elif scored and "P/R/F1" in line and not line.startswith(SKETCHES):
            head, _, tail = line.partition("P/R/F1")
            scored.systems[head.split()[0]] = list(measures(tail))
    if scored:
        yield scored


def measures(tail: str) -> Iterator[tuple[str, str]]:
    """Each value of a scorer's line with the words before it; of a count and its share, the count."""
    last, part = 0, ""
    for value in _VALUE.finditer(tail):
        words = tail[last : value.start()]
        last = value.end()
        if words.strip() == "=":
            continue
        words = words.replace("of the cues met:", "of those,").replace("|", "")
        before, colon, name = words.rpartition(":")
        part = before.strip() if colon else part
        name = name.strip() or "shingles"
        yield (f"{part}: {name}" if part else name), NO_ROLES if value[0] == "0.0/0.0/0.0" else value[0]
