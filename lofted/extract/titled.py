"""Who is told in an office by a name that the shelf does not have, or that is a ruler's.

"Lee Sang-min, the minister of unification," may be a spokesman; "deputy foreign
minister Kim Jong Un" is another Kim.
"""

import re
from collections.abc import Iterator

from lofted.extract.known_posts import OF_STATE, SURNAME_GOES_ON, Posts, spelled
from lofted.extract.relations import Found
from lofted.facts import Entry, Named, Span
from lofted.reference.near_names import misspelt, nearly

# What titles hold that are told without a land.
SOLE = ("unification", "cabinet secretary", "external affairs", "administrator", "press secretary")

THEN_WAS = re.compile(  # "Japan's defence minister at the launch of 31 October 2024 was …"
    r",?\s(?:at|on|in|during|as\sof)\s(?:(?:the|that|of|in|on|time|day|date|moment|launch(?:es)?|flight|tests?|missile|"
    r"rocket|nuclear|satellite|first|second|third|last|latest|North|Korean|early|late|mid|\d{1,2}(?:st|nd|rd|th)?|(?:19|20)\d\d|"
    r"January|February|March|April|May|June|July|August|September|October|November|December),?\s){1,12}(?:is|was)\s|"
    r",?\swho\s(?!(?:is|was|were|has|had)\b)[^.;“”\"]{3,90}?\s(?:is|was)\s(?=[A-Z])"
)
LEADS = re.compile(
    r"(?:[Tt]he\s)?(?:[A-Z][\w.]*(?:['’]s?)?\s){0,3}"
)  # "… to meet its leader in 2000 was Albright" is another
_STRANGER = re.compile(
    rf"(?:{THEN_WAS.pattern}|\s(?:is\s)?)"
    r"(?P<name>[A-Z][a-z]+(?:-[A-Za-z]+)?(?:\s[A-Z][a-z]+(?:-[A-Za-z]+)?){1,2})(?![\w-]|['’]s\s)|"
    r",\s(?P<apart>[A-Z][a-z]+(?:-[A-Za-z]+)?(?:\s[A-Z][a-z]+(?:-[A-Za-z]+)?){1,2}),"
)
_SURNAME = re.compile(r",?\s(?P<name>[A-Z][a-z]{4,})(?![\w-]|\s[A-Z]|['’]s\s)")
_STRANGER_BEFORE = re.compile(
    r"(?P<name>\b[A-Z][a-z]+(?:\s[A-Z][a-z]+)?[\s-](?:[A-Z][a-z]+|[a-z]{2,}))(?P<was>,(?:\s(?:(?:named|serving)\sas|who\s(?:is|was)))?|\s(?:is|was))"
    r"\s(?:the\s|an?\s)?(?:country['’]s\s)?$"
)
_SURNAME_BEFORE = re.compile(r"(?:^|[:;]\s)(?P<name>[A-Z][a-z]{4,})(?:,|\s(?:is|was))\s(?:now\s)?(?:the\s)?$")
_OPENS = re.compile(r"(?:^|[:;]\s|\b(?:by|said|told|added)\s)[“\"‘]?$")  # where a person is named, and no place
_SET_OFF = re.compile(r"(?:,|\)|\.?$|\s(?:on|in|at)\s(?:the\stime\b|\d|[A-Z][a-z]+\s\d))")
_IS_SO = re.compile(
    r"(?:\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?(?:[.,;)]|$|\s\(|\s(?:when|in|on|at|during|as|while|until|that|by|under)\b)"
)
_DEPUTY = re.compile(r"\b(?P<deputy>(?:first\s)?(?:[Dd]eputy|[Vv]ice|[Aa]ssistant))\s$")
_SAID = re.compile(r"\s(?:said|says|told\s(?:reporters|journalists))\b")
_NO_NAME = re.compile(  # words of a title that goes on, and of days
    r"\b(?:General|Admiral|Marshal|Army|Navy|Gen|Office|Palace|Chief|Adviser|Advisor|Deputy|Secretary|Minister|President|Prime|"
    r"Spokes\w+|Press|House|Committee|Council|Party|Republic|Mr|Mrs|Dr|Sir|The|In|On|At|And|\w+day|January|February|March|April|"
    r"June|July|August|September|October|November|December|Elect|Designate|State|Foreign|Defen[cs]e|Affairs)\b"
)


