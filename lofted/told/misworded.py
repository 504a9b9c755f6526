"""Names of the shelf in which another sense of a word stands for the word, and words put where they cannot belong."""

import re
from collections.abc import Iterator

from lofted.reference.catalogue import catalogue
from lofted.reference.shelf import Shelf, by_shelf

FEWEST = 3  # words of such a name: of two, one that differs can make the name of something else; ours
KINDS = ("body", "agreement")  # whose names are set

STANDS = {  # word of a name → words of its other senses, which machines that swap words put for it
    "Security": ("Safety", "Protection", "Surety"),
    "Energy": ("Power", "Vitality"),
    "Chiefs": ("Bosses", "Chefs", "Heads", "Leaders"),
    "Staff": ("Stuff", "Workers", "Employees", "Personnel"),
    "Treaty": ("Treat", "Settlement"),
    "Test": ("Check", "Exam", "Examination"),
    "Technology": ("Innovation", "Know-how"),
    "Control": ("Manage",),
    "Regime": ("Routine", "Regimen"),
    "Arms": ("Hands", "Limbs"),
    "Space": ("Area", "Room", "House"),
    "Outer": ("External", "Outside", "Exterior"),
    "Institute": ("Establishment",),
    "Defense": ("Protection", "Safeguard", "Resistance"),
    "Defence": ("Protection", "Safeguard", "Resistance"),
    "Strategic": ("Vital", "Key"),
    "Reduction": ("Decrease", "Discount"),
    "Proliferation": ("Multiplication", "Expansion"),
    "Affairs": ("Undertakings", "Matters"),
    "Party": ("Celebration",),
    "Revolutionary": ("Progressive",),
    "Intelligence": ("Insight", "Cleverness"),
    "Exploration": ("Investigation",),
    "Nations": ("Countries",),
    "Conduct": ("Behavior", "Behaviour"),
    "Ban": ("Band", "Bane"),
    "Law": ("Legislation",),
    "Sea": ("Ocean",),
}

WEAPONS = (
    *("intercontinental", "ballistic", "nuclear", "cruise", "hypersonic", "missile", "rocket", "ICBM", "atomic"),
    *("long-range", "short-range"),
)
COUNCILS = (r"Security\sCouncil", r"General\sAssembly")
ON_TESTS = (  # what a council has on a test, behind "missile test"
    *("ban", "resolution", "meeting", r"moratori\w+", "debate", "vote", "condemnation", "response", "sanctions"),
    *("session", "statement", "draft", r"[a-z]+\s(?:ban|resolution|meeting)"),
)
POWERLESS = ("submarine", "carrier", "destroyer", "warhead", "torpedo", "frigate")  # what powers nothing
AS_WELL = ("missile", "battleship")  # nor do these; "powered by missiles" may be told of a force
NO_ZONE = ("exclusion(?:ary)?", "exclusive", "excluded", "excluding")  # words behind "economic" that make no zone
NOR_ZONE = ("exclusion(?:ary)?", "inclusive", "excluding", "executive", "excluded")  # nor do these before it
NOT_ECONOMIC = ("economical", "economy", "ecological", "commercial", "monetary", "financial")
FILL = ("insert", "add", "enter", r"fill\sin")
TO_FILL = ("number", "figure", "distance", "altitude", "height", "range", "time")
LENGTHS = (r"kilomet\w+", "km", "miles")
NO_LESS = ("minutes", "met(?:re|er)s", "seconds")  # units before which a placeholder stands as well
TO_MEET = (  # how somebody comes to a place on the ground, or is there
    *(r"visit(?:s|ed|ing)?", r"arriv(?:es|ed|ing)\s(?:at|in)", r"me(?:e)?t(?:s|ing)?\s(?:at|in|on)"),
    *(r"summit\s(?:at|in|on)", r"already\sat", r"talks\s(?:at|in)"),
)
TO_WARN = ("told", "warned", "urged", "ordered", "advised", "asked", "instructed", "alerted")
TO_FLEE = ("evacuate", "leave", "flee", r"get\sout\sof")


OWN_CRAFT = ("fighter", "jet", "aircraft", "plane", "helicopter", "warship", "destroyer", "vessel", "bomber")
LOST_SO = (
    "destroyed",
    r"shot\sdown",
    "sunk",
    "wrecked",
    "crashed",
    "demolished",
    "ruined",
    "annihilated",
    "dismantled",
)
ORDINAL = ("second", "third", "fourth", "fifth", "sixth")


def one_of(*words: str) -> str:
    """A part of a pattern: any of some words.

    >>> one_of("ban", "vote")
    '(?:ban|vote)'
    """
    return f"(?:{'|'.join(words)})"


