"""Was that when they had last met, or first, and when he had last been there?

    >>> review("Kim and Putin met in Beijing on Wednesday. They last met in June 2023.", published="2025-09-04")
    last_met: conflicts. The last meeting of these two before was Putin's visit to Pyongyang on 19 June 2024, and the
    words have it in June 2023.

    >>> review("Kim and Putin met in Beijing on Wednesday. They last met in June 2024.", published="2025-09-04")
    last_met: holds. The last meeting of these two before was Putin's visit to Pyongyang on 19 June 2024, as the words
    say.

So is it in a sentence that tells of a later meeting with its time.

    >>> review("Trump and Kim, who met in Hanoi in February 2019, had last met in 2017.")
    last_met: conflicts. The last meeting of these two before was the Trump-Kim summit in Singapore on 12 June 2018, and
    the words have it in 2017.

    >>> review("Trump and Kim, who met in Hanoi in February 2019, had last met in 2018.")
    last_met: holds. The last meeting of these two before was the Trump-Kim summit in Singapore on 12 June 2018, as the
    words say.

A visit since some year is held against the visits on record.

    >>> review("It was Kim Jong Un's first visit to China since 2018.", published="2025-09-04")
    last_met: conflicts. The last visit there before was Kim's fourth visit to China from 7 January 2019 to 10
    January 2019, and the words have it in 2018.

In the days after a meeting the last can be that one or the one before. Silent without a day of the page or of
the meeting, on meetings to come, and on leaders whose meetings the shelf does not list in full.

Source: the catalogue's occasions; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Finding, Reading, Record, Span
from lofted.reference.days import days_of, gap, on
from lofted.reference.met import Meeting, has, meetings, place_phrase, subject
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import dated, flatly

FIELD = "people, offices and meetings"
CUES = ("met", "meeting", "summit", "visit", "trip", "journey")

FRESH = timedelta(days=10)  # so long a meeting is news, and the last one may be that or the one before; ours
BEFORE = 250  # characters before a sentence in which it is told who met; two sentences
PAIR = 2  # countries whose leaders met
SOON = 1  # day; the clock of the page

_THEY = r"(?:[Tt]hey|[Tt]he\s(?:two|pair|leaders|presidents|two\s(?:leaders|men|presidents)))"
_MET = re.compile(
    rf"\b(?P<nth>last|previously|first)\smet\b|\b(?:[Tt]heir|[Tt]he\stwo's|[Tt]he|whose)\s(?P<nth2>last|previous|first)\s(?:such\s)?(?:meeting|summit|encounter|talks)\s"
    rf"(?:was|were|took\splace|came|had\sbeen)\b|\b{_THEY}\shad\smet\s(?P<nth3>last)\b"
)
_THEY_MET = re.compile(rf"{_THEY}\b|Their\b")
_VISIT = re.compile(
    r"\b(?:(?P<who>(?:[A-Z][\w-]+\s){0,2}[A-Z][\w-]+)['’]s|[Hh]is|[Tt]he)\s(?:very\s)?first\s(?:official\s|state\s)?(?:visit|trip|journey)\s(?:back\s)?"
    r"(?:to\s(?P<where>[A-Z][\w-]+(?:\sKorea)?)|there)\ssince\s"
    r"|\blast\s(?:visited|travell?ed\sto|went\sto)\s(?P<there>[A-Z][\w-]+(?:\sKorea)?)"
)
_ELSE = re.compile(
    r"\b(?:Jong[\s-][Ii]l|Medvedev|Yo[\s-][Jj]ong|ministers?|secretar\w+|envoys?|aides?|sister|daughter|by\s(?:phone|video)|virtual\w*|delegat\w+|"
    r"not|never|no|would|will|could|may\s|might|plan\w*|next|expected|if|since\s(?:taking|he))\b"
)
_HE = re.compile(r"(?:He|She)\s")
_TIME = re.compile(r"\s(?:(?:in|on|during|at|back\sin|there\sin)\s(?:early\s|late\s|mid-)?)?(?:\w+day,?\s)?$")
_WHERE = re.compile(r"\s(?:in|at)\s(?P<where>[A-Z][\w-]+(?:\s[A-Z][\w-]+)?)(?=[.;]|$)")
_PLACE_FIRST = re.compile(
    r"(?:,?\s(?:in|at)\s(?:the\s)?[A-Z][\w-]+(?:\s[\w-]+)?,?)?\s(?:in|on|during)?\s?(?:early\s|late\s|mid-)?(?:\w+day,?\s)?"
)


def last_met(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day of a last or first meeting, and of a last visit, against the meetings on record."""
    published = reading.article.published
    ahead: list[Claim] = []  # the days of the sentence before
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        days, told = {one.moment.edtf: one for one in claims if one.moment and dated(one)}, ahead
        ahead = list(days.values())
        if _ELSE.search(words) or not flatly(words):
            continue
        before = reading.article.text[max(0, sentence.start - BEFORE) : sentence.start]
        met, visit = _MET.search(words), _VISIT.search(words)
        if met:
            told = told if published is None and _THEY_MET.match(words) else []
            yield from beside_another(met, sentence, [*told, *days.values()], f"{before * bool(told)} {words}", record)
        day = next(iter(days.values()), None)
        if published is None or day is None or len(days) != 1:
            continue
        at = day.span.start - sentence.start
        if met and met.end() <= at:
            yield from of_meeting(met, day, words, before, published, record)
        elif visit and visit.end() <= at:
            yield from of_visit(visit, day, words, before, published, record)


