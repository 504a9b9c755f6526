"""Who is behind a voice, whatever an article calls it, and who an unattributed sentence goes on with.

"The defence ministry in Tokyo", "Japanese defense ministry officials" and
"Japan's Defence Ministry" are one; "the agency" is the one named before it.
"""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cached_property

from lofted.facts import THIS_ARTICLE, Claim, Reading, Record, Span, Voice, VoiceKind
from lofted.gather.called import (
    WORKED_OUT,
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
from lofted.gather.givers import STATE_MEDIA, as_told, given_by, goes_on, heads, opens_with, tells, tells_all
from lofted.gather.offices import ITSELF, UNTOLD, Offices, Speaker
from lofted.gather.places import sentences_of

_VAGUE = re.compile(
    r"^(?:\w+ )?(?:media )?reports?$|^(?:local |news |foreign )?(?:media|press)(?: reports)?$|^reports\b", re.I
)
_FROM_CAPITAL = re.compile(r"\s(?:from|by)\s([A-Z][a-z]+)\b")
GOVERNMENT = "government"  # of the country that a report comes from, where it is called no more
LONGEST = 7  # words of a name; a longer one is a clause
_TITLED = re.compile(r"\b(?:secretary|ministry|agency|commission|department|institute|administration|cabinet)$")
_OFFICIALS = re.compile(r"\bofficials?\b", re.I)
_NOBODY = re.compile(
    r"(?:In|On|At|After|Before|For|Nobody|Whoever|Neither|Nothing|Someone|Anyone|It|They|He|She|We|I|This|That|Those|Pictures?|Reports?)\b"
)


class Speakers(Offices):
    """The voices of one article, each traced to who is behind it."""

    def __init__(
        self, reading: Reading, record: Record, *, doers: Iterable[str] = (), agencies: Iterable[str] = ()
    ) -> None:
        """Take a reading, the countries whose doing it tells of, and the publishers of the other reports."""
        super().__init__(reading, record, doers)
        self.agencies = frozenset(agencies)
        self.met: dict[str, Speaker] = {}
        self._names: dict[Span, list[re.Match[str]]] = {}

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
        opening = self.heading(claim) or self.opening(claim)
        if opening is not None:
            return opening
        before = self.before(claim)
        if before is not None:
            return self.behind(before.voice)
        return self.last_named(claim) or self.teller(claim) or self.as_told(claim) or ITSELF

    def teller(self, claim: Claim) -> Speaker | None:
        """Who is the subject of a sentence, or of the first of its paragraph, as having counted, seen or published."""
        text, at = self.article.text, claim.sentence.start
        first = text.rfind("\n", 0, at) + 1
        opening = next((one for one in sentences_of(text) if one.start <= first < one.end), claim.sentence)
        pattern, entries = named_speakers()
        for sentence in (claim.sentence, opening):
            name = pattern.match(text, sentence.start + len("The ") * text.startswith("The ", sentence.start))
            if name and tells(text, name):
                return self.named(entries[name[0]])
        return None

    def as_told(self, claim: Claim) -> Speaker | None:
        """By whom an article says that it tells all that follows: "here are four of them as KCNA told them"."""
        ahead = [match for match in self.told_by_all if match.start() < claim.span.start]
        return self.named(named_speakers()[1][ahead[-1][0]]) if ahead else None

    @cached_property
    def told_by_all(self) -> list[re.Match[str]]:
        """The names by whom an article says that it tells what follows."""
        text, pattern = self.article.text, named_speakers()[0]
        found = (pattern.match(text, at) for at in as_told(text))
        return [match for match in found if match and tells_all(text, match)]

    def heading(self, claim: Claim) -> Speaker | None:
        """Whose list a sentence is, by what stands ahead of its colon: "Pyongyang's: 652 km up", "KCNA: 6,914 km"."""
        head = heads(self.article.text[claim.sentence.start : claim.span.start]) if measured(claim) else ""
        entry = self.record.called(head) if head else None
        if entry is None or entry.kind not in ("country", "body", "outlet"):
            return None
        return self.named((self.office_of(entry) if entry.kind == "country" else entry).id)

    def opening(self, claim: Claim) -> Speaker | None:
        """Whom a sentence opens with: an office heard before it ("The ministry's estimate is"), or state media."""
        noun = opens_with(self.article.quote(claim.sentence))
        if not noun and goes_on(self.article.quote(claim.sentence)):
            ahead = [one for one in self.attributed if one.sentence.start < claim.sentence.start]
            return self.behind(ahead[-1].voice) if ahead else None
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
        giver = given_by(text, span, claim.sentence, found) if claim.aspect not in WORKED_OUT else ""
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
        if name == GOVERNMENT or (name.islower() and " " in name and _TITLED.search(name)):
            return self.titled(name, through)
        spoken_for = len(name) < len(voice.name) and name[:1].isupper()  # "an official of the Secretariat"
        kind = VoiceKind.OFFICE if spoken_for and not voice.kind.named else voice.kind
        if not name[:1].isupper() or not kind.named or len(name.split()) > LONGEST or _NOBODY.match(name):
            return ITSELF
        name = with_name(name, self.article.text)
        return Speaker(name.lower(), name, kind, None, through)
