"""Was there a summit of that series then, and there?

Some bodies meet once or twice a year, and the shelf knows every meeting of the last years.

    >>> review("The Southeast Asian summit of October 2020 saw two signatures.")
    series_day: conflicts. No ASEAN summit is on record in October 2020: the nearest were on 26 June 2020 and from 12
    November 2020 to 15 November 2020; in October there was one in 2019, 2021, 2024
    and 2025.

    >>> review("The Southeast Asian summit of October 2025 saw two signatures.")
    series_day: holds. The ASEAN summit in Kuala Lumpur was from 26 October 2025 to 28 October 2025, as the words say.

    >>> review("At the G7 summit in Hiroshima in May 2022 the leaders condemned the launches.")
    series_day: conflicts. The G7 summit in Hiroshima was from 19 May 2023 to 21 May 2023, and the words have it in May
    2022.

    >>> review("The NATO summit in Madrid in July 2023 dealt with the war.")
    series_day: conflicts. The NATO summit in Madrid was from 28 June 2022 to 30 June 2022, and the words have it in
    July 2023.

Silent on special summits, on those to come, on years before or after those on the shelf, and where another verb stands
between the summit and the day.

    >>> review("After the ASEAN summit he flew home and resigned in October 2020.")

Source: the catalogue's `meetings.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, days_in, days_of, gap, on
from lofted.reference.pact_terms import parts
from lofted.reference.saying import listing
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day, tied

FIELD = "people, offices and meetings"

NEAR = 90  # characters between a summit and its day; some fifteen words
WEEK = 5  # days; what is told of this week is no older
BODIES = {  # series → what its body is called
    "asean": r"(?:ASEAN|Asean|(?:Association\sof\s)?South-?[Ee]ast\sAsian?(?:\s[Nn]ations['’]?|\sleaders['’])?)",
    "g7": r"(?:G-?7|Group\sof\s(?:Seven|7))",
    "g20": r"(?:G-?20|Group\sof\s(?:Twenty|20))",
    "nato": r"(?:NATO|Nato|(?:Atlantic\s)?[Aa]lliance)",
    "apec": r"(?:APEC|Apec|Asia-Pacific\sEconomic\sCooperation)",
}
TRILATERAL = "trilateral"  # the series of Japan, China and South Korea, whose meetings are occasions
SERIES = {
    id: re.compile(rf"\b(?:{body}\s(?:leaders['’]?\s)?[Ss]ummits?\b|[Ss]ummits?\sof\s(?:the\s)?{body}(?!\w))")
    for id, body in BODIES.items()
} | {TRILATERAL: re.compile(r"\b[Tt]rilateral\s(?:leaders['’]?\s)?[Ss]ummits?\b")}
_BODY = re.compile("|".join(rf"\b(?:{body})" for id, body in BODIES.items() if id in ("g7", "g20", "apec")))
_IN_PLACE = re.compile(
    rf"\b(?P<body>{'|'.join(BODIES.values())})(?:\s(?:leaders['’]?\s)?(?:[Ss]ummit|meeting))?\sin\s(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)"
)
_NOW = re.compile(r"\b(?:this\sweek|today|yesterday|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b")
_NEIGHBOURS = re.compile(r"\bChin(?:a|ese)\b|\bBeijing\b|\bLi\s(?:Qiang|Keqiang)\b")
_SPECIAL = re.compile(
    r"\b(?:special|extraordinary|emergency|virtual|mini|youth|business|CEO|parliamentary|ministerial|next|finance)[\w\s’'-]{0,16}$",
    re.I,
)
_MEETING = """
leaders leaders' leaders’ annual regional signing signed declaration statement year's summit held capital city
"""
_MEETING_WORDS = frozenset(_MEETING.split())
_RELATES = re.compile(r"\b(?:since|before|after|until|ahead\sof|following)\s(?:the\s)?(?:early\s|late\s)?$")


def series_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the day told of each summit of a series against the meetings on record."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        if not flatly(words) or not ("ummit" in words or _BODY.search(words)):
            continue
        told = one_day(claims)
        if told is None:
            yield from of_these_days(words, sentence, reading, record)
            continue
        for series, pattern in SERIES.items():
            for match in pattern.finditer(words):
                if not _SPECIAL.search(words[: match.start()]) and together(match, told, words, sentence):
                    rows = rows_of(series, words, record)
                    yield from judged(told, match, words, rows, sentence)


def of_these_days(words: str, sentence: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the place of a summit of the week of the report: "at the G20 in Rome this week"."""
    today, match = reading.article.published, _IN_PLACE.search(words)
    if today is None or match is None or not _NOW.search(words) or _SPECIAL.search(words[: match.start()]):
        return
    series = next(id for id, body in BODIES.items() if re.fullmatch(body, match["body"]))
    rows = [(one, days) for one in rows_of(series, words, record) if (days := days_in(one.columns["date"]))]
    met = [row for row, days in rows if gap((today, today), days) <= WEEK]
    there = [row for row, _ in rows if match["place"] in parts(row.columns["places"])]
    if len(met) == 1 and there and met[0] not in there and place_of(met[0]):
        days = days_in(met[0].columns["date"])
        reason = f"The {called(met[0])} was {on(days) if days else ''}, and the words have it in {match['place']}."
        spans = [Span(sentence.start + match.start(), sentence.start + match.end())]
        yield conflicts(reason=reason, evidence=[of(met[0])], spans=spans, would_hold_if=f"as in {place_of(met[0])}")


