"""Whether a claim or a date is that of an earlier launch, which one is only set beside: "beating the mark of 2017"."""

import re
from collections.abc import Iterator

from lofted.facts import DAYS, Article, Claim, Named

COMPARES = {"rank", "first_since", "record_margin"}  # these name an earlier flight only to set this one beside it

_EARLIERS = re.compile(  # "its predecessor rose to …", "the old record, …"
    r"\b(?:predecessors?|forerunners?|(?:previous|old|earlier|former|standing|existing)\s(?:[\w-]+\s){0,2}?"
    r"(?:record|mark|best|high|flight|test|launch|missile)|(?:record|mark|time|height)\sto\sbeat)\b[^,.;]{0,50}$|"
    r"\b(?:beat|broke|surpassed|topped|exceeded|past|above)\s(?:the|its|the\s\w+['’]s)\s(?:[\w-]+\s){0,2}?record\sof\s$",
    re.I,
)
_OF_EARLIER = re.compile(r"\s(?:set\s(?:in|on|by)\b|[^,.;]{0,40}?\b(?:predecessor|forerunner)\b)", re.I)
_SET_BY = re.compile(  # "beating the mark that the Hwasong-15 set in 2017"
    r"\b(?:record|mark|best|high)\b(?:,?\s(?!and\b|but\b|as\b|when\b)[\w’'-]+){0,6}?,?\s(?:set|held|reached|established|of|by)\b"
    r"(?:\s[\w’'-]+){0,4}\s$"
)
_SINCE_THAT = re.compile(  # "its first since the Hwasong-18 of 18 December": what it is counted from
    r"\bsince\s(?:the|that|its|those)\s(?:[\w’'-]+\s){0,4}(?:of|on)\s(?:[A-Z][a-z]+day,?\s)?$"
)
_OUTDONE = re.compile(  # "beat the 6,648.4 km of July 2023", "more than its previous best, which a Hwasong-18 set"
    r"\b(?:beat\w*|surpass\w*|topp(?:ed|ing)|tops|exceed\w*|better(?:ed|ing)|eclips\w*|outdid|outdo\w*|than|above|over|past)\s"
    r"(?:its|the|those|(?:North\sKorea|the\sNorth|Pyongyang)['’]s)\s(?:[\w’'-]+\s){0,2}?"
    r"(?:\d[\d.,]*\s?(?:km|kilomet(?:er|re)s|miles|minutes|seconds)|"
    r"(?:(?:previous|earlier|old|former)\s(?:\w+\s)?)?(?:record|mark|best|high|figure))"
    r"(?:,?\s(?:that|which)\s[^.;,]{1,50}?)?\s(?:of|from|in|set|reached|claimed|reported|achieved|recorded|managed)\b"
    r"(?:(?<=set)\son\s|(?!\son\s|\sby\s)(?:[^.;,]|[.,](?=\d)))*"
)
_LIKENED = re.compile(
    r"\b(?:like|resembl\w+|similar\sto|unlike)\s(?:the\s)?[A-Z][\w-]+\s(?:of|in)\s$"
)  # "like the Hwasong-12 of 2017"
BESIDE = re.compile(  # "more advanced than the one launched on", "days after the test of"
    r"\b(?:than|unlike|like|after|following|since|as|before)\s(?:the|its|that|those|an?|one|[A-Z]\w+['’]s)\b"
    r"(?:\s(?!(?:and|but|while|when|which|who)\b)[\w’'-]+){0,6}\s$"
)
_LULL_FROM = re.compile(  # "Since the missile that crossed Hokkaido on 15 September", from which a lull is counted
    r"\b(?:[Ss]ince|[Aa]fter|[Ff]ollowing)\s(?:the|that|its|those|an?)\s(?:[\w’'-]+\s){1,10}(?:of|on|in)\s(?:[A-Z][a-z]+day,?\s)?$"
)
_LULL = re.compile(  # "the North had fired nothing", "it was quiet for 75 days"
    r",?\s(?:[\w’'-]+\s){0,6}?(?:nothing|none|quiet|calm|silent|silence|paused?|no\s(?:(?:other|more|further)\s)?(?:missiles?|rockets?|launch(?:es)?|tests?))\b"
)
BEFORE = 80  # characters before a date in which stands whose record it dates; a dozen words
NEAR = 16  # characters from a date to the vehicle it owns: "last year's long Hwasong-18"
_OWN = re.compile(r"['’]s\s")
_DAYS_APART = re.compile(  # "two days after it launched an ICBM": what follows is told of that other launch
    r"\s(?:after|before)\s(?:it\b|they\b|the\s(?:North|country|regime)\b|[A-Z][\w.]*(?:\s[A-Z]\w+)?)?(?:\s(?:had|last))*\s?"
    r"(?:launch\w*|fir(?:ed|ing)|test\w*|flew|flown|sent|shot)\b(?!\sof\b)"
)
_APART_UNITS = re.compile(r"\b(?:days?|weeks?|months?|years?|decades?)\b")  # minutes and hours are those of one flight
_SINCE_WHEN = re.compile(r",?\s(?:when|at which|on which|the day)\b")
_WHICH = re.compile(r"\)?,?\s(?:when|at which|on which|that|which|whose)\b")  # what the day before or after is told of


