"""Is the date a day that the calendar has, the hour one that a clock has, and does it say which?

    >>> review("The treaty was signed on 31 June 2023.")
    real_date: conflicts. No calendar has the day “31 June 2023”.

    >>> review("The treaty was signed on 30 June 2023.")

A month without its year, on a page without a date, could be any year's. Where
the catalogue knows meetings of the parties named nearby, they are given as
candidates and as nothing more.

    >>> review("Russia and North Korea held a summit. The talks took place in September.")
    real_date: open. “September” has no year, and nothing in the text fixes one. Candidates from the
    catalogue, and no more than that: Kim-Putin meeting at Vostochny, 2023-09-13, Kim-Putin meeting in
    Beijing, 2025-09-03.

A statement that is said to bear no date can be older than the report.

    >>> review("The ministry's undated statement on the embargo was printed on 4 March 2023.")
    real_date: open. “undated statement” leaves open when it was made: not after 4 March 2023, and perhaps long
    before.

Numbers that were shuffled can leave a day that is none.

    >>> review("The rocket first flew on 100 November 5, state media said.", published="2024-01-20")
    real_date: conflicts. No calendar has the day “100 November 5”: there is no such date, and its numbers seem garbled.

An hour has to lie in the part of the day that is told with it.

    >>> review("The missile was fired shortly before dawn, at 4:50 p.m.")
    real_date: conflicts. “dawn, at 4:50 p.m.” is no hour of a dawn.

    >>> review("The missile was fired shortly before dawn, at 4:50 a.m.")

Silent where the day of publication, or another date in the text, fixes the year.

Source: ISO 8601 for the calendar; the catalogue's `occasions.csv` for candidates.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from lofted.checking import conflicts, leaves_open
from lofted.facts import CLOCK, DAYS, Claim, Entry, Evidence, Finding, Moment, Reading, Record, Span
from lofted.reference.clock import HALF_A_YEAR, of_years
from lofted.reference.counting import spelled
from lofted.reference.days import tells_year
from lofted.reference.saying import MONTHS, day
from lofted.reference.wording import sentences
from lofted.told.datelines import in_dateline
from lofted.told.hour_words import hours_amiss

FIELD = "days and clocks"

_CLOCKS = re.compile(r"\b(?:hours?|clocks?)\b")
_PAST = re.compile(r"\b(?:was|were|had|did|will|would|to|by|due|planned|expected|\w{3,}ed)\b")
UNKNOWN_YEAR = "XXXX-"  # how EDTF writes a date whose year is not known
NO_DAY = "XXXX-XX"  # a clock time, or a day of some month: no date at all
SHOWN = 5  # dates that one sentence names
MEETINGS = ("summit", "meeting", "exercise")  # kinds of occasion that are told of by month
_UNDATED = re.compile(
    r"\bundated\s(?:statement|letter|remark|comment|interview|report|note)s?\b|\b(?:statement|letter|remark|comment|interview|note)s?\b"
    r"[^.;]{0,60}\b(?:without\s(?:a\s|any\s|its\s)?(?:date|day)|bears?\sno\sdate|has\sno\sdate|with\sno\sdate)\b",
    re.I,
)
_TALLY = re.compile(  # "the fifth launch of 2023", "five in 2023", in the same sentence
    rf"\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|{spelled(1, 10)}|\d+(?:st|nd|rd|th)?)\b"
    r"[^.;]{0,60}?\b(?:of|in|during)\s(?:19|20)\d\d\b[^;]*$"
)
_OTHERS_WERE = re.compile(
    r"^(?:The|Its)\s(?:\w+\s)?(?:others?|rest|first|earlier|previous|preceding|last)\b|^(?:They|Those|These|It\s(?:followed|came\safter))\b"
)
_PLANNED = re.compile(
    r"\b(?:plan(?:ned|s)?|promis(?:ed|es)|due|expect(?:ed|s)|set|scheduled|announced|slated)\s(?:(?:an?|the|another|its|their)\s(?:[\w-]+\s){1,3})?(?:for|in)\s(?:early\s|late\s)?$"
)
_TOLD_WITH = (*DAYS, *CLOCK, "month", "year")  # of what a chronicle goes on
_THAT_YEAR = re.compile(r"\bof\s(?:that|the\ssame)\syear\b")
_ENTRY = re.compile(r"\s*(?:[-–—•*]|\d{1,2}[.)])?\s*(?:[Oo]n\s|[Ii]n\s)?")  # before the date of an entry in a list
_ENDS = re.compile(r"(?<=[.!?])\s+")

_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHUFFLED = re.compile(
    rf"\b(?:on|since|until)\s(?P<told>(?:3[2-9]|[4-9]\d|[1-9]\d\d)\s{_MONTH}(?:\s\d{{1,2}}\b)?)(?!\d)"
)


def real_date(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look at every date of the article."""
    without: list[Claim] = []
    for claim in reading.claims:
        moment = claim.moment
        if moment is None:
            continue
        if moment.precision == "impossible":
            yield conflicts(claim, reason=f"No calendar has the day “{moment.written}”.")
        elif not moment.fixed and moment.edtf.startswith(UNKNOWN_YEAR) and not moment.edtf.startswith(NO_DAY):
            if told_nearby(claim, moment, reading):
                continue
            evidence = [evidence_of(entry) for entry in candidates(reading, claim, moment, record)]
            if evidence:
                found = ", ".join(one.says for one in evidence)
                reason = f"{yearless([claim])} Candidates from the catalogue, and no more than that: {found}."
                yield leaves_open(claim, reason=reason, evidence=evidence)
            elif not (year_beside(claim, reading) or lately(claim, reading)):
                without.append(claim)
    if without:
        yield leaves_open(*without, reason=yearless(without))
    yield from undated(reading)
    for span, reason, would in hours_amiss(reading.article.text):
        yield conflicts(reason=reason, spans=[span], would_hold_if=would or None)
    for match in _SHUFFLED.finditer(reading.article.text):
        if not any(
            one.moment and one.moment.precision == "impossible" and one.span.meets(Span(*match.span("told")))
            for one in reading.claims
        ):
            reason = f"No calendar has the day “{match['told']}”: there is no such date, and its numbers seem garbled."
            yield conflicts(reason=reason, spans=[Span(*match.span("told"))])


