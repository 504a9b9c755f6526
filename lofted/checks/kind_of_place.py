"""Is the place of that country, and of that kind?

    >>> review("Oshima-Oshima is a South Korean island.")
    kind_of_place: conflicts. Oshima-Oshima belongs to Japan, and the words have it as South Korea's.

    >>> review("An alarm sounded in the Japanese city of Hokkaido.")
    kind_of_place: conflicts. Hokkaido is an island and a prefecture of Japan, and the words have it as a city.

    >>> review("An alarm sounded on the Hokkaido peninsula.")
    kind_of_place: conflicts. Hokkaido is an island and a prefecture of Japan, and the words have it as a peninsula.

    >>> review("The Punggye-ri cosmodrome is quiet.")
    kind_of_place: conflicts. Punggye-ri is a nuclear test site, and the words have it as a launch site for rockets.

    >>> review("The leaders met at the Vostochny space station.")
    kind_of_place: conflicts. Vostochny is a launch site on the ground, a cosmodrome or spaceport, and the words have
    it as a space station.

    >>> review("Sohae, in North Pyongyang Province, is where the rocket stood.")
    kind_of_place: conflicts. Sohae is in North Pyongan, and no province is called “North Pyongyang”: Pyongyang is a
    city.

    >>> review("The launch was seen from a village in Jangang Province.")
    kind_of_place: conflicts. No province is called “Jangang”; Chagang (Jagang) is a letter off.

    >>> review("The South Korean island of Ulleungdo heard sirens.")

Silent on comparisons and denials, on disputed islands, and on spaceports in countries that others use.

Source: the catalogue's sites, places and countries.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.catalogue import catalogue
from lofted.reference.pact_terms import parts
from lofted.reference.placing import in_sentence, kilometres_between
from lofted.reference.saying import name_of
from lofted.reference.sentence import every_sentence
from lofted.reference.shelf import Shelf, by_shelf
from lofted.reference.sides import by_role
from lofted.reference.tied import settled
from lofted.reference.wording import sentences
from lofted.told.nearly_places import nearly_peninsulas, nearly_provinces
from lofted.told.place_kinds import Sort, taken_for

FIELD = "places and seas"

AROUND = 60  # characters on each side of a name; some nine words
NEXT = 80.0  # km; ours: a test is told under the next town
DISPUTED = re.compile(r"\b(?:disput|claim|occup|Dokdo|Takeshima|Senkaku|Kuril|Crimea|Sevastopol)", re.I)

_NOUN = (
    r"(?:islands?|islet|city|town|village|port|airport|airfield|air\s?base|cosmodrome|spaceport|(?:launch|test|missile|rocket)\ssite|"
    r"province|prefecture|peninsula|region)"
)
_LAUNCH_SITE = re.compile(
    r"\s(?:(?:is|was)\sa\s(?:[\w-]+\s){0,3}?)?(?:cosmodrome|spaceport|space\s(?:cent(?:er|re)|port)|"
    r"(?:rocket|satellite|space|missile)\s(?:launch(?:ing)?\s)?(?:site|station|cent(?:er|re)|base))\b"
)
_NUCLEAR_SITE = re.compile(
    r"\s(?:(?:is|was)\sa\s(?:[\w-]+\s){0,3}?)?nuclear[\s-]test(?:ing)?[\s-](?:site|range|ground)\b"
)
_STATION_BEHIND = re.compile(r"\s(?:[Cc]osmodrome['’]s\s)?space\sstation\b(?!['’]s?\s(?:crew|module))")
_STATION_BEFORE = re.compile(r"\bspace\sstation\s(?:at|in|of)\s(?:the\s)?$")
_STATION_SHOWN = (
    re.compile(  # what a host shows at a launch site stands on the ground: "showed him the new space station"
        r"\b(?:show(?:ed|s|n|ing)?|tour(?:ed|s|ing)?|visit(?:ed|s|ing)?|walked|led|guided|took)\b[^.;]{0,30}?\s"
        r"the\s(?:(?:new|newest|modern|vast|huge|remote)\s){0,2}space\sstation\b"
        r"(?!['’]|\s(?:crew|module|model|that|which|in|to\sbe|of\sthe\sfuture|project|plan))"
    )
)
_ORBITS = re.compile(
    r"\b(?:ISS|International|Tiangong|Mir|orbit\w*|planned|future|model|mock-?up|film|video|screen|from\sspace|crews?|tourists?|"
    r"astronauts?|cosmonauts?|launched|lifted|lift-?off|blasted|rockets?|Soyuz|Progress|left|flew|flight|flown|docked|aboard)\b"
)
_TEST_SITE = re.compile(
    r"\s(?:(?:is|was)\sa\s(?:[\w-]+\s){0,3}?)?(?:nuclear[\s-])?test(?:ing)?[\s-](?:site|range|ground)\b"
)
_IN_HALF = re.compile(r",?\s(?:in\s)?(?P<half>(?:North|South)\s(?P<town>[A-Z][\w-]+))\s[Pp]rovince\b")
_ASIDE = re.compile(  # "Okushiri, west of which it fell, is"
    r",\s(?:[\w-]+\s){0,3}?(?:which|where|whose|whom)\s[^.;,]{3,60},(?=\s(?:is|was)\s)"
)
_IS = re.compile(r"\s(?:is|was|remains)\s")
_TESTED_AT = re.compile(
    r"\bnuclear\s(?:(?:bomb|weapons?|explosive)\s)?(?:tests?(?:\s(?:site|ground))?|device|explosions?|detonations?)\b"
    r"(?:\s(?:was|were|is|took|place|lies|lie|carried|out|conducted|held|made|all|of|in|on|\d[\w,]*|January|February|May|September|October))*\s(?:at|in|near)\s$"
)
_NOT_SO = re.compile(r"\b(?:not|never|no|nor|like|unlike|than|near|towards?|opposite|from)\b|n['’]t\b|[“”\"]")


def kind_of_place(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the country and the kind that a place is given against its row."""
    seen: set[str] = set()
    for claim in reading.claims:
        if claim.aspect != "place" or not isinstance(claim.value, Named) or claim.denied:
            continue
        entry = record.entry(claim.value.entry)
        finding = judged(claim, entry, reading, record) if entry and "country" in entry.columns else None
        if finding and finding.reason not in seen:
            seen.add(finding.reason)
            yield finding
    for sentence, _ in every_sentence(reading):
        words = reading.article.quote(sentence)
        for sort, name, noun, at in taken_for(words) if settled(words) else ():
            yield from by_noun(sort, name, noun, Span(sentence.start + at.start, sentence.start + at.end), record)
        near = (*nearly_provinces(words), *nearly_peninsulas(words)) if settled(words) else ()
        for name, noun, entry, at in near:
            yield no_such(name, noun, entry, Span(sentence.start + at.start, sentence.start + at.end))


