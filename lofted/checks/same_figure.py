"""Does a figure that is told twice stay the same?

An article that gives one flight's altitude in two places, perhaps in two
units, should give the same one.

    >>> review("The ICBM rose to an altitude of 6,000 km, the army said.\\n\\nThe army said the missile reached an "
    ...        "altitude of 4,700 miles.")
    same_figure: conflicts. The altitude is 6,000 km in one place and 4,700 miles in another, both told by
    army.

    >>> review("The ICBM rose to an altitude of 6,000 km, the army said.\\n\\nThe army said the missile reached an "
    ...        "altitude of 3,700 miles.")
    same_figure: holds. 6,000 km and 3,700 miles, told in two places, are the same.

The same number in two units, or one that was worked out the wrong way round, conflicts too.

    >>> review("The missile rose to 6,000 km and flew 1,000 km, the army said. It came down after a flight of 1,000 "
    ...        "miles.")
    same_figure: conflicts. The range is 1,000 km in one place and 1,000 miles in another: only one of the
    two units fits.

Two voices may well measure or round differently, which is no conflict but a
thing to know.

    >>> review("The ICBM rose to an altitude of 6,000 km, the army said.\\n\\nJapan said that the missile reached an "
    ...        "altitude of 6,700 km.")
    same_figure: depends. The altitude is 6,000 km as told by army and 6,700 km as told by Japan.

Silent where the words speak of several missiles or launches, compare with an
earlier one, or say themselves that a figure was corrected.

    >>> review("The first missile flew 400 km, the army said. The second missile flew 600 km, the army said.")

Limits: which of the two is meant cannot be told.

Source: the article's own words.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from math import isinf

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import THIS_ARTICLE, Claim, Finding, Quantity, Reading, Verdict, compare
from lofted.reference.one_unit import unit_lost
from lofted.reference.saying import CALLED, in_unit
from lofted.reference.slips import printed, slip

FIELD = "units and arithmetic"

MANY = 20  # claims on one aspect of one event; what holds more is a table or a chronicle
_APART = re.compile(  # the words may speak of two flights, or explain the difference themselves
    r"\b(?:missiles|rockets|projectiles|launches|tests|flights|ICBMs|[SMIL]RBMs|warheads|"
    r"respectively|each|both|another|other|others|first|second|third|two|three|four|several|latter|former|"
    r"previous(?:ly)?|earlier|last|past|ago|since|than|record|compared|unlike|later|initial(?:ly)?|"
    r"revis\w+|correct\w+|updat\w+|instead|originally|stage|booster|fragments?|debris|"
    r"would|could|if|standard|normal|trajectory|intercepted|interceptor|parachut\w+|descen\w+|separat\w+)\b",
    re.I,
)
_NAMED = re.compile(r"\b(?:missile|rocket|weapon|projectile|ICBM|[SMIL]RBM|SLBM)\b|^\W{0,2}It\b")


def same_figure(reading: Reading) -> Iterator[Finding]:
    """Hold the figures that an article gives for one aspect of one launch against each other."""
    for event in reading.events:
        for aspect in CALLED:
            told = [one for one in event.about(aspect) if one.quantity and firm(one)]
            one_flight = [one for one in told[:MANY] if not _APART.search(reading.article.quote(one.sentence))]
            yield from judged(one_flight, reading)


def named(claim: Claim, reading: Reading) -> bool:
    """Whether the sentence speaks of what flew."""
    return bool(_NAMED.search(reading.article.quote(claim.sentence)))


def days(claim: Claim, reading: Reading) -> set[str]:
    """The days and months that the sentence of a claim names."""
    here = (one for one in reading.claims if one.sentence == claim.sentence and one.moment)
    return {one.moment.edtf[: len("XXXX-10-30")] for one in here if one.moment}


def two_days(one: Claim, other: Claim, reading: Reading) -> bool:
    """Whether each of the two sentences names a day, and not the same."""
    ours, theirs = days(one, reading), days(other, reading)
    return bool(ours and theirs) and not ours & theirs


def judged(told: list[Claim], reading: Reading) -> Iterator[Finding]:
    """The verdict on each pair of values, once."""
    seen: set[frozenset[str]] = set()
    for one, other in combinations(told, 2):
        both = frozenset((one.told, other.told))
        if one.sentence == other.sentence or len(both) == 1 or both in seen or two_days(one, other, reading):
            continue
        best = closest(one, other)
        verdict = compare(*best)
        if verdict in (Verdict.CONFLICTS, Verdict.DEPENDS) and unit_lost(*best) and not hedged(one, other):
            seen.add(both)
            yield lost(one, other, *best)
            continue
        if not (named(one, reading) and named(other, reading)):
            continue
        seen.add(both)
        if verdict is Verdict.CONFLICTS:
            yield differing(one, other, *best)
        elif in_two_units(*best) and verdict is Verdict.HOLDS:
            yield holds(one, other, reason=f"{one.told} and {other.told}, told in two places, are the same.")
        elif in_two_units(*best) and verdict is Verdict.DEPENDS and one.voice.name == other.voice.name:
            reason = f"{one.told} and {other.told}, told in two places, are the same only if one is rounded coarsely."
            yield depends(one, other, reason=reason, on="rounding", working=side_by_side(one.aspect, *best))


def closest(one: Claim, other: Claim) -> tuple[Quantity, Quantity]:
    """The wordings of two claims that fit each other best."""
    pairs = [(ours, theirs) for ours in one.quantities for theirs in other.quantities]
    order = [Verdict.HOLDS, Verdict.OPEN, Verdict.DEPENDS, Verdict.CONFLICTS]
    return min(pairs, key=lambda pair: order.index(compare(*pair)))


def in_two_units(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are printed in different units."""
    first, second = printed(one), printed(other)
    return bool(first and second and first.unit is not second.unit)


