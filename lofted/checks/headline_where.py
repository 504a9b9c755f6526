"""Does the headline put it where the text does: in that sea, in that country, within the zone?

    >>> review("Missile lands in Black Sea\\n\\nThe missile fell into the Baltic Sea on Monday, the ministry said.")
    headline_where: conflicts. The headline has “Black Sea”, and the text “Baltic Sea” alone.

    >>> review("Kim's soldiers in Ukraine\\n\\nSome 8,000 North Korean soldiers in Russia were getting "
    ...        "ready, Washington said.")
    headline_where: conflicts. The headline has “soldiers in Ukraine”, and the text “soldiers in Russia” alone.

    >>> review("Missile falls inside Japan's EEZ\\n\\nIt fell outside Japan's exclusive economic zone, Tokyo said.")
    headline_where: conflicts. The headline has “inside Japan's EEZ”, and the text “outside Japan's
    exclusive economic zone” alone.

So is a land that a missile is said to have crossed.

    >>> review("North Korea fires missile over Japan\\n\\nThe missile did not cross the country, Tokyo said later.")
    headline_where: conflicts. The headline has “over Japan”, and the text “did not cross the country” alone.

Where a launch was, or a strike, or a meeting, is asked as well.

    >>> review("Russia fires missile at Kyiv\\n\\nRussia fired a missile at the city of Dnipro, Putin said.")
    headline_where: conflicts. The headline has “Kyiv”, and the text “Dnipro” alone.

    >>> review("Trump and Kim meet in Singapore\\n\\nThe two will meet in Hanoi on 27 February, the White House said.")
    headline_where: conflicts. The headline has “Singapore”, and the text “Hanoi” alone.

Silent where the text names the headline's place as well, where it names
several, where one lies in the other, and where the headline asks, plans or doubts.

    >>> review("Missile lands in Pacific\\n\\nThe missile flew over Japan and fell into the Philippine Sea.")

Limits: seas in which something fell, places of launches, strikes and meetings that are on the shelf, soldiers in a
country, and exclusive economic zones.

Source: the article's own words; which sea has two names, and lies in which ocean, from any atlas.
"""

import re
from collections.abc import Iterator

from lofted.facts import Finding, Reading, Record
from lofted.heading import asks, words_apart
from lofted.reference.globe import Position

FIELD = "headlines"

APART = 200_000.0  # m; ours: two names that lie nearer can be a site and the town beside it
TOWNS_APART = 90_000.0  # m; ours: two towns, neither of them a site, that no suburb or airfield joins
NEAR = 80  # characters before a place in which it is told as that of another event; a clause
CUES = (
    "cross",
    "over ",
    " Sea",
    "Gulf",
    "Bay",
    "Ocean",
    "Pacific",
    "Atlantic",
    "Arctic",
    "zone",
    "EEZ",
    " in ",
    " from ",
    " at ",
    "hit",
    "str",
    "attack",
    "target",
)

