"""Is the so-manieth try told as the so-manieth satellite, and did one come into orbit then?

A third satellite needs two before it in orbit. After two failures it is the third try, and the first satellite.

    >>> review("North Korea has put its third spy satellite into orbit, after two failed attempts this year.")
    attempt_number: conflicts. After two failures “third spy satellite” is the third try: those before it never
    came into orbit.

    >>> review("North Korea has put its first spy satellite into orbit, after two failed attempts this year.")

Of a satellite on the shelf, the failures told before it reached orbit are counted.

    >>> review("After three failures, North Korea placed its first spy satellite in orbit in November 2023.")
    attempt_number: conflicts. “three failures” does not fit: before Malligyong-1 reached orbit on 21 November 2023
    two launches of it failed.

So is the number of a spy satellite in orbit by the launches on record, whether failures are told or not.

    >>> review("On 21 November 2023 North Korea put its third reconnaissance satellite into orbit.")
    attempt_number: conflicts. “third reconnaissance satellite” does not fit: on 21 November 2023 it was the third try
    at a spy satellite, and the first that came into orbit.

How many failed one after the other is counted by the launches on record.

    >>> review("North Korea's satellite launch of 27 May 2024 was its third failure in a row.")
    attempt_number: conflicts. “third failure in a row” does not fit: the try of 21 November 2023 came into orbit, so
    that the one of 27 May 2024 was the first failure in a row.

    >>> review("North Korea's satellite launch of 24 August 2023 was its second failure in a row.")

So are the failures told before a launch by its day.

    >>> review("The satellite launch of 21 November 2023 succeeded after three failed attempts.")
    attempt_number: conflicts. “three failed attempts” does not fit: before the launch of 21 November 2023 two tries at
    a satellite failed since 2023.

    >>> review("The satellite launch of 21 November 2023 succeeded after two failed attempts.")

So is the time at which one is told as in orbit.

    >>> review("In April 2024 North Korea put another spy satellite into orbit.")
    attempt_number: conflicts. No satellite of North Korea came into orbit in April 2024: the last before was that of 21
    November 2023.

Silent where the failures told are not one fewer than the number, and where the text knows of an
earlier satellite in orbit.

    >>> review("Iran launched its third imaging satellite. Two attempts had failed; two were in orbit already.")

Source: the article's own words, and the catalogue's satellites.
"""

import re
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from lofted.checking import conflicts, firm
from lofted.facts import Entry, Finding, Named, Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import on
from lofted.reference.history import launch_evidence
from lofted.reference.kinds import SPIES
from lofted.reference.satellites import cells
from lofted.reference.saying import ORDINALS, day, in_words, ordinal
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences
from lofted.told.failures_told import failures_told
from lofted.told.orbited_then import orbited_then
from lofted.told.satellite_number import LAND, Orbited, orbited, put_up, tries

FIELD = "launches on record"
CUES = ("fail", "unsuccessful", "botched", "satellite")

