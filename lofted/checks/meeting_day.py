"""Did those two leaders meet on that day?

Of some pairs of countries the shelf knows every meeting of their leaders, and
of others a few. A meeting told for a day on which none was conflicts where
its place, its day of another year or its number tells which one is meant.

    >>> review("Trump and Kim first met in Singapore on June 12, 2017.")
    meeting_day: conflicts. The leaders met at the Trump-Kim summit in Singapore on 12 June 2018, and the words have
    it on 12 June 2017.

    >>> review("Trump and Kim first met in Singapore on June 12, 2018.")
    meeting_day: holds. The leaders met at the Trump-Kim summit in Singapore on 12 June 2018, as the words say.

    >>> review("Kim met Putin at the Vostochny cosmodrome on September 13, 2022.")
    meeting_day: conflicts. The leaders met at the Kim-Putin meeting at Vostochny on 13 September 2023, and the words
    have it on 13 September 2022.

A treaty that two leaders signed where they met is dated by their meeting.

    >>> review("Putin and Kim signed a treaty in Pyongyang on June 19, 2023.")
    meeting_day: conflicts. The leaders met at Putin's visit to Pyongyang on 19 June 2024, and the words have it on
    19 June 2023.

Silent where the sentence names one leader alone, more than one date, or a meeting to come, and on a meeting that
cannot be told apart from another of the same two.

Source: the catalogue's occasions and the holders of offices.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import UNSURE, conflicts, depends, holds
from lofted.facts import DAYS, Claim, Finding, Reading, Record
from lofted.reference.days import A_DAY, ZONE, days_of, gap, on, spare, tells_year
from lofted.reference.met import YEARS, Meeting, has, meetings, place_of, place_phrase
from lofted.reference.of_late import lately, of_late
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import tied, without_head

FIELD = "people, offices and meetings"

_MET = re.compile(
    r"\b(?:met|meets|meeting|summits?|talks|visit(?:ed)?|(?:landed|arrived|was)\sin|(?:flew|travell?ed|went|trip|trains?)\sto|received|hosted|signed|shook\shands|came\stogether|sat\sdown|left|parted|walked\s(?:away|out))\b",
    re.I,
)
_LINKED = re.compile(r"\b(?:since|before|after|until)\b", re.I)
_NOT = re.compile(
    r"\b(?:not|never|no|would|will|could|may\smeet|might|plan(?:s|n\w+)?|next|hop(?:e|es|ed|ing)|invit\w*|expect\w*|"
    r"ahead|call(?:ed)?|telephone\w*|phone\w*|letters?|Yo\sJong|minister|aides?|envoys?|sister|cancel\w*|rejected)\b"
)
_TWO_TIMES = re.compile(
    r"\b(?:later|before|after|earlier|since|then|again|next|also|previous\w*|return\w*|another|second|as\sin|unlike|this\stime|went\son|"
    r"now|from|between|both)\b",
    re.I,
)
_PAIR = re.compile(
    r"\b(?:the\s(?:pair|two(?:\s(?:men|leaders|presidents|of\sthem))?|leaders|duo)|they|both(?:\smen)?)\b[^.]{0,40}\b(?:met|meeting|talks|"
    r"summit|shook\shands|came\stogether)\b",
    re.I,
)
NEAR = 120  # characters; the sentence before, of some twenty words
_TOWN = r"[A-Z][\w-]+(?:\s(?:[A-Z][\w-]+|spaceport|cosmodrome)){0,2}"
_HELD = re.compile(  # where a meeting is said to have been: "in Hanoi", "to Vladivostok for talks"
    rf"\b(?:in|at)\s(?:the\s)?(?P<there>{_TOWN})|\bto\s(?:the\s)?(?P<bound>{_TOWN})\s(?:for|to\smeet|where)\b"
)


def meeting_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told for a meeting of two leaders against their meetings on record."""
    for sentence, claims in by_sentence(reading.claims):
        late = of_late(claims, reading.article.published)
        if not late and not any(one.moment and told(one) for one in claims):
            continue
        words = reading.article.quote(sentence)
        around = reading.article.text[max(0, sentence.start - NEAR) : sentence.end]
        if _PAIR.search(around) and not _NOT.search(words):
            yield from of_the_pair(claims, words, meetings(), record)
            if late and not any(one.told_in(words) for one in meetings()):
                pair = [one for one in meetings() if one.told_in(around) and one.listed(record)]
                pair = [one for one in pair if lately(one.days, reading.article.published)]
                here = nearest(late, [one for one in pair if one.placed_in(words, record)], words, record)
                finding = judged(late, words, here, record)
                if finding:
                    yield finding
        if not _MET.search(words) or _NOT.search(words) or any(one.aspect == "held_on" for one in claims):
            continue
        days_told = [late] if late else [one for one in claims if one.moment and told(one)]
        if not in_turn(words, [one.span.start - sentence.start for one in days_told]):
            continue
        dated = without_head(days_told)
        if met_on_another(dated, claims, words):
            continue
        days = {one.moment.written: one for one in dated if one.moment}
        if len(days) != 1:
            continue
        known = [one for one in past(meetings(), reading) if one.told_in(words) or one.visited_in(words, record)]
        if late:
            known = [one for one in known if one.placed_in(words, record)] or known
            known = nearest(late, [one for one in known if lately(one.days, reading.article.published)], words, record)
        finding = judged(next(iter(days.values())), words, known, record)
        if finding:
            yield finding


