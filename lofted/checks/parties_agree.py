"""Do the figures of the parties agree, as the text says?

    >>> review("KCNA's figures for the missile North Korea fired on April 2, 2024, match those of Seoul.")
    parties_agree: conflicts. The parties' figures for 2024-04-02 do not agree: the range of KCNA is 1000
    km, that of Joint Chiefs of Staff (South Korea) ~600 km.

    >>> review("KCNA's figures for the ICBM North Korea fired on December 18, 2023, agree with those of Tokyo.")
    parties_agree: depends. The parties' figures for 2023-12-18 agree only within rounding: the flight time
    of KCNA is 4415 s, that of Japanese Ministry of Defense ~73 min.

    >>> review("KCNA gave other figures than Seoul for the missile of April 2, 2024.")

Silent where the launch is on no record, or fewer than two of the parties that
the sentence names gave figures of one kind.

Limits: it asks of all figures of the launch; a text can mean one kind only.

Source: the catalogue's accounts, one row for each party.
"""

import re
from collections.abc import Iterator
from itertools import combinations
from math import inf

from lofted.checking import conflicts, depends, holds
from lofted.facts import Entry, Finding, Flight, Reading, Record, Span, Verdict, compare
from lofted.reference.history import ASPECTS, Mark, marks
from lofted.reference.subjects import event_before

SHORTEST = 4  # letters from which on a name in a sentence surely is the party's
FINE = 3  # times as fine as the other's: then one figure was rounded and the other was not

_AGREE = re.compile(
    r"\b(?:figures?|numbers?|data|readings?|accounts?|claims?|details|announcement|values)\b[^.;]{0,110}?\b"
    r"(?<!not )(?:agree[ds]?|match(?:es|ed)?|tall(?:y|ies|ied)|coincided?s?|correspond(?:s|ed)?|(?:is|are|was|were) "
    r"(?:largely |broadly |roughly )?(?:consistent|in line)|squared?s?)\b (?:largely |broadly |roughly |closely )?"
    r"(?:with |to )?(?:those|that|what|the (?:figures|data|assessments?|numbers|estimates?)|"
    r"(?:[A-Z]\w{2,12} ){0,2}[A-Z]\w{2,12})\b"
)
_NOT_SO = re.compile(r"\b(?:not|never|n['’]t|hardly|neither|nor|unlike|whether|if|fail\w* to|would|should)\b", re.I)
_SECOND_HAND = ("institute",)  # kinds of party that repeat what others measured


def parties_agree(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold a statement that the parties agree against their accounts of that launch."""
    text = reading.article.text
    for match in _AGREE.finditer(text):
        told = Span(match.start(), match.end())
        sentence = around(told, text)
        if _NOT_SO.search(text[sentence.start : match.end()]):
            continue
        event = event_before(match.end(), reading)
        flight = record.flight(event.entry) if event else None
        if flight:
            yield from judged(told, reading.article.quote(sentence), flight, record)


def around(told: Span, text: str) -> Span:
    """The words from the full stop before to the one behind."""
    begin = text.rfind(". ", 0, told.start) + 1
    end = text.find(".", told.end)
    return Span(max(begin, 0), end if end >= 0 else len(text))


def judged(told: Span, words: str, flight: Flight, record: Record) -> Iterator[Finding]:
    """The verdict: they conflict if one pair does, and depend if one pair agrees by rounding alone."""
    pairs = [pair for aspect in ASPECTS for pair in combinations(given(flight, aspect, words, record), 2)]
    verdicts = [(compare(one.figure, other.figure), one, other) for one, other in pairs]
    off = [found for found in verdicts if found[0] is Verdict.CONFLICTS]
    rough = [found for found in verdicts if found[0] is Verdict.DEPENDS or unlike(found[1], found[2])]
    evidence = list(dict.fromkeys(mark.evidence for pair in pairs for mark in pair))
    if off:
        reason = f"The parties' figures for {flight.day} do not agree: {pair_said(off[0][1], off[0][2], flight)}."
        yield conflicts(reason=reason, spans=[told], evidence=evidence)
    elif rough:
        said = pair_said(rough[0][1], rough[0][2], flight)
        reason = f"The parties' figures for {flight.day} agree only within rounding: {said}."
        yield depends(reason=reason, on="rounding", spans=[told], evidence=evidence)
    elif pairs:
        yield holds(reason=f"The parties' figures for {flight.day} agree.", spans=[told], evidence=evidence)


def given(flight: Flight, aspect: str, words: str, record: Record) -> list[Mark]:
    """The figures of one kind of the parties that a sentence names, by their own name or their country's."""
    return [mark for mark in marks(flight, aspect) if named(record.entry(mark.account.party), words, record)]


def named(party: Entry | None, words: str, record: Record) -> bool:
    """Whether a sentence names a party that measured or flew it itself."""
    if party is None or party.columns["kind"] in _SECOND_HAND:
        return False
    if party.columns["kind"] == "state media" and "state media" in words.lower():
        return True
    country = record.entry(party.columns.get("country", ""))
    own = party.columns["kind"] == "office" and country is not None
    names = [*(country.aliases if own and country else ()), *([country.name] if own and country else ())]
    return any(name in words for name in (party.name, *party.aliases, *names) if len(name) >= SHORTEST)


def unlike(one: Mark, other: Mark) -> bool:
    """Whether one figure is much finer than the other, so that only the rounder one's rounding makes them meet."""
    if inf in (one.figure.said.high, other.figure.said.high):
        return False
    widths = [mark.figure.bare.high - mark.figure.bare.low for mark in (one, other)]
    apart = one.figure.bare.low > other.figure.bare.high or other.figure.bare.low > one.figure.bare.high
    return apart and max(widths) > FINE * min(widths)


def kind(mark: Mark, flight: Flight) -> str:
    """The aspect that a mark is a figure of."""
    return next(aspect for aspect in ASPECTS if mark in list(marks(flight, aspect)))


def pair_said(one: Mark, other: Mark, flight: Flight) -> str:
    """Two parties' figures side by side."""
    what = kind(one, flight).replace("_", " ")
    first, second = one.account.speaker, other.account.speaker
    return f"the {what} of {first} is {one.figure.written}, that of {second} {other.figure.written}"
