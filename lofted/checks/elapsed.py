"""Does the time told between two days, or between two things whose days are known, fit the calendar?

    >>> review("North Korea launched a Hwasong-19 ICBM on October 31, 2024, weeks before the vote on November 5.")
    elapsed: conflicts. 31 October 2024 is 5 days before 5 November 2024, and “weeks” does not fit.

    >>> review("The Vladivostok summit came a month after the Hanoi summit.")
    elapsed: conflicts. The Kim-Putin meeting in Vladivostok, on 25 April 2019, was 56 days after the
    Trump-Kim summit in Hanoi, on 28 February 2019, and “a month” does not fit.

    >>> review("The Vladivostok summit came eight weeks after the Hanoi summit.")
    elapsed: holds. The Kim-Putin meeting in Vladivostok, on 25 April 2019, was 56 days after the
    Trump-Kim summit in Hanoi, on 28 February 2019, as “eight weeks” says.

    >>> review("The ICBM of October 31, 2024 was fired on the eve of the American election.")
    elapsed: conflicts. The 2024 United States presidential election, on 5 November 2024, was 5 days after
    31 October 2024, and “the eve” does not fit.

A number of days that is right by another clock than that of the launch, whose day is told, depends on the clock.

    >>> review("The launch of 31 October 2024 came six days before the American election of 5 November.")
    elapsed: depends. The launch was on 31 October 2024 by the clock of its site, 5 days from 5 November 2024; “six
    days” is right by the clock of UTC or Washington, where it was 30 October 2024.

    >>> review("The launch of 31 October 2024 came five days before the American election of 5 November.")
    elapsed: holds. 31 October 2024 is 5 days before 5 November 2024, as “five days” says.

Of what has been more than once, any time may be meant, and else the nearest. Silent where one of the two is not known,
and where another deed stands between one of them and the time.

    >>> review("The launch came days before the parade.")

Source: the calendar; for votes, meetings, tests and launches the catalogue.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import product

from lofted.checking import Answer, depends, weigh
from lofted.facts import Claim, Event, Evidence, Finding, Interval, Quantity, Reading, Record, Span, Verdict, compare
from lofted.reference.history import days_apart
from lofted.reference.saying import DAY, day, number
from lofted.reference.tied import flatly, tied
from lofted.reference.wording import sentences
from lofted.told.clock_days import by_another_clock
from lofted.told.dated import Dated, Thing, begun, dated_in, each_day, launch, of_another, own_day
from lofted.told.lulls import PERIOD, period
from lofted.told.one_lead import lead_of
from lofted.told.story import goes_on, story_day

FIELD = "days and clocks"

CLAUSE = 90  # characters in which the second thing is named; some fifteen words
NEAREST = 60  # days; ours: of several things of one name the one that is surely meant lies so near
FREE_EVE = 3  # days; ours: further ahead nobody speaks of an eve
TIMES = 3  # times the told length up to which a thing of several is meant

_APART = re.compile(
    rf"\b(?:{PERIOD}\s(?:(?P<side>after|before|following|ahead\sof|prior\sto|(?:later|earlier)\sthan)\s|(?P<ago>ago)\b|(?P<earlier>earlier|before|later|afterwards?)(?=[.;]|$))"
    r"|on\s(?P<eve>the\seve)\sof\s)"
)
_ASIDE = re.compile(r"^,\s(?:where|which|who|when)\s[^,;]{1,80},")  # "Hanoi, where they parted without a word,"
_ENDS = re.compile(r"[,;:()—](?:\s|$)|(?<![A-Z])\.(?:\s|$)|\s–\s|\s(?:when|while|but|where|said)\s")
_INVERTED = re.compile(r"\b(?:c[ao]mes?|was|were|follow(?:s|ed)|happened)\b")  # "six days after it came the vote"
_THAT = re.compile(r"(?:was|were|is|came|took\splace|happened|ended|met)\s(?:only\s|just\s|barely\s|less\sthan\s)?$")
_LAUNCH_CAME = re.compile(  # a later sentence that takes up the launch of the article
    r"(?:The|This|That|Its|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day['’]s)\s(?:latest\s|new\s|missile\s|rocket\s|ICBM\s){0,2}"
    r"(?:launch|test|firing|test-firing|lift-?off)(?:\s(?:also|therefore|itself))?\s(?:came|comes|took\splace|happened|was\sheld)\b"
)
_IT_CAME = re.compile(
    r"(?:it|(?:the|this)\s(?:latest\s|new\s)?(?:launch|test|firing|test-firing))\s(?:came|comes|took\splace|happened|was\sheld)\s"
    r"(?:only\s|just\s|barely\s|some\s|about\s|exactly\s|less\sthan\s|more\sthan\s)?"
)
_CAME = """
effort attempt try bid came comes followed follows flew fired launched launches tested took was held met meet adopted
passed voted signed visited opened began ended summit summits talks meeting test tests launch missile missiles icbm
nuclear satellite rocket flight leaders only just barely some about exactly intercontinental ballistic first second
third fourth fifth sixth resolution put orbit off up carried out he she they suspected presumed apparent two three
four several other others another more one short-range long-range salvo barrage module crew moved into inauguration
toward towards sea waters east coast bombed struck killed crashed landed arrived without deal collapsed failed broke
"""
_CAME_WORDS = frozenset(_CAME.split())


def elapsed(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold "days before", "a year after" against the two days they lie between."""
    taken: list[Span] = []
    for event in reading.events:
        here = when(event, record)
        for claim in event.about("time_before", "time_after"):
            other = next((one for one in reading.claims if one.moment and claim.span.covers(one.span)), None)
            if of_the_other(claim, event, reading):
                continue
            if here and other and other.moment and other.moment.start and other.moment.precision == "day":
                taken.append(claim.span)
                if other.moment.start.date() == here:
                    continue  # its own day: "for months before it fired one on December 18"
                there = other.moment.start.date()
                spans = [claim.span]
                shifted = claim.quantity and other_clock(claim.quantity, (here, there), spans, reading, record)
                finding = shifted or between_days(claim, other, here, there, record)
                led = _LAUNCH_CAME.match(reading.article.quote(claim.sentence))
                if finding.verdict is not Verdict.CONFLICTS or led or names_launch(claim, event):
                    yield finding
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        words = words[:1].lower() + words[1:]
        matches = list(_APART.finditer(words)) if flatly(words) else []
        for place, match in enumerate(matches):
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            if not any(span.meets(one) for one in taken):
                yield from between_things(match, lead_of(match, matches[:place]), sentence, reading, record)


