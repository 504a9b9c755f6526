"""Which words a stretch of text has: the cheap test before patterns that look at each of them.

Most sentences name no time, no figure, no office and no cue; the words of one
are set down once, and every part of the desk that looks for a word asks here.
"""

import re
from functools import lru_cache

RECENT = 32  # stretches kept at hand: a sentence and its parts, for which one after the other asks

_LETTERS = re.compile(r"[a-z]+")


@lru_cache(maxsize=RECENT)
def vocabulary(words: str) -> frozenset[str]:
    """Every run of unaccented letters, in small ones; a hyphen or an apostrophe parts two.

    >>> sorted(vocabulary("The so-called ICBM can’t fly."))
    ['called', 'can', 'fly', 'icbm', 'so', 't', 'the']
    """
    return frozenset(_LETTERS.findall(words.lower()))
