"""Was it the first of its kind, ever or in the time that the words tell?

    >>> review("North Korea fired an ICBM on December 18, 2023, ending an eight-month pause in such tests.")
    first_of_kind: conflicts. “ending an eight-month pause” does not fit: the last ICBM flight before 18 December
    2023 was on 12 July 2023, 159 days earlier.

    >>> review("North Korea fired an ICBM on December 18, 2023, ending a five-month pause in such tests.")
    first_of_kind: holds. “ending a five-month pause” fits: the last ICBM flight before 18 December 2023 was on
    12 July 2023, 159 days earlier.

    >>> review("On October 4, 2022 North Korea for the first time fired a missile over Japan.")
    first_of_kind: conflicts. “for the first time” does not fit: the last flight over Japan before 4 October 2022
    was on 15 September 2017, 1,845 days earlier.

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
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Finding, Named, Quantity, Reading, Record, Span, Verdict, compare
from lofted.reference.history import by_the_calendar, days_apart
from lofted.reference.kinds import NUCLEAR, Done, Kind, kinds_in, of_vehicle
from lofted.reference.lulls import Lull, lulls
from lofted.reference.saying import day, number
from lofted.reference.wording import sentences
from lofted.reference.subjects import countries, country_before, event_before

A_DAY = timedelta(days=1)  # a launch at dawn in Asia is told under the day before elsewhere
FRESH = timedelta(days=3)  # a report that names no day tells of one of these days
SHOWN = 3  # times told as evidence at most
BEFORE = 40  # characters before a first in which stand the words that make it another's: "days after its first …"

_PLAIN = frozenset(
    ["the", "its", "their", "a", "an", "of", "by", "in", "for", "since", "after", "first", "time", "launch", "launches",
     "test", "tests", "flight", "firing", "firings", "launching", "missile", "missiles", "north", "korea", "korean", "s",
     "country", "regime", "pyongyang", "it", "has", "had", "have", "kind", "full", "been", "there", "about", "one",
     "launched", "fired", "fires", "tested", "flown", "flew", "fly", "that", "any", "carried", "out", "conducted", "on",
     "when", "to", "was", "were", "is", "said", "says", "early", "late", "morning", "rocket", "also", "ever", "into",
     "space", "orbit", "put", "with", "which", "and", "did", "so", "before", "attempt", "attempts", "try", "successful",
     "successfully", "test-fired", "such", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "yesterday", "today", "type", "launchers", "off", "set", "held", "staged", "thus", "made",
     "activity", "program", "programme", "testing", "ones", "gone", "previous", "last", "latest", "confirmed", "in", "sent",
     "do", "northern", "another", "again", "now", "took", "place", "came", "reached", "reaches", "s.", "nuclear"]
)  # fmt: skip
_WORD = re.compile(r"[a-z][a-z.-]*")
_ANOTHERS = re.compile(
    r"\b(?:after|since|before|following|until|ahead of|like|than|as|not|from|of|mark(?:s|ed|ing)? \w+ \w+ since|anniversary of)\s"
    r"(?:[A-Z]\w+\s|the\s|his\s)?$"
)
_UNSURE = re.compile(
    r"\b(?:could|may|might|would|will|if|plans?|planned|expected|likely|possibl[ey]|appears?|prepar\w+|set to|about to|"
    r"threat\w*|not the|hopes?|intends?|vow\w*|ready|failed to)\b"
)
_NUMBERED = re.compile(r"\b[A-Z][a-z]+-\d\w*")  # "Kwangmyongsong-4"
_FUEL = re.compile(r"\b(?:solid|liquid)-fuel(?:l?ed)?\b")  # beside a type's name it narrows nothing
_GOES_ON = re.compile(r"\W{0,2}(?:It|This|That|The (?:launch|test|firing|flight)) (?:was|is|marked|marks|came as)\s$")
_THE_NORTH = re.compile(r"\b[Tt]he North\b(?! [A-Z])")
_CLAUSE = re.compile(r"[;:—]|\s[–-]\s|,(?!\s\d{4})|\.(?=\s|$)")
_NARROWER = re.compile(r"\s(?:from|with|using|at|under|near|against|aimed|carrying|toward|towards|through|capable|on an?)\b|-")


def first_of_kind(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first, and each pause, against every time on record that the same was done before."""
    for sentence in sentences(reading.article.text):
        for one in lulls(sentence, reading):
            if named_by_claim(one, reading) or ruled_out(one, reading):
                continue
            country = country_of(one, reading, record)
            kind = kind_of(one, reading, record) if country else None
            when = day_of(one, kind, country, reading, record) if kind else None
            if kind and when:
                yield from judged(one, kind, when, country, reading, record)


