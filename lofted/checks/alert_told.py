"""Did the alert go where it is told to have gone, and does the text know that it was lifted?

    >>> review("On 29 August 2017 Japan warned the people of Okinawa of a North Korean missile.")
    alert_told: conflicts. The alert of 29 August 2017 went to Hokkaido, Aomori, Iwate, Miyagi, Akita,
    Yamagata, Fukushima, Tochigi, Ibaraki, Gunma, Niigata and Nagano; the words have it for Okinawa.

    >>> review("Japan's alert of 13 April 2023: a North Korean missile will fall near Hokkaido.")
    alert_told: depends. The alert of 13 April 2023 was lifted: from 07:55; lifted at 08:15, as the missile
    could no longer fall there.

    >>> review("On 13 April 2023 Japan told people in Hokkaido to take cover from a North Korean missile.")
    alert_told: holds. The alert of 13 April 2023 went to Hokkaido, as the words say.

The hour at which it went out is held too, where it is twelve hours off.

    >>> review("Japan's J-Alert for Okinawa came at 10:46 a.m. local time on 22 November 2023.")
    alert_told: conflicts. 10:46 a.m. is twelve hours off: the alert of 21 November 2023 went out from 22:46 in Japan.

An alert that the government stands by was an error by the word of others.

    >>> review("The J-Alert of 13 April 2023 for a North Korean missile was sent in error.")
    alert_told: depends. The alert of 13 April 2023 was right by the word of the government, which lifted it: from
    07:55; lifted at 08:15, as the missile could no longer fall there; Matsuno stood by it.

People were told to take cover where they were, and nothing came down there.

    >>> review("Japan evacuated the island of Hokkaido on 13 April 2023 when North Korea fired a missile.")
    alert_told: conflicts. The alert of 13 April 2023 told people in Hokkaido to take cover where they were, and moved
    nobody away: from 07:55; lifted at 08:15, as the missile could no longer fall there.

    >>> review("The North Korean missile of 13 April 2023 came down near Hokkaido.")
    alert_told: depends. Near Hokkaido the missile of 13 April 2023 was only expected by the first alert: from 07:55;
    lifted at 08:15, as the missile could no longer fall there.

    >>> review("On 13 April 2023 Japan urged people in Hokkaido to evacuate indoors from a North Korean missile.")
    alert_told: holds. The alert of 13 April 2023 went to Hokkaido, as the words say.

Silent where no alert of the day is on record, and on a danger whose end the text tells too.

Source: the catalogue's details of flights, rows of `alert`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import CLOCK, DAYS, Claim, Entry, Finding, Flight, Reading, Record, Span
from lofted.reference.days import A_DAY, Days, days_of
from lofted.reference.saying import day, listing
from lofted.reference.subjects import row_evidence
from lofted.reference.wording import sentences

FIELD = "launches on record"

JAPAN = "Asia/Tokyo"
HALF_DAY = 720  # minutes; what "a.m." for "p.m." shifts
NEAR = 6  # minutes; reports put one alert some minutes apart

_SYSTEM = r"(?:emergency|warning|broadcast)\s(?:\w+\s)?(?:systems?|broadcasts?|messages?)"
_ALERT = re.compile(
    rf"\b(?:J-?Alerts?|alert(?:s|ed)?|warn(?:ed|s|ings?)?|sirens?|(?:take|seek)\s(?:cover|shelter)|evacuat\w+|{_SYSTEM})\b",
    re.I,
)
_SHELTER = re.compile(r"\bshelter\sorder\b", re.I)
_ORDER = re.compile(r"\b(?:order|shelter\sorder|evacuation\sorder)\b", re.I)
_OF_MISSILES = re.compile(r"\b(?:missiles?|rockets?|projectiles?|satellites?|J-?Alerts?|North\sKorea\w*|Pyongyang)\b")
_MISSILE = re.compile(r"\b(?:missiles?|rockets?|projectiles?)\b", re.I)
_OF_WEATHER = re.compile(r"\b(?:storm|typhoon|tsunami|earthquake|flood\w*|heat|snow|rain|volcan\w*)\b", re.I)
_DANGER = re.compile(
    r"\b(?:will|would|could|may|might|(?:was|is|were|are)\sto|set\sto|expected\sto|due\sto|likely\sto|about\sto)\s(?:[a-z]+\s){0,2}?(?:land|fall|hit|come\sdown|strike)\b|"
    r"\b(?:was|were|is)\s(?:falling|landing|coming\sdown|heading|headed|bound)\s(?:for|on|onto|in|near|towards?|at)\b"
)
_OVER = re.compile(  # the text knows how it ended
    r"\b(?:lift\w*|withdr[ae]w\w*|retract\w*|rescind\w*|revok\w*|cancel\w*|call(?:ed|ing)\soff|correct\w*|no\slonger|no\s(?:risk|possibility|danger)|"
    r"outside|did\snot|had\s(?:failed|fallen)|fell|crash\w*|splash\w*|passed)\b|n['’]t\b"
)
_NOT_SO = re.compile(
    r"\b(?:not|no|nothing|none|had\sbeen|before|earlier|previous\w*|never|only|instead|unlike|than|neither|nor|but|while|far\sfrom)\b|n['’]t\b",
    re.I,
)
_WENT_OUT = re.compile(
    rf"\b(?:J-?Alerts?|alert(?:s|ed)?|warn(?:ed|s|ings?)?|sirens?|(?:take|seek|taking)\s(?:cover|shelter)|{_SYSTEM})\b",
    re.I,
)
_TIME = re.compile(r"T(\d\d):(\d\d)")
_FROM = re.compile(r"\b(?:from|at)\s(\d\d):(\d\d)")  # in a note, when the alert went out
_HOUR = re.compile(r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?(?=\W|$))?", re.I)
_IT = re.compile(r"It\b")
_THERE = re.compile(
    r"\b(?:on|in|near|around|hit|strike)\s(?:or\snear\s|or\saround\s)?the\s(?:island|prefecture|area|region)\b"
)
_IN_ERROR = re.compile(
    r"\b(?:in\serror|by\s(?:mistake|accident)|mistaken(?:ly)?|erroneous(?:ly)?|wrongly|false\salarm|an?\s(?:error|mistake|malfunction))\b"
)
_CAME_DOWN = re.compile(
    r"\b(?:c[ao]me\sdown|fell|fallen|landed|crashed|splashed\sdown|plunged|hit|struck)\s(?:[\w-]+\s){0,5}?"
    r"(?:near|close\sto|beside|off|around|on|in|coast\sof)\s(?:the\s)?(?:(?:[a-z]+|[A-Z]\w+['’]s)\s){0,6}(?P<where>[A-Z]\w+)"
)
_MOVED = re.compile(  # people brought elsewhere: "evacuated the island of", "the people of … were flown out"
    r"\bevacuat(?:ed|ing)\s(?:[a-z]+\s){0,7}(?P<from>[A-Z]\w+)|\b(?P<of>[A-Z]\w+)\s(?:was|were)\s(?:all\s)?"
    r"(?:evacuated|emptied|flown\sout|taken\soff|moved\saway|brought\saway)\b|\b(?:evacuated|flown\sout|taken|moved\saway|brought\saway)\s"
    r"(?:from|of|off)\s(?:[a-z]+\s){0,5}(?P<off>[A-Z]\w+)"
)
_IN_PLACE = re.compile(
    r"\b(?:indoors|inside|shelters?|underground|basements?|order\w*|told|urg\w*|ask\w*|warn\w*|instruct\w*|advis\w*|call\w*|alert\w*|nearly|almost)\b"
)
_EXPECTED = re.compile(  # the text knows how it ended, or has it that the place was far from the fall
    r"\b(?:lift\w*|withdr[ae]w\w*|retract\w*|rescind\w*|revok\w*|cancel\w*|call(?:ed|ing)\soff|correct\w*|no\slonger|no\s(?:risk|possibility|danger)|"
    r"outside|miles|km|kilomet\w+|expect\w*|fear\w*)\b"
)
NOTHING_FELL = "fall there"  # how the note of a row has it that the alert was lifted since nothing would
_DENIED = re.compile(
    r"\b(?:not?|never|neither|nor|den(?:y|ies|ied)|reject\w*|contrary|said|called(?!\soff))\b|n['’]t\b"
)
NO_ERROR = "stood by it"  # how the note of a row has it that the government stood by its alert
_WHERE = r"\b(?:in|of|to|for|across|on|warn(?:ed|s)|alert(?:ed|s)|told)\s(?:the\s)?(?:[a-z]+\s){0,3}$"


def alert_told(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each alert that is told against the one on record of its day."""
    text = reading.article.text
    told_of = any(one.search(text) for one in (_ALERT, _DANGER, _SHELTER, _CAME_DOWN, _MOVED))
    if not (
        told_of and any(one.search(text) for one in (_OF_MISSILES, _MISSILE, _SHELTER, _MOVED))
    ) or _OF_WEATHER.search(text):
        return
    rows = {one.columns["flight"]: one for one in record.entries("detail") if one.columns["what"] == "alert"}
    told = {
        (one.moment.start.date(), one.sentence)
        for one in reading.claims
        if one.moment and one.moment.start and one.moment.precision in (*DAYS, *CLOCK)
    }
    flights = [one for one in record.flights() if one.id in rows]
    yield from hours(reading, flights, rows)
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        here = {when for when, where in told if sentence.start <= where.start < sentence.end}
        days = here or {when for when, _ in told}
        meant = [one for one in flights if one.day in days]
        if (
            len(meant) == 1
            and len(days) == 1
            and (
                any(one.search(words) for one in (_ALERT, _ORDER, _CAME_DOWN, _MOVED))
                or threatened(words, rows[meant[0].id])
            )
        ):
            finding = judged(words, sentence, text, rows[meant[0].id], day(meant[0].day), record)
            if finding:
                yield finding


