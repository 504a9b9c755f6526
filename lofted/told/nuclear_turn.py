"""A nuclear test told by its number or its order alone, right after one told in full: "The fourth was in January"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import pairwise

from lofted.facts import FLAT, Claim, Entry, Reading, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import first_day
from lofted.reference.of_late import lately, of_late
from lofted.reference.saying import ORDINALS
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import dated, flatly, one_day
from lofted.reference.wording import sentences

FRESH = timedelta(days=10)  # so long a test is the news of a page, and "the previous one" that before it; ours
TESTS = 6  # of the one country whose tests are told by their number

_NTH = "|".join(ORDINALS[:TESTS])
_TEST = re.compile(
    rf"\b(?:(?P<nth>{_NTH})\s(?:and\s\w+\s)?(?:\w+\s)?)?(?:nuclear|atomic|thermonuclear|hydrogen)\s(?:weapons?\s|bomb\s)?(?:test|explosion|blast|detonation|device|bomb)s?\b",
    re.I,
)
_ALONE = re.compile(
    rf"(?:Its|The|North\sKorea['’]s|Pyongyang['’]s|The\sNorth['’]s)\s(?P<nth>{_NTH}|previous|last|most\srecent|one\sbefore(?:\sit)?)(?:\s(?:one|test|such\stest|blast))?"
    r"(?:,\s[^,]{1,50},)?\s(?:was|came|took\splace|had\sbeen|had\scome|had\staken\splace|followed|happened)\b"
)
_NEXT = re.compile(rf"[;:]|\b(?:{_NTH}|and|but|while|when|after|before|since)\b")  # what is told of another
_OTHERS = re.compile(r"\b(?:[Mm]issiles?|ICBMs?|[Rr]ockets?|satellites?|launch(?:es|ed)?|resolutions?|summits?|met)\b")


_NTH_BEFORE = re.compile(  # "the second on", "its third nuclear test (", "a third came in"
    rf"\b(?P<nth>{_NTH})(?:\sand\s(?:so\sfar\s)?(?:last|latest|most\srecent))?"
    r"(?:\sof\s(?:them|these|those|which|all))?(?:\s(?:and\sso\sfar\s)?(?:\w+\s)?(?:nuclear\s)?(?:one|test|blast|explosion|detonation))?,?"
    r"(?:\s(?:was|came|took\splace|followed|happened|had\sbeen|had\scome|had\staken\splace|had\sfollowed|held|conducted|"
    r"carried\sout|being)){0,2}(?:,\s(?:which|that|with|by)\s(?:(?!on\b|in\b|after\b|since\b|before\b)[\w’'-]+\s?){2,9})?,?\s(?:early\s|late\s)?(?:on\s|in\s|\()(?:\w+day,?\s)?$",
    re.I,
)
_LAST_OF = re.compile(  # "the last of its six nuclear tests, on": the sixth
    rf"\b(?:last|latest|most\srecent|final)\sof\s(?:its|the|their|(?:\w+\s)?\w+['’]s)\s"
    rf"(?P<nth>{spelled(2, TESTS)}|[2-{TESTS}])\s(?:\w+\s)?(?:nuclear|atomic)\s"
    r"(?:tests|blasts|explosions),?(?:\s(?:was|came|took\splace|happened|had\scome)){0,1}\s(?:on\s|in\s|\()(?:\w+day,?\s)?$"
)
_COUNTS_ON = re.compile(rf"(?:Its|The|Their)\s(?:{_NTH})\b(?!\s(?!test|one|was|came|took|on|in|had)[a-z])")
_TIMES = re.compile(
    r"\bnuclear\s(?:weapons?\s|devices?\s)?tests\b|\b(?:tested|detonated|exploded|set\soff)\s(?:\w+\s){0,2}nuclear\s\w+",
    re.I,
)
_JOINED = re.compile(  # also ", and twice in 2016, on"
    r"[,;]?\s(?:(?:and|then)\s){0,2}(?:(?:again|once|twice|two\stimes)\s)?(?:in\s(?:19|20)\d\d,?\s)?(?:on\s)?"
)
_SO_MANY = re.compile(  # "has held six nuclear tests", "tested nuclear weapons six times"
    rf"\b(?P<number>{spelled()}|\d)\s(?:\w+\s)?(?:nuclear|atomic)\s(?:weapons?\s)?tests\b|"
    rf"\btested\s(?:\w+\s){{0,2}}?(?:nuclear|atomic)\s\w+\s(?P<times>{spelled()}|\d)\stimes\b"
)
_LATEST = ("last", "most recent")
_SINCE = re.compile(r"\b(?:since|before|until|after)\b")  # what is not told as news, so that no count asks for it
_SEVERAL = re.compile(  # "The second and third followed in"
    rf"\b(?P<row>(?:{_NTH})(?:,\s(?:the\s)?(?:{_NTH}))*,?\sand\s(?:the\s)?(?:{_NTH}))"
    r"(?:\s(?:nuclear\s|underground\s)?(?:ones|tests|blasts|explosions))?"
    r"(?:\s(?:were|came|took\splace|followed|happened|had|been|come|taken\splace|held|conducted|carried\sout)){1,3}\s(?:in|on)\s$",
    re.I,
)
_OTHER_ONES = re.compile(  # "Earlier ones took place on", "The five before it were on"
    rf"(?:(?:The|Its|The\s(?:country|North)['’]s)\s)?(?:{spelled()}\s)?(?:[Ee]arlier|[Oo]ther|[Pp]revious|[Pp]rior)(?:s|\s(?:ones|tests|blasts|five))?\s|"
    rf"The\s(?:{spelled()}|others|ones)\sbefore(?:\s(?:it|that|this))?\s"
)
_EACH = re.compile(rf"\b(?:{_NTH})\b", re.I)
_AND = re.compile(r",?\s(?:and\s)?(?:(?:in|on)\s)?|,\s")
LIST = 3  # days in a row that make a list
_UNSURE = re.compile(r"\b(?:would|could|may|might|should|will|planned|feared|expected|if|no|not|never)\b|n['’]t\b")


@dataclass(frozen=True, slots=True)
class Alone:
    """A test by its place in the count, from 0, and the time told of it."""

    place: int
    day: Claim


def told_alone(reading: Reading, tests: Sequence[Entry]) -> Iterator[Alone]:
    """Each test that is told by its number or its order alone, with the one time of its sentence."""
    text, published = reading.article.text, reading.article.published
    every = [Span(one.start, one.end) for one in sentences(text)]
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        alone = _ALONE.match(words)
        before = next((text[one.start : one.end] for one in reversed(every) if one.end <= sentence.start), "")
        if alone and alone["nth"].lower() in ORDINALS:
            before = head_of(sentence, every, text)
        told = list(_TEST.finditer(before))
        if not alone or not (told or _TIMES.search(before)) or _OTHERS.search(f"{before} {words}") or not flatly(words):
            continue
        place = place_of(alone["nth"].lower(), told[-1]["nth"] if told else None, reading, tests)
        counted = _SO_MANY.search(before) if place is None and alone["nth"] in _LATEST else None
        if counted:
            place = (count_of((counted["number"] or counted["times"]).lower()) or 0) - 1
        if place is None or not 0 <= place < len(tests):
            continue
        when, day = first_day(tests[place]), one_day(claims)
        if day is None and lately((when, when), published):
            day = of_late(claims, published)
        if day is not None and not _NEXT.search(words[alone.end() : day.span.start - sentence.start]):
            yield Alone(place, day)


def head_of(sentence: Span, every: Sequence[Span], text: str) -> str:
    """What stands before one of a row, from the sentence on that tells of what: "… nuclear tests. The first was in"."""
    before = [text[one.start : one.end] for one in every if one.end <= sentence.start]
    at = len(before) - 1
    while at > 0 and (_COUNTS_ON.match(before[at]) or _ALONE.match(before[at])) and not _TEST.search(before[at]):
        at -= 1
    return " ".join(before[max(at, 0) :])


def told_in_lists(reading: Reading, tests: Sequence[Entry]) -> Iterator[Alone]:
    """Each test of a list that is told by its number right before its time: "the second on 25 May 2009"."""
    text = reading.article.text
    every = [Span(one.start, one.end) for one in sentences(text)]
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        days = [one for one in claims if one.moment and dated(one)]
        before = head_of(sentence, every, text)
        goes_on = _COUNTS_ON.match(words) and _TEST.search(before)
        several = len(days) > 1 or _SINCE.search(words)
        for day in days:
            lead = words[: day.span.start - sentence.start]
            others = _OTHERS.search(f"{before} {lead}" if goes_on else lead)
            if not (goes_on or _TEST.search(words if several else lead)) or (others and (goes_on or not several)):
                continue
            nth = _LAST_OF.search(lead) or _NTH_BEFORE.search(lead)
            number = nth["nth"].lower() if nth else ""
            place = ORDINALS.index(number) if number in ORDINALS else count_of(number) - 1 if nth else len(tests)
            since = words[nth.end() if nth else 0 : day.span.start - sentence.start]
            if nth and place < len(tests) and not _UNSURE.search(words[: nth.start()]) and not since:
                aside = words[day.span.end - sentence.start :].startswith(",") and words[: nth.end()].rstrip().endswith(
                    ", on"
                )
                yield Alone(place, replace(day, likelihood=FLAT) if aside and not day.denied else day)


def told_in_turn(reading: Reading) -> Iterator[Alone]:
    """Each test of several that are told together, with as many times: "The second and third followed in 2009 and"."""
    text = reading.article.text
    every = [Span(one.start, one.end) for one in sentences(text)]
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        days = sorted({one.span: one for one in claims if one.moment and one.moment.start}.items())
        before = next((text[one.start : one.end] for one in reversed(every) if one.end <= sentence.start), "")
        row = _SEVERAL.search(words[: days[0][0].start - sentence.start]) if days else None
        around = f"{before} {words}"
        if row is None or not _TEST.search(around.replace("tests", "test")) or _OTHERS.search(around):
            continue
        nths = [one[0].lower() for one in _EACH.finditer(row["row"])]
        joined = all(_AND.fullmatch(text[one.end : other.start]) for (one, _), (other, _) in pairwise(days))
        if len(nths) == len(days) and joined and flatly(words):
            yield from (Alone(ORDINALS.index(nth), day) for nth, (_, day) in zip(nths, days, strict=True))


def days_listed(reading: Reading) -> Iterator[list[Claim]]:
    """Each row of days that are told as those of nuclear tests and of nothing else, in the order of the words."""
    every = [Span(one.start, one.end) for one in sentences(reading.article.text)]
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        before = next((reading.article.quote(one) for one in reversed(every) if one.end <= sentence.start), "")
        head = _TIMES.search(words) or (_OTHER_ONES.match(words) if _TEST.search(before) else None)
        if head is None or _OTHERS.search(words) or _UNSURE.search(words):
            continue
        days = {one.span: one for one in claims if one.moment and one.moment.precision == "day" and one.moment.start}
        row = [days[span] for span in sorted(days) if span.start - sentence.start > head.end()]
        gaps = [reading.article.text[one.span.end : other.span.start] for one, other in pairwise(row)]
        if len(row) >= LIST and all(_JOINED.fullmatch(gap) for gap in gaps):
            yield row


def place_of(nth: str, before: str | None, reading: Reading, tests: Sequence[Entry]) -> int | None:
    """The place in the count, from 0, of a test told by its number, or as the one before that told before it."""
    if nth in ORDINALS:
        return ORDINALS.index(nth)
    if before:
        return ORDINALS.index(before.lower()) - 1
    published = reading.article.published
    past = [at for at, one in enumerate(tests) if published and first_day(one) <= published]
    news = bool(past) and published is not None and published - first_day(tests[past[-1]]) <= FRESH
    return past[-1] - (1 if news else 0) if past else None