LAUNCHED_SO = (  # words for "launch" in another sense of it, or for what a launch is not
    *("explosion", "explosive", "detonation", "blast", "eruption", "lunch", "dispatch", "shipment", "inauguration"),
    *("commencement", "introduction", "unveiling", "release", "discharge"),
)
FLIES_SO = ("missile", "missiles", "rocket", "rockets", "projectile", "projectiles")
BOTH_KINDS = (  # two of which one thing cannot be at once
    (r"ballistic", r"cruise"),
    (r"solid", r"liquid"),
    (r"short-range", r"intercontinental"),
    (r"supersonic", r"subsonic"),
)

_WEIRD = (  # what is found → why it cannot be so, and what belongs there
    (
        rf"\b[Ss]pace\s{one_of(*LAUNCHED_SO)}\s(?:vehicle|rocket)s?\b",
        "there is no such vehicle",
        "a space launch vehicle",
    ),
    (
        r"\b(?:ballistic|cruise)\s(?:rocket|projectile|launcher)\smissiles?\b|\bballistic\smissile\s(?:rocket|projectile)s?\b(?!\s(?:engine|motor|"
        r"launcher|forces?|site|base|boosters?|bod(?:y|ies)|technolog|test))",
        "two words stand for one thing",
        "a ballistic missile",
    ),
    *(
        (
            rf"\b(?i:{one}\s{other}|{other}\s{one})(?:[\s-](?:fuel(?:l?ed)?|propellant|nuclear))?\s"
            rf"{one_of(*FLIES_SO, 'fuel', 'weapons?')}\b",
            f"what is {one} is not {other}",
            f"{one} or {other}",
        )
        for one, other in BOTH_KINDS
    ),
    (
        rf"\b{one_of(*OWN_CRAFT)}s?\s(?:[\w-]+\s){{0,6}}?{one_of('was', 'were', 'has been', 'have been', 'had been')}\s"
        rf"{one_of(*LOST_SO)}\sin\s{one_of('response', 'reaction', 'answer')}\sto\s[^.;]{{0,40}}"
        rf"\b{one_of('launch', 'launches', 'missile', 'missiles', 'test', 'firing', 'rocket')}\b",
        "nobody answers a launch with the loss of a craft of its own",
        "sent up, scrambled, or sent out to look for damage",
    ),
    (
        rf"\b(?:North\sKorea|Pyongyang|DPRK|the\sNorth)\s(?:[\w-]+\s){{0,3}}?"
        rf"{one_of('tested', 'detonated', 'exploded', r'set off', r'conducted', r'carried out')}\s(?:its|a|the|their)\s"
        rf"(?:{one_of(*ORDINAL)})\s(?:nuclear|atomic)\s{one_of('missile', 'rocket', 'satellite', 'launch')}\b",
        "what North Korea counts so are its nuclear tests, each of a device set off underground",
        "a nuclear test, of a bomb or device",
    ),
    (
        r"\b(?:speed|velocity)\sof\slight\b(?=[^.;]{0,60}\b(?:missile|rocket|warhead|glider|ICBM|Oreshnik)s?\b)|"
        r"\b(?:missile|rocket|warhead|glider|ICBM|Oreshnik|Hwasong\S*|[Ii]t)s?\b[^.;]{0,60}(?:times|at|over|beyond)\sthe\s(?:speed|velocity)\sof\slight\b",
        "nothing that is launched comes near it",
        "the speed of sound",
    ),
    (
        rf"\b(?:UN|U\.N\.|United\sNations)\s{one_of(*COUNCILS)}(?:['’]s\s(?:latest|recent|new|last|own))?"
        rf"\s(?:{one_of(*WEAPONS)}\s){{1,4}}(?:tests?|launch(?:es)?)\b(?!\s{one_of(*ON_TESTS)})",
        "a country tests missiles, and not the Security Council or the Assembly",
        "a test of a country, with the Security Council behind it as the one that is to condemn it or to meet",
    ),
    (
        rf"\b{one_of(*POWERLESS, *AS_WELL)}-powered\b|\bpowered\sby\s(?:an?\s)?{one_of(*POWERLESS)}(?:e?s)?\b",
        "a vessel or a weapon powers nothing",
        "what is powered by a reactor, an engine or fuel: a nuclear-powered submarine",
    ),
    (
        rf"\b[Ee]conomic\s{one_of(*NO_ZONE)}\s(?:zone|area)\b|"
        rf"\b(?i:{one_of(*NOR_ZONE)})\s[Ee]conomic(?:al)?\s[Zz]one\b|"
        rf"\b[Ee]xclusive\s{one_of(*NOT_ECONOMIC)}\s[Zz]one\b",
        "the law of the sea knows no such zone",
        "the exclusive economic zone (EEZ)",
    ),
    (
        rf"[\[{{<](?:please\s)?{one_of(*FILL)}\s(?:the\s|an?\s)?{one_of(*TO_FILL)}\b[\w\s]{{0,20}}[\]}}>]|"
        rf"\b(?:XX+|xx+)\s?{one_of(*LENGTHS, NO_LESS[0])}\b|"
        rf"\[(?:distance|number|figure|amount)(?:\shere)?\]\s{one_of(*LENGTHS, *NO_LESS)}\b",
        "a placeholder was left where something was to be filled in",
        "the missing figure or word: the copy is unfinished",
    ),
    (
        rf"\b{one_of(*TO_MEET)}\s(?:an?\s|the\s|this\s|Russia['’]s\s|Russian\s|new\s|Vostochny\s){{0,3}}"
        r"space\sstation\b(?!\sby\svideo)",
        "a space station is in orbit, and nobody meets there but its crew",
        "the spaceport, or cosmodrome: a launch site on the ground",
    ),
    (
        rf"\b{one_of(*TO_WARN)}\s(?:(?:people|residents|inhabitants)\s)?(?:[\w\s]{{0,40}}\s)?to\s{one_of(*TO_FLEE)}\s"
        r"(?:the\s|their\s|nearby\s|all\s){0,2}buildings\b",
        "an alert of a missile tells people to go into buildings, and not to leave them",
        "to take shelter inside a building or underground",
    ),
)
_PATTERNS = tuple((re.compile(pattern), why, right) for pattern, why, right in _WEIRD)
_JAPAN = re.compile(r"\b(?:J-?Alert|Japan\w*)\b")  # elsewhere people are told to leave a house before it is struck
OTHER_ALARMS = (
    *("earthquake", "quake", "tsunami", "fire", r"flood\w*", "typhoon", "gas", r"bomb\w*", "eruption"),
    *("(?:air)?strikes?", "debris", r"Israel\w*", r"Ukrain\w*"),
)
_OTHER_ALARM = re.compile(rf"\b{one_of(*OTHER_ALARMS)}\b", re.I)
_IN_WAR = re.compile(r"\b(?:Ukrain\w*|Israel\w*|Iran\w*|Houthis?|Yemen\w*|Gaza|Syria\w*|war\sof\s19\d\d|shell\w*)\b")
_ON_GROUND = re.compile(r"\b(?:Putin|Kim|Lavrov|summit|train|cosmodrome|spaceport)\b")
_CREW = re.compile(r"\b(?:astronauts?|cosmonauts?|taikonauts?|crews?|docked|docking|orbiting)\b", re.I)