def differing(one: Claim, other: Claim, ours: Quantity, theirs: Quantity) -> Finding:
    """Two values that do not meet: a conflict of one voice with itself, or a difference between two."""
    what, working = CALLED[one.aspect], side_by_side(one.aspect, ours, theirs)
    if one.voice.name == other.voice.name:
        by = "" if one.voice.name == THIS_ARTICLE.name else f", both told by {one.voice.name}"
        first, second = printed(ours), printed(theirs)
        reason = f"The {what} is {ours.written} in one place and {theirs.written} in another{by}."
        how = slip(first, second) if first and second else None
        return conflicts(one, other, reason=reason, working=working, would_hold_if=how)
    reason = f"The {what} is {ours.written} {whose(one)} and {theirs.written} {whose(other)}."
    return depends(one, other, reason=reason, on="whose figure is followed: the voices differ", working=working)


def hedged(*claims: Claim) -> bool:
    """Whether one of the figures is told as open at an end: "more than 1,000 km"."""
    return any(isinf(one.said.high) or one.said.low <= 0 for claim in claims for one in claim.quantities)


def lost(one: Claim, other: Claim, ours: Quantity, theirs: Quantity) -> Finding:
    """One number in two units, or converted the wrong way round: a conflict where one voice tells both."""
    what, working = CALLED[one.aspect], side_by_side(one.aspect, ours, theirs)
    reason = (
        f"The {what} is {ours.written} in one place and {theirs.written} in another: only one of the two units fits."
    )
    told = {one.voice.name, other.voice.name} - {THIS_ARTICLE.name}
    if len(told) < 2:
        return conflicts(one, other, reason=reason, working=working, would_hold_if="with one unit for both")
    return depends(one, other, reason=reason, on="whose figure is followed: the voices differ", working=working)


def side_by_side(aspect: str, *figures: Quantity) -> list[str]:
    """Each figure with what its words allow, in one unit."""
    return [f"{figure.written}: {in_unit(figure, aspect)}" for figure in figures]


def whose(claim: Claim) -> str:
    """By whom it is told, as a sentence goes on with it."""
    own = claim.voice.name == THIS_ARTICLE.name
    return "in the article's own words" if own else f"as told by {claim.voice.name}"
