"""Dates that belong to no event: each with the sentence it stands in, those in much the same words as one."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lofted.facts import Claim, Reading
from lofted.present.agenda import AHEAD, day_of, is_ahead
from lofted.present.cited import said
from lofted.present.happening import LONGEST, Dated, Happening
from lofted.present.places import shortened
from lofted.reference.wording import content

DATING = ("launch_date", "launch_time", "impact_time", "occasion_date", "date", "joined", "opened", "in_force", "ended")
ALIKE = 0.6  # share of the shorter sentence's content words; ours: a rewritten sentence keeps most of its nouns


def dates_of(reading: Reading) -> Iterator[Happening]:
    """The dated claims of one article that belong to no event, each called by its sentence."""
    return (of_claim(reading, claim) for claim in free_dates(reading))


def joined_dates(dates: Iterable[Happening]) -> list[Happening]:
    """Dates of articles, those in much the same words as one."""
    found: dict[str, list[Happening]] = {}
    for one in dates:
        beside = found.setdefault(one.moment.edtf, [])
        place = next((at for at, other in enumerate(beside) if alike(one.what, other.what)), None)
        if place is None:
            beside.append(one)
        else:
            beside[place] = joined(beside[place], one)
    return [one for beside in found.values() for one in beside]


def free_dates(reading: Reading) -> Iterator[Claim]:
    """The dated claims of an article that lie behind it and that no event of it has, one for a date in a sentence.

    "On Thursday", said of the day of publication or of that of an event it
    tells of, only says when somebody spoke.
    """
    anchor = day_of(reading)
    owned = {claim.id for event in reading.events for claim in event.claims}
    spoken = {edtf_day(claim) for event in reading.events for claim in event.claims if claim.moment}
    spoken |= {anchor.isoformat()} if anchor else set()
    taken = {(claim.sentence, edtf_day(claim)) for event in reading.events for claim in event.claims if claim.moment}
    for claim in reading.claims:
        moment = claim.moment
        if moment is None or not moment.fixed or claim.aspect not in DATING or claim.aspect in AHEAD[:1]:
            continue
        here = (claim.sentence, edtf_day(claim))
        if moment.relative and edtf_day(claim) in spoken:
            continue
        if claim.id not in owned and here not in taken and not is_ahead(claim, moment, anchor):
            taken.add(here)
            yield claim


def edtf_day(claim: Claim) -> str:
    """The day or the coarser stretch of a claim's moment, as EDTF."""
    return claim.moment.edtf.split("T")[0] if claim.moment else ""


def of_claim(reading: Reading, claim: Claim) -> Happening:
    """A dated claim as a happening, called by its sentence."""
    assert claim.moment is not None, "kept by `free_dates`"
    what = shortened(reading.article.quote(claim.sentence), LONGEST)
    return Happening(what, "date", claim.moment, (Dated(claim.moment, said(reading, claim)),), (reading.article.id,))


def alike(one: str, other: str) -> bool:
    """Whether two sentences tell of much the same, by their content words.

    >>> alike("The treaty was signed in Moscow.", "In Moscow they signed the treaty.")
    True
    """
    ours, theirs = set(content(one)), set(content(other))
    return bool(ours and theirs) and len(ours & theirs) >= ALIKE * min(len(ours), len(theirs))


def joined(one: Happening, other: Happening) -> Happening:
    """Two happenings as one."""
    told = tuple(dict.fromkeys((*one.told, *other.told)))
    return replace(one, told=told, articles=tuple(dict.fromkeys((*one.articles, *other.articles))))
