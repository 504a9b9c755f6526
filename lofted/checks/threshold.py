"""Which flight was the first, or the so-manieth, beyond that mark?

    >>> review("The missile of October 31, 2024 was the first from North Korea to fly for more than an hour.")
    threshold: conflicts. “first from North Korea to fly for more than an hour” does not fit: five flights
    of North Korea before 31 October 2024 went beyond an hour, the first of them on 18 November 2022
    (4,135 s).

    >>> review("The Hwasong-19 was the sixth North Korean missile above 6,000 km.")
    threshold: holds. “sixth North Korean missile above 6,000 km” fits: five flights of North Korea before
    31 October 2024 went beyond 6,000 km, the first of them on 24 March 2022 (6,248.5 km).

    >>> review("No North Korean missile had flown higher than 4,500 km before October 31, 2024.")
    threshold: conflicts. “No North Korean missile had flown higher than 4,500 km” does not fit: six
    flights of North Korea before 31 October 2024 went beyond 4,500 km, the first of them on 24 March 2022
    (6,248.5 km).

Silent on a first of a narrower kind ("solid-fuel", "since 2022"), on what a first launch did besides, and where it is
not clear which launch is told of.

    >>> review("On July 12, 2023, a North Korean solid-fuel missile flew for more than an hour for the first time.")

Limits: a number above those on record conflicts only where no missile but an ICBM goes so high or so long.

Source: the catalogue's flights, with what each party said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from math import inf

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Finding, Flight, Named, Reading, Record, Span
from lofted.reference.history import Mark, complete, doubtful, marks, ranked_in
from lofted.reference.saying import ORDINALS, day, many_flights, name_of, ordinal
from lofted.reference.sentence import by_sentence, said_by
from lofted.reference.subjects import countries, country_before
from lofted.reference.tied import flatly
from lofted.told.kind import names, plain_words
from lofted.told.launch import launch_told

FIELD = "records, firsts and counts"
CUES = (*ORDINALS[:8], "never", "No ", "no ")  # 8: more have not flown so high

ICBMS_ALONE = {"apogee": 2_500_000.0, "flight_time": 2_400.0}  # m, s; ours: higher or longer flies no lesser class
FARTHEST = 4_700_000.0  # m; no missile on record fell so far off that a party watched (about 4,600 km, 4 October 2022)

_BEYOND = (
    r"(?:more\sthan|over|above|beyond|past|(?:in\s)?excess\sof|exceed\w*|topp?\w*|pass(?:ed|ing|es)?|cross\w*|br(?:eak|oke)\w*|"
    r"surpass\w*|(?:long|high|farth|furth)er\sthan|reach\w*|at\sleast)"
)
_NOUN = r"(?:missiles?|ICBMs?|flights?|launch(?:es)?|tests?|rockets?|weapons?|time|one|shot)"
_PLACE = re.compile(  # "the first North Korean missile to", "the third time that it", "first ICBM flight of"
    rf"\b(?P<place>{'|'.join(ORDINALS[:8])})(?P<what>(?:\s[\w’'-]+){{0,6}}?\s{_NOUN}\b(?:\s(?:by|from|of|for)\s(?:[A-Z]\w+\s?){{1,2}})?)"
    r"(?P<deed>\s(?:ever\s)?(?:to|that|which|when|whose|in\swhich|an?|its|the|it|one|North|with|of|lasting)\b[^.;:,]{0,70})?\s?$"
    rf"|\b(?P<from>first)(?P<whence>\s(?:from|of|by)\s(?:North\sKorea|the\sNorth|Pyongyang))(?P<done>\sto\b[^.;:,]{{0,60}})\s?$",
    re.I,
)
_NONE = re.compile(  # "No North Korean missile had flown higher than", "never before had one of its missiles topped"
    rf"\b(?:[Nn]o(?P<what>(?:\s[\w’'-]+){{0,5}}?\s{_NOUN})\s(?:has|had)|[Nn]ever(?:\sbefore)?\s(?:has|had)(?P<subject>(?:\s[\w’'-]+){{0,6}}?\s{_NOUN})|"
    rf"(?P<owner>(?:\s?[\w’'-]+){{0,5}}?\s{_NOUN})\s(?:has|had)\s(?:n[o’']t|never))\b(?P<deed>[^.;:,]{{0,60}}?)\s?$"
)
_FLOOR = re.compile(rf"^{_BEYOND}\b", re.I)
_FLOOR_BEFORE = re.compile(rf"\b{_BEYOND}\s(?:the\s|an?\s|some\s)?(?:height\sof\s|altitude\sof\s|mark\sof\s)?$", re.I)
_BOUND = re.compile(r"\s(?:in\s(?:altitude|height)\s|into\sspace\s|high\s)?(?:before|until|till|up\sto)\s$")
_WITHIN = re.compile(
    r"\b(?:since|this (?:year|month|decade)|of the year|in (?:19|20)\d\d|in (?:[\w-]+ ){1,3}(?:years?|months?|weeks?)"
    r"|so far)\b"
)
_MOVES_LISTED = """
fly flew flown flies stay stayed stays staying aloft air airborne climb climbed rise rose risen reach reached
reaches height altitude apogee go went goes top topped exceed exceeded pass passed cross crossed break broke
remain remained last lasted lasting ballistic intercontinental icbm icbms known mark the than more over
above beyond past higher longer at least soar soared travel travelled traveled an from north's
duration shot up high long altitudes heights distance range cover covered
"""
_MOVES = frozenset(_MOVES_LISTED.split())
_HIGH = re.compile(r"\b(?:climb|rise|rose|risen|soar|above)", re.I)
_FAR = re.compile(r"\b(?:travel|cover|distance|far)", re.I)


@dataclass(frozen=True, slots=True)
class Told:
    """A place among the flights beyond a figure, as it is told."""

    claim: Claim
    span: Span
    place: int
    aspect: str
    negative: bool  # "no missile had", "never before had": the words deny, and tell a first all the same


def threshold(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first, or second, or third flight beyond a figure against the flights before it."""
    for sentence, claims in by_sentence(reading.claims):
        figures = {one.span: one for one in claims if one.quantity and one.quantity.unit in ("m", "s")}
        for claim in figures.values():
            told = place_told(claim, sentence, reading, record)
            if told:
                yield from judged(told, sentence, claims, reading, record)


