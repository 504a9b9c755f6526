"""Does the range fit the class that the missile is given?

    >>> review("The army is said to own an ICBM with a range of 600 km.")
    class_range: conflicts. 600 km does not fit an ICBM, a class that begins at 5,500 km.

    >>> review("It tested a short-range ballistic missile that flew 5,000 km.")
    class_range: conflicts. 5,000 km does not fit a short-range ballistic missile, a class that ends at
    1,000 km.

    >>> review("The army is said to own an ICBM with a range of 12,000 km.")
    class_range: holds. 12,000 km fits an ICBM, a class that begins at 5,500 km.

The classes are drawn differently by different hands, so that a range near a border depends on whose.

    >>> review("The army has a medium-range ballistic missile with a range of 700 km.")
    class_range: depends. 700 km does not fit a medium-range ballistic missile, a class of 1,000 to 3,000
    km, by the usual limits; others draw them wider.

A missile that is named has a class on the shelf. Since estimates of one type differ, only a range far outside of its
class conflicts, and most often a place was gained or lost.

    >>> review("The Hwasong-12 has a range of 45,000 km.")
    class_range: conflicts. 45,000 km is far from the range of the Hwasong-12, which is on record as an IRBM, a class
    of 3,000 to 5,500 km.

    >>> review("The Hwasong-12 has a range of 4,500 km.")

A sentence that says what an ICBM is must have the floor of the class.

    >>> review("An ICBM is a missile that flies at least 3,500 miles.")
    class_range: depends. at least 3,500 miles is not where the class begins. ICBM: a class that begins at 5,500 km
    (3,418 miles).

A missile of any class can fly less than its range, so that a short flight is
no objection; and where the words can tell of one flight, the verdict depends
on whether they do. Silent where neither a class stands right before the range nor one missile is named in its sentence.

Source: the limits of the US National Air and Space Intelligence Center; the
widest are those of the INF treaty of 1987 and the Encyclopaedia Britannica.
"""

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import Answer, conflicts, depends, weigh
from lofted.facts import (
    Claim,
    Evidence,
    Figure,
    Finding,
    Interval,
    Named,
    Quantity,
    Reading,
    Record,
    Verdict,
    compare,
)
from lofted.reference.saying import KILOMETRE, number

FLOOR = ((5450, 5550), (5300, 5650))  # km; told roundly of 5,500, and by the widest limits, in miles of 3,300 and 3,500
FAR = 2.0  # times the widest limits; ours: estimates of one type differ, and some stand beside the border of a class
HALF_WAY = 20_100.0  # km; half way round the Earth is as far as a flight can go
LEAST = 30.0  # km; ours: half of what the shortest of the ballistic types on the shelf is said to reach
TENS = (10.0, 100.0, 1000.0, 0.1, 0.01, 0.001)  # times that a range is told amiss: places gained or lost
BETWEEN = 60  # characters between a class and its range: "ballistic missile with an estimated maximum range of"
LIMITS = {  # class → usual and widest limits, km (NASIC; INF treaty, DoD in nautical miles, Britannica)
    "SRBM": (Interval(0, 1000), Interval(0, 1112)),
    "MRBM": (Interval(1000, 3000), Interval(480, 3500)),
    "IRBM": (Interval(3000, 5500), Interval(960, 5630)),
    "ICBM": (Interval(5500, inf), Interval(5300, inf)),
}

ANY = Interval(0, HALF_WAY)  # km; of classes that are not drawn by their range
NO_RANGE = ("SLBM", "HGV")
SOURCE = "Encyclopaedia Britannica, after NASIC and the INF treaty"
URL = "http://www.britannica.com/print/topic/290408"

_CLASS = re.compile(
    r"\b(?P<SRBM>short[- ]range ballistic missiles?|SRBMs?)\b|\b(?P<MRBM>medium[- ]range ballistic missiles?|MRBMs?)\b"
    r"|\b(?P<IRBM>intermediate[- ]range (?:ballistic )?missiles?|IRBMs?)\b"
    r"|\b(?P<ICBM>intercontinental(?:[- ]range)? (?:ballistic )?missiles?|ICBMs?)\b",
    re.I,
)
_HAS = re.compile(
    r"[^.;]{0,30}?\b(?:with|has|have|having|boasts?|whose)\s(?:[\w-]+\s){0,4}?ranges?\s(?:is\s|of\s)?(?:[\w-]+\s){0,3}$|"
    r"(?:\s\([^()]{1,20}\))?,?\s(?:that|which)\s(?:has|can|could)\s(?:[\w-]+\s){0,6}$",
    re.I,
)
_FLEW = re.compile(
    r"(?:\s\([^()]{1,20}\))?,?\s(?:(?:that|which|and it)\s)?(?:has\s|had\s)?(?:flew|flown|travell?ed|covered)\s"
    r"(?:[\w-]+\s){0,5}$",
    re.I,
)
_AN_ICBM = re.compile(
    r"(?:\b[Aa]n\s(?:ICBM|intercontinental\s(?:ballistic\s)?missile)|^(?:\w+\s)?ICBMs|^Intercontinental\s\w+s)$"
)
_IS = re.compile(r"\s(?:is|are|means)\s(?:[\w-]+\s){0,2}(?:missiles?|ones?|weapons?|rockets?|anything)\b[^.;]{4,40}$")
_COMPARED = re.compile(r"\b(?:than|unlike|compared|times|accuracy|error|radar|parade|blast)\b", re.I)
_ONE_FLIGHT = re.compile(
    r"\b(?:had a range|altitude|apogee|height|lofted|steep|minutes|splash\w*|landed|fell|downrange)\b", re.I
)