_SEA = (  # none of the oceans, in which others lie, so that they exclude no sea
    r"(?P<sea>(?:Black|Baltic|Red|Caspian|Barents|White|Mediterranean|Arabian|North|South\sChina|East\sChina|Philippine|Yellow|"
    r"East|West|Bering|Kara)\sSea|Sea\sof\s(?:Japan|Okhotsk|Azov)|(?:Persian|Arabian)\sGulf|Gulf\sof\s(?:Aden|Oman|Finland)|"
    r"Bay\sof\sBengal)"
)
_FELL = (
    r"\b(?:f[ae]lls?|fallen|lands?|landed|splash(?:es|ed)\sdown|c[ao]mes?\sdown|crash(?:es|ed)|plung(?:es|ed)|drops?|dropped)"
    r"(?:\s[\w-]+){0,3}?\s(?:in|into|on)\s(?:the\s)?(?:waters\sof\sthe\s)?"
)
_IN_SEA = re.compile(_FELL + _SEA)
_SAME = {"East Sea": "Sea of Japan", "West Sea": "Yellow Sea", "Arabian Gulf": "Persian Gulf"}
_SOLDIERS = re.compile(
    r"\b(?:[Tt]roops|[Ss]oldiers|[Ff]orces|[Bb]rigades?|[Uu]nits)\s(?:\w+\s)?in\s(?:the\s)?(?P<land>[A-Z]\w+(?:\s[A-Z]\w+)?)\b"
)
_ZONE = r"(?:[A-Z]\w+['’]s\s|[A-Z]\w+ese\s|its\s|the\s)?(?:\w+\s)?(?:exclusive\seconomic\szone|EEZ)\b"
_INSIDE = re.compile(rf"\b(?:inside|within|into|in)\s{_ZONE}")
_OUTSIDE = re.compile(rf"\b(?:outside|short|beyond)\s(?:of\s)?{_ZONE}")
_PLACE = r"(?P<place>[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
_FROM = re.compile(
    r"\b(?:launched|lifts?\soff|lifted\soff|blasts?\soff|blasted\soff|took\soff|takes\soff)\s"
    rf"(?:(?:on|at)\s\w+\s)?from\s(?:the\s|near\s)?{_PLACE}"
)
_FIRED_FROM = re.compile(  # "fires ICBM from airport near Pyongyang", "was fired from the Wonsan area"
    r"\b(?:fires?|fired|launch(?:es|ed)|tests?|tested|test-fires|test-fired|lifted\soff|took\soff)\b(?:\s(?!from\b)[\w.,:'’-]+){0,9}?\sfrom\s"
    r"(?:(?:an?|the|its)\s)?(?:(?:[a-z]+\s){0,2}(?:airport|airfield|area|areas|site|base|place|pad|city|region|somewhere)\s)?"
    r"(?:(?:near|in|at|outside|around|close\sto|north\sof|south\sof|of)\s(?:the\s)?(?:city\sof\s)?)?"
    rf"{_PLACE}"
)
_HIT = re.compile(  # "fires missile at Dnipro", "struck the Ukrainian city of Dnipro"
    r"\b(?:(?:missiles?|rockets?|drones?|Oreshnik|weapon)\s(?:at|on|against)|hits?|str(?:ikes|uck)|pounds|pounded|targets?|targeted|"
    r"target(?:s|ed|ing)|attack(?:s|ed)(?:\son)?|strikes?\son|at)\s(?:the\s)?(?:[A-Z]\w+\s)?(?:central\s|eastern\s|western\s)?(?:city\sof\s|town\sof\s|port\sof\s)?"
    rf"{_PLACE}"
)
_MET = re.compile(
    r"\b(?:meets?|met|meeting|summit|talks)\s(?:[\w’'-]+\s){0,5}?(?:in|at|near|outside|off)\s(?:the\s)?" + _PLACE
)
_ANOTHER = re.compile(
    r"\b(?:after|since|following|before|ahead\sof|earlier|previous\w*|like|unlike)\b[^.,;]{0,80}$", re.I
)
_TIME = re.compile(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b"
)
_SOME = re.compile(
    r"\b(?:others?|another|both|two|three|several|earlier|previous|may|might|possibl[ey]|rather\sthan|not)\b", re.I
)
_OVER = re.compile(
    r"\b(?:over|across)\s(?:northern\s|northeastern\s)?(?:Japan(?!['’])|Japanese\s\w+|Hokkaido|Honshu)\b(?!\s(?:talks|dispute))|"
    r"\b(?:crosse[sd]|overfl(?:ies|ew))\s(?:Japan|Hokkaido)\b"
)
_AT_FIRST = re.compile(
    r"\b(?:first|alerts?|warn\w*|fear\w*|not|toward|towards|correct\w*|retract\w*|withdr\w*|panic|talks)\b"
)
_FLIES = re.compile(r"\b(?:missiles?|ICBMs?|rockets?|projectiles?)\b", re.I)
_NOT_OVER = re.compile(
    r"\b(?:(?:did|does|had|has)\s(?:in\sfact\s)?not|didn['’]t|never)\s(?:in\sfact\s|actually\s|in\sthe\send\s)?"
    r"(?:cross(?:ed)?|(?:fly|flew|flown|pass|passed|go|gone)\s(?:over|across)|overfl(?:y|ew|own))\s(?:the\s)?"
    r"(?:country|archipelago|nation|Japan\w*|Hokkaido|Honshu|islands?)\b"
)
_DOUBTS = asks("probably", "likely")
_BESIDE = re.compile(r"\bnear\b", re.I)


