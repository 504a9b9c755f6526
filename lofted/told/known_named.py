"""Where a known event is named: in a sentence itself, or in the one before it, of which the sentence goes on to tell.

"Russia fired its Oreshnik at Lviv. The missile was first used in November 2024."
"""

import re

from lofted.reference.known import Known, pieces, whole

_THING = (
    r"(?:missile|weapon|rocket|craft|spacecraft|probe|lander|satellite|panel|station|treaty|pact|warship|destroyer|"
    r"helicopter|telescope|(?:orbiting\s)?(?:laboratory|outpost|complex))"
)
_GOES_ON = re.compile(
    rf"(?:The\s(?:new\s)?(?P<thing>{_THING})|It|He|She|They)(?=,?\s(?:was|were|had|has|is|launched|died)\s)"
    rf"|The\s(?:new\s)?(?P<owner>{_THING})(?=['’]s\s)|(?:Its|His|Her|Their)(?=\s)"
)
_THE_TWO = re.compile(
    r"(?:The\s(?:two|pair)|Both)(?:\s(?:countries|nations|states|neighbou?rs|governments|powers|agencies|sides|partners))?(?=\s)|They(?=\s)|Their(?:\sspace)?\s(?:agencies|governments|leaders|presidents|ministers)(?=\s)"
)
_THERE = re.compile(
    rf"\b(?:aboard|on|in|to|from|of)\s(?:(?P<it>it|there)|the\s(?P<thing>{_THING}))\b(?!\s(?:is|was|that)\b)"
    r"|\b(?:aboard|on\sboard)(?=[.,;]|$|\s(?:without|since|continuously|permanently|ever|all|in|for)\b)"
)
_LEAD = (
    r"(?:(?:The|An?|[A-Z][\w’'-]*|new|spacecraft|probe|craft|lander|rover|mission|satellite|module|space|telescope|"
    r"missile)\s){0,4}"
)
_ON_IT = re.compile(
    r"\b(?:on|for|over|about|to\sbuild)\s(?:the|that|this)\s(?P<thing>station|base|outpost)\b(?!\s(?:of|on|in\s(?:orbit|space))\b)"
)
_THE_PLAN = re.compile(  # what the two of a name do together, told before: "first announced the joint project"
    r"\b(?:the|their|this)\s(?:joint\s|common\s|shared\s)?(?:project|plan|venture|scheme|station|base|outpost)\b"
)
_STATIONS = re.compile(r"\b(?:Tiangong|Tianhe|Mir|Skylab|Salyut)\b")
_BROUGHT = re.compile(r"\b(?:launched|sent|flown|flew|lifted|added|attached|docked)\s(?:up\s)?$")
_LABORATORY = ("laboratory", "outpost", "complex")  # how a station is called again
_SENTENCE = re.compile(r"[.!?][”\"’]?\s+")


def name_told(known: Known, words: str, before: str) -> re.Match[str] | None:
    """Where an event is named in some words; where they go on to tell of what stands before them, "The missile", "It".

    >>> from lofted.facts import Entry
    >>> from lofted.reference.days import days_in
    >>> row = Known(Entry("", "", ""), "", days_in("2024-11-21"), ("Oreshnik & Dnipro",), ("used",))
    >>> name_told(row, "The missile was first used against Dnipro.", "It fired an Oreshnik at Lviv. ")[0]
    'The missile'
    """
    told = known.told_in(words)
    if told:
        return told
    last = _SENTENCE.split(before.strip().rstrip(".!?"))[-1]
    the_two, there = _THE_TWO.match(words), _THERE.search(words)
    if the_two and any(of_the_two(name, words, last) for name in known.names):
        return the_two
    on_it = _ON_IT.search(words)
    if on_it and any(on_what(name, on_it["thing"], words, last) for name in known.names):
        return on_it
    if there and _BROUGHT.search(words[: there.start()]):
        return None  # what was launched to it is another thing
    if there and any(
        gone_on(name, there["thing"] or ("" if there["it"] else "station"), words, last) for name in known.names
    ):
        return there
    goes_on = _GOES_ON.match(words)
    if not goes_on:
        return None
    thing = goes_on["thing"] or goes_on["owner"]
    thing = "station" if goes_on[0].lower().endswith(_LABORATORY) else thing
    if thing == "station" and _STATIONS.search(last) and not any(_STATIONS.search(name) for name in known.names):
        return None
    for name in known.names:
        wanted = pieces(name)
        away = [one for one in wanted if not whole(one).search(words)]
        if not all(whole(one).search(last) for one in away):
            continue
        if len(away) < len(wanted) or (thing and thing in last.lower() and thing in name.lower()) or led(name, last):
            return goes_on
    return None


def gone_on(name: str, thing: str, words: str, last: str) -> bool:
    """Whether the sentence before begins with a name's first piece, or names no other such thing, and some words go on.

    These have the rest of the name, and call it a thing.

    >>> gone_on("space station & since", "station", "They lived on the station since 2000.", "The space station is old")
    True
    """
    first, *rest = pieces(name)
    alone = bool(thing) and whole(first).search(last) and last.lower().count(thing) == 1 and not _STATIONS.search(last)
    return (
        thing in first.lower() and (led(first, last) or bool(alone)) and all(whole(one).search(words) for one in rest)
    )


def of_the_two(name: str, words: str, last: str) -> bool:
    """Whether a name of three pieces has its last in some words, and the two before that stands for in those before.

    >>> of_the_two("China & Russia & lunar base", "The two signed up for a lunar base.", "Russia asked China")
    True
    """
    *two, what = pieces(name)
    here = whole(what).search(words) or (_THE_PLAN.search(words) and whole(what).search(last))
    return len(two) == 2 and bool(here) and all(whole(one).search(last) for one in two)


def on_what(name: str, thing: str, words: str, last: str) -> bool:
    """Whether some words have the two of a name of three pieces and call the third, told before them, a thing.

    >>> on_what("China & Russia & lunar base", "base", "China and Russia want the base.", "It joined the lunar base")
    True
    """
    *two, what = pieces(name)
    here = len(two) == 2 and all(whole(one).search(words) for one in two) and what.lower().endswith(thing)
    return here and bool(whole(what).search(last)) and not _STATIONS.search(f"{last} {words}")


def led(name: str, words: str) -> bool:
    """Whether some words begin with a name, with its country or what it is before it at most.

    >>> led("Chang'e-4", "China's Chang'e-4 landed"), led("Tianhe", "Astronauts docked with Tianhe")
    (True, False)
    """
    return re.match(rf"{_LEAD}{re.escape(name)}(?!\w)", words) is not None
