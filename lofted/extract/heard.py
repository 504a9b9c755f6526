"""Who has spoken in an article so far, and whom "he", "the ministry", a surname or an acronym points back to."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from operator import attrgetter

from lofted.extract.cues import speakers
from lofted.extract.mentions import acronyms_of, called_at_length, entry_of_noun, people_of
from lofted.extract.names import find_names
from lofted.extract.people import Person, surname
from lofted.facts import Article, Entry, Record, Span, Voice, VoiceKind

REMEMBERED = 100  # voices; more than an article has, so that the work on a long text stays bounded
LOOK_BACK = 1500  # characters; about 250 words, as far as a pronoun is commonly left alone
OUTLETS = {
    "agency", "outlet", "newspaper", "broadcaster", "paper", "daily", "website", "channel", "magazine", "network",
}  # fmt: skip
BODIES = {  # nouns by which an office is taken up again whatever its name
    "company", "corporation", "firm", "operator", "regulator", "watchdog", "body", "organisation", "organization",
    "group", "service", "agency", "institute", "think tank", "alliance", "bloc", "union",
    "manufacturer", "maker", "laboratory", "consortium",
}  # fmt: skip
PRONOUNS = {
    "he": (VoiceKind.PERSON, VoiceKind.UNNAMED_PERSON),
    "she": (VoiceKind.PERSON, VoiceKind.UNNAMED_PERSON),
    "they": (VoiceKind.UNNAMED_GROUP, VoiceKind.OFFICE),
    "it": (VoiceKind.OFFICE, VoiceKind.OUTLET, VoiceKind.STATE_MEDIA, VoiceKind.DOCUMENT),
}
_PERSON_NOUN = re.compile(r"\b(?:[Tt]he|[Aa]n?|[Oo]ne)\s+((?:[\w'’-]+\s+){0,3}?([a-z]+))\b(?!\s+[A-Z])")
_GROUP_NOUN = re.compile(r"\b(?:[Tt]he\s+|[Ss]ome\s+)?((?:[a-z-]+\s+){0,1}?([a-z]+s))\b")


@dataclass(slots=True)
class Heard:
    """Who has spoken in the article so far, the last at the end, each with the place of its source."""

    article: Article
    record: Record
    sentences: Sequence[Span] = ()
    said: list[tuple[Span, Voice]] = field(default_factory=list)
    people: dict[str, list[tuple[int, Person]]] = field(default_factory=dict)
    acronyms: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.acronyms = acronyms_of(self.article.text)
        for place, person in people_of(self.article.text, self.record):
            for word in {person.name.split()[0], person.name.split()[-1]}:
                self.people.setdefault(word, []).append((place, person))

    def note(self, span: Span, voices: Sequence[Voice]) -> None:
        """Remember who spoke, and where the phrase stands that names them."""
        self.said.extend((span, replace(voice, via=None, cue=None)) for voice in voices)

    def latest(self) -> Iterator[Voice]:
        """The last voices, the latest first."""
        return (voice for _, voice in islice(reversed(self.said), REMEMBERED))

    def last(self, *kinds: VoiceKind) -> Voice | None:
        """The last voice of one of these kinds."""
        return next((voice for voice in self.latest() if voice.kind in kinds), None)

    def before(self, place: int) -> Iterator[Span]:
        """The stretches before a place, its own sentence first, as far as a pronoun reaches back."""
        at = bisect_right(self.sentences, place, key=attrgetter("start")) - 1
        for sentence in (self.sentences[back] for back in range(at, -1, -1)):
            if place - sentence.start > LOOK_BACK:
                return
            yield Span(sentence.start, min(sentence.end, place))

    def spoke_in(self, stretch: Span, kinds: Sequence[VoiceKind]) -> Voice | None:
        """The first of these kinds that speaks in a stretch."""
        recent = islice(reversed(self.said), REMEMBERED)
        inside = [(span, voice) for span, voice in recent if stretch.covers(span) and voice.kind in kinds]
        return min(inside, key=lambda pair: pair[0].start)[1] if inside else None

    def full(self, word: str, place: int) -> Person | None:
        """The person of whose full name a word is the surname, named before a place or else anywhere."""
        fitting = [(at, one) for at, one in self.people.get(word, ()) if " " in one.name and surname(word, one.name)]
        earlier = [one for at, one in fitting if at < place]
        return next(iter(earlier), None) or next((one for _, one in fitting), None)


def pronoun_voice(pronoun: str, span: Span, heard: Heard, *, strong: bool) -> Voice | None:
    """Whom a pronoun stands for: the first fitting voice, person or body of the nearest sentence that has one.

    "he" and "she" stand for themselves where nobody fits, "they" under a cue
    that only a speaker can have (`strong`); an "it" for nobody.
    """
    kinds = PRONOUNS[pronoun]
    if pronoun == "it":  # who spoke in the sentence before goes before what this one names
        near = (heard.spoke_in(stretch, kinds) for stretch in islice(heard.before(span.start), 2))
        spoke = next((voice for voice in near if voice), None)
        if spoke:
            return spoke
    for stretch in heard.before(span.start):
        voice = heard.spoke_in(stretch, kinds) or named_in(stretch, pronoun, heard)
        if voice:
            return voice
    found = heard.last(*kinds)
    if found or pronoun == "it" or (pronoun == "they" and not strong):
        return found
    return Voice(pronoun, VoiceKind.UNNAMED_GROUP if pronoun == "they" else VoiceKind.UNNAMED_PERSON)


def named_in(stretch: Span, pronoun: str, heard: Heard) -> Voice | None:
    """The first person, or the first body for an "it", that a stretch names without letting it speak."""
    words = heard.article.quote(stretch)
    if pronoun == "it":
        return next((voice for _, entry in find_names(words, 0, heard.record) if (voice := body(entry))), None)
    if pronoun == "they":
        groups = (
            one for one in _GROUP_NOUN.finditer(words) if speakers().get(one[2]) == (VoiceKind.UNNAMED_GROUP, True)
        )
        return next((Voice(one[1], VoiceKind.UNNAMED_GROUP) for one in groups), None)
    people = [
        (place, Voice(person.name, VoiceKind.PERSON, office=person.office))
        for group in heard.people.values()
        for place, person in group
        if stretch.start <= place < stretch.end
    ]
    nouns = [
        (stretch.start + one.start(), Voice(one[1], VoiceKind.UNNAMED_PERSON))
        for one in _PERSON_NOUN.finditer(words)
        if speakers().get(one[2]) == (VoiceKind.UNNAMED_PERSON, False)
    ]
    return min((*people, *nouns), key=lambda pair: pair[0])[1] if people or nouns else None


def body(entry: Entry) -> Voice | None:
    """A country, a body or an outlet as a voice under its catalogue name."""
    if entry.kind == "outlet":
        state = "state" in entry.columns.get("kind", "")
        return Voice(entry.name, VoiceKind.STATE_MEDIA if state else VoiceKind.OUTLET, entry.id)
    return Voice(entry.name, VoiceKind.OFFICE, entry.id) if entry.kind in ("body", "country") else None


def pointed_back(core: str, noun: str, kind: VoiceKind, heard: Heard, span: Span, *, definite: bool) -> Voice | None:
    """Who "the ministry" or "the official" is: who was called so at length before."""
    low = core.lower()
    if not definite or len(low.split()) > 3:  # words; a longer phrase says by itself who is meant
        return None
    for voice in heard.latest():
        if voice.kind is kind and f" {low} " in f" {voice.name.lower()} " and voice.name.lower() != low:
            return replace(voice)
    if kind is VoiceKind.UNNAMED_PERSON:
        return holder(low, noun, heard, span)
    if low in OUTLETS:
        last = heard.last(VoiceKind.STATE_MEDIA, VoiceKind.OUTLET, *((VoiceKind.OFFICE,) if low == "agency" else ()))
        if last and (low != "agency" or fits_agency(last, heard)):
            return replace(last)
    if kind is VoiceKind.OUTLET and low == noun:
        last = heard.last(VoiceKind.STATE_MEDIA, VoiceKind.OUTLET)
        return replace(last) if last else None
    return office_before(low, noun, kind, heard, span)


def fits_agency(voice: Voice, heard: Heard) -> bool:
    """Whether a voice may be called an agency: a news agency, or a body whose name says so."""
    entry = heard.record.entry(voice.entry)
    if voice.kind in (VoiceKind.STATE_MEDIA, VoiceKind.OUTLET):
        return True
    names = (voice.name, *((entry.name, *entry.aliases) if entry else ()))
    return any(name.lower().endswith(("agency", "administration")) for name in names)


def office_before(low: str, noun: str, kind: VoiceKind, heard: Heard, span: Span) -> Voice | None:
    """An office or a document that the text named at length before it is taken up by its noun."""
    before = heard.article.text[max(0, span.start - LOOK_BACK) : span.start]
    name = called_at_length(before, low)
    if name:
        entry = heard.record.called(name)
        return Voice(name, kind, entry.id if entry else None)
    found = entry_of_noun(before, noun, heard.record) if low == noun else None
    if found:
        return replace(body(found[1]) or Voice(found[0], kind), name=found[0])
    if low in BODIES:
        bodies = (voice for voice in heard.latest() if voice.kind is VoiceKind.OFFICE)
        last = next((voice for voice in bodies if not country(voice, heard)), None)
        return replace(last) if last else None
    return None


def country(voice: Voice, heard: Heard) -> bool:
    """Whether a voice is a country's."""
    entry = heard.record.entry(voice.entry)
    return entry is not None and entry.kind == "country"


def holder(low: str, noun: str, heard: Heard, span: Span) -> Voice | None:
    """The person who was named with the office that "the minister" takes up, or the only person who has spoken."""
    named = [
        (place, person)
        for group in heard.people.values()
        for place, person in group
        if place < span.start and f" {low} " in f" {person.office.lower()} "
    ]
    if named:
        person = max(named, key=lambda pair: pair[0])[1]
        known = heard.full(person.name, span.start) or person
        return Voice(known.name, VoiceKind.PERSON, office=known.office or person.office)
    spoke = {voice.name: voice for voice in heard.latest() if voice.kind is VoiceKind.PERSON}
    others = any(voice.kind is VoiceKind.UNNAMED_PERSON for voice in heard.latest())
    alone = next(iter(spoke.values())) if len(spoke) == 1 and low == noun and not others else None
    return replace(alone) if alone and not alone.office else None
