"""Whether the bearer of a title acts in the news of the day: a reaction is no memory."""

import re
from datetime import date, timedelta

from lofted.facts import Claim, Reading, Record
from lofted.reference.days import Days, days_of
from lofted.told.titles import home_told

WEEK = timedelta(days=7)  # ours: so old what a report of the day tells of may be
MONTH = timedelta(days=31)  # ours: days told close by that lie farther back make a look back
CLOSE = 400  # characters before a sentence in which its day is told; some two sentences

ACTS = re.compile(  # what a title's bearer does today; "President Moon's policy" can be told long after
    r",?\s(?:said|says|told|warned|ordered|condemned|called|urged|vowed|convened|presided|oversaw|watched|announced|is|has|"
    r"met|meets|hosts|visited|reiterated|stressed|added|spoke|agreed|denounced|praised|welcomed)\b"
)
HANGS_ON = re.compile(  # a clause that tells of the event the deed came with: "after the North had launched an ICBM"
    r"\b(?:(?:hours|days|a day|shortly|soon|just|right|only hours)\s)?"
    r"(?:after|following|when|as|over|in response to|because)"
    r"\s(?!president|prime minister)(?:[^,;]|,(?=\s(?:19|20)\d\d))*",
    re.I,
)
OF_NOW = re.compile(
    r"\b(?:today|yesterday|this\s(?:week|month|morning)|on\s(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
)
UNDER = re.compile(r"Under\b")  # "Under President Moon, Seoul helped this week"
AHEAD = re.compile(r"\b(?:will|would|could|may|likely)\b")  # in small letters: May is a month
_WHO = r"(?:,\swho\s[^,.;]{3,60},|,\swho(?=\s))?"
_REACTS = re.compile(  # what is done once, on the day; treaties, meetings and visits are told of for years
    rf"(?:\sin\s[A-Z]\w+)?{_WHO},?\s(?:has\s|also\s|later\s|again\s|quickly\s|immediately\s|[a-z]+ly\s)?"
    r"(?:said|says|told|tells|warned|condemn(?:s|ed)|called|calls|urged|urges|vow(?:s|ed)|denounce[sd]|reiterate[sd]|"
    r"stress(?:es|ed)|added|adds|praise[sd]|criticise[sd]|criticize[sd]|expresse[sd]|declined|convened|chaired|presided|"
    r"watched|reacted|responded|spoke|kept\s(?:silent|quiet)|remained\ssilent|was\s(?:then\s)?(?:briefed|informed|notified|"
    r"told|awakened|woken|due|in|at|on|to|being|seen|there|present|among|with)|were\s(?:briefed|informed)|is|held\san?\s(?:emergency|urgent|security|"
    r"news|press)|ordered|instructed|refused|dismissed|rejected|boasted|defended|voiced|hailed|blamed|accused|demanded|threatened|"
    r"acknowledged|admitted|cautioned|appealed|apologi[sz]ed|congratulated|mourned|noted|confirmed|announced|declared|thanked|left|arrived|showed|guided|greeted|escorted|accompanied|toured|cut\sshort|broke\soff|"
    r"(?:stood|sat)\s(?:at|by|beside|next)|saw|viewed|faced|explained|appeared|asked|picked|would\snot\s(?:say|be|comment|rule)|wrote|tweeted|posted|insisted|argued|informed|"
    r"assured|promised|gave\sno|explaining|standing|sitting|speaking|watching|saying|telling|showing|warning|adding|had\sto\s\w+|addressed|"
    r"had\sno\s(?:immediate\s)?comment|"
    r"(?:now\s|still\s)?(?:has|runs|heads|leads|chairs|oversees|commands|wants|plans|hopes|believes|thinks|expects|keeps|"
    r"remains|intends|insists|argues|denies|claims|welcomes|rejects|sees|visits|meets|hosts|receives|pledges|faces))\b|"
    r"['’]s?\s(?:office|government|spokes\w+|cabinet|aides?|ministry)\s(?:said|says|held|convened|called|condemned|had|"
    r"announced|confirmed|declined|was|is|called)\b"
)
_BY = re.compile(
    r"\b(?:denounced|condemned|confirmed|announced|briefed|welcomed|praised|criticised|criticized|dismissed|"
    r"shown\s(?:around|round)|accompanied|received|greeted|met|joined|flanked|rejected|quoted|told)\s(?:[a-z]+\s){0,2}by\s(?:the\s)?$|"
    r"\b(?:said|added|told\sreporters|according\sto)\s(?:the\s)?$|"
    r"\bhas\s(?:[a-z]+ly\s)?(?:dismissed|sacked|fired|removed|replaced|summoned|congratulated|thanked|decorated)\s(?:the\s|his\s|her\s)?$"
)
_SPOKEN = re.compile(r",?\s(?:said|says|added|told\s\w+)(?=[.,]|$)")  # "…, the minister said."
_NEW = re.compile(r"\b(?:new|current|incumbent|sitting|present|newly\selected)\s$")
_LOOKS_FAR = re.compile(
    r"\b(?:had|former(?:ly)?|ago|earlier|previous\w*|predecessors?|era|tenure|administration|presidency|legacy|stint|"
    r"history|decades?|"
    r"succe(?:ed\w*|ssors?|ssion)|became|served|then|since|(?<!at\s)once|until|at the time|candidate|nominee|elected|"
    r"ousted|impeach\w*|resign\w*|stepped|inaugurat\w*|last\syear|years?|book|memoirs?|recall\w*|remember\w*|archive|photo)\b|"
    r"\b(?:19|20)\d\d\b",
    re.I,
)
_MEETS = re.compile(
    rf"{_WHO},?\s(?:also\s|later\s)?(?:met|visited|welcomed|hosted|received|signed|flew|travelled|attended|joined)\b"
)
_NOW = re.compile(r"\b(?:is|remains|runs|heads|leads|chairs|commands)\b")  # in what is told of an office
_COMMENT = re.compile(r"\bhad\s(?:no\s(?:immediate\s)?comment|to\s[a-z]+)\b")


