"""Had those two leaders met before, and had the guest been there before?

    >>> review("Trump and Kim met in Hanoi on February 27, 2019, their first meeting.")
    first_visit: conflicts. It was not the first meeting of the two: they met at the Trump-Kim summit in Singapore on
    12 June 2018.

    >>> review("Putin's first trip to Pyongyang, in June 2024, ended with a treaty.")
    first_visit: conflicts. It was not Putin's first visit there: see Putin's first visit to Pyongyang from 19 July
    2000 to 20 July 2000.

    >>> review("June 2024: Putin's first visit to North Korea since 2000.")

Silent on a first with a time or a kind ("in 24 years", "as president", "their first formal meeting"), which
`first_meeting` asks, and where no earlier meeting of the same two people is on record.

Source: the catalogue's occasions and holders.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, Days, days_of, gap, on
from lofted.reference.met import Meeting, has, meetings
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

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
        if meeting:
            yield from of_two(Span(sentence.start + meeting.start(), sentence.start + meeting.end()), claims, reading)
        if visit:
            span = Span(sentence.start + visit.start(), sentence.start + visit.end())
            yield from of_guest(span, visit, around(sentence, claims), record)


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
