"""Counts of who joined that differ by who counts: countries and one territory, countries and organisations."""

import re
from collections.abc import Iterator

from lofted.facts import Claim, Entry, Named, Reading, Record, Span
from lofted.reference.counting import CARDINALS, TENS, count_of
from lofted.reference.known import named as called
from lofted.reference.pact_terms import parts
from lofted.reference.tied import flatly, settled
from lofted.reference.wording import sentences

BEFORE = 200  # characters before a sentence in which the agreement is named; two sentences

_N = rf"(?:{'|'.join(CARDINALS)}|(?:{'|'.join(TENS)})(?:-\w+)?|\d{{1,3}})"
_STATES = r"(?:countries|nations|states|governments)"
_JOINED = (
    r"(?:(?:have|had|has)\s)?(?:(?:also|already|now|since|so\sfar)\s){0,2}"
    r"(?:joined|signed(?:\s(?:on|up))?|acceded|subscribed|come\son\sboard)\b"
)
_TERRITORY = re.compile(
    rf"\b(?P<number>{_N})\s{_STATES}\s(?:and|plus)\s(?:one|an?|two|\d)\s"
    r"(?:(?:British|Crown|crown|dependent|overseas|self-governing)\s)?(?:territory|territories|dependency|dependencies)\b",
    re.I,
)
_BESIDE = (  # who has joined with the states, by a number of its own
    rf"(?:,?\s(?:and|plus|with)\s(?:(?:more\sthan|over|some|about|nearly|around|at\sleast)\s)?(?:{_N}|dozens\sof)\s(?:[\w-]+\s){{0,2}}?"
    r"(?:institut\w+|organi[sz]ations|universities|entities|bodies|companies))?"
)
_MORE = re.compile(
    rf"\b(?P<number>{_N})\s(?:(?:more|other|further|additional|partner)\s)?{_STATES}{_BESIDE}\s(?:that\s|which\s)?{_JOINED}",
    re.I,
)
_BELONG = re.compile(
    rf"\b(?P<number>{_N})\s(?:member\s|partner\s)?{_STATES}\s(?:now\s|already\s)?(?:belong\sto|are\s(?:now\s)?(?:members|partners|part|parties)|take\spart|"
    r"(?:are\s)?participat\w+)\b|"
    rf"\b(?:has|have|counts?|numbers?|unites?|brings\stogether|consists?\sof)\s(?:now\s)?(?P<many>{_N})\s(?:member|members|partners?)\b",
    re.I,
)
_BY_WHOM = re.compile(  # whose count it is, or what is counted beside the states
    r"\b(?:organi[sz]ations?|institut\w+|universit\w+|compan(?:y|ies)|agenc(?:y|ies)|Roscosmos|CNSA|Wikipedia|some\slists|"
    r"according\sto|sa(?:ys|id)|told|count(?:s|ed|ing)|named|listed|list(?:s|ed)\sby)\b",
    re.I,
)
_IN_PASSING = re.compile(  # what is told in passing
    r",\s(?:which|whose|where)\s[^;.]*\.?$|,\s(?:which|whose|where)\s[^,;.]*,"
)
_SORTS = {"territory": (_TERRITORY,), "states": (_MORE, _BELONG)}
FOUNDERS = 2  # Russia and China, who belong to their own project and have not joined it


def counted_apart(reading: Reading, record: Record) -> Iterator[tuple[Span, Entry]]:
    """Every count told flatly, and by nobody, of which a row says that it differs by who counts, and that row."""
    text = reading.article.text
    for row in record.entries("term"):
        pact = record.entry(row.columns["agreement"])
        if row.columns["what"] != "counted_apart" or pact is None:
            continue
        named = [one.span for one in reading.claims if is_of(one, pact.id)]
        named += [
            sentence for sentence in sentences(text) if described(pact.id, reading.article.quote(sentence), record)
        ]
        for sentence in sentences(text) if named else ():
            words = reading.article.quote(sentence)
            near = Span(max(0, sentence.start - BEFORE), sentence.end)
            if not any(near.meets(one) for one in named) or not settled(_IN_PASSING.sub("", words)):
                continue
            for pattern in _SORTS[row.columns["subject"]]:
                found = pattern.search(words)
                if (
                    found
                    and not founders_alone(found, pattern)
                    and flatly(words[: found.end()])  # what is planned behind it is the thing that they joined
                    and not _BY_WHOM.search(words.replace(found[0], " "))
                    and not at_the_count(found, pattern, row, reading)
                ):
                    yield Span(sentence.start + found.start(), sentence.start + found.end()), row
                    break


def is_of(claim: Claim, pact: str) -> bool:
    """Whether a claim is the name of an agreement."""
    return claim.aspect == "agreement" and isinstance(claim.value, Named) and claim.value.entry == pact


def described(pact: str, words: str, record: Record) -> bool:
    """Whether words tell of an agreement without its name: "the lunar station that Russia and China plan"."""
    rows = [one for one in record.entries("known day") if one.id.partition("/")[0] == pact]
    return any(called(parts(row.columns["called"]), words) for row in rows[:1])  # all are of that one thing


def founders_alone(found: re.Match[str], pattern: re.Pattern[str]) -> bool:
    """Whether a number who signed is that of the two who began: "the two governments signed an agreement"."""
    return pattern is _MORE and count_of(found["number"]) <= FOUNDERS


def at_the_count(found: re.Match[str], pattern: re.Pattern[str], row: Entry, reading: Reading) -> bool:
    """Whether a number is the one that the row has for its day, in a report of later; the founders belong to it too."""
    if pattern is not _BELONG:
        return False  # who has joined is counted by each side anew
    number = found["number"] or found["many"]
    told = count_of(number)
    counted = [int(float(one)) + FOUNDERS for one in parts(row.columns["low"])]
    since = row.columns["dates"].partition("/")[0]
    published = reading.article.published
    return told in counted and (published is None or not since or published.isoformat() >= since)
