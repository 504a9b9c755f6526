"""The traces of a sentence: a few numbers that a copy of it leaves too.

Of all its runs of four words only some are kept: those whose number can be
divided by four, and always the least. What is found by them is held against
the words themselves.

Source: Broder, On the resemblance and containment of documents (1997).
"""

from functools import lru_cache
from hashlib import blake2b

from lofted.facts import runs

ONE_IN = 4  # runs; a copy with two words of 20 changed shares a kept one with 9 chances in 10, at a quarter of the rows
LATELY = 4_000  # runs whose numbers are at hand: those of one long article, asked for by several checks
WIDTH = 8  # bytes; as wide as the integers of both data bases


def traced(words: str) -> list[int]:
    """The traces of a sentence.

    >>> set(traced("It flew 998 km and fell into the sea.")) == set(traced("It flew 998 km, and fell into the sea"))
    True
    """
    numbers = {number(" ".join(run)) for run in runs(words)}
    return sorted(one for one in numbers if one % ONE_IN == 0 or one == min(numbers))


@lru_cache(maxsize=LATELY)
def number(run: str) -> int:
    """The number of a run of words, the same in every process."""
    return int.from_bytes(blake2b(run.encode("utf-8", "replace"), digest_size=WIDTH).digest(), signed=True)
