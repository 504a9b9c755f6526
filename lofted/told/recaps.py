"""Finds where launches or tests are told by a list of months or years: "failed attempts in May and August 2023"."""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lofted.facts import Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import Days, whole
from lofted.reference.kinds import ATTEMPT, ICBM, KINDS, LONG_ROCKET, NUCLEAR, ORBIT, OVER_JAPAN, SPY, Kind, kinds_in
from lofted.reference.saying import MONTHS
from lofted.reference.tallies import ALONE, ALONE_SINCE
from lofted.reference.wording import sentences
from lofted.told.kind import names, plain_words
from lofted.told.lulls import Lull
from lofted.told.numbered import whose

BEFORE = 130  # characters before a list in which stands what it lists; some twenty words
ROUND = 300  # characters round a list in which another year would be that of its months; two or three sentences
TIMES = {"once": 1, "twice": 2, "thrice": 3}

_MONTH = "|".join(MONTHS)
_ITEM = (
    r"(?:twice\s(?:in\s)?)?"
    rf"(?:(?:early|late|mid)[- ])?(?:(?:{_MONTH})(?:,?\s(?:of\s)?(?:19|20)\d\d|\sof\s(?:this|last|that)\syear)?|"
    r"(?:19|20)\d\d)(?:\s\(twice\)|,?\stwice(?=,))?"
)
_DAY = rf"on\s(?:\d{{1,2}}\s(?:{_MONTH})|(?:{_MONTH})\s\d{{1,2}}),?\s(?:19|20)\d\d"  # of a list that goes on with one
_JOIN = r",?\s(?:and|then|and\s(?:again|then|also)\sin|and\sin)\s"
_LIST = re.compile(
    rf"(?P<lead>\b(?:in|of|from|during)\s(?:both\s)?|\()(?P<list>{_ITEM}(?:,\s(?:in\s)?{_ITEM}){{0,7}}"
    rf"{_JOIN}{_ITEM}(?:(?:,\s(?:in\s)?|{_JOIN}){_ITEM}){{0,7}}(?:,?\s(?:and\s)?(?:then\s)?{_DAY})?)"
    r"(?![\w-]|\s\d|,\s\d{4})"
)
_LONGER = re.compile(  # more of it stands behind, in words that are not read
    rf",?\s(?:(?:and|then|again|also|once|twice|finally|lastly)[\s,]+)*(?:(?:in|on)\s)?(?:(?:early|late|mid)[- ])?"
    rf"(?:(?:the\s)?\d|(?:{_MONTH})\b)"
)
_NTH_OF = re.compile(rf"(?P<month>{_MONTH})\s(?P<day>\d{{1,2}}),?\s(?=(?:19|20)\d\d)")
_PART = re.compile(
    rf"(?:(?P<day>\d{{1,2}})\s)?(?P<month>{_MONTH})?(?:,?\s?(?:of\s)?(?P<year>(?:19|20)\d\d|this\syear|last\syear))?"
)
_OF_ONE = re.compile(rf"{_ITEM},?\s(?:and\s)?(?:once|twice|thrice)\s$")  # "in 2013, twice in 2016 and in 2017"
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_TURN = re.compile(r"\b(?P<turn>this|last)\syear\b|\b[Ii]n\s(?P<year>(?:19|20)\d\d)\b")
_HEAD = re.compile(
    r"\b(?:tests?|tested|launch(?:es|ed)?|failures?|failed|attempts?|attempted|tries|tried|bids|efforts|flights?|flew|flown|"
    r"failing|put|placed|sent|orbited|fired|firings|overflights?|explosions|blasts|detonations|detonated|exploded)\b",
    re.I,
)
_ANY = re.compile(  # what is not of the kinds that are listed in full, or may be something else
    r"\b(?:missiles?|engines?|motors?|cruise|short-range|hypersonic|drones?|artillery|projectiles?|ejections?|component|"
    r"ground|static|combustion|torpedo\w*|anti-\w+|weapons?|summits?|talks|sanctions|resolutions?)\b"
)
_FAILED = re.compile(r"\b(?:fail\w*|unsuccessful\w*|botched|abortive|aborted|doomed)\b", re.I)
_SUCCEEDED = re.compile(r"\b(?<!un)success\w*\b", re.I)
_ASIDE = re.compile(
    r"\b(?:not|never|no|would|will|could|may|might|should|plan\w*|intend\w*|expect\w*|if|whether|likely|possibl\w*|except|"
    r"like|unlike|than|besides|including|only|between|deni\w+|contrary)\b|n['’]t\b|\?"
)
_CUT = re.compile(
    r"[,(—–]|\b(?:after|follow(?:s|ed|ing)|and|but|since|with|as|that|which|when|despite|where|while|because|than|to(?!\s(?:launch|put|"
    r"place|send|orbit|lift|get)))\b"
)
_NUMBER = re.compile(rf"\b(?:(?P<word>{spelled()})|(?P<times>once|twice|thrice)|(?P<digits>\d{{1,2}}))\b", re.I)
_MORE = frozenset(  # words that narrow nothing beside a list
    ["failing", "failed", "failure", "failures", "unsuccessful", "botched", "abortive", "aborted", "doomed",
     "earlier", "prior",
     "both", "year", "tries", "bids", "bid", "efforts", "tried", "attempted", "satellite", "satellites", "spy",
     "reconnaissance", "military", "twice", "once", "thrice", "flights", "overflights", "flew", "flown", "rockets",
     "blasts", "explosions", "detonations", "nuclear", "first", "spy-satellite", "again", "all", "were", "own", "this",
     "last",
     "are", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "those", "these", "former",
     "unsuccessfully", "successfully", "devices", "icbm", "icbms", "so", "far", "have", "previous", "ended"]
)  # fmt: skip
_SPACE = re.compile(r"\b(?:satellites?|orbit|(?:space|carrier)\srockets?)\b", re.I)
_AND = re.compile(  # "missile and nuclear tests" may be either
    r"\b(?:missiles?|rockets?|nuclear|ICBMs?|satellites?|launch(?:es)?|tests?|weapons?)\s(?:and|or|as\swell\sas)\s"
    r"(?:(?:its|the)\s)?$"
)
_GOES_ON = re.compile(r"\band\s$|;\s$")  # "tests in 2009, and in 2012 and 2016 launched satellites"
_OF_ALL = re.compile(r"\b(?:has|have)\s[^.;:,]{4,80}:\s$", re.I)  # the list is of all up to now
_FAMILIES = {NUCLEAR.id: NUCLEAR, ICBM.id: ICBM, OVER_JAPAN.id: OVER_JAPAN} | dict.fromkeys(
    (ATTEMPT.id, SPY.id, ORBIT.id, LONG_ROCKET.id), ATTEMPT
)
LISTED = (*_FAMILIES, "solid-ICBM", "IRBM")  # kinds of which the shelf says from when to when it lists all


