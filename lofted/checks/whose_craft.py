"""Is the satellite, the missile, the news agency or the office of that country?

    >>> review("Ofek-16 is an Iranian satellite.")
    whose_craft: conflicts. Ofek-16 is on record as Israel's, and the words have it as Iran's.

    >>> review("Noor-3 was launched by Israel.")
    whose_craft: conflicts. Noor-3 was launched by Iran, and the words have it launched by Israel.

    >>> review("The South Korean news agency KCNA said nothing.")
    whose_craft: conflicts. KCNA is on record as North Korea's, and the words have it as South Korea's.

    >>> review("Khayyam, an Iranian satellite, was launched by Russia.")

Some offices have a name that only one country, or a few, have for theirs.

    >>> review("North Korea's Joint Chiefs of Staff said the missile flew 900 km.")
    whose_craft: conflicts. The Joint Chiefs of Staff are on record as South Korea's and the United States', and the
    words have them as North Korea's.

Missiles are sold and fired by others, so of them only what a sentence says they are counts ("is a Pakistani missile").

Silent on comparisons and denials, on entries without one country.

Source: the catalogue's satellites, vehicles, outlets, bodies and countries.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.pact_terms import parts
from lofted.reference.whose_names import choice, lands, outlet_names

FIELD = "missiles, rockets and craft"

BALLISTIC = ("SRBM", "MRBM", "IRBM", "ICBM", "SLBM", "SLV")  # classes of which a country builds its own
SHARED = ("united-states", "united-kingdom")  # countries that share a type
AROUND = 80  # characters on each side of a name; some twelve words

_NOUN = {
    "satellite": r"(?:satellites?|spacecraft|probe|telescope|orbiter|lander|station|spaceplane|laboratory)",
    "vehicle": r"(?:missiles?|rocket|ICBM|IRBM|SLBM|launcher|booster)",
    "outlet": r"(?:agency|newspaper|broadcaster|daily|wire|paper|channel|outlet|state\s(?:media|television))",
    "body": r"(?:(?:space|weather|spy|intelligence|research)\s(?:agency|organi[sz]ation)|think[\s-]tank|institute|"
    r"nuclear\s(?:company|corporation)|(?:rocket|launch|aerospace)\s(?:company|firm|maker|startup))",
}
OFFICES = {  # names of offices → the bodies that bear them; in news none of the lands below calls its own so
    "Joint Chiefs of Staff": ("rok-jcs", "us-jcs"),
    "Unification Ministry": ("rok-unification-ministry",),
    "Ministry of Unification": ("rok-unification-ministry",),
    "Blue House": ("rok-presidential-office",),
    "Self-Defense Forces": ("japan-sdf",),
    "State Department": ("us-state-department",),
}
STRANGERS = ("japan", "north-korea", "china", "russia", "iran", "ukraine", "united-kingdom", "france", "germany")
EUROPE = "European"  # a space agency of Europe is ESA, and of none of these
NOT_EUROPE = ("russia", "united-states", "china", "japan", "india", "iran", "south-korea", "north-korea")
_JOINED = re.compile(r"(?:\band|\bor|,|/|-)\s?$")  # "South Korean and Japanese Joint Chiefs" are of two countries
_OWNED = re.compile(r"['’]s\s(?:own\s|new\s|state-run\s|official\s)?$")
_SENT = re.compile(r"(?:\s\w+)?\s(?:was|were)\s(?:launched|orbited|sent\sup)\sby")
_LINE = re.compile(r"[^\n.]{3,400}\.?")
_FEW = r"(?:[a-z][\w-]*\s){0,4}?"
_NOT_SO = re.compile(
    r"\b(?:not|never|no|nor|like|unlike|than|similar|copy|copied|based|bought|sold|supplied|rival|imitation|called|"
    r"said\sto|allegedly|may|might|once|help|with|for)\b|n['’]t\b|[“”\"]"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """Something of one country that a text names, and where the name stands."""

    kind: str
    entry: Entry
    span: Span
    sentence: Span


def whose_craft(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each country that a satellite, a missile or an outlet is given against its row."""
    yield from offices(reading, record)
    seen: set[tuple[str, str]] = set()
    for thing in (*claimed(reading, record), *outlets(reading)):
        own = record.entry(thing.entry.columns["country"])
        if own is None or own.kind != "country":
            continue
        words = reading.article.quote(thing.sentence)
        for told, by in countries_told(thing, words):
            key = (thing.entry.id, told)
            if told != own.id and key not in seen and (not by or launched_by_none(thing.entry, told, record)):
                seen.add(key)
                yield against(thing, reading, own, record.entry(told), launched=by)


