"""The claims as CSV, one a row."""

import csv
from io import StringIO

from lofted.facts import Claim, Finding, Moment, Quantity, Reading, Verdict, Voice

COLUMNS = (
    "article", "id", "subject", "aspect", "written", "low", "high", "unit", "earliest", "latest", "edtf", "voice",
    "kind", "through", "firmness", "denied", "direct", "verdict", "checks", "start", "end", "quote",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t")  # a spreadsheet would run a cell that begins so; an article is no formula


def table(reading: Reading, *, header: bool = True) -> str:
    """One row a claim, in reading order, under a header that only the first of many needs."""
    return lines([*([COLUMNS] if header else []), *rows(reading)])


def rows(reading: Reading) -> list[tuple[str, ...]]:
    """The claims as rows, without the header."""
    found: dict[str, list[Finding]] = {}
    for finding in reading.findings:
        for claim in finding.claims:
            found.setdefault(claim.id, []).append(finding)
    return [row(reading, claim, found.get(claim.id, [])) for claim in reading.claims]


def row(reading: Reading, claim: Claim, findings: list[Finding]) -> tuple[str, ...]:
    """One claim, with the worst verdict on it."""
    low, high, unit, earliest, latest, edtf = numbers(claim.value)
    worst = min((finding.verdict for finding in findings), key=list(Verdict).index, default="")
    checks = " ".join(dict.fromkeys(finding.check for finding in findings))
    cells = (
        reading.article.given or reading.article.title or reading.article.id, claim.id, claim.subject, claim.aspect,
        claim.value.written, low, high, unit, earliest, latest, edtf, claim.voice.name, str(claim.voice.kind),
        through(claim.voice), str(claim.likelihood.words), yes(claim.denied), yes(claim.direct), str(worst), checks,
        str(claim.span.start), str(claim.span.end), reading.article.quote(claim.span),
    )  # fmt: skip
    return tuple(harmless(cell) for cell in cells)


def numbers(value: object) -> tuple[str, str, str, str, str, str]:
    """The interval of a quantity or of a moment, as cells; an open end is an empty one."""
    if isinstance(value, Quantity):
        low, high = (f"{end:.10g}" if abs(end) != float("inf") else "" for end in (value.said.low, value.said.high))
        return low, high, value.unit, "", "", ""
    if isinstance(value, Moment):
        start, end = (one.isoformat() if one else "" for one in (value.start, value.end))
        return "", "", "", start, end, value.edtf
    return "", "", "", "", "", ""


def through(voice: Voice) -> str:
    """Through whom a voice is heard, the nearest first."""
    names, link = [], voice.via
    while link is not None:
        names.append(link.name)
        link = link.via
    return " ← ".join(names)


def yes(fact: bool) -> str:
    """A word for a fact, and none for its absence."""
    return "yes" if fact else ""


def harmless(cell: str) -> str:
    """A cell that no spreadsheet takes for a formula; figures stay as they are."""
    return (
        f"'{cell}"
        if cell.startswith(FORMULA) and len(cell) > 1 and not cell.lstrip("+-").replace(".", "").isdigit()
        else cell
    )


def lines(cells: list[tuple[str, ...]]) -> str:
    """Rows as CSV."""
    out = StringIO()
    csv.writer(out, lineterminator="\n").writerows(cells)
    return out.getvalue()
