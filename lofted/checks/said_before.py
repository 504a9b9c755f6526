"""Does somebody tell of a deed before its day?

    >>> review("KCNA said on 15 December 2023 that the Hwasong-18 had been launched on 18 December 2023.")
    said_before: conflicts. What is told was on 18 December 2023, and it is said to have been told on 15 December
    2023, 3 days before.

    >>> review("A statement on Monday said the missile was fired on 25 September 2024.", published="2024-09-25")
    said_before: conflicts. What is told was on 25 September 2024, and it is said to have been told on “Monday”, 23
    September 2024, 2 days before.

A day apart can be that of another clock.

    >>> review("KCNA said on 17 December 2023 that the Hwasong-18 had been launched on 18 December 2023.")
    said_before: depends. What is told was on 18 December 2023, and it is said to have been told on 17 December 2023,
    1 day before.

    >>> review("KCNA said on 19 December 2023 that the Hwasong-18 had been launched on 18 December 2023.")

So are words that only what has been done can bring about: a name given to what was fired, a protest, a photograph.

    >>> review("North Korea fired an ICBM on 31 October 2024. Tokyo condemned the launch on 21 October 2024.")
    said_before: conflicts. What is told was on 31 October 2024, and “condemned” is said to have been on 21 October
    2024, 10 days before.

    >>> review("North Korea fired an ICBM on 31 October 2024. Tokyo condemned the launch on 1 November 2024.")

So is a type of which the first launch is told of before it flew.

    >>> review("State media reported the launch of the Hwasong-19 on 1 October 2024.")
    said_before: conflicts. The first launch of the Hwasong-19 on record was on 31 October 2024, and it is said to have
    been told on 1 October 2024, 30 days before.

    >>> review("State media reported the launch of the Hwasong-19 on 1 November 2024.")

So is one that is told as news long after any of its launches, where a launch to come, or a slip of the month, shows.

    >>> review("State media reported the launch of a Hwasong-18 on 13 June 2023.")
    said_before: conflicts. A launch of the Hwasong-18 is said to have been told on 13 June 2023, and on record it was
    launched on 13 April 2023 and 12 July 2023.

    >>> review("State media reported the launch of a Hwasong-18 on 13 July 2023.")

Silent on what was planned, feared or to come, where the year of the deed stays open, and where two days could be that
of the words.

Source: nobody reports what has not happened.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import CLOCK, DAYS, Claim, Finding, Firmness, Reading, Record, Span
from lofted.reference.days import YEAR_TOLD, ZONE, days_of
from lofted.reference.history import complete
from lofted.reference.saying import day, listing, number
from lofted.reference.sentence import by_sentence
from lofted.reference.type_launches import launches_of
from lofted.told.reported import SOON, reported

FIELD = "days and clocks"
CUES = ("sai", "say", "announc", "report", "confirm", "stat", "name", "condemn", "denounc", "protest", "call",
        "identif", "prais", "congrat", "photo", "picture", "image", "footage", "dubbed", "react",
        "emergency", "told", "spoke", "wrote", "descr", "news of",
        "public", "acknowledg", "disclos", "reveal")  # fmt: skip
WEEK = 6  # days; further back a weekday is none that a reader would count from

_SAID = r"(?:said|announced|reported|confirmed|stated|declared|revealed|disclosed)"
_AHEAD = re.compile(rf"\b(?:{_SAID}|statement|communiqu[ée]|report)(?:\sit)?,?\s(?:early\s|late\s)?on\s$")
_BEHIND = re.compile(rf"^(?:,)?\s(?:[\w’'.-]+\s){{0,6}}?{_SAID}\b")
_DONE = re.compile(
    r"\b(?:was|were|had|has|have|launched|fired|flew|fell|landed|rose|lifted\soff|took\splace|came\sdown|tested|conducted|carried\sout)\b"
)
_TO_COME = re.compile(
    r"\b(?:to\sbe|is\sto|was\sto|were\sto|set\sfor|for(?!\s(?:about\s|some\s|over\s)?\d)|by|until|till|before|ahead|from|since|deadline|next|anniversary|term|"
    r"would|will|could|may|might|should|shall|if|whether|not|never|plan(?:s|ned)?|expect\w*|schedul\w*|propos\w*|postpon\w*|"
    r"expire\w*|ends?|begin\w*|start\w*|notif\w*|window|invit\w*|due|election|meeting|summit|visit|talks)\b"
)


_ANSWERED = (  # what only follows on a deed
    r"(?:condemned|denounced|deplored|protested(?:\sagainst)?|lodged\s(?:a|an?\s\w+)\sprotest|reacted\sto|responded\sto|praised|hailed|"
    r"congratulated|gave\s(?:it\s|the\s\w+\s)?(?:the|its)\sname|named|dubbed|identified|"
    r"(?:released|published|printed|showed|broadcast|aired)\s(?:the\s|its\s|first\s){0,2}(?:photo\w*|pictures?|images?|footage|video)|"
    r"(?:reported|said|announced|confirmed|claimed)(?=(?:\son\s[^,;.]{3,25})?\sthat\s(?:it|North\sKorea|Pyongyang|the\s(?:missile|rocket|launch|test|weapon|satellite|flight|country|North|regime))\s"
    r"(?:had\s(?:(?:just|now|successfully)\s)?(?:been\s(?!plan|set|due)|(?:carried\sout|conducted|held)(?=\s[^.;,]{1,40}\b(?:test|launch|firing)\b)|launched|fired|flown|flew|tested|test-fired|landed|fallen|failed|"
    r"exploded|reached|entered|sent|put)\b(?![^.;]{0,40}\b(?:engines?|motors?)\b)|was\s(?!to\b|due\b|set\b|planned\b)))|"
    r"confirmed\s(?:the|its|this)\s(?:\w+\s){0,2}(?:launch|test|firing|failure)|"
    r"(?:met|held|convened|called)\s(?:for\s)?(?:an?\s)?(?:emergency|urgent)\s(?:meeting|session|talks)|met\sin\semergency)"
)
_DEED = (
    r"\b(?:launch(?:es)?|firing|(?:nuclear|missile|rocket|weapons?)\stest|the\stest|missile|rocket|satellite|ICBM|explosion|blast|Hwasong\S*|"
    r"over\sit|it\sas|the\sname|that\sit)\b"
)
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_BY_ITSELF = re.compile(
    r"\b(?:launch|test|firing|missile|fired|launched|tested)\s(?:which\s|that\s)?(?:of\s|was\s\w+\s)?on\s$"
)
_ANSWER = re.compile(rf"\b{_ANSWERED}\b", re.I)
_OF_DEED = re.compile(_DEED)
_THE_DEED = re.compile(
    r"\b(?:the|this|that|its)\s(?:(?:very\s)?important\s|missile\s|rocket\s|nuclear\s|failed\s)?(?:launch|test|firing|missile|rocket|explosion|blast)\b"
    r"(?!\sof|['’])|\bover\sit\b|\bit\sas\b|\bthe\sname\b|\bthat\sit\b"
)
_HAD = re.compile(r"\bhad\s(?!been)")  # an answer told as past before it is one to something earlier
_NUCLEAR = re.compile(
    r"\b(?:nuclear\stest|(?:tested|detonated|set\soff|exploded)\s(?:an?|its)\s(?:\w+\s)?(?:nuclear|hydrogen)\b)"
)
_WARNED = re.compile(
    r"\b(?:in\sadvance|beforehand|ahead|before|after|since|plan\w*|announced\slaunch|upcoming|earlier|previous|last|another|other|"
    r"until|by|threat\w*|warn\w*|would|will|could|may|might|should|not|never|first\snamed)\b|n['’]t\b"
)


def said_before(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the day on which something is told, or answered, against the day on which it was."""
    yield from stated(reading)
    yield from answered(reading, record)
    yield from unflown(reading, record)


