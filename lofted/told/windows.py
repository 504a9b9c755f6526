"""The windows of days that are told for launches, and the launches that are said to have been inside theirs."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from lofted.facts import DAYS, Claim, Firmness, Reading
from lofted.reference.days import A_DAY
from lofted.reference.saying import day
from lofted.reference.wording import sentences

BEFORE = 200  # characters before a sentence in which stands what launch its window is of; one or two sentences
ROUND = 180  # days; ours: no launch window past the turn of the year is half as long as one
NEAR = 90  # characters behind a window in which its days stand; some fifteen words
_LAUNCH = re.compile(r"\b(?:launch\w*|satellites?|rockets?|missiles?|lift-?off|test\w*|fir(?:e|ing))\b", re.I)
_WINDOW = re.compile(
    r"\b(?:windows?|(?:announced|launch|notified)\speriods?|notif\w+|notices?|notam|warned|warnings?|navigational|no-(?:fly|sail)|coast\sguard|"
    r"maritime\sorgani[sz]ation)\b",
    re.I,
)
_THE_WINDOW = re.compile(r"(?:The|That|This|Its)\s(?:[\w-]+\s)?(?:window|period)\b")
_PLAN = re.compile(
    r"\blaunch\s(?:would|will|is\sto|was\sto|could)\s(?:take\splace|be\smade|come|happen)\b|"
    r"\b(?:plan\w*|intend\w*|will|would|to|set|schedul\w+)\s(?:\w+\s){0,2}?launch(?:ed)?\b",
    re.I,
)
_MOVED = re.compile(
    r"\b(?:new|revis\w+|extend\w+|postpon\w+|delay\w*|mov\w+|chang\w+|another|second|previous\w*|earlier(?!\s(?:(?:that|the\ssame)\sday|on\s\w+day|in\sthe\sday|this\sweek)\b)|originally|instead|"
    r"first|last|initial\w*|mid-|backup|reserve)\b",
    re.I,
)
_OPENS = re.compile(r"\b(?:between|from)\s(?:midnight\s(?:on\s)?)?(?:\w+,?\s)?$", re.I)
_NIGHT = re.compile(r"\bmidnight\s(?:between\s(?:the\s)?)?$")  # "midnight between 3 and 4 June" is one end
_LINK = re.compile(r",?\s(?:and|to|through|until|till)\s(?:midnight\s(?:on\s)?)?(?:\w+,?\s)?", re.I)
_FLEW = re.compile(
    r"\b(?:launch\w*|lift\w*|blast\w*|exploded|failed|crashed|rose|flew|flown|flight|fired|took\soff|went\sup|came|fell)\b",
    re.I,
)
_INSIDE = re.compile(
    r"\b(?:inside|within|during|in|into)\s(?:the|its|that|this|an?|(?:[A-Z]\w+\s)?[A-Z]\w+['’]s?)\s(?:[\w-]+\s){0,4}?(?:window|period)\b"
)
_NOT_INSIDE = re.compile(
    r"\b(?:not|never|would|will|could|may|might|should|plan\w*|intend\w*|expect\w*|if|set|due)\b|n['’]t\b"
)
_CLAUSE = re.compile(r";\s|,\s(?:and|but|so)\s(?=(?:[Tt]he|it|its|that)\b)")
_ENDS_APART = re.compile(r"\s?(?:to|and|through|until|till|-|–)\s")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_DATED = re.compile(r"(\d{4}|XXXX)-(\d\d)-(\d\d)")

_TOLD_BEFORE = re.compile(r"\b(?:had|was|were|would)\b")  # of a plan that is told after it was made known
A_WEEK, NEWS = timedelta(days=7), timedelta(days=3)  # ours: a report of these days is of the window that has begun


@dataclass(frozen=True, slots=True)
class Window:
    """The first and the last day, the claim that tells the end, and its sentence's words."""

    first: date
    last: date
    claim: Claim
    words: str

    @property
    def spoken(self) -> str:
        """The window as a sentence has it."""
        return f"from {day(self.first)} to {day(self.last)}"


@dataclass(frozen=True, slots=True)
class Inside:
    """A launch that is said to have been inside its window: its claim and day, the two ends, and the claim of these."""

    claim: Claim
    when: date
    first: date
    last: date
    told: Claim

    @property
    def spoken(self) -> str:
        """The window as a sentence has it."""
        return f"the window from {day(self.first)} to {day(self.last)}"


def windows(reading: Reading) -> Iterator[Window]:
    """Every launch window of days that the text tells with both ends."""
    dated = [one for one in reading.claims if one.moment and one.aspect != "first_since"]
    for one in dated:
        words = reading.article.quote(one.sentence)
        before = reading.article.text[max(0, one.sentence.start - BEFORE) : one.sentence.start]
        if (
            one.moment
            and one.moment.precision == "span"
            and of_launch(words, before)
            and not _NIGHT.search(reading.article.text, one.sentence.start, one.span.start)
            and one.moment.start
            and one.moment.end
        ):
            yield Window(one.moment.start.date(), one.moment.end.date() - A_DAY, one, words)
    for one, other in pairwise(sorted(dated, key=lambda claim: claim.span)):
        between = reading.article.text[one.span.end : other.span.start]
        before = reading.article.text[one.sentence.start : one.span.start]
        if one.sentence != other.sentence or not _LINK.fullmatch(between) or not _OPENS.search(before):
            continue
        words, ends = reading.article.quote(one.sentence), days(one, other)
        ends = begun_lately(one, ends, reading) if ends else None
        ahead = reading.article.text[max(0, one.sentence.start - BEFORE) : one.sentence.start]
        if ends and of_launch(words, ahead):
            yield Window(*ends, other, words)


