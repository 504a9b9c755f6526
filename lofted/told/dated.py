"""The days of what some words name: a summit by its place, a nuclear test by its number, the launches of a type."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import product

from lofted.facts import DAYS, Claim, Evidence, Flight, Named, Reading, Record, Span
from lofted.reference.days import Days, days_in, days_of, gap, on, tells_year
from lofted.reference.happened import election, happened, occasion
from lofted.reference.history import launch_evidence
from lofted.reference.known import Known, own_word, pieces, whole
from lofted.reference.met import has, meetings, place_names
from lofted.reference.pact_terms import parts
from lofted.reference.saying import ORDINALS
from lofted.reference.subjects import row_evidence
from lofted.reference.tallies import nuclear_tests
from lofted.reference.tied import tied

NEAR = 40  # characters before a type in which "the first flight of" stands
LONGEST_MONTH = 31  # days
TESTER = "north-korea"  # whose nuclear tests are told by their number alone

_OF_IT = ("into", "from", "at", "against", "over", "after", "came", "followed")  # what may stand behind a name of it
_MEETING = re.compile(r"\b(?:[Ss]ummits?|[Tt]alks|[Mm]eetings?|met|[Vv]isit(?:ed)?)\b")
_TEST = re.compile(rf"\b(?P<nth>{'|'.join(ORDINALS)})\s(?:\w+\s){{0,2}}?nuclear\s(?:test|blast|explosion)\b", re.I)
_COMING = r"(?:upcoming|coming|next|federal|national|key|tight|close|crucial|pivotal|November)"
_VOTE = re.compile(  # a country's, and of no kind that would part it from others
    rf"\b(?:{_COMING}\s)?(?P<land>U\.?S\.?|(?!{_COMING})(?:[A-Z][a-z]+\s)?[A-Z][a-z]+)(?:['’]s)?\s(?:{_COMING}\s){{0,2}}"
    r"(?:elections?|vote|polls)(?!\w)"
)
_THAT_IN = re.compile(r"\b(?:that|the\sone)\s(?:in|at)\s")
_CONCLUDED = re.compile(
    r"\s(?:was|were|had\sbeen)\s(?:first\s)?(?:signed|opened\sfor\ssignature|concluded|drawn\sup)\b(?!\sby)"
)
_UP = re.compile(r"\b(?:put|placed|sent|launch\w*|went|orbit\w*|flew|rose|lifted)\b")
_IN_ORBIT = re.compile(r"\b(?:into|in)\s(?:an?\s)?(?:low\s|Earth\s)?orbit\b|\borbited\b")
_OATH = re.compile(
    r"\b(?:(?P<who>[A-Z]\w+)['’]s\sinauguration|(?<!\w\s)inauguration\sof\s(?:President\s|President-elect\s)?(?:[A-Z]\w+\s)?"
    r"(?P<other>[A-Z]\w+))\b"
)
_FIRST = re.compile(r"\b(?:first|maiden|inaugural|debut)\b", re.I)
_LAND = re.compile(r"\b(?:Viet\s?Nam|Russia|China|Japan|South\sKorea)\b")


@dataclass(frozen=True, slots=True)
class Thing:
    """One thing with its days."""

    name: str
    days: Days
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Dated:
    """What words name from `start` to `end`: one thing, or all those that bear the name."""

    start: int
    end: int
    things: tuple[Thing, ...]


def dated_in(piece: Span, sentence: Span, reading: Reading, record: Record) -> list[Dated]:
    """Everything with a day that a piece of a sentence names, in order; of two names in one place the longer.

    >>> from lofted import Desk
    >>> here, desk = Span(0, 18), Desk()
    >>> [one.things[0].name for one in dated_in(here, here, desk.review("The talks in Hanoi"), desk.record)]
    ['the Trump-Kim summit in Hanoi']
    """
    words, around = reading.article.quote(piece), reading.article.quote(sentence)
    claims = [one for one in reading.claims if piece.covers(one.span)]
    every = [*told_days(claims), *by_type(claims, around, sentence.start, record)]
    for span, known in occasions(words, around, record).items():
        every.append(Dated(span[0] + piece.start, span[1] + piece.start, tuple(thing(one) for one in known)))
    found: list[Dated] = []
    for one in sorted(filter(lambda one: one.things, every), key=lambda one: one.start - one.end):
        if not any(one.start < other.end and other.start < one.end for other in found):
            found.append(one)
    return sorted(found, key=lambda one: one.start)


def thing(known: Known) -> Thing:
    """An occasion as a thing inside a sentence."""
    name = known.fact.removesuffix(" was")
    return Thing(f"the {name[4:]}" if name.startswith("The ") else name, known.days, (known.evidence,))


def told_days(claims: Sequence[Claim]) -> Iterator[Dated]:
    """The days that are told as days."""
    for claim in claims:
        days = days_of(claim.moment) if claim.moment and claim.moment.precision in DAYS else None
        if claim.moment and claim.moment.precision == "month" and tells_year(claim.moment):
            days = days_of(claim.moment)
        if days:
            yield Dated(
                claim.span.start, claim.span.end, (Thing(on(days).removeprefix("on ").removeprefix("in "), days),)
            )


def occasions(words: str, around: str, record: Record) -> dict[tuple[int, int], list[Known]]:
    """Occasions by their names, elections by their countries, meetings by their places, tests by their numbers."""
    told: dict[tuple[int, int], list[Known]] = {}
    for row in record.entries("occasion"):
        named = [occasion(row)] if row.columns["kind"] != "election" else election(row, record)
        for known in filter(None, named):
            names = known.names or (row.name, *row.aliases)
            match = next((one for name in names if (one := known_at(name, words))), None)
            if match:
                told.setdefault(match, []).append(known)
    return (
        by_known(words)
        | by_oath(words, record)
        | by_vote(words, record)
        | told
        | by_place(words, around, record)
        | by_number(words, record)
    )


def by_known(words: str) -> dict[tuple[int, int], list[Known]]:
    """What happened on known days, told by its names and its deed, with nothing more told of it: "left South Korea"."""
    found: dict[tuple[int, int], list[Known]] = {}
    for known in happened():
        if known.entry.kind != "known day":
            continue
        match = next((span for name in known.names if (span := known_at(name, words))), None)
        if match and known.done_in(words) and tied(known.bare(words)[match[1] :], _OF_IT):
            found.setdefault(match, []).append(known)
    return {span: list(own_word(rows, words)) for span, rows in found.items()}


def by_oath(words: str, record: Record) -> dict[tuple[int, int], list[Known]]:
    """The days on which a president took office, where words do not say which of several: "Trump's inauguration"."""
    found: dict[tuple[int, int], list[Known]] = {}
    for match in _OATH.finditer(words):
        who = match["who"] or match["other"]
        for row in record.entries("occasion"):
            known = occasion(row) if row.columns["kind"] == "inauguration" and row.name.endswith(who) else None
            if known:
                found.setdefault(match.span(), []).append(known)
    return found


def by_vote(words: str, record: Record) -> dict[tuple[int, int], list[Known]]:
    """The votes of a country, of whatever kind, where the words name none: "the American election"."""
    found: dict[tuple[int, int], list[Known]] = {}
    for match in _VOTE.finditer(words):
        for row in record.entries("occasion"):
            home = record.entry(row.columns["country"]) if row.columns["kind"] == "election" else None
            names = (home.name, *home.aliases, *parts(home.columns["demonyms"])) if home else ()
            known = occasion(row) if match["land"] in names else None
            if known:
                found.setdefault(match.span(), []).append(known)
    return found


def known_at(name: str, words: str) -> tuple[int, int] | None:
    """From where to where a name stands, with everything that belongs to it."""
    wanted = pieces(name)
    found = [whole(one).search(words) for one in wanted] if all(one in words for one in wanted) else [None]
    spans = [one.span() for one in found if one]
    return (min(spans)[0], max(end for _, end in spans)) if len(spans) == len(wanted) else None


def by_place(words: str, around: str, record: Record) -> dict[tuple[int, int], list[Known]]:
    """The meetings in a place that is named with a meeting, or with those who met."""
    found: dict[tuple[int, int], list[Known]] = {}
    for one in meetings():
        that = _THAT_IN.search(words) and _MEETING.search(around)  # "came before that in Singapore"
        if _MEETING.search(words) or that or one.told_in(around):
            names = (name for name in place_names(one.entry, record) if not _LAND.fullmatch(name))
            match = next((span for name in names if has(words, name) and (span := known_at(name, words))), None)
            known = occasion(one.entry)
            if match and known:
                found.setdefault(match, []).append(known)
    return found


def by_number(words: str, record: Record) -> dict[tuple[int, int], list[Known]]:
    """The nuclear tests of the one country whose tests are told by their number alone."""
    tests = nuclear_tests(TESTER, record)
    places = ((one.span(), ORDINALS.index(one["nth"].lower())) for one in _TEST.finditer(words))
    return {span: [known] for span, at in places if at < len(tests) and (known := occasion(tests[at]))}


def by_type(claims: Sequence[Claim], around: str, at: int, record: Record) -> Iterator[Dated]:
    """The launches of a type that is named, or the first of them, and the adoption of a resolution."""
    for claim in claims:
        entry = record.entry(claim.value.entry) if isinstance(claim.value, Named) and claim.value.entry else None
        days = days_in(entry.columns["opened"]) if entry and claim.aspect == "agreement" else None
        things: list[Thing] = []
        if entry and days and entry.columns["kind"] == "resolution":
            things = [Thing(f"the adoption of {entry.name}", days, (row_evidence(entry, entry.columns["opened"]),))]
        elif entry and days and _CONCLUDED.match(around, claim.span.end - at):
            things = [Thing(f"the signing of {entry.name}", days, (row_evidence(entry, entry.columns["opened"]),))]
        elif entry and claim.aspect == "satellite" and _UP.search(around):
            ids = parts(entry.columns["flight"])
            flown = [one for one in record.flights() if one.id in ids]
            if _IN_ORBIT.search(around):
                ids = [one.id for one in flown if one.outcome == "success"]
                flown = [one for one in flown if one.id in ids]
            things = [launch(one, entry.name) for one in flown] if len(flown) == len(ids) == 1 else []
        elif entry and claim.aspect == "vehicle":
            flown = [one for one in record.flights() if one.vehicle == entry.id]
            first = _FIRST.search(around[: claim.span.start - at][-NEAR:])
            things = [launch(one, f"the {entry.name}") for one in (flown[:1] if first else flown)]
        yield Dated(claim.span.start, claim.span.end, tuple(things))


def launch(flight: Flight, name: str) -> Thing:
    """A launch as a thing inside a sentence."""
    return Thing(f"the launch of {name}", (flight.day, flight.day), (launch_evidence(flight),))


def each_day(thing: Thing) -> list[date]:
    """Every day that a thing can have been on: of a month any, of what lasted longer its ends."""
    first, last = thing.days
    if (last - first).days >= LONGEST_MONTH:
        return [first, last]
    return [date.fromordinal(one) for one in range(first.toordinal(), last.toordinal() + 1)]


def own_day(told: Dated, thing: Dated) -> bool:
    """Whether a mere day or month is that of a thing which stands before it, and no other's."""
    return any(not (one.evidence or gap(one.days, two.days)) for one, two in product(told.things, thing.things))


def begun(things: Sequence[Thing]) -> list[Thing]:
    """Things as of their first day alone: an eve is that of the beginning."""
    return [replace(one, days=(one.days[0], one.days[0])) for one in things]


def of_another(flight: Flight, one: Dated, reading: Reading) -> bool:
    """Whether what is named is of another type than the flight: the day in the sentence is then another's."""
    types = {flight.vehicle, *(account.vehicle for account in flight.accounts)}
    named = [each.value for each in reading.claims if each.aspect == "vehicle" and each.span.start == one.start]
    return any(isinstance(value, Named) and value.entry not in types for value in named)
