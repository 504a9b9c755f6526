"""Finds where a launch or a test is told as the so-manieth of its kind: "the third ICBM this year"."""

import re
from calendar import month_name
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from lofted.facts import DAYS, Claim, Moment, Reading, Record, Span
from lofted.reference.days import A_DAY, meets
from lofted.reference.kinds import ANY, ATTEMPT, NUCLEAR, ORBIT, OVER_JAPAN, RESOLUTION, SPY, Kind, kinds_in
from lofted.reference.saying import ORDINALS, TEEN_WORDS, place_of
from lofted.reference.subjects import countries, country_before
from lofted.reference.tallies import ALONE, ALONE_SINCE, TESTERS, who_tested
from lofted.reference.tied import tied
from lofted.told.attempts import OF_SATELLITE, attempt_of, speaks_of, told_before
from lofted.told.beginnings import EVER, OF_YEAR, OWN_YEAR, beginnings, scope_of, scoped, scopes, without
from lofted.told.day import days_told, moments_of
from lofted.told.kind import (
    OF_TYPE,
    clause_of,
    country_of,
    kind_of,
    names,
    plain_words,
    type_before,
)
from lofted.told.lulls import Lull
from lofted.told.nuclear import nuclear_before, nuclear_then

STRETCHES = (*DAYS, "month")
BEHIND = 130  # characters behind a number in which stands what it counts; some twenty words
CLAUSE = 60  # characters before a number in which stand the words that make it a plan, or behind one its time

SENSED = "detected recorded registered measured picked up noticed observed felt"  # of a test by those who were far off
_DEED = f"""
{SENSED}
nuclear atomic test tests tested blast explosion device bomb weapon underground conducted carried out marked set off
exploded detonated detonation staged ballistic missile launch flight
"""
_DEED_WORDS = frozenset(_DEED.split())
_SMALL = "|".join(sorted(ORDINALS + TEEN_WORDS, key=len, reverse=True))
_ORDINAL = re.compile(
    rf"(?<![\w.’'/-])(?P<floor>at\sleast\s(?:(?:the|its)\s)?)?(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|"
    rf"(?P<word>(?:twent|thirt|fort|fift)(?:ieth|y-(?:{'|'.join(ORDINALS[:9])}))|{_SMALL}))(?![\w’'-])",
    re.I,
)
_NOT_ONE = re.compile(  # "one third", "May 4th", "a second missile", "from the second on"
    r"(?:\b(?:one|two|three|every|each|per|split|half|an?|another|and|or|from|Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|"
    r"July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)|\d)[\s.-]{1,2}$",
    re.I,
)
_DAY_OF = re.compile(rf"\sof\s(?:{'|'.join(month_name[1:])})\b")  # "the Fourth of July": a day
_IS = re.compile(r"\b(?:is|was|became|its|their)\s(?:the\s)?$")  # "was the third of March": a place in a count
_ENDS = re.compile(
    r"[.:;!?)—”\"](?:\s|$)|,|\s[–-]\s|\s(?:and|but|while|as|when|after|before|because|although|with)\b(?<!\bin\sas)|"
    r"\s(?:was|is|being)\s(?:also\s)?the\sfirst\ssince\b"
)
_SOURCE = re.compile(
    r"\s\((?:[\w/]+\s){0,2}(?:captions?|photos?|pictures?|file|agency|reports?|AP|AFP|Reuters|Yonhap|Kyodo)\b[^()]*\)?$"
)
_PLANNED = re.compile(  # in small letters: "In May 2009" is no plan
    r"\b(?:could|may|might|would|will|possibl\w*|prepar\w*|plan\w*|expect\w*|likely|soon|threat\w*|ready|readiness|if|"
    r"imminent|ahead of|before|another|forthcoming|upcoming|consider\w*|fear\w*|suspect\w*|no|not|never)\b"
)
_ANOTHERS = re.compile(  # "after its fourth test, …"
    r"\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing|[Uu]ntil|[Dd]espite|over|for|against|to|like|[Uu]nlike|than|(?:that|those)\sof)\s(?:the\s|its\s|[A-Z][\w.]+(?:\s[A-Z]\w+)?['’]s?\s)?$"
)
_ALONE = re.compile(
    r",\s(?:its|(?:[A-Z][\w.]*(?:\s[A-Z]\w+)?|the\s(?:North|country|regime))['’]s?)\s$|\b(?:was|is|became|marked)\s(?:[\w’']+\s){1,2}$"
)
_THING = re.compile(
    r"\b(?:launch(?:es)?|launching|test|firing|flight|attempt|try|bid|effort|missiles?|rockets?|ICBMs?|IRBMs?|time|shot|"
    r"shows?\sof\sforce|provocations?|rounds?\sof|one|such|occasion|Hwasong\S*|satellites?)\b"
)
_SANCTIONS = re.compile(r"\b(?:[Ss]anctions|[Rr]esolution)\b[^.;:]*\s(?:was|were|is|are)\sthe\s$")
_SETS = ("round", "series", "set", "package")  # of sanctions
_DECIDED = r"(?:adopted|imposed|passed|approved|agreed|ordered|decided)"
_BODY = r"(?:the\s)?(?:United\sNations|UN|U\.N\.)?\s?(?:Security\sCouncil|Council)?"
_ADOPTED = (
    re.compile(  # by whom sanctions were: "the eighth adopted by the United Nations", "that the Council had imposed"
        rf"^(?:{_DECIDED}\sby\s{_BODY}|(?:that|which)\s{_BODY}\s(?:(?:has|had|have)\s)?{_DECIDED}|{_DECIDED})\s?"
        r"(?:(?:on|against|over)\s(?:North\sKorea|Pyongyang|the\s(?:North|country|regime)|it\b)\s?)?"
    )
)
_SHOWN = re.compile(r"\s(?:[\w-]+\s)?(?:shows?|demonstrations?|provocations?)\b")
_FIRED = re.compile(r"\b(?:[Ll]aunch(?:es|ed)?|(?:test-)?fired|[Ff]iring|tested|[Tt]est|[Mm]issiles?|ICBM)\b")
_TRY = re.compile(r"\b(?:attempt|try|bid|effort|go)\b")  # "it reached orbit at its third try"
_SO = re.compile(r"\b(?:to\sdo|doing)\s(?:so|that|this|it)\b")
_TEST = re.compile(r"(?:underground\s)?(?:test|blast|explosion|detonation)")
_SO_OFTEN = re.compile(r"\b(?:twice|thrice|two|both|three|four|tries|attempts|times)\b")
_IS_ONE = re.compile(r"\s(?:was|is|being|came\swith)\s(?:the|an?|its|this|that)\b")  # "the 12th was the ICBM": of what?
_ITS_FIRST = re.compile(r",\s(?:which\s|that\s)?(?:was\s|had\s(?:been\s)?)?first\s\w+(?:ed|own|ew)\b")
_OF_ANOTHER = re.compile(  # "A year after its fifth test, on 9 September 2016, it held its sixth"
    rf"\b(?:[Aa]fter|[Ss]ince|[Ff]ollowing|[Bb]efore)\s[^.;]{{0,40}}?\b(?:{_SMALL})\b[^.;]{{0,40}}?,"
    r"\s(?:on|in)\s[\w\s]{4,20},\s[^,;]*$"
)
_BECAME = re.compile(r"\bbec(?:ame|omes?)\s(?:only\s)?the\s$")
_OF_OTHERS = re.compile(
    r"\s(?:country|countries|nation|state|power|member|time\s(?:that\s)?(?:he|she|they|the\stwo)\b)"
)


