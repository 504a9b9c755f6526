"""Two grades that never mix: how reliable a source is, and how credible what is said.

The letters and digits are those of the Admiralty system as NATO uses it (AJP-2.1): A to
F for the source, 1 to 6 for the information. A letter comes from the user's own
scale file; without one the desk knows nothing of how a source has done, and
says F. A digit comes from the dossier alone: how many independent origins, how
the row was judged, what the checks found. Neither is ever worked out from the other.
"""

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from lofted.facts import Assessment, Axis, Difference, Finding, Match, Origin, ReferenceError, Row, Verdict
from lofted.gather.offices import UNTOLD

RELIABILITY = {
    "A": "completely reliable",
    "B": "usually reliable",
    "C": "fairly reliable",
    "D": "not usually reliable",
    "E": "unreliable",
    "F": "reliability cannot be judged",
}
CREDIBILITY = {
    "1": "confirmed by other sources",
    "2": "probably true",
    "3": "possibly true",
    "4": "doubtful",
    "5": "improbable",
    "6": "truth cannot be judged",
}
COLUMNS = ("id", "letter", "reason")
SEVERAL = 2  # independent origins that confirm each other
UNKNOWN = "the desk's own shelf says what kind of source this is, and nothing of how it has done before"


@dataclass(frozen=True, slots=True)
class Rated:
    """What a user's scale file says of a source: its letter, and why."""

    letter: str
    reason: str


def scale(path: Path) -> dict[str, Rated]:
    """A user's scale: a CSV with the columns id (of an outlet or body, or its name), letter and reason.

    Raises `ReferenceError` with the row where a letter is none of A to F, or a reason is missing.
    """
    with path.open(encoding="utf-8-sig", newline="") as file:
        reader = csv.DictReader(file)
        if set(COLUMNS) - set(reader.fieldnames or ()):
            raise ReferenceError(f"{path}: a scale wants the columns {', '.join(COLUMNS)} in its first line")
        return {row["id"].strip().lower(): rated(path, number, row) for number, row in enumerate(reader, start=2)}


def rated(path: Path, number: int, row: Mapping[str, str]) -> Rated:
    """One row of a scale."""
    letter, reason = (row["letter"] or "").strip().upper(), (row["reason"] or "").strip()
    if letter not in RELIABILITY:
        raise ReferenceError(f"{path}, row {number}: the letter is {letter!r}; write one of {', '.join(RELIABILITY)}")
    if not reason and letter != "F":
        raise ReferenceError(f"{path}, row {number}: a letter needs a reason; write it in the column reason")
    return Rated(letter, reason)


def reliability(origins: Sequence[Origin], own: Mapping[str, Rated]) -> tuple[Assessment, ...]:
    """The letter of each origin: the user's, or F where the user's scale does not name it."""
    found = []
    for one in origins:
        mine = own.get((one.entry or "").lower()) or own.get(one.name.lower())
        letter = mine.letter if mine else "F"
        reasons = (mine.reason,) if mine else (f"a source of the kind {one.kind}; {UNKNOWN}",)
        found.append(Assessment(Axis.RELIABILITY, one.name, letter, RELIABILITY[letter], reasons))
    return tuple(found)


def credibility(
    rows: Sequence[Row], misfits: Sequence[tuple[str, Finding]], vague: frozenset[str]
) -> tuple[Assessment, ...]:
    """The digit of each attribute; `vague` are the keys of origins that nobody could ask."""
    return tuple(credible(row, misfits, vague) for row in rows)


def credible(row: Row, misfits: Sequence[tuple[str, Finding]], vague: frozenset[str]) -> Assessment:
    """How credible what is said of one attribute is, by its origins, its judgement and the checks."""
    named = dict.fromkeys(cell.voice for cell in row.cells if cell.origin not in vague and cell.origin != UNTOLD)
    held = {cell.claim for cell in row.cells}
    number, conflicts = len(named), [one for _, one in misfits if bad(one, held)]
    clash = Difference.CONFLICT in row.judgement.kinds
    reasons = [
        f"{number} independent {'origin' if number == 1 else 'origins'}" + (f" ({', '.join(named)})" if named else "")
    ]
    reasons.append(f"the row was judged: {row.judgement.match}{kinds(row)}")
    reasons += [f"{one.check}: {one.reason}" for one in conflicts]
    if not number:
        grade = "6"
    elif clash and conflicts:
        grade = "5"
    elif clash or conflicts:
        grade = "4"
    elif number >= SEVERAL and row.judgement.match in (Match.AGREE, Match.ROUNDING):
        grade = "1"
    elif number >= SEVERAL:
        grade = "2"
    else:
        grade = "3"
    return Assessment(Axis.CREDIBILITY, row.attribute, grade, CREDIBILITY[grade], tuple(reasons))


def kinds(row: Row) -> str:
    """The kinds of difference, as a reason has them."""
    return f" ({', '.join(row.judgement.kinds)})" if row.judgement.kinds else ""


def bad(finding: Finding, held: set[str]) -> bool:
    """Whether a finding speaks against one of the claims that a row holds."""
    return finding.verdict is Verdict.CONFLICTS and any(claim.id in held for claim in finding.claims)
