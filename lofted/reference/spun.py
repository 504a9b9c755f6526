"""Phrases that a machine which swaps words leaves behind, and what they stand for."""

import re
from collections.abc import Iterator

_SPUN = (  # what is found → what stands there in news; each is no phrase of the language
    (r"\bKim\sJong\s(?:United\sNations|Not)\b(?!\s(?:il|Il|nam|Nam))", "Kim Jong Un"),
    (r"\b(?:Joined|Unified|Assembled|Combined)\s(?:Together\s)?States\b", "United States"),
    (r"\b[Tt]he\sWhite\s(?:Home|Residence|Dwelling)\b(?!s)", "the White House"),
    (r"\bPrime\s(?:Serve|Pastor|Clergyman|Cleric|Priest|Preacher)\b", "Prime Minister"),
    (
        r"\b(?:Foreign|Overseas|Outside|Defen[cs]e|Protection|Safeguard|Resistance)\s(?:Pastor|Clergyman|Cleric|Preacher)\b",
        "minister",
    ),
    (
        r"\bJoint\s(?:Bosses|Managers|Captains)\sof\s\w+|\bJoint\sChiefs\sof\s(?:Workers|Employees|Personnel|Crew)\b",
        "Joint Chiefs of Staff",
    ),
    (
        r"\b(?:U\.?N\.?|United\sNations)\s(?:Safety|Protection|Surety)\s(?:Council|Committee|Chamber|Board)\b",
        "Security Council",
    ),
    (r"\bYellow\sOcean\b", "Yellow Sea"),
    (r"\b(?:inter-?mainland|inter-?landmass)\s(?:ballistic\s)?(?:missile|rocket)s?\b", "intercontinental missile"),
    (r"\bballistic\s(?:bullet|dart|arrow|rifle)s?\b", "ballistic missile"),
    (r"\b(?:re-?entry|glide)\s(?:automobile|car)s?\b", "vehicle"),
    (r"\b(?:strong|stable|hard|robust|sturdy)-fuel(?:led|ed)?\b", "solid-fuel"),
    (
        r"\b(?:lengthy|prolonged|brief|quick)-range\b|\b(?:long|short|lengthy|medium)-(?:vary|assortment|extend)\b",
        "long- or short-range",
    ),
    (r"\btest-(?:terminated|discharged|dismissed|burned|sacked)\b", "test-fired"),
    (r"\b(?:spy|reconnaissance)\s(?:planet|moon)s?\b", "satellite"),
    (
        r"\bInternational\s(?:Area|Room)\sStation\b|\bInternational\sSpace\sDepot\b",
        "International Space Station",
    ),
    (r"\b(?:kilomet(?:re|er)s?|km|miles)\s(?:occident|orient)\s(?:of|from)\b", "west or east"),
    (r"\bmissile\s(?:examination|checkup|exam)s?\b", "missile test"),
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
_PATTERNS = tuple((re.compile(pattern), meant) for pattern, meant in _SPUN)
_SYMBOL_PATTERNS = tuple((re.compile(pattern), meant) for pattern, meant in _SYMBOLS)


def spun(text: str) -> Iterator[tuple[int, int, str]]:
    """Where such phrases begin and end in a text, and what they stand for.

    >>> text = "Kim Jong United Nations watched arsenic the missile rose."
    >>> [(text[begin:end], meant) for begin, end, meant in spun(text)]
    [('Kim Jong United Nations', 'Kim Jong Un'), ('arsenic', 'as')]
    """
    for pattern, meant in _PATTERNS:
        for match in pattern.finditer(text):
            yield *match.span(), meant
    lowered = text.lower()
    if not any(element in lowered for element in ELEMENTS) or _CHEMISTRY.search(text):
        return
    for pattern, meant in _SYMBOL_PATTERNS:
        for match in pattern.finditer(text):
            word = re.search("|".join(ELEMENTS), match[0], re.I)
            assert word is not None, "every pattern holds one"
            yield match.start() + word.start(), match.start() + word.end(), meant
