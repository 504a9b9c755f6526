"""Finds how many more nuclear tests are told after the first: "Its first was in 2006, and three more have followed"."""

import re
from collections.abc import Iterator
from datetime import date

from lofted.facts import Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import A_DAY, days_of, first_day
from lofted.reference.kinds import NUCLEAR
from lofted.reference.listed import last_sentence
from lofted.reference.tallies import nuclear_tests, who_tested
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences
from lofted.told.totals import Scope, Total

_FIRST = re.compile(
    r"\bfirst\s(?:[a-z-]+\s){0,2}?(?:nuclear|atomic)\b|\bfirst\s(?:tested|detonated|exploded|set\soff)\s(?:an?|its)\s(?:nuclear|atomic)\b"
)
_MORE = re.compile(
    rf"\b(?P<count>{spelled(1, 10)}|\d)\s(?:more|others?|further|additional)\b"
    r"(?:\s(?:such|nuclear|atomic|underground|weapons?|devices?|tests?|blasts?|explosions?|detonations?|ones)){0,4}"
    r"(?=[.,;]|\s(?:since|ha(?:ve|s|d)|in|after|came|follow|before|between|by|the|until)\b)",
    re.I,
)
_AFTER = re.compile(
    r"\b(?:[Ss]ince(?:[.,;]|\sthen\b)|(?:[Ss]ince|after)\s(?:(?:its|the|that)\sfirst|that\stest)\b)|\b(?:have|has|had)\sfollowed\b|^After\s[^.;]*\bcame\b"
)
_ITS_FIRST = re.compile(r"\bfirst\b")
_ASIDE = re.compile(r",\s(?:and|but|while|though)\s")  # behind which another clause may fear or plan
_THEN = re.compile(r"In\s(?:(?:early|mid|late)\s)?$")  # "In April 2017 it had held four more since its first"
_UP_TO = re.compile(r"(?:[Bb]y|[Aa]s\sof|[Uu]ntil|[Uu]p\sto)\s(?:(?:early|mid|late)\s)?$")


def since_first(reading: Reading, record: Record) -> Iterator[Total]:
    """Every number of further tests of a country whose first one is told right there or in the sentence before."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        match = _MORE.search(words)
        if match is None or not _AFTER.search(words):
            continue
        if not flatly(words[: match.end()] + _ASIDE.split(words[match.end() :])[0]):
            continue
        named = _FIRST.search(words) or ("nuclear" in match[0] and _ITS_FIRST.search(words))
        if not named and not _FIRST.search(last_sentence(text[: sentence.start])):
            continue
        country = who_tested(reading, Span(sentence.start, sentence.start + match.end()), record)
        tests = nuclear_tests(country, record) if country else []
        if tests:
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            scope = Scope(match[0], first_day(tests[0]) + A_DAY, told_up_to(sentence, reading))
            yield Total(span, count_of(match["count"]), floor=False, kind=NUCLEAR, country=country, scope=scope)


def told_up_to(sentence: Span, reading: Reading) -> date | None:
    """Up to which day a sentence counts: one that it names, or that of the report."""
    text = reading.article.text
    here = (one for one in reading.claims if one.moment and one.sentence.meets(sentence))
    had = re.search(r"\bhad\b", text[sentence.start : sentence.end])
    before = ((one, text[sentence.start : one.span.start]) for one in here)
    told = next((one for one, lead in before if _UP_TO.search(lead) or (had and _THEN.fullmatch(lead))), None)
    days = days_of(told.moment) if told and told.moment else None
    return days[1] if days else reading.article.published
