"""The reading as a sheet of plain text, for a terminal: the brief, the findings, the voices, what is ahead.

It is readable without colour: a sign stands before every verdict, and the
command line only tints the words.
"""

from collections.abc import Iterator
from textwrap import wrap

from lofted.facts import Evidence, Finding, Reading, Verdict
from lofted.present.agenda import agenda
from lofted.present.brief import compose
from lofted.present.coverage import Coverage, coverage
from lofted.present.places import place, shortened
from lofted.present.profile import heard, plural, profile
from lofted.present.relations import relations
from lofted.present.wanted import WORDS

WIDTH = 96  # characters; a comfortable line on any terminal
SIGNS = {Verdict.CONFLICTS: "×", Verdict.DEPENDS: "~", Verdict.OPEN: "?", Verdict.HOLDS: "+"}
QUOTED = 70  # characters of the words a finding rests on
MOST_UNCHECKED = 12  # figures listed as not checked; the rest is counted
MOST_AIMED = 8  # lines of who says what about whom; all are in the table of voices
MOST_VOICES = 15  # voices listed; the rest is counted


def sheet(reading: Reading, *, words: int = WORDS) -> str:
    """The whole reading, within a screen or two; its brief stays under so many words."""
    parts = [
        heading(reading),
        brief_part(reading, words=words),
        events_part(reading),
        findings_part(reading),
        voices_part(reading),
        agenda_part(reading),
    ]
    return "\n\n".join("\n".join(part) for part in [*parts, coverage_part(coverage(reading), reading)] if part) + "\n"


def heading(reading: Reading) -> list[str]:
    """Title, publisher, date and digest of the article."""
    article = reading.article
    title = article.title or shortened(article.text, WIDTH)
    known = [article.publisher or "no publisher", str(article.published or "no date of publication")]
    return [
        *wrap(title, WIDTH),
        f"{' · '.join(known)} · {len(article.text.split()):,} words · sha256 {article.sha256[:12]}…",
    ]


def brief_part(reading: Reading, *, words: int) -> list[str]:
    """The brief, its sentences numbered."""
    lines = ["BRIEF"]
    for number, line in enumerate(compose(reading, words=words), start=1):
        lines += hanging(f"{number}  ", line.sentence)
    return lines


def events_part(reading: Reading) -> list[str]:
    """The launches that were found on record, and why each is taken for that one or left between two."""
    matched = [event for event in reading.events if event.kind == "launch" and event.why]
    lines = ["ON RECORD"] if matched else []
    for event in matched:
        found = f"taken for {event.entry}" if event.entry else "taken for none"
        lines += hanging("   ", f"{found}: {'; '.join(event.why)}")
    return lines


def findings_part(reading: Reading) -> list[str]:
    """Every finding with its working and its evidence, worst first."""
    counts = [f"{sum(one.verdict is verdict for one in reading.findings)} {verdict}" for verdict in Verdict]
    lines = [f"FINDINGS  {' · '.join(counts)}"]
    for finding in reading.findings:
        lines += told(reading, finding)
    return lines if reading.findings else [*lines, "   Nothing in this article could be held against anything."]


def told(reading: Reading, finding: Finding) -> Iterator[str]:
    """One finding."""
    span = min(finding.spans, default=None)
    words = f"{place(reading.article, span)} “{shortened(reading.article.quote(span), QUOTED)}”" if span else ""
    yield f"{SIGNS[finding.verdict]}  {str(finding.verdict).upper()}  {finding.check}  {words}"
    yield from hanging("   ", finding.reason)
    if finding.depends_on:
        yield from hanging("   depends on   ", finding.depends_on)
    if finding.would_hold_if:
        yield from hanging("   would hold   ", finding.would_hold_if)
    if finding.verdict is Verdict.HOLDS:
        yield from in_short(finding)
    else:
        yield from at_length(finding)


def in_short(finding: Finding) -> Iterator[str]:
    """The working and the evidence of what holds, each in one go; addresses stand in the page and the record."""
    if finding.working:
        yield from hanging("   working      ", "; ".join(finding.working))
    if finding.evidence:
        yield from hanging("   evidence     ", "; ".join(f"{one.says} ({sourced(one)})" for one in finding.evidence))


def at_length(finding: Finding) -> Iterator[str]:
    """The working and the evidence line by line, with addresses."""
    for label, line in zip(labels("working"), finding.working, strict=False):
        yield from hanging(label, line)
    for label, one in zip(labels("evidence"), finding.evidence, strict=False):
        yield from hanging(label, f"{one.says} ({sourced(one)}) {one.url}")


def sourced(evidence: Evidence) -> str:
    """The source of a piece of evidence, and that nobody has verified it where that is so."""
    return evidence.source if evidence.verified else f"{evidence.source}, not verified"


def labels(name: str) -> Iterator[str]:
    """A label for the first line, and as many blanks for those after it."""
    yield f"   {name:<12} "
    while True:
        yield " " * 16  # characters: as wide as the label


def voices_part(reading: Reading) -> list[str]:
    """The profile in one line, and who speaks, of what kind and how firmly."""
    lines = ["VOICES", *hanging("   ", profile(reading))]
    voices = heard(reading)
    for one in voices[:MOST_VOICES]:
        through = f" through {one.voice.via.name}" if one.voice.via else ""
        firm = ", ".join(map(str, one.firmness))
        said = f"{len(one.claims)} said, {one.direct} quoted" if one.direct else f"{len(one.claims)} said"
        where = place(reading.article, one.claims[0].span)
        lines += hanging(
            "   ", f"{shortened(one.voice.name, QUOTED)}{through}: {one.voice.kind}; {firm}; {said} {where}"
        )
    if len(voices) > MOST_VOICES:
        lines.append(f"   and {len(voices) - MOST_VOICES} more")
    return [*lines, *aimed_part(reading)]


def aimed_part(reading: Reading) -> Iterator[str]:
    """Who says what about whom, as far as somebody is named."""
    aimed = [one for one in relations(reading) if one.target][:MOST_AIMED]
    for label, one in zip(labels("about whom"), aimed, strict=False):
        times = f" ({one.count} times)" if one.count > 1 else ""
        where = place(reading.article, one.claims[0].span)
        yield from hanging(label, f"{one.voice} {one.act} → {one.target}{times} {where}")


def agenda_part(reading: Reading) -> list[str]:
    """The dates ahead."""
    dates = agenda(reading)
    if not dates:
        return ["AGENDA", "   No date ahead."]
    lines = ["AGENDA"]
    for date in dates:
        lines += hanging(f"   {date.edtf:<10}  ", f"{date.what} {place(reading.article, date.claims[0].span)}")
    return lines


def coverage_part(covered: Coverage, reading: Reading) -> list[str]:
    """How much was read and checked, and what was not, and why."""
    head = (
        f"{plural(covered.figures, 'figure')} read, {covered.checked} checked; {plural(covered.dated, 'date')} fixed."
    )
    lines = ["COVERAGE", *hanging("   ", head)]
    for claim, why in covered.unchecked[:MOST_UNCHECKED]:
        where = place(reading.article, claim.span)
        lines += hanging("   not checked  ", f"“{shortened(claim.value.written, QUOTED)}” {where}: {why}")
    left = len(covered.unchecked) - MOST_UNCHECKED
    return [*lines, f"   and {left} more not checked"] if left > 0 else lines


def hanging(first: str, words: str) -> list[str]:
    """Words wrapped behind a label, the lines after the first under the words."""
    return wrap(
        words,
        WIDTH,
        initial_indent=first,
        subsequent_indent=" " * len(first),
        break_on_hyphens=False,
        break_long_words=False,
    )
