"""What the proof of the shelf found, as plain text."""

from collections import Counter
from collections.abc import Sequence

from lofted.reference.proof import UNPROVEN, Problem


def proof_sheet(problems: Sequence[Problem], *, whole: bool) -> tuple[str, bool]:
    """One line a problem, worst first, and whether anything does not stand up.

    Rows that wait for a source are counted by file, and listed only where the
    `whole` is asked for.

    >>> print(proof_sheet([Problem("cannot be so", "sites.csv", "here", "lies at 91.0, 0.0")], whole=False)[0], end="")
    cannot be so: sites.csv, here: lies at 91.0, 0.0
    1 row does not stand up; every row has a source.
    """
    bad = [one for one in problems if one.grade != UNPROVEN]
    waiting = [one for one in problems if one.grade == UNPROVEN]
    lines = [f"{one.grade}: {one}" for one in (problems if whole else bad)]
    head = {0: "Every row stands up", 1: "1 row does not stand up"}.get(len(bad), f"{len(bad)} rows do not stand up")
    lines.append(f"{head}; {waits(waiting)}.")
    return "\n".join(lines) + "\n", bool(bad)


def waits(waiting: Sequence[Problem]) -> str:
    """How many rows wait for a source, by file."""
    if not waiting:
        return "every row has a source"
    counts = ", ".join(f"{number} of {file}" for file, number in Counter(one.file for one in waiting).most_common())
    return f"{len(waiting)} wait for somebody to see them at a source ({counts}; --all lists them)"
