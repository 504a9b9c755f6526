"""Do those two hold exercises together?

The two Koreas are soon taken for each other.

    >>> review("Washington has no plans to cut back its military exercises with North Korea, she said.")
    drills_with: conflicts. The exercises of the United States on record are with South Korea, and the words have
    them with North Korea.

    >>> review("Washington has no plans to cut back its military exercises with South Korea, she said.")

    >>> review("American and North Korean forces began their annual drills on Monday.")
    drills_with: conflicts. The exercises of the United States on record are with South Korea, and the words have
    them with North Korea.

So is a third party put into an air drill of two.

    >>> review("On 14 April 2023 the US, South Korea and Japan held a joint air drill with a B-52 bomber.")
    drills_with: conflicts. The air drill of 14 April 2023 was one of the United States and South Korea, without Japan.

    >>> review("On 22 October 2023 the US, South Korea and Japan held a joint air drill with a B-52 bomber.")

Silent on what is denied or imagined of such exercises, on quotations, and where Russia or China is named before them.

    >>> review("Russia may hold military exercises with North Korea, an American official said.")

Source: the catalogue's occasions: the exercises and who took part in them.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.days import days_in, gap
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import every_sentence
from lofted.reference.subjects import row_evidence
from lofted.told.as_of import told_in

FIELD = "people, offices and meetings"
CUES = ("xercis", "drill", "euvre", "euver", "war game")

_DRILLS = r"(?:exercises|drills|man(?:oeu|eu)v(?:re|er)s|war\sgames)"
_SORT = r"(?:(?:joint|military|combined|annual|large-scale|naval|air|regular|field|live-fire|its|their)\s){0,4}"
_NORTH = r"(?:North\sKorea|Pyongyang|the\sNorth|the\sDPRK)(?!['’]s\s|[\w-]|\s[A-Z])"
_WITH = re.compile(
    rf"\b(?P<whose>its|their|our|US|U\.S\.|American|joint|military|annual)\s{_SORT}{_DRILLS}\swith\s{_NORTH}"
)
_BOTH = re.compile(
    rf"\b(?:US|U\.S\.|American)(?:[-–\s]|\sand\s)North\sKorean\s(?:(?:troops|forces|armies)\s(?:\w+\s){{1,3}})?{_SORT}{_DRILLS}\b"
)
_ALLY = re.compile(r"\b(?:United\sStates|Washington|Pentagon|America|American|US|U\.S\.)(?!\w)")
_OTHERS = re.compile(r"\b(?:Russia\w*|China|Chinese|Beijing|Moscow|Putin|Xi)\b")
_UNREAL = re.compile(
    r"\b(?:no|never|without|any)\s(?:[\w-]+\s)?$|"
    r"\b(?:if|imagine|suggest\w*|propos\w*|unthinkable|first|would|could|might|like)\s(?:[\w-]+\s){0,4}$",
    re.I,
)


_PLANES = r"(?:air|aerial|aircraft|fighter|bomber|flying)"
_SHARED = (
    rf"(?:(?:joint|combined|trilateral|three-way)\s(?:[\w-]+\s){{0,2}}?{_PLANES}\s(?:combat\s)?(?:drill|exercise)|"
    r"trilateral\s(?:air\s|aerial\s)?(?:drills?|exercises?)|"
    r"(?:air\s?)?strike(?:[\s-]package)?\s(?:drills?|exercises?)|(?:air|aerial)\s(?:drill|exercise)s?\s(?:together|jointly))\b"
)
_HELD = re.compile(
    rf"^(?P<who>[^;:]{{0,200}}?)\b(?:held|staged|conducted|carried\sout|flew|launched)\s(?:together\s|jointly\s)?(?:an?\s|their\s)?{_SHARED}"
)
_JOINED = re.compile(
    rf"\b(?:Japan|Tokyo|Japanese\s\w+)\s(?:also\s)?(?:took\spart\sin|joined|participated\sin|flew\sin|was\spart\sof)\s[^;:.]{{0,60}}?\b"
    rf"{_PLANES}\s(?:drill|exercise)s?\s(?:with|of)\s(?:\w+\s){{0,2}}?(?P<planes>\d{{2,3}})\s(?:aircraft|(?:war)?planes|jets)\b"
)
_NAMED = {
    "japan": re.compile(r"\b(?:Japan(?:ese)?|Tokyo)\b"),
    "south-korea": re.compile(r"\b(?:South\sKorean?|Seoul)\b"),
    "united-states": _ALLY,
}
AIR_DRILL = "air drill"


def drills_with(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask of exercises of the United States that are told to be with the North whom they are with."""
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        yield from with_third(words, sentence, reading, record)
        for match in (_WITH.search(words), _BOTH.search(words)):
            before = words[: match.start()] if match else ""
            if match is None or _OTHERS.search(before) or _UNREAL.search(before) or re.search(r"[“”\"]", words):
                continue
            row = held_together(record)
            if row and _ALLY.search(words[: match.end()]):
                reason = "The exercises of the United States on record are with South Korea, and the words have them "
                reason += "with North Korea."
                place = Span(sentence.start + match.start(), sentence.start + match.end())
                says = f"{row.name}: the United States and South Korea"
                yield conflicts(
                    reason=reason, evidence=[row_evidence(row, says)], spans=[place], would_hold_if="as South Korea"
                )


def held_together(record: Record) -> Entry | None:
    """An exercise of the United States with South Korea, where none on record is with the North."""
    rows = [one for one in record.entries("occasion") if one.columns["kind"] == "exercise"]
    sides = [(one, set(parts(one.columns["parties"]))) for one in rows]
    if any({"united-states", "north-korea"} <= who for _, who in sides):
        return None
    return next((one for one, who in sides if {"united-states", "south-korea"} <= who), None)


def with_third(words: str, sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on an air drill of one day that is told to be of three, where two alone held the one on record."""
    held, joined = _HELD.search(words), _JOINED.search(words)
    match = held or joined
    three = held and all(one.search(held["who"]) for one in _NAMED.values())
    days = set(told_in(reading, sentence)) if match and (three or joined) else set()
    if match is None or len(days) != 1 or _UNREAL.search(words[: match.start()]):
        return
    told = next(iter(days))
    rows = [one for one in record.entries("occasion") if one.columns["kind"] == AIR_DRILL]
    near = [one for one in rows if (own := days_in(one.columns["date"])) and gap(told, own) <= 1]
    if told[0] != told[1] or len(near) != 1 or days_in(near[0].columns["date"]) != told:
        return
    row = near[0]
    planes = joined["planes"] if joined and not three else ""
    if set(parts(row.columns["parties"])) != {"united-states", "south-korea"} or planes not in row.columns["note"]:
        return
    reason = f"The {row.name} was one of the United States and South Korea, without Japan."
    place = Span(sentence.start + match.start(), sentence.start + match.end())
    says = f"{row.name}: the United States and South Korea"
    right = "as of the United States and South Korea"
    yield conflicts(reason=reason, evidence=[row_evidence(row, says)], spans=[place], would_hold_if=right)
