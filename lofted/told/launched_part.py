"""From which part of a country a launch on record is told to have been, where the words name no site."""

import re
from collections.abc import Iterator

from lofted.facts import Claim, Entry, Reading, Record, Span

_FROM = re.compile(
    r"\b(?:launch(?:ed|\s(?:site|pad|point|area|base|place))?|fired|flew|flown|(?:took|lifted|blasted)\soff|came|"
    r"sent(?:\sup)?|range|site)\s(?:\w+\s){0,3}?(?:from|in)\s"
    r"(?P<part>(?:the\s)?(?:far\s)?(?:(?P<wind>(?:north|south)(?:[- ]?(?:east|west))?|east|west)ern\s|"
    r"(?P<of>north|south|east|west)\sof\s)(?P<land>[A-Z]\w+(?:\sKorea)?))\b"
)
_ASIDE = re.compile(r"\b(?:not|no|never|could|may|might|would|will|if|plan\w*|towards?|or)\b")


def launched_part(sentence: Span, reading: Reading, record: Record) -> Iterator[tuple[Entry, str, str, Span]]:
    """The site of the launch that a sentence tells, with the wind, the words and the span of the part told for it."""
    words = reading.article.quote(sentence)
    match = _FROM.search(words)
    if match is None or _ASIDE.search(words):
        return
    flights = {
        event.entry for event in reading.events if event.entry and any(of_it(one, sentence) for one in event.claims)
    }
    flight = record.flight(flights.pop()) if len(flights) == 1 else None
    site = record.entry(flight.site) if flight and flight.site else None
    land = record.entry(flight.country) if flight else None
    if site and land and match["land"] in (land.name, *land.aliases):
        span = Span(sentence.start + match.start("part"), sentence.start + match.end("part"))
        yield site, re.sub(r"[- ]", "", match["wind"] or match["of"]), match["part"].removeprefix("the "), span


def of_it(claim: Claim, sentence: Span) -> bool:
    """Whether a claim tells in a sentence which launch is meant."""
    return claim.sentence == sentence and claim.aspect in ("launch_date", "launch_time", "vehicle")
