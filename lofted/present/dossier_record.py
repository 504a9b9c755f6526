"""A dossier as JSON for programs, with keys that stay, and its matrix as CSV."""

from datetime import date

import msgspec

from lofted.facts import Article, Cell, Cited, Dossier, Row
from lofted.present.dossier_shape import (
    CarrierPart,
    CellPart,
    CitedPart,
    DossierPart,
    GradePart,
    MemberPart,
    MisfitPart,
    OriginPart,
    RowPart,
    StepPart,
    ToldPart,
)
from lofted.present.record import likelihood_part, span_part, value_part
from lofted.present.table import harmless, lines, numbers, yes

FORMAT = "0.1"  # of the record of a dossier; grows when a key is added
COLUMNS = (
    "dossier", "attribute", "judgement", "kinds", "voice", "origin", "through", "article", "written", "low", "high",
    "unit", "earliest", "latest", "edtf", "firmness", "denied", "start", "end", "claim", "corrected_by",
)  # fmt: skip


def dossier_record(one: Dossier, *, one_of_many: bool = False) -> str:
    """The dossier as JSON: indented, or on one line where it is one of many."""
    written = msgspec.json.encode(part_of(one))
    return (written if one_of_many else msgspec.json.format(written, indent=1)).decode()


def dossier_schema() -> str:
    """The JSON Schema of a dossier's record."""
    return msgspec.json.format(msgspec.json.encode(msgspec.json.schema(DossierPart)), indent=1).decode()


def part_of(one: Dossier) -> DossierPart:
    """The dossier in the shape of its record."""
    return DossierPart(
        lofted=FORMAT,
        id=one.id,
        kind=one.kind,
        name=one.name,
        when=[day.isoformat() for day in one.when or ()],
        who=list(one.who),
        entry=one.entry,
        articles=members(one),
        origins=origin_parts(one),
        matrix=[row_part(one, row) for row in one.rows],
        history=step_parts(one),
        assessments=[
            GradePart(str(each.axis), each.subject, each.grade, each.meaning, list(each.reasons))
            for each in one.assessments
        ],
        misfits=[
            MisfitPart(
                article, found.check, str(found.verdict), found.reason,
                [span_part(one.article(article), span) for span in found.spans],
            )
            for article, found in one.misfits
        ],
        brief=[
            ToldPart(told.part, told.sentence, [cited_part(one, each) for each in told.cited]) for told in one.brief
        ],
    )  # fmt: skip


def members(one: Dossier) -> list[MemberPart]:
    """The articles with their joins."""
    return [
        MemberPart(
            join.article, article.given, article.title, article.publisher, published(article), article.url,
            str(join.role), join.id, str(join.ground), join.reason, join.by,
        )
        for article, join in zip(one.articles, one.joins, strict=True)
    ]  # fmt: skip


def published(article: Article) -> str | None:
    """When an article appeared, as finely as is known."""
    when = article.at or article.published
    return when.isoformat() if when else None


def origin_parts(one: Dossier) -> list[OriginPart]:
    """The origins with the articles that carry them."""
    return [
        OriginPart(
            origin.id, origin.name, str(origin.kind), origin.entry, origin.vague,
            [CarrierPart(each.article, list(each.through), each.of, each.share, each.why) for each in origin.carriers],
        )
        for origin in one.origins
    ]  # fmt: skip


def row_part(one: Dossier, row: Row) -> RowPart:
    """A row of the matrix."""
    judged = row.judgement
    cells = [cell_part(one.article(cell.article), cell) for cell in row.cells]
    return RowPart(row.attribute, str(judged.match), [str(kind) for kind in judged.kinds], list(judged.reasons), cells)


def cell_part(article: Article, cell: Cell) -> CellPart:
    """A cell of the matrix."""
    return CellPart(
        voice=cell.voice,
        origin=cell.origin,
        through=list(cell.through),
        article=cell.article,
        value=value_part(cell.value),
        span=span_part(article, cell.span),
        likelihood=likelihood_part(cell.likelihood),
        denied=cell.denied,
        claim=cell.claim,
        corrected_by=cell.corrected_by,
    )


def step_parts(one: Dossier) -> list[StepPart]:
    """The history."""
    return [
        StepPart(
            step.attribute, day(step.published), step.cell.article, step.cell.voice, step.cell.words,
            step.superseded.words if step.superseded else None, list(step.still),
        )
        for step in one.history
    ]  # fmt: skip


def day(published: date | None) -> str | None:
    """A day as JSON has it."""
    return published.isoformat() if published else None


def cited_part(one: Dossier, cited: Cited) -> CitedPart:
    """The words that a sentence rests on."""
    article = one.article(cited.article)
    return CitedPart(cited.article, [span_part(article, span) for span in cited.spans])


def matrix(one: Dossier, *, header: bool = True) -> str:
    """The cells of a dossier as CSV, one a row."""
    rows = [
        tuple(
            harmless(each)
            for each in (
                one.id, row.attribute, str(row.judgement.match), " | ".join(row.judgement.kinds), cell.voice,
                cell.origin, " | ".join(cell.through), one.article(cell.article).given or cell.article, cell.words,
                *numbers(cell.value), str(cell.likelihood.words), yes(cell.denied), str(cell.span.start),
                str(cell.span.end), cell.claim, cell.corrected_by,
            )
        )
        for row in one.rows
        for cell in row.cells
    ]  # fmt: skip
    return lines([*([COLUMNS] if header else []), *rows])
