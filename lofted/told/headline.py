"""Whom a headline has speak, what it says without the name of the paper, and where the text has the opposite word."""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Record
from lofted.told.headline_pairs import MORE

SPEAKERS = ("body", "country", "outlet")  # kinds of entry that can speak

_PAIRS = (  # words of which one excludes the other where both tell of one launch, and words beside which it does not
    (
        (re.compile(r"\b(?:East Sea|Sea of Japan)\b"), re.compile(r"\b(?:Yellow Sea|West Sea)\b")),
        re.compile(r"\b(?:both (?:seas|coasts)|east(?:ern)? (?:coast|waters)|west(?:ern)? (?:coast|waters))\b", re.I),
    ),
    (
        (
            re.compile(r"\b(?:from|by) (?:an? )?(?:\w+ )?submarines?\b", re.I),
            re.compile(
                r"\b(?:from|beside|on|off) (?:an? |the )?(?:[\w-]+ ){0,2}"
                r"(?:platform|barge|silo|train|truck|launcher|aircraft|bomber)\b",
                re.I,
            ),
        ),
        re.compile(r"(?<!no )(?<!not a )\bsubmarines?\b", re.I),
    ),
    (
        (
            re.compile(r"\bsolid[ -](?:fuel|propellant)", re.I),
            re.compile(r"\bliquid[ -](?:fuel|propellant)", re.I),
        ),
        re.compile(r"\bunlike\b|\bthan\b", re.I),
    ),
    (
        (
            re.compile(r"\b(?:crewed|manned)\b", re.I),
            re.compile(r"\b(?:un-?crewed|unmanned|without (?:a crew|people|anyone))\b", re.I),
        ),
        re.compile(r"\b(?:later|next|future|then)\b", re.I),
    ),
    (
        (re.compile(r"\bsupersonic", re.I), re.compile(r"\bhypersonic", re.I)),
        re.compile(r"\bunlike\b|\bthan\b|\bsubsonic\b", re.I),
    ),
    (
        (
            re.compile(r"\bnuclear-powered (?=(?:\w+ ){0,2}(?:missile|torpedo|drone)s?\b)", re.I),
            re.compile(r"\bnuclear-(?:capable|armed|tipped) (?=(?:[\w-]+ ){0,2}(?:missile|torpedo|drone)s?\b)", re.I),
        ),
        re.compile(r"\b(?:reactor|engine|propulsion|propelled|nuclear power)\b", re.I),
    ),
    (
        (
            re.compile(
                r"\b(?:[IMS][CR]BMs?|(?:ballistic|cruise|(?:surface|ground)-to-(?:surface|ground)) missiles?)\b", re.I
            ),
            re.compile(
                r"\b(?:downs?|downed|shoots? down|shot down|intercepts?|stops?|on|against|fires?|launches|sends?) "
                r"(?:[\w-]+ )?(?:drones?|UAVs?)\b",
                re.I,
            ),
        ),
        re.compile(r"\b(?:drones?|UAVs?|unmanned|uncrewed|loitering|pilotless|remotely|quadcopters?)\b", re.I),
    ),
    (
        (
            re.compile(r"\b(?:adopt(?:s|ed)|pass(?:es|ed)|approv(?:es|ed)) (?:[\w-]+ ){0,4}resolution\b", re.I),
            re.compile(r"\b(?:veto(?:es|ed)|reject(?:s|ed)|block(?:s|ed)) (?:[\w-]+ ){0,5}resolution\b", re.I),
        ),
        re.compile(
            r"\b(?:earlier|previous\w*|after|adopted|passed|approved|agreed|later|another|amendment|rival)\b", re.I
        ),
    ),
    (
        (
            re.compile(r"\b(?:impos(?:es|ed)|slap(?:s|ped)) (?:[\w-]+ ){0,4}sanctions\b", re.I),
            re.compile(r"\b(?:lift(?:s|ed)|remov(?:es|ed)|eas(?:es|ed)) (?:[\w-]+ ){0,4}sanctions\b", re.I),
        ),
        re.compile(r"\b(?:earlier|previous\w*|had|after|since|other|new)\b", re.I),
    ),
    (
        (
            re.compile(r"\bnuclear (?:bomb |weapons? )?tests?\b|\btests nuclear (?:bomb|device|weapon)\b", re.I),
            re.compile(r"\b(?:tested|fired|launched|tests) (?:[\w-]+ ){1,4}missile\b|\bmissile test\b", re.I),
        ),
        re.compile(r"\bnuclear (?:tests?|testing|device|bomb|explosion|blast|weapons? test)\b|\bdetonat", re.I),
    ),
    (
        (
            re.compile(r"\bCouncil (?:condemns|condemned|denounces)\b"),
            re.compile(
                r"\bCouncil (?:[\w-]+ ){0,3}(?:failed|fails|was unable|could not|did not) (?:to )?"
                r"(?:agree|adopt|issue|condemn)\b"
            ),
        ),
        re.compile(r"\b(?:condemned|earlier|previous\w*|until|after|later|finally)\b", re.I),
    ),
    (
        (
            re.compile(
                r"\b(?:flies|flew|fires|fired|launche[sd]|missile|rocket)\b[^.;:]{0,40}\bover (?:Japan|Hokkaido)\b"
            ),
            re.compile(
                r"\b(?:fell|landed|came down|splashed down) (?:[\w,-]+ ){0,3}?(?:in|into) (?:the )?"
                r"(?:Sea of Japan|East Sea)\b"
            ),
        ),
        re.compile(r"\b(?:over|crossed|across|past|Pacific|passed|beyond|earlier|another|others?)\b", re.I),
    ),
    (
        (
            re.compile(
                r"\b(?:launch|test|flight|missile|rocket|satellite) (?:fails|failed|explode[sd]|blows up|crashes)\b",
                re.I,
            ),
            re.compile(r"\b(?:was|were|as) (?:an? )?(?:complete |full )?success\b|\bsucceeded\b|\bas planned\b", re.I),
        ),
        re.compile(
            r"\b(?:fail\w*|explo\w+|blew|broke\w*|crash\w*|lost|los[se]\w*|earlier|unsuccessful|not|despite|but|though|claim\w*|"
            r"disintegrat\w*|destroy\w*|first stage|until)\b",
            re.I,
        ),
    ),
)
STEM = 4  # letters that a people and its country share: "Chin", "Russ"
_CRAFT_OF = re.compile(
    r"\b(?P<land>(?:North\s|South\s)Korean|Chinese|Japanese|Russian|Indian|Iranian|Israeli|Pakistani|American|Ukrainian|Turkish|"
    r"Brazilian|Italian|German|European|Korean)\s(?:[a-z][\w-]*\s){0,3}?(?P<noun>rocket|missile|satellite|spacecraft|probe|ICBM|lander|"
    r"rover|astronaut|capsule|drone)\b"
)
_NUMBERED = re.compile(  # "Shenzhou-18", "Soyuz 11"; missiles are asked of by their rows, and a month's number is a day
    r"\b(?P<name>(?!January|February|March|April|May|June|July|August|September|October|November|December|Hwasong|Pukguksong|"
    r"Taepodong|Nodong|Top|Day|Phase|Group|Level|Page|Part|Article|Resolution|Year|Over|Some|About|Nearly|Only|Just|With|Feb|Sept)"
    r"[A-Z][a-z]{3,}(?:['’]e)?)[- ](?P<number>\d{1,3})\b"
    r"(?![,.]\d|[%\w-]|\s(?:km|miles|minutes|people|percent|per|missiles|years|days))"
)
_WITH_NUMBER = re.compile(r"\b[A-Z][a-z]{3,}(?:-\d{1,3}){1,2}\b")  # "Hwasong-18", "Malligyong-1-1"
_OF_THE_LAST = re.compile(  # in a sentence that tells of an earlier one of its name: "Chandrayaan-2 had failed"
    r"\b(?:had|before|earlier|previous\w*|predecessors?|forerunners?|former|last|relie(?:ve|f)\w*|that\sof|those\sof|second\stry|older)\b"
)
_SET_BESIDE = re.compile(  # another of its name, with which it is compared: "the first since Luna-24"
    r"\b(?:since|after|before|unlike|like|than|follow(?:s|ed|ing)|succeed(?:s|ed|ing)|replac(?:es|ed|ing)|predecessor|sister|twin)"
    r",?\s(?:the\s)?(?:(?:flight|launch|mission|loss|failure|crew|landing)\sof\s)?(?:the\s)?$"
)
_VOICE_FIRST = re.compile(r"(?P<name>[^:]{2,60}):\s|(?P<says>.{2,60}?)\s(?:says?|confirms?|announces?)\s", re.I)
_VOICE_LAST = re.compile(r"(?:[,:]\s|\s[–—-]\s)(?P<name>[^,]{2,60}?)(?:\ssays?)?$")
_OUTLET = re.compile(r"\s[–—|-]\s(?P<name>[^–—|]{2,60})$")  # "… – ABC News": who prints it, and not who says it


