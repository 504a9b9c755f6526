"""The shape of a dossier's record: its parts, with the keys that stay."""

from lofted.present.shape import LikelihoodPart, SpanPart, Struct, ValuePart


class MemberPart(Struct, frozen=True):
    """An article of a dossier: its role, why it joins, and who decided that, if a person did."""

    id: str
    given: str | None
    title: str
    publisher: str | None
    published: str | None
    url: str | None
    role: str
    join: str
    ground: str
    reason: str
    by: str


class CarrierPart(Struct, frozen=True):
    """An article that carries an origin's account."""

    article: str
    through: list[str]
    copies: str | None
    share: float
    why: str


class OriginPart(Struct, frozen=True):
    """One from whom accounts come."""

    id: str
    name: str
    kind: str
    entry: str | None
    vague: bool
    carriers: list[CarrierPart]


class CellPart(Struct, frozen=True):
    """What one voice says of an attribute, in which words of which article."""

    voice: str
    origin: str
    through: list[str]
    article: str
    value: ValuePart
    span: SpanPart
    likelihood: LikelihoodPart
    denied: bool
    claim: str
    corrected_by: str


class RowPart(Struct, frozen=True):
    """An attribute with its cells, and how they stand to each other."""

    attribute: str
    judgement: str
    kinds: list[str]
    reasons: list[str]
    cells: list[CellPart]


class StepPart(Struct, frozen=True):
    """A value as it first came up, and what the same voice put in its place."""

    attribute: str
    published: str | None
    article: str
    voice: str
    written: str
    superseded_by: str | None
    still_carried_by: list[str]


class GradePart(Struct, frozen=True):
    """A grade on one of the two axes."""

    axis: str
    subject: str
    grade: str
    meaning: str
    reasons: list[str]


class CitedPart(Struct, frozen=True):
    """Words that a sentence rests on."""

    article: str
    spans: list[SpanPart]


class ToldPart(Struct, frozen=True):
    """A sentence of the brief."""

    part: str
    sentence: str
    cited: list[CitedPart]


class MisfitPart(Struct, frozen=True):
    """What a check found in one of the articles."""

    article: str
    check: str
    verdict: str
    reason: str
    spans: list[SpanPart]


class DossierPart(Struct, frozen=True):
    """A dossier; `when` holds its first and its last day."""

    lofted: str
    id: str
    kind: str
    name: str
    when: list[str]
    who: list[str]
    entry: str | None
    articles: list[MemberPart]
    origins: list[OriginPart]
    matrix: list[RowPart]
    history: list[StepPart]
    assessments: list[GradePart]
    misfits: list[MisfitPart]
    brief: list[ToldPart]
