"""What is counted when a launch or a test is told as the first of its kind, and each time it was done before."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from lofted.facts import Evidence, Flight, Record
from lofted.reference.days import first_day
from lofted.reference.history import complete, doubted, launch_evidence, uncounted
from lofted.reference.subjects import row_evidence
from lofted.reference.tallies import nuclear_tests

BALLISTIC = ("SRBM", "MRBM", "IRBM", "ICBM", "SLBM")  # classes that are ballistic missiles and no glide vehicles
CLASSES = {
    "SRBM": "a short-range missile",
    "MRBM": "a medium-range missile",
    "IRBM": "an intermediate-range missile",
    "ICBM": "an ICBM",
    "SLBM": "a missile of a submarine",
    "CRUISE": "a cruise missile",
}
MAIN_ISLANDS = ("Hokkaido", "Honshu")  # a flight over them is called one over Japan by all; over Okinawa, not by all


@dataclass(frozen=True, slots=True)
class Done:
    """One time that something was done: when, whether all count it, and the row that says so."""

    day: date
    sure: bool
    evidence: Evidence
    fired: bool = False  # whether all count it as fired, though it failed
    of: str = ""  # the class of what flew


@dataclass(frozen=True, slots=True)
class Kind:
    """What is counted, how a sentence of the desk calls one, and the lists that have to be whole for it."""

    id: str
    name: str
    lists: tuple[str, ...] = ()
    either: bool = False  # whether a count of those alone that all count is as honest

    def times(self, country: str, record: Record) -> list[Done]:
        """Every time on record, the earliest first, once a day."""
        found: dict[date, Done] = {}
        for one in self.every(country, record):
            kept = found.get(one.day)
            if kept is None or (one.sure and not kept.sure):
                found[one.day] = one
        return [found[when] for when in sorted(found)]

    def every(self, country: str, record: Record) -> Iterator[Done]:
        """Every time on record, as the file has them."""
        if self.id == "nuclear":
            yield from (
                Done(first_day(one), True, row_evidence(one, one.name)) for one in nuclear_tests(country, record)
            )
            return
        if self.id == RESOLUTION.id:
            yield from resolutions(country, record)
            return
        over = over_japan(record) if self.id == "over-japan" else {}
        if self.id in (PACIFIC.id, ZONE.id):
            lies = far_out if self.id == PACIFIC.id else in_zone
            over = {row.columns["flight"]: True for row in record.entries("landing") if lies(row.columns)}
        for flight in record.flights():
            if flight.country == country and self.counts(flight, record, over):
                fired = flight.outcome in ("success", "failure") and self.id not in ROUTES
                fired = fired and not (self.id == ATTEMPT.id and "unsettled" in flight.note)
                yield Done(flight.day, self.surely(flight, over), launch_evidence(flight), fired, a_class(flight))

    def counts(self, flight: Flight, record: Record, over: dict[str, bool]) -> bool:
        """Whether a flight is one of this kind."""
        if self.id in ROUTES:
            return flight.id in over and (self.id != PACIFIC.id or flight.vehicle_class == "ICBM")
        if self.id in (FAILED.id, FAILED_SPY.id):
            own = self.id == FAILED.id or flight.day >= SPIES
            return flight.vehicle_class == "SLV" and flight.outcome == "failure" and own
        if self.id in (LONG_ROCKET.id, SPY.id):
            return flight.vehicle_class == "SLV" and (self.id == LONG_ROCKET.id or flight.day >= SPIES)
        if self.id == "orbit":
            return flight.vehicle_class == "SLV" and flight.outcome == "success"
        if self.id == "solid-ICBM":
            entry = record.entry(flight.vehicle)
            return flight.vehicle_class == "ICBM" and entry is not None and entry.columns["propellant"] == "solid"
        if self.id == SOLID.id:
            entry = record.entry(flight.vehicle)
            return flight.vehicle_class in BALLISTIC and entry is not None and entry.columns["propellant"] == "solid"
        if self.id in (HYPERSONIC.id, CALLED_HYPERSONIC.id):
            return flight.kind == "glide"
        if self.id == ANY.id:
            return True
        if self.id == MISSILE.id:
            return flight.vehicle_class in (*BALLISTIC, "CRUISE")
        if self.id == "ballistic":
            return flight.vehicle_class in BALLISTIC
        return self.id in (flight.vehicle_class, flight.vehicle)

    def surely(self, flight: Flight, over: dict[str, bool]) -> bool:
        """Whether all count a flight: an attempt at orbit counts when it failed too."""
        if self.id in ROUTES:  # a satellite launcher over Japan is a missile to some and none to others
            return over[flight.id] and flight.vehicle_class != "SLV"
        if self.id == MISSILE.id and flight.vehicle_class == "CRUISE":  # which Seoul does not always make known
            return False
        if self.id == ATTEMPT.id:  # an attempt that failed is one, unless it is unsettled what it was to be
            return "unsettled" not in flight.note
        if self.id in (MISSILE.id, ANY.id, "ballistic") and flight.outcome == "unknown":
            return not doubted(flight)  # how it ended nobody tells; that it was fired nobody doubts
        tried = (LONG_ROCKET.id, SPY.id, FAILED.id, FAILED_SPY.id, CALLED_HYPERSONIC.id)
        return self.id in tried or not uncounted(flight)

    def whole(self, country: str, since: date, until: date, record: Record) -> bool:
        """Whether the shelf lists every time between two days."""
        return bool(self.lists) and all(complete(record, f"{country}/{one}", since, until) for one in self.lists)


def a_class(flight: Flight) -> str:
    """What flew by its class, in words: "a short-range missile"."""
    return CLASSES.get(flight.vehicle_class, "")


def resolutions(country: str, record: Record) -> Iterator[Done]:
    """The Security Council's sanctions on a country; what makes demands alone is not called so by all."""
    for term in record.entries("term"):
        what, row = term.columns["what"], record.entry(term.columns["agreement"])
        if row and what in ("sanctions", "demands") and term.columns["subject"] == country:
            yield Done(date.fromisoformat(row.columns["opened"]), what == "sanctions", row_evidence(row, row.name))


