"""Which tellings are of one event, each with the ground on which it joins.

The surest go first: those that tell of a flight on record, then those that
name a day, a country and what flew, then those that only the words and the
news of the day place. So a vague report joins an event that a precise one has
set up, whichever was printed first. Events are looked up by entry and by day;
no telling is held against all others.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from lofted.facts import Ground, Record, Role
from lofted.gather.evidence import A_DAY, Known
from lofted.gather.fitting import (
    days_fit,
    fits,
    is_told,
    role_of,
    role_of_day,
    span_of,
    tells_of_two,
    told_matter,
    told_news,
)
from lofted.gather.groups import Group, Joined
from lofted.gather.kinds import EXERCISE, LAUNCH, STATEMENT, TEST
from lofted.gather.likeness import Likeness
from lofted.gather.meant import SURE
from lofted.gather.tellings import PAST, Telling
from lofted.gather.weighing import ENOUGH, SOON, gap, weigh

ALIKE = 0.2  # cosine; from which on two accounts of days that meet are of one matter; ours
OTHER_KIND = 0.4  # the same where the two were taken for different kinds
EPISODE = 0.12  # the same, for the words of PARAGRAPHS: two accounts of one quarrel or one summit; ours
TOLD_DAY = 0.09  # the same where the article names the day of the other; ours
LOOSE = {Ground.ALONE, Ground.NEWS}  # grounds on which no event stands for itself
NEARBY = {LAUNCH, TEST}  # kinds of event that others react to


class Gathering:
    """The events set up so far, looked up by entry and by the days on which they were, or were news."""

    def __init__(self, told: Sequence[Telling], record: Record) -> None:
        """Begin with no event."""
        self.record = record
        self.like = Likeness(told)
        self.groups: list[Group] = []
        self._by_entry: dict[str, Group] = {}
        self._by_day: defaultdict[date, list[Group]] = defaultdict(list)
        self._own: dict[str, Group] = {}

    def gather(self, told: Sequence[Telling]) -> list[Group]:
        """Put every telling to its event; what is only mentioned is an event where others tell of it."""
        central = sorted((one for one in told if one.central), key=lambda one: one.order)
        dated = [one for one in central if not one.entry and one.kind == LAUNCH and one.days]
        told_late = [
            one
            for one in central
            if not one.entry and one.kind in (LAUNCH, STATEMENT, EXERCISE) and not (one.kind == LAUNCH and one.days)
        ]
        settled = {one.id for one in (*dated, *[one for one in central if one.entry])}
        rest = sorted(
            (one for one in central if one.id not in settled),
            key=lambda one: (one.kind == STATEMENT, not one.days, one.order),
        )
        for one in central:
            if one.entry:
                self.by_entry(one)
        for one in sorted(dated, key=lambda one: (tells_of_two(one), one.order)):  # whom two hours are told by, last
            self.by_day(one)
        settled |= {one.id for one in told_late if self.by_launch(one)}
        rest = [one for one in rest if one.id not in settled]
        for one in [one for one in rest if not self.by_matter(one)]:
            self.by_news(one)
        for one in central:
            self.also_tells(one)
        for one in sorted((one for one in told if not one.central), key=lambda one: one.order):
            self.look_back(one)
        return [group for group in self.groups if any(one.role is not Role.MENTION for one in group.members)]

    def found(self, telling: Telling, ground: Ground, reason: str) -> None:
        """Set up a new event, to be found by its entry, its days and, if it is no launch, by when it was news."""
        group = Group(telling.kind, len(self.groups), telling.entry)
        self.groups.append(group)
        self._own[telling.id] = group
        group.take(Joined(telling, role_of(telling), ground, reason), self.record)
        if group.entry:
            self._by_entry[group.entry] = group
        published = {telling.article.published} if telling.article.published else set()
        for day in group.days or published if group.kind in NEARBY else group.days | published:
            self._by_day[day].append(group)

    def near(self, first: date, last: date) -> Iterator[Group]:
        """The events of some days, each once."""
        seen: set[int] = set()
        for number in range((last - first).days + 1):
            for group in self._by_day.get(first + number * A_DAY, ()):
                if group.number not in seen and group.members:
                    seen.add(group.number)
                    yield group

    def by_entry(self, telling: Telling) -> None:
        """Join the event of the flight on record."""
        reason = f"tells of {telling.entry}: {'; '.join(telling.why)}"
        group = self._by_entry.get(telling.entry or "")
        if group is None:
            self.found(telling, Ground.FLIGHT, reason)
        else:
            group.take(Joined(telling, telling.role, Ground.FLIGHT, reason), self.record)

    def by_day(self, telling: Telling) -> None:
        """Join the launch that the day, and what else is told, fits best."""
        ranked = sorted(self.launches(telling), key=lambda one: (-one[0], one[1].number))
        if ranked:
            _, group, reason = ranked[0]
            group.take(Joined(telling, role_of(telling), Ground.DAY, reason), self.record)
        else:
            self.found(telling, Ground.ALONE, f"no other report tells of a launch on {min(telling.days)}")

    def by_launch(self, telling: Telling) -> bool:
        """Join a launch that the article's day, name and figures fit, whatever its headline is about."""
        ranked = sorted(self.launches(telling), key=lambda one: (-one[0], one[1].number))
        if ranked and (telling.kind != EXERCISE or ranked[0][0] >= SURE):
            _, group, reason = ranked[0]
            published = telling.article.published
            past = published is not None and published - min(group.days) > PAST
            group.take(Joined(telling, Role.RECAP if past else Role.MAIN, Ground.DAY, reason), self.record)
            return True
        return False

    def launches(self, telling: Telling) -> Iterator[tuple[float, Group, str]]:
        """The launches that a telling can be of, with how well each fits, and why."""
        told = telling.evidence
        if told is None:
            return
        told = told.of_days(telling.days) if telling.days else told
        days = {one.day for one in told.days} | telling.days
        windows = [(day - A_DAY, day + A_DAY) for day in sorted(days)] or ([telling.news] if telling.news else [])
        for group in dict.fromkeys(group for window in windows for group in self.near(*window)):
            if group.kind == LAUNCH and group.days:
                weight, why = max((weigh(told, known) for known in group.known), default=(0.0, []))
                if weight >= ENOUGH and (days & group.days or weight > ENOUGH):
                    yield weight + self.like.of(telling, group.tellers), group, "; ".join(why)

    def by_matter(self, telling: Telling) -> bool:
        """Join an event by its days and words, or set one up; False where the telling stays alone."""
        ranked = sorted(self.matters(telling), key=lambda one: (-one[0], one[1].number))
        if ranked:
            _, group, ground, reason = ranked[0]
            group.take(Joined(telling, role_of(telling), ground, reason), self.record)
        else:
            self.found(telling, Ground.ALONE, "no other report tells of its matter")
        return bool(ranked)

    def matters(self, telling: Telling) -> Iterator[tuple[float, Group, Ground, str]]:
        """The events of the same days and much the same words that a telling can be of."""
        window = span_of(telling)
        for group in self.near(*window) if window else ():
            if telling.countries and group.countries and not telling.countries & group.countries:
                continue
            if not days_fit(telling, group):
                continue
            like = self.like.of(telling, group.tellers)
            if telling.kind == group.kind and telling.kind in NEARBY:
                if telling.countries & group.countries and fits(telling, group):
                    yield 2.0 + like, group, Ground.NEWS, told_news(group)
            elif like >= (
                OTHER_KIND if telling.kind != group.kind else ALIKE / 2 if telling.days & group.days else ALIKE
            ):
                yield 1.0 + like, group, Ground.MATTER, told_matter(telling, group)

    def by_news(self, telling: Telling) -> None:
        """Put what stayed alone to the launch that its country was in the news for, or to what is most like it."""
        own = self._own[telling.id]
        if len(own.members) != 1 or telling.news is None or self.by_told_day(telling, own):
            return
        ranked = sorted(
            (
                (group.kind in NEARBY, like, max(group.days, default=date.min), group)
                for group in self.near(*telling.news)
                if group is not own and telling.countries & group.countries
                for like in [self.like.at_length(telling, group.latest)]
                if (group.kind in NEARBY and group.days and telling.weapons) or like >= EPISODE
            ),
            key=lambda one: one[:3],
        )
        if not ranked:
            return
        own.members.clear()
        group = ranked[-1][-1]
        group.take(Joined(telling, Role.REACTION, Ground.NEWS, told_news(group)), self.record)
        if group.kind not in NEARBY:
            for _, _, _, other in ranked[:-1]:
                if other.kind not in NEARBY and all(one.ground in LOOSE for one in other.members):
                    self.merge(group, other)
            if telling.article.published:
                self._by_day[telling.article.published].append(group)  # what goes on for days is found by each

    def by_told_day(self, telling: Telling, own: Group) -> bool:
        """Join a meeting or the like of a day that the article names, whenever it was printed, if it is like it."""
        days = sorted({one.day for one in telling.evidence.days}) if telling.evidence else []
        fitting = [
            (self.like.at_length(telling, group.latest), group)
            for group in dict.fromkeys(group for day in days for group in self.near(day, day))
            if group is not own and group.kind not in NEARBY and telling.countries & group.countries
        ]
        like, group = max(fitting, key=lambda one: one[0], default=(0.0, own))
        if like < TOLD_DAY:
            return False
        own.members.clear()
        published = telling.article.published
        past = published is not None and published - days[0] > PAST
        reason = "names its day, and tells it in much the same words"
        group.take(Joined(telling, Role.RECAP if past else Role.MAIN, Ground.MATTER, reason), self.record)
        return True

    def merge(self, group: Group, other: Group) -> None:
        """Make one matter of two between which an account has been found that is like both."""
        for joined in other.members:
            group.members.append(replace(joined, role=Role.REACTION, ground=Ground.NEWS, reason=told_news(group)))
            if joined.telling.article.published:
                self._by_day[joined.telling.article.published].append(group)
        other.members.clear()

    def also_tells(self, telling: Telling) -> None:
        """Join another launch than its own, where an article has its hour, or its day, its name and a figure."""
        told = telling.evidence
        for group in dict.fromkeys(group for one in told.days for group in self.near(one.day, one.day)) if told else ():
            if group.kind != LAUNCH or group.entry or any(one.telling.id == telling.id for one in group.members):
                continue
            for known in group.known:
                weight, why = weigh(told, known) if told else (0.0, [])
                if told and weight >= ENOUGH and (is_told(told, known) or self.of_another_hour(telling, known)):
                    reason = f"tells of it as well: {'; '.join(why)}"
                    group.take(Joined(telling, role_of_day(telling, known), Ground.DAY, reason), self.record)
                    break

    def of_another_hour(self, telling: Telling, known: Known) -> bool:
        """Whether an article tells the hour of a launch of the day, beside that of its own event."""
        near = dict.fromkeys(group for day in known.days for group in self.near(day, day) if group.kind == LAUNCH)
        mine = [group for group in near if any(one.telling.id == telling.id for one in group.members)]
        first = [next((one for one in group.known if one.hour), None) for group in mine]  # those who set it up
        own = [one for one in first if one]
        told = telling.evidence.hours if telling.evidence else ()
        hours = [hour for hour in told if known.hour and gap(hour, known.hour, known.zone) <= SOON]
        return bool(own) and any(all(gap(hour, one.hour, one.zone) > SOON for one in own if one.hour) for hour in hours)

    def look_back(self, telling: Telling) -> None:
        """Join another launch that the article names, where somebody tells of it."""
        group = self._by_entry.get(telling.entry or "")
        if group is None and telling.role is Role.MAIN:
            self.found(telling, Ground.FLIGHT, f"tells of it as well: {'; '.join(telling.why)}")
        elif group is not None and not any(one.telling.id == telling.id for one in group.members):
            tells = "tells of it as well" if telling.role is Role.MAIN else "mentions it"
            group.take(Joined(telling, telling.role, Ground.FLIGHT, f"{tells}: {'; '.join(telling.why)}"), self.record)
