"""Does everybody call it that: rockets, a hypersonic missile, work on a satellite?

    >>> review("North Korea fired two artillery rockets from Wonsan on March 2, 2020.")
    kind_disputed: depends. “artillery rockets” is North Korea's word: the launch of 2 March 2020 is on record
    as KN-25, a short-range ballistic missile.

    >>> review("The weapon that North Korea launched on January 5, 2022 was a hypersonic missile.")
    kind_disputed: depends. “hypersonic missile” is what KCNA calls the launch of 5 January 2022; Ministry of
    National Defense (South Korea) calls it an ordinary ballistic missile.

So is a launch of a satellite by the word of the launcher, told as a missile and nothing else.

    >>> review("The Taepodong-1 of August 31, 1998 was a ballistic missile, officials in Tokyo said.")
    kind_disputed: depends. “ballistic missile” is one side's word: by North Korea's account the launch of 31 August
    1998 was to put the satellite Kwangmyongsong-1 into orbit.

Silent where the word is told as that of the country that launched, and where
the text gives the other side's word as well.

    >>> review("North Korea says that it fired artillery rockets on March 2, 2020.")

    >>> review("North Korea fired two short-range ballistic missiles on March 2, 2020, from a rocket launcher.")

Limits: it asks of launches on record alone; what is a rocket, a missile or a
hypersonic weapon is drawn differently by different hands, so it never conflicts.

Source: the catalogue's flights, and the rows of kind in its `details.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import depends, firm
from lofted.facts import Claim, Entry, Event, Evidence, Finding, Flight, Reading, Record, Span
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.reference.speaking import spoken_name
from lofted.reference.spokesmen import speaks_for
from lofted.reference.subjects import row_evidence

FIELD = "missiles, rockets and craft"

BALLISTIC = {
    "SRBM": "a short-range ballistic missile",
    "MRBM": "a medium-range ballistic missile",
    "IRBM": "an intermediate-range ballistic missile",
}
LAUNCHERS = ("north-korea",)  # countries that call their ballistic missiles rockets of a launcher
_ROCKETS = re.compile(
    r"\b(?:(?:artillery|guided|tactical)\srockets?|rocket\sartillery|multiple[\s-](?:launch\s)?rockets?(?:\slaunchers?)?|"
    r"rocket\slaunchers?|rockets(?=\s(?:from|of)\s(?:a|an|its|the)\s[\w\s-]{0,30}\b(?:launchers?|system))|MLRS|"
    r"rockets(?=[^.;]{0,60}\bartillery\b)|long-range\sartillery)\b",
    re.I,
)
_KINDS = {  # family → how a text tells it, and how a row does
    "hypersonic": re.compile(r"\bhypersonic\s(?:[\w-]+\s){0,2}?(?:missiles?|weapons?|glid\w+)\b", re.I),
    "satellite": re.compile(r"\b(?:reconnaissance|spy|observation)\ssatellite\b", re.I),
    "ballistic": re.compile(r"\bballistic\b|\bICBMs?\b", re.I),
}
_MISSILE = re.compile(r"\b(?:ballistic\smissile|ICBM|missile\stest|long-range\smissile)\b(?!\stechnolog)", re.I)
_IN_ORBIT = re.compile(r"\b(?:satellites?|orbit\w*|space|spacecraft|Kwangmyongsong\S*|Malligyong\S*)\b", re.I)
_NOT_SO = re.compile(r"\b(?:not|never|no|nor|so-called|claimed|says|said|calls?|called|like|than)\b|n['’]t\b", re.I)
BEFORE = 40  # characters before a word in which it would be denied, or given to somebody


def kind_disputed(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask of each launch on record whether its kind is told as one side alone tells it."""
    text = reading.article.text
    for event in reading.events:
        flight = record.flight(event.entry)
        if flight is None:
            continue
        finding = as_rockets(event, flight, text, record) or as_told(event, flight, text, record)
        finding = finding or as_missile(event, flight, text, record)
        if finding:
            yield finding


