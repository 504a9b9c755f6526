"""Whether a sentence calls an agreement a treaty, binding, voluntary, ratified or still in force.

Only words right beside the agreement's name count.
"""

import re
from collections.abc import Iterator

from lofted.extract.relations import Found
from lofted.facts import Entry, Named, Span, Words

AROUND = 110  # characters behind a name in which its nature is told; a clause

_WHAT = (
    r"(?P<what>(?:peace\s)?treat(?:y|ies)|legally[- ]binding|non-?binding|binding|voluntary|not\slegally\sbinding|"
    r"recommendation|(?:political|joint)\s(?:statement|declaration)|declaration\sof\sintent|memorandum\sof\sunderstanding|"
    r"General\sAssembly\sresolution|gentlemen['’]s\sagreement)(?![-\w])"
)
_OF_DAY = r"(?:\sof\s(?:\d{1,2}\s)?(?:[A-Z][a-z]{2,8}\s)?(?:19|20)\d\d)?"
_IS = re.compile(
    rf"{_OF_DAY}(?:(?:,|\s\()[^,()]{{0,60}}[,)])?(?:,)?\s(?:which\s|that\s)?(?:is|are|was|were|being|became|as)(?P<not>\sneither|\snot|\snever|n['’]t)?"
    rf"(?:\s(?:an?|the))?(?P<kind>(?:\s[\w-]+,?){{0,4}}?)\s{_WHAT}",
    re.I,
)
_APPOSED = re.compile(rf"{_OF_DAY},\s(?:(?P<not>not)\s)?(?:an?|the)(?P<kind>(?:\s[\w-]+,?){{0,4}}?)\s{_WHAT}", re.I)
_NAMED_SO = re.compile(
    r"(?P<kind>)(?P<not>(?!))?\s(?P<what>treat(?:y|ies))\b(?![-’'])", re.I
)  # "the Artemis Accords treaty"
_CALLED = re.compile(
    r"\b(?P<what>treat(?:y|ies))(?:,)?\s(?:is\s|are\s)?(?:called|known\sas|named|dubbed)\s(?:the\s)?$", re.I
)
_RATIFIED = re.compile(r"\b(?P<what>ratified|ratifies)\s(?:the\s)?$", re.I)
_TO_RATIFY = re.compile(r"\b(?:country|nation|state|signatory)\sto\s(?:formally\s)?(?P<what>ratify)\s(?:the\s)?$")
_BINDING_NAME = re.compile(  # "the legally binding Iran deal"
    r"\b(?P<what>legally[- ]binding|non-?binding|voluntary)\s(?:(?:19|20)\d\d\s)?$", re.I
)
_AS_A_TREATY = re.compile(r"\bas\san?\s(?:[\w-]+\s){0,2}?(?P<what>treaty),\s(?:the\s)?$", re.I)
_RATIFIED_BY = re.compile(  # "which was ratified by the Senate"
    r"(?:\sof\s(?:19|20)\d\d)?(?:,\s(?:(?:which|that)\s(?:was|were)\s)?|\s(?:was|were|had\sbeen|has\sbeen)\s)ratified\sby\s"
    r"(?:(?:the|its|both|two|US|U\.S\.|American|South|Korean|Russian|National)\s){0,4}"
    r"(?:Senate|Congress|Assembly|Duma|lawmakers|parliaments?)\b"
)
_ENDED_WAR = re.compile(  # "formally ended the Korean War", as a peace treaty does
    rf"{_OF_DAY},?\s(?:which\s|that\s)?(?:has\s|had\s)?(?P<how>formally\s|officially\s|legally\s)?(?:end(?:s|ed)?|put\san\send\sto)\s"
    r"(?:the\s(?:state\sof\s)?(?:Korean\s)?[Ww]ar)\b"
)
_NOT_SO = re.compile(
    r"\b(?:non|not|no|like|quasi|proposed|draft|future|into|toward|more|less|than|rather|based|never|without|"
    r"instead|lacks?|would|could|if|though|"
    r"(?:often|sometimes|commonly|widely|frequently|loosely|popularly|occasionally|usually|mistakenly|wrongly)\s"
    r"(?:called|described|known|referred|regarded|seen|termed|labell?ed|dubbed|taken|mistaken|"
    r"presented|treated))\b",  # by others
    re.I,
)
_STANDS = re.compile(
    r"(?:,\s[^,()]{3,50},|,\swhich)?\s(?:is|remains|stays|has\sbeen)\s(?:still\s|currently\s|now\s)?"
    r"(?:in\s(?:force|effect)(?!\ssince)|binding\son)\b"
)  # "New START remains in force"
_BOUND = re.compile(  # "the INF Treaty, by which Moscow and Washington are bound"
    r",?\s(?:by|under)\swhich\s[^.;,]{2,60}\s(?:are|is|remain|stay)\s(?:still\s)?(?:bound|obliged|barred|forbidden)\b|"
    r"\s(?:still\s(?:binds|obliges|limits|forbids|bars|applies)|(?:is|remains)\sstill\s(?:valid|alive|binding))\b"
)
_ONLY_FOR = re.compile(
    r"\s(?:on|upon|for|between)\b(?!\s(?:all|every|its\smembers|members|states|countries)\b)", re.I
)  # "not binding on others"


