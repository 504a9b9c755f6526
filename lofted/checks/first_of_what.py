"""Of what was it the first in that time, where the words do not say?

    >>> review("Tuesday's missile was the first that North Korea has fired in five years.", published="2022-10-04")
    first_of_what: depends. “the first that North Korea has fired in five years” does not say of what: the last
    flight over Japan before 4 October 2022 was on 15 September 2017, 1,845 days (5.1 years) earlier, and that
    fits; the last flight of a ballistic missile was on 1 October 2022, 3 days earlier.

Words that many things go by ("nuclear-capable", "long-range", "major") are taken as no kind of their own.

    >>> review("North Korea fired its first nuclear-capable missile in five years on January 30, 2022.")
    first_of_what: depends. “its first nuclear-capable missile in five years” does not say of what: the last IRBM
    flight before 30 January 2022 was on 15 September 2017, 1,598 days (4.4 years) earlier, and that fits; the
    last flight of a ballistic missile was on 27 January 2022, 3 days earlier.

    >>> review("A missile flew over Japan on October 4, 2022, North Korea's first in five years to do so.")

Plain words of which no count of the shelf is true, be it of the type, the class or the route, do not fit.

    >>> review("North Korea's major test of October 31, 2024 was its first since December 2022.")
    first_of_what: conflicts. “its first since December 2022” fits nothing on record: the last flight of a
    ballistic missile before 31 October 2024 was on 18 September 2024, 43 days earlier; the last ICBM
    flight was on 18 December 2023, 318 days earlier.

Silent where the words or the sentences beside name what is counted, where
every count of the shelf fits, and on what is planned.

Source: the catalogue's flights and landings.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts, depends
from lofted.facts import Finding, Flight, Reading, Record, Verdict, compare
from lofted.reference.history import days_apart
from lofted.reference.kinds import BALLISTIC, Done, Kind, kinds_in, kinds_of, of_vehicle
from lofted.reference.saying import ago, day, number
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences
from lofted.told.kind import country_of, kind_of, names, plain_words
from lofted.told.launch import launch_told
from lofted.told.lulls import Lull, lulls

FIELD = "records, firsts and counts"

MANY = frozenset(  # words that leave open what is counted
    ["up", "nuclear-capable", "nuclear-armed", "long-range", "longer-range", "powerful", "major", "strategic", "large",
     "big", "significant", "weapon", "weapons", "weapons-test", "projectile", "shot", "provocation", "such",
     "missile-test", "known", "demonstration", "show", "force", "ballistic"]
)  # fmt: skip
BESIDE = 160  # characters before and behind the sentence in which what is counted may be named; one sentence each
SHOWN = 2  # counts that the reason names at most

_LAUNCH = re.compile(r"\b(?:launch\w*|tests?|missiles?|fir(?:ed|ing))\b")
_UNSURE = re.compile(r"\b(?:could|may|might|would|will|if|plans?|planned|expected|likely|set to|about to|not the)\b")
_OF_ELSE = re.compile(  # "before a summit (the first in twelve years)"
    r"\b(?:summits?|meetings?|talks|visits?|trips?|exercises?|drills?|manoeuvres|maneuvers|elections?|votes?|parades?|conferences?|"
    r"sessions?|calls?|agreements?|deals?|treat(?:y|ies)|resolutions?|statements?|congress|speech|ceremony)[”\"’)]?"
    r"(?:\s(?:of|between|with|in|at|by)\s[^,.;()]{1,40})?(?:\s(?:was|is|marks|marked))?,?\s\(?$",
    re.I,
)
_NTH = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:[\w-]+\s){1,4}?(?:launch|test|missile|flight)\b"
)
_WATCHED = re.compile(  # "with Kim looking on, the first time since March": who was there, and no launch, is counted
    r"\b(?:look(?:ed|s|ing)\son|watch\w*|attend\w*|present|presence|observ(?:ed|ing)|overs(?:aw|ee\w*)|supervis\w*|guid(?:ed|ing|ance)|"
    r"in\sperson|on\shand|alerts?|alarms?|sirens?|warnings?|evacuat\w*|J-Alert|shelter\w*|sanctions?|protests?|appear(?:ed|ance)s?)\b"
    r"[^:.]{0,90}$",
    re.I,
)
_OF_ANY = re.compile(r"\bof\s(?:any|whatever|every)\s(?:kind|sort|type|class|range)\b|\bat\sall\b", re.I)
_SINCE = re.compile(r",?\s(?:that\sis,\s)?(?:since|after)\s(?:that\sof\s|the\sone\s(?:of|on)\s)?")
_OF_THAT = re.compile(r"\bof\s(?:that|this|its|the\ssame)\s(?:class|kind|type|sort)\b")  # told before
_NARROWER = re.compile(
    r"\s(?:from|with|using|at|under|near|against|aimed|carrying|toward|towards|over|into|on an?)\b|-"
)


def first_of_what(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each first in some time that names nothing against all that the launch can be the first of."""
    text = reading.article.text
    for sentence in sentences(text):
        for one in lulls(sentence, reading):
            words = reading.article.quote(sentence)
            at = one.span.start - sentence.start
            unsure = words.rstrip(' ”"').endswith("?") or _UNSURE.search(words[: at + len(one.what)])
            if (
                one.ever
                or "first" not in reading.article.quote(one.span)
                or unsure
                or _NARROWER.match(text, one.span.end)
                or _OF_ELSE.search(words[:at])
                or _WATCHED.search(words[:at])
                or named(one, reading, record)
            ):
                continue
            country = country_of(one, reading, record)
            flight = launch_told(one.span, reading, record, country=country) if country else None
            if flight is not None and kind_of(one, reading, record) is None:
                yield from judged(one, flight, reading, record)


