"""Claims of rank by comparison: "no missile of the North had flown farther", "it outdid all earlier ones in height".

Two things are looked for, in any order: words that set all others beside this
one, and words that tell in what it goes beyond them.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.relations import Found
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Span, Words

NEAR = 90  # characters between the two; some fifteen words of one clause
TAIL = 48  # characters behind them in which the words narrow the rank: "in five years", "since 2017"

_HOW = (  # in what one goes beyond another, where two are compared
    r"(?:higher|farther|further|longer|(?:as|so|that|this)\s(?:high|far|long)(?!\sas\s(?:is|was|we|anyone))|more\s(?:ground|distance|"
    r"height|altitude|time)|(?:such\san?|that|this|an?\s(?:greater|longer|bigger|larger|higher))\s(?:height|altitude|apogee|"
    r"distance|range|flight\stime|duration))"
)
_WEAPON = r"(?:missiles?|rockets?|ICBMs?|weapons?|projectiles?|launch(?:es)?|flights?|tests?|Hwasong|predecessors?|one)"
_NONE = re.compile(  # "no missile of North Korea had covered more ground", "nothing it fired before went as far"
    rf"\b(?:no(?:ne|thing|t\sone)?|never(?:\sbefore)?)\b(?P<of>[^.;:,]{{0,{NEAR}}}?)\b{_HOW}\b", re.I
)
_THAN = re.compile(  # "farther than any …", "higher than all its earlier …", "farther than the North had ever …"
    rf"\b(?:higher|farther|further|longer|more\s(?:ground|distance))\b[^.;:,]{{0,30}}?\sthan\s(?:"
    rf"(?:any(?:thing)?|all|every|each)\b[^.;:,]{{0,50}}?\b(?:{_WEAPON}|before|earlier|yet|so\sfar|fired|flown|launched)\b"
    rf"|(?:it|the\s(?:North|country|regime)|North\sKorea|Pyongyang|an?y?\s[^.;:,]{{3,30}}?{_WEAPON})\s(?:has|had|have)?\s?ever\b)"
)
_BEYOND = re.compile(  # "outdid all its earlier launches in height", "its apogee topped that of every missile before"
    rf"\b(?:surpass|beat|exceed|outd[oi]|top(?:p|s\b)|eclips|outstrip|outfl[ey]|bett?ered|dwarf)\w*\s(?:(?:that|those)\sof\s)?"
    rf"(?:any(?:thing)?|all|every(?:thing)?|each)\b[^.;:,]{{0,60}}\b(?:{_WEAPON}|before|earlier|fired|flown|launched)\b"
    r"(?:\s(?:before|so\sfar|yet))?(?:\s(?:in|by)\s(?:height|altitude|distance|range|flight\stime|duration))?"
)
_OTHERS = re.compile(  # what flies or stays up and is no missile on trial
    r"\b(?:targets?|interceptors?|planes?|aircraft|drones?|astronauts?|cosmonauts?|crews?|person|people|human|satellites?|balloons?|"
    r"women|woman|man|men|we|(?<!its\s)(?<!the\s)country|countries|(?<!its\s)(?<!the\s)nations?)\b(?!['’])",
    re.I,
)
_MEASURE = re.compile(r"\b(?:height|altitude|apogee|distance|range|flight\stime|duration|minutes|airborne)\b", re.I)
_THING = re.compile(rf"\b(?:{_WEAPON}|it|country|North|regime)\b")
_FLEW = re.compile(r"\b(?:ha[ds]|have|did|went|flew|rose|climbed|travell?ed|reached|stayed|came|gone)\b")
_NOT_SO = re.compile(
    r"(?:\bnot|\bno|\bnever|\bnor|n['’]t|\bif|\bwould|\bcould|\bmay|\bmight|\bwant\w*|\bneed\w*|\bplan\w*|\baim\w*|"
    r"\bseek\w*|\bmeant|\bdesign\w*|\bdevelop\w*|\bbuild\w*)\W+(?:\w+\W+){0,3}$",
    re.I,
)
_NARROWS = re.compile(
    r"\s(?:in|for|since|of|among|with|from|that|this|using|before)\b(?:\s\d[\d.,]*\d|[^.;:,\d]|\s\d)*"
)
CUES = frozenset(
    ("no", "none", "nothing", "not", "never", "than", "all", "any", "anything", "every", "everything", "each")
)


def surpassing(words: str, start: int, taken: Sequence[Span]) -> Iterator[Found]:
    """Claims of rank in one sentence that begins at `start`, clear of those that were found before.

    >>> [one.value.written for one in surpassing("No missile of the North had covered more ground.", 0, [])]
    ['No missile of the North had covered more ground']
    >>> list(surpassing("No missile is needed to fly farther.", 0, []))
    []
    """
    if CUES.isdisjoint(vocabulary(words)):
        return
    for form in (_NONE, _THAN, _BEYOND):
        for match in form.finditer(words):
            told = match[0]
            if form is _NONE and not (_THING.search(match["of"]) and _FLEW.search(match["of"])):
                continue
            if _OTHERS.search(told):
                continue
            if form is _BEYOND and not _MEASURE.search(words):
                continue
            if form is not _NONE and _NOT_SO.search(words[: match.start()]):
                continue
            behind = _NARROWS.match(words, match.end(), match.end() + TAIL)
            end = behind.end() if behind else match.end()
            span = Span(start + match.start(), start + end)
            if not any(one.meets(span) for one in taken):
                yield Found("rank", Words(words[match.start() : end] if behind else told), span)
                taken = [*taken, span]
