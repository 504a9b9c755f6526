"""Whether a day stands right beside the word of an event's own deed: "the shelling of November 2011", "a 2008 test"."""

import re

from lofted.reference.days import Days
from lofted.reference.known import Known, own
from lofted.reference.tied import tied

YEARS = 2  # years; ours: a slip of the year is by one, seldom by two

_DEED = """
made make makes had having undertook performed completed launched launch launches flew flown fly flight tested lifted
lift off went up sent put into orbit landed land landing lands touched touchdown down crashed crash crashes docked
opened opening blown blew demolished demolition dismantled destroyed destroying destruction carried out conducted
began started moon lunar surface south pole rocket spacecraft probe lander intercontinental ballistic satellite
satellites space orbit foot person man woman human chinese american soviet astronaut cosmonaut
mission maiden inaugural uncrewed unmanned crewed station successfully safely finally cosmodrome spaceport
site softly far side hit shot struck test tests anti-satellite missile weapon own old craft booster set established
created founded formed module crew splashed splashdown returned pacific saw aboard atop soft nuclear agreed announced
signed signing memorandum joint base research agreement sealed tunnels tunnel appointed named work ended expired veto
vetoed lapsed stopped mandate russia's since permanently clocks clock time zone half hour back forward own introduced
adopted returned realigned probe mars core continuously inhabited occupied manned staffed lived living people without
ground static jet such
interruption break uninterrupted holds snap sank sunk sinking exploded torpedoed shelled shelling bombarded moved
relocated embassy games winter navy warship corvette election elections presidential general legislative parliamentary
midterm
"""
DEED_WORDS = frozenset(_DEED.split())
_ADJUNCT = (  # where or by whom it was done, between a verb and its day: "broke up over Texas on"
    r"(?:\s(?:up|down|apart|out))?(?:\s(?:by|over|at|in|off|near|into|to|from|on|against|with)\s(?:(?:the|its|an?)\s)?"
    r"(?:[a-z]+\s)?[\w'’-]+(?:\s[A-Z][\w'’-]*){0,3})?"
)
_OF = re.compile(rf"{_ADJUNCT}\s(?:of|in|on|from)\s(?:the\s)?(?:early\s|late\s|mid-)?")
_ON_NAME = re.compile(r"\s(?:on|at|over|into|upon)\s(?:the\s)?")  # "dropped on", before a name
_CLEFT = re.compile(r"It\swas\s(?:(?:on|in|only\sin|back\sin)\s)?(?:early\s|late\s)?$")
_ASIDE_OPEN = re.compile(r",\s(?:who|which|whose|where)\s[^,]*$")
_BETWEEN = re.compile(r"['’]?s?\s(?:[a-z]+(?:-[a-z]+)*\s){0,2}")  # "in its 2008 anti-satellite"
_NOUN_OF = re.compile(r"\sof\s(?:the\s|an?\s|its\s)?(?:[\w'’-]+\s){0,4}$")
_SUBJECT = re.compile(  # what leads a sentence or hangs on a word of time: "The sinking of", "After the sinking of"
    r"(?:^|\b(?:[Aa]fter|[Ff]ollowing|[Ss]ince|[Bb]efore|[Ii]n|[Ww]ith|[Dd]uring|[Bb]y)\s)(?:[Tt]he|[Aa]n?|[A-Z][\w'’-]*(?:\s[A-Z][\w'’-]*)*['’]s?|[A-Z]\w+(?:an|ese|sh|ch))\s"
    r"(?:[a-z-]+\s){0,2}$"
)
_OF_PLACE = re.compile(
    r"\s(?:the\s|its\s|an?\s)?(?:[A-Z]?[\w-]+\s){0,3}?(?:islands?|city|town|village|port|ship|corvette|frigate|submarine|satellite|plane|airliner)\sof\s"
)


