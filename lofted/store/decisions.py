"""The log of what people decided: added to, and never changed."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime

from sqlalchemy import Connection, Row, select

from lofted.facts import About, Choice, Decision, Sorting
from lofted.store.tables import decisions


def save(connection: Connection, decision: Decision) -> Decision:
    """Add a decision to the log; the same with its place there, and made now where it does not say when."""
    at = decision.at or datetime.now(UTC)
    row = {
        "choice": str(decision.choice),
        "about": str(decision.about),
        "target": decision.target,
        "article": decision.article,
        "question": decision.check,
        "name": decision.name,
        "at": at,
        "reason": decision.reason,
        "words": decision.words,
        "instead": decision.instead,
        "was": decision.was,
        "other": decision.other,
    }
    made = connection.execute(decisions.insert().values(row).returning(decisions.c.number)).scalar_one()
    return replace(decision, number=made, at=at)


def logged(
    connection: Connection, *, about: About | None = None, target: str | None = None, article: str | None = None
) -> list[Decision]:
    """The decisions in the order in which they were made, all or those about one thing.

    Asked for an article, those come too that hold for every article.
    """
    asked = select(decisions).order_by(decisions.c.number)
    asked = asked if about is None else asked.where(decisions.c.about == str(about))
    asked = asked if target is None else asked.where(decisions.c.target == target)
    asked = asked if article is None else asked.where(decisions.c.article.in_((article, "")))
    return [decision_of(row) for row in connection.execute(asked)]


def decision_of(row: Row[tuple[object, ...]]) -> Decision:
    """A decision as a fact."""
    kind = Sorting if row.about == About.JOIN else Decision
    return kind(
        choice=Choice(row.choice),
        about=About(row.about),
        target=row.target,
        name=row.name,
        at=row.at,
        reason=row.reason,
        words=row.words,
        instead=row.instead,
        article=row.article,
        check=row.question,
        was=row.was,
        other=row.other,
        number=row.number,
    )


def by_check(connection: Connection) -> dict[str, Counter[Choice]]:
    """For each check, how often its findings were accepted, rejected, corrected and annotated.

    The last decision of a person about a finding counts, not those that it came
    to replace; a note replaces none.
    """
    last = {
        (one.check, one.target, one.article, one.name, one.settles): one.choice
        for one in logged(connection, about=About.FINDING)
    }
    counted: dict[str, Counter[Choice]] = {}
    for (check, *_), choice in last.items():
        counted.setdefault(check, Counter())[choice] += 1
    return dict(sorted(counted.items()))
