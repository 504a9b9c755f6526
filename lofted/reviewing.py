"""People decide on what the desk said: what waits for them, what they decided, and what that changes in a reading.

>>> from lofted import Desk
>>> from lofted.store import opened
>>> from tempfile import TemporaryDirectory
>>> with TemporaryDirectory() as folder, opened(f"{folder}/desk.sqlite") as store:
...     reading = Desk(memory=store).review("The missile flew 998 km (720 miles).")
...     [item] = store.waiting()
...     made = decide(Desk(), store, item.id, Choice.REJECT, name="A. Reader", reason="a slip of the paper's")
...     made.check, made.was, store.waiting()
('unit_pair', 'conflicts', [])
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from lofted.desk import Desk
from lofted.facts import (
    About,
    AskedError,
    Choice,
    Claim,
    Decision,
    Dossier,
    Finding,
    Item,
    Join,
    Reading,
    Role,
    Sorting,
    content_id,
)
from lofted.gathering import laid_out, refresh
from lofted.store import GONE, Store

EVERY = "all"  # named in place of an article, where a decision is to hold in every one that has the words
NO_FLIGHT = "no flight on record"


def items(desk: Desk, store: Store, id: str) -> list[Item]:
    """What is called by an id: a claim, a link or a finding in each article that has it, a join, or all of an article.

    Raises `AskedError` where nothing is.
    """
    found = [
        one
        for about, article in store.holding(id)
        for one in items_of(store.reading(article))
        if one.id == id and one.about is about
    ]
    found = found or [one for reading in store.newest(id) for one in items_of(reading)]
    before = store.decisions(target=id)
    if not found and all(isinstance(one, Sorting) for one in before):  # only who gathers knows the joins
        found = [one for one in joins(with_join(desk, store, id)) if one.id == id]
    if not found and not before:
        raise AskedError(
            f"the store holds no claim, link, join, finding or article {id!r}; `lofted review` lists what waits, "
            "and `lofted review ARTICLE` all that an article has"
        )
    return found


def with_join(desk: Desk, store: Store, id: str) -> Iterator[Dossier]:
    """The dossiers that have the join of this id, which is made of the dossier's and the article's."""
    for _ in refresh(desk, store):
        pass
    for dossier, article in store.gatherings.members():
        if content_id("join", dossier, article) == id:
            yield from laid_out(desk, store, wanted=dossier)
            return


def findings_of(desk: Desk, store: Store, made: Decision) -> list[Finding]:
    """What the checks say of a value that a decision put into a claim."""
    on = [one for one in store.standing() if one.target == made.target and made.article in ("", one.article)]
    readings = desk.decided((store.reading(one.article) for one in on), on)
    return [finding for one in readings for finding in desk.checked_again(one, on)]


def items_of(reading: Reading) -> Iterator[Item]:
    """All that can be decided on in one article, the findings first."""
    article = reading.article
    title = article.called
    for finding in reading.findings:
        words = article.quote(finding.spans[0]) if finding.spans else ""
        yield Item(
            About.FINDING, finding.id, article.id, title, words, finding.reason, str(finding.verdict),
            around(reading, finding), finding.check,
        )  # fmt: skip
    for event in reading.events:
        words = article.quote(event.claims[0].span) if event.claims else ""
        told = f"{event.kind}: {event.entry or NO_FLIGHT}" + (f" ({'; '.join(event.why)})" if event.why else "")
        sentence = article.quote(event.claims[0].sentence) if event.claims else ""
        yield Item(About.LINK, event.id, article.id, title, words, told, event.entry or "", sentence)
    for claim in reading.claims:
        told = f"{claim.aspect.replace('_', ' ')}: {claim.value.written}, {claim.voice.name}, {claim.likelihood.words}"
        words, sentence = article.quote(claim.span), article.quote(claim.sentence)
        yield Item(About.CLAIM, claim.id, article.id, title, words, told, claim.value.written, sentence)


def around(reading: Reading, finding: Finding) -> str:
    """The sentence in which a finding's first claim stands."""
    return reading.article.quote(finding.claims[0].sentence) if finding.claims else ""


