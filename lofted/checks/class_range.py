"""Does the range fit the class that the missile is given?

    >>> review("The army is said to own an ICBM with a range of 600 km.")
    class_range: conflicts. 600 km does not fit an ICBM, a class that begins at 5,500 km.

    >>> review("It tested a short-range ballistic missile that flew 5,000 km.")
    class_range: conflicts. 5,000 km does not fit a short-range ballistic missile, a class that ends at
    1,000 km.

    >>> review("The army is said to own an ICBM with a range of 12,000 km.")
    class_range: holds. 12,000 km fits an ICBM, a class that begins at 5,500 km.

Nor are its limits, which are drawn in kilometres, told in miles.

    >>> review("Missiles that can fly at least 5,500 miles count as intercontinental.")
    class_range: conflicts. at least 5,500 miles is told where the limit is 5,500 km: intercontinental, a class that
    begins at 5,500 km.

The classes are drawn differently by different hands, so that a range near a border depends on whose.

    >>> review("The army has a medium-range ballistic missile with a range of 700 km.")
    class_range: depends. 700 km does not fit a medium-range ballistic missile, a class of 1,000 to 3,000
    km, by the usual limits; others draw them wider.

Two sentences can tell of one missile.

    >>> review("The army fired a medium-range missile on Tuesday, 5 May 2026. It flew 4,500 km over the sea.")
    class_range: conflicts. 4,500 km does not fit the “medium-range missile”, of a class of 1,000 to 3,000 km.

    >>> review("The army fired a medium-range missile on Tuesday, 5 May 2026. It flew 2,500 km over the sea.")

What all of a class are said to reach must begin and end where the class does.

    >>> review("ICBMs have a range of more than 3,000 km.")
    class_range: conflicts. more than 3,000 km does not fit ICBMs, a class that begins at 5,500 km.

    >>> review("ICBMs have a range of more than 5,500 km.")
    class_range: holds. more than 5,500 km is where ICBMs begin: a class that begins at 5,500 km (3,418 miles).

    >>> review("An ICBM is a missile that flies at least 3,500 miles.")
    class_range: depends. at least 3,500 miles is not where ICBMs begin: a class that begins at 5,500 km (3,418 miles).

A missile of any class can fly less than its range, so that a short flight is
no objection; and where the words can tell of one flight, the verdict depends
on whether they do. Silent where no class stands right beside the range.

Source: the limits of the US National Air and Space Intelligence Center; the
widest are those of the INF treaty of 1987 and the Encyclopaedia Britannica.
"""

import re
from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import Answer, conflicts, depends, firm, weigh
from lofted.facts import Claim, Event, Evidence, Figure, Finding, Interval, Named, Quantity, Reading, Verdict, compare
from lofted.reference.saying import KILOMETRE, number
from lofted.reference.slips import printed
from lofted.reference.units import units
from lofted.told.range_classes import LIMITS, SOURCE, URL, other_class, span
from lofted.told.rivals import as_first

FIELD = "missiles, rockets and craft"

