"""The sourcing of an article in one line, and its voices in a table."""

from collections import Counter
from dataclasses import dataclass

from lofted.facts import THIS_ARTICLE, Claim, Firmness, Reading, Voice, VoiceKind
from lofted.present.places import statements

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
    parts = [f"{plural(len(voices), 'voice')} ({listed})", f"{plural(said, 'statement')}, {direct} in quotation marks"]
    if unnamed:
        parts.append(f"{unnamed} from unnamed voices")
    if own:
        parts.append(f"{own} reported with no voice at all")
    return "; ".join(parts) + "."


def counted(number: int, kind: VoiceKind) -> str:
    """A number of voices of one kind.

    >>> counted(2, VoiceKind.OFFICE), counted(1, VoiceKind.PERSON)
    ('2 offices', '1 person')
    """
    return f"{number} {kind}" if number == 1 else f"{number} {PLURALS.get(kind, f'{kind}s')}"


def plural(number: int, noun: str) -> str:
    """A number with its noun."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
