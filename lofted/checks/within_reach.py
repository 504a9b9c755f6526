"""Is the place that a missile is said to reach within the distance told?

    >>> review("North Korea's missile of January 6, 2025, flew 1,100 km, enough to reach American bases on Guam.")
    within_reach: conflicts. Guam is about 3,300 km from North Korea at the nearest, and 1,100 km falls short of it.

    >>> review("The Hwasong-12 has a range of 4,500 km and could hit Guam.")
    within_reach: holds. Guam is about 3,300 km from North Korea at the nearest, and 4,500 km reaches it.

Where nobody's missile is told, it falls short from any launch site abroad.

    >>> review("A flight of 1,100 km would be enough to reach Guam.")
    within_reach: conflicts. Guam is about 1,700 km from any launch site abroad at the nearest, and 1,100 km falls short
    of it.

    >>> review("A flight of 3,500 km would be enough to reach Guam.")

Silent where the distance was flown on a steep path, on which a missile comes
down far short of its reach, where the words deny it, and where no one country
is told from which it would be fired.

    >>> review("North Korea's missile flew 950 km on a lofted path. Fired flat it could reach Guam.")
    >>> review("North Korea's missile flew 1,100 km, but others of its class could reach Guam.")

Limits: the country is taken as its launch sites and towns on the shelf, and the place as one point, so that only what
falls short by a sixth and more conflicts.

Source: positions from the catalogue's sites and cities; great circles, Sinnott (Sky and Telescope 68, 1984).
"""

import re
from collections.abc import Iterator, Mapping
from math import inf

from lofted.checking import conflicts, holds
from lofted.facts import DAYS, Claim, Entry, Evidence, Finding, Named, Reading, Record
from lofted.reference.globe import Position
from lofted.reference.lone import names_nobody
from lofted.reference.saying import KILOMETRE, number
from lofted.reference.wording import countries

FIELD = "flight and orbit"
CUES = ("reach", "enough for", "sufficient for", "hit ", "strike", "within range", "threaten")

