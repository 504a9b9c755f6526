"""Does a detail of the launch agree with what was said of it: where it fell, its launcher's axles, how many it was?

    >>> review("North Korea fired an ICBM on October 31, 2024. It landed some 300 km west of Okushiri.")
    told_detail: depends. some 300 km was an early figure, of Japanese Ministry of Defense, for 31 October
    2024; Japanese Ministry of Defense has about 200 km.

    >>> review("North Korea fired an ICBM on October 31, 2024. It fell about 200 km west of Okushiri.")
    told_detail: holds. about 200 km is what Japanese Ministry of Defense said: about 200 km.

An early figure that a later one has replaced is named as that.

    >>> review("The launcher of the ICBM that North Korea fired on October 31, 2024, has twelve axles, Seoul said.")
    told_detail: depends. twelve axles was an early figure, of Joint Chiefs of Staff (South Korea), for 31
    October 2024; KCNA has 11.

So is a figure that its party is on record with otherwise, and one on which the parties differ.

    >>> review("North Korea fired two ballistic missiles from off Sinpo on October 19, 2021, Japan said.")
    told_detail: depends. two ballistic missiles is what Japanese Ministry of Defense said: two; but the
    parties differ: Joint Chiefs of Staff (South Korea) said one.

A number of axles that no party gave conflicts, since axles can be counted on a picture.

    >>> review("The launcher of the ICBM that North Korea fired on October 31, 2024, has eight axles.")
    told_detail: conflicts. eight axles differs from what is on record for 31 October 2024: Joint Chiefs
    of Staff (South Korea) said 12, KCNA said 11.

Silent where the launch is on no record, or nobody is on record with such a
detail; where the sentence itself tells of a correction; on a number of
missiles where its sentence does not name the day.

Source: the catalogue's details, one row for each party.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, depends, holds, leaves_open
from lofted.facts import Claim, Event, Finding, Flight, Named, Reading, Record, Verdict, compare
from lofted.reference.bearing import same_digits
from lofted.reference.classes import of_the_next
from lofted.reference.details import IN_ALL, Detail, details_of, is_number_fired, side_in
from lofted.reference.saying import day
from lofted.reference.speaking import SECOND_HAND
from lofted.reference.spokesmen import speaks_for, without_account
from lofted.reference.subjects import event_near
from lofted.told.comparing import named_for_itself
from lofted.told.rivals import AXLES, as_first, moved

FIELD = "launches on record"

OFF = 0.15  # share; ours: distances of one splashdown from places that a report calls alike differ by less
NEAR = 45  # characters from a distance to the place it is told from: "(124 miles) west of the island of "

_SAID_OF_ELSE = re.compile(r",\saccording\sto\s[^,;]+,\s(?:and|but|before|while)\b")  # a clause of its own follows
_FELL = re.compile(
    r"\b(?:fell|land(?:ed|ing)|splash\w*|came down|plung\w*|dropp\w*|crash\w*|impact\w*|hit|point)\b", re.I
)
_NEXT = re.compile(  # "came down 1,000 km away, 200 km west of the island": what is told from the island is the next
    r"[,;]\s[^(),;]{0,24}?\d[\d,.]*\s(?:km|kilomet|miles?|nautical)"
)
_PART = re.compile(
    r"\b(?:morning|noon|afternoon|evening|night|dawn|more(?!\s+than)|another|further|other|additional|first)\b", re.I
)
_LAUNCHER = re.compile(r"\b(?:launcher|launch vehicle|vehicle|truck|transporter|TEL|carrier|platform)\b", re.I)


def told_detail(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each told detail of a matched launch against what was said of it."""
    for claim in reading.claims:
        if claim.aspect in ("distance", "count") and claim.quantity:
            event = event_near(claim, reading)
            flight = own_flight(claim, event, reading, record) if event else None
            known = list(details(claim, event, flight, reading, record)) if event and flight else []
            finding = judged(claim, known, flight, reading, record) if flight and known else None
            if finding and flight and finding.verdict is Verdict.HOLDS:
                finding = other_side(claim, known, flight, reading) or finding
            if not any(one.when or one.entry for one in reading.events):
                finding = of_some_flight(claim, reading, record)
            if finding and not as_first(claim, reading):
                yield finding


