"""Whether an hour or a day told for a launch is that of a flight by some clock, the hour also half a day off.

An hour to the minute is nearly as good as a name: few flights of one day share it.
"""

import re
from zoneinfo import ZoneInfo

from lofted.facts import CLOCK, DAYS, Flight, Moment
from lofted.link.bundles import Bundle
from lofted.reference.flight_hours import apart, at_hour, hours

HALF_DAY = 720  # minutes; morning is often taken for evening
HOUR = 5  # minutes; parties' hours of one launch differ by 1 to 3, seldom 4
PYONGYANG = "Asia/Pyongyang"  # UTC+8:30 from 2015-08-15 to 2018-05-04 (IANA)

_HOUR = re.compile(r"T(\d\d):(\d\d)")


def hour_of(moment: Moment, flight: Flight, *, slips: bool = False) -> str | None:
    """The hour of a launch that is one on record of the flight; with `slips` also another clock's, or half a day off.

    Asked where a date is told for the launch; the hour itself need not name its day again.
    """
    told = _HOUR.search(moment.edtf)
    if told is None or (moment.relative and moment.start) or moment.precision not in ("minute", "second"):
        return None
    zone, at = flight.when.zone or "UTC", int(told[1]) * 60 + int(told[2])  # 60 minutes an hour
    clocks = (zone, PYONGYANG) if flight.country == "north-korea" else (zone,)
    zones = (moment.zone,) if moment.zone else clocks
    slips = slips and moment.zone in (None, "UTC", zone)
    for hour in hours(flight, landed=False):
        fits = any(apart(at, hour.on(clock)) <= HOUR for clock in (*zones, *((*clocks, "UTC") if slips else ())))
        half_off = slips and any(apart(at + HALF_DAY, hour.on(clock)) <= HOUR for clock in zones)
        if fits or half_off:
            return f"“{moment.written}” is the hour of the launch"
    return None


def begun(bundle: Bundle, flight: Flight) -> bool:
    """Whether an hour of a launch is told that is the flight's own, with its day."""
    told = (one.moment for one in bundle.claims if one.aspect == "launch_time")
    return any(one.start.date() == flight.day and at_hour(one, flight) for one in told if one and one.start)


def by_foreign_clock(moment: Moment, flight: Flight) -> bool:
    """Whether a full date that names no clock is that of the flight by the clocks of most foreign reports."""
    launched = flight.when.start
    if flight.vehicle_class == "INTERCEPTOR":
        return False  # these are known by the day of UTC: China's test of 11 January 2007
    if not (moment.fixed and moment.start and launched and flight.when.zone) or moment.precision not in DAYS:
        return False
    if moment.zone or flight.when.precision not in CLOCK:
        return False
    instant = launched.replace(tzinfo=ZoneInfo(flight.when.zone))
    return any(instant.astimezone(ZoneInfo(zone)).date() == moment.start.date() for zone in ("UTC", "America/New_York"))