def of_the_other(claim: Claim, event: Event, reading: Reading) -> bool:
    """Whether an event's day is one that another time is told from: "months after that and days before it"."""
    words, days = reading.article.quote(claim.sentence), [one.span for one in event.about("launch_date")]
    matches = [one for one in _APART.finditer(words) if claim.sentence.start + one.start() <= claim.span.start]
    lead = claim.sentence.start + len(lead_of(matches[-1], matches[:-1])) if matches else claim.span.start
    told = [one for one in days if claim.sentence.start <= one.start < claim.span.start]
    return bool(told) and all(lead < one.start for one in told)


def names_launch(claim: Claim, event: Event) -> bool:
    """Whether the sentence itself names the launch, so that the time is surely told from it."""
    named = event.about("launch_date", "launch_time", "vehicle", "vehicle_class")
    return any(one.sentence == claim.sentence for one in named)


def when(event: Event, record: Record) -> date | None:
    """The day of an event: the record's where it was matched, else the one told."""
    flight = record.flight(event.entry)
    if flight:
        return flight.day
    return event.when.start.date() if event.when and event.when.start and event.when.precision == "day" else None


def between_days(claim: Claim, other: Claim, here: date, there: date, record: Record) -> Finding:
    """The verdict on one stretch of time between a launch and a day."""
    assert claim.quantity is not None, "only quantities are told as elapsed"
    days = (there - here).days if claim.aspect == "time_before" else (here - there).days
    earlier = days >= 0 if claim.aspect == "time_before" else days < 0
    fact = f"{day(here)} is {number(abs(days))} days {'before' if earlier else 'after'} {day(there)}"
    gap = days_apart(here, there) if claim.aspect == "time_before" else days_apart(there, here)
    working = (f"{day(here)} to {day(there)}: {(there - here).days} days",)
    answer = answered(fact, claim.told, abs(days))
    return weigh(claim.quantity, gap, claim, other, answer=answer, working=working, evidence=on_record(there, record))


