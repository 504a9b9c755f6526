"""The figures of the launches on record that a report tells, each with what the parties said of it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from lofted.facts import Claim, Event, Flight, Named, Reading, Record, Verdict, compare
from lofted.reference.bearing import UNTOLD, as_told, bears_out, borrowed, fine_alone, same_digits
from lofted.reference.classes import LONG, of_another_class
from lofted.reference.history import ASPECTS, Mark, first_hand, marks
from lofted.reference.spokesmen import speaks_for, without_account
from lofted.told.named_near import anchored, named_beside, of_another

_SEVERAL = re.compile(  # more than one flew: "the two flew about 550 km"
    r"\b(?:[Tt]he\s(?:two|three|four|pair|missiles|projectiles)|[Bb]oth|[Ee]ach)\s(?:\w+\s){0,2}(?:flew|rose|travell?ed|climbed|landed|fell|reached)\s"
)
_BROUGHT_IN = re.compile(r"\W{0,2}(?:An?|Another|One|Two|Three|Four|Five|Six|Several|Some)\s")  # new here

_MEASURES = re.compile(  # words that say of a length what was measured
    r"\b(?:range|distance|far|farther|away|height|altitude|apogee|peak|high|higher|up|flew|flown|flight|flying|travel\w*|cover\w*|"
    r"rose|ris\w+|climb\w*|reach\w*|soar\w*|fell|fall\w*|land\w*|down|east|west|off|across|downrange)\b",
    re.I,
)
_SECOND = re.compile(
    r"\bsecond\s(?:[\w-]+\s)?(?:peak|apogee|summit|top|crest|climb|rise|hump|one)\b[^.;]{0,45}$|\b(?:and\s)?(?:then\s)?a\ssecond\s(?:of|at)\s$|"
    r"\b(?:climb(?:ed|s|ing)?|rose|ris(?:en|es|ing)|soar(?:ed|s|ing)?|went|skipp(?:ed|ing))\s(?:back\s)?(?:up\s)?"
    r"(?:again|anew|once\smore|a\ssecond\stime)\b[^.;]{0,30}$"
)
_REACHED = re.compile(
    r"\b(?:reach(?:ed|es|ing)?|(?<!rose )(?<!climbed )(?<!soared )to)\s(?:as (?:high|far) as\s|\w+\s){0,2}$", re.I
)
_CONFIRMS = re.compile(  # "has confirmed the height of", "corroborated KCNA's figure of"
    r"(?<!not\s)(?<!never\s)(?<!yet\s)\b(?:independently\s)?(?:confirm|corroborat|verif|endors)\w+\s(?:the|that|its|this|[A-Z][^.;,]{2,30}['’]s?)\s"
    r"(?:\w+\s){0,3}(?:of|for)\s(?:(?:about|some|more\sthan)\s)?$"
)
_CONFIRMED_BY = re.compile(
    r"\b(?:is|was|were|been)\s(?:later\s|also\s)?(?:confirmed|corroborated|verified|borne\sout)\sby\b"
)
_PASSING = re.compile(r"\bat an? (?:altitude|height) of\s(?:\w+\s){0,2}$", re.I)  # where something happened on the way


@dataclass(frozen=True, slots=True)
class Held:
    """A figure of a launch on record, what every party said of it, and what its own voice did among them.

    `claim` has the aspect that the figure was found to measure, `given` the one that its words have. It is `near`
    where the launch is named so close by that the figure is surely its own.
    """

    given: Claim
    claim: Claim
    event: Event
    flight: Flight
    told: Sequence[Mark]
    own: Sequence[Mark]
    near: bool

    @property
    def borne_out(self) -> list[Mark]:
        """The accounts that are ground for the figure."""
        return [mark for mark in self.told if self.claim.quantity and bears_out(self.claim.quantity, mark.figure)]

    @property
    def agreeing(self) -> list[Mark]:
        """Those of them that are the voice's own, where it gave one."""
        return [mark for mark in self.own if mark in self.borne_out] if self.own else self.borne_out


def held(reading: Reading, record: Record) -> Iterator[Held]:
    """Each figure of every matched launch of which a party gave one."""
    for event in reading.events:
        flight = record.flight(event.entry)
        for given in event.about(*ASPECTS, *UNTOLD) if flight else ():
            near = anchored(given, event, reading.article)
            claim = as_told(given, flight, near=near) if flight else given
            every = list(marks(flight, claim.aspect, strays=True)) if flight and claim.aspect in ASPECTS else []
            own = [mark for mark in every if own_of(claim, mark, record)]
            usual = list(marks(flight, claim.aspect)) if flight and every else []
            told = [mark for mark in every if mark in usual or mark in own or meant(claim, mark)]
            if not flight or claim.denied or beside_it(claim, event, flight, reading):
                continue
            if claim.aspect == "apogee" and of_second_peak(claim, told, reading):
                continue  # lower than the first, as a warhead that glides may rise again
            if claim.quantity and told and not of_another(claim, event, reading.article):
                yield Held(given, claim, event, flight, told, own, near)


