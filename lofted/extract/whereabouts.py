"""Where a place is said to lie, what was launched from it, and whether crews are."""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.lying import Map, lying, map_of
from lofted.extract.names import Shelved
from lofted.extract.relations import Found
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Entry, Named, Record, Span, Words
from lofted.reference.spots import place_behind

FIRING = {
    "fired",
    "launched",
    "off",
    "tested",
    "conducted",
    "rose",
    "out",
    "left",
    "departed",
    "soared",
    "sent",
    "launch",
    "liftoff",
    "lift-off",
    "firing",
    "orbit",
    "flew",
    "flown",
    "space",
}  # a word of each verb in `_FROM`

_FROM = re.compile(
    r"\b(?:test-?fired|fired|launched|lifted\soff|blasted\soff|took\soff|flight-tested|rose|soared|sent\sup|went\sup|departed|"
    r"(?:(?<=issile\s)|(?<=ocket\s)|(?<=ICBM\s)|(?<=IRBM\s)|(?<=It\s)|(?<=it\s)|(?<=Oreshnik\s)|(?<=\d\s)|(?<=\dB\s))(?:flew|flies|flown)|"
    r"(?:put|placed|carried|sent|boosted|lofted)\s[^.;]{1,60}?\sinto\s(?:orbit|space)|"
    r"(?:test|launch|firing|lift-?off)(?:,[^,]{3,30}(?:,\s\d{4})?,)?\s(?:was\s)?(?:conducted|carried\sout|took\splace|came)|"
    r"(?:[Ll]aunch|[Ff]iring|[Ll]ift-?off)(?=\s(?:from|of\s[^.;,]{2,40}?\sfrom)\b))\b(?:\s(?!from\b|at\b|out\sof\b|by\b|to\b|into\b|over\b)[\w'’.-]+){0,8}?"
    r"\s(?:from|at|out\sof)\s(?P<near>(?:an?\s|the\s)?(?:[\w-]+\s){0,3}?(?:near|outside|around|close\sto|north\sof|south\sof|east\sof|west\sof)\s)?(?:the\s)?"
)
_CREW = r"(?:crewed|manned|piloted|human)"
_SITE_FOR = re.compile(
    rf"(?:\s(?:[Cc]osmodrome|[Ss]pace(?:port|\s[Cc]ent(?:er|re))|launch\ssite))?(?:,[^,;]{{1,70}},)?(?:,)?\s(?:is|was|serves|remains|as|an?|the|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)"
    rf"(?:\s[\w'’-]+){{0,7}}?\s(?:for|of)\s(?:[\w-]+\s){{0,3}}?{_CREW}\s(?:[\w-]+\s){{0,2}}?(?:missions?|launch(?:es)?|flights?|spaceflights?|space(?:craft|ships?))"
)
_FLIERS = r"(?:cosmonauts?|astronauts?|taikonauts?|spacemen|space\stravell?ers)"
_PEOPLE = (
    rf"(?:(?<!for\s)(?<!for\sthe\s){_FLIERS}|(?<!ground\s)(?<!rescue\s)(?<!missile\s)(?<!launch\s)(?<!recovery\s)(?<!search\s)(?<!air\s)(?<!ship\s)(?<!for\s)(?<!for\sthe\s)"
    r"(?:crews?|people|humans))"
)
_ARE = r"(?:are|is|were|was|been|being|get|got)\s(?:all\s|also\s|usually\s|always\s|first\s|then\s){0,2}"
_UP = r"(?:up\s)?(?:in)?to\s(?:the\s)?(?:[\w-]+\s){0,2}?(?:space|orbit|station|moon|ISS)"
_GO = (  # what crews do, or is done with them; to launch something is another matter
    rf"(?:(?:{_ARE})?(?:launch(?:es)?|lift(?:s|ed)?\soff|blast(?:s|ed)?\soff|t(?:ake|akes|ook)\soff|sets?\soff|"
    rf"departs?|departed|left\sEarth|(?:fl(?:y|ies|ew|own)|travel(?:s|led|ed)?)(?=\s(?:from|at|{_UP})\b))|"
    rf"{_ARE}(?:launched|sent|flown)|(?:all\s|also\s)?(?:rode|ride)\s{_UP})\b"
)
_WHITHER = r"(?:(?:in(?:to)?|to|for|towards?|aboard|on)\s(?:(?:the|a|an)\s)?(?:[\w’'-]+\s){1,4}?){0,2}"
_NAMED = re.compile(r"\b[A-Z]")
_CREWS_FROM = re.compile(
    rf"(?:\b{_CREW}\s(?:[\w-]+\s){{0,4}}?(?:lift\w*\soff|launch(?:es|ed)?|blast\w*\soff|fl(?:y|ies|ew|ights?)|missions?)"
    r"\s(?:[\w-]+\s){0,3}?|"
    rf"\b{_FLIERS}\slaunched\s{_WHITHER}|"
    rf"\b{_PEOPLE}\s(?:[\w-]+\s){{0,2}}?(?<!\ba\s)(?<!\bthe\s){_GO}\s{_WHITHER}|"
    rf"\b(?:launch|sen[dt]|put|fl(?:y|ie|ew)|lift)(?:s|es|ed)?\s(?:(?!by\b)[\w'’-]+\s){{0,3}}?{_PEOPLE}\s{_WHITHER})"
    r"(?:from|at)\s(?:the\s)?(?:Russian\s|Russia['’]s\s)?$",
    re.I,
)
_WHERE_CREWS = re.compile(  # "the spaceport from which Russia sends its cosmonauts into orbit"
    r"(?:\s(?:[Cc]osmodrome|[Ss]pace(?:port|\s[Cc]ent(?:er|re))|launch\ssite))?(?:,\s[^,.;]{1,60})?(?:,?\s|\sis\s)"
    r"(?:from\s(?:which|where)|where|whence)\s(?:[\w'’-]+\s){0,4}?"
    rf"(?:(?:launch|send|put|fl(?:y|ie)|lift)(?:s|es)?\s(?:[\w'’-]+\s){{0,3}}?{_PEOPLE}\s(?:in(?:to)?|to|up|on|for|aboard)\b"
    rf"|{_PEOPLE}\s(?:{_GO}|fl(?:y|ies)\b(?!\s(?:to|home|back)\b)))"
)
_IN_SPACE = re.compile(
    rf"\b(?:{_FLIERS}|{_CREW}|space\w*|orbit|station|Soyuz|Shenzhou|capsule|Moon|Dragon|lunar)\b", re.I
)
_ELSEWHERE = re.compile(  # "flew from Wallops to Houston"
    rf"\s(?:back\s|home\s|on\s)?(?:for\s|(?!{_UP}\b)to\s)", re.I
)
_NOT_YET = re.compile(
    r"\b(?:will|would|wants?|wanted|wish(?:es|ed)?|plan\w*|future|eventual\w*|intend\w*|design\w*|could|hop(?:e|es|ed|ing)|(?:is|are|was|were)\sto|to\sbe(?:come)?|should|suppos\w*|envisag\w*|chosen|not|no|never|yet|"
    r"without|instead|aim\w*|expect\w*|one\sday|under\sconstruction|ambition\w*|later|due|schedul\w*|propos\w*|capab\w*|"
    r"may|might|suppl(?:y|ies)|cargo|freight\w*|progress|un-?crewed|unmanned|un-?piloted|from\s20\d\d\son|replac\w*|once|if|suited|meant|built\sfor|prepar\w*|future)\b|n['’]t\b",
    re.I,
)


