"""Did the country itself call it that: a missile, where by its own account it launched a satellite?

    >>> review("North Korea announced on 21 November 2023 that it had launched a ballistic missile with the spy "
    ...        "satellite Malligyong-1.")
    own_word: conflicts. “a ballistic missile” is not North Korea's word for the launch of 21 November 2023: by its
    account the carrier rocket Chollima-1 put Malligyong-1 up. Others call it a ballistic missile, or a launch with the
    technology of one.

    >>> review("Tokyo said that North Korea had launched a ballistic missile with the spy satellite Malligyong-1.")

    >>> review("North Korea announced that it had launched the carrier rocket Chollima-1 with a satellite.")

Silent where no launch of a satellite by that country is on record for the day or the
satellite told, and where another voice stands in the sentence.

Source: the catalogue's flights and satellites.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Flight, Reading, Record, Span
from lofted.reference.history import launch_evidence
from lofted.reference.saying import day
from lofted.reference.subjects import row_evidence
from lofted.reference.wording import sentences

FIELD = "missiles, rockets and craft"
CUES = ("missile",)

LAUNCHERS = {  # countries that put satellites up and deny that it is a missile → how they are told to speak
    "north-korea": r"(?:North\sKorea|[Tt]he\sNorth|Pyongyang|DPRK|KCNA|North\sKorea['’]s\sstate\s(?:media|television))",
    "iran": r"(?:Iran|Tehran|Iran['’]s\sstate\s(?:media|television|TV))",
}
NEXT = timedelta(days=1)  # ours: it is announced a day after it by some clock
_SAID = (
    r"\s(?:on\s[\w\s,]{1,24}\s)?(?:has\s|had\s|also\s)?(?:said|says|announced?s?|announces|declared|reported|claimed|claims|stated)\s"
    r"(?:on\s[\w\s,]{1,24}\s)?"
)
_LAUNCHED = (
    r"(?:that\s)?(?:it\s)?(?:had\s|has\s)?(?:successfully\s)?(?:the\s)?(?:successful\s)?(?:launched|fired|test-fired|launch\sof|firing\sof|"
    r"test\sof)\s(?P<what>(?:a|its|an)\s(?:[\w-]+\s){0,3}?(?:ballistic\smissile|long-range\smissile|ICBM))\b(?!\stechnolog)"
)
_BEHIND = re.compile(r"[^.;]{0,80}?\b(?:satellite|into\sorbit|Kwangmyongsong|Malligyong|Noor|Omid|Khayyam)\b")
_OTHERS = re.compile(
    r"\b(?:Tokyo|Seoul|Japan|Washington|calls?|called|what|South|under\sthe\sguise|disguised)\b|[“”\"]"
)


def own_word(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for a satellite's launch that the launcher is told to have called that of a missile."""
    text = reading.article.text
    for country, names in LAUNCHERS.items():
        for match in re.finditer(rf"\b{names}{_SAID}{_LAUNCHED}", text):
            behind = _BEHIND.match(text, match.end())
            if behind is None or _OTHERS.search(text, match.start(), behind.end()):
                continue
            sentence = next((one for one in sentences(text) if one.start <= match.start() < one.end), None)
            flight = sentence and launched(country, sentence, reading, record)
            if flight:
                yield judged(flight, Span(*match.span("what")), reading, record)


def launched(country: str, sentence: Span, reading: Reading, record: Record) -> Flight | None:
    """The launch of a satellite that a sentence tells: by the satellite that it names, or by its day."""
    own = [one for one in record.flights() if one.country == country and aboard(one, record)]
    words = reading.article.quote(sentence)
    days = {
        one.moment.start.date()
        for one in reading.claims
        if one.moment and one.moment.start and sentence.covers(one.span) and one.moment.precision == "day"
    }
    on_day = [one for one in own if any(abs(told - one.day) <= NEXT for told in days)]
    named = [
        one for one in own if any(name in words for row in aboard(one, record) for name in (row.name, *row.aliases))
    ]
    good = [one for one in named if one.outcome == "success"]
    return next(iter((*on_day, *good, *named)), None)


def aboard(flight: Flight, record: Record) -> list[Entry]:
    """The satellites of a launch."""
    return [one for one in record.entries("satellite") if flight.id in one.columns["flight"].split(" | ")]


def judged(flight: Flight, span: Span, reading: Reading, record: Record) -> Finding:
    """That the word is another's."""
    land, rocket, rows = record.entry(flight.country), record.entry(flight.vehicle), aboard(flight, record)
    name = land.name if land else flight.country
    names = " and ".join(one.name for one in rows)
    carrier = f"the carrier rocket {rocket.name}" if rocket else "a carrier rocket"
    end = "was to put" if flight.outcome != "success" else "put"
    reason = (
        f"“{reading.article.quote(span)}” is not {name}'s word for the launch of {day(flight.day)}: by its account "
    )
    reason += f"{carrier} {end} {names} up. Others call it a ballistic missile, or a launch with the technology of one."
    evidence = [launch_evidence(flight), *(row_evidence(one, f"{one.name}, {one.columns['note']}") for one in rows)]
    return conflicts(
        reason=reason, evidence=evidence, spans=[span], would_hold_if="as a carrier rocket, or as another's word"
    )
