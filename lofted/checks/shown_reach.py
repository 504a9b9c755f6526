"""Has a missile of that type ever flown as far as it is told to reach?

    >>> review("The Hwasong-15 can carry a nuclear warhead as far as Washington.")
    shown_reach: open. No Hwasong-15 on record came down farther away than 989 km, on 18 February 2023 (KCNA):
    that one can reach Washington is worked out and not shown by a flight, and hangs on a load that is not told.

    >>> review("The Hwasong-18 can fly more than 15,000 km.")
    shown_reach: open. No Hwasong-18 on record came down farther away than 1,002.3 km, on 18 December 2023 (KCNA):
    that one can reach more than 15,000 km is worked out and not shown by a flight, and hangs on a load that is
    not told.

It is left alone where the words give it to somebody, hedge it or tell of the load or the path, and of a type that
was flown far enough to show it.

    >>> review("The Hwasong-15 could reach Washington, analysts say.")
    >>> review("The Minuteman III can reach Moscow.")

Silent of places that are not far: the limit is `FAR`.

Source: the flights on the shelf, each with its own; positions from the shelf's cities.
"""

import re
from collections.abc import Iterator
from math import inf

from lofted.checking import leaves_open
from lofted.facts import Entry, Finding, Named, Reading, Record, Span
from lofted.reference.history import Mark, marks
from lofted.reference.saying import KILOMETRE, day
from lofted.reference.spots import spotted, town_heads, towns_by_name
from lofted.reference.subjects import event_before
from lofted.reference.wording import saying, sentences

FIELD = "missiles, rockets and craft"
CUES = ("can ", "capable", "able to", "within ")

AMERICA = "united-states"
FAR = 5_500.0  # km; from there on a missile is an intercontinental one
SHOWN = 0.6  # share of the way; ours: what was flown so far on a flat path bears out the rest

_CAN = re.compile(
    r"\b(?:can(?:\s(?:now|easily|also|already))?\s|(?:is|are)\s(?:now\s|also\s)?able\sto\s|(?:is|are)\s(?:now\s|also\s)?capable\sof\s)"
    r"(?:(?:carry(?:ing)?|deliver(?:ing)?)\s[^.;]{0,60}?\b(?:to|as\sfar\sas|against|on)\b|"
    r"(?:reach|hit|strik|target|fly|travel|attack)(?:e|t|l)?(?:ing)?\b)"
)
_WITHIN = re.compile(r"\bwithin\s(?:(?:its|the\smissile['’]s)\s)?(?:range|reach|striking\sdistance)\b")
_AMERICA = re.compile(
    r"\b(?:the\s)?(?:(?:continental|mainland|contiguous)\s)?(?:United\sStates|US\b|U\.S\.(?!\w)|America\b|American\b)"
    r"(?:\s(?:mainland|homeland|soil|cit(?:y|ies)|territory))?"
)
_NEARER = re.compile(r"\s(?:bases?|troops|forces|allies|military|carriers?|ships?|territor\w+\sof\sGuam)\b")
_FAIR = re.compile(  # what a fair telling adds: on what it rests, or what it leaves out
    r"\b(?:if|theor\w*|potential\w*|estimat\w*|depend\w*|payload|load|weigh\w*|lighter|standard|normal|flatter|"
    r"trajector\w+|un(?:proven|tested)|never|not|whether|could|may|might|would|designed|meant|intended|enough|"
    r"Guam|Hawaii|Alaska)\b|n['’]t\b|[“”\"?]"
)


def shown_reach(reading: Reading, record: Record) -> Iterator[Finding]:
    """Say of each far reach that is told as a fact how far the type was flown."""
    text, told = reading.article.text, set[str]()
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        able = _CAN.search(words) or _WITHIN.search(words)
        if able is None or _FAIR.search(words) or given(words, able):
            continue
        vehicle = meant(reading, sentence, record)
        place = vehicle and far_place(reading, sentence, able)
        best = vehicle and farthest(vehicle, record)
        if vehicle and place and best and vehicle.id not in told and best.figure.said.high < SHOWN * FAR * KILOMETRE:
            told.add(vehicle.id)
            yield unshown(vehicle, place, best, Span(sentence.start + able.start(), sentence.start + able.end()))


def given(words: str, able: re.Match[str]) -> bool:
    """Whether a sentence gives what it tells to somebody, or hedges it; that it can is what is told here."""
    told = (one for one in saying().finditer(words) if one[0] != "States")  # of America, and no verb
    return any(not able.start() <= one.start() < able.end() for one in told)


def meant(reading: Reading, sentence: Span, record: Record) -> Entry | None:
    """The one type of missile of a sentence, or of the launch told before it."""
    named = {
        one.value.entry
        for one in reading.claims
        if one.aspect == "vehicle" and isinstance(one.value, Named) and sentence.covers(one.span)
    }
    if named:
        return record.entry(named.pop()) if len(named) == 1 else None
    event = event_before(sentence.end, reading)
    flight = record.flight(event.entry) if event else None
    return record.entry(flight.vehicle) if flight and flight.kind == "ballistic" else None


def far_place(reading: Reading, sentence: Span, able: re.Match[str]) -> str:
    """What lies so far: a distance, or a place in the United States, to none of which a missile of others was flown."""
    words = reading.article.quote(sentence)
    for claim in reading.claims:
        told = (
            claim.quantity if sentence.covers(claim.span) and claim.span.start >= sentence.start + able.end() else None
        )
        if told and told.unit == "m" and told.bare.low >= FAR * KILOMETRE:
            return claim.told
    country = _AMERICA.search(words, 0 if able[0].startswith("within") else able.end())
    if country and not _NEARER.match(words, country.end()):
        return "the United States"
    towns = (entry for _, entry in spotted(words[able.start() :], towns_by_name(), town_heads()))
    return next((one.name for one in towns if one.columns["country"] == AMERICA), "")


def farthest(vehicle: Entry, record: Record) -> Mark | None:
    """The farthest that a party gave for a flight of some type."""
    flown = (mark for one in record.flights() if one.vehicle == vehicle.id for mark in marks(one, "range"))
    closed = (mark for mark in flown if mark.figure.said.high < inf)
    return max(closed, key=lambda mark: mark.figure.bare.low, default=None)


def unshown(vehicle: Entry, place: str, best: Mark, span: Span) -> Finding:
    """What is said of one reach."""
    flown = f"{best.figure.written}, on {day(best.flight.day)} ({best.account.speaker})"
    reason = f"No {vehicle.name} on record came down farther away than {flown}: that one can reach {place}"
    reason += " is worked out and not shown by a flight, and hangs on a load that is not told."
    return leaves_open(reason=reason, evidence=[best.evidence], spans=[span])
