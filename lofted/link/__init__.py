"""Puts the claims that tell of one event together, and finds its entry in the catalogue.

Which launch a sentence speaks of is told by its date or its vehicle; without
either it goes with the sentence before it in its paragraph, and else with the
article's first launch. What is told of "the previous record" or "an earlier
test" without a date belongs to no event: a figure put to the wrong launch is
worse than one left alone.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from lofted.facts import THIS_ARTICLE, Article, Claim, Event, Moment, Named, Record, Span, content_id
from lofted.link.bundles import Bundle, near, says_day
from lofted.link.earlier import BESIDE, COMPARES, of_an_earlier, relates
from lofted.link.flights import match_flight
from lofted.link.years import with_years
from lofted.reference.flying import did_fly

TELLS = {
    "apogee", "range", "flight_time", "launch_date", "launch_time", "impact_time", "rank", "first_since",
    "record_margin", "time_before", "time_after",
}  # fmt: skip
FIGURED = {"vehicle", "figure"}  # "the 989 km claimed for the Hwasong-15" tells of its flight too
JOINS = TELLS | {
    "vehicle", "vehicle_class", "vehicle_kind", "satellite", "launcher", "place", "speed", "count", "distance", "date",
    "duration", "figure", "record_before", "fell_in", "flew_over",
}  # fmt: skip
DATES = ("launch_date", "launch_time")

_BACKGROUND = re.compile(
    r"\b(?:previous(?:ly)?|earlier (?:test|launch|flight|this|record)|last (?:year|month)'?s|formerly|before that|"
    r"an? earlier|in the past|this time|past (?:tests|launches)|predecessors?|forerunners?|"
    r"(?:old|former|standing|existing) (?:record|mark|best)|the (?:one|last one) before)\b",
    re.I,
)
_HAD = re.compile(r"\bhad (?:already |once |last )?(?:flown|reached|launched|fired|tested|risen|climbed)\b", re.I)
_ANOTHER = re.compile(  # what is told of it is told of no launch so far
    r"\b(?:another|a (?:second|third)|the other) (?:[\w-]+ ){0,3}?"
    r"(?:missiles?|launch|test|rocket|ICBM|projectile|flight|one|flew|rose|fell|reached|travell?ed|landed|climbed)\b",
    re.I,
)
_DAYS_BEFORE = re.compile(  # "Five days before, …": whatever is ranked or measured behind it is another launch's
    r"(?:[\w-]+ ){1,4}(?:days?|weeks?|months?|years?) "
    r"(?:(?:before|earlier|previously|prior),|earlier (?:it|the (?:North|country)|North Korea|Pyongyang|an?)\b)"
)
_ONE_BEFORE = re.compile(  # whose day is that of no launch told of so far
    r"(?:The|Its)\s(?:(?:one|last\sone|launch|test|flight)\sbefore|(?:last|previous)\s(?:one|such|launch|test|flight))\b"
)
_LONG_DONE = re.compile(  # "The one of August 29 had flown", where nobody says that it had
    r"(?:The|That|Those|An?|Its)\s[^;:]{3,90}?\shad\s(?:\w+\s)?"
    r"(?:been|flown|reached|risen|climbed|gone|covered|stayed|come|crossed|travell?ed|lasted|peaked|landed|fallen)\b"
)
_REPORTS = re.compile(r"\b(?:said|says|according|told|reported|announced|confirmed|claimed|after|when|since|because)\b")
_SETS_APART = re.compile(  # and "six minutes longer than the 47 of July 28", where the day is that of the other
    r",\s(?:al)?though\s|,\swhile\s|,\swhereas\s|;\s|"
    r"\s(?:longer|higher|farther|further|more|shorter|lower|less)\s(?:\w+\s)?than\sthe\s"
)
_AIRLINER = re.compile(
    r"\b(?i:airliners?|airlines?|passenger (?:planes?|jets?|flights?)|timetables?)\b|"
    r"\b[Ff]light\b[^.;,]{0,30} from [A-Z]\w+ to [A-Z]\w+"  # of one city to another
)
_SEVERAL = re.compile(r"\b(?:missiles|rockets|projectiles|two|three|several|both|each|series)\b", re.I)
UNDATED = ("air drill", "visit")  # kinds of occasions of which no date is told as such
_MANY = re.compile(r"\b(?:two|three|four|several|both|the)\s(?:\w+\s)?(?:tests|launches|missiles|flights|firings)\b")
_GOES_ON = re.compile(r"(?:It|Its|That|This one|They)\b")


def link(claims: Iterable[Claim], article: Article, record: Record) -> tuple[tuple[Claim, ...], tuple[Event, ...]]:
    """The claims with their subjects and years filled in, and the events they tell of."""
    held = list(claims)
    bundles = gather(held, article, record)
    events: list[Event] = []
    for bundle in bundles:
        flight, why = match_flight(bundle, article, record, lead=not events)
        if flight is None and not is_told(told_by(bundle.claims)):
            continue  # "the Hwasong-12 flew again": when, nothing tells
        id = content_id("launch", bundle.claims[0].id)
        who = tuple(dict.fromkeys(bundle.countries))
        places = [
            claim.value.entry for claim in bundle.claims if claim.aspect == "place" and isinstance(claim.value, Named)
        ]
        where = places[0] if places else None
        entry = flight.id if flight else None
        events.append(Event(id, "launch", tuple(bundle.claims), bundle.when(), where, who, entry, why))
    days = [flight.day for event in events if (flight := record.flight(event.entry))]
    return settle(held, events, with_years(held, article, next(iter(days), None)), record)


def settle(
    held: list[Claim], events: list[Event], dated: dict[str, Claim], record: Record
) -> tuple[tuple[Claim, ...], tuple[Event, ...]]:
    """Write the years and the events' ids into the claims, and the claims back into the events."""
    owner = {claim.id: event.id for event in events for claim in event.claims}
    final = {claim.id: owned(dated[claim.id], owner.get(claim.id, "")) for claim in held}
    occasions = [occasion(final[claim.id], record) for claim in held if claim.aspect == "occasion_date"]
    for event in occasions:
        final[event.claims[0].id] = event.claims[0]
    filled = [
        replace(event, claims=tuple(final[claim.id] for claim in event.claims), when=redated(event, final))
        for event in events
    ]
    return tuple(final[claim.id] for claim in held), (*filled, *occasions)


