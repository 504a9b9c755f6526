"""The log of what people decided: added to, and never changed."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from sqlalchemy import Connection, Row, select

from lofted.facts import About, Choice, Decision
from lofted.store.articles import newest
from lofted.store.tables import articles, claims, decisions, findings


def save(connection: Connection, decision: Decision) -> Decision:
    """Add a decision to the log; the same with its place there."""
    row = {
        "choice": str(decision.choice),
        "about": str(decision.about),
        "target": decision.target,
        "article": decision.article,
        "question": decision.check,
        "name": decision.name,
        "at": decision.at,
        "reason": decision.reason,
        "words": decision.words,
        "instead": decision.instead,
    }
    made = connection.execute(decisions.insert().values(row).returning(decisions.c.number)).scalar_one()
    return replace(decision, number=made)


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
    return Decision(
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
        number=row.number,
    )


def to_look_at(connection: Connection) -> Iterator[Decision]:
    """The decisions about claims and findings that no newest reading makes any more: their words have moved.

    Links and joins are not kept here; who gathers knows whether they are there.
    """
    for decision in logged(connection):
        table = {About.CLAIM: claims, About.FINDING: findings}.get(decision.about)
        if table is not None:
            asked = select(table.c.id).where(table.c.id == decision.target, newest(table.c.article))
            if decision.article:
                own = select(articles.c.number).where(articles.c.id == decision.article)
                asked = select(table.c.id).where(table.c.id == decision.target, table.c.article.in_(own))
            if connection.execute(asked.limit(1)).first() is None:
                yield decision


def by_check(connection: Connection) -> dict[str, Counter[Choice]]:
    """For each check, how often its findings were accepted, rejected, corrected and annotated.

    The last decision of a person about a finding counts, not those that it came to replace.
    """
    last = {
        (one.check, one.target, one.article, one.name): one.choice for one in logged(connection, about=About.FINDING)
    }
    counted: dict[str, Counter[Choice]] = {}
    for (check, *_), choice in last.items():
        counted.setdefault(check, Counter())[choice] += 1
    return dict(sorted(counted.items()))