def of_an_earlier(claim: Claim, claims: list[Claim], article: Article) -> bool:
    """Whether a claim tells of the earlier launch that a first is counted from, or that a record is held against.

    So do "since 2017, when it rose …", and "the 6,648 km of its predecessor".
    """
    since = [one.span.end for one in claims if one.aspect == "first_since" and one.moment]
    if any(claim.span.start > end and _SINCE_WHEN.match(article.text, end) for end in since):
        return True
    if any(begin <= claim.span.start and claim.span.end <= end for begin, end in counted_from(claims, article)):
        return True
    apart = [one.span.end for one in claims if one.aspect in ("time_before", "time_after")]
    if any(claim.span.start > end and _WHICH.match(article.text, end) for end in apart):
        return True
    told = [one for one in claims if one.aspect == "interval" and _APART_UNITS.search(one.told)]
    if any(claim.span.start > one.span.end and _DAYS_APART.match(article.text, one.span.end) for one in told):
        return True
    if claim.aspect in {*COMPARES, "record_before"}:
        return False
    if any(one.start() <= claim.span.start and claim.span.end <= one.end() for one in outdone(claim, article)):
        return True
    if claim.quantity is None:
        return False
    before = article.text[claim.sentence.start : claim.span.start]
    return bool(_EARLIERS.search(before) or _OF_EARLIER.match(article.text, claim.span.end, claim.sentence.end))


def outdone(claim: Claim, article: Article) -> Iterator[re.Match[str]]:
    """What a claim's sentence says was outdone, with whose it was and of when."""
    return _OUTDONE.finditer(article.text, claim.sentence.start, claim.sentence.end)


def counted_from(claims: list[Claim], article: Article) -> Iterator[tuple[int, int]]:
    """From where to where the one stands from which a first is counted: "since the Hwasong-18 of 18 December"."""
    for one in claims:
        told = _SINCE_THAT.search(article.text, one.sentence.start, one.span.start)
        if told is None and _LULL.match(article.text, one.span.end, one.sentence.end):
            told = _LULL_FROM.search(article.text, one.sentence.start, one.span.start)
        if told and one.moment and one.moment.precision in DAYS:
            yield told.start(), one.span.end


def relates(date: Claim, claims: list[Claim], article: Article) -> bool:
    """Whether a date only says since when, how long before what, or which earlier one: "last year's Hwasong-18"."""
    relations = ("first_since", "time_before", "time_after")
    if _LIKENED.search(article.text[date.sentence.start : date.span.start]):
        return True
    if _SET_BY.search(article.text[date.sentence.start : date.span.start][-BEFORE:]):
        return True
    if _OWN.match(article.text, date.span.end):
        vehicles = [one for one in claims if one.aspect == "vehicle" and isinstance(one.value, Named)]
        before = {
            one.value.entry for one in vehicles if one.span.end <= date.span.start and isinstance(one.value, Named)
        }
        owned_by = [one for one in vehicles if 0 <= one.span.start - date.span.end <= NEAR]
        if before and owned_by and isinstance(owned_by[0].value, Named) and owned_by[0].value.entry not in before:
            return True
    return any(claim.aspect in relations and claim.span.covers(date.span) for claim in claims)
