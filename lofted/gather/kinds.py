"""Of what kind the event is that an article is about: a launch, a nuclear test, an exercise, a meeting and so on.


The headline counts for more than the lead, and the first words of either for
as much as the rest: who fires a missile before a summit tells of the missile.
"""

import re
from functools import lru_cache

HEADLINE = 3  # times; a headline names the news, the lead tells more than it; ours
LEAD = 500  # characters; the first three or four sentences, in which the news is told
EARLY = 1500  # characters; behind them most reports turn to what was before; ours
ENOUGH = 2  # points; one word of the lead alone may be of something else; ours

LAUNCH, TEST, EXERCISE, AGREEMENT, MEETING, STATEMENT = (
    "launch", "test", "exercise", "agreement", "meeting", "statement",
)  # fmt: skip
_FLYING = (
    r"missiles?|rockets?|projectiles?|ICBMs?|IRBMs?|SRBMs?|SLBMs?|satellites?|spacecraft|boosters?|Hwasong\S*|"
    r"Minuteman\S*|Agni\S*|Oreshnik|warplanes?|launch vehicles?|spy satellites?"
)
_GOES = (
    r"launch\w*|fir(?:e|es|ed|ing)|test\w*|shot|shoots?|lifts? off|lifted off|lift-?off|blasts? off|flew|flies|flight|"
    r"soar\w*|lob\w*|blew up|explod\w+|fizzle\w*"
)
_BLAST = (
    r"\b(?:nuclear|atomic|hydrogen bomb|H-bomb|thermonuclear|underground)(?:[- ](?:bomb|weapons?|device))?[- ]"
    r"(?:test|blast|explosion|detonation)s?\b|\b(?:static|engine|hot)[- ](?:fire|firing|test)\w*|"
    r"\bengine\b[^.\n]{0,40}\btest"
)
_SIGNS = (
    r"\b(?:sign(?:s|ed|ing|atory|atories)?|join(?:s|ed|ing)?|acced\w+|ratif\w+)\b[^.\n]{0,60}?"
    r"\b(?:accords?|treaty|agreements?|pact|convention|charter|memorandum)\b|"
    r"\b(?:accords?|treaty|pact)\b[^.\n]{0,40}\bsign\w*"
)
_MEETS = r"\b(?:summit|talks|meetings?|meets?|met (?:with|in|at|on)|council|session|conference)\b"
_SAYS = (
    r"\b(?:says?|said|warns?|warned|vow(?:s|ed)?|threat\w*|condemn\w*|statement|denounc\w+|accus\w+|demands?|"
    r"praises?|announc\w+)\b"
)
_LAUNCHES = rf"\b(?:{_GOES})\b[^.\n]{{0,60}}?\b(?:{_FLYING})\b|\b(?:{_FLYING})\b[^.\n]{{0,60}}?\b(?:{_GOES})\b"
_CUES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (TEST, re.compile(_BLAST, re.I)),
    (LAUNCH, re.compile(_LAUNCHES, re.I)),
    (EXERCISE, re.compile(r"\b(?:exercises?|drills?|man(?:oeuvres?|euvers?)|war ?games?)\b", re.I)),
    (AGREEMENT, re.compile(_SIGNS, re.I)),
    (MEETING, re.compile(_MEETS, re.I)),
    (STATEMENT, re.compile(_SAYS, re.I)),
)


_TIMED = re.compile(
    rf"(?:[\w’'-]+\s){{0,4}}(?:{_FLYING})\s(?:(?:just|shortly|\w+)\s)?(?:hours?\s|minutes\s|days?\s|weeks?\s)?"
    r"(?:before|ahead of|after)\s",
    re.I,
)
_STOP = re.compile(r"[.!?][”\"]?\s+(?=[A-Z“\"])")
_STARTS = re.compile(
    r"\b(?:launch\w*|fired|lift-?off|lifted off|took off|start(?:ed)?|left|rose|went up|shot|blasted off)\b", re.I
)


def tells_start(words: str) -> bool:
    """Whether some words tell of the start of a flight."""
    return bool(_STARTS.search(words))


def tells_of_launch(words: str) -> bool:
    """Whether some words tell of a launch."""
    return bool(_CUES[1][1].search(words))


def tells_of_weapons(words: str) -> bool:
    """Whether some words tell of a launch or a nuclear test."""
    return any(cue.search(words) for _, cue in _CUES[:2])


def first_of(lead: str) -> str:
    """The first sentence of a lead, as far as its first full stop before a new sentence."""
    return _STOP.split(lead, maxsplit=1)[0]


@lru_cache(maxsize=4096)
def points(title: str, lead: str) -> dict[str, int]:
    """How much speaks for each kind of event, in a headline and the lead below it."""
    found: dict[str, int] = {}
    timed = _TIMED.match(title)  # "Missile hours before summit": its news is the missile
    for kind, cue in _CUES:
        named = kind == LAUNCH if timed else bool(cue.search(title))
        opens = kind in (AGREEMENT, MEETING) and bool(cue.search(first_of(lead)))  # its first sentence is its news
        found[kind] = HEADLINE * named + min(2, len(cue.findall(lead))) + opens
    return found


def kind_of(title: str, lead: str) -> str:
    """The kind of the event that an article is about; a statement where no event is named.

    >>> kind_of("Seoul: North fires missile toward sea", "North Korea fired a ballistic missile on Friday.")
    'launch'
    >>> kind_of("Trump and Kim end summit without a deal", "The meeting in Hanoi broke off on Thursday.")
    'meeting'
    """
    found = points(title, lead)
    found[STATEMENT] = 0
    kind = max(found, key=lambda one: found[one])
    return kind if found[kind] >= ENOUGH else STATEMENT
