"""How reading time grows with hostile text: the seconds at four sizes, and the growth for each doubling.

    python bench/growth.py                 every kind, figures and the whole path
    python bench/growth.py one- nested     these kinds only
    python bench/growth.py --size 50000    begins with 50,000 characters

A ratio of 2 for each doubling is linear, 4 is quadratic. Each text repeats one piece that is meant to keep a pattern
busy: digits without end, brackets in brackets, chains of units. Nothing is asserted: a busy machine may blur a line,
and what matters is that no kind stays far above 2.
"""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import pairwise
from pathlib import Path
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from lofted import Desk, SourceError  # noqa: E402
from lofted.extract.quantities import find_quantities  # noqa: E402

SIZE = 5_000  # characters of the smallest text
DOUBLINGS = 3  # four sizes
SHORTEST = 0.02  # seconds; below it a ratio tells of the clock and not of the text
KINDS = {  # name → the piece that is repeated
    "digits": "1", "groups": "1,000,", "spaced groups": "1 000 ", "points": "1.", "one-": "1-", "slashes": "1/",
    "colons": "1:", "brackets": "(1 ", "nested": "([{1", "closing": "1)]}", "dollars": "$", "dollar digits": "$1 ",
    "signs": "-", "units": "1 km ", "chains": "km per ", "unit chain": "5 km/s per kg per m ", "percent": "%1",
    "right to left": "\u200f1\u200e ", "full width": "\uff11\uff12 ", "words": "twenty-", "and": "one and ",
    "half": "and a half ", "magnitudes": "thousand ", "ranges": "1 to 2 km to ", "between": "between 1 and ",
    "lists": "1, 2, ", "hedges": "about up to ", "or so": "5 or so ", "or more": "5 or more ", "nouns": "5 big red ",
    "names": "5 Big Red ", "shares": "a third of ", "vague": "thousands of ", "from": "from 1 to ",
    "ordinals": "the fourth ", "places": "fourth test this year ", "folds": "twofold", "ages": "Bo, 44, ",
    "years": "1 year ", "or two": "a day or two ", "minus": "minus ", "en dashes": "1\u2013",
}  # fmt: skip


def text_of(piece: str, size: int) -> str:
    """A piece over and over, so many characters long."""
    return (piece * (size // len(piece) + 1))[:size]


def figures(text: str) -> None:
    """Read the figures of a text as one sentence."""
    for _ in find_quantities(text):
        pass


def whole(text: str) -> None:
    """Read a text from end to end; one that holds nothing to read is refused, which is an answer."""
    with suppress(SourceError):
        Desk().review(text, published="2024-11-01")


def seconds(read: Callable[[str], None], piece: str, size: int) -> Iterator[float]:
    """The seconds that a piece takes at each size, each twice as long as the one before."""
    for doubling in range(DOUBLINGS + 1):
        text = text_of(piece, size * 2**doubling)
        begin = perf_counter()
        read(text)
        yield perf_counter() - begin


def line(kind: str, taken: list[float]) -> str:
    """One line of the table: the seconds, and the growth from each size to the next where it can be told."""
    grown = [f"{after / before:5.1f}" if before > SHORTEST else "    –" for before, after in pairwise(taken)]
    return f"{kind:14}" + "".join(f"{one:9.3f}" for one in taken) + "   " + "".join(grown)


def main() -> None:
    """Print the table for every kind asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help=f"any of {', '.join(KINDS)}")
    parser.add_argument("--size", type=int, default=SIZE, help="characters of the smallest text")
    options = parser.parse_args()
    unknown = [kind for kind in options.kinds if kind not in KINDS]
    if unknown:
        parser.error(f"there is no kind {', '.join(unknown)}")
    whole("It flew 998 km.")  # so that no table is loaded while the clock runs
    for title, read in (("figures", figures), ("whole path", whole)):
        sizes = "".join(f"{options.size * 2**doubling:9,}" for doubling in range(DOUBLINGS + 1))
        print(f"{title:14}{sizes}   growth for each doubling (characters, seconds)")
        for kind in options.kinds or KINDS:
            print(line(kind, list(seconds(read, KINDS[kind], options.size))), flush=True)


if __name__ == "__main__":
    main()
