"""Every date ahead that some articles speak of, who says so and how firmly: as a sheet or as JSON.

A date keeps the precision of its words; what several articles tell in the same
words is one entry, with everyone who says it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256

from lofted.facts import CLOCK, DAYS, Article, Moment, Reading
from lofted.present.agenda import agenda
from lofted.present.cited import Said, article_list, as_json, lines_of, said

UID = 20  # hex digits of an entry's lasting id


@dataclass(frozen=True, slots=True)
class Ahead:
    """A date ahead, what is to happen then, and everyone who says so."""

    what: str
    moment: Moment
    said: tuple[Said, ...]

    @property
    def vague(self) -> bool:
        """Whether no day is told."""
        return self.moment.precision not in (*CLOCK, *DAYS)

    @property
    def flat(self) -> bool:
        """Whether somebody says it flatly."""
        return any(one.firm.startswith("said flatly") for one in self.said)

    @property
    def uid(self) -> str:
        """An id that stays while the words and the date do, whoever hands the articles in."""
        made = "\x1f".join((self.moment.edtf, self.what))
        return f"{sha256(made.encode('utf-8', 'surrogatepass')).hexdigest()[:UID]}@lofted"

    @property
    def told(self) -> str:
        """The date as EDTF, with its zone, and with its words where it is vague."""
        zone = f" {self.moment.zone}" if self.moment.zone and self.moment.precision in CLOCK else ""
        return f"{self.moment.edtf}{zone}" + (f" (“{self.moment.written}”)" if self.vague else "")


def ahead(readings: Iterable[Reading]) -> list[Ahead]:
    """The dates ahead of every article, the soonest first."""
    return all_ahead(one for reading in readings for one in ahead_of(reading))


def all_ahead(told: Iterable[Ahead]) -> list[Ahead]:
    """The dates that several articles tell as one, the soonest first."""
    found: dict[str, Ahead] = {}
    for one in told:
        known = found.get(one.uid)
        found[one.uid] = Ahead(one.what, known.moment, (*known.said, *one.said)) if known else one
    return sorted(found.values(), key=lambda one: (one.moment.edtf, one.what))


def ahead_of(reading: Reading) -> Iterator[Ahead]:
    """The dates ahead of one article."""
    for one in agenda(reading):
        moment = one.claims[0].moment
        if moment is not None:
            yield Ahead(one.what, moment, tuple(dict.fromkeys(said(reading, claim) for claim in one.claims)))


def dates_sheet(found: Iterable[Ahead], articles: Mapping[str, Article]) -> str:
    """The dates one below the other, vague ones as vague."""
    lines = [line for one in found for line in (f"{one.told}  {one.what}", *lines_of(one.said, articles))]
    return "\n".join(lines) + "\n" if lines else "no date ahead is told\n"


def dates_record(found: Iterable[Ahead], articles: Mapping[str, Article]) -> str:
    """The dates as JSON; `start` and `end` are null where the words fix no year."""
    return as_json({"agenda": [part(one) for one in found], "articles": article_list(articles)})


def part(one: Ahead) -> dict[str, object]:
    """One date as JSON."""
    moment = one.moment
    return {
        "uid": one.uid,
        "edtf": moment.edtf,
        "start": moment.start.isoformat() if moment.start else None,
        "end": moment.end.isoformat() if moment.end else None,
        "zone": moment.zone,
        "precision": moment.precision,
        "vague": one.vague,
        "what": one.what,
        "said": list(one.said),
    }