@dataclass(frozen=True, slots=True)
class Numbered:
    """A number in a count as it is told: which place, of what kind, whose, and the ways in which it may be counted.

    Each way is a day on which the thing was done, and the day from which it may be counted. There is none where
    nothing of the kind was done at the time told for it.
    """

    span: Span
    place: int
    floor: bool  # "at least the fourth"
    kind: Kind
    country: str
    ways: tuple[tuple[date, date], ...]
    scope: str
    told: Moment | None = None  # the time told for it, where nothing was done then

    @property
    def days(self) -> list[date]:
        """The days that it may be told of."""
        return list(dict.fromkeys(day for day, _ in self.ways))


def numbered(sentence: Span, reading: Reading, record: Record) -> Iterator[Numbered]:
    """Every such number of one sentence of which it is clear what it counts, and from when on."""
    words = reading.article.quote(sentence)
    before: Numbered | None = None
    for match in _ORDINAL.finditer(words):
        end = _ENDS.search(words, match.end(), match.end() + BEHIND)
        tail = words[match.end() : end.start() if end else match.end() + BEHIND].rstrip(' .”"')
        tail = _SOURCE.sub("", tail)
        place, lead = place_of(match["digits"] or match["word"]), words[: match.start()]
        if place is None or not is_number(place, match, lead, tail, words):
            continue
        span = Span(sentence.start + match.start(), sentence.start + match.end() + len(tail))
        one = Lull(span, sentence, tail.strip(), owner=owner(lead), scopes=tuple(scopes(tail, span)))
        again = before.kind if before and not kinds_in(tail) and not _THING.search(tail) else None
        before = told_of(one, place, tail, again, reading, record) or before
        if before and before.span == span:
            yield replace(before, floor=bool(match["floor"]))


