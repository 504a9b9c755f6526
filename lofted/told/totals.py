"""Finds where a text tells how often something was done in some time: "three tests in 2016", "twice this year"."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from lofted.facts import Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import days_in
from lofted.reference.kinds import ANY, NUCLEAR, Kind, kinds_in
from lofted.reference.saying import MONTHS
from lofted.reference.wording import sentences
from lofted.told.kind import kind_of, names, plain_words, with_japan
from lofted.told.lulls import Lull
from lofted.told.numbered import whose
from lofted.told.reigns import RULE, reign
from lofted.told.type_counted import type_counted

WHAT = 90  # characters behind a number in which stand what it counts and its time
LONGEST = 2_000  # characters; ours: what runs on for longer is a table, whose numbers have their heads elsewhere
LEAD = 45  # characters before a number in which its verb stands
TIMES = {"once": 1, "twice": 2, "thrice": 3}

MANY = ("several", "many", "multiple", "numerous", "a series of", "a string of")  # words that tell two at least
SINGLE = ("a single", "only one", "just one", "a lone")
_N = (
    rf"(?P<number>{'|'.join(SINGLE)}|{spelled()}|no|{'|'.join(MANY)}|"
    r"\d{1,2})"  # 12: "a dozen" and more are seldom exact
)
_VERB = (
    r"(?:test-)?(?:fired|launched|tested|flown|flew|conducted|carried\sout|held|staged|performed|made|set\soff|detonated|"
    r"exploded|attempted|tried|put|placed|sent|orbited|crossed|overflown|overflew|seen|failed|adopted|passed|imposed|"
    r"oversaw|overseen|ordered|presided\sover)"
)
_COUNT = re.compile(
    rf"(?<![\w.,-])(?P<said>(?P<floor>at\sleast\s|more\sthan\s)?{_N}\s(?P<what>[^.;:,()]{{3,{WHAT}}}))", re.I
)
_OFTEN = re.compile(  # "tested nuclear weapons five times", "has tried twice to put a satellite in orbit"
    rf"\b(?P<said>(?P<what>{_VERB}\s(?:[^.;:,()]{{3,60}}?\s)?)(?:(?P<times>once|twice|thrice)|{_N}\stimes)\b(?P<more>[^.;:,()]{{0,{WHAT}}}))"
)
_OCCASIONS = re.compile(  # "On two previous occasions, in 1998 and 2009, it fired rockets over Japan"
    rf"\b(?P<said>[Oo]n\s{_N}\s(?:previous|earlier|prior)\soccasions\b(?:,[^.;:()]{{4,40}},)?\s"
    rf"(?P<what>[^.;:,()]{{3,{WHAT}}}))"
)
_LISTED_YEARS = re.compile(  # when each of them was: ", in 1998 and in 2009"
    r",?\s(?:first\s)?in\s(?:19|20)\d\d(?:,\s(?:in\s)?(?:19|20)\d\d){0,4},?\sand\s(?:again\s)?(?:in\s)?(?:19|20)\d\d\b"
)
_THEN = re.compile(  # when those before were: ", in April and July"
    rf"^,\s(?:both\s)?in\s(?:{'|'.join(MONTHS)})(?:(?:,\s|,?\sand\s)(?:in\s)?(?:{'|'.join(MONTHS)}))*"
)
_EVENT = re.compile(
    r"\b(?:tests?|launch(?:es)?|firings?|explosions?|detonations?|blasts?|flights?|attempts?|tries|bids?)\b", re.I
)
_MANY = re.compile(
    r"\b(?:tests|launches|firings|explosions|detonations|blasts|flights|attempts|tries|bids|missiles|rockets|ICBMs|IRBMs|"
    r"satellites|devices|weapons|bombs|times|resolutions|rounds|[A-Z][a-z]+-?\d*s)\b"
)
_DID = re.compile(rf"\b{_VERB}\s(?:a\stotal\sof\s|(?:just|only|all)\s)?$")
_SOME = re.compile(
    r"\b(?:more|other|another|further|additional|first|last|latest|next|of\s(?:the|its)|new|after|before|past|about|some|up\sto|"
    r"nearly|almost|around|or|least|than|over|to|under|every|each|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)\.?\s$"
)
_ASIDE = re.compile(
    r"\b(?:if|would|could|may|might|should|will|plan\w*|prepar\w*|fear\w*|expect\w*|threat\w*|likely|possibl\w*|suspect\w*|"
    r"whether|deny|denie[sd]|not|never)\b|n['’]t\b|\?"
)  # in small letters: "In May 2009" is no plan
_ENDS = re.compile(r"\s(?:and(?!\s(?:19|20)\d\d)|but|while|as|because|although|though|including|–|—|-)\s")
LAST_ONE = re.compile(  # when the last of them was: ", the last on 3 September 2017"
    r"(?:,(?:\sand|\swith)?|\sand|\swith)\s(?:the|its)\s(?:last|latest|most\srecent)(?:\sof\s(?:them|these))?"
    r"(?:\s(?:one|was|came|being))?\s(?:on|in)\s"
)
_NARROWER = re.compile(
    r"\W{0,3}\s?(?:all(?!\sat\s(?:Punggye-ri|the\ssame\ssite))|both|each|every|of\s(?:which|them)|using|mostly|with|which|that|when|after|before|until|including|from)\b"
)
_MONTH = rf"(?:(?P<month>{'|'.join(MONTHS)})\s)?"
_TO = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween)\s(?:[A-Z][a-z]+\s)?(?P<a>(?:19|20)\d\d)\s?(?:to|and|until|through|–|-)\s?(?:[A-Z][a-z]+\s)?(?P<b>(?:19|20)\d\d)\b"
)
_SINCE = re.compile(
    rf"\bsince\s(?:the\s(?:start|beginning)\sof\s)?(?:early\s|late\s)?{_MONTH}(?P<year>(?:19|20)\d\d)\b", re.I
)
_IN = re.compile(
    rf"\b(?:[Ii]n|[Dd]uring|of|[Tt]hroughout)\s{_MONTH}(?P<year>(?:19|20)\d\d)\b(?:\salone\b)?(?!\s?(?:and|to|or)\s(?:19|20))"
)
_HEAD = re.compile(
    rf"^(?:The\syear\s)?{_MONTH}(?P<year>(?:19|20)\d\d)(?:\s(?:saw|brought|had)\b|:|(?:,|\swas)\sa\s(?:year|month)\s(?:with|of|that\ssaw)\b)"
)
_WHEN = re.compile(  # "the tensions of 2017, when North Korea", "in 2017, a year in which the North"
    rf"{_IN.pattern},?\s(?:when|(?:the|a)\syear\s(?:in\swhich|when|that))\s[^,;.]{{2,{LEAD}}}$"
)
_OWN = re.compile(r"\b(?P<year>(?:19|20)\d\d)['’]s\s$")
_TURN = re.compile(
    r"\b(?:(?P<this>(?:so\sfar\s)?this\syear(?:\sso\sfar)?|since\s(?:January(?!\s\d)|(?:the\s)?(?:start|beginning)\sof\s(?:the|this)\syear))|(?P<last>last\syear))\b"
)
_BY = re.compile(
    rf"\b(?:[Bb]y|[Uu]ntil|[Aa]s\sof)\s(?:(?:the\s)?(?:end|start|beginning|autumn|spring|summer|winter)\sof\s)?{_MONTH}(?P<year>(?:19|20)\d\d)\b"
)
_HAD = re.compile(r"\bhad\b")  # "In June 2016 it had tested four": up to then
_OF_ALL = re.compile(
    rf"^of\s(?:its|the|(?:the|his)\s(?:country|nation|North|regime)['’]s|(?:the\s)?[A-Z]\w+(?:\sKorea)?['’]s)\s(?:(?:{spelled()})\s)?|\s(?:came|were|was|took\splace)$"
)
_SCOPES = (_TO, _SINCE, _TURN, _BY, _IN)
_TO_ORBIT = re.compile(r"\b(?:launched|tried|put|placed|sent)\b")  # "launched two spy satellites" counts launches
_PLAIN = re.compile(
    r"\b(?:so\sfar|to\sdate|alone|overall|in\sall|altogether|known|such|successful|separate|declared|that\syear|"
    r"at\s(?:Punggye-ri|the\s(?:same\s)?(?:test\s)?site))\b"
)
_AT_SITE = re.compile(r"\b(?:there|(?:the|that|this)\s(?:test(?:ing)?\s)?(?:site|ground))\b", re.I)  # of nuclear tests
_OTHER = re.compile(
    r"\b(?:for\s(?:[\w-]+\s){1,3}(?:weeks|months|years)|under|since|within|during|these|in\s(?:the\s)?(?:(?:past|last|recent|space)\s)?(?:of\s)?(?:[\w-]+\s)?(?:weeks?|months?|years?|decades?|days?|row)|"
    r"(?:past|recent|last|this|that|next)\s(?:\w+\s)?(?:weeks?|months?|years?|decades?|days?|one)|until|till|between|from|by\sthen|when|in\s(?:19|20)\d\d|(?:in|of|on|last)\s(?:"
    + "|".join(MONTHS)
    + r"))\b"
)
_WHOLE = re.compile(  # what makes a number without a time that of all
    rf"\b(?:has|have|had|having)\s(?:\w+\s){{0,3}}?{_VERB}\b|\ball\b|\btotal\b|\bscene\sof\b|\bin\sall\b|"
    r"\b(?:once|twice|times)\sbefore\b|\bprevious\soccasions\b"
)


@dataclass(frozen=True, slots=True)
class Scope:
    """From when to when is counted, and how the words put it; no last day where the count is told as that of now."""

    words: str
    begins: date
    ends: date | None
    by: date | None = None  # the first day up to which may be counted, where a month or a year is told: "by 2013"


@dataclass(frozen=True, slots=True)
class Total:
    """So many times, of what, whose, and from when to when."""

    span: Span
    number: int
    floor: bool  # "at least six"
    kind: Kind
    country: str
    scope: Scope
    before: bool = False  # "once before": the one that is told of does not count
    now: bool = False  # "has now carried out": the one that is told of does count


def totals(sentence: Span, reading: Reading, record: Record) -> Iterator[Total]:
    """Every such number of one sentence."""
    words = reading.article.quote(sentence)
    if len(words) > LONGEST or _ASIDE.search(words):
        return
    taken: list[Span] = []
    for match in (*_OCCASIONS.finditer(words), *_OFTEN.finditer(words), *_COUNT.finditer(words)):
        span = Span(sentence.start + match.start("said"), sentence.start + match.end("said"))
        if any(span.meets(other) for other in taken):
            continue
        one = total_of(match, words, sentence, reading, record)
        if one:
            taken.append(span)
            yield one


def total_of(match: re.Match[str], words: str, sentence: Span, reading: Reading, record: Record) -> Total | None:
    """The total that a match tells, where it is clear what is counted, whose, and in what time."""
    told, lead, often = match.groupdict(), words[: match.start("said")], match.re is not _COUNT
    every = told["what"] + (told.get("more") or "")
    what = _ENDS.split(every)[0]
    end = match.end("said") - len(every) + len(what)
    number, counted = number_in(told), without_scope(what)
    if RULE.search(words):
        counted = _OF_ALL.sub("", counted)  # "four of North Korea's six tests came under Kim Jong Un"
    did = often or _EVENT.search(counted) or _DID.search(lead[-LEAD:])
    many = often or number <= 1 or _MANY.search(counted)  # "Sept. 3 nuclear test" tells a day
    scope = scope_of(lead, what, reading.article.published)
    if scope is not None and not scope.words:
        near, rest = (
            words[max(0, match.start("said") - LEAD) : end],
            _THEN.sub("", _LISTED_YEARS.sub("", LAST_ONE.split(words[end:])[0])),
        )
        elsewhere = _OTHER.search(rest) or any(pattern.search(rest) for pattern in _SCOPES)
        scope = scope if (often or _WHOLE.search(near)) and not elsewhere else None
    if not did or not many or scope is None or _SOME.search(lead) or _NARROWER.match(words, end):
        return None
    verb = "" if often else next(iter(_TO_ORBIT.findall(lead[-LEAD:])), "")
    one = Lull(Span(sentence.start + match.start("said"), sentence.start + end), sentence, f"{verb} {counted}".strip())
    kind = kind_counted(one, counted, reading, record)
    if kind is ANY and re.search(r"\bsuch\b", what):
        kind = kind_before(one, reading) or kind
    if (
        kind is ANY
        and _AT_SITE.search(words)
        and {each.id for each, _ in kinds_in(reading.article.text)} == {NUCLEAR.id}
    ):
        kind = NUCLEAR
    country = whose(replace(one, what=counted), kind, reading, record) if kind else ""
    if kind is None or not country:
        return None
    before = bool(re.search(r"\bbefore$|\bprevious", counted))
    return Total(
        one.span,
        number,
        bool(told.get("floor") or (told.get("number") or "").lower() in MANY),
        kind,
        country,
        scope,
        before,
        re.search(r"\bnow\s(?:\w+\s){0,2}$", lead) is not None,
    )


def number_in(told: Mapping[str, str | None]) -> int:
    """The number that is told, in words, figures or times."""
    word = (told.get("times") or told["number"] or "").lower()
    if word in MANY or word in SINGLE:
        return 2 if word in MANY else 1
    return TIMES.get(word) or count_of(word)


def kind_counted(one: Lull, counted: str, reading: Reading, record: Record) -> Kind | None:
    """What is counted: a kind that the words name, or launches of any kind."""
    one = with_japan(one, reading)
    if kinds_in(one.what) or any(each.aspect == "vehicle" and one.span.covers(each.span) for each in reading.claims):
        return kind_of(one, reading, record)
    if own := type_counted(counted, one.span, one.sentence, reading, record):
        return own
    plain = not plain_words(counted) - names(record) - {"weapons"}
    return ANY if plain and re.search(r"\b(?:missiles|weapons|launches|firings|tests)\b", counted) else None


def kind_before(one: Lull, reading: Reading) -> Kind | None:
    """The only kind that the sentence before names: "It tested a nuclear device. There have been six such tests"."""
    before = reading.article.text[: one.sentence.start].rstrip()
    last = list(sentences(before))[-1:]
    named = {kind.id: kind for each in last for kind, _ in kinds_in(before[each.start : each.end])}
    return next(iter(named.values())) if len(named) == 1 else None


def without_scope(what: str) -> str:
    """Some words without those that tell in what time is counted, and without what narrows nothing."""
    for pattern in (RULE, *_SCOPES, _PLAIN):
        what = pattern.sub(" ", what)
    return " ".join(what.split()).rstrip('”" ')


def scope_of(lead: str, what: str, published: date | None) -> Scope | None:
    """From when to when is counted; None where that is told in a way that is not read."""
    ruled = [*RULE.finditer(lead), *RULE.finditer(what)]
    lead, what = RULE.sub(" ", lead), RULE.sub(" ", what)
    behind = next((hit for pattern in _SCOPES if (hit := pattern.search(what))), None)
    ahead = [hit for pattern in _SCOPES if (hit := pattern.search(lead))]
    ahead = [hit for at, hit in enumerate(ahead) if not any(hit.end() == one.end() for one in ahead[:at])]  # one year
    ahead = [hit for hit in ahead if not hit.start() or len(ahead) > 1]  # else it is the time of something before
    when = _WHEN.search(lead)
    ahead = [when] if when else ahead
    found = behind or when or _HEAD.match(lead) or _OWN.search(lead) or next(iter(ahead), None)
    if len(ahead) > 1 or _OTHER.search(behind.re.sub(" ", what) if behind else what):
        return None
    if len({reign(one) for one in ruled}) == 1:
        begins, ends = reign(ruled[0])
        if found and found.re is _BY:
            return Scope(ruled[0][0], begins, until(found)[1], by=until(found)[0])
        return Scope(ruled[0][0], begins, ends or published) if found is None and not _OTHER.search(lead) else None
    if found is None:
        return Scope("", date.min, published) if not _OTHER.search(lead) else None
    told = found.groupdict()
    if found.re is _TO:
        return Scope(found[0], date(int(told["a"]), 1, 1), date(int(told["b"]), 12, 31))  # the last day of a year
    if found.re is _TURN:
        year = (published.year if published else 0) - bool(told["last"])
        ends = published if told["this"] else date(max(year, 1), 12, 31)  # the last day of a year
        return Scope(found[0], date(year, 1, 1), ends) if published else None
    stretch = until(found)
    if found.re is _SINCE:
        return Scope(found[0], stretch[0], published)
    had = found.re is _IN and found in ahead and _HAD.search(lead, found.end())
    if had and not told["month"]:
        return None  # "In 2016 it had tested two": in that year, or up to then
    if found.re is _BY or had:
        return Scope(found[0], date.min, stretch[1], by=stretch[0])
    return Scope(found[0], stretch[0], min(stretch[1], published or stretch[1]))


def until(found: re.Match[str]) -> tuple[date, date]:
    """The first and the last day of a month or a year that some words tell."""
    month = MONTHS.index(found["month"]) + 1 if found.groupdict().get("month") else 0
    stretch = days_in(f"{found['year']}-{month:02}" if month else found["year"])
    assert stretch is not None, "a year and a month were read"
    return stretch