def met_on_another(days_told: Sequence[Claim], claims: Sequence[Claim], words: str) -> bool:
    """Whether the meeting has a day of its own ahead of the one told: "met on Monday; the last was in May 2018"."""
    met = _MET.search(words)
    begin = met.end() if met and days_told else 0
    end = days_told[0].span.start - days_told[0].sentence.start if days_told else 0
    own = [one for one in claims if one.moment and one.moment.precision in DAYS and one not in days_told]
    return any(begin <= one.span.start - one.sentence.start and one.span.end - one.sentence.start <= end for one in own)


def nearest(day: Claim, known: list[Meeting], words: str, record: Record) -> list[Meeting]:
    """Of several meetings of one place, none of them in a month told without its year, the nearest alone."""
    when = days_of(day.moment) if day.moment else None
    here = [one for one in known if one.placed_in(words, record) and one.listed(record)]
    if when is None or len(here) <= 1 or any(gap(when, one.days) <= ZONE for one in here):
        return known
    return [min(here, key=lambda one: gap(when, one.days))]


def past(every: Sequence[Meeting], reading: Reading) -> Sequence[Meeting]:
    """The meetings of which a report of its day can tell as past."""
    published = reading.article.published
    return [one for one in every if published is None or one.days[0] <= published + A_DAY]


def of_the_pair(claims: list[Claim], words: str, every: Sequence[Meeting], record: Record) -> Iterator[Finding]:
    """Speaks of two who are not named, where the month is that of one of their meetings and the place of another."""
    days = [one for one in claims if one.moment and told(one)]
    when = days_of(days[0].moment) if len(days) == 1 and days[0].moment else None
    if when is None or any(one.told_in(words) for one in every):
        return  # those who are named are asked of by their names
    met = [one for one in every if gap(when, one.days) == 0]
    if not met:
        yield from by_place(days[0], words, every, record)
        return
    alike = [one for one in every if len(met) == 1 and one.entry.columns["parties"] == met[0].entry.columns["parties"]]
    if len(met) == 1 and elsewhere(met[0], words, alike, record):
        finding = judged(days[0], words, alike, record)
        if finding:
            yield finding


def by_place(day: Claim, words: str, every: Sequence[Meeting], record: Record) -> Iterator[Finding]:
    """Speaks of two who are not named, where the place is that of one meeting and the day that of another year."""
    held = " ".join(match["there"] or match["bound"] for match in _HELD.finditer(words))
    there = [one for one in every if place_of(one, record) and one.placed_in(held, record)]
    if len(there) == 1 and day.moment and there[0].off_by_years(day.moment):
        finding = judged(day, words, there, record)
        if finding:
            yield finding


