"""What kind of voice a phrase is, and whose it is where the phrase only points back.

A phrase is a name of the catalogue, a person's name, or a noun of
`speakers.csv` at its head; "he", "the ministry" and a bare surname are traced
to the last fitting voice of the article. A phrase that is none of these is
nobody's: no voice is made up for it.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from lofted.extract.cues import speakers
from lofted.extract.heard import PRONOUNS, Heard, pointed_back, pronoun_voice
from lofted.extract.names import find_names
from lofted.extract.people import NAME, NOT_PEOPLE, PRESS, Person, noun_kind, office_of, person_in
from lofted.facts import Entry, Span, Voice, VoiceKind

LONGEST_GUESS = 8  # words; what is longer is hardly one noun phrase

_DETERMINER = re.compile(r"^(?:the|these|those|this|that)\s+", re.I)
_TAIL = re.compile(
    r"\s(?:of|for|in|at|from|with|to|on|within|who|whose|that|which|associated|close|familiar|under|by|inside|near|based|"
    r"speaking|quoted|interviewed|including|as|about|behind|among|over|against|briefed)\s"
)
_CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]*\s+(?:(?:bin|al|de|van|von|der|la|el)\s+)?){0,4}[A-Z][\w.-]*")
_BRACKETS = re.compile(r"\s\([^()]{1,30}\)")  # 30 characters; a party and a state, an acronym
_DAY = re.compile(r"\s+(?:on\s+|late\s+|early\s+){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)$")
_POSSESSIVE = re.compile(r"['’]s?$")
_WAY = re.compile(  # how it came is told elsewhere
    r",?\s+(?:(?:which|who)\s(?:was|were|is|are|has\sbeen|have\sbeen)\s)?(?:first\s)?(?:citing|quoting|quoted|cited|seen|obtained|"
    r"carried|published|released|reviewed|translated|relayed|leaked|summari[sz]ed|first\sdescribed|issued|picked\sup)\s.*$|"
    r",\s+(?:in\s(?:an\s)?interview|speaking\s(?:to|on|in|at)|which\s(?:cited|quoted))\b.*$"
)
_PLACED = re.compile(r"\s(?:in|at)\s[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*)?")
_SORT = re.compile(r"\s(?:news agency|agency|newspaper|news service|website|television|magazine)$")
_PLACE = re.compile(r".*(?:ia|stan|land|mark)$")  # endings of countries and provinces
_OWNER = re.compile(r"[A-Z][\w.-]*(?:\s[A-Z][\w.-]*)?['’]s?\s")
_LETTERED = re.compile(r"(?:[\w.’'-]+\s){0,4}(?P<noun>[a-z]{3,})\s(?P<name>[A-Z]{2,}[A-Z\d-]*)")
_HIS = re.compile(r"(?P<owner>.{2,30})['’]s\s(?P<name>[A-Z][a-z]+)")
_LATER = re.compile(
    r"^(?:(?:an?|one|two|three|four|five|several|some)\s)?(?:hour|day|week|month|year)s?\s(?:later|earlier|before|after\sthat)\s", re.I
)
_COMMA = re.compile(r",\s+|\s[—–-]\s")
_WHO = re.compile(r"^(?:who|which)\s.*")
_PRESS_NOUN = r"(?P<noun>(?:state\s)?(?:news\s)?(?:agency|newspaper|daily|weekly|paper|broadcaster|website|channel|magazine|tabloid|television|network|outlet|service))"
_PAPER_BEFORE = re.compile(
    rf"(?P<lead>(?:[\w'’.-]+\s){{0,3}}?){_PRESS_NOUN}\s(?P<name>[A-Z][\w.'’-]*(?:\s[A-Z][\w.'’-]*){{0,3}})"
)
_PAPER_BEHIND = re.compile(
    rf"(?P<lead>(?:[\w.-]+['’]s?\s|[a-z-]+\s){{0,2}})(?P<name>[A-Z][\w.’-]*(?:\s[A-Z][\w.’-]*){{0,3}})\s{_PRESS_NOUN}"
)


def voices_of(span: Span, heard: Heard, *, strong: bool, press: bool = False) -> tuple[Voice, ...]:
    """The voices that a source phrase stands for; "both A and B" are two.

    `strong` is whether the cue is one that only a speaker can have ("said"),
    so that a noun outside the list may be taken for a person; `press` whether
    it is what the press does ("reported").
    """
    words = _DAY.sub("", _BRACKETS.sub("", " ".join(heard.article.quote(span).split())))
    words = _LATER.sub("", _WAY.sub("", words) or words)
    found: list[Voice] = []
    for part in parts_of(words, heard):
        voice = voice_of(part, span, heard, strong=strong)
        if voice and press and voice.kind is VoiceKind.OFFICE and voice.entry is None and voice.name.isupper():
            voice = replace(voice, kind=VoiceKind.OUTLET)
        if voice and voice not in found:
            found.append(voice)
    heard.note(span, found)
    return tuple(found)


def parts_of(words: str, heard: Heard) -> list[str]:
    """The phrase, or its parts where each names somebody by itself."""
    plain = re.sub(r"^both\s+|\s+(?:both|all|each|alike)$", "", words, flags=re.I)
    parts = re.split(r",?\s+and\s+|,\s+", plain) if " and " in plain else [plain]
    if len(parts) > 1 and all(named(part, heard) for part in parts):
        return parts
    return [plain]


def named(part: str, heard: Heard) -> bool:
    """Whether a part of a joined phrase is a name by itself."""
    core = _DETERMINER.sub("", part, count=1)
    if not core or not core[0].isupper():
        return False
    if heard.record.called(core) or any(core in voice.name.split() for voice in heard.latest()):
        return True
    known = " " in core or bool(heard.people.get(core))
    return bool(_CAPITALS.fullmatch(core)) and known and noun_kind(core.split()[-1]) is None


def voice_of(words: str, span: Span, heard: Heard, *, strong: bool) -> Voice | None:
    """The voice of one phrase, or None where it is nobody's."""
    low = words.lower()
    if low in PRONOUNS:
        return pronoun_voice(low, span, heard, strong=strong)
    if low in ("i", "we", "you", "who", "which", "that", "this", "these", "those", "there", "what", "us", "one", "a", "an", "the"):
        return None
    if low.startswith("one of "):
        return Voice(words, VoiceKind.UNNAMED_PERSON)
    parts = appositives(words)
    found = [voice for part in parts if (voice := by_name(part, heard, span) or by_noun(part, heard, span))]
    person = next((voice for voice in found if voice.kind is VoiceKind.PERSON), None)
    if person:
        return with_office(person, words)
    return next(iter(found), None) or by_guess(parts[0], strong=strong)


