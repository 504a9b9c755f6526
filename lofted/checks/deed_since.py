"""Is it the first of its kind in space since then?

    >>> review("Chang'e-5 made the first lunar sample return since Apollo 17 in 1972.")
    deed_since: conflicts. “first lunar sample return since Apollo 17 in 1972” does not fit: Luna 24 did bring
    samples back from the Moon in August 1976.

    >>> review("Chang'e-5 made the first lunar sample return since Luna-24 in 1976.")
    deed_since: holds. “first lunar sample return since Luna-24 in 1976” fits: nothing on the shelf comes between.

A year that is not that of the mission named with it conflicts as well.

    >>> review("Odysseus was the first US craft to land on the Moon since Apollo 17 in 1975.")
    deed_since: conflicts. “Apollo 17” and “1975” do not fit together: Apollo 17 did land softly on the Moon in 1972.

Silent where it is not told what did it, on what is planned, and on narrower firsts.

    >>> review("Artemis III is to make the first crewed landing on the Moon since Apollo 17 in 1972.")

Source: the catalogue's milestones; each row names the page that tells it.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, holds
from lofted.facts import Evidence, Finding, Reading, Record, Span
from lofted.reference.milestones import Deed, Milestone, deed_in, milestones, span_of
from lofted.reference.wording import sentences
from lofted.told.first_who import country_names, last, names_one
from lofted.told.firsts import UNSURE, asked

FIELD = "satellites and spaceflight"
CUES = ("since",)

NEAR = 300  # characters before the words in which what did it is named; two or three sentences
SAME = 3  # days; ours: a craft and its own landing are told a day or two apart
FULL = ("moon-landing", "moon-samples", "moon-far-side", "asteroid-samples")  # deeds of which the shelf lists all

NOBODY = "?"  # whose first it is cannot be told

_SINCE = re.compile(r"\bfirst\s(?P<what>[^.;:\n]{3,90}?)\ssince\s(?P<since>[^.;:\n]{4,60})")
_YEAR = re.compile(r"\b(?:19[5-9]\d|20[0-4]\d)\b")
_NARROW = re.compile(  # firsts of which the shelf keeps no count
    r"\b(?:crew\w*|manned|astronauts?|humans?|people|person|NASA|agenc\w+|compan\w+|private\w*|commercial\w*|successful\w*)\b",
    re.I,
)


def deed_since(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each "first since" of a deed in space against all the times it was done."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        for match in _SINCE.finditer(words):
            deed = deed_in(match["what"], kind="country")
            if (
                deed is None
                or deed.id not in FULL
                or UNSURE.search(words[: match.start()])
                or _NARROW.search(words)
                or asked(words)
            ):
                continue
            span = Span(sentence.start + match.start(), sentence.start + match.end("since"))
            yield from judged(match, deed, span, sentence, reading, record)


def judged(
    match: re.Match[str], deed: Deed, span: Span, sentence: Span, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one "first since"."""
    rows = [row for row in milestones(record, deed) if row.done]
    mission = next((row for row in rows if named_in(match["since"], row)), None)
    told = _YEAR.search(match["since"])
    since = mission.end if mission else span_of(told[0])[1] if told else None
    if since is None:
        return
    span = Span(
        span.start, span.start + len(match[0][: match.start("since") - match.start()]) + shown(match, mission, told)
    )
    quote = f"“{reading.article.quote(span)}”"
    if mission and told and told[0] != str(mission.start.year):
        name = named_in(match["since"], mission)
        reason = f"“{name}” and “{told[0]}” do not fit together: {name} did {deed.name} {mission.when}."
        yield conflicts(reason=reason, evidence=[proof(mission, deed)], spans=[span], would_hold_if=mission.when)
        return
    own = (
        [row for row in rows if row.country == country]
        if (country := whose(match, reading, sentence, record))
        else rows
    )
    event = done_now(own, since, span, sentence, reading)
    if event is None:
        return
    between = [row for row in own if since < row.start and row.end.toordinal() < event.start.toordinal() - SAME]
    if between:
        reason = f"{quote} does not fit: {between[-1].who[0]} did {deed.name} {between[-1].when}."
        yield conflicts(
            reason=reason,
            evidence=[proof(between[-1], deed)],
            spans=[span],
            would_hold_if=f"since {between[-1].who[0]}",
        )
    else:
        reason = f"{quote} fits: nothing on the shelf comes between."
        yield holds(reason=reason, evidence=[proof(event, deed)], spans=[span])


def shown(match: re.Match[str], mission: Milestone | None, told: re.Match[str] | None) -> int:
    """How much of the words behind "since" tells the time: up to the year, or the mission's name."""
    name = named_in(match["since"], mission) if mission else ""
    return max(told.end() if told else 0, match["since"].find(name) + len(name) if name else 0)


def named_in(words: str, row: Milestone) -> str:
    """The name by which some words call what did it; empty where they do not."""
    return next((name for name in row.who if last(words, name) >= 0), "")


def whose(match: re.Match[str], reading: Reading, sentence: Span, record: Record) -> str:
    """The country that the first is narrowed to ("the first American landing", "Russia's first"); empty where none."""
    words = reading.article.text[sentence.start : sentence.start + match.end("what")]
    before = words[: match.start()]
    for entry in record.entries("country"):
        names = (entry.name, *entry.aliases)
        if any(last(match["what"], name) >= 0 for name in names):
            return entry.id
        if any(re.search(rf"\b{re.escape(name)}['’]s?\s$", before) for name in names):
            return entry.id
    if re.search(r"\b(?:its|the country['’]s|the nation['’]s)\s$", before):
        found = max(((at, id) for name, id in country_names(record) if (at := last(before, name)) >= 0), default=None)
        return found[1] if found else NOBODY
    return NOBODY if re.search(r"['’]s?\s$", before) else ""


def done_now(rows: list[Milestone], since: date, span: Span, sentence: Span, reading: Reading) -> Milestone | None:
    """The time that is told of: the one whose craft is named in the sentence or shortly before."""
    before = reading.article.text[max(0, span.start - NEAR) : span.start]
    around = before + " " + reading.article.text[span.end : sentence.end]
    found = [row for row in rows if row.start > since and names_one(around, row)]
    return found[-1] if found else None


def proof(row: Milestone, deed: Deed) -> Evidence:
    """A row as evidence."""
    return row.evidence(f"{row.who[0]}: {deed.name}, {row.when}")
