"""Is a figure of the size that every textbook has for it?

    >>> review("To leave the Earth for good, a rocket must reach the escape velocity of 11.2 km per hour.")
    textbook: conflicts. 11.2 km per hour is not the escape velocity of the Earth, which is 11.2 km/s (40,270 km/h,
    25,020 mph).

    >>> review("To leave the Earth for good, a rocket must reach the escape velocity of 11.2 km per second.")

    >>> review("Geostationary satellites orbit at 36,000 metres above the equator.")
    textbook: conflicts. 36,000 metres is not the altitude of the geostationary orbit, which is 35,786 km
    (22,236 miles).

    >>> review("Space begins 100 metres up, at the Karman line.")
    textbook: conflicts. 100 metres is not where space begins, which is 100 km (62 miles), or 80 km by another
    count.

    >>> review("Hypersonic means faster than Mach 3.")
    textbook: conflicts. Mach 3 is not where hypersonic speed begins, which is Mach 5.

So it is of what a thing can weigh, or how many people a country can have: a thousand is soon lost.

    >>> review("The spy satellite weighs 300 tonnes, the agency said.")
    textbook: conflicts. 300 tonnes is not the mass of a satellite, which is 20 tonnes at most but for space stations.

    >>> review("The spy satellite weighs 300 kilograms, the agency said.")

    >>> review("The Sarmat can carry warheads weighing more than 200 tonnes.")
    textbook: conflicts. more than 200 tonnes is not the mass of what a missile carries, which is 10 tonnes at most;
    more is what a missile itself weighs, some 210 tonnes at launch.

Where another count is told too, it depends on that.

    >>> review("Cosmos 1408 was hit at an altitude of about 650 km.")
    textbook: depends. about 650 km is not the height at which Cosmos 1408 was hit, which is some 480 km (465 to 490
    km).

A bound has a side: where a class begins is no ceiling of it.

    >>> review("Hypersonic weapons reach speeds of up to five times the speed of sound.")
    textbook: conflicts. “up to five times the speed of sound” tells the speed at which hypersonic begins, and no upper
    end: such weapons fly at five times the speed of sound and faster.

    >>> review("Hypersonic weapons reach speeds of more than five times the speed of sound.")

Silent where the sentence names another body ("the Moon's escape velocity"), where more than one figure of that
kind stands in it, and where the figure belongs to something else.

    >>> review("The Moon's escape velocity is 2.4 km/s.")

Limits: only the figures of `textbook.csv`, told with their names.

Source: `textbook.csv`, each row with its own.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lofted.checking import UNSURE, Answer, conflicts, depends, weigh
from lofted.facts import Claim, Evidence, Figure, Finding, Reading, Span, Verdict
from lofted.reference.saying import number
from lofted.reference.sentence import by_sentence
from lofted.reference.textbooks import Told, textbooks
from lofted.reference.wrong_way import wrong_way

FIELD = "units and arithmetic"

NEAR = 80  # characters between a name and its figure; some thirteen words
TON = 1000.0  # kg; of a ton that is not said to be short or long, near enough for what is off by a thousand
SEA_MILE = 1852 / 1609.344  # statute miles in a nautical one; NIST SP 811 appendix B.8
LONG = 300  # characters; no sentence that the next one takes up is longer
_ENDS = re.compile(r"(?<=[.!?])(?<![ap]\.m\.)\s+|\n\n")
_TAKEN_UP = re.compile(r"(?:That|This|The|Such\san?)\s(?P<noun>[a-z]{4,12})\s")
SLIPS = (  # what stands in a figure → times that it is told amiss, and the slip that would explain it
    ("megaton", 0.001, "in kilotons and not in megatons"),
    ("kiloton", 1000.0, "in megatons and not in kilotons"),
    ("tonne", 0.001, "in kilograms and not in tonnes"),
    ("tons", 0.001, "in kilograms and not in tonnes"),
    ("kilogram", 1000.0, "in tonnes and not in kilograms"),
    ("kg", 1000.0, "in tonnes and not in kilograms"),
    ("day", 1 / 1440, "in minutes and not in days"),
    ("day", 1 / 24, "in hours and not in days"),
    ("million", 1000.0, "with a billion and not a million"),
    ("billion", 0.001, "with a million and not a billion"),
    ("h", 3600.0, "a second and not an hour"),
    ("mile", 1 / 1.609344, "in kilometres and not in miles"),
    ("m", 1000.0, "in kilometres and not in metres"),
    ("", 10.0, "with ten times the number"),
    ("", 0.1, "with a tenth of the number"),
)
_MUST = re.compile(  # "must reach 11.2 km/s", "to reach geostationary orbit": no body passes by
    r"\b(?:must|has to|have to|needs? to|need|required? to|wants? to|plans? to|aims? to|(?:is|are|was|were) to|able to)"
    r"\sreach\b|\breach(?:ed|ing|es)?(?=\s(?:an?\s|the\s|its\s)?geo)",
    re.I,
)
_FIXED = re.compile(r"\bgeo(?:stationary|synchronous)\b", re.I)  # a plan for it makes the height no other

_ANEW = re.compile(r"[;:]\s")  # between a figure and a name behind it: another clause names what that is of
_GOES_ON = re.compile(r"\W{0,2}(?:It|Its|The\s(?:satellite|spacecraft|craft))\b")
_ABLE = re.compile(r"\b(?:can|is\sable\sto|(?:is|are)\scapable\sof)\scarry(?:ing)?\b", re.I)  # "can carry": no doubt


def textbook(reading: Reading) -> Iterator[Finding]:
    """Hold the one figure of its unit in a sentence against what the textbooks have for what is named beside it."""
    yield from turned(reading.article.text)
    before = ""
    for sentence, claims in by_sentence(reading.claims):
        last, before = before, reading.article.quote(sentence)
        words = before
        ahead = sentence_before(reading.article.text[max(0, sentence.start - LONG) : sentence.start])
        able = _ABLE.search(words) or _FIXED.search(words)
        figures = [one for one in claims if one.quantity and not one.denied and (able or sure(one))]
        for unit, told in groupby(sorted(figures, key=unit_of), key=unit_of):
            alone = list(told)
            for known in textbooks().get(unit, ()) if len(alone) == 1 else ():
                if meant(known, alone[0], claims, words, last) or taken_up(known, alone[0], words, ahead):
                    yield from judged(alone[0], known)


def sure(claim: Claim) -> bool:
    """Whether a figure is told as one that is so; what a thing can carry is told of it as well."""
    return claim.likelihood.words not in UNSURE


def unit_of(claim: Claim) -> str:
    """The SI unit of a figure; a ton of any kind is a mass."""
    unit = claim.unit
    return "kg" if unit == "ton" else unit


def meant(known: Told, claim: Claim, claims: Sequence[Claim], words: str, before: str) -> bool:
    """Whether a sentence names what the textbooks tell of near a figure, and nothing that makes it another's.

    A figure that is told of one thing alone may stand in the sentence that goes on with its name.
    """
    start = claim.sentence.start
    named = [Span(start + one.start(), start + one.end()) for one in known.names.finditer(words)]
    named += [one.span for one in claims if one.aspect == known.subject]
    if not named and known.on and _GOES_ON.match(words) and known.names.search(before):
        named = [Span(start, start + 1)]
    after = words[claim.span.end - start :]
    named = [one for one in named if not _ANEW.search(after, 0, max(0, one.start - claim.span.end))]
    near = (max(claim.span.start - one.end, one.start - claim.span.end) <= NEAR for one in named)
    return any(near) and bool(known.beside.search(words)) and not known.unless.search(_MUST.sub(" ", words))


def turned(text: str) -> Iterator[Finding]:
    """The verdicts on bounds told the wrong way round, and on what is told as what sets a class apart."""
    for one in wrong_way(text):
        evidence = [Evidence("textbook", one.name, one.source, one.url, verified=True)]
        yield conflicts(reason=one.reason, would_hold_if=one.right, evidence=evidence, spans=[one.span])


def sentence_before(ahead: str) -> str:
    """The last sentence of the words ahead of another; none across a blank line."""
    return _ENDS.split(ahead.rstrip())[-1] if "\n\n" not in ahead[len(ahead.rstrip()) :] else ""


def taken_up(known: Told, claim: Claim, words: str, before: str) -> bool:
    """Whether a sentence takes up what the one before it names: "… in Japan's economic zone. That zone reaches …"."""
    head = _TAKEN_UP.match(words)
    if (
        not head
        or not known.beside.pattern
        or head["noun"] not in known.names.pattern
        or not known.names.search(before)
    ):
        return False
    near = claim.span.start - claim.sentence.start <= NEAR
    return near and bool(known.beside.search(words)) and not known.unless.search(words)


def at_sea(claim: Claim, known: Told) -> bool:
    """Whether a limit at sea is right in the miles in which it is drawn, which the words call miles alone."""
    told = claim.quantity
    plain = told is not None and "mile" in claim.told and "nautical" not in claim.told
    return bool(plain and told and "nautical" in known.right and told.bare.scaled(SEA_MILE).meets(known.fair))


def judged(claim: Claim, known: Told) -> Iterator[Finding]:
    """The verdict on one figure; where it is right, nothing is said."""
    assert claim.quantity is not None, "given by textbook"
    if at_sea(claim, known):
        return
    told = claim.quantity.scaled(TON if claim.quantity.unit == "ton" else 1.0)
    reason = f"{claim.told} is not {known.what}, which is {known.right}."
    bare = claim.quantity.bare.scaled(TON if claim.quantity.unit == "ton" else 1.0)
    figure = Figure(bare, told.fair if bare.high < told.said.high else bare)
    slips = ((times, how) for part, times, how in SLIPS if part in claim.told and bare.scaled(times).within(known.fair))
    times, how = next(slips, (0.0, f"with {known.right}"))
    how += f", {number(bare.scaled(times).middle)} kg" if times and claim.unit in ("kg", "ton") else ""
    answer = Answer(holds="", depends=reason, conflicts=reason, on="rounding", would_hold_if=how)
    evidence = [Evidence("textbook", f"{known.what}: {known.right}", known.source, known.url, known.verified)]
    finding = weigh(figure, Figure(known.fair, known.fair), claim, answer=answer, evidence=evidence)
    if finding.verdict in (Verdict.CONFLICTS, Verdict.DEPENDS) and known.on:
        yield depends(claim, reason=reason, on=known.on, evidence=evidence)
    elif finding.verdict is Verdict.CONFLICTS:  # "can carry" is no doubt that would soften the verdict
        yield finding if sure(claim) else replace(finding, claims=(), spans=(claim.span,))
