"""Does the headline put it where the text does: in that sea, in that country, within the zone?

    >>> review("Missile lands in Black Sea\\n\\nThe missile fell into the Baltic Sea on Monday, the ministry said.")
    headline_where: conflicts. The headline has “Black Sea”, and the text “Baltic Sea” alone.

    >>> review("Kim's soldiers in Ukraine\\n\\nSome 8,000 North Korean soldiers in Russia were getting "
    ...        "ready, Washington said.")
    headline_where: conflicts. The headline has “soldiers in Ukraine”, and the text “soldiers in Russia” alone.

    >>> review("Missile falls inside Japan's EEZ\\n\\nIt fell outside Japan's exclusive economic zone, Tokyo said.")
    headline_where: conflicts. The headline has “inside Japan's EEZ”, and the text “outside Japan's
    exclusive economic zone” alone.

Silent where the text names the headline's place as well, where it names
several, where one lies in the other, and where the headline asks, plans or doubts.

    >>> review("Missile lands in Pacific\\n\\nThe missile flew over Japan and fell into the Philippine Sea.")

Limits: seas in which something fell, soldiers in a country, and exclusive economic zones.

Source: the article's own words; which sea has two names, and lies in which ocean, from any atlas.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Span

CUES = (" Sea", "Gulf", "Bay", "Ocean", "Pacific", "Atlantic", "Arctic", "zone", "EEZ", " in ")

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
_SOME = re.compile(
    r"\b(?:others?|another|both|two|three|several|earlier|previous|may|might|possibl[ey]|rather\sthan|not)\b", re.I
)
_OPEN = re.compile(r"\?|\b(?:may|might|could|will|would|to|plans?|if|not|no|near|probably|likely)\b", re.I)


def headline_where(reading: Reading) -> Iterator[Finding]:
    """Hold the sea, the country and the zone of the headline against the text's."""
    title, text = reading.article.title, reading.article.text
    if not title or _OPEN.search(title):
        return
    yield from sea(title, text)
    yield from soldiers(title, text)
    sides = [(pattern.search(title), pattern.search(text)) for pattern in (_INSIDE, _OUTSIDE)]
    for (mine, same), (other, theirs) in (sides, sides[::-1]):
        if mine and theirs and not same and not other and not _SOME.search(text):
            yield apart(mine, theirs)


def sea(title: str, text: str) -> Iterator[Finding]:
    """The verdict on the sea into which the headline has it fall."""
    mine, told = _IN_SEA.search(title), list(_IN_SEA.finditer(text))
    names = {_SAME.get(one["sea"], one["sea"]) for one in told}
    if mine is None or len(names) != 1:
        return
    own = _SAME.get(mine["sea"], mine["sea"])
    every = {own, *(name for name, same in _SAME.items() if same == own)}
    if not names & every and not any(name in text for name in every):
        yield apart(mine, told[0], group="sea")


def soldiers(title: str, text: str) -> Iterator[Finding]:
    """The verdict on the country in which the headline has soldiers."""
    mine, told = _SOLDIERS.search(title), list(_SOLDIERS.finditer(text))
    if mine is None or len({one["land"] for one in told}) != 1 or told[0]["land"] == mine["land"]:
        return
    if not re.search(rf"\b(?:in|inside|into|to|enter\w*)\s(?:\w+\s)?{re.escape(mine['land'])}\b", text):
        yield apart(mine, told[0])


def apart(mine: re.Match[str], theirs: re.Match[str], *, group: str | int = 0) -> Finding:
    """That the headline has one place, and the text another."""
    reason = f"The headline has “{mine[group]}”, and the text “{theirs[group]}” alone."
    return conflicts(reason=reason, spans=[Span(*theirs.span(group))], would_hold_if=f"with “{theirs[group]}”")