def owned(claim: Claim, event: str) -> Claim:
    """The claim with the event it speaks of as its subject, unless it has one of its own."""
    return claim if claim.subject or not event else replace(claim, subject=event)


def redated(event: Event, final: dict[str, Claim]) -> Moment | None:
    """When the event was, with the year filled in where the claims now know it."""
    for claim in event.claims:
        if claim.value == event.when:
            return final[claim.id].moment
    return event.when


def occasion(claim: Claim, record: Record) -> Event:
    """A vote, a summit or a parade that a date is the date of, and the catalogue's entry for it."""
    id = content_id("occasion", claim.id)
    moment = claim.moment
    matching = [
        entry.id
        for entry in record.entries("occasion")
        if moment
        and moment.start
        and moment.precision == "day"
        and entry.columns["kind"] not in UNDATED
        and entry.columns["date"] == moment.start.date().isoformat()
    ]
    entry = matching[0] if len(matching) == 1 else None
    return Event(id, "occasion", (replace(claim, subject=id),), moment, entry=entry)


def gather(claims: list[Claim], article: Article, record: Record) -> list[Bundle]:
    """The launches of an article, each with its claims, in the order they come up."""
    bundles: list[Bundle] = []
    last: tuple[Span, Bundle] | None = None
    astray: Span | None = None  # the last sentence, where it told of no launch of the article's own
    for sentence, group in groupby(claims, key=lambda claim: claim.sentence):
        here = list(group)
        if not tells_launch(here, article.quote(sentence)):
            continue
        own = [claim for claim in here if not of_an_earlier(claim, here, article)]
        ahead: Bundle | None = None  # the launch of a clause set apart from that of the day told behind it
        for part, date in by_date(own, article):
            near_by = last[1] if last and "\n" not in article.text[last[0].end : sentence.start] else None
            split = date is None and len(part) < len(own)
            words = article.text[sentence.start : part[-1].span.end if split else sentence.end]
            led_on = bool(astray and not article.text[astray.end : sentence.start].strip(" ") and _GOES_ON.match(words))
            old = led_on or (in_background(words, part, bundles) and not COMPARES & told_by(part))
            old = old or bool(bundles and _DAYS_BEFORE.match(words))
            foreign = bool(near_by and of_another_land(part, near_by, record))
            other = ahead or (
                bundles[0] if date and bundles and not bundles[0].dates and of_one_before(words) else None
            )
            bundle = home(part, date, bundles, None if foreign else near_by, background=old, apart=other)
            ahead = bundle if split else ahead
            astray = sentence if bundle is None else None
            if bundle is not None:
                bundle.take(claim for claim in part if claim.aspect in JOINS)
                again = last[1] if last and last[0] == sentence else None  # the one that the sentence told of before
                aside = again and (
                    _MANY.search(article.text, own[0].span.start, sentence.end) or set_beside(part, article)
                )
                last = (sentence, again if again and aside else bundle)
    return bundles