FLOOR = ((5450, 5550), (5300, 5650))  # km; told roundly of 5,500, and by the widest limits, in miles of 3,300 and 3,500
WIDE = 1.5  # times; ours: the ends of a class lie farther apart, and a rounded figure's nearer
BETWEEN = 60  # characters between a class and its range: "ballistic missile with an estimated maximum range of"
_CLASS = re.compile(
    r"\b(?P<SRBM>short[- ]range (?:ballistic )?missiles?|SRBMs?)\b"
    r"|\b(?P<MRBM>medium[- ]range (?:ballistic )?missiles?|MRBMs?)\b"
    r"|\b(?P<IRBM>intermediate[- ]range (?:ballistic )?missiles?|missiles? of intermediate range|IRBMs?)\b"
    r"|\b(?P<ICBM>intercontinental(?:[- ]range)?(?: (?:ballistic )?missiles?)?|ICBMs?)\b",
    re.I,
)
_HAS = re.compile(
    r"[^.;]{0,30}?\b(?:with|has|have|having|boasts?|whose)\s(?:[\w-]+\s){0,4}?ranges?\s(?:is\s|of\s)?(?:[\w-]+\s){0,3}$|"
    r"(?:\s\([^()]{1,20}\))?,?\s(?:that|which)\s(?:has|can|could)\s(?:[\w-]+\s){0,6}$|"
    r"\s(?:can|could)\s(?:fly|reach|hit|strike|travel|cover)\s(?:[\w-]+\s){0,3}$",
    re.I,
)
_ARE = re.compile(  # behind a range: "a range of 2,000 km, is an intercontinental missile"
    r"(?:\s\([^()]{1,20}\))?,?\s(?:it\s|they\s|these\s)?(?:is|are|was|were|makes?\sit|counts?(?:\stechnically)?\sas|(?:is|are)\s(?:called|classed\sas|known\sas|classified\sas))?\s?"
    r"(?:technically\s|formally\s)?(?:called\s|classed\sas\s|known\sas\s|classified\sas\s)?(?:an?\s|the\s)?(?:(?:[A-Z]\w+|country|nation)['’]s\s)?(?:(?:first|new|newest|only)\s)?$"
)
_FLEW = re.compile(
    r"(?:\s\([^()]{1,20}\))?,?\s(?:(?:that|which|and it)\s)?(?:has\s|had\s)?(?:flew|flown|travell?ed|covered)\s"
    r"(?:[\w-]+\s){0,5}$",
    re.I,
)
_ANY = re.compile(  # what any missile of a class does: "ICBMs fly more than", "an ICBM is a missile with"
    r"(?:\s\([^()]{1,20}\)|,?\s[^,;()]{1,40},)?\s(?:is\s(?:an?|any)\s(?:\w+\s){0,2}missile|are\s(?:those|missiles)|by\sdefinition|(?:can\s)?fl(?:y|ies)|go(?:es)?|reach(?:es)?|(?:ha(?:s|ve)|with)\s(?:an?\s)?(?:[\w-]+\s){0,3}ranges?|travels?)\b[^.;]{0,40}$",
    re.I,
)
_ANY_ARE = re.compile(
    r"^(?:[Aa]ll\s|[Aa]ny\s)?[Mm]issiles?\s[^.;]{3,60}\s(?:(?:are|is)\s(?:called|classed|known|classified|counted)|counts?\sas|qualif(?:y|ies)\sas)\b"
)
_GENERIC = re.compile(  # what begins a sentence about all of a class
    r"(?:[Bb]y\sdefinition,?\s)?(?:(?:[Aa]ll|[Aa]ny|[Ee]very|[Aa]n?|[Tt]o\s(?:be|count\sas)\san?)\s)?(?:(?:ballistic\s)?[Mm]issiles?\b|ICBMs?\b|[MIS]RBMs?\b|"
    r"(?:[Ii]ntercontinental|(?:[Ss]hort|[Mm]edium|[Ii]ntermediate)[\s-]range)\s(?:ballistic\s)?missiles?\b)"
)
_THAT_CLASS = re.compile(r"(?:(?:All|Any)\s)?[Mm]issiles?\s(?:of|in)\s(?:that|this|the)\s(?:class|category|range)\b")
_THAT_DO = re.compile(
    r"\s(?:can\s|could\s|are\s(?:able|said)\sto\s)?(?:fl(?:y|ies)|reach|travel|go|have|cover)\b[^.;]{0,40}"
)
_COUNTS = re.compile(
    r"\b(?:counts?|class(?:ed|ified)|considered|called|known|defined|qualif(?:y|ies)|[Bb]y\sdefinition)\b|\sare\s(?:those|missiles)\b"
)
_ALL_DO = re.compile(r"^(?:[Aa]ll\s)?(?:\w+s|[\w\s-]+missiles)\s(?:fly|go|reach|have|travel)\b")
_UP_TO = re.compile(r"(?:up\sto|at\smost|no\smore\sthan|less\sthan|under|below)\b", re.I)
_A_CLASS = re.compile(r"(?:^|[.;:]\s|\b(?:an?|any|every|all)\s)$", re.I)
_ONE_FLIGHT = re.compile(
    r"\b(?:had a range|altitude|apogee|height|lofted|steep|minutes|splash\w*|landed|fell|downrange)\b", re.I
)


