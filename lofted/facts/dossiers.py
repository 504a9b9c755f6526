"""One event as many reports tell it: who joins it and why, on whom the accounts rest, where they differ."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property

from lofted.facts.claims import Value
from lofted.facts.findings import Finding
from lofted.facts.text import Article, Span
from lofted.facts.voices import Likelihood, VoiceKind


@dataclass(frozen=True, slots=True)
class Cited:
    """Words that a sentence of ours rests on: in which article, and where."""

    article: str
    spans: tuple[Span, ...] = ()


class Role(StrEnum):
    """What an event is to an article: its news, what it reacts to, what it looks back at, or only a mention."""

    MAIN = "main"
    REACTION = "reaction"
    RECAP = "recap"
    MENTION = "mention"


class Ground(StrEnum):
    """Why an article is taken to tell of an event, the surest first."""

    PERSON = "a person's decision"
    FLIGHT = "the flight on record"
    OCCASION = "the occasion on record"
    DAY = "the day, the country and what was launched"
    MATTER = "the days and the words"
    NEWS = "what was in the news"
    ALONE = "nothing else tells of it"


@dataclass(frozen=True, slots=True)
class Join:
    """That an article tells of an event: in which role, on which ground, and the reason in one sentence.

    `id` is made of the article and the dossier, so that a person's decision
    on it outlives a new gathering; `by` names the person, if one decided.
    """

    id: str
    article: str
    role: Role
    ground: Ground
    reason: str
    events: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class Carrier:
    """An article that carries an origin's account: through whom, copied from which article, and why we say so.

    `share` is the part of its words' runs that the copied article has as well.
    """

    article: str
    through: tuple[str, ...] = ()
    of: str | None = None
    share: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """One from whom accounts of an event come, however many articles carry them.

    `vague` marks what is no origin that anyone could ask: "media reports".
    """

    id: str
    name: str
    kind: VoiceKind
    carriers: tuple[Carrier, ...]
    entry: str | None = None
    vague: bool = False

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that carry it, each once."""
        return tuple(dict.fromkeys(one.article for one in self.carriers))


@dataclass(frozen=True, slots=True)
class Cell:
    """What one voice says of one attribute, in which article, in which words.

    `corrected_by` names the person whose value stands here instead of the one that was read.
    """

    attribute: str
    voice: str
    origin: str
    article: str
    value: Value
    span: Span
    sentence: Span
    likelihood: Likelihood
    through: tuple[str, ...] = ()
    denied: bool = False
    claim: str = ""
    corrected_by: str = ""

    @property
    def words(self) -> str:
        """The value as written."""
        return self.value.written


class Match(StrEnum):
    """How the cells of a row stand to each other."""

    ALONE = "alone"
    AGREE = "agree"
    ROUNDING = "agree within rounding"
    DIFFER = "differ"


class Difference(StrEnum):
    """Of what kind a difference is; only the last is a conflict of what is said."""

    UNIT = "unit"
    TIME_ZONE = "time zone"
    SCOPE = "scope"
    DEFINITION = "definition"
    EARLY_LATER = "early and later"
    FLOOR_VALUE = "a floor against a value"
    CONFLICT = "a conflict"


@dataclass(frozen=True, slots=True)
class Judgement:
    """What came of holding the cells of a row together: how they stand, the kinds of difference, and the reasons."""

    match: Match
    kinds: tuple[Difference, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One attribute of an event, with what each voice says of it."""

    attribute: str
    cells: tuple[Cell, ...]
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Step:
    """A value of an attribute as it first came up: when, by whom, and what later took its place.

    `still` are the articles that carry it after it was superseded.
    """

    attribute: str
    cell: Cell
    published: date | None
    superseded: Cell | None = None
    still: tuple[str, ...] = ()


class Axis(StrEnum):
    """The two questions that are never mixed: who says it, and what is said."""

    RELIABILITY = "reliability of the source"
    CREDIBILITY = "credibility of the content"


@dataclass(frozen=True, slots=True)
class Assessment:
    """A grade on one axis, what it is given to, what the grade means, and why."""

    axis: Axis
    subject: str
    grade: str
    meaning: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a dossier's brief, what it tells of, and what it rests on."""

    part: str
    sentence: str
    cited: tuple[Cited, ...]


@dataclass(frozen=True)  # without slots, so that the places of its articles are set down once
class Dossier:
    """One event across readings: who tells of it, on whom that rests, what they say, and how it changed.

    `when` is the earliest and the latest civil day told for it; `entry` the
    flight or the occasion on record. Each join stands where its article does.
    """

    id: str
    kind: str
    name: str
    articles: tuple[Article, ...]
    joins: tuple[Join, ...]
    when: tuple[date, date] | None = None
    who: tuple[str, ...] = ()
    entry: str | None = None
    origins: tuple[Origin, ...] = ()
    rows: tuple[Row, ...] = ()
    history: tuple[Step, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    misfits: tuple[tuple[str, Finding], ...] = ()
    brief: tuple[Told, ...] = ()

    def article(self, id: str) -> Article:
        """The article of that id, which must be one of the dossier's."""
        return self.articles[self.place(id)]

    def place(self, id: str) -> int:
        """Where an article stands among the dossier's, from 0."""
        return self._places[id]

    @cached_property
    def _places(self) -> dict[str, int]:
        places: dict[str, int] = {}
        for place, join in enumerate(self.joins):
            places.setdefault(join.article, place)
        return places

    def row(self, attribute: str) -> Row | None:
        """What is said of one attribute."""
        return next((row for row in self.rows if row.attribute == attribute), None)


@dataclass(frozen=True, slots=True)
class Listed:
    """A dossier as a list has it: how many articles tell of the event, and how many origins could be asked."""

    id: str
    kind: str
    name: str
    when: tuple[date, date] | None
    entry: str | None
    articles: int
    origins: int

    @classmethod
    def of(cls, one: Dossier) -> "Listed":
        """A dossier as it is listed."""
        told = {join.article for join in one.joins if join.role is not Role.MENTION}
        named = sum(not origin.vague for origin in one.origins)
        return cls(one.id, one.kind, one.name, one.when, one.entry, len(told), named)