def of_one_before(words: str) -> bool:
    """Whether a sentence with a day tells of a launch before the one told without a day so far.

    >>> of_one_before("The one fired in July had flown longer."), of_one_before("Seoul said it had flown 500 km.")
    (True, False)
    """
    return bool(_ONE_BEFORE.match(words) or (_LONG_DONE.match(words) and not _REPORTS.search(words)))


def set_beside(part: list[Claim], article: Article) -> bool:
    """Whether a sentence names a launch only to set its own beside it: "more advanced than the one of 5 January"."""
    first = next((one for one in part if one.aspect in DATES), None)
    return first is not None and bool(BESIDE.search(article.text[first.sentence.start : first.span.start]))


def of_another_land(claims: Sequence[Claim], bundle: Bundle, record: Record) -> bool:
    """Whether the vehicles that some claims name are none of the land that launched: "A Minuteman flew 6,700 km"."""
    named = [
        record.entry(one.value.entry) for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)
    ]
    lands = {one.columns["country"] for one in named if one and one.columns["country"]}
    return bool(lands and bundle.countries and not lands & set(bundle.countries))


def tells_launch(claims: list[Claim], words: str) -> bool:
    """Whether a sentence tells of a launch: by what is measured of one, or by the land that one missile crossed."""
    told = told_by(claims)
    crossed = "flew_over" in told and not _SEVERAL.search(words)
    flew = "vehicle" in told and did_fly(words)
    return bool(is_told(told) or crossed or flew) and not _AIRLINER.search(words)


def is_told(aspects: set[str]) -> bool:
    """Whether what is told of a launch is its day, a figure of it or its place among others."""
    return bool(TELLS & aspects or aspects >= FIGURED or "flew_over" in aspects)


def in_background(words: str, claims: list[Claim], bundles: list[Bundle]) -> bool:
    """Whether a sentence tells of an earlier launch, or of another one than those told of so far.

    "Seoul said it had flown 500 km" tells of no earlier one: there the tense
    is that of reported speech.
    """
    told = all(
        claim.voice != THIS_ARTICLE for claim in claims if claim.aspect != "date"
    )  # "said on Sunday that it had"
    return bool(_BACKGROUND.search(words) or (_HAD.search(words) and not told) or (bundles and _ANOTHER.search(words)))


def told_by(claims: Iterable[Claim]) -> set[str]:
    """The aspects of some claims; a place in a count, "the third round", alone tells of no launch."""
    return {claim.aspect for claim in claims if claim.aspect != "rank" or claim.quantity is None}


def by_date(claims: list[Claim], article: Article) -> Iterator[tuple[list[Claim], Moment | None]]:
    """One sentence's claims, parted where it names two days that are not one: each goes with the nearest before it."""
    dates = [
        claim
        for claim in claims
        if claim.aspect in DATES and claim.moment and says_day(claim.moment) and not relates(claim, claims, article)
    ]
    days: list[tuple[Claim, list[Claim]]] = []
    for claim in dates:
        if not any(near(claim.moment, kept.moment) for kept, _ in days):
            days.append((claim, []))
    if not days:
        yield claims, None
        return
    ahead: list[Claim] = []  # told in a clause before the first day's: "It rose higher, though those of May flew on"
    for claim in claims:
        before = [part for day, part in days if day.span.start <= claim.span.start]
        between = article.text[claim.span.end : days[0][0].span.start]
        (before[-1] if before else ahead if _SETS_APART.search(between) else days[0][1]).append(claim)
    if ahead and TELLS & told_by(ahead):
        yield ahead, None
    for day, part in days:
        if TELLS & told_by(part):
            yield part, day.moment


def home(
    claims: list[Claim],
    date: Moment | None,
    bundles: list[Bundle],
    near_by: Bundle | None,
    *,
    background: bool,
    apart: Bundle | None = None,
) -> Bundle | None:
    """The launch that some claims speak of, a new one if need be; None where that cannot be told.

    It is not the one that the sentence sets `apart` from it.
    """
    vehicles = {claim.value.entry for claim in claims if claim.aspect == "vehicle" and isinstance(claim.value, Named)}
    for bundle in bundles:
        if bundle is not apart and bundle.fits(date, vehicles):
            return bundle
    if (
        date is None
        and near_by
        and near_by is bundles[0]
        and len(bundles) == 1
        and not (near_by.vehicles or background)
    ):
        return near_by  # "… fired a missile on Friday. The Hwasong-18 flew …": it is given its name
    if date is None and not vehicles and bundles:
        return None if background else near_by or bundles[0]
    if date is None and background:
        return None
    bundles.append(Bundle())
    return bundles[-1]
