"""Do the rounds a day fit the time of one round, and the height?

A day of 24 hours holds sixteen rounds of 90 minutes, and Kepler's third law says how high a satellite with so many is.

    >>> review("The satellite circles the Earth every 90 minutes, making 24 revolutions a day.")
    rounds_a_day: conflicts. 24 revolutions a day and a round in 90 minutes do not fit together: a day holds 15.3
    to 16.7 such rounds.

    >>> review("The station goes round the Earth 16 times a day, once every 92 minutes.")
    rounds_a_day: holds. 16 times a day and a round in 92 minutes fit together: a day holds 14.9 to 16.4 such rounds.

    >>> review("The satellite orbits at 500 km and goes round the Earth 12 times a day.")
    rounds_a_day: conflicts. 12 times a day and 500 km do not fit together: at that height a day holds 14.7 to
    15.8 rounds.

Silent where the words tell how often a satellite passes over one place, where the orbit may be around another body,
and where a sentence tells of several orbits.

    >>> review("The satellite circles the Earth every 90 minutes and sees Korea four times a day.")

Limits: the orbit is taken for round, where one altitude alone is told.

Source: Bate, Mueller and White, Fundamentals of Astrodynamics (1971), chapter 1.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import Answer, weigh
from lofted.facts import Claim, Figure, Finding, Interval, Reading
from lofted.reference.mechanics import period_at
from lofted.reference.saying import DAY, MINUTE, number
from lofted.reference.sentence import by_sentence
from lofted.told.orbits import around_earth, heights_of

FIELD = "flight and orbit"

DATUM = 15_000.0  # m; heights are told above the mean Earth, the equator or the ground below, up to 15 km apart
SHARES = (0.04, 0.09)  # shares, said and fair: "every 90 minutes" and "16 times" are told of 92.6 and 15.5
HEIGHTS = (0.03, 0.08)  # shares, said and fair: one altitude may be that of one end of the orbit
SHORTEST, LONGEST = 20 * MINUTE, 24 * 60 * MINUTE  # s; ours: what is told of a round, though none takes under 85 min
FEWEST, MOST = 1.5, 60.0  # rounds; below, a day holds one alone; above, it is no count of rounds

_DAILY = (
    r"\s(?:a\s(?:single\s)?day|per\sday|(?:each|every)\s(?:single\s)?day|daily"
    r"|(?:in|every|within)\s(?:a\sday|24\shours|one\sday))\b"
)
_ROUNDS = re.compile(
    rf"(?:orbits|revolutions|laps|circuits|rounds|loops)(?:\s(?:of|round|around)\s(?:the\s)?[A-Z]\w+)?{_DAILY}", re.I
)
_TIMES = re.compile(rf"times{_DAILY}", re.I)
_SUN = re.compile(rf"(?:sunrises|sunsets)(?:\sand\s(?:sunsets|sunrises))?{_DAILY}", re.I)
_CIRCLES = re.compile(
    r"\b(?:orbit\w*|circl\w+|(?:go(?:es)?|pass(?:es)?|fl(?:y|ies))\s(?:a?round)|travels?\saround|races?\saround|speeds?\saround|laps?|around)\s"
    r"(?:the\s|our\s)?(?:Earth|globe|planet|world)\b",
    re.I,
)
_ELSE = re.compile(r"\b(?:and|sees?|pass\w*|cross\w*|over|visits?|photograph\w*|beams?|sends?)\b", re.I)
_EVERY = re.compile(
    r"\b(?:every|once in|takes|took|it|in|period(?:\s(?:of|is|was))?)\s(?:about\s|some\s|around\s|roughly\s|only\s)?$",
    re.I,
)
_GOES_ON = re.compile(r"(?:It|Its|The (?:orbit|satellite|spacecraft|station|crew)|One|Each|That)\b")


def rounds_a_day(reading: Reading) -> Iterator[Finding]:
    """Hold each count of rounds a day against what its sentence, or the one before, says of the orbit."""
    before: list[Claim] = []
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        told = [claim for claim in claims if claim.quantity]
        known, before = before, []
        if not (around_earth(words, reading.article.text) or _CIRCLES.search(words)) and not (
            known and _GOES_ON.match(words)
        ):
            continue
        together = [*known, *told] if known and _GOES_ON.match(words) else told
        before = told
        counts = [(one, many) for one in told if (many := counted(one, words))]
        if len(counts) == 1:
            yield from judged(*counts[0], together, words)


def counted(claim: Claim, words: str) -> Figure | None:
    """The rounds a day that a figure tells, as a bare number."""
    if claim.quantity is None:
        return None
    start, end = claim.span.start - claim.sentence.start, claim.span.end - claim.sentence.start
    noun = re.search(r"[A-Za-z]+(?:\s[a-z]+\sday)?$", words[start:end])
    at = start + (noun.start() if noun else 0)
    for pattern in (_ROUNDS, _TIMES, _SUN):
        match = pattern.match(words, at) or pattern.match(words.replace("\n", " "), end + 1)
        if match and (pattern is not _TIMES or circles(words, start)):
            per = DAY if "/s" in claim.quantity.unit else 1.0
            many = claim.quantity.scaled(per)
            return many if many.said.low >= FEWEST and many.said.high <= MOST else None
    return None


def circles(words: str, start: int) -> bool:
    """Whether what is told to happen so often is that it goes round."""
    verbs = [match.end() for match in _CIRCLES.finditer(words, 0, start)]
    return bool(verbs) and not _ELSE.search(words, verbs[-1], start)


def judged(claim: Claim, many: Figure, told: Sequence[Claim], words: str) -> Iterator[Finding]:
    """The verdict on a count beside the time of one round, and beside the height."""
    times = [one for one in told if one.unit == "s" and one is not claim and of_a_round(one, words)]
    if len(times) == 1 and times[0].quantity:
        long = times[0].quantity
        fits = Figure(day_of(long.said, SHARES[0]), day_of(long.fair, SHARES[1]))
        fact = f"{spoken(claim, words)} and a round in {times[0].told}"
        yield weighed(claim, many, times[0], fits, fact, "a day holds {} such rounds")
    heights = heights_of([one for one in told if one is not claim], words)
    if len(heights) == 1 and heights[0].quantity:
        high = heights[0].quantity
        fits = Figure(at_height(high.said, HEIGHTS[0]), at_height(high.fair, HEIGHTS[1]))
        fact = f"{spoken(claim, words)} and {heights[0].told}"
        yield weighed(claim, many, heights[0], fits, fact, "at that height a day holds {} rounds")


def weighed(claim: Claim, many: Figure, other: Claim, fits: Figure, fact: str, window: str) -> Finding:
    """The verdict, with the rounds that would fit."""
    rounds, minutes = many.said.middle, number(DAY / MINUTE / many.said.middle)
    ends = f"{number(fits.said.low, decimals=1)} to {number(fits.said.high, decimals=1)}"
    right = window.format(ends)
    answer = Answer(
        holds=f"{fact} fit together: {right}.",
        conflicts=f"{fact} do not fit together: {right}.",
        depends=f"{fact} fit together only when rounded: {right}.",
        would_hold_if=f"with a round in about {minutes} minutes",
    )
    working = [f"24 hours ÷ {number(rounds, decimals=1)} = {minutes} minutes a round"]
    return weigh(many, fits, claim, other, answer=answer, working=working)


def of_a_round(claim: Claim, words: str) -> bool:
    """Whether a time is that of one round."""
    assert claim.quantity, "asked only of times"
    start = claim.span.start - claim.sentence.start
    long = claim.quantity.bare.high >= SHORTEST and claim.quantity.bare.high < LONGEST
    return long and (claim.aspect == "period" or bool(_EVERY.search(words[: max(start, 0)])))


def day_of(long: Interval, share: float) -> Interval:
    """How many rounds of such a time a day holds."""
    fewest = DAY / long.high if long.high < float("inf") else 0.0
    return Interval(fewest * (1 - share), DAY / max(long.low, 1.0) * (1 + share))


def at_height(height: Interval, share: float) -> Interval:
    """How many rounds a day holds at such heights, in m."""
    fewest = DAY / period_at(height.high + DATUM) if height.high < float("inf") else 0.0
    return Interval(fewest * (1 - share), DAY / period_at(max(height.low - DATUM, 0.0)) * (1 + share))


def spoken(claim: Claim, words: str) -> str:
    """The count as it is told, with its "a day"."""
    end = claim.span.end - claim.sentence.start
    daily = re.match(rf"(?:\s\w+)?{_DAILY}", words[end:], re.I)
    return claim.told + (daily[0] if daily and "day" not in claim.told else "")