def told_nearby(claim: Claim, moment: Moment, reading: Reading) -> bool:
    """Whether what stands around a date without a year tells it, or none is meant."""
    if moment.precision == "season" and of_any_year(claim, reading):
        return True
    if moment.precision == "month" and same_month_told(claim, reading):
        return True
    if moment.precision in ("month", "day") and (of_the_year(claim, reading) or year_beside(claim, reading)):
        return True
    if of_that_year(claim, reading) or of_the_only_year(claim, reading) or goes_on(claim, reading):
        return True
    return in_dateline(claim, reading.article.text)  # an agency's line is of the year of its report


def same_month_told(claim: Claim, reading: Reading) -> bool:
    """Whether the sentence, or what stands before it, tells a day of that month with its year, and no other such.

    "One night in November … on 21 November 2023"; "Was it that of April 2024? … It was named in April".
    """
    month = claim.moment.edtf[5:7] if claim.moment else ""
    if not month.isdigit():
        return False
    told = re.compile(rf"\b{MONTHS[int(month) - 1]}\s(?:\d{{1,2}},\s)?(?P<year>(?:19|20)\d\d)\b")
    words = f"{reading.article.title}\n{reading.article.text[: claim.sentence.end]}"
    return len({one["year"] for one in told.finditer(words)}) == 1


def told_before(claim: Claim, reading: Reading) -> list[Moment]:
    """What is told with its year ahead of a claim, in order."""
    ahead = (one.moment for one in reading.claims if one.span.end <= claim.span.start)
    return [one for one in ahead if one and one.start and of_year(one)]


def of_that_year(claim: Claim, reading: Reading) -> bool:
    """Whether words lean on a year told before: "in May of that year", or an entry of a list under a year's name."""
    before = told_before(claim, reading)
    if before and _THAT_YEAR.search(claim.told):
        return True
    lead = reading.article.text[: claim.span.start].rpartition("\n")
    return bool(lead[1]) and _ENTRY.fullmatch(lead[2]) is not None and len({one.edtf[:4] for one in before}) == 1


def year_beside(claim: Claim, reading: Reading) -> bool:
    """Whether its sentence tells another day or month with its year, whose story it goes on with."""
    beside = (one.moment for one in reading.claims if one.sentence == claim.sentence and one is not claim)
    return any(one and one.start and one.precision in (*DAYS, *CLOCK, "month") and tells_year(one) for one in beside)


def goes_on(claim: Claim, reading: Reading) -> bool:
    """Whether a day or month of a chronicle follows one told with its year in the sentence before, or a year there.

    "On May 11, 1998 …. Pakistan answered on May 28"; "He left in June 2024 …. He was back in September".
    """
    ahead = [one for one in reading.claims if one.moment and one.span.end <= claim.sentence.start]
    told = [one for one in ahead if one.moment and one.moment.start and one.moment.precision in _TOLD_WITH]
    last = next((one for one in reversed(told) if one.moment and of_year(one.moment)), None)
    moment = claim.moment
    if last is None or last.moment is None or moment is None or moment.precision not in ("day", "month"):
        return False
    between = reading.article.text[last.sentence.end : claim.sentence.start]
    if between.strip() or "\n" in between:
        return False
    if moment.precision == "day" and last.moment.precision not in ("month", "year"):
        return last.moment.edtf[5:10] < moment.edtf[5:10]
    return last.moment.precision == "year" or last.moment.edtf[5:7] <= moment.edtf[5:7]


