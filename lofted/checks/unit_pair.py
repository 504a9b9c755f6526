"""Do two units given for one figure say the same?

A figure in brackets was worked out from the one before it, so it may be
rounded once more than that one, but it cannot say something else.

    >>> review("It flew 2,802 km (1,731 miles).")
    unit_pair: conflicts. 2,802 km is about 1,741 miles and does not fit 1,731 miles.

Rounding is no error, and the digits of a hedge are not its own.

    >>> review("It rose more than 7,000 km (4,350 miles).")
    unit_pair: holds. more than 7,000 km and 4,350 miles are the same.

A conversion of a round figure, more than two digits finer than what it came
from, says more than anybody knew. It depends on the rounding:

    >>> review("The balloon drifted at about 60,000 feet (18,288 metres).")
    unit_pair: depends. 18,288 metres is about 60,000 feet converted to the last digit; digits finer than those
    it came from carry no knowledge.

    >>> review("Roughly 6,759.24 km of sea lie between.")
    unit_pair: depends. Roughly 6,759.24 km is 4,200 miles converted to the last digit; such digits carry no knowledge.

So does a number that is cut off where rounding would have gone up, or rounded more coarsely than it needed to be:

    >>> review("It flew 600 kilometers (372 miles).")
    unit_pair: depends. 600 kilometers is 372.8 miles; 372 miles is cut off.

Tons can be metric, short or long. A pair that only one of the latter fits depends on which is meant, and one that
none fits conflicts.

    >>> review("The haul weighed 9,050 kg, nearly 10 tons.")
    unit_pair: depends. 9,050 kg and nearly 10 tons fit as short tons; as metric ones they are about 9.1 tons.

    >>> review("The rocket weighs 80 tons (120,000 pounds).")
    unit_pair: conflicts. 80 tons is about 160,000 to 179,200 pounds, by the ton, and does not fit 120,000 pounds.

Litres may have been made of the gallons of another country.

    >>> review("The tank takes 10 gallons (45 litres).")
    unit_pair: depends. 10 gallons and 45 litres fit in imperial measure; in American measure it is about 37.9
    litres.

Degrees can be a temperature or a difference of two. Where the words tell which, it is that; else a pair that fits
either way holds.

    >>> review("The seas warmed by 1.5 degrees Celsius (2.7 degrees Fahrenheit).")
    unit_pair: holds. 1.5 degrees Celsius and 2.7 degrees Fahrenheit are the same.

    >>> review("The seas warmed by 1.5 degrees Celsius (34.7 degrees Fahrenheit).")
    unit_pair: conflicts. 1.5 degrees Celsius is about 2.7 degrees Fahrenheit, as a difference, and does not fit
    34.7 degrees Fahrenheit.

Two numbers in one unit do not tell one figure.

    >>> review("It rose to 4,350 kilometers (7,000 kilometres).")
    unit_pair: conflicts. 4,350 kilometers cannot be 7,000 kilometres as well; 4,350 miles are 7,001 kilometres.

Where one slip explains a pair, the finding names it: nautical miles, a place lost, digits swapped, a handy factor.

Silent where the units measure different things, and of times, which are for `rounded_time`.

    >>> review("It flew 998 km and reached 2,300 miles of altitude.")

Limits: which of the two is the slip cannot be told; the first is taken as given.

Source: NIST Special Publication 811 (2008), appendix B.8.
"""

from collections.abc import Iterator
from dataclasses import replace

from lofted.checking import Answer, conflicts, depends, holds, weigh
from lofted.facts import Claim, Finding, Quantity, Reading, Verdict
from lofted.reference.degrees import CELSIUS, FAHRENHEIT, zeros_at
from lofted.reference.one_unit import meant, told_anew
from lofted.reference.saying import number
from lofted.reference.slips import printed, slip
from lofted.told.dust import as_round, hedged, in_feet_and_inches, is_dust, is_level, too_fine, turned
from lofted.told.paired import (
    TON,
    TONS,
    TWINS,
    Side,
    as_limit,
    as_ton,
    converted,
    ends_of,
    given,
    in_other_degrees,
    in_unit_of,
    made_of,
    said_again,
    side_of,
    spoiled,
    ton_off,
    twins,
    worked_degrees,
)
from lofted.told.roundings import by_rounding, cut_off, how_amiss, outdone, to_fives
from lofted.told.storms import of_one_wind
from lofted.told.warm_margin import beyond_normal

