"""Between which two places a distance is told: named before it, at the head of the sentence or in the one before."""

import re
from collections.abc import Mapping, Sequence

from lofted.facts import Claim, Entry, Reading, Record
from lofted.reference.points import Place, point
from lofted.reference.spots import told_places

APPOSED = re.compile(  # between a place and the distance: an apposition and no more
    r"(?:\s(?:area|city|county|base|site|airfield|launch site|spaceport|province))?"
    r"(?:,\s(?:in|on|inside)\s[^,;.\d]{3,60}(?=,))?"
    r"(?:,\s|\s\(|\s[–—-]\s|,?\s(?:which\s|that\s)?(?:is|lies|stands|sits|was|located|situated)\s(?:located\s|situated\s)?)"
    r"(?:about\s|some\s|roughly\s|just\s|only\s|barely\s|a\smere\s|a\stown\s|a\scity\s|a\sspot\s|at\s)?",
    re.I,
)
_THERE_LIES = re.compile(  # "It lies in the Amur region, about 1,500 km from the port of Vladivostok"
    r"(?:It|The\s(?:cosmodrome|spaceport|(?:launch\s|test\s)?site|base|town|city|port|airport|airfield|island|facility|cent(?:er|re)))"
    r"(?:,?\s(?:which\s)?(?:lies|is|stands|sits|was\sbuilt|was|is\s(?:located|situated))\s"
    r"(?:(?:in|on|near)\s[^;.\d]{3,90},\s)?|(?<=[a-z]),\s)"
    r"(?:about\s|some\s|roughly\s|just\s|only\s|a\smere\s|more\sthan\s|nearly\s|almost\s|over\s|around\s)?"
)
_AT_END = re.compile(
    r"(?:\s(?:[Cc]osmodrome|[Ss]paceport|[Ss]pace\s[Cc]ent\w+|launch\s(?:site|cent\w+)|airport|base))?[”\"]?\."
)
OFF_FROM = re.compile(
    r"(?:\s\([^()]{1,40}\))?\s(?:away\s)?(?:to\sthe\s)?(?P<wind>(?:north|south)?[- ]?(?:east|west)?(?:ern)?)"
    r"\s?(?:of|from)\s"
    r"(?:(?:the\s)?(?:capital|city|port|port\scity|capital\scity|town|centre|center|downtown)(?:\sof)?,?\s)?",
    re.I,
)
_NAME = re.compile(r"[A-Z][\w’'.-]*(?:[ ,]{1,2}[A-Z][\w’'.-]*){0,2}")


def there_lies(text: str, far: Claim) -> bool:
    """Whether a sentence tells where what the one before names lies, up to the distance."""
    return _THERE_LIES.fullmatch(text, far.sentence.start, far.span.start) is not None


def of_the_last(text: str, far: Claim, places: Sequence[Claim], record: Record) -> Place | None:
    """The place with which the sentence before ends, or the one that it names: "They met at Vostochny. It lies …"."""
    last = [one for one in places if one.sentence.end <= far.sentence.start]
    if not last or "\n" in text[last[-1].sentence.end : far.sentence.start]:
        return None
    same = [one for one in last if one.sentence == last[-1].sentence]
    if text[same[-1].sentence.end : far.sentence.start].strip() or (
        len(same) > 1 and not _AT_END.match(text, same[-1].span.end)
    ):
        return None
    return pointed(same[-1], record)


def resumed_at(text: str, far: Claim, reading: Reading, record: Record) -> Place | None:
    """The place of the sentence before with which a sentence goes on: "The launch site lies about 1,000 km from"."""
    told = told_places(reading, far.sentence, [one for one in reading.claims if one.sentence == far.sentence], record)
    first = told[0] if told and told[0][0].start == far.sentence.start else None
    if first is None or not APPOSED.fullmatch(text, first[0].end, far.span.start):
        return None
    return point(first[1].name, first[1], isles=True)


def at_head(text: str, far: Claim, cities: Mapping[str, Entry], record: Record) -> Place | None:
    """The city that begins the sentence, where the distance follows it: "Seoul is about 195 km from Pyongyang"."""
    match = _NAME.match(text, far.sentence.start)
    if match is None or not APPOSED.fullmatch(text, match.end(), far.span.start):
        return None
    return point(match[0], cities.get(match[0]) or record.called(match[0]), isles=True)


def pointed(claim: Claim, record: Record) -> Place | None:
    """The place that a claim names, if it is a point with a position."""
    return point(claim.told, record.entry(getattr(claim.value, "entry", None)), isles=True)


def named(text: str, start: int, cities: Mapping[str, Entry], record: Record) -> Place | None:
    """The place whose name begins there, the longest that is known."""
    return named_at(text, start, cities, record)[0]


def named_at(text: str, start: int, cities: Mapping[str, Entry], record: Record) -> tuple[Place | None, int]:
    """The place whose name begins there, the longest that is known, and where the name ends."""
    found = _NAME.match(text, start)
    words = re.split(r"(?<=\S)(?=[ ,])", found[0]) if found else []
    for count in range(len(words), 0, -1):
        name = "".join(words[:count]).rstrip(".,").removesuffix("’s").removesuffix("'s")
        place = point(name, cities.get(name) or record.called(name), isles=True)
        if place and (count == len(words) or words[count].startswith(",")):
            return place, start + len("".join(words[:count]))
    return None, start