def of_now(claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether a title is told of the day of the report: its bearer reacts to it, and nothing near looks back."""
    published, text, sentence = reading.article.published, reading.article.text, claim.sentence
    if published is None or not recent(claim, reading, record):
        return False
    before, behind = text[sentence.start : claim.span.start], text[claim.span.end : sentence.end]
    if _LOOKS_FAR.search(_COMMENT.sub(" ", f"{before} {behind}")):
        return False
    met = home_told(claim.told) and _MEETS.match(behind) and beside_news(claim, reading)
    present = _NOW.search(claim.told) or met
    return bool(present or _REACTS.match(behind) or _BY.search(before) or _NEW.search(before) or _SPOKEN.match(behind))


def recent(claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether what an article tells close before a claim is of these days, and something in it is of this week."""
    published = reading.article.published
    if published is None:
        return False
    told = [(one.sentence, days) for one in reading.claims if one.moment and (days := days_of(one.moment))]
    flights = [(flight.day, flight.day) for event in reading.events if (flight := record.flight(event.entry))]
    near = [days for span, days in told if span == claim.sentence or 0 <= claim.sentence.start - span.end <= CLOSE]
    if any(days[1] < published - MONTH for days in near):
        return False
    every = [*(days for _, days in told if days[0] <= published), *flights]  # "by 2036" is no look back
    return not every or any(this_week(days, published) for days in every)


def beside_news(claim: Claim, reading: Reading) -> bool:
    """Whether a day of the report's week is told in a claim's sentence or close before it: a meeting is then of it."""
    published = reading.article.published
    told = [(one.sentence, days_of(one.moment)) for one in reading.claims if one.moment]
    near = [days for span, days in told if span == claim.sentence or 0 <= claim.sentence.start - span.end <= CLOSE]
    return published is not None and any(days and this_week(days, published) for days in near)


def this_week(days: Days, published: date) -> bool:
    """Whether some days are those of a report, or of the week before it."""
    return published - WEEK <= days[1] and days[0] <= published