def shown_station(claim: Claim, text: str) -> bool:
    """Whether "the space station" is shown to a visitor in the sentence of a launch site, or in the next one."""
    behind = next((one for one in sentences(text) if one.start >= claim.sentence.end), claim.sentence)
    words = text[claim.sentence.start : behind.end]
    return bool(_STATION_SHOWN.search(words)) and not _ORBITS.search(words) and settled(words)


def no_such(name: str, noun: str, entry: Entry, span: Span) -> Finding:
    """That a province, or a peninsula, is told by a name that is a letter off that of one."""
    also = f" ({', '.join(one for one in entry.aliases if ' ' not in one)})" if entry.aliases else ""
    also = also if also != " ()" else ""
    says = f"{entry.name}: {entry.columns['kind']}, {entry.columns['country']}"
    lies = entry.columns.get("region", "")
    near = f"that of {lies} is {entry.name}{also}, a letter off" if lies else f"{entry.name}{also} is a letter off"
    return conflicts(
        reason=f"No {noun} is called “{name}”; {near}.",
        evidence=[Evidence(entry.id, says, entry.source, entry.url, entry.verified)],
        spans=[span],
        would_hold_if=f"as {entry.name}",
    )


def by_noun(sort: Sort, name: str, noun: str, span: Span, record: Record) -> Iterator[Finding]:
    """That a place is called by the noun of another kind."""
    entry = sort.entry
    own = record.entry(entry.columns["country"])
    of = f"{sort.what} of {own.name}" if own else sort.what
    says = f"{entry.name}: {entry.columns['kind']}, {entry.columns['country']}"
    yield conflicts(
        reason=f"{name} is {of}, and the words have it as {'an' if noun == 'island' else 'a'} {noun}.",
        evidence=[Evidence(entry.id, says, entry.source, entry.url, entry.verified)],
        spans=[span],
        would_hold_if=f"as {of}",
    )


