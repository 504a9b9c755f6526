"""Answers a file of labelled texts in the form that the scorers beside the collections read.

    python bench/answer.py quantities FILE -o OUT      sentences with quantities
    python bench/answer.py times FILE -o OUT           documents with expressions of time
    python bench/answer.py flights FILE -o OUT         descriptions of flights
    python bench/answer.py voices FILE -o OUT          sentences: every source, cue and content
    python bench/answer.py triples FILE -o OUT         articles: source, cue and content together
    python bench/answer.py html FOLDER -o OUT          a folder of pages, ID.html or ID.html.gz

FILE is JSON Lines with `id` and `text`, and `dct` or `published` where the text
has a day; the labels that it may hold too are not looked at. The set is called
after the file, a folder of pages after the folder that holds it.
"""

import argparse
import gzip
import json
import re
import sys
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from io import BytesIO
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "bench")]

from unit_names import told_in_words, unit_name  # noqa: E402

from lofted import __version__  # noqa: E402
from lofted.extract import claimed  # noqa: E402
from lofted.extract.moments import find_moments, find_times_in, timexes  # noqa: E402
from lofted.extract.quantities import Read, read_figures  # noqa: E402
from lofted.extract.sentences import split_sentences  # noqa: E402
from lofted.extract.voices import Statement, find_statements  # noqa: E402
from lofted.facts import Article, Quantity, SourceError, Span  # noqa: E402
from lofted.read.html import KIND as PAGE  # noqa: E402
from lofted.read.source import Source  # noqa: E402
from lofted.reference.catalogue import catalogue  # noqa: E402

ROLES = {"apogee": "m", "range": "m", "flight_time": "s"}  # aspects that the flights are labelled with → SI unit
PAGES = (".html", ".html.gz", ".htm", ".htm.gz")
SIZED = re.compile(r"dozens|scores|tens|hundreds|thousands|[mbtr]+illions", re.I)  # vague words that name a size
ONE_OF = re.compile(r"\bone\sof\s(?:the\s|its\s|their\s)?$", re.I)
FROM = re.compile(r"\bfrom\s$", re.I)
TO = re.compile(r"(?:[^.;,]|\.\d){0,40}?\sto\s(?:about\s)?")
Row = dict[str, Any]


def quantities(row: Row) -> list[Row]:
    """Every quantity of a text, with its value in the unit as written; a range is its two ends."""
    article = article_of(row)
    found: list[Row] = []
    for sentence in split_sentences(article):
        words = article.quote(sentence)
        taken = [span for span, _ in find_moments(words, sentence.start, published=article.published)]
        reads = [one for one in read_figures(words, sentence.start, taken=taken, sums=False) if is_number(one)]
        for one, values in changes(article.text, reads):
            name = unit_name(one, article.text)
            if len(values) == 1 < values[0] and ONE_OF.search(words, 0, one.span.start - sentence.start):
                values, name = (1 / values[0],), f"% {name}"  # "one of four ships" is labelled as a share of them
            found.append({"value": list(values) if len(values) > 1 else values[0], "unit": name})
    return found


def changes(text: str, reads: Sequence[Read]) -> Iterator[tuple[Read, tuple[float, ...]]]:
    """The figures with their numbers; "fell from 5 to 3", which the collections label as one, is one with both."""
    waiting = deque(reads)
    while waiting:
        one = waiting.popleft()
        after = waiting[0] if waiting else None
        if after and after.quantity.unit == one.quantity.unit and len(one.values) == len(after.values) == 1:
            between = text[one.span.end : after.span.start]
            if FROM.search(text[max(0, one.span.start - 6) : one.span.start]) and TO.fullmatch(between):
                waiting.popleft()
                yield after, (*one.values, *after.values)
                continue
        yield one, shown(one)


def shown(one: Read) -> tuple[float, ...]:
    """The numbers of a figure; a share told in words is a part of one there."""
    if one.unit and one.unit.si == "%" and told_in_words(one):
        return tuple(value / 100 for value in one.values)  # 100 per cent in one
    return one.values


def flights(row: Row) -> list[Row]:
    """Every figure that tells how high, how far or how long, in metres and seconds."""
    article = article_of(row)
    found: list[Row] = []
    for sentence in split_sentences(article):
        taken = [span for span, _ in find_moments(article.quote(sentence), sentence.start, published=article.published)]
        reads = {one.span: one for one in read_figures(article.quote(sentence), sentence.start, taken=taken)}
        for claim in claimed(article, sentence, [], None):
            if claim.aspect not in ROLES or not isinstance(claim.value, Quantity):
                continue
            for span in [wording.span for wording in claim.wordings] or [claim.span]:
                found += [
                    {"aspect": claim.aspect, "value": value, "unit": ROLES[claim.aspect]}
                    for value in in_si(reads[span])
                ]
    return found


