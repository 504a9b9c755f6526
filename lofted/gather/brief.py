"""The brief of a dossier: what is agreed, what is disputed and by whom, what does not fit, what is open.

Every sentence cites the words it rests on. None says what is true.
"""

from collections.abc import Iterable, Iterator, Sequence

from lofted.facts import Article, Cell, Cited, Difference, Finding, Match, Origin, Quantity, Row, Step, Told, Verdict
from lofted.gather.offices import UNTOLD
from lofted.gather.origins import told_origins

AGREED, DISPUTED, MISFIT, OPEN, RESTS = "agreed", "disputed", "does not fit", "open", "rests on"
NAMES = {
    "flight_time": "the flight time",
    "record_margin": "the margin over the record",
    "confirmed_by": "who confirms it",
    "date": "the date",
}
MISFITS = 6  # findings told; the articles' own briefs tell the others
CITED = 6  # places behind a sentence; as many as a line holds
FORMS = 4  # wordings of one agreed value that are quoted


def brief(
    rows: Sequence[Row],
    origins: Sequence[Origin],
    history: Sequence[Step],
    misfits: Sequence[tuple[str, Finding]],
    articles: Sequence[Article],
) -> tuple[Told, ...]:
    """The sentences of a dossier's brief, in the order in which a reader asks."""
    rests = Told(RESTS, f"{told_origins(origins, len(articles))}.", tuple(Cited(article.id) for article in articles))
    return (rests, *agreed(rows), *disputed(rows), *revised(history), *unfit(misfits), *left_open(rows))


def called(attribute: str) -> str:
    """An attribute, as a sentence names it.

    >>> called("apogee"), called("flight_time")
    ('the apogee', 'the flight time')
    """
    return NAMES.get(attribute, f"the {attribute.replace('_', ' ')}")


def agreed(rows: Iterable[Row]) -> Iterator[Told]:
    """What several origins give alike."""
    for row in rows:
        voices = heard(row.cells)
        if row.judgement.match in (Match.AGREE, Match.ROUNDING) and len(voices) > 1 and row.attribute != "confirmed_by":
            rounding = " within rounding" if row.judgement.match is Match.ROUNDING else ""
            words, who = "; ".join(forms(row.cells)), listed(voices)
            told = f"On {called(row.attribute)} {len(voices)} voices agree{rounding}: {words} ({who})."
            yield Told(AGREED, told, cites(row.cells))


def disputed(rows: Iterable[Row]) -> Iterator[Told]:
    """What is told differently, by whom, and in what way."""
    for row in rows:
        if row.judgement.match is Match.DIFFER:
            each = "; ".join(f"{voice} {listed(words)}" for voice, words in by_voice(row.cells).items())
            kinds = listed([str(kind) for kind in row.judgement.kinds]) or "unclear"
            lead = "is disputed" if Difference.CONFLICT in row.judgement.kinds else "is told differently"
            yield Told(
                DISPUTED, f"{called(row.attribute).capitalize()} {lead} ({kinds}): {each}.", cites(distinct(row.cells))
            )


def revised(history: Iterable[Step]) -> Iterator[Told]:
    """What a voice took back, and who still carries it."""
    for step in history:
        if step.superseded is not None:
            still = (
                f"; {len(step.still)} later {'report carries' if len(step.still) == 1 else 'reports carry'} it still"
                if step.still
                else ""
            )
            first = f"{step.cell.voice} first gave “{step.cell.words}” for {called(step.attribute)}"
            told = f"{first}, and later “{step.superseded.words}”{still}."
            yield Told(DISPUTED, told, cites([step.cell, step.superseded]))


def unfit(misfits: Sequence[tuple[str, Finding]]) -> Iterator[Told]:
    """What the checks found against what is told, each finding once."""
    seen: set[str] = set()
    for article, finding in misfits:
        if finding.verdict is Verdict.CONFLICTS and finding.reason not in seen and len(seen) < MISFITS:
            seen.add(finding.reason)
            reason = finding.reason[:1].upper() + finding.reason[1:].rstrip(".")
            yield Told(MISFIT, f"{reason} ({finding.check}).", (Cited(article, finding.spans),))


def left_open(rows: Iterable[Row]) -> Iterator[Told]:
    """What one voice alone gives, or nobody with a name."""
    for row in rows:
        voices = heard(row.cells)
        if len(voices) == 1 and row.judgement.match is not Match.DIFFER and row.attribute != "confirmed_by":
            words = listed(forms(row.cells))
            yield Told(OPEN, f"For {called(row.attribute)} there is {voices[0]} alone: {words}.", cites(row.cells))
        elif not voices:
            words = listed(forms(row.cells))
            yield Told(OPEN, f"Nobody is named for {called(row.attribute)}: {words}.", cites(row.cells))


def heard(cells: Iterable[Cell]) -> list[str]:
    """The voices of some cells, without what articles say by themselves."""
    return list(dict.fromkeys(cell.voice for cell in cells if cell.origin != UNTOLD))


def by_voice(cells: Iterable[Cell]) -> dict[str, list[str]]:
    """What each voice says, in its words."""
    found: dict[str, list[str]] = {}
    for cell in cells:
        who = "an article by itself" if cell.origin == UNTOLD else cell.voice
        words = f"“{cell.words}”"
        if words not in found.setdefault(who, []):
            found[who].append(words)
    return found


def distinct(cells: Iterable[Cell]) -> list[Cell]:
    """The first cell of each value of each voice."""
    seen: dict[object, Cell] = {}
    for cell in cells:
        value = (cell.value.said, cell.value.unit) if isinstance(cell.value, Quantity) else cell.words.lower()
        seen.setdefault((value, cell.origin), cell)
    return list(seen.values())


def forms(cells: Iterable[Cell]) -> list[str]:
    """The wordings of some cells, each quoted once."""
    return list(dict.fromkeys(f"“{cell.words}”" for cell in distinct(cells)))[:FORMS]


def cites(cells: Iterable[Cell]) -> tuple[Cited, ...]:
    """Where some cells stand, article by article."""
    found: dict[str, dict[object, None]] = {}
    places: dict[str, list[Cell]] = {}
    for cell in cells:
        if cell.span not in found.setdefault(cell.article, {}):
            found[cell.article][cell.span] = None
            places.setdefault(cell.article, []).append(cell)
    return tuple(Cited(article, tuple(cell.span for cell in held)) for article, held in list(places.items())[:CITED])


def listed(names: Sequence[str]) -> str:
    """Names as a sentence lists them.

    >>> listed(["KCNA", "NHK", "Yonhap"])
    'KCNA, NHK and Yonhap'
    """
    return " and ".join(filter(None, [", ".join(names[:-1]), *names[-1:]]))
