"""Phrases that a machine which swaps words leaves behind, and what they stand for."""

import re
from collections.abc import Iterator

_SPUN = (  # what is found → what stands there in news, and parts of words of which one stands in each of its forms
    (r"\bKim\sJong\s(?:United\sNations|Not)\b(?!\s(?:il|Il|nam|Nam))", "Kim Jong Un", ("United", "Not")),
    (
        r"\b(?:Joined|Unified|Assembled|Combined)\s(?:Together\s)?States\b",
        "United States",
        ("Joined", "Unified", "Assembled", "Combined"),
    ),
    (r"\b[Tt]he\sWhite\s(?:Home|Residence|Dwelling)\b(?!s)", "the White House", ("Home", "Residence", "Dwelling")),
    (
        r"\bPrime\s(?:Serve|Pastor|Clergyman|Cleric|Priest|Preacher|Curate|Vicar|Parson|Chaplain)\b|"
        r"\b[Pp]remier\s(?:[Cc]urate|[Pp]arson)\b",
        "Prime Minister",
        ("Serve", "Pastor", "Clergyman", "Cleric", "Priest", "Preacher", "urate", "Vicar", "arson", "Chaplain"),
    ),
    (
        r"\b(?:Foreign|Overseas|Outside|Defen[cs]e|Protection|Safeguard|Resistance)\s(?:Pastor|Clergyman|Cleric|Preacher)\b",
        "minister",
        ("Pastor", "Clergyman", "Cleric", "Preacher"),
    ),
    (
        r"\bJoint\s(?:Bosses|Managers|Captains)\sof\s\w+|\bJoint\sChiefs\sof\s(?:Workers|Employees|Personnel|Crew)\b",
        "Joint Chiefs of Staff",
        ("Bosses", "Managers", "Captains", "Workers", "Employees", "Personnel", "Crew"),
    ),
    (
        r"\b(?:U\.?N\.?|United\sNations)\s(?:Safety|Protection|Surety)\s(?:Council|Committee|Chamber|Board)\b",
        "Security Council",
        ("Safety", "Protection", "Surety"),
    ),
    (r"\bYellow\sOcean\b", "Yellow Sea", ("Yellow",)),
    (
        r"\b(?:inter-?mainland|inter-?landmass)\s(?:ballistic\s)?(?:missile|rocket)s?\b",
        "intercontinental missile",
        ("mainland", "landmass"),
    ),
    (
        r"\bballistic\s(?:bullet|dart|arrow|rifle|missal|missive)s?\b",
        "ballistic missile",
        ("bullet", "dart", "arrow", "rifle", "miss"),
    ),
    (r"\b(?:re-?entry|glide)\s(?:automobile|car)s?\b", "vehicle", ("automobile", "car")),
    (
        r"\b(?:strong|stable|hard|robust|sturdy|dense|thick|compact)-fuel(?:led|ed)?\b",
        "solid-fuel",
        ("strong-", "stable-", "hard-", "robust-", "sturdy-", "dense-", "thick-", "compact-"),
    ),
    (
        r"\b(?:speeds?|velocity|velocities)\s(?:of\s|at\s|was\s|is\s|reached\s|to\s|hit\s){0,2}(?:about\s|around\s|up\sto\s)?"
        r"(?:March|Match|Mark|Marsh)\s\d{1,2}(?:\.\d)?\b(?!,?\s(?:19|20)\d\d)",
        "a Mach number",
        ("March", "Match", "Mark", "Marsh"),
    ),
    (
        r"\b(?:satellites?|spacecraft|probe|payload|[Ii]t|[A-Z]\w+-?\d*)\b[^.;]{0,60}\b(?:into|enter(?:s|ed))\s"
        r"(?:an?\s|its\s|the\s|low[- ]|[Ee]arth\s|planned\s){0,3}"
        r"(?:dance|ring|sphere|whirl|socket|eye\ssocket|revolution|globe)\b(?=\s(?:at|about|around|some|above|\d))",
        "orbit",
        ("dance", "ring", "sphere", "whirl", "socket", "revolution", "globe"),
    ),
    (r"\b(?:missile|rocket|satellite)\s(?:lunch(?:es)?|brunch)\b", "launch", ("lunch", "brunch")),
    (r"\bSecurity\sCounsel\b(?!\s(?:of|to|for))", "Security Council", ("Counsel",)),
    (r"\bSee\sof\sJapan\b|\bYellow\sSee\b", "Sea", ("See",)),
    (r"\b(?:North|South)\s(?:Career|Chorea)\b", "Korea", ("Career", "Chorea")),
    (
        r"\bNorth\sKorean\s(?:pioneer|chieftain)\b",
        "leader",
        ("pioneer", "chieftain"),
    ),
    (
        r"\b(?:lengthy|prolonged|brief|quick)-range\b|\b(?:long|short|lengthy|medium)-(?:vary|assortment|extend)\b",
        "long- or short-range",
        ("lengthy", "prolonged", "brief", "quick", "-vary", "-assortment", "-extend"),
    ),
    (r"\btest-(?:terminated|discharged|dismissed|burned|sacked)\b", "test-fired", ("test-",)),
    (
        r"\b(?:rocket|missile|satellite)\s(?:motorboat|rowboat|dinghy)\b|"
        r"\b(?:motorboat|rowboat|dinghy)\sof\s(?:\w+\s){0,2}(?:ballistic|cruise|intercontinental)\s(?:missiles?|rockets?)\b",
        "launch",
        ("motorboat", "rowboat", "dinghy"),
    ),
    (  # from the Spanish: lanzamiento, ensayo, proyectil
        r"\b(?<![Pp]hoto\s)(?<![Ii]mage\s)(?<![Vv]ideo\s)release\sof\s(?:(?:the|an?|its|another)\s)?(?:new\s)?"
        r"(?:Hwasong\S*|Pukguksong\S*|ICBMs?\b|(?:intercontinental\s)?ballistic\smissiles?\b|intercontinental\smissiles?\b)"
        r"(?!\s(?:photo|picture|image|video|footage|data|details))|"
        r"\b(?:missile|rocket|ballistic)\sessays?\b(?!\s(?:contest|competition|by|on|writ\w+)\b)|\bessays?\sof\s(?:an?\s|the\s|its\s)?(?:new\s)?"
        r"(?:missile|rocket|shell|ICBM|Hwasong\S*|bomb)|\bessay\s(?:ends|ended|breaks|broke)\s(?:an?|the(?:\sNorth['’]s)?|its)\s"
        r"(?:\w+\s){0,2}moratorium",
        "launch or test",
        ("release of", "essay"),
    ),
    (r"\b(?:spy|reconnaissance)\s(?:planet|moon)s?\b", "satellite", ("planet", "moon")),
    (
        r"\bInternational\s(?:Area|Room)\sStation\b|\bInternational\sSpace\sDepot\b",
        "International Space Station",
        ("Area", "Room", "Depot"),
    ),
    (r"\b(?:kilomet(?:re|er)s?|km|miles)\s(?:occident|orient)\s(?:of|from)\b", "west or east", ("occident", "orient")),
    (
        r"\bmissile\s(?:examination|checkup|exam)s?\b|\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}th)\s"
        r"(?:(?:ballistic|known|nuclear|long-range)\s){0,2}(?:missile|nuclear|rocket|ICBM)\s(?:check|assessment|take\sa\slook\sat)\b(?!\s(?:of\sthe|on|by))",
        "test",
        ("examination", "checkup", "exam", "check", "assessment", "look at"),
    ),
    (
        r"\b(?:[Dd]ocument|[Ff]ile|[Aa]rchive)\s(?:variety|quantity|excessive|peak|altitude|height)\b|"
        r"\b[Rr]ecord\s(?:variety|quantity)\sof\s(?:[\w-]+\s){0,2}(?:tests|launches|missiles|assessments|checks)\b",
        "record number",
        ("variety", "quantity", "excessive", "peak", "altitude", "height"),
    ),
    (
        r"\b(?:lunar|moon['’]s|Moon['’]s)\s(?:airfoil|aerofoil|facade|exterior)\b",
        "surface",
        ("airfoil", "aerofoil", "facade", "exterior"),
    ),
    (r"\b(?:shelling|bombardment|assault|artillery)\s(?:spirit|vitality)\b", "battery power", ("spirit", "vitality")),
    (r"\bsatellite\s(?:tv|television)\sfor\s(?:pc|computer)s?\b", "satellite", ("for pc", "for computer")),
    (
        r"\b(?:covert|secret|undercover|government)\s(?:operative|agent)\ssatellites?\b",
        "spy satellite",
        ("operative", "agent"),
    ),
    (
        r"\b(?:in|of|to|from)\sthe\s(?:North\sKorean|South\sKorean|Japanese|Russian|Chinese|Iranian|Ukrainian)\s(?:money|cash)\b(?=[,.;]|\s(?:on|of\s[A-Z]|this|next|last|for\s(?:a|the)\s(?:summit|meeting|talks)))",
        "capital",
        ("money", "cash"),
    ),
    (
        r"\b(?:traditional|historic\w*|trilateral|leaders['’]|three-way|bilateral)\s(?:mountain|hilltop|peak)\s(?:at|in|of|with|between)\b",
        "summit",
        ("mountain", "hilltop", "peak"),
    ),
    (r"\b(?:nostril\scone|nose\sfunnel)s?\b", "nose cone", ("nostril", "funnel")),
    (r"\b(?:warmth\sshield|heat\sdefend)s?\b", "heat shield", ("warmth", "defend")),
    (r"\b(?:launch|launching|release)\s(?:cushion|notepad)s?\b", "launch pad", ("cushion", "notepad")),
    (r"\blaunch\s(?:automobile|car)s?\b", "launch vehicle", ("automobile", "car")),
    (r"\b(?:solid|liquid)[\s-](?:gasoline|petrol)\b", "solid or liquid fuel", ("gasoline", "petrol")),
    (r"\b(?:joint|military)\s(?:bores|penetrates|articulations)\b", "drills", ("bores", "penetrates", "articulations")),
)
ELEMENTS = ("arsenic", "astatine", "indium", "helium", "beryllium", "nobelium", "iodine")
_SYMBOLS = (  # names of elements that stand for a word which is their symbol: "arsenic" for "as"
    (r"\b[Aa]rsenic\s(?:the|an?|he|she|it|they|well|if|many|much|soon|part|saying|its|his)\b", "as"),
    (r"\b[Aa]statine\s(?:the|an?|least|first|dawn|noon|night|its|his|about|around|\d)", "at"),
    (
        r"\b[Ii]ndium\s(?:the|an?|its|his|January|February|March|April|May|June|July|August|(?:Sept|Oct|Nov|Dec)\w+|\d{4})\b",
        "in",
    ),
    (r"\b[Hh]elium\s(?:said|says|told|added|also|had|has|would|himself)\b", "he"),
    (r"\b(?:will|would|could|may|might|can|to)\sberyllium\b", "be"),
    (r"\b[Nn]obelium\s(?:longer|one|more|damage|reports|other)\b", "no"),
    (r"\b[Ii]odine\s(?:am|think|believe|have|had|will|would)\b", "I"),
)
_CHEMISTRY = re.compile(
    r"\b(?:wells?|water|soil|poison\w*|toxic|elements?|metals?|compounds?|contaminat\w*|chemi\w+|semiconductors?|isotopes?|atoms?|"
    r"thyroid|tablets?|gas|balloons?|display|wafers?|alloys?|laborator\w+|periodic)\b",
    re.I,
)
_PATTERNS = tuple((re.compile(pattern), meant, cues) for pattern, meant, cues in _SPUN)
_SYMBOL_PATTERNS = tuple((re.compile(pattern), meant) for pattern, meant in _SYMBOLS)


def spun(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such phrases begin and end in a text, and what they stand for.

    >>> text = "Kim Jong United Nations watched arsenic the missile rose."
    >>> [(text[begin:end], meant) for begin, end, meant in spun(text)]
    [('Kim Jong United Nations', 'Kim Jong Un'), ('arsenic', 'as')]
    """
    for pattern, meant, cues in _PATTERNS:
        for match in pattern.finditer(text) if any(cue in text for cue in cues) else ():
            yield *match.span(), meant
    lowered = text.lower()
    if not any(element in lowered for element in ELEMENTS) or _CHEMISTRY.search(text):
        return
    for pattern, meant in _SYMBOL_PATTERNS:
        for match in pattern.finditer(text):
            word = re.search("|".join(ELEMENTS), match[0], re.I)
            assert word is not None, "every pattern holds one"
            yield match.start() + word.start(), match.start() + word.end(), meant
