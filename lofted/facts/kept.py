"""What a store keeps beside the readings: by which run, under which address, and what people decided."""

from dataclasses import dataclass
from datetime import datetime
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

    `target` is its id, `article` that of the article where the decision holds
    for one article alone. `words` are those that were decided on, so that a
    later reader sees whether they moved; `instead` is what a correction puts
    in their place, and `check` the name of the check whose finding it is.
    `at` is in UTC. `number` is the place in the log, None before it is kept.
    """

    choice: Choice
    about: About
    target: str
    name: str
    at: datetime
    reason: str = ""
    words: str = ""
    instead: str = ""
    article: str = ""
    check: str = ""
    number: int | None = None
