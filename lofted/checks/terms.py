"""Does the agreement cap or cover what it is said to?

    >>> review("New START caps each side at 1,750 deployed strategic warheads.")
    terms: conflicts. New START sets 1,550 (deployed warheads), and the words have 1,750.

    >>> review("New START caps each side at 1,550 deployed strategic warheads.")
    terms: holds. New START sets 1,550 (deployed warheads), as the words say.

    >>> review("The INF Treaty banned land-based missiles with ranges of 300 to 5,500 kilometres.")
    terms: conflicts. The Intermediate-Range Nuclear Forces Treaty covers missiles launched from the ground with
    ranges of 500 to 5,500 km, and the words have 300 to 5,500 kilometres.

Silent where a limit is told with other words than the shelf has for it, where
the words tell of a plan or of what a side really has, and in sentences that
name two agreements.

Source: the catalogue's `terms.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.checking import Answer, conflicts, depends, weigh
from lofted.facts import Claim, Entry, Figure, Finding, Interval, Quantity, Reading, Record
from lofted.reference.pact_terms import APART, Passage, at_head, passages, said, term_evidence
from lofted.reference.pact_terms import terms as rows_of
from lofted.reference.saying import DAY, number
from lofted.reference.units import units

FIELD = "agreements and resolutions"

NEAR = 48  # characters between a figure and what it counts: "barrels a year of"
LIMITED = 110  # characters between a word that limits and its figure; a clause
ROUNDED = 0.03  # of the upper end; 3,400 miles for 5,500 km is half a per cent off, and read with its own width
ROUNDED_LOW = 0.06  # of the lower end; 300 miles for 500 km is 3 per cent off
A_HUNDREDTH = 0.01  # of a limit; ours: a treaty's number is exact, and 1,500 for 1,550 is another one unless rounded
SI = ("m", "s", "kg", "m/s", "%", "m3", "m3/s", "K", "J", "W", "N", "Pa", "t TNT", "magnitude", "USD")  # no counts
YEAR = 365.25 * DAY  # s, the Julian year; "500,000 barrels a year" is read as a flow

_LIMIT = re.compile(
    r"\b(?:caps?|capped|capping|limit(?:s|ed|ing)?|ceilings?|restrict(?:s|ed|ing)?|maximum|allow(?:s|ed|ing)?|permit(?:s|ted)?|"
    r"cut(?:s|ting)?|slash(?:es|ed|ing)?|reduc(?:es|ed|ing)|confin(?:es|ed)|bound|sets?|no more than|not exceed|"
    r"up to|at most|as many as|requir(?:es|ed|ing)|order(?:s|ed)|obliges|g(?:i|a)ves?|within|keep(?:ing)?|threshold|"
    r"cover(?:s|ed|ing)?|controls?|restrain|h(?:e|o)ld(?:s|ing)?)\b",
    re.I,
)
_REALITY = re.compile(
    r"\b(?:import\w*|receiv\w*|bought|smuggl\w*|deliver(?:ed|ies)\s(?:of|reached)|exceed(?:s|ed|ing)|breach\w*|above|below|"
    r"from|instead of|rather than|down|previous\w*|earlier|already|now has|has about|declared|currently|fewer|"
    r"lower|less|another|additional|further|more than|over|beyond|first|quarter|three months|by \d+%?)"
    r"\s(?:the\s|about\s|some\s|an?\s)?$",
    re.I,
)
_PART = re.compile(r"[^,.;]{0,30}?\b(?:quarter|half|rest of|remainder|first year|per month|a month|a day)\b")
_UNDER = re.compile(r"\b(?:under|set by|set in|allowed by|permitted by|limit of|imposed by|within)\s(?:the\s)?$")
_ENDS = re.compile(r"(?:no more than|up to|at most|as many as|at least|a maximum of)\b", re.I)
_BAN = re.compile(
    r"\b(?:bans?|banned|banning|prohibit(?:s|ed|ing|ion)?|outlaw(?:s|ed|ing)?|forbid(?:s|ding)?|forbade|bars?|barred|"
    r"barring|rul(?:es|ed|ing) out|illegal|forbidden|abolish(?:es|ed)|eliminat(?:es|ed|ing)|scrapp(?:ed|ing)|"
    r"did away with|end(?:s|ed)|put an end to|halted|stopped)\b",
    re.I,
)


def terms(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what is told of each agreement's limits against its rows."""
    seen: set[tuple[str, str]] = set()
    for passage in passages(reading, record):
        if passage.unsure or passage.claim.denied:
            continue
        for finding in capped(passage, reading, record):
            key = (passage.entry.id, finding.reason)
            if key not in seen:
                seen.add(key)
                yield finding


