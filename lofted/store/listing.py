"""Lists of the articles that are kept: the latest, and those that words, a verdict, a voice, a flight or days choose.

A list shows the newest version of each address, the latest in first, and goes
on after the last number that was shown, so that each page of it costs the same.
"""

from collections import Counter
from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Connection, exists, func, or_, select

from lofted.facts import Filed, Sought, Verdict
from lofted.store.articles import newest
from lofted.store.columns import Name
from lofted.store.dialect import found
from lofted.store.tables import articles, decisions, events, findings, readings, voices

FOUND, CHOSEN = 500, 2_000  # articles that words may find, and where other filters choose among them; ours
BEGINNING = 80  # characters that stand for a title where there is none


def listed(connection: Connection, sought: Sought, *, most: int, before: int | None = None) -> list[Filed]:
    """The articles that fit, the latest in first; `before` is the number at which the page before ended."""
    asked = select(articles.c.number).where(*conditions(sought))
    ranked: list[int] | None = None
    if sought.words:
        ranked = found(connection, sought.words, FOUND if sought == Sought(words=sought.words) else CHOSEN)
        if not ranked:
            return []
        asked = asked.where(articles.c.number.in_(ranked))
    if before is not None:
        asked = asked.where(articles.c.number < before)
    numbers = list(connection.scalars(asked.order_by(articles.c.number.desc()).limit(most)))
    return told(connection, numbers)


def conditions(sought: Sought) -> Iterable[ColumnElement[bool]]:
    """What an article must fulfil, apart from its words."""
    yield newest(articles.c.number)
    own = findings.c.article == articles.c.number
    if sought.verdict or sought.check:
        about = [own]
        about += [findings.c.verdict == str(sought.verdict)] if sought.verdict else []
        about += [findings.c.question == sought.check] if sought.check else []
        yield exists().where(*about)
    if sought.voice:
        name = Name().process_bind_param(sought.voice, None) or ""
        heard = or_(func.lower(voices.c.name) == name.lower(), voices.c.entry == name)
        yield exists().where(voices.c.article == articles.c.number, heard)
    if sought.entry:
        yield exists().where(events.c.article == articles.c.number, events.c.entry == sought.entry)
    if sought.since:
        yield articles.c.published >= sought.since
    if sought.until:
        yield articles.c.published <= sought.until


def told(connection: Connection, numbers: Sequence[int]) -> list[Filed]:
    """What a list says of each of these articles, in their order."""
    title = func.coalesce(func.nullif(articles.c.title, ""), func.substr(articles.c.text, 1, BEGINNING)).label("called")
    asked = (
        select(
            articles.c.number, articles.c.id, title, articles.c.publisher, articles.c.published, readings.c.made
        )
        .join(readings, readings.c.article == articles.c.number)
        .where(articles.c.number.in_(numbers))
    )  # fmt: skip
    rows = {row.number: row for row in connection.execute(asked)}
    counted = counts(connection, numbers)
    return [
        Filed(
            row.number, row.id, " ".join(row.called.split()), row.publisher, row.published, row.made,
            tuple((one, counted[number][one]) for one in Verdict if counted[number][one]),
        )
        for number in numbers
        if (row := rows.get(number))
    ]  # fmt: skip


def counts(connection: Connection, numbers: Sequence[int]) -> dict[int, Counter[Verdict]]:
    """How many findings of each verdict these articles have."""
    of: dict[int, Counter[Verdict]] = {number: Counter() for number in numbers}
    asked = (
        select(findings.c.article, findings.c.verdict, func.count())
        .where(findings.c.article.in_(numbers))
        .group_by(findings.c.article, findings.c.verdict)
    )
    for number, verdict, count in connection.execute(asked):
        of[number][Verdict(verdict)] = count
    return of


def state(connection: Connection) -> tuple[object, ...]:
    """The last number of each log, and when a reading was last made."""
    asked = select(func.max(articles.c.number)), select(func.max(decisions.c.number)), select(func.max(readings.c.made))
    return tuple(connection.execute(one).scalar() for one in asked)
