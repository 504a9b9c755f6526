"""From when, and of what, a launch is told to be the fourth: the launch, the class and the beginning of the count."""

import re
from datetime import date

from lofted.facts import DAYS, Claim, Flight, Reading, Record
from lofted.reference.lone import lone_country
from lofted.reference.subjects import countries, country_before, event_near
from lofted.reference.told_launch import launch_told

BEHIND = 40  # characters behind a number in which the beginning of its count can stand
NAMED = 60  # characters before a number in which its class can be named: "the ICBM launch was the eighth"
# From when on the tries at a satellite are counted: the second of January, so that no year's count is taken for it.
EVER = date(1998, 1, 2)  # the shelf lists them all from 1998 on
SPIES = date(2023, 1, 2)  # satellites that watch: May, August, November 2023, May 2024
_CLASSES = {  # words of a class → the catalogue's class
    "ICBM": r"intercontinental(?:[- ]range)?(?:[- ]ballistic)?(?:[- ]missiles?)?|ICBMs?",
    "IRBM": r"intermediate[- ]range(?: ballistic)?(?: missiles?)?|IRBMs?",
    "SLV": r"satellites?|space rockets?|carrier rockets?",
}
CLASS = re.compile("|".join(rf"(?P<{name}>\b(?:{words})\b)" for name, words in _CLASSES.items()), re.I)
_ANY = frozenset(
    ["launch", "test", "firing", "flight", "attempt", "missile", "ballistic", "weapons", "weapon", "round", "time",
     "one", "this", "that", "year", "month", "so", "far", "of", "in", "the", "since", "at", "least", "to", "date",
     "country", "s", "beginning", "start", "turn", "new", "early", "january", "february", "march", "april", "may",
     "june",
     "july", "august", "september", "october", "november", "december"]
)  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_GOES_ON = re.compile(
    r"\W{0,2}(?:It|That|This|The (?:launch|test|firing|missile|ICBM|flight|rocket)\b[^.;]{0,40})"
    r" (?:was|is|marks?|marked)\b"
)
_NARROWER = re.compile(
    r"\s(?:of (?!the year|20|this year)|with|from|using|involving|under|that|which|to|over|across|into|on|at)\b|-"
)
_YEAR = re.compile(r"\b(?:this|that) year\b|\bof the year\b|\byear[- ]to[- ]date\b|\b(?:of|in) (20\d\d)\b", re.I)
_DAY_OF_MONTH = re.compile(r",?\s\(?(?:which\swas\s)?a\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")
_MONTH = re.compile(r"\b(?:this|that|of the|in the) month\b", re.I)
_HELD_BY = re.compile(r"\sthat\s(?:[\w’'-]+\s){1,4}(?:has|had)\s(?:ever\s)?[\w-]+(?:\sout)?\b")
_OWNED_BY = re.compile(r"(?:\b[A-Z][\w.]*|\b(?:country|regime|North))['’]s?\s$|\bits\s$")
_TO_ORBIT = re.compile(r"\sto\s(?:put|place|send|launch|orbit|lift)\s(?:an?|its|the)\s(?:[\w-]+\s){0,2}satellites?\b")
TRIES = frozenset(["try", "attempt", "bid", "effort"])
_NEW_YEAR = re.compile(
    r"\bsince (?:the )?(?:start|beginning|turn) of (?:the|this) year\b|"
    r"\bsince (?:early |the (?:start|beginning) of )?January\b(?! \d)|"
    r"\bsince New Year",
    re.I,
)
_IN_MONTH = re.compile(
    r"\b(?:of|in) (?P<month>January|February|March|April|May|June|July|August|September|October|November|"
    r"December)\b(?! \d{1,2}\b)"
)
_SENT_BY = re.compile(  # "that North Korea launched": it counts what the country did, and nothing narrower
    r"\s(?:from|by|of)\s(?:North Korea|Pyongyang|the (?:North|country|regime))(?=\s?[.,;)]|$)|"
    r"\s(?:that|which)\s(?:North Korea|Pyongyang|the (?:North|country|regime|reclusive state)|it|"
    r"Kim(?: Jong[ -][Uu]n)?)\s(?:has\s|had\s)?"
    r"(?:(?:test-)?(?:launched|fired)|tested|sent up|flew|flown|carried out|conducted|held|staged|made)\b"
)
_TRIED = re.compile(
    r"\s(?:that\s(?:[\w’'-]+\s){1,4}?(?:has\s|had\s)?(?:tried|attempted|sought|failed)|"
    r"for\s[A-Z][\w ]{2,24})?\s?(?:to|at)\s"
    r"(?:put(?:ting)?|plac(?:e|ing)|send(?:ing)?|launch(?:ing)?|orbit(?:ing)?|lift(?:ing)?|get(?:ting)?)\s(?:up\s)?(?:an?|its|the)\s(?:[\w-]+\s){0,2}?satellites?\b"
)
_SPY = re.compile(r"\b(?:spy|reconnaissance|military|observation|surveillance)\b", re.I)
_SINCE = re.compile(r"\bsince (?:the start of |the beginning of |early )?((?:19|20)\d\d)\b", re.I)
_OTHER_SPAN = re.compile(r"\b(?:since|month|weeks?|days?|row|decade|years|in (?:a|an|two|three|as) )\b", re.I)