def as_rockets(event: Event, flight: Flight, text: str, record: Record) -> Finding | None:
    """The verdict on a ballistic missile that is told as rockets alone."""
    kind = BALLISTIC.get(flight.vehicle_class)
    if kind is None or flight.country not in LAUNCHERS or _KINDS["ballistic"].search(text):
        return None
    found = told(event, _ROCKETS, flight, text, record)
    if found is None:
        return None
    vehicle, country = record.entry(flight.vehicle), record.entry(flight.country)
    named = f"{vehicle.name}, {kind}" if vehicle and not vehicle.id.startswith("unknown") else kind
    home = country.name if country else flight.country
    told_as = f"“{text[found.start : found.end]}” is {home}'s word"
    reason = f"{told_as}: the launch of {day(flight.day)} is on record as {named}."
    return depends(reason=reason, on="whose word is taken", evidence=[launch_evidence(flight)], spans=[found])


def as_missile(event: Event, flight: Flight, text: str, record: Record) -> Finding | None:
    """The verdict on the launch of a satellite, by the word of the launcher, that is told as one of a missile alone."""
    rows = [one for one in record.entries("satellite") if flight.id in one.columns["flight"].split(" | ")]
    found = told(event, _MISSILE, flight, text, record) if rows and not _IN_ORBIT.search(text) else None
    country = record.entry(flight.country)
    if found is None or country is None:
        return None
    names = " and ".join(one.name for one in rows)
    reason = f"“{text[found.start : found.end]}” is one side's word: by {country.name}'s account the launch of "
    reason += f"{day(flight.day)} was to put the satellite {names} into orbit."
    evidence = [launch_evidence(flight), *(row_evidence(one, f"{one.name}, {one.columns['note']}") for one in rows)]
    return depends(reason=reason, on="whose word is taken", evidence=evidence, spans=[found])


def as_told(event: Event, flight: Flight, text: str, record: Record) -> Finding | None:
    """The verdict on a kind that one party told, and another does not follow."""
    rows = [one for one in record.entries("detail") if one.columns["what"] == "kind"]
    rows = [one for one in rows if one.columns["flight"] == flight.id]
    for family, pattern in _KINDS.items():
        own = [one for one in rows if pattern.search(one.columns["figure"])]
        rivals = [one for one in rows if one not in own]
        words = {name for name, other in _KINDS.items() for one in rivals if other.search(one.columns["figure"])}
        if not own or not rivals or any(_KINDS[name].search(text) for name in words):
            continue
        found = told(event, pattern, flight, text, record)
        if found is not None and family != "ballistic":
            said = f"“{text[found.start : found.end]}” is what {who(own[0], record)} calls"
            reason = f"{said} the launch of {day(flight.day)}; "
            reason += f"{who(rivals[0], record)} calls it {rivals[0].columns['figure']}."
            evidence = [evidence_of(one, record) for one in (*own, *rivals)]
            return depends(reason=reason, on="whose word is taken", evidence=evidence, spans=[found])
    return None


def told(event: Event, pattern: re.Pattern[str], flight: Flight, text: str, record: Record) -> Span | None:
    """Where the sentences of a launch tell such a kind as a fact, and not as the word of the one who launched."""
    for sentence in dict.fromkeys(one.sentence for one in event.claims):
        match = pattern.search(text, sentence.start, sentence.end)
        if match is None or _NOT_SO.search(text[max(sentence.start, match.start() - BEFORE) : match.start()]):
            continue
        beside = [one for one in event.claims if one.sentence == sentence]
        if any(not firm(one) or launchers(one, flight, record) for one in beside):
            continue
        return Span(match.start(), match.end())
    return None


def launchers(claim: Claim, flight: Flight, record: Record) -> bool:
    """Whether a claim is told as the word of the country that launched."""
    parties = [record.entry(one.party) for one in flight.accounts]
    own = [one for one in parties if one and one.columns.get("country") == flight.country]
    return claim.voice.entry == flight.country or any(
        speaks_for(claim.voice, one, launched_by=flight.country) for one in (*own, record.entry("kcna"))
    )


def who(row: Entry, record: Record) -> str:
    """The party of a row as a sentence has it."""
    party = record.entry(row.columns["party"])
    return spoken_name(party, record.entry(party.columns["country"])) if party else row.columns["party"]


def evidence_of(row: Entry, record: Record) -> Evidence:
    """A row of kind as evidence."""
    return Evidence(row.id, f"{who(row, record)}: {row.columns['figure']}", row.source, row.url, row.verified)
