"""Times the parts of the path from outside, each without the parts that it calls."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from time import perf_counter
from typing import Any
from unittest.mock import patch

from own_texts import words_in

import lofted.desk
import lofted.extract
import lofted.extract.settling
import lofted.extract.voices

PARTS: tuple[tuple[str, Any, str], ...] = (  # what it is called in the table, where it is called from, its name there
    ("read", lofted.desk, "article"),
    ("extract: all else", lofted.desk, "extract"),
    ("extract: sentences", lofted.extract, "split_sentences"),
    ("extract: names", lofted.extract, "find_names"),
    ("extract: names", lofted.extract.voices, "find_names"),
    ("extract: moments", lofted.desk, "times_told"),
    ("extract: quantities", lofted.extract, "find_quantities"),
    ("extract: quantities", lofted.extract, "fold"),
    ("extract: aspects", lofted.extract, "aspects_of"),
    ("extract: relations", lofted.extract, "relations"),
    ("extract: relations", lofted.extract, "launched"),
    ("extract: relations", lofted.extract, "memberships"),
    ("extract: relations", lofted.extract, "moment_aspect"),
    ("extract: voices, patterns", lofted.extract, "find_statements"),
    ("extract: voices, grammar", lofted.extract.settling, "read_clauses"),
    ("extract: voices, parse", lofted.extract.settling, "parse"),
    ("link", lofted.desk, "link"),
    ("check", lofted.desk, "run"),
)


class Stopwatch:
    """Seconds by part; what runs inside another part counts for itself alone."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.parsed = 0  # words
        self._running: list[str] = []
        self._since = perf_counter()

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        """Count the time until it is left for this part, and stop the one around it."""
        self._turn()
        self._running.append(name)
        try:
            yield
        finally:
            self._turn()
            self._running.pop()

    def _turn(self) -> None:
        now = perf_counter()
        if self._running:
            self.seconds[self._running[-1]] += now - self._since
        self._since = now

    def timed(self, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """The function, timed; what it yields is timed as it is asked for."""

        def wrapped(*given: Any, **named: Any) -> Any:
            if name.endswith("parse"):
                self.parsed += sum(map(words_in, given[0]))
            with self.part(name):
                result = function(*given, **named)
            return self._steps(name, result) if isinstance(result, Iterator) else result

        return wrapped

    def _steps(self, name: str, steps: Iterator[Any]) -> Iterator[Any]:
        done = object()
        while True:
            with self.part(name):
                step = next(steps, done)
            if step is done:
                return
            yield step

    @contextmanager
    def on_the_path(self) -> Iterator[None]:
        """Time every part while this lasts."""
        with ExitStack() as stack:
            for name, place, function in PARTS:
                if hasattr(place, function):
                    stack.enter_context(patch.object(place, function, self.timed(name, getattr(place, function))))
            yield
