"""On which coast a launch site is said to lie, or a launch to have begun."""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.relations import Found
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Entry, Span, Words

COASTS = {
    "coast",
    "coastline",
    "seaboard",
    "shore",
    "country",
    "nation",
    "land",
}  # one of which stands in every such phrase
_COAST = r"(?P<side>(?:north|south)?[- ]?(?P<wind>east|west))(?:ern)?\s(?:coast(?:line)?|seaboard|shore)\b"
_WHOSE = r"(?:the|its|their|(?:[A-Z][\w.]+\s)?[A-Z][\w.]+['’]s|the\s(?:country|nation|peninsula|North|state)['’]s)\s"
_BEHIND = re.compile(  # "Sohae, on the country's west coast", "Sohae is on the west coast"
    r"(?:\s(?:base|site|area|county|city|launch(?:ing)?\s(?:site|station|ground)|space\scent(?:er|re)|airfield|port|shipyard)){0,2}"
    r"(?:,?\s(?:which\s|that\s)?(?:is\s|lies\s|sits\s|stands\s)?(?:located\s|situated\s)?|,\s(?:a|the)\s(?:[\w-]+\s){1,3})"
    rf"(?:on|at|along|near|by|close\sto)\s{_WHOSE}{_COAST}"
)
_SIDE = re.compile(  # "Sohae, in the east of the country", "Punggye-ri, in the country's north-west"
    r",?\s(?:which\s|that\s)?(?:is\s|lies\s|sits\s|stands\s)?(?:located\s|situated\s)?in\s(?:"
    r"the\s(?:far\s)?(?:north|south)?-?(?:east|west)\sof\sthe\s(?:country|nation|land)|"
    r"the\s(?:country|nation|land)['’]s\s(?:far\s)?(?:north|south)?-?(?:east|west))\b"
)
_FROM = re.compile(
    rf"\b(?:[Ff]ired|[Ll]aunched|[Ll]ifted\soff|[Bb]lasted\soff|[Tt]ested|[Ss]ent\sup|[Ss]hot|rose|took\soff|flew)\b(?:\s(?!from\b|towards?\b|into\b|off\b|to\b)[\w'’,.-]+){{0,10}}?\sfrom\s"
    rf"(?:near\s|a\s(?:base|site|spot|place)\s(?:on|near)\s)?{_WHOSE}{_COAST}"
)
_FROM_FIRST = re.compile(  # "From a site on its eastern seaboard the North shot …"
    rf"\b[Ff]rom\s(?:near\s|an?\s(?:base|site|spot|place)\s(?:on|near)\s)?{_WHOSE}{_COAST}"
    r"(?=[^.;]{1,60}?\b(?:fired|launched|tested|sent|shot|lobbed|hurled|lifted\soff|rose)\b)"
)

_AWAY_FROM = (
    r"\b(?:[Ff]ired|[Ll]aunched|[Ll]ifted\soff|[Bb]lasted\soff|[Tt]ested|[Ss]ent\sup|[Ss]hot|rose|took\soff|flew|"
    r"went\sup)\b"
)
_WHOLE = (
    r"(?:(?:the|its|their)\s(?:\w+\s)?(?:country|nation|land|peninsula|province)|(?:the\s)?North(?:\sKorea)?|the\sDPRK|"
    r"it)"
)
_ORIGIN = re.compile(  # "from an area in the northeast", "from the country's northeast", "from its eastern spaceport"
    rf"{_AWAY_FROM}(?:\s(?!from\b|towards?\b|into\b|off\b|to\b|over\b)[\w'’:,.-]+){{0,12}}?\sfrom\s(?:"
    rf"(?:{_WHOSE})(?:far\s|remote\s)?(?P<side>(?:north|south)?-?(?:east|west))(?:(?=[.,;]|$)|\sof\s{_WHOLE}\b)|"
    r"(?:(?:near|around|outside)\s)?(?:an?|the|its|their|the\s(?:North|country)['’]s|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)\s"
    r"(?:(?!north|south|east|west)[a-z-]+\s){0,3}?(?:site|area|base|place|spot|location|cent(?:er|re)|spaceport|station|launch\s?pad|ground|facility|city|"
    rf"town|province|region|airfield|cosmodrome)\s(?:in|of)\s(?:{_WHOSE})(?:far\s|remote\s)?(?P<in>(?:north|south)?-?(?:east|west))"
    rf"(?=[.,;]|$|\sof\s{_WHOLE}\b|\sand\b|\sat\b|\son\b)|"
    r"(?:an?|the|its|their|the\s(?:North|country)['’]s|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)\s(?P<ern>(?:north|south)?-?(?:east|west))ern\s"
    r"(?:[a-z-]+\s){0,2}?(?:site|area|base|spaceport|station|cent(?:er|re)|launch\s?pad|ground|city|town|province|region|part|airfield|"
    r"cosmodrome)\b)"
)


def coasts(words: str, start: int, names: Sequence[tuple[Span, Entry]]) -> Iterator[Found]:
    """The coast that is told of a site, with the site, or of a launch.

    >>> [found.value.written for found in coasts("It was fired from its east coast.", 0, [])]
    ['east coast']
    """
    here = vocabulary(words)
    if "from" in here:
        yield from origins(words, start)
    if COASTS.isdisjoint(here):
        return
    for span, entry in names:
        at = span.end - start
        behind = (_BEHIND.match(words, at) or _SIDE.match(words, at)) if entry.kind == "site" else None
        if behind:
            told = Words(words[span.start - start : behind.end()])
            yield Found("on_coast", told, Span(span.start, start + behind.end()), subject=entry.id)
    for match in (*_FROM.finditer(words), *_FROM_FIRST.finditer(words)):
        yield Found(
            "from_coast",
            Words(words[match.start("side") : match.end()]),
            Span(start + match.start("side"), start + match.end()),
        )


def origins(words: str, start: int) -> Iterator[Found]:
    """The part of the country from which a launch is said to have come.

    >>> [found.value.written for found in origins("It was fired from a site in the northeast.", 0)]
    ['northeast']
    """
    for match in _ORIGIN.finditer(words):
        group = next(one for one in ("side", "in", "ern") if match[one])
        place = Span(start + match.start(group), start + match.end(group))
        yield Found("from_part", Words(match[group]), place)
