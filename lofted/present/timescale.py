"""A line of time along a picture, from left to right, with the long stretches cut out in which nothing happened."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from lofted.facts import Article
from lofted.present.drawing import LINE, WIDE, group, line, path, text, width

NOON = time(12)  # h; where a day stands that has no hour
LONG = 2.0  # times all other gaps together; ours: from there on one gap would crush the rest
CUT = 0.4  # of all other gaps together; what a cut gap keeps
CUTS = 3  # gaps at most; more would leave no scale
SHORT = timedelta(days=2)  # days; below it the hours are told
AIR = 12  # units between two dates


@dataclass(frozen=True, slots=True)
class Timescale:
    """Where each moment stands, in units from left to right; `cuts` are where the scale is broken."""

    moments: tuple[datetime, ...]
    places: tuple[float, ...]
    cuts: tuple[float, ...] = ()

    def x(self, moment: datetime) -> float:
        """The place of a moment of the scale or between two of them."""
        after = bisect_right(self.moments, moment)
        if after == 0 or after == len(self.moments):
            return self.places[0 if after == 0 else -1]
        start, end = self.moments[after - 1], self.moments[after]
        share = (moment - start) / (end - start)
        return self.places[after - 1] + share * (self.places[after] - self.places[after - 1])

    def draw(self, svg: Element, foot: float) -> None:
        """The line with its dates below it, as many as keep apart, the first and the last before the others."""
        axis = group(svg, "axes")
        line(axis, (self.places[0], foot, self.places[-1], foot), "axis")
        for cut in self.cuts:
            path(axis, f"M{cut - 5:.1f},{foot + 5:.1f}l4,-10m4,10l4,-10", "axis")  # units; two strokes
        hours = self.moments[-1] - self.moments[0] < SHORT
        taken: list[tuple[float, float]] = []
        for place in order(len(self.moments)):
            above, below = dated(self.moments[place], hours=hours)
            half = max(width(above), width(below)) / 2
            tick = self.places[place]
            near = min(max(tick, half + 1), WIDE - half - 1)
            if any(near - half < end + AIR and start - AIR < near + half for start, end in taken):
                continue
            taken.append((near - half, near + half))
            line(axis, (tick, foot, tick, foot + 4), "axis")  # units of a tick
            text(axis, near, foot + LINE, above, anchor="middle")
            text(axis, near, foot + 2 * LINE - 2, below, anchor="middle")


def order(count: int) -> list[int]:
    """In which order dates ask for room: the last, the first, then the others as they come."""
    return list(dict.fromkeys((count - 1, 0, *range(count))))


def dated(moment: datetime, *, hours: bool) -> tuple[str, str]:
    """A moment on two lines: day and year, or hour and day.

    >>> dated(datetime(2024, 10, 31, 7, 52), hours=True), dated(datetime(2024, 10, 31), hours=False)
    (('07:52', '31 Oct'), ('31 Oct', '2024'))
    """
    day = f"{moment.day} {moment:%b}"
    return (f"{moment:%H:%M}", day) if hours else (day, str(moment.year))


def timescale(moments: Sequence[datetime], left: float, right: float) -> Timescale:
    """The scale of some moments between two edges, in units.

    >>> days = [datetime(2024, 1, 1), datetime(2024, 1, 3), datetime(2024, 1, 5), datetime(2026, 1, 1)]
    >>> [round(place) for place in timescale(days, 0, 100).places]
    [0, 36, 71, 100]
    """
    known = sorted(set(moments))
    gaps = [(after - before).total_seconds() for before, after in pairwise(known)]
    broken: set[int] = set()
    for _ in range(CUTS):
        whole = [at for at in range(len(gaps)) if at not in broken]
        longest = max(whole, key=gaps.__getitem__, default=0)
        others = sum(gaps[at] for at in whole if at != longest)
        if not others or gaps[longest] <= LONG * others:
            break
        gaps[longest] = CUT * others
        broken.add(longest)
    places, per = [left], (right - left) / (sum(gaps) or 1)
    for gap in gaps:
        places.append(places[-1] + gap * per)
    cuts = tuple((places[one] + places[one + 1]) / 2 for one in sorted(broken))
    return Timescale(tuple(known), tuple(places), cuts)


def appeared(article: Article) -> datetime | None:
    """When an article came out, in UTC; noon where only the day is known, None where not even that."""
    if article.at is not None:
        return article.at.astimezone(UTC) if article.at.tzinfo else article.at.replace(tzinfo=UTC)
    return datetime.combine(article.published, NOON, UTC) if article.published else None


def told_time(article: Article) -> str:
    """When an article came out, in words.

    >>> from datetime import date
    >>> told_time(Article("", published=date(2024, 11, 1)))
    '1 November 2024'
    """
    moment = appeared(article)
    return told_moment(moment, hour=article.at is not None) if moment else "no date"


@lru_cache(maxsize=4096)
def told_moment(moment: datetime, *, hour: bool) -> str:
    """An instant in words; kept, as one article stands in many lines."""
    day = f"{moment.day} {moment:%B} {moment.year}"
    return f"{day}, {moment:%H:%M} UTC" if hour else day
