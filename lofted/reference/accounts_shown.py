"""How the accounts of a flight are shown beside a told figure: side by side, as evidence, and in words."""

from collections.abc import Sequence

from lofted.facts import Claim, Evidence
from lofted.reference.history import Mark
from lofted.reference.misfits import one_said
from lofted.reference.saying import in_unit


def side_by_side(claim: Claim, told: Sequence[Mark]) -> list[str]:
    """The interval that the claim's words allow, and those of the accounts it was held against."""
    assert claim.quantity is not None, "shown only of figures"
    lines = [f"told: {in_unit(claim.quantity, claim.aspect)}"]
    lines += (f"{mark.account.speaker}: {in_unit(mark.figure, unit_aspect(mark))}" for mark in told)
    return list(dict.fromkeys(lines))


def unit_aspect(mark: Mark) -> str:
    """The aspect by which a mark's figure is written: a time in minutes, a length in kilometres."""
    return "flight_time" if mark.figure.unit == "s" else "apogee"


def evidence_of(told: Sequence[Mark]) -> list[Evidence]:
    """The accounts as evidence, each once."""
    return list(dict.fromkeys(mark.evidence for mark in told))


def said(told: Sequence[Mark]) -> str:
    """Who said what, in words."""
    return ", ".join(map(one_said, told))