@by_shelf
def spoiled(_: Shelf) -> tuple[re.Pattern[str], dict[str, str]]:
    """Every name of the shelf with one word in another sense, and the name that it stands for."""
    told: dict[str, str] = {}
    known = {name for kind in KINDS for one in catalogue().entries(kind) for name in (one.name, *one.aliases)}
    for name in sorted(known):
        words = name.split()
        for at, word in enumerate(words) if len(words) >= FEWEST and not name[-1].isdigit() else ():
            for other in STANDS.get(word, ()):
                told.setdefault(" ".join([*words[:at], other, *words[at + 1 :]]), name)
    told = {one: name for one, name in told.items() if one not in known}
    every = "|".join(re.escape(one) for one in sorted(told, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?=[A-Z])(?:{every})(?![\w-])"), told


def misnamed(text: str) -> Iterator[tuple[int, int, str]]:
    """Each name with one word in another sense: where it begins and ends, and what it stands for.

    >>> text = "The International Atomic Vitality Agency met the Joint Chefs of Staff."
    >>> [meant for _, _, meant in misnamed(text)]
    ['International Atomic Energy Agency', 'Joint Chiefs of Staff']
    """
    pattern, told = spoiled()
    for match in pattern.finditer(text):
        yield *match.span(), told[match[0]]


def misput(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Words that cannot be so: where they begin and end, why, and what belongs there.

    >>> text = "It came down in the economic exclusion zone."
    >>> [(text[begin:end], why) for begin, end, why, _ in misput(text)]
    [('economic exclusion zone', 'the law of the sea knows no such zone')]
    """
    for pattern, why, right in _PATTERNS:
        for match in pattern.finditer(text):
            if "buildings" in match[0] and (not _JAPAN.search(text) or _OTHER_ALARM.search(text)):
                continue
            if " in re" in match[0] and " to " in match[0] and ("Korea" not in text or _IN_WAR.search(text)):
                continue
            if "space station" in match[0] and (not _ON_GROUND.search(text) or _CREW.search(text)):
                continue
            yield *match.span(), why, right
