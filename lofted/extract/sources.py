"""What kind of voice a phrase is, and whose it is where the phrase only points back.

A phrase is a name of the catalogue, a person's name, or a noun of
`speakers.csv` at its head; "he", "the ministry" and a bare surname are traced
to the last fitting voice of the article. A phrase that is none of these is
nobody's: no voice is made up for it.
"""

import re
from collections.abc import Iterator

from lofted.extract.cues import speakers
from lofted.extract.heard import PRONOUNS, Heard, person_before, pointed_back, single
from lofted.extract.names import find_names
from lofted.extract.people import NAME, NOT_PEOPLE, PRESS, TITLES, is_person, noun_kind, titled
from lofted.facts import Entry, Span, Voice, VoiceKind

LONGEST_GUESS = 8  # words; what is longer is hardly one noun phrase

_DETERMINER = re.compile(r"^(?:the|these|those|this|that)\s+", re.I)
_INDEFINITE = re.compile(r"^(?:a|an|one|another)\s", re.I)
_TAIL = re.compile(
    r"\s(?:of|for|in|at|from|with|to|on|within|who|whose|that|which|associated|close|familiar|under|by|inside|near|based|"
    r"speaking|quoted|interviewed|including|as|about|behind|among|over|against|briefed)\s"
)
_CAPITALS = re.compile(r"(?:[A-Z][\w.'’-]*\s+(?:(?:bin|al|de|van|von|der|la|el)\s+)?){0,4}[A-Z][\w.-]*")
_BRACKETS = re.compile(r"\s\([^()]{1,30}\)")  # 30 characters; a party and a state, an acronym
_DAY = re.compile(r"\s+(?:on\s+|late\s+|early\s+){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)$")
_POSSESSIVE = re.compile(r"['’]s?$")


def voices_of(span: Span, heard: Heard, *, strong: bool) -> tuple[Voice, ...]:
    """The voices that a source phrase stands for; "both A and B" are two.

    `strong` is whether the cue is one that only a speaker can have ("said"),
    so that a noun outside the list may be taken for a person.
    """
    words = _DAY.sub("", _BRACKETS.sub("", " ".join(heard.article.quote(span).split())))
    found: list[Voice] = []
    for part in parts_of(words, heard):
        voice = voice_of(part, span, heard, strong=strong)
        if voice and voice not in found:
            found.append(voice)
    heard.voices.extend(found)
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
    return bool(_CAPITALS.fullmatch(core)) and " " in core and noun_kind(core.split()[-1]) is None


def voice_of(words: str, span: Span, heard: Heard, *, strong: bool) -> Voice | None:
    """The voice of one phrase, or None where it is nobody's."""
    low = words.lower()
    if low in PRONOUNS:
        return heard.last(*PRONOUNS[low]) or person_before(span, heard, low)
    if low in ("i", "we", "you", "who", "which", "that", "this", "these", "those", "there", "what", "us", "one"):
        return None
    parts = appositives(words)
    found = [voice for part in parts if (voice := by_name(part, heard, span) or by_noun(part, heard))]
    person = next((voice for voice in found if voice.kind is VoiceKind.PERSON), None)
    return person or next(iter(found), None) or by_guess(parts[0], strong=strong)


def appositives(words: str) -> list[str]:
    """The phrase's parts between commas, the one with a person's name first."""
    parts = [part.strip() for part in re.split(r",\s+|\s[—–-]\s", words) if part.strip()]
    names = [part for part in parts[:2] if NAME.search(part) and not re.search(r"['’]s\s", part)]
    return [*names, *[part for part in parts[:1] if part not in names]] or [words]


def by_name(words: str, heard: Heard, span: Span) -> Voice | None:
    """A voice by a name: of the catalogue, or of a person."""
    core = _DETERMINER.sub("", words, count=1).strip()
    front = _TAIL.split(core)[0]
    for name in (core, words, front):
        entry = heard.record.called(name)
        if entry:
            return of_entry(name if name != words else core, entry)
    ending = entry_at_end(core, heard)
    if ending:
        return ending
    head = head_of(core)
    if head.lower() in speakers() and not TITLES.match(head):
        return None
    capitals = [one[0] for one in _CAPITALS.finditer(_TAIL.split(core)[0])]
    if not capitals or not head[:1].isupper():
        return None
    if titled(core):
        return Voice(_clean(core), VoiceKind.PERSON)
    if " " in core and is_person(capitals[-1], heard.record):
        return Voice(core if core[0].isupper() else _clean(core), VoiceKind.PERSON)
    if " " not in core:
        return single(core, words, heard, span)
    return of_capitals(core, capitals[-1])


def _clean(core: str) -> str:
    """A person's name with its title, without an article before it."""
    return _INDEFINITE.sub("", core, count=1)


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
                return of_entry(core[span.start : span.end], entry)
    return None


AGENCIES = {
    "news agency", "agency", "newspaper", "television", "radio", "news", "tv", "daily", "magazine", "website",
    "news service",
}  # fmt: skip
LEADING = {
    "the", "official", "state-run", "state", "broadcaster", "newspaper", "agency", "newswire", "service", "media",
    "news", "military", "outlet",
}  # fmt: skip


def head_of(core: str) -> str:
    """The noun that a phrase turns on."""
    front = _TAIL.split(core)[0]
    return _POSSESSIVE.sub("", front.split()[-1]) if front.split() else core


def by_noun(words: str, heard: Heard) -> Voice | None:
    """A voice by the noun at its head."""
    core = _DETERMINER.sub("", words, count=1).strip()
    front = _TAIL.split(core)[0]
    pieces = front.split()
    for count in (3, 2, 1):  # words; "state news agency" before "news agency" before "agency"
        noun = _POSSESSIVE.sub("", " ".join(pieces[-count:]).lower())
        if len(pieces) >= count and noun in speakers():
            kind, _ = speakers()[noun]
            known = pointed_back(core, noun, kind, heard, definite=core != words)
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
        via = Voice(voice.name, voice.kind, voice.entry, via, voice.cue)
    return via
