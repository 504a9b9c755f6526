"""The shape of the record: these classes are the contract with other programs.

What they hold is what is written, with exactly these keys; `lofted schema` is
made from them.
"""

import msgspec

FORMAT = "0.1"  # of the record; grows when a key is added


class Struct(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A part of the record: these keys and no others."""


class ArticlePart(Struct, frozen=True):
    """The article as read; `given` only where several were handed in."""

    id: str
    title: str
    publisher: str | None
    published: str | None
    url: str | None
    sha256: str
    language: str
    text: str
    given: str | msgspec.UnsetType | None = msgspec.UNSET


class SpanPart(Struct, frozen=True):
    """Words of the article: `quote` is `text[start:end]`."""

    start: int
    end: int
    quote: str


class LikelihoodPart(Struct, frozen=True):
    """How firmly it is said; `low` and `high` are probabilities of ICD 203."""

    words: str
    low: float | None
    high: float | None


class ViaPart(Struct, frozen=True):
    """Through whom a voice is heard."""

    name: str
    kind: str
    via: "ViaPart | None"


class TargetPart(Struct, frozen=True):
    """Whom or what a saying is aimed at."""

    name: str
    entry: str | None
    span: SpanPart


class VoicePart(Struct, frozen=True):
    """Who says it, through whom and how firmly."""

    name: str
    kind: str
    office: str
    entry: str | None
    via: ViaPart | None
    cue: SpanPart | None
    likelihood: LikelihoodPart
    denied: bool
    direct: bool
    act: str | None
    mark: str | None
    target: TargetPart | None


class QuantityPart(Struct, frozen=True, tag="quantity", tag_field="kind"):
    """An interval in SI units or of a counted noun; an open end is null."""

    low: float | None
    high: float | None
    unit: str
    written: str
    approximate: bool


class MomentPart(Struct, frozen=True, tag="moment", tag_field="kind"):
    """A stretch of civil time, null where no year is known, and the same as EDTF."""

    earliest: str | None
    latest: str | None
    edtf: str
    written: str


class EntryPart(Struct, frozen=True, tag="entry", tag_field="kind"):
    """An entry of the catalogue."""

    entry: str
    written: str


class WordsPart(Struct, frozen=True, tag="words", tag_field="kind"):
    """Words alone."""

    written: str


ValuePart = QuantityPart | MomentPart | EntryPart | WordsPart


class ClaimPart(Struct, frozen=True):
    """One claim."""

    id: str
    subject: str
    aspect: str
    voice: VoicePart
    value: ValuePart
    span: SpanPart


class EventPart(Struct, frozen=True):
    """One event; `claims` are their ids, `entry` the catalogue's flight or occasion."""

    id: str
    kind: str
    when: MomentPart | None
    where: str | None
    who: list[str]
    claims: list[str]
    entry: str | None


class EvidencePart(Struct, frozen=True):
    """What the catalogue says, and where it has it from."""

    entry: str
    says: str
    source: str
    url: str


class FindingPart(Struct, frozen=True):
    """One finding; `claims` are their ids."""

    check: str
    verdict: str
    reason: str
    working: list[str]
    depends_on: str | None
    would_hold_if: str | None
    claims: list[str]
    spans: list[SpanPart]
    evidence: list[EvidencePart]


class BriefPart(Struct, frozen=True):
    """One sentence of the brief and the ids of the claims it rests on."""

    sentence: str
    claims: list[str]


class AgendaPart(Struct, frozen=True):
    """One date ahead."""

    edtf: str
    what: str
    claims: list[str]


class CoveragePart(Struct, frozen=True):
    """Counts of what was read."""

    figures: int
    checked: int
    voices: int
    named: int
    direct_quotes: int
    dated: int


class RecordPart(Struct, frozen=True):
    """A reading."""

    lofted: str
    article: ArticlePart
    claims: list[ClaimPart]
    events: list[EventPart]
    findings: list[FindingPart]
    brief: list[BriefPart]
    agenda: list[AgendaPart]
    coverage: CoveragePart
