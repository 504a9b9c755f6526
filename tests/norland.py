"""An invented report on an invented launch, read by hand, with the flight that stands on record for it."""

from dataclasses import replace
from datetime import date, datetime
from hashlib import sha256

from lofted.facts import (
    THIS_ARTICLE,
    Account,
    Article,
    Claim,
    Event,
    Evidence,
    Finding,
    Firmness,
    Flight,
    Likelihood,
    Moment,
    Reading,
    Span,
    Value,
    Verdict,
    Voice,
    VoiceKind,
    Wording,
    Words,
    content_id,
)
from lofted.reference.units import measure

TEXT = """SEOUL, Sept 3 – Norland fired a long-range missile on Wednesday that flew higher than any before it, \
the ministry of defence of neighbouring Sudland said.

The missile reached an altitude of 6,000 km (3,728 miles) and covered about 900 kilometres before it fell into the \
sea, the ministry said, citing radar data. It was airborne for 83 minutes, the national broadcaster SBX reported, \
quoting ministry officials.

“This beats their own mark by 700 miles,” a person familiar with the data said. The previous best, in March, stood \
at 5,600 km, according to Norland's state news agency.

Norland denied that the flight broke its pledge. An international panel that watches the pledge will probably end \
its work in April 2027, diplomats said. More than 40 states had joined the pledge.

The launch was the fourth this year; <no casualties> were reported & none were expected."""
HOSTILE = (
    "<script>alert(1)</script>\" onmouseover=\"alert(2)' onfocus='x "
    "</style></bdi><img src=x onerror=alert(3)><!-- ]]> {{ 7*7 }} &lt; \u202e"
)
MINISTRY = Voice("Sudland’s ministry of defence", VoiceKind.OFFICE)
OFFICIALS = Voice("ministry officials", VoiceKind.OFFICE, via=Voice("SBX", VoiceKind.OUTLET))
INSIDER = Voice("a person familiar with the data", VoiceKind.UNNAMED_PERSON)
AGENCY = Voice("Norland’s state news agency", VoiceKind.STATE_MEDIA)
DIPLOMATS = Voice("diplomats", VoiceKind.UNNAMED_GROUP)


def at(words: str, text: str = TEXT) -> Span:
    """Where these words stand."""
    start = text.index(words)
    return Span(start, start + len(words))


def claim(words: str, aspect: str, value: Value, voice: Voice = THIS_ARTICLE, **more: object) -> Claim:
    """A claim at the first place where these words stand."""
    span = at(words)
    made = Claim(content_id(aspect, span), aspect, value, span, span, voice)
    return replace(made, **more)  # type: ignore[arg-type]


def norland() -> Reading:
    """An invented report on an invented launch, read by hand."""
    miles = Wording(at("3,728 miles"), measure("3728 miles"))
    kilometres = Wording(at("6,000 km"), measure("6000 km"))
    apogee = claim("6,000 km (3,728 miles)", "apogee", measure("6000 km"), MINISTRY, wordings=(kilometres, miles))
    distance = claim("about 900 kilometres", "range", measure("~900 km"), MINISTRY)
    time = claim("83 minutes", "flight_time", measure("83 min"), OFFICIALS, likelihood=Likelihood(Firmness.REPORTED))
    margin = claim("700 miles", "record_margin", measure("700 miles"), INSIDER, direct=True)
    before = claim("5,600 km", "apogee", measure("5600 km"), AGENCY, subject="earlier")
    day = Moment(datetime(2025, 9, 3), datetime(2025, 9, 4), "day", "2025-09-03", "Wednesday", relative=True)
    launched = claim("Wednesday", "launch_date", day, MINISTRY)
    end = Moment(datetime(2027, 4, 1), datetime(2027, 5, 1), "month", "2027-04", "April 2027")
    likely = Likelihood(Firmness.LIKELY, 0.55, 0.8)
    ending = claim("April 2027", "planned_end", end, DIPLOMATS, likelihood=likely)
    states = claim("More than 40 states", "membership", Words("40 states"))
    denial = claim(
        "Norland denied that the flight broke its pledge.",
        "statement",
        Words("the flight broke its pledge"),
        denied=True,
    )
    highest = claim("flew higher than any before it", "rank", Words("highest"), MINISTRY)
    fourth = claim("fourth this year", "count", Words("fourth"))
    claims = (launched, highest, apogee, distance, time, margin, before, denial, ending, states, fourth)
    event = Event("e1", "launch", (launched, apogee, distance, time, margin), when=day, entry="2025-09-03-norland")
    source = Evidence("kepler", "Kepler arcs over a round Earth", "Bate, Mueller and White (1971), ch. 6", "")
    row = Evidence(
        "panel", "The panel’s mandate", "United Nations", "https://example.org/mandate?a=1&b=2", verified=False
    )
    findings = (
        Finding(Verdict.HOLDS, "6,000 km is 3,728 miles.", (apogee,), (apogee.span, at("3,728 miles")),
                ("3,728 mi × 1.609344 = 5,999.6 km",), check="unit_pair"),
        Finding(Verdict.CONFLICTS, "83 minutes is longer than the 67 to 72 minutes that such a flight takes.",
                (apogee, distance, time), (), ("apogee 5,950 to 6,050 km, range 850 to 950 km",
                "free arc: T(1 − (E − e sin E)/π) = 65.4 to 66.4 min", "powered flight adds 2.7 to 4.6 min"),
                (source,), would_hold_if="the apogee were about 7,300 km", check="flight_time"),
        Finding(Verdict.CONFLICTS, "6,000 km less 5,600 km is 400 km, which is 249 miles, not 700 miles.",
                (margin, before, apogee), (), ("6,000 km − 5,600 km = 400 km", "400 km ÷ 1.609344 = 249 mi"),
                check="record_margin"),
        Finding(Verdict.DEPENDS, "Wednesday is September 3 in Seoul; in UTC the launch was still on September 2.",
                (launched,), depends_on="the zone", check="weekday"),
        Finding(Verdict.OPEN, "Nothing on the shelf says when the panel ends.", (ending,), evidence=(row,),
                check="term"),
        Finding(Verdict.HOLDS, "No flight on record was higher.", (highest,), check="rank"),
    )  # fmt: skip
    bytes_ = sha256(TEXT.encode()).hexdigest()
    article = Article(
        TEXT, "Norland missile flies higher than ever, neighbour says", "The Example Courier", date(2025, 9, 4),
        "https://example.org/news/1", bytes_,
    )  # fmt: skip
    return Reading(article, claims, (event,), findings)


def flight(**more: object) -> Flight:
    """An invented flight on record, as three parties told it."""
    accounts = (
        Account("f", "agency", measure("6012.4 km"), measure("902.1 km"), measure("4211 seconds"), source="s"),
        Account("f", "japan-mod", measure(">6000 km"), measure("~900 km"), measure("~83 min"), source="s"),
        Account("f", "cns", measure("6012 km"), measure("902 km"), source="s"),
    )
    day = Moment(datetime(2025, 9, 3), datetime(2025, 9, 4), "day", "2025-09-03", "2025-09-03", "Asia/Seoul")
    made = Flight("2025-09-03-norland", "ballistic", "norland", "x", "ICBM", day, accounts=accounts)
    return replace(made, **more)  # type: ignore[arg-type]