def over_japan(record: Record) -> dict[str, bool]:
    """The flights on record that went over Japan, and whether over one of its main islands."""
    rows = [row.columns for row in record.entries("landing") if "Japan" in row.columns["over"].split(" | ")]
    return {cells["flight"]: any(island in cells["over"] for island in MAIN_ISLANDS) for cells in rows}


def far_out(cells: Mapping[str, str]) -> bool:
    """Whether a landing was in the open Pacific, and not in a sea beside it."""
    return cells["waters"] == "pacific-ocean"


def in_zone(cells: Mapping[str, str]) -> bool:
    """Whether a landing was inside Japan's exclusive economic zone, by the word of Tokyo."""
    return cells["side"] == "inside"


SALVOS = (
    "SRBM",
    "MRBM",
    "IRBM",
    "CRUISE",
)  # classes of which several fly on one day, and a list of days counts no missiles
ROUTES = ("over-japan", "pacific", "eez")  # kinds that count by where a flight went, whatever its class
ANY = Kind(
    "any", "launch of any kind", ("SRBM",)
)  # where the shelf lists the short-range ones, it lists the others too
NUCLEAR = Kind("nuclear", "nuclear test", ("nuclear-test",))
RESOLUTION = Kind("resolution", "Security Council resolution on North Korea", ("resolution",), either=True)
OVER_JAPAN = Kind("over-japan", "flight over Japan", ("over-japan",))
ICBM = Kind("ICBM", "ICBM flight", ("ICBM",))
LONG_ROCKET = Kind("long-range-rocket", "launch of a long-range rocket", ("SLV",))
ATTEMPT = Kind("SLV", "launch of a satellite", ("SLV",), either=True)  # some leave out July 2006
PACIFIC = Kind("pacific", "ICBM flight into the Pacific", ("pacific",))
ZONE = Kind("eez", "missile into Japan's exclusive economic zone")
MISSILE = Kind("missile", "launch of a missile")  # of whatever class; named so in the words of the first alone
ORBIT = Kind("orbit", "satellite in orbit", ("SLV",))
HYPERSONIC = Kind("hypersonic", "flight of a missile that its maker calls hypersonic")
CALLED_HYPERSONIC = Kind("called-hypersonic", "test that was announced as that of a hypersonic missile")
SOLID = Kind("solid-missile", "flight of a solid-fuel missile")
SPY = Kind("spy", "try at a spy satellite", ("SLV",))
FAILED = Kind("failed-launch", "failed launch of a satellite", ("SLV",))
FAILED_SPY = Kind("failed-spy", "failed try at a spy satellite", ("SLV",))
SPIES = date(2023, 1, 1)  # since when North Korea's satellites were to watch: May, August, November 2023, May 2024
FIRED = re.compile(r"\b(?:fired|launched|lifted off|sent|attempt\w*|tried)\b")  # one that failed was fired too
_TRIED = (
    r"(?:attempt(?:ed|s)?|tri(?:ed|es)|try|effort|bid|failed)\s(?:[^.;,]{0,40}?\s)?(?:to|at)\s"
    r"(?:launch(?:ing)?|put(?:ting)?|plac(?:e|ing)|send(?:ing)?|orbit(?:ing)?|get(?:ting)?|lift(?:ing)?)\s(?:up\s)?(?:an?|its|the|any)"
)
_SPYING = r"(?:an?\s|its\s|the\s)?(?:military\s)?(?:spy|reconnaissance|observation|surveillance)\ssatellites?"
_TRY = r"(?:launch(?:es)?|attempts?|tr(?:y|ies)|bids?)"
_AT = r"(?:of|at|with|to\s(?:launch|orbit))"
_FAILED = r"(?:failed|unsuccessful|botched)"
_SOLID_FUEL = r"solid[- ](?:fuel(?:l?ed)?|propellant)"
_ON_SOLID_FUEL = (
    r"(?:with|(?:running|that\s(?:runs|flies)|flying)\son|(?:that\s)?(?:using|uses|burning|burns)|"
    r"(?:fuelled|fueled|powered|driven)\sby)\s(?:a\s)?solid[- ](?:fuels?|propellants?)"
)
_OF_THAT_RANGE = r"(?:ballistic\s)?(?:missiles?|weapons?)\s(?:of|with(?:\san)?)\sintercontinental\s(?:range|reach)"
_INTERCONTINENTAL = r"(?:ICBMs?|intercontinental(?:[- ]range)?(?:\sballistic)?(?:\smissiles?)?)"
_PATTERNS = (  # the narrower first
    (RESOLUTION, r"(?:(?:new|unanimous|UN|U\.N\.|Security\sCouncil|sanctions)\s){0,3}"
                 r"(?:resolutions?(?:\s\d{4})?|(?:rounds?|series|sets?|packages?)\sof\s(?:UN\s|U\.N\.\s|new\s)?sanctions|"
                 r"sanctions\s(?:texts?|packages?|rounds?|series))"
                 r"(?:\s(?:on|against|over|targeting|concerning)\s(?:North\sKorea|Pyongyang|the\s(?:North|country|regime|state)|it(?=[,.;]|$)))?"),
    (NUCLEAR, r"(?:nuclear|atomic)[- ](?:(?:weapons?|device|bomb|underground)[- ])?(?:tests?|explosion|detonation|"
              r"blast)|"
              r"(?:test(?:ed)?|detonated|exploded|set off)\s(?:an?|its)?\s?(?:nuclear|atomic)\s"
              r"(?:weapon|device|bomb)s?|underground\s(?:blast|explosion|test|detonation)s?|"
              r"(?:tests?|explosions?|detonations?|blasts?)\sof\s(?:an?|its)\s(?:nuclear|atomic)\s(?:weapon|device|bomb)|"
              r"(?:nuclear|atomic)\sdevices?"),
    (OVER_JAPAN, r"(?:over|across|(?:to )?(?:cross|overfly)(?:ed|es|ing)?|overflies|overflown|"
                 r"overflew|overflights?\sof)\s(?:(?:north(?:east)?ern|main)\s)?"
                 r"(?:Japan(?:ese (?:territory|soil|islands))?|"
                 r"the Japanese archipelago|Hokkaido|Honshu|Tohoku|Aomori)\b|such\soverflights?|"
                 r"Japan\s(?:was|had\sbeen|is)\s(?:last\s|again\s)?(?:overflown|crossed)"),
    (LONG_ROCKET, r"long[- ]range\srockets?(?:\s(?:launch(?:es)?|tests?))?"),
    (ZONE, r"(?:(?:to\s)?(?:fall|fell|land|com|c[ao]me|drop|plung|splash|crash|hit|end|reach|enter)\w*\s"
           r"(?:down\s|up\s)?)?"
           r"(?:in|into|inside|within)\s(?:the\s|its\s)?(?:Japan(?:['’]s|ese)\s)?"
           r"(?:waters\sof\s(?:the\s|its\s|Japan['’]s\s))?(?:exclusive\seconomic\szone|EEZ)(?:\sof\sJapan)?|"
           r"(?:fall|fell|land|c[ao]me?|drop|plung|splash)\w*\s(?:down\s)?(?:inside|within|in|into)\sthe\szone"),
    (PACIFIC, r"(?:(?:intercontinental(?:[- ]range)?(?:\sballistic)?(?:\smissiles?)?|ICBMs?|missiles?|test|launch|"
        r"shot)\s"
              r"(?:out\s)?)?(?:into|to|over|in)\s(?:the\s)?(?:high\sseas|open\s(?:ocean|sea)|ocean|international\swaters|"
              r"(?:South\s|North\s|open\s)?Pacific(?:\sOcean)?|that\socean)"),
    (FAILED_SPY, rf"{_FAILED}\s(?:spy[- ]satellite\s{_TRY}|{_TRY}\s{_AT}\s{_SPYING})|failures?\s{_AT}\s{_SPYING}"),
    (FAILED, rf"{_FAILED}\s(?:satellite\s{_TRY}|{_TRY}\s{_AT}\s(?:an?|its|the|any)\ssatellites?)|"
             rf"failures?\s{_AT}\s(?:an?|its|the|any)\ssatellites?"),
    (SPY, rf"(?:{_TRIED}\s(?:\w+\s){{0,2}}{_SPYING}|{_SPYING}(?:\s(?:launch(?:es)?|attempts?|tr(?:y|ies)))|"
          rf"(?:attempts?|try|tries|bid|effort|go)\sat\s{_SPYING}|"
          rf"launch(?:es|ed|ing)?\s(?:of\s)?{_SPYING})(?:\s(?:in(?:to)?|to)\s(?:\w+\s)?(?:orbit|space))?"),
    (ORBIT, r"successful\s(?:satellite\slaunch(?:es)?|launch(?:es)?\sof\san?\ssatellite)"),
    (ATTEMPT,
     rf"{_TRIED}\s(?:\w+\s){{0,2}}satellites?(?:\s(?:in(?:to)?|to)\s(?:\w+\s)?(?:orbit|space))?|"
     r"(?:attempts?|try|tries|bid|effort)\s(?:at|to)\s(?:reach(?:ing)?|enter(?:ing)?|get(?:ting)?\sto)\s(?:\w+\s)?orbit|"
     r"(?:attempts?|try|tries|bid|effort|shot)\s(?:at|for)\s(?:an?\s|its\s|the\s)?(?:orbit|satellites?)|"
     r"satellite(?:-carrying)?\s(?:launch(?:es)?|attempts?|tr(?:y|ies))|"
     r"launch(?:es|ed|ing)?\s(?:of\s)?(?:an?|its|the|any)\ssatellites?(?:\sin(?:to)?\s(?:\w+\s)?(?:orbit|space))?|"
     r"launch(?:ed|ing)\ssatellites|(?:space|satellite|carrier)\srockets?"),
    (ORBIT, r"(?:put(?:ting)?|plac(?:e|ed|ing)|sen[dt]|sending|lift(?:ed|ing)?|deliver(?:ed|ing)?|"
            r"orbit(?:ed|ing)|get|got)\s(?:an?|its|the|any)\s(?:satellites?|objects?|payloads?|things?)\s(?:successfully\s)?(?:in(?:to)?|to)\s(?:\w+\s)?(?:orbit|space)|"
            r"(?:its |an? |the )?(?:satellites?|objects?|payloads?)\s(?:(?:to\s(?:reach|enter|get\sto))|in(?:to)?)"
            r"\s(?:\w+\s)?(?:orbit|space)|"
            r"(?:to\s)?(?:reach(?:ed)?|entered|enter)\s(?:\w+\s)?orbit|orbited\s(?:an?|its|any)\ssatellite"),
    (ORBIT, r"satellites?\s(?:that|which)\s(?:[\w-]+\s){1,5}(?:put|placed|sent|launched)\s(?:in(?:to)?|to)\s"
            r"(?:\w+\s)?(?:orbit|space)"),
    (ORBIT, r"in\sorbit"),
    (LONG_ROCKET, r"rocket\slaunch(?:es)?"),
    (Kind("solid-ICBM", "flight of a solid-fuel ICBM", ("ICBM",)),
     rf"{_SOLID_FUEL}\s{_INTERCONTINENTAL}|{_SOLID_FUEL}\s{_OF_THAT_RANGE}|"
     rf"{_INTERCONTINENTAL}\s{_ON_SOLID_FUEL}"),
    (SOLID, rf"{_SOLID_FUEL}\s(?:ballistic\s)?(?:missiles?|weapons?)|"
            rf"(?:ballistic\s)?(?:missiles?|weapons?)\s{_ON_SOLID_FUEL}"),
    (CALLED_HYPERSONIC, r"(?:announced|declared|claimed|reported)\s(?:tests?|launch(?:es)?|flights?)\sof\s"
                        r"(?:an?\s|its\s)?(?:new\s)?hypersonic(?:\s(?:ballistic|glide))?\s(?:missiles?|weapons?|vehicles?)|"
                        r"(?:announced|declared|claimed|reported)\shypersonic(?:[- ](?:missile|weapons?|glide))?\s"
                        r"(?:tests?|launch(?:es)?|flights?)|"
                        r"(?:has|had|have)\s(?:announced|declared|claimed|reported)\s(?:to\s|an?\s|the\s)?(?:successful(?:ly)?\s)?"
                        r"(?:test(?:ed|ing|s)?|launch(?:ed|ing|es)?|fir(?:ed?|ing)|flights?)\s(?:of\s)?(?:an?\s|its\s)?(?:new\s)?"
                        r"hypersonic(?:\s(?:ballistic|glide))?\s(?:missiles?|weapons?|vehicles?)|"
                        r"(?:(?:tests?|launch(?:es)?|flights?|firing)\sof\s)?(?:an?\s|its\s)?(?:so-called\s|what\s(?:it|they|Pyongyang|North\sKorea|the\s(?:North|"
                        r"country))\s(?:calls?|called|says\s(?:is|was)|said\s(?:is|was)|describe[sd]\sas)\s(?:an?\s)?)(?:new\s)?"
                        r"hypersonic(?:\s(?:ballistic|glide))?\s(?:missiles?|weapons?|vehicles?)"),
    (HYPERSONIC, r"hypersonic(?:\s(?:ballistic|glide))?\s(?:missiles?|weapons?|vehicles?|gliders?)|hypersonic"),
    (ICBM, r"longest[- ]range\s(?:weapons?|missiles?)|"
           r"intercontinental(?:[- ]range)?(?:\sballistic)?(?:\smissiles?)?|ICBMs?"),
    (Kind("IRBM", "IRBM flight", ("IRBM",)), r"intermediate[- ]range(?:\sballistic)?(?:\smissiles?)?|IRBMs?"),
    (Kind("MRBM", "MRBM flight"), r"medium[- ]range(?:\sballistic)?(?:\smissiles?)?|MRBMs?"),
    (Kind("SLBM", "flight of a submarine-launched missile"), r"submarine[- ]launched(?:\sballistic)?(?:\smiss"
                                                             r"iles?)?|SLBMs?"),
    (Kind("SRBM", "flight of a short-range missile", ("SRBM",)), r"short[- ]range\sballistic(?:\smissiles?)?|SRBMs?"),
    (Kind("CRUISE", "flight of a cruise missile", ("CRUISE",)), r"cruise(?:\smissiles?)?"),
    (Kind("ballistic", "flight of a ballistic missile"), r"ballistic\smissiles?"),
)  # fmt: skip
KINDS = tuple((kind, re.compile(rf"\b(?:{words})\b", re.I)) for kind, words in _PATTERNS)


