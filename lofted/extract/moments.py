"""Reads every moment that a sentence names: dates, clock times, months, years, and times told from the day of writing.

A moment is fixed when the words, or the day of publication, say which year.
Its precision is one of `second`, `minute`, `hour`, `part of day`, `day`,
`weekend`, `week`, `month`, `season`, `quarter`, `half`, `fiscal year`, `year`,
`decade`, `century`, `span` (from one to another), `vague` ("recent weeks") and
`impossible` (31 June), which a check wants to speak of.

Left open (no start): a date without its year where no publication day is near
it; 03/04/2024, which America and the rest of the world read apart, so that
EDTF names both, `[2024-03-04,2024-04-03]`; a time told from something else in
the text ("a day after the test"); and a clock time whose day is not beside it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from lofted.extract import (
    dates,
    distances,
    durations,
    holidays,
    hours,
    months,
    nth,
    relative,
    repeats,
    spoken,
    weekdays,
    weeks,
    years,
)
from lofted.extract.anchors import Anchor, anchored, older
from lofted.extract.dateline import dateline_day, entry_day, list_day, statement_day
from lofted.extract.dating import dates_launch
from lofted.extract.joining import Piece, folded, sharing
from lofted.extract.stretches import Opened, Reader, Sentence
from lofted.extract.time_words import FIGURE, MARK, TIME_WORDS, UNIT_NAMES, modifier
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Article, Moment, Span, Time

READERS: tuple[Opened, ...] = (
    *holidays.READERS,
    *dates.READERS,
    *hours.READERS,
    *spoken.READERS,
    *months.READERS,
    *years.READERS,
    *relative.READERS,
    *weekdays.READERS,
    *nth.READERS,
    *weeks.READERS,
    *distances.READERS,
    *repeats.READERS,
    *durations.READERS,
)
BY_WORD = {  # a word that a time can begin with → the readers that know it
    word: tuple((pattern, read) for opens, pattern, read in READERS if word in opens)
    for word in frozenset().union(*(opens for opens, _, _ in READERS))
}
_LENGTHS = UNIT_NAMES | {"few", "couple", "number", "half", *(f"{unit}long" for unit in UNIT_NAMES)}
BEHIND = {  # an article → the words with which a time goes on behind it
    "the": BY_WORD.keys()
    | TIME_WORDS
    | {
        "previous",
        "preceding",
        "following",
        "very",
        "same",
        "whole",
        "entire",
        "full",
        "current",
        "near",
        "foreseeable",
        "distant",
    },
    "a": _LENGTHS | {"full", "whole", "quarter"},
    "an": _LENGTHS | {"entire"},
}
_NEXT = re.compile(r"[\s\u00a0]{1,3}([A-Za-z]+)")
_DIGIT = re.compile(r"[0-9]")
_START = re.compile(
    r"(?<![\w$€£¥#@+/.,:])(?:(?<!\w[–-])|(?<=(?i:.post|..pre)-))(?:\d|['’‘](?=\d0s))|(?<![^\W_])[A-Za-z]+", re.ASCII
)
_OTHER_END = re.compile(r"[\s\u00a0]?[-–—][\s\u00a0]?(?=\d)")
_COUNTING = re.compile(r"\d{1,3}[\s\u00a0]{1,3}\d(?!/\d)")  # no time has two figures parted by a blank, but 5 1/2
CALENDAR = range(1000, 9000)  # years; Python's calendar ends at 9999, and news is younger


@dataclass(frozen=True, slots=True)
class Found:
    """A time in a sentence: its TIMEX3 type and value, and its moment, where it is one.

    A length of time ("86 minutes") and what comes round again ("every week")
    have no moment. `parts` are what TIMEX3 tags apart, as in "2017-2019".
    """

    span: Span
    kind: str
    value: str
    moment: Moment | None
    parts: tuple["Found", ...] = ()
    mod: str = ""


def find_moments(words: str, start: int = 0, *, published: date | None = None) -> Iterator[tuple[Span, Moment]]:
    """Yield the moments of one sentence with their spans, counted from `start`, in order and not overlapping.

    What is told from the day of writing is worked out from `published`.

    >>> [moment.edtf for _, moment in find_moments("It flew at 7:10 a.m. KST on Oct. 31, 2024, and not in 2023.")]
    ['2024-10-31T07:10+09:00', '2023']
    >>> [moment.edtf for _, moment in find_moments("It will vote on Friday.", published=date(2024, 10, 30))]
    ['2024-11-01']
    """
    for found in find_times(words, start, published=published):
        if found.moment is not None:
            yield found.span, found.moment


def find_times(
    words: str, start: int = 0, *, published: date | None = None, anchor: Anchor | None = None
) -> Iterator[Found]:
    """Yield every time of one sentence, lengths and repetitions too, in order and not overlapping.

    `anchor` is the time that the text has come to before it.
    """
    if not names_time(words):
        return
    sentence = Sentence(words, published if published and published.year in CALENDAR else None, anchor)
    for piece in sharing(folded(pieces(sentence), words), words):
        yield found_at(piece, sentence, start)


def find_times_in(article: Article, sentences: Sequence[Span]) -> Iterator[tuple[Span, list[Found]]]:
    """Yield the sentences of an article with their times; what is told from the text itself is worked out from it.

    Without a day of publication, that of a dateline stands in for it.

    >>> article = Article("It flew on 3 May 2020. The next day it flew again.")
    >>> [found.value for _, times in find_times_in(article, [Span(0, 22), Span(23, 50)]) for found in times]
    ['2020-05-03', '2020-05-04']
    """
    anchor: Anchor | None = None
    written = article.published or dateline_day(article.text)
    for span in sentences:
        words = article.quote(span)
        found = list(find_times(words, span.start, published=written, anchor=anchor))
        moments = [(one.span, one.moment) for one in found if one.moment]
        told = statement_day(moments, words, span.start) or entry_day(moments, words, span.start)
        told = told or list_day(article.title, words)
        if told:
            found = list(find_times(words, span.start, published=told, anchor=anchor))
        for one in found:
            if one.moment and one.kind != "DURATION":
                before = words[: one.span.start - span.start]
                full = not one.moment.relative
                anchor = anchored(anchor, one.moment.start, one.moment.precision, before, written=full)
                anchor = dating_launch(anchor, words, one.span, span.start)
        anchor = older(anchor)
        yield span, found


def dating_launch(anchor: Anchor | None, words: str, span: Span, start: int) -> Anchor | None:
    """The anchor, marked where it is the day of a launch, so that "a day after the test" is told from it."""
    launch = anchor is not None and anchor.age == 0 and dates_launch(words, start, span)
    return replace(anchor, launch=launch) if anchor else None


def timexes(found: Found) -> Iterator[Time]:
    """A time as TIMEX3 tags it, or its parts where it tags them apart."""
    if not found.parts:
        yield Time(found.span, found.kind, found.value, found.mod)
    for part in found.parts:
        yield from timexes(part)


def names_time(words: str) -> bool:
    """Whether a sentence has a digit or a word that a time could have: the cheap test before all patterns."""
    return bool(_DIGIT.search(words)) or not TIME_WORDS.isdisjoint(vocabulary(words))


def found_at(piece: Piece, sentence: Sentence, start: int) -> Found:
    """A reading, tied to its place."""
    first, last, stretch = piece
    written = sentence.words[first:last]
    moment = None
    if stretch.precision:
        moment = Moment(
            stretch.start, stretch.end, stretch.precision, stretch.edtf, written, stretch.zone, stretch.relative
        )
    value = stretch.value
    if stretch.kind == "TIME" and sentence.published:
        value = value.replace("XXXX-XX-XX", sentence.published.isoformat())
    parts = tuple(found_at(part, sentence, start) for part in stretch.parts)
    return Found(Span(start + first, start + last), stretch.kind, value, moment, parts, modifier(written))


def pieces(sentence: Sentence) -> Iterator[Piece]:
    """The single times of a sentence, the longest reading at each place."""
    words, done = sentence.words, 0
    for opener in _START.finditer(words):
        place, word = opener.start(), opener[0]
        readers = BY_WORD.get(word.lower() if word.isalpha() else FIGURE if word.isdigit() else MARK)
        if readers is None or place < done or leads_elsewhere(words, opener):
            continue
        if word.isdigit() and _COUNTING.match(words, place):
            continue
        piece = longest(sentence, place, readers)
        if piece is not None:
            yield piece
            done, sentence = piece[1], moved_on(sentence, piece)
            end = _OTHER_END.match(words, done) if piece[2].clock else None
            piece = longest(sentence, end.end(), BY_WORD[FIGURE]) if end else None
            if piece is not None and piece[2].clock:
                done = piece[1]
                yield piece


def leads_elsewhere(words: str, opener: re.Match[str]) -> bool:
    """Whether an article stands before a word that no time goes on with: most of them do."""
    allowed = BEHIND.get(opener[0].lower())
    if allowed is None:
        return False
    follows = _NEXT.match(words, opener.end())
    return follows is not None and follows[1].lower() not in allowed


def moved_on(sentence: Sentence, piece: Piece) -> Sentence:
    """The sentence with the time that it has come to behind a piece of it."""
    first, _, stretch = piece
    if stretch.kind == "DURATION" or stretch.start is None:
        return sentence
    before = sentence.words[max(0, first - 20) : first]  # 20 characters: "since at least " and its like
    return sentence.at(
        anchored(sentence.anchor, stretch.start, stretch.precision, before, written=not stretch.relative)
    )


def longest(sentence: Sentence, place: int, readers: Sequence[tuple[re.Pattern[str], Reader]]) -> Piece | None:
    """The longest time that begins here."""
    best: Piece | None = None
    for pattern, read in readers:
        match = pattern.match(sentence.words, place)
        if match is None or (best is not None and match.end() <= best[1]):
            continue
        stretch = read(match, sentence)
        if stretch is not None:
            best = (place, match.end() if stretch.until is None else stretch.until, stretch)
    return best
