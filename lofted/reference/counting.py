"""Whole numbers as words, both ways: what a pattern waits for, and what a word is worth."""

CARDINALS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
DOZEN = 12  # the highest that most texts spell out


def spelled(low: int = 1, high: int = DOZEN) -> str:
    """The words of the numbers from one to another, as the choices of a pattern.

    >>> spelled(2, 5)
    'two|three|four|five'
    """
    return "|".join(CARDINALS[low - 1 : high])


def count_of(written: str) -> int:
    """A number below a hundred from its word, or any from its digits; 0 for anything else, as "none".

    >>> count_of("47"), count_of("Twelve"), count_of("twenty-seven"), count_of("fifty"), count_of("a few")
    (47, 12, 27, 50, 0)
    """
    word = written.lower()
    if word.isdigit() or word in CARDINALS:
        return int(word) if word.isdigit() else CARDINALS.index(word) + 1
    tens, _, ones = word.partition("-")
    if tens not in TENS or (ones and ones not in CARDINALS[:9]):
        return 0
    return 10 * (TENS.index(tens) + 2) + (CARDINALS.index(ones) + 1 if ones else 0)  # tens and ones


SEVERAL, DIGITS = spelled(2, 10), spelled(1, 9)  # what patterns wait for: two to ten, and what one digit writes