def in_si(one: Read) -> list[float]:
    """The numbers of a figure in SI units.

    >>> [(one.quantity.written, in_si(one)) for one in read_figures("It flew 110 to 670 km for 12 minutes.")]
    [('110 to 670 km', [110000.0, 670000.0]), ('12 minutes', [720.0])]
    """
    return [round(value * (one.unit.per if one.unit else 1), 9) for value in one.values]  # 9 decimals: dust


def is_number(one: Read) -> bool:
    """Whether a number is written: the collections label "dozens" and "23", but not "several" or "twice"."""
    return not one.worded and (not one.wide or bool(SIZED.search(one.quantity.written)))


def times(row: Row) -> list[Row]:
    """Every expression of time with its TIMEX3 type and value."""
    article = article_of(row)
    found: list[Row] = []
    for _, sentence_times in find_times_in(article, tuple(split_sentences(article))):
        for time in (one for found_time in sentence_times for one in timexes(found_time)):
            found.append({"start": time.span.start, "end": time.span.end, "type": time.kind, "value": time.value})
    return found


def voices(row: Row) -> list[Row]:
    """Every source, cue and content of a text, each once."""
    found: dict[tuple[str, int, int], None] = {}
    for one in triples(row):
        for part, spans in one.items():
            found.update(((part, start, end), None) for start, end in spans)
    return [{"part": part, "start": start, "end": end} for part, start, end in found]


def triples(row: Row) -> list[Row]:
    """Every attribution of a text, whole: its source, its cue and its content."""
    article = article_of(row)
    sentences = tuple(split_sentences(article))
    found: dict[tuple[Any, ...], Row] = {}
    for statement in find_statements(article, sentences, catalogue()):
        answer = triple(statement)
        whole = found.setdefault((str(answer["source"]), str(answer["cue"])), answer)
        whole["content"] += [pair for pair in answer["content"] if pair not in whole["content"]]
    return [answer for answer in found.values() if answer["content"]]  # one for each cue: what it says may be several


def triple(statement: Statement) -> Row:
    """The places of a statement's parts."""
    cue = statement.voice.cue
    return {
        "source": places(statement.source),
        "cue": places(cue),
        "content": [pair for piece in statement.content for pair in places(piece)],
    }


def places(span: Span | None) -> list[list[int]]:
    """A span as the collections write it."""
    return [[span.start, span.end]] if span else []


def article_of(row: Row) -> Article:
    """A row's text, untouched so that offsets hold, on its day."""
    day = row.get("dct") or row.get("published")
    return Article(row["text"], published=date.fromisoformat(day[:10]) if day else None)


def body(content: bytes, name: str) -> str:
    """The text of a page's article; empty where the page is refused."""
    for found in PAGE.read(Source(BytesIO(content), name)):
        return "" if isinstance(found, SourceError) else found.text
    return ""


TASKS: dict[str, Callable[[Row], Any]] = {
    "quantities": quantities,
    "times": times,
    "flights": flights,
    "voices": voices,
    "triples": triples,
}


def answers(task: str, file: Path) -> Row:
    """The answer file's content for one set: the system, its version, the set and an answer for each id."""
    begin = perf_counter()
    if task == "html":
        predictions = {name: body(content, name) for name, content in pages(file)}
    else:
        predictions = {row["id"]: TASKS[task](row) for row in rows(file)}
    return {
        "system": "lofted",
        "version": __version__,
        "set": set_name(file),
        "seconds": round(perf_counter() - begin, 3),
        "predictions": predictions,
    }


def rows(file: Path) -> Iterator[Row]:
    """The rows of a JSON Lines file, packed or not."""
    for line in unpacked(file).decode("utf-8").splitlines():
        if line.strip():
            yield json.loads(line)


def pages(file: Path) -> Iterator[tuple[str, bytes]]:
    """The pages of a folder, by id; a file of gold texts stands for the folder `pages` beside it."""
    folder = file if file.is_dir() else file.parent / "pages"
    for path in sorted(folder.iterdir()):
        if path.name.endswith(PAGES):
            yield path.name.split(".")[0], unpacked(path)


def unpacked(path: Path) -> bytes:
    """A file's bytes, unpacked where it is gzipped."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def set_name(file: Path) -> str:
    """A set is called after its file, a folder of pages after the folder that holds it."""
    if file.is_dir() or file.name == "gold.json":
        return file.resolve().parent.name
    return file.name.split(".")[0]


def main() -> None:
    """Answer one file."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("task", choices=(*TASKS, "html"))
    parser.add_argument("file", type=Path)
    parser.add_argument("-o", "--out", type=Path, required=True)
    options = parser.parse_args()
    document = answers(options.task, options.file)
    options.out.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"
    packed = gzip.compress(text.encode("utf-8"), mtime=0) if options.out.suffix == ".gz" else text.encode("utf-8")
    options.out.write_bytes(packed)
    number = len(document["predictions"])
    print(f"{options.task}: {number} answers in {document['seconds']} s, in {options.out}", file=sys.stderr)


if __name__ == "__main__":
    main()
