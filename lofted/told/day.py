"""Of which day a first, or a place in a count, is told: a day on record on which something of the kind was done."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.facts import DAYS, Claim, Event, Moment, Named, Reading, Record
from lofted.reference.days import A_DAY
from lofted.reference.kinds import ATTEMPT, NUCLEAR, ORBIT, RESOLUTION, Kind
from lofted.reference.saying import ORDINALS
from lofted.reference.subjects import event_before
from lofted.told.lulls import Lull

FRESH = timedelta(days=3)  # a report that names no day tells of one of these days
NEWS = timedelta(days=14)  # so long a nuclear test is the one that the news tells of; ours
BACK = 60  # characters before a date in which stands what makes it another's: "after that of July 1"

_OTHERS_DAY = re.compile(
    r"\b(?:after|since|before|following|than|like|until|(?:[Cc]ount|[Ii]nclud)ing)\s(?:(?:that|those|the\s[\w-]+|its\s[\w-]+|one|an?\s[\w-]+)\s(?:of|on|in)\s)?"
    r"(?:[A-Z][a-z]+(?:\s\d{1,4})?\sand\s(?:(?:on|in)\s)?)?$"
)
_IS_IT = re.compile(r",\s(?:its\s|the\s)?")
_COMPARED = re.compile(r"\b(?:than|like|as)\s(?:that|those|the\s[\w-]+)\s(?:of|on|in)\s$")
_AFTER = re.compile(  # and "the second flight of the Hwasong-18, first tested in April"
    r"\b(?:after|following)\b|,\s(?:(?:which|that)\s)?(?:(?:was|had)\s(?:been\s)?)?first\s\w+(?:ed|own|ew)\b|"
    rf",\s(?:the|its)\s(?:{'|'.join(ORDINALS)}|last|previous|other|one\sbefore)(?:\s[\w-]+)?\shaving\b"
)  # "its third try, after failures in May and August"; "the second, the first having flown in May"
_NEXT = re.compile(r",\s(?:and|but|while|whereas)\s(?=(?:the|that|its)\s)")  # where a clause begins on another
_OTHERS_PLACE = re.compile(  # "With its first, on Oct. 9, 2006": the day of another of them
    rf"\b(?:{'|'.join(ORDINALS)})(?:\s(?:one|test|launch|flight|blast|explosion))?,?\s(?:(?:was|were|had|been|came|taken|took|place|followed|happened|held|carried|out|"
    r"conducted|staged|fired|launched)\s){0,4}(?:on|in|of)\s(?:\w+day,?\s)?$"
)
_HAVING = re.compile(  # ", the fourth having been fired on": so do all times of such a clause
    rf",\s(?:the|its)\s(?:{'|'.join(ORDINALS)}|last|previous|other|one\sbefore)(?:\s[\w-]+)?\shaving\s(?:\w+\s){{1,4}}(?:on|in)\s$"
)
_EARLIER = re.compile(
    r"\b(?:had been the last|had last|last time|previous|the last (?:such|one|was)|before that|[Tt]he one before)\b"
)


def day_of_article(one: Lull, days: list[date], reading: Reading) -> date | None:
    """The one day told outside the sentence, and not as an earlier time, on which something of the kind was done."""
    told = {
        claim.moment.start.date()
        for claim in reading.claims
        if claim.moment
        and claim.moment.start
        and claim.moment.precision in DAYS
        and not one.sentence.covers(claim.span)
        if not _OTHERS_DAY.search(reading.article.text[: claim.span.start][-BACK:])
        and not _OTHERS_PLACE.search(reading.article.text[: claim.span.start][-BACK:])
        and not _EARLIER.search(reading.article.quote(claim.sentence))
    }
    met = {when for when in days for other in told if other == when} or {
        when for when in days for other in told if abs(when - other) <= A_DAY
    }
    return met.pop() if len(met) == 1 else None


def of_year_told(one: Lull, here: list[Claim], days: list[date], reading: Reading) -> Iterator[date]:
    """The days without a year that fall on a time of the kind in the year that the words name: "the fifth of 2017"."""
    words = reading.article.quote(one.sentence)
    years = {int(year) for year in re.findall(r"\b(?:of|in|during)\s((?:19|20)\d\d)\b", words)}
    for claim in here:
        if claim.moment and not claim.moment.fixed and claim.moment.edtf.startswith("XXXX-") and len(years) == 1:
            yield from (when for when in days if when.year in years and f"{when:%m-%d}" == claim.moment.edtf[5:10])


def within(when: date, moment: Moment) -> bool:
    """Whether a day falls into a month or a year that is told."""
    return bool(moment.start and moment.end and moment.start.date() <= when < moment.end.date())


def day_of(one: Lull, kind: Kind, country: str, reading: Reading, record: Record) -> date | None:
    """The one day that is told of, on which something of the kind is on record; None where none is, or several are."""
    days = days_told(one, kind, country, reading, record)
    return days[0] if len(days) == 1 else None


def days_told(one: Lull, kind: Kind, country: str, reading: Reading, record: Record) -> list[date]:
    """The days that may be told of, on each of which something of the kind is on record."""
    days = [done.day for done in kind.times(country, record)]
    if kind == ORBIT:  # a launch that failed is told of as the first too
        days = sorted({*days, *(done.day for done in ATTEMPT.times(country, record))})
    named = named_resolution(one, reading, record) if kind.id == RESOLUTION.id else []
    if named:
        return [when for when in days if when in named]
    here = moments_of(one, reading)
    told = {
        claim.moment.start.date()
        for claim in here
        if claim.moment and claim.moment.start and claim.moment.precision in DAYS
    }
    told |= set(of_year_told(one, here, days, reading))
    if told:
        same = [when for when in days if when in told]
        met = same if len(same) == 1 else [when for when in days if any(abs(when - each) <= A_DAY for each in told)]
        if met or kind.id != RESOLUTION.id:  # a vote days before what is told of has no day of its own
            return met if len(told) <= 2 else []  # 2: a weekday beside its date
    for precision in ("month", "year"):
        stretches = [claim.moment for claim in here if claim.moment and claim.moment.precision == precision]
        if stretches:
            return [when for when in days if any(within(when, each) for each in stretches)]
    behind = reading.article.text[one.span.end : one.sentence.end]
    cut_off = (behind[: match.start() + 1][-3:] for match in _AFTER.finditer(behind))  # ", after one on Wednesday"
    aside = any("," in each for each in cut_off)
    aside = aside or any(of_another(each, one, reading) for each in reading.claims if each.span.end <= one.span.start)
    before = one.sentence.start if aside else one.span.start if one.since else one.span.end
    event = event_before(before, reading) or next(
        (
            each
            for each in reading.events
            if each.entry and not told_earlier(each, reading) and not aside_of(each, one, reading)
        ),
        None,
    )
    flight = record.flight(event.entry) if event else None
    if flight is not None and kind not in (NUCLEAR, RESOLUTION):
        return [when for when in days if when == flight.day]
    elsewhere = day_of_article(one, days, reading)
    if elsewhere:
        return [elsewhere]
    published = reading.article.published
    fresh = NEWS if kind in (NUCLEAR, RESOLUTION) else FRESH
    near = [when for when in days if published and timedelta(0) <= published - when <= fresh]
    told_of = kind not in (NUCLEAR, RESOLUTION) and any(event.entry or event.when for event in reading.events)
    return near[-1:] if not told_of else []


def told_earlier(event: Event, reading: Reading) -> bool:
    """Whether the day of a launch is told as that of an earlier one: "The one before was fired on 13 April"."""
    return any(_EARLIER.search(reading.article.quote(one.sentence)) for one in event.about("launch_date"))


def aside_of(event: Event, one: Lull, reading: Reading) -> bool:
    """Whether the day of a launch is told behind a number as another: "the second, the first having flown on"."""
    days = [each for each in event.about("launch_date") if one.sentence.covers(each.span)]
    text, end = reading.article.text, one.span.end
    behind = (end < each.span.start and _AFTER.search(text[end : each.span.start]) for each in days)
    return any(behind) or any(of_another(each, one, reading) for each in days)


def named_resolution(one: Lull, reading: Reading, record: Record) -> list[date]:
    """The day of the one resolution that a sentence names by its number."""
    agreements = {
        claim.value.entry
        for claim in reading.claims
        if claim.aspect == "agreement" and one.sentence.covers(claim.span) and isinstance(claim.value, Named)
    }
    entries = [entry for id in agreements if id and (entry := record.entry(id)) and id.startswith("unsc-")]
    return [date.fromisoformat(entry.columns["opened"]) for entry in entries] if len(entries) == 1 else []


def of_another(claim: Claim, one: Lull, reading: Reading) -> bool:
    """Whether a claim is the day of another in the same sentence: "Counting that of 18 February, it was the third"."""
    return bool(claim.moment and one.sentence.covers(claim.span) and of_others(claim, reading))


def of_others(claim: Claim, reading: Reading) -> bool:
    """Whether the words that lead to a time make it another's: "after that of", ", the fourth having flown on"."""
    lead = reading.article.text[: claim.span.start][-BACK:]
    return bool(_OTHERS_DAY.search(lead) or _HAVING.search(lead))


