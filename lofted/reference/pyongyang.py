"""The clock of Pyongyang, which stood half an hour behind that of Seoul from 2015 to 2018."""

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from lofted.facts import Moment

PYONGYANG = "Asia/Pyongyang"  # UTC+8:30 from 2015-08-15 to 2018-05-04 (IANA)
HALF_HOUR = (date(2015, 8, 15), date(2018, 5, 5))  # days between which Pyongyang's clock stood apart (IANA data base)

_PAIRED = re.compile(r"[^.;]{0,24}(?:UTC|GMT|Z)\b|\sin\s")  # "9:40 a.m. local time (0040 GMT)" names its clock
BY_CLOCK = re.compile(  # whose clock it is, in so many words: "by the clock then kept in Pyongyang"
    r"\b[Bb]y\s(?:the\s)?(?:clocks?|time)\s(?:\w+\s){0,4}?(?:in|of)\s(?:Pyongyang|North\sKorea)\b|"
    r"\b[Bb]y\s(?:Pyongyang|North\sKorea|the\sNorth)['’]s\s(?:own\s|then\s)*(?:clocks?|time)\b"
    r"|\bby\sthe\sclocks?\s(?:that\s)?(?:North\sKorea|Pyongyang|the\sNorth)\s(?:then\s)?(?:kept|used|had)\b"
    r"|\bhalf(?:\s(?:an|the))?[\s-]hour\b[^.]{0,60}\b(?:clocks?|time\szones?)\b|\b(?:its|their)\sown\stime(?:\szone)?\b"
)
NEAR = 32  # characters behind an hour in which such a pair stands


def foreign_local(moment: Moment, instant: datetime, behind: str = "") -> str | None:
    """What "local time" hides of an hour in North Korea told by the clock of Seoul; None where it hides nothing.

    `instant` is when it was, with its zone, and `behind` the words that follow.

    >>> from datetime import UTC
    >>> told = Moment(None, None, "minute", "XXXX-XX-XXT12:30", "12:30 p.m. local time")
    >>> foreign_local(told, datetime(2017, 9, 3, 3, 30, tzinfo=UTC))
    'is right by the clock of Seoul; by Pyongyang Time, which then stood at UTC+8:30, it was 12:00 at the site'
    """
    if "local time" not in moment.written or moment.zone or not HALF_HOUR[0] <= instant.date() < HALF_HOUR[1]:
        return None
    if paired(behind):
        return None
    there = instant.astimezone(ZoneInfo(PYONGYANG))
    fact = "is right by the clock of Seoul; by Pyongyang Time, which then stood at UTC+8:30"
    return f"{fact}, it was {there:%H:%M} at the site"


def paired(behind: str) -> bool:
    """Whether an hour is followed by that of another clock, which tells whose it is.

    >>> paired(" (0030 GMT) on 7 February 2016"), paired(" on 7 February 2016")
    (True, False)
    """
    return _PAIRED.match(behind[:NEAR]) is not None
