"""Was it the first of its kind, ever or in the time that the words tell?

    >>> review("North Korea fired an ICBM on December 18, 2023, ending an eight-month pause in such tests.")
    first_of_kind: conflicts. “ending an eight-month pause in such tests” does not fit: the last ICBM flight before
    18 December 2023 was on 12 July 2023, 159 days earlier.

    >>> review("North Korea fired an ICBM on December 18, 2023, ending a five-month pause in such tests.")
    first_of_kind: holds. “ending a five-month pause in such tests” fits: the last ICBM flight before 18 December
    2023 was on 12 July 2023, 159 days earlier.

    >>> review("On October 4, 2022 North Korea for the first time fired a missile over Japan.")
    first_of_kind: conflicts. “for the first time” does not fit: the last flight over Japan before 4 October 2022
    was on 15 September 2017, 1,845 days (5.1 years) earlier; the first on record was on 31 August 1998.

What is told as longer ago than it was is refuted by one launch on record; what
is told as less long ago only where the shelf lists every launch of the kind.
Where some do not count the launches between, the verdict depends on these.

    >>> review("North Korea fired an ICBM from a train on October 31, 2024 for the first time.")

Silent where the day of the launch is not clear or nothing of the kind is on
record for it, and where the words count something narrower. Firsts whose own
words name a class are for `first_since`.

Source: the catalogue's flights, landings and nuclear tests; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Finding, Reading, Record, Verdict, compare
from lofted.reference.days import A_DAY
from lofted.reference.history import by_the_calendar, days_apart, launch_evidence, went_by
from lofted.reference.kinds import (
    ANY,
    FIRED,
    HYPERSONIC,
    MISSILE,
    NUCLEAR,
    ROUTES,
    SOLID,
    SPY,
    Done,
    Kind,
    kinds_in,
    over_japan,
    routes_of,
)
from lofted.reference.saying import ago, day, name_of, number
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences
from lofted.told.asked_first import at_site, ends_pause, named_by_claim, ruled_out
from lofted.told.day import day_of, moments_of
from lofted.told.kind import country_of, kind_of
from lofted.told.lulls import Lull, lulls
from lofted.told.type_counted import also_called

FIELD = "records, firsts and counts"
SHOWN = 3  # times told as evidence at most
A_YEAR = 1  # years; ours: "none since 2018" may be told from the year after the last, as talks began


_FULL = re.compile(  # a flight to the end: then what failed, or only tried out a part, is not counted
    r"\b(?:to|at|in|over)\s(?:(?:its|the|a)\s)?full\s(?:\w+\s)?(?:power|height|range|altitude|scale|capacity|thrust)\b|"
    r"\bfull[- ](?:range|scale|"
    r"power|flight|blown|fledged|tests?|launch(?:es)?|ICBMs?|intercontinental)\b|\bfully\s(?:tested|flown)\b"
)
_WHATEVER = re.compile(r"\b(?:projectiles?|objects?|rockets?)\b")
_SUCCEEDED = re.compile(r"\bsucceeded\s(?:\w+\s){0,3}first\b|\bfirst\s(?:\w+\s){0,3}succe")
_IN_ORBIT = re.compile(r"\b(?:in|into|reach\w*|enter\w*|to)\s(?:\w+\s)?orbit\b")


def first_of_kind(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first, and each pause, against every time on record that the same was done before."""
    for sentence in sentences(reading.article.text):
        for one in lulls(sentence, reading):
            country = country_of(one, reading, record)
            if named_by_claim(one, country, reading, record) or ruled_out(one, reading):
                continue
            kind = kind_of(one, reading, record) if country else None
            kind = ANY if kind and of_any(one, kind, country, record) else kind
            when = day_of(one, kind, country, reading, record) if kind else None
            if kind and when:
                yield from judged(one, kind, when, country, reading, record)
            elif kind and one.ever and not one.negative:
                yield from too_late(one, kind, country, reading, record)


def of_any(one: Lull, kind: Kind, country: str, record: Record) -> bool:
    """Whether "the first launch since" a day counts all launches: then none of the kind flew, and another did."""
    told = one.since
    if (
        kinds_in(one.what)
        or not told
        or not told.start
        or told.precision not in DAYS
        or kind.id in (*ROUTES, NUCLEAR.id)
    ):
        return False
    then = [done.day for done in ANY.times(country, record) if abs(done.day - told.start.date()) <= A_DAY]
    return bool(then) and not any(done.day in then for done in kind.times(country, record))


