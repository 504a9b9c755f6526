"""The command for people's decisions: what waits for one, what goes by an id, and a decision on it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import click

from lofted.cli_store import one_line
from lofted.desk import Desk
from lofted.facts import About, Choice, Decision, Item
from lofted.options import reference_option, store_option

MOST = 40  # findings listed, as many as one looks through at a time
PAST = {
    Choice.ACCEPT: "accepted",
    Choice.REJECT: "rejected",
    Choice.CORRECT: "corrected",
    Choice.ANNOTATE: "annotated",
}


@click.command()
@click.argument("id", required=False)
@click.option("--accept", "choices", flag_value="accept", multiple=True, help="What the desk said is right.")
@click.option("--reject", "choices", flag_value="reject", multiple=True, help="It is not.")
@click.option("--correct", "instead", metavar="VALUE", help="It is not, and this stands instead.")
@click.option("--note", metavar="TEXT", help="Say something about it, and leave it open.")
@click.option("--by", "name", metavar="NAME", envvar="LOFTED_BY", default="", help="Who decides.")
@click.option("--reason", metavar="WHY", default="", help="Why.")
@click.option(
    "--article", default="", metavar="ID", help="The article that is meant, where several have the words; or all."
)
@click.option("--most", type=click.IntRange(min=1), default=MOST, show_default=True, help="List at most so many.")
@store_option
@reference_option
def review(
    id: str | None,
    choices: tuple[str, ...],
    instead: str | None,
    note: str | None,
    name: str,
    reason: str,
    article: str,
    most: int,
    address: str,
    folders: tuple[Path, ...],
) -> None:
    """Decide on what the desk said, or see what waits for a decision.

    Without ID: the decisions that need a look, since the words moved, and the
    findings worse than holds that nobody has decided on. With the ID of a claim,
    a link, a join or a finding: that, with its words and what was decided. With
    the ID of an article: all that can be decided on in it.

    Decisions are only added to. The last one on a thing holds, also after a new
    reading. A note decides nothing.

    Exit code 0: done. 2: there is no such ID, or the decision cannot be carried out.
    """
    from lofted.reviewing import decide, findings_of, items  # imported here: only these commands need a data base
    from lofted.store import opened

    made = choice_of(choices, instead, note)
    if made and not id:
        raise click.UsageError("name what you decide on, by its ID.")
    desk = Desk(reference=folders)
    with opened(address, new=False) as store:
        if not id:
            for line in waits(store.to_look_at(), store.waiting(), most):
                click.echo(line)
        elif made:
            choice, words = made
            reason = words if choice is Choice.ANNOTATE else reason
            put = words if choice is Choice.CORRECT else ""
            kept = decide(desk, store, id, choice, name=name, reason=reason, instead=put, article=article)
            click.echo(one_line(told(kept)))
            for found in findings_of(desk, store, kept) if choice is Choice.CORRECT else ():
                click.echo(one_line(f"   {found.check}: {found.verdict}. {found.reason}"))
        else:
            for one in items(desk, store, id):
                click.echo("\n".join(shown(one)))
            for decision in store.decisions(target=id):
                click.echo(one_line(f"   decided   {told(decision)}"))


def choice_of(choices: Sequence[str], instead: str | None, note: str | None) -> tuple[Choice, str] | None:
    """What was decided, with the value or the note; None where nothing was. One decision at a time."""
    made = [(Choice(one), "") for one in choices]
    made += [] if instead is None else [(Choice.CORRECT, instead)]
    made += [] if note is None else [(Choice.ANNOTATE, note)]
    if len(made) > 1:
        raise click.UsageError("one of --accept, --reject, --correct and --note at a time.")
    return made[0] if made else None


def waits(moved: Sequence[Decision], items: Sequence[Item], most: int) -> Iterator[str]:
    """What waits: first the decisions that need a look, then the findings, the worst first."""
    if moved:
        yield f"NEED A LOOK  {len(moved)} where the words moved, or the desk says something else by now"
        yield from (one_line(f"{one.target}  {told(one)}  ({one.article})") for one in moved)
    if items:
        counted = Counter(one.was for one in items)
        yield f"WAITING  {' · '.join(f'{number} {verdict}' for verdict, number in counted.items())}"
        for one in islice(items, most):
            yield one_line(f"{one.id}  {one.was:<9}  {one.check}  “{one.words}”  {one.title} ({one.article})")
    if len(items) > most:
        yield f"and {len(items) - most} more; --most {len(items)} lists all"
    if not moved and not items:
        yield "nothing waits"


def told(one: Decision) -> str:
    """A decision in one line: who, when, what, of which words, and why."""
    when = f"{one.at:%Y-%m-%d %H:%M} UTC" if one.at else "no date"
    what = f"{one.check}: {one.was}" if one.about is About.FINDING else one.was
    head = f"{when} {one.name} {PAST[one.choice]} the {one.about} {what} “{one.words}”"
    return head + (f" → {one.instead}" if one.instead else "") + (f": {one.reason}" if one.reason else "")


def shown(one: Item) -> Iterator[str]:
    """A thing to decide on, with its words."""
    head = f"{one.was}  {one.check}" if one.about is About.FINDING else str(one.about)
    yield one_line(f"{one.id}  {head}  “{one.words}”")
    yield one_line(f"   says      {one.said}")
    if one.sentence:
        yield one_line(f"   sentence  “{one.sentence}”")
    yield one_line(f"   article   {one.article}  {one.title}")


def record_of(address: str, questions: dict[str, str]) -> Iterator[str]:
    """For each check how often its findings were accepted, rejected, corrected and annotated, with its question."""
    from lofted.store import opened  # imported here: only these commands need a data base

    with opened(address, new=False) as store:
        counted = store.decisions_by_check()
    yield f"{'check':<16} {'accepted':>8} {'rejected':>8} {'corrected':>9} {'notes':>5}  question"
    for name in [*questions, *(one for one in counted if one not in questions)]:
        of = counted.get(name, Counter())
        numbers = f"{of[Choice.ACCEPT]:>8} {of[Choice.REJECT]:>8} {of[Choice.CORRECT]:>9} {of[Choice.ANNOTATE]:>5}"
        yield f"{name:<16} {numbers}  {questions.get(name, 'asked no more')}"
