"""Finds where a text tells of a first, ever or in some time: "the first in eight months", "had not … since May"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from lofted.facts import Moment, Quantity, Reading, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.figures import Digits, digits, hedges, quantity
from lofted.reference.first_flown import ONLY_FIRST
from lofted.reference.units import units

CLAUSE = 90  # characters of what is counted behind "first"; some fifteen words
_HEDGE = (
    r"(?:(?P<hedge>more than|less than|at least|just over|just under|well over|nearly|almost|about|around|"
    r"roughly|some|over)\s)?"
)
_NUMBER = rf"(?P<number>half\san?|an?|{spelled()}|\d{{1,3}})"
PERIOD = (
    rf"{_HEDGE}{_NUMBER}(?P<half1>\sand\sa\shalf)?[\s-](?P<unit>day|week|month|year|"
    rf"decade)s?(?P<half2>\sand\sa\shalf)?\b"
)
_OWNER = (
    r"(?:(?:the|[Ii]ts|their|his|fires|launches|tests|conducts|holds)|(?P<owner>(?:[A-Z][\w.]+\s)?[A-Z][\w.]*|"
    r"the\s(?:country|regime|nation|North|South))['’]s?)"
)
_FIRST = re.compile(
    rf"\b{_OWNER}\s(?:very\s)?first(?:[\s-]ever)?\b(?!\s(?:lady|half|quarter|stage|step|place|of(?!\s(?:(?:the|its|that|this)\s(?:kind|class|type)|any\s(?:kind|sort|type|class|range)\b|the\s[A-Z][a-z]+-\d|the\sNorth['’]s|North\sKorea['’]s|its\s(?:missiles|rockets|ICBMs)))|to\s(?!fly|cross|overfly|pass|do\sso|fall|land|come|drop|hit|splash|end)))"
    rf"(?P<what>(?:(?:,(?=\s[A-Z]))?\s(?!first\b|since\b|for\b)[\w’'.-]+){{0,12}}?)"
    rf"(?:\s(?P<link>in|for)\s(?:the\s(?:past|last)\s)?{PERIOD}|\s(?P<since>since|after)\s|(?P<ever>\sever\b|(?=[,.;)]|\s(?:on|and|was|had|flew|lifted|took|ended|"
    r"failed(?!\s(?:launch|attempt|try|bid|test|flight|satellite|spy|one|missile|ICBM))|came|fell|crashed|succeeded)\b|$)))",
)
_CALLED_FIRST = re.compile(  # "what it called its first hypersonic missile in January 2024"
    rf"\bwhat\s(?:[\w’'-]+\s){{1,4}}?(?:called|described\sas|termed|dubbed|hailed\sas|(?:said|says|claimed)\s(?:was|to\sbe))\s{_OWNER}\s"
    r"(?:very\s)?first(?P<what>(?:\s(?!first\b|since\b|for\b|in\b|on\b)[\w’'-]+){1,6})(?P<ever>(?=\s(?:in|on)\s(?:[A-Z0-9])))"
)
_BARE_FIRST = re.compile(  # "12 July 2023: first ICBM launch in a month", "It was first to cross Japan since …"
    rf"(?:^|[:;—–]\s|\s-\s|\bwas\s|\bis\s)(?:only\s)?[Ff]irst\b(?!\s(?:lady|half|quarter|stage|step|place|of|come|and)\b)"
    rf"(?P<what>(?:(?:,(?=\s[A-Z]))?\s(?!first\b|since\b|for\b)[\w’'.-]+){{1,12}}?)"
    rf"(?:\s(?P<link>in|for)\s(?:the\s(?:past|last)\s)?{PERIOD}|\s(?P<since>since|after)\s|(?P<ever>\sever\b|(?=[.;]|$)))"
)
_MAIDEN = re.compile(  # "the maiden flight of the Hwasong-18", "The first test of the solid-fuel Hwasong-18"
    rf"\b{_OWNER}?\s?(?:(?i:{'|'.join(ONLY_FIRST)})|(?<=\bThe\s)first)\s(?P<what>(?:flight|launch|test|firing)\sof\s"
    r"(?:(?:the|its|an?|North\sKorea['’]s)\s)?(?:(?:solid|liquid)[- ]fuel(?:l?ed)?\s)?[\w’'.-]+(?:\sICBM)?)"
    r"(?P<ever>)"
)
_NONE_HAD = re.compile(  # "No intercontinental missile had been fired by North Korea since March"
    rf"\b[Nn]o\s(?P<what>(?:[\w’'-]+\s){{1,6}}?(?:has|had|have)\s(?:been\s)?"
    rf"(?:(?:test-)?(?:fired|launched)|tested|flown|conducted|carried\sout|held|put|placed|sent)"
    rf"(?:\s(?!since\b|for\b|in\b)[\w’'.-]+){{0,5}}?)\s(?:(?P<link>for|in)\s{PERIOD}|(?P<since>since)\s)"
)
_FIRST_THAT = re.compile(  # "the first missile that the regime had launched in five years"
    rf"\b{_OWNER}\s(?:very\s)?first\b(?P<what>(?:\s[\w’'.-]+){{0,6}}?\s(?:that|which)\s(?:[\w’'.-]+\s){{1,4}}?"
    r"(?:(?:has|had|have)(?:\s(?!for\b|in\b|since\b|after\b)[\w’'-]+){1,6}?|fired|launched|tested|flew))\s"
    rf"(?:(?P<link>in|for)\s(?:the\s(?:past|last)\s)?{PERIOD}|(?P<since>since|after)\s)"
)
_FIRST_TIME = re.compile(
    rf"\b(?:for\sthe\s(?:very\s)?first\stime|in\sa\sfirst(?=,))(?:\s(?P<link>in|for)\s(?:the\s(?:past|last)\s)?{PERIOD}|\s(?P<since>since)\s|(?P<ever>\sever\b|\b))",
    re.I,
)
_NOT_FOR = re.compile(
    r"\bhad(?:\snot|n['’]t)\s(?:(?:test-)?(?:fired|launched)|tested|flown|conducted|carried\sout|held|put|placed|sent)\b"
    rf"(?P<what>(?:\s(?!for\b|since\b)[\w’'.-]+){{0,7}}?)\s(?:(?P<link>for|in)\s{PERIOD}|(?P<since>since)\s)"
)
_DONE_NO = re.compile(  # "North Korea, which had fired no ballistic missile since December"
    r"\b(?:had|has|have)\s(?:(?:test-)?(?:fired|launched)|tested|flown|conducted|carried\sout|held|put|placed|sent|made)\sno\b"
    rf"(?P<what>(?:\s(?!for\b|since\b|in\b)[\w’'.-]+){{1,6}}?)\s(?:(?P<link>for|in)\s{PERIOD}|(?P<since>since)\s)"
)
_PAUSE = re.compile(
    r"\b(?:end(?:s|ed|ing)?|br(?:eaks?|oke|eaking)|after|following|cap(?:s|ped)|interrupt(?:s|ed|ing))\s"
    rf"(?:(?:an?|the|its)\s)?{PERIOD}(?:[\s-]long|[\s-]old)?[’']?\s(?:\w+\s)?(?:pause|lull|break|hiatus|gap|halt|silence|freeze|absence|drought|dry\sspell|moratorium|quiet|respite)\b"
    r"(?P<what>(?:\s(?:in|of|between|since|from|on|without)\b[^,.;]{0,60})?)"
)
_PAUSE_ENDED = re.compile(  # "An 18-month hiatus in ICBM tests ended on October 31"
    rf"\b(?:[Aa]n?|[Tt]he|[Ii]ts)\s{PERIOD}(?:[\s-]long|[\s-]old)?[’']?\s(?:\w+\s)?(?:pause|lull|break|hiatus|gap|halt|silence|freeze|absence|drought|"
    r"moratorium|respite)\b(?P<what>(?:\s(?:in|of|between|on|without)\s(?:(?!ended\b|came\b|was\b|is\b)[\w’'.-]+\s?){1,6})?)\s?(?:has\s|had\s)?(?:ended|came\sto\san\send|"
    r"was\s(?:over|broken|ended)|is\sover)\b"
)
_NOT_IN = re.compile(rf"\b[Nn]ot\s(?P<link>for|in)\s{PERIOD}(?=\s(?:had|has|have|did)\b)")
_HAD_BEEN = re.compile(  # "it had been ten years since a North Korean missile last crossed Japan"
    rf"\b(?:[Ii]t|[Tt]hat)\s(?:had\sbeen|has\sbeen|was|is)\s{PERIOD}\s(?:since|after)\s(?P<what>(?:[\w’'.-]+\s){{1,6}}?last\s(?:[\w’'-]+\s?){{1,6}}?)(?=[,.;)]|\s(?:on|in|and|when)\b|$)"
)
_HAD_BEEN_SINCE = re.compile(  # "it had been two years since North Korea fired an ICBM"
    rf"\b(?:[Ii]t|[Tt]hat)\s(?:had\sbeen|has\sbeen|was|is)\s{PERIOD}\s(?:since|after)\s(?P<what>(?:[\w’'.-]+\s){{1,5}}?"
    r"(?:(?:test-)?(?:fired|launched)|tested|flew|flown|conducted|carried\sout|held|put|sent)\s(?:up\s|off\s)?(?:an?|any|one)"
    r"(?:\s[\w’'-]+){1,6}?)(?=[,.;)]|\s(?:on|in|and|when|before)\b|$)"
)
_AFTER_LAST = re.compile(
    rf"\b{PERIOD}\s(?:after|since)\s(?:(?:its|their|the)|(?P<owner>(?:the\s)?[A-Z][\w.]*(?:\s[A-Z]\w+)?)['’]s?)\s"
    r"(?:last|previous|latest|preceding|most\srecent)(?P<what>(?:\s[\w’'.-]+){0,5}?)(?=[,.;)]|\s(?:on|in|and|was)\b|$)"
)
_NEVER = re.compile(
    r"\b(?:[Nn]ever\sbefore\s(?:had|has|have)|(?:had|has)\snever(?:\sbefore)?)\b(?P<what>(?:\s[\w’'.-]+){1,9}?)(?P<ever>(?=[,.;)]|\sbefore\b|$))"
)
_CUT_OFF = re.compile(  # "the first missile it", "the first time a missile of this kind": what it did is cut off
    r"\b(?:it|they|he|she|Pyongyang|the\s(?:North|country|regime|army))$|^time\s(?:that\s)?(?:an?|any|one|its|the)\s"
)
_TO_MOMENT = re.compile(  # "since early May", "since the Hwasong-18 launch of July 2023"
    r"(?:the|early|late|mid-?|(?:the|its)\s(?:[\w-]+\s){0,3}(?:launch|test|flight|firing|one)\s(?:of|in|on|last)?|"
    r"(?:the|its|that)\s(?:[\w-]+\s){0,3}(?:[A-Z][A-Za-z]+-\d+\w?|ICBMs?|missiles?|rockets?)\s(?:of|on|in|fired\son|launched\son))?"
)
_STOPS = re.compile(r"[.;)”\"]|,(?!\s(?:when|after|the\smonth|at|with|as)\b)|\s?$|\s(?:and|but)\b")
_OF_A_TIME = re.compile(
    r"\b(?:in|of|during|so far)\s(?:[\w-]+\s){0,2}?(?:(?:19|20)\d\d|year|month|decade|century)\b|\bthis (?:year|"
    r"month)\b"
)
_INVERTED = re.compile(r",?\s(?:has|had|have|did)\b")  # "Not since 1989 had it sent one": what was not done follows
_DID = r"(?:(?:test-)?(?:fired|launched)|tested|flew|conducted|carried\sout|held|put|sent)"
_WITHOUT = re.compile(
    rf"\b(?:[Aa]fter|gone|went|passed)\s{PERIOD}\swithout\s(?:an?\s|any\s)?(?P<what>[\w-]+(?:\s[\w-]+){{0,4}}?)(?=[,.;)]|\s(?:on|in|and|when)\b|$)"
)
_LAST = re.compile(
    rf"\b{PERIOD}\s(?:since|after)\s(?:it|(?P<owner>(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?))\s(?:had\s)?last\s{_DID}(?P<what>(?:\s[\w’'-]+){{1,5}}?)(?=[,.;)]|\s(?:on|in|and|when)\b|$)"
)
_LAST_WHEN = re.compile(
    rf"\b(?:had|which)\slast\s{_DID}(?P<what>(?:\s(?!in\b|"
    rf"on\b)[\w’'-]+){{1,6}}?)\s(?P<since>in|on)\s"
)
_PAUSE_OF = re.compile(  # "after a pause of 20 months"
    rf"\b(?:pause|lull|break|hiatus|gap|halt|silence|absence|quiet|freeze|drought)\sof\s{PERIOD}(?P<what>(?:\s(?:in|on|without)\b[^,.;]{{0,60}})?)"
)
_NOT_SINCE = re.compile(r"\b[Nn]ot\s(?P<since>since)\s")
_LAST_TIME = re.compile(
    rf"\b[Tt]he\slast\stime\s(?:that\s)?(?P<what>(?:(?!was\b)[\w’'-]+\s){{1,8}}?{_DID}\s(?:(?!was\b)[\w’'-]+\s){{1,6}}?)"
    r"(?P<since>was\s(?:back\s)?(?:in|on))\s"
)
PAUSES = ("pause", "lull", "break", "hiatus", "gap", "halt", "silence", "freeze", "absence", "drought", "spell",
          "moratorium", "quiet", "respite")  # fmt: skip
FORMS = (  # each form, and words of which one stands wherever it does
    (_FIRST_TIME, ("first",)),
    (_FIRST_THAT, ("first",)),
    (_FIRST, ("first",)),
    (_CALLED_FIRST, ("first",)),
    (_NOT_FOR, ("had",)),
    (_DONE_NO, ("no",)),
    (_PAUSE, PAUSES),
    (_AFTER_LAST, ("last", "previous", "latest", "preceding", "recent")),
    (_NEVER, ("never",)),
    (_WITHOUT, ("without",)),
    (_LAST, ("last",)),
    (_LAST_WHEN, ("last",)),
    (_PAUSE_OF, PAUSES),
    (_NOT_SINCE, ("since",)),
    (_LAST_TIME, ("last",)),
    (_PAUSE_ENDED, PAUSES),
    (_NOT_IN, ("not",)),
    (_HAD_BEEN, ("last",)),
    (_HAD_BEEN_SINCE, ("since", "after")),
    (_NONE_HAD, ("no",)),
    (_BARE_FIRST, ("first",)),
    (_MAIDEN, (*ONLY_FIRST, "first")),
)
CUES = frozenset(cue for _, cues in FORMS for cue in cues)


@dataclass(frozen=True, slots=True)
class Lull:
    """A first as it is told: where, of what, whose, and in what time or since when; neither where it is the first ever.

    `what` are the words of what is counted; empty where the sentence tells that elsewhere.
    """

    span: Span
    sentence: Span
    what: str
    owner: str = ""
    period: Quantity | None = None
    since: Moment | None = None
    negative: bool = False  # "had not", "never": told of the time before
    goes_on: bool = False  # "since January, when …": what was then is told, and may be something else
    scopes: tuple[Span, ...] = ()  # times that only bound a count: "of 2017"

    @property
    def ever(self) -> bool:
        """Whether nothing bounds the time."""
        return self.period is None and self.since is None


def lulls(sentence: Span, reading: Reading) -> Iterator[Lull]:
    """Every first of one sentence."""
    words = reading.article.quote(sentence)
    low = words.lower()
    spoken = {cue for cue in CUES if cue in low}
    taken: list[Span] = []
    for form, cues in FORMS:
        for match in form.finditer(words) if not spoken.isdisjoint(cues) else ():
            one = lull_of(match, sentence, words, reading)
            if one and not any(one.span.meets(other) for other in taken):
                taken.append(one.span)
                yield one


def lull_of(match: re.Match[str], sentence: Span, words: str, reading: Reading) -> Lull | None:
    """The first that a match tells, if its time can be read."""
    told = match.groupdict()
    one = Lull(
        Span(sentence.start + match.start(), sentence.start + match.end()),
        sentence,
        (told.get("what") or "").strip(" ."),
        owner=told.get("owner") or "",
        negative=match.re in (_NOT_FOR, _DONE_NO, _NEVER, _NOT_SINCE, _NOT_IN, _LAST_WHEN, _LAST_TIME, _NONE_HAD),
    )
    if told.get("ever") is not None and _OF_A_TIME.search(one.what):
        return None  # "the first that it launched in 2024" is a place in that year's count
    if told.get("ever") is not None and ({"that", "which"} & set(one.what.split()[-3:]) or _CUT_OFF.search(one.what)):
        return None  # "the first that it had launched since …": what it did is cut off
    if told.get("since"):
        moments = [claim for claim in reading.claims if claim.moment and claim.span.start >= one.span.end]
        moment = min(moments, key=lambda claim: claim.span.start, default=None)
        between = words[match.end() : moment.span.start - sentence.start] if moment else "x"
        if (
            moment is None
            or moment.moment is None
            or not moment.moment.start
            or not _TO_MOMENT.fullmatch(between.strip(" "))
        ):
            return None
        behind = words[moment.span.end - sentence.start :]
        whole = Span(one.span.start, moment.span.end)
        goes_on = not (_STOPS.match(behind) or _INVERTED.match(behind))
        return replace(one, since=moment.moment, span=whole, goes_on=goes_on)
    if told.get("unit"):
        return replace(one, period=period(match))
    return one


def period(match: re.Match[str]) -> Quantity:
    """A length of time as its words allow.

    >>> period(re.match(PERIOD, "two years")).written
    'two years'
    """
    word = match["number"]
    half = 0.5 if word.startswith("half") else 0  # of a unit
    value = float(half or (1 if word in ("a", "an") else count_of(word)))
    if match["half1"] or match["half2"]:
        value += 0.5
    number = digits(str(int(value))) if value == int(value) and value > 0 else None
    unit = match["unit"]
    per = units()["year"].per * 10 if unit == "decade" else units()[unit].per  # years of a decade
    start = match.start("hedge") if match["hedge"] else match.start("number")
    written = match.string[start : match.end("half2") if match["half2"] else match.end("unit") + plural(match)]
    hedge = hedges()[match["hedge"]] if match["hedge"] else None
    return quantity(number or halved(value), unit="s", per=per, hedge=hedge, written=written.strip())


def plural(match: re.Match[str]) -> int:
    """One where an "s" stands behind the unit."""
    return int(match.string[match.end("unit") : match.end("unit") + 1] == "s")


def halved(value: float) -> Digits:
    """A number and a half, which is told to a quarter."""
    told = digits("1")
    quarter = 0.25  # of a unit; "a year and a half" is neither one year nor two
    return replace(told, value=value, said=replace(told.said, low=value - quarter, high=value + quarter),
                   fair=replace(told.fair, low=value - 2 * quarter, high=value + 2 * quarter))  # fmt: skip