def judged(claim: Claim, entry: Entry, reading: Reading, record: Record) -> Finding | None:
    """The verdict on the words beside one place."""
    text = reading.article.text
    before = text[max(claim.sentence.start, claim.span.start - AROUND) : claim.span.start]
    aside = _ASIDE.match(text, claim.span.end, claim.sentence.end)
    begin = aside.end() if aside else claim.span.end
    behind = text[begin : min(claim.sentence.end, begin + AROUND)]
    own = record.entry(entry.columns["country"])
    name = claim.told
    if own is None:
        return None
    if found := as_other_site(claim, entry, own, before, behind, text):
        return found
    half = _IN_HALF.match(behind)
    town = town_of(half["town"], own, record) if half and entry.columns.get("region") else None
    if half and town:
        fact = f"{name} is in {entry.columns['region']}, and no province is called “{half['half']}”"
        return against(claim, entry, f"{fact}: {town.name} is a city.", f"as in {entry.columns['region']}")
    role = next((id for id, span in by_role(behind, 0) if _IS.fullmatch(behind[: span.start])), entry.id)
    right = record.entry(role)
    if (
        role != entry.id
        and right
        and not _NOT_SO.search(behind[:AROUND])
        and entry.columns["kind"] == right.columns["kind"]
    ):
        reason = f"{name} is not what the words call it: that is {in_sentence(right)}."
        return against(claim, right, reason, f"of {right.name}")
    sites = {one.columns["place"] for one in record.entries("occasion") if one.columns["kind"] == "nuclear test"}
    tested = {id for id in sites if (site := record.entry(id)) and site.columns["country"] == own.id}
    if (
        _TESTED_AT.search(before)
        and len(tested) == 1
        and own.id == "north-korea"
        and far_off(entry, min(tested), record)
    ):
        there = name_of(min(tested), record)
        reason = f"All nuclear tests of {own.name} on record were at {there}, and the words have {name}."
        return against(claim, entry, reason, f"at {there}")
    told = record.entry(country_told(before, behind))
    if told is None or told.id == own.id or DISPUTED.search(f"{entry.name} {entry.columns.get('note', '')} {before}"):
        return None
    if entry.columns["kind"] == "spaceport" and not launches(own, record):
        return None  # Baikonur lies in Kazakhstan, and Russia launches there
    reason = f"{name} belongs to {own.name}, and the words have it as {told.name}'s."
    return against(claim, entry, reason, f"as {own.name}'s")


