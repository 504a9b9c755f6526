"""Did the launch come before the meeting of its day, or after it?

    >>> review("North Korea's rocket of 27 May 2024 blew up hours before the leaders of South Korea, Japan and China "
    ...        "met in Seoul.")
    order_of_day: conflicts. The launch of 27 May 2024 came after the summit of South Korea with Japan and China in
    Seoul: it was held in the morning; the rocket rose at 22:44 in the evening.

    >>> review("North Korea's rocket of 27 May 2024 blew up hours after the leaders of South Korea, Japan and China "
    ...        "met in Seoul.")
    order_of_day: holds. The launch of 27 May 2024 came after the summit of South Korea with Japan and China in Seoul,
    as the words say.

What is told in the morning of a launch to come is another thing.

    >>> review("On 27 May 2024 North Korea launched a rocket. It had announced the launch before the leaders of South "
    ...        "Korea, Japan and China met in Seoul.")

Silent where another day, a plan or a word of somebody stands between the launch and the meeting.

Source: `same_days.csv`, each row with its own, and the launch it is of.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import DAYS, Claim, Finding, Flight, Reading, Record, Span
from lofted.reference.known import named
from lofted.reference.same_days import SameDay, same_days
from lofted.reference.saying import day
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "days and clocks"
CUES = ("before", "after", "ahead of", "following", "prior to")
NEAR = 130  # characters behind the word of order in which the meeting is named; some twenty words

_ORDER = re.compile(r"\b(?P<side>[Bb]efore|[Aa]head\sof|[Pp]rior\sto|[Aa]fter|[Ff]ollowing)\s")
_LAUNCH = re.compile(
    r"\b(?:launch(?:es|ed)?|rockets?|missiles?|projectiles?|ICBM|test|explosion|exploded|blast|failure|failed|blew|fired|"
    r"lift-?off|lifted|rose|flight|crash(?:ed)?|it)\b",
    re.I,
)
_MET = re.compile(r"\b(?:m[ae]t|meet(?:ings?)?|summits?|talks|sessions?|gather(?:ed|ing)|forum|opened|sat\sdown)\b")
_ANOTHER = re.compile(  # what was told of the launch, what was planned, or another day than its own
    r"\b(?:announc\w*|notif\w*|notice|inform\w*|warn\w*|told|telling|plan\w*|intend\w*|vow\w*|said|urged|called\sfor|prepar\w*|"
    r"day|days|week|weeks|month|months|year|years|eve|tomorrow|yesterday|Sunday|Tuesday|previous|next|second|dinner|due|"
    r"separate\w*|bilateral|not|no)\b"
)
_ITS_DAY = re.compile(r"\b(?:that|the\ssame|on\sthe\ssame|later\sthat|earlier\sthat)\sday\b|\bof\sthe\sday\b")


def order_of_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each order of a launch and a meeting of its day against their hours."""
    days = {one.moment.start.date() for one in reading.claims if one.moment and one.moment.start and on_day(one)}
    flights = [each for each in map(record.flight, same_days()) if each and each.day in days]
    told = {one.entry for one in reading.events if one.entry}
    if len(flights) != 1 or told - {flights[0].id}:
        return
    flight = flights[0]
    known = same_days()[flight.id]
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in _ORDER.finditer(words) if flatly(words) else ():
            if in_order(match, words, known):
                yield judged(match, sentence, known, flight)
                break


def on_day(claim: Claim) -> bool:
    """Whether a claim tells a day."""
    return claim.moment is not None and claim.moment.precision in DAYS


def in_order(match: re.Match[str], words: str, known: SameDay) -> bool:
    """Whether the launch stands on one side of a word of order, and the meeting right behind it."""
    behind, lead = words[match.end() : match.end() + NEAR], words[: match.start()]
    if not _LAUNCH.search(lead):  # "Hours before the leaders met, the rocket exploded"
        behind, _, lead = behind.rpartition(", ")
    plain = _ITS_DAY.sub(" ", f"{lead} {behind}")
    return bool(_LAUNCH.search(lead) and _MET.search(behind) and named(known.names, behind)) and not _ANOTHER.search(
        plain
    )


def judged(match: re.Match[str], sentence: Span, known: SameDay, flight: Flight) -> Finding:
    """The verdict on one order."""
    side = "after" if known.after else "before"
    fact = f"The launch of {day(flight.day)} came {side} {known.meeting}"
    span = Span(sentence.start + match.start("side"), sentence.start + match.end("side"))
    if known.after == (match["side"].lower() in ("after", "following")):
        return holds(reason=f"{fact}, as the words say.", evidence=[known.evidence], spans=[span])
    return conflicts(reason=f"{fact}: {known.hours}.", evidence=[known.evidence], spans=[span], would_hold_if=side)