def is_number(place: int, match: re.Match[str], lead: str, tail: str, words: str) -> bool:
    """Whether an ordinal is a place in a count of launches or tests: no share, no day, none of a plan."""
    among = tail.startswith(" to ") and _BECAME.search(lead)  # "became the eighth to test": of countries
    of_sanctions = lead.endswith(" an ") and kinds_in(tail)[:1] and kinds_in(tail)[0][0] is RESOLUTION
    if (
        among
        or (_NOT_ONE.search(lead) and not of_sanctions)
        or _PLANNED.search(lead[-CLAUSE:])
        or _OF_OTHERS.match(tail)
    ):
        return False
    if tail.startswith(" time") and _SO_OFTEN.search(lead):  # "tried twice and succeeded the second time"
        return False
    if _DAY_OF.match(tail) and not _IS.search(lead):
        return False
    if _IS_ONE.match(tail) or (_ANOTHERS.search(lead) and not tail.startswith(" time")):
        return False
    if place == 1 and not (OF_YEAR.search(tail) or OWN_YEAR.search(lead)):  # told otherwise
        return False
    if tail.strip() in _SETS and _SANCTIONS.search(lead):
        return True
    return bool(counts(tail) or OWN_YEAR.search(lead) or (not tail and set_off(words, match)))


def told_of(one: Lull, place: int, tail: str, again: Kind | None, reading: Reading, record: Record) -> Numbered | None:
    """The number with its kind, its country and the ways of counting, where these are clear."""
    lead = reading.article.text[one.sentence.start : one.span.start]
    kind = None if _OF_ANOTHER.search(lead) else again or what(one, tail, lead, reading, record)
    if kind is None or not (country := ALONE if of_late(one, kind, reading) else whose(one, kind, reading, record)):
        return None
    if kind is ATTEMPT:
        kind = attempt_of(place, country, reading, record)
    near = beside(one, reading)
    of_year = near is not None and near.moment is not None and near.moment.precision == "year"
    if near and near.moment and not of_year:
        met = [each.day for each in kind.times(country, record) if meets(near.moment, each.day)]
        days = [day for day in met if near.moment.start and day == near.moment.start.date()] or met
    else:  # "its third launch in 2023" may tell when it was, or from when on it is counted
        scopes = (*one.scopes, near.span) if near else one.scopes
        days = days_told(replace(one, scopes=scopes), kind, country, reading, record)
    ways = [(day, begin) for day in days for begin in beginnings(lead, tail, day, place)]
    if not ways and of_year:
        days = days_told(one, kind, country, reading, record)
        ways = [(day, begin) for day in days for begin in beginnings(lead, tail, day, place)]
    told = None if days else missed(near.moment if near else None, kind, country, record)
    if told is None and not days and kind is NUCLEAR and scoped(tail):
        told = missed(in_time(one, reading), kind, country, record)
    if not ways and not told:
        return None
    return Numbered(one.span, place, False, kind, country, tuple(dict.fromkeys(ways)), scope_of(tail), told)


def what(one: Lull, tail: str, lead: str, reading: Reading, record: Record) -> Kind | None:
    """What is counted: a kind that the words name, or launches of any kind in some time; None for anything narrower."""
    counted = bare(one).what
    counted = _ADOPTED.sub("", counted) if _SANCTIONS.search(lead) else counted
    if _SHOWN.match(tail) and not (_FIRED.search(lead) or one.owner.startswith(("North", "the North", "Pyongyang"))):
        return None  # of force by a drill, or by somebody else
    if _SO.search(tail):
        return None  # "the second to do so in three weeks": what was done stands elsewhere
    if OF_SATELLITE.match(tail):
        return ATTEMPT
    if OF_TYPE.search(counted):
        return type_before(replace(one, what=counted), reading, record)
    if counted in _SETS and _SANCTIONS.search(lead):
        return RESOLUTION
    if (one.owner.endswith("Council") or (not counted and _SANCTIONS.search(lead))) and not kinds_in(counted):
        return RESOLUTION if not plain_words(counted) - names(record) else None
    kind = kind_of(bare(one), reading, record)
    generic = _THING.search(tail) and not kinds_in(tail) and (scoped(tail) or OWN_YEAR.search(lead))
    if _TRY.search(tail) and (kind in (None, ORBIT, ANY) or generic):
        return ATTEMPT if any(speaks_of(each, reading) for each in (ATTEMPT, ORBIT, SPY)) else None
    of_type = kind is not None and record.entry(kind.id) and not any(sign.isdigit() for sign in counted)
    if kind is None and (not counted or _TEST.fullmatch(counted)):
        then = None if scoped(tail) else nuclear_then(one, reading, record)
        kind = then or nuclear_before(one, counted, reading)
        if kind or not scoped(tail):
            return kind
    if generic and (done := told_before(one, tail, lead, reading, record)):
        return done
    if scoped(tail) and not generic and not of_type and kind is None:
        counted = clause_of(bare(one), reading)
    elif not generic and not (of_type and scoped(tail)):
        return kind
    if plain_words(counted) - names(record) or kinds_in(counted):
        return kind
    before = [] if _THING.search(tail) else kinds_in(lead)  # "the sixth to pass over Japan, and the second in a month"
    return before[-1][0] if before else ANY


