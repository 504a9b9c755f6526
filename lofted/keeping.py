"""The desk that remembers: articles go into a store, and its readings are checked again when something changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import zip_longest
from pathlib import Path

from lofted.desk import Desk
from lofted.facts import Article, Changed, Finding, Kept, Memory, Reading, Run, SourceError
from lofted.store import Store


def add(
    desk: Desk, store: Store, source: str | Path, *, allow_private: bool = False, published: date | None = None
) -> Iterator[Kept | SourceError]:
    """Put every article of a source into a store, each held against those that are there already.

    One that is known is not read again, so that a run that was broken off goes
    on where it stopped. What cannot be read comes as the error that says why.
    """
    held = remembering(desk, store)
    return keep(held, store, held.articles(source, allow_private=allow_private, published=published))


def keep(desk: Desk, store: Store, articles: Iterable[Article | SourceError]) -> Iterator[Kept | SourceError]:
    """Put articles into a store that the desk has as its memory, each with its reading."""
    for found in articles:
        if isinstance(found, SourceError):
            yield found
        else:
            yield store.known(found) or store.save(desk.considered(found), desk.run)


def recheck(desk: Desk, store: Store, *, checks_only: bool = False) -> Iterator[Changed | None]:
    """Bring every reading up to this program and this shelf, in the order in which the articles came.

    Yields what changed of an article before it is kept, so that nothing is
    missed if the run is broken off, and None for each article that is done.
    Readings that are up to date are passed over. Where only the checks have
    changed, only they are asked again; where the code that reads has changed,
    or the shelf, the kept text is read anew, since names, units, hedges and
    flights go into the reading itself. `checks_only` leaves the claims as they were read.
    """
    held = remembering(desk, store)
    for number, read_by, checked_by in store.made_by():
        stays = checks_only or read_by.reads_as(held.run)
        if stays and checks_as(checked_by, held.run):
            continue
        before = store.numbered(number)
        after = held.asked(before) if stays else held.considered(before.article)
        yield from changes(before, after)
        store.replace(number, after, read_by if stays else held.run, held.run)
        yield None


def remembering(desk: Desk, memory: Memory) -> Desk:
    """The same desk with this memory."""
    return replace(desk, memory=memory)


def checks_as(one: Run, other: Run) -> bool:
    """Whether two runs answer the same about the same claims."""
    return (one.checks, one.reference) == (other.checks, other.reference)


def changes(before: Reading, after: Reading) -> Iterator[Changed]:
    """The findings whose verdict is another, matched by their check and the first words that they are about."""
    old, new = by_words(before), by_words(after)
    for check, words in dict.fromkeys([*old, *new]):
        for was, now in zip_longest(old[check, words], new[check, words]):
            verdicts = was.verdict if was else None, now.verdict if now else None
            if verdicts[0] != verdicts[1]:
                yield Changed(after.article, check, words, *verdicts, (now or was).reason)


def by_words(reading: Reading) -> defaultdict[tuple[str, str], list[Finding]]:
    """The findings of a reading by their check and their first words."""
    found: defaultdict[tuple[str, str], list[Finding]] = defaultdict(list)
    for one in reading.findings:
        found[one.check, reading.article.quote(one.spans[0]) if one.spans else ""].append(one)
    return found