def class_range(reading: Reading) -> Iterator[Finding]:
    """Hold each range against the limits of the class named beside it."""
    text = reading.article.text
    for event in reading.events:
        yield from of_event(event, reading)
    for claim in reading.claims:
        if claim.aspect not in ("reach", "range", "figure") or claim.quantity is None or claim.quantity.unit != "m":
            continue
        begin = max(claim.sentence.start, claim.span.start - 2 * BETWEEN)
        named = list(_CLASS.finditer(text, begin, claim.span.start))
        between = text[named[-1].end() : claim.span.start] if named else ""
        after = behind(claim, text)
        swapped = in_other_unit(claim, claim.quantity, text)
        if swapped:
            yield swapped
        elif that := _THAT_CLASS.match(text, claim.sentence.start):
            before = list(_CLASS.finditer(text, 0, claim.sentence.start))
            if before and _THAT_DO.fullmatch(text, that.end(), claim.span.start):
                yield from defined(claim, claim.quantity, before[-1])
        elif named and len(between) <= BETWEEN and of_any(named, between, text):
            yield from defined(claim, claim.quantity, named[-1])
        elif after and _ANY_ARE.search(text[claim.sentence.start : after.start()]):
            yield from defined(claim, claim.quantity, after)
        elif claim.aspect != "figure":
            flown = bool(named and _FLEW.fullmatch(between))
            fits = named and len(between) <= BETWEEN and (flown or _HAS.fullmatch(between))
            found = named[-1] if fits else after
            finding = judged(claim, claim.quantity, found, reading, flown=flown) if found else None
            if finding:
                yield finding


def of_event(event: Event, reading: Reading) -> Iterator[Finding]:
    """The verdict on a missile whose class and whose way flown two sentences tell, where the way is too long for it."""
    classes = [one for one in event.about("vehicle_class") if isinstance(one.value, Named)]
    ways = [one for one in event.about("range") if one.quantity and one.quantity.unit == "m"]
    names = {one.value.entry for one in classes if isinstance(one.value, Named)}
    if len(names) != 1 or len(ways) != 1 or not names <= set(LIMITS) or not all(map(firm, (*classes, *ways))):
        return
    way, named, name = ways[0], classes[0], min(names)
    far = way.quantity is not None and way.quantity.fair.low > LIMITS[name][1].high * KILOMETRE
    if not far or way.sentence == named.sentence or any(as_first(one, reading) for one in classes):
        return
    missile = named.told if named.told.endswith(("missile", "missiles")) else f"{named.told} missile"
    reason = f"{way.told} does not fit the “{missile}”, of a class {span(LIMITS[name][0])}."
    evidence = [Evidence(name, f"{name}: a class {span(LIMITS[name][0])}", SOURCE, URL)]
    yield conflicts(named, way, reason=reason, evidence=evidence, would_hold_if="of a class of longer range")


def of_any(named: Sequence[re.Match[str]], between: str, text: str) -> bool:
    """Whether words tell what any missile of a class does, and not one of them."""
    first = next(one for one in named if one.lastgroup == named[-1].lastgroup)
    plural = first[0].endswith("s") or first[0].lower().startswith("missiles")
    alone = _A_CLASS.search(text[max(0, first.start() - BETWEEN) : first.start()])
    return bool(alone and (plural or "is a" in between or "by definition" in between) and _ANY.fullmatch(between))


def in_other_unit(claim: Claim, told: Quantity, text: str) -> Finding | None:
    """That a limit of a class is told in miles, where a sentence says what counts as one: "from 5,500 miles"."""
    words = text[claim.sentence.start : claim.sentence.end]
    shown, classes = printed(told), list(_CLASS.finditer(words))
    about = _GENERIC.match(words) or claim.span.start == claim.sentence.start
    if shown is None or shown.unit is not units()["miles"] or len({one.lastgroup for one in classes}) != 1:
        return None
    if not about or not (_COUNTS.search(words) or _ALL_DO.match(words)) or len(claim.wordings) > 1:
        return None
    limits = LIMITS[str(classes[0].lastgroup)][0]
    if shown.value not in (limits.low, limits.high) or "not" in words.split():
        return None
    fact = f"a class {span(limits)}"
    reason = f"{claim.told} is told where the limit is {number(shown.value)} km: {classes[0][0]}, {fact}."
    right = f"with {number(shown.value)} km ({number(shown.value * KILOMETRE / shown.unit.per)} miles)"
    evidence = [Evidence(str(classes[0].lastgroup), fact, SOURCE, URL)]
    return conflicts(reason=reason, evidence=evidence, would_hold_if=right, spans=[claim.span])  # its “can” is no hedge