NUMBERS = {"second": ("one", "a", "1"), "third": ("two", "both", "2"), "fourth": ("three", "3"), "fifth": ("four", "4")}
_NTH = re.compile(
    r"\b(?:launch(?:es|ed|ing)|orbits|orbited|puts?|putting|sends?|sent|plac(?:es|ed))\s(?:(?:into\sorbit|its|the|a|North\sKorea['’]s)\s){0,2}"
    r"(?P<told>(?P<nth>second|third|fourth|fifth)\s(?:[a-z-]+\s){0,3}?(?:satellite|spacecraft))\b",
    re.I,
)
_TRIES = r"(?:attempts?|tr(?:y|ies)|launch(?:es)?|efforts?|shots?|flights?)"
_FAILED = (  # "two earlier tries failed", "after two failures", "two failed attempts"
    r"\b{count}\s(?:(?:earlier|previous|prior|other|first|such|of\sits)\s)?(?:"
    rf"{_TRIES}\s(?:[^.;]{{2,60}}?\s)?(?:had\s|have\s|both\s|that\s){{0,2}}(?:failed|(?:end(?:ed)?|been)\s(?:in\s(?:a\s)?failure|unsuccessful))|"
    rf"failures|(?:failed|unsuccessful)\s(?:satellite\s)?{_TRIES})\b"
)
EVERY = 5  # failures; so many there were before November 2023 with those at other satellites since 1998
_FAILURES = re.compile(
    rf"\b(?P<count>{spelled()})\s(?:(?:previous|earlier|prior|straight|consecutive|successive)\s)?"
    r"(?:failures?|(?:failed|unsuccessful|botched)\s(?:(?:satellite|launch)\s)?(?:attempts?|tries|try|launch(?:es)?|efforts?|bids?))\b",
    re.I,
)
_END = (
    rf"(?:(?:failed|unsuccessful|botched|successful)\s(?:(?:spy|military|reconnaissance|satellite)\s){{0,3}}{_TRIES}|"
    r"failures?|success(?:es)?|setback)"
)
_NTH_OF = rf"(?:{'|'.join(ORDINALS)})"
_ROW = re.compile(  # "its third failed attempt in a row", "failed for the third time running"
    rf"\b(?P<nth>{_NTH_OF})\s(?:satellite\s)?{_END}\s(?:in\sa\srow|running|in\ssuccession|on\sthe\strot)\b"
    rf"|\b(?P<other>{_NTH_OF})\s(?:straight|consecutive|successive)\s(?:satellite\s)?{_END}\b"
    rf"|\b(?:failed|succeeded)\s(?:for\s)?(?:a|the)\s(?P<time>{_NTH_OF})\s(?:time\s(?:in\sa\srow|running)|"
    r"(?:straight|consecutive|successive)\stime)\b",
    re.I,
)
_IS = re.compile(
    r"(?:\ssatellite)?(?:,(?:\swhich\s(?:is|was))?|\s(?:is|was|became))\s(?:(?:the|its|their|the\s(?:country|North)['’]s|[A-Z]\w+(?:\sKorea)?['’]s?)\s)?"
)
_PUT = re.compile(r"\b(?:put|plac(?:ed|ing)|sent|orbited|reached|entered|into|in)\b[^.;]{0,60}\borbit\b|\borbited\b")
_IN_ORBIT = re.compile(
    r"\b(?:already|in\sorbit\ssince|(?:were|are|was|is)\s(?:still\s)?in\sorbit|earlier\ssatellites?|(?:had|have)\s(?:come|gone|been\sput)\sinto\sorbit|first\s(?:two|three)\b|succeeded\s(?:in|with)|"
    r"(?:first|second)\s(?:[a-z-]+\s){0,2}satellite|successful\s(?:earlier|previous|first))\b",
    re.I,
)


