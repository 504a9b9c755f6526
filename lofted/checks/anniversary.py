"""Does the number of the anniversary add up, from the day that it recalls?

    >>> review("North Korea held a parade in September 2023 for the 70th anniversary of the state's founding.")
    anniversary: conflicts. The founding of North Korea was on 9 September 1948, so that its 70th anniversary is in 2018
    and 2023 has its 75th; the words have the 70th in 2023.

    >>> review("North Korea held a parade in September 2023 for the 75th anniversary of the state's founding.")
    anniversary: holds. The founding of North Korea was on 9 September 1948, and 2023 has its 75th anniversary, as the
    words say.

A year that the words themselves give for the beginning needs no record.

    >>> review("In July 2018 they marked the 60th anniversary of the 1953 armistice.")
    anniversary: conflicts. From 1953 to 2018 are 65 years, and “60th anniversary” does not follow.

A treaty is counted from its signature or its entry into force.

    >>> review("In 2018 the ministers marked the 50th anniversary of the Non-Proliferation Treaty.")
    anniversary: holds. The Treaty on the Non-Proliferation of Nuclear Weapons was opened or signed on 1 July 1968, and
    2018 has its 50th anniversary, as the words say.

One day of the year is that of one beginning alone: in 1948 were founded the army and, months later, the state.

    >>> review("The parade of 8 February 2023 marked the 75th anniversary of North Korea's founding.")
    anniversary: conflicts. 8 February 2023 is the 75th anniversary of the founding of the Korean People's Army, and
    that of the founding of North Korea is on 9 September; the words have it on that day.

Silent where no year is told with it or two are, and on a coming one of the next year.
Where several beginnings are kept under one name, any may be meant.

The age of an agreement is held in the same way.

    >>> review("In 2024 Russia vetoed a text on the nearly 50-year-old Outer Space Treaty.")
    anniversary: conflicts. The Outer Space Treaty was opened or signed on 27 January 1967: 57 years before 2024, and
    “nearly 50-year-old” does not fit.

Source: the catalogue's `known_days.csv`, occasions and `agreements.csv`; the calendar.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from lofted.checking import conflicts, holds
from lofted.facts import DAYS, Claim, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.days import days_in, on
from lofted.reference.happened import headed, recalled
from lofted.reference.pact_terms import the_pact
from lofted.reference.saying import day, ordinal, place_of
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences
from lofted.told.years import A_YEAR, year_of, years_of

FIELD = "days and clocks"
CUES = ("anniversar", "birthday", "-old", "years old")

YEAR = 365.25 * 86_400.0  # s, the Julian year
BEFORE = 200  # characters before a sentence in which stands of what day it tells; two sentences
LEAD = 300  # characters in which a page tells what is new; two or three sentences
FRESH = timedelta(days=10)  # what a page tells as its news is not older; ours
OWNER = 45  # characters before a number in which whose anniversary it is stands; some seven words
WHAT = 90  # characters behind "anniversary of" in which what it is of stands; some fifteen words

_WORD = r"(?:(?:twent|thirt|fort|fift|sixt|sevent|eight|ninet)(?:ieth|y-[a-z]{4,8})|[a-z]{4,10})"
_TOLD = re.compile(
    rf"\b(?P<nth>\d{{1,3}}(?:st|nd|rd|th)|{_WORD})\s(?P<sort>(?:founding|birth|death|diplomatic|national)\s)?"
    r"(?P<noun>anniversary|birthday)\b(?P<of>\s(?:of|since)\b)?"
)
_END = re.compile(
    r"[.;:(]|,\s(?!on\b|in\b|of\b|\d{4}\b)|\son\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\s(?:with|by|when|while|where|amid|after|before|was|were|is|are|has|falls?|fell|comes?|came|saw|"
    r"and\s(?:the\s\d|a\b|its\b))\b"
)
_OWNED = re.compile(r"\s(?:its|their|his|(?:the\s)?(?:\w+\s)?(?:diplomatic\s)?(?:ties|relations))\b")
_AHEAD = re.compile(
    r"\b(?:before|ahead\sof|towards?|until|by|coming|upcoming|next|prepar\w+|approach\w*|near\w*|eve)\b", re.I
)
_BAN = r"(?:ban|treaty|pact|accord|deal|agreement|prohibition|arms|nuclear|on|of|in|the|space|weapons|orbit)"
_BESIDE = re.compile(rf"(?:\s{_BAN}){{0,6}}\s")  # "the 50-year-old ban of the", before a treaty
_IS = re.compile(rf"(?:\s{_BAN}){{0,8}}(?:,\swhich)?\s(?:is|is\snow)\s")
_OF_OTHERS = re.compile(r"\b(?!ban\b|prohibition\b)\w+\s(?:of|to|for|on)\s(?:the\s)?$")  # "the envoy of the"
_KIN = re.compile(r"\b(?:Hyong|Pan|Jong\s(?:Suk|Un|Nam)|mother|wife|(?<!his\s)father|parent|brother|son)\b")  # of them


@dataclass(frozen=True, slots=True)
class Begun:
    """Something whose day is kept: how a sentence tells of it, and when it was."""

    fact: str
    year: int
    evidence: Evidence


def anniversary(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the number of each anniversary against the year in which it is kept."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        for match in _TOLD.finditer(words):
            place = place_of(match["nth"].rstrip("stndrh") if match["nth"][0].isdigit() else match["nth"])
            if place and flatly(words):
                span = Span(sentence.start + match.start(), sentence.start + match.end())
                yield from judged(place, match, span, sentence, reading, record)
    for claim in reading.claims:
        if claim.aspect == "age" and claim.quantity and flatly(reading.article.quote(claim.sentence)):
            yield from aged(claim, reading, record)


def aged(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on the age of an agreement that is named with it: "the nearly 50-year-old treaty of 1967"."""
    here = [one for one in reading.claims if one.sentence == claim.sentence]
    every = pacts(claim.sentence, reading, record)
    own = {one.year for one in every}
    told = {one.moment.start.year for one in here if year_of(one) and one.moment and one.moment.start} - own
    published = reading.article.published
    years = told or ({published.year} if published else set())
    if not every or len(years) != 1 or not claim.quantity or not its_age(claim, here, reading):
        return
    year = next(iter(years))
    least, most = (edge / YEAR for edge in (claim.quantity.fair.low, claim.quantity.fair.high))
    if year > max(own) and not any(least - 1 <= year - begun <= most + 1 for begun in own):
        reason = f"{every[0].fact}: {year - every[0].year} years before {year}, and “{claim.told}” does not fit."
        right = f"with {year - every[0].year} years"
        yield conflicts(claim, reason=reason, evidence=[every[0].evidence], would_hold_if=right)