def offices(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on each office of a name that only others have, told as that of a country."""
    text = reading.article.text
    by_name, by_adjective = lands()
    for name, ids in OFFICES.items():
        if name not in text:
            continue
        owners = [one for one in map(record.entry, ids) if one is not None]
        homes = [one for one in (record.entry(row.columns["country"]) for row in owners) if one is not None]
        told = rf"(?P<land>{choice(by_name, text)})['’]s|(?P<people>{choice(by_adjective, text)})"
        for match in re.finditer(rf"(?<![\w-])(?:{told})\s{re.escape(name)}\b", text):
            land = by_name.get(match["land"] or "") or by_adjective.get(match["people"] or "", "")
            other = record.entry(land)
            if (
                other is None
                or land not in STRANGERS
                or land in {one.id for one in homes}
                or _JOINED.search(text, 0, match.start())
            ):
                continue
            whose = " and ".join(f"{'the ' * one.name.startswith('United')}{possessive(one.name)}" for one in homes)
            many = name.endswith(("s", "Staff"))
            reason = f"The {name} {'are' if many else 'is'} on record as {whose}, and the words have "
            reason += f"{'them' if many else 'it'} as {possessive(other.name)}."
            evidence = [Evidence(one.id, one.name, one.source, one.url, one.verified) for one in owners]
            yield conflicts(reason=reason, evidence=evidence, spans=[Span(*match.span())], would_hold_if=f"as {whose}")


def possessive(name: str) -> str:
    """A name with the ending of its genitive.

    >>> possessive("Japan"), possessive("United States")
    ("Japan's", "United States'")
    """
    return name + ("'" if name.endswith("s") else "'s")


def claimed(reading: Reading, record: Record) -> Iterator[Thing]:
    """The satellites and the missiles that a text names."""
    for claim in reading.claims:
        entry = record.entry(claim.value.entry) if isinstance(claim.value, Named) and fits(claim) else None
        if entry is None or claim.denied:
            continue
        if claim.aspect == "satellite" or (
            entry.columns["class"] in BALLISTIC and entry.columns["country"] not in SHARED
        ):
            yield Thing(claim.aspect, entry, claim.span, claim.sentence)


def fits(claim: Claim) -> bool:
    """Whether a claim names a satellite or a missile."""
    return claim.aspect in ("satellite", "vehicle")


def outlets(reading: Reading) -> Iterator[Thing]:
    """The outlets that a text names, in sentences that name a kind of outlet or a country right beside."""
    pattern, named = outlet_names()
    sentences = {one.sentence for one in reading.claims} | {
        Span(*match.span()) for match in _LINE.finditer(reading.article.text)
    }
    text = reading.article.text
    for match in pattern.finditer(text):
        span = Span(*match.span())
        inside = [one for one in sentences if one.covers(span)]
        if inside:
            entry = named[match[0]]
            yield Thing(entry.kind, entry, span, min(inside, key=lambda one: one.end - one.start))


def countries_told(thing: Thing, words: str) -> Iterator[tuple[str, bool]]:
    """The countries that words beside a name give it, and whether they are told as those that launched it."""
    start, end = thing.span.start - thing.sentence.start, thing.span.end - thing.sentence.start
    before, behind = words[max(0, start - AROUND) : start], words[end : end + AROUND]
    noun = _NOUN[thing.kind]
    if not (re.search(noun, words) or _OWNED.search(before) or _SENT.match(behind)):
        return
    by_name, by_adjective = lands()
    if thing.kind == "body" and thing.entry.columns["country"] in NOT_EUROPE:
        by_adjective = by_adjective | {EUROPE: "europe"}
    known = by_name | by_adjective
    names, adjectives = choice(by_name, words), choice(by_adjective, words)
    every = f"{names}|{adjectives}"
    is_one = re.match(
        rf"\s?(?:,|\s(?:is|was))\s?(?:an?|the)\s{_FEW}(?P<land>{every})(?:['’]s)?\s{_FEW}{noun}\b(?!\s(?:expert|official))",
        behind,
    )
    is_of = re.match(
        rf"\s?(?:,|\s(?:is|was))\s?(?:an?|the)\s{_FEW}{noun}\s(?:of|from)\s(?:the\s)?(?P<land>{every})\b", behind
    )
    is_own = re.match(rf",\s(?P<land>{names})['’]s\s{_FEW}{noun}\b(?=[,.;])", behind)
    is_whose = re.match(rf"\s(?:is|was)\s(?P<land>{names})['’]s\s{_FEW}{noun}\b(?!\s(?:expert|official))", behind)
    found = [(is_one, False), (is_of, False), (is_own, False), (is_whose, False)]
    if thing.kind != "vehicle":
        found.append((re.search(rf"(?<![\w-])(?P<land>{adjectives})\s{_FEW}{noun},?\s$", before), False))
        found.append((re.search(rf"(?<![\w-])(?P<land>{names})['’]s\s{_FEW}{noun},?\s$", before), False))
    if thing.kind not in ("vehicle", "body"):
        found.append((re.search(rf"(?<![\w-])(?P<land>{names}){_OWNED.pattern}", before), False))
    if thing.kind == "satellite":
        by = re.match(rf"{_SENT.pattern}\s(?:the\s)?(?P<land>{every})\b", behind)
        found.append((by, True))
    for match, launched in found:
        if match and not _NOT_SO.search(match[0]) and not _NOT_SO.search(before[-25:]):
            yield known[match["land"]], launched


def launched_by_none(satellite: Entry, told: str, record: Record) -> bool:
    """Whether no rocket that is on record for a satellite is of the country told."""
    rockets = [record.entry(one) for one in parts(satellite.columns["rocket"])]
    return bool(rockets) and all(one is not None and one.columns["country"] != told for one in rockets)


def against(thing: Thing, reading: Reading, own: Entry, told: Entry | None, *, launched: bool) -> Finding:
    """That something is another country's than the words have."""
    name, other = reading.article.quote(thing.span), told.name if told else "Europe"
    fact = f"{name} was launched by {own.name}" if launched else f"{name} is on record as {own.name}'s"
    reason = f"{fact}, and the words have it {'launched by ' + other if launched else 'as ' + other + chr(39) + 's'}."
    row = thing.entry
    evidence = [Evidence(row.id, f"{row.name}: {own.name}", row.source, row.url, row.verified)]
    return conflicts(reason=reason, evidence=evidence, spans=[thing.span], would_hold_if=f"as {own.name}'s")
