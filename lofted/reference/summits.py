"""Which series of summits some words tell of, and which of its meetings: by the countries or leaders named."""

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from lofted.facts import DAYS, Claim, Entry, Reading, Record, Span
from lofted.reference.days import A_DAY, first_day
from lofted.reference.history import complete
from lofted.reference.met import led_by, meetings

FRESH = timedelta(days=3)  # a report that names no day tells of one of these days
FEWEST = 2  # parties of a meeting that have to be named
TRILATERAL = ("china", "japan", "south-korea")  # who is meant by "the trilateral summit" where nobody is named

_NAME = re.compile(r"(?<!Jong )\b[A-Z][a-z]{1,12}(?=-[A-Z]|['’]s\b|\sand\s)|(?<=-)(?!Korean)[A-Z][a-z]{1,12}")
_TRILATERAL = re.compile(r"\b(?:trilateral|three-way|three-nation)\s(?:\w+\s)?(?:summit|meeting|talks)", re.I)
_RELATES = re.compile(  # "since December 2019", "their second summit after Vladivostok in April 2019"
    r"\b(?:since|after|before|until|from|than|unlike|following)\s"
    r"(?:(?:that|one|those|theirs|their\s(?:\w+\s)?(?:talks|meetings?|summits?|encounters?))\s(?:of|in|at|on)\s)?"
    r"(?:(?:the\s)?(?:(?:[A-Z][\w'’-]+|first|last|one|talks|summit|meeting)\s){1,3}(?:in|of|on)\s)?(?:early\s|late\s)?$"
)
_AND_THAT = re.compile(  # "after Singapore in June 2018 and Hanoi in February 2019": the second of those before
    r"\b(?:since|after|following)\s(?:[A-Z][\w'’-]+|those|the\stwo)\b[^.;:]{0,60}?(?:,|,?\sand)\s"
    r"(?:[A-Z][\w'’-]+\s){0,2}(?:in|of|on)\s(?:early\s|late\s)?$"
)
_LAST_WAS = re.compile(  # "; the last had been held at Chengdu in December 2019"
    r"\b(?:the|their)\s(?:last|previous|one\sbefore|earlier)(?:\s(?:one|such|summit|meeting|talks|time)){0,3}\s"
    r"(?:(?:had\sbeen|was|were|had\smet|met|took\splace|came|dates?|dated|had\stheirs?)\b)[^.;]{0,70}$"
)
_KOREAS = re.compile(r"\bKoreas\b|\binter-Korean\b")


def parties_of(meeting: Entry) -> tuple[str, ...]:
    """The countries that met, in alphabetical order."""
    return tuple(sorted(part.strip() for part in meeting.columns["parties"].split("|") if part.strip()))


def series_told(words: str, record: Record) -> list[Entry]:
    """The meetings of the parties that some words name, in order; of two series the one with more parties.

    >>> from lofted import Desk
    >>> [one.id for one in series_told("the Hanoi talks of Trump and Kim", Desk().record)][:2]
    ['trump-kim-2018', 'trump-kim-2019-hanoi']
    """
    groups: dict[tuple[str, ...], list[Entry]] = {}
    for one in record.entries("occasion"):
        if one.columns["kind"] == "summit" and len(parties_of(one)) >= FEWEST:
            groups.setdefault(parties_of(one), []).append(one)
    told = [parties for parties, group in groups.items() if named(group, words, record)]
    if not told and _TRILATERAL.search(words) and TRILATERAL in groups:
        told = [TRILATERAL]
    told = told or [pair for pair in groups if len(pair) == FEWEST and both_led(pair, words, record)]
    told.sort(key=len, reverse=True)
    if not told or (len(told) > 1 and len(told[0]) == len(told[1])):
        return []
    group = groups[told[0]]
    leaders = {name for one in group for name in _NAME.findall(one.name)}
    wider = [
        one
        for parties, more in groups.items()
        if set(parties) > set(told[0])
        for one in more
        if len(leaders & set(_NAME.findall(one.name))) >= FEWEST
    ]  # a third leader may have stood beside
    return sorted([*group, *wider], key=first_day)