def beside_another(
    met: re.Match[str], sentence: Span, days: Sequence[Claim], words: str, record: Record
) -> Iterator[Finding]:
    """The verdict on when or where two had last met, as words have it that tell of a later meeting by its time."""
    known, at, words = of_two(words, record), sentence.start + met.end(), met.string
    ahead = [days_of(one.moment) for one in days if one.moment and one.span.end <= at - len(met[0])]
    now = [one for one in known if len(ahead) == 1 and ahead[0] and not gap(ahead[0], one.days)]
    past = [one for one in known if now and one.days[1] < now[0].days[0]]
    behind = [one for one in days if one.span.start >= at]
    if len(now) != 1 or not past or "first" in (met["nth"], met["nth2"]):
        return
    place = _WHERE.match(words, met.end())
    if len(behind) == 1 and _PLACE_FIRST.fullmatch(words[met.end() : behind[0].span.start - sentence.start]):
        yield from judged(behind[0], past[-1:], "last", "meeting of these two")
    elif place and not behind and any(one.placed_in(place["where"], record) for one in known):
        yield from met_there(place["where"], past[-1], Span(at, sentence.start + place.end()), record)


def met_there(where: str, last: Meeting, span: Span, record: Record) -> Iterator[Finding]:
    """The verdict on the place where two had last met."""
    fact = f"The last meeting of these two before was {name_of(last)} {on(last.days)}"
    evidence = [row_evidence(last.entry, f"{last.entry.name}, {last.entry.columns['date']}")]
    if not last.placed_in(where, record):
        reason = f"{fact}, and the words have it in {where}."
        right = place_phrase(last)
        yield conflicts(reason=reason, evidence=evidence, would_hold_if=right, spans=[span])


def of_meeting(
    met: re.Match[str], day: Claim, words: str, before: str, published: date, record: Record
) -> Iterator[Finding]:
    """The verdict on the last or the first meeting of two."""
    between = words[met.end() : day.span.start - day.sentence.start]
    known = of_two(words, record)
    if not known:
        known = of_two(f"{subject(before)} {words}" if _HE.match(words) else f"{before} {words}", record)
    names = {name for one in known for lead in one.leaders for name in lead}
    rest = re.sub("|".join(re.escape(name) for name in sorted(names, key=len, reverse=True)) or "(?!)", "", between)
    if not known or not _PLACE_FIRST.fullmatch(re.sub(r"\s{2,}", " ", rest) or " "):
        return
    first = "first" in (met["nth"], met["nth2"])
    meant = known[:1] if first else last_of(known, published)
    yield from judged(day, meant, "first" if first else "last", "meeting of these two")