def nature(words: str, start: int, span: Span, entry: Entry) -> Iterator[Found]:
    """That it is called a treaty, binding or not, or ratified."""
    behind = words[span.end : span.end + AROUND]
    for match in (_NAMED_SO.match(behind), _IS.match(behind), _APPOSED.match(behind)):
        if match and not _NOT_SO.search(match["kind"]) and not only_for(match, behind):
            place = Span(start + span.start, start + span.end + match.end())
            told = words[place.start - start : place.end - start]
            yield Found("nature", Named(plain(match["what"], denied=bool(match["not"])), told), place, entry.id)
            return
    peace = _ENDED_WAR.match(behind)
    if peace:
        place = Span(start + span.start, start + span.end + peace.end())
        what = "peace treaty" if peace["how"] else "peace"
        yield Found("nature", Named(what, words[place.start - start : place.end - start]), place, entry.id)
        return
    stands = _STANDS.match(behind) or _BOUND.match(behind)
    if stands:
        place = Span(start + span.start, start + span.end + stands.end())
        yield Found("stands", Words(stands[0].strip(" ,")), place, entry.id)
    parliament = _RATIFIED_BY.match(behind)
    if parliament:
        place = Span(start + span.start, start + span.end + parliament.end())
        told = words[place.start - start : place.end - start]
        yield Found("nature", Named("ratified as a treaty", told), place, entry.id)
    ahead = words[: span.start]
    calls = (_CALLED, _RATIFIED, _TO_RATIFY, _BINDING_NAME, _AS_A_TREATY)
    before = next((found for one in calls if (found := one.search(ahead))), None)
    if before:
        place = Span(start + before.start(), start + span.end)
        yield Found("nature", Named(plain(before["what"]), words[before.start() : span.end]), place, entry.id)


def only_for(match: re.Match[str], behind: str) -> bool:
    """Whether it is binding, or not, on somebody alone: "not binding on others"."""
    return "treat" not in match["what"].lower() and bool(_ONLY_FOR.match(behind, match.end()))


def plain(what: str, *, denied: bool = False) -> str:
    """The nature in plain words, its denial included.

    >>> plain("treaty", denied=True), plain("non-binding"), plain("legally binding")
    ('no treaty', 'voluntary', 'binding')
    """
    what = what.lower()
    if what.startswith(("treat", "peace")):
        return "no treaty" if denied else what.replace("treaties", "treaty")
    if what.startswith("ratif"):
        return "ratified as a treaty" if what == "ratify" else "ratified"
    soft = what.replace("-", " ") not in ("binding", "legally binding")
    return "voluntary" if soft is not denied else "binding"