def as_other_site(claim: Claim, entry: Entry, own: Entry, before: str, behind: str, text: str) -> Finding | None:
    """That a nuclear site is told as one for launches, a launch site as one for tests, or as a space station."""
    name = claim.told
    nuclear = any("uclear" in one for one in (entry.name, *entry.aliases))
    if nuclear and _LAUNCH_SITE.match(behind) and not _NOT_SO.search(behind[:AROUND]):
        what = "nuclear test site" if entry.columns["kind"] == "test-site" else "nuclear site"
        reason = f"{name} is a {what}, and the words have it as a launch site for rockets."
        return against(claim, entry, reason, f"as a {what}")
    what = "nuclear complex" if nuclear and entry.columns["kind"] == "facility" else ""
    if what and own.id == "north-korea" and _TEST_SITE.match(behind) and not _NOT_SO.search(behind[:AROUND]):
        reason = f"{name} is a {what}, and the words have it as a test site, which is Punggye-ri."
        return against(claim, entry, reason, f"as a {what}")
    if entry.columns["kind"] == "spaceport" and _NUCLEAR_SITE.match(behind) and not nuclear:
        reason = f"{name} is a launch site for rockets, and the words have it as a nuclear test site."
        return against(claim, entry, reason, "as a launch site")
    if entry.columns["kind"] == "spaceport":
        station = _STATION_BEHIND.match(behind) or _STATION_BEFORE.search(before)
        called = station and not _NOT_SO.search(behind[: station.end()])
        if called or shown_station(claim, text):
            there = "have it as a space station" if called else "show a space station there"
            reason = f"{name} is a launch site on the ground, a cosmodrome or spaceport, and the words {there}."
            return against(claim, entry, reason, "as a cosmodrome or launch site")
    return None


def town_of(name: str, own: Entry, record: Record) -> Entry | None:
    """The city of a country that bears a name."""
    every = (*record.entries("city"), *record.entries("place"), *record.entries("site"))
    return next((one for one in every if is_city(one, own) and name in (one.name, *one.aliases)), None)


def is_city(entry: Entry, own: Entry) -> bool:
    """Whether a place is a city of a country, and no province as well."""
    return "city" in (entry.kind, entry.columns.get("kind")) and entry.columns["country"] == own.id


def far_off(entry: Entry, site: str, record: Record) -> bool:
    """Whether a place is another one than a test site, and not the next town."""
    there = record.entry(site)
    apart = kilometres_between(entry, there) if there else None
    return entry.id != site and apart is not None and apart > NEXT


@by_shelf
def adjectives(_: Shelf) -> tuple[str, dict[str, str]]:
    """The adjectives of the countries as words of a pattern, and whose they are."""
    known = {name: entry.id for entry in catalogue().entries("country") for name in parts(entry.columns["demonyms"])}
    return "|".join(re.escape(name) for name in sorted(known, key=len, reverse=True)), known


def country_told(before: str, behind: str) -> str:
    """The id of the country that words beside a name give it; empty where they give it none."""
    every, known = adjectives()
    ahead = re.search(rf"(?<![\w-])(?P<land>{every})\s(?:[a-z][\w-]*\s){{0,2}}?{_NOUN}\s(?:of\s)?$", before)
    after = re.match(
        rf"(?:,|\sis|\swas)\s(?:an?|the)\s(?:[a-z][\w-]*\s){{0,3}}?(?P<land>{every})\s(?:[a-z][\w-]*\s){{0,2}}?{_NOUN}\b",
        behind,
    )
    for match, words in ((ahead, before[-AROUND:]), (after, behind[: after.end()] if after else "")):
        if match and not _NOT_SO.search(match[0]) and not re.search(r"\b(?:not|nor|like|unlike|than)\s", words):
            return known[match["land"]]
    return ""


def launches(country: Entry, record: Record) -> bool:
    """Whether a country has satellites or flights of its own on record."""
    satellites = any(one.columns["country"] == country.id for one in record.entries("satellite"))
    return satellites or any(one.country == country.id for one in record.flights())


def against(claim: Claim, entry: Entry, reason: str, right: str) -> Finding:
    """That a place is something else than the words have."""
    says = f"{entry.name}: {entry.columns['kind']}, {entry.columns['country']}"
    evidence = [Evidence(entry.id, says, entry.source, entry.url, entry.verified)]
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=right)