def with_office(person: Voice, words: str) -> Voice:
    """A person with the office that stands between commas before or behind the name."""
    others = [part.strip() for part in _COMMA.split(words, maxsplit=1) if part.strip() and person.name not in part]
    words = _WHO.sub("", others[0]) if others and not person.office and " " in words else ""
    return replace(person, office=office_of(words.split())) if words else person


def appositives(words: str) -> list[str]:
    """The phrase's parts between commas, the one with a person's name first."""
    parts = [part.strip() for part in _COMMA.split(words) if part.strip()]
    names = [part for part in parts[:2] if NAME.search(part) and not re.search(r"['’]s\s", part)]
    return [*names, *[part for part in parts[:1] if part not in names]] or [words]


def by_name(words: str, heard: Heard, span: Span) -> Voice | None:
    """A voice by a name: of the catalogue, of a paper or of a person."""
    core = _DETERMINER.sub("", words, count=1).strip()
    front = _TAIL.split(core)[0]
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
    capitals = [one[0] for one in _CAPITALS.finditer(front)]
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


def owned_name(core: str, heard: Heard) -> Person | None:
    """A surname behind a country: "North Korea's Kim"."""
    match = _HIS.fullmatch(core)
    country = heard.record.called(match["owner"]) if match else None
    if match is None or country is None or country.kind != "country" or noun_kind(match["name"]) is not None:
        return None
    return Person(match["name"], match["owner"])