def flight_of(claim: Claim, reading: Reading, record: Record) -> Flight | None:
    """The flight on record that a number is told of: its sentence's, or the last one named before "it was"."""
    event = event_near(claim, reading)
    goes_on = _GOES_ON.match(reading.article.quote(claim.sentence))
    if event is not None and (claim in event.claims or goes_on) and event.entry:
        return record.flight(event.entry)
    among = {flight.country for flight in record.flights()}
    country = country_before(reading.article, claim.sentence.end, countries(record, among))
    elsewhere = any(one.sentence == claim.sentence and one.moment and one.moment.precision in DAYS
                    for one in reading.claims)  # fmt: skip
    country = country or lone_country(None, reading, record)
    own = goes_on or elsewhere or _OWNED_BY.search(reading.article.text[: claim.span.start][-NAMED:])
    return launch_told(claim.span, reading, record, country=country) if own and country else None


def beginning(claim: Claim, reading: Reading, flight: Flight) -> date | None:
    """The day from which is counted; None where that is not told, or is another than a year's first."""
    words = claim.told + reading.article.text[claim.span.end : claim.span.end + BEHIND].split(".")[0]
    after = reading.article.text[claim.span.end : claim.sentence.end]
    if flight.vehicle_class == "SLV" and _TRIED.match(after) and not _YEAR.search(words + after):
        return SPIES if _SPY.search(reading.article.quote(claim.sentence)) else EVER  # counted from the first
    held = _SENT_BY.match(after)
    words += held[0] + after[held.end() :][:BEHIND] if held else ""
    if _DAY_OF_MONTH.match(reading.article.text, claim.span.end):
        return None  # "the third of the month, a Thursday"
    if _NEW_YEAR.search(words):
        return date(flight.day.year, 1, 1)
    month = _IN_MONTH.search(words)
    if month and month["month"] == f"{flight.day:%B}":
        return flight.day.replace(day=1)
    since, year = _SINCE.search(words), _YEAR.search(words)
    if since:
        return date(int(since[1]), 1, 1)
    if _MONTH.search(words):
        return flight.day.replace(day=1)
    if not year or _OTHER_SPAN.search(words):
        return None
    told = int(year[1] or flight.day.year)
    return date(told, 1, 1) if told == flight.day.year else None


def what(claim: Claim, reading: Reading, flight: Flight) -> str | None:
    """The class that is counted, "" for launches of any kind, None for anything narrower."""
    after = reading.article.text[claim.span.end : claim.sentence.end]
    if flight.vehicle_class == "SLV" and _TRIED.match(after):
        return "SLV"
    held = _SENT_BY.match(after)
    after = after[held.end() :] if held else after
    if _NARROWER.match(after) and not (flight.vehicle_class == "SLV" and _TO_ORBIT.match(after)):
        return None
    words = _HELD_BY.sub("", claim.told)
    told = words.partition(" ")[2] if not claim.told.lower().startswith("at least") else words
    named = CLASS.search(told)
    left = set(_WORD.findall(CLASS.sub(" ", told).lower())) - _ANY
    ordinals = {word for word in left if word.endswith(("st", "nd", "rd", "th"))}
    if left - ordinals - TRIES:
        return None
    if flight.vehicle_class == "SLV" and (left | set(told.split())) & TRIES:
        return "SLV"  # a try is one of the kind that the sentence tells of
    if named:
        return str(named.lastgroup)
    before = reading.article.text[max(claim.sentence.start, claim.span.start - NAMED) : claim.span.start]
    subject = CLASS.search(before) if not claim.quantity or not claim.quantity.unit else None
    return str(subject.lastgroup) if subject else ""