def own_flight(claim: Claim, event: Event, reading: Reading, record: Record) -> Flight | None:
    """The flight of an event, or that of another day which a sentence tells: "On Wednesday it had fired 23"."""
    flight = record.flight(event.entry)
    here = [one for one in event.about("launch_date") if one.sentence == claim.sentence and one.moment]
    others = flight is not None and here and all(of_the_next(one, event, flight, record) for one in here)
    return of_the_day(claim, event, reading, record) if flight is None or others else flight


def of_the_day(claim: Claim, event: Event, reading: Reading, record: Record) -> Flight | None:
    """Of several flights of one day the one whose own detail is told, or that with which the number of all stands."""
    told = [one for one in event.about("launch_date") if one.moment and one.moment.start]
    told = [one for one in told if one.sentence == claim.sentence] or told
    days = {one.moment.start.date() for one in told if one.moment and one.moment.start}
    lands = {one.value.entry for one in event.about("launcher") if isinstance(one.value, Named)}
    if len(days) != 1 or len(lands) != 1:
        return None
    own = [one for one in record.flights() if one.day in days and one.country in lands]
    if claim.aspect == "distance":
        behind = reading.article.text[claim.span.end : claim.span.end + NEAR]
        known = [one for one in own if place_behind(behind, one, record)]
    else:
        salvoes = {one.id: list(details_of(one, "missiles", "", record)) for one in own}
        known = [one for one in own if salvoes[one.id]]
        whole = [one for one in own if any(True for _ in details_of(one, IN_ALL, "", record))]
        if whole:  # then each salvo has its own number, and another than theirs is that of the day
            known = [one for one in known if same_number(claim, salvoes[one.id])] or whole
    return known[0] if len(own) > 1 and len(known) == 1 else None


def other_side(claim: Claim, known: Sequence[Detail], flight: Flight, reading: Reading) -> Finding | None:
    """That the parties have it on another side of the place: "250 km northwest of Okushiri" for west of it."""
    told = side_in(reading.article.text[claim.span.end : claim.span.end + NEAR])
    sides = {one.side for one in known if one.side}
    if not told or not sides or told in sides:
        return None
    said = ", ".join(f"{one.speaker} said {one.written} {one.side}" for one in known if one.side)
    reason = f"{claim.told} is on record for {day(flight.day)}, but not {told} of there: {said}."
    on = "how closely the side is told"
    return depends(claim, reason=reason, on=on, evidence=[one.evidence for one in known])


def of_some_flight(claim: Claim, reading: Reading, record: Record) -> Finding | None:
    """The verdict on a detail of a launch without its day: the one flight that has it, or none of all on record."""
    words, text = reading.article.quote(claim.sentence), reading.article.text
    axles = claim.aspect == "count" and AXLES.search(claim.told) and _LAUNCHER.search(words)
    fell = claim.aspect == "distance" and _FELL.search(text[claim.sentence.start : claim.span.start])
    named = named_for_itself(reading) if axles or fell else set()
    flights = [one for one in record.flights() if not named or one.vehicle in named]
    if axles:
        told = [(one, list(details_of(one, "axles", "", record, published=None))) for one in flights]
        mine = [(one, known) for one, known in told if known and fits(claim, known)]
        known = [each for _, every in told for each in every]
        if known and not mine and one_type(flights, reading):  # no party gave it of any flight of that type
            return judged(claim, known, next(one for one, every in told if every), reading, record)
        return judged(claim, mine[0][1], mine[0][0], reading, record) if len(mine) == 1 else None
    if not fell:
        return None
    behind = text[claim.span.end : claim.span.end + NEAR]
    places = [(one, place) for one in flights if (place := place_behind(behind, one, record))]
    known = [each for one, place in places for each in details_of(one, "impact", place, record, published=None)]
    if not known or fits(claim, known) or not any(conflict(claim, one) or far(claim, one) for one in known):
        return None
    said = "; ".join(
        f"{each.speaker} said {each.written} for {day(one.day)}"
        for one, place in places
        for each in details_of(one, "impact", place, record, published=None)
    )
    reason = f"{claim.told} is on record for no launch that fell there: {said}."
    evidence = [one.evidence for one in known]
    return depends(claim, reason=reason, on="which launch is meant, and whose figure is taken", evidence=evidence)


