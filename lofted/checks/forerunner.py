"""Was it the first, or had another come before it?

    >>> review("Venera 9 was the first probe to land on Venus.")
    forerunner: conflicts. “first probe to land on Venus” does not fit Venera 9: Venera 7 made the first soft landing
    on Venus on 15 December 1970.

    >>> review("Venera 7 was the first probe to land on Venus.")

    >>> review("THAAD shot down a missile on 27 December 2024, its first combat use ever.")
    forerunner: conflicts. “first” does not fit 27 December 2024: THAAD brought down a missile in the United Arab
    Emirates on 17 January 2022.

    >>> review("In October 2022 Anna Kikina was the first Russian ever to fly on an American spacecraft.")
    forerunner: conflicts. “first” does not fit October 2022: the cosmonaut Sergei Krikalev flew on the American space
    shuttle Discovery on 3 February 1994.

    >>> review("On 3 September 2017 North Korea claimed for the first time to have tested a hydrogen bomb.")
    forerunner: conflicts. “first” does not fit 3 September 2017: North Korea claimed the test of a hydrogen bomb on 6
    January 2016.

Where nothing says that it was the first ever, another count may be meant.

    >>> review("Israel used its Arrow system for the first time on 31 October 2023.")
    forerunner: depends. “first” does not fit 31 October 2023, if it is the first ever: the Arrow system shot down a
    Syrian missile on 17 March 2017.

So it is where a country is named before the craft, whose own first may be meant.

    >>> review("Of China's probes Chang'e-1 was the first to orbit the Moon.")
    forerunner: depends. “first to orbit the Moon” does not fit Chang'e-1, if it is the first of all: Luna 10 was the
    first to orbit the Moon in April 1966.

Silent on what is counted more narrowly ("the first American satellite"), and on what is planned.

    >>> review("Explorer 1 was the first American satellite.")

Source: `forerunners.csv`, each row with its own.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends
from lofted.facts import Finding, Reading, Span
from lofted.reference.days import A_DAY
from lofted.reference.forerunners import Forerunner, forerunners
from lofted.reference.sentence import said_by
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "records, firsts and counts"
CUES = ("first",)

BESIDE = 250  # characters before a sentence in which stands who did it; two sentences
A_WEEK = timedelta(days=7)  # the news of a use are told so long after it; ours
_FIRST = re.compile(r"(?<!at\s)\bfirst(?:[-\s]ever)?\s(?P<what>[^.,;:!?()\n“”\"]{3,90})")
_CRAFT = re.compile(  # a craft with its number, and words that call it the first
    r"(?P<who>[A-Z]\w+(?:['’]e)?(?:\s[A-Z]\w+)?[\s-](?:\d{1,3}|[IVX]{1,4}))"
    r"(?:,\s(?:which\s)?(?:was\s)?|\s(?:was|is|became|had\sbeen|made)\s)(?:the\s)?(?:world['’]s\s|very\s)?$"
)
_WHOSE = re.compile(
    r"\b[A-Z]\w+['’]s?\s|\b(?:its|their|country|nation|programme|program|Chinese|Indian|Japanese|Soviet|American|Russian)\b"
)
_USE = re.compile(  # what a use is told by: "first time", "first combat use", "first ship to be sunk"
    r"(?:ever\s)?(?:known\s|confirmed\s|successful\s)?(?:time|use|combat|operational|wartime|battlefield|interception|"
    r"sinking|[^,;]{0,40}\b(?:sunk|torpedo\w*)\b)",
    re.I,
)
_DEED = re.compile(
    r"(?:ever\s)?(?:time|(?:trilateral|three-way)?\s?(?:leaders['’]?\s)?(?:summit|meeting|talks)|test|claim|hydrogen|H-bomb)\b",
    re.I,
)
_EVER = re.compile(r"\bever\b|\bin\shistory\b|\b(?:combat|operational|wartime|battlefield)\s|\bworld\swar\b", re.I)
_PLAIN = frozenset(  # words that do not narrow what is counted
    ["to", "the", "a", "an", "of", "in", "on", "at", "by", "from", "with", "and", "that", "which", "was", "is",
     "were", "be", "been", "ever", "world", "history", "mission", "missions", "craft", "spacecraft", "probe",
     "probes", "vehicle", "flight", "flights", "ship", "object", "thing", "made", "man", "artificial", "take",
     "took", "taking", "carry", "carried", "carrying", "bring", "brought", "bringing", "send", "sent", "put",
     "go", "went", "fly", "flew", "flown", "flying", "around", "round", "travel", "earth", "s", "space",
     "orbit", "orbiting", "successfully", "safely", "successful", "first", "soft", "softly", "surface", "its",
     "spaceship", "launched", "launch", "reach", "reached"]
)  # fmt: skip
_WORD = re.compile(r"[a-z]+", re.I)


def forerunner(reading: Reading) -> Iterator[Finding]:
    """Hold each first against the one that came first."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in _FIRST.finditer(words) if flatly(words) else ():
            for one in forerunners():
                behind = one.kind in ("craft", "person")
                told = one.left_of(match["what"] if behind else words)
                use = behind or (_DEED if one.kind == "deed" else _USE).match(match["what"])
                around = reading.article.text[max(0, sentence.start - BESIDE) : sentence.end]
                named = any(name in (around if one.kind == "deed" else words) for name in one.who)
                if told is None or not use or named is not (one.kind == "deed"):
                    continue  # of a deed those who did it before are named, who are to have done it first now
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                yield from (
                    of_craft(one, told, match, span, reading)
                    if one.kind == "craft"
                    else of_use(one, span, sentence, reading)
                )