def of_second_peak(claim: Claim, told: Sequence[Mark], reading: Reading) -> bool:
    """Whether a height is that of a second peak, and below what somebody gave of the first."""
    before = reading.article.text[claim.sentence.start : claim.span.start]
    most = max((mark.figure.bare.high for mark in told), default=0.0)
    return bool(_SECOND.search(before)) and claim.quantity is not None and claim.quantity.bare.high < most


def beside_it(claim: Claim, event: Event, flight: Flight, reading: Reading) -> bool:
    """Whether a sentence brings in a missile of another class, on another day or on none: "A short-range one flew"."""
    if _SEVERAL.search(reading.article.quote(claim.sentence)[: claim.span.start - claim.sentence.start]):
        return flight.vehicle_class in LONG  # of which no two were ever fired at once
    if not of_another_class(claim, flight, reading):
        return False
    days = [one.moment for one in event.about("launch_date", "launch_time") if one.sentence == claim.sentence]
    firm = [one for one in days if one and one.start]
    elsewhere = bool(firm) and all(one.start and one.start.date() != flight.day for one in firm)
    return elsewhere or (not firm and bool(_BROUGHT_IN.match(reading.article.quote(claim.sentence))))


def own_of(claim: Claim, mark: Mark, record: Record) -> bool:
    """Whether a figure on record is that of the claim's own voice."""
    return speaks_for(claim.voice, record.entry(mark.account.party), launched_by=mark.flight.country)


def meant(claim: Claim, mark: Mark) -> bool:
    """Whether a figure is an account's to the digit."""
    return any(same_digits(one, mark.figure) for one in claim.quantities)


def of_another_told(one: Held, reading: Reading, record: Record) -> bool:
    """Whether a figure is that of another launch of which the text tells, so that only whose it is was read amiss."""
    flights = [
        flight for event in reading.events if (flight := record.flight(event.entry)) and flight is not one.flight
    ]
    figure = one.claim.quantity
    return any(figure and bears_out(figure, mark.figure) for each in flights for mark in marks(each, one.claim.aspect))


def lenders(one: Held, reading: Reading, record: Record) -> list[Mark]:
    """The accounts of others whose figure a told one is; none where its voice gave it, or the sentence names them.

    The others' number itself where the voice gave another, or one that the voice's own bears out only when rounded;
    where the voice gave none, what could have come from others alone.
    """
    claim, told = one.claim, first_hand(one.told, record)
    lent = borrowed(claim, one.own, told, one.event)
    if one.own and not lent and not one.agreeing and any(close(claim, mark) for mark in one.own):
        lent = one.borne_out
    if not one.own:
        lent = fine_alone(claim, told) or [mark for mark in told if mark in one.borne_out]
        parties = [record.entry(mark.account.party) for mark in lent]
        lent = lent if without_account(claim.voice, parties, record, flight=one.flight) else []
    lenders_told = any(named_beside(mark, claim, reading, record) for mark in lent)
    return [] if lenders_told and not confirmed(claim, reading) else lent


def confirmed(claim: Claim, reading: Reading) -> bool:
    """Whether its voice is said to have confirmed a figure: then it is the voice's own, whoever else gave it."""
    text = reading.article.text
    before, behind = text[claim.sentence.start : claim.span.start], text[claim.span.end : claim.sentence.end]
    return bool(_CONFIRMS.search(before) or _CONFIRMED_BY.search(behind))


def close(claim: Claim, mark: Mark) -> bool:
    """Whether a figure is a party's only when rounded."""
    return claim.quantity is not None and compare(claim.quantity, mark.figure) is Verdict.DEPENDS


def names_it(other: Mark, flight: Flight, reading: Reading) -> bool:
    """Whether the text tells of the other flight as well, or names what flew then and not what flew now."""
    named = {one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    theirs = other.flight.vehicle in named and other.flight.vehicle != flight.vehicle
    return theirs or any(event.entry == other.flight.id for event in reading.events)


def told_in_passing(claim: Claim, told: Sequence[Mark], event: Event, reading: Reading, *, as_height: bool) -> bool:
    """Whether "reached 1,000 km" may be a height or a distance, or the height is one at which something happened."""
    before = reading.article.text[claim.sentence.start : claim.span.start]
    figures = [one.quantity for one in event.about(claim.aspect) if one.quantity]
    passing = _PASSING.search(before) and any(bears_out(one, mark.figure) for one in figures for mark in told)
    return bool((as_height and _REACHED.search(before)) or passing)


def unnamed(claim: Claim, reading: Reading) -> bool:
    """Whether a figure's clause does not say what was measured, so that a clause ahead of a semicolon lent the word."""
    before, at, _ = reading.article.text[claim.sentence.start : claim.span.start].rpartition(";")
    told = (one for one in reading.claims if one.sentence == claim.sentence and one.aspect == claim.aspect)
    lent = any(one.span.end <= claim.sentence.start + len(before) for one in told) if at else False
    ends = claim.sentence.start + len(before) + len(at)
    clause = reading.article.text[ends : claim.sentence.end].partition(";")[0]
    return lent and not _MEASURES.search(clause)