def named_by_claim(one: Lull, reading: Reading) -> bool:
    """Whether the words are a claim that names its own class, which another check holds against the record."""
    claims = [claim for claim in reading.claims if claim.aspect == "first_since" and claim.span.meets(one.span)]
    classes = ("ICBM", "IRBM", "SLV", "SRBM")
    return any(kind.id in classes or "such" in claim.told for claim in claims for kind, _ in kinds_in(claim.told)[:1])


def ruled_out(one: Lull, reading: Reading) -> bool:
    """Whether it is planned or asked, or told of something that came before what the sentence tells."""
    words, at = reading.article.quote(one.sentence), one.span.start - one.sentence.start
    ask = words.rstrip(" ”\"").endswith("?")
    apart = not one.negative and _ANOTHERS.search(words[max(0, at - BEFORE) : at])
    behind = _NARROWER.match(reading.article.text, one.span.end)
    return bool(ask or apart or behind or _UNSURE.search(words[: at + len(one.what)]))


def country_of(one: Lull, reading: Reading, record: Record) -> str:
    """Whose first it is: the owner named, else the one country of the article that launches."""
    among = countries(record, {flight.country for flight in record.flights()})
    named = country_before(reading.article, one.span.start + len(one.owner) + 2, among) if one.owner else ""
    if one.owner.endswith(" North"):
        return "north-korea"
    if one.owner and one.owner[0].isupper():
        entry = record.called(one.owner.removeprefix("The ").removeprefix("the "))
        told = entry.id if entry and entry.kind == "country" else ""
        return named if one.owner.endswith(("North", "Pyongyang")) else told or (named if entry is None else "")
    launchers = {claim.value.entry for claim in reading.claims if claim.aspect == "launcher" and isinstance(claim.value, Named)}
    if len(launchers) == 1:
        return launchers.pop()
    events = [flight.country for event in reading.events if (flight := record.flight(event.entry))]
    if len(set(events)) == 1:
        return events[0]
    last = named or country_before(reading.article, one.sentence.end, among)
    return last or ("north-korea" if _THE_NORTH.search(reading.article.quote(one.sentence)) else "")


def clause_of(one: Lull, reading: Reading) -> str:
    """The words that a first stands among, up to the commas round it; a clause more where it leads the sentence."""
    words = reading.article.quote(one.sentence)
    start, end = one.span.start - one.sentence.start, one.span.end - one.sentence.start
    breaks = [match.start() for match in _CLAUSE.finditer(words) if not start <= match.start() < end]
    before = max((at for at in breaks if at < start), default=-1)
    after = [at for at in breaks if at >= end] or [len(words)]
    lead, tail = words[before + 1 : start], words[end : after[0]]
    if not kinds_in(lead + one.what + tail):
        if before >= 0 and not lead.strip(" “\"and"):
            earlier = max((at for at in breaks if at < before), default=-1)
            lead = words[earlier + 1 : start]
        elif not lead.strip() and len(after) > 1:
            tail = words[end : after[1]]
    return f"{lead} … {one.what} … {tail}"


