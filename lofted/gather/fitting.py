"""Whether a telling fits an event by its role, its days and its figures, and the words that say why it does."""

from datetime import date

from lofted.facts import Role
from lofted.gather.evidence import A_DAY, Evidence, Known
from lofted.gather.groups import Group
from lofted.gather.meant import FRESH
from lofted.gather.tellings import PAST, Telling
from lofted.gather.weighing import AROUND, gap, measured, named

LISTED = 6  # words listed in a reason; as many as a line holds


def role_of(telling: Telling) -> Role:
    """Whether an article's own event is news to it, or one that it looks back at."""
    published = telling.article.published
    past = published and telling.days and published - max(telling.days) > PAST
    return Role.RECAP if past and telling.role is Role.MAIN else telling.role


def role_of_day(telling: Telling, known: Known) -> Role:
    """Whether another launch than an article's own is news to it, or one that it looks back at."""
    published = telling.article.published
    fresh = published is not None and any(published - day <= FRESH for day in known.days)
    return Role.MAIN if fresh else Role.RECAP


def tells_of_two(telling: Telling) -> bool:
    """Whether an article tells two hours that cannot be of one launch, so that it sets up neither."""
    hours = [one for one in (telling.evidence.hours if telling.evidence else ()) if one.start == one.end]
    return any(gap(one, other, None) > AROUND for one in hours[:1] for other in hours[1:])


def is_told(told: Evidence, known: Known) -> bool:
    """Whether a launch is told of by its name and a figure, or as having flown on its day under its name."""
    if not told.vehicles & known.vehicles:
        return False
    return any(measured(told, known)) or any(one.own and one.day in known.days for one in told.days)


def fits(telling: Telling, group: Group) -> bool:
    """Whether nothing parts a report without a day from a launch: no name, class or figure."""
    told = telling.evidence
    if told is None:
        return True
    parts = [part for known in group.known for part in (*named(told, known), *measured(told, known))]
    return sum(weight for weight, _ in parts) >= 0


def span_of(telling: Telling) -> tuple[date, date] | None:
    """The days on which the event of a telling can have been."""
    if telling.days:
        return min(telling.days) - A_DAY, max(telling.days) + A_DAY
    return telling.news


def days_fit(telling: Telling, group: Group) -> bool:
    """Whether what is told with a day is told with it, or one beside it, too."""
    if not telling.days or not group.days:
        return True
    return any(abs(one - other) <= A_DAY for one in telling.days for other in group.days)


def told_matter(telling: Telling, group: Group) -> str:
    """Why an account is of the same matter."""
    shared = sorted(telling.words & group.tellers[0].words)[:LISTED] if group.tellers else []
    return f"the same days and much the same words ({', '.join(shared)})"


def told_news(group: Group) -> str:
    """Why a report without a day of its own is of an event."""
    day = min(group.days, default=None)
    return f"names no other event, and that of {day} was in the news" if day else "names no other event of those days"