def kinds_in(words: str) -> list[tuple[Kind, re.Match[str]]]:
    """The kinds that some words name, the narrowest first; a word that one takes up is no other's.

    >>> [kind.id for kind, _ in kinds_in("an intercontinental ballistic missile")]
    ['ICBM']
    """
    found: list[tuple[Kind, re.Match[str]]] = []
    for kind, pattern in KINDS:
        for match in pattern.finditer(words):
            if not any(match.start() < other.end() and other.start() < match.end() for _, other in found):
                found.append((kind, match))
    return found


def routes_of(when: date, country: str, record: Record) -> list[Kind]:
    """The routes that were flown on a day: over Japan, into the Pacific."""
    routes = (OVER_JAPAN, PACIFIC)
    return [one for one in routes if any(done.day == when for done in one.times(country, record))]


def kinds_of(flight: Flight, record: Record) -> list[Kind]:
    """The kinds that a launch is one of, the widest first: any ballistic missile, its class, its routes."""
    wide = {kind.id: kind for kind, _ in KINDS}
    ids = [*(["ballistic"] if flight.vehicle_class in BALLISTIC else []), flight.vehicle_class]
    return [*(wide[id] for id in ids if id in wide), *routes_of(flight.day, flight.country, record)]


def of_vehicle(id: str, name: str, vehicle_class: str) -> Kind:
    """The flights of one vehicle, which are listed in full where its class is."""
    return Kind(id, f"{name} flight", (vehicle_class,))
