"""The process that reads: what it takes from the line, and what it tells back."""

import signal
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from multiprocessing.connection import Connection
from pathlib import Path

from lofted.desk import Desk
from lofted.facts import Article, AskedError, Kept, SourceError
from lofted.gathering import refresh, refresh_pages
from lofted.keeping import keep, remembering
from lofted.store import Store, opened
from lofted.web.handed import Handed, Outcome


def work(line: Connection, address: str, folders: tuple[Path, ...]) -> None:
    """Read what comes down the line until it ends, and gather where None comes; None goes back when that is done."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the keys that end the server are not for its reader
    with suppress(EOFError, BrokenPipeError), opened(address) as store:
        desk = remembering(Desk(reference=folders), store)
        while True:
            handed: Handed | None = line.recv()
            if handed is None:
                gather(desk, store)
                line.send(None)
                continue
            for outcome in outcomes(desk, store, handed):
                line.send(outcome)
            line.send(None)


def gather(desk: Desk, store: Store) -> None:
    """Bring the dossiers and the pages of all views up to date."""
    for _ in refresh(desk, store):
        pass
    for _ in refresh_pages(desk, store):
        pass


def outcomes(desk: Desk, store: Store, handed: Handed) -> Iterator[Outcome]:
    """What comes of each article of a source."""
    try:
        for found in keep(desk, store, articles(desk, handed)):
            yield told(found, handed)
    except (SourceError, AskedError) as problem:
        yield Outcome(None, "", handed.called, why=str(problem))


def articles(desk: Desk, handed: Handed) -> Iterable[Article | SourceError]:
    """The articles of a source, with what the visitor says of them."""
    if handed.text:
        one = desk.article(handed.text, title=handed.title, published=handed.published)
        yield replace(one, publisher=handed.publisher or one.publisher, url=handed.address or one.url)
        return
    source = handed.file or handed.address
    for found in desk.articles(source, allow_private=handed.allow_private, published=handed.published):
        if isinstance(found, Article) and handed.file:
            given = (found.given or "").replace(str(handed.file), handed.name)
            found = replace(found, given=given)
        yield found


def told(found: Kept | SourceError, handed: Handed) -> Outcome:
    """The outcome of one article; a path of this machine is told under the name that the visitor knows."""
    if isinstance(found, SourceError):
        why = str(found).replace(str(handed.file), handed.name) if handed.file else str(found)
        return Outcome(None, "", handed.called, why=why)
    return Outcome(found.coming, found.article.id, found.article.called, found.verdicts)
