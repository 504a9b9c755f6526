"""Had it not been done in space for so many years?

    >>> review("Luna-25 was Russia's first lunar mission in 50 years.")
    first_in_years: depends. “50 years” is a round number here: Luna 24, the last one before, was on 9 August 1976, 47
    years earlier.

    >>> review("Luna-25 was Russia's first lunar mission in 30 years.")
    first_in_years: conflicts. “30 years” does not fit: Luna 24, the last one before, was on 9 August 1976, 47 years
    earlier.

    >>> review("Luna-25 was Russia's first lunar mission in 47 years.")

    >>> review("Luna-25 was Russia's first lunar mission in nearly 50 years.")

Silent on narrower firsts ("the first to the south pole"), and where no craft of the shelf is named in the sentence or
the one before.

Source: the catalogue's `lulls.csv`; each row names the page that tells it.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import Finding, Reading, Span
from lofted.reference.counting import count_of
from lofted.reference.listed import last_sentence
from lofted.reference.lulls import Break, breaks
from lofted.reference.saying import day
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import flatly

FIELD = "satellites and spaceflight"
CUES = ("years", "decades", "century")
ROUND = 0.15  # share; ours: fifty is said of 43 and of 57
BESIDE = 1.0  # year; a count of calendar years may be one more
ABOUT = 0.12  # share; ours: what "nearly" and "about" leave open

_FIRST = re.compile(
    r"\bfirst\s(?P<what>[^.;:\n]{3,90}?)\s(?:in|for)\s(?P<told>(?P<hedge>(?:nearly|almost|about|around|some|roughly|over|more\sthan|close\sto|"
    r"just\sunder|under|less\sthan|at\sleast)\s)?(?:(?P<n>\d{1,2}|[a-z]+(?:-[a-z]+)?)\s(?P<unit>years|decades)|(?P<half>half\sa\scentury)))\b"
)


def first_in_years(reading: Reading) -> Iterator[Finding]:
    """Hold each "first in so many years" of a craft against the last time before it."""
    text = reading.article.text
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        match = _FIRST.search(words)
        told = years_in(match) if match else 0.0
        if match is None or not told or not flatly(words[: match.end()]):
            continue
        near = f"{last_sentence(text[: sentence.start])} {words}"
        for one in breaks():
            if one.who.search(near) and one.tells(match["what"]):
                span = Span(sentence.start + match.start("told"), sentence.start + match.end("told"))
                yield from judged(one, told, match, span)
                break


def years_in(match: re.Match[str]) -> float:
    """How many years are told; nothing where the words are no number."""
    if match["half"]:
        return 50.0
    return float(count_of(match["n"]) * (10 if match["unit"] == "decades" else 1))


def judged(one: Break, told: float, match: re.Match[str], span: Span) -> Iterator[Finding]:
    """The verdict on one number of years; none where it fits."""
    hedge, apart = (match["hedge"] or "").strip(), told - one.years
    if abs(apart) <= BESIDE or ((hedge or match["half"]) and abs(apart) <= ABOUT * told):
        return
    if hedge in ("over", "more than", "at least") and -told * ABOUT * 2 <= apart <= 0:
        return
    ago = f"{one.last}{'' if one.last.endswith(',') else ','} was on {day(one.day)}, {int(one.years)} years earlier."
    if told % 10 == 0 and abs(apart) <= ROUND * told:
        reason = f"“{match['told']}” is a round number here: {ago}"
        yield depends(reason=reason, on="how round the number is meant", evidence=[one.evidence], spans=[span])
        return
    reason = f"“{match['told']}” does not fit: {ago}"
    right = f"as {int(one.years)} years"
    yield conflicts(reason=reason, evidence=[one.evidence], spans=[span], would_hold_if=right)
