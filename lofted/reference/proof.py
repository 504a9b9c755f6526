"""Proves the shelf: every row against itself, against the others, and against the mechanics.

Loading refuses what cannot be read at all. Here stands what can be read and
still cannot be so, or rests on nothing: a name that two entries bear, a height
no missile of that class reaches, a flight shorter than its free fall, a site
outside its country, a list that skips a number, a row without an address. What
parties said of flights is held in `told_flights`.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from statistics import median

from lofted.facts import Entry, Record
from lofted.reference.problems import DOUBTFUL, GRADES, SEVERE, UNPROVEN, Problem
from lofted.reference.told_flights import of_flight

DEGREES = 12.0  # degrees between a site and its country's middle site; Russia and the United States are wider
WIDE = ("russia", "united-states", "france", "united-kingdom", "norway", "china", "australia", "brazil", "japan")
FIRST_DAY, LAST_YEAR = date(1900, 1, 1), 2100  # the years that a row of this subject can speak of


def prove(record: Record) -> list[Problem]:
    """Every problem of the shelf, worst first."""
    found = [
        *names_twice(record),
        *ill_dated(record),
        *(problem for flight in record.flights() for problem in of_flight(flight)),
        *far_off(record),
        *numbered(record),
        *promised(record),
        *without_source(record),
    ]
    return sorted(found, key=lambda one: (GRADES.index(one.grade), one.file, one.row))


def every_entry(record: Record) -> Iterator[Entry]:
    """All entries of every kind."""
    for kind in FILES:
        yield from record.entries(kind)


FILES = {  # kind of entry → its file
    "country": "countries.csv",
    "vehicle": "vehicles.csv",
    "site": "sites.csv",
    "body": "bodies.csv",
    "outlet": "outlets.csv",
    "agreement": "agreements.csv",
    "membership": "memberships.csv",
    "term": "terms.csv",
    "blast": "blasts.csv",
    "commitment": "commitments.csv",
    "occasion": "occasions.csv",
    "completeness": "complete.csv",
    "office": "offices.csv",
    "holder": "holders.csv",
    "place": "places.csv",
    "satellite": "satellites.csv",
    "detail": "details.csv",
    "landing": "landings.csv",
    "base": "bases.csv",
    "stage count": "stages.csv",
    "city": "cities.csv",
    "milestone": "milestones.csv",
    "voyage": "voyages.csv",
    "plan": "plans.csv",
    "plan by phase": "phases.csv",
    "lease": "leases.csv",
    "region": "regions.csv",
    "meeting": "meetings.csv",
    "known day": "known_days.csv",
    "meaning": "meanings.csv",
    "era": "eras.csv",
    "seat": "seats.csv",
    "craft": "crafts.csv",
    "one-sided claim": "one_sided.csv",
    "veto": "vetoes.csv",
    "notice": "notices.csv",
}


def names_twice(record: Record) -> Iterator[Problem]:
    """Names that differ only in capitals and are borne by two entries: a text in capitals could mean either."""
    bearers: dict[str, dict[str, Entry]] = defaultdict(dict)
    for entry in every_entry(record):
        if entry.kind in (
            "holder",
            "place",
            "city",
            "meaning",
            "era",
            "seat",
            "craft",
        ):  # one person holds many offices, one name a city and its province; the rest are of other rows' names
            continue
        for name in (entry.name, *entry.aliases):
            bearers[name.casefold()][entry.id] = entry
    for name, held in bearers.items():
        first, *others = held.values()
        for other in others:
            yield Problem(DOUBTFUL, FILES[other.kind], other.id, f"the name {name!r} is borne by {first.id} too")


def ill_dated(record: Record) -> Iterator[Problem]:
    """Spans of time that end before they begin, and years that this subject does not have."""
    for entry in every_entry(record):
        begin, end = (entry.columns.get(column, "") for column in ("since", "until"))
        if entry.kind in ("completeness", "holder"):
            begin = entry.columns.get("from", "")
        if begin and end and end[: len(begin)] < begin[: len(end)]:
            yield Problem(SEVERE, FILES[entry.kind], entry.id, f"ends on {end}, before it begins on {begin}")
        opened, in_force = entry.columns.get("opened", ""), entry.columns.get("in_force", "")
        if opened and in_force and in_force[: len(opened)] < opened[: len(in_force)]:
            yield Problem(SEVERE, FILES[entry.kind], entry.id, f"in force on {in_force}, before it opened on {opened}")
        for column in ("date", "since", "opened", "said_on", "in_force"):
            year = entry.columns.get(column, "")[:4]
            if year.isdigit() and not FIRST_DAY.year <= int(year) <= LAST_YEAR:
                yield Problem(SEVERE, FILES[entry.kind], entry.id, f"the column {column} has the year {year}")


def far_off(record: Record) -> Iterator[Problem]:
    """Places that lie nowhere on Earth, or far from the other places of their country."""
    held: dict[str, list[tuple[Entry, float, float]]] = defaultdict(list)
    for entry in record.entries("site"):
        latitude, longitude = entry.columns.get("latitude", ""), entry.columns.get("longitude", "")
        if not latitude and not longitude:
            continue
        try:
            place = float(latitude), float(longitude)
        except ValueError:
            yield Problem(SEVERE, "sites.csv", entry.id, f"lies at {latitude!r}, {longitude!r}, which are no degrees")
            continue
        if abs(place[0]) > 90 or abs(place[1]) > 180:  # degrees; the whole Earth
            yield Problem(SEVERE, "sites.csv", entry.id, f"lies at {place[0]}, {place[1]}, which is not on Earth")
            continue
        held[entry.columns.get("country", "")].append((entry, *place))
    for country, places in held.items():
        if country and country not in WIDE and len(places) > 2:
            yield from outliers(country, places)


def outliers(country: str, places: list[tuple[Entry, float, float]]) -> Iterator[Problem]:
    """The places of one country that lie far from its middle one."""
    middle_latitude = median(latitude for _, latitude, _ in places)
    middle_longitude = median(longitude for _, _, longitude in places)
    for entry, latitude, longitude in places:
        if abs(latitude - middle_latitude) > DEGREES or abs(longitude - middle_longitude) > DEGREES:
            says = f"lies at {latitude}, {longitude}, far from the other places of {country}"
            yield Problem(DOUBTFUL, "sites.csv", entry.id, says)


def numbered(record: Record) -> Iterator[Problem]:
    """Lists in order of joining that skip a number, give it twice, or number against the days."""
    lists: dict[str, list[Entry]] = defaultdict(list)
    for entry in record.entries("membership"):
        if entry.columns.get("ordinal", "").isdigit():
            lists[entry.columns["agreement"]].append(entry)
    for agreement, members in lists.items():
        members.sort(key=lambda one: int(one.columns["ordinal"]))
        for wanted, member in enumerate(members, start=1):
            if int(member.columns["ordinal"]) != wanted:
                says = (
                    f"is number {member.columns['ordinal']} of {agreement}, where number {wanted} is missing or twice"
                )
                yield Problem(DOUBTFUL, "memberships.csv", member.id, says)
                break
        yield from out_of_turn(members)


def out_of_turn(members: Iterable[Entry]) -> Iterator[Problem]:
    """Members that joined on a day before that of the member in front of them."""
    last = ""
    for member in members:
        since = member.columns.get("since", "").partition("/")[0]
        if since and last and since[: len(last)] < last[: len(since)]:
            says = f"joined on {since}, before the member in front of it on {last}"
            yield Problem(SEVERE, "memberships.csv", member.id, says)
        last = since or last


def promised(record: Record) -> Iterator[Problem]:
    """Promises of a whole list that hold nothing, or flights of a promised list whose class or day is unknown."""
    members = {entry.columns.get("agreement", "") for entry in record.entries("membership")}
    listed = [*record.entries("occasion"), *record.entries("agreement")]
    kinds = {entry.columns.get("kind", "").replace(" ", "-") for entry in listed}
    routes = {entry.columns["waters"].removesuffix("-ocean") for entry in record.entries("landing")} - {""}
    over = (entry.columns["over"].partition(" | ")[0] for entry in record.entries("landing"))
    routes |= {f"over-{land.lower()}" for land in over if land}
    for entry in record.entries("completeness"):
        _, subject, *rest = entry.id.split("/")
        if kinds & {subject, *rest}:
            continue  # a list of meetings, of tests or of resolutions, which holds some
        if rest and rest[0] in routes:
            continue  # a list of flights by where they went, which the landings hold
        flown = [one for one in record.flights() if one.country == subject]
        if rest and not any(rest[0] in (one.vehicle_class, one.kind) for one in flown):
            yield Problem(SEVERE, "complete.csv", entry.id, f"promises all flights of {subject}, and there is none")
        if not rest and subject not in members:
            yield Problem(SEVERE, "complete.csv", entry.id, f"promises all members of {subject}, and there is none")


def without_source(record: Record) -> Iterator[Problem]:
    """Rows that nobody has seen at a source, and rows that say they were seen and name no address."""
    for entry in every_entry(record):
        yield from unproven(FILES[entry.kind], entry.id, entry.url, verified=entry.verified)
    for flight in record.flights():
        yield from unproven("flights.csv", flight.id, flight.url, verified=flight.verified)
        for account in flight.accounts:
            yield from unproven(
                "accounts.csv", f"{flight.id} / {account.party}", account.url, verified=account.verified
            )


def unproven(file: str, row: str, url: str, *, verified: bool) -> Iterator[Problem]:
    """A row that waits for a source."""
    if not verified:
        yield Problem(UNPROVEN, file, row, "nobody has seen this at a source yet")
    elif not url.startswith(("http://", "https://")):
        yield Problem(DOUBTFUL, file, row, f"is marked verified and gives no address, but {url!r}")
