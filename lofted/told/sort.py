"""What a missile, rocket or satellite is said to be in the words around its name: class, fuel, base, sort of thing."""

import re
from collections.abc import Iterator

_KIND = (
    r"(?:(?P<SRBM>short[- ]range|SRBMs?)|(?P<MRBM>medium[- ]range|MRBMs?)|(?P<IRBM>intermediate[- ]range|IRBMs?)"
    r"|(?P<ICBM>intercontinental|ICBMs?)|(?P<CRUISE>cruise\smissiles?)|(?P<ballistic>ballistic(?=\smissiles?))"
    r"|(?P<solid>solid(?:[- ](?:fuel(?:l?ed)?|propellant|propelled)|(?=\s(?:missile|rocket|ICBM))))"
    r"|(?P<liquid>liquid(?:[- ](?:fuel(?:l?ed)?|propellant|propelled)|(?=\s(?:missile|rocket|ICBM)))))"
)
_ANY_KIND = re.compile(_KIND, re.I)
_MORE = (
    r"(?:(?:new|newest|latest|largest|biggest|first|powerful|nuclear-capable|(?:single|two|three)-stage,?|road-mobile|mobile|ballistic|solid-fuel|liquid-fuel|"
    r"North\sKorean|Iranian|Chinese|Russian|so-called)\s){0,3}"
)
_OWNER = r"(?:an?|the|its|their|(?:the\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?['’]s|the\s(?:country|nation|regime)['’]s)"
CALLED = r"(?:called|described\sas|identified\sas|classed\sas|labell?ed)"
_BEFORE = re.compile(
    rf"\b(?<!-){_KIND}\s(?:ballistic\s|intercontinental\s|missiles?\s|ICBMs?\s|rocket\s){{0,3}}[“\"‘]?$|"
    rf"\b(?<!-){_KIND.replace('?P<', '?P<n')}\s(?:(?!and\b|or\b)[\w-]+\s){{0,2}}(?:missile|ICBM),?"
    r"\s(?:called|named|dubbed)\s[“\"‘]?$",
    re.I,
)
_ASIDE = (  # what may stand between a name and its verb: "fired on 11 February 2021", "with a range of 7,000 km"
    r"(?:(?:,?\s(?:that|which)(?:\s(?:was|had\sbeen|(?:North\sKorea|it|Pyongyang|the\sNorth)))?)?,?\s(?:test-)?(?:fired|launched|tested|flown|flew|shown)"
    r"\s(?:on|in)\s[\w\s]{3,20}(?:,\s(?:19|20)\d\d)?,?|\sof\s\d{1,2}\s[A-Z][a-z]+\s(?:19|20)\d\d|"
    r",\swith\s(?:[^,;.]|,\d|\.\d){3,50},)?"
)
_AND = r"(?:(?:,\s(?:the\s)?[A-Z][a-z]+-?\d+){0,2},?\sand\s(?:the\s)?[A-Z][a-z]+-?\d+)"  # "Shahab-1 and Shahab-2 are"
_LINK = (
    rf"(?:,\s{_OWNER}\s|(?:{_ASIDE}\s(?:is|was)|{_AND}\s(?:are|were))\s(?:(?:technically|formally|both|all|in\sfact)\s)?"
    rf"(?:{_OWNER}\s)?|\s\((?:an?\s)?|:\san?\s)"
)
_BEHIND = re.compile(
    rf"[”\"’)]?(?:\s|{_LINK}(?:{CALLED}\s(?:{_OWNER}\s)?)?){_MORE}{_KIND}\s?"
    r"(?:(?:ballistic|cruise|intercontinental)\s)?(?:missiles?|rocket|ICBMs?|weapon|variant)?\b(?!\s(?:version|successor|variant|engine|sibling))",
    re.I,
)
_FUEL = re.compile(  # "uses liquid fuel", ", which is powered by a solid-fuel motor"
    r"(?:\s(?:missile|rocket|ICBM))?(?:\sof\s(?:\d{1,2}\s)?[A-Z][a-z]+(?:\s\d{1,2},)?(?:\s\d{4})?)?(?:,\s(?:which|that))?\s"
    r"(?:uses|used|burns|burned|burnt|runs\son|ran\son|flies\son|flew\son|(?:is|was)\s(?:powered|driven|propelled|fuel+ed)\s(?:by|with))\s"
    r"(?:an?\s)?(?:\w+\s)?(?:(?P<solid>solid)|(?P<liquid>liquid))[- ](?:fuel|propellant)",
    re.I,
)
_THING = (
    r"(?P<thing>satellites?(?!\s(?:launch(?!ed\b)|rocket|carrier|vehicle|program|centre|center|technolog))|spacecraft|"
    r"(?:satellite|space)[- ](?:launch\svehicle|launcher|rocket|carrier\srocket)|carrier\srocket|missile|ICBM|rocket|"
    r"drone|unmanned\s(?:aircraft|aerial\svehicle)|(?:air)?plane|aircraft|jet|helicopter|bomber|balloon|bomb|torpedo|submarine|"
    r"warship|destroyer|tank|howitzer|gun)(?![\w-]|['’])(?!\s(?:of|for|from|that|which|fired|launched)\s(?:satellites?|drones?))"
)
_NO_MORE_OF_IT = (  # words behind which another thing is told of: "was lost when its rocket fell"
    r"(?:for|of|that|from|by|to|with|as|when|while|where|after|before|since|because|if|but|on|in|into|at|over|its|their|lost)\b"
)
_IS = re.compile(rf"[”\"’]?{_LINK}(?:(?!{_NO_MORE_OF_IT})[\w-]+\s){{0,5}}?{_THING}", re.I)
_SO_CALLED = re.compile(rf"[”\"’]?\s(?:spy\s|reconnaissance\s|ballistic\s)?{_THING}", re.I)
_IS_WARHEAD = re.compile(rf"[”\"’]?{_LINK}(?:[a-z]+\s){{0,2}}(?P<thing>warhead)\b(?![\w-]|\s(?:carrier|missile))", re.I)
_NAMED_SO = re.compile(rf"{_THING}\s(?:called\s|named\s)?[“\"‘]?$", re.I)
_HEAD = (
    rf"(?<!of\s)(?<!for\s)(?<!with\s)(?<!and\s)\b(?:The|Its|{_OWNER})\s(?:(?!{_NO_MORE_OF_IT})[\w-]+\s){{0,4}}?{_THING}"
)
_SET_OFF = re.compile(rf"{_HEAD},\s[“\"‘]?$")  # "The satellite, Chollima-1, fell": where a comma follows too
_WAS_NAMED = re.compile(  # "The satellite launched on 31 May 2023 was called", "The rocket of May was named"
    rf"{_HEAD}(?P<aside>(?:,?\s(?!rocket|satellite|missile|carrie|launcher|and\b|but\b|with\b)[\w’'-]+){{0,12}}?,?)"
    r"\s(?:is|was|had\sbeen|has\sbeen)\s(?:called|named|dubbed|christened|given\sthe\sname)\s(?:the\s)?[“\"‘]?$"
)
_BASE = (
    r"(?:(?P<submarine>submarine[s-]?(?:launched|based|fired)?|subs?|boats?)|(?P<silo>silos?(?:-based)?)|"
    r"(?P<road>road-mobile|trucks?|(?:road|mobile)\slaunchers?|launch(?:er)?\s(?:vehicles?|trucks?)|TELs?)|(?P<rail>rail(?:way)?\scars?|trains?|rail(?:way)?-(?:mobile|borne|based))|"
    r"(?P<air>bombers?|(?:air)?planes?|aircraft|air-launched)|(?P<land>land-based|ground-launched))"
)
_BASED = re.compile(
    rf"(?:\s(?:(?:is|was)\s)?|,\s)(?:an?|the)\s(?:[A-Z]\w+\s)?(?:(?P<sea>sea-based|sea-launched)|{_BASE})\s(?:[\w-]+\s){{0,3}}?(?:missile|ICBM|weapon|rocket)\b"
)
_FIRED = re.compile(  # "is launched from submarines", ", a missile with a range of 300 km fired from a submarine"
    r"(?:(?:,|\s(?:is|was))\s(?:an?|the)\s(?:[\w-]+\s){0,5}?(?:missile|rocket|ICBM|weapon)(?:\s(?:with|of)\s[^.;]{2,40}?)?)?"
    r",?\s(?:which\s|that\s|(?:missile|ICBM)\s)?(?:(?:(?:is|was|are|can\sbe|has\sbeen)\s)?(?:launched|fired|carried|shot)|flies|rises|goes\sup|stands|sits)\s"
    rf"(?:from|by|on|in|aboard|out\sof)\s(?:(?!under)[\w-]+\s){{0,2}}?{_BASE}\b(?!['’-])"
)
NOT_IT = re.compile(
    r"\b(?:not|never|no|than|unlike|like|or|versus|replac\w*|instead|rather|versions?|variants?|test-?bed|based|if|based\son|"
    r"carr(?:y|ies|ied|ying)|underwater|submersible|could|would|will|(?-i:may)|might|from\sthe|so-called|what)\b",
    re.I,
)


