"""From which part of a country a launch on record is told to have been, where the words name no site."""

import re
from collections.abc import Iterator

from lofted.facts import Claim, Entry, Flight, Reading, Record, Span

_FROM = re.compile(
    r"\b(?:launch(?:ed|\s(?:site|pad|point|area|base|place))?|fired|flew|flown|(?:took|lifted|blasted)\soff|came|"
    r"sent(?:\sup)?|range|site)\s(?:\w+\s){0,3}?(?:from|in)\s"
    r"(?P<part>(?:the\s)?(?:far\s)?(?:(?P<wind>(?:north|south)(?:[- ]?(?:east|west))?|east|west)ern\s|"
    r"(?P<of>north|south|east|west)\sof\s)(?P<land>[A-Z]\w+(?:\sKorea)?))\b"
)
_DAY = r"[\w\s,]{4,20}?(?:19|20)\d\d"
_SITE = re.compile(  # "The launch site of the satellite of 12 December 2012", "The site from which it launched on …"
    r"(?P<site>(?:The|Its)\s(?:(?:satellite|space|rocket|missile)\s)?(?:launch(?:ing)?\s)?(?:site|cent(?:er|re)|spaceport|cosmodrome|base|station|pad))"
    rf",?\s(?:used|of|for|from\swhich|where|that)\s[^.;]{{0,90}}?\b{_DAY}\b"
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


def site_of_day(sentence: Span, reading: Reading, record: Record) -> Iterator[tuple[Entry, Span]]:
    """The site of the one launch that a sentence tells by its day, where it speaks of the site without its name."""
    match = _SITE.match(reading.article.quote(sentence))
    flights = {event.entry for event in reading.events if any(of_it(one, sentence) for one in event.claims)}
    flight = record.flight(flights.pop()) if match and len(flights) == 1 else None
    site = record.entry(flight.site) if flight and flight.site else None
    if match and site and site.columns.get("country") == flight_country(flight):
        yield site, Span(sentence.start + match.start("site"), sentence.start + match.end())


def flight_country(flight: Flight | None) -> str:
    """Whose flight it is; nobody's where there is none."""
    return flight.country if flight else ""


def of_it(claim: Claim, sentence: Span) -> bool:
    """Whether a claim tells in a sentence which launch is meant."""
    return claim.sentence == sentence and claim.aspect in ("launch_date", "launch_time", "vehicle")
