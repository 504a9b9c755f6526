"""Finds where a launch or a test is told as the so-manieth of its kind: "the third ICBM this year"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lofted.facts import Reading, Record, Span
from lofted.reference.kind_told import country_of, day_of, kind_of
from lofted.reference.kinds import ATTEMPT, ORBIT, Kind, kinds_in
from lofted.reference.lulls import Lull
from lofted.reference.saying import MONTHS, ORDINALS, TEEN_WORDS, place_of

START = date(1900, 1, 1)  # before anything on the shelf: a count without a beginning
BEHIND = 130  # characters behind a number in which stands what it counts; some twenty words

_SMALL = "|".join(sorted(ORDINALS[1:] + TEEN_WORDS, key=len, reverse=True))
_ORDINAL = re.compile(
    rf"(?<![\w.’'/-])(?P<floor>at\sleast\s(?:(?:the|its)\s)?)?(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|"
    rf"(?P<word>(?:twent|thirt|fort|fift)(?:ieth|y-(?:{'|'.join(ORDINALS[:9])}))|{_SMALL}))(?![\w’'-])",
    re.I,
)
_NOT_ONE = re.compile(  # "one third", "May 4th", "a second missile", "from the second on"
    r"(?:\b(?:one|two|three|every|each|per|split|half|an?|another|and|or|from|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|"
    r"July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)|\d)[\s.-]{1,2}$",
    re.I,
)
_ENDS = re.compile(r"[.:;!?)—”\"](?:\s|$)|,|\s[–-]\s|\s(?:and|but|while|as|when|after|before|because|although|with)\b")
_THING = re.compile(
    r"\b(?:launch(?:es)?|launching|test|firing|flight|attempt|try|bid|effort|missiles?|rockets?|ICBMs?|IRBMs?|time|shot|"
    r"one|such|occasion|Hwasong\S*|satellites?)\b"
)
_NEW_YEAR = re.compile(
    r"\bsince\s(?:the\s)?(?:start|beginning|turn)\sof\s(?:the|this)\syear\b|\bsince\s(?:early\s|the\s(?:start|beginning)\sof\s)?January\b(?!\s\d)|\bsince\sNew\sYear|"
    r"\bsince\sthe\syear\sbegan\b|\bsince\sthe\syear['’]s\s(?:start|beginning)\b",
    re.I,
)
_THIS_YEAR = re.compile(r"\b(?:this|that|the\ssame)\syear\b|\b(?:of|in)\sthe\syear\b|\byear[- ]to[- ]date\b", re.I)
_IN_YEAR = re.compile(r"\b(?:in|of|during)\s((?:19|20)\d\d)\b")
_SINCE = re.compile(
    rf"\bsince\s(?:early\s|late\s|mid-)?(?:\d{{1,2}}\s)?(?:(?P<month>{'|'.join(MONTHS)})\s)?(?:\d{{1,2}},\s)?(?P<year>(?:19|20)\d\d)\b"
)
_MONTH = re.compile(
    rf"\b(?:(?P<this>this|that|the)\smonth|(?:in|of|during|since\sthe\s(?:start|beginning)\sof)\s(?P<name>{'|'.join(MONTHS)}))\b(?!\s\d{{1,2}}\b)"
)
_TRY = re.compile(r"\b(?:attempt|try|bid|effort|go)\b")  # "it reached orbit at its third try"
_EVER = re.compile(r"\s(?:ever|so\sfar|to\sdate)\b")
_OTHER = re.compile(
    r"\bin\s(?:a\srow|as\smany|succession)\b|\b(?:in|within|over|for)\s(?:the\s)?(?:(?:past|last|less\sthan|about|under|over|"
    r"just|nearly|almost)\s){0,2}[\w-]+\s(?:hours?|days?|weeks?|months?|years?|decades?)\b|\bthis\s(?:week|decade|century)\b|\bsince\b"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number in a count as it is told: which place, of what kind, whose, from when on, and told of which day."""

    span: Span
    place: int
    floor: bool  # "at least the fourth"
    kind: Kind
    country: str
    begins: date
    scope: str
    when: date


