"""What a stretch of words is about, where it hedges and what it quotes, so that checks can lay two stretches together.

A word is brought to a common form: endings off, a country for its people and
its capital, one verb for all that tell of a launch. Two stretches with the
same content words need not say the same, so a check asks for more than one.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from lofted.facts import Firmness, Span
from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Row, Shelf, by_shelf

SHORTEST = 4  # letters; a shorter word keeps its ending, "his" and "gas" are no plurals
AT_HAND = 32  # texts; an article, its headline and the sentences that checks part again
REACH = 60  # characters behind a hedge; about ten words, longer than "have test-fired a new intercontinental missile"

_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,]\d+|['’][a-z]+)*")
_ENDING = re.compile(r"(?:ing|ed|es|s|e|ful|fully|ly)$")
_GENITIVE = re.compile(r"['’][a-z]+$")
_BREAK = re.compile(  # where what a hedge governs ends; "of" does not end it: "a possible launch of an ICBM"
    r"[,.](?!\d)|[;:?!—“”\"()]|\s[–-]\s|\b(?:but|while|although|though|because|when|if|that|which|who|after|before|as|and|or|since|"
    r"despite|into|on|off|from|towards?|over|in|at|for|with|by|near|against|through|during|under)\b",
    re.I,
)
_SENTENCE = re.compile(  # a mark before a capital, behind no initial or title; or a line that is not merely wrapped
    r"(?<!\b[A-Z])(?<!\bMr)(?<!\bDr)(?<!\bMs)(?<!\bMrs)(?<!\bGen)(?<!\bSen)[.?!][\"”’)]{0,2}\s+"
    r"(?=[\"“‘(\[]?[A-Z]|(?<!\bNo\.\s)(?<!\bSept\.\s)"  # "on Oct. 9" goes on
    r"(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\.\s)[\"“‘(\[]?[0-9])|"
    r"\n+(?![a-z])"
)
_QUOTATION = re.compile(r"“[^“”\n]{1,2000}[”\n]|\"[^\"\n]{1,2000}\"")
_MODAL = re.compile(r"\s(?:have|be)\b")  # "could have", "could be": not the "could" of what something is able to do

SPELLED = {"icbm": "intercontinental ballistic missile", "icbms": "intercontinental ballistic missile"}
UNLISTED = {  # hedges that are no cue of a voice
    "apparent": Firmness.LIKELY,
    "unconfirmed": Firmness.REPORTED,
    "what looks like": Firmness.LIKELY,
    "what looked like": Firmness.LIKELY,
}

_ITS_OBJECT = re.compile(r"\s(?:an?|the|its|their|his|no|one|two|three|four|five|several|another|seeing|\d+)\b")
_PASSIVE = re.compile(r"\b(?:is|are|was|were|be|been|being|as|an?|the|of|and|with)\s(?:\w+ly\s|first\s)?$", re.I)


@dataclass(frozen=True, slots=True)
class Hedged:
    """A hedging word, how firm it leaves what it governs, and where that stands."""

    cue: Span
    firmness: Firmness
    governed: Span


def content(text: str) -> list[str]:
    """The content words of a text in a common form, in order.

    >>> content("North Korea has fired an ICBM")
    ['north-korea', 'launch', 'intercontinental', 'ballistic', 'missile']
    >>> content("the launch of Pyongyang's intercontinental ballistic missiles")
    ['launch', 'north-korea', 'intercontinental', 'ballistic', 'missile']
    """
    pattern, ids = countries()
    found: list[str] = []
    last = 0
    for name in pattern.finditer(text):
        found.extend(common(text[last : name.start()]))
        found.append(ids[name[0]])
        last = name.end()
    return [*found, *common(text[last:])]


def common(text: str) -> Iterator[str]:
    """The content words of a text without the names of countries."""
    known_forms = forms()
    for match in _WORD.finditer(text):
        for word in plain(match[0]):
            known = known_forms.get(word)
            if known != "":
                yield known or stem(word)


@lru_cache(maxsize=16384)
def plain(written: str) -> tuple[str, ...]:
    """The words that a written one stands for, in small letters and without a genitive's ending."""
    low = written.lower()
    return tuple(_GENITIVE.sub("", word) for word in SPELLED.get(low, low).split())


@lru_cache(maxsize=16384)
def stem(word: str) -> str:
    """A word without its ending, as far as a plain rule goes."""
    if word[0].isdigit() or len(word) <= SHORTEST:
        return word.removesuffix("s")
    return _ENDING.sub("", word)


