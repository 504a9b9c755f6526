"""Had those two leaders met before, and had the guest been there before?

    >>> review("Trump and Kim met in Hanoi on February 27, 2019, their first meeting.")
    first_visit: conflicts. It was not the first meeting of the two: they met at the Trump-Kim summit in Singapore on
    12 June 2018.

    >>> review("Putin's first trip to Pyongyang, in June 2024, ended with a treaty.")
    first_visit: conflicts. It was not Putin's first visit there: see Putin's first visit to Pyongyang from 19 July
    2000 to 20 July 2000.

    >>> review("June 2024: Putin's first visit to North Korea since 2000.")

Of the visits by which two countries' leaders count, the last before is on record; one for a conference may not count.

    >>> review("Kishida's trip in May 2023 was the first visit to South Korea by a Japanese leader in 12 years.")
    first_visit: depends. “12 years” fits only visits for talks of the two, as Yoshihiko Noda's visit to Seoul from 18
    October 2011 to 19 October 2011: see Shinzo Abe's visit to Pyeongchang for the Winter Olympics from 9 February
    2018 to 10 February 2018.

    >>> review("In March 2023 Yoon became the first South Korean president to visit Japan in 20 years.")
    first_visit: conflicts. “20 years” does not fit: see Moon Jae-in's visit to Osaka for the G20 summit from 27 June
    2019 to 29 June 2019.

    >>> review("In March 2023 Yoon made the first bilateral visit to Japan by a South Korean president in 12 years.")

Silent on a first with another time or a kind ("in 24 years", "as president", "their first formal meeting"), which
`first_meeting` asks, and where no earlier meeting of the same two people is on record.

Source: the catalogue's occasions and holders.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Entry, Finding, Moment, Quantity, Reading, Record, Span, Verdict, compare
from lofted.reference.days import ZONE, Days, days_in, days_of, gap, on
from lofted.reference.history import by_the_calendar, days_apart
from lofted.reference.met import Meeting, has, meetings
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "people, offices and meetings"
CUES = ("first", "never")

BEFORE = 250  # characters before "the first meeting of the two" in which it is told who met when; two sentences

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_ENDS = (  # nothing that narrows it: "at the cosmodrome", "in five years", "since 2019", "as president"
    rf"(?=[.,;:)]|$|\sand\b|\s(?:in|on)\s(?:\d{{1,2}}\s)?{_MONTH}\b)"
    r"(?!,?\s(?:in\s(?!January|Feb|March|Apr|May|June|July|Aug|Sept|Oct|Nov|Dec)|since|for|at|on\s\w+\ssoil|outside|after|under|as)\s?)"
)
_FIRST_MEETING = re.compile(
    r"\b(?:(?:the|their)\s(?:very\s)?first(?:-ever|\sever)?\s(?P<formal>(?:formal|official)\s)?(?:meeting|summit|encounter)(?:\s(?:of|between)\s(?:the\s)?"
    r"(?:two(?:\s(?:leaders|men|presidents))?|pair|leaders|both|[A-Z][\w-]+(?:\s[A-Z][\w-]+)?\sand\s[A-Z][\w-]+(?:\s[A-Z][\w-]+)?))|"
    r"their\s(?:very\s)?first(?:-ever|\sever)?\s(?:(?:formal|official)\s)?(?:meeting|summit|encounter)|"
    r"(?:had\snever\smet\sbefore|met\sfor\sthe\s(?:very\s)?first\stime))" + _ENDS
)
_FORMAL = re.compile(r"\b(?:formal|official)\b")
_FIRST_VISIT = re.compile(
    r"\b(?P<who>[A-Z][\w-]+)['’]s\s(?:very\s)?first(?:-ever|\sever)?\s(?:visit|trip|journey)\sto\s(?P<where>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)"
    + _ENDS
)


_LEADER = r"(?:presidents?|prime\sministers?|premiers?|leaders?|heads?\sof\s(?:state|government))"
_SORT = r"(?:(?:official|state|bilateral|stand-?alone|such|working|formal|two-way)\s)?"
_TO = r"to\s(?P<where>[A-Z]\w+(?:\sKorea)?)"
_BY_OFFICE = re.compile(
    rf"\bfirst\s{_SORT}(?:visit|trip|journey)\s{_TO}\sby\san?y?\s(?:sitting\s|serving\s)?(?P<who>[A-Z]\w+(?:\sKorean)?)\s{_LEADER}\b"
)
_FIRST_TO = re.compile(
    rf"\bfirst\s(?:sitting\s|serving\s)?(?P<who>[A-Z]\w+(?:\sKorean)?)\s{_LEADER}\s(?:to\s(?:visit|travel\sto|go\sto|come\sto|set\sfoot\sin)|"
    r"in)\s(?P<where>[A-Z]\w+(?:\sKorea)?)\b"
)
_OF_TWO = re.compile(r"\b(?:bilateral|stand-?alone|two-way|shuttle|one-on-one|official|state|such|summit|talks)\b")
OF_TWO = "talks of the two"  # how the row of a visit has it that it was for nothing else
NEWS = timedelta(days=3)  # ours: so long a visit is news, before it and after


def first_visit(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first meeting and each first visit against the meetings on record."""
    text = reading.article.text
    told = by_sentence(reading.claims)
    claims = [one for _, group in told for one in group if one.moment]
    for sentence in sentences(text):
        words = reading.article.quote(sentence)
        if not flatly(words):
            continue
        meeting, visit = _FIRST_MEETING.search(words), _FIRST_VISIT.search(words)
        yield from of_office(sentence, reading, record)
        if meeting:
            yield from of_two(Span(sentence.start + meeting.start(), sentence.start + meeting.end()), claims, reading)
        if visit:
            span = Span(sentence.start + visit.start(), sentence.start + visit.end())
            yield from of_guest(span, visit, around(sentence, claims), record)


