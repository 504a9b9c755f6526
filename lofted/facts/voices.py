"""Who says it, through whom, how firmly, and what is done by saying it."""

from dataclasses import dataclass
from enum import StrEnum

from lofted.facts.text import Span


class VoiceKind(StrEnum):
    """Of what kind a voice is."""

    PERSON = "person"
    OFFICE = "office"
    STATE_MEDIA = "state media"
    OUTLET = "outlet"
    DOCUMENT = "document"
    UNNAMED_PERSON = "unnamed person"
    UNNAMED_GROUP = "unnamed group"

    @property
    def named(self) -> bool:
        """Whether a reader could ask that voice."""
        return self not in {VoiceKind.UNNAMED_PERSON, VoiceKind.UNNAMED_GROUP}


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says it, and through whom: a chain that ends at this article.

    `office` is what the article calls a person: "Japan's Defence Minister".
    """

    name: str
    kind: VoiceKind
    entry: str | None = None
    via: "Voice | None" = None
    cue: Span | None = None
    office: str = ""


THIS_ARTICLE = Voice("this article", VoiceKind.OUTLET)


class Firmness(StrEnum):
    """How firmly a thing is said."""

    FLAT = "flat"
    REPORTED = "reported"
    LIKELY = "likely"
    POSSIBLE = "possible"
    DOUBTED = "doubted"
    DENIED = "denied"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    ASKED = "asked"


class Act(StrEnum):
    """What somebody does by saying it."""

    STATES = "states"
    ANNOUNCES = "announces"
    WARNS = "warns"
    THREATENS = "threatens"
    ACCUSES = "accuses"
    CONDEMNS = "condemns"
    DENIES = "denies"
    PRAISES = "praises"
    DEMANDS = "demands"
    PROMISES = "promises"
    AGREES = "agrees"
    ASKS = "asks"
    PREDICTS = "predicts"


class Mark(StrEnum):
    """What the word for a saying shows of its reporter.

    "Reportedly" passes on hearsay, "claimed" keeps a distance, "confirmed" lends support.
    """

    HEARSAY = "hearsay"
    DISTANCE = "distance"
    SUPPORT = "support"


@dataclass(frozen=True, slots=True)
class Likelihood:
    """How firmly a thing is said, with the band of ICD 203 where a word sets one.

    `low` and `high` are probabilities between 0 and 1.
    """

    words: Firmness = Firmness.FLAT
    low: float | None = None
    high: float | None = None


FLAT = Likelihood()


@dataclass(frozen=True, slots=True)
class Target:
    """Whom or what a saying is aimed at: "accuses the United States of …"; `entry` is its entry in the catalogue."""

    name: str
    span: Span
    entry: str | None = None
