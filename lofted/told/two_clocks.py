"""Whether a launch is told by two clocks, so that a day or an hour of one hides nothing."""

import re

from lofted.facts import Claim, Flight, Reading, Span

_ALREADY = re.compile(  # "in Korea it was already Tuesday", "where it was still Monday evening"
    r"\b(?:it|that|this|the\s(?:date|day|calendar|clocks?))\s(?:is|was|showed|read|said)\s(?:already|still|then|by\sthen|only)\s"
    r"(?:[\w’'.:,-]+\s){0,6}?(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|morning|evening|night|afternoon|noon|midnight|the\s\d|\d)",
    re.I,
)
_IN_ASIA = re.compile(  # behind a day: by whose clock it is that
    r",?\s(?:(?:in\sthe\s)?(?:early\s)?(?:morning|afternoon|evening)\s)?(?:(?:local|Korean?|Seoul|Pyongyang|Japan|Tokyo)\stime\b|"
    r"(?:in\s(?:(?:North|South|both)\s)?(?:Koreas?|Seoul|Pyongyang|Tokyo|Japan|Asia)|there|on\sthe\s(?:Korean\s)?[Pp]eninsula)\b)"
)
_CLOCK_OF = re.compile(  # "the site shows American dates"
    r"\b(?:American|US|U\.S\.|Washington(?:['’]s)?|Western|foreign|UTC|GMT|Eastern)\s(?:dates?|days?|calendars?|clocks?)\b"
)
_ABROAD = re.compile(  # before a day: "in the United States the news broke on Tuesday evening"
    r"\b[Ii]n\s(?:the\s(?:United\sStates|US|U\.S\.|West)|America|Washington|New\sYork|California|Hawaii|London|Paris|Berlin|Europe),?"
    r"\s(?:[\w’'-]+\s){0,6}$"
)


def told_by_two(claim: Claim, flight: Flight, reading: Reading) -> bool:
    """Whether the day of a launch is told by its site's clock beside another: so says the sentence, or another day."""
    text = reading.article.text
    days = ((one, one.moment.start) for one in reading.claims if one is not claim and one.moment)
    abroad = _ABROAD.search(text, claim.sentence.start, claim.span.start)
    named = _CLOCK_OF.search(text, claim.sentence.start, claim.sentence.end) is not None
    return (
        named
        or already(text, claim.sentence)
        or any(
            start
            and start.date() == flight.day
            and (_IN_ASIA.match(text, one.span.end) or (abroad and one.sentence == claim.sentence))
            for one, start in days
        )
    )


def already(text: str, sentence: Span) -> bool:
    """Whether a sentence tells what day or hour it was elsewhere.

    >>> told = "On Monday evening he heard of it; in Korea it was already Tuesday morning."
    >>> already(told, Span(0, len(told))), already("On Monday evening he heard of it.", Span(0, 33))
    (True, False)
    """
    return _ALREADY.search(text, sentence.start, sentence.end) is not None