_BLANKED = re.compile(r"\s{4,}")
_REPORTED = re.compile(
    r"\b(?:report(?:s|ed)?|sa(?:id|ys)|announce[sd]|confirm(?:s|ed)|claim(?:s|ed)|told|condemn(?:s|ed)|denounce[sd]|accuse[sd]|blame[sd]|"
    r"criticised|criticized|publish(?:es|ed)|released|show(?:s|ed)|investigat\w+|discuss\w*|warn(?:s|ed)|prais\w+|debat\w+|vot\w+)\b"
)


_AWAY = re.compile(r"\b(?:of|on|in|at|for|over|after|before|to|by|from|with|against|and|that|which|who)\b")
_BOUND = re.compile(r"\b(?:for|to|with|from|toward|towards)\s(?:the\s)?$")  # "astronauts bound for Hubble"
_ITS_PART = re.compile(
    r"\b(?:participation|part|role|membership|observance|implementation|ratification|renewal|extension|mandate|work)\s(?:in|of)\b"
)
_ASIDE = re.compile(
    r",\s(?:a|an|the|[A-Z][\w'’-]*)\s[^,.;:]{1,50},\s(?=was|were)|\s(?:that|which|who)\s[^,.;:]{1,50}?\s(?=(?:was|were)\s*$)"
)  # "Pueblo, a spy ship, was captured", "the panel that watched over it was disbanded"
_MORE = re.compile(r"\b(?:more|less|fewer|rather)\sthan\b")
_CLAUSE = re.compile(  # what makes another clause of words, or ties the day to something told in passing
    r"[,;:“”\"]|\s[-–—]\s|\b(?:and|but|or|as|when|while|who|whom|whose|which|that|because|where|before|until|since|than|if|so|"
    r"then|later|again|for|following|is|are|was|were|has|have|had|took|came|went|said|says|saw|made|met|got|held|led|left|"
    r"won|after(?!\s(?:lift-?off|take-?off|launch)\b)|over(?!\s(?:the\s)?[A-Z])|[a-z]{2,}ed|[a-z]{2,}ing)\b"
)
_SET_OFF = re.compile(  # ", named in May 2019, is to take": what is planned is told of another thing
    r"[^,;]{3,60},\s[^,;]{4,60}(?=,\s(?:(?:is|are|was|were)\sto|will|would|aims?|plans?)\s)"
)


def beside(known: Known, words: str, begin: int, end: int) -> bool:
    """Whether a day from `begin` to `end` stands right before or behind a word of a deed, with "of" or nothing between.

    >>> from lofted.facts import Entry
    >>> from lofted.reference.days import days_in
    >>> row = Known(Entry("", "", ""), "", days_in("2024-03-28"), deeds=("veto",))
    >>> beside(row, "Moscow's March 2023 veto", 9, 19), beside(row, "the veto that it cast in 2023", 25, 29)
    (True, False)
    """
    for deed in own(known.deeds).finditer(words):
        if deed.end() <= begin and _OF.fullmatch(words[deed.end() : begin]):
            return True
        if end <= deed.start() and _BETWEEN.fullmatch(words[end : deed.start()]):
            return True
    return False


def leads(known: Known, before: str) -> bool:
    """Whether the noun of a deed leads to a name that stands behind some words: "The sinking of the corvette".

    >>> from lofted.facts import Entry
    >>> from lofted.reference.days import days_in
    >>> row = Known(Entry("", "", ""), "", days_in("2010-03-26"), deeds=("sink",))
    >>> leads(row, "The sinking of the corvette "), leads(row, "Seoul blamed the North for the sinking of the ")
    (True, False)
    """
    found = list(own(known.deeds).finditer(before))
    return bool(found and _NOUN_OF.match(before[found[-1].end() :]) and _SUBJECT.search(before[: found[-1].start()]))


def cleft(words: str, begin: int, end: int) -> bool:
    """Whether a sentence sets its day apart: "It was on 4 February 2023 that a fighter shot it down".

    >>> cleft("It was in 2019 that it flew.", 10, 14), cleft("It was built in 2019.", 16, 20)
    (True, False)
    """
    return bool(_CLEFT.fullmatch(words[:begin])) and words[end:].startswith((" that ", " when "))