FIELD = "units and arithmetic"

A_LITTLE = 0.01  # share; ours: so near a figure was hardly converted amiss, and rather with a handy factor
COARSE = 0.05  # share; ours: so far off nobody rounds who has the figure before them
ROUGHLY = 0.2  # share; ours: so far off, even a half or a one is told too coarsely: "half a mile (1 km)"
NAUTICAL = "if the miles were nautical"  # how a slip begins that hits a figure too well for a rounding


def unit_pair(claim: Claim, reading: Reading) -> Iterator[Finding]:
    """Compare the first wording with each that follows it, and with what the next sentence says that it is."""
    if claim.quantity and len(claim.wordings) < 2:  # only then the next sentence may tell it again
        yield from alone(claim, claim.quantity, reading)
    sides = [side for wording in claim.wordings if (side := side_of(wording.value))]
    for second in sides[1:]:
        if second.unit is sides[0].unit or second.figure.unit == "s":
            yield from in_one_unit(claim, sides[0], second, reading.article.quote(claim.span))
        elif TON in (sides[0].unit.si, second.unit.si):
            yield from in_tons(claim, sides[0], second)
        elif nautical := at_sea(claim, sides[0], second, reading.article.quote(claim.sentence)):
            yield nautical
        elif {sides[0].unit.si, second.unit.si} == {CELSIUS, FAHRENHEIT}:
            yield in_degrees(claim, sides[0], second, reading.article.text)
        elif of_one_wind(sides[0], second, reading.article.quote(claim.sentence)):
            reason = f"{sides[0].figure.written} and {second.figure.written} are one number of knots."
            yield holds(claim, reason=reason, working=(converted(sides[0], second),))
        elif is_dust(sides[0], second) and not second.decimals and is_level(sides[0], reading.article.text):
            reason = f"{sides[0].figure.written} and {second.figure.written} are the same."
            yield holds(claim, reason=reason, working=(converted(sides[0], second),))
        else:
            first = made_of(claim, sides[0], reading) or sides[0]
            yield by_twin(claim, first, second) or by_ends(claim, first, second)


def alone(claim: Claim, told: Quantity, reading: Reading) -> Iterator[Finding]:
    """The verdict on one wording: what the next sentence says that it is, or the round figure it was made of."""
    round_one = turned(side) if "." in told.written and (side := side_of(told)) else None
    if round_one:
        shown = round_one.figure.written
        reason = f"{told.written} is {shown} converted to the last digit; such digits carry no knowledge."
        yield depends(claim, reason=reason, on=f"rounding: {shown} is a round figure")
    if whole := in_feet_and_inches(told):
        reason = f"{told.written} is {whole} converted to the inch; such digits carry no knowledge."
        yield depends(claim, reason=reason, on=f"rounding: {whole} is a round figure")
    if beyond := beyond_normal(claim, reading.article.text):
        yield conflicts(claim, reason=f"Nothing is {told.written} away from what is usual there: {beyond}.")
    again = next((one for one in reading.claims if said_again(claim, one, reading.article.text)), None)
    if again and (first := side_of(told)) and (second := side_of(again.value)):
        kinds = {first.unit.si, second.unit.si}
        warm = kinds == {CELSIUS, FAHRENHEIT}
        if first.unit is not second.unit and (warm or (len(kinds) == 1 and TON not in kinds and "s" not in kinds)):
            finding = in_degrees(claim, first, second, reading.article.text) if warm else compared(claim, first, second)
            yield replace(finding, claims=(claim, again), spans=(claim.span, again.span))


def in_one_unit(claim: Claim, first: Side, second: Side, words: str) -> Iterator[Finding]:
    """That one of two numbers in one unit stood in another: "4,350 kilometers (7,000 kilometers)"."""
    one = f"{first.figure.written} cannot be {second.figure.written} as well"
    if lost := meant(first.figure, second.figure):
        yield conflicts(claim, reason=f"{one}; {lost.told} are {lost.same}.", would_hold_if=f"as {lost.told}")
    elif anew := told_anew(first.figure, second.figure, words):
        yield conflicts(claim, reason=f"{one}; {anew.told} are {anew.same}.", would_hold_if=f"with {anew.same}")


