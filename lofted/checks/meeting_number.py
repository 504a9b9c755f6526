"""Was it the meeting of that number of those leaders, or of those countries?

    >>> review("Kim and Putin met for the third time at Vostochny in September 2023.")
    meeting_number: conflicts. “third” does not fit: the Kim-Putin meeting at Vostochny on 13 September 2023 was the
    second on record, after 25 April 2019.

    >>> review("Kim and Putin met for the second time at Vostochny in September 2023.")
    meeting_number: holds. “second” fits: the Kim-Putin meeting at Vostochny on 13 September 2023 was the second on
    record, after 25 April 2019.

    >>> review("Kim and Putin shook hands at Vostochny in September 2023. It was the first meeting of the two men.")
    meeting_number: conflicts. “first” does not fit: the Kim-Putin meeting at Vostochny on 13 September 2023 was the
    second on record, after 25 April 2019.

    >>> review("The trilateral summit of May 2024 was the eighth.")
    meeting_number: conflicts. “eighth” does not fit: the trilateral summit of Japan, China and South Korea on 27 May
    2024 was the ninth on record, the last before on 24 December 2019.

Silent on numbers with a beginning or a place of their own ("the first in four years", "the third that Seoul hosted"),
on visits, on series that the shelf does not list in full, and where neither the day nor the place tells which meeting
is meant.

    >>> review("Kim and Putin met at Vostochny in September 2023, the first such talks in four years.")

Limits: leaders' meetings at conferences of many are on no list.

Source: the catalogue's occasions; `complete.csv` for what it lists in full.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, days_in, days_of, first_day, gap, on
from lofted.reference.met import has, place_names
from lofted.reference.saying import ORDINALS, day, listing, ordinal, place_of
from lofted.reference.sentence import said_by
from lofted.reference.subjects import row_evidence
from lofted.reference.summits import before, called, listed, meeting_told, of_another, series_led, series_told
from lofted.reference.tied import flatly, one_day
from lofted.reference.wording import sentences

FIELD = "people, offices and meetings"

SHOWN = 4  # earlier meetings named at most

_MEETING = r"(?:summits?|meetings?|talks|encounters?)"
_NUMBER = re.compile(
    rf"\b(?P<place>{'|'.join(ORDINALS)}|\d{{1,2}}(?:st|nd|rd|th))(?=\s(?:time|face-to-face|one-on-one|between|of\s(?:their|the\s(?:two|three)|(?!Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[A-Z]\w+))\b|[.,;]|$|"
    r"\s(?:(?:such|trilateral|three-way|bilateral|inter-Korean|face-to-face|leaders['’]?|[A-Z][a-z]+-[A-Z][a-z]+)\s){0,2}"
    rf"(?:of\stheir\s)?{_MEETING}\b)",
    re.I,
)
_MET = re.compile(rf"\b(?:met|meets?|came\stogether|sat\sdown|{_MEETING})\b", re.I)
_SCOPED = re.compile(
    r"(?:\s[\w-]+){0,3}?\s(?:since|in\s(?:[\w-]+\s){1,7}?(?:years?|months?|weeks?|decades?)|(?:this|that|of\sthe)\syear|so\sfar|within|under|"
    r"outside|abroad|on\s\w+\ssoil|in\s(?:Russia|person|a|the)|there|such|held\sin|hosted|(?:that|which)\s[A-Z]\w*)\b|\s\w+\s\w+['’]s\s"
)
_FORMAL = re.compile(r"\b(?:formal|official|full)\b")
_SINCE = re.compile(r"[^.;:]{1,120}?\s(?:since\s|in\s(?:[a-z\d-]+\s){1,4}(?:years?|months?)\b)")
_FROM_IT = re.compile(
    r"\b(?:after|since|following|before|from|until|including|than|unlike)\s(?:the|their|a)\s(?:very\s)?$"
)
_HOST = re.compile(r"\b(?:[Ii]ts|[Hh]is|(?!Kim|Putin|Trump|Moon|Xi)[A-Z]\w+['’]s)\s$")  # one party counts its own
_BARE = re.compile(r"[.,;]|$")
_PREDICATE = re.compile(
    r"(?:\b(?:was|were|is|are|marks?|marked|became|as)\s|,\s)(?:only\s|also\s)?(?:the|their)\s(?:\w+\s)?$"
)
_THEY = re.compile(  # the leaders of the sentence before
    r"^(?:It|This|That|Theirs?|The)\b.{0,60}?\b(?:the\stwo(?:\s(?:leaders|men|presidents|rulers))?|the\spair|the\sleaders|"
    r"them|their|Their|they|both\s(?:men|leaders))\b"
)
_NEXT = re.compile(rf"\bthe\s(?:{'|'.join(ORDINALS)})\b")  # "for the ninth time; the eighth was in December 2019"
_AT = re.compile(r"\s(?:[\w-]+\s){0,5}?(?:at|in|on|over|by)\b")  # "their first meeting at the spaceport"
_EARLIER = re.compile(r"\b(?:after|following|since|than|unlike)\b")  # what stands behind is told of those before
_OTHER = re.compile(
    r"\b(?:visits?|visited|trip|ministers?|ministerial|calls?|phone|letters?|aides?|sister|delegations?|Jong\sIl|Medvedev|special)\b"
)


def meeting_number(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each number of a meeting against the meetings of the same leaders or countries before."""
    last = Span(0, 0)
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        numbers = [one for one in _NUMBER.finditer(words) if not _SCOPED.match(words, one.end()) and not of_time(one)]
        they = _THEY.search(words) and not any(_AT.match(words, one.end()) for one in numbers)
        told, last = Span((last if they else sentence).start, sentence.end), sentence
        if len(numbers) != 1 or not _MET.search(words) or _OTHER.search(words) or not flatly(words):
            continue
        ahead, bare = words[: numbers[0].start()], _BARE.match(words, numbers[0].end())
        if bare and not _PREDICATE.search(ahead):
            continue  # "in a remarkable first, Kim took questions"
        if not _FROM_IT.search(ahead) and not _HOST.search(ahead):
            span = Span(sentence.start + numbers[0].start(), sentence.start + numbers[0].end())
            yield from judged(span, told, reading, record)


