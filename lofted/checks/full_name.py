"""Is that the name for which the letters stand?

    >>> review("NASA stands for National Aeronautics and Space Agency.")
    full_name: conflicts. “National Aeronautics and Space Agency” is not what NASA stands for, which is National
    Aeronautics and Space Administration.

    >>> review("The Center for Security and International Studies (CSIS) has seen the pictures.")
    full_name: conflicts. “Center for Security and International Studies” is not what CSIS stands for, which is Center
    for Strategic and International Studies.

A long name whose last word alone is another's is as wrong without its letters.

    >>> review("The International Atomic Energy Authority has seen the pictures.")
    full_name: conflicts. “International Atomic Energy Authority” is no body's name, which is International Atomic
    Energy Agency.

Silent on another spelling, on what is only shortened, on other bodies with the same letters, and on North Korean ones,
whose names are translated in several ways.

    >>> review("The Centre for Strategic and International Studies (CSIS) and the Egyptian Space Agency (ESA) agree.")

So is an institute's whose first word is nearly that of its name.

    >>> review("The Asia Institute for Policy Studies, a think tank in Seoul, has seen the pictures.")
    full_name: conflicts. “Asia Institute for Policy Studies” is no body's name, which is Asan Institute for Policy
    Studies.

Limits: one word may be amiss, and the first of what letters stand for only where they cannot stand for it, since else
another country's body would be told.

Source: the catalogue's bodies and seats; each row names the page that tells it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Span
from lofted.reference.catalogue import catalogue
from lofted.reference.sentence import every_sentence
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import settled

FIELD = "people, offices and meetings"

LEAST = 3  # words of a long name that tell it, small ones apart
LONG = 4  # words from which on a name is told by all but its last; ours, "European Space Organisation" was another body
PLAIN = ("Administration", "Agency", "Authority", "Bureau")  # kinds that change places in a name of three words as well
BEFORE = 30  # characters before a name in which a denial is one of it
ALIKE = 0.6  # share of letters by which a first word is nearly another: "Asia" and "Asan"; ours
STEM = 5  # letters by which a word is told: "Organisation" and "Organization"
TRANSLATED = ("north-korea", "china", "iran")  # countries whose bodies have no one English name
KINDS = (
    *("Administration", "Agency", "Association", "Authority", "Commission", "Committee", "Organisation"),
    *("Organization", "Institute", "Bureau", "Council", "Department", "Board", "Corporation"),
)

_SMALL = frozenset(
    ("of", "for", "the", "and", "on", "in", "to", "us", "u.s", "un", "u.n", "united", "states", "nations")
)
_SHORT = re.compile(r"[A-Z]{3,7}")
_LONG_NAME = r"(?!The\s)[A-Z][\w’'-]+(?:\s(?:of|for|the|and|on|&|[A-Z][\w’'-]+)){2,8}"
_PAIRS = (  # the letters with what they are told to stand for, in either order
    re.compile(
        rf"(?P<long>{_LONG_NAME}),?\s(?:\((?:the\s|or\s)?(?P<short>[A-Z]{{3,7}})[,)]|(?:better\s|also\s)?(?:known|abbreviated)\sas\s(?:the\s)?(?P<short_too>[A-Z]{{3,7}})\b)"
    ),
    re.compile(rf"\b(?P<short>[A-Z]{{3,7}})\s\((?:the\s|short\sfor\s)?(?P<long>{_LONG_NAME})\)"),
    re.compile(
        rf"\b(?P<short>[A-Z]{{3,7}})(?:,\swhich)?,?\s(?:stands\sfor|is\sshort\sfor|short\sfor|is\san?\s(?:abbreviation|acronym)\s(?:of|for))"
        rf"\s(?:the\s)?(?P<long>{_LONG_NAME})"
    ),
)


@dataclass(frozen=True, slots=True)
class Called:
    """A body with its letters and one long name, and the words of that name."""

    entry: Entry
    short: str
    name: str
    words: tuple[str, ...]


def told_words(name: str) -> tuple[str, ...]:
    """The words that tell a long name, by their stems.

    >>> told_words("Centre for Strategic and International Studies")
    ('cente', 'strat', 'inter', 'studi')
    """
    words = (
        one.strip(".").lower().replace("centre", "center") for one in re.split(r"[\s/]+", name.replace("&", "and"))
    )
    return tuple(one[:STEM] for one in words if one not in _SMALL)


@by_shelf
def bodies(_: Shelf) -> tuple[Called, ...]:
    """Every body of the shelf that has letters and a long name of which they are the first and the last."""
    found = dict[tuple[str, str], Called]()
    for entry in (*catalogue().entries("body"), *catalogue().entries("seat")):
        names = (entry.name, *entry.aliases)
        for short in filter(_SHORT.fullmatch, names):
            for name in names:
                words = told_words(name)
                ends = len(words) >= LEAST and name[0] == short[0] and words[-1][0] == short[-1].lower()
                if ends and re.fullmatch(_LONG_NAME, name) and entry.columns["country"] not in TRANSLATED:
                    found.setdefault((short, name), Called(entry, short, name, words))
    return tuple(found.values())


@by_shelf
def first_amiss(_: Shelf) -> tuple[tuple[re.Pattern[str], Called], ...]:
    """Each institute of the shelf that a proper name begins, with its name but for that."""
    found = []
    for entry in catalogue().entries("body"):
        first, _space, rest = entry.name.partition(" ")
        if entry.columns["kind"] == "institute" and len(told_words(rest)) >= LEAST:
            pattern = re.compile(rf"\b(?P<first>[A-Z][a-z]+)\s{re.escape(rest)}\b(?!\s[A-Z])")
            found.append((pattern, Called(entry, "the name", entry.name, (first, *told_words(rest)))))
    return tuple(found)


@by_shelf
def last_amiss(_: Shelf) -> tuple[re.Pattern[str], dict[str, Called]]:
    """A long name with another kind of body at its end, and whose name it is; one of three words by PLAIN kinds."""
    starts = dict[str, Called]()
    for one in bodies():
        head, _space, last = one.name.rpartition(" ")
        if (len(one.words) >= LONG and last in KINDS) or (len(one.words) == LEAST and last in PLAIN):
            starts.setdefault(head, one)
    heads = "|".join(re.escape(one) for one in sorted(starts, key=len, reverse=True))
    return re.compile(rf"\b(?P<head>{heads})\s(?P<last>{'|'.join(KINDS)})\b(?!\s[A-Z])"), starts


def full_name(reading: Reading) -> Iterator[Finding]:
    """Hold each long name that is told with its letters, or nearly one of the shelf, against the shelf's."""
    seen: set[str] = set()
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        for called, at, told in [*paired(words), *alone(words), *begun_amiss(words)]:
            if told not in seen and settled(words[max(0, at.start - BEFORE) : at.end]):
                seen.add(told)
                yield judged(called, told, Span(sentence.start + at.start, sentence.start + at.end), paired_with=words)


