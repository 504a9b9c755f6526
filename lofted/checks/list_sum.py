"""Do the numbers of a list make the total, or the difference, told with them?

    >>> review("North Korea fired two missiles from Sunan and three from Hamhung, in all six, the army said.")
    list_sum: conflicts. Two and three make five, and the total told is six.

    >>> review("The army fired 14 drones and 10 missiles overnight, a total of 26 weapons, it said.")
    list_sum: conflicts. 14 and 10 make 24, and the total told is 26.

    >>> review("The country tested four missiles in 2021 and six in 2022, one more than the year before.")
    list_sum: conflicts. From four to six is two, and “one more” does not fit.

The total can lead the list, too.

    >>> review("North Korea fired seven missiles on Sunday: two from Sunan, two from Kaechon and four from Hamhung.")
    list_sum: conflicts. Two and two and four make eight, and the total told is seven.

A total that is brought up by the list may hold those of other days, and so cannot be too high.

    >>> review("The strikes killed 12 soldiers and nine civilians, bringing the toll to 19.")
    list_sum: conflicts. 12 and nine make 21, and the total told is 19.

Silent where the list is not closed by the total itself, where it names a part
of a part ("among them"), and where a number is hedged or told as "a missile".

    >>> review("The army fired 14 drones and 10 missiles, and more than 30 weapons in all counting glide bombs.")

Limits: a list and its total must stand in one sentence, the parts joined by commas and "and".

Source: arithmetic.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from lofted.checking import conflicts, firm, holds
from lofted.facts import Claim, Finding, Reading, Span
from lofted.reference.counting import CARDINALS, count_of
from lofted.reference.saying import in_words, number
from lofted.reference.sentence import by_sentence

FIELD = "units and arithmetic"

MOST = 12  # numbers of a sentence that are looked at; more make a table
YEARS = range(1900, 2100)  # whole numbers that are years where they stand without a noun
NEAR = 16  # characters before a number: "total of these "
ROUND = 100  # a total that it divides may be rounded to it (as counts are read, reference/figures.py)
DENSE = 40  # claims of a sentence; one with more is a table or a list

_NUMBER = re.compile(
    rf"(?<![\w.,$€£%-])(?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d{{1,6}})(?!\.\d|[\w%-]|:\d|\s?(?:per\s?cent|million|billion))|"
    rf"(?P<word>{'|'.join(CARDINALS)})(?![\w-]))",
    re.I,
)
_WORDS = r"(?:\s(?!and\b)[\w’'.-]+){0,8}?"  # what a part counts and where, in at most eight words
_JOIN = re.compile(rf"{_WORDS}(?:,\sand|\sand|,)(?:\s(?:another|a further))?\s")
_CLOSE = re.compile(
    rf"{_WORDS}(?:,|\s[–—-]|:|\s\()?\s?(?:(?P<in>(?:or\s)?(?:in all|altogether|all told|in total|making|for a total of|"
    r"a total of|totall?ing|adding up to)),?\s|"
    r"(?P<up>(?:bringing|taking|raising) the (?:total|toll|number|count|death toll)(?:\s[\w’'-]+){0,5}?\sto)\s)$"
)
_BEHIND = re.compile(rf"{_WORDS}(?:,|\s[–—-]|:|\s\()\s(?:or\s)?$")
_IN_ALL = re.compile(r"(?:\s[\w’'-]+){0,2}\s(?:in all|altogether|all told|in total|together|combined)(?=[\s,.;)]|$)")
_LEADS = re.compile(r":\s|\s[—–-]\s|\s\((?=\w+\s)")
_TIME = re.compile(
    r"\s(?:days?|weeks?|months?|years?|hours?|minutes?|nights?|places|sites|countries|waves|salvos|volleys)\b"
)
_EACH = re.compile(r"\b(?:apiece|in turn|twice|times|km|miles|minutes|hours|days)\b|[%$€£]")
_LAST = re.compile(r"(?:\s(?!and\b|or\b)[\w’'.-]+){0,8}?(?:,\s[^,;]{3,60})?[.”\"]*\s*")
_MORE = re.compile(r"\s(?P<way>more|fewer|less)\sthan\s(?:the|in|a)\s(?:year|month|week|day|previous|one|20|19)", re.I)
_OF_THOSE = re.compile(  # "two of the four", but not "a crew of seven"
    r"(?<!total )(?<!crew )(?<!team )(?<!group )(?<!salvo )(?<!volley )(?<!barrage )"
    r"\b[Oo]f\s(?:(?:the|its|their|all|these|those)\s)?$"
)
_APART = re.compile(r",\s(?:or\s)?$")
_OPEN = re.compile(
    r"\b(?:about|some|around|roughly|nearly|almost|over|least|than|up to|approximately|including|among|of which|"
    r"of them|of these|of those|counting|half|third|most|dozens|several|many|few|between|or|each|every|both|first|"
    r"second|while|but|after|before|another|other|others|not|no(?!\sand\b|,|\svotes)|minus|except)\b",
    re.I,
)
_ONE = re.compile(r"\b(?:a|an|the other|its)\s(?!total\b)\w", re.I)


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number in a sentence, as it is written, and where it stands in it."""

    value: int
    written: str
    start: int
    end: int