def headline_where(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the sea, the country and the zone of the headline against the text's."""
    title, text = reading.article.title, reading.article.text
    if not title or "?" in title:
        return
    yield from one_place(_MET, title, text, record)
    if _DOUBTS.search(title):
        return
    if not _FROM.search(title):
        yield from one_place(_FIRED_FROM, title, text, record, towns=True)
    yield from one_place(_HIT, title, text, record, towns=True)
    if _BESIDE.search(title):
        return
    yield from one_place(_FROM, title, text, record)
    yield from sea(title, text)
    yield from soldiers(title, text)
    mine, theirs = _OVER.search(title), _NOT_OVER.search(text)
    if mine and theirs and _FLIES.search(title) and not _AT_FIRST.search(title):
        yield words_apart(mine, theirs)
    sides = [(pattern.search(title), pattern.search(text)) for pattern in (_INSIDE, _OUTSIDE)]
    for (mine, same), (other, theirs) in (sides, sides[::-1]):
        if mine and theirs and not same and not other and not _SOME.search(text):
            yield words_apart(mine, theirs)


def one_place(
    pattern: re.Pattern[str], title: str, text: str, record: Record, *, towns: bool = False
) -> Iterator[Finding]:
    """The verdict on the place of a launch, or of a meeting, where the text has one other place for it alone."""
    mine = pattern.search(title)
    told = [
        one
        for one in pattern.finditer(text)
        if not _TIME.match(one["place"]) and not _ANOTHER.search(text, max(0, one.start() - NEAR), one.start())
    ]
    if towns:  # the pattern finds other names as well
        told = [one for one in told if spot_of(one["place"], record)] if mine else []
    if mine is None or _TIME.match(mine["place"]) or len({one["place"] for one in told}) != 1:
        return
    if mine["place"].split()[0] in text or told[0]["place"].split()[0] in title:
        return
    spots = [spot_of(one["place"], record) for one in (mine, told[0])]
    near = TOWNS_APART if all(is_town(one["place"], record) for one in (mine, told[0])) else APART
    if spots[0] and spots[1] and spots[0].distance(spots[1]) > near:
        yield words_apart(mine, told[0], group="place")


def is_town(name: str, record: Record) -> bool:
    """Whether a name is that of a town of the shelf, and not of a site."""
    towns = {called for one in record.entries("city") for called in (one.name, *one.aliases)}
    return name in towns or name.split()[0] in towns


def spot_of(name: str, record: Record) -> Position | None:
    """Where a town or a launch site of the shelf lies; None for what it does not have as a point."""
    cities = {called: one for one in record.entries("city") for called in (one.name, *one.aliases)}
    entry = cities.get(name) or record.called(name) or cities.get(name.split()[0])
    if entry is None or entry.kind not in ("city", "site") or not entry.columns.get("latitude"):
        return None
    return Position(float(entry.columns["latitude"]), float(entry.columns["longitude"]))


def sea(title: str, text: str) -> Iterator[Finding]:
    """The verdict on the sea into which the headline has it fall."""
    mine, told = _IN_SEA.search(title), list(_IN_SEA.finditer(text))
    names = {_SAME.get(one["sea"], one["sea"]) for one in told}
    if mine is None or len(names) != 1:
        return
    own = _SAME.get(mine["sea"], mine["sea"])
    every = {own, *(name for name, same in _SAME.items() if same == own)}
    if not names & every and not any(name in text for name in every):
        yield words_apart(mine, told[0], group="sea")


def soldiers(title: str, text: str) -> Iterator[Finding]:
    """The verdict on the country in which the headline has soldiers."""
    mine, told = _SOLDIERS.search(title), list(_SOLDIERS.finditer(text))
    if mine is None or len({one["land"] for one in told}) != 1 or told[0]["land"] == mine["land"]:
        return
    if not re.search(rf"\b(?:in|inside|into|to|enter\w*)\s(?:\w+\s)?{re.escape(mine['land'])}\b", text):
        yield words_apart(mine, told[0])
