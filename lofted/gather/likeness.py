"""How alike the words of two articles are, the rare ones counting most."""

from collections import Counter
from collections.abc import Iterable
from math import log, sqrt

from lofted.gather.tellings import Telling
from lofted.reference.wording import content, country_ids


class Likeness:
    """The words of some articles, and how rare each is among them."""

    def __init__(self, told: Iterable[Telling]) -> None:
        """Count the words of all tellings, since a rare one says more."""
        self._longer: dict[str, frozenset[str]] = {}
        self._counts: Counter[str] = Counter()
        self._number = 1
        for one in told:
            self._counts.update(one.words)
            self._number += bool(one.words)

    def of(self, telling: Telling, others: Iterable[Telling]) -> float:
        """How alike the leads are, from 0 to 1: the best cosine with one of the others, rare words first."""
        return max((self.cosine(telling.words, one.words) for one in others), default=0.0)

    def at_length(self, telling: Telling, others: Iterable[Telling]) -> float:
        """How alike the first paragraphs are, at best, common words counting almost as rare ones."""
        ours = self.longer(telling)
        return max((self.cosine(ours, self.longer(one), power=1) for one in others), default=0.0)

    def longer(self, telling: Telling) -> frozenset[str]:
        """The content words of the first paragraphs."""
        if telling.id not in self._longer:
            words = content(f"{telling.article.title}. {telling.article.text}")
            self._longer[telling.id] = frozenset(words) - country_ids()
        return self._longer[telling.id]

    def cosine(self, one: frozenset[str], other: frozenset[str], *, power: int = 2) -> float:
        """The cosine of two sets of words, each weighted by how rare it is."""
        shared = sum(self.weight(word) ** power for word in one & other)
        if not shared:
            return 0.0
        ours, theirs = (sum(self.weight(word) ** power for word in words) for words in (one, other))
        return shared / sqrt(ours * theirs)

    def weight(self, word: str) -> float:
        """What a word says: the rarer, the more."""
        return log(1 + self._number / max(self._counts[word], 1))
