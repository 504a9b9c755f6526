"""Which figures of earlier flights a told record can mean, and which of them say it best."""

from collections.abc import Sequence

from lofted.facts import Claim
from lofted.reference.history import Mark


def overlaps(claim: Claim, mark: Mark) -> bool:
    """Whether the digits of a told figure and of a mark have more than an end in common."""
    told, stood = claim.quantity, mark.figure.bare
    return told is not None and told.bare.low < stood.high and stood.low < told.bare.high


def closely(holders: Sequence[Mark]) -> Sequence[Mark]:
    """The figures that no closer one of the same flight is a form of: "about 4,500 km" lets pass whatever it holds."""
    return [
        mark
        for mark in holders
        if not any(
            other.flight == mark.flight
            and other.figure.said.meets(mark.figure.bare)
            and other.figure.said.width < mark.figure.said.width / 2
            for other in holders
        )
    ]


def finest(holders: Sequence[Mark], best: Mark) -> list[Mark]:
    """The figures of the record's own flight as they are told, the highest first, two at most."""
    own = [mark for mark in holders if mark.flight == best.flight]
    own.sort(key=lambda mark: (mark.figure is not best.figure, mark.figure.said.width))
    shown = {mark.figure.written: mark for mark in reversed(own)}
    return [mark for mark in own if shown[mark.figure.written] is mark][:2]