def by_twin(claim: Claim, first: Side, second: Side) -> Finding | None:
    """That a pair fits in the measure of another country alone: gallons are American or imperial."""
    (name, one), (again, other) = twins(first), twins(second)
    name = name or again
    if not name or (plainly := compared(claim, first, second)).verdict is Verdict.HOLDS:
        return None
    here, there, _ = TWINS[name]
    if compared(claim, one, other).verdict is not Verdict.HOLDS:
        return None
    shown = f"{first.figure.written} and {second.figure.written}"
    reason = f"{shown} fit in {there} measure; in {here} measure it is about {second.of(first.middle)}."
    return depends(claim, reason=reason, on=f"whose {name} is meant", working=plainly.working)


def by_ends(claim: Claim, first: Side, second: Side) -> Finding:
    """The verdict on a pair; of two ranges each end is held against its own, as wholes nearly always meet."""
    one, other = ends_of(first), ends_of(second)
    found = [compared(claim, *pair) for pair in zip(one, other, strict=True)] if one and other else []
    amiss = (each for each in found if each.verdict is Verdict.CONFLICTS)
    whole = compared(claim, first, second)
    cut = whole.verdict is Verdict.HOLDS and how_amiss(first.figure, second.figure)
    return next(amiss, None) or (not_rounded(claim, first, second, cut) if cut else whole)


def not_rounded(claim: Claim, first: Side, second: Side, how: str) -> Finding:
    """That a second figure is what the first makes, but for its last digit: "7,000 km (4,349 miles)" is cut off."""
    exact = number(first.middle / second.unit.per, decimals=second.decimals + 1)
    reason = f"{first.figure.written} is {exact} {second.called}; {second.figure.written} is {how}."
    on = f"rounding: to its last digit it is {in_unit_of(second, first)}"
    return depends(claim, reason=reason, on=on, working=(converted(first, second), converted(second, first)))


def at_sea(claim: Claim, first: Side, second: Side, sentence: str) -> Finding | None:
    """That a limit of the law of the sea fits in the miles in which it is drawn, which the words call miles alone."""
    drawn = as_limit(first, sentence)
    if drawn is None or compared(claim, drawn, second).verdict is not Verdict.HOLDS:
        return None
    shown, again = first.figure.written, second.figure.written
    reason = f"{shown} and {again} fit in nautical miles, in which limits at sea are drawn; {shown} on land are"
    return depends(claim, reason=f"{reason} {in_unit_of(second, first)}.", on="which mile is meant: a nautical one")


def compared(claim: Claim, first: Side, second: Side) -> Finding:
    """The verdict on one pair."""
    shown, again = first.figure.written, second.figure.written
    right = in_unit_of(second, first)
    working = (converted(first, second), converted(second, first))
    if is_dust(first, second):
        return dusty(claim, first, second, working)
    one, other = printed(first.figure), printed(second.figure)
    how = slip(one, other) if one and other and not ends_of(first) else None  # the middle of a range has no digits
    cut = "rounding: it is cut off and not rounded" if cut_off(first.figure, second.figure) else "rounding"
    answer = Answer(
        holds=f"{shown} and {again} are the same.",
        depends=f"{shown} is about {right} and fits {again} only if one of them is rounded coarsely.",
        conflicts=f"{shown} is about {right} and does not fit {again}.",
        on=f"rounding; it would hold {how}" if how else cut,
        would_hold_if=how,
    )
    finding = weigh(second.figure, given(first.figure), claim, answer=answer, working=working)
    near = abs(first.middle - second.middle) <= A_LITTLE * first.middle
    explained = near or (by_rounding(first.figure, second.figure) and not (how or "").startswith(NAUTICAL))
    unexplained = finding.verdict is Verdict.DEPENDS and not (explained or cut_off(first.figure, second.figure))
    if (
        unexplained
        or outdone(first.figure, second.figure)
        or (spoiled(first, second, how or "") and finding.verdict is Verdict.HOLDS)
    ):
        return conflicts(claim, reason=answer.conflicts, would_hold_if=how, working=working)
    if finding.verdict is Verdict.DEPENDS and to_fives(first.figure, second.figure):
        return holds(claim, reason=answer.holds, working=working)
    amiss = how_amiss(first.figure, second.figure)
    if finding.verdict is Verdict.HOLDS and amiss:
        return not_rounded(claim, first, second, amiss)
    far = abs(first.middle - second.middle) > ROUGHLY * first.middle
    if finding.verdict is Verdict.HOLDS and far and not hedged(first) and not hedged(second):
        return depends(claim, reason=answer.depends, on=answer.on, working=working)
    return finding