def judged(one: Lull, kind: Kind, when: date, country: str, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one first."""
    one = at_site(one, reading)
    own = one.since.start.date() if one.since and one.since.start and one.since.precision in DAYS else None
    if own == when:
        return  # "It had last fired one on 13 April": the day of the launch itself stands elsewhere
    earlier = [done for done in kind.times(country, record) if done.day < when][::-1]
    told = reading.article.quote(one.sentence)
    if record.entry(kind.id) and (_IN_ORBIT.search(told) or _SUCCEEDED.search(told)):
        earlier = [done for done in earlier if done.sure]  # the flights of a rocket that put something into orbit
    if (one.since or one.period) and (_FULL.search(told) or ends_pause(reading)):
        earlier = [done for done in earlier if done.sure]
    if kind.id == "over-japan" and _WHATEVER.search(one.what):  # a satellite launcher is a projectile to all
        main = {flight.day for flight in record.flights() if over_japan(record).get(flight.id)}
        earlier = [replace(done, sure=done.day in main) for done in earlier]
    claims = said_by(one.span, reading)
    words = reading.article.quote(one.span).strip(" ,")
    if one.period:
        yield from in_time(one, kind, when, earlier, claims, words, country, record)
    elif earlier:
        yield from since(one, kind, when, earlier, claims, words, country, record)


def too_late(one: Lull, kind: Kind, country: str, reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where the first of a kind is told of a time before which all count one, though none is on record then."""
    told = [claim.moment for claim in moments_of(one, reading)]
    if len(told) != 1 or not told[0] or not told[0].fixed or not told[0].start or one.scopes:
        return
    maker = kind is HYPERSONIC and "successful" not in one.what  # what its maker calls so, others need not count
    sure = [done for done in kind.times(country, record) if done.sure or maker]
    early = sure and told[0].end and told[0].end.date() <= sure[0].day - A_DAY and kind in (NUCLEAR, SPY)
    if sure and (sure[0].day + A_DAY < told[0].start.date() or early):
        words = reading.article.quote(one.span).strip(" ,.")
        reason = f"“{words}” and “{told[0].written}” do not fit together: the first {kind.name} on record was on"
        yield conflicts(*said_by(one.span, reading), reason=f"{reason} {day(sure[0].day)}.", spans=[one.span],
                        evidence=[sure[0].evidence], would_hold_if=f"with {sure[0].day.year}")  # fmt: skip


def in_time(
    one: Lull,
    kind: Kind,
    when: date,
    earlier: Sequence[Done],
    claims: list[Claim],
    words: str,
    country: str,
    record: Record,
) -> Iterator[Finding]:
    """The verdict on "the first in eight months"."""
    assert one.period is not None, "the caller has looked"
    if not earlier:
        return
    sure = next((done for done in earlier if done.sure), earlier[-1])
    asked = earlier[: earlier.index(sure) + 1]
    last = asked[0]
    told = {done.day: went_by(one.period, days_apart(done.day, when)) for done in asked}
    fitting = next((done for done in asked[1:] if told[done.day] is not Verdict.CONFLICTS), None)
    shown = list(dict.fromkeys([*asked[:SHOWN], *([fitting] if fitting else [])]))
    evidence = [done.evidence for done in shown]
    working = [f"{when} − {done.day} = {number((when - done.day).days)} days" for done in shown]
    fact = before(kind, when, last)
    if told[last.day] in (Verdict.HOLDS, Verdict.OPEN):
        other = by_another_name(kind, last, when, words, record)
        yield (
            replace(other, claims=tuple(claims), spans=(one.span,))
            if other
            else holds(*claims, reason=f"“{words}” fits: {fact}.", working=working, evidence=evidence, spans=[one.span])
        )
        return
    unit, route = by_the_calendar(one.period, last.day, when), narrower(one, kind, when, country, record)
    reason = on = ""
    if told[last.day] is Verdict.DEPENDS:
        reason, on = f"“{words}” fits only when read loosely: {fact}.", "how loosely the words are read"
    elif fitting:
        long = ago((when - fitting.day).days)
        reason = f"“{words}” fits only if those after {day(fitting.day)}, {long} earlier, are not counted: {fact}."
        on = f"whether that of {day(last.day)} counts"
    elif unit:
        reason = f"“{words}” fits only if calendar {unit} are counted: {fact}."
        on = f"whether calendar {unit} are counted"
    elif route:
        reason = f"“{words}” fits only if the last {route.name} is counted from: {fact}."
        on = f"whether every {kind.name} is counted, or only a {route.name.removeprefix(kind.name).strip()}"
    if reason:
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[one.span])
        return
    longer = one.period.bare.middle > (when - sure.day).total_seconds()
    if longer or kind.whole(country, sure.day, when, record):
        reason = f"“{words}” does not fit: {before(kind, when, sure)}."
        yield conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=[one.span],
                        would_hold_if=f"with {number((when - sure.day).days)} days")  # fmt: skip


def narrower(one: Lull, kind: Kind, when: date, country: str, record: Record) -> Kind | None:
    """Where the shelf does not list a class in full: a route of that flight of which the words would be true."""
    if kind.id in ROUTES or not kind.lists or any(record.entry(f"complete/{country}/{each}") for each in kind.lists):
        return None
    for route in routes_of(when, country, record):
        earlier = [done.day for done in route.times(country, record) if done.day < when]
        if one.period and earlier and compare(one.period, days_apart(earlier[-1], when)) is not Verdict.CONFLICTS:
            return route
        told = one.since
        if told and told.start and told.end and earlier and told.start.date() <= earlier[-1] < told.end.date():
            return route
    return None


