"""Where a text tells of a slip that an earlier one had: "An earlier version of this report said that it was 10 km".

Such words are nobody's claim: they are told so as to be put right, and what
they say is not held against anything.
"""

import re
from collections.abc import Iterable, Iterator

from lofted.facts import Finding, Span, Verdict

_REPORT = (
    r"(?:article|report|story|text|post|piece|headline|caption|dispatch|item|account|column|page|graphic|table|map|summary|"
    r"brief|bulletin|transcript|list)"
)
_GAVE = (
    r"(?:said|say|says|stated|gave|put|had|wrote|called|named|described|reported|told|read|misstated|misidentified|"
    r"claimed|carried|listed|showed|converted)"
)
_EARLIER = (
    rf"\b(?:an?|the|our)\s(?:(?:earlier|previous|original|prior|first|initial)\s(?:version|edition|draft)|"
    rf"original\s{_REPORT})\b"
)
_AMISS = (  # "wrongly said", "said by mistake"
    rf"\b(?:wrongly|incorrectly|mistakenly|erroneously)\s{_GAVE}\b|"
    rf"\b{_GAVE}\s(?:wrongly|incorrectly|mistakenly|erroneously|by\smistake|in\serror)\b|\bmisstated\b|"
    rf"\b(?:because\sof|due\sto|through)\san?\s(?:[\w-]+\s){{0,2}}error\b"
)
_NOTE = (  # "Correction of 3 May: Our story on the launch put"
    r"(?:^|(?<=\n)|(?<=[.!?]\s))(?:corrections?|corrected|clarifications?|errat(?:um|a))\b[^.\n]{0,40}?[:.–—-]\s"
    rf"[^.\n;]{{0,60}}?\b(?:{_REPORT}|version|we)\b[^.\n;]{{0,80}}?\b{_GAVE}\b"
)
_TOLD = re.compile(rf"(?P<head>{_EARLIER}[^.\n;]{{0,80}}?\b{_GAVE}\b|{_AMISS}|{_NOTE})", re.I)
_NOT_THAT = re.compile(  # "it flew 500 km, not 310 miles": the part that is put right
    r"\b(?:corrected|correction|corrects|correcting)\b[^\n]{0,200}?,\s(?P<head>(?:and\s)?not)\s", re.I
)
_PRINT = (
    r"(?:articles?|reports?|stor(?:y|ies)|captions?|headlines?|tables?|maps?|lists?|listings?|logs?|files?|cop(?:y|ies)|data\s?bases?|"
    r"catalogues?|papers?|sites?|pages?|entr(?:y|ies)|fields?|rows?|agenc(?:y|ies)|wires?|versions?)"
)
_SLIP = r"(?:slip|typo|misprint|mistake|error)"
_THING = r"(?:half|day|date|hour|clock|unit|year|month|figure|number|way|side)"
_IS_WRONG = (
    rf"(?:\bthe\swrong\s{_THING}\b|\bthe\s(?:right|true|correct)\s{_THING}\s(?:is|was)\b|"
    r"\b(?:should|must|ought\sto)\s(?:have\s)?(?:read|be|been|say|said)\s(?=(?:[a-z]+\s){0,2}(?:\d|[A-Z][a-z]+day\b))|"
    r"\b(?:hours?|days?|years?|times|percent)\s(?:too\s(?:late|early|high|low|large|small|many|few|much|long|short)\b|(?:off|out)(?=[.,;:)]|$))|"
    r"\bcan(?:not|['’]t)\s(?:possibly\s)?be\s(?:right|true|correct)\b|,\s(?:by\s)?(?:an?\s)?(?:\w+\s)?"
    rf"{_SLIP}\b|"
    r"\b(?:is|was|are|were|(?:must|can\sonly)\s(?:be|have\sbeen)|seems|looks\slike)\s(?:\w+ly\s)?(?:wrong|mistaken|in\serror|"
    rf"an?\s(?:\w+\s)?{_SLIP})\b(?!\sto\b))"
)
_JUDGED = re.compile(  # "One copy has 12:40 UTC, which is wrong": up to the verdict that the words give themselves
    rf"\b(?:an?|one|another|some|our|the|old|early|public)\s(?:[\w-]+\s){{0,2}}{_PRINT}\b(?=[^.\n;]{{0,60}}\d)"
    rf"(?P<amiss>[^.\n;]{{0,140}}?(?:[.;]\s(?:(?:That|This|It)\s[^.\n;]{{0,40}}?|(?=The\s(?:right|true|correct)\s)))?){_IS_WRONG}",
    re.I,
)
_QUOTED = re.compile(  # "'A tonne (1,100 lb)' is what one paper printed"
    rf"(?P<amiss>[\"'“‘][^\"'”’\n]{{1,60}}[\"'”’],?\s)(?:is|was)\swhat\s(?:[\w-]+\s){{1,3}}?{_PRINT}\s"
    r"(?:once\s)?(?:printed|wrote|had|gave|made\sof\sit|carried)\b"
)
_ENDS = re.compile(r"[.!?;](?=\s|$)|\n|,\s(?:but|not|when|instead|rather|in\sfact)\b|\s[–—-]\s")

_COMMA = re.compile(r"[,.!?;](?=\s|$)|\n")


def put_right(text: str) -> Iterator[Span]:
    """Each stretch that tells what an earlier text had amiss.

    >>> words = "An earlier version said 15 miles was 10 km. It is 24 km."
    >>> [words[one.start : one.end] for one in put_right(words)]
    ['An earlier version said 15 miles was 10 km']
    >>> words = "One copy has 12:40 UTC for it. That is twelve hours too late."
    >>> [words[one.start : one.end] for one in put_right(words)]
    [' has 12:40 UTC for it. That is twelve ']
    """
    for pattern in (_TOLD, _NOT_THAT):
        for match in pattern.finditer(text):
            inserted = text[: match.start("head")].endswith(", ") and pattern is _TOLD
            stop = (_COMMA if inserted else _ENDS).search(text, match.end("head"))
            yield Span(match.start("head"), stop.start() if stop else len(text))
    for pattern in (_JUDGED, _QUOTED):
        yield from (Span(*match.span("amiss")) for match in pattern.finditer(text))


def but_slips_told(found: Iterable[Finding], text: str) -> Iterator[Finding]:
    """The findings without those on words that are told so as to be put right."""
    amiss = tuple(put_right(text))
    for one in found:
        if one.verdict is Verdict.HOLDS or not any(stretch.covers(place) for place in one.spans for stretch in amiss):
            yield one