def class_range(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each range against the limits of the class named right before it, or of the missile that is named."""
    for claim in reading.claims:
        if claim.aspect not in ("reach", "range") or claim.quantity is None or claim.quantity.unit != "m":
            continue
        before = reading.article.text[max(claim.sentence.start, claim.span.start - 2 * BETWEEN) : claim.span.start]
        named = list(_CLASS.finditer(before))
        if not named:
            yield from of_type(claim, claim.quantity, reading, record)
            continue
        between = before[named[-1].end() :]
        if _AN_ICBM.search(before[: named[-1].end()]) and _IS.match(between) and claim.quantity.said.high == inf:
            yield defined(claim, claim.quantity, named[-1][0])
            continue
        flown = bool(_FLEW.fullmatch(between))
        if len(between) <= BETWEEN and (flown or _HAS.fullmatch(between)):
            name = str(named[-1].lastgroup)
            finding = judged(claim, claim.quantity, name, named[-1][0], reading, flown=flown)
            if finding:
                yield finding


def judged(claim: Claim, told: Quantity, name: str, words: str, reading: Reading, *, flown: bool) -> Finding | None:
    """The verdict on one range."""
    usual, widest = LIMITS[name]
    low = 0.0 if flown else 1.0
    fits = Figure(
        Interval(usual.low * low * KILOMETRE, usual.high * KILOMETRE),
        Interval(widest.low * low * KILOMETRE, widest.high * KILOMETRE),
    )
    verdict = compare(told, fits)
    if flown and verdict is not Verdict.CONFLICTS:
        return None
    missile = words.removesuffix("s")
    a = "an" if missile[0] in "iI" or missile in ("SRBM", "MRBM") else "a"
    limits = f"a class {span(usual)}"
    evidence = [Evidence(name, f"{name}: {limits}", SOURCE, URL)]
    working = (f"{name}: {span(usual)}; by the widest limits {span(widest)}", f"told: {claim.told}")
    misfit = f"{claim.told} does not fit {a} {missile}, {limits}"
    if verdict is Verdict.CONFLICTS and not flown and _ONE_FLIGHT.search(reading.article.quote(claim.sentence)):
        on = "whether one flight or what the type can reach is meant"
        return depends(claim, reason=f"{misfit}.", on=on, working=working, evidence=evidence)
    answer = Answer(
        holds=f"{claim.told} fits {a} {missile}, {limits}.",
        depends=f"{misfit}, by the usual limits; others draw them wider.",
        conflicts=f"{misfit}.",
        open=f"{claim.told} can be that of {a} {missile}, {limits}.",
        on="whose limits of the class are followed",
        would_hold_if=f"of {other_class(told)}" if other_class(told) else None,
    )
    return weigh(told, fits, claim, answer=answer, working=working, evidence=evidence)


def defined(claim: Claim, told: Quantity, words: str) -> Finding:
    """The verdict on the floor of the class, where a sentence says what an ICBM is."""
    usual, widest = (Interval(*ends).scaled(KILOMETRE) for ends in FLOOR)
    evidence = [Evidence("ICBM", f"ICBM: a class {span(LIMITS['ICBM'][0])}", SOURCE, URL)]
    begins = f"{words}: a class {span(LIMITS['ICBM'][0])} (3,418 miles)"
    answer = Answer(
        holds=f"{claim.told} is where the class begins: {begins}.",
        conflicts=f"{claim.told} is not where the class begins. {begins}.",
        on="rounding, and whose limits of the class are followed",
        would_hold_if="with 5,500 km (3,418 miles)",
    )
    return weigh(Figure(told.bare, told.bare), Figure(usual, widest), claim, answer=answer, evidence=evidence)


def of_type(claim: Claim, told: Quantity, reading: Reading, record: Record) -> Iterator[Finding]:
    """That a range lies far outside of the class of the one missile that its sentence names."""
    named = {one.value for one in reading.claims if one.sentence == claim.sentence and one.aspect == "vehicle"}
    rows = {one.entry: record.entry(one.entry) for one in named if isinstance(one, Named)}
    row = next(iter(rows.values()), None) if len(rows) == 1 and claim.aspect == "reach" else None
    of_class = row.columns.get("class", "") if row else ""
    limits = (ANY, ANY) if of_class in NO_RANGE else LIMITS.get(of_class)
    if row is None or limits is None or _COMPARED.search(reading.article.quote(claim.sentence)):
        return
    usual, widest = limits
    can = Interval(max(widest.low / FAR, LEAST), min(widest.high * FAR, HALF_WAY)).scaled(KILOMETRE)
    if told.bare.low <= can.high and told.fair.high >= can.low:  # "up to" so far is a range, "more than" so far is none
        return
    reason = f"{claim.told} is far from the range of the {row.name}, which is on record as an {of_class},"
    evidence = [Evidence(row.id, f"{row.name}: {of_class}", row.source, row.url, row.verified)]
    meant = next((one for one in TENS if told.bare.scaled(one).within(usual.scaled(KILOMETRE))), None)
    right = number((told.bare.low + told.bare.high) / 2 * meant / KILOMETRE) if meant else ""
    would = f"with {right} km" if right else None
    yield conflicts(claim, reason=f"{reason} a class {span(usual)}.", would_hold_if=would, evidence=evidence)


def span(limits: Interval) -> str:
    """The limits of a class in words."""
    if limits.high == inf:
        return f"that begins at {number(limits.low)} km"
    return (
        f"that ends at {number(limits.high)} km"
        if not limits.low
        else f"of {number(limits.low)} to {number(limits.high)} km"
    )


def other_class(told: Quantity) -> str:
    """The class whose usual limits hold the range, or nothing."""
    middle = told.bare.low / KILOMETRE
    return next((name for name, (usual, _) in LIMITS.items() if usual.low <= middle < usual.high), "")