def hours(reading: Reading, flights: list[Flight], rows: dict[str, Entry]) -> Iterator[Finding]:
    """The verdicts on clock times told of an alert, by the clock of Japan, that are half a day off."""
    for claim in reading.claims:
        moment, words = claim.moment, reading.article.quote(claim.sentence)
        told = _TIME.search(moment.edtf) if moment and moment.precision in CLOCK else None
        if told is None or moment is None or moment.zone not in (None, JAPAN) or not _WENT_OUT.search(words):
            continue
        days = days_of(moment) or day_beside(claim, reading) or day_of_launch(reading, flights)
        near = [one for one in flights if days and days[0] - A_DAY <= one.day <= days[1] + A_DAY]
        known = _FROM.search(rows[near[0].id].columns["note"]) if len(near) == 1 else None
        if known is None:
            continue
        minutes = [int(one[1]) * 60 + int(one[2]) for one in (told, known)]  # 60 minutes an hour
        if abs(abs(minutes[0] - minutes[1]) - HALF_DAY) <= NEAR:
            row, at = rows[near[0].id], _HOUR.search(claim.told)
            reason = f"{at[0] if at else claim.told} is twelve hours off: the alert of {day(near[0].day)} went out from"
            reason += f" {known[1]}:{known[2]} in Japan."
            evidence = [row_evidence(row, f"alert from {known[1]}:{known[2]}")]
            yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {known[1]}:{known[2]}")


