"""Does the same number stand with another unit in another report, in words that are much the same?

Machines that swap words leave the numbers and change what stands behind them.
Where half the words of two sentences are one, in one order, a number should
have one unit in both.

    >>> review("State media declared the missile ascended to 4,500 km and fell off the shore after 69 minutes; the "
    ...        "mission spanned 990 feet.",
    ...     after="State media said the missile rose to 4,500 km and fell off the coast after 69 minutes; the flight "
    ...           "covered 990 km.")
    swapped_unit: conflicts. “990 feet” stands as “990 km” in another report, in a sentence of much the same
    words.

Silent on one report alone, on numbers of one digit, where the unit follows a
few words later, and where the two sentences share less than half their words;
of copies that differ in a word or two, `garbled_copy` speaks.

    >>> review("It fell off the coast after 69 minutes, and 990 of its fragments were counted by the coast guard.",
    ...     after="State media said the missile rose to 4,500 km and fell off the coast after 69 minutes; the flight "
    ...           "covered 990 km.")

Limits: it cannot tell which of the two reports has the words as they were first written.

Source: Broder, On the resemblance and containment of documents (1997), for runs of words as a measure of copying.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from lofted.checking import conflicts
from lofted.facts import Claim, Evidence, Finding, Memory, Quantity, Reading, Repeat, Span
from lofted.reference.units import units

FIELD = "other reports"

SHARE = 0.5  # of the words of the shorter sentence that stand in the other in the same order
FEWEST = 6  # words shared; a shorter sentence may be said twice by chance
COPY = 2  # words that differ, at most, in what `garbled_copy` takes for a copy
LONGEST = 80  # words; a longer sentence is a list
WINDOW = 10  # words by which copies are sought; a machine swaps one in three or four
STEP = 4  # words from one window to the next
REACH = 3  # words behind a number among which its unit may stand: "86 long minutes"
DIGITS = 2  # of a number; shorter ones stand behind many words by chance

LATELY = 256  # sentences whose words are kept at hand: those of one article are compared with the same ones

_WORD = re.compile(r"\S+")
_MARKS = ".,;:!?()[]“”\"'’"
_PLAIN = re.compile(r"[a-z]{3,}")


def swapped_unit(reading: Reading, memory: Memory) -> Iterator[Finding]:
    """Hold each number of a sentence against the same number in sentences much like it."""
    seen: set[Span] = set()
    for sentence in dict.fromkeys(claim.sentence for claim in reading.claims if claim.quantity):
        told = reading.article.quote(sentence)
        numbers = [word for word, *_ in split(told) if is_number(word)]
        if not numbers or len(told.split()) > LONGEST:
            continue
        for copy in memory.repeats(told, reading, parts=windows(told)):
            if copy.words == told or not any(number in copy.words.lower() for number in numbers):
                continue
            for finding in compared(reading, sentence, copy):
                if not seen & set(finding.spans):
                    seen.update(finding.spans)
                    yield finding


def windows(told: str) -> list[str]:
    """The stretches of a sentence by which copies of it are sought."""
    words = told.split()
    starts = range(0, max(1, len(words) - WINDOW + STEP), STEP)
    return [" ".join(words[at : at + WINDOW]) for at in starts]


def compared(reading: Reading, sentence: Span, copy: Repeat) -> Iterator[Finding]:
    """The numbers that two sentences share, with different units behind them."""
    ours, theirs = split(reading.article.quote(sentence)), split(copy.words)
    plain = [[told for told, *_ in side] for side in (ours, theirs)]
    if len(theirs) > LONGEST or not numbers_apart(*plain):
        return
    least = max(FEWEST, SHARE * min(len(ours), len(theirs)))
    if (Counter(plain[0]) & Counter(plain[1])).total() < least:
        return
    blocks = SequenceMatcher(None, plain[0], plain[1], autojunk=False).get_matching_blocks()
    shared = sum(block.size for block in blocks)
    if shared < least or len(ours) - shared <= COPY:
        return
    for block in blocks:
        for at in range(block.size):
            mine, other = ours[block.a + at], theirs[block.b + at]
            if is_number(mine[0]):
                behind = plain[0][block.a + at + 1 : block.a + at + 1 + REACH]
                if behind != plain[1][block.b + at + 1 : block.b + at + 1 + REACH]:
                    places = placed(mine, sentence), placed(other, copy.place)
                    yield from apart(reading, places[0], behind, copy.reading, places[1])


def numbers_apart(ours: list[str], theirs: list[str]) -> bool:
    """Whether a number of one sentence stands in the other with other words behind it."""
    behind: dict[str, list[list[str]]] = {}
    for at, word in enumerate(ours):
        if is_number(word):
            behind.setdefault(word, []).append(ours[at + 1 : at + 1 + REACH])
    return any(theirs[at + 1 : at + 1 + REACH] != one for at, word in enumerate(theirs) for one in behind.get(word, ()))


def is_number(word: str) -> bool:
    """Whether a word is a number of enough digits."""
    return word[0].isdigit() and sum(sign.isdigit() for sign in word) >= DIGITS


def placed(word: tuple[str, int, int], sentence: Span) -> Span:
    """Where a word of a sentence stands in the text."""
    return Span(sentence.start + word[1], sentence.start + word[2])


@lru_cache(maxsize=LATELY)
def split(sentence: str) -> tuple[tuple[str, int, int], ...]:
    """The words of a sentence in small letters without marks, and where in it each stands."""
    found = ((word[0].strip(_MARKS).lower(), *word.span()) for word in _WORD.finditer(sentence))
    return tuple(one for one in found if one[0])


def at(claims: Sequence[Claim], span: Span) -> Claim | None:
    """The figure at a place of the text."""
    return next((one for one in claims if one.quantity and one.span.meets(span)), None)


def apart(reading: Reading, here: Span, behind: list[str], there: Reading, elsewhere: Span) -> Iterator[Finding]:
    """The finding on one number, where another report has a unit behind it and this one another or none."""
    theirs, ours = at(there.claims, elsewhere), at(reading.claims, here)
    if theirs is None or theirs.quantity is None or not measured(theirs.quantity) or theirs.aspect == "statement":
        return
    lost = ours is None or ours.quantity is None or not measured(ours.quantity)
    if lost and (not behind or not _PLAIN.fullmatch(behind[0]) or set(behind) & names_of(theirs.quantity.unit)):
        return
    if ours and not lost and same_written(ours, theirs):
        return
    span = ours.span if ours and not lost else Span(here.start, here.end)
    written = ours.told if ours and not lost else f"{reading.article.quote(here)} {behind[0]}"
    article = there.article
    reason = f"“{written}” stands as “{theirs.told}” in another report, in a sentence of much the same words."
    evidence = [Evidence(article.id, article.quote(theirs.sentence), article.called, article.url or "")]
    yield conflicts(*([ours] if ours else []), reason=reason, spans=[span], evidence=evidence)


def measured(figure: Quantity) -> bool:
    """Whether a figure has a unit of measure, and is no bare number or count of things."""
    return any(unit.si == figure.unit for unit in units().values())


def names_of(si: str) -> frozenset[str]:
    """Every name of the units that measure the same."""
    return frozenset(name.lower() for name, unit in units().items() if unit.si == si)


def same_written(ours: Claim, theirs: Claim) -> bool:
    """Whether two figures of the same digits have the same unit as well."""
    pairs = ((one, other) for one in ours.quantities for other in theirs.quantities)
    return any(one.unit == other.unit and one.bare.meets(other.bare) for one, other in pairs)
