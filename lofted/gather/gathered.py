"""The events that some tellings are of, grouped, to be laid out one at a time."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from lofted.facts import About, Choice, Decision, Dossier, Reading, Record, Role, Sorting, content_id
from lofted.gather.assess import Rated
from lofted.gather.flown import Flown
from lofted.gather.groups import Group
from lofted.gather.laying_out import days_of, dossier, dossier_id
from lofted.gather.parting import shared
from lofted.gather.sorting import sorted_by_hand, tells
from lofted.gather.tellings import Telling
from lofted.gather.together import Gathering


def flown_of(record: Record, decisions: Sequence[Decision]) -> Flown:
    """The flights on record, with people's decisions on which of them an article means."""
    return Flown(record, [one for one in decisions if one.about is About.LINK])


class Gathered:
    """The events of some tellings, the newest first. The same tellings in any order give the same events."""

    def __init__(
        self,
        told: Sequence[Telling],
        record: Record,
        *,
        decisions: Sequence[Decision] = (),
        rated: Mapping[str, Rated] | None = None,
    ) -> None:
        """Group tellings, and carry out people's decisions on which articles belong together."""
        self._record, self._rated = record, rated or {}
        sortings = [one for one in decisions if isinstance(one, Sorting) and one.settles]
        groups = sorted_by_hand(Gathering(told, record).gather(told), sortings)
        self._several = shared(groups)
        self._groups = sorted(groups, key=newest, reverse=True)
        self._corrected = {
            (one.article, one.target): one.name
            for one in decisions
            if one.about is About.CLAIM and one.choice is Choice.CORRECT
        }

    def events(self, *, least: int = 1, wanted: str | None = None) -> Iterator[Group]:
        """The events of at least so many articles, or those that are wanted: by id, flight or article."""
        for group in self._groups:
            if size(group) >= least and asked(group, wanted):
                yield group

    def articles(self, group: Group) -> list[str]:
        """The ids of the articles that an event is laid out from, its mentions too, each once."""
        return list(dict.fromkeys(one.telling.id for one in group.members))

    def tellers(self, group: Group) -> list[str]:
        """The ids of those that tell of it, and do not only mention it."""
        return list(dict.fromkeys(one.telling.id for one in group.members if one.role is not Role.MENTION))

    def id(self, group: Group) -> str:
        """The id of an event's dossier."""
        return dossier_id(group)

    def dossier(self, group: Group, by_id: Mapping[str, Reading]) -> Dossier:
        """An event laid out, from the readings of its articles."""
        return dossier(group, by_id, self._record, self._rated, self._several, self._corrected)

    def mark(self, group: Group, made: Mapping[str, str]) -> str:
        """What an event is laid out from, as a digest: as long as it is the same, so is the dossier.

        `made` says for each article by what its telling was made.
        """
        beside = {
            dossier_id(other): drawn(other, made)
            for id in self.articles(group)
            for other in self._several.get(id, ())
            if other is not group
        }
        members = [(one.telling.id, one.role, one.ground, one.reason, one.by) for one in group.members]
        return content_id(members, drawn(group, made), sorted(beside.items()))


def drawn(group: Group, made: Mapping[str, str]) -> tuple[object, ...]:
    """What an event is known by, in a form that is written alike in every process."""
    known = [(one.id, one.entry, one.central, made[one.id]) for one in group.known_by]
    members = [(one.telling.id, made[one.telling.id]) for one in group.members]
    return group.kind, group.entry, sorted(group.days), sorted(group.countries), known, members


def newest(group: Group) -> tuple[tuple[date, date], str]:
    """By what events are put in order."""
    return days_of(group) or (date.min, date.min), dossier_id(group)


def size(group: Group) -> int:
    """How many tell of an event, and do not only mention it."""
    return sum(one.role is not Role.MENTION for one in group.members)


def asked(group: Group, wanted: str | None) -> bool:
    """Whether an event is the one that is wanted, by its id, its flight or an article that tells of it."""
    return wanted is None or wanted in (group.entry, dossier_id(group)) or tells(group, wanted)
