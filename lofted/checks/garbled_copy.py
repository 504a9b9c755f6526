"""Do the same words stand elsewhere with another figure, unit or name?

Reports are copied, by hand and by machines that swap words. A sentence that
stands nearly word for word in another report should have its figures too.

    >>> review("The missile reached an altitude of 7,000 miles and stayed in the air for a total of 86 minutes.",
    ...     after="The missile reached an altitude of 7,000 km and stayed in the air for a total of 86 minutes.")
    garbled_copy: conflicts. “7,000 miles” stands as “7,000 km” in another report, in a sentence of otherwise
    the same words.

    >>> review("The missile reached an altitude of 7,000 km and stayed in the air for a total of 86 moments.",
    ...     after="The missile reached an altitude of 7,000 km and stayed in the air for a total of 86 minutes.")
    garbled_copy: conflicts. “86 moments” stands as “86 minutes” in another report, in a sentence of otherwise
    the same words.

A number that differs beside the same unit may be a new figure and not a slip of copying.

    >>> review("The missile flew 650 km before it fell into the sea to the east, the ministry said.",
    ...     after="The missile flew 620 km before it fell into the sea to the east, the ministry said.")
    garbled_copy: depends. “650 km” stands as “620 km” in another report, in a sentence of otherwise the same
    words.

So may another name.

    >>> review("The missile flew 620 km before it fell into the sea to the east, officials in Tokyo said.",
    ...     after="The missile flew 620 km before it fell into the sea to the east, officials in Seoul said.")
    garbled_copy: depends. “Tokyo” stands as “Seoul” in another report, in a sentence of otherwise the same
    words.

Silent on one report alone, where more places of the sentence differ than two, or
than one in eight words, and where the figures agree within their rounding.

    >>> review("The missile flew 620 km before it fell into the sea to the east, the ministry said.",
    ...     after="The missile flew 620 km before it fell into the sea to the east, the ministry said.")

Limits: it cannot tell which of the two reports has the words as they were first written.

Source: Broder, On the resemblance and containment of documents (1997), for runs of words as a measure of copying.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Evidence, Finding, Memory, Quantity, Reading, Repeat, Span, Verdict, compare
from lofted.reference.units import unit_in
from lofted.reference.wording import content

FIELD = "other reports"

PLACES = 2  # stretches of a short sentence that may differ; a sentence with more is another sentence
EACH = 8  # words to each such stretch in a longer sentence: machines that swap words change one in ten or so
LENGTH = 2  # words of such a stretch, at most
SPELLED = 0.6  # share of letters from which on two names are one in two spellings: "Tsirkon", "Zircon"; ours
LONG = 80  # words; a longer sentence is a list
SHORT = 8  # words; a shorter one may be said twice by chance

_NAME = re.compile(r"[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+)?")
_NO_NAME = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|The|This|That|It|He|She|"
    r"They|But|And|In|On|At|Its|His|Her|Mr|Mrs|Ms|Dr|President|Reuters|AFP|AP)|\d"
)
_WORD = re.compile(r"\S+")
_MARKS = ".,;:!?()[]“”\"'’"


def garbled_copy(reading: Reading, memory: Memory) -> Iterator[Finding]:
    """Hold each sentence with a figure against the same words in other reports."""
    article = reading.article
    for sentence in dict.fromkeys(claim.sentence for claim in reading.claims if claim.quantity):
        told = article.quote(sentence)
        for copy in memory.repeats(told, reading):
            if copy.words == told:
                continue
            found = {finding.reason: finding for finding in compared(reading, sentence, copy)}
            yield from found.values()
            if found:
                break  # one copy shows it


def compared(reading: Reading, sentence: Span, copy: Repeat) -> Iterator[Finding]:
    """The figures that stand where the words of two sentences differ."""
    ours, theirs, place = words(reading.article.quote(sentence)), words(copy.words), copy.place
    if not SHORT <= len(ours) <= LONG or len(theirs) > LONG:
        return
    plain = [[told.strip(_MARKS).lower() for told, _ in side] for side in (ours, theirs)]
    edits = [
        edit for edit in SequenceMatcher(None, plain[0], plain[1], autojunk=False).get_opcodes() if edit[0] != "equal"
    ]
    if not 0 < len(edits) <= max(PLACES, len(ours) // EACH) or any(longer(edit) for edit in edits):
        return
    for kind, begin, end, other_begin, other_end in edits:
        if kind == "replace" and end - begin == other_end - other_begin <= LENGTH:
            here = Span(sentence.start + ours[begin][1], sentence.start + ours[end - 1][1] + len(ours[end - 1][0]))
            last = theirs[other_end - 1]
            elsewhere = Span(place.start + theirs[other_begin][1], place.start + last[1] + len(last[0]))
            yield from swapped(reading, here, sentence, copy.reading, elsewhere, place)
            if begin:
                yield from renamed(reading, here, copy.reading, elsewhere, place)


def longer(edit: tuple[str, int, int, int, int]) -> bool:
    """Whether more than a word was put in or left out, so that the sentence tells more or less than the other."""
    kind, begin, end, other_begin, other_end = edit
    return kind != "replace" and max(end - begin, other_end - other_begin) > 1


def words(sentence: str) -> list[tuple[str, int]]:
    """The words of a sentence and where each begins."""
    return [(word[0], word.start()) for word in _WORD.finditer(sentence)]


def swapped(
    reading: Reading, here: Span, sentence: Span, there: Reading, elsewhere: Span, place: Span
) -> Iterator[Finding]:
    """The finding on one place that differs, where a figure stands in one report or the other."""
    ours, theirs = at(reading.claims, here, sentence), at(there.claims, elsewhere, place)
    if theirs is None or theirs.quantity is None:
        return
    article = reading.article
    if ours is None or ours.quantity is None:
        written = with_number(article.text, here, sentence)
        lost = Span(here.start - (len(written) - (here.end - here.start)), here.end)
        if any(sign.isdigit() for sign in written):
            yield told(None, lost, written, theirs, there)
        return
    if figures_differ(ours.quantity, theirs.quantity):
        yield told(ours, ours.span, ours.told, theirs, there)


def renamed(reading: Reading, here: Span, there: Reading, elsewhere: Span, place: Span) -> Iterator[Finding]:
    """The finding on one place that differs, where a name stands in one report and another in the other."""
    ours, theirs = reading.article.quote(here).strip(_MARKS), there.article.quote(elsewhere).strip(_MARKS)
    named = all(_NAME.fullmatch(one) and not _NO_NAME.search(one) for one in (ours, theirs))
    words = [set(content(one)) for one in (ours, theirs)]
    alike = SequenceMatcher(None, ours.lower(), theirs.lower(), autojunk=False).ratio() >= SPELLED
    if not named or not all(words) or words[0] & words[1] or alike:
        return
    article = there.article
    evidence = [Evidence(article.id, article.quote(place), article.called, article.url or "")]
    reason = f"“{ours}” stands as “{theirs}” in another report, in a sentence of otherwise the same words."
    yield depends(reason=reason, on="which of the two has the name right", spans=[here], evidence=evidence)


def at(claims: Sequence[Claim], span: Span, sentence: Span) -> Claim | None:
    """The figure that stands at a place of a sentence."""
    return next((one for one in claims if one.quantity and one.sentence == sentence and one.span.meets(span)), None)


def with_number(text: str, span: Span, sentence: Span) -> str:
    """A word with the number right before it, as "86 moments"."""
    before = text[sentence.start : span.start].split()
    return f"{before[-1]} {text[span.start : span.end]}".rstrip(_MARKS) if before else text[span.start : span.end]


def figures_differ(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two figures are of different kinds, or cannot be the same."""
    return ours.unit != theirs.unit or compare(ours, theirs) is not Verdict.HOLDS


def told(ours: Claim | None, span: Span, written: str, theirs: Claim, there: Reading) -> Finding:
    """The finding: the unit or the word swapped conflicts, another number depends."""
    article = there.article
    evidence = [Evidence(article.id, article.quote(theirs.sentence), article.called, article.url or "")]
    reason = f"“{written}” stands as “{theirs.told}” in another report, in a sentence of otherwise the same words."
    claims = (ours,) if ours else ()
    if number_in(written) == number_in(theirs.told) and (ours or measured(theirs)):
        return conflicts(*claims, reason=reason, spans=[span], evidence=evidence)
    return depends(*claims, reason=reason, on="which of the two has the words right", spans=[span], evidence=evidence)


def measured(claim: Claim) -> bool:
    """Whether a figure has a unit of measure; what is counted may well be called something else."""
    return bool(claim.quantity) and unit_in(claim.told) is not None


def number_in(written: str) -> str:
    """The digits of a figure."""
    return "".join(sign for sign in written if sign.isdigit())