def one_type(flights: Sequence[Flight], reading: Reading) -> bool:
    """Whether the text names one vehicle, of which some flights are."""
    named = named_for_itself(reading)
    return len(named) == 1 and {one.vehicle for one in flights} == named


def details(claim: Claim, event: Event, flight: Flight, reading: Reading, record: Record) -> Iterator[Detail]:
    """What the parties said of the detail that a figure tells."""
    text, day = reading.article.text, reading.article.published
    if claim.aspect == "count":
        if AXLES.search(claim.told) and _LAUNCHER.search(reading.article.quote(claim.sentence)):
            yield from details_of(flight, "axles", "", record, published=day)
        elif is_number_fired(claim, event):
            salvo = list(details_of(flight, "missiles", "", record, published=day))
            whole = list(details_of(flight, IN_ALL, "", record, published=day))
            beside = text[claim.span.start : min(claim.span.end + NEAR, claim.sentence.end)]
            if not whole or same_number(claim, salvo):
                yield from salvo
            elif not _PART.search(beside):  # "17 in the morning and six in the afternoon" are no day's number
                yield from whole
    elif _FELL.search(text[claim.sentence.start : claim.span.start]):
        behind = _NEXT.split(text[claim.span.end : claim.span.end + NEAR])[0]
        place = place_behind(behind, flight, record)
        yield from details_of(flight, "impact", place, record, published=day) if place else ()


def place_behind(words: str, flight: Flight, record: Record) -> str:
    """The place behind a distance, of those from which a party told one for this flight."""
    rows = [one.columns for one in record.entries("detail") if one.columns["flight"] == flight.id]
    places = [record.entry(row["place"]) for row in rows if row["place"]]
    named = [one for one in places if one and any(name in words for name in (one.name, *one.aliases))]
    return named[0].id if named else ""


def judged(claim: Claim, known: Sequence[Detail], flight: Flight, reading: Reading, record: Record) -> Finding | None:
    """The verdict on one detail; none on a rough figure that nobody gave and nobody's rules out."""
    evidence = [one.evidence for one in known]
    own = [one for one in known if speaks_for(claim.voice, one.party, launched_by=flight.country)]
    fitting = fits(claim, known)
    current = [one for one in fitting if not one.superseded]
    if not current and any(one in own for one in fitting) and reading.article.published == flight.day:
        said = f"{claim.told} is what {fitting[0].speaker} said at first, that day: {fitting[0].written}"
        return holds(claim, reason=f"{said}.", evidence=evidence)
    if not current:
        return early(claim, fitting, known, flight, record) if fitting else differs(claim, known, flight)
    said = f"{claim.told} is what {current[0].speaker} said: {current[0].written}"
    if own and not any(one in own for one in current):
        reason = f"{said}; the party named is on record with another figure: {listed(own)}."
        return depends(claim, reason=reason, on="whether that party has put its figure right", evidence=evidence)
    for_now = any(one.for_now for one in current)  # what has replaced it was not told yet
    parties = [one.party for one in current]
    apart = _SAID_OF_ELSE.search(reading.article.text, claim.sentence.start, claim.span.start)
    stranger = not (own or apart) and without_account(claim.voice, parties, record, flight=flight)
    if stranger and not any(named_beside(claim, one, flight, reading, record) for one in current):
        reason = f"{said}; no such figure of {claim.voice.name} is on record."
        return leaves_open(claim, reason=reason, evidence=evidence)
    rivals = [one for one in known if not (one.superseded or for_now) and one not in fitting and conflict(claim, one)]
    rivals = [one for one in rivals if one.party not in parties]  # what a party said before is no other party's word
    rivals = [one for one in rivals if not named_beside(claim, one, flight, reading, record)]
    if rivals:
        reason = f"{said}; but the parties differ: {listed(rivals)}."
        return depends(claim, reason=reason, on="whose figure is taken", evidence=evidence)
    return holds(claim, reason=f"{said}.", evidence=evidence)


