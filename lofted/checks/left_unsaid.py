"""Is it so that state media never told this of the launch?

    >>> review("North Korea fired an ICBM on 31 October 2024. State media never said how high it went.")
    left_unsaid: conflicts. “State media never said how high it went” does not fit: of the launch of 31
    October 2024 KCNA told 7,687.5 km as the altitude, 1,001.2 km as the range and 5,156 s as the flight
    time.

    >>> review("North Korea's state media said nothing on the launch of 4 October 2022.")
    left_unsaid: depends. “North Korea's state media said nothing on the launch of 4 October 2022” fits
    only so far: of the launch of 4 October 2022 KCNA told 4,500 km as the range (Said on 10 October, as
    distance of the sea area hit).

Silent on a report of the first two days, when state media may not have spoken yet, and where the shelf has no word of
theirs on the launch.

    >>> review("North Korea fired an ICBM on 31 October 2024. State media gave no figures.", published="2024-10-31")

Limits: state media speak a day after most launches, and of some not at all; the shelf has their figures and seldom
their words.

Source: the catalogue's accounts.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import conflicts, depends
from lofted.facts import Finding, Flight, Reading, Record, Span
from lofted.reference.history import ASPECTS, evidence_of, figure_of
from lofted.reference.saying import CALLED, day, listing
from lofted.reference.wording import sentences
from lofted.told.launch import launch_told

FIELD = "launches on record"
CUES = ("never", " no ", " not ", "nothing", "silent", "n't", "n’t")
AGENCY = "kcna"
SOON = timedelta(days=2)  # ours: state media tell of a launch on the day after it

_TOLD = (
    r"(?:said|say|gave|give|given|told|tell|disclosed?|published?|named?|reported|report|mentioned|mention|"
    r"released?|revealed?|announced?)"
)
_UNSAID = re.compile(
    r"\b(?:[Ss]tate(?:-run)?\s(?:media|television|news\sagency)|KCNA|Pyongyang|North\sKorea|the\sNorth)(?:['’]s\sstate\smedia)?\s"
    rf"(?:(?:has\s|have\s|had\s)?(?:never|not)\s(?:yet\s)?{_TOLD}|(?:gave|published|released|named|reported|mentioned)\sno(?!\w)|"
    rf"(?:did|does|do|has|have)(?:\snot|n['’]t)\s{_TOLD}|(?:has\s|have\s)?said\snothing|(?:was|were|kept|stayed|remained)\ssilent)"
    r"(?P<what>[^.;:]{0,70})"
)
_MEASURED = {
    "apogee": re.compile(r"\b(?:altitude|height|apogee|how\shigh)\b"),
    "range": re.compile(r"\b(?:range|distance|how\sfar)\b"),
    "flight_time": re.compile(r"\b(?:flight\stime|how\slong|duration)\b"),
}
_AT_ALL = re.compile(  # "figures", "on the launch", "what the missile was"
    r"\s?(?:any\s)?(?:figures?|numbers|data|details|(?:(?:of|about|on|to)\s)?(?:it|the\s(?:launch|test|flight|missile))|a\sword|"
    r"what\s(?:it|the|kind)|(?:the|its)\stype)\b|^\W*$"
)


def left_unsaid(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what state media are told to have left unsaid against their account of the launch."""
    text, published = reading.article.text, reading.article.published
    for sentence in sentences(text):
        for match in _UNSAID.finditer(text, sentence.start, sentence.end):
            span = Span(match.start(), match.end())
            flight = launch_told(span, reading, record, country="north-korea")
            if flight and (published is None or published > flight.day + SOON):
                yield from judged(match["what"], span, flight, reading)


def judged(what: str, span: Span, flight: Flight, reading: Reading) -> Iterator[Finding]:
    """The verdict on one thing that they are told not to have said."""
    account = next((one for one in flight.accounts if one.party == AGENCY), None)
    if account is None:
        return
    given = {aspect: figure.written for aspect in ASPECTS if (figure := figure_of(account, aspect))}
    asked = [aspect for aspect, words in _MEASURED.items() if words.search(what)]
    words = f"“{reading.article.quote(span).strip()}”"
    told = listing([f"{figure} as the {CALLED[aspect]}" for aspect, figure in given.items()])
    evidence = [evidence_of(account, ", ".join(given.values()))]
    fact = f"of the launch of {day(flight.day)} {account.speaker} told {told}"
    if asked and all(one in given for one in asked):
        yield conflicts(reason=f"{words} does not fit: {fact}.", evidence=evidence, spans=[span])
    elif not asked and given and _AT_ALL.match(what):
        note = f" ({account.note.rstrip('.')})" if account.note else ""
        reason = f"{words} fits only so far: {fact}{note}."
        yield depends(
            reason=reason, on="what is meant to be left unsaid, and until when", evidence=evidence, spans=[span]
        )
