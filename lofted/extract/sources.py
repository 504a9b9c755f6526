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
from lofted.extract.naming import CAPITALS, DETERMINER, POSSESSIVE, STATE, TAIL, by_name, head_of
from lofted.extract.people import NAME, noun_kind, office_of
from lofted.extract.phrases import DETERMINERS
from lofted.facts import Span, Voice, VoiceKind

LONGEST_GUESS = 8  # words; what is longer is hardly one noun phrase
_BRACKETS = re.compile(r"\s\([^()]{1,30}\)")  # 30 characters; a party and a state, an acronym
_DAY = re.compile(r"\s+(?:on\s+|late\s+|early\s+){0,2}(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today)$")
_WAY = re.compile(  # how it came is told elsewhere
    r",?\s+(?:(?:which|who)\s(?:was|were|is|are|has\sbeen|have\sbeen)\s)?(?:first\s)?(?:citing|quoting|quoted|cited|seen|obtained|"
    r"carried|published|released|reviewed|translated|relayed|leaked|summari[sz]ed|first\sdescribed|issued|picked\sup)\s.*$|"
    r",\s+(?:in\s(?:an\s)?interview|speaking\s(?:to|on|in|at)|which\s(?:cited|quoted))\b.*$"
)
_LATER = re.compile(
    r"^(?:(?:an?|one|two|three|four|five|several|some)\s)?(?:hour|day|week|month|year)s?\s"
    r"(?:later|earlier|before|after\sthat)\s",
    re.I,
)
_COMMA = re.compile(r",\s+|\s[—–-]\s")
_WHO = re.compile(r"^(?:who|which)\s.*")
POSSESSIVES = {"his": "he", "her": "she", "their": "they", "its": "it"}  # "her threat that …"
QUANTIFIERS = {"some", "many", "several", "others", "most", "few", "critics"}
NOBODY = {
    "i", "we", "you", "who", "which", "that", "this", "these", "those", "there", "what", "us", "one", "a", "an", "the",
}  # fmt: skip


def voices_of(span: Span, heard: Heard, *, strong: bool, press: bool = False) -> tuple[Voice, ...]:
    """The voices that a source phrase stands for; "both A and B" are two.

    `strong` is whether the cue is one that only a speaker can have ("said"),
    so that a noun outside the list may be taken for a person; `press` whether
    it is what the press does ("reported").
    """
    words = _DAY.sub("", _BRACKETS.sub("", " ".join(heard.article.quote(span).split())))
    words = _LATER.sub("", without_way(words))
    found: list[Voice] = []
    for part in parts_of(words, heard):
        voice = voice_of(part, span, heard, strong=strong)
        if voice and press and voice.kind is VoiceKind.OFFICE and voice.entry is None and voice.name.isupper():
            voice = replace(voice, kind=VoiceKind.OUTLET)
        if voice and voice not in found:
            found.append(voice)
    heard.note(span, found)
    return tuple(found)


def without_way(words: str) -> str:
    """The phrase without how it came, unless that stands before its noun: "a leaked memo".

    >>> without_way("a memo leaked to Politico"), without_way("a leaked memo")
    ('a memo', 'a leaked memo')
    """
    rest = _WAY.sub("", words)
    return words if rest.lower() in {"", *DETERMINERS} else rest


def parts_of(words: str, heard: Heard) -> list[str]:
    """The phrase, or its parts where each names somebody by itself."""
    plain = re.sub(r"^(?:by\s+)?both\s+|\s+(?:both|all|each|alike)$", "", words, flags=re.I)
    parts = re.split(r",?\s+and\s+|,\s+", plain) if " and " in plain else [plain]
    if len(parts) > 1 and all(named(part, heard) for part in parts):
        return parts
    return [plain]


def named(part: str, heard: Heard) -> bool:
    """Whether a part of a joined phrase is a name by itself."""
    core = DETERMINER.sub("", part, count=1)
    if not core or not core[0].isupper():
        return False
    if heard.record.called(core) or any(core in voice.name.split() for voice in heard.latest()):
        return True
    known = " " in core or bool(heard.people.get(core))
    return bool(CAPITALS.fullmatch(core)) and known and noun_kind(core.split()[-1]) is None


def voice_of(words: str, span: Span, heard: Heard, *, strong: bool) -> Voice | None:
    """The voice of one phrase, or None where it is nobody's."""
    low = POSSESSIVES.get(words.lower(), words.lower())
    if low in PRONOUNS:
        return pronoun_voice(low, span, heard, strong=strong)
    if low in NOBODY:
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


def by_noun(words: str, heard: Heard, span: Span) -> Voice | None:
    """A voice by the noun at its head."""
    core = DETERMINER.sub("", words, count=1).strip()
    front = TAIL.split(core)[0]
    pieces = front.split()
    for count in (3, 2, 1):  # words; "state news agency" before "news agency" before "agency"
        noun = POSSESSIVE.sub("", " ".join(pieces[-count:]).lower())
        if len(pieces) >= count and noun in speakers():
            kind, _ = speakers()[noun]
            if noun == "paper" and (front != core or not heard.last(VoiceKind.OUTLET, VoiceKind.STATE_MEDIA)):
                kind = VoiceKind.DOCUMENT  # a paper by somebody, and no newspaper
            known = pointed_back(core, noun, kind, heard, span, definite=core != words)
            return known or Voice(core, state_owned(pieces, kind))
    if pieces and pieces[0].lower() in QUANTIFIERS:
        return Voice(core, VoiceKind.UNNAMED_GROUP)
    return None


def state_owned(pieces: list[str], kind: VoiceKind) -> VoiceKind:
    """An outlet that is called the state's is state media."""
    owned = any(piece.lower() in STATE for piece in pieces[:-1])
    return VoiceKind.STATE_MEDIA if kind is VoiceKind.OUTLET and owned else kind


def by_guess(words: str, *, strong: bool) -> Voice | None:
    """A noun outside the list, under a cue that only a speaker can have."""
    if not strong:
        return None
    head = head_of(DETERMINER.sub("", words, count=1))
    if not head[:1].isalpha() or head.lower().endswith(("ing", "ly")) or len(words.split()) > LONGEST_GUESS:
        return None
    plural = head.endswith("s") and not head.endswith("ss")
    core = DETERMINER.sub("", words, count=1)
    return Voice(core, VoiceKind.UNNAMED_GROUP if plural else VoiceKind.UNNAMED_PERSON)


def chain(voices: Iterator[Voice] | tuple[Voice, ...]) -> Voice | None:
    """Voices as one chain, the nearest to the words first."""
    via: Voice | None = None
    for voice in reversed(tuple(voices)):
        via = replace(voice, via=via)
    return via
