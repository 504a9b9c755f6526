"""Was the pact in force from the day of its signature, and signed on that day?

    >>> review("The pact that Putin and Kim signed in Pyongyang on June 19, 2024 took effect that day.")
    pact_day: conflicts. The Treaty on Comprehensive Strategic Partnership between Russia and North Korea was signed on
    19 June 2024 and came into force on 4 December 2024, after its ratification; the words have it in force at once.

    >>> review("The pact that Putin and Kim signed in Pyongyang on June 19, 2024 took effect that December.")

    >>> review("Russia and North Korea: treaty signed in September 2023 at Vostochny.")
    pact_day: conflicts. The Treaty on Comprehensive Strategic Partnership between Russia and North Korea was signed on
    19 June 2024, and the words have it in September 2023.

A pact without its name is known by its two parties, or by their leaders.

Silent on plans and doubts, and where the sentence tells of two pacts.

Source: the catalogue's `agreements.csv`.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.days import ZONE, days_in, days_of, gap, on
from lofted.reference.of_late import lately, of_late
from lofted.reference.pact_terms import at_head
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import flatly, one_day

YEARS = 2  # years; ours: farther off another pact of the two is meant
UNNAMED = {  # pact → words for each of its sides, one of which stands where it is told without its name
    "russia-dprk-treaty-2024": (r"Russia|Moscow|Putin|Kremlin", r"North\sKorea|Pyongyang|DPRK|\bKim\b|the\sNorth"),
}
_PACT = re.compile(r"\b(?:treaty|pact|(?:defen[cs]e|partnership)\sagreement|accord)\b", re.I)
_AT_ONCE = re.compile(
    r"\b(?:t(?:ook|akes)\seffect|(?:enter(?:ed|s)|came|c(?:ame|omes)|went)\sinto\s(?:force|effect)|(?:has\sbeen|was|is|were|became)\s"
    r"(?:legally\s)?(?:in\sforce|binding|in\seffect|valid)|applie[sd]|bound\s(?:\w+\s){0,3}?)\s?"
    r"(?:(?:on\s)?(?:that|the|the\svery)\s(?:same\s)?(?:very\s)?day\b|at\sonce\b|immediately\b|right\saway\b|"
    r"(?:up)?on\s(?:its\s)?sign(?:ing|ature)\b|with\s(?:the|their|its)\ssign(?:ing|atures?)\b|(?:ever\s)?since\s(?:then|its\ssigning|that\sday)\b)",
    re.I,
)
_SIGNED = re.compile(r"\bsign(?:ed|ing|ature)?\b", re.I)
_OTHERWISE = re.compile(
    r"\b(?:ratif\w*|in\sforce|into\sforce|took\seffect|law|since|before|after|later|2000|1961|friendship|old)\b", re.I
)


def pact_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the day of each pact against its row."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if not flatly(words) or not (_PACT.search(words) or any(one.aspect == "agreement" for one in claims)):
            continue
        entry = meant(words, claims, record)
        if entry is None:
            continue
        at_once = _AT_ONCE.search(words)
        if at_once:
            yield from in_force(entry, Span(sentence.start + at_once.start(), sentence.start + at_once.end()))
        elif entry.id in UNNAMED and _SIGNED.search(words) and not _OTHERWISE.search(words):
            yield from signed(entry, claims, reading)


def meant(words: str, claims: Sequence[Claim], record: Record) -> Entry | None:
    """The one pact of a sentence: by its name, else by its two sides."""
    named = {one.value.entry for one in claims if one.aspect == "agreement" and isinstance(one.value, Named)}
    if named:
        return record.entry(next(iter(named))) if len(named) == 1 else None
    for id, sides in UNNAMED.items():
        if all(re.search(side, words) for side in sides):
            return record.entry(id)
    return None


def in_force(entry: Entry, span: Span) -> Iterator[Finding]:
    """The verdict on a pact told as in force at once."""
    opened, force = days_in(entry.columns["opened"]), days_in(entry.columns["in_force"])
    if opened is None or force is None or gap(opened, force) <= ZONE:
        return
    fact = f"{at_head(entry)} was signed {on(opened)} and came into force {on(force)}, after its ratification"
    reason = f"{fact}; the words have it in force at once."
    yield conflicts(reason=reason, evidence=[of(entry)], spans=[span], would_hold_if=f"in force {on(force)}")


def signed(entry: Entry, claims: Sequence[Claim], reading: Reading) -> Iterator[Finding]:
    """The verdict on the day on which a pact without its name is told to have been signed."""
    published, opened = reading.article.published, days_in(entry.columns["opened"])
    late = of_late(claims, published)
    told = late if late and opened and lately(opened, published) else one_day(claims)
    when = days_of(told.moment) if told and told.moment else None
    if told is None or when is None or opened is None or gap(when, opened) <= ZONE:
        return
    if abs(when[0].year - opened[0].year) <= YEARS:
        reason = f"{at_head(entry)} was signed {on(opened)}, and the words have it {on(when)}."
        yield conflicts(reason=reason, evidence=[of(entry)], spans=[told.span], would_hold_if=f"as {on(opened)}")


def of(entry: Entry) -> Evidence:
    """A pact as evidence."""
    says = f"{entry.name}: signed {entry.columns['opened']}, in force {entry.columns['in_force'] or 'not yet'}"
    return Evidence(entry.id, says, entry.source, entry.url, entry.verified)
