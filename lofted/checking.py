"""The verdicts that a check gives, each with its words, its working and what it depends on.

A figure is held against the one that would fit by `weigh`, which answers by
the one comparison of the house; what no figure decides is answered by `holds`,
`depends`, `conflicts` and `leaves_open`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from lofted.facts import Claim, Evidence, Figure, Finding, Firmness, Span, Verdict, compare

T = TypeVar("T")
# What is not told as a fact.
UNSURE = (
    Firmness.DENIED,
    Firmness.DOUBTED,
    Firmness.PLANNED,
    Firmness.POSSIBLE,
    Firmness.CONDITIONAL,
    Firmness.ASKED,
)


def firm(claim: Claim) -> bool:
    """Whether a claim is told as a fact."""
    return not claim.denied and claim.likelihood.words not in UNSURE


def each_once(things: Iterable[T]) -> tuple[T, ...]:
    """Lines of working, or pieces of evidence, none of them twice.

    >>> each_once(["07:10 in Seoul", "22:10 UTC", "07:10 in Seoul"])
    ('07:10 in Seoul', '22:10 UTC')
    """
    return tuple(dict.fromkeys(things))


def holds(
    *claims: Claim,
    reason: str,
    working: Iterable[str] = (),
    evidence: Iterable[Evidence] = (),
    spans: Iterable[Span] = (),
) -> Finding:
    """A finding that the claims hold together."""
    return Finding(Verdict.HOLDS, reason, claims, places(claims, spans), each_once(working), each_once(evidence))


def depends(
    *claims: Claim,
    reason: str,
    on: str,
    working: Iterable[str] = (),
    evidence: Iterable[Evidence] = (),
    spans: Iterable[Span] = (),
) -> Finding:
    """A finding that the claims hold on one reading and not on another; `on` names what decides."""
    return Finding(
        Verdict.DEPENDS, reason, claims, places(claims, spans), each_once(working), each_once(evidence), depends_on=on
    )


def conflicts(
    *claims: Claim,
    reason: str,
    would_hold_if: str | None = None,
    working: Iterable[str] = (),
    evidence: Iterable[Evidence] = (),
    spans: Iterable[Span] = (),
) -> Finding:
    """A finding that the claims cannot all be so; `would_hold_if` names the single slip that would explain it."""
    return Finding(
        Verdict.CONFLICTS,
        reason,
        claims,
        places(claims, spans),
        each_once(working),
        each_once(evidence),
        would_hold_if=would_hold_if,
    )


def leaves_open(
    *claims: Claim,
    reason: str,
    working: Iterable[str] = (),
    evidence: Iterable[Evidence] = (),
    spans: Iterable[Span] = (),
) -> Finding:
    """A finding that no answer could have told these claims apart."""
    return Finding(Verdict.OPEN, reason, claims, places(claims, spans), each_once(working), each_once(evidence))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a comparison found, with a reason for each way it can end."""

    holds: str
    conflicts: str
    depends: str = ""
    open: str = ""
    on: str = "rounding"
    would_hold_if: str | None = None


def weigh(
    told: Figure,
    fits: Figure,
    *claims: Claim,
    answer: Answer,
    working: Iterable[str] = (),
    evidence: Iterable[Evidence] = (),
) -> Finding:
    """Hold a told figure against the one that would fit, and answer by the verdict."""
    match compare(told, fits):
        case Verdict.HOLDS:
            return holds(*claims, reason=answer.holds, working=working, evidence=evidence)
        case Verdict.DEPENDS:
            reason = answer.depends or answer.conflicts
            return depends(*claims, reason=reason, on=answer.on, working=working, evidence=evidence)
        case Verdict.OPEN:
            return leaves_open(*claims, reason=answer.open or answer.holds, working=working, evidence=evidence)
        case Verdict.CONFLICTS:
            return conflicts(
                *claims,
                reason=answer.conflicts,
                would_hold_if=answer.would_hold_if,
                working=working,
                evidence=evidence,
            )


def places(claims: Iterable[Claim], spans: Iterable[Span]) -> tuple[Span, ...]:
    """Where the claims stand, once each, and the places given besides."""
    return tuple(dict.fromkeys([*(claim.span for claim in claims), *spans]))