def reported(bare: str) -> bool:
    """Whether some words behind a name tell first that somebody spoke of the deed: "state media reported a".

    The event's own names and deeds are blanked out in them.

    >>> reported(" state media reported a           "), reported("        a missile, Seoul said")
    (True, False)
    """
    blanked, told = [one.start() for one in _BLANKED.finditer(bare)], _REPORTED.search(bare)
    return bool(told and blanked and told.start() < blanked[-1])


def without_place(words: str) -> str:
    """Some words behind a verb without the kind of thing that a name is of: "shelled the island of"."""
    return _OF_PLACE.sub(" ", words)


def with_aside(words: str) -> str:
    """Some words up to the end of what is set off behind their subject; all of them where nothing is.

    >>> with_aside("The station, named in May 2019, is to fly."), with_aside("It flew in May 2019.")
    ('The station, named in May 2019', 'It flew in May 2019.')
    """
    found = _SET_OFF.match(words)
    return found[0] if found else words


def told_of(known: Known, name: re.Match[str], words: str, begin: int, end: int) -> bool:
    """Whether a day behind a name is that of its own deed, not of what is said of it: "condemned it in 2021"."""
    if known.entry.kind != "known day":
        return True
    if begin < name.start():
        if _ASIDE_OPEN.search(words[:begin]) and words[end:].lstrip().startswith(","):
            return False  # "who was removed in April 2025, had imposed"
        return beside(known, words, begin, end) or not reported(known.bare(words)[name.end() :])
    before, behind = words[: name.start()], name[0] + words[name.end() : begin]
    bound = _BOUND.search(before)
    if bound and not known.bare(words)[: bound.start()].endswith("  "):  # its own deed: "the first launch from"
        return False
    if known.acted_in(behind) is not None:
        return True
    verb = known.acted_in(before)
    rest = known.bare(words)[: name.start()]
    if verb is None:
        return tied(rest, ("from",)) or leads(known, before)
    if _ON_NAME.fullmatch(before[verb:]):
        return True
    return not _AWAY.search(without_place(_ITS_PART.sub(" ", before[verb:])))


def acted_near(known: Known, between: str, apart: str, behind: bool) -> bool:
    """Whether only its places and means stand between the verb of an event's own deed and a day behind it.

    That is, "killed in a drone strike in Baghdad on"; `apart` is what stands between without the deed itself.
    """
    if not behind or known.entry.kind != "known day" or known.deeds == ("",):
        return False
    verb = known.acted_in(between) or 0
    return tied(_ASIDE.sub(" ", apart[:verb]), DEED_WORDS) and not _CLAUSE.search(_MORE.sub(" ", apart[verb:]))


def slipped(told: Days, known: Days) -> bool:
    """Whether a month or a day is that of the occasion in another year, so that no other of the name is meant."""
    one_month = (told[0].year, told[0].month) == (told[1].year, told[1].month)
    years = abs(told[0].year - known[0].year)
    day = told[0].month, told[0].day
    a_month = told[0] != told[1] and day[0] == known[0].month
    same = a_month or (known[0].month, known[0].day) <= day <= (known[1].month, known[1].day)
    return one_month and same and 0 < years <= YEARS


def year_off(told: Days, known: Days) -> bool:
    """Whether a year alone is told, and is one or two beside that on record."""
    whole_year = (told[0].month, told[0].day, told[1].month, told[1].day) == (1, 1, 12, 31)
    return whole_year and 0 < abs(told[0].year - known[0].year) <= YEARS


def year_left_open(words: str, told: Days, known: Days) -> bool:
    """Whether a day that has no year in its words is that on record: "the election of November 5"."""
    if re.search(r"\b\d{4}\b", words) or "year" in words:
        return False
    return any((told[0].month, told[0].day) == (one.month, one.day) for one in known)
