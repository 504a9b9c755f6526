"""A dossier as a sheet of plain text: the brief, the articles, the origins, the matrix, the history, the grades."""

from collections.abc import Iterable, Iterator
from textwrap import wrap

from lofted.facts import (
    Article,
    Assessment,
    Axis,
    Cell,
    Cited,
    Dossier,
    Firmness,
    Join,
    Listed,
    Match,
    Role,
    Row,
    Step,
    Told,
)
from lofted.present.places import paragraph, shortened
from lofted.present.profile import plural

WIDTH = 96  # characters; a comfortable line on any terminal
TITLE = 60  # characters of a title in a list
SIGNS = {Match.ALONE: "·", Match.AGREE: "+", Match.ROUNDING: "≈", Match.DIFFER: "≠"}
MOST = 40  # articles listed; the rest is counted
ORDER = {Role.MAIN: 0, Role.RECAP: 1, Role.REACTION: 2, Role.MENTION: 3}


def dossier_list(dossiers: Iterable[Dossier | Listed]) -> str:
    """The dossiers, one a line: id, when, how many articles and origins, what."""
    listed = [one if isinstance(one, Listed) else Listed.of(one) for one in dossiers]
    lines = [
        f"{one.id}  {told_when(one):<21}  {one.articles:>3} articles  {one.origins:>2} origins  {one.name}"
        for one in listed
    ]
    return "".join(f"{line}\n" for line in lines) or "no event was found\n"


def dossier_sheet(one: Dossier) -> str:
    """The whole dossier, for a terminal or a mail."""
    parts = [
        [one.name, f"{one.id} · {one.kind} · {told_when(one)}" + (f" · on record as {one.entry}" if one.entry else "")],
        ["BRIEF", *brief_part(one)],
        ["ORIGINS", *origins_part(one)],
        ["MATRIX", *matrix_part(one)],
        ["HISTORY", *history_part(one)],
        ["SOURCES: " + str(Axis.RELIABILITY), *grades_part(one, Axis.RELIABILITY)],
        ["CONTENT: " + str(Axis.CREDIBILITY), *grades_part(one, Axis.CREDIBILITY)],
        ["ARTICLES", *articles_part(one)],
    ]
    return "\n\n".join("\n".join(part) for part in parts if len(part) > 1) + "\n"


def published(article: Article) -> str:
    """When an article came out, to the minute with its offset where that is known."""
    if article.at:
        return article.at.isoformat(sep=" ", timespec="minutes")
    return article.published.isoformat() if article.published else "no date"


def told_when(one: Dossier | Listed) -> str:
    """The day of an event, or its days."""
    if one.when is None:
        return "no day"
    first, last = one.when
    return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def number_of(one: Dossier, article: str) -> int:
    """The number of an article in the dossier's list, from 1."""
    return one.place(article) + 1


def places(one: Dossier, cited: Iterable[Cited]) -> str:
    """Where a sentence's words stand: the article's number and its paragraphs."""
    found = []
    for each in cited:
        article = one.article(each.article)
        numbers = sorted({paragraph(article, span) for span in each.spans})
        found.append(f"{number_of(one, each.article)}" + (f" ¶{', '.join(map(str, numbers))}" if numbers else ""))
    return f"[{'; '.join(found)}]" if found else ""


def joined(join: Join) -> str:
    """The id by which a person can decide on a join; a mention counts nowhere."""
    return "" if join.role is Role.MENTION else f"  join {join.id}"


def brief_part(one: Dossier) -> Iterator[str]:
    """The brief, each sentence with its places."""
    for told in one.brief:
        yield from wrap(sentence(one, told), WIDTH, initial_indent="  ", subsequent_indent="    ")


def sentence(one: Dossier, told: Told) -> str:
    """A sentence of the brief with the places that it rests on."""
    return f"{told.sentence} {places(one, told.cited)}".rstrip()


def origins_part(one: Dossier) -> Iterator[str]:
    """Each origin with the articles that carry it, copies below what they copy."""
    for origin in one.origins:
        vague = " (nobody who could be asked)" if origin.vague else ""
        yield f"  {origin.name}, {origin.kind}{vague}: {plural(len(origin.articles), 'article')}"
        of = {carrier.article: carrier.of for carrier in origin.carriers}
        for carrier in origin.carriers:
            article = one.article(carrier.article)
            deep = "      └ " if of.get(carrier.article) in of else "    "
            through = f", through {' and '.join(carrier.through)}" if carrier.through else ""
            copied = (
                f", copied from {number_of(one, carrier.of)} ({carrier.share:.0%} of its words)" if carrier.of else ""
            )
            yield f"{deep}{number_of(one, carrier.article)} {called(article)}{through}{copied}"