def of_person(person: Person, heard: Heard, span: Span) -> Voice:
    """A person's voice, under the full name where the article has it."""
    known = heard.full(person.name, span.start) if " " not in person.name else None
    name, office = (known.name, person.office or known.office) if known else (person.name, person.office)
    return Voice(name, VoiceKind.PERSON, office=office)


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
    return Voice(name, VoiceKind.STATE_MEDIA if STATE & set(lead) or kind is VoiceKind.STATE_MEDIA else VoiceKind.OUTLET)


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
                return of_entry(core if entry.kind == "body" and _OWNER.match(core) else core[span.start : span.end], entry)
    return None


AGENCIES = {
    "news agency", "agency", "newspaper", "television", "radio", "news", "tv", "daily", "magazine", "website",
    "news service",
}  # fmt: skip
LEADING = {
    "the", "official", "state-run", "state", "public", "private", "national", "daily", "local", "broadcaster", "newspaper", "agency", "newswire", "service", "media",
    "news", "military", "outlet",
}  # fmt: skip


def head_of(core: str) -> str:
    """The noun that a phrase turns on."""
    front = _TAIL.split(core)[0]
    return _POSSESSIVE.sub("", front.split()[-1]) if front.split() else core


def by_noun(words: str, heard: Heard, span: Span) -> Voice | None:
    """A voice by the noun at its head."""
    core = _DETERMINER.sub("", words, count=1).strip()
    front = _TAIL.split(core)[0]
    pieces = front.split()
    for count in (3, 2, 1):  # words; "state news agency" before "news agency" before "agency"
        noun = _POSSESSIVE.sub("", " ".join(pieces[-count:]).lower())
        if len(pieces) >= count and noun in speakers():
            kind, _ = speakers()[noun]
            if noun == "paper" and (front != core or not heard.last(VoiceKind.OUTLET, VoiceKind.STATE_MEDIA)):
                kind = VoiceKind.DOCUMENT  # a paper by somebody, and no newspaper
            known = pointed_back(core, noun, kind, heard, span, definite=core != words)
            return known or Voice(core, state_owned(pieces, kind))
    if pieces and pieces[0].lower() in QUANTIFIERS:
        return Voice(core, VoiceKind.UNNAMED_GROUP)
    return None


STATE = {"state", "state-run", "state-owned", "state-controlled", "official"}
QUANTIFIERS = {"some", "many", "several", "others", "most", "few", "critics"}


def state_owned(pieces: list[str], kind: VoiceKind) -> VoiceKind:
    """An outlet that is called the state's is state media."""
    owned = any(piece.lower() in STATE for piece in pieces[:-1])
    return VoiceKind.STATE_MEDIA if kind is VoiceKind.OUTLET and owned else kind


def of_capitals(core: str, name: str) -> Voice | None:
    """A name in capitals that is no person's: an outlet by its last word, else an office."""
    if any(piece in PRESS for piece in name.split()):
        return Voice(core, VoiceKind.OUTLET)
    kinds = [kind for piece in name.split() if (kind := noun_kind(piece)) in NOT_PEOPLE]
    return Voice(core, kinds[-1] or VoiceKind.OFFICE) if kinds else Voice(core, VoiceKind.OFFICE)


def by_guess(words: str, *, strong: bool) -> Voice | None:
    """A noun outside the list, under a cue that only a speaker can have."""
    if not strong:
        return None
    head = head_of(_DETERMINER.sub("", words, count=1))
    if not head[:1].isalpha() or head.lower().endswith(("ing", "ly")) or len(words.split()) > LONGEST_GUESS:
        return None
    plural = head.endswith("s") and not head.endswith("ss")
    core = _DETERMINER.sub("", words, count=1)
    return Voice(core, VoiceKind.UNNAMED_GROUP if plural else VoiceKind.UNNAMED_PERSON)


def chain(voices: Iterator[Voice] | tuple[Voice, ...]) -> Voice | None:
    """Voices as one chain, the nearest to the words first."""
    via: Voice | None = None
    for voice in reversed(tuple(voices)):
        via = replace(voice, via=via)
    return via