@dataclass(frozen=True, slots=True)
class Recap:
    """A list of months or years, the stretch of each, and what is listed: of what kind, whose, and of what end."""

    span: Span
    stretches: tuple[Days, ...]
    kind: Kind
    country: str
    failed: bool
    succeeded: bool
    number: int | None
    of_all: bool = False  # "has carried out five tests: in …"


def recaps(reading: Reading, record: Record) -> Iterator[Recap]:
    """Every such list of which it is clear what is listed, whose, and in which years."""
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        for match in _LIST.finditer(words):
            lead = words[max(0, match.start() - BEFORE) : match.start()]
            said = reading.article.text[max(0, sentence.start - ROUND) : sentence.end]
            news = reading.article.published
            alone = news is not None and {int(year) for year in _YEAR.findall(said)} <= {news.year}
            stretches = stretches_of(match["list"], lead, news, of_news=alone)
            head = head_of(lead)
            if not stretches or head is None or _ASIDE.search(head) or _LIST.search(head) or _GOES_ON.search(lead):
                continue
            span = Span(sentence.start + match.start("list"), sentence.start + match.end("list"))
            kind = kind_listed(head, words, reading, record)
            country = country_listed(Lull(span, sentence, head), kind, stretches, reading, record) if kind else ""
            if kind and country:
                ends = bool(_FAILED.search(head)), kind is ORBIT or bool(_SUCCEEDED.search(head))
                kind = ATTEMPT if kind is ORBIT else kind  # tried, and with success
                partly = _OF_ONE.search(lead) or _LONGER.match(words, match.end())
                number = None if partly else number_in(head)
                yield Recap(span, stretches, kind, country, *ends, number, bool(_OF_ALL.search(lead)))