def day_beside(claim: Claim, reading: Reading) -> Days | None:
    """The one day, or month, that the sentence of a clock time without its day tells: "in November 2023"."""
    beside = (one.moment for one in reading.claims if one.sentence == claim.sentence and one != claim)
    told = {days for one in beside if one and one.fixed and one.precision != "year" and (days := days_of(one))}
    return told.pop() if len(told) == 1 else None


def day_of_launch(reading: Reading, flights: list[Flight]) -> Days | None:
    """The day of the one launch that a text tells of."""
    told = {event.entry for event in reading.events}
    return next(((one.day, one.day) for one in flights if told == {one.id}), None)


def threatened(words: str, row: Entry) -> bool:
    """Whether a missile is told to come down where the alert went, as the alert itself had it."""
    there = any(one in words for one in row.columns["figure"].split(" | ")) or _THERE.search(words)
    meant = _MISSILE.search(words) or _IT.match(words)
    return bool(meant and _DANGER.search(words) and not _NOT_SO.search(words) and there)


def judged(words: str, sentence: Span, text: str, row: Entry, when: str, record: Record) -> Finding | None:
    """The verdict on one sentence that tells of an alert."""
    known = row.columns["figure"].split(" | ")
    evidence = [row_evidence(row, f"alert for {listing(known)}")]
    named = [one for one in prefectures(record) if told_for(one, words)]
    alert, spans = f"The alert of {when}", [sentence]
    if named and not set(named) & set(known) and not _NOT_SO.search(words):
        reason = f"{alert} went to {listing(known)}; the words have it for {listing(named)}."
        return conflicts(reason=reason, spans=spans, evidence=evidence, would_hold_if=f"for {listing(known)}")
    if found := otherwise_told(words, text, sentence, row, when):
        return found
    if NO_ERROR in row.columns["note"] and _IN_ERROR.search(words) and not _DENIED.search(words):
        reason = f"{alert} was right by the word of the government, which lifted it: {row.columns['note']}."
        return depends(reason=reason, on="whose word on the alert is followed", spans=spans, evidence=evidence)
    if "lifted" in row.columns["note"] and _DANGER.search(words) and not _OVER.search(text):
        reason = f"{alert} was lifted: {how_it_went(row)}."
        return depends(reason=reason, on="whether the first warning is meant", spans=spans, evidence=evidence)
    if named and set(named) <= set(known):
        return holds(reason=f"{alert} went to {listing(named)}, as the words say.", spans=spans, evidence=evidence)
    return None