def named(group: Sequence[Entry], words: str, record: Record) -> bool:
    """Whether words name the parties of a series, by country or by the leaders in the meetings' names."""
    parties = parties_of(group[0])
    countries = [one for id in parties if (one := record.entry(id)) and any(
        re.search(rf"\b{re.escape(name)}\b", words) for name in called_by(one))]  # fmt: skip
    leaders = {name for one in group for name in _NAME.findall(one.name) if re.search(rf"\b{name}\b", words)}
    koreas = parties == ("north-korea", "south-korea") and bool(_KOREAS.search(words))
    return len(countries) == len(parties) or (len(parties) == FEWEST and len(leaders) >= FEWEST) or koreas


def both_led(pair: tuple[str, ...], words: str, record: Record) -> bool:
    """Whether words name a leader of each of two countries, now or once, and not the same name: "Kishida and Kim"."""
    ours, theirs = ({name for name in led_by(land, record) if re.search(rf"\b{name}\b", words)} for land in pair)
    return bool(ours - theirs and theirs - ours)


def called_by(country: Entry) -> Iterator[str]:
    """Every name of a country, with the words for its people and its things: "Japanese-North Korean"."""
    yield from (country.name, *country.aliases)
    yield from (part for part in country.columns["demonyms"].split(" | ") if part)


def meeting_told(sentence: Span, own: Span, series: Sequence[Entry], reading: Reading) -> Entry | None:
    """The meeting of a series that a sentence tells of: of its day or month, or else of the days before the report."""
    moments = [
        claim.moment for claim in reading.claims
        if claim.moment and claim.moment.start and claim.moment.end and sentence.covers(claim.span)
        and not own.covers(claim.span) and claim.moment.precision in (*DAYS, "month") and not of_another(claim, reading)
    ]  # fmt: skip
    found: list[Entry] = []
    for moment in moments:
        slack = timedelta(0) if moment.precision == "month" else A_DAY
        if moment.start and moment.end:
            low, high = moment.start.date() - slack, moment.end.date() + slack
            found += [one for one in series if low <= first_day(one) < high and one not in found]
    published = reading.article.published
    if not moments and published:
        found = [one for one in series if timedelta(0) <= published - first_day(one) <= FRESH][-1:]
    return found[0] if len(found) == 1 else None


def of_another(claim: Claim, reading: Reading) -> bool:
    """Whether a day is that of an earlier meeting: "the first since May 2018", "the last had been held in May 2018"."""
    text, ahead = reading.article.text, (claim.sentence.start, claim.span.start)
    related = any(one.search(text, *ahead) for one in (_RELATES, _AND_THAT, _LAST_WAS))
    return claim.aspect == "first_since" or related


def series_led(words: str, record: Record, *, named_lands: bool = False) -> list[Entry]:
    """The meetings of the two leaders that some words name, as far back as the shelf lists them all.

    None where the words tell of the Koreas or of three, unless the lands named beside are left aside (`named_lands`).

    >>> from lofted import Desk
    >>> [one.id for one in series_led("the talks of Putin and Kim", Desk().record)][:2]
    ['kim-putin-2019', 'kim-putin-2023']
    """
    if not named_lands and (_KOREAS.search(words) or _TRILATERAL.search(words)):
        return []  # whose meetings are counted by country
    led = [one.entry for one in meetings() if one.told_in(words)]
    pairs = {parties_of(one) for one in led if len(parties_of(one)) == FEWEST}
    every = record.entry(f"complete/summit/{'+'.join(pairs.pop())}") if len(pairs) == 1 else None
    return sorted((one for one in led if every and one.columns["date"] >= every.columns["from"]), key=first_day)


def listed(meeting: Entry, series: Sequence[Entry], record: Record) -> bool:
    """Whether the shelf says that it lists all meetings of these parties up to that one."""
    parties = min((parties_of(one) for one in series), key=len)  # a third leader may have stood beside
    return complete(record, f"summit/{'+'.join(parties)}", first_day(series[0]), first_day(meeting))


def called(meeting: Entry) -> str:
    """A meeting inside a sentence, without its number: "the Kim-Putin meeting at Vostochny"."""
    name = re.sub(r"^(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth)\s", "", meeting.name)
    return name if name.split()[0].endswith(("'s", "’s")) else f"the {name}"


def before(meeting: Entry, series: Sequence[Entry]) -> Iterator[Entry]:
    """The meetings of a series before one, the latest first."""
    return (one for one in reversed(series) if first_day(one) < first_day(meeting))
