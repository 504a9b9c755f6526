"""Was that satellite launched from there?

    >>> review("Russia launched the Luna-25 lander from Plesetsk in August 2023.")
    launch_site: conflicts. “Luna-25” and “Plesetsk” do not belong together: it was launched from Vostochny Cosmodrome.

    >>> review("Russia launched the Luna-25 lander from Vostochny.")
    launch_site: holds. “Luna-25” was launched from Vostochny Cosmodrome.

Silent where the launch is one of the flights on record, whose site another check
asks about, where the sentence names two sites or two satellites, on a launch to
come, where the site is not on the shelf, and between sites that lie side by side.

    >>> review("The Demo-2 capsule was launched from Cape Canaveral in May 2020.")

Source: the catalogue's flights and voyages.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Firmness, Named, Reading, Record
from lofted.reference.globe import Position
from lofted.reference.saying import listing
from lofted.reference.sentence import by_sentence
from lofted.reference.voyages import voyages
from lofted.told.one_flight import BLANKS

FIELD = "launches on record"

BESIDE = 60_000.0  # m; Cape Canaveral and the Kennedy Space Center are one place to most reports
REACH = 90  # characters between a satellite and "from"; some fifteen words of one clause

SITES = ("spaceport", "test-site")
_IT = re.compile(
    r"(?:It|(?:The|Its|Their|A)\s(?:\w+\s){0,2}?(?:rocket|spacecraft|capsule|craft|lander|probe|ship|satellite|mission|launcher|crew))\b"
)
_ALOFT = re.compile(r"\b(?:launched|lifted\soff|blasted\soff|took\soff|rose|left|soared|set\soff)\b")
_FROM = re.compile(r"\bfrom\s(?:the\s|Russia['’]s\s|China['’]s\s|its\s|[A-Z]\w+['’]s\s)?$")
_LAUNCHED = re.compile(r"\b(?:launch\w*|lifted|lift-?off|blasted|sent|fired|put|rose|took off|soared)\b", re.I)
_APART = re.compile(
    r"[;:]|\b(?:after|since|before|instead|not|never|while|than|unlike|next|another|previous\w*|earlier|later|whose|images?|signals?|"
    r"second|will|would|plan\w*|data|photo\w*|km|kilomet\w+|miles)\b",
    re.I,
)


def launch_site(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each satellite that is told with its launch site against the sites on record."""
    last: list[Claim] = []
    for sentence, claims in by_sentence(reading.claims):
        crafts = [one for one in claims if one.aspect == "satellite" and isinstance(one.value, Named)]
        before, last = last, crafts
        places = [one for one in claims if one.aspect == "place" and is_site(one, record)]
        words = reading.article.quote(sentence)
        if not crafts and before and _IT.match(words) and _ALOFT.search(words) and len(places) == 1:
            if len({one.told for one in before}) == 1 and went_from(before[0], places[0], reading):
                yield from judged(before[0], places[0], reading, record)
            continue
        if len({one.told for one in crafts}) != 1 or len({one.told for one in places}) != 1:
            continue
        if crafts[0].likelihood.words is not Firmness.PLANNED and tied(crafts[0], places[0], reading):
            yield from judged(crafts[0], places[0], reading, record)


def is_site(claim: Claim, record: Record) -> bool:
    """Whether a place is one to launch from, and not the island or the province in which it lies."""
    entry = entry_of(claim, record)
    return entry is not None and entry.columns.get("kind") in SITES


def went_from(craft: Claim, place: Claim, reading: Reading) -> bool:
    """Whether a sentence right behind a craft's own tells of the launch of its rocket from a place."""
    text = reading.article.text
    if place.sentence.start - craft.sentence.end > BLANKS or craft.likelihood.words is Firmness.PLANNED:
        return False
    words = text[place.sentence.start : place.span.start]
    return bool(_FROM.search(words) and _LAUNCHED.search(words)) and not _APART.search(words)


def tied(craft: Claim, place: Claim, reading: Reading) -> bool:
    """Whether the words say that the craft was launched from the place."""
    text = reading.article.text
    first, last = sorted((craft.span, place.span))
    between = text[first.end : last.start]
    if not _FROM.search(text[craft.sentence.start : place.span.start]) or len(between) > REACH:
        return False
    return bool(_LAUNCHED.search(text[craft.sentence.start : last.end])) and not _APART.search(between)


def judged(craft: Claim, place: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a satellite and a launch site; a launch matched to a flight is asked about as a flight."""
    told, satellite = entry_of(place, record), entry_of(craft, record)
    if told is None or satellite is None or told.columns.get("kind") not in SITES:
        return
    if any(event.entry and event.entry in satellite.columns["flight"] for event in reading.events):
        return
    sites, evidence = on_record(satellite, record)
    if not sites:
        return
    names = listing([one.name for one in sites])
    if any(told.id == one.id for one in sites):
        yield holds(craft, place, reason=f"“{craft.told}” was launched from {told.name}.", evidence=evidence)
    elif not any(near(told, one) for one in sites):
        reason = f"“{craft.told}” and “{place.told}” do not belong together: it was launched from {names}."
        yield conflicts(craft, place, reason=reason, evidence=evidence, would_hold_if=f"from {names}")


def entry_of(claim: Claim, record: Record) -> Entry | None:
    """The entry that a claim names."""
    return record.entry(claim.value.entry) if isinstance(claim.value, Named) else None


def on_record(satellite: Entry, record: Record) -> tuple[list[Entry], list[Evidence]]:
    """The sites from which a satellite was launched, as far as the shelf knows all of its launches, and the proof."""
    flights = [record.flight(part.strip()) for part in satellite.columns["flight"].split("|") if part.strip()]
    ids = [flight.site for flight in flights if flight and flight.site]
    proof = [
        Evidence(one.id, f"from {one.site}", one.source, one.url, one.verified) for one in flights if one and one.site
    ]
    voyage = voyages(record).get(satellite.id)
    if not ids and voyage and voyage.site:
        ids, proof = [voyage.site], [voyage.evidence(f"from {voyage.site}")]
    entries = [record.entry(id) for id in dict.fromkeys(ids)]
    return [one for one in entries if one], proof


def near(one: Entry, other: Entry) -> bool:
    """Whether two sites lie side by side."""
    first, second = (
        Position(float(each.columns["latitude"]), float(each.columns["longitude"])) for each in (one, other)
    )
    return first.distance(second) < BESIDE