def whose(one: Lull, kind: Kind, reading: Reading, record: Record) -> str:
    """Whose count it is; of those that have tested nuclear weapons, the only one of the sentence or the last."""
    if kind.id == RESOLUTION.id:  # a resolution is counted for the country that it is on
        others = countries(record, ("north-korea", "iran", "iraq", "libya", "syria", "russia", "israel"))
        return country_before(reading.article, one.span.end, others) or ALONE
    if kind is not NUCLEAR:
        return ALONE if kind is OVER_JAPAN else country_of(one, reading, record)  # nobody else's missile crossed it
    testers = countries(record, TESTERS)
    return who_tested(reading, one.sentence, record) or country_before(reading.article, one.span.end, testers)


def of_late(one: Lull, kind: Kind, reading: Reading) -> bool:
    """Whether it is a nuclear test of the years in which one country alone has tested."""
    years = [each.moment.start.year for each in moments_of(one, reading) if each.moment and each.moment.start]
    return kind is NUCLEAR and max(years, default=0) >= ALONE_SINCE


def beside(one: Lull, reading: Reading) -> Claim | None:
    """The time that stands with a number: "January 2016 was the fourth", or else "its third test, carried out in …"."""
    text, moments = reading.article.text, moments_of(one, reading)
    before = [each for each in moments if each.span.end <= one.span.start]
    behind = [each for each in moments if each.span.start > one.span.start]
    lead = text[before[-1].span.end : one.span.start].removeprefix(":") if before else ""
    if before and tied(lead, _DEED_WORDS) and " and " not in lead:
        return before[-1]
    between = text[one.span.start : behind[0].span.start].partition(" ")[2] if behind else ""
    if _ITS_FIRST.search(between):
        return None  # "the second flight of the Hwasong-18, first tested in April" tells the day of another
    return behind[0] if behind and tied(between, _DEED_WORDS) and " and " not in between else None


def in_time(one: Lull, reading: Reading) -> Moment | None:
    """The last day told before a number that counts from some time on: "On January 30 … its seventh this month"."""
    before = [each.moment for each in reading.claims if each.moment and each.span.end <= one.span.start]
    days = [each for each in before if each.start and each.precision in DAYS]
    return replace(days[-1], relative=False) if days else None


def missed(moment: Moment | None, kind: Kind, country: str, record: Record) -> Moment | None:
    """The time told for the thing, where nothing of the kind was done then and the shelf lists every one."""
    if moment is None or not (moment.start and moment.end) or moment.relative or moment.precision not in STRETCHES:
        return None
    every, first, last = kind.times(country, record), moment.start.date() - A_DAY, moment.end.date()
    whole = every and kind.whole(country, every[0].day, max(every[0].day, last), record)
    return moment if whole and not any(first <= each.day <= last for each in every) else None


def set_off(words: str, match: re.Match[str]) -> bool:
    """Whether a number stands alone behind its owner or verb: "the blast, the North's fourth, …", "was the sixth"."""
    behind = words[match.end() :]
    ends = re.match(r"\s?[,.;)]|$|\s(?:and|but|after\s(?:that|the\sone))\b", behind)
    return bool(_ALONE.search(words[: match.start()]) and ends)


def counts(tail: str) -> bool:
    """Whether words behind a number name something that is counted, or at least from when on."""
    return bool(_THING.search(tail) or scoped(tail) or EVER.match(tail) or kinds_in(tail))


def owner(before: str) -> str:
    """Whose number it is, where a name owns it: "North Korea's fourth"."""
    match = re.search(r"\b((?:[A-Z][\w.]+\s)?[A-Z][\w.]*|the\s(?:North|South))['’]s?\s(?:very\s|only\s)?$", before)
    return match[1] if match else ""


def bare(one: Lull) -> Lull:
    """The same without the words that tell from when is counted, which narrow nothing else."""
    return replace(one, what=" ".join(without(one.what).split()))
