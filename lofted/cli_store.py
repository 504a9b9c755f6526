"""The commands that remember: what they say is kept in a store."""

import sys
from collections import Counter
from datetime import datetime
from pathlib import Path

import click

from lofted.desk import Desk
from lofted.facts import Article, Changed, Coming, Kept, SourceError, Verdict
from lofted.options import (
    FAIL_ON,
    FAILED,
    UNREADABLE,
    allow_option,
    fail_option,
    progress,
    published_option,
    reference_option,
    store_option,
)

BEGINNING = 60  # characters that stand for a title where there is none
NOTHING = "nothing"  # what a verdict is called where there is none


@click.command()
@click.argument("sources", nargs=-1, required=True)
@store_option
@click.option("--diff", is_flag=True, help="Show what changed in a new version.")
@published_option
@fail_option
@allow_option
@reference_option
def add(
    sources: tuple[str, ...],
    address: str,
    diff: bool,
    published: datetime | None,
    fail_on: str,
    allow_private: bool,
    folders: tuple[Path, ...],
) -> None:
    """Read articles and keep them.

    SOURCES are files, folders, addresses, or - for standard input.

    One line an article: added, new version (its address held something else
    before), same (it is kept already and was not read again) or unreadable. Each is
    held against all that are kept. A run that was broken off can simply be repeated.

    Exit codes as with read.
    """
    from lofted.keeping import add as added  # imported here: only these commands need a data base
    from lofted.store import opened

    desk = Desk(reference=folders)
    day = published.date() if published else None
    tally: Counter[str] = Counter()
    bad = False
    with opened(address) as store:
        for source in sources:
            for found in added(desk, store, source, allow_private=allow_private, published=day):
                click.echo(line(found))
                tally["unreadable" if isinstance(found, SourceError) else str(found.coming)] += 1
                if isinstance(found, Kept):
                    bad = bad or any(verdict in FAIL_ON[fail_on] for verdict in found.verdicts)
                    if diff and found.coming is Coming.VERSION and found.article.url:
                        click.echo(clean(store.diff(found.article.url, found.version - 1, found.version)))
                progress(sum(tally.values()))
    click.echo("lofted: " + ", ".join(f"{number} {what}" for what, number in tally.items()), err=True)
    sys.exit(UNREADABLE if tally["unreadable"] else FAILED if bad else 0)


def line(found: Kept | SourceError) -> str:
    """What came of an article, in one line."""
    if isinstance(found, SourceError):
        return f"{'unreadable':<12} {found}"
    counted = Counter(found.verdicts)
    verdicts = " · ".join(f"{counted[one]} {one}" for one in Verdict if counted[one]) or "no findings"
    return one_line(f"{found.coming:<12} {found.article.id}  {named(found.article)}  ({verdicts})")


def named(article: Article) -> str:
    """What a line calls an article: its title, or how it begins."""
    return article.title or f"{article.text[:BEGINNING]}{'…' if len(article.text) > BEGINNING else ''}"


def one_line(words: str) -> str:
    """Words in one line, without the signs that steer a terminal."""
    return clean(words.replace("\n", " "))


def clean(words: str) -> str:
    """Words without the signs that steer a terminal."""
    return "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in words)


@click.command()
@store_option
@click.option("--checks-only", is_flag=True, help="Ask the checks again, and leave the claims as they were read.")
@reference_option
def recheck(address: str, checks_only: bool, folders: tuple[Path, ...]) -> None:
    """Check what is kept again, and say which verdicts changed.

    Only readings that another program or another shelf made are taken up. Where
    the code that reads or the shelf has changed, the kept text is read anew.

    Exit code 0: no verdict changed. 1: some did. 2: the store could not be used.
    """
    from lofted.keeping import recheck as rechecked  # imported here: only these commands need a data base
    from lofted.store import opened

    changed = done = 0
    with opened(address, new=False) as store:
        for found in rechecked(Desk(reference=folders), store, checks_only=checks_only):
            if found is None:
                done += 1
                progress(done)
            else:
                changed += 1
                click.echo(change(found))
    click.echo(f"lofted: {done} articles checked again, {changed} verdicts changed", err=True)
    sys.exit(FAILED if changed else 0)


def change(found: Changed) -> str:
    """A verdict that changed: from, to, of what check, on which words of which article, and why."""
    before, after = found.before or NOTHING, found.after or NOTHING
    head = f"{found.article.id}  {named(found.article)}: {found.check}: {before} → {after}  “{found.words}”"
    return f"{one_line(head)}\n   {one_line(found.reason)}"


@click.command()
@click.argument("words", nargs=-1, required=True)
@store_option
def search(words: tuple[str, ...], address: str) -> None:
    """Find articles that are kept.

    Lists those that hold all these words, the best first. Endings do not matter; words in double quotes stand together.
    """
    from lofted.store import opened

    with opened(address, new=False) as store:
        for article in store.search(" ".join(words)):
            day = article.published.isoformat() if article.published else "no date"
            click.echo(one_line(f"{article.id}  {day:<10}  {named(article)}"))