def named(one: Lull, reading: Reading, record: Record) -> bool:
    """Whether the words, or the sentences beside, tell what is counted, or something that the desk does not count."""
    what = one.what
    around = reading.article.text[max(0, one.sentence.start - BESIDE) : one.sentence.end + BESIDE]
    text = reading.article.text
    vehicles = any(  # "the first Hwasong-12 in five years"; "a Hwasong-15, the first since 2017"
        one.span.covers(claim.span) or text[claim.span.end : one.span.start] in (", ", ", the ", ", its ")
        for claim in reading.claims
        if claim.aspect == "vehicle"
    )
    narrow = plain_words(what) - names(record) - MANY
    begun = reading.article.text[one.sentence.start : one.span.start]
    counted = _NTH.search(begun) if not what.strip() else None  # "its fourth ICBM launch of the year and the first"
    kinds = [kind for kind, _ in kinds_in(counted[0] if counted else what) if kind.id != "ballistic"]
    told = [kind for kind, _ in kinds_in(around) if kind.id in ("over-japan", "pacific", "nuclear", "orbit", "SLV")]
    return bool(vehicles or narrow or kinds or told or one.negative)


def judged(one: Lull, flight: Flight, reading: Reading, record: Record) -> Iterator[Finding]:
    """What the launch was the first of in that time, and what it was not."""
    fits: list[tuple[Kind, Done]] = []
    fails: list[tuple[Kind, Done]] = []
    entry = record.entry(flight.vehicle)
    kinds = kinds_of(flight, record)
    of_type = [of_vehicle(entry.id, entry.name, flight.vehicle_class)] if entry else []
    for kind in (*kinds, *of_type):
        earlier = [done for done in kind.times(flight.country, record) if done.day < flight.day]
        if earlier and kind in kinds:
            (fits if is_first(one, earlier[-1].day, flight.day) else fails).append((kind, earlier[-1]))
        elif earlier and is_first(one, earlier[-1].day, flight.day):
            of_type = []  # the type itself may be meant
    if not fails or (fits and fits[0][0] is kinds[0]):
        return  # of the widest count, of any ballistic missile, it is true
    words = f"“{reading.article.quote(one.span).strip(' ,')}”"
    first = [told(*found, flight.day, fits=True) for found in fits[-1:]]
    widest = sorted(fails, key=lambda found: (found[0].id in BALLISTIC, found[1].day))
    rest = [told(*found, flight.day) for found in (widest[:1] if fits else widest[:SHOWN])]
    parts = [*first, *rest]
    parts[0] = parts[0].replace(" was on", f" before {day(flight.day)} was on", 1)
    evidence = [done.evidence for _, done in (*fits[-1:], *widest[:SHOWN])]
    working = [f"{kind.name}: {flight.day} − {done.day} = {number((flight.day - done.day).days)} days"
               for kind, done in (*fits, *fails)]  # fmt: skip
    claims, spans = said_by(one.span, reading), [one.span]
    told_of = _LAUNCH.search(reading.article.quote(one.sentence)[: one.span.end - one.sentence.start])
    if (
        not fits
        and of_type
        and told_of
        and not words.startswith("“for ")
        and not plain_words(one.what) - names(record)
        and all(done.sure for _, done in fails)
    ):
        reason = f"{words} fits nothing on record: {'; '.join(parts)}."
        right = f"as since {max(done.day for _, done in fails):%B %Y}"
        yield conflicts(*claims, reason=reason, would_hold_if=right, working=working, evidence=evidence, spans=spans)
        return
    if fits and _OF_ANY.search(f"{one.what} {behind(one, reading)}") and fails[0][0] is kinds[0] and fails[0][1].sure:
        reason = f"{words} is not true of any kind: {'; '.join(parts)}."
        right = f"as the first {fits[-1][0].name}"
        yield conflicts(*claims, reason=reason, would_hold_if=right, working=working, evidence=evidence, spans=spans)
        return
    if one.since or (fits and (_OF_THAT.search(one.what) or since_then(one, fits, reading))):
        return
    reason = f"{words} does not say of what: {'; '.join(parts)}."
    yield depends(*claims, reason=reason, on="what is counted", working=working, evidence=evidence, spans=spans)


def behind(one: Lull, reading: Reading) -> str:
    """The words right behind a first, as far as the next comma: "its first in a year of any kind"."""
    return re.split("[,.;:]", reading.article.text[one.span.end : one.sentence.end])[0][:BESIDE]


def since_then(one: Lull, fits: Sequence[tuple[Kind, Done]], reading: Reading) -> bool:
    """Whether the day of the last one is told behind a first: "the first in three months, since 18 November"."""
    last = {done.day for _, done in fits}
    told = [claim for claim in reading.claims if claim.moment and claim.moment.start and claim.sentence == one.sentence]
    return any(
        claim.moment and claim.moment.start and claim.moment.start.date() in last
        and _SINCE.fullmatch(reading.article.text, one.span.end, claim.span.start)
        for claim in told
    )  # fmt: skip


def is_first(one: Lull, last: date, when: date) -> bool:
    """Whether none was done in the time that is told, or since the time that is."""
    if one.period:
        return compare(one.period, days_apart(last, when)) is not Verdict.CONFLICTS
    return bool(one.since and one.since.end and last < one.since.end.date())


def told(kind: Kind, last: Done, when: date, *, fits: bool = False) -> str:
    """When something was done last, as a clause has it."""
    gone = ago((when - last.day).days)
    return f"the last {kind.name} was on {day(last.day)}, {gone} earlier{', and that fits' if fits else ''}"
