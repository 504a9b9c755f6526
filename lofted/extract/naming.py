"""Whose voice a name is: of the catalogue, of a paper, of a person, or in capitals without either."""

import re
from dataclasses import replace

from lofted.extract.cues import speakers
from lofted.extract.heard import Heard
from lofted.extract.names import find_names
from lofted.extract.people import NOT_PEOPLE, PRESS, Person, noun_kind, person_in
from lofted.facts import Entry, Span, Voice, VoiceKind

DETERMINER = re.compile(r"^(?:the|these|those|this|that)\s+", re.I)
TAIL = re.compile(
    r"\s(?:of|for|in|at|from|with|to|on|within|who|whose|that|which|associated|close|familiar|under|by|inside|near|based|"
    r"speaking|quoted|interviewed|including|as|about|behind|among|over|against|briefed)\s"
)
CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]*\s+(?:(?:bin|al|de|van|von|der|la|el)\s+)?){0,4}[A-Z][\w.-]*")
POSSESSIVE = re.compile(r"['’]s?$")
_PLACED = re.compile(r"\s(?:in|at)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?")
_SORT = re.compile(r"\s(?:news agency|agency|newspaper|news service|website|television|magazine)$")
_PLACE = re.compile(r".*(?:ia|stan|land|mark)$")  # endings of countries and provinces
_OWNER = re.compile(r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?['’]s?\s")
_LETTERED = re.compile(r"(?:[\w.’'-]+\s){0,4}(?P<noun>[a-z]{3,})\s(?P<name>[A-Z]{2,}[A-Z\d-]*)")
_HIS = re.compile(r"(?P<owner>.{2,30})['’]s\s(?P<name>[A-Z][a-z]+)")
_PRESS_NOUN = (
    r"(?P<noun>(?:state\s)?(?:news\s)?(?:agency|newspaper|daily|weekly|paper|broadcaster|website|channel|magazine|tabloid|"
    r"television|network|outlet|service))"
)
_PAPER_BEFORE = re.compile(
    rf"(?P<lead>(?:[\w'’.-]+\s){{0,3}}?){_PRESS_NOUN}\s(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){{0,3}})"
)
_PAPER_BEHIND = re.compile(
    rf"(?P<lead>(?:[\w.-]+['’]s?\s|[a-z-]+\s){{0,2}})(?P<name>[A-Z][\w.’-]*(?:\s[A-Z][\w.’-]*){{0,3}})\s{_PRESS_NOUN}"
)
AGENCIES = {
    "news agency", "agency", "newspaper", "television", "radio", "news", "tv", "daily", "magazine", "website",
    "news service",
}  # fmt: skip
LEADING = {
    "the", "official", "state-run", "state", "public", "private", "national", "daily", "local", "broadcaster",
    "newspaper", "agency", "newswire", "service", "media", "news", "military", "outlet",
}  # fmt: skip
STATE = {"state", "state-run", "state-owned", "state-controlled", "official"}


def by_name(words: str, heard: Heard, span: Span) -> Voice | None:
    """A voice by a name: of the catalogue, of a paper or of a person."""
    core = DETERMINER.sub("", words, count=1).strip()
    front = TAIL.split(core)[0]
    long = heard.acronyms.get(core) or longer(core, heard)
    for name in (core, words, front, f"The {core}"):
        entry = heard.record.called(name)
        if entry:
            placed = name == front and _PLACED.fullmatch(core[len(front) :])  # "the Foreign Ministry in Moscow"
            found = of_entry(core if placed or name != front else name, entry)
            return found and replace(found, name=long or plain_name(found, entry, heard))
    if long:
        return by_name(long, heard, span) or Voice(long, VoiceKind.OFFICE)
    ending = entry_at_end(core, heard) or paper(core, heard) or lettered(core)
    if ending:
        return ending
    person = person_in(core, heard.record) or owned_name(core, heard)
    if person:
        return of_person(person, heard, span)
    if not head_of(core)[:1].isupper() or head_of(core).lower() in speakers():
        return None
    capitals = [one[0] for one in CAPITALS.finditer(front)]
    first_only = front[:1].isupper() and front != core and front.split()[1:] == [] and front.endswith("s")
    if not capitals or first_only:  # "Forecasters at the launch site" begins a sentence and names nobody
        return None
    return single(core, words, heard, span) if " " not in core else of_capitals(core, capitals[-1])


def longer(core: str, heard: Heard) -> str | None:
    """The longer name under which the bearer of an acronym has spoken before."""
    entry = heard.record.called(core) if core.isupper() else None
    names = (voice.name for voice in heard.latest() if entry and voice.entry == entry.id)
    return next((name for name in names if not name.isupper()), None)


def plain_name(voice: Voice, entry: Entry, heard: Heard) -> str:
    """The name as it stands; "the North" and "the South" are their countries, "the Fars news agency" is Fars."""
    bare = _SORT.sub("", voice.name)
    if entry.kind == "outlet" and bare != voice.name and heard.record.called(bare) == entry:
        return bare
    return entry.name if voice.name in ("North", "South", "the North", "the South") else voice.name


def of_person(person: Person, heard: Heard, span: Span) -> Voice:
    """A person's voice, under the full name where the article has it."""
    known = heard.full(person.name, span.start) if " " not in person.name else None
    name, office = (known.name, person.office or known.office) if known else (person.name, person.office)
    return Voice(name, VoiceKind.PERSON, office=office)


def owned_name(core: str, heard: Heard) -> Person | None:
    """A surname behind a country: "North Korea's Kim"."""
    match = _HIS.fullmatch(core)
    country = heard.record.called(match["owner"]) if match else None
    if match is None or country is None or country.kind != "country" or noun_kind(match["name"]) is not None:
        return None
    return Person(match["name"], match["owner"])


def single(core: str, words: str, heard: Heard, span: Span) -> Voice | None:
    """One capitalised word: a surname heard or read before, an acronym, or a name of its own."""
    for voice in heard.latest():
        if voice.kind is VoiceKind.PERSON and voice.name.split()[-1] == core:
            return replace(voice)
    known = heard.full(core, span.start)
    if known:
        return Voice(known.name, VoiceKind.PERSON, office=known.office)
    for voice in heard.latest():
        if voice.name == core:
            return replace(voice)
    if (core.isupper() and len(core) > 1) or core != words:
        return Voice(core, VoiceKind.OFFICE)
    kind = VoiceKind.OFFICE if _PLACE.match(core) else VoiceKind.PERSON
    return Voice(core, kind) if core.replace("-", "").isalpha() else None


def lettered(core: str) -> Voice | None:
    """A body that is named by its letters behind what it is: "Norway's seismic array NORSAR", "Polish radio RMF"."""
    match = _LETTERED.fullmatch(core)
    if match is None:
        return None
    kind = noun_kind(match["noun"])
    return Voice(match["name"], kind if kind in NOT_PEOPLE else VoiceKind.OFFICE)


def paper(core: str, heard: Heard) -> Voice | None:
    """A paper, an agency or a broadcaster outside the catalogue that is called one: "the daily Kommersant"."""
    match = _PAPER_BEFORE.fullmatch(core) or _PAPER_BEHIND.fullmatch(core)
    if match is None or core.lower() in speakers() or person_in(match["name"], heard.record):
        return None
    kind = noun_kind(match["noun"]) or speakers().get(match["noun"].lower(), (None,))[0]
    name = match["name"]
    places = any(span.end == len(name) and entry.kind == "country" for span, entry in find_names(name, 0, heard.record))
    if places or not (kind is VoiceKind.OUTLET or kind is VoiceKind.STATE_MEDIA or match["noun"] == "agency"):
        return None
    lead = (match["lead"] or "").lower().split()
    return Voice(
        name, VoiceKind.STATE_MEDIA if STATE & set(lead) or kind is VoiceKind.STATE_MEDIA else VoiceKind.OUTLET
    )


def of_entry(name: str, entry: Entry) -> Voice | None:
    """The voice of a catalogue entry; vehicles, sites and occasions have none."""
    if entry.kind == "outlet":
        state = "state" in entry.columns.get("kind", "")
        return Voice(name, VoiceKind.STATE_MEDIA if state else VoiceKind.OUTLET, entry.id)
    if entry.kind in ("body", "country"):
        return Voice(name, VoiceKind.OFFICE, entry.id)
    return Voice(name, VoiceKind.DOCUMENT, entry.id) if entry.kind == "agreement" else None


def entry_at_end(core: str, heard: Heard) -> Voice | None:
    """An outlet or a body that the phrase leads up to: "South Korea's Yonhap news agency"."""
    for span, entry in find_names(core, 0, heard.record):
        rest = core[span.end :].strip().lower()
        if entry.kind in ("outlet", "body") and (not rest or rest in AGENCIES):
            before = core[: span.start].split()
            if all(piece[0].isupper() or piece.endswith(("'s", "’s")) or piece.lower() in LEADING for piece in before):
                return of_entry(
                    core if entry.kind == "body" and _OWNER.match(core) else core[span.start : span.end], entry
                )
    return None


def head_of(core: str) -> str:
    """The noun that a phrase turns on."""
    front = TAIL.split(core)[0]
    return POSSESSIVE.sub("", front.split()[-1]) if front.split() else core


def of_capitals(core: str, name: str) -> Voice | None:
    """A name in capitals that is no person's: an outlet by its last word, else an office."""
    if any(piece in PRESS for piece in name.split()):
        return Voice(core, VoiceKind.OUTLET)
    kinds = [kind for piece in name.split() if (kind := noun_kind(piece)) in NOT_PEOPLE]
    return Voice(core, kinds[-1] or VoiceKind.OFFICE) if kinds else Voice(core, VoiceKind.OFFICE)