def rows_of(series: str, words: str, record: Record) -> list[Entry]:
    """The meetings of a series; of the three neighbours not where America is named, which meets by three too."""
    if series == TRILATERAL:
        own = [one for one in record.entries("occasion") if one.id.startswith(f"{TRILATERAL}-")]
        return (
            []
            if re.search(r"\bUnited\sStates\b|\bU\.?S\.?\b|\bAmeric|\bBiden\b|\bTrump\b|\bCamp\sDavid\b", words)
            else own
        )
    return [one for one in record.entries("meeting") if one.columns["series"] == series]


def together(match: re.Match[str], day: Claim, words: str, sentence: Span) -> bool:
    """Whether a day is that of the summit."""
    begin, end = day.span.start - sentence.start, day.span.end - sentence.start
    between = words[match.end() : begin] if match.end() <= begin else words[end : match.start()]
    if match.end() > begin and _RELATES.search(words[:begin]):
        return False
    return len(between) <= NEAR and tied(between.removeprefix(":"), _MEETING_WORDS)


def judged(day: Claim, match: re.Match[str], words: str, rows: Sequence[Entry], sentence: Span) -> Iterator[Finding]:
    """The verdict on one summit and its day."""
    when = days_of(day.moment) if day.moment else None
    known = [(row, days) for row in rows if (days := days_in(row.columns["date"]))]
    if when is None or not known or not date(known[0][1][0].year, 1, 1) <= when[0] <= known[-1][1][1]:
        return
    spans = [Span(sentence.start + match.start(), sentence.start + match.end()), day.span]
    slack = ZONE if when[0] == when[1] else 0
    met = [(row, days) for row, days in known if gap(when, days) <= slack]
    placed = [(row, days) for row, days in known if names_place(row, words)]
    name = title(known[0][0])
    if placed and not any(one in met for one in placed):
        row, days = min(placed, key=lambda one: gap(when, one[1]))
        fact = f"The {called(row)} was {on(days)}"
        right = f"as {on(days)}" + (f", or in {place_of(met[0][0])}" if met and place_of(met[0][0]) else "")
        yield conflicts(
            reason=f"{fact}, and the words have it {on(when)}.", evidence=[of(row)], spans=spans, would_hold_if=right
        )
    elif not met and rows[0].kind == "occasion" and not _NEIGHBOURS.search(words):
        return  # which three met is not told
    elif met:
        row, days = next((one for one in met if one in placed), met[0])
        yield holds(reason=f"The {called(row)} was {on(days)}, as the words say.", evidence=[of(row)], spans=spans)
    else:
        near = sorted(sorted(known, key=lambda one: gap(when, one[1]))[:2], key=lambda one: one[1])
        same = sorted({days[0].year for _, days in known if days[0].month == when[0].month})
        month = f"; in {when[0]:%B} there was one in {listing([str(year) for year in same])}" if same else ""
        reason = f"No {name} is on record {on(when)}: the nearest were {' and '.join(on(days) for _, days in near)}"
        right = f"as {on(near[0][1])}"
        yield conflicts(
            reason=f"{reason}{month}.", evidence=[of(row) for row, _ in near], spans=spans, would_hold_if=right
        )


def names_place(row: Entry, words: str) -> bool:
    """Whether some words name the place of a meeting."""
    return any(
        re.search(rf"\b{re.escape(name)}\b", words)
        for name in parts(row.columns.get("places") or row.columns.get("place", ""))
    )


def place_of(row: Entry) -> str:
    """The place of a meeting by its first name."""
    return next(iter(parts(row.columns.get("places") or row.columns.get("place", ""))), "")


def called(row: Entry) -> str:
    """A meeting with its place."""
    place = place_of(row)
    return f"{title(row)} in {place}" if place else title(row)


def title(row: Entry) -> str:
    """What a meeting of the series is called, without its number."""
    return row.columns["title"] if row.kind == "meeting" else "trilateral summit of Japan, China and South Korea"


def of(row: Entry) -> Evidence:
    """A meeting as evidence."""
    return row_evidence(row, f"{called(row)}, {row.columns['date']}")