def whereabouts(words: str, start: int, names: Sequence[tuple[Span, Entry]], record: Record) -> Iterator[Found]:
    """Where places are said to lie, what was fired from them, and whether crews fly from there."""
    known = map_of(Shelved(record))
    here = [(Span(span.start - start, span.end - start), entry) for span, entry in names]
    yield from lying(words, start, [(span, entry) for span, entry in here if entry.kind == "country"], known)
    for span, entry in here:
        if entry.kind == "site" and entry.columns.get("no_crew_by"):
            yield from crews(words, start, span, entry)
    yield from fired_from(words, start, known)


def fired_from(words: str, start: int, known: Map) -> Iterator[Found]:
    """The place right behind "fired from"."""
    for match in _FROM.finditer(words) if not FIRING.isdisjoint(vocabulary(words)) else ():
        named = _NAMED.search(match["near"] or "")  # "from the Sohae range near the coast" is from Sohae
        found, near = named and place_behind(words, match.start("near") + named.start(), known.places), ""
        if not found:
            found, near = place_behind(words, match.end(), known.places), "near" if match["near"] else ""
        if found and found[0].kind != "city":
            begin = match.start("near") if near else found[1].start
            span = Span(start + begin, start + found[1].end)
            yield Found("fired_from", Named(found[0].id, words[begin : found[1].end]), span, near)


def crews(words: str, start: int, site: Span, entry: Entry) -> Iterator[Found]:
    """That crews are said to fly from a site."""
    role = _SITE_FOR.match(words, site.end) or _WHERE_CREWS.match(words, site.end)
    before = _CREWS_FROM.search(words[: site.start])
    if (
        not (role or before)
        or _NOT_YET.search(words)
        or not _IN_SPACE.search(words)
        or _ELSEWHERE.match(words, site.end)
    ):
        return
    begin, end = (site.start, role.end()) if role else (before.start() if before else site.start, site.end)
    yield Found("crewed_from", Words(words[begin:end]), Span(start + begin, start + end), entry.id)
