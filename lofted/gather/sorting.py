"""A person's decisions on which articles belong together; they go before what the desk would do."""

from collections.abc import Sequence

from lofted.facts import Ground, Placing, Role, Sorting
from lofted.gather.groups import Group, Joined


def sorted_by_hand(groups: list[Group], sortings: Sequence[Sorting]) -> list[Group]:
    """The events with every decision carried out, in the order in which they were made."""
    for one in sortings:
        home, other = find(groups, one.article), find(groups, one.other)
        if one.choice is Placing.TOGETHER and home and other and home is not other:
            move(home, other, one)
        elif one.choice is Placing.APART and home and home is other:
            alone = Group(home.kind, len(groups))
            groups.append(alone)
            move(home, alone, one)
    return [group for group in groups if any(one.role is not Role.MENTION for one in group.members)]


def find(groups: Sequence[Group], article: str) -> Group | None:
    """The event that an article is about, by its id or by what it was handed in as."""
    for group in groups:
        for one in group.members:
            if one.role is not Role.MENTION and article in (one.telling.id, one.telling.article.given):
                return group
    return None


def move(home: Group, other: Group, decided: Sorting) -> None:
    """Put an article from one event into another, with who decided it and why."""
    moved = [one for one in home.members if decided.article in (one.telling.id, one.telling.article.given)]
    home.members[:] = [one for one in home.members if one not in moved]
    other.members[:] = [one for one in other.members if one.telling.id not in {each.telling.id for each in moved}]
    for one in moved:
        role = Role.MAIN if one.role is Role.MENTION else one.role
        other.members.append(Joined(one.telling, role, Ground.PERSON, told(decided), decided.by))
        other.days |= set(one.telling.days) if not other.days else set()
        other.countries |= set(one.telling.countries) if not other.countries else set()


def told(decided: Sorting) -> str:
    """A decision in one sentence."""
    who, day = decided.by or "a person", f" on {decided.on}" if decided.on else ""
    how = "put together with" if decided.choice is Placing.TOGETHER else "parted from"
    return f"{who} decided{day} that it is {how} {decided.other}" + (f": {decided.reason}" if decided.reason else "")