def answered(fact: str, told: str, days: int) -> Answer:
    """What a comparison of a told time with the days between can end in."""
    return Answer(
        holds=f"{fact}, as “{told}” says.",
        depends=f"{fact}, which “{told}” allows only when read loosely.",
        conflicts=f"{fact}, and “{told}” does not fit.",
        on="how loosely the words are read",
        would_hold_if=f"with {number(days)} days",
    )


def on_record(there: date, record: Record) -> list[Evidence]:
    """What the catalogue knows to have been on that day."""
    return [
        Evidence(entry.id, f"{entry.name}: {entry.columns['date']}", entry.source, entry.url, entry.verified)
        for entry in record.entries("occasion")
        if entry.columns["date"] == there.isoformat()
    ]


def between_things(
    match: re.Match[str], lead: str, sentence: Span, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on one time between two things that the words name."""
    words, at, today = match.string, sentence.start, reading.article.published
    stop = _ENDS.search(words, match.end(), match.end() + CLAUSE)
    end = stop.start() if stop else min(len(words), match.end() + CLAUSE)
    own = before(lead, sentence, reading, record) or of_story(lead, sentence, reading, record)
    if own is None and _IT_CAME.fullmatch(lead):
        own = of_the_article(sentence, reading, record)
    if match["ago"]:
        said = today and own and _THAT.search(lead)
        pair = (Dated(0, 0, (Thing("the day of publication", (today, today)),)), own) if said and today else None
    elif match["earlier"]:
        known = own and any(one.evidence for one in own.things)
        here = story_day(sentence, reading, record) if known else None
        story = Dated(at, at, (Thing(day(here), (here, here)),)) if here else None
        ahead = match["earlier"] in ("earlier", "before")
        pair = ((story, own) if ahead else (own, story)) if own and story else None
    else:
        other = behind(words[:end], match.end(), sentence, reading, record)
        if not lead.strip(" —–"):
            own = behind(words, end, sentence, reading, record)
            if own and other and own_day(own, other):  # "A year after the fifth test, on 9 September 2016, it held"
                own = behind(words, own.end - at + 1, sentence, reading, record)
        pair = (own, other) if own and other else None
    if pair and pair[1]:
        after = not match["eve"] and match["side"] in (None, "after", "following", "later than")
        span = Span(at + match.start(), at + match.start() + len(match[0].rstrip()))
        things = begun(pair[1].things) if match["eve"] else pair[1].things
        told = length(match)
        near = min(product(pair[0].things, things), key=lambda two: abs(two[1].days[0] - two[0].days[0]))
        two = [one.days[0] for one in near]
        shifted = other_clock(told, two, [span], reading, record) if not match["eve"] else None
        yield from [shifted] if shifted else judged(told, pair[0].things, things, span, after=after)


def other_clock(
    told: Quantity, days: Sequence[date], spans: Sequence[Span], reading: Reading, record: Record
) -> Finding | None:
    """That the days are right by another clock than that of the launch site."""
    found = by_another_clock(told, days, reading, record)
    on = "by whose clock the days are counted"
    return depends(reason=found[0], on=on, evidence=[found[1]], spans=spans) if found else None


def of_the_article(sentence: Span, reading: Reading, record: Record) -> Dated | None:
    """The launch that an article leads with, which a later sentence takes up: "It came three weeks after …"."""
    lead = next((event for event in reading.events if event.kind == "launch"), None)
    here = when(lead, record) if lead and any(one.sentence != sentence for one in lead.claims) else None
    return Dated(0, 0, (Thing(day(here), (here, here)),)) if here else None


def length(match: re.Match[str]) -> Quantity:
    """The time that the words tell; an eve is the day before, and some days before when told freely."""
    if not match["eve"]:
        return period(match)
    said = Interval(DAY, DAY)
    return Quantity(said, Interval(DAY, FREE_EVE * DAY), said, "s", match["eve"])


def before(words: str, sentence: Span, reading: Reading, record: Record) -> Dated | None:
    """What a time is told from: the one day before it, or the last thing named with none; a launch by its own day."""
    things = dated_in(Span(sentence.start, sentence.start + len(words)), sentence, reading, record)
    if not things or not tied(_ASIDE.sub("", words[things[-1].end - sentence.start :]).replace(",", " "), _CAME_WORDS):
        return None
    days = [one for one in things if not one.things[0].evidence]
    one = days[0] if days else things[-1]
    if len({day.things[0].days for day in days}) > 1:
        return None
    flights = {event.entry for event in reading.events for own in event.claims if own.span.start == one.start}
    flight = record.flight(next(iter(flights))) if len(flights) == 1 and not days else None
    name = one.things[0].name.removeprefix("the launch of ")
    return (
        Dated(one.start, one.end, (launch(flight, name),)) if flight and not of_another(flight, one, reading) else one
    )


def of_story(words: str, sentence: Span, reading: Reading, record: Record) -> Dated | None:
    """The launch that the article tells of, where a sentence begins with it and nothing else: "The launch came"."""
    begun = goes_on(words)
    here = story_day(sentence, reading, record) if begun and tied(words[begun.end() :], _CAME_WORDS) else None
    return Dated(sentence.start, sentence.start, (Thing(day(here), (here, here)),)) if here else None


def behind(words: str, begin: int, sentence: Span, reading: Reading, record: Record) -> Dated | None:
    """The first thing named from a place in the words on, with no other deed before it."""
    piece = Span(sentence.start + begin, sentence.start + len(words))
    one = next(iter(dated_in(piece, sentence, reading, record)), None)
    between = words[begin : one.start - sentence.start].lstrip(",") if one else ""
    return one if tied(between, _CAME_WORDS) and not _INVERTED.search(between) else None


def judged(
    told: Quantity, later: Sequence[Thing], earlier: Sequence[Thing], span: Span, *, after: bool
) -> Iterator[Finding]:
    """The verdict on a time: the best that any two days allow, or that of the nearest where they surely are meant."""
    first, second = (earlier, later) if after else (later, earlier)
    pairs = [
        (one, x, other, y) for one, other in product(first, second) for x, y in product(each_day(one), each_day(other))
    ]

    def off(apart: timedelta) -> float:
        return abs(abs(apart.days) * DAY - told.bare.low - told.bare.width / 2)

    order = (Verdict.HOLDS, Verdict.DEPENDS, Verdict.CONFLICTS)
    one, x, other, y = min(
        pairs, key=lambda pair: (order.index(compare(told, days_apart(pair[1], pair[3]))), off(pair[3] - pair[1]))
    )
    apart = (y - x).days
    if one.name == other.name and x == y:
        return  # two of one name, which their numbers tell apart
    if len(first) * len(second) > 1 and abs(apart) > max(NEAREST, TIMES * told.bare.high / DAY):
        return
    how = (
        f"{number(abs(apart))} day{'s' * (abs(apart) != 1)} {'after' if apart > 0 else 'before'}"
        if apart
        else "on the day of"
    )
    name = other.name if other.name == day(y) else f"{other.name}, on {day(y)},"
    of = one.name if one.name == day(x) else f"{one.name}, on {day(x)}"
    answer = answered(f"{name[0].upper()}{name[1:]} was {how} {of}", told.written, apart)
    found = weigh(told, days_apart(x, y), answer=answer, evidence=(*other.evidence, *one.evidence))
    if found.verdict is not Verdict.DEPENDS:  # "eight months" of eight and a half
        yield replace(found, spans=(span,))
