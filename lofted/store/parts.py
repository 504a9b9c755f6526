"""The shape of a packed reading: these classes are what a store keeps of it."""

from datetime import date, datetime

import msgspec

from lofted.facts import Act, Evidence, Likelihood, Mark, Span, Target, Time, Verdict, Voice

FORM = 1  # of the JSON; grows when facts change so that an older one must be told apart

Ends = tuple[int | float | None, int | float | None]


class Part(msgspec.Struct, frozen=True, omit_defaults=True):
    """A part of the JSON; what is as usual is left out."""


class QuantityPart(Part, frozen=True, tag_field="kind", tag="quantity"):
    """A quantity: three intervals, whose open ends are null."""

    said: Ends
    fair: Ends
    bare: Ends
    unit: str
    written: str
    approximate: bool = False


class MomentPart(Part, frozen=True, tag_field="kind", tag="moment"):
    """A moment, in the civil time of its zone."""

    start: datetime | None
    end: datetime | None
    precision: str
    edtf: str
    written: str
    zone: str | None = None
    relative: bool = False


class NamedPart(Part, frozen=True, tag_field="kind", tag="entry"):
    """An entry of the catalogue."""

    entry: str
    written: str


class WordsPart(Part, frozen=True, tag_field="kind", tag="words"):
    """Only words."""

    written: str


ValuePart = QuantityPart | MomentPart | NamedPart | WordsPart


class WordingPart(Part, frozen=True):
    """One way in which a claim puts its value."""

    span: Span
    value: ValuePart


class ClaimPart(Part, frozen=True):
    """A claim; `voice` is its place among the voices."""

    id: str
    aspect: str
    value: ValuePart
    span: Span
    sentence: Span
    voice: int
    likelihood: Likelihood = Likelihood()
    denied: bool = False
    direct: bool = False
    act: Act | None = None
    mark: Mark | None = None
    target: Target | None = None
    subject: str = ""
    wordings: tuple[WordingPart, ...] = ()


class EventPart(Part, frozen=True):
    """An event; `claims` are their places."""

    id: str
    kind: str
    claims: tuple[int, ...]
    when: MomentPart | None = None
    where: str | None = None
    who: tuple[str, ...] = ()
    entry: str | None = None
    why: tuple[str, ...] = ()


class FindingPart(Part, frozen=True):
    """A finding; `claims` are their places."""

    verdict: Verdict
    reason: str
    claims: tuple[int, ...] = ()
    spans: tuple[Span, ...] = ()
    working: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    depends_on: str | None = None
    would_hold_if: str | None = None
    check: str = ""


class ArticlePart(Part, frozen=True):
    """The article, but for the bytes it came as, which stand by themselves."""

    text: str
    title: str = ""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    sha256: str = ""
    language: str = "en"
    given: str | None = None
    at: datetime | None = None


class Packed(Part, frozen=True):
    """A whole reading; `told` holds every claim once, the others are places in it."""

    form: int
    article: ArticlePart
    voices: tuple[Voice, ...]
    told: tuple[ClaimPart, ...]
    claims: tuple[int, ...]
    events: tuple[EventPart, ...]
    findings: tuple[FindingPart, ...]
    times: tuple[Time, ...]
    headline: tuple[int, ...]