@by_shelf
def forms(shelf: Shelf) -> dict[str, str]:
    """The word that each form of `words.csv` is compared as; empty for the rows in brackets, which tell nothing."""
    rows = shelf.rows("words", key=("word",))
    return {form: "" if row["word"].startswith("(") else row["word"] for row in rows for form in row.many("forms")}


@by_shelf
def countries(_: Shelf) -> tuple[re.Pattern[str], dict[str, str]]:
    """Every name of a country, its people and its capital, with the country's id."""
    ids = {name: entry.id for entry in catalogue().entries("country") for name in (entry.name, *entry.aliases)}
    names = "|".join(re.escape(name) for name in sorted(ids, key=len, reverse=True))
    return re.compile(rf"\b(?=[A-Z])(?:{names})(?:\b|(?<=\.))"), ids


@by_shelf
def country_ids(_: Shelf) -> frozenset[str]:
    """The words that `content` puts for a country."""
    return frozenset(entry.id for entry in catalogue().entries("country"))


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a text, as far as marks and blanks tell.

    >>> text = "The U.S. Army fired it at 5 a.m. on Monday. It fell."
    >>> [text[one.start : one.end] for one in sentences(text)]
    ['The U.S. Army fired it at 5 a.m. on Monday. ', 'It fell.']
    """
    return iter(parted(text))


@lru_cache(maxsize=AT_HAND)
def parted(text: str) -> tuple[Span, ...]:
    """The sentences of a text; every check of an article asks for the same ones."""
    edges = [0, *(end.end() for end in _SENTENCE.finditer(text)), len(text)]
    return tuple(Span(start, end) for start, end in pairwise(edges) if text[start:end].strip())


def hedges(text: str, span: Span) -> Iterator[Hedged]:
    """The hedging words of a stretch of text, each with the words that it governs.

    >>> text = "It may have flown 500 km, but it fell in the sea."
    >>> [text[one.governed.start : one.governed.end] for one in hedges(text, Span(0, len(text)))]
    [' have flown 500 km']
    """
    pattern, firmness = hedging()
    for match in pattern.finditer(text, span.start, span.end):
        word = match[0].lower()
        able = word in ("can", "could") and not _MODAL.match(text, match.end())
        if able or match[0] == "May" or (word == "reported" and reports(text, match)):
            continue
        edge = _BREAK.search(text, match.end() + 1, min(span.end, match.end() + REACH))
        end = edge.start() if edge else min(span.end, match.end() + REACH)
        yield Hedged(Span(match.start(), match.end()), firmness[word], Span(match.end(), end))


def reports(text: str, match: re.Match[str]) -> bool:
    """Whether "reported" tells what somebody reports: "the army reported one launch", not "a reported launch"."""
    ahead = text[max(0, match.start() - len("had been already ")) : match.start()]
    return _ITS_OBJECT.match(text, match.end()) is not None and not _PASSIVE.search(ahead)


@by_shelf
def hedging(shelf: Shelf) -> tuple[re.Pattern[str], dict[str, Firmness]]:
    """The words that hedge, from the cues of the shelf, with how firm each leaves a thing."""
    found = dict(UNLISTED)
    for row in cue_rows(shelf):
        if {"hedge", "adverb", "adjective"} & set(row.many("frame")):
            found.update(dict.fromkeys(row.many("forms"), Firmness(row.needed("firmness").split()[0])))
    return any_of(found), found


@by_shelf
def saying(shelf: Shelf) -> re.Pattern[str]:
    """Any word that ties what is said to the one who says it, or hedges it."""
    return any_of({form for row in cue_rows(shelf) for form in row.many("forms")} | set(UNLISTED))


def cue_rows(shelf: Shelf) -> list[Row]:
    """The rows of the cues, which extraction reads too and refuses where they are wrong."""
    return shelf.rows("cues", key=("lemma", "frame"))


def any_of(forms: dict[str, Firmness] | set[str]) -> re.Pattern[str]:
    """A pattern for any of the forms as whole words, the longest first."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(forms, key=lambda one: (-len(one), one))))})\b", re.I)


def quotations(text: str) -> Iterator[Span]:
    """What stands between quotation marks, with them; paragraphs with an odd straight mark are left out."""
    start = 0
    for line in text.splitlines(keepends=True):
        if line.count('"') % 2 == 0:
            for quote in _QUOTATION.finditer(line):
                yield Span(start + quote.start(), start + quote.end())
        start += len(line)
