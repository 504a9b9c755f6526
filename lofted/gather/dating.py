"""When an event was, by the dates of one article: which of them can be its own, and how far an hour is from it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from lofted.facts import CLOCK, DAYS, Article, Claim, Moment, Reading
from lofted.gather.belonging import A_DAY, Belonging, is_day
from lofted.gather.evidence import Hours, of_launch
from lofted.gather.kinds import LAUNCH, LEAD, tells_start
from lofted.gather.weighing import AROUND, SOON, by_clock

SPAN = "span"  # the precision of a stretch of days
ENDING = 60  # characters before a clock time in which stands what ended at it; a clause
_ENDS = re.compile(
    r"\b(?:end|ends|ended|destroyed|came down|splashed|landed|fell|gone|vanished|lost|hit|exploded|pieces|debris)\b",
    re.I,
)


def is_end(article: Article, claim: Claim) -> bool:
    """Whether a clock time is that of the end of a flight, or of what was seen of it: "was ended at 12:36 a.m."."""
    first = max(claim.sentence.start, claim.span.start - ENDING)
    words = article.text[first : claim.span.start]
    ended = list(_ENDS.finditer(words))
    return bool(ended) and not tells_start(words[ended[-1].end() :])


class Dating(Belonging):
    """Which dates of one article are of one event."""

    def __init__(
        self,
        reading: Reading,
        kind: str,
        days: frozenset[date],
        hours: Sequence[Hours] = (),
        mine: Callable[[Claim], bool] = lambda _: True,
    ) -> None:
        """Take a reading, and the kind, the days and the hours of the event."""
        super().__init__(reading, kind, days, mine)
        self.hours = hours
        self.claims = [claim for claim in reading.claims if claim.aspect != "statement" and self.belongs(claim)]

    def dates_it(self, claim: Claim, moment: Moment) -> bool:
        """Whether a date is the event's: read so, or, of a launch, within minutes of an hour known for it."""
        if self.kind != LAUNCH:
            early = moment.precision not in CLOCK or claim.span.start < LEAD
            return early and claim.aspect in ("date", "occasion_date")
        if moment.precision in CLOCK and is_end(self.reading.article, claim):
            return False
        gap = self.off(moment)
        if gap is None or claim.aspect not in ("date", "launch_date", "launch_time"):
            return of_launch(self.reading.article, claim)
        return gap <= SOON or (gap <= AROUND and of_launch(self.reading.article, claim))

    def told_days(self) -> list[tuple[Claim, Moment]]:
        """The dates that are the very day of the event, though the words do not say what of."""
        return [(one, one.moment) for one in self.claims if one.moment and self.names_its_day(one.moment)]

    def names_its_day(self, moment: Moment) -> bool:
        """Whether a date is the very day of the event."""
        return is_day(moment) and moment.start is not None and moment.start.date() in self.days

    def off(self, moment: Moment) -> timedelta | None:
        """How far a clock time is from the nearest hour known for the launch; None where that cannot be told."""
        _, mark, clock = moment.edtf.partition("T")
        told = mark and clock[:2].isdigit() and clock[3:5].isdigit()
        if moment.precision not in CLOCK or not self.hours or not told:
            return None
        start = datetime(2000, 1, 1, int(clock[:2]) % 24, int(clock[3:5]))  # a day that only carries the hour
        if moment.zone:
            start = moment.start or start
        ours = Hours(start, start, moment.zone, dated=False)
        gaps = []
        for hour in self.hours:
            first = by_clock(ours, hour.zone) - datetime.combine(by_clock(ours, hour.zone).date(), hour.start.time())
            gaps.append(min(first % A_DAY, A_DAY - first % A_DAY))
        return min(gaps)

    def fixes_day(self, moment: Moment) -> bool:
        """Whether a date says on which day the event was, or, of what lasts for days, on which it began."""
        return moment.precision in (*CLOCK, *DAYS) or (self.kind != LAUNCH and moment.precision == SPAN)

    def on_its_day(self, moment: Moment) -> Moment | None:
        """A date that can be the event's; a clock time alone on the event's day."""
        if moment.start is not None and not moment.edtf.startswith("XXXX"):
            return moment if self.fixes_day(moment) and (not self.days or self.near(moment.start.date())) else None
        _, mark, clock = moment.edtf.partition("T")
        if (
            not mark
            or moment.precision not in CLOCK
            or not self.days
            or not clock[:2].isdigit()
            or not clock[3:5].isdigit()
        ):
            return None
        start = datetime.combine(min(self.days), datetime.min.time()) + timedelta(
            hours=int(clock[:2]), minutes=int(clock[3:5])
        )
        return replace(moment, start=start, end=start + timedelta(minutes=1), edtf=f"{start:%Y-%m-%dT%H:%M}")
