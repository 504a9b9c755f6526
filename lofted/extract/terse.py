"""Dates of a launch that no verb of launching tells: "28 July 2017: height 3,000 km", "… aloft (16 March 2023)"."""

import re

WINDOW = 150  # characters behind a date that leads in, in which what it leads in to is told; a terse sentence
NEAR = 100  # characters before a date in which a missile and what it did stand; one clause

_FLIGHT = re.compile(  # what only a missile's or a rocket's flight has, or what flies
    r"\b(?:missiles?|rockets?|projectiles?|ICBMs?|IRBMs?|SLBMs?|Hwasong\S*|launch(?:es|ed)?|lift-?off|apogee|"
    r"flight\stime|airborne|aloft|in\sthe\sair|flew|flown|fired)\b",
    re.I,
)
_HIGH = re.compile(
    r"\b(?:altitude|height|apogee|range|rose|climbed|distance)\b[^.;]{0,40}?\d[\d,.]*\s?(?:km|kilomet|mi\b|miles)|"
    r"\b(?:fell|landed|came\sdown|splashed\sdown)\b[^.;]{0,30}?\d[\d,.]*\s?(?:km|kilomet(?:re|er)s|miles)\s(?:west|east|off|north|south)|"
    r"\d\s?(?:km|kilomet(?:re|er)s|miles)\s(?:high|up|down\s?range)\b"
)
_ELSE = re.compile(  # what else is told with a day and a height or a number
    r"\b(?:summit|meeting|met|talks|treaty|nuclear\stest|underground|resolution|accords?|parade|exhibition|drills?|exercise|"
    r"balloons?|drones?|aircraft|planes?|jets?|airliners?|flood\w*|earthquake|quake|volcan\w*|mountain|climbers?|published|"
    r"sanctions?|vote[ds]?|engine\stest|static|will|plans?|planned|sites?|stands?|defen[cs]e|shield)\b",
    re.I,
)
_LEADS_IN = re.compile(r"\s?(?:\([^()]{1,30}\)\s?)?[:–—]\s")
_ENDS = re.compile(r"\)[.,;]?(?:\s|$)")
_FIGURES_OF = re.compile(
    r"\b(?:figures?|numbers?|data|claims?|readings?|measurements?|values?|height|altitude|apogee|range|flight\stime|"
    r"distance\sflown)\s(?:it\sgave\s|given\s)?(?:for|of|from)\s(?:the\s(?:launch|test|flight|missile|ICBM)\s(?:of|on)\s)?$",
    re.I,
)
_SO_FAR_ON = re.compile(  # "height 6,000 km on 16 March 2023", "4,475 km up on 29 November"
    r"(?:\b(?:height|altitude|apogee|range|flight(?:\stime)?)\s[^.;:]{0,20}\d\s?(?:km|kilomet(?:re|er)s|miles|minutes)|"
    r"\d\s?(?:km|kilomet(?:re|er)s|miles)\s(?:up|high|downrange))\)?\son\s$|"
    r"\bthe\s\d+\s(?:minutes|seconds)\sof\s$",
    re.I,
)
_LIFT_OFF = re.compile(
    r"\b(?:lift-?off|launch(?:\stime)?)\b[^.;:]{0,50}:\s$", re.I
)  # "Lift-off of the Chollima-1: 06:27 on …"
_THAT_FLEW = re.compile(  # "the missile that set off the sirens in Aomori on 4 October 2022"
    r"\b(?:[Tt]he|[Aa]|[Tt]his|[Tt]hat)\s(?:[\w-]+\s){0,3}?(?:missile|rocket|ICBM|projectile)\s(?:that|which)\s"
    r"(?:(?!\b(?:show\w*|parad\w*|display\w*|unveil\w*|said|say\w*|told|deliver\w*|sold|bought|deploy\w*|will|would|could|may|"
    r"might|after|before|since|until|not|never|inspect\w*|visit\w*|was\s(?:to|being))\b)[^,.;:]){3,80}?\s(?:on|late\son|early\son)\s$"
)


def dated_tersely(words: str, at: int, end: int) -> bool:
    """Whether a date, from `at` to `end` of a sentence, is a launch's by its place alone.

    >>> lead_in, aside = "28 July 2017: height 3,000 km.", "It had a range of 6,000 km in the air (16 March 2023)."
    >>> dated_tersely(lead_in, 0, 12), dated_tersely(aside, aside.index("16"), aside.index(")"))
    (True, True)
    >>> dated_tersely("28 July 2017: the ministers met.", 0, 12)
    False
    """
    if _THAT_FLEW.search(words[max(0, at - NEAR) : at]):
        return True
    if any(one.search(words[max(0, at - NEAR) : at]) for one in (_FIGURES_OF, _SO_FAR_ON, _LIFT_OFF)):
        return not _ELSE.search(words)
    rest = words[end : end + WINDOW]
    leads_in = at <= 1 and _LEADS_IN.match(rest)
    aside = words[:at].endswith("(") and _ENDS.match(rest)
    told = rest if leads_in else words
    return bool((leads_in or aside) and flies(told) and not _ELSE.search(told))


def flies(words: str) -> bool:
    """Whether some words tell of a flight: by what flies, or by a height or a distance."""
    return bool(_FLIGHT.search(words) or _HIGH.search(words))