def behind(claim: Claim, text: str) -> re.Match[str] | None:
    """The class that a range is said to make a missile one of, right behind it."""
    if claim.aspect != "reach":
        return None
    named = _CLASS.search(text, claim.span.end, min(claim.sentence.end, claim.span.end + BETWEEN))
    return named if named and _ARE.fullmatch(text, claim.span.end, named.start()) else None


def defined(claim: Claim, told: Quantity, named: re.Match[str]) -> Iterator[Finding]:
    """The verdict on the limits that all missiles of a class are said to have."""
    name = str(named.lastgroup)
    if name == "ICBM" and told.said.high == inf and told.bare.meets(Interval(*FLOOR[1]).scaled(KILOMETRE)):
        yield from_floor(claim, told, named[0])
        return
    usual, widest = (Interval(one.low * KILOMETRE, one.high * KILOMETRE) for one in LIMITS[name])
    one_ended = told.said.high == inf or bool(_UP_TO.match(claim.told))
    below = told.bare.low < widest.low and not _UP_TO.match(claim.told)
    above = told.said.high < inf and told.bare.high > widest.high
    point = not one_ended and told.bare.high < WIDE * told.bare.low  # one figure tells of one flight
    wide = not one_ended and (told.bare.low < usual.low / WIDE or told.bare.high > usual.high * WIDE)
    if point or not (below or above or wide):
        return
    reason = f"{claim.told} does not fit {named[0]}, a class {span(LIMITS[name][0])}."
    evidence = [Evidence(name, f"{name}: a class {span(LIMITS[name][0])}", SOURCE, URL)]
    if one_ended or not told.bare.meets(usual) or told.bare.high == usual.low or told.bare.low == usual.high:
        yield conflicts(claim, reason=reason, evidence=evidence)
    else:
        yield depends(claim, reason=reason, on="whose limits of the class are followed", evidence=evidence)


def from_floor(claim: Claim, told: Quantity, words: str) -> Finding:
    """The verdict on a floor near that of the ICBM, where a sentence says what one is."""
    usual, widest = (Interval(*ends).scaled(KILOMETRE) for ends in FLOOR)
    limits = f"a class {span(LIMITS['ICBM'][0])}"
    begin = f"{words.rstrip('s')}s begin: {limits} (3,418 miles)"
    answer = Answer(
        holds=f"{claim.told} is where {begin}.",
        conflicts=f"{claim.told} is not where {begin}.",
        on="rounding, and whose limits of the class are followed",
        would_hold_if="with 5,500 km (3,418 miles)",
    )
    evidence = [Evidence("ICBM", f"ICBM: {limits}", SOURCE, URL)]
    return weigh(Figure(told.bare, told.bare), Figure(usual, widest), claim, answer=answer, evidence=evidence)


def judged(claim: Claim, told: Quantity, named: re.Match[str], reading: Reading, *, flown: bool) -> Finding | None:
    """The verdict on one range."""
    name, words = str(named.lastgroup), named[0]
    usual, widest = LIMITS[name]
    low = 0.0 if flown else 1.0
    fits = Figure(
        Interval(usual.low * low * KILOMETRE, usual.high * KILOMETRE),
        Interval(widest.low * low * KILOMETRE, widest.high * KILOMETRE),
    )
    verdict = compare(told, fits)
    if flown and verdict is not Verdict.CONFLICTS:
        return None
    missile = f"{words} missile" if words.lower().endswith(("continental", "range")) else words.removesuffix("s")
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