def joins(dossiers: Iterable[Dossier]) -> Iterator[Item]:
    """The joins of some dossiers, each with the first article by which its event is known besides."""
    for one in dossiers:
        for article, join in zip(one.articles, one.joins, strict=True):
            if join.role is Role.MENTION:
                continue  # it counts nowhere
            told = f"{join.role} of {one.name}; {join.ground}: {join.reason}"
            yield Item(
                About.JOIN, join.id, article.id, article.called, article.title, told, one.id, other=other_of(one, join)
            )


def other_of(dossier: Dossier, join: Join) -> str:
    """The article that stands for an event: the first whose news it is, besides the one that is asked about."""
    others = [one for one in dossier.joins if one.article != join.article and one.role is not Role.MENTION]
    others.sort(key=lambda one: one.role is not Role.MAIN)
    return others[0].article if others else ""


def decide(
    desk: Desk,
    store: Store,
    id: str,
    choice: Choice,
    *,
    name: str,
    reason: str = "",
    instead: str = "",
    article: str = "",
    at: datetime | None = None,
) -> Decision:
    """Decide on what goes by an id, and add that to the log.

    Of words that several articles have, `article` names the one that is meant,
    or `all`. `instead` is what a correction puts in the place of a claim's
    value, of a link's flight or of a join's event (by one of its articles). Of
    what the desk says no more, a decision on a join holds still, and any other
    notes that somebody looked. Raises `AskedError` with what is missing.
    """
    if not name.strip():
        raise AskedError("a decision bears a name; give it with --by")
    found, when = items(desk, store, id), at or datetime.now(UTC)
    before = [one for one in store.decisions(target=id) if article in ("", EVERY, one.article)]
    if before and not any(article in ("", EVERY, one.article) for one in found):
        made = replace(
            before[-1], choice=choice, name=name.strip(), at=when, reason=reason, instead=instead, number=None
        )
        return store.save_decision(fitting(desk, store, made) if made.about is About.JOIN else replace(made, was=GONE))
    item, where = meant(found, id, article)
    kind = Sorting if item.about is About.JOIN else Decision
    made = kind(
        choice, item.about, id, name.strip(), when, reason, item.words, instead, where, item.check, item.was, item.other
    )  # fmt: skip
    return store.save_decision(fitting(desk, store, made))


def meant(found: Sequence[Item], id: str, article: str) -> tuple[Item, str]:
    """Which of the things that go by an id is meant, and the article in which a decision on it holds."""
    if any(one.id != id for one in found):
        raise AskedError(f"{id} is a whole article; decide on one of its claims, links or findings")
    there = ", ".join(one.article for one in found)
    if article == EVERY and len(found) > 1:
        return found[0], ""
    chosen = [one for one in found if article in ("", EVERY, one.article)]
    if not chosen:
        raise AskedError(f"article {article} does not have {id}; it stands in {there}")
    if len(chosen) > 1:
        raise AskedError(
            f"{len(chosen)} articles have these words: {there}; "
            "name one of them with --article, or all of them with --article all"
        )
    return chosen[0], chosen[0].article


def fitting(desk: Desk, store: Store, made: Decision) -> Decision:
    """A decision that can be carried out; raises `AskedError` where its correction cannot be read."""
    if made.about is About.JOIN and made.settles:
        if made.choice is Choice.CORRECT:
            return replace(made, instead=other_article(desk, store, made.instead))
        if not made.other:
            raise AskedError(
                "no other article tells of this event, so there is none to keep it with or to part it from"
            )
        return made
    if made.choice is not Choice.CORRECT:
        return made
    if made.about is About.LINK and desk.record.flight(made.instead) is None:
        raise AskedError(f"no flight on record has the id {made.instead!r}; `lofted look-up` shows their ids")
    if made.about is About.CLAIM:
        for article in [made.article] if made.article else [one for _, one in store.holding(made.target)]:
            reading = store.reading(article)
            desk.value_of(made.instead, claim_of(reading, made.target), reading.article)
    return made


def other_article(desk: Desk, store: Store, named: str) -> str:
    """The article by which a correction names an event: its own id, or the first of that dossier."""
    known = store.newest(named)
    if known:
        return known[0].article.id
    for one in laid_out(desk, store, wanted=named):
        return other_of(one, Join("", "", Role.MAIN, one.joins[0].ground, ""))
    raise AskedError(f"the store holds no article and no dossier {named!r}")


def claim_of(reading: Reading, id: str) -> Claim:
    """The claim of that id."""
    return next(claim for claim in reading.claims if claim.id == id)
