"""The desk and its peers read the same figures and moments in turns, each in an environment of its own."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
GOALS = {"quantulum3": 20.0, "recognizers": 100.0}  # times as many words in the same time; what the desk is to reach


@dataclass
class Racer:
    """A system that reads in a process of its own, and its seconds by turn."""

    name: str
    process: subprocess.Popen[str] | None
    seconds: list[float] = field(default_factory=list)
    found: int = 0

    def turn(self) -> None:
        """Let it read every paragraph once."""
        assert self.process is not None, "a racer that runs has a process"
        print(file=self.process.stdin, flush=True)
        seconds, found = self.answer().split()
        self.seconds.append(float(seconds))
        self.found = int(found)

    def answer(self) -> str:
        """The next line that it says."""
        assert self.process and self.process.stdout, "the process was started with a pipe"
        line = self.process.stdout.readline()
        if not line:
            raise SystemExit(f"{self.name} ended before its turn was over")
        return line


def pythons() -> dict[str, Path]:
    """The systems whose environment is there, with its Python; `make peers` makes the others."""
    found = {"lofted": Path(sys.executable)}
    for name in GOALS:
        python = ROOT / f".venv-{name}" / "bin" / "python"
        if python.exists():
            found[name] = python
    return found


@contextmanager
def racing(paragraphs: Sequence[str]) -> Iterator[list[Racer]]:
    """The systems, loaded and warm; they end when they are left."""
    with TemporaryDirectory() as folder, ExitStack() as stack:
        file = Path(folder) / "paragraphs.json"
        file.write_text(json.dumps(list(paragraphs)), "utf-8")
        racers = []
        for name, python in pythons().items():
            command = [str(python), str(HERE / "reader.py"), name, str(file)]
            process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
            )
            stack.enter_context(process)
            racers.append(Racer(name, process))
        for racer in racers:
            racer.answer()
        yield racers


def race(paragraphs: Sequence[str], turns: int) -> list[Racer]:
    """Every system, one after the other, so that what slows the machine slows all."""
    with racing(paragraphs) as racers:
        for _ in range(turns):
            for racer in racers:
                racer.turn()
    return racers


def lines(racers: Sequence[Racer], words: int) -> Iterator[str]:
    """The race as a table, its ratios turn by turn.

    >>> ours, theirs = Racer("lofted", None, [1.0, 2.0]), Racer("recognizers", None, [300.0, 500.0])
    >>> print(list(lines([ours, theirs], 1000))[-1])
    | recognizers | 2 | 0 | **275** (250 to 300) | 100 |
    """
    ours = racers[0]
    yield "| system | words a second | found | the desk reads so many times as many words | goal |"
    yield "|---|---|---|---|---|"
    for one in racers:
        ratios = [their / our for their, our in zip(one.seconds, ours.seconds, strict=True)]
        faster = f"**{median(ratios):.0f}** ({min(ratios):.0f} to {max(ratios):.0f})" if one is not ours else "–"
        goal = f"{GOALS[one.name]:g}" if one.name in GOALS else "–"
        yield f"| {one.name} | {words / median(one.seconds):,.0f} | {one.found} | {faster} | {goal} |"
