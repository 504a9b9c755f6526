"""What is claimed, and the events that claims tell of."""

from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts.figures import Quantity
from lofted.facts.moments import Moment
from lofted.facts.text import Span
from lofted.facts.voices import FLAT, THIS_ARTICLE, Act, Likelihood, Mark, Target, Voice


@dataclass(frozen=True, slots=True)
class Named:
    """A value that is an entry of the catalogue, and the words that name it."""

    entry: str
    written: str


@dataclass(frozen=True, slots=True)
class Words:
    """A value that is only words."""

    written: str


Value = Quantity | Moment | Named | Words


@dataclass(frozen=True, slots=True)
class Wording:
    """One of the ways in which a claim puts its value."""

    span: Span
    value: Value


@dataclass(frozen=True, slots=True)
class Claim:
    """One voice, one aspect of one subject, one value, one span, one likelihood.

    A figure told twice, "998 km (620 miles)", is one claim: its value is that
    of the first wording, and `wordings` keeps them all. `sentence` is where
    the sentence stands that makes the claim. `act`, `mark` and `target` tell
    of the saying; without an attribution there are none.
    """

    id: str
    aspect: str
    value: Value
    span: Span
    sentence: Span
    voice: Voice = THIS_ARTICLE
    likelihood: Likelihood = FLAT
    denied: bool = False
    direct: bool = False
    act: Act | None = None
    mark: Mark | None = None
    target: Target | None = None
    subject: str = ""
    wordings: tuple[Wording, ...] = ()

    @property
    def told(self) -> str:
        """The value as its first wording puts it, for sentences that name it."""
        return self.wordings[0].value.written if self.wordings else self.value.written

    @property
    def quantity(self) -> Quantity | None:
        """The value, where it is a quantity."""
        return self.value if isinstance(self.value, Quantity) else None

    @property
    def unit(self) -> str:
        """The SI unit of the value, where it is a quantity; else nothing."""
        return self.value.unit if isinstance(self.value, Quantity) else ""

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """The value in each of its wordings, where it is a quantity: 998 km and 620 miles."""
        values = [one.value for one in self.wordings] or [self.value]
        return tuple(value for value in values if isinstance(value, Quantity))

    @property
    def moment(self) -> Moment | None:
        """The value, where it is a moment."""
        return self.value if isinstance(self.value, Moment) else None


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened or is planned, as its claims tell it.

    `entry` is the catalogue's flight that it was matched to, `why` the reasons
    for the match, or for none where two flights fit as well; `who` and `where`
    are entries.
    """

    id: str
    kind: str
    claims: tuple[Claim, ...]
    when: Moment | None = None
    where: str | None = None
    who: tuple[str, ...] = ()
    entry: str | None = None
    why: tuple[str, ...] = ()

    def about(self, *aspects: str) -> Iterator[Claim]:
        """The claims on these aspects, in the order they were made."""
        return (claim for claim in self.claims if claim.aspect in aspects)
