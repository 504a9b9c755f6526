"""What the proof of the shelf found, as plain text."""

from collections import Counter
from collections.abc import Sequence

from lofted.reference.problems import DIFFERING, EXPLAINED, FAULTS, UNPROVEN, Problem

ALWAYS = (*FAULTS, EXPLAINED)  # grades that are listed without being asked for


def proof_sheet(problems: Sequence[Problem], *, whole: bool) -> tuple[str, bool]:
    """One line a problem, worst first, and whether anything does not stand up.

    A party's figures that cannot all be so are named even where the row says
    why it keeps them. Figures of two parties that differ, and rows that wait
    for a source, are counted, and listed only where the `whole` is asked for.

    >>> print(proof_sheet([Problem("cannot be so", "sites.csv", "here", "lies at 91.0, 0.0")], whole=False)[0], end="")
    cannot be so: sites.csv, here: lies at 91.0, 0.0
    1 row does not stand up; every row has a source.
    """
    bad = [one for one in problems if one.grade in FAULTS]
    lines = [f"{one.grade}: {one}" for one in problems if whole or one.grade in ALWAYS]
    head = {0: "Every row stands up", 1: "1 row does not stand up"}.get(len(bad), f"{len(bad)} rows do not stand up")
    rest = [*asides(problems), waits([one for one in problems if one.grade == UNPROVEN])]
    lines.append("; ".join([head, *rest]) + ".")
    return "\n".join(lines) + "\n", bool(bad)


def asides(problems: Sequence[Problem]) -> list[str]:
    """How many accounts do not fit and say why, and how many figures of two parties differ."""
    explained = sum(one.grade == EXPLAINED for one in problems)
    differing = sum(one.grade == DIFFERING for one in problems)
    said = [f"{explained} {'accounts that do' if explained > 1 else 'account that does'} not fit" if explained else ""]
    said.append(f"in {differing} figures parties differ" if differing else "")
    return [words for words in said if words]


def waits(waiting: Sequence[Problem]) -> str:
    """How many rows wait for a source, by file."""
    if not waiting:
        return "every row has a source"
    counts = ", ".join(f"{number} of {file}" for file, number in Counter(one.file for one in waiting).most_common())
    return f"{len(waiting)} wait for somebody to see them at a source ({counts}; --all lists them)"