def called(article: Article) -> str:
    """An article in a list: who printed it, and under which title."""
    return (
        ", ".join(filter(None, [article.publisher, f"“{shortened(article.title, TITLE)}”" if article.title else ""]))
        or article.called
    )


def matrix_part(one: Dossier) -> Iterator[str]:
    """Each row with its judgement, and what each voice says, in its words."""
    for row in one.rows:
        yield f"  {SIGNS[row.judgement.match]} {row.attribute.replace('_', ' ')}: {judged(row)}"
        for voice, told in by_voice(one, row).items():
            yield from wrap(f"{voice}: {'; '.join(told)}", WIDTH, initial_indent="      ", subsequent_indent="        ")
        for reason in row.judgement.reasons:
            yield from wrap(reason, WIDTH, initial_indent="      – ", subsequent_indent="        ")


def judged(row: Row) -> str:
    """A judgement in words, with the kinds of difference."""
    kinds = f" ({', '.join(row.judgement.kinds)})" if row.judgement.kinds else ""
    return f"{row.judgement.match}{kinds}"


def by_voice(one: Dossier, row: Row) -> dict[str, list[str]]:
    """What each voice says in a row, the same words once, with the articles that have them."""
    found: dict[str, dict[str, list[int]]] = {}
    for cell in row.cells:
        hedge = "" if cell.likelihood.words is Firmness.FLAT else f", {cell.likelihood.words}"
        words = f"“{cell.words}”{hedge}{', denied' if cell.denied else ''}{corrected(cell)}"
        numbers = found.setdefault(cell.voice, {}).setdefault(words, [])
        if (number := number_of(one, cell.article)) not in numbers:
            numbers.append(number)
    return {
        voice: [f"{words} [{', '.join(map(str, numbers))}]" for words, numbers in told.items()]
        for voice, told in found.items()
    }


def corrected(cell: Cell) -> str:
    """By whom a value was put in the place of the one that was read."""
    return f", corrected by {cell.corrected_by}" if cell.corrected_by else ""


def history_part(one: Dossier) -> Iterator[str]:
    """How each attribute changed, the first mover first, what was given up marked."""
    last = ""
    for step in one.history:
        head = f"{step.attribute.replace('_', ' ')}: " if step.attribute != last else ""
        last = step.attribute
        yield from wrap(
            head + told_step(one, step), WIDTH, initial_indent="  " if head else "    ", subsequent_indent="      "
        )


def told_step(one: Dossier, step: Step) -> str:
    """A step: when, who, what, in which article."""
    cell = step.cell
    told = f"{published(one.article(cell.article))} “{cell.words}” ({cell.voice}) [{number_of(one, cell.article)}]"
    if step.superseded:
        told += f" – superseded by “{step.superseded.words}”"
        if step.still:
            told += f"; still in {', '.join(str(number_of(one, id)) for id in step.still)}"
    return told


def grades_part(one: Dossier, axis: Axis) -> Iterator[str]:
    """The grades of one axis, each with its reasons."""
    for grade in one.assessments:
        if grade.axis is axis:
            yield from wrap(told_grade(grade), WIDTH, initial_indent="  ", subsequent_indent="      ")


def told_grade(grade: Assessment) -> str:
    """A grade with what it means, and why."""
    return f"{grade.grade} {grade.subject.replace('_', ' ')}: {grade.meaning}; {'; '.join(grade.reasons)}"


def articles_part(one: Dossier) -> Iterator[str]:
    """The articles with their numbers, their roles, and why each is here."""
    joins = sorted(one.joins, key=lambda join: (ORDER[join.role], number_of(one, join.article)))
    for join in joins[:MOST]:
        article = one.article(join.article)
        yield f"  {number_of(one, join.article):>3} {published(article)} {called(article)} ({join.role}){joined(join)}"
        yield from wrap(f"{join.ground}: {join.reason}", WIDTH, initial_indent="        ", subsequent_indent="        ")
    if len(joins) > MOST:
        yield f"  and {plural(len(joins) - MOST, 'more article')}"
