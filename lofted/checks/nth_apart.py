"""Did so much time lie between two of a count?

    >>> review("North Korea's sixth nuclear test came six months after the fifth.")
    nth_apart: conflicts. “six months” does not fit: the fifth nuclear test was on 9 September 2016 and the sixth on 3
    September 2017, 359 days later.

    >>> review("Nearly four years lay between the second and the third North Korean nuclear test.")
    nth_apart: holds. “Nearly four years” fits: the second nuclear test was on 25 May 2009 and the third
    on 12 February 2013, 1,359 days (3.7 years) later.

    >>> review("The second Hwasong-18 flew two months after the first.")
    nth_apart: conflicts. “two months” does not fit: the first Hwasong-18 flight was on 13 April 2023 and
    the second on 12 July 2023, 90 days later.

Silent where one of the two is not told by its number or as the one before, and where some leave one of the count out.

    >>> review("The sixth nuclear test was the first in a year.")

Source: the catalogue's flights and nuclear tests.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Finding, Named, Quantity, Reading, Record, Span, Verdict
from lofted.reference.history import days_apart, off_by_months, went_by
from lofted.reference.kinds import NUCLEAR, Done, Kind, kinds_in, of_vehicle
from lofted.reference.saying import ORDINALS, ago, day
from lofted.reference.sentence import said_by
from lofted.reference.tallies import who_tested
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences
from lofted.told.kind import country_of
from lofted.told.lulls import PERIOD, Lull, period

FIELD = "days and clocks"
CUES = ("between", "after", "later", "apart", "follow", "before", "separate", "earlier", "within")

_NTH = re.compile(  # not "the first in a year", "the third since May", "the second stage"
    rf"\b(?P<nth>{'|'.join(ORDINALS)})\b(?!\s(?:in\s(?:an?|[\w-]+)\s(?:day|week|month|year)|since|this|of\s(?:the\s)?(?:year|\d)|stage|half|country|time))",
    re.I,
)
_PREVIOUS = re.compile(r"\b(?:the|its)\s(?:previous|preceding|last|one\sbefore|earlier)\b")
_APART = re.compile(r"\b(?:between|apart|separat\w*|follow(?:ed|s|ing)?)\b")
_AFTER = re.compile(r"\s(?:after|before|later\sthan)\s[^.;]{0,60}$")
_PERIOD = re.compile(rf"(?<![\w-])(?<!every\s)(?P<within>within\s)?{PERIOD}(?!\s(?:ago|old)\b)")
_THIS = re.compile(  # of which the sentence before told
    r"\b(?:this|that|the\s(?:latest|new|newest))\s(?:(?:nuclear|latest)\s)?(?:test|one|blast)\b|^it\s(?:came|followed|took)\b"
)
_LATER = re.compile(  # than the one before it, of which the sentence before told
    rf"(?:(?:only|just|some|barely|not)\s)?{PERIOD}\s(?:later|afterwards|after\sthat)\b"
)
_TEST = re.compile(r"\b(?:tests?|blasts?|explosions?)\b")


def nth_apart(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each time told between two of a count against their days."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        low = words.lower()
        told, places = list(_PERIOD.finditer(low)), places_in(low)
        later = _LATER.match(low)
        if len(places) == 1 and (later or _THIS.search(low)):
            lead = before_it(sentence, reading)
            before = places_in(lead.lower())
            before = [one for one in before[-1:] if one == places[0] - 1] if later else before
            places, words = sorted({*places, *before}), f"{lead} {words}"
        if len(told) != 1 or len(places) != 2 or not flatly(words):
            continue
        if not later and not _APART.search(low) and not _AFTER.match(low[: last_place(low)], told[0].end()):
            continue
        kind, country = what(sentence, words, reading, record)
        every = kind.times(country, record) if kind else []
        listed = 0 < places[0] < places[1] <= len(every)
        if kind and listed and ("SLV" in kind.lists or all(one.sure for one in every[: places[1]])):
            pair = every[places[0] - 1], every[places[1] - 1]
            span = Span(sentence.start + told[0].start(), sentence.start + told[0].end())
            yield judged(told[0], span, places, kind, pair, reading)


def places_in(words: str) -> list[int]:
    """The two places of a count that a sentence tells, the lower first; "the one before" is that below the other."""
    found = {ORDINALS.index(one["nth"].lower()) + 1 for one in _NTH.finditer(words)}
    if len(found) == 1 and _PREVIOUS.search(words):
        found |= {one - 1 for one in found}
    return sorted(found)


def before_it(sentence: Span, reading: Reading) -> str:
    """The sentence before another, whose test "this test" is."""
    before = [one for one in sentences(reading.article.text) if one.end <= sentence.start]
    return reading.article.quote(before[-1]) if before else ""


def last_place(words: str) -> int:
    """Where the last of two places is told."""
    return max(one.start() for one in (*_NTH.finditer(words), *_PREVIOUS.finditer(words)))


def what(sentence: Span, words: str, reading: Reading, record: Record) -> tuple[Kind | None, str]:
    """What is counted, and whose: nuclear tests, or the flights of the one type that the sentence names."""
    kinds = [kind for kind, _ in kinds_in(words)]
    if kinds_in(reading.article.quote(sentence))[1:] and not _APART.search(words):
        return None, ""  # both are named in full, which is for `elapsed`
    if set(kinds) == {NUCLEAR} or (not kinds and _TEST.search(words) and NUCLEAR in kinds_told(reading)):
        return NUCLEAR, who_tested(reading, sentence, record)
    types = {
        one.value.entry
        for one in reading.claims
        if one.aspect == "vehicle" and sentence.covers(one.span) and isinstance(one.value, Named)
    }
    entry = record.entry(next(iter(types))) if len(types) == 1 else None
    if entry is None or entry.kind != "vehicle":
        return None, ""
    kind = of_vehicle(entry.id, entry.name, entry.columns["class"])
    return kind, country_of(Lull(sentence, sentence, words), reading, record) or entry.columns["country"]


def kinds_told(reading: Reading) -> list[Kind]:
    """The kinds that the article names."""
    return [kind for kind, _ in kinds_in(reading.article.text)]


def judged(
    told: re.Match[str], span: Span, places: list[int], kind: Kind, pair: tuple[Done, Done], reading: Reading
) -> Finding:
    """The verdict on one time."""
    first, last = pair
    length, gap = period(told), days_apart(first.day, last.day)
    verdict = at_most(length, (last.day - first.day).days) if told["within"] else went_by(length, gap)
    days = ago((last.day - first.day).days)
    fact = f"the {ORDINALS[places[0] - 1]} {kind.name} was on {day(first.day)} and the {ORDINALS[places[1] - 1]} on "
    fact += f"{day(last.day)}, {days} later"
    words = f"“{reading.article.quote(span)}”"
    claims, evidence = said_by(span, reading), [first.evidence, last.evidence]
    if verdict in (Verdict.HOLDS, Verdict.OPEN):
        return holds(*claims, reason=f"{words} fits: {fact}.", evidence=evidence, spans=[span])
    if verdict is Verdict.DEPENDS and not off_by_months(length, first.day, last.day):
        reason = f"{words} fits only when read loosely: {fact}."
        return depends(*claims, reason=reason, on="how loosely the words are read", evidence=evidence, spans=[span])
    reason, right = f"{words} does not fit: {fact}.", f"with {days}"
    return conflicts(*claims, reason=reason, evidence=evidence, spans=[span], would_hold_if=right)


def at_most(length: Quantity, days: int) -> Verdict:
    """Whether no more than a told time went by."""
    return Verdict.HOLDS if days * 86_400.0 <= length.fair.high else Verdict.CONFLICTS  # s of a day
