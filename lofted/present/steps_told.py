"""The history of an attribute in words: the caption of its picture, and a row for each value."""

from collections.abc import Sequence
from math import inf

from lofted.facts import Article, Step
from lofted.present.drawing import SEEN, Linked, Shown, Table
from lofted.present.indexed import Indexed
from lofted.present.scales import Scale
from lofted.present.timescale import told_time

SHOWN = 24  # steps drawn; the rest is counted
TOLD = 3  # values given up that the caption names
UNTOLD = "article"  # the voice of what an article says by itself


def by_name(voice: str) -> str:
    """A voice as a legend names it; what no voice is named for is the article's own."""
    return "the article itself" if voice == UNTOLD else voice


def called(article: Article) -> str:
    """Who printed an article, else its title."""
    return article.publisher or article.called


def caption(dossier: Indexed, found: Sequence[Step], scale: Scale | None, *, broken: bool) -> str:
    """What the chart shows, in sentences: who moved first, what was given up, and how to read it."""
    first = found[0]
    when = told_time(dossier.article(first.cell.article))
    words = [f"First: {by_name(first.cell.voice)}, “{first.cell.words}” ({when})."]
    gone = [step for step in found if step.superseded]
    for step in gone[:TOLD]:
        if step.superseded:
            still = f"; still in {len(step.still)} later" if step.still else ""
            words.append(
                f"“{step.cell.words}” gave way to “{step.superseded.words}” ({by_name(step.cell.voice)}){still}."
            )
    if len(gone) > TOLD:
        words.append(f"{len(gone) - TOLD} more gave way.")
    if len(found) > 1:
        words.append("Left to right: when it was published, in UTC; small dots repeat a value.")
    if broken and len(found) > 1:
        words.append("Where the line of time is broken, a long stretch is left out.")
    if scale and any(inf in map(abs, scale.reach(step.cell.value)) for step in found if scale.fits(step.cell.value)):
        words.append("An arrow: the words leave that end open.")
    if len(found) > SHOWN:
        words.append(f"{len(found) - SHOWN} later values stand in the table alone.")
    return " ".join(words)


def told(dossier: Indexed, found: Sequence[Step], linked: Linked) -> Table:
    """Every step in words."""
    order = {voice: number for number, voice in enumerate(dict.fromkeys(step.cell.voice for step in found))}
    rows = []
    for step in found:
        article, number = dossier.article(step.cell.article), order[step.cell.voice]
        after = f"gave way to “{step.superseded.words}”" if step.superseded else ""
        after += f"; still in {len(step.still)} later" if step.still else ""
        rows.append(
            (
                Shown(told_time(article)),
                Shown(f"{SEEN[number % len(SEEN)]} {by_name(step.cell.voice)}"),
                Shown(step.cell.words, struck=bool(step.superseded)),
                Shown(f"denied; {after}".strip("; ") if step.cell.denied else after),
                Shown(called(article), link=linked(step.cell.article)),
            )
        )
    return Table(("Published", "Voice", "Value", "Afterwards", "Article"), tuple(rows))