def otherwise_told(words: str, text: str, sentence: Span, row: Entry, when: str) -> Finding | None:
    """The verdict on people who are told to have been moved away, and on a missile that fell where it was feared."""
    known = row.columns["figure"].split(" | ")
    evidence, spans = [row_evidence(row, f"alert for {listing(known)}")], [sentence]
    moved, fell = _MOVED.search(words), _CAME_DOWN.search(words)
    if _NOT_SO.search(words):
        return None
    if moved and any(one in known for one in moved.groups()) and not _IN_PLACE.search(words):
        reason = (
            f"The alert of {when} told people in {listing(known)} to take cover where they were, and moved nobody away"
        )
        reason += f": {how_it_went(row)}."
        return conflicts(reason=reason, spans=spans, evidence=evidence, would_hold_if="as told to take cover")
    if fell and fell["where"] in known and NOTHING_FELL in row.columns["note"] and not _EXPECTED.search(text):
        reason = f"Near {fell['where']} the missile of {when} was only expected by the first alert: {how_it_went(row)}."
        return depends(reason=reason, on="whether the first warning is meant", spans=spans, evidence=evidence)
    return None


def how_it_went(row: Entry) -> str:
    """What is on record of an alert, without the word on its being right."""
    return "; ".join(part for part in row.columns["note"].split("; ") if NO_ERROR not in part)


def told_for(name: str, words: str) -> bool:
    """Whether an alert is told for a prefecture: "in Hokkaido", "the people of northern Aomori"."""
    return any(re.search(_WHERE, words[: one.start()]) for one in re.finditer(rf"\b{name}\b", words))


def prefectures(record: Record) -> Iterator[str]:
    """The names of Japan's prefectures without the word."""
    for one in record.entries("place"):
        if one.kind == "place" and one.columns["kind"] == "prefecture" and one.columns["country"] == "japan":
            yield one.name.removesuffix(" Prefecture")
