"""Who is told as a partner in the International Space Station, or as one of those who run it."""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Record, Span
from lofted.reference.listed import named_parties
from lofted.reference.partners import AGREEMENT, OTHER_STATIONS

ISS = r"(?:International\sSpace\sStation|ISS)\b"
_IT = r"(?:[Ss]pace\s[Ss]tation|ISS)\b(?:\s\(ISS\))?"  # as a text calls it that has named it
_IS = r"(?:is|are|was|were|became|remains?|has\sbeen|have\sbeen|belongs?\sto)"
_OF = r"(?:in|of|to|on|behind|for|that\s(?:run|operate))"
_A_NAME = r"(?:[A-Z]\w+(?:['’]s)?|space|agency)"
_WHO = rf"(?P<who>\b(?:[Tt]he\s)?[A-Z]\w+(?:['’]s)?(?:,?\s(?:and\s)?(?:the\s)?{_A_NAME}){{0,9}})"
_MANY = r"(?:\w+\s){0,2}(?:partners?|members?|participants?|part|owners?|(?:space\s)?agencies|countries|nations)"
_LIST = r"\s(?P<who>[^.;]{3,200})"
_SHAPES = tuple(
    re.compile(one)
    for one in (
        # "China is a partner in the ISS"
        rf"{_WHO}\s{_IS}\s(?:now\s|also\s)?(?:an?\s|(?:one|among|part|some)\s(?:of\s)?the\s|the\s)?{_MANY}\s{_OF}\s(?:the\s)?(?:International\s)?{_IT}",
        # "One of the agencies behind the ISS is China's"
        rf"\b[Oo]ne\sof\s(?:the\s|its\s)?{_MANY}\s{_OF}\s(?:the\s)?(?:International\s)?{_IT}\sis{_LIST}",
        # "The ISS is run by China, Russia and the United States", "is a project of five agencies: NASA …"
        rf"(?:International\s)?{_IT}[^.;]{{0,30}}?\b(?:(?:run|operated|owned|built|shared|managed)\s(?:jointly\s|together\s)?by|(?:project|venture|undertaking|partnership|programme|program)\s(?:of|by|between))\b{_LIST}",
        # "The station's partners are the United States, Russia and China"
        rf"\b(?:[Ss]tation|ISS)(?:['’]s)?\s(?:\w+\s){{0,2}}partners\s(?:are|were|include|comprise){_LIST}",
        rf"\b{_MANY}\s{_OF}\s(?:the\s)?(?:International\s)?{_IT}\s(?:are|include){_LIST}",
        # "Five partners run the ISS: the United States, China …", "Russia and China run the ISS"
        rf"\b(?:run|operate|own|share|build|built|support|fund)s?\s(?:and\s\w+\s)?(?:the\s)?(?:International\s)?{_IT}(?:\stogether|\sjointly)?:{_LIST}",
        rf"(?:^|[:;]\s)(?P<who>(?:[Tt]he\s)?[A-Z][^.;:]{{3,120}}\sand\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)\s(?:together\s|jointly\s)?"
        rf"(?:run|operate|own|share)\s(?:the\s)?(?:International\s)?{_IT}",
    )
)
_THEY_ARE = re.compile(  # what goes on from how many run it: "The partners are NASA …", "They are NASA …"
    rf"(?:They|The(?:se|\s(?:five|\w+\s)?(?:partners|agencies|members)))\s(?:are|include|comprise){_LIST}"
)
_RUN = re.compile(r"\b(?:partners?|agencies|run|operated?|built|shared?)\b")


def told_to_run(words: str, last: str, text: str, record: Record) -> Iterator[tuple[Span, Entry]]:
    """Each country that is told as one of those who run the station and has not signed its agreement.

    >>> from lofted.reference.catalogue import catalogue
    >>> told = "China's space agency is one of the five partners in the International Space Station."
    >>> [land.name for _, land in told_to_run(told, "", told, catalogue())]
    ['China']
    >>> [land.name for _, land in told_to_run(told.replace("China", "Canada"), "", told, catalogue())]
    []
    """
    if not re.search(ISS, text) or OTHER_STATIONS.search(last + words):
        return
    shapes = _SHAPES
    if not re.search(ISS, words):
        named = re.search(ISS, last) and _RUN.search(last)
        shapes = (*(_SHAPES if re.search(_IT, words) else ()), *((_THEY_ARE,) if named else ()))
    signed = record.entries("membership")
    partners = {one.columns["country"] for one in signed if one.columns["agreement"] == AGREEMENT}
    for match in (found for one in shapes for found in one.finditer(words)):
        for _, land in named_parties(match["who"], record):
            if land.id not in partners:
                yield Span(*match.span()), land