def of_office(sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the first visit in some time by one who leads a country: "by a South Korean president"."""
    words = reading.article.quote(sentence)
    told = _BY_OFFICE.search(words) or _FIRST_TO.search(words)
    since = [one for one in reading.claims if one.aspect == "first_since" and sentence.covers(one.span)]
    other = told is not None and told["who"] == "Chinese" and "president" not in told[0]  # a premier may be meant
    if told is None or len(since) != 1 or other:
        return
    claim, guest, host = since[0], land(told["who"], record), land(told["where"], record)
    known = [one for one in visits(record) if parts(one[0].columns["parties"]) == [guest, host]]
    now = meant(known, claim, reading)
    before = [one for one in known if now and one[1] < now[1]]
    if now is None or not before or (time := claim.quantity or claim.moment) is None:
        return
    last, own = before[-1], next((one for one in reversed(before) if one[0].columns["note"] == OF_TWO), None)
    narrow = _OF_TWO.search(words) is not None
    if any(since_then(time, one[1], now[1]) for one in ([own] if narrow and own else [last]) if one):
        return
    shown = own if narrow and own else last
    see = f"see {shown[0].name} {on(shown[1])}."
    evidence = [row_evidence(one[0], f"{one[0].name}, {one[0].columns['date']}") for one in (shown, now)]
    if not narrow and own and since_then(time, own[1], now[1]):
        reason = f"“{time.written}” fits only visits for talks of the two, as {own[0].name} {on(own[1])}: {see}"
        yield depends(claim, reason=reason, on="whether visits for a conference or the Games count", evidence=evidence)
    else:
        right = f"as the first since {shown[1][0].year}"
        reason = f"“{time.written}” does not fit: {see}"
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=right)


def land(told: str, record: Record) -> str:
    """The country that some words name, by its name or as in "a Japanese leader"."""
    for one in record.entries("country"):
        if told in (one.name, *one.aliases, *parts(one.columns["demonyms"])):
            return one.id
    return next((one.id for one in record.entries("country") if told in parts(one.columns["capital"])), "")


def visits(record: Record) -> list[tuple[Entry, Days]]:
    """The visits of leaders that are listed as such, the earliest first."""
    rows = [one for one in record.entries("occasion") if one.columns["kind"] == "visit"]
    return sorted(((one, days) for one in rows if (days := days_in(one.columns["date"]))), key=lambda one: one[1])


def meant(known: Sequence[tuple[Entry, Days]], first: Claim, reading: Reading) -> tuple[Entry, Days] | None:
    """The visit of which a sentence tells: by its day or month, else that of the news."""
    published, last = reading.article.published, first.moment.edtf if first.moment else ""
    own = [one for one in reading.claims if one.moment and not one.span.meets(first.span) and one.moment.edtf != last]
    told = around(first.sentence, own)
    told = told or ([(published - NEWS, published + NEWS)] if published else [])
    found = [one for one in known if any(gap(days, one[1]) <= slack(days) for days in told)]
    return found[0] if len(found) == 1 else None


def since_then(time: Quantity | Moment, then: Days, now: Days) -> bool:
    """Whether a first in some time, or since some day, is so of a visit and the last before."""
    if isinstance(time, Moment):
        return bool(time.start and time.end and time.start.date() <= then[1] and then[0] < time.end.date())
    apart = days_apart(then[0], now[0])
    return compare(time, apart) is not Verdict.CONFLICTS or bool(by_the_calendar(time, then[0], now[0]))


def around(stretch: Span, claims: Sequence[Claim]) -> list[Days]:
    """The days told in a stretch of the text."""
    found = {days for one in claims if stretch.covers(one.span) and one.moment and (days := days_of(one.moment))}
    return sorted(found)


def of_two(span: Span, claims: Sequence[Claim], reading: Reading) -> Iterator[Finding]:
    """The verdict on a first meeting of two who are named with their day beside."""
    stretch = Span(max(0, span.start - BEFORE), min(len(reading.article.text), span.end + BEFORE // 2))
    words, days = reading.article.quote(stretch), around(stretch, claims)
    now = [one for one in meetings() if one.told_in(words) and any(gap(day, one.days) <= slack(day) for day in days)]
    if len(days) != 1 or len(now) != 1 or len(now[0].leaders) > 2:
        return
    last = [one for one in meetings() if one.days < now[0].days and same_people(one, now[0])]
    if _FORMAL.search(reading.article.quote(span)):
        last = [one for one in last if "formal" in one.entry.columns["note"].split()]
    if last:
        reason = f"It was not the first meeting of the two: they met at {named(last[-1].entry)} {on(last[-1].days)}."
        yield against(span, reason, last[-1])


def slack(day: Days) -> int:
    """The days by which a foreign clock may be off; none for a month."""
    return ZONE if day[0] == day[1] else 0


def same_people(one: Meeting, other: Meeting) -> bool:
    """Whether the same people met twice: each of the one is among the other's."""
    if len(one.leaders) != len(other.leaders):
        return False
    return all(any(full(mine) & full(theirs) for theirs in other.leaders) for mine in one.leaders)


def full(names: frozenset[str]) -> set[str]:
    """The names that tell one person: those of more than one word."""
    return {name for name in names if " " in name}


def of_guest(span: Span, visit: re.Match[str], days: Sequence[Days], record: Record) -> Iterator[Finding]:
    """The verdict on a leader's first visit to a country of the other."""
    there = [one for one in meetings() if is_guest(one, visit, record)]
    now = [one for one in there if any(gap(day, one.days) <= slack(day) for day in days)]
    last = [one for one in there if now and one.days < now[0].days]
    if len(days) == 1 and len(now) == 1 and last:
        reason = f"It was not {visit['who']}'s first visit there: see {named(last[-1].entry)} {on(last[-1].days)}."
        yield against(span, reason, last[-1])


def is_guest(meeting: Meeting, visit: re.Match[str], record: Record) -> bool:
    """Whether a meeting was in the place or the country told, and the one named is one of its guests."""
    home = record.entry(meeting.entry.columns["country"])
    if home is None or not any(visit["who"] in names for names in meeting.leaders):
        return False
    return has(visit["where"], home.name) or visit["where"] in home.aliases or meeting.placed_in(visit["where"], record)


def named(entry: Entry) -> str:
    """An occasion inside a sentence."""
    return entry.name if entry.name.split()[0].endswith(("'s", "’s", "Jong")) else f"the {entry.name}"


def against(span: Span, reason: str, last: Meeting) -> Finding:
    """That there was one before."""
    evidence = [row_evidence(last.entry, f"{last.entry.name}, {last.entry.columns['date']}")]
    return conflicts(
        reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as the first since {last.days[0].year}"
    )
