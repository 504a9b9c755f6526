"""Gathers the readings of one event into a dossier: who tells of it, on whom that rests, who differs about what.

It goes in two steps, so that no more than the readings of one event need be
at hand. `told_by` makes of each reading what it can be grouped by, which is
light; `Gathered` groups these, and lays out one event after the other.
"""

from collections.abc import Iterable, Mapping, Sequence

from lofted.facts import Decision, Dossier, Reading, Record
from lofted.gather.assess import Rated, scale
from lofted.gather.completing import completed
from lofted.gather.flown import Flown
from lofted.gather.gathered import Gathered, flown_of
from lofted.gather.packing import packed, unpacked
from lofted.gather.tellings import Telling, tellings

__all__ = ["Gathered", "Rated", "flown_of", "gather", "packed", "scale", "told_by", "unpacked"]


def told_by(reading: Reading, flown: Flown) -> tuple[Telling, ...]:
    """What a reading is grouped by: the events it tells of, its own first."""
    return tuple(tellings(completed(reading), flown))


def gather(
    readings: Iterable[Reading],
    record: Record,
    *,
    decisions: Sequence[Decision] = (),
    rated: Mapping[str, Rated] | None = None,
    least: int = 1,
    wanted: str | None = None,
) -> tuple[Dossier, ...]:
    """The dossiers of some readings, the newest event first, those of at least so many articles.

    `decisions` are people's: that two articles belong together or apart, and
    which flight is meant, go before what the desk would do; a claim with
    another value is marked with whose it is. `rated` is the user's scale of
    sources. Of a `wanted` id, flight or article only the dossiers are laid out.
    The same readings in any order give the same dossiers.
    """
    by_id = {reading.article.id: reading for reading in readings}
    flown = flown_of(record, decisions)
    told = [telling for reading in by_id.values() for telling in told_by(reading, flown)]
    gathered = Gathered(told, record, decisions=decisions, rated=rated)
    return tuple(gathered.dossier(group, by_id) for group in gathered.events(least=least, wanted=wanted))