_BASED_BEFORE = re.compile(  # "the submarine-launched Pukguksong-2"
    r"\b(?:(?P<submarine>submarine-(?:launched|based))|(?P<sea>sea-(?:based|launched))|(?P<silo>silo-based)|"
    r"(?P<road>road-mobile)|(?P<rail>rail(?:way)?-(?:mobile|borne|based))|(?P<air>air-launched)|"
    r"(?P<land>land-based|ground-launched))\s(?:(?:ballistic|solid-fuel|liquid-fuel|new|missile|rocket|ICBM)\s){0,2}[“\"‘]?$"
)


def kinds(before: str, after: str) -> Iterator[tuple[str, str]]:
    """The classes and the fuels that stand right before or right behind a name, with their words."""
    for found in (_BEFORE.search(before), _BEHIND.match(after), _FUEL.match(after)):
        words = f"{before[-len(before) // 2 :]} {found[0]}" if found else ""
        if found and not NOT_IT.search(words.replace("-based", "")):
            for kind in _ANY_KIND.finditer(found[0]):
                yield next(name for name, told in kind.groupdict().items() if told), kind[0]
            yield from ((name, told) for name, told in found.groupdict().items() if told and found.re is _FUEL)


_KIND_AGAIN = re.sub(r"\?P<\w+>", "?:", _KIND)
_IT_IS = re.compile(  # "It is an intercontinental missile", "Moscow said it was an intercontinental missile"
    r"(?:(?:[A-Z][\w.’']+\s){1,4}(?:said|says)\s(?:that\s)?it|It)\s(?:is|was)\san?\s(?:new\s)?"
    rf"{_KIND_AGAIN}(?:\s(?:ballistic\s)?(?:missile|rocket|weapon)\b|[.,;])"
)
_THE_MISSILE = re.compile(  # "The solid-fuel missile is its largest", "The weapon burns liquid fuel"
    rf"(?:The|This)\s(?:(?:new|huge|large|giant|two-stage|three-stage|nuclear-capable|[A-Z]\w+an),?\s){{0,2}}"
    rf"(?:{_KIND}\s(?:ballistic\s)?(?:missile|rocket|weapon|ICBM)\b(?!\s(?:force|test|engine|program|launch))|"
    rf"(?:missile|rocket|weapon|ICBM)\s(?:is|was)\san?\s(?:new\s)?{_KIND_AGAIN}(?:\s(?:ballistic\s)?(?:missile|rocket|weapon)\b|[.,;])|"
    rf"(?:missile|rocket|weapon|ICBM){_FUEL.pattern.replace('(?P<solid>', '(?:').replace('(?P<liquid>', '(?:')})"
)


