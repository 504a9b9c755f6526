"""The sourcing of an article: its voices, and how many of its statements a reader could follow to where they come from.

A statement *can be followed* where its voice is named (a person, an office,
state media or a document) and something says where to look: the words are
quoted directly, so that they can be searched for; or the voice is itself a
publication, state media or a document; or it is heard through somebody named.
A document that bears no name of its own ("earlier reports") is none that one
could look up, and an outlet passes on what others said.
"""

import re
from collections import Counter
from dataclasses import dataclass

from lofted.facts import THIS_ARTICLE, Claim, Firmness, Reading, Voice, VoiceKind
from lofted.present.places import statements

PUBLISHED = (VoiceKind.STATE_MEDIA, VoiceKind.DOCUMENT)  # are looked up themselves
PRIMARY = (VoiceKind.PERSON, VoiceKind.OFFICE, *PUBLISHED)  # those a statement can come from
PLURALS = {VoiceKind.PERSON: "people", VoiceKind.STATE_MEDIA: "state media", VoiceKind.UNNAMED_PERSON: "unnamed people"}


@dataclass(frozen=True, slots=True)
class Heard:
    """One voice of an article: how often it speaks, how firmly, and how often in its own words."""

    voice: Voice
    claims: tuple[Claim, ...]

    @property
    def firmness(self) -> tuple[Firmness, ...]:
        """Every firmness in which it speaks, once, in the order of first use."""
        return tuple(dict.fromkeys(claim.likelihood.words for claim in self.claims))

    @property
    def direct(self) -> int:
        """How many of its statements are in its own words."""
        return sum(claim.direct for claim in self.claims)


def heard(reading: Reading) -> tuple[Heard, ...]:
    """The voices other than the article's own, those that say most first."""
    said: dict[tuple[str, VoiceKind], list[Claim]] = {}
    for claim in statements(reading):
        if claim.voice.name != THIS_ARTICLE.name:
            said.setdefault((claim.voice.name, claim.voice.kind), []).append(claim)
    voices = (Heard(claims[0].voice, tuple(claims)) for claims in said.values())
    return tuple(sorted(voices, key=lambda one: -len(one.claims)))


def profile(reading: Reading) -> str:
    """Who speaks, in one line: how many voices of each kind, how many statements, how many quoted."""
    voices = heard(reading)
    if not voices:
        return "No voice but the article's own."
    kinds = Counter(one.voice.kind for one in voices)
    listed = ", ".join(counted(number, kind) for kind, number in kinds.most_common())
    said = sum(len(one.claims) for one in voices)
    direct = sum(one.direct for one in voices)
    unnamed = sum(len(one.claims) for one in voices if not one.voice.kind.named)
    own = sum(claim.voice.name == THIS_ARTICLE.name for claim in statements(reading))
    traced = sum(followed(claim) for one in voices for claim in one.claims)
    parts = [f"{plural(len(voices), 'voice')} ({listed})", f"{plural(said, 'statement')}, {direct} in quotation marks"]
    parts.append(f"{traced} can be followed to a primary source")
    if unnamed:
        parts.append(f"{unnamed} from unnamed voices")
    if own:
        parts.append(f"{own} reported with no voice at all")
    return "; ".join(parts) + "."


@dataclass(frozen=True, slots=True)
class Sourcing:
    """Counts of voices and of statements; voices besides the article's own."""

    voices: int
    named: int
    unnamed: int
    state_media: int
    statements: int
    direct: int
    followed: int
    voiceless: int

    @property
    def rows(self) -> tuple[tuple[str, int], ...]:
        """Every count with its label, as a reader is shown them."""
        return (
            ("voices", self.voices),
            ("of them named", self.named),
            ("of them unnamed", self.unnamed),
            ("of them state media", self.state_media),
            ("statements of a voice", self.statements),
            ("of them quoted directly", self.direct),
            ("of them can be followed to a primary source", self.followed),
            ("statements with no voice at all", self.voiceless),
        )


def sourcing(reading: Reading) -> Sourcing:
    """The counts of the sourcing profile; state media are among the named."""
    voices = heard(reading)
    claims = [claim for one in voices for claim in one.claims]
    kinds = [one.voice.kind for one in voices]
    named = sum(kind.named for kind in kinds)
    return Sourcing(
        voices=len(voices),
        named=named,
        unnamed=len(voices) - named,
        state_media=kinds.count(VoiceKind.STATE_MEDIA),
        statements=len(claims),
        direct=sum(claim.direct for claim in claims),
        followed=sum(map(followed, claims)),
        voiceless=sum(claim.voice.name == THIS_ARTICLE.name for claim in statements(reading)),
    )


def followed(claim: Claim) -> bool:
    """Whether a statement can be followed to a primary source, as this module's docstring has it.

    >>> from dataclasses import replace
    >>> from lofted.facts import Span, Words
    >>> said = Claim("1", "statement", Words("it flew"), Span(0, 1), Span(0, 1), Voice("KCNA", VoiceKind.STATE_MEDIA))
    >>> followed(said), followed(replace(said, voice=Voice("earlier reports", VoiceKind.DOCUMENT)))
    (True, False)
    """
    voice = claim.voice
    if voice.kind not in PRIMARY or (voice.kind is VoiceKind.DOCUMENT and not has_name(voice)):
        return False
    passing = voice.via is not None and voice.via != THIS_ARTICLE and voice.via.kind.named
    return claim.direct or passing or voice.kind in PUBLISHED


def has_name(voice: Voice) -> bool:
    """Whether a document bears a name: it is on the shelf, or holds a number or a capital behind its first word."""
    return voice.entry is not None or bool(re.search(r"\d|\s[A-Z]|[A-Z]{2}", voice.name))


def counted(number: int, kind: VoiceKind) -> str:
    """A number of voices of one kind.

    >>> counted(2, VoiceKind.OFFICE), counted(1, VoiceKind.PERSON)
    ('2 offices', '1 person')
    """
    return f"{number} {kind}" if number == 1 else f"{number} {PLURALS.get(kind, f'{kind}s')}"


def plural(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
