"""Where all work with Russia in space is told as over, which goes on in the International Space Station."""

import re

from lofted.facts import Span
from lofted.reference.tied import flatly

_WEST = (
    r"(?:(?:[Tt]he\s)?(?:NASA|ESA|European\sSpace\sAgency|West|United\sStates|Europe|Washington)|"
    r"(?:Western|[Aa]ll\sWestern|American\sand\sEuropean|European\sand\sAmerican)\s(?:space\s)?(?:agenc(?:y|ies)|partners|countries|nations))"
)
_RUSSIA = r"(?:Russia|Roscosmos|Moscow|the\sRussian\s(?:space\s)?(?:agency|corporation)|the\sRussians)"
_WORK = (
    r"(?:partnerships?|co-?operation|collaborations?|ties?|links?|projects?|contacts?|ventures?|joint\swork|work|"
    r"contracts?)"
)
_OVER = (
    r"(?:ended|broken\soff|broke\soff|cut(?:\soff)?|severed|stopped|terminated|halted|suspended|cancell?ed|frozen|over|"
    r"wound\sup|scrapped|put\san\send\sto|called\soff)"
)
_HAS = r"(?:(?:has|have|had|were|was|is|are|been|now|since|all|long)\s){0,4}"
_EVERY = (
    r"(?:[Ee]very|[Aa]ll|[Ee]ach|[Aa]ny)\s(?:of\s(?:the|its|their|his)\s)?"
    r"(?:(?:the|its|their|joint|space|former|remaining)\s){0,3}"
)
_ALL_OVER = tuple(
    re.compile(one)
    for one in (
        # "Every partnership of Western space agencies with Russia has been ended"
        rf"\b{_EVERY}{_WORK}\s(?:of|between)\s{_WEST}\s(?:with|and)\s{_RUSSIA}(?:\s(?:in|on)\sspace)?\s{_HAS}{_OVER}\b",
        # "NASA has ended all cooperation with Roscosmos"
        rf"\b{_WEST}\s{_HAS}{_OVER}\s{_EVERY}(?:\w+\s)?{_WORK}\s(?:with|to)\s{_RUSSIA}\b(?:\sin\sspace)?",
        # "All Western space agencies have broken off their work with Russia"
        rf"\b[Aa]ll\s{_WEST}\s{_HAS}{_OVER}\s(?:their|all)\s(?:\w+\s)?{_WORK}\s(?:with|to)\s{_RUSSIA}\b(?:\sin\sspace)?",
        # "No Western space agency works with Russia any more"
        r"\b[Nn](?:o|one\sof\sthe)\sWestern\s(?:space\s)?(?:agency|agencies|partner|partners)\s(?:still\s)?"
        rf"(?:works?|co-?operates?|flies|fly|collaborates?)\s(?:together\s)?with\s{_RUSSIA}\b",
        # "NASA and Roscosmos ended their cooperation on the space station"
        rf"\b(?:{_WEST}\sand\s{_RUSSIA}|{_RUSSIA}\sand\s{_WEST})\s{_HAS}{_OVER}\s(?:their|all)\s(?:\w+\s)?{_WORK}\s(?:on|in|aboard)\s"
        r"the\s(?:International\sSpace\sStation|ISS|space\sstation)\b",
    )
)
_ON_ONE = re.compile(
    r"\s(?:on|for|over|in|about)\s(?!space\b|the\swar\b|the\sinvasion\b|\d|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))"
)
_BUT = re.compile(
    r"\b(?:but|except\w*|apart\sfrom|aside\sfrom|save|other\sthan|besides|outside|beyond|[Nn]early|[Aa]lmost|[Mm]ost|[Vv]irtually|"
    r"[Pp]ractically|save|unlike|threat\w*|demand\w*|urg\w*|call\w*)\b"
)


def all_over(words: str) -> Span | None:
    """Where a sentence tells flatly that all work with Russia in space, or that on the station, has ended.

    >>> all_over("NASA has ended all cooperation with Roscosmos since the invasion.")
    Span(start=0, end=45)
    >>> all_over("NASA has ended all cooperation with Roscosmos but that on the station.")
    >>> all_over("ESA has ended all cooperation with Roscosmos on the rover.")
    """
    if "Russia" not in words and "Roscosmos" not in words and "Moscow" not in words:
        return None
    for pattern in _ALL_OVER:
        found = pattern.search(words)
        rest = f"{words[: found.start()]} {words[found.end() :]}" if found else ""
        if found and flatly(rest) and not _BUT.search(words) and not _ON_ONE.match(words, found.end()):
            return Span(found.start(), found.end())
    return None
