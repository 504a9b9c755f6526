"""Whether what lands, flies or comes down is people or a craft that comes home, and no missile."""

import re

from lofted.extract.launch_verbs import CLAUSE
from lofted.facts import Span

_DOWN = re.compile(r"\b(?:land(?:ed|ing)?|splash\w*(?: down)?|came down|touched down|flew|crossed)\b", re.I)
_TRAVELS = re.compile(  # who or what comes down from a voyage, and is no missile
    r"\b(?:crews?|astronauts?|cosmonauts?|taikonauts?|spacefarers?|travell?ers?|tourists?|passengers?|pilots?|men|women|trio|"
    r"capsules?|spacecraft|space-?ships?|probes?|landers?|rovers?|orbiters?|modules?|shuttles?|planes?|aircraft|airliners?|jets?|"
    r"helicopters?|drones?|balloons?|boosters?|first stages?|delegations?|envoys?|secretary|president|"
    r"trains?|convoys?|motorcades?|buses|lorries|ships?|warships?|vessels?|ferry|ferries|visitors|guests|troops|"
    r"ministers?|leaders?|he|she|we|I|Dragon|Soyuz|Shenzhou|Starliner|Orion|Apollo|Vostok|Voskhod|Gemini|Luna|Chang[’'´]?e|Chandrayaan|Beresheet|"
    r"SLIM|Odysseus|Zhurong|Tianwen|Perseverance|Curiosity|Philae|Hayabusa)\b"
)
_PERSON = re.compile(r"(?:^|[,\s])(?:[A-Z][a-z’'-]+\s){1,2}[A-Z][a-z’'-]+\s(?:(?:later|safely|also|then|finally)\s)?$")
_WEAPON = re.compile(
    r"\b(?:missiles?|rockets?|warheads?|projectiles?|ICBMs?|weapons?|Hwasong|rounds|shells|salvo)\b", re.I
)
_ON_GROUND = re.compile(
    r"\b(?:on|near)\s(?:the\s)?(?:\w+\s){0,5}(?:moon|lunar|mars|asteroid|runway)\b|\bat\s(?:\w+\s){1,4}airport\b", re.I
)

_GOES = re.compile(  # right before a length: "the delegation flew some"
    r"\b(?:trains?|planes?|aircraft|airliners?|jets?|helicopters?|drones?|balloons?|delegations?|envoys?|crews?|ships?|warships?|"
    r"vessels?|convoys?|motorcades?|buses|lorries|visitors|guests|troops|refugees|hikers|runners|he|she)"
    r"(?:\s(?!said\b|says\b|that\b|it\b|which\b|watched\b|saw\b|told\b)[\w’'-]+){0,7}?\s"
    r"(?:fl(?:ew|y|ies|own)|travell?ed|travels?|went|goes|gone|covered|covers|rode|sailed|drove|crossed|(?:and\s)?took\s(?:him|her|them|us))\s"
    r"(?:(?:some|about|around|roughly|nearly|almost|more|than|over|at|least|the|last|first|up|to|a|distance|of)\s){0,4}$"
)


def on_the_way(words: str, at: int) -> bool:
    """Whether a length is how far people or what carries them went, and no missile.

    >>> words = "The train took him some 1,500 km, and the missile flew 650 km."
    >>> on_the_way(words, words.index("1,500")), on_the_way(words, words.index("650"))
    (True, False)
    """
    begin = max(0, at - CLAUSE)
    found = _GOES.search(words[begin:at])
    return found is not None and _WEAPON.search(words, begin + found.start(), at) is None


def travels(words: str, verb: re.Match[str] | None) -> bool:
    """Whether a verb of landing or flying tells of people or of a craft that comes home, and of no missile.

    >>> said = "The crew splashed down on Sunday."
    >>> travels(said, _DOWN.search(said)), travels("The missile landed", _DOWN.search("The missile landed"))
    (True, False)
    """
    if verb is None or not _DOWN.fullmatch(verb[0]):
        return False
    subject, rest = words[max(0, verb.start() - CLAUSE) : verb.start()], words[verb.end() : verb.end() + CLAUSE]
    cut = max(subject.rfind(stop) for stop in (";", ". ", ", and ", ", but "))
    subject = subject[cut + 1 :]
    if _WEAPON.search(subject):
        return False
    return bool(_TRAVELS.search(subject) or _PERSON.search(subject) or _ON_GROUND.search(rest))


def comes_home(words: str, start: int, span: Span) -> bool:
    """Whether the landing told before a clock time is that of people or of a craft."""
    at = span.start - start
    verbs = list(_DOWN.finditer(words, max(0, at - CLAUSE), at))
    return bool(verbs) and travels(words, verbs[-1])