def country_listed(one: Lull, kind: Kind, stretches: tuple[Days, ...], reading: Reading, record: Record) -> str:
    """Whose they were; one country alone has tested nuclear weapons of late, or flown missiles over Japan."""
    of_late = kind is NUCLEAR and stretches[-1][0].year >= ALONE_SINCE
    return ALONE if of_late or kind is OVER_JAPAN else whose(one, kind, reading, record)


def stretches_of(told: str, lead: str, published: date | None, *, of_news: bool = False) -> tuple[Days, ...]:
    """The days of each item of a list; nothing where a year stays open.

    A month of the news, with no year anywhere near, is the last of that name.

    >>> [str(first) for first, _ in stretches_of("May and August 2023", "", None)]
    ['2023-05-01', '2023-08-01']
    >>> [str(first) for first, _ in stretches_of("2013, 2016 and 2017", "", None)]
    ['2013-01-01', '2016-01-01', '2017-01-01']
    >>> [str(last) for _, last in stretches_of("May and July", "two failures this year, ", date(2023, 11, 21))]
    ['2023-05-31', '2023-07-31']
    """
    turns = {"this year": published.year, "last year": published.year - 1} if published else {}
    scope = list(_TURN.finditer(lead))
    last = scope[-1].groupdict() if scope else {}
    of_all = int(last["year"]) if last.get("year") else turns.get(f"{last.get('turn')} year")
    found: list[Days] = []
    year: int | None = of_all
    told = _NTH_OF.sub(r"\g<day> \g<month> ", told)
    for part in reversed(re.split(r",\s(?:and\s)?|\s(?:and|then)\s", told)):
        item = _PART.search(
            re.sub(r"^(?:(?:again|then|also|twice)\s)*(?:[io]n\s)?(?:(?:early|late|mid)[- ])?", "", part)
        )
        own = item["year"] if item else None
        year = turns.get(own) if own in ("this year", "last year") else int(own) if own else year
        months = MONTHS.index(item["month"]) + 1 if item and item["month"] else 0
        if year is None and of_news and published and months:
            year = published.year - (months > published.month)
        elif of_news and found and months and not own and year == found[-1][0].year and months > found[-1][0].month:
            year -= 1  # "in November and February"
        nth = f"-{int(item['day']):02}" if item and item["day"] else ""
        if nth and int(nth[1:]) > monthrange(year or 0, months)[1]:
            return ()  # no day of the calendar
        days = whole(f"{year}-{months:02}{nth}" if months else f"{year}") if year else None
        if days is None:
            return ()
        found.append(days)
    return tuple(reversed(found))


def head_of(lead: str) -> str | None:
    """The words that tell what is listed: from the last break before the deed to the list.

    >>> head_of("The launch came after two failures this year, "), head_of("It met its neighbours ")
    ('two failures this year', None)
    """
    deeds = list(_HEAD.finditer(lead))
    if not deeds:
        return None
    first = deeds[-1].start()
    kinds = [match.start() for _, match in kinds_in(lead) if match.start() <= first <= match.end()]
    start = min([first, *kinds])
    cuts = [match.end() for match in _CUT.finditer(lead, 0, start)]
    cut = cuts[-1] if cuts else 0
    return None if _AND.search(f"{lead[:cut].rstrip()} ") else lead[cut:].strip(" ,(")


def kind_listed(head: str, words: str, reading: Reading, record: Record) -> Kind | None:
    """What is listed: a kind that is named beside the list, else the only one of the sentence or of the article."""
    here = [kind for kind, _ in kinds_in(head)]
    rest = head
    for _, pattern in KINDS:
        rest = pattern.sub(" ", rest)
    over = bool(here) and here[-1] is OVER_JAPAN  # whatever flew over it is counted
    if (_ANY.search(rest) and not over) or plain_words(rest) - names(record) - _MORE:
        return None
    if here:
        return here[-1] if here[-1].id in LISTED else None
    for text in (words, reading.article.text):
        families = {_FAMILIES.get(kind.id) for kind, _ in kinds_in(text)} | (
            {ATTEMPT} if _SPACE.search(text) else set()
        )
        if families:
            kind = families.pop()
            return kind if not families else None
    return None


def number_in(head: str) -> int | None:
    """How many are said to be listed: "two failures", "tried twice"; nothing where no number stands beside."""
    found = _NUMBER.search(head)
    if found is None:
        return None
    return TIMES.get((found["times"] or "").lower()) or count_of(found["word"] or found["digits"])