def in_turn(words: str, dates: list[int]) -> bool:
    """Whether a date belongs to the meeting: it stands in the clause of "before they met", and not around it."""
    link = _LINKED.search(words)
    if link is None or not dates:
        return True
    met = _MET.search(words, link.end())
    return met is not None and dates[0] > met.start() and "," not in words[met.end() : dates[0]].rstrip(", 0123456789")


def told(claim: Claim) -> bool:
    """Whether a claim tells a day, a month or a year with its number, as a fact."""
    moment = claim.moment
    firm = claim.likelihood.words not in UNSURE  # a denial is read from the words: "left without a deal" is none
    return bool(moment and firm and moment.precision in (*DAYS, "month", "year") and tells_year(moment))


def elsewhere(met: Meeting, words: str, known: list[Meeting], record: Record) -> Meeting | None:
    """Another meeting of the same two, in whose place and not in its own the words have a meeting."""
    if not place_of(met, record) or met.placed_in(words, record):
        return None
    if _TWO_TIMES.search(words):
        return None  # the place may be that of another meeting
    own = record.entry(met.entry.columns["country"])
    if own and any(has(words, name) for name in (own.name, *own.aliases)):
        return None
    held = " ".join(match["there"] or match["bound"] for match in _HELD.finditer(words))
    others = [one for one in known if one is not met and place_of(one, record) and one.placed_in(held, record)]
    return max(others, key=lambda one: one.days[0], default=None)


def beside(claim: Claim, words: str) -> bool:
    """Whether a day stands behind a word of the meeting, with nothing else between that was done."""
    begin = claim.span.start - claim.sentence.start
    met = [one.end() for one in _MET.finditer(words[:begin])]
    return bool(met) and tied(words[met[-1] : begin], ("declaration", "statement", "dates", "from", "signed"))


def judged(claim: Claim, words: str, known: list[Meeting], record: Record) -> Finding | None:
    """The verdict on one day, where one meeting is surely meant."""
    day = days_of(claim.moment) if claim.moment else None
    if day is None or not known or claim.moment is None:
        return None
    slack = ZONE if claim.moment.precision in DAYS else spare(claim.moment)
    met = [one for one in known if gap(day, one.days) <= slack]
    here = [one for one in known if one.placed_in(words, record)]
    meant = met or [one for one in known if one.off_by_years(claim.moment)]
    meant = [one for one in meant if one in here] if len(meant) > 1 and not met else meant
    if claim.moment.precision == "year":
        meant = met or [one for one in here if abs(one.days[0].year - day[0].year) <= YEARS and one.listed(record)]
    elif not meant:
        only = known if len(known) == 1 and known[0].listed(record) and beside(claim, words) else []
        meant = here if len(here) == 1 else only
    if len({(each.days[0].year, each.days[0].month, place_of(each, record)) for each in meant}) != 1:
        return None
    one = meant[0]
    name = one.entry.name if one.entry.name.split()[0].endswith(("'s", "’s")) else f"the {one.entry.name}"
    fact = f"The leaders met at {name} {on(one.days)}"
    evidence = [row_evidence(one.entry, f"{one.entry.name}, {one.entry.columns['date']}")]
    astray = elsewhere(one, words, known, record) if met else None
    if astray:
        reason = f"{fact}, and the words have that meeting {place_phrase(astray)}, where they met {on(astray.days)}."
        evidence.append(row_evidence(astray.entry, f"{astray.entry.name}, {astray.entry.columns['date']}"))
        right = f"{place_phrase(one)}, or as {on(astray.days)}"
        return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=right)
    if met and gap(day, one.days) and not claim.moment.zone:
        reason = f"{fact}, and the words have it {on(day)}."
        held = [] if claim.denied else [claim]
        return depends(*held, reason=reason, on="whose clock is meant", evidence=evidence, spans=[claim.span])
    if met:
        if claim.moment.precision == "year":
            return None
        return holds(claim, reason=f"{fact}, as the words say.", evidence=evidence) if one.entry.verified else None
    reason = f"{fact}, and the words have it {on(day)}."
    held = [] if claim.denied else [claim]  # "left without a deal": what is denied is the deal
    return conflicts(*held, reason=reason, evidence=evidence, spans=[claim.span], would_hold_if=f"as {on(one.days)}")
