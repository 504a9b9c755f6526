"""Whether what a claim tells is of the event at hand, and not of another launch, another day, or a design."""

import re
from collections.abc import Callable
from datetime import date, timedelta

from lofted.facts import CLOCK, DAYS, Claim, Moment, Quantity, Reading, Span
from lofted.gather.evidence import said_on
from lofted.gather.kinds import LAUNCH

A_DAY = timedelta(days=1)
COARSE = ("month", "year", "season")  # precisions of a date that fix no day
ELSEWHERE = re.compile(
    r"\b(?:previous(?:ly)?|earlier (?:test|launch|flight|this year)|last (?:year|month)|before that|in the past|former|"
    r"the year before|planned for|record (?:of|set)|of its own|a plan to)\b",
    re.I,
)
BESIDE = re.compile(  # another launch, where the sentence does not tell the day of this one
    r"\b(?:(?:hours?|minutes|days?|weeks?) earlier|"
    r"(?:days?|weeks?|months?|years?) (?:after|before) (?:an?|another|the))\b",
    re.I,
)
_UNLIKE = re.compile(
    r"\b(?:not|no|never|nor|unlike|other than|instead of|rather than|expected|compared (?:to|with)|together with|"
    r"along with|alongside|itself)\b[^.;,]{0,40}$",
    re.I,
)
_DESIGN = re.compile(
    r"\b(?:designed|meant|built|plan|(?:can|could|would|might|able to) (?:reach|fly|carry|travel|hit|strike)|"
    r"upper end)\b[^.;,]{0,60}$",
    re.I,
)
_THEORY = re.compile(r"\b(?:free arc|ellipse|ordinary (?:arc|path)|in theory|a body that)\b[^.;]{0,80}$", re.I)
SINCE = 12  # characters before a month in which "since" stands
MONTH_BEHIND = 5  # characters between a figure and the month of another one: "6,648 km of July 2023"
_SPAN = 100  # characters before a figure in which the word for a design stands
_SINCE = re.compile(r"\b(?:since|until|till|by)\s(?:\w+\s)?$", re.I)
BRIEFEST, LONGEST = 30.0, 14_400.0  # s; what lasts less is a part of a flight, and none of a missile took four hours


class Belonging:
    """What of one article is of one event."""

    def __init__(
        self, reading: Reading, kind: str, days: frozenset[date], mine: Callable[[Claim], bool] = lambda _: True
    ) -> None:
        """Take a reading, the kind and the days of the event, and what parts it from others of the same article."""
        self.reading, self.kind, self.days, self.mine = reading, kind, days, mine
        self.events = {event.id: event for event in reading.events}
        self.told: dict[Span, list[date]] = {}
        self.dated: dict[Span, list[Claim]] = {}
        for one in reading.claims:
            moment = one.moment
            if moment and moment.precision in COARSE and moment.start:
                self.dated.setdefault(one.sentence, []).append(one)
            spoken = kind == LAUNCH and said_on(reading.article, one)
            if one.aspect != "occasion_date" and moment and moment.start and is_day(moment) and not spoken:
                self.told.setdefault(one.sentence, []).append(moment.start.date())

    def belongs(self, claim: Claim) -> bool:
        """Whether a claim is of this event: not of another launch, nor told with another day."""
        return self.kind != LAUNCH or (self.mine(claim) and self.of_its_day(claim))

    def of_its_day(self, claim: Claim) -> bool:
        """Whether a claim of a launch is not told with another day."""
        owner = self.events.get(claim.subject)
        when = owner.when if owner is not None else None
        if when and when.start and self.days and when.precision in (*DAYS, *CLOCK) and not self.near(when.start.date()):
            return False
        told = self.told.get(claim.sentence)
        return not told or not self.days or any(self.near(day) for day in told)

    def near(self, day: date) -> bool:
        """Whether a day is the event's, or the one beside it by another clock."""
        return any(abs(day - own) <= A_DAY for own in self.days)

    def of_flight(self, attribute: str, claim: Claim, value: Quantity) -> bool:
        """Whether a figure can be of this flight: not of the design, and no time that a flight never takes."""
        before = self.reading.article.text[max(claim.sentence.start, claim.span.start - _SPAN) : claim.span.start]
        if attribute != "record_margin" and self.other_day(claim):
            return False
        if _THEORY.search(before):
            return False
        if value.unit == "s":
            return value.bare.high >= BRIEFEST and value.bare.low <= LONGEST
        return not _DESIGN.search(before) and "a plan to " not in before

    def other_day(self, claim: Claim) -> bool:
        """Whether a sentence dates what it tells to a month or a year that is not the event's."""
        days, text = self.days, self.reading.article.text
        if not days or claim.sentence in self.told:
            return False
        for one in self.dated.get(claim.sentence, ()):
            moment = one.moment
            if moment is None or moment.start is None or moment.end is None:
                continue
            apart = all(day < moment.start.date() or day > moment.end.date() for day in days)
            beside = -MONTH_BEHIND <= claim.span.end - one.span.start <= claim.sentence.end - claim.sentence.start
            if (
                apart
                and beside
                and not _SINCE.search(text, max(claim.sentence.start, one.span.start - SINCE), one.span.start)
            ):
                return True
        return False

    def unlike(self, claim: Claim) -> bool:
        """Whether a name stands there as what it was not, or with another date."""
        before = self.reading.article.text[claim.sentence.start : claim.span.start]
        return bool(_UNLIKE.search(before)) or self.other_day(claim)

    def elsewhere(self, claim: Claim) -> bool:
        """Whether a sentence looks to another event."""
        words = self.reading.article.quote(claim.sentence)
        return bool(ELSEWHERE.search(words)) or (
            bool(BESIDE.search(words)) and self.kind == LAUNCH and not self.on_the_day(claim.sentence)
        )

    def on_the_day(self, sentence: Span) -> bool:
        """Whether a sentence tells the event's own day."""
        return any(self.near(day) for day in self.told.get(sentence, ()))


def is_day(moment: Moment) -> bool:
    """Whether a moment fixes a day, and not only its hour."""
    return moment.precision in (*DAYS, *CLOCK) and not moment.edtf.startswith("XXXX")