def of_two(words: str, record: Record) -> list[Meeting]:
    """The meetings of the two leaders that some words name, in order, where the shelf lists all of them."""
    told = [(one, lands_of(one)) for one in meetings() if one.told_in(words)]
    pairs = {lands for one, lands in told if len(lands) == PAIR and one.listed(record)}
    if len(pairs) != 1:
        return []
    pair = pairs.pop()
    every = record.entry(f"complete/summit/{'+'.join(sorted(pair))}")
    begun = every.columns["from"] if every else "9999"
    known = [one for one, lands in told if pair <= lands and one.entry.columns["date"] >= begun]  # a third stood beside
    return sorted(known, key=lambda one: one.days)


def lands_of(meeting: Meeting) -> frozenset[str]:
    """The countries whose leaders met."""
    return frozenset(parts(meeting.entry.columns["parties"]))


def of_visit(
    visit: re.Match[str], day: Claim, words: str, before: str, published: date, record: Record
) -> Iterator[Finding]:
    """The verdict on a leader's last visit to a country."""
    lead = words[: visit.start()] if visit["there"] else visit["who"] or before
    where = visit["where"] or visit["there"] or ""
    there = [one for one in meetings() if guest(one, lead, where, record)]
    who = {min(names, key=len) for one in there for names in away(one) if any(has(lead, name) for name in names)}
    if len(who) != 1 or not _TIME.search(words[: day.span.start - day.sentence.start] + " "):
        return
    yield from judged(day, last_of(sorted(there, key=lambda one: one.days), published), "last", "visit there")


def guest(meeting: Meeting, lead: str, where: str, record: Record) -> bool:
    """Whether a meeting was in a country that is told, and one named before was there from another."""
    home = record.entry(meeting.entry.columns["country"])
    if home is None or where not in (home.name, *home.aliases) or not meeting.listed(record):
        return False
    return any(has(lead, name) for names in away(meeting) for name in names)


def away(meeting: Meeting) -> list[frozenset[str]]:
    """The names of each of those who met away from home."""
    home, lands = meeting.entry.columns["country"], parts(meeting.entry.columns["parties"])
    return [names for land, names in zip(lands, meeting.leaders, strict=False) if land != home]


def last_of(known: Sequence[Meeting], published: date) -> list[Meeting]:
    """The last meeting before a page and its news; and those that are the news itself."""
    past = [one for one in known if one.days[0] <= published + timedelta(days=SOON)]
    news = [one for one in past if published - one.days[1] <= FRESH]
    return [*[one for one in past if one not in news][-1:], *news]


def judged(day: Claim, meant: Sequence[Meeting], which: str, what: str) -> Iterator[Finding]:
    """The verdict on a day told of one of these meetings."""
    when = days_of(day.moment) if day.moment else None
    if when is None or not meant:
        return
    right = next((one for one in meant if gap(when, one.days) <= (SOON if when[0] == when[1] else 0)), None)
    one = right or meant[0]
    fact = f"The {which} {what}{' before' if which == 'last' else ''} was {name_of(one)} {on(one.days)}"
    evidence = [row_evidence(one.entry, f"{one.entry.name}, {one.entry.columns['date']}")]
    if right:
        yield holds(day, reason=f"{fact}, as the words say.", evidence=evidence)
    else:
        reason = f"{fact}, and the words have it {on(when)}."
        yield conflicts(day, reason=reason, evidence=evidence, would_hold_if=f"as {on(one.days)}")


def name_of(meeting: Meeting) -> str:
    """The name of a meeting as a sentence has it."""
    name = meeting.entry.name
    return name if name.split()[0].endswith(("'s", "’s")) else f"the {name}"
