"""Whether an hour told of a launch stands in the words of the party whose it is, or beside another party's."""

from collections.abc import Sequence

from lofted.facts import CLOCK, Claim, Flight, Reading, Record
from lofted.reference.flight_hours import SECOND, TIME, TO_THE_MINUTE, Hour, apart, land, told_minutes
from lofted.reference.sentence import said_by


def whose_own(claim: Claim, known: Sequence[Hour], flight: Flight, reading: Reading, record: Record) -> bool:
    """Whether an hour stands in the words of the party whose it is, or beside that of a party which has another."""
    zone = (claim.moment.zone if claim.moment else None) or flight.when.zone or "UTC"
    says = [one.voice.entry for one in said_by(claim.span, reading) if one.voice.entry]
    mine = [one for one in known if claim.moment and apart(told_minutes(claim.moment), one.on(zone)) <= TO_THE_MINUTE]
    if any(land(one.party, record) == land(says[0], record) for one in mine if one.party and says):
        return True
    others = [one for one in known if one.party and one not in mine]
    told = [one.moment for one in reading.claims if one.moment and one.moment.precision in CLOCK and one is not claim]
    hours_told = [told_minutes(one) for one in told if TIME.search(one.edtf)]
    return any(apart(one, other.on(zone)) <= SECOND for one in hours_told for other in others)
