"""Finds the day on which somebody told of something: "KCNA reported the launch of it on", "said on … that"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lofted.facts import DAYS, Claim, Named, Reading
from lofted.reference.days import A_DAY, ZONE
from lofted.reference.sentence import by_sentence
from lofted.reference.type_launches import YEAR_OFF

LEAP_YEAR = 2024  # any with 29 February, for days that are told without their year
SOON = 2  # days; state media tell of most launches on the day after
LATEST = 15  # days; on 10 October 2022 state media first told of launches from 25 September on
MONTH_OFF = 2  # months; ours: a slip of the month is by one, seldom by two
WHAT = ("vehicle", "satellite")

_SPOKE = (
    r"(?:(?:first\s|then\s)?(?:reported|announced|confirmed|disclosed|revealed|acknowledged|publici[sz]ed|reports|announces|(?:told|spoke|wrote)\s(?:of|about)|described)|"
    r"(?:carried|brought|gave|published|ran|broke|spread)\s(?:the\s|a\s)?(?:news|report|account|word|story)s?\sof)"
)
_LAUNCH = r"(?:launch|test|firing|flight|test-launch|test-firing|test\slaunch)(?:es)?"
_OF_IT = rf"(?:\s(?:early|late))?\s(?:the|its|an?|this|that)\s(?:[\w-]+\s){{0,3}}?{_LAUNCH}\sof\s"
_HAD_FLOWN = (
    r"(?:announced|said|reported|confirmed)\sthat\s[^.;:]{2,60}?\shad\s(?:just\s|now\s|also\s|finally\s|successfully\s)?"
    r"(?:been\s(?:successfully\s)?(?:launched|fired|flown|tested|test-fired|carried\sout|conducted|held|put\sin)|"
    r"(?:test-)?fired|launched|tested|flown|put|placed|lifted\soff|taken\s(?:place|off)|(?:reached|entered)\sorbit)\b"
)
_BEHIND = re.compile(rf"\b{_SPOKE}{_OF_IT}[^.;:,]{{1,60}}(?:,\s[^,.;:]{{1,60}},)?\son\s(?:\w+day,\s)?$", re.I)
_BETWEEN = re.compile(rf"\b{_SPOKE}\son\s(?:\w+day,\s)?$")
_GOES_ON = re.compile(rf",?{_OF_IT}")
_PASSIVE = re.compile(
    rf"\b{_LAUNCH}\sof\s[^.;:,]{{1,60}}\s(?:was|were)\s(?:first\s|then\s|only\s)?(?:reported|announced|confirmed|disclosed|revealed|made\spublic)"
    r"(?:\sby\s[^.;:,]{2,50}?)?\son\s(?:\w+day,\s)?$",
    re.I,
)
_AT_HEAD = re.compile(rf",?\s(?:[\w’'-]+\s){{1,8}}?(?:{_SPOKE}{_OF_IT}|{_HAD_FLOWN})")
_SUBJECT = re.compile(r"(?:[\w’'-]+\s){1,8}?on\s(?:\w+day,\s)?")  # "KCNA on 20 November reported the launch of"
_DID = re.compile(rf",?\s(?:{_SPOKE}{_OF_IT}|{_HAD_FLOWN})")
_SAID = re.compile(r"\b(?:announced|said|reported|confirmed)\son\s(?:\w+day,\s)?$")
_THAT = re.compile(rf",?\s{_HAD_FLOWN.partition('that')[1]}{_HAD_FLOWN.partition('that')[2]}")
_SAID_ON = re.compile(  # "it said on 22 November that it had put": the day of the word
    r"\b(?:said|says|announced|announces|reported|confirmed|claimed|stated|told\s\w+)\s(?:late\s|early\s)?(?:on|in)\s(?:\w+day,\s)?$"
)
_HEAD_SAID = re.compile(  # behind a day at the head: "On 9 July, KCNA said that it had"
    r",?\s(?:(?!had\b)[\w’'.-]+\s){1,6}?(?:said|says|announced|reported|confirmed|claimed|stated)\b"
    r"(?:(?!\son\b|\bwas\b)[^.;:]){1,80}?\shad\s"
)
_WORD_THAT = re.compile(r",?\s(?:that|how)\s")
_NO_LAUNCH = re.compile(  # what is told of is another day's, or never left the ground
    r"\b(?:in\sadvance|beforehand|ahead|(?<!day\s)(?<!days\s)before|after|since|plan\w*|upcoming|(?<!day\s)(?<!days\s)(?<!hours\s)earlier|previous|last|another|other|anniversary|film|documentary|"
    r"until|by\sthen|threat\w*|warn\w*|would|will|could|(?-i:may)|might|should|not|never|again|first\snamed|"
    r"engines?|motors?|static|ground|stage|parad\w*|ejection|cold|to\sbe|set\sfor|if|whether)\b|n['’]t\b",
    re.I,
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")


@dataclass(frozen=True, slots=True)
class Reported:
    """A day told for the report on a launch: the claim, the entry of the type or the satellite, and the day.

    Where its year is not told, the day stands in a leap year.
    """

    told: Claim
    what: str
    day: date
    year_told: bool

    def after(self, launch: date) -> int:
        """The days from a launch to the report; where its year is open, that from the nearest such day."""
        if self.year_told:
            return (self.day - launch).days
        near = (on_day(self.day, launch.year + apart) for apart in (-1, 0, 1))
        return min(((one - launch).days for one in near), key=abs)

    def nearly(self, launch: date) -> bool:
        """Whether a launch is the one that is meant: soon after, or reported that day of a month or a year beside."""
        days = [launch, launch + A_DAY]
        months = abs(self.day.month - launch.month)
        beside = min(months, 12 - months) <= MONTH_OFF and any(self.day.day == one.day for one in days)  # 12 a year
        year = self.year_told and 0 < abs(self.day.year - launch.year) <= YEAR_OFF
        same = any((self.day.month, self.day.day) == (one.month, one.day) for one in days)
        soon = -LATEST <= self.after(launch) < -ZONE
        return soon or (year and same) or (beside and not same and (not self.year_told or self.day.year == launch.year))


def report_day(claim: Claim, reading: Reading) -> bool:
    """Whether a day is that on which somebody told of a launch, by how its sentence has it."""
    text = reading.article.text
    before, behind = text[claim.sentence.start : claim.span.start], text[claim.span.end : claim.sentence.end]
    if _BEHIND.search(before) or _PASSIVE.search(before):
        return True
    if _BETWEEN.search(before) and _GOES_ON.match(behind):
        return True
    if _SAID.search(before) and _THAT.match(behind):
        return True
    if _SUBJECT.fullmatch(before) and _DID.match(behind):
        return True
    return bool(re.fullmatch(r"(?:(?:Early|Late)\s)?(?:On\s)?", before) and _AT_HEAD.match(behind))


def said_then(claim: Claim, reading: Reading) -> bool:
    """Whether a day is that on which somebody said what its sentence tells."""
    text = reading.article.text
    return of_the_word(text[claim.sentence.start : claim.span.start], text[claim.span.end : claim.sentence.end])


def of_the_word(before: str, behind: str) -> bool:
    """Whether a day between some words is that on which somebody said what follows.

    >>> of_the_word("KCNA said on ", ", that the rocket had put it into orbit"), of_the_word("It flew on ", ".")
    (True, False)
    >>> of_the_word("On ", " KCNA said it had launched the Hwasong-14."), of_the_word("On ", " it flew, KCNA said.")
    (True, False)
    """
    headed = not before.strip(" On") and _HEAD_SAID.match(behind)
    return bool(headed or (_SAID_ON.search(before) and _WORD_THAT.match(behind)))


def reported(reading: Reading) -> Iterator[Reported]:
    """Each day of a report on the launch of the one type, or satellite, that its sentence names."""
    for sentence, claims in by_sentence(reading.claims):
        days = {
            one.span: one for one in claims if one.moment and one.moment.precision in DAYS and _MONTH.search(one.told)
        }
        named = {
            one.aspect: one.value.entry or "" for one in claims if one.aspect in WHAT and isinstance(one.value, Named)
        }
        what = named.get("satellite") or named.get("vehicle")
        if len(days) != 1 or not what or _NO_LAUNCH.search(reading.article.quote(sentence)):
            continue
        claim = next(iter(days.values()))
        when = day_of(claim)
        if when and report_day(claim, reading):
            yield Reported(claim, what, when, bool(claim.moment and claim.moment.fixed))


def day_of(claim: Claim) -> date | None:
    """The day that a claim tells; where its year is open, that of a leap year."""
    moment = claim.moment
    if moment and moment.start:
        return moment.start.date()
    month_day = re.fullmatch(r"XXXX-(\d\d)-(\d\d)", moment.edtf) if moment else None
    return date(LEAP_YEAR, int(month_day[1]), int(month_day[2])) if month_day else None


def on_day(told: date, year: int) -> date:
    """A day in another year, 29 February as the 28th."""
    return told.replace(year=year, day=28 if (told.month, told.day) == (2, 29) else told.day)
