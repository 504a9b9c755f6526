"""What a store keeps beside the readings: by which run, under which address, and what people decided."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from lofted.facts.figures import Verdict
from lofted.facts.text import Article


@dataclass(frozen=True, slots=True)
class Run:
    """By what a reading was made: the program's version, and digests of its code and of the shelf.

    `reading` is the digest of the code that reads, `checks` of the code that
    checks, `reference` of every row of the shelf. Equal digests mean equal
    answers.
    """

    version: str = ""
    reading: str = ""
    checks: str = ""
    reference: str = ""

    def reads_as(self, other: "Run") -> bool:
        """Whether the other would read the same claims out of the same words."""
        return (self.reading, self.reference) == (other.reading, other.reference)


class Coming(StrEnum):
    """What came of an article that was handed to a store."""

    ADDED = "added"
    VERSION = "new version"
    SAME = "same"


@dataclass(frozen=True, slots=True)
class Kept:
    """An article as the store has it now, and what came of handing it in.

    `number` is its place in the store, `version` which version of its address
    it is, counted from 1, and `verdicts` those of its findings.
    """

    coming: Coming
    article: Article
    number: int
    version: int
    verdicts: tuple[Verdict, ...] = ()


@dataclass(frozen=True, slots=True)
class Sought:
    """Which articles a list is to show: all that is named must fit, and what is empty asks for nothing.

    `words` stand in the text, `verdict` and `check` are those of one finding,
    `voice` is a speaker's name or entry, `entry` the flight or the occasion on
    record, and `since` and `until` the first and last day of publication.
    """

    words: str = ""
    verdict: Verdict | None = None
    check: str = ""
    voice: str = ""
    entry: str = ""
    since: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Filed:
    """An article as a list shows it, with how many findings of each verdict it has, the gravest first.

    `number` is its place in the store, `made` when its reading was made, in UTC.
    """

    number: int
    id: str
    title: str
    publisher: str | None
    published: date | None
    made: datetime
    verdicts: tuple[tuple[Verdict, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Version:
    """One version of what stands at an address, with the UTC moment at which it was got."""

    address: str
    number: int
    article: str
    got: datetime


@dataclass(frozen=True, slots=True)
class Changed:
    """A finding whose verdict is another since the checks were run again; None where there is no such finding.

    `words` are the article's, at the first place that the finding is about.
    """

    article: Article
    check: str
    words: str
    before: Verdict | None
    after: Verdict | None
    reason: str = ""


class Choice(StrEnum):
    """What a person did about a thing that the desk said."""

    ACCEPT = "accept"
    REJECT = "reject"
    CORRECT = "correct"
    ANNOTATE = "annotate"


class About(StrEnum):
    """What kind of thing a person decided about."""

    CLAIM = "claim"
    LINK = "link"
    JOIN = "join"
    FINDING = "finding"


@dataclass(frozen=True, slots=True)
class Decision:
    """What somebody decided about a claim, a link, a join or a finding, when and why.

    `target` is its id, `article` that of the article where the decision holds;
    without one it holds in every article. `words` are the article's words that
    were decided on and `was` what the desk said of them then (a verdict, a
    flight, a value), so that a later reader sees whether either moved. `instead`
    is what a correction puts in its place, and `check` the name of the check
    whose finding it is. `other` is an article that a join is told by: the one
    that stands for the event. `at` is in UTC, None where nobody says when.
    `number` is the place in the log, None before it is kept.
    """

    choice: Choice
    about: About
    target: str
    name: str
    at: datetime | None
    reason: str = ""
    words: str = ""
    instead: str = ""
    article: str = ""
    check: str = ""
    was: str = ""
    other: str = ""
    number: int | None = None

    @property
    def settles(self) -> bool:
        """Whether it decides anything; a note does not."""
        return self.choice is not Choice.ANNOTATE


class Placing(StrEnum):
    """What a person can decide on two articles."""

    TOGETHER = "together"
    APART = "apart"


@dataclass(frozen=True, slots=True)
class Sorting(Decision):
    """A decision on a join: that `article` tells of the event that `other` tells of, or that it does not.

    A correction puts it with the article `instead`. They are named by their
    ids or by what they were handed in as.

    >>> Sorting.of(Placing.APART, "blog", "wire", name="A. Reader").placing
    <Placing.APART: 'apart'>
    """

    @classmethod
    def of(
        cls,
        placing: Placing,
        article: str,
        other: str,
        *,
        name: str = "",
        at: datetime | None = None,
        reason: str = "",
    ) -> "Sorting":
        """A decision on two articles."""
        choice = Choice.REJECT if placing is Placing.APART else Choice.ACCEPT
        return cls(choice, About.JOIN, "", name, at, reason, article=article, other=other)

    @property
    def placing(self) -> Placing:
        """Whether the two are put together or apart."""
        return Placing.APART if self.choice is Choice.REJECT else Placing.TOGETHER

    @property
    def beside(self) -> str:
        """The article that it is put together with or apart from: a correction names its own."""
        return self.instead if self.choice is Choice.CORRECT else self.other


@dataclass(frozen=True, slots=True)
class Item:
    """A claim, a link, a join or a finding as a person is shown it to decide on.

    `words` are the article's, `sentence` those around them; `said` is what the
    desk makes of them, and `was` the part of it that a decision is on: a
    verdict, a flight, a value, an event.
    """

    about: About
    id: str
    article: str
    title: str
    words: str
    said: str
    was: str
    sentence: str = ""
    check: str = ""
    other: str = ""
