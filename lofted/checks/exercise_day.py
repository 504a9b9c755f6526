"""Did the exercise begin, and end, on that day, and was it so long?

    >>> review("The allies' 11-day exercise, Freedom Shield, began on Friday.", published="2023-03-16")
    exercise_day: conflicts. Freedom Shield 2023 began on Monday, 13 March 2023, and the words have it begin on Friday.

    >>> review("Freedom Edge ended on 25 June 2024.")
    exercise_day: conflicts. Freedom Edge 2024 (first) ended on Saturday, 29 June 2024, and the words have it end on 25
    June 2024.

    >>> review("Freedom Shield, a five-day exercise, was held in March 2023.")
    exercise_day: conflicts. Freedom Shield 2023 lasted 11 days, from 13 March 2023 to 23 March 2023, and the words
    have five.

    >>> review("The allies' 11-day exercise, Freedom Shield, began on Monday.", published="2023-03-16")

Silent where neither the text nor its day of publication tells which year's is meant, on the end of one that was
prolonged or told otherwise ahead, and on plans for it.

Source: the catalogue's occasions.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.days import A_DAY, days_in, days_of
from lofted.reference.saying import day
from lofted.reference.subjects import row_evidence
from lofted.reference.wording import sentences

FIELD = "days and clocks"
CUES = ("Shield", "Storm", "Vigilant", "Edge", "Eagle", "Guardian", "exercise", "drill")

NEAR = timedelta(days=45)  # ours: so long before and after it an exercise is in the news as this year's
A_WEEK = timedelta(days=7)  # from one weekday of a name to the next
WORDS = {  # days by their words
    "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11,
    "twelve": 12, "two-week": 14,
}  # fmt: skip
LOOSE = 1  # day; the first or the last may be left out of a count

_YEAR = re.compile(r"\s(?:20\d\d|\d\d-\d)\b.*$")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_BEGAN = r"(?P<began>began|begun|started|kicked\soff|opened|got\sunder\sway|set\sin)"
_ENDED = r"(?P<ended>ended|finished|concluded|wrapped\sup|closed|was\sover|came\sto\san\send)"
_VERB = re.compile(rf"\b(?:had\s|has\s)?(?:{_BEGAN}|{_ENDED})\s(?:early\s|late\s)?(?:on\s)?(?:an?\s|the\s)?(?=[A-Z\d])")
_LENGTH = re.compile(rf"\b(?P<days>\d{{1,2}}|{'|'.join(WORDS)})-day\b")
_UNSURE = re.compile(
    r"\b(?:not|never|if|would|could|may|might|will|plan\w*|due|expected|scheduled|before|until|instead)\b|n['’]t\b|\?"
)
_MOVED = re.compile(r"\b(?:prolonged|announced|extended|shortened)\b")


def exercise_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the first and the last day of each exercise that is told, and its length, against the record."""
    text = reading.article.text
    rows = [one for one in record.entries("occasion") if one.columns["kind"] == "exercise"]
    names = {_YEAR.sub("", one.name) for one in rows}
    for sentence in sentences(text):
        words = reading.article.quote(sentence)
        told = [name for name in names if re.search(rf"\b{name}\b", words)]
        name = max(told, key=len, default="")
        row = meant(name, sentence, rows, reading) if name and not _UNSURE.search(words) else None
        days = days_in(row.columns["date"]) if row else None
        if row is None or days is None or any(one not in name for one in told):
            continue
        for verb in _VERB.finditer(words):
            own = days[0] if verb["began"] else days[1]
            if verb["began"] or not _MOVED.search(row.columns["note"]):
                yield from of_end(verb, own, row, sentence, reading)
        for match in _LENGTH.finditer(words):
            yield from of_length(match, days, row, sentence)


def meant(name: str, sentence: Span, rows: list[Entry], reading: Reading) -> Entry | None:
    """The exercise of that name in the one year that is told, or in the weeks about the report."""
    own = [one for one in rows if _YEAR.sub("", one.name) == name]
    claims = [one.moment for one in reading.claims if one.sentence.meets(sentence) and one.moment and one.moment.start]
    years = {one.start.year for one in claims if one.start and not one.relative}
    published = reading.article.published
    if years:
        own = [one for one in own if any(str(year) in one.columns["date"] for year in years)]
    elif published:
        own = [one for one in own if near(published, one)]
    else:
        return None
    if len(own) > 1:
        starts = [one.start.date() for one in claims if one.start and one.precision == "day"]
        own = [one for one in own if any(near(each, one) for each in starts)]
    return own[0] if len(own) == 1 and len(years) <= 1 else None


def near(published: date, row: Entry) -> bool:
    """Whether a report is of the weeks about an exercise."""
    days = days_in(row.columns["date"])
    return days is not None and days[0] - NEAR <= published <= days[1] + NEAR


def of_end(verb: re.Match[str], own: date, row: Entry, sentence: Span, reading: Reading) -> Iterator[Finding]:
    """The verdict on the day on which it is told to have begun or ended."""
    at = sentence.start + verb.end()
    claim = next((one for one in reading.claims if one.moment and one.span.start == at and not one.denied), None)
    words = claim.told if claim else ""
    weekday = _WEEKDAY.match(reading.article.text, at)
    told = days_of(claim.moment) if claim and claim.moment else None
    if weekday is None and (told is None or told[0] != told[1]):
        return
    began = "began" if verb["began"] else "ended"
    written = words or (weekday[0] if weekday else "")
    if told and told[0] == told[1] and any(sign.isdigit() for sign in words):
        gap = abs(told[0] - own)
    else:
        gap = A_WEEK if weekday and weekday[0] != f"{own:%A}" else timedelta()
    if not gap:
        return
    verb_told = "begin" if began == "began" else "end"
    reason = f"{row.name} {began} on {own:%A}, {day(own)}, and the words have it {verb_told} on {written}."
    evidence = [row_evidence(row, f"{row.name}: {row.columns['date']}")]
    span = Span(sentence.start + verb.start(), at + len(written))
    if gap == A_DAY and not weekday:
        yield depends(reason=reason, on="whose clock is meant", evidence=evidence, spans=[span])
    else:
        yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as {own:%A}, {day(own)}")


def of_length(match: re.Match[str], days: tuple[date, date], row: Entry, sentence: Span) -> Iterator[Finding]:
    """The verdict on the days that it is told to have lasted."""
    told = WORDS.get(match["days"]) or int(match["days"])
    lasted = (days[1] - days[0]).days + 1
    if abs(told - lasted) <= LOOSE or _MOVED.search(row.columns["note"]):
        return
    reason = (
        f"{row.name} lasted {lasted} days, from {day(days[0])} to {day(days[1])}, and the words have {match['days']}."
    )
    evidence = [row_evidence(row, f"{row.name}: {row.columns['date']}")]
    span = Span(sentence.start + match.start(), sentence.start + match.end())
    yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"with {lasted} days")
