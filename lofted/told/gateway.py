"""Who is told as a partner in Gateway, the station in orbit round the Moon that NASA leads."""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Evidence, Record, Span
from lofted.reference.listed import named_parties

OUTSIDE = (  # of the countries that are neither a partner nor behind one, as the members of ESA are, those in such news
    "russia", "china", "india", "north-korea", "south-korea", "iran", "brazil", "australia", "saudi-arabia", "turkey",
    "kazakhstan", "belarus", "pakistan", "israel", "south-africa", "mexico", "argentina",
)  # fmt: skip
PARTNERS = Evidence(
    "gateway/partners",
    "NASA, ESA, JAXA, CSA, and as the fifth partner the United Arab Emirates",
    "Gulf News, 2024-01-07",
    "https://gulfnews.com/uae/government/uae-leaders-attend-launch-of-historic-lunar-gateway-1.100278562",
)
LEFT = Evidence(
    "gateway/russia",
    "Russia withdrew from the project, January 2021",
    "UAWire, 2021-01",
    "https://www.uawire.org/russia-removed-from-lunar-gateway-project",
)

STATEMENT = Evidence(
    "gateway/statement",
    "a joint statement of 27 September 2017 on research, far from an agreement to build",
    "SpaceNews, 2017-09-27",
    "http://spacenews.com/nasa-and-roscosmos-to-study-deep-space-gateway",
)
BOUND = re.compile(  # what the statement is told as
    r"\b(?:[Uu]nder|[Bb]y|in)\s(?:an?|the|their)\s(?:\w+\s)?(?:agreement|accord|deal|pact|treaty|contract)\b[^.;,]{0,40}?\b2017\b"
)

_NAME = r"(?:[Ll]unar\s|[Dd]eep\s[Ss]pace\s)?(?:(?:space\s)?station\s)?Gateway\b"
_GATEWAY = rf"(?:the\s)?(?:planned\s|future\s|NASA-led\s)?{_NAME}"
_BUILD = (
    r"(?:build(?:ing|s)?|plan(?:ning|s)?(?:\sto\sbuild)?|develop(?:ing|s)?|design(?:ing|s)?|construct(?:ing|s)?|"
    r"assembl\w+|work(?:ing)?\s(?:together\s)?on)"
)
_SHAPES = (  # with the station's name, or what stands for it in a sentence that goes on
    r"(?P<who>[A-Z][^.;]{2,110}?)\s(?:(?:is|are|remains?|was|were)\s(?:also\s|still\s|now\s)?(?:an?\s|the\s|among\sthe\s|one\sof\sthe\s)?(?:\w+\s)?(?:partners?|members?|participants?|part)|(?:takes?|taking)\spart|participates?|joined)\s(?:of\s[^.;]{3,40}?\s)?(?:in|of|to)?\s?(?:building\s|developing\s)?_X_",
    r"(?P<who>[A-Z][^.;,]{2,80}?)\s(?:are|is)\s(?:now\s|still\s|together\s|jointly\s)?_BUILD_\s(?:together\s)?_X_",
    r"\b_BUILD_\s_X_\s(?:\w+\s){0,3}?with\s(?P<who>[^.;]{3,120})",
    r"(?P<who>[A-Z][^.;,]{2,80}?)\s(?:(?:will\s|is\sto\s|are\sto\s|has\sagreed\sto\s|plans?\sto\s)(?:also\s)?(?:build|supply|provide|contribute|deliver)|(?:is|are)\s(?:also\s)?(?:building|supplying|providing)|builds|supplies|provides)\s(?:an?|the|its|one)\s(?:\w+\s){0,3}?(?:airlock|module|segment|arm|part)s?\s(?:for|of|to)\s_X_",
    r"_X_[^.;]{0,40}?\s(?:(?:is|being|will)\s(?:being\s|to\sbe\s|be\s|jointly\s)?(?:built|developed|planned|led|run)\s(?:jointly\s|together\s)?by|is\s(?:to\sbe\s)?an?\s(?:\w+\s)?(?:project|venture|station)\s(?:of|by|between))\s(?P<who>[^.;]{3,120})",
    r"\b[Tt]he\s(?:\w+\s)?(?:airlock|module|segment|arm)\s(?:for|of)\s_X_\s(?:(?:is|will|was)\s)?(?:to\s)?(?:(?:be\s)?(?:come|comes|built|supplied|provided|made)\s)(?:from|by)\s(?P<who>[^.;]{3,60})",
    r"\bpartners\s(?:in|of|on)\s_X_\s(?:are|include)\s(?P<who>[^.;]{3,120})|\bGateway['’]s\spartners\s(?:are|include)\s(?P<whose>[^.;]{3,120})",
)  # fmt: skip
_CALLED = {  # how the station is named, and by what a sentence goes on with it
    called: tuple(re.compile(one.replace("_X_", name).replace("_BUILD_", _BUILD)) for one in _SHAPES)
    for called, name in (("name", _GATEWAY), ("it", r"(?:[Ii]t|[Tt]he\s(?:space\s)?(?:station|outpost))\b"))
}
_UNDER = re.compile(
    r"(?:^|\s)[Uu]nder\s(?:an?|the|their)\s(?:\w+\s)?(?:agreement|statement|accord|deal|pact|treaty|contract)\b[^.;,]*"
)  # what it rests on
_ANOTHER = re.compile(r"\b(?:Tiangong|ISS|International|ILRS|[Rr]esearch\s[Ss]tation)\b")
_NOT_SO = re.compile(
    r"\b(?:not|never|no\slonger|without|instead|once|originally|had|withdr\w+|pulled|dropped|backed|left|quit|until|unlike|"
    r"but|while|whereas|rival\w*|ILRS|[Rr]esearch\s[Ss]tation|agreed|agreement|20(?:1\d|20)|invited?|asked|wants?|could|may|might|would|if)\b|n['’]t\b"
)


def told_partners(words: str, record: Record, last: str = "") -> Iterator[tuple[Span, Entry]]:
    """Each country that is told as a partner in Gateway and is none; the sentence before may be the one that names it.

    >>> from lofted.reference.catalogue import catalogue
    >>> [land.name for _, land in told_partners("Russia and Japan are partners in the Lunar Gateway.", catalogue())]
    ['Russia']
    >>> list(told_partners("Russia is no longer a partner in the Lunar Gateway.", catalogue()))
    []
    """
    named = "Gateway" in words
    if _NOT_SO.search(_UNDER.sub(" ", words)) or not (
        named or ("Gateway" in last and not _ANOTHER.search(last + words))
    ):
        return
    for match in (found for one in _CALLED["name" if named else "it"] for found in one.finditer(words)):
        group = "who" if match["who"] else "whose"
        for span, land in named_parties(match[group], record):
            if land.id in OUTSIDE:
                begin = match.start(group)
                yield Span(begin + span.start, begin + span.end), land
