"""Is a figure that stands in every textbook told as it stands there?

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

Silent where the sentence names another body ("the Moon's escape velocity"), where more than one figure of that
kind stands in it, and where the figure belongs to something else.

    >>> review("The Moon's escape velocity is 2.4 km/s.")

Limits: only the figures that are told with their names.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 1 and appendix A; Fédération
Aéronautique Internationale, Sporting Code, section 8; Anderson, Hypersonic and High-Temperature Gas Dynamics
(2006), chapter 1.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lofted.checking import UNSURE, Answer, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Reading, Verdict
from lofted.reference.sentence import by_sentence

NEAR = 80  # characters between a name and its figure; some thirteen words
_ELSEWHERE = re.compile(
    r"\b(?:moon|lunar|mars|martian|venus|mercury|jupiter|saturn|uranus|neptune|pluto|sun|solar|star|galaxy|galactic|"
    r"black hole|asteroid|comet|planet['’]s|near space|reach(?:ed|ing)?|flew|climb(?:ed|ing)?|rose|passed|"
    r"balloons?|transfer|graveyard|cent(?:re|er)|radius|circumference|half|twice|times|third|quarter|quarters|below|short)\b",
    re.I,
)
_MUST = re.compile(r"\b(?:must|has to|have to|needs? to|need|required? to)\sreach\b", re.I)  # "must reach 11.2 km/s"


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of the textbooks: its names, its unit, all that it can fairly be told as, and how to say it."""

    names: re.Pattern[str]
    unit: str
    fair: Interval
    what: str
    right: str


FIGURES = (  # SI units; each with its own remark
    Told(
        re.compile(r"\bescape (?:velocity|speed)\b|\bsecond cosmic (?:velocity|speed)\b", re.I),
        "m/s",
        Interval(10_900.0, 11_300.0),  # m/s; 11,186 at the ground, 11,009 at 200 km (Bate, Mueller and White 1971)
        "the escape velocity of the Earth",
        "11.2 km/s (40,270 km/h, 25,020 mph)",
    ),
    Told(
        re.compile(r"\bfirst cosmic (?:velocity|speed)\b|\borbital (?:velocity|speed)\b", re.I),
        "m/s",
        Interval(7_300.0, 8_000.0),  # m/s; 7,905 at the ground, 7,350 at 1,000 km (Bate, Mueller and White 1971)
        "the speed of a low orbit around the Earth",
        "7.4 to 7.9 km/s (26,600 to 28,400 km/h)",
    ),
    Told(
        re.compile(r"\bgeostationary\b|\bgeosynchronous\b", re.I),
        "m",
        Interval(35_000_000.0, 37_000_000.0),  # m; 35,786 km above the equator (Bate, Mueller and White 1971)
        "the altitude of the geostationary orbit",
        "35,786 km (22,236 miles)",
    ),
    Told(
        re.compile(
            r"\bk[aá]rm[aá]n line\b|\bspace (?:begins|starts)\b|"
            r"\b(?:edge|boundary|border|beginning|start) of (?:outer )?space\b",
            re.I,
        ),
        "m",
        Interval(79_000.0, 122_000.0),  # m; 100 km of the FAI, 50 miles of the US Air Force, 122 km of NASA's re-entry
        "where space begins",
        "100 km (62 miles), or 80 km by another count",
    ),
    Told(
        re.compile(r"\bhypersonic (?:means|is|speeds? (?:is|are|means?|begins?|starts?))\b", re.I),
        "mach",
        Interval(4.9, 5.1),  # mach; by convention (Anderson 2006)
        "where hypersonic speed begins",
        "Mach 5",
    ),
)


def textbook(reading: Reading) -> Iterator[Finding]:
    """Hold the one figure that stands beside a name of the textbooks against theirs."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        for known in FIGURES:
            named = known.names.search(words)
            if named is None or _ELSEWHERE.search(_MUST.sub(" ", words)):
                continue
            found = only_of(claims, known, named, sentence.start)
            if found:
                yield from judged(found, known)


def only_of(claims: Sequence[Claim], known: Told, named: re.Match[str], start: int) -> Claim | None:
    """The one figure of that unit in a sentence, near the name and told as a fact."""
    told = [one for one in claims if one.quantity and one.quantity.unit == known.unit]
    if len(told) != 1 or told[0].denied or told[0].likelihood.words in UNSURE:
        return None
    gap = max(told[0].span.start - start - named.end(), named.start() - (told[0].span.end - start))
    return told[0] if gap <= NEAR else None


def judged(claim: Claim, known: Told) -> Iterator[Finding]:
    """The verdict on one figure; where it is right, nothing is said."""
    assert claim.quantity is not None, "given by only_of"
    reason = f"{claim.quantity.written} is not {known.what}, which is {known.right}."
    answer = Answer(holds="", depends=reason, conflicts=reason, on="rounding", would_hold_if=f"with {known.right}")
    bare = claim.quantity.bare
    figure = Figure(bare, claim.quantity.fair if bare.high < claim.quantity.said.high else bare)
    finding = weigh(
        figure, Figure(known.fair, known.fair), claim, answer=answer, working=[f"{known.what}: {known.right}"]
    )
    if finding.verdict is Verdict.CONFLICTS:
        yield finding
