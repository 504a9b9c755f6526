"""How far off and how long after its launch a missile came down, where that is told as the end of its flight.

"Away" and "later" tell a distance and an interval of anything. They tell the
range and the flight time where what flew is the subject and it comes down.
"""

import re

from lofted.facts import Span

REACH = 120  # characters before a figure in which the verb and its subject stand; some twenty words

_DOWN = r"(?:splashed\sdown|came\sdown|landed|fell|plunged|plummeted|crashed|dropped|touched\sdown|impacted)"
_ARRIVED = (
    rf"(?:{_DOWN}|(?:hit|struck|reached)\s(?:its|the|an?)\s(?:\w+\s)?"
    r"(?:mark|target|aim|water|sea|ocean|surface|waves|ground))"
)
_WEAPON = (
    r"(?:[Mm]issile|[Rr]ocket|[Ww]eapon|[Pp]rojectile|[Ww]arhead|ICBM|[SMIL]RBM|SLBM|(?:Hwasong|Pukguksong|Agni|Shaheen|"
    r"Ghauri|Khorramshahr|Minuteman|Bulava|Sarmat|Trident)[\w -]{0,6})"
)
_SUBJECT = rf"(?:\b[Ii]t|{_WEAPON})\b"
_CAME_DOWN = re.compile(rf"{_SUBJECT}[^.;]{{0,100}}?\b{_ARRIVED}\b(?P<where>[^.;]{{0,50}})$")
_SOME = r"(?:(?:about|some|around|roughly|nearly|almost|just|only)\s)?$"
_FOR = re.compile(rf"{_SUBJECT}[^.;]{{0,60}}\b(?:under\sway|on\sits\sway|stayed\sup|kept\sup)(?:\sfor)?\s{_SOME}")
_ENDED = re.compile(
    rf"\b(?:flight|journey|voyage)\b[^.;]{{0,40}}\b(?:ended|was\sover|finished|came\sto\san\send)\b\s{_SOME}", re.I
)
_LASTED = re.compile(rf"\b(?:missile|rocket|ICBM)(?:['’]s)?\s(?:journey|voyage|trip)\s(?:lasted|took)\s{_SOME}", re.I)
_LATER = re.compile(r"(?:\s\([^()]{1,30}\))?\slater\b")
_AWAY = re.compile(r"(?:\s\([^()]{1,30}\))?\s(?:away|distant|off|downrange)\b(?!\s(?:from|of|the|its|[A-Z]))")
_LEFT = re.compile(  # "45 minutes after it had left Sunan"
    r"(?:\s\([^()]{1,30}\))?\safter\s(?:(?:it|the\s(?:missile|rocket))\s(?:had\s)?(?:left|lifted|taken\soff|took\soff|set\soff|been\sfired|"
    r"been\slaunched|was\sfired|was\slaunched|blasted\soff|gone\sup|went\sup|risen|rose)|leaving|lift-?off|blast-?off|take-?off|its\s(?:launch|firing))\b"
)
_CLOSES = re.compile(r"(?:\s\([^()]{1,30}\))?(?:\s(?:of\sflight|aloft|in\sthe\sair))?(?:[.,;]|$)")
_AFTER = re.compile(rf"\bafter\s{_SOME}")
_NOT_ITS_OWN = re.compile(
    r"\b(?:could|would|can|may|might|if|[Aa]nother|others?|second|third|two|three|missiles|rockets|fragments?|debris|stage|"
    r"booster|siren|alert|alarm|warning|drill|exercise|talks)\b"  # with its letters as they are: "May" is a month
)
_FROM_A_PLACE = re.compile(r"\b(?:off|near|of|from|outside|beside)\s(?:the\s)?[A-Z]")


def landed(words: str, place: Span, unit: str) -> str | None:
    """The aspect of a figure that tells where or when a flight ended; None where it does not.

    >>> landed("The missile hit its mark 787 km away.", Span(25, 31), "m")
    'range'
    >>> landed("It splashed down 47 minutes later.", Span(17, 27), "s")
    'flight_time'
    >>> landed("The siren stopped 47 minutes later.", Span(18, 28), "s")
    """
    before = words[max(0, place.start - REACH) : place.start]
    if unit not in ("m", "s") or _NOT_ITS_OWN.search(before):
        return None
    down = _CAME_DOWN.search(before)
    if unit == "m":
        here = down and _AWAY.match(words, place.end) and not _FROM_A_PLACE.search(down["where"])
        return "range" if here else None
    later = _LATER.match(words, place.end) or (down and _LEFT.match(words, place.end))
    if _FOR.search(before) or _LASTED.search(before) or (later and (down or _ENDED.search(before))):
        return "flight_time"
    return "flight_time" if down and _AFTER.search(down["where"]) and _CLOSES.match(words, place.end) else None
