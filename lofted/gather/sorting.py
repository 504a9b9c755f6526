"""A person's decisions on which articles belong together; they go before what the desk would do."""

from collections.abc import Sequence

from lofted.facts import Ground, Placing, Role, Sorting
from lofted.gather.groups import Group, Joined


def sorted_by_hand(groups: list[Group], sortings: Sequence[Sorting]) -> list[Group]:
    """The events with every decision carried out, in the order in which they were made."""
    for one in sortings:
        shared = [group for group in groups if tells(group, one.article) and tells(group, one.beside)]
        home, other = find(groups, one.article), find(groups, one.beside)
        if one.placing is Placing.TOGETHER and home and other and not shared:
            move(home, other, one)
        elif one.placing is Placing.APART and shared:
            alone = Group(shared[0].kind, len(groups))
            groups.append(alone)
            move(shared[0], alone, one)
    return [group for group in groups if any(one.role is not Role.MENTION for one in group.members)]


def find(groups: Sequence[Group], article: str) -> Group | None:
    """The event that an article is about, by its id or by what it was handed in as."""
    return next((group for group in groups if tells(group, article)), None)


def tells(group: Group, article: str) -> bool:
    """Whether an article tells of an event, and does not only mention it."""
    return any(one.role is not Role.MENTION and named(one, article) for one in group.members)


def named(one: Joined, article: str) -> bool:
    """Whether a telling is of the article of this id, or of the one handed in as this."""
    return article in (one.telling.id, one.telling.article.given)


def move(home: Group, other: Group, decided: Sorting) -> None:
    """Put an article from one event into another, with who decided it and why."""
    moved = [one for one in home.members if named(one, decided.article)]
    home.members[:] = [one for one in home.members if one not in moved]
    other.members[:] = [one for one in other.members if one.telling.id not in {each.telling.id for each in moved}]
    for one in moved:
        role = Role.MAIN if one.role is Role.MENTION else one.role
        other.members.append(Joined(one.telling, role, Ground.PERSON, told(decided), decided.name))
        other.days |= set(one.telling.days) if not other.days else set()
        other.countries |= set(one.telling.countries) if not other.countries else set()


def told(decided: Sorting) -> str:
    """A decision in one sentence."""
    who, day = decided.name or "a person", f" on {decided.at:%Y-%m-%d}" if decided.at else ""
    how = "put together with" if decided.placing is Placing.TOGETHER else "parted from"
    return f"{who} decided{day} that it is {how} {decided.beside}" + (f": {decided.reason}" if decided.reason else "")