def of_year(moment: Moment) -> bool:
    """Whether a moment is told with its year, or is one."""
    return moment.precision == "year" or tells_year(moment)


def of_the_only_year(claim: Claim, reading: Reading) -> bool:
    """Whether a paragraph has told one year so far, as a day's reader takes it: "a novelty in 2017. The second, on
    28 July".
    """
    ahead = reading.article.text[: claim.sentence.start].rpartition("\n")[0]
    told = [one.moment for one in reading.claims if len(ahead) <= one.span.start < claim.span.start and one.moment]
    years = {one.start.year for one in told if one.start and tells_year(one)}
    return len(years) == 1 and claim.moment is not None and claim.moment.precision == "day"


def lately(claim: Claim, reading: Reading) -> bool:
    """Whether a reader takes a day or a month by the report's own year, or by the one it is near to.

    So it is with what lies less than half a year before the report or earlier in its year, and with what is planned
    for the months ahead: "a third attempt is promised for October".
    """
    here, moment = reading.article.published, claim.moment
    if here is None or moment is None or moment.precision not in ("day", "month"):
        return False
    every = of_years(int(moment.edtf[5:7]), int(moment.edtf[8:10] or 1), (here.year - 1, here.year))
    if moment.precision == "month" and _PLANNED.search(reading.article.text, claim.sentence.start, claim.span.start):
        return any(timedelta() <= one - here <= HALF_A_YEAR for one in every)
    return any(timedelta() <= here - one and (here - one <= HALF_A_YEAR or one.year == here.year) for one in every)


def of_any_year(claim: Claim, reading: Reading) -> bool:
    """Whether a season is told of as it comes every year: "in winter it is 7 a.m. there", "an hour ahead in summer"."""
    words = reading.article.quote(claim.sentence)
    if words[: claim.span.start - claim.sentence.start].endswith("in ") and _CLOCKS.search(words):
        return True
    return re.search(r"\b(?:is|are|stays?|lies|falls|freezes)\b", words) is not None and not _PAST.search(words)


def of_the_year(claim: Claim, reading: Reading) -> bool:
    """Whether the clause tells the year by the report's own: "its fifth this year, after those of April and July".

    So does a number of that year: "the fifth of 2023, after those of April and July"; "The others were in April".
    """
    lead = reading.article.text[claim.sentence.start : claim.span.start]
    if reading.article.published is not None and re.search(r"\b(?:this|last)\syear\b[^.;]*$", lead):
        return True
    ahead = reading.article.text[: claim.sentence.start].rstrip()
    tally = _TALLY.search(lead) or (_OTHERS_WERE.search(lead) and _TALLY.search(_ENDS.split(ahead)[-1]))
    return bool(tally)


def undated(reading: Reading) -> Iterator[Finding]:
    """Speaks where a statement is told to have no date: the report's own day is the last that it can be of."""
    for sentence in sentences(reading.article.text):
        match, told = _UNDATED.search(reading.article.quote(sentence)), None
        if match:
            days = [one for one in reading.claims if one.moment and one.moment.start and sentence.covers(one.span)]
            told = days[-1].told if days else reading.article.published and day(reading.article.published)
            last = f": not after {told}, and perhaps long before." if told else "."
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield leaves_open(reason=f"“{match[0]}” leaves open when it was made{last}", spans=[span])


def yearless(claims: Sequence[Claim]) -> str:
    """That some dates name no year, in one sentence for all of them."""
    words = list(dict.fromkeys(f"“{claim.told}”" for claim in claims))
    more = f" and {len(words) - SHOWN} more" if len(words) > SHOWN else ""
    verb = "has" if len(words) == 1 else "have"
    return f"{', '.join(words[:SHOWN])}{more} {verb} no year, and nothing in the text fixes one."


def candidates(reading: Reading, claim: Claim, moment: Moment, record: Record) -> Iterator[Entry]:
    """Meetings on record in that month, between parties that the paragraph names."""
    paragraph = around(reading.article.text, claim)
    for entry in record.entries("occasion"):
        if entry.columns["kind"] in MEETINGS and entry.columns["date"][5:7] == moment.edtf[5:7]:
            parties = [record.entry(party.strip()) for party in entry.columns["parties"].split("|")]
            if len(parties) > 1 and all(party and named(party, paragraph) for party in parties):
                yield entry


def around(text: str, claim: Claim) -> str:
    """The paragraph in which a claim stands."""
    start = text.rfind("\n", 0, claim.span.start) + 1
    end = text.find("\n", claim.span.end)
    return text[start : end if end >= 0 else len(text)]


def named(party: Entry, text: str) -> bool:
    """Whether a text names a party by any of its names."""
    return any(name in text for name in (party.name, *party.aliases))


def evidence_of(entry: Entry) -> Evidence:
    """A candidate, as evidence."""
    return Evidence(entry.id, f"{entry.name}, {entry.columns['date']}", entry.source, entry.url, entry.verified)
