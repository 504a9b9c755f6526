"""Whether a time is that of a whole flight, or of a part of one: a burn, a stage, the minutes until it was lost."""

import re
from math import inf

from lofted.facts import Claim, Event, Flight, Quantity, Reading, Record, Verdict, compare
from lofted.reference.bearing import rounds_to
from lofted.reference.spokesmen import speaks_for
from lofted.told.roundings import cut_off

PART_OF_IT = re.compile(  # what is told of a part of a flight, of one cut short, or of one that ends in orbit
    r"\b(?:stages?|boosters?|engines?|motors?|burn\w*|separat\w+|debris|orbit\w*|satellites?|capsules?|spacecraft|crew\w*|Falcon|Starship|"
    r"explo\w+|fail\w*|broke|blew|lost|abort\w*|malfunction\w*|shot\sdown|intercept\w*|overhead|over\sJapan|sirens?|alert\w*|"
    r"warn\w*|first\s\w+\sminutes|another|earlier|previous|predecessor|would|could|into\s(?:the|its)\sflight)\b",
    re.I,
)
_AFTER_LAUNCH = re.compile(r"\s(?:after|following)\b|\son\s(?:from\s)?(?:launch|lift)")
_DOWN = re.compile(
    r"\b(?:fell|falls?|fallen|falling|landed|landing|lands|came\sdown|coming\sdown|comes\sdown|splash\w*|crashed|plunged|dropped|hit|hits|struck|impact\w*|"
    r"touched\sdown|flew|aloft|in\sthe\sair|over|ended|back|down)\b",
    re.I,
)
_STAGE = re.compile(r"\b(?:stages?|boosters?|fairings?|debris|fragments?|engines?|separat\w+)\b", re.I)
_STOP = re.compile(r"[;:]|\bwhile\b|\bbut\b")


def whole(claim: Claim, text: str) -> bool:
    """Whether a time is that of a whole flight: "ten minutes after lift-off" is one only of what then came down."""
    if not _AFTER_LAUNCH.match(text, claim.span.end):
        return True
    begins = max((one.end() for one in _STOP.finditer(text, claim.sentence.start, claim.span.start)), default=0)
    ends = _STOP.search(text, claim.span.end, claim.sentence.end)
    clause = text[max(begins, claim.sentence.start) : ends.start() if ends else claim.sentence.end]
    return bool(_DOWN.search(clause)) and not _STAGE.search(clause)


def told_by(long: Claim, flight: Flight | None, high: Claim | None = None) -> str:
    """The party that is on record with a told flight time, and with the apogee; nothing where there is none."""
    given = [(one, one.flight_time, one.apogee) for one in flight.accounts] if flight else []
    return next(
        (
            one.speaker
            for one, time, top in given
            if time and long.quantity and rounds_to(time, long.quantity)
            if high is None or (top and high.quantity and top.said.high < inf and meets(high.quantity, top))
        ),
        "",
    )


def borne_out(long: Claim, flight: Flight | None) -> bool:
    """Whether a party gave a time of a flight that the told one takes in: "more than an hour" does 71 minutes."""
    given = [one.flight_time for one in flight.accounts if one.flight_time] if flight else []
    return any(long.quantity is not None and meets(long.quantity, one) for one in given)


def told_beside(long: Claim, event: Event, flight: Flight | None, reading: Reading) -> bool:
    """Whether the text gives another party's time of the same flight as well."""
    times = [*event.about("flight_time", "duration"), *(one for one in reading.claims if one.aspect == "figure")]
    others = [one.quantity for one in times if one is not long and one.quantity and one.quantity.unit == "s"]
    given = [one.flight_time for one in flight.accounts if one.flight_time] if flight else []
    theirs = [one for one in given if long.quantity and not meets(long.quantity, one)]
    mine = [one for one in given if one not in theirs]  # "4,052 seconds, or about 67.5 minutes" gives one time twice
    return any(
        meets(one, time) and not any(apart(one, own) < apart(one, time) for own in mine)
        for one in others
        for time in theirs
    )


def apart(one: Quantity, other: Quantity) -> float:
    """How far two figures lie from each other, by their digits, in their unit."""
    return abs(one.bare.middle - other.bare.middle)


def meets(told: Quantity, given: Quantity) -> bool:
    """Whether two times can be one."""
    return compare(told, given) is Verdict.HOLDS


def cut_by(long: Claim, flight: Flight | None, record: Record) -> str:
    """The finer time of the party that a claim is told for, where the told one is that with its last part dropped."""
    given = [(one, one.flight_time, record.entry(one.party)) for one in flight.accounts] if flight else []
    return next(
        (
            f"{one.speaker} is on record with {time.written}"
            for one, time, party in given
            if flight and time and long.quantity and cut_off(time, long.quantity)
            if speaks_for(long.voice, party, launched_by=flight.country)
        ),
        "",
    )
