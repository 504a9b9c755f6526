"""The sentences of the gold in any order, for laws that hold of every text, and how many of them are tried."""

import csv
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from lofted import Desk, Reading

ROOT = Path(__file__).parents[1]
FEW = settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
MANY = settings(max_examples=300, deadline=None, derandomize=True)


@cache
def desk() -> Desk:
    return Desk()


def review(text: str) -> Reading:
    return desk().review(text, published="2024-11-01")


@cache
def sentences() -> list[str]:
    found = []
    for table in sorted((ROOT / "gold").glob("*.csv")):
        with table.open(encoding="utf-8", newline="") as file:
            found += [row["text"] for row in csv.DictReader(file)]
    return sorted(set(found))


def mixtures():
    parts = st.lists(st.sampled_from(sentences()), min_size=1, max_size=6)
    return st.tuples(parts, st.sampled_from([" ", "\n\n", "\n", "  "])).map(lambda made: made[1].join(made[0]))