def answered(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on answers to the one launch or test of a sentence, or of those right before it, by their day."""
    deeds: dict[str, Claim] = {}  # every day told so far
    near: list[Claim] = []  # the days of launches in the sentence before
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        days = {
            one.moment.edtf: one
            for one in claims
            if a_day(one) and one.moment and (of_known_year(one) or by_record(one, record))
        }
        own = [one for one in days.values() if one.aspect in ("launch_date", "launch_time") or _NUCLEAR.search(words)]
        said = [one for one in days.values() if by_answer(one, sentence, reading, record)]
        said = said[:1] if all(one in own for one in said[1:]) else said
        deed = [one for one in own if one not in said] or (near if len(deeds) == 1 else [])
        others = [one for one in claims if one.moment and one.moment.precision == "span" and deed and deed[0] in near]
        if len(said) == 1 and len(deed) == 1 and not others and len(days) == 1 + (deed[0] in days.values()):
            of_it = _OF_DEED if deed[0] in days.values() else _THE_DEED
            earlier = _HAD.search(words[: said[0].span.start - sentence.start])
            if (
                of_it.search(words)
                and not earlier
                and not _WARNED.search(words)
                and deed[0].likelihood.words is not Firmness.PLANNED
            ):
                yield from judged(said[0], deed[0], reading, as_what=_ANSWER.findall(words)[0])
        deeds |= days
        near = [one for one in own if one not in said]


def by_answer(claim: Claim, sentence: Span, reading: Reading, record: Record) -> bool:
    """Whether a day is that of an answer: in its clause, with no other deed between."""
    before = reading.article.text[sentence.start : claim.span.start]
    behind = reading.article.text[claim.span.end : sentence.end]
    words = reading.article.quote(sentence)
    answer = [one for one in _ANSWER.finditer(words) if one.end() <= len(before)]
    if answer:
        return bool(re.fullmatch(r"[^,;.]{0,70}\son\s", before[answer[-1].end() :])) and not (
            _BY_ITSELF.search(before) and flown(claim, record)
        )
    return not before.strip(" On") and bool(re.match(rf",?\s(?:[\w’'.-]+\s){{1,6}}?{_ANSWERED}\b", behind))


def flown(claim: Claim, record: Record) -> bool:
    """Whether a launch is on record for a day, or for one beside it: "the launch on 5 March" may be that."""
    when = claim.moment.start.date() if claim.moment and claim.moment.start else None
    return any(when is not None and abs((one.day - when).days) <= ZONE for one in record.flights())


def by_record(claim: Claim, record: Record) -> bool:
    """Whether a launch is told by a weekday on which, in the week of the report, one is on record."""
    return claim.aspect == "launch_date" and bool(claim.moment and claim.moment.fixed) and flown(claim, record)


def unflown(reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdicts on reports that a type, or a satellite, was launched, of a day on which no launch of it was news."""
    for one in reported(reading):
        entry, done = record.entry(one.what), launches_of(one.what, record)
        if entry is None or not done or any(0 <= one.after(each.day) <= SOON for each in done):
            continue
        beside = [each for each in done if -ZONE <= one.after(each.day) < 0]
        if beside:
            reason = f"The launch of the {entry.name} was on {day(beside[0].day)}, and is said to have been told on the"
            reason += " day before."
            evidence = [beside[0].evidence]
            yield depends(one.told, reason=reason, on="whose clocks the two days are", evidence=evidence)
            continue
        first, last = done[0].day, max(done[-1].day, one.day if one.year_told else done[-1].day)
        whole = all(
            complete(record, each.of, min(first, one.day) if one.year_told else first, last) for each in done if each.of
        )
        near = [each for each in done if one.nearly(each.day)]
        early = one.year_told and one.day < first
        if not whole or not (early or near or one.year_told):
            continue
        when = f"{one.day:%-d %B}" if not one.year_told else day(one.day)
        if early:
            reason = f"The first launch of the {entry.name} on record was on {day(first)}, and it is said to have "
            reason += f"been told on {when}, {number((first - one.day).days)} days before."
        else:
            reason = f"A launch of the {entry.name} is said to have been told on {when}, "
            reason += f"and on record it was launched on {listing([day(each.day) for each in near or done[-1:]])}."
        held, shown = [one.told], [each.evidence for each in near or done[:1]]
        if early or near:
            right = f"as told on {day((near or done)[0].day)} or later"
            yield conflicts(*held, reason=reason, evidence=shown, would_hold_if=right)
        else:
            yield depends(*held, reason=reason, on="whether one of some time before is meant", evidence=shown)


def of_known_year(claim: Claim) -> bool:
    """Whether a day has its year in its words, or is a day of a month that the text or its own day gives one."""
    return bool(YEAR_TOLD.search(claim.told) or (_MONTH.search(claim.told) and claim.moment and claim.moment.fixed))


def stated(reading: Reading) -> Iterator[Finding]:
    """The verdicts on statements, by what they say was done."""
    for sentence, claims in by_sentence(reading.claims):
        told = [one for one in claims if one.aspect == "statement"]
        if len(told) != 1:
            continue
        words = reading.article.quote(told[0].span)
        deeds = [one for one in claims if told[0].span.covers(one.span) and a_day(one) and of_known_year(one)]
        outside = [one for one in claims if one.moment and not told[0].span.covers(one.span)]
        if len({one.told for one in deeds}) != 1 or len({one.told for one in outside}) != 1:
            continue
        before = reading.article.text[sentence.start : outside[0].span.start]
        behind = reading.article.text[outside[0].span.end : sentence.end]
        spoken = _AHEAD.search(before) or (not before.strip(" On") and _BEHIND.match(behind))
        done = _DONE.search(words) and not _TO_COME.search(words)
        if spoken and done and a_day(outside[0]) and deeds[0].likelihood.words is not Firmness.PLANNED:
            yield from judged(outside[0], deeds[0], reading)


def a_day(claim: Claim) -> bool:
    """Whether a claim tells one day."""
    moment = claim.moment
    return bool(moment and moment.start and moment.precision in (*DAYS, *CLOCK))


def judged(said: Claim, deed: Claim, reading: Reading, *, as_what: str = "") -> Iterator[Finding]:
    """The verdict on the two days; `as_what` are the words of an answer."""
    spoke, was = (days_of(one.moment) if one.moment else None for one in (said, deed))
    published = reading.article.published
    if spoke is None or was is None or spoke[0] >= was[0] or (published and was[0] > published):
        return
    apart = (was[0] - spoke[0]).days
    by_name = not of_known_year(said)
    if by_name and (published is None or not 0 <= (published - spoke[0]).days <= WEEK):
        return
    when = f"“{said.told}”, {day(spoke[0])}" if by_name else day(spoke[0])
    many = f"{number(apart)} day{'s' if apart > 1 else ''} before"
    what = f"“{as_what}” is said to have been on" if as_what else "it is said to have been told on"
    reason = f"What is told was on {day(was[0])}, and {what} {when}, {many}."
    if apart <= ZONE:
        yield depends(said, deed, reason=reason, on="whose clocks the two days are")
    else:
        yield conflicts(said, deed, reason=reason, would_hold_if=f"as told on {day(was[0])} or later")