def of_craft(one: Forerunner, told: str, match: re.Match[str], span: Span, reading: Reading) -> Iterator[Finding]:
    """That the craft which is called the first was not, where nothing narrows the words."""
    named = _CRAFT.search(match.string[: match.start()])
    if named and not {word.lower() for word in _WORD.findall(told)} - _PLAIN:
        reason = f"“{match[0].strip()}” does not fit {named['who']}: {one.says} {one.when}."
        if _WHOSE.search(match.string[: named.start()]):
            reason = reason.replace(":", ", if it is the first of all:", 1)
            yield depends(
                *said_by(span, reading), reason=reason, on="whose first is meant", evidence=[one.evidence], spans=[span]
            )
        else:
            yield conflicts(*said_by(span, reading), reason=reason, evidence=[one.evidence], spans=[span])


def of_use(one: Forerunner, span: Span, sentence: Span, reading: Reading) -> Iterator[Finding]:
    """That something was used before the day on which it is told to have been used first."""
    moments = [claim.moment for claim in reading.claims if claim.moment and sentence.covers(claim.span)]
    fixed = {moment.start.date(): moment.written for moment in moments if moment.start and moment.fixed}
    days: dict[date, str] = fixed or ({} if moments else published(reading))
    if len(days) != 1:
        return
    (when, written), word = days.popitem(), Span(span.start, span.start + len("first"))
    if when - (A_DAY if fixed else A_WEEK) <= one.day:
        return
    claims, fact = said_by(span, reading), f"{one.says} {one.when}"
    if one.kind == "deed" or _EVER.search(reading.article.quote(sentence)):
        reason = f"“first” does not fit {written}: {fact}."
        yield conflicts(*claims, reason=reason, evidence=[one.evidence], spans=[word])
    else:
        reason = f"“first” does not fit {written}, if it is the first ever: {fact}."
        yield depends(*claims, reason=reason, on="what is counted", evidence=[one.evidence], spans=[word])


def published(reading: Reading) -> dict[date, str]:
    """The day of the report, of which its news are told."""
    day = reading.article.published
    return {day: "the time of the report"} if day else {}