def kind_of(one: Lull, reading: Reading, record: Record) -> Kind | None:
    """What is counted; None where nothing is named, or something narrower."""
    clause = one.what if kinds_in(one.what) else clause_of(one, reading)
    vehicles = [
        claim for claim in reading.claims
        if claim.aspect == "vehicle" and isinstance(claim.value, Named) and claim.value.written in clause
        and claim.sentence == one.sentence
    ]  # fmt: skip
    found = kinds_in(clause)
    rest = clause
    for claim in vehicles:
        rest = rest.replace(claim.value.written, " Type-1 ")
    for _, match in found:
        rest = rest.replace(match[0], " Type-1 ")
    rest = _NUMBERED.sub(" ", _FUEL.sub(" ", rest) if vehicles else rest)
    left = {word.rstrip(".") for word in _WORD.findall(rest.lower())} - _PLAIN
    if left - names(record):
        return None
    in_what = [claim for claim in vehicles if claim.value.written in one.what]
    if in_what or (vehicles and one.ever and not kinds_in(one.what)):
        vehicles = in_what or vehicles
        value = vehicles[0].value
        entry = record.entry(value.entry) if isinstance(value, Named) else None
        return of_vehicle(entry.id, entry.name, entry.columns["class"]) if entry else None
    if found:
        return found[0][0]
    return implied(one, reading)


def names(record: Record) -> set[str]:
    """The words of the names of countries, which narrow nothing."""
    return {word for entry in record.entries("country") for name in (entry.name, *entry.aliases) for word in name.lower().split()}


def implied(one: Lull, reading: Reading) -> Kind | None:
    """What the sentence before names, where a pronoun goes on with it: "It was the first in eight months"."""
    text = reading.article.text
    if not _GOES_ON.match(text[one.sentence.start : one.span.start]):
        return None
    before = [span for span in sentences(text) if span.end <= one.sentence.start]
    here = kinds_in(text[before[-1].start : before[-1].end]) if before else []
    return here[0][0] if here else None


def day_of(one: Lull, kind: Kind, country: str, reading: Reading, record: Record) -> date | None:
    """The day that is told of, on which something of the kind is on record; None where none is."""
    days = [done.day for done in kind.times(country, record)]
    here = [claim for claim in reading.claims if claim.sentence == one.sentence and claim.moment and claim.moment.start]
    told = {
        claim.moment.start.date()
        for claim in here
        if claim.moment and claim.moment.start and claim.moment.precision in DAYS and not (one.since and one.span.covers(claim.span))
    }
    if told:
        met = {when for when in days if any(abs(when - other) <= A_DAY for other in told)}
        return met.pop() if len(met) == 1 and len(told) <= 2 else None  # 2: a weekday beside its date
    months = [claim for claim in here if claim.moment and not (one.since and one.span.covers(claim.span)) and claim.moment.precision in ("month", "year")]
    if months:
        return None
    event = event_before(one.span.end, reading) or next((each for each in reading.events if each.entry), None)
    flight = record.flight(event.entry) if event else None
    if flight is not None and kind is not NUCLEAR:
        return next((when for when in days if when == flight.day), None)
    published = reading.article.published
    near = [when for when in days if published and timedelta(0) <= published - when <= FRESH]
    return near[-1] if near and not reading.events else None


