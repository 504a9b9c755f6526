"""What happened, as a timeline has it: a happening, the dates told for it, and one article's account of an event."""

from dataclasses import dataclass

from lofted.facts import Claim, Event, Moment, Named, Span, Words
from lofted.present.cited import Said

LONGEST = 160  # characters of the sentence that tells what happened
NOWHERE = Span(0, 0)  # where a claim stands that only carries a name


@dataclass(frozen=True, slots=True)
class Dated:
    """One date as one voice tells it."""

    moment: Moment
    said: Said


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened, when it did as it is told most exactly, and every date told for it.

    `entry` is the flight or the occasion on record, or None. `on_record`
    marks a moment that no article tells and the shelf has.
    """

    what: str
    kind: str
    moment: Moment
    told: tuple[Dated, ...]
    articles: tuple[str, ...]
    entry: str | None = None
    on_record: bool = False


@dataclass(frozen=True, slots=True)
class Account:
    """One event as one article tells it, as far as a timeline needs it.

    `names` are what it calls the event by: the aspect, the entry or None, the
    words, and whether they are denied; `what` is its sentence; `coming` says
    that the event lies ahead of the article.
    """

    article: str
    kind: str
    when: Moment | None
    who: tuple[str, ...]
    entry: str | None
    names: tuple[tuple[str, str | None, str, bool], ...]
    what: str
    told: tuple[Dated, ...]
    coming: bool

    @property
    def event(self) -> Event:
        """The event with the claims that name it alone."""
        claims = (
            Claim("", aspect, Named(entry, words) if entry else Words(words), NOWHERE, NOWHERE, denied=denied)
            for aspect, entry, words, denied in self.names
        )
        return Event("", self.kind, tuple(claims), self.when, None, self.who, self.entry)
