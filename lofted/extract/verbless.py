"""Dates and hours with no verb of launching beside: of a line of a log, of an hour, of a vehicle, of what is shown."""

import re

from lofted.extract.launch_verbs import VERB
from lofted.facts import CLOCK, Moment

_OF = re.compile(r"\s(?:of|on)\s(?:(?:late|early|the\s\w+\sof)\s)?")
_IS = re.compile(r"\b(?:is|are|was|were|be|been)\b", re.I)
_CLOCK_ON = re.compile(
    r"\)?,?\s\(?(?:[\w.]{1,12}\s){0,2}(?:time|UTC|GMT|KST|JST|E[SD]?T)\)?,?\son\s(?:the\smorning\sof\s)?|,?\son\s"
)
_SHOWN = re.compile(
    r"\b(?:shown|showed\soff|pictures?|photo\w*|videos?|footage|unveil\w*|display\w*|parad\w+|publish\w*|broadcast|exhibit\w*|"
    r"engines?|inspect\w*)\b",
    re.I,
)


def in_a_log(words: str, moment: Moment) -> bool:
    """Whether a line without a verb tells an hour by a named clock, as a log of launches does.

    Asked where a vehicle is named.

    >>> hour = Moment(None, None, "minute", "2017-07-04T12:40Z", "4 July 2017, 12:40 UTC", zone="UTC")
    >>> in_a_log("4 July 2017, 12:40 UTC, Hwasong-14, Panghyon.", hour), in_a_log("It was shown at 12:40 UTC.", hour)
    (True, False)
    """
    return moment.precision in CLOCK and moment.zone is not None and not VERB.search(words) and not _IS.search(words)


def of_that_hour(between: str) -> bool:
    """Whether a date is that of the hour before it: "9:30 in the evening Korean time on February 7, 2016".

    >>> of_that_hour(" Korean time on "), of_that_hour(", a day after the talks on ")
    (True, False)
    """
    return bool(_CLOCK_ON.fullmatch(between))


def shown(words: str) -> bool:
    """Whether a sentence tells of what is shown or said of a missile, and not of its flight.

    >>> shown("State media showed pictures of the Hwasong-18 on July 13."), shown("The Hwasong-18 of July 12.")
    (True, False)
    """
    return bool(_SHOWN.search(words))


def of_vehicle(before: str) -> bool:
    """Whether a date stands right behind "of" or "on", as in "the Sarmat of April 20"; asked where a vehicle is named.

    >>> of_vehicle(" of late "), of_vehicle(", built on ")
    (True, False)
    """
    return bool(_OF.fullmatch(before))