def stretches(reading: Reading) -> Iterator[tuple[Claim, int, int, str]]:
    """Every stretch told by its two ends: the claim of it, from how many to how many days it has, and how it is told.

    Both ends counted it has a day more than lie between; without a year 29 February may lie between or not.
    """
    text = reading.article.text
    dated = sorted((one for one in reading.claims if one.moment), key=lambda claim: claim.span)
    for one in dated:
        ends = one.moment.edtf.split("/") if one.moment and one.moment.precision == "span" else []
        if len(ends) == 2:  # 2: the ends
            yield from counted(one, ends[0], ends[1], one.told)
    for one, other in pairwise(dated):
        linked = one.sentence == other.sentence and _LINK.fullmatch(text[one.span.end : other.span.start])
        opens = _OPENS.search(text[one.sentence.start : one.span.start])
        if linked and opens and one.moment and other.moment:
            yield from counted(other, one.moment.edtf, other.moment.edtf, text[one.span.start : other.span.end])


def counted(claim: Claim, first: str, last: str, told: str) -> Iterator[tuple[Claim, int, int, str]]:
    """The days of one stretch, where both ends are days."""
    read = [_DATED.fullmatch(first), _DATED.fullmatch(last)]
    if not (read[0] and read[1]):
        return
    years = [int(each[1]) for each in read if each and each[1] != "XXXX"]
    apart = []
    for year in [years[0]] if years else [2023, 2024]:  # one with 29 February, and one without
        try:
            begins, ends = (date(year, int(each[2]), int(each[3])) for each in read if each)
            if len(years) > 1:
                ends = ends.replace(year=years[1])
            elif ends < begins:
                ends = ends.replace(year=year + 1)
        except ValueError:  # 29 February of another year
            continue
        apart.append((ends - begins).days)
    if apart and 0 < min(apart) <= NEAR:
        yield claim, min(apart), max(apart) + 1, told


def backwards(reading: Reading) -> Iterator[tuple[Claim, date, date]]:
    """Every launch window of days whose end is told before its beginning: "between June 4 and May 27"."""
    text = reading.article.text
    dated = sorted((one for one in reading.claims if one.moment), key=lambda claim: claim.span)
    for one in dated:
        ends = one.moment.edtf.split("/") if one.moment and one.moment.precision == "span" else []
        if len(ends) == 2 and told_as_window(one, reading):  # 2: the ends
            yield from turned(one, ends[0], ends[1], _ENDS_APART.split(one.told))
    for one, other in pairwise(dated):
        linked = one.sentence == other.sentence and _LINK.fullmatch(text[one.span.end : other.span.start])
        opens = _OPENS.search(text[one.sentence.start : one.span.start])
        if linked and opens and one.moment and other.moment and told_as_window(one, reading):
            yield from turned(other, one.moment.edtf, other.moment.edtf, [one.told, other.told])


def told_as_window(claim: Claim, reading: Reading) -> bool:
    """Whether the sentence of a day tells of the window of a launch."""
    ahead = reading.article.text[max(0, claim.sentence.start - BEFORE) : claim.sentence.start]
    return of_launch(reading.article.quote(claim.sentence), ahead)


def turned(claim: Claim, first: str, last: str, told: Sequence[str]) -> Iterator[tuple[Claim, date, date]]:
    """The two ends of one window, where the second comes first; one without its year may lie in the next."""
    read = [_DATED.fullmatch(first), _DATED.fullmatch(last)]
    years = [match[0] for part in told if (match := _YEAR.search(part))]
    if not (read[0] and read[1]):
        return
    both = [int(one) for one in years] if len(years) == len(read) else [int((years or ["2024"])[0])] * len(read)
    try:  # 2024: a leap year, where none is told
        begins, ends = (date(year, int(one[2]), int(one[3])) for year, one in zip(both, read, strict=True) if one)
    except ValueError:  # 29 February of another year
        return
    across = (ends - begins).days % 365  # days a year
    if begins > ends and (len(years) == len(read) or across > ROUND):
        yield claim, begins, ends


def of_launch(words: str, before: str = "") -> bool:
    """Whether a sentence tells of the window of a launch, which may stand before it, and not of one that was moved."""
    told = bool(
        _LAUNCH.search(words) or (_THE_WINDOW.match(words) and (_PLAN.search(before) or _INSIDE.search(before)))
    ) and bool(_WINDOW.search(words) or _PLAN.search(words) or _THE_WINDOW.match(words))
    return told and not moved(words)


def moved(words: str) -> bool:
    """Whether a sentence tells of a window that was changed, or of one of several."""
    return bool(_MOVED.search(words))