def stranger(
    words: str, start: int, title: re.Match[str], land: tuple[Entry | None, int], known: Posts
) -> Iterator[Found]:
    """Who is named with an office of a country, where the shelf knows nobody of that name."""
    country, begin = land
    found = _STRANGER.match(words, title.end())
    if found is None and (surname := _SURNAME.match(words, title.end())) and not _NO_NAME.search(surname["name"]):
        yield from near_surname(
            surname, start + begin, words[begin : surname.end()], known.offices[spelled(title[0])], known
        )
    if found is None or no_name(found["name"] or found["apart"], known):
        return
    if THEN_WAS.match(found[0]) and not LEADS.fullmatch(words[: title.start()]):
        return
    name, end = found["name"] or found["apart"], found.end("name" if found["name"] else "apart")
    office = sole_office(known, title[0], country, name)
    place = Span(start + begin, start + end)
    if office:
        yield Found("titled", Named(office.id, words[begin:end]), place, subject=name)
    elif country is None and title[0].istitle() and (begin == 0 or closes(words, begin, end)):
        # whose, the sentence before may tell, or what it closes
        one = known.offices[spelled(title[0])][0]
        yield Found("titled there", Named(one.id, words[begin:end]), place, subject=name)


def near_surname(
    surname: re.Match[str], start: int, told: str, offices: tuple[Entry, ...], known: Posts
) -> Iterator[Found]:
    """Who is named by a surname that is nearly that of a holder of the one office of a body: "Roscosmos head …"."""
    name = surname["name"]
    holders = {one.id: [its for its in known.held if one.id in known.held[its]] for one in offices}
    near = [one for one in offices if any(misspelt(name, its) for its in holders[one.id])]
    if len(offices) == 1 == len(near) and not any(name in its for its in holders[near[0].id]):
        yield Found("titled", Named(near[0].id, told), Span(start, start + len(told)), subject=name)


def closes(words: str, begin: int, end: int) -> bool:
    """Whether a title and a name close a sentence as those of who said it."""
    return words[:begin].endswith(", ") and _SAID.match(words, end) is not None


def stranger_before(
    words: str, start: int, title: re.Match[str], land: tuple[Entry | None, int], known: Posts
) -> Iterator[Found]:
    """Who is named before an office, where the shelf knows nobody of that name: "Lee Sang-min, the minister of …"."""
    country, begin = land
    found = _STRANGER_BEFORE.search(words[:begin])
    surname = _SURNAME_BEFORE.search(words[:begin]) if found is None else None
    if surname and _IS_SO.match(words, title.end()) and not _NO_NAME.search(surname["name"]):
        told = words[surname.start("name") : title.end()]
        yield from near_surname(surname, start + surname.start("name"), told, known.offices[spelled(title[0])], known)
    if found is None or no_name(found["name"], known) or found["name"] in known.persons:
        return
    if not (_IS_SO if found["was"][0] != "," else _SET_OFF).match(words, title.end()) or not _OPENS.search(
        words[: found.start("name")]
    ):
        return  # "east of Cape Erimo, the Chief Cabinet Secretary said"
    office = sole_office(known, title[0], country, found["name"])
    if office:
        place = Span(start + found.start("name"), start + title.end())
        told = words[found.start("name") : title.end()]
        yield Found("titled", Named(office.id, told), place, subject=found["name"])


def no_name(name: str, known: Posts) -> bool:
    """Whether words in capitals are a title or a day; what is nearly a holder's name is none: "Gen Nakayama"."""
    return bool(_NO_NAME.search(name)) and not any(misspelt(name, its) for its in known.held)


def sole_office(known: Posts, title: str, country: Entry | None, name: str) -> Entry | None:
    """The one office of a title in a country, or the one that there is where no country is told.

    A name that is nearly that of a holder tells the office as well.
    """
    every = known.offices[spelled(title)]
    offices = [one for one in every if one.columns["country"] == country.id] if country else every
    meant = [
        one
        for one in offices
        if any(one.id in known.held[its] and (nearly(name, its) or misspelt(name, its)) for its in known.held)
    ]
    if meant:
        return meant[0] if len(meant) == 1 else None
    if country is None and not any(one in spelled(title) for one in SOLE):
        return None  # a state of the Union has a Secretary of State, a party a chief
    return offices[0] if len(offices) == 1 else None


def below(words: str, start: int, title: re.Match[str], known: Posts) -> Iterator[Found]:
    """Who rules a country and is named with the title of a deputy: "deputy foreign minister Kim Jong Un"."""
    deputy = _DEPUTY.search(words[: title.start()])
    name = known.names.match(words, title.end() + 1) if deputy else None
    if deputy is None or name is None or " " not in name[0] or SURNAME_GOES_ON.match(words, name.end()):
        return
    person = known.persons[name[0]]
    rules = [one for one in sorted(known.held[person]) if one.startswith(OF_STATE)]
    if rules:
        told = f"{deputy['deputy']} {title[0]}"
        place = Span(start + deputy.start("deputy"), start + name.end())
        yield Found("deputy", Named(rules[0], told), place, subject=person)
