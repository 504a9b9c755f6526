"""Does a day told as so many days before or after another one follow from it?

    >>> review("North Korea fired a missile on 18 February 2023. A day earlier, on 16 February, it had threatened to.")
    day_step: conflicts. A day before 18 February 2023 was 17 February 2023, and the words have 16 February.

    >>> review("North Korea fired a missile on 18 February 2023. A day earlier, on 17 February, it had threatened to.")
    day_step: holds. A day before 18 February 2023 was 17 February 2023, as 17 February says.

So it is where the other day stands behind the step.

    >>> review("Two weeks after the launch of 4 July 2017, on 28 July, it fired another.")
    day_step: conflicts. Two weeks after 4 July 2017 was 18 July 2017, and the words have 28 July.

Weeks are told roughly, and the one day on which a thing falls by two clocks is no slip. Silent where another day
stands in the sentence, where the sentence before tells none or two, and on steps that are hedged.

    >>> review("It flew on 4 July 2017. About two weeks later, on 28 July, it flew again.")

Source: the calendar.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, holds
from lofted.facts import CLOCK, DAYS, Claim, Finding, Reading, Span
from lofted.reference.counting import CARDINALS, count_of
from lofted.reference.saying import day, number
from lofted.reference.wording import sentences

FIELD = "days and clocks"
CUES = ("day", "week")
WEEK = 7  # days
ROUGHLY = {1: 1, 2: 2, 3: 3}  # weeks → days by which they may be rounded; ours
MOST_WEEKS = max(ROUGHLY)  # more of them are for `years_between`
BLANKS = 4  # characters between two sentences of one paragraph

_MANY = rf"(?P<many>[Aa]|[Oo]ne|\d{{1,2}}|{'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in CARDINALS)})"
_LENGTH = rf"{_MANY}\s(?P<unit>day|week)s?\s"
_STEP = (
    rf"(?:{_LENGTH}(?P<way>earlier|later|before|after(?:wards?)?|previously)"
    r"|[Tt]he\s(?P<beside>next|following|previous|preceding)\sday|[Tt]he\sday\s(?P<side>before|after))"
)
_HEAD = r"(?:,?\s\(?|,\s)(?:on\s)?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?"
_FIRST = re.compile(rf"(?<![\w-]){_STEP}{_HEAD}$")  # "a day earlier, on", before the day
_BEHIND = re.compile(rf"(?:,\s|\s\(|\s[–—-]\s)(?:or\s|just\s|only\s|barely\s|exactly\s)?{_STEP}(?=\s?[,.;:)–—]|$)")
_FROM = rf"(?:{_LENGTH}|[Tt]he\sday\s)(?P<of>before|after|following|ahead\sof|prior\sto)\s(?P<what>[^,;:()]{{0,70}})$"
_OF_ANOTHER = re.compile(rf"(?<![\w-]){_FROM}")
_SET_OFF = re.compile(
    r"(?:,\s(?:on\s|namely\son\s)|\s(?:was|is|fell\son|being)\s(?:the\s)?)(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s)?$"
)
_TO_STEP = re.compile(r"(?:,\s|\s)(?:just\s|only\s|barely\s|exactly\s)?$")
_HEDGED = re.compile(
    r"\b(?:about|around|some|nearly|almost|roughly|over|than|within|least|most|the|another|every|or|to|and|few|next|last|first|"
    r"by|approximately|half)\s$",
    re.I,
)
_YEARLESS = re.compile(r"XXXX-(\d\d)-(\d\d)$")
_BACK = ("earlier", "before", "previously", "previous", "preceding", "ahead of", "prior to")


def day_step(reading: Reading) -> Iterator[Finding]:
    """Hold each day that is told as a step of days from another against the calendar."""
    last: Span | None = None
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        if any(cue in words for cue in CUES):
            yield from stepped(sentence, last, reading)
        last = sentence


def stepped(sentence: Span, last: Span | None, reading: Reading) -> Iterator[Finding]:
    """The verdicts on the steps of one sentence."""
    text = reading.article.text
    own = days_told(sentence, reading)
    for at, claim in enumerate(own):
        if not re.search(r"\d", claim.told):
            continue
        lead, tail = text[sentence.start : claim.span.start], text[claim.span.end : sentence.end]
        match = _FIRST.search(lead) or _BEHIND.match(tail)
        if match:
            begin = match.start() + (0 if match.string is lead else claim.span.end - sentence.start)
            step = Span(sentence.start + begin, sentence.start + begin + len(match[0]))
            others = [one for one in own if one.span.end <= claim.span.start and not one.span.meets(step)]
            if not others and last and sentence.start - last.end <= BLANKS:
                others = [] if looks_back(last, reading) else days_told(last, reading)
            yield from judged(match, text[sentence.start : sentence.start + begin], claim, others)
            continue
        of = _OF_ANOTHER.search(lead)
        others = [own[at + 1]] if at + 1 < len(own) else []
        if of and len(own) == 2 and others and _SET_OFF.fullmatch(text[claim.span.end : others[0].span.start]):
            yield from judged(of, lead[: of.start()], others[0], [claim])
        elif (
            of and len(own) == 2 and at == 1 and _TO_STEP.fullmatch(lead[own[0].span.end - sentence.start : of.start()])
        ):
            yield from judged(of, lead[: of.start()], own[0], [claim])


def looks_back(sentence: Span, reading: Reading) -> bool:
    """Whether a report of a day tells in a sentence of another year alone: "The last such test was in May 1980"."""
    published, days = reading.article.published, days_told(sentence, reading)
    years = {one.moment.start.year for one in days if one.moment and one.moment.start}
    ahead = [one for one in reading.claims if one.moment and one.moment.start and one.span.end <= sentence.start]
    own = (
        any(one.moment and one.moment.start and one.moment.start.year == published.year for one in ahead)
        if published
        else False
    )
    return published is not None and own and bool(years) and published.year not in years


def days_told(sentence: Span, reading: Reading) -> list[Claim]:
    """The days and hours that a sentence tells, each once."""
    every = [one for one in reading.claims if sentence.covers(one.span) and one.moment]
    every = [one for one in every if one.moment and one.moment.precision in (*DAYS, *CLOCK)]
    longest = {one.span.start: one for one in sorted(every, key=lambda one: one.span.end)}
    return [longest[at] for at in sorted(longest)]


def judged(match: re.Match[str], before: str, claim: Claim, others: list[Claim]) -> Iterator[Finding]:
    """The verdict on one step from the one other day."""
    step = length(match)
    days = {two for one in others for two in [pair(claim, one)] if two}
    if step is None or len(days) != 1 or _HEDGED.search(before[-15:]):
        return
    many, weeks = step
    told, other = next(iter(days))
    apart, slack = (told - other).days, ROUGHLY.get(weeks, 0)
    if abs(apart - many) <= slack:
        yield holds(claim, reason=f"{spelled(match)} {day(other)} was {day(told)}, as {claim.told} says.")
    elif abs(many) > 1 or apart:  # the day itself, by another clock
        right = other + timedelta(days=many)
        fact = f"{spelled(match)} {day(other)} was {day(right)}"
        working = (f"{day(other)} to {day(told)}: {number(apart)} days",)
        reason = f"{fact}, and the words have {claim.told}."
        yield conflicts(claim, reason=reason, working=working, would_hold_if=f"on {day(right)}")


def length(match: re.Match[str]) -> tuple[int, int] | None:
    """A step in days, back as a negative number, and its weeks if it is told in weeks; None where it is too long."""
    told = match.groupdict()
    way = told.get("way") or told.get("beside") or told.get("side") or told.get("of") or ""
    word = (told.get("many") or "one").lower()
    many = 1 if word == "a" else count_of(word)
    weeks = many if told.get("unit") == "week" else 0
    days = WEEK * weeks or many
    return None if weeks > MOST_WEEKS or not many else (-days if way in _BACK else days, weeks)


def spelled(match: re.Match[str]) -> str:
    """A step in words, as the beginning of a sentence."""
    told = match.groupdict()
    way = told.get("way") or told.get("beside") or told.get("side") or told.get("of") or ""
    many = f"{told['many']} {told['unit']}" if told.get("many") else "The day"
    plural = "s" if told.get("many") and told["many"].lower() not in ("a", "one", "1") else ""
    return f"{many[0].upper()}{many[1:]}{plural} {'before' if way in _BACK else 'after'}"


def pair(claim: Claim, other: Claim) -> tuple[date, date] | None:
    """Two days, a year that one of them leaves out being that of the other."""
    one, two = dated(claim), dated(other)
    if one and two:
        return one, two
    known = one or two
    moment = (other if one else claim).moment
    open_ = _YEARLESS.search(moment.edtf) if known and moment else None
    if known is None or open_ is None or open_[1] == "02":
        return None
    filled = date(known.year, int(open_[1]), int(open_[2]))
    return (one, filled) if one else (filled, known)


def dated(claim: Claim) -> date | None:
    """The day of a claim, where its year is known."""
    return claim.moment.start.date() if claim.moment and claim.moment.start else None
