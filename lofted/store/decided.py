"""What a store holds of people's decisions: the log, what holds of it now, and what waits for somebody to look."""

from collections import Counter
from itertools import islice

from sqlalchemy import Engine

from lofted.facts import About, Choice, Decision, Item
from lofted.store import decisions, standing
from lofted.store.dialect import to_read, to_write


class Decided:
    """The part of a store that its decisions are kept in."""

    _engine: Engine

    def save_decision(self, decision: Decision) -> Decision:
        """Add a decision to the log, which nothing is ever taken out of; the same with its place there."""
        with to_write(self._engine) as connection:
            return decisions.save(connection, decision)

    def decisions(
        self, *, about: About | None = None, target: str | None = None, article: str | None = None
    ) -> list[Decision]:
        """The decisions in the order in which they were made: all, or those about one kind, one id or one article."""
        with to_read(self._engine) as connection:
            return decisions.logged(connection, about=about, target=target, article=article)

    def standing(self) -> tuple[Decision, ...]:
        """The decisions that hold now, in the order of the log: the last on each thing, with its article as it stands.

        A decision on an article whose address holds another version by now
        names that version, if the words are still there.
        """
        with to_read(self._engine) as connection:
            return standing.standing(connection).held

    def to_look_at(self) -> list[Decision]:
        """The decisions that need a look: the words moved, or the desk says something else of them by now."""
        with to_read(self._engine) as connection:
            return list(standing.standing(connection).moved)

    def waiting(self, most: int | None = None) -> list[Item]:
        """The findings worse than holds on which nobody has decided, the worst first; at most so many of them."""
        with to_read(self._engine) as connection:
            return list(islice(standing.waiting(connection, most), most))

    def holding(self, id: str) -> list[tuple[About, str]]:
        """In which articles a claim, a finding or a link of this id stands now, and which of these it is."""
        with to_read(self._engine) as connection:
            return standing.holding(connection, id)

    def decisions_by_check(self) -> dict[str, Counter[Choice]]:
        """For each check, how often its findings were accepted, rejected, corrected and annotated."""
        with to_read(self._engine) as connection:
            return decisions.by_check(connection)