def fits(claim: Claim, known: Sequence[Detail]) -> list[Detail]:
    """The figures that a told one can be, first of all those with the same digits."""
    assert claim.quantity is not None, "given by told_detail"
    exact = [one for one in known if same_digits(claim.quantity, one.figure)]
    same = exact or [one for one in known if claim.quantity.bare.meets(one.figure.bare)]
    near = [one for one in known if not moved(claim.quantity, one.figure)]
    return same or [one for one in near if compare(claim.quantity, one.figure) in (Verdict.HOLDS, Verdict.OPEN)]


def same_number(claim: Claim, known: Sequence[Detail]) -> bool:
    """Whether a told number has the digits of a party's: "at least two" is no word on 25."""
    return claim.quantity is not None and any(claim.quantity.bare.meets(one.figure.bare) for one in known)


def conflict(claim: Claim, one: Detail) -> bool:
    """Whether a told figure cannot be that of a party."""
    assert claim.quantity is not None, "given by told_detail"
    return compare(claim.quantity, one.figure) is Verdict.CONFLICTS


def far(claim: Claim, one: Detail) -> bool:
    """Whether a told figure lies well beside a party's, whatever their hedges."""
    assert claim.quantity is not None, "given by told_detail"
    mine, theirs = (sum((bare.low, bare.high)) for bare in (claim.quantity.bare, one.figure.bare))
    return abs(mine - theirs) > OFF * max(mine, theirs)


def listed(known: Sequence[Detail]) -> str:
    """Who said what."""
    return ", ".join(f"{one.speaker} said {one.written}{' early on' if one.superseded else ''}" for one in known)


def early(claim: Claim, fitting: Sequence[Detail], known: Sequence[Detail], flight: Flight, record: Record) -> Finding:
    """It is a figure that a later one has replaced, be it one from another place."""
    final = [f"{one.speaker} has {one.written}" for one in known if not one.superseded]
    later = ", ".join(final or elsewhere(flight, record))
    reason = f"{claim.told} was an early figure, of {fitting[0].speaker}, for {day(flight.day)}; {later}."
    on = "whether the early figure is meant"
    return depends(claim, reason=reason, on=on, evidence=[one.evidence for one in known])


def elsewhere(flight: Flight, record: Record) -> Iterator[str]:
    """What the parties said in the end of how far from some place a flight fell."""
    cells = [one.columns for one in record.entries("detail") if one.columns["flight"] == flight.id]
    for id in dict.fromkeys(one["place"] for one in cells if one["what"] == "impact" and not one["superseded"]):
        place = record.entry(id)
        for one in details_of(flight, "impact", id, record) if place else ():
            yield f"{one.speaker} has {one.written} from the {place.name}" if place else one.written


def named_beside(claim: Claim, one: Detail, flight: Flight, reading: Reading, record: Record) -> bool:
    """Whether the claim's sentence names a party or its country too: "Seoul counted one, Japan two"."""
    words, country = reading.article.quote(claim.sentence), one.party.columns["country"]
    # Named as who fired, or as no office whose word it is:
    own = country == flight.country or one.party.columns["kind"] == SECOND_HAND
    entries = (one.party, None if own else record.entry(country))
    return any(name in words for entry in entries if entry for name in (entry.name, *entry.aliases))


def differs(claim: Claim, known: Sequence[Detail], flight: Flight) -> Finding | None:
    """Nobody is on record with it; that can only conflict where things could be counted on a picture."""
    if not any(conflict(claim, one) or far(claim, one) for one in known) or claim.told.lower().startswith("several"):
        return None  # "several" is no number
    evidence = [one.evidence for one in known]
    said = ", ".join(f"{one.speaker} said {one.written}" for one in known)
    reason = f"{claim.told} differs from what is on record for {day(flight.day)}: {said}."
    if AXLES.search(claim.told):
        right = f"as {next((one.written for one in known if not one.superseded), known[0].written)} axles"
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=right)
    on = "whose figure is taken, since first figures are corrected"
    return depends(claim, reason=reason, on=on, evidence=evidence)
