"""The readings of one run, remembered so that the next can be held against them.

A bounded memory for one process: what is read after `MOST` others forgets the
oldest. A store that keeps readings for good answers the same two questions.
"""

import re
from collections import Counter, deque
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import islice

from lofted.facts import DAYS, Claim, Event, Reading, Span

MOST = 500  # readings; those of a day on one subject, at some 100 kB each
RUN = 4  # words that follow one another; fewer are common phrases
SHARED = 0.5  # share of a sentence's runs of words; a copy with two words changed in 20 keeps more than half
FEWEST = 3  # runs shared; so that a phrase of six words is not taken for a copied sentence
SENTENCES = 400  # of one reading that are kept; a longer report is a document

_WORD = re.compile(r"\w[\w.,’'-]*")

NAMING = ("vehicle", "vehicle_class")  # aspects whose values part two launches of one day


class Remembered:
    """The readings of one run, oldest first."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        self._readings: deque[Reading] = deque()
        self._places: dict[int, list[tuple[str, Span]]] = {}

    def keep(self, reading: Reading) -> None:
        """Remember a reading; one of the same article takes the place of the earlier."""
        for old in [one for one in self._readings if one.article.id == reading.article.id]:
            self._forget(old)
        self._readings.append(reading)
        for sentence in islice(dict.fromkeys(claim.sentence for claim in reading.claims), SENTENCES):
            for run in runs(reading.article.quote(sentence)):
                self._places.setdefault(hash(run), []).append((reading.article.id, sentence))
        while len(self._readings) > MOST:
            self._forget(self._readings[0])

    def _forget(self, reading: Reading) -> None:
        self._readings.remove(reading)
        id = reading.article.id
        kept = {run: [place for place in places if place[0] != id] for run, places in self._places.items()}
        self._places = {run: places for run, places in kept.items() if places}

    def tells_of(self, event: Event, reading: Reading) -> Sequence[tuple[Reading, Event]]:
        """The same event as other readings tell it, in the order in which they were read."""
        others = (one for one in self._readings if one.article.id != reading.article.id)
        return [(one, other) for one in others for other in one.events if same(event, other)]

    def repeats(self, words: str, reading: Reading) -> Sequence[tuple[Reading, Span]]:
        """The sentences of other readings that have most of these words in common."""
        ours = set(runs(words))
        met = Counter(place for run in ours for place in dict.fromkeys(self._places.get(hash(run), ())))
        by_id = {one.article.id: one for one in self._readings}
        return [
            (by_id[id], sentence)
            for (id, sentence), number in met.items()
            if id != reading.article.id and number >= max(FEWEST, SHARED * len(ours))
        ]


@lru_cache(maxsize=SENTENCES)
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


def not_apart(one: Event, other: Event, aspect: str) -> bool:
    """Whether the two name nothing on this aspect that differs."""
    ours, theirs = set(named(one, aspect)), set(named(other, aspect))
    return not ours or not theirs or bool(ours & theirs)


def named(event: Event, aspect: str) -> Iterator[str]:
    """What the claims of an event name on one aspect."""
    claims: Iterator[Claim] = event.about(aspect)
    for claim in claims:
        yield str(getattr(claim.value, "entry", "") or claim.value.written.lower())