def paired(words: str) -> Iterator[tuple[Called, Span, str]]:
    """The long names told with letters of which one word is another than the shelf has it."""
    for pattern in _PAIRS:
        for match in pattern.finditer(words):
            short = match["short"] or match["short_too"]
            own = [one for one in bodies() if one.short == short]
            told = told_words(match["long"])
            if any(set(told) == set(one.words) for one in own):
                continue
            of_letters = match["long"][0] == short[0]  # else these cannot stand for it
            near = next((one for one in own if one_off(told, one.words)), None)
            if near is None and not of_letters:
                near = next((one for one in own if begun_otherwise(match["long"], one)), None)
            if near:
                yield near, Span(*match.span("long")), match["long"]


def one_off(told: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one word of a name is another, and not the first.

    >>> one_off(("natio", "space", "agenc"), ("natio", "space", "admin"))
    True
    """
    amiss = [at for at, (one, other) in enumerate(zip(told, right, strict=False)) if one != other]
    return len(told) == len(right) and len(amiss) == 1 and amiss[0] > 0


def begun_otherwise(told: str, right: Called) -> bool:
    """Whether a name goes on like another of four words or more, and begins otherwise; not where it is shortened."""
    as_long = len(told.split()) >= len(right.name.split())
    rest = right.words[1:]
    return as_long and len(rest) >= LEAST and told_words(told)[-len(rest) :] == rest


def alone(words: str) -> Iterator[tuple[Called, Span, str]]:
    """The long names with another kind of body at their end, without letters."""
    pattern, starts = last_amiss()
    names = {one.name for one in bodies()}
    for match in pattern.finditer(words):
        told = told_words(match[0])
        short = len(starts[match["head"]].words) == LEAST and match["last"] not in PLAIN
        if match[0] not in names and not short and all(told != one.words for one in bodies()):
            yield starts[match["head"]], Span(*match.span()), match[0]


def begun_amiss(words: str) -> Iterator[tuple[Called, Span, str]]:
    """The names of institutes of which the first word is nearly theirs: "Asia Institute" for the Asan Institute."""
    for pattern, called in first_amiss():
        for match in pattern.finditer(words):
            told, right = match["first"].lower(), called.words[0].lower()
            spelled = told.startswith(right) or right.startswith(told)  # "Korea" and "Korean"
            spelled = spelled or match[0] in called.entry.aliases or told_words(match[0]) == told_words(called.name)
            if told[0] == right[0] and not spelled and SequenceMatcher(None, told, right).ratio() >= ALIKE:
                yield called, Span(*match.span()), match[0]


def judged(called: Called, told: str, span: Span, *, paired_with: str) -> Finding:
    """The verdict on one name."""
    lettered = re.search(rf"\b{called.short}\b", paired_with)
    fact = f"not what {called.short} stands for" if lettered else "no body's name"
    reason = f"“{told}” is {fact}, which is {called.name}."
    evidence = [row_evidence(called.entry, f"{called.short}: {called.name}")]
    return conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as {called.name}")