def attempt_number(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the number of a satellite against the failures told before it, and these against those on record."""
    seen: list[Span] = []
    for told in (*failures_named(reading, record), *failures_before(reading, record)):
        seen += told.spans
        yield told
    yield from failures_dated(reading, record, seen)
    yield from called_nth(reading, record)
    yield from in_a_row(reading, record)
    yield from at_no_time(reading, record)
    numbered = [finding for one in orbited(reading, record) if (finding := in_orbit(one, record))]
    yield from numbered
    if numbered:
        return
    title, text = reading.article.title, reading.article.text
    for words in (text, title):
        match = _NTH.search(words)
        if match is None:
            continue
        nth = match["nth"].lower()
        count = rf"(?:{'|'.join(NUMBERS[nth])})"
        failed = re.search(_FAILED.replace("{count}", count), text, re.I)
        if failed and not _IN_ORBIT.search(text):
            reason = f"After {failures(nth)} “{match['told']}” is the {nth} try: those before it never came into orbit."
            where = Span(*match.span("told")) if words is text else Span(*failed.span())
            yield conflicts(reason=reason, spans=[where], would_hold_if=f"as the first, at the {nth} attempt")
            return


def failures_named(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on how many failures are told before a satellite that reached orbit at its last launch."""
    for claim in reading.claims:
        entry = record.entry(claim.value.entry) if isinstance(claim.value, Named) else None
        words = reading.article.quote(claim.sentence)
        match = _FAILURES.search(words) if entry and claim.aspect == "satellite" and firm(claim) else None
        if entry is None or match is None or not _PUT.search(words):
            continue
        fates, days = cells(entry, "fate"), cells(entry, "launched")
        lost = fates.count("lost")
        if fates[-1:] != ["orbit"] or set(fates[:-1]) != {"lost"} or lost == count_of(match["count"]):
            continue
        when = day(date.fromisoformat(days[-1]))
        reason = f"“{match[0].strip()}” does not fit: before {entry.name} reached orbit on {when} {in_words(lost)}"
        reason += f" launch{'es' if lost > 1 else ''} of it failed."
        spans = [Span(claim.sentence.start + match.start(), claim.sentence.start + match.end())]
        evidence = [row_evidence(entry, f"launched on {', '.join(days)}")]
        yield conflicts(claim, reason=reason, spans=spans, evidence=evidence, would_hold_if=f"after {in_words(lost)}")


def failures_before(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on how many failures are told before a spy satellite without a name that came into orbit."""
    for sentence in sentences(reading.article.text):
        match = _FAILURES.search(reading.article.quote(sentence))
        named = any(one.aspect == "satellite" and one.sentence == sentence for one in reading.claims)
        flown = put_up(sentence, reading, record) if match and not named else []
        told = count_of(match["count"]) if match else 0
        if match and flown and told > len(flown) - 1 and told < EVERY:
            first = day(flown[-1].day)
            reason = (
                f"“{match[0].strip()}” does not fit: before the launch of {first} {in_words(len(flown) - 1)} tries at"
            )
            reason += " a spy satellite failed."
            spans = [Span(sentence.start + match.start(), sentence.start + match.end())]
            evidence = [done.evidence for done in flown]
            yield conflicts(
                reason=reason, spans=spans, evidence=evidence, would_hold_if=f"after {in_words(len(flown) - 1)}"
            )


def failures_dated(reading: Reading, record: Record, seen: list[Span]) -> Iterator[Finding]:
    """The verdicts on how many failures are told before a launch on record, in its year or at a spy satellite."""
    for one in failures_told(reading, record):
        if any(one.span.meets(other) for other in seen) or one.flight.country != LAND:
            continue
        own = [each for each in record.flights() if each.country == LAND and each.kind == "space"]
        lost = [each for each in own if each.outcome == "failure" and each.day < one.flight.day]
        in_year = [each for each in lost if each.day.year == one.flight.day.year]
        spies = [each for each in lost if each.day >= SPIES]
        if not (one.of_year or spies):
            continue  # by whose word those before 2012 failed, and whether that of 2006 was one, is in dispute
        right = in_year if one.of_year else spies
        if one.number == len(right) or (not one.of_year and (one.number < len(right) or one.number >= EVERY)):
            continue
        some = f"{in_words(len(right), none='no')} tr{'y' if len(right) == 1 else 'ies'} at a satellite failed"
        when = f"in {one.flight.day.year}" if one.of_year else f"since {SPIES.year}"
        reason = f"“{one.told}” does not fit: before the launch of {day(one.flight.day)} {some} {when}."
        evidence = [launch_evidence(each) for each in (*right, one.flight)]
        would = f"after {in_words(len(right))}" if right else None
        yield conflicts(reason=reason, spans=[one.span], evidence=evidence, would_hold_if=would)


def in_a_row(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on how many tries at a satellite failed, or came off, one after the other up to a launch."""
    for sentence in sentences(reading.article.text) if "satellite" in reading.article.text else ():
        words = reading.article.quote(sentence)
        match = _ROW.search(words) if flatly(words) else None
        if match is None:
            continue
        span = Span(sentence.start + match.start(), sentence.start + match.end())
        last, done = tries(span, sentence, reading, record) or (None, [])
        fates = [flight.outcome for one in done if (flight := record.flight(one.evidence.entry))]
        told = "success" if "succ" in match[0].lower().replace("unsucc", "").replace("successi", "") else "failure"
        run = len(fates) - max((at + 1 for at, fate in enumerate(fates) if fate != told), default=0)
        nth = (match["nth"] or match["other"] or match["time"]).lower()
        if last is None or len(fates) != len(done) or fates[-1:] != [told] or run == ORDINALS.index(nth) + 1:
            continue
        breaks = [one.day for one, fate in zip(done, fates, strict=True) if fate != told][-1:]
        came = "came into orbit" if told == "failure" else "failed"
        reason = f"“{match[0]}” does not fit: {f'the try of {day(breaks[0])} {came}, so that ' if breaks else ''}"
        reason += f"the one of {day(last)} was the {ordinal(run)} {told} in a row."
        evidence = [one.evidence for one in done]
        yield conflicts(reason=reason, spans=[span], evidence=evidence, would_hold_if=f"as the {ordinal(run)} in a row")


def at_no_time(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on satellites told as in orbit at a time at which none came there."""
    for one in orbited_then(reading, record):
        last = day(one.last.day)
        number = in_words(one.then, none="No")
        number = f"{number[0].upper()}{number[1:]} satellite{'s' * (one.then > 1)} of North Korea"
        reason = f"{number} came into orbit {on(one.days)}: the last {'' if one.then else 'before '}was that of {last}."
        evidence = [launch_evidence(one.last)]
        yield conflicts(reason=reason, spans=[one.span], evidence=evidence, would_hold_if=f"as that of {last}")


def in_orbit(one: Orbited, record: Record) -> Finding | None:
    """The verdict on the number of a spy satellite in orbit."""
    flown = [record.flight(done.evidence.entry) for done in one.tries]
    place = sum(flight is not None and flight.outcome == "success" for flight in flown)
    if not place or place == one.place or flown[-1] is None or flown[-1].outcome != "success":
        return None
    reason = (
        f"“{one.told}” does not fit: on {day(one.day)} it was the {ordinal(len(one.tries))} try at a spy satellite, "
    )
    reason += f"and the {ordinal(place)} that came into orbit."
    evidence = [done.evidence for done in one.tries]
    right = f"as the {ordinal(place)}, at the {ordinal(len(one.tries))} attempt"
    return conflicts(reason=reason, spans=[one.span], evidence=evidence, would_hold_if=right)


def called_nth(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on a satellite that is called another's number: "Noor-3, Iran's first military satellite"."""
    told = [one for one in reading.claims if one.aspect == "satellite" and isinstance(one.value, Named) and firm(one)]
    for one, other in pairwise(sorted(told, key=lambda claim: claim.span.start)):
        pair = [record.entry(each.value.entry) for each in (one, other) if isinstance(each.value, Named)]
        named, nth = pair if len(pair) == len((one, other)) else (None, None)
        if not (named and nth) or named.id == nth.id or named.columns["country"] != nth.columns["country"]:
            continue
        between = reading.article.text[one.span.end : other.span.start]
        if one.sentence != other.sentence or not _IS.fullmatch(between) or other.told in (nth.name, *nth.aliases):
            continue
        if any(
            each.columns["satellite"] == named.id and nth_of(each) == nth_of(this) for each, this in places(nth, record)
        ):
            continue
        reason = f"“{one.told}” was not the “{other.told}”: that was {nth.name}, launched on {nth.columns['launched']}."
        evidence = [row_evidence(each, f"launched on {each.columns['launched']}") for each in (named, nth)]
        yield conflicts(one, other, reason=reason, evidence=evidence, would_hold_if=f"as {nth.name}")


def places(satellite: Entry, record: Record) -> list[tuple[Entry, Entry]]:
    """Every place on the shelf, with each place of one satellite."""
    rows = record.entries("satellite place")
    return [(each, own) for own in rows if own.columns["satellite"] == satellite.id for each in rows]


def nth_of(row: Entry) -> tuple[str, str]:
    """Which place of which kind a row tells."""
    return row.columns["kind"], row.columns["place"]


def failures(nth: str) -> str:
    """The failures before a try, in words.

    >>> failures("third")
    'two failures'
    """
    number = NUMBERS[nth][0]
    return f"{number} failure{'s' * (number != 'one')}"