FLOWN = ("range", "reach", "distance", "figure")  # what a distance that reaches a place can be read as
SHORT = 0.85  # share of the way up to which a figure may fall short of it; ours: sites and cities are points
WINDOW = 60  # characters behind the verb in which the place is named: "American military bases such as those on Guam"
LAUNCHED_FROM = ("spaceport", "test-site")  # kinds of place from which anybody's missile may rise
POINTS = ("city", "island", "facility", "airfield")
_REACHES = re.compile(
    r"(?:(?:\s(?:flown|covered|told|claimed))?(?:\son\s(?:\d{1,2}\s[A-Z]\w+|[A-Z]\w+\s\d{1,2}),?(?:\s\d{4},?)?)?[^.;\d]{0,50}?\b(?:enough|sufficient|far\senough|long\senough)\s(?:to|for\sit\sto)|"
    r"[^.;\d]{0,50}?\b(?:can|could|would|able\sto|capable\sof|to)|"
    r"[^.;\d]{0,30}?\b(?:suffic(?:e|es|ed)\sto)|"
    r"(?:\s\([^()]{1,30}\))?[^.;\d]{0,60}\.\s(?:(?:An?|The)\s(?:flight|distance|range|shot|missile)\s(?:of|with)\s(?:that|such\sa)\s"
    r"(?:length|distance|range|reach)|(?:Such\sa|That|This)\s(?:distance|range|reach|flight)?)\s?"
    r"(?:is|was|would\sbe|would\shave\sbeen)\s(?:far\s|long\s)?(?:enough|sufficient)\sto)\s"
    r"(?:reach(?:ing)?|hit(?:ting)?|strik(?:e|ing)|threaten(?:ing)?)\s|"
    r"[^.;\d]{0,30}?\b(?:enough|sufficient|suffic(?:es?|ed))\sfor\s(?=[A-Z])"
)
_FLAT = re.compile(
    r"\b(?:lofted|steep\w*|high[- ]angle|flat\w*|standard|normal|ordinary|trajector\w+|angle|path|if|not|n['’]t|"
    r"short\sof|fails?|never|beyond|too\sfar|aircraft|planes?|drones?|submarines?|ships?)\b",
    re.I,
)
# Behind the figure: what reaches the place is something else than what flew so far.
_ANOTHER = re.compile(
    r"\b(?:but|while|although|though|whereas|however|others?|(?:of|in)\s(?:its|that|this|the\ssame)\s(?:class|kind|type))\b"
)
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:[ ,]{1,2}[A-Z][\w’'.-]*){0,2}")
_OWN = re.compile(r"['’]s\s(?:new\s|latest\s)?(?:\d|missile|rocket|IC?BM|IRBM|weapon|Hwasong)")
_STOP = re.compile(r"(?<![A-Z])\.")  # and no stop behind the letters of "U.S."
_FROM = re.compile(r"\bfrom\s(?:the\s)?$")


def within_reach(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each distance by which a missile is said to reach a place against the way there."""
    text = reading.article.text
    for claim in reading.claims:
        if claim.aspect not in FLOWN or claim.quantity is None or claim.quantity.unit != "m" or claim.denied:
            continue
        verb = _REACHES.match(text, claim.span.end)
        if verb is None or _FLAT.search(text, claim.sentence.start, verb.end()) or _ANOTHER.search(verb[0]):
            continue
        place = named_in(_STOP.split(text[verb.end() : verb.end() + WINDOW])[0], record)
        home = launcher(claim, text.replace(place.name, " ") if place else text, reading, record)
        if place is None or (not home and not unowned(reading)):
            continue
        sites = [
            one
            for one in record.entries("site")
            if one.verified and one.columns["country"] != place.columns["country"]
            if one.columns["country"] == home
            or (not home and one.columns["country"] and one.columns["kind"] in LAUNCHED_FROM)
        ]
        if sites and (finding := judged(claim, place, sites, record.entry(home) if home else None)):
            yield finding


def named_in(words: str, record: Record) -> Entry | None:
    """The first point on the shelf that some words name."""
    cities = {name: one for one in record.entries("city") for name in (one.name, *one.aliases)}
    for found in _NAME.finditer(words):
        entry = cities.get(found[0]) or record.called(found[0])
        point = entry and entry.verified and (entry.kind == "city" or entry.columns.get("kind") in POINTS)
        if entry and point and entry.columns.get("latitude"):
            return entry
    return None


def unowned(reading: Reading) -> bool:
    """Whether a text of one sentence names no country and no day: then any launch site on the shelf may be meant."""
    pattern, _ = countries()
    text = reading.article.text
    dated = any(one.moment or one.aspect in ("vehicle", "launcher") for one in reading.claims)
    return not dated and not pattern.search(text) and not _STOP.search(text.rstrip(" ."))


def launcher(claim: Claim, others: str, reading: Reading, record: Record) -> str:
    """The one country from which the missile would be fired; empty where none or several are told.

    Where the `others`, the text without the place, name nobody, it is the one that launched something on the day told.
    """
    flights = [record.flight(one.entry) for one in reading.events]
    told = {one.country for one in flights if one} | {who for one in reading.events for who in one.who}
    for one in reading.claims:
        entry = record.entry(one.value.entry) if isinstance(one.value, Named) else None
        if entry and one.aspect == "vehicle":
            told.add(entry.columns["country"])
        elif entry and one.aspect == "launcher":
            told.add(entry.id)
    pattern, ids = countries()
    text = reading.article.text
    for found in () if told else pattern.finditer(text, claim.sentence.start, claim.sentence.end):
        own = _OWN.match(text, found.end())
        if own or _FROM.search(text, claim.sentence.start, found.start()):
            told.add(ids[found[0]])
    if not told and names_nobody(others, record):  # the one country that launched something on the day of the sentence
        told_days = [one.moment for one in reading.claims if one.sentence == claim.sentence and one.moment]
        days = {one.start.date() for one in told_days if one.start and one.precision in DAYS}
        told = {one.country for one in record.flights() if one.day in days}
    return told.pop() if len(told) == 1 else ""


def judged(claim: Claim, place: Entry, sites: list[Entry], home: Entry | None) -> Finding | None:
    """The verdict on one place; where nobody's missile is told, only on what reaches it from no launch site abroad."""
    assert claim.quantity is not None, "kept above"
    ways = {one.id: spot(one.columns).distance(spot(place.columns)) for one in sites if one.columns["latitude"]}
    nearest = min(ways.values(), default=inf)
    country = home.name if home else "any launch site abroad"
    fact = f"{place.name} is about {number(round(nearest / KILOMETRE, -2))} km from {country} at the nearest"
    evidence = [Evidence(place.id, f"{place.name}: {place.columns['latitude']}° N, {place.columns['longitude']}° E",
                         place.source, place.url, place.verified)]  # fmt: skip
    working = [f"great circle from the nearest launch site {number(nearest / KILOMETRE)} km"]
    if claim.quantity.fair.high >= SHORT * nearest and home is None:
        return None
    if claim.quantity.fair.high >= SHORT * nearest:
        reason = f"{fact}, and {claim.told} reaches it."
        return holds(reason=reason, working=working, evidence=evidence, spans=[claim.span])
    reason = f"{fact}, and {claim.told} falls short of it."  # "can" tells here what it is capable of, and no doubt
    return conflicts(reason=reason, working=working, evidence=evidence, spans=[claim.span])


def spot(columns: Mapping[str, str]) -> Position:
    """Where a place lies."""
    return Position(float(columns["latitude"]), float(columns["longitude"]))
