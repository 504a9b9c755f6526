"""Who has spoken in an article so far, and whom "he", "the ministry" or a surname points back to."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice

from lofted.extract.people import NAME, is_person, surname, without_title
from lofted.facts import Article, Record, Span, Voice, VoiceKind

REMEMBERED = 100  # voices; more than an article has, so that the work on a long text stays bounded
LOOK_BACK = 1500  # characters; about 250 words, as far as a pronoun is commonly left alone
OUTLETS = {"agency", "outlet", "newspaper", "broadcaster"}
PRONOUNS = {
    "he": (VoiceKind.PERSON, VoiceKind.UNNAMED_PERSON),
    "she": (VoiceKind.PERSON, VoiceKind.UNNAMED_PERSON),
    "they": (VoiceKind.UNNAMED_GROUP, VoiceKind.OFFICE),
    "it": (VoiceKind.OFFICE, VoiceKind.OUTLET, VoiceKind.STATE_MEDIA, VoiceKind.DOCUMENT),
}


@dataclass(slots=True)
class Heard:
    """Who has spoken in the article so far, the last at the end."""

    article: Article
    record: Record
    voices: list[Voice] = field(default_factory=list)
    people: dict[str, list[tuple[int, str]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for match in NAME.finditer(self.article.text):
            for word in {match[1].split()[0], match[1].split()[-1]}:
                self.people.setdefault(word, []).append((match.start(), match[1]))

    def last(self, *kinds: VoiceKind) -> Voice | None:
        """The last voice of one of these kinds."""
        return next((voice for voice in self.latest() if voice.kind in kinds), None)

    def latest(self) -> Iterator[Voice]:
        """The last voices, the latest first."""
        return islice(reversed(self.voices), REMEMBERED)


def person_before(span: Span, heard: Heard, pronoun: str) -> Voice | None:
    """The last person named before a pronoun; the pronoun itself where nobody is."""
    if pronoun not in ("he", "she"):
        return None
    before = heard.article.text[max(0, span.start - LOOK_BACK) : span.start]
    for name in reversed(NAME.findall(before)):
        if is_person(name, heard.record):
            return Voice(name, VoiceKind.PERSON)
    return Voice(pronoun, VoiceKind.UNNAMED_PERSON)


def pointed_back(core: str, noun: str, kind: VoiceKind, heard: Heard, *, definite: bool) -> Voice | None:
    """Who "the ministry" or "the official" is: the last voice that was called so at length."""
    low = core.lower()
    if not definite or len(low.split()) > 3:  # words; a longer phrase says by itself who is meant
        return None
    for voice in heard.latest():
        if f" {low} " in f" {voice.name.lower()} " and voice.name.lower() != low:
            return Voice(voice.name, voice.kind, voice.entry)
    if (low == noun and kind is VoiceKind.OUTLET) or low in OUTLETS:
        last = heard.last(VoiceKind.STATE_MEDIA, VoiceKind.OUTLET)
        return Voice(last.name, last.kind, last.entry) if last else None
    return None


def single(core: str, words: str, heard: Heard, span: Span) -> Voice | None:
    """One capitalised word: a surname heard or read before, an acronym, or a name of its own."""
    for voice in heard.latest():
        if voice.kind is VoiceKind.PERSON and voice.name.split()[-1] == core:
            return Voice(voice.name, voice.kind, voice.entry)
    for place, name in heard.people.get(core, ()):
        if place < span.start and surname(core, name) and is_person(name, heard.record):
            return Voice(without_title(name), VoiceKind.PERSON)
    if (core.isupper() and len(core) > 1) or core != words:
        return Voice(core, VoiceKind.OFFICE)
    return Voice(core, VoiceKind.PERSON) if core.isalpha() else None