def going_on(words: str) -> tuple[str, str] | None:
    """The class or the fuel that a sentence gives "the missile" of the sentence before, with its words.

    >>> going_on("The solid-fuel missile is its largest."), going_on("The missile burns liquid fuel.")
    (('solid', 'solid-fuel'), ('liquid', 'liquid fuel'))
    """
    found = _THE_MISSILE.match(words) or _IT_IS.match(words)
    kind = next(_ANY_KIND.finditer(found[0]), None) if found else None
    if found is None or kind is None or NOT_IT.search(found[0]):
        return None
    return next(name for name, told in kind.groupdict().items() if told), kind[0]


def bases(after: str, before: str = "") -> Iterator[tuple[str, str]]:
    """What a name is said to be fired from, with its words."""
    lead = NOT_IT.search(before[-len(before) // 2 :].replace("-based", "")) if before else None
    for found in (_BASED.match(after), _FIRED.match(after), None if lead else _BASED_BEFORE.search(before)):
        if found and not NOT_IT.search(found[0].replace("-based", "")):
            base = next(name for name, told in found.groupdict().items() if told)
            yield ("submarine" if base == "sea" else base), found[base]


def things(before: str, after: str) -> Iterator[tuple[str, bool]]:
    """What sort of thing a name is said to be, and whether that is said flatly and no mere name beside it."""
    for found, flat in (
        (_IS.match(after), True),
        (_IS_WARHEAD.match(after), True),
        (_NAMED_SO.search(before) or _WAS_NAMED.search(before), True),
        (_SET_OFF.search(before) if after.startswith(",") else None, True),
        (_SO_CALLED.match(after), False),
    ):
        words = f"{before[-len(before) // 2 :]} {found[0]}" if found else ""
        if found and not NOT_IT.search(words):
            yield found["thing"], flat
