"""How an answer is wanted, in whichever form."""

from dataclasses import dataclass

WORDS = 120  # words; the brief stays under as many, as a reader takes in within a minute


@dataclass(frozen=True, slots=True)
class Wanted:
    """How an answer is wanted: among others or alone, with a brief of how many words, for a terminal how wide.

    `width` is in characters, None where the answer goes into a file or a pipe.
    """

    one_of_many: bool = False
    words: int = WORDS
    width: int | None = None
