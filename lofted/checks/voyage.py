"""Was that person on that flight, and did it come back on that day?

    >>> review("Nie Haisheng flew aboard Shenzhou-13 to the Chinese station.")
    voyage: conflicts. “Nie Haisheng” was not aboard “Shenzhou-13”: its crew was Zhai Zhigang, Wang Yaping and
    Ye Guangfu.

    >>> review("Zhai Zhigang flew aboard Shenzhou-13 to the Chinese station.")
    voyage: holds. “Zhai Zhigang” was aboard “Shenzhou-13”.

    >>> review("Shenzhou-15 landed in Inner Mongolia on June 14, 2023.")
    voyage: conflicts. “Shenzhou-15” and “June 14, 2023” do not fit together: it came back on 4 June 2023.

Silent where the sentence names two flights, on people who flew on no flight of
the shelf, and where person and flight are not tied by the words.

    >>> review("Nie Haisheng waited on the ground while Shenzhou-13 docked.")

Source: the catalogue's voyages; each row names the page that tells it.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Finding, Firmness, Named, Reading, Record, Span
from lofted.reference.days import A_DAY
from lofted.reference.saying import day, listing
from lofted.reference.sentence import by_sentence
from lofted.reference.voyages import Voyage, voyages

FIELD = "satellites and spaceflight"

REACH = 80  # characters between a person and a flight, or a flight and its return; some twelve words

_TIED = re.compile(
    r"\b(?:aboard|on board|in|on|flew|fl(?:ies|ying)|commanded|commands|piloted|"
    r"carr(?:ied|ying)|with|crew|took|sent|launched)\b",
    re.I,
)
_APART = re.compile(
    r"[;:]|\b(?:after|since|before|previous\w*|earlier|later|veteran|back-?up|replac\w*|also|than|like|while|when|whose|waited|"
    r"watch\w*|congratulat\w*|trained|former|director|chief|spokes\w+|talk\w*|call\w*|"
    r"met|not|never|relie\w*|hand\w*|welcom\w*|join\w*)\b",
    re.I,
)
_OTHER = re.compile(r"\b[A-Z][\w’']*[-\s]\d")  # another flight, by its number
_BACK = re.compile(r"\b(?:landed|touched down|splashed down|returned|came (?:back|home|down)|back on Earth)\b", re.I)
_SET_DOWN = re.compile(r"landed|touched down", re.I)  # on whatever it flew to
MOON_SHIPS = ("apollo-", "artemis-")  # whose landing is that on the Moon, where no place is told
_NOT_EARTH = re.compile(
    r"\b(?:moon|lunar|mars|docked|undock\w*|will|would|due|expected|scheduled|plan\w*|to (?:land|return))\b", re.I
)


def voyage(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each flight that is told with its crew or its return against its row."""
    known = voyages(record)
    people = {name for one in known.values() for names in one.crew for name in names}
    for sentence, claims in by_sentence(reading.claims):
        flights = [one for one in claims if one.aspect == "satellite" and isinstance(one.value, Named)]
        named = {one.value.entry for one in flights if isinstance(one.value, Named)}
        if len(named) != 1 or not (found := known.get(next(iter(named)))):
            continue
        if flights[0].likelihood.words is not Firmness.PLANNED:
            yield from aboard(flights[0], found, people, reading)
            yield from back(flights[0], found, claims, sentence, reading)


def aboard(flight: Claim, found: Voyage, people: set[str], reading: Reading) -> Iterator[Finding]:
    """Each person on record as having flown that the sentence ties to the flight."""
    if not found.crew:
        return
    words = reading.article.quote(flight.sentence)
    for name in sorted(people):
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", words):
            span = Span(flight.sentence.start + match.start(), flight.sentence.start + match.end())
            first, last = sorted((span, flight.span))
            between = reading.article.text[first.end : last.start]
            if len(between) > REACH or not _TIED.search(between) or _APART.search(between) or _OTHER.search(between):
                continue
            crew = listing([names[0] for names in found.crew])
            evidence = [found.evidence(f"crew: {crew}")]
            if found.carried(name):
                reason = f"“{name}” was aboard “{flight.told}”."
                yield holds(flight, reason=reason, evidence=evidence, spans=[span])
            else:
                reason = f"“{name}” was not aboard “{flight.told}”: its crew was {crew}."
                yield conflicts(flight, reason=reason, evidence=evidence, spans=[span])


def back(flight: Claim, found: Voyage, claims: list[Claim], sentence: Span, reading: Reading) -> Iterator[Finding]:
    """The day on which it came back, where the sentence gives just one date."""
    dates = [one for one in claims if one.moment and one.moment.start and one.moment.end]
    if found.landed is None or len(dates) != 1 or dates[0].span < flight.span:
        return
    moment, between = dates[0].moment, reading.article.text[flight.span.end : dates[0].span.start]
    verb = _BACK.search(between)
    if found.craft.startswith(MOON_SHIPS) and verb and _SET_DOWN.fullmatch(verb[0]):
        return
    if (
        not moment
        or moment.relative
        or not verb
        or len(between) > REACH
        or _NOT_EARTH.search(reading.article.quote(sentence))
    ):
        return
    if _APART.search(between) or not re.search(r"\b(?:on|in)\s$", between):
        return
    assert moment.start and moment.end, "asked above"
    evidence = [found.evidence(f"came back on {day(found.landed)}")]
    if moment.start.date() - A_DAY <= found.landed <= max(moment.end.date() - A_DAY, moment.start.date()) + A_DAY:
        reason = f"“{flight.told}” came back on {day(found.landed)}."
        yield holds(flight, dates[0], reason=reason, evidence=evidence)
    else:
        reason = f"“{flight.told}” and “{dates[0].told}” do not fit together: it came back on {day(found.landed)}."
        yield conflicts(flight, dates[0], reason=reason, evidence=evidence, would_hold_if=f"on {day(found.landed)}")
