"""Of which type a count of tests is told that names none: "the Hwasong-15 rose to … in a series of tests in 2017"."""

import re
from collections.abc import Sequence
from datetime import date

from lofted.facts import Flight, Named, Reading, Record, Span
from lofted.reference.kinds import Kind, of_vehicle

_TESTS = re.compile(
    r"(?:(?:successful|previous|earlier|known|more|test|flight)[\s-]){0,2}(?:tests|launches|flights|firings)"
    r"(?:\sof\s(?:the|that|this)\s(?:same\s)?(?:missile|rocket|type|model|weapon|ICBM))?"
)
_DONE = re.compile(
    r"(?:(?:has|have|had|been|was)\s)*(?:flown|flew|(?:test-)?(?:fired|launched)|tested)(?:\s(?:before|in\swar|in\scombat|in\saction))?"
)
_LED = re.compile(r"\b(?:in|during|over|through|made|had|has|underwent|saw|been|was|were|completed)\s$")
_GOES_ON = re.compile(
    r"\W{0,2}(?:(?:The|That|This)\s(?:(?:new|same|huge|solid-fuel|liquid-fuel)\s)?"
    r"(?:missile|rocket|type|weapon|ICBM|launcher)|It)\s(?:has|had|was|flew)\b"
)
_OTHERS = re.compile(r"\b(?:and|while|but|others?|than|unlike|like|as)\b")


def type_counted(counted: str, span: Span, sentence: Span, reading: Reading, record: Record) -> Kind | None:
    """The type of the only vehicle that stands before a count of tests in its sentence, or in the one before it."""
    text = reading.article.text
    words, lead = text[sentence.start : sentence.end], text[sentence.start : span.start]
    if not (_TESTS.fullmatch(counted.strip()) and _LED.search(lead)) and not _DONE.fullmatch(counted.strip()):
        return None
    told = [one for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)]
    here = [one for one in told if sentence.start <= one.span.start < sentence.end]
    ahead = [one for one in told if one.span.end <= sentence.start] if not here and _GOES_ON.match(words) else []
    ids = {one.value.entry for one in here or ahead if isinstance(one.value, Named)}
    entry = record.entry(ids.pop() or "") if len(ids) == 1 else None
    first = here[0].span.end if here else sentence.start
    if entry is None or first > span.start or _OTHERS.search(text[first : span.start]):
        return None
    return of_vehicle(entry.id, entry.name, entry.columns["class"])


def also_called(kind: Kind, after: date, before: date, record: Record) -> Sequence[Flight]:
    """The flights between two days that some party calls by the name of a type, and the record by another."""
    if record.entry(kind.id) is None:
        return ()
    between = (one for one in record.flights() if after < one.day < before and one.vehicle != kind.id)
    return [one for one in between if any(account.vehicle == kind.id for account in one.accounts)]