def days(one: Claim, other: Claim) -> tuple[date, date] | None:
    """The two ends as days; the year of the one is that of the other, where only one has it."""
    first, last = (_DATED.match(each.moment.edtf) for each in (one, other) if each.moment)
    years = [found[1] for found in (last, first) if found and found[1] != "XXXX"]
    if not (first and last and years):
        return None
    try:
        begins, ends = (date(int(years[0]), int(found[2]), int(found[3])) for found in (first, last))
    except ValueError:  # 29 February of another year
        return None
    return (begins, ends) if begins <= ends else None


def begun_lately(one: Claim, ends: tuple[date, date], reading: Reading) -> tuple[date, date]:
    """The two ends, the first a week earlier where a weekday alone tells it in the past: "would run from Monday"."""
    published, earlier = reading.article.published, ends[0] - A_WEEK
    ahead = reading.article.text[one.sentence.start : one.span.start]
    lately = published is not None and ends[0] > published >= earlier >= published - NEWS
    weekday = one.moment is not None and one.moment.relative and one.told.endswith("day")
    return (earlier, ends[1]) if weekday and lately and _TOLD_BEFORE.search(ahead) else ends


def insides(reading: Reading) -> Iterator[Inside]:
    """Every launch that the text says was inside its window, where both have their days."""
    told_in = {one.sentence for one in reading.claims}  # these end at no "Nov."
    bare = (one for one in sentences(reading.article.text) if not any(one.meets(each) for each in told_in))
    for sentence in sorted({*told_in, *bare}):
        words = reading.article.quote(sentence)
        found = _INSIDE.search(words)
        if found is None or not _FLEW.search(words) or _NOT_INSIDE.search(_CLAUSE.split(words[: found.start()])[-1]):
            continue
        behind = sentence.start + found.end()
        dated = [one for one in reading.claims if one.moment and any(sign.isdigit() for sign in one.told)]
        near = [one for one in dated if behind <= one.span.start < min(behind + NEAR, sentence.end)]
        told = near or only([one for one in dated if one.moment and one.moment.precision == "span"], reading)
        own = [one for one in flown(reading) if one not in told]
        here = [one for one in own if one.sentence == sentence] or own
        days_told = {one.moment.start.date() for one in here if one.moment and one.moment.start}
        ends = stretch(told, max(days_told).year, reading) if len(days_told) == 1 else None
        every = {(one.first, one.last): one for one in windows(reading)}
        if ends:
            yield Inside(here[0], days_told.pop(), *ends, told[0])
        elif len(days_told) == 1 and len(every) == 1:
            lone = next(iter(every.values()))
            yield Inside(here[0], days_told.pop(), lone.first, lone.last, lone.claim)


def insides_untold(reading: Reading) -> Iterator[tuple[Claim, date]]:
    """Every launch that the text says was inside a window that was announced, whose days it does not tell."""
    for sentence in sorted({one.sentence for one in reading.claims}):
        words = reading.article.quote(sentence)
        found = _INSIDE.search(words)
        if found is None or not _FLEW.search(words) or _NOT_INSIDE.search(_CLAUSE.split(words[: found.start()])[-1]):
            continue
        own = [
            one for one in flown(reading) if one.sentence == sentence and one.moment and one.moment.precision in DAYS
        ]
        days_told = {one.moment.start.date() for one in own if one.moment and one.moment.start}
        if len(days_told) == 1:
            yield own[0], days_told.pop()


def only(spans: list[Claim], reading: Reading) -> list[Claim]:
    """The one stretch of days of an article, where its sentence tells of a window; of two, one may have been moved."""
    words = reading.article.quote(spans[0].sentence) if len(spans) == 1 else ""
    return spans if _WINDOW.search(words) and not _MOVED.search(words) else []


def flown(reading: Reading) -> list[Claim]:
    """The days told for launches that took place."""
    return [
        one
        for one in reading.claims
        if one.aspect in ("launch_date", "launch_time") and one.moment and one.moment.start
        if one.likelihood.words in (Firmness.FLAT, Firmness.REPORTED)
    ]


def stretch(told: Sequence[Claim], year: int, reading: Reading) -> tuple[date, date] | None:
    """The two ends of the first window told, in the year of the launch where it has none."""
    if not told or not told[0].moment:
        return None
    first, second = told[0], told[1] if len(told) > 1 else None
    parts = first.moment.edtf.split("/") if first.moment and first.moment.precision == "span" else []
    if not parts and second and second.moment:
        between = reading.article.text[first.span.end : second.span.start]
        parts = [told[0].moment.edtf, second.moment.edtf] if _LINK.fullmatch(between) else []
    read = [_DATED.fullmatch(part) for part in parts]
    if len(read) != 2 or not (read[0] and read[1]):  # 2: the ends
        return None
    years = [int(each[1]) for each in read if each and each[1] != "XXXX"] or [year]
    try:
        begins, ends = (date(years[0], int(each[2]), int(each[3])) for each in read if each)
        return begins, ends.replace(year=ends.year + (ends < begins))
    except ValueError:  # 29 February of another year
        return None
