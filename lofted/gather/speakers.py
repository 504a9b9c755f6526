"""Who is behind a voice, whatever an article calls it, and who an unattributed sentence goes on with.

"The defence ministry in Tokyo", "Japanese defense ministry officials" and
"Japan's Defence Ministry" are one; "the agency" is the one named before it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from lofted.facts import THIS_ARTICLE, Article, Claim, Entry, Reading, Record, Span, Voice, VoiceKind
from lofted.gather.called import (
    countries_of,
    full_name,
    holder_of,
    holders,
    in_full,
    kind_of,
    links,
    measured,
    named_speakers,
    plain_name,
    with_name,
)
from lofted.gather.givers import STATE_MEDIA, given_by, opens_with
from lofted.reference.wording import content, country_ids

UNTOLD = "article"  # the origin of what an article says by itself
_OFFICES = (  # words of an office → how the shelf calls it behind the name of its country
    (re.compile(r"\bdefen[cs]e (?:ministr?y|minister|official)", re.I), ("defence ministry", "Defense Ministry")),
    (re.compile(r"\bforeign (?:ministry|minister)", re.I), ("foreign ministry", "Foreign Ministry")),
    (re.compile(r"\bdepartment of foreign affairs\b", re.I), ("Department of Foreign Affairs",)),
    (re.compile(r"\bspace agency\b", re.I), ("space agency",)),
    (re.compile(r"\bchief cabinet secretary\b", re.I), ("chief cabinet secretary", "Chief Cabinet Secretary")),
    (re.compile(r"\bcoast guard\b", re.I), ("coast guard", "Coast Guard")),
    (re.compile(r"\b(?:joint chiefs|chiefs of staff|the chiefs)\b", re.I), ("Joint Chiefs of Staff", "military")),
    (re.compile(r"\bmilitary\b(?! intelligence)", re.I), ("military",)),
    (re.compile(r"\bair force\b", re.I), ("air force", "Air Force")),
)
_STATE = re.compile(
    r"\b(?:Korean|Chinese|Russian|Iranian) (?:television|TV|radio)\b|"
    r"\b(?:state|official)[- ](?:run )?(?:media|news agency|television|TV|radio|newspaper)|\bnews agency\b",
    re.I,
)
_VAGUE = re.compile(
    r"^(?:\w+ )?(?:media )?reports?$|^(?:local |news |foreign )?(?:media|press)(?: reports)?$|^reports\b", re.I
)
_AGENCY = re.compile(r"^(?:the |its |that )?(?:\w+ )?(?:agency|report|dispatch|statement|news agency)$", re.I)
_FROM_CAPITAL = re.compile(r"\s(?:from|by)\s([A-Z][a-z]+)\b")
DATELINE = 25  # characters; the town that a report is dated from
LONGEST = 7  # words of a name; a longer one is a clause
_TITLED = re.compile(r"\b(?:secretary|ministry|agency|commission|department|institute|administration|cabinet)$")
_OFFICIALS = re.compile(r"\bofficials?\b", re.I)
_NOBODY = re.compile(
    r"(?:In|On|At|After|Before|For|Nobody|Whoever|Neither|Nothing|Someone|Anyone|It|They|He|She|We|I|This|That|Those|Pictures?|Reports?)\b"
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """One from whom an account comes: a stable key, the name, the kind, and through whom it is heard."""

    key: str
    name: str
    kind: VoiceKind
    entry: str | None = None
    through: tuple[str, ...] = ()
    vague: bool = False


ITSELF = Speaker(UNTOLD, UNTOLD, VoiceKind.OUTLET)


class Speakers:
    """The voices of one article, each traced to who is behind it."""

    def __init__(
        self, reading: Reading, record: Record, *, doers: Iterable[str] = (), agencies: Iterable[str] = ()
    ) -> None:
        """Take a reading, the countries whose doing it tells of, and the publishers of the other reports."""
        self.reading, self.record, self.doers = reading, record, list(doers)
        self.agencies = frozenset(agencies)
        self.met: dict[str, Speaker] = {}
        self._names: dict[Span, list[re.Match[str]]] = {}

    @property
    def article(self) -> Article:
        """The article."""
        return self.reading.article

    @cached_property
    def attributed(self) -> Sequence[Claim]:
        """The statements of a voice that could be asked, in reading order."""
        found = (
            one for one in self.reading.claims if one.aspect == "statement" and one.voice.name != THIS_ARTICLE.name
        )
        return sorted(found, key=lambda one: (one.span, one.voice.via is not None))  # the speaker behind who passes on

    @cached_property
    def countries(self) -> list[str]:
        """The countries of the article, those named first before the others."""
        places = country_ids()
        return list(
            dict.fromkeys(word for word in content(f"{self.article.title}. {self.article.text}") if word in places)
        )

    def of(self, claim: Claim) -> Speaker:
        """Who is behind a claim; where no voice is named, who the paragraph goes on with."""
        speaker = self.found(claim)
        self.met.setdefault(speaker.key, speaker)
        return speaker

    def cited(self) -> tuple[str, ...]:
        """Whom an article cites at all, in order; for one whose facts of the event name nobody."""
        found = []
        for one in self.attributed:
            speaker = self.behind(one.voice)
            entry = self.record.entry(speaker.entry)
            if speaker.key != UNTOLD and not speaker.vague and not (entry and entry.kind == "country"):
                self.met.setdefault(speaker.key, speaker)
                found.append(speaker.key)
        return tuple(dict.fromkeys(found))

    def found(self, claim: Claim) -> Speaker:
        """Who is behind a claim, by its voice, a name beside it, or the sentence before."""
        if claim.voice.name != THIS_ARTICLE.name:
            return self.behind(claim.voice)
        beside = self.beside(claim)
        if beside is not None:
            return beside
        opening = self.opening(claim)
        if opening is not None:
            return opening
        before = self.before(claim)
        return self.behind(before.voice) if before else self.last_named(claim) or ITSELF

    def opening(self, claim: Claim) -> Speaker | None:
        """Whom a sentence opens with: an office heard before it ("The ministry's estimate is"), or state media."""
        noun = opens_with(self.article.quote(claim.sentence))
        if noun == STATE_MEDIA:
            return self.named(self.state_media("") or "")
        for one in reversed(self.attributed) if noun else ():
            if one.sentence.start < claim.sentence.start and noun in one.voice.name.lower():
                return self.behind(one.voice)
        return None

    def last_named(self, claim: Claim) -> Speaker | None:
        """Whom the paragraph named last before a figure or an hour that nobody else gives."""
        text, at = self.article.text, claim.span.start
        pattern, entries = named_speakers()
        found = list(pattern.finditer(text, text.rfind("\n", 0, at) + 1, at)) if measured(claim) else []
        return self.named(entries[found[-1][0]]) if found else None

    def beside(self, claim: Claim) -> Speaker | None:
        """Who is named right beside a figure as having given it: "KCNA's 4,135 s", "86 minutes by Tokyo's clock".

        A figure or an hour is also of whoever its sentence named last before it.
        """
        text, span = self.article.text, claim.span
        entries, found = named_speakers()[1], self.names_in(claim.sentence)
        giver = given_by(text, span, claim.sentence, found)
        if giver:
            return self.named(entries[giver])
        capital = _FROM_CAPITAL.match(text, span.end, claim.sentence.end)
        place = self.record.called(capital[1]) if capital and measured(claim) else None
        if place is not None and place.kind == "country":
            return self.named(self.office_of(place).id)
        ahead = [match for match in found if match.end() <= span.start]
        return self.named(entries[ahead[-1][0]]) if ahead and measured(claim) else None

    def names_in(self, sentence: Span) -> list[re.Match[str]]:
        """The names of offices and state media in a sentence, looked for once."""
        if sentence not in self._names:
            found = named_speakers()[0].finditer(self.article.text, sentence.start, sentence.end)
            self._names[sentence] = list(found)
        return self._names[sentence]

    def named(self, id: str) -> Speaker | None:
        """An office or state media of the shelf as a speaker."""
        entry = self.record.entry(id)
        if entry is None:
            return None
        kind = VoiceKind.STATE_MEDIA if entry.columns.get("kind") == "state media" else VoiceKind.OFFICE
        return Speaker(entry.id, full_name(entry, self.record), kind, entry.id)

    def before(self, claim: Claim) -> Claim | None:
        """The statement that an unattributed sentence goes on with: the last before it in its paragraph."""
        covering = [one for one in self.attributed if one.span.covers(claim.span)]
        if covering:
            return covering[-1]
        start = self.article.text.rfind("\n", 0, claim.span.start) + 1
        heard = (one for one in self.attributed if one.voice.kind is not VoiceKind.DOCUMENT)  # a paper says no more
        near = [one for one in heard if start <= one.sentence.start <= claim.sentence.start]
        return near[-1] if near else None

    def behind(self, voice: Voice) -> Speaker:
        """Who a voice is, by its entry, its office or its name; itself where it is nobody who could be asked."""
        through = tuple(link.name for link in links(voice.via) if link.name != THIS_ARTICLE.name)
        if _VAGUE.search(voice.name):
            return Speaker("media reports", "media reports", voice.kind, through=through, vague=True)
        media = next((link for link in links(voice.via) if link.kind is VoiceKind.STATE_MEDIA), None)
        if media is not None and voice.kind is VoiceKind.PERSON:
            return self.behind(media)  # what a leader says is heard from the state's own media alone
        name = plain_name(voice.name)
        called = self.record.called(name)
        entry = voice.entry or (called.id if called is not None else None) or self.entry_of(voice)
        known = self.record.entry(entry)
        if known is None and (match := named_speakers()[0].match(name)):
            known = self.record.entry(named_speakers()[1][match[0]])
        if known is not None:
            known = self.office_of(known) if known.kind == "country" else known
            return Speaker(known.id, full_name(known, self.record), kind_of(known, voice.kind), known.id, through)
        person = holder_of(name, self.article.published)
        if person:
            return Speaker(person.lower(), person, VoiceKind.PERSON, None, through)
        if _OFFICIALS.search(name) and not voice.kind.named:
            return Speaker("unnamed officials", "unnamed officials", voice.kind, through=through, vague=True)
        if any(agency in name for agency in self.agencies):
            return replace(ITSELF, through=(name,))
        full = holders().get(name) or in_full(name, self.article.text)
        if full != name:
            return Speaker(full.lower(), full, VoiceKind.OFFICE if name.islower() else voice.kind, None, through)
        if name.islower() and " " in name and _TITLED.search(name):
            return self.titled(name, through)
        spoken_for = len(name) < len(voice.name) and name[:1].isupper()  # "an official of the Secretariat"
        kind = VoiceKind.OFFICE if spoken_for and not voice.kind.named else voice.kind
        if not name[:1].isupper() or not kind.named or len(name.split()) > LONGEST or _NOBODY.match(name):
            return ITSELF
        name = with_name(name, self.article.text)
        return Speaker(name.lower(), name, kind, None, through)

    def titled(self, name: str, through: tuple[str, ...]) -> Speaker:
        """An office that is only called by what it is, with the country that the report comes from."""
        places = [
            *countries_of(self.article.text[:DATELINE]),
            *(one for one in self.countries if one not in self.doers),
        ]
        country = self.record.entry(next(iter(places), None))
        if country is None:
            return ITSELF
        named = f"{country.name}'s {name}"
        return Speaker(named.lower(), named, VoiceKind.OFFICE, None, through)

    def office_of(self, country: Entry) -> Entry:
        """The one office or state media of a country that the article cites, for a voice that is only "Tokyo"."""
        cited = dict.fromkeys(one.voice.entry for one in self.attributed if one.voice.entry)
        held = [entry for id in cited if (entry := self.record.entry(id)) and entry.kind in ("body", "outlet")]
        mine = [entry for entry in held if entry.columns.get("country") == country.id]
        return mine[0] if len(mine) == 1 else country

    def entry_of(self, voice: Voice) -> str | None:
        """The entry of an office or of state media that is called by what it is."""
        words = f"{voice.office} {voice.name}"
        if voice.kind is VoiceKind.STATE_MEDIA or _STATE.search(words):
            return self.state_media(words)
        if _AGENCY.match(voice.name):
            named = [
                one.voice.entry
                for one in self.attributed
                if one.voice.kind is VoiceKind.STATE_MEDIA and one.voice.entry
            ]
            return named[0] if named else None
        for pattern, names in _OFFICES:
            if pattern.search(words):
                return self.office(words, names)
        return None

    def state_media(self, words: str) -> str | None:
        """The state media of the country that is named, or of the first one in the article that has any."""
        named = [
            one.voice.entry for one in self.attributed if one.voice.kind is VoiceKind.STATE_MEDIA and one.voice.entry
        ]
        if named:
            return named[0]
        media = {
            entry.columns["country"]: entry.id
            for entry in reversed(self.record.entries("outlet"))
            if entry.columns["kind"] == "state media"
        }
        return next(
            (media[place] for place in [*countries_of(words), *self.doers, *self.countries] if place in media), None
        )

    def office(self, words: str, names: tuple[str, ...]) -> str | None:
        """The office of that sort of the country that is named, or of the one that the report comes from."""
        for place in countries_of(words):
            country = self.record.entry(place)
            for name in names if country else ():
                entry = self.record.called(f"{country.name if country else ''}'s {name}")
                if entry is not None:
                    return entry.id
        if countries_of(words):
            return None
        observers = [place for place in self.countries if place not in self.doers]
        for place in [*countries_of(self.article.text[:DATELINE]), *observers[:1]]:
            country = self.record.entry(place)
            for name in names if country else ():
                entry = self.record.called(f"{country.name if country else ''}'s {name}")
                if entry is not None:
                    return entry.id
        others = dict.fromkeys(one.voice.entry for one in self.attributed if one.voice.entry)
        fitting = [
            id
            for id in others
            if (entry := self.record.entry(id))
            and any(name.lower() in " ".join((entry.name, *entry.aliases)).lower() for name in names)
        ]
        if len(fitting) == 1:
            return fitting[0]
        called = (
            f"{country.name}'s {name}"
            for one in self.countries
            if (country := self.record.entry(one))
            for name in names
        )
        offices = {entry.id for one in called if (entry := self.record.called(one))}
        return offices.pop() if len(offices) == 1 else None
