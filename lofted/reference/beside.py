"""Whether what is told behind a place is told of it: only what a site is, and lands, stand between."""

import re

from lofted.reference.tied import tied

NEAR = 90  # characters between a place and its part; some fifteen words
_SITE = """
located situated lies lie sits stands site sites launch launching centre center cosmodrome spaceport space test tests
nuclear missile missiles range base satellite rocket testing ground grounds port province prefecture region state
oblast krai territory island islands main new newest old big biggest city town village town county district area
far remote corner part tip edge station complex facility airfield airport which where whose northern southern eastern
western military air shipyard coastal coast coastline heart mountains mountainous desert steppe forest taiga peninsula
off along close just deep some miles kilometres kilometers km country nation
nation's country's country’s nation’s largest busiest north south east west middle interior centre former old abandoned
closed soviet tucked hidden away up perched set out built once rebuilt belongs belong belonged peaceful quiet small
tiny uninhabited capital seat atoll arms munitions plant factory garrison home complex zone enclave industrial historic
"""
_SITE_WORDS = frozenset(_SITE.split())
_FAR = re.compile(
    r"\b(?:from|to|towards?|into|over|off|than|for|against|hit|reach\w*|fell|land(?:ed|s|ing)?|fired|sea|waters)\b"
)
_CLAUSE = re.compile(
    r"^(?:,\s(?:(?:(?:from|at|in|on|near)\s)?(?:which|where)|whose|home\sto|used|employed)\s[^,;.]{3,70},|"
    r"\s(?:used|employed)\s(?:for\s[^,;.]{3,40}\s)?(?:on|in)\s[\w\s]{3,18}(?=\s(?:lies|is|was|stands|sits)\s))"
)  # ", where the battery stands, lies in"
_NAMED = re.compile(r"\b[A-Z][\w-]*")
_SITE_NAMES = (
    "Space", "Launch", "Launching", "Center", "Centre", "Cosmodrome", "Station", "Site", "Facility", "Base", "Test",
)  # fmt: skip
LANDS = (
    "Russia", "Russian", "China", "Chinese", "India", "Indian", "North", "South", "Korea", "Japan", "Iran", "Iranian",
    "Japanese", "Korean", "Ukraine", "Ukrainian", "Israel", "Israeli", "American", "Polish", "Iraqi", "Pakistani",
    "Kazakh", "Kazakhstan", "Belarusian", "Syrian",
)  # fmt: skip


def beside(words: str, at: int, begin: int) -> bool:
    """Whether a stretch behind a place is told of it: nothing but what a site is stands between."""
    between = _CLAUSE.sub(" ", words[at:begin])
    if not (at <= begin and begin - at <= NEAR) or _FAR.search(between) or between.count(",") > 2:
        return False
    return tied(between, _SITE_WORDS) and all(one in _SITE_NAMES or one in LANDS for one in _NAMED.findall(between))
