"""Reads figures and moments with one system, as often as it is told to, and says how long each turn took.

    python reader.py NAME FILE      NAME is lofted, quantulum3 or recognizers; FILE is a JSON list of paragraphs

Runs in that system's own environment. Says `ready` when it is loaded and warm,
then reads every paragraph once for each line on standard input and answers
with the seconds and the number of things found; it ends with its input.
"""

import json
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from time import perf_counter

Reader = Callable[[str], int]


def lofted() -> Reader:
    """The desk's figures and moments, as they stand in the text."""
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from lofted.extract.moments import find_moments
    from lofted.extract.quantities import read_figures
    from lofted.extract.sentences import split_sentences
    from lofted.facts import Article

    def read(text: str) -> int:
        article, found = Article(text), 0
        for sentence in split_sentences(article):
            words = article.quote(sentence)
            taken = [span for span, _ in find_moments(words, sentence.start)]
            found += len(taken) + sum(1 for _ in read_figures(words, sentence.start, taken=taken))
        return found

    return read


def quantulum3() -> Reader:
    """Its quantities; it reads no moments."""
    from quantulum3 import parser

    return lambda text: len(parser.parse(text))


def recognizers() -> Reader:
    """Its numbers, percentages, units, currencies, temperatures, ages, dates and times."""
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer
    from recognizers_text import Culture

    numbers, units = NumberRecognizer(Culture.English), NumberWithUnitRecognizer(Culture.English)
    figures = [
        numbers.get_number_model(),
        numbers.get_percentage_model(),
        units.get_dimension_model(),
        units.get_currency_model(),
        units.get_temperature_model(),
        units.get_age_model(),
    ]
    moments = DateTimeRecognizer(Culture.English).get_datetime_model()
    today = datetime(2024, 11, 1)

    def read(text: str) -> int:
        return sum(len(model.parse(text)) for model in figures) + len(moments.parse(text, today))

    return read


READERS: dict[str, Callable[[], Reader]] = {
    "lofted": lofted, "quantulum3": quantulum3, "recognizers": recognizers,
}  # fmt: skip


def main() -> None:
    """Load, read the first paragraph to be warm, then take turns."""
    name, file = sys.argv[1:]
    paragraphs = json.loads(Path(file).read_text("utf-8"))
    read = READERS[name]()
    read(paragraphs[0])
    print("ready", flush=True)
    for _ in sys.stdin:
        begin = perf_counter()
        found = 0
        for paragraph in paragraphs:
            try:
                found += read(paragraph)
            except (ValueError, TypeError, AttributeError, IndexError, KeyError, ZeroDivisionError):
                continue  # a peer that stumbles over a paragraph loses its finds there, and not the race
        print(perf_counter() - begin, found, flush=True)


if __name__ == "__main__":
    main()
