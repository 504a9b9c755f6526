"""Claims that lie between figures: ranks, firsts, and how long before or after a day."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lofted.extract.dating import AROUND, ENDS, LAUNCH, NEAR
from lofted.extract.launch_verbs import CLAUSE
from lofted.extract.numbers import read_number
from lofted.extract.pairs import Told
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Moment, Quantity, Span, Value, Wording, Words
from lofted.reference.figures import quantity
from lofted.reference.units import units

_RANK = re.compile(
    r"\b(?:(?:a|an|its|the|new|another)\s)?(?:(?:new\s)?record(?!-keep|\smargin|s?\sshow|ed\b|ing\b)"
    r"(?:[ -]?(?:breaking|setting|high|long))?"
    r"|(?:highest|longest|farthest|furthest|tallest)(?:[ -](?:ever|flying|range))?"
    r"|greatest (?:altitude|height|apogee|distance|range|flight time)|greatest(?= ever (?:recorded|reached|"
    r"measured|flown)))\b",
    re.I,
)
RANKING = {  # one of which stands in every rank
    "record", "recordbreaking", "recordsetting", "recordhigh", "recordlong", "highest", "longest", "farthest",
    "furthest", "tallest", "greatest",
}  # fmt: skip
_OUR = r"(?:North\sKorean|Korean|such|ballistic|other|of\s(?:its|North\sKorea['’]s|the\s(?:country|North)['’]s))"
_THING = r"(?:missiles?|rockets?|ICBMs?|weapons?|launch|flights?)"
_WENT = r"(?:flown|gone|risen|climbed|been|travell?ed|stayed|soared|reached)"
_EVER = re.compile(
    r"[^.;]{0,60}?\b(?:ever|yet|so far|on record|to date|of all time|"
    r"in (?:(?:the|its|all) )?(?:[\w’'-]{2,20} ){0,2}?history|since records|in the world|"
    r"any (?:of its|North Korean|missile|such)|"
    rf"(?:of|among) (?:all|any) (?:(?:the|of) )?(?:its |{_OUR} |(?:Pyongyang|(?:the )?\w+(?: Korea)?)['’]s )?{_THING}|"
    rf"(?:by|of|for) an? (?:{_OUR} ){{1,2}}{_THING}(?=\s?[.;]|$)|"
    rf"(?:an?|any|one) (?:{_OUR} ){{0,2}}{_THING} (?:has|had|have) (?:(?:yet|before) )?{_WENT}|"
    r"\w{1,20} (?:has|have) (?:ever )?(?:(?:test-)?fired|(?:test-)?launched|flown|tested|sent|shot|built|made))\b",
    re.I,
)
_BEATEN = re.compile(r"\b(?:previous|earlier|old|former|last|prior|existing)\s(?:\w+\s){0,2}?$", re.I)
_OWNED = re.compile(
    r"(?:['’]s|\b[Ii]ts|\b[Tt]heir)(?:\s(?:highest|longest|farthest|furthest)\sand)?\s$|^(?:[Ii]ts|[Tt]heir)\b"
)
_BARE = re.compile(
    r"(?:\s(?:missile|flight|launch|test))?(?=\s?[.;)]|\s?,\s(?:at|with|and|but)\b|\s?$|\sat\s\d)"
)  # "its longest."
_ANY = re.compile(  # "flew higher than any North Korean missile before it"
    r"\b(?:higher|longer|farther|further)(?:\sand\s(?:higher|longer|farther|further))?\sthan\s(?:any|all)\b"
    r"(?:\s(?:other|previous|earlier|of|its|the|North\sKorean|Korean|such|that)){0,4}(?:\s(?:missiles?|launch(?:es)?|flights?|tests?|before|ICBMs?|rockets?))?"
    r"(?:\s(?:before|ever|so\sfar|yet)\b)?(?=\s?[.,;)]|$|\s(?:before|ever|until|that|it|in|North\sKorea(?!n)|launched|fired|has|had|tested|flown)\b)"
)
_HOW = (
    r"(?:higher|farther|further|longer|(?:as|so|that)\s(?:high|far|long)|(?:such\san?|that|this|"
    r"a\sgreater)\s(?:height|altitude|distance))"
)
_NONE = re.compile(  # "No North Korean missile had gone higher", "Never before has a missile flown so far"
    rf"\b(?:[Nn]o\s(?:{_OUR}\s){{0,2}}{_THING}(?:\s(?:of|by|from)\s(?:the\sNorth|North\sKorea|Pyongyang|its))?(?:\s(?:before|until\sthen))?\s(?:has|had|have)(?:\s(?:ever|yet|before|previously)){{0,2}}\s{_WENT}"
    rf"|[Nn]ever(?:\sbefore)?(?:\s[\w’'-]+){{0,2}}?\s(?:has|had|have)\s(?:an?|any|one\sof\sits)\s(?:{_OUR}\s){{0,2}}{_THING}(?:\sever)?\s{_WENT})"
    rf"(?:\sup)?\s{_HOW}\b"
)
_OF_A_KIND = re.compile(  # "set a world record", "a new altitude record for the country"
    r"\b(?:an?|the|its|another|(?:broke|breaking|beat|beating|smashed)\s(?:the\s(?:country|North)|North\sKorea)['’]s)"
    r"\s(?:new\s)?(?:(?:world|national|all-time|country|North\sKorean)\s(?:(?:altitude|height|distance|range|endurance|duration)\s)?"
    r"|(?:altitude|height|distance|range|endurance|duration|flight[- ]time)\s)record\b(?!\s(?:of|was|held|set|"
    r"stood|keep)|['’])(?:\sfor\s(?:an?|the|any)\s[\w-]+)?"
)
_ANOTHERS = re.compile(r"['’]s\s(?:\w+\s){0,2}?$")  # "the Hwasong-17's record", but "North Korea's longest flight yet"
_MEASURED = re.compile(r"[^.;]{0,12}?\b(?:altitude|height|apogee|flight(?:\stime)?|range|distance)\b", re.I)
_FIRST = re.compile(
    r"\b(?:the|its|their|\w+['’]s)\sfirst\b"
    r"(?!\s(?:time\s)?(?:lady|half|quarter|stage|step|place|of all))",
    re.I,
)
_LONE = re.compile(  # a length of one, which is a figure only here
    r"\b(?:in|for)\s(?:just\s|only\s|exactly\s)?(?P<time>an?\s(?P<unit>week|month|year|decade))\b(?!['’\s-]+(?:or|and)\b)"
)
_CLASS = r"(?:ICBM|IRBM|(?:intercontinental|intermediate-range)\sballistic\smissile)s?"
_DAY = r"(?:on\s)?(?:[A-Z][a-z]{2,5}day|[A-Z][a-z]{2,8}\.?\s\d{1,2}(?:,\s\d{4})?|\d{1,2}\s[A-Z][a-z]{2,8}(?:\s\d{4})?)"
_BEFORE_FIRST = re.compile(rf"\b{_CLASS}(?:,?\s{_DAY})?,?\s(?:for\s)?$")  # "an ICBM on Friday, for the first time"
_BEHIND_FIRST = re.compile(  # "the first time in a year that it had fired an ICBM", "… since May, it fired an ICBM."
    rf"(?:\sthat|,)\s(?:[\w’'.-]{{1,20}},?\s){{1,8}}?(?:(?:test-)?fired|(?:test-)?launched|flown|flew|tested)\s(?:an?\s)?{_CLASS}"
    rf"(?=\s?[.,;]|$|\s(?:when|{_DAY})\b)"
)
_SINCE = re.compile(r"\b(?P<link>in|for|since|after)\s(?:over\s|about\s|the\s)?$", re.I)
_SCOPE = re.compile(  # "of a solid-fuel missile", "in 2023": among what it ranks
    r"\s(?:\w+-(?:fuel|fuell?ed|range|stage|based|launched)\s\w+)|"
    r"(?:\s(?:flown|fired|launched|reached|recorded|made|tested|achieved|attained))?"
    r"\s(?:of|for|by|in|among|over|this|from|yet of|so far)\s(?:(?:an?|the|any|its|all)\s)?[\w'’-]+"
    r"(?:\s(?:[A-Z][\w-]*|missiles?|launch(?:es)?|tests?|year)){0,4}"
)
_NOT_SO = re.compile(
    r"(?:\b(?:one of|among|not|no|never|nor|short of|second|third|fourth)|n['’]t|second-|"
    r"third-)\W+(?:\w+\W+){0,3}$",
    re.I,
)
_NARROWED = re.compile(  # "in five years from a submarine", "since the July parade": something else is counted
    r"\s(?:from|over|with|to|at|of|that|on|using|under|near|against|across|into|aimed)\b"
    r"|\s(?!launch|test|flight|firing|and|but|when|or|as|in|after|for|which|while|by|despite)[a-z]{3,}"
)
A_DAY = 86_400.0  # s; "its first ICBM, and it flew for 71 minutes" is no first in 71 minutes
_SIDE = re.compile(r"\s(before|ahead of|prior to|after|following)\b", re.I)


@dataclass(frozen=True, slots=True)
class Found:
    """A claim before it is known who makes it: its aspect, its value, where it stands, and of whom."""

    aspect: str
    value: Value
    span: Span
    subject: str = ""
    denied: bool = False
    wordings: tuple[Wording, ...] = ()


def relations(
    words: str, start: int, figures: Sequence[Told], moments: Sequence[tuple[Span, Moment]]
) -> Iterator[Found]:
    """Ranks, firsts and distances in time of one sentence, which begins at `start`."""
    yield from ranks(words, start, figures)
    yield from firsts(words, start, figures, moments)
    yield from elapsed(words, start, figures, moments)


def ranks(words: str, start: int, figures: Sequence[Told]) -> Iterator[Found]:
    """Claims to be the highest, longest or farthest.

    >>> [rank.value.written for rank in ranks("It was the longest flight ever.", 0, [])]
    ['the longest flight ever']
    """
    for match in _RANK.finditer(words) if not RANKING.isdisjoint(vocabulary(words)) else ():
        before = words[: match.start()][-CLAUSE:]
        if _BEATEN.search(before) or _NOT_SO.search(before):
            continue
        if "record" in match[0].lower() and _ANOTHERS.search(before):
            continue
        end = ranked_end(words, start, match, figures)
        if end:
            tail = _SCOPE.match(words, end)
            end = tail.end() if tail else end
            yield Found("rank", Words(words[match.start() : end]), Span(start + match.start(), start + end))
    for match in (*_ANY.finditer(words), *_NONE.finditer(words), *_OF_A_KIND.finditer(words)):
        before = words[: match.start()][-CLAUSE:]
        if not (_NOT_SO.search(before) or _BEATEN.search(before)):
            yield Found("rank", Words(match[0]), Span(start + match.start(), start + match.end()))


def ranked_end(words: str, start: int, match: re.Match[str], figures: Sequence[Told]) -> int:
    """Where a claim of rank ends: with its figure, with what it measures, or with "ever"."""
    record = "record" in match[0].lower()
    for told in figures:
        gap = told.span.start - start - match.end()
        if (
            record
            and 0 <= gap <= NEAR
            and told.value.unit in ("m", "s")
            and "," not in words[match.end() : match.end() + gap]
        ):
            return told.span.end - start
    if re.search(r"\bever\b", match[0], re.I):
        return match.end()
    owned = _OWNED.search(match[0]) or _OWNED.search(words[: match.start()][-NEAR:])
    bare = _BARE.match(words, match.end()) if owned and not record else None
    if bare:
        return bare.end()
    measured = _MEASURED.match(words, match.end())
    ever = _EVER.match(words, match.end())
    if ever:
        return ever.end()
    return measured.end() if record and measured else 0


def firsts(words: str, start: int, figures: Sequence[Told], moments: Sequence[tuple[Span, Moment]]) -> Iterator[Found]:
    """Claims to be the first in some time or since some day."""
    for match in _FIRST.finditer(words) if "first" in vocabulary(words) else ():
        if _NOT_SO.search(words[: match.start()][-CLAUSE:]):
            continue
        times: list[tuple[Span, Value]] = [
            (told.span, told.value) for told in figures if told.value.unit == "s" and told.value.bare.high >= A_DAY
        ]
        times += lone(words, start)
        for span, value in sorted([*times, *moments], key=lambda found: found[0].start):
            at = span.start - start
            link = _SINCE.search(words[:at][-NEAR:])
            if at < match.end() or at - match.end() > CLAUSE or not link or "." in words[match.end() : at]:
                continue
            timed = "time" in words[match.end() : at]  # it is told beside what was fired for the first time
            behind = _BEHIND_FIRST.match(words, span.end - start) if timed else None
            if _NARROWED.match(words, span.end - start) and not behind:
                break
            if (link["link"].lower() in ("since", "after")) == isinstance(value, Moment):
                before = _BEFORE_FIRST.search(words[: match.start()][-AROUND:]) if timed else None
                begin = match.start() - len(before[0]) if before else match.start()
                whole = Span(start + begin, start + behind.end() if behind else span.end)
                told = Words(words[whole.start - start : whole.end - start])
                yield Found("first_since", value, whole, wordings=(Wording(whole, told),))
                break


def lone(words: str, start: int) -> Iterator[tuple[Span, Quantity]]:
    """The lengths of one behind "in": "the first in a month"."""
    for match in _LONE.finditer(words):
        value = quantity(read_number("a"), unit="s", per=units()[match["unit"]].per, hedge=None, written=match["time"])
        yield Span(start + match.start("time"), start + match.end("time")), value


def elapsed(words: str, start: int, figures: Sequence[Told], moments: Sequence[tuple[Span, Moment]]) -> Iterator[Found]:
    """How long before or after a day in the same clause: "days before the election on November 5"."""
    for told in figures:
        if told.value.unit != "s":
            continue
        side = _SIDE.match(words, told.span.end - start)
        if not side or not LAUNCH.search(words[: told.span.start - start]):
            continue
        for span, _ in moments:
            between = words[side.end() : span.start - start]
            if between.startswith(","):
                break  # "four years before, if one leaves aside the trial of 5 March" is told from what stands ahead
            if 0 <= span.start - start - side.end() <= CLAUSE and not ENDS.search(between):
                aspect = "before" if side[1].lower() in ("before", "ahead of", "prior to") else "after"
                yield Found(f"time_{aspect}", told.value, Span(told.span.start, span.end))
                break
