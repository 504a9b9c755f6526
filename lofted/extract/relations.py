"""Claims that lie between figures: ranks, firsts, memberships, and what a date is the date of."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lofted.extract.pairs import Told
from lofted.facts import Entry, Moment, Named, Span, Value, Words

NEAR = 25  # characters that may part "in nearly" from its year, or a record from its figure: some four words
AROUND = 60  # characters around a date in which the words stand that say what it is the date of
CLOCK = ("hour", "minute", "second")  # precisions of a clock time
DAYS = ("day", "part of day")  # precisions of a day
CLAUSE = 90  # characters: about fifteen words, as far as one clause reaches

_RANK = re.compile(
    r"\b(?:(?:a|an|its|the|new|another)\s)?(?:(?:new\s)?record(?!-keep|s?\sshow|ed\b|ing\b)(?:[ -]?(?:breaking|setting|high|long))?"
    r"|(?:highest|longest|farthest|furthest|tallest)(?:[ -](?:ever|flying|range))?)\b",
    re.I,
)
_EVER = re.compile(
    r"[^.;]{0,60}?\b(?:ever|yet|so far|on record|to date|in history|of all time|since records|any (?:North Korean|missile|such))\b", re.I
)
_BEATEN = re.compile(r"\b(?:previous|earlier|old|former|last|prior|existing|'s|’s)\s(?:\w+\s){0,2}?$", re.I)
_MEASURED = re.compile(r"[^.;]{0,12}?\b(?:altitude|height|apogee|flight(?:\stime)?|range|distance)\b", re.I)
_FIRST = re.compile(r"\b(?:the|its|their|pyongyang's|north\skorea['’]s)\sfirst\b(?!\s(?:time\s)?(?:lady|half|quarter|stage|step|place|of all))", re.I)
_SINCE = re.compile(r"\b(?P<link>in|for|since|after)\s(?:over\s|about\s|the\s)?$", re.I)
_OCCASION = r"(?:elections?|vote|polls|summit|meeting|parade|anniversary|inauguration|referendum|congress)"
_KINDS = r"(?:(?:presidential|federal|general|midterm|legislative|parliamentary|national|local|U\.S\.|US|American|planned|snap)\s){0,3}"
_OCCASION_BEFORE = re.compile(rf"\b{_OCCASION}\b[^.;]{{0,12}}?\b(?:on|of|in|for|set for|scheduled for|,)?\s?\(?$", re.I)
_OCCASION_AFTER = re.compile(rf"\s{_KINDS}{_OCCASION}\b", re.I)
_UNTIL = re.compile(r"\b(?:by|until|till|through|beyond|before)\s(?:at least\s|about\s|around\s|the end of\s|mid-|late\s|early\s)?$", re.I)
_ENDING = re.compile(
    r"\b(?:leav|withdr[ae]w|retir|operat|deorbit|de-orbit|expir|extend|extension|continu|remain|decommission|quit|phase|pull|exit|"
    r"complet|deploy|land|build|finish|end\b|ending|ends\b)",
    re.I,
)
_LAUNCH = re.compile(
    r"\b(?:launch(?:ed|es|ing)?|(?:test-)?fir(?:ed|es|ing)|lifted off|lift-?off|blast(?:ed)? off|blast-off|test(?:ed|s|ing)?"
    r"|tests?|took place|shot|sent)\b",
    re.I,
)
_ENDS = re.compile(r";|\.\s+[A-Z]|,\s\w+ed\b|\b(?:that|which|who|will|would|was|is|were|are|has|had)\b")  # a new clause; the point of "U.S." ends none
_SIDE = re.compile(r"\s(before|ahead of|prior to|after|following)\b", re.I)
_RELATED = re.compile(r"\b(?:since|until|by|after|before|between|dated?|following|ahead of)\s(?:the\s|last\s)?$", re.I)
_LAUNCH_NOUN = re.compile(r"(?:['’]s)?\s(?:(?:missile|rocket|satellite|ICBM|ballistic|test|failed|successful|long-range)\s){0,3}(?:launch|firing|test)\b", re.I)
_CHRONICLE = re.compile(r"\s?[-–—:]\s[^.]{0,150}?\b(?:fired|launched|tested|test-fired|missile|rocket)\b", re.I)  # an entry of a list of dates
_VERB = re.compile(  # the verbs of such reports, and any word that looks like a past tense
    rf"{_LAUNCH.pattern}|\b(?:sa(?:id|ys?)|told|tells|spoke|met|meets?|held|came|comes?|made|gave|began|took|saw|went|led|became|drew|"
    r"put|sought|saying|will|would|could|should|may|might|\w{3,14}ed)\b",
    re.I,
)
_IMPACT = re.compile(r"\b(?:land(?:ed|ing)?|fell|falling|splash\w*(?: down)?|came down|hit|impact\w*|crash\w*|plung\w*)\b[^.;]{0,30}$", re.I)
_MEMBER = re.compile(
    r"\b(?:(?P<to>(?:are|is|were|was|became|become|as)\s(?:(?:both|all|also|now|already)\s)?(?:an?\s)?(?:signator(?:y|ies)|part(?:y|ies)|members?))"
    r"|(?P<did>(?:has|have|had)?\s?(?:signed|joined|ratified|acceded to|signs|joins)(?:\s(?:on|up)(?:\sto)?)?))\b",
    re.I,
)
_CLASSES = {  # words of the class as reports print them → the catalogue's class
    "ICBM": r"intercontinental(?:[- ]range)?(?: ballistic)?(?: missiles?|-ballistic)?|ICBMs?",
    "IRBM": r"intermediate[- ]range(?: ballistic)?(?: missiles?)?|IRBMs?",
    "MRBM": r"medium[- ]range(?: ballistic)?(?: missiles?)?|MRBMs?",
    "SRBM": r"short[- ]range(?: ballistic)?(?: missiles?)?|SRBMs?",
    "SLBM": r"submarine[- ]launched(?: ballistic)?(?: missiles?)?|SLBMs?",
    "CRUISE": r"cruise missiles?",
    "SLV": r"satellite launch(?:es|er)?|space launch vehicles?|(?:spy |reconnaissance |military )?satellites?|space rockets?|carrier rockets?",
}  # fmt: skip
_CLASS = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _CLASSES.items()), re.I)
_BY = re.compile(r"\b(?:launch(?:es|ed)?|test(?:s|ed)?|fired)\sby\s(?:the\s)?$", re.I)
_NOT_SUBJECT = re.compile(r"\b(?:of|in|with|by|from|to|against|between|near|over|off|on|at|for)\s(?:the\s)?$", re.I)
_NOT = re.compile(r"\b(?:not|never|n['’]t|neither|nor|without|yet to|refus\w*|declin\w*)\b", re.I)


@dataclass(frozen=True, slots=True)
class Relation:
    """A claim between figures: its aspect, its value, where it stands, and of whom."""

    aspect: str
    value: Value
    span: Span
    subject: str = ""
    denied: bool = False


def relations(words: str, start: int, figures: Sequence[Told], moments: Sequence[tuple[Span, Moment]]) -> Iterator[Relation]:
    """Ranks, firsts and distances in time of one sentence, which begins at `start`."""
    yield from ranks(words, start, figures)
    yield from firsts(words, start, figures, moments)
    yield from elapsed(words, start, figures, moments)


def ranks(words: str, start: int, figures: Sequence[Told]) -> Iterator[Relation]:
    """Claims to be the highest, longest or farthest.

    >>> [rank.value.written for rank in ranks("It was the longest flight ever of a missile.", 0, [])]
    ['the longest flight ever']
    """
    for match in _RANK.finditer(words):
        if _BEATEN.search(words[: match.start()][-CLAUSE:]):
            continue
        end = ranked_end(words, start, match, figures)
        if end:
            yield Relation("rank", Words(words[match.start() : end]), Span(start + match.start(), start + end))


def ranked_end(words: str, start: int, match: re.Match[str], figures: Sequence[Told]) -> int:
    """Where a claim of rank ends: with its figure, with what it measures, or with "ever"."""
    record = "record" in match[0].lower()
    for told in figures:
        gap = told.span.start - start - match.end()
        if record and 0 <= gap <= NEAR and told.value.unit in ("m", "s") and "," not in words[match.end() : match.end() + gap]:
            return told.span.end - start
    measured = _MEASURED.match(words, match.end())
    ever = _EVER.match(words, match.end())
    if ever:
        return ever.end()
    return measured.end() if record and measured else 0


def firsts(
    words: str, start: int, figures: Sequence[Told], moments: Sequence[tuple[Span, Moment]]
) -> Iterator[Relation]:
    """Claims to be the first in some time or since some day."""
    for match in _FIRST.finditer(words):
        times = [(told.span, told.value) for told in figures if told.value.unit == "s"]
        for span, value in sorted([*times, *moments], key=lambda found: found[0].start):
            at = span.start - start
            link = _SINCE.search(words[:at][-NEAR:])
            if at < match.end() or at - match.end() > CLAUSE or not link or "." in words[match.end() : at]:
                continue
            if (link["link"].lower() in ("since", "after")) == isinstance(value, Moment):
                yield Relation("first_since", value, Span(start + match.start(), span.end))
                break


def elapsed(
    words: str, start: int, figures: Sequence[Told], moments: Sequence[tuple[Span, Moment]]
) -> Iterator[Relation]:
    """How long before or after a day in the same clause: "days before the election on November 5"."""
    for told in figures:
        if told.value.unit != "s":
            continue
        side = _SIDE.match(words, told.span.end - start)
        if not side or not _LAUNCH.search(words[: told.span.start - start]):
            continue
        for span, moment in moments:
            between = words[side.end() : span.start - start]
            if 0 <= span.start - start - side.end() <= CLAUSE and not _ENDS.search(between):
                aspect = "before" if side[1].lower() in ("before", "ahead of", "prior to") else "after"
                yield Relation(f"time_{aspect}", told.value, Span(told.span.start, span.end))
                break


def moment_aspect(words: str, start: int, span: Span, moment: Moment) -> str:
    """What a date is the date of, as far as the words around it say."""
    before, after = words[: span.start - start][-AROUND:], words[span.end - start :][:AROUND]
    if _OCCASION_AFTER.match(after) or _OCCASION_BEFORE.search(before):
        return "occasion_date"
    if _UNTIL.search(before[-NEAR:]) and _ENDING.search(words[: span.start - start][-CLAUSE:]):
        return "planned_end"
    if moment.precision in CLOCK and _IMPACT.search(before):
        return "impact_time"
    if moment.precision in (*CLOCK, *DAYS) and dates_launch(words, start, span):
        return "launch_time" if moment.precision in CLOCK else "launch_date"
    return "date"


def dates_launch(words: str, start: int, span: Span) -> bool:
    """Whether a date belongs to a launch: the verb nearest to it is one of launching, and nothing relates it otherwise.

    >>> said = "Kim spoke on Saturday. It fired a missile on Friday."
    >>> dates_launch(said, 0, Span(13, 21)), dates_launch(said, 0, Span(45, 51))
    (False, True)
    """
    at, end = span.start - start, span.end - start
    if _RELATED.search(words[:at][-NEAR:]):
        return False
    if _LAUNCH_NOUN.match(words, end) or (at <= 1 and _CHRONICLE.match(words, end)):
        return True
    before = [match for match in _VERB.finditer(words, max(0, at - CLAUSE), at) if not _ENDS.search(words[match.end() : at])]
    if before:
        return bool(_LAUNCH.fullmatch(before[-1][0]))
    after = _VERB.search(words, end, end + CLAUSE)
    return bool(after and _LAUNCH.fullmatch(after[0]))


def memberships(
    words: str, start: int, names: Sequence[tuple[Span, Entry]], last_agreement: Entry | None
) -> Iterator[Relation]:
    """Who is said to have joined which agreement; the agreement may stand in the sentence before."""
    match = _MEMBER.search(words)
    here = [entry for _, entry in names if entry.kind == "agreement"]
    agreement = here[0] if here else last_agreement if match and match["to"] else None
    if not match or agreement is None:
        return
    denied = bool(_NOT.search(words[max(0, match.start() - NEAR) : match.end()]))
    for span, entry in names:
        if entry.kind != "country" or span.start - start >= match.start() or not subject_of(words, start, span, match):
            continue
        value = Named(agreement.id, words[match.start() : match.end()].strip())
        yield Relation("membership", value, span, subject=entry.id, denied=denied)


def subject_of(words: str, start: int, span: Span, match: re.Match[str]) -> bool:
    """Whether a country before the verb is what the verb speaks of, and no "of Japan" or "Japanese"."""
    before, between = words[: span.start - start], words[span.end - start : match.start()]
    if _NOT_SUBJECT.search(before[-NEAR:]):
        return False
    if re.search(r"[.;]", between) or len(between) > CLAUSE:
        return False
    return bool(re.match(r"(?:,|\s(?:and|or|both|also|which|has|have|had|is|are|was|were|became|not|nor)\b|\s?$|\s$)", between))



def launched(words: str, start: int, names: Sequence[tuple[Span, Entry]]) -> Iterator[Relation]:
    """What a sentence says was launched, as a class, and by which country."""
    verb = _LAUNCH.search(words)
    if not verb:
        return
    for match in _CLASS.finditer(words):
        value = Named(str(match.lastgroup), match[0])
        yield Relation("vehicle_class", value, Span(start + match.start(), start + match.end()))
    countries = [(span, entry) for span, entry in names if entry.kind == "country"]
    before = [
        found
        for found in countries
        if found[0].end - start <= verb.start() + 1 and not _NOT_SUBJECT.search(words[: found[0].start - start][-NEAR:])
    ]
    by = [found for found in countries if _BY.search(words[: found[0].start - start][-NEAR:])]
    for span, entry in by[:1] or before[-1:]:
        yield Relation("launcher", Named(entry.id, words[span.start - start : span.end - start]), span)