def list_sum(reading: Reading) -> Iterator[Finding]:
    """Work again every total and every difference that closes a list."""
    for sentence, told in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if len(told) > DENSE:
            continue
        numbers = list(whole_numbers(words, sentence, told))
        if 2 < len(numbers) <= MOST:
            yield from led(words, numbers, sentence, told)
            for at in range(2, len(numbers)):
                yield from closed(words, numbers, at, sentence, told)


def whole_numbers(words: str, sentence: Span, told: list[Claim]) -> Iterator[Number]:
    """The whole numbers of a sentence that count something, as far as no claim says otherwise."""
    other = [one.span for one in told if one.aspect not in ("count", "figure", "statement", "duration", "rank")]
    other = [span for span in other if span.end - span.start < len(words) / 2]
    for match in _NUMBER.finditer(words):
        place = sentence.start + match.start()
        of_those = _OF_THOSE.search(words, max(0, match.start() - NEAR), match.start())
        if of_those or any(span.start <= place < span.end for span in other):
            continue
        value = int(match["digits"].replace(",", "")) if match["digits"] else count_of(match["word"])
        if not (match["digits"] and value in YEARS):
            yield Number(value, match[0], match.start(), match.end())


def closed(words: str, numbers: list[Number], at: int, sentence: Span, told: list[Claim]) -> Iterator[Finding]:
    """The verdict on one number, if it closes the list of those before it."""
    whole, parts = numbers[at], parts_before(words, numbers, at)
    if len(parts) < 2 or any(not firm(one) for one in told):
        return
    before, after = words[parts[-1].end : whole.start], words[whole.end :]
    close = _CLOSE.fullmatch(before)
    more = _MORE.match(after) if _APART.search(before) and len(parts) == 2 else None
    stretch = words[max(0, parts[0].start - 12) : whole.start]  # 12 characters: "approximately"
    if _OPEN.search(re.sub(r"\bor (?=in all|altogether|$)", "", stretch)):
        return
    claims = [
        one for one in told if any(one.span.start <= sentence.start + part.start < one.span.end for part in parts)
    ]
    place = Span(sentence.start + whole.start, sentence.start + whole.end)
    if more and re.fullmatch(rf"{_WORDS},\s(?:or\s)?", before):
        yield difference(parts, whole, more["way"].lower(), claims, place)
    elif close or (_BEHIND.fullmatch(before) and _IN_ALL.match(after)):
        least = bool(close and close["up"]) or bool(_ONE.search(stretch[12:]))
        yield from total(parts, whole, claims, place, least=least)


