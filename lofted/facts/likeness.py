"""When two readings tell of one event, and when two sentences are copies: the measures of a memory."""

import re
from collections.abc import Hashable, Iterator
from functools import lru_cache

from lofted.facts.claims import Claim, Event
from lofted.facts.moments import DAYS

RUN = 4  # words that follow one another; fewer are common phrases
SHARED = 0.5  # share of a sentence's runs of words; a copy with two words changed in 20 keeps more than half
FEWEST = 3  # runs shared; so that a phrase of six words is not taken for a copied sentence
LATELY = 400  # sentences whose runs are kept at hand, as many as a reading has that is remembered
NAMING = ("vehicle", "vehicle_class")  # aspects whose values part two launches of one day

_WORD = re.compile(r"\w[\w.,’'-]*")


def copied(shared: int, whole: int) -> bool:
    """Whether a sentence with so many runs of words, so many of them shared, is a copy."""
    return shared >= max(FEWEST, SHARED * whole)


@lru_cache(maxsize=LATELY)
def runs(words: str) -> tuple[tuple[str, ...], ...]:
    """Every run of four words, in small letters and without marks.

    >>> runs("The missile flew 998 km.")
    (('the', 'missile', 'flew', '998'), ('missile', 'flew', '998', 'km'))
    """
    plain = [word.rstrip(".,’'-").lower() for word in _WORD.findall(words)]
    return tuple(tuple(plain[at : at + RUN]) for at in range(len(plain) - RUN + 1))


def same(one: Event, other: Event) -> bool:
    """Whether two readings tell of one event: of the same flight on record, or of the same day by the same country.

    A report that names no country is taken to tell of the launch of its day.
    Two launches of one day stay apart where both are named and the names differ.
    """
    if one.kind != other.kind:
        return False
    if one.entry or other.entry:
        return one.entry == other.entry
    if one.when is None or other.when is None:
        return False
    nobody = not one.who or not other.who  # then the day has to be told to the day, and by both
    if nobody and not (one.when.precision in DAYS and other.when.precision in DAYS):
        return False
    if not nobody and not set(one.who) & set(other.who):
        return False
    ours, theirs = one.when.instants(), other.when.instants()
    if ours is None or theirs is None or ours[0] > theirs[1] or theirs[0] > ours[1]:
        return False
    return all(not_apart(one, other, aspect) for aspect in NAMING)


def likened_by(event: Event) -> tuple[Hashable, ...]:
    """All of an event that `same` looks at: two that are alike in it are the same to every third."""
    if event.entry:
        return event.kind, event.entry
    return event.kind, event.when, event.who, *(frozenset(named(event, aspect)) for aspect in NAMING)


def not_apart(one: Event, other: Event, aspect: str) -> bool:
    """Whether the two name nothing on this aspect that differs."""
    ours, theirs = set(named(one, aspect)), set(named(other, aspect))
    return not ours or not theirs or bool(ours & theirs)


def named(event: Event, aspect: str) -> Iterator[str]:
    """What the claims of an event name on one aspect."""
    claims: Iterator[Claim] = event.about(aspect)
    for claim in claims:
        yield str(getattr(claim.value, "entry", "") or claim.value.written.lower())
