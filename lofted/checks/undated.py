"""Which launch is meant, where a report tells of one without its day and none was flown of late?

    >>> review("The White House condemned North Korea's test of an ICBM, a spokesman said.", published="2024-04-16")
    undated: open. The report gives no day, and no ICBM flight of North Korea is on record in the 10 days before 16
    April 2024: the last was on 18 December 2023. What is told may be of that date, or of an earlier one.

    >>> review("The White House condemned North Korea's test of an ICBM, a spokesman said.", published="2023-02-18")

A weekday says no more of it: under another day the same words are an old report.

    >>> review("The missile North Korea launched on Friday was an ICBM, the Pentagon said.", published="2024-03-29")
    undated: open. The report gives “Friday” alone, and no ICBM flight of North Korea is on record in the 10 days
    before 29 March 2024: the last was on 18 December 2023. What is told may be of that date, or of an earlier one.

    >>> review("The missile North Korea launched on Friday was an ICBM, the Pentagon said.", published="2017-07-29")

Silent where any day or month is told, on several tests, on planned ones, without the day of publication, and on
classes that the shelf does not list in full.

Limits: which earlier launch a statement was on, only an archive of statements decides.

Source: the catalogue's flights; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import depends, firm, leaves_open
from lofted.facts import DAYS, Claim, Finding, Flight, Named, Reading, Record
from lofted.reference.classes import LONG
from lofted.reference.days import A_DAY
from lofted.reference.history import complete, launch_evidence
from lofted.reference.saying import day

FIELD = "days and clocks"

RECENT = timedelta(days=10)  # in which a launch is still the one that everybody speaks of; ours
FRESH = timedelta(days=3)  # ours: so long after a launch a report tells of it by its weekday alone
TOLD = (*DAYS, "month", "year", "span", "hour", "minute", "second")  # precisions of a time that says which launch it is

_ONE = re.compile(
    r"\b(?:an?|the|its|['’]s)\s(?:[\w-]+\s){0,6}?(?:launch|test|firing)\b(?!s)|\b(?:launched|fired|tested)\san?\b"
)
_WEEKDAY = re.compile(r"(?:last\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:\s(?:morning|evening|night))?")
_NEARER = re.compile(r"\b(?:intermediate|medium)(?:\sor\s\w+)?[\s-]range\b|\bIRBM\b", re.I)
_REACTS = re.compile(
    r"\b(?:condemn\w*|denounc\w*|deplor\w*|protest\w*|welcom\w*|prais\w*|statement|said|says|called|calls|warn\w*)\b",
    re.I,
)
_BACKGROUND = re.compile(
    r"\b(?:since|ago|last|previous\w*|earlier|first|history|years?|again|if|would|could|will|may|plans?|next|any|no|"
    r"engines?|motors?|simulat\w*|parad\w*|displa\w*|unveil\w*)\b",
    re.I,
)


def undated(reading: Reading, record: Record) -> Iterator[Finding]:
    """Ask of the first class of missile that a report without a day says was tested."""
    today = reading.article.published
    times = [one for one in reading.claims if one.moment and one.moment.precision in TOLD]
    dated = any(not _WEEKDAY.fullmatch(one.told) for one in times)
    claim = next((one for one in reading.claims if one.aspect == "vehicle_class"), None)
    if today is None or dated or claim is None or not firm(claim) or not isinstance(claim.value, Named):
        return
    words = reading.article.quote(claim.sentence)
    flown_then = any(one.aspect == "launch_date" and one.sentence == claim.sentence for one in times)
    country = launcher_beside(claim, reading)
    if (
        claim.value.entry not in LONG
        or not ((flown_then or _ONE.search(words)) and _REACTS.search(words))
        or _BACKGROUND.search(words)
    ):
        return
    flown = [one for one in record.flights() if one.country == country and one.vehicle_class == claim.value.entry]
    before = [one for one in flown if one.day <= today + timedelta(days=1)]
    fresh = just_flown(country, today, record)
    if fresh and fresh.vehicle_class in LONG and fresh.vehicle_class != claim.value.entry and fresh.verified:
        range_told = _NEARER.search(reading.article.text) and fresh.vehicle_class == "IRBM"
        if not range_told:  # "others spoke of one of medium range": the text has both words itself
            yield of_another_class(claim, fresh)
        return
    land = record.entry(country)
    if not before or not land or not complete(record, f"{country}/{claim.value.entry}", before[-1].day, today):
        return
    last = before[-1]
    if today - last.day <= RECENT:
        return
    which = f"{last.vehicle_class} flight of {land.name}"
    gives = f"“{times[0].told}” alone" if times else "no day"
    reason = f"The report gives {gives}, and no {which} is on record in the {RECENT.days} days before {day(today)}: "
    reason += f"the last was on {day(last.day)}. What is told may be of that date, or of an earlier one."
    yield leaves_open(claim, reason=reason, evidence=[launch_evidence(last)])


def just_flown(country: str, today: date, record: Record) -> Flight | None:
    """The one launch of a country within the days of which a report's weekday alone can tell."""
    near = [one for one in record.flights() if one.country == country and -A_DAY <= today - one.day <= FRESH]
    return near[0] if len(near) == 1 else None


def of_another_class(claim: Claim, flight: Flight) -> Finding:
    """That the launch of these days is on record as one of another class than was said."""
    reason = f"The missile launched on {day(flight.day)} is on record as an {flight.vehicle_class}, and the words have "
    reason += f"it as “{claim.told}”. {flight.note}"
    on = "whether a first assessment is meant, which a later one has replaced"
    return depends(claim, reason=reason.rstrip(), on=on, evidence=[launch_evidence(flight)])


def launcher_beside(claim: Claim, reading: Reading) -> str:
    """The one country that is said to have launched, in the sentence of a claim; empty where none or several are."""
    launchers = {
        one.value.entry
        for one in reading.claims
        if one.aspect == "launcher" and one.sentence == claim.sentence and isinstance(one.value, Named)
    }
    return launchers.pop() or "" if len(launchers) == 1 else ""