def led(words: str, numbers: list[Number], sentence: Span, told: list[Claim]) -> Iterator[Finding]:
    """The verdict on a total before a colon, and the list behind it, which has to run to the sentence's end."""
    cut = _LEADS.search(words)
    if cut is None or any(not firm(one) for one in told):
        return
    before = [one for one in numbers if one.end <= cut.start() and not _TIME.match(words, one.end)]
    parts = [one for one in numbers if one.start >= cut.end()]
    if len(before) != 1 or len(parts) < 2 or words[cut.end() : parts[0].start].strip():
        return
    joined = [words[one.end : other.start] for one, other in pairwise(parts)]
    stretch = words[max(0, before[0].start - 12) :]  # 12 characters: "approximately"
    if " and " not in joined[-1] or not all(_JOIN.fullmatch(each) for each in joined) or _OPEN.search(stretch):
        return
    if (
        _ONE.search(words[cut.end() :])
        or _EACH.search(words[cut.end() :])
        or not _LAST.fullmatch(closed_off(words[parts[-1].end :], cut[0]))
    ):
        return
    claims = [
        one for one in told if any(one.span.start <= sentence.start + part.start < one.span.end for part in parts)
    ]
    place = Span(sentence.start + before[0].start, sentence.start + before[0].end)
    yield from total(parts, before[0], claims, place, least=False)


def closed_off(behind: str, led: str) -> str:
    """The words behind a list up to the dash or the bracket that closes it, where one opened it."""
    mark = {"(": ")", "—": " —", "–": " –", "-": " -"}.get(led.strip(), "")
    return behind.partition(mark)[0] if mark and mark in behind else behind


def parts_before(words: str, numbers: list[Number], at: int) -> list[Number]:
    """The numbers right before one that are joined to a list, the last of them by "and"."""
    first = at - 1
    while first > 0 and _JOIN.fullmatch(words[numbers[first - 1].end : numbers[first].start]):
        first -= 1
    parts = numbers[first:at]
    joined = [words[one.end : other.start] for one, other in pairwise(parts)]
    return parts if joined and " and " in joined[-1] else []


def total(parts: list[Number], whole: Number, claims: list[Claim], place: Span, *, least: bool) -> Iterator[Finding]:
    """The verdict on a total; one that only has to be as large as its parts is not too high."""
    summed = sum(part.value for part in parts)
    if whole.value > summed and least:
        return
    if whole.value % ROUND == 0 and abs(whole.value - summed) < ROUND / 2 and whole.value != summed:
        return  # a round total: 300 of 331
    names = " and ".join(part.written for part in parts)
    right = as_written(summed, whole)
    fact = f"{names[0].upper()}{names[1:]} make {right}"
    working = [f"{' + '.join(str(part.value) for part in parts)} = {summed}"]
    if whole.value == summed:
        yield holds(*claims, reason=f"{fact}, as {whole.written} says.", spans=[place], working=working)
        return
    reason, how = f"{fact}, and the total told is {whole.written}.", f"with a total of {right}"
    yield conflicts(*claims, reason=reason, spans=[place], working=working, would_hold_if=how)


def as_written(value: int, like: Number) -> str:
    """A number written as another is: in words up to twenty, or in digits."""
    return in_words(value, up_to=len(CARDINALS)) if like.written.isalpha() else number(value)


def difference(parts: list[Number], whole: Number, way: str, claims: list[Claim], place: Span) -> Finding:
    """The verdict on "one more than the year before": the second number against the first, or the other way."""
    by = parts[1].value - parts[0].value
    right = as_written(abs(by), whole)
    fact = f"From {parts[0].written} to {parts[1].written} is {right}"
    working = [f"{parts[1].value} − {parts[0].value} = {number(by)}"]
    if abs(by) == whole.value:
        return holds(*claims, reason=f"{fact}, as “{whole.written} {way}” says.", spans=[place], working=working)
    reason, how = f"{fact}, and “{whole.written} {way}” does not fit.", f"with {right} {way}"
    return conflicts(*claims, reason=reason, spans=[place], working=working, would_hold_if=how)
