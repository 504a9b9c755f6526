"""Whether an hour told of a launch stands in the words of the party whose it is, or beside another party's."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.facts import CLOCK, THIS_ARTICLE, Claim, Flight, Moment, Reading, Record, Voice
from lofted.reference.clock import READERS, zone_named
from lofted.reference.flight_hours import SECOND, TIME, TO_THE_MINUTE, Hour, apart, fits, land, named_in, told_minutes
from lofted.reference.pyongyang import BY_CLOCK, PYONGYANG
from lofted.reference.sentence import said_by
from lofted.reference.spokesmen import is_state_media

_BY_THE_CLOCK = re.compile(
    r"\b[Bb]y\s(?:(?:the\s)?(?:clocks?|time)\s(?:of|in)\s(?P<of>[A-Z]\w+(?:\s[A-Z]\w+)?)"
    r"|(?P<own>[A-Z]\w+(?:\s[A-Z]\w+)?)(?:[’']s)?\s(?:own\s)?(?:clocks?|time)\b)"
)
OWN_CLOCKS = {"Asia/Tokyo": "japan"}  # an hour by a country's clock is its own; Korea's is that of the site too


def whose_own(claim: Claim, known: Sequence[Hour], flight: Flight, reading: Reading, record: Record) -> bool:
    """Whether an hour is that of a party which watched, in its own words, or stands beside that of another party.

    What those who launched say of their own hour is one side of the matter, and is held against those who watched.
    """
    zone = (claim.moment.zone if claim.moment else None) or flight.when.zone or "UTC"
    says = [one.voice.entry for one in said_by(claim.span, reading) if one.voice.entry]
    mine = [one for one in known if claim.moment and apart(told_minutes(claim.moment), one.on(zone)) <= TO_THE_MINUTE]
    speaker = land(says[0], record) if says else flight.country
    if speaker != flight.country and any(land(one.party, record) == speaker for one in mine if one.party):
        return True
    others = [one for one in known if one.party and one not in mine]
    told = [one.moment for one in reading.claims if one.moment and one.moment.precision in CLOCK and one is not claim]
    hours_told = [told_minutes(one) for one in told if TIME.search(one.edtf)]
    return any(apart(one, other.on(zone)) <= SECOND for one in hours_told for other in others)


def beside_hour(claim: Claim, known: Sequence[Hour], flight: Flight, reading: Reading, record: Record) -> set[str]:
    """Whom the sentence of an hour names: the parties in it, and the country that launched for its state media.

    Where nobody speaks in it, it goes on with the word of those who spoke in the sentence before.
    """
    named = set(named_in(reading.article.quote(claim.sentence), known, record))
    says = [one.voice for one in said_by(claim.span, reading)] or [claim.voice]
    if all(one == THIS_ARTICLE for one in says):
        says = voices_ahead(claim, reading)
    own = any(one.entry is None and is_state_media(one, flight.country) for one in says)
    return named | {flight.country} if own else named


def voices_ahead(claim: Claim, reading: Reading) -> list[Voice]:
    """Who speaks in the sentence right before that of a claim."""
    text = reading.article.text
    told = (one for one in reading.claims if one.aspect == "statement" and one.span.end <= claim.sentence.start)
    return [one.voice for one in told if not text[one.sentence.end : claim.sentence.start].strip()]


def own_clock(claim: Claim) -> str:
    """The country by whose clock an hour is told in so many words, which then is its own."""
    return OWN_CLOCKS.get((claim.moment and claim.moment.zone) or "", "")


def clocks(flight: Flight) -> Iterator[tuple[str, str]]:
    """The clocks by which the hour of a launch is told, other than that of its site."""
    yield from READERS
    if flight.country == "north-korea":
        yield "Pyongyang", PYONGYANG


def by_its_clock(moment: Moment, known: Sequence[Hour], words: str) -> Moment:
    """An hour by the clock that its sentence names in so many words, where it fits the record by that clock.

    So is Pyongyang's own, and "on Sunday evening by Washington's clock, 6:24 p.m.".
    """
    if moment.zone is not None:
        return moment
    zones = [PYONGYANG] if BY_CLOCK.search(words) else []
    zones += [zone for one in _BY_THE_CLOCK.finditer(words) if (zone := zone_named(f"{one['own'] or one['of']} time"))]
    fitting = (zone for zone in zones if fits(told_minutes(moment), zone, known, moment))
    return next((replace(moment, zone=zone) for zone in fitting), moment)