def since(
    one: Lull,
    kind: Kind,
    when: date,
    earlier: Sequence[Done],
    claims: list[Claim],
    words: str,
    country: str,
    record: Record,
) -> Iterator[Finding]:
    """The verdict on "the first since May", and on a first that nothing bounds."""
    start = one.since.start.date() if one.since and one.since.start else date.min
    end = one.since.end.date() if one.since and one.since.end else date.min
    after = [done for done in earlier if done.day >= max(end, start)]
    flown = one.ever and record.entry(kind.id) is not None  # the first flight of a missile is one though it failed
    if flown and "successful" in words:
        after, flown = [done for done in after if done.sure], False
    fired = flown or (one.negative and FIRED.search(one.what + words))
    sure = [done for done in after if done.sure or (fired and done.fired)]
    evidence = [done.evidence for done in (sure or after or list(earlier))[:SHOWN]]
    fact = before(kind, when, (sure or after or list(earlier))[0])
    working = [f"{kind.name}: {done.day}" for done in after]
    foreign = after[-1] if after and one.since and one.since.precision in DAYS and after[-1].day == end else None
    if foreign and foreign in sure[-1:] and len(sure) == 1:
        others = ", ".join(day(done.day) for done in after[:-1])
        reason = f"“{words}” gives the day by a foreign clock: at the site it was {day(foreign.day)}"
        reason += f"; and it fits only if {others} are not counted." if others else "."
        on = "whose clock is meant" + (", and which are counted" if others else "")
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[one.span])
    elif sure and (route := narrower(one, kind, when, country, record)):
        reason = f"“{words}” fits only if the last {route.name} is counted from: {fact}."
        on = f"whether every {kind.name} is counted, or only a {route.name.removeprefix(kind.name).strip()}"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[one.span])
    elif sure:
        first = (
            f"; the first on record was on {day(after[-1].day)}" if one.ever and kind.lists and len(after) > 1 else ""
        )
        reason = f"“{words}” does not fit: {fact}{first}."
        how = f"as since {sure[0].day:%B %Y}"
        yield conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=[one.span], would_hold_if=how)
    elif after:
        on = f"whether {', '.join(day(done.day) for done in after)} counts"
        reason = (
            f"“{words}” fits only if those are not counted that failed, are disputed or not called so by all: {fact}."
        )
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[one.span])
    elif any(start <= done.day < end for done in earlier):
        other = by_another_name(kind, earlier[0], when, words, record)
        yield (
            replace(other, claims=tuple(claims), spans=(one.span,))
            if other
            else holds(*claims, reason=f"“{words}” fits: {fact}.", working=working, evidence=evidence, spans=[one.span])
        )
    elif one.since and kind.whole(country, earlier[0].day, when, record):
        for found in points_nowhere(one, kind, earlier[0], words, fact):
            found = replace(found, claims=tuple(claims), working=tuple(working), evidence=tuple(evidence))
            yield replace(found, spans=(one.span,))


def points_nowhere(one: Lull, kind: Kind, last: Done, words: str, fact: str) -> Iterator[Finding]:
    """The verdict on a "since" at whose time nothing of the kind is on record."""
    if one.since is None:
        return
    reason = f"“{words}” points to a time of which no {kind.name} is on record: {fact}."
    years = abs(one.since.start.year - last.day.year) if one.since.start else 0
    far = one.negative and one.since.precision == "year" and years > A_YEAR  # "Not since 1989 had it …"
    if (one.since.precision == "month" or far) and not one.goes_on:
        yield conflicts(reason=reason, would_hold_if=f"as since {last.day:%B %Y}")
    elif one.since.precision in ("year", "month", *DAYS):
        yield depends(reason=reason, on="what is meant to have been then")


def before(kind: Kind, when: date, last: Done) -> str:
    """When it was done last before, as a sentence has it."""
    of = f", of {last.of}" if last.of and kind.id in (SOLID.id, MISSILE.id, ANY.id) else ""
    return f"the last {kind.name} before {day(when)} was on {day(last.day)}{of}, {ago((when - last.day).days)} earlier"


def by_another_name(kind: Kind, last: Done, when: date, words: str, record: Record) -> Finding | None:
    """That a flight between is one of the type by the word of a party, where others have it of another type."""
    for flight in also_called(kind, last.day, when, record):
        whose = [account for account in flight.accounts if account.vehicle == kind.id]
        names = dict.fromkeys(one.speaker for one in whose)
        other = name_of(flight.vehicle, record)
        reason = f"“{words}” fits only if the launch of {day(flight.day)} is not counted, told as a {other}: "
        reason += f"{' and '.join(names)} held it for one of these."
        return depends(reason=reason, on="whose word on that launch is followed", evidence=[launch_evidence(flight)])
    return None