def its_age(claim: Claim, here: Sequence[Claim], reading: Reading) -> bool:
    """Whether an age is that of the agreement of its sentence, and not of somebody who speaks of it."""
    text = reading.article.text
    pact = next(one.span for one in here if one.aspect == "agreement")
    if claim.span.end <= pact.start:
        return bool(_BESIDE.fullmatch(text[claim.span.end : pact.start]))
    before = text[claim.sentence.start : pact.start]
    return bool(_IS.fullmatch(text[pact.end : claim.span.start])) and not _OF_OTHERS.search(before)


def judged(
    place: int, match: re.Match[str], span: Span, sentence: Span, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one number."""
    what, behind = object_of(match), after(match)
    own = A_YEAR.findall(behind)
    years = kept_in(span, len(behind), sentence, reading)
    if not years and own:
        years, own = [int(max(own))], [one for one in own if one != max(own)]  # "of its founding in 2018": when kept
    if not years and not behind and len(two := years_of(sentence, reading)) == 2:  # "the launch of 1957 on its 60th"
        yield from by_words(place, two[0], two[1:], match, span)
    days = days_here(sentence, reading, ("earlier", "later"))  # counted from a day of the text
    years = years or ([next(iter(days)).year] if not own and len(days) == 1 else [])
    now = of_now(sentence, reading) if not years else None
    years = years or ([now.year] if now else [])
    if not years or len(set(own)) > 1:
        return
    if own:
        yield from by_words(place, int(own[0]), years, match, span)
        return
    every = named(what, match, reading, record) or pacts(Span(span.end, span.end + len(behind)), reading, record)
    right = next((one for one in every if any(one.year + place == year for year in years)), None)
    if right and (finding := of_another(place, right, span, sentence, reading, record)):
        yield finding
    elif right:
        kept = right.year + place
        reason = f"{right.fact}, and {kept} has its {ordinal(place)} anniversary, as the words say."
        yield holds(reason=reason, evidence=[right.evidence], spans=[span])
    elif every and len(years) == 1:
        first, year = every[0], years[0]
        if now and str(first.year + place) in reading.article.text:
            return  # it is told of another year, which stands elsewhere
        coming = _AHEAD.search(match.string) and any(one.year + place == year + 1 for one in every)
        if year > first.year and not coming:
            counted = ordinal(year - first.year)
            reason = (
                f"{first.fact}, so that its {ordinal(place)} anniversary is in {first.year + place} and {year} has "
            )
            reason += f"its {counted}; the words have the {ordinal(place)} in {year}."
            right_one = f"as the {counted}, or in {first.year + place}"
            yield conflicts(reason=reason, evidence=[first.evidence], spans=[span], would_hold_if=right_one)


def of_another(
    place: int, right: Begun, span: Span, sentence: Span, reading: Reading, record: Record
) -> Finding | None:
    """The verdict where the one day told is that of another beginning of the same year: the army's for the state's."""
    told = days_here(sentence, reading)
    own = record.entry(right.evidence.entry)
    days = days_in(own.columns["date"]) if own and own.kind == "known day" else None
    if own is None or days is None or len(told) != 1:
        return None
    when = told.pop()
    for row in record.entries("known day"):
        other = days_in(row.columns["date"])
        same = set(row.columns["about"].split(" | ")) & set(own.columns["about"].split(" | ")) - {""}
        if other is None or not same or row.id == own.id or other[0] != other[1]:
            continue
        first, then = other[0], days[0].replace(year=when.year)
        if (first.month, first.day, first.year + place) == (when.month, when.day, when.year) and then != when:
            reason = (
                f"{day(when)} is the {ordinal(place)} anniversary of the {row.name}, and that of the {own.name} is "
            )
            reason += f"on {then.day} {then:%B}; the words have it on that day."
            evidence = [row_evidence(row, f"{row.name}, {first}"), right.evidence]
            return conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as that of the {row.name}")
    return None


def days_here(sentence: Span, reading: Reading, ends: tuple[str, ...] = ("",)) -> set[date]:
    """The days that a sentence tells, be it from another: "ten days earlier"."""
    here = (one.moment for one in reading.claims if sentence.covers(one.span) and one.moment)
    return {one.start.date() for one in here if one.precision in DAYS and one.start and one.written.endswith(ends)}


def by_words(place: int, begun_in: int, years: Sequence[int], match: re.Match[str], span: Span) -> Iterator[Finding]:
    """The verdict where the words themselves tell the year of the beginning."""
    year = years[0]
    if len(years) > 1 or year <= begun_in:
        return
    fact = f"From {begun_in} to {year} are {year - begun_in} years"
    said = f"{match['nth']} {match['sort'] or ''}{match['noun']}"
    if year - begun_in == place:
        yield holds(reason=f"{fact}, as “{said}” says.", spans=[span])
    else:
        right = f"as the {ordinal(year - begun_in)}"
        yield conflicts(reason=f"{fact}, and “{said}” does not follow.", spans=[span], would_hold_if=right)


def after(match: re.Match[str]) -> str:
    """The words behind "anniversary of", or none."""
    end = _END.search(match.string, match.end(), match.end() + WHAT)
    return match.string[match.end() : end.start() if end else match.end() + WHAT] if match["of"] else ""


def object_of(match: re.Match[str]) -> str:
    """What an anniversary is told to be of: the words behind it, and those before where they tell whose it is."""
    before, behind = match.string[: match.start()], after(match)
    if not behind:
        return before[-OWNER:]
    return f"{before[-WHAT:]}{behind}" if _OWNED.match(behind) else behind


def kept_in(span: Span, length: int, sentence: Span, reading: Reading) -> list[int]:
    """The year in which it is kept: that of the one day told with it; a copied page can have a wrong day of its own."""
    last = span.end + length
    told = [
        one
        for one in reading.claims
        if sentence.covers(one.span) and not (span.end <= one.span.start and one.span.end <= last)
    ]
    years = {one.moment.start.year for one in told if year_of(one) and one.moment and one.moment.start}
    return sorted(years) if len(years) == 1 else []


def of_now(sentence: Span, reading: Reading) -> date | None:
    """The day of the page, where a sentence without a year goes on from what is told of the days before the page."""
    published, before = reading.article.published, sentence.start - BEFORE
    if published is None:
        return None
    near = [one for one in reading.claims if before <= one.span.start < sentence.end and one.moment]
    if any(one.moment and A_YEAR.search(one.moment.written) for one in near):
        return None
    days = [one.moment.start.date() for one in near if one.moment and one.moment.relative and one.moment.start]
    fresh = all(timedelta(0) <= published - one <= FRESH for one in days) if days else sentence.start < LEAD
    return published if fresh else None


def named(what: str, match: re.Match[str], reading: Reading, record: Record) -> list[Begun]:
    """What the words can mean, as the shelf has it."""
    text = f"{reading.article.title} {reading.article.text}"
    told = f"{what} {match['sort'] or ''}{'birth' if match['noun'] == 'birthday' else ''}"
    found = []
    for known in recalled(told, what):
        about, row = known.about, known.entry
        kin = "/birth" in row.id and _KIN.search(told)
        if not kin and (not about or any(one in text for one in about)):
            first, says = known.days[0], f"{row.name}, {row.columns['date']}"
            found.append(Begun(f"The {row.name} was {on((first, first))}", first.year, row_evidence(row, says)))
    for row in record.entries("occasion"):
        days = days_in(row.columns["date"])
        if days and any(name in told for name in (row.name, *row.aliases)):
            found.append(
                Begun(f"{headed(row)} was {on(days)}", days[0].year, row_evidence(row, f"{row.name}, {days[0]}"))
            )
    return found


def pacts(here: Span, reading: Reading, record: Record) -> list[Begun]:
    """The steps of the one agreement that is named in some words."""
    ids = {
        one.value.entry
        for one in reading.claims
        if one.aspect == "agreement" and isinstance(one.value, Named) and here.covers(one.span)
    }
    entry = record.entry(next(iter(ids)) or "") if len(ids) == 1 else None
    found = []
    for step, did in (("opened", "was opened or signed"), ("in_force", "came into force")):
        days = days_in(entry.columns[step]) if entry else None
        if entry and days:
            name = the_pact(entry)
            fact = f"{name[0].upper()}{name[1:]} {did} {on(days)}"
            found.append(Begun(fact, days[0].year, row_evidence(entry, f"{entry.name}: {step} {entry.columns[step]}")))
    return found
