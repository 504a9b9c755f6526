"""Which decisions hold now, which need a look because the words moved, and which findings wait for one.

A decision is on the words of an article. Where its address has come to hold
another version, it is looked for there: ids follow from the words, so it holds
again if the sentence is still there, and needs a look if it is not.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sqlalchemy import CompoundSelect, Connection, func, select

from lofted.facts import About, Choice, Decision, Item, Sorting, Verdict
from lofted.store.articles import newest
from lofted.store.decisions import logged
from lofted.store.tables import articles, claims, decisions, events, findings, versions

GONE = "gone"  # what a decision notes as said where the desk says it no more: somebody has looked
BEGINNING = 60  # characters that stand for a title where there is none
HELD = {  # what is decided on, its table, and what the desk says there
    About.CLAIM: (claims, claims.c.written),
    About.FINDING: (findings, findings.c.verdict),
    About.LINK: (events, events.c.entry),
}
Ids = CompoundSelect[tuple[str]] | Sequence[str]
Key = tuple[About, str, tuple[str, ...]]
Said = Mapping[tuple[About, str], Mapping[str, str]]  # of each thing, what is said of it in which article


@dataclass(frozen=True, slots=True)
class Standing:
    """The decisions that hold, each with the article as it stands now, and those that need a look."""

    held: tuple[Decision, ...]
    moved: tuple[Decision, ...]


def standing(connection: Connection) -> Standing:
    """How the log stands to the newest readings; of the decisions on one thing the last counts."""
    log = logged(connection)
    if not log:
        return Standing((), ())
    decided = select(decisions.c.article).union(select(decisions.c.other), select(decisions.c.instead))
    now, heirs = said(connection), heirs_of(connection, decided)
    held: list[Decision] = []
    moved: list[Decision] = []
    for decision in last_of(log, heirs):
        found, stays = sorting(decision, heirs) if isinstance(decision, Sorting) else applied(decision, now, heirs)
        held += found
        if not stays and decision.was != GONE:
            moved.append(decision)
    return Standing(tuple(held), tuple(moved))


def last_of(log: list[Decision], heirs: Mapping[str, tuple[str, ...]]) -> list[Decision]:
    """The last decision on each thing, in the order of the log; a note is none, but tells that somebody looked."""
    last: dict[Key, Decision] = {}
    for one in log:
        key = (one.about, one.target, heirs.get(one.article, (one.article,)))
        if one.settles or one.was == GONE:
            last.pop(key, None)
            last[key] = one
    return list(last.values())


def applied(decision: Decision, now: Said, heirs: Mapping[str, tuple[str, ...]]) -> tuple[list[Decision], bool]:
    """A decision on a claim, a finding or a link in each article that has it; and whether nothing moved."""
    there = now.get((decision.about, decision.target), {})
    homes = [one for one in heirs.get(decision.article, ()) if one in there] if decision.article else list(there)
    same = [one for one in homes if not decision.was or there[one] == decision.was]
    stays = bool(homes) and len(same) == len(homes)
    return ([replace(decision, article=one) for one in same] if decision.settles else []), stays


def sorting(decision: Sorting, heirs: Mapping[str, tuple[str, ...]]) -> tuple[list[Decision], bool]:
    """A decision on a join, for the newest versions of its two articles; and whether these are those decided on."""
    pairs = [
        (one, other)
        for one in heirs.get(decision.article, ())
        for other in heirs.get(decision.beside, ())[:1]
        if one != other
    ]
    found: list[Decision] = []
    if decision.settles:
        correct = decision.choice is Choice.CORRECT
        found += [
            replace(decision, article=one, instead=other) if correct else replace(decision, article=one, other=other)
            for one, other in pairs
        ]
    return found, bool(pairs) and all(pair == (decision.article, decision.beside) for pair in pairs)


def heirs_of(connection: Connection, ids: Ids) -> dict[str, tuple[str, ...]]:
    """For each of some articles the newest version of every address at which it stood."""
    mine, last, other = versions.alias(), versions.alias(), articles.alias()
    asked_of = select(versions.c.address).join(articles, articles.c.number == versions.c.article)
    ends = select(versions.c.address, func.max(versions.c.number).label("number")).group_by(versions.c.address)
    ends = ends.where(versions.c.address.in_(asked_of.where(articles.c.id.in_(ids))))
    newest_of = ends.subquery()
    asked = (
        select(articles.c.id, other.c.id)
        .join(mine, mine.c.article == articles.c.number)
        .join(newest_of, newest_of.c.address == mine.c.address)
        .join(last, (last.c.address == mine.c.address) & (last.c.number == newest_of.c.number))
        .join(other, other.c.number == last.c.article)
        .where(articles.c.id.in_(ids))
        .order_by(last.c.article)
    )
    found: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for row in connection.execute(asked):
        found[row[0]][row[1]] = None
    return {article: tuple(heirs) for article, heirs in found.items()}


def said(connection: Connection) -> Said:
    """What the newest readings say of everything that somebody decided on."""
    found: defaultdict[tuple[About, str], dict[str, str]] = defaultdict(dict)
    for about, (table, what) in HELD.items():
        decided = select(decisions.c.target).where(decisions.c.about == str(about))
        asked = select(table.c.id, articles.c.id, what).join(articles, articles.c.number == table.c.article)
        for row in connection.execute(asked.where(table.c.id.in_(decided), newest(table.c.article))):
            found[about, row[0]][row[1]] = row[2] or ""
    return found


def holding(connection: Connection, id: str) -> list[tuple[About, str]]:
    """In which articles a claim, a finding or a link of this id stands now, and which of these it is."""
    found = []
    for about, (table, _) in HELD.items():
        asked = select(articles.c.id).join(table, articles.c.number == table.c.article)
        asked = asked.where(table.c.id == id, newest(table.c.article)).order_by(articles.c.number)
        found += [(about, article) for article in dict.fromkeys(connection.scalars(asked))]
    return found


def waiting(connection: Connection, most: int | None = None) -> Iterator[Item]:
    """The findings worse than holds of the newest readings on which nobody has decided, the worst first."""
    decided = {(one.target, one.article) for one in standing(connection).held if one.about is About.FINDING}
    title = func.coalesce(func.nullif(articles.c.title, ""), func.substr(articles.c.text, 1, BEGINNING)).label("called")
    asked = (
        select(findings, articles.c.id.label("of"), title)
        .join(articles, articles.c.number == findings.c.article)
        .where(newest(findings.c.article))
        .order_by(findings.c.article, findings.c.place)
        .limit(None if most is None else most + len(decided))
    )
    for verdict in Verdict:  # one by one, as an index has them in this order
        if verdict is not Verdict.HOLDS:
            for row in connection.execute(asked.where(findings.c.verdict == str(verdict))):
                if (row.id, row.of) not in decided:
                    yield Item(
                        About.FINDING, row.id, row.of, row.called, row.words, row.reason, row.verdict,
                        check=row.question,
                    )  # fmt: skip
