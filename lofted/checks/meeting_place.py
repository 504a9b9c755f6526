"""Did those two leaders meet in that place?

    >>> review("Biden and Putin met in Vienna on June 16, 2021.")
    meeting_place: conflicts. The leaders met at the Biden-Putin summit in Geneva on 16 June 2021, and the words have
    them in Vienna.

    >>> review("Biden and Putin met in Geneva on June 16, 2021.")

One that is told beside a launch was on the same day.

    >>> review("On 16 March 2023 North Korea fired an ICBM, hours before Yoon Suk Yeol received Fumio Kishida in "
    ...        "Seoul.")
    meeting_place: conflicts. The leaders met at the Yoon-Kishida summit in Tokyo on 16 March 2023, and the words have
    them in Seoul.

    >>> review("Trump and Kim first met in Hanoi, on June 12, 2018.")
    meeting_place: conflicts. The leaders met at the Trump-Kim summit in Singapore on 12 June 2018, and the words have
    them in Hanoi.

Silent where the words name the meeting's own place or country too, more than one date or an order of two deeds ("after
talks in"), and on places that the shelf does not know or that lie near.

Source: the catalogue's occasions, sites and cities.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import DAYS, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, days_of, gap, on
from lofted.reference.met import Meeting, meetings, place_of, subject, towns
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day, only_day

FIELD = "people, offices and meetings"

BEFORE = 250  # characters before a sentence that says "he", in which he is named; two sentences
REACH = 60  # characters between "met" and "in Hanoi"; some ten words

_NO_MONTH = r"(?!(?:January|February|March|April|May|June|July|August|September|October|November|December)\b)"
# "the Russian city of"
_KIND = r"(?:(?:(?:far[- ])?[a-z]+ern\s|[A-Z]\w+\s){0,2}(?:city|port|town|resort|capital)(?:\scity)?(?:\sof|,)\s)?"
_HE = re.compile(r"(?:He|She)\s")
_THEY = re.compile(r"(?:^|;\s|,\s(?:and|but)\s)(?=(?:[Tt]hey|[Tt]he\stwo|[Bb]oth|[Tt]heir)\s)")  # in the last clause
_SAME_DAY = re.compile(  # of that day; and the head of a government is no aide
    r",?\s(?:[a-z]+\s){0,3}(?:hours?|minutes|moments|shortly|just|right)\s(?:before|after)\b|\b[Pp]rime\s[Mm]inister\b"
)
_MET_IN = re.compile(
    r"\b(?:met|last\ssaw|meet|meets|meeting|summit|talks|shook\shands|came\stogether|sat\sdown|signed|received|hosted|welcomed|greeted)\b"
    rf"(?P<between>[^;:.]{{0,{REACH}}}?)\b(?:in|at)\s(?:the\s)?{_KIND}(?P<place>{_NO_MONTH}[A-Z][\w’'-]+(?:\s[A-Z][\w-]+){{0,2}})"
)
_DID = re.compile(
    r"\b(?:met|last\ssaw|shook\shands|came\stogether|sat\sdown|signed|received|hosted|welcomed)\b"
)  # all that a month ties to its place
_TWO_DEEDS = re.compile(
    r"\b(?:later|before|after|earlier|since|then|again|next|also|previous\w*|return\w*|another|second|unlike|went\son|now|nothing|none|neither|"
    r"from|following|ahead|and\sin|as\swell|who|which|where|while|when|minister|ministers|aides|envoys?|sister|call|wrote|G20|G7|APEC|ASEAN|NATO|BRICS|Games)\b"
)


def meeting_place(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each place told for a meeting of two leaders of a day against its row."""
    for sentence, claims in by_sentence(reading.claims):
        day = one_day(claims) or only_day(claims)
        words = _SAME_DAY.sub(" ", reading.article.quote(sentence))
        they = _THEY.search(words)
        words = words[they.end() :] if they else words
        place = _MET_IN.search(words)
        when = days_of(day.moment) if day and day.moment and day.moment.precision in (*DAYS, "month") else None
        if when is None or day is None or place is None or not flatly(words) or _TWO_DEEDS.search(words):
            continue
        if day.moment and day.moment.precision == "month" and not _DID.search(place[0]):
            continue
        slack = ZONE if when[0] == when[1] else 0
        before = reading.article.text[max(0, sentence.start - BEFORE) : sentence.start]
        at = sentence.end - len(words) + place.start("place")
        words = f"{subject(before)} {words}" if _HE.match(words) else f"{before} {words}" if they else words
        met = [one for one in meetings() if one.told_in(words.replace("-", " ")) and gap(when, one.days) <= slack]
        named = town_of(place["place"]) if len(met) == 1 else ""
        if named and astray(met[0], named, words, record):
            yield elsewhere(met[0], named, at)


def town_of(told: str) -> str:
    """The town or site of the shelf with which some words begin; empty where there is none."""
    pieces = told.split()
    tries = (" ".join(pieces[:count]) for count in range(len(pieces), 0, -1))
    return next((one for one in tries if one in towns()), "")


def astray(meeting: Meeting, named: str, words: str, record: Record) -> bool:
    """Whether a place told is not that of the meeting, and the words name nothing of its own."""
    if not place_of(meeting, record) or meeting.placed_in(words, record):
        return False
    land = record.entry(meeting.entry.columns["country"])
    own = (land.name, *land.aliases, *parts(land.columns["capital"])) if land else ()
    return named not in own or named in parts(land.columns["capital"] if land else "")


def elsewhere(meeting: Meeting, named: str, at: int) -> Finding:
    """That the leaders met in another place than the words have."""
    entry = meeting.entry
    name = entry.name if entry.name.split()[0].endswith(("'s", "’s")) else f"the {entry.name}"
    reason = f"The leaders met at {name} {on(meeting.days)}, and the words have them in {named}."
    evidence = [row_evidence(entry, f"{entry.name}, {entry.columns['date']}")]
    right = f"in {entry.columns['place'].title()}"
    return conflicts(reason=reason, evidence=evidence, spans=[Span(at, at + len(named))], would_hold_if=right)