def numbered(sentence: Span, reading: Reading, record: Record) -> Iterator[Numbered]:
    """Every such number of one sentence of which it is clear what it counts, and from when on."""
    words = reading.article.quote(sentence)
    for match in _ORDINAL.finditer(words):
        end = _ENDS.search(words, match.end(), match.end() + BEHIND)
        tail = words[match.end() : end.start() if end else match.end() + BEHIND].rstrip(' .”"')
        place = place_of(match["digits"] or match["word"])
        if (
            place is None
            or _NOT_ONE.search(words[: match.start()])
            or not (counts(tail) or (not tail and set_off(words, match)))
        ):
            continue
        span = Span(sentence.start + match.start(), sentence.start + match.end() + len(tail))
        one = Lull(span, sentence, tail.strip(), owner=owner(words[: match.start()]))
        country = country_of(one, reading, record)
        kind = kind_of(bare(one), reading, record) if country else None
        kind = ATTEMPT if kind == ORBIT and _TRY.search(tail) else kind
        when = day_of(one, kind, country, reading, record) if kind else None
        begins = beginning(tail, when) if when else None
        if kind and when and begins:
            scope = scope_of(tail)
            yield Numbered(span, place, bool(match["floor"]), kind, country, begins, scope, when)


def set_off(words: str, match: re.Match[str]) -> bool:
    """Whether a number stands alone between commas behind its owner: "the blast, North Korea's fourth, …"."""
    alone = re.search(
        r",\s(?:[A-Z][\w.]*(?:\s[A-Z]\w+)?|the\s(?:North|country|regime))['’]s?\s$", words[: match.start()]
    )
    return bool(alone and re.match(r"\s?[,.;)]|$", words[match.end() :]))


def counts(tail: str) -> bool:
    """Whether words behind a number name something that is counted, or at least from when on."""
    scoped = _NEW_YEAR.search(tail) or _THIS_YEAR.search(tail) or _SINCE.search(tail) or _EVER.match(tail)
    return bool(_THING.search(tail) or scoped or kinds_in(tail))


def owner(before: str) -> str:
    """Whose number it is, where a name owns it: "North Korea's fourth"."""
    match = re.search(r"\b((?:[A-Z][\w.]+\s)?[A-Z][\w.]*|the\s(?:North|South))['’]s?\s(?:very\s|only\s)?$", before)
    return match[1] if match else ""


def bare(one: Lull) -> Lull:
    """The same without the words that tell from when is counted, which narrow nothing else."""
    what = one.what
    for pattern in (_NEW_YEAR, _THIS_YEAR, _SINCE, _MONTH, _IN_YEAR):
        what = pattern.sub(" ", what)
    what = re.sub(r"\b(?:so\sfar|to\sdate|ever|overall|in\sall|on\srecord)\b", " ", what)
    return Lull(one.span, one.sentence, " ".join(what.split()), owner=one.owner)


def scope_of(tail: str) -> str:
    """The words that tell from when is counted; empty where it is from the first."""
    for pattern in (_NEW_YEAR, _THIS_YEAR, _SINCE, _MONTH, _IN_YEAR):
        match = pattern.search(tail)
        if match:
            return match[0]
    return ""


def beginning(tail: str, when: date) -> date | None:
    """The first day that is counted; None where it is told in a way that is not read, or lies behind the day itself."""
    since = _SINCE.search(tail)
    if since:
        month = MONTHS.index(since["month"]) + 1 if since["month"] else 1
        return date(int(since["year"]), month, 1)
    if _NEW_YEAR.search(tail) or _THIS_YEAR.search(tail):
        return date(when.year, 1, 1)
    year, told = _IN_YEAR.search(tail), _MONTH.search(tail)
    if year:
        return date(when.year, 1, 1) if int(year[1]) == when.year else None
    if told:
        named = MONTHS.index(told["name"]) + 1 if told["name"] else when.month
        return when.replace(day=1) if named == when.month else None
    return None if _OTHER.search(tail) else START
