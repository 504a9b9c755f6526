"""The readings of one run, remembered so that the next can be held against them.

A bounded memory for one process: what is read after `MOST` others forgets the
oldest. A store that keeps readings for good answers the same two questions.
"""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice

from lofted.facts import Event, Reading, Repeat, Run, Span, copied, runs, same

MOST = 500  # readings; those of a day on one subject, at some 100 kB each
SENTENCES = 400  # of one reading that are kept; a longer report is a document
NOBODY = Run()


class Remembered:
    """The readings of one run, oldest first."""

    def __init__(self) -> None:
        """Begin with nothing remembered."""
        self._readings: deque[Reading] = deque()
        self._places: dict[int, list[tuple[str, Span]]] = {}

    def keep(self, reading: Reading, made_by: Run = NOBODY) -> None:  # noqa: ARG002  (all of one run)
        """Remember a reading without the bytes it came as; one of the same article takes the place of the earlier."""
        reading = replace(reading, article=replace(reading.article, original=b""))
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

    def repeats(self, words: str, reading: Reading, *, parts: Sequence[str] = ()) -> Sequence[Repeat]:
        """The sentences of other readings that have most of these words in common, or most of one of these parts."""
        met: dict[tuple[str, Span], None] = {}
        for asked in (words, *parts):
            met |= dict.fromkeys(place for place in self._with(asked) if place[0] != reading.article.id)
        by_id = {one.article.id: one for one in self._readings}
        return [
            Repeat(by_id[id].article.quote(place), place, by_id[id].article.published, partial(by_id.__getitem__, id))
            for id, place in met
        ]

    def _with(self, words: str) -> Iterator[tuple[str, Span]]:
        ours = set(runs(words))
        met = Counter(place for run in ours for place in dict.fromkeys(self._places.get(hash(run), ())))
        return (place for place, number in met.items() if copied(number, len(ours)))
