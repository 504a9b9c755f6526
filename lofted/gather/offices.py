"""Which office or state media is meant, by what an article calls it and by whom else it cites."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from lofted.facts import THIS_ARTICLE, Article, Claim, Entry, Reading, Record, Voice, VoiceKind
from lofted.gather.called import countries_of
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
_AGENCY = re.compile(r"^(?:the |its |that )?(?:\w+ )?(?:agency|report|dispatch|statement|news agency)$", re.I)
DATELINE = 25  # characters; the town that a report is dated from


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


class Offices:
    """The offices and the state media that one article can mean."""

    def __init__(self, reading: Reading, record: Record, doers: Iterable[str] = ()) -> None:
        """Take a reading, and the countries whose doing it tells of."""
        self.reading, self.record, self.doers = reading, record, list(doers)

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