def of_time(number: re.Match[str]) -> bool:
    """Whether a first is one of some time, with its parties between: "the first summit of the three since 2019"."""
    return number[0].lower() == "first" and bool(_SINCE.match(number.string, number.end()))


def judged(span: Span, told: Span, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one number."""
    words, nth = reading.article.quote(told), reading.article.quote(span)
    series = series_led(words, record) or series_told(words, record)
    earlier_told = _EARLIER.search(reading.article.text, span.end, told.end)
    own = Span(told.start, earlier_told.start() if earlier_told else told.end)
    meeting = meant(span, own, series, reading, record)
    if meeting is None or not listed(meeting, series, record):
        return
    earlier = list(before(meeting, series))[::-1]
    days, when = [day(first_day(one)) for one in earlier], days_in(meeting.columns["date"])
    after = f", after {listing(days)}" if len(days) <= SHOWN else f", the last before on {days[-1]}"
    place = ordinal(len(earlier) + 1)
    fact = f"{called(meeting)} {on(when) if when else ''} was the {place} on record{after if days else ''}"
    evidence = [row_evidence(one, f"{one.name}, {one.columns['date']}") for one in (*earlier[-2:], meeting)]
    claims = said_by(span, reading)
    told_as = place_of(nth.rstrip("stndrh") if nth[0].isdigit() else nth)
    if told_as != len(earlier) + 1 and told_as == place_led(meeting, words, record):
        return  # counted by the two leaders, where "the Koreas" beside them tell only where they met
    formal = [one for one in (*earlier, meeting) if "informal" not in one.columns["note"]]
    if told_as == len(formal) != len(earlier) + 1 or (len(formal) <= len(earlier) and _FORMAL.search(words)):
        return  # one of them is no summit by the word of a party
    if told_as == len(earlier) + 1:
        yield holds(*claims, reason=f"“{nth}” fits: {fact}.", evidence=evidence, spans=[span])
    else:
        reason = f"“{nth}” does not fit: {fact}."
        yield conflicts(*claims, reason=reason, evidence=evidence, would_hold_if=f"as the {place}", spans=[span])


def place_led(meeting: Entry, words: str, record: Record) -> int | None:
    """Which of the meetings of the two leaders whom some words name it was, leaving countries aside."""
    series = series_led(words, record, named_lands=True)
    return len(list(before(meeting, series))) + 1 if meeting in series else None


def meant(number: Span, told: Span, series: Sequence[Entry], reading: Reading, record: Record) -> Entry | None:
    """The one meeting of a series that is told of: by its day, by its place where none is told, else the freshest."""
    claims = [one for one in reading.claims if told.covers(one.span) and not number.covers(one.span)]
    text = reading.article.text
    claims = [
        one for one in claims if not of_another(one, reading) and not _NEXT.search(text[number.end : one.span.start])
    ]
    one, dates = one_day(claims), [claim for claim in claims if claim.moment]
    when = days_of(one.moment) if one and one.moment else None
    if when is not None:
        slack = ZONE if when[0] == when[1] else 0
        met = [row for row in series if (days := days_in(row.columns["date"])) and gap(when, days) <= slack]
    else:
        words = reading.article.quote(told)
        met = [] if dates else [row for row in series if any(has(words, name) for name in place_names(row, record))]
    return met[0] if len(met) == 1 else None if met else meeting_told(told, number, series, reading)