def in_tons(claim: Claim, first: Side, second: Side) -> Iterator[Finding]:
    """The verdict where one side is in tons, of which it is not said whether they are metric, short or long."""
    found = {name: compared(claim, as_ton(first, name), as_ton(second, name)) for name in TONS}
    shown, again = first.figure.written, second.figure.written
    working = tuple(line for one in found.values() for line in one.working[:1])
    fits = [name for verdict in (Verdict.HOLDS, Verdict.DEPENDS) for name in TONS if found[name].verdict is verdict]
    if fits[:1] == ["tonne"] and ton_off(first, second, "tonne") > COARSE:  # the hedge alone lets it fit as metric
        fits.sort(key=lambda name: ton_off(first, second, name) > A_LITTLE + A_LITTLE)
    if first.unit.si == second.unit.si or fits[:1] == ["tonne"]:
        yield found["tonne"]
        return
    metric = as_ton(second, "tonne").of(as_ton(first, "tonne").middle)
    if fits:
        kind = TONS[fits[0]]
        reason = f"{shown} and {again} fit as {kind} tons; as metric ones they are about {metric}."
        on = "which ton is meant" if found[fits[0]].verdict is Verdict.HOLDS else "which ton is meant, and rounding"
        yield depends(claim, reason=reason, on=on, working=working)
        return
    ends = sorted(as_ton(first, name).middle / as_ton(second, name).unit.per for name in TONS)
    called = second.called if second.unit.si != TON else "tons"
    reason = f"{shown} is about {number(ends[0])} to {number(ends[-1])} {called}, by the ton, and does not fit {again}."
    yield conflicts(claim, reason=reason, working=working)


def in_degrees(claim: Claim, first: Side, second: Side, text: str) -> Finding:
    """The verdict on degrees of Celsius and of Fahrenheit: as a temperature, or as a difference where that fits."""
    shown, again = first.figure.written, second.figure.written
    zeros = zeros_at(text, claim.span.start, claim.span.end, min(first.middle, second.middle))
    right, working = worked_degrees(first, second, zero=zeros[0])
    apart = "" if zeros[0] else ", as a difference,"
    answer = Answer(
        holds=f"{shown} and {again} are the same.",
        depends=f"{shown} is about {right} and fits {again} only if one of them is rounded coarsely.",
        conflicts=f"{shown} is about {right}{apart} and does not fit {again}.",
    )
    found = [
        weigh(second.figure, in_other_degrees(first, zero=zero), claim, answer=answer, working=working)
        for zero in zeros
    ]
    return next((one for one in found if one.verdict is Verdict.HOLDS), found[0])


def dusty(claim: Claim, first: Side, second: Side, working: tuple[str, ...]) -> Finding:
    """A conversion to the last digit: it depends where its digits go far beyond a round figure, and else holds."""
    shown, again = first.figure.written, second.figure.written
    reason = f"{again} is {shown} converted to the last digit; digits finer than those it came from carry no knowledge."
    one = first.printed == 1 and not hedged(first)
    exact = claim.aspect == "size" or one  # 60 m on a drawing is no round figure, nor is one mile
    if exact or not too_fine(first, second):
        return holds(claim, reason=reason, working=working)
    on = f"rounding: {shown} is a round figure, and says no more than about {as_round(first, second)}"
    return depends(claim, reason=reason, on=on, working=working)
