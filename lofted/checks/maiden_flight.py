"""Was that the first flight of the type?

    >>> review("The first flight of the Hwasong-18 took place on 12 July 2023.")
    maiden_flight: conflicts. “12 July 2023” is not when the Hwasong-18 first flew: it flew on 13 April 2023 before.

    >>> review("The Hwasong-18 first flew on 13 April 2023.")

    >>> review("The Chollima-1 made its maiden flight in November 2023.")
    maiden_flight: conflicts. “November 2023” is not when the Chollima-1 first flew: it flew on 31 May 2023 before.

Of a first success those that failed are not counted.

    >>> review("The Chollima-1 made its first successful flight in November 2023.")

So is a year, or a month, before it, where all launches of its class are on record.

    >>> review("The Hwasong-18 was first tested in 2022.")
    maiden_flight: conflicts. “2022” is not when the Hwasong-18 first flew: that was on 13 April 2023.

Silent on a first of a narrower kind ("the first since April"), on launches of which
parties differ what they were of, and on days before the first on record, which are for `launch_day`.

Source: the catalogue's flights.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Finding, Flight, Named, Reading, Record
from lofted.reference.days import Days, as_told, days_of, spare
from lofted.reference.first_flown import told_first
from lofted.reference.history import complete, launch_evidence
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import flatly, one_day

FIELD = "missiles, rockets and craft"

NEAR = 40  # characters between a type and the day of its first flight, of one clause; ours
_NARROWER = re.compile(
    r"\b(?:since|successes|from|over|with|to|that\s(?:year|month)|of\s(?:the|that)\syear|salvo|full|second|third|again|"
    r"seen|shown|after|before|outside|at\snight|operational|under)\b"
)
_THEN_FIRST = re.compile(r",?\s(?:which\swas\s)?first\s(?:\w+ed|flown|shown)\b")
_THINGS = r"(?:engines?|motors?|boosters?|warheads?|stages?|launchers?|version|variant)"
_PART = re.compile(rf"\b{_THINGS}\s(?:for|of)\s(?:[a-z]+\s)?$")
_ITS_PART = re.compile(rf"(?:['’]s)?\s(?:[\w-]+\s)?{_THINGS}\b")
_SUCCESS = re.compile(r"\bsuccess(?:ful|fully|es)?\b")
_UNNAMED = re.compile(r"\bunknown\b|\bsatellite\b", re.I)  # in the note of an account: the type was told later


def maiden_flight(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told for the first flight of a type against the flights on record."""
    seen: set[str] = set()
    for sentence, claims in by_sentence(reading.claims):
        told, words = one_day(claims), reading.article.quote(sentence)
        names = [one for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)]
        names = [
            one for one in names if told_first(words, one.span.start - sentence.start, one.span.end - sentence.start)
        ]
        ids = {one.value.entry for one in names if isinstance(one.value, Named)}
        entry = record.entry(next(iter(ids))) if len(ids) == 1 else None
        when = days_of(told.moment) if told and told.moment else None
        if told is None or when is None or entry is None or entry.id in seen:
            continue
        own = [one for one in record.flights() if one.vehicle == entry.id]
        last = words[names[-1].span.start - sentence.start :]  # "It may be like the Hwasong-18 first tested in 2022"
        to_day = max(told.span.end - names[-1].span.start, 0)
        last = last[:to_day] + re.split(r"[,;]", last[to_day:])[0]  # ", which could reach" is no doubt of the day
        if own and (flatly(words) or (_THEN_FIRST.match(last, len(names[-1].told)) and flatly(last))):
            before = words[: names[-1].span.start - sentence.start]
            part = _PART.search(before) or _ITS_PART.match(last, len(names[-1].told))
            if part or _NARROWER.search(words if flatly(words) else last):
                continue
            good = [one for one in own if one.outcome == "success"] if _SUCCESS.search(words) else own
            finding = judged(names[0], told, when, entry, good) or too_early(names[0], told, when, entry, own, record)
            if finding:
                seen.add(entry.id)
                yield finding


def judged(name: Claim, told: Claim, when: Days, entry: Entry, own: list[Flight]) -> Finding | None:
    """The verdict on the day of a first flight, where an earlier one is on record that nobody calls otherwise."""
    sure = [one for one in own if plainly_so(one, entry)]
    early = [one for one in sure if one.day < when[0]]
    if not early or (when[0] - early[0].day).days <= max(1, spare(told.moment) if told.moment else 0):
        return None
    first = day(early[0].day)
    reason = f"“{as_told(told, when)}” is not when the {entry.name} first flew: it flew on {first} before."
    evidence = [launch_evidence(early[0])]
    return conflicts(name, told, reason=reason, evidence=evidence, would_hold_if=f"as {first}")


def too_early(name: Claim, told: Claim, when: Days, entry: Entry, own: list[Flight], record: Record) -> Finding | None:
    """The verdict on a year or a month before the first flight; a single day before it is for `launch_day`."""
    first = own[0]
    kind = f"{first.country}/{first.vehicle_class}"
    if not 0 < told.span.start - name.span.end <= NEAR:
        return None  # "an engine ran in December, and in April it flew for the first time"
    if when[0] == when[1] or when[1] >= first.day or not plainly_so(first, entry):
        return None
    if not complete(record, kind, when[0], first.day):
        return None
    reason = f"“{as_told(told, when)}” is not when the {entry.name} first flew: that was on {day(first.day)}."
    right = f"as {day(first.day)}"
    places = [name.span, told.span]  # a “may” before the name hedges something else
    return conflicts(reason=reason, evidence=[launch_evidence(first)], would_hold_if=right, spans=places)


def plainly_so(flight: Flight, entry: Entry) -> bool:
    """Whether a flight counts as one of the type with all: it was named so then, and no missile that failed."""
    named = all(one.vehicle in ("", None, entry.id) and not _UNNAMED.search(one.note) for one in flight.accounts)
    return named and (flight.outcome == "success" or flight.vehicle_class == "SLV")