def place_told(claim: Claim, sentence: Span, reading: Reading, record: Record) -> Told | None:
    """The place told with a figure, where it counts all missiles and nothing narrower."""
    text = reading.article.text
    before, behind = text[sentence.start : claim.span.start], text[claim.span.end : sentence.end]
    if not (_FLOOR.match(claim.told) or _FLOOR_BEFORE.search(before)) or _WITHIN.search(behind):
        return None
    match = _PLACE.search(before) or _NONE.search(before)
    if match is None:
        return None
    groups = match.groupdict()
    words = " ".join(part for name, part in groups.items() if part and name not in ("place", "from"))
    if (plain_words(words) - names(record) - _MOVES) or not flatly(before[: match.start()]):
        return None
    aspect = aspect_of(claim, before[match.start() :] + claim.told + behind)
    place = ORDINALS.index(groups["place"].lower()) + 1 if groups.get("place") else 1
    span, negative = Span(sentence.start + match.start(), claim.span.end), match.re is _NONE
    return Told(claim, span, place, aspect, negative) if aspect else None


def aspect_of(claim: Claim, words: str) -> str:
    """What a figure is a mark of: by its unit, or by its words."""
    if claim.quantity and claim.quantity.unit == "s":
        return "flight_time"
    named = ranked_in(words)
    if named in ("apogee", "range"):
        return named
    high = _HIGH.search(words) or (claim.quantity and claim.quantity.bare.low > FARTHEST)
    return "apogee" if high else "range" if _FAR.search(words) or claim.aspect == "range" else ""


def judged(told: Told, sentence: Span, claims: list[Claim], reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one place, by the flights before that went beyond the figure."""
    flight, text = flight_of(told, claims, reading, record), reading.article.text
    until = bound(told, sentence, reading) or (flight.day if flight else None)
    among = countries(record, {one.country for one in record.flights()})
    country = flight.country if flight else country_before(reading.article, told.claim.span.start, among)
    if until is None or not country or told.claim.quantity is None:
        return
    mark = told.claim.quantity.bare.middle
    earlier = [
        one for one in record.flights() if one.country == country and one.kind == "ballistic" and one.day < until
    ]
    able = [one for one in earlier if any(each.figure.said.high > mark for each in marks(one, told.aspect))]
    sure = [best for one in able if (best := beyond(one, told.aspect, mark))]
    words, figure = f"“{text[told.span.start : told.span.end]}”", _FLOOR.sub("", told.claim.told).strip()
    fact = f"{many_flights(len(sure))} of {name_of(country, record)} before {day(until)} went beyond {figure}"
    fact += f", the first of them on {day(sure[0].flight.day)} ({sure[0].figure.written})" if sure else ""
    evidence, spans = [one.evidence for one in dict.fromkeys((*sure[:2], *sure[-1:]))], [told.span]
    working = [f"{one.flight.day}: {one.figure.written}, {one.account.speaker}" for one in sure]
    said = [] if told.negative else said_by(told.span, reading) or [told.claim]
    listed = mark >= ICBMS_ALONE.get(told.aspect, inf) and complete(record, f"{country}/ICBM", until, until)
    if len(sure) <= told.place - 1 <= len(able) and (sure or listed):
        yield holds(*said, reason=f"{words} fits: {fact}.", working=working, evidence=evidence, spans=spans)
    elif told.place - 1 < len(sure) or (listed and told.place - 1 > len(able)):
        right = f"as the {ordinal(len(sure) + 1)}"
        reason = f"{words} does not fit: {fact}."
        yield conflicts(*said, reason=reason, working=working, evidence=evidence, spans=spans, would_hold_if=right)


def beyond(flight: Flight, aspect: str, mark: float) -> Mark | None:
    """The finest figure of a flight beyond a mark, where no party has it short of that."""
    every = list(marks(flight, aspect))
    past = [one for one in every if one.figure.bare.low > mark and one.figure.said.high < inf]
    if any(one.figure.said.high <= mark for one in every) or all(doubtful(one) for one in past):
        return None
    return min(past, key=lambda one: one.figure.said.width, default=None)


def flight_of(told: Told, claims: list[Claim], reading: Reading, record: Record) -> Flight | None:
    """The launch that is told of, or the first flight of the one type named."""
    flight = launch_told(told.span, reading, record)
    types = {one.value.entry for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    own = [one for one in record.flights() if one.vehicle in types and one.kind == "ballistic"]
    return flight if flight and (not types or flight.vehicle in types) else own[0] if len(types) == 1 and own else None


def bound(told: Told, sentence: Span, reading: Reading) -> date | None:
    """The day up to which the words count: "before 31 October 2024", "until 2022"."""
    text, at = reading.article.text, told.span.end
    behind = (one for one in reading.claims if one.moment and at <= one.span.start < sentence.end)
    days = (one.moment for one in behind if _BOUND.fullmatch(text[at : one.span.start]))
    return next((one.start.date() for one in days if one and one.start), None)
