"""Of which kind, of whose and of which day a first is told: by the words it stands among, and the sentence before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.facts import Claim, Named, Reading, Record, Span
from lofted.reference.kinds import (
    ANY,
    ATTEMPT,
    BALLISTIC,
    CALLED_HYPERSONIC,
    HYPERSONIC,
    MISSILE,
    NUCLEAR,
    ORBIT,
    OVER_JAPAN,
    ROUTES,
    ZONE,
    Kind,
    kinds_in,
    of_vehicle,
)
from lofted.reference.lone import lone_country
from lofted.reference.subjects import countries, country_before
from lofted.reference.wording import sentences
from lofted.told.lulls import Lull
from lofted.told.type_counted import type_counted

FAR = 240  # characters before a first in which the country is named; two or three sentences
_PLAIN = frozenset(  # words that do not narrow what is counted
    ["the", "its", "their", "a", "an", "of", "by", "in", "for", "since", "after", "first", "time", "launch", "launches",
     "test", "tests", "flight", "firing", "firings", "launching", "missile", "missiles", "north", "korea", "korean",
     "s", "country", "regime", "pyongyang", "it", "has", "had", "have", "kind", "full", "been", "there", "about",
     "one", "be", "rockets",
     "launched", "fired", "fires", "tested", "flown", "flew", "fly", "that", "any", "carried", "out", "conducted", "on",
     "when", "to", "was", "were", "is", "are", "said", "says", "early", "late", "morning", "rocket", "also", "ever",
     "into",
     "space", "orbit", "put", "with", "which", "and", "did", "so", "before", "attempt", "attempts", "try", "successful",
     "successfully", "test-fired", "such", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
     "sunday", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
     "november", "december", "yesterday", "today", "type", "launchers", "off", "set", "held", "staged", "thus", "made",
     "activity", "program", "programme", "testing", "ones", "gone", "previous", "last", "latest", "confirmed", "in",
     "sent", "managed", "succeeded", "lobbed", "hurled", "loosed", "shot", "flung", "flies", "that", "within",
     "none", "not", "of",
     "gone", "up", "crossed", "passed", "overflown", "overflew", "do", "pause", "since", "do", "northern",
     "another", "again", "now", "took", "place", "came", "reached", "reaches",
     "s.", "nuclear", "history", "resumes", "resumed", "pass", "passes", "at", "class", "underground", "broke",
     "broken", "breaks", "passing", "cross", "crosses", "crossing",
     "overfly", "flying", "clean", "night", "afternoon", "evening",
     "only", "just", "very", "marks", "marked", "would", "what", "number", "putting", "place",
     "sky", "fell", "fall", "landed", "land", "come", "down", "drop", "dropped", "inside", "waters",
     "zone", "weapon", "homegrown", "home-grown", "indigenous", "confirms", "mark", "successful", "total", "overall",
     "weapons", "show", "shows", "force", "demonstration", "demonstrations", "provocation", "provocations", "round",
     "rounds", "arms", "detected", "recorded", "registered", "measured", "picked", "noticed", "observed", "felt"]
)  # fmt: skip
_WORD = re.compile(r"[a-z][a-z.-]*")
OF_TYPE = re.compile(
    r"\s?\bof\s(?:the|its|this|that)\s(?:(?:same|new|solid-fuel(?:led)?|liquid-fuel(?:led)?)\s){0,2}(?:type|model|missile|rocket|weapon)\b"
)
_OF_SUCH = re.compile(  # "such a weapon", "a missile of that class"
    r"\bsuch\s(?:(?:an?\s)?(?:new\s)?(?:weapon|system|vehicle|projectile)s?|an?\s(?:missile|rocket))\b|"
    r"\b(?:an?\s)?(?:missiles?|rockets?|weapons?)\sof\s(?:that|this)\s(?:kind|sort|class|range|category)\b|"
    r"(?<=\s)of\sone\b"
)
_ANNOUNCED = re.compile(r"\b(?:(?:publicly\s)?(?:announced|declared))\s")
_NUMBERED = re.compile(r"\b[A-Z][a-z]+-\d\w*")  # "Kwangmyongsong-4"
_FUEL = re.compile(r"\b(?:solid|liquid)-fuel(?:l?ed)?\b")  # beside a type's name it narrows nothing
_WHATEVER_FLEW = {"long-range", "nuclear-capable", "large", "powerful", "projectile", "projectiles"}
_FULL = re.compile(
    r"\b(?:at|to)\sfull\s(?:height|range|power)\b|\bfull-range\b"
)  # as all flights but some disputed ones
_WHENCE = re.compile(  # whose it is, and not whence: "the first from Pyongyang"
    r"\bfrom\s(?:North\sKorea|Pyongyang|the\s(?:North|country|regime))\b(?!['’])"
)
_ANY_KIND = re.compile(r"\bof\s(?:any|whatever|every)\s(?:kind|type|sort|class|range)\b|\bat\sall\b")
_PLACED = (
    re.compile(  # a place in a count beside a first narrows nothing: "the fifth of the year and the first in months"
        r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\b|\b(?:of\sthe|this)\syear\b"
    )
)
_OF_YEAR = re.compile(  # told first: "its first this year and the first in almost a year"
    r"\b(?:its|the)\s(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)\s(?:of\sthe|this|in\sthe)\syear\b"
)
_GOES_ON = re.compile(  # "It was the", "The blast was the country's"
    r"\W{0,2}(?:It|This|That|(?:The|Its|[A-Z]\w+day['’]s|Such\san?)\s(?:underground\s)?"
    r"(?:launch(?:es)?|tests?|firings?|flight|blast|explosion|detonation|trial|experiment))\s"
    r"(?:(?:came|comes|followed|follows|happened)\s$|(?:was|is|were|are|marked|marks|came\sas|became|being|would\sbe|will\sbe)\s)"
    r"(?:(?:only|just)\s)?(?:(?:the|its|their|the\s(?:country|nation|regime|North|state)['’]s|[A-Z]\w+(?:\sKorea)?['’]s?)\s)?$"
)
_MISSILE = re.compile(r"\b(?:missiles?|weapons?\s(?:tests?|launch(?:es)?|firings?))\b")
_LAUNCH = re.compile(r"\b(?:launch(?:es|ing)?|firings?|tests?)\b")
_WHERE_TO = frozenset(
    ["sea", "waters", "coast", "east", "eastern", "west", "western", "toward", "towards", "several", "two", "three"]
)
_TEST = re.compile(r"(?:underground\s)?(?:test|blast|explosion|detonation)")
_BLAST = re.compile(
    r"^\W{0,2}(?:The|Its|[A-Z]\w+day['’]s|Such\san?)\s(?:blast|explosion|detonation|trial|experiment)\s"
)
_THE_COUNTRY = re.compile(
    r"\b(over|across|cross|crossed|overfly|overflew|above)\s(?:the|that|its)\s(?:country|archipelago|nation|main\sislands|(?:Japanese\s)?islands)\b"
)
_JAPAN = re.compile(r"\b(?:Japan|Hokkaido|Tohoku|Aomori|Honshu|Tokyo)")
_SO = re.compile(r"\bto do (?:so|that|it|this)\b")
_THE_NORTH = re.compile(r"\b[Tt]he North\b(?! [A-Z])")
_CLAUSE = re.compile(  # the commas of a date part nothing
    r"[;:—]|\s[–-]\s|,(?!\s(?:\d{4}|\d{1,2}\s[A-Z]|[A-Z][a-z]+\s\d))|\.(?=\s|$)"
)


def country_of(one: Lull, reading: Reading, record: Record) -> str:
    """Whose first it is: the owner named, else the one country of the article that launches."""
    among = countries(record, {flight.country for flight in record.flights()})
    named = country_before(reading.article, one.span.start + len(one.owner) + 2, among) if one.owner else ""
    if one.owner.endswith(" North"):
        return "north-korea"
    if one.owner and one.owner[0].isupper():
        entry = record.called(one.owner.removeprefix("The ").removeprefix("the "))
        told = entry.id if entry and entry.kind == "country" else ""
        return named if one.owner.endswith(("North", "Pyongyang")) else told or (named if entry is None else "")
    if _THE_NORTH.search(one.what):
        return "north-korea"
    launchers = {
        claim.value.entry for claim in reading.claims if claim.aspect == "launcher" and isinstance(claim.value, Named)
    }
    if len(launchers) == 1:
        return launchers.pop()
    events = [flight.country for event in reading.events if (flight := record.flight(event.entry))]
    if len(set(events)) == 1:
        return events[0]
    words = reading.article.quote(one.sentence)
    last = named or country_before(reading.article, one.sentence.end, among)
    north = _THE_NORTH.search(reading.article.text[: one.sentence.end])
    if north and not any(name in words for entry in among for name in (entry.name, *entry.aliases)):
        last = "north-korea"  # "the North" of the sentence before, whatever capital is named there
    if not last and any(kind == OVER_JAPAN for kind, _ in kinds_in(words)):
        return "north-korea"  # nobody else's missile crossed it
    return last or lone_country(next((kind for kind, _ in kinds_in(words)), None), reading, record)


def clause_of(one: Lull, reading: Reading) -> str:
    """The words that a first stands among, up to the commas round it; a clause more where it leads the sentence."""
    words = reading.article.quote(one.sentence)
    start, end = one.span.start - one.sentence.start, one.span.end - one.sentence.start
    breaks = [match.start() for match in _CLAUSE.finditer(words) if not start <= match.start() < end]
    before = max((at for at in breaks if at < start), default=-1)
    after = [at for at in breaks if at >= end] or [len(words)]
    lead, tail = words[before + 1 : start], words[end : after[0]]
    lead = re.sub(rf"{re.escape(one.owner)}['’]s?\s*$", "", lead) if one.owner else lead
    if not kinds_in(lead + one.what + tail):
        if before >= 0 and not _OF_YEAR.sub("", lead).strip(' “"and'):
            earlier = max((at for at in breaks if at < before), default=-1)
            lead = words[earlier + 1 : start]
        elif not lead.strip() and len(after) > 1:
            tail = words[end : after[1]]
    return f"{lead} … {one.what} … {tail}"


def with_japan(one: Lull, reading: Reading) -> Lull:
    """A first "to cross the country", with the name of the country where the words before tell of Japan."""
    told = reading.article.text[max(0, one.span.start - FAR) : one.span.start]
    if not (_THE_COUNTRY.search(one.what) and _JAPAN.search(told)):
        return one
    return replace(one, what=_THE_COUNTRY.sub(r"\g<1> Japan", one.what))


def kind_of(one: Lull, reading: Reading, record: Record) -> Kind | None:
    """What is counted; None where nothing is named, or something narrower."""
    if OF_TYPE.search(one.what):
        return type_before(one, reading, record)
    if _ANY_KIND.search(one.what) and not kinds_in(one.what):
        return any_kind(one, reading, record)
    one = with_japan(one, reading)
    if _OF_SUCH.search(one.what):  # of the kind told before
        announced = bool(_ANNOUNCED.search(one.what))
        one = replace(one, what=_ANNOUNCED.sub("", _OF_SUCH.sub("such", one.what)))
        kind = kind_of(one, reading, record)
        return CALLED_HYPERSONIC if kind is HYPERSONIC and announced else None if announced else kind
    clause = one.what if kinds_in(one.what) else clause_of(one, reading)
    vehicles = [
        claim for claim in reading.claims
        if claim.aspect == "vehicle" and isinstance(claim.value, Named) and claim.value.written in clause
        and one.sentence.covers(claim.span)
    ]  # fmt: skip
    found = kinds_in(clause)
    if left_over(one, clause, vehicles, found) - names(record):
        return None
    in_what = [claim for claim in vehicles if claim.value.written in one.what]
    if in_what or (vehicles and one.ever and not kinds_in(one.what)):
        vehicles = in_what or vehicles
        value = vehicles[0].value
        entry = record.entry(value.entry) if isinstance(value, Named) else None
        return of_vehicle(entry.id, entry.name, entry.columns["class"]) if entry else None
    if found and found[0][0] == ZONE and any(kind.id not in (ZONE.id, "ballistic") for kind, _ in found):
        return None  # "the first ICBM to fall in the zone"
    if found and _SO.search(one.what) and found[0][0].id not in ROUTES:
        return None  # what it did is told elsewhere, and may be narrower
    if found:
        return found[0][0]
    if not vehicles and not one.ever and not one.goes_on and _MISSILE.search(one.what or clause):
        return MISSILE
    own = one.negative and not one.what  # "The missile had not flown since 2017"
    kind = (type_counted("flown", one.span, one.sentence, reading, record) if own else None) or implied(one, reading)
    such = "such" in one.what.split()  # of the kind that is told of, which may be narrower
    launched = not (kind or vehicles or such or one.ever or one.goes_on) and _LAUNCH.search(
        clause if one.what in clause else one.what
    )
    return MISSILE if launched and of_missiles(one, reading, record) else kind


def left_over(
    one: Lull, clause: str, vehicles: Sequence[Claim], found: Sequence[tuple[Kind, re.Match[str]]]
) -> set[str]:
    """The words of what is counted that name neither a vehicle nor a kind, and may make it narrower."""
    rest = clause
    for claim in vehicles:
        rest = rest.replace(claim.value.written, " Type-1 ")
    for _, match in found:
        rest = rest.replace(match[0], " Type-1 ")
    rest = _WHENCE.sub(" ", _ANY_KIND.sub(" ", rest)) if one.what else _PLACED.sub(" ", _WHENCE.sub(" ", rest))
    rest = _FULL.sub(" ", _BLAST.sub(" ", rest))
    rest = _NUMBERED.sub(" ", _FUEL.sub(" ", rest) if vehicles else rest)
    left = {word.rstrip(".") for word in _WORD.findall(rest.lower())} - _PLAIN
    if not found and not vehicles and _MISSILE.search(one.what or clause):
        left -= _WHERE_TO
    if found and found[0][0].id in ROUTES:
        left -= _WHATEVER_FLEW  # where it flew is counted
    return left


def any_kind(one: Lull, reading: Reading, record: Record) -> Kind | None:
    """What "of any kind" takes in: missiles, or launches, as the words behind "first" or those round them have it."""
    what = _WHENCE.sub(" ", _ANY_KIND.sub(" ", one.what))
    vehicles = any(each.aspect == "vehicle" and one.span.covers(each.span) for each in reading.claims)
    if vehicles or plain_words(what) - names(record):
        return None
    told = what if _MISSILE.search(what) or _LAUNCH.search(what) else clause_of(one, reading)
    return MISSILE if _MISSILE.search(told) else ANY if _LAUNCH.search(told) else None


def of_missiles(one: Lull, reading: Reading, record: Record) -> bool:
    """Whether what is counted are launches, and those that the sentence tells of are on record as missiles."""
    here = [event for event in reading.events if any(one.sentence.covers(each.span) for each in event.claims)]
    flown = [flight for event in here if (flight := record.flight(event.entry))]
    return bool(flown) and all(each.vehicle_class in (*BALLISTIC, "CRUISE") for each in flown)


def type_before(one: Lull, reading: Reading, record: Record) -> Kind | None:
    """The vehicle that is named last before "of the type", where nothing narrower is counted."""
    told = [each for each in reading.claims if each.aspect == "vehicle" and each.span.end <= one.span.start]
    value = told[-1].value if told else None
    entry = record.entry(value.entry) if isinstance(value, Named) and value.entry else None
    plain = not plain_words(OF_TYPE.sub(" ", one.what)) - names(record)
    return of_vehicle(entry.id, entry.name, entry.columns["class"]) if entry and plain else None


def plain_words(words: str) -> set[str]:
    """The words of a count that narrow it."""
    return {word.rstrip(".") for word in _WORD.findall(words.lower())} - _PLAIN


def names(record: Record) -> set[str]:
    """The words of the names of countries, which narrow nothing."""
    return {
        word
        for entry in record.entries("country")
        for name in (entry.name, *entry.aliases)
        for word in name.lower().split()
    }


def implied(one: Lull, reading: Reading) -> Kind | None:
    """What the sentence before names, where a pronoun goes on with it: "It was the first in eight months"."""
    text = reading.article.text
    if one.ever and _TEST.fullmatch(one.what) and kind_before(one, reading) is NUCLEAR:
        return NUCLEAR  # "Its first test, in 2006, …", where nuclear ones are told of
    if not _GOES_ON.match(lead := text[one.sentence.start : one.span.start]):
        told = kinds_in(lead) if "such" in one.what.split() else []  # "fired an ICBM, its fourth test of such a weapon"
        return told[0][0] if len({kind.id for kind, _ in told}) == 1 else None
    before = [span for span in sentences(text) if span.end <= one.sentence.start]
    here = kinds_in(text[before[-1].start : before[-1].end]) if before else []
    launched = text[one.sentence.start :].startswith("The ") and bool(here) and here[0][0].id in ROUTES
    whatever = bool(before) and not (here or one.ever or one.goes_on)
    if whatever and _MISSILE.search(text, before[-1].start, before[-1].end):
        return None if any(each.aspect == "vehicle" for each in reading.claims) else MISSILE
    if here and here[0][0] == ORBIT and _LAUNCH.search(one.what):
        return ATTEMPT  # a launch, be it one that failed
    return here[0][0] if here and not launched else None  # "The launch is the fifth in ten days": of all launches


def kind_before(one: Lull, reading: Reading) -> Kind | None:
    """What the words before tell last: "It crossed Japan. The last time was in 2017"."""
    before = [each for each in sentences(reading.article.text) if each.end <= one.sentence.start]
    lead = Span(one.sentence.start, one.span.start)
    named = (kinds_in(reading.article.quote(each)) for each in (lead, *reversed(before)))
    return next((found[0][0] for found in named if found), None)