def judged(one: Lull, kind: Kind, when: date, country: str, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one first."""
    earlier = [done for done in kind.times(country, record) if done.day < when][::-1]
    claims = said_by(one, reading)
    words = reading.article.quote(one.span).strip(" ,")
    if one.period:
        yield from in_time(one, kind, when, earlier, claims, words, country, record)
    elif earlier:
        yield from since(one, kind, when, earlier, claims, words, country, record)


def said_by(one: Lull, reading: Reading) -> list[Claim]:
    """The innermost statement that holds the words, for how firmly they are said."""
    around = [claim for claim in reading.claims if claim.aspect == "statement" and claim.span.covers(one.span)]
    return sorted(around, key=lambda claim: claim.span.end - claim.span.start)[:1]


def in_time(
    one: Lull, kind: Kind, when: date, earlier: Sequence[Done], claims: list[Claim], words: str, country: str, record: Record
) -> Iterator[Finding]:
    """The verdict on "the first in eight months"."""
    assert one.period is not None, "the caller has looked"
    if not earlier:
        return
    sure = next((done for done in earlier if done.sure), earlier[-1])
    asked = earlier[: earlier.index(sure) + 1]
    last = asked[0]
    told = {done.day: compare(one.period, days_apart(done.day, when)) for done in asked}
    evidence = [done.evidence for done in asked[:SHOWN]]
    working = [f"{when} − {done.day} = {(when - done.day).days} days" for done in asked[:SHOWN]]
    fact = before(kind, when, last)
    if told[last.day] is not Verdict.CONFLICTS:
        if told[last.day] is not Verdict.DEPENDS:
            yield holds(*claims, reason=f"“{words}” fits: {fact}.", working=working, evidence=evidence, spans=[one.span])
        else:
            reason = f"“{words}” fits only when read loosely: {fact}."
            yield depends(*claims, reason=reason, on="how loosely the words are read", working=working, evidence=evidence, spans=[one.span])
        return
    other = next((done for done in asked[1:] if told[done.day] is not Verdict.CONFLICTS), None)
    unit = by_the_calendar(one.period, last.day, when)
    if other or unit:
        reason = f"“{words}” fits only if calendar {unit} are counted: {fact}."
        on = f"whether calendar {unit} are counted"
        if other:
            reason = f"“{words}” fits only if those after {day(other.day)} are not counted: {fact}."
            on = f"whether that of {day(last.day)} counts"
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[one.span])
        return
    longer = bare_of(one.period) > (when - sure.day).total_seconds()
    if longer or kind.whole(country, sure.day, when, record):
        reason = f"“{words}” does not fit: {before(kind, when, sure)}."
        yield conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=[one.span],
                        would_hold_if=f"with {number((when - sure.day).days)} days")  # fmt: skip


def bare_of(told: Quantity) -> float:
    """The middle of a told time, in s."""
    return (told.bare.low + told.bare.high) / 2


def since(
    one: Lull, kind: Kind, when: date, earlier: Sequence[Done], claims: list[Claim], words: str, country: str, record: Record
) -> Iterator[Finding]:
    """The verdict on "the first since May", and on a first that nothing bounds."""
    start = one.since.start.date() if one.since and one.since.start else date.min
    end = one.since.end.date() if one.since and one.since.end else date.min
    after = [done for done in earlier if done.day >= max(end, start)]
    sure = [done for done in after if done.sure]
    evidence = [done.evidence for done in (sure or after or list(earlier))[:SHOWN]]
    fact = before(kind, when, (sure or after or list(earlier))[0])
    working = [f"{kind.name}: {done.day}" for done in after]
    if sure:
        first = f"; the first was on {day(sure[-1].day)}" if one.ever and len(sure) > 1 else ""
        reason = f"“{words}” does not fit: {fact}{first}."
        how = f"as since {sure[0].day:%B %Y}"
        yield conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=[one.span], would_hold_if=how)
    elif after:
        on = f"whether {', '.join(day(done.day) for done in after)} counts"
        reason = f"“{words}” fits only if those are not counted that failed, are disputed or not called so by all: {fact}."
        yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[one.span])
    elif any(start <= done.day < end for done in earlier):
        yield holds(*claims, reason=f"“{words}” fits: {fact}.", working=working, evidence=evidence, spans=[one.span])
    elif one.since and kind.whole(country, earlier[0].day, when, record):
        reason = f"“{words}” points to a time of which no {kind.name} is on record: {fact}."
        if one.since.precision == "month" and not one.goes_on:
            how = f"as since {earlier[0].day:%B %Y}"
            yield conflicts(*claims, reason=reason, working=working, evidence=evidence, spans=[one.span], would_hold_if=how)
        elif one.since.precision in ("year", "month", *DAYS):
            on = "what is meant to have been then"
            yield depends(*claims, reason=reason, on=on, working=working, evidence=evidence, spans=[one.span])


def before(kind: Kind, when: date, last: Done) -> str:
    """When it was done last before, as a sentence has it."""
    return f"the last {kind.name} before {day(when)} was on {day(last.day)}, {number((when - last.day).days)} days earlier"