def is_that_one(claim: Claim, one: Lull, reading: Reading) -> bool:
    """Whether a number right behind another's day is of that other: "longer than that of July 28, its second"."""
    text = reading.article.text
    compared = _COMPARED.search(text[: claim.span.start][-BACK:])
    return bool(compared and _IS_IT.fullmatch(text, claim.span.end, one.span.start))


def moments_of(one: Lull, reading: Reading) -> list[Claim]:
    """The times of a sentence that may be those of what is told, and not where its count begins."""
    text = reading.article.text
    return [
        claim
        for claim in reading.claims
        if one.sentence.covers(claim.span)
        and claim.moment
        and claim.aspect != "first_since"  # "the sixth test and the first since September 2016"
        and (not of_others(claim, reading) or is_that_one(claim, one, reading))
        and not of_others_aside(claim, reading)
        and not (one.since and one.span.covers(claim.span))
        and not any(scope.covers(claim.span) for scope in one.scopes)
        and ";" not in text[one.span.end : claim.span.start]
        and not _AFTER.search(text[one.span.end : claim.span.start])
        and not of_next_clause(claim, one, reading)
    ]


def of_others_aside(claim: Claim, reading: Reading) -> bool:
    """Whether a time only tells again how far back another's day lies: "since that of 18 December, 27 days ago"."""
    text = reading.article.text
    return any(
        each.moment and text[each.span.end : claim.span.start] in (", ", " (")
        and _OTHERS_DAY.search(text[: each.span.start][-BACK:])
        for each in reading.claims
    )  # fmt: skip


def of_next_clause(claim: Claim, one: Lull, reading: Reading) -> bool:
    """Whether a time stands in a later clause, where the own has one: "its first, of 2006, was weak, but that of"."""
    cut = _NEXT.search(reading.article.text, one.span.start, max(one.span.start, claim.span.start))
    return cut is not None and any(
        one.span.start <= each.span.start < cut.start() for each in reading.claims if each.moment and not each.denied
    )