def figures(passage: Passage, reading: Reading) -> list[Claim]:
    """The figures that a passage tells, its name aside, in order."""
    name = passage.span(passage.name.start, passage.name.end)
    stretch = passage.span(0, len(passage.words))
    return [
        one
        for one in reading.claims
        if one.quantity and one.aspect != "rank" and stretch.covers(one.span) and not name.meets(one.span)
    ]


def capped(passage: Passage, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on the figures of one passage."""
    caps, ranges = rows_of(record, passage.entry.id, "cap"), rows_of(record, passage.entry.id, "range")
    told = figures(passage, reading) if caps or ranges else []
    for place, claim in enumerate(told):
        assert claim.quantity is not None, "given by figures"
        begin, end = claim.span.start - passage.start, claim.span.end - passage.start
        before = told[place - 1].span.end - passage.start if place else 0
        after = told[place + 1].span.start - passage.start if place + 1 < len(told) else len(passage.words)
        if ranges and claim.quantity.unit == "m" and claim.quantity.bare.low < claim.quantity.bare.high / 2:
            if spread(claim.quantity) and (_BAN.search(passage.words) or _LIMIT.search(passage.words)):
                yield from covered(passage, claim, ranges)
        elif caps and own(passage, begin, end) and (_ENDS.match(claim.told) or limiting(passage.words, begin)):
            row = row_of(passage, caps, claim, (before, begin, end, after))
            if row is not None:
                yield held(passage, claim, row, caps)


def own(passage: Passage, begin: int, end: int) -> bool:
    """Whether a figure is the agreement's: behind its name, or before "under" it; and not for a part of the time."""
    words, name = passage.words, passage.name
    if _PART.match(words, end):
        return False
    return name.start <= begin or bool(_UNDER.search(words[end : name.start]))


def spread(told: Quantity) -> bool:
    """Whether a figure has two ends of its own: "500 to 5,500 km"."""
    return bool(re.search(r"\d\D+\d", told.written.replace(",", "")))


def limiting(words: str, at: int) -> bool:
    """Whether a word that limits stands before a figure, and nothing that tells of what is really so."""
    before = words[max(0, at - LIMITED) : at]
    limits = list(_LIMIT.finditer(before))
    return bool(limits) and not _REALITY.search(before) and not APART.search(before, limits[0].end())


def row_of(passage: Passage, caps: Sequence[Entry], claim: Claim, at: tuple[int, int, int, int]) -> Entry | None:
    """The row that speaks of what a figure counts: named right behind it, else before it."""
    before, begin, end, after = at
    fitting = [row for row in caps if amount(row, claim) is not None]
    stop = min(after, end + NEAR)
    cut = re.search(r",\s|\sand\s(?!non|un)|;", passage.words[end:stop])
    behind = end + cut.start() if cut else stop
    for begin_at, end_at in ((begin, behind), (before, begin)):
        for row in fitting:
            unless = row.columns["unless"]
            if said(row.columns["subject"], passage.words, begin_at, end_at) and not (
                unless and said(unless, passage.words, begin_at, end_at)
            ):
                told = claim.quantity.said if claim.quantity else None
                same = [one for one in fitting if one.columns["subject"] == row.columns["subject"]]
                return next((one for one in same if told and (of := amount(one, claim)) and told.meets(of.said)), row)
    return None


def amount(row: Entry, claim: Claim) -> Figure | None:
    """The limit of a row in the unit of a figure; None where they measure different things."""
    assert claim.quantity is not None, "asked of figures alone"
    unit, told = units().get(row.columns["unit"]), claim.quantity.unit
    per, counted = (unit.per, unit.si) if unit else (1.0, "")
    if counted and told == f"{counted}/s":
        per, counted = per / YEAR, told
    if (counted or told in SI) and counted != told:
        return None
    exact = Interval(float(row.columns["low"]) * per, float(row.columns["high"]) * per)
    return Figure(exact, exact)


def held(passage: Passage, claim: Claim, row: Entry, caps: Sequence[Entry]) -> Finding:
    """The verdict on one limit."""
    fits = amount(row, claim)
    assert fits is not None and claim.quantity is not None, "given by row_of"
    limit = f"{at_head(passage.entry)} sets {figure_of(row)} ({row.columns['says']})"
    others = [
        one
        for one in caps
        if one is not row and (also := amount(one, claim)) and at_its_end(claim.quantity).said.meets(also.said)
    ]
    siblings = "".join(f"; {figure_of(one)} is what it sets for {one.columns['says']}" for one in others[:1])
    answer = Answer(
        holds=f"{limit}, as the words say.",
        conflicts=f"{limit}, and the words have {bare(claim)}{siblings}.",
        would_hold_if=f"as {figure_of(row)}",
    )
    told, exact = at_its_end(claim.quantity), fits.said.middle
    apart = abs(told.bare.middle - exact) > A_HUNDREDTH * exact
    if (
        told.said.meets(fits.said)
        and not told.approximate
        and apart
        and fits.said.low == fits.said.high
        and closed(told)
    ):
        return depends(claim, reason=answer.conflicts, on="rounding", evidence=term_evidence([row]))
    return weigh(told, fits, claim, answer=answer, evidence=term_evidence([row]))


def at_its_end(told: Quantity) -> Quantity:
    """A limit told as one, "no more than 1,550", is the number itself."""
    return replace(told, said=told.bare, fair=told.bare) if _ENDS.match(told.written) else told


def closed(told: Quantity) -> bool:
    """Whether a figure is one number: no floor, no ceiling, no stretch of its own."""
    return told.said == told.bare and not spread(told)


def bare(claim: Claim) -> str:
    """A figure without what it counts behind it: "1,500"."""
    match = re.match(
        r"\D{0,24}[\d,.]+(?:\s(?:million|thousand|billion))?(?:\s?%|\spercent|\sbarrels|\stonnes|\stons|\skg|\smonths)?",
        claim.told,
    )
    return match[0] if match else claim.told


def figure_of(row: Entry) -> str:
    """The limit of a row as a sentence has it."""
    low, high = (number(float(row.columns[end]), decimals=None) for end in ("low", "high"))
    if "." in row.columns["low"]:
        low = high = row.columns["low"]
    unit = row.columns["unit"]
    named = f" {unit}" if unit in units() else ""
    return f"{low}{named}" if low == high else f"{low} to {high}{named}"


def covered(passage: Passage, claim: Claim, ranges: Sequence[Entry]) -> Iterator[Finding]:
    """The verdict on a stretch of ranges: both of its ends must be those of one row."""
    assert claim.quantity is not None, "given by capped"
    told = claim.quantity
    for row in ranges:
        fits = amount(row, claim)
        if fits and told.said.low <= fits.said.low and fits.said.high <= told.said.high and near(told, fits):
            reason = f"{at_head(passage.entry)} covers {row.columns['says']}, as the words say."
            yield weigh(told, told, claim, answer=Answer(reason, reason), evidence=term_evidence([row]))
            return
    row = ranges[0]
    has = claim.told.removeprefix("between ")
    reason = f"{at_head(passage.entry)} covers {row.columns['says']}, and the words have {has}."
    right = f"as {figure_of(row)}"
    yield conflicts(claim, reason=reason, would_hold_if=right, evidence=term_evidence(ranges[:1]))


def near(told: Quantity, fits: Figure) -> bool:
    """Whether both ends of a stretch lie at those of another, within the rounding of the words."""
    slack = ROUNDED * fits.said.high
    return fits.said.low - told.said.low <= ROUNDED_LOW * fits.said.low and told.said.high - fits.said.high <= slack