def without_outlet(title: str, record: Record) -> str:
    """A headline without the paper or the agency behind a dash, if the shelf knows it."""
    match = _OUTLET.search(title)
    entry = record.called(match["name"]) if match else None
    return title[: match.start()] if match and entry and entry.kind == "outlet" else title


def headline_voice(title: str, record: Record) -> tuple[str, str] | None:
    """The entry of the one whom a headline has speak, and the rest of the headline; None where it names nobody.

    "Tokyo: …", "…, Tokyo says" and "Pentagon confirms …" name a voice; "Iran: …" names what it is about.
    """
    for pattern in (_VOICE_FIRST, _VOICE_LAST):
        match = pattern.match(title) if pattern is _VOICE_FIRST else pattern.search(title)
        name = next((one for one in match.groups() if one), "") if match else ""
        entry = record.called(name)
        if match and entry and entry.kind in SPEAKERS and not names_topic(match, entry):
            return entry.id, title[: match.start()] + " " + title[match.end() :]
    return None


def names_topic(match: re.Match[str], entry: Entry) -> bool:
    """Whether a country before a colon is what the headline is about; a capital is a government that speaks."""
    name = match["name"]
    return entry.kind == "country" and match.start() == 0 and name is not None and name not in entry.columns["capital"]


def opposites(title: str, text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """Each word of a headline of which the text has the opposite alone, with that.

    >>> [(ours[0], theirs[0]) for ours, theirs in opposites("Liquid-fuel missile flies", "The solid-fuel one flew.")]
    [('Liquid-fuel', 'solid-fuel')]
    """
    for pair, beside in (*_PAIRS, *MORE):
        ours = [found for words in pair if (found := words.search(title))]
        theirs = [found for words in pair if (found := words.search(text))] if len(ours) == 1 else []
        excluded = len(theirs) == 1 and ours[0].re is not theirs[0].re and not beside.search(text)
        if excluded and not of_another_name(theirs[0], text):
            yield ours[0], theirs[0]
    yield from numbered(title, text)
    yield from of_land(title, text)


def of_another_name(words: re.Match[str], text: str) -> bool:
    """Whether words stand behind another numbered name than the first of the text: of two missiles, each has its fuel.

    >>> text = "The Hwasong-18 rose on Monday; the Hwasong-17 of March ran on liquid fuel."
    >>> of_another_name(re.search("liquid", text), text), of_another_name(re.search("rose", text), text)
    (True, False)
    """
    names = [one for one in _WITH_NUMBER.finditer(text) if one.end() <= words.start()]
    clause = max(text.rfind(mark, 0, words.start()) for mark in (". ", "; ", "\n")) + 1
    return bool(names) and names[-1].start() >= clause and names[-1][0] != names[0][0]


def numbered(title: str, text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """A name with its number in a headline, where the text has that name with one other number alone.

    >>> [(ours[0], theirs[0]) for ours, theirs in numbered("Shenzhou-18 docks", "Shenzhou-19 docked on Wednesday.")]
    [('Shenzhou-18', 'Shenzhou-19')]
    """
    ours = list(_NUMBERED.finditer(title))
    told = [one for one in _NUMBERED.finditer(text) if ours and one["name"] == ours[0]["name"]]
    told = [one for one in told if not set_beside(one, text)]
    if len(ours) == 1 and len({one["number"] for one in told}) == 1 and told[0]["number"] != ours[0]["number"]:
        yield ours[0], told[0]


def set_beside(name: re.Match[str], text: str) -> bool:
    """Whether a name with its number is told as that of an earlier one, with which another is compared."""
    around = text[text.rfind(". ", 0, name.start()) + 1 : (text.find(". ", name.end()) + 1) or len(text)]
    return bool(_SET_BESIDE.search(text, 0, name.start()) or _OF_THE_LAST.search(around))


def of_land(title: str, text: str) -> Iterator[tuple[re.Match[str], re.Match[str]]]:
    """A craft of one country in a headline, where the text has such a craft of one other country alone.

    >>> [(ours["land"], theirs["land"]) for ours, theirs in of_land("Chinese probe fails", "An Indian probe failed.")]
    [('Chinese', 'Indian')]
    """
    ours = list(_CRAFT_OF.finditer(title))
    told = [one for one in _CRAFT_OF.finditer(text) if ours and one["noun"].lower() == ours[0]["noun"].lower()]
    if len(ours) != 1 or len({one["land"] for one in told}) != 1 or told[0]["land"] == ours[0]["land"]:
        return
    mine = ours[0]["land"]
    stem = mine if " " in mine else mine[:STEM]
    if stem.removesuffix("n") not in text and told[0]["land"] not in title and "Korean" not in (mine, told[0]["land"]):
        yield ours[0], told[0]
