"""Whether the launch or the party of a figure is named so close by that the figure is surely theirs."""

import re

from lofted.facts import Article, Claim, Event, Reading, Record
from lofted.reference.history import Mark
from lofted.reference.listed import last_sentence
from lofted.reference.wording import sentences

NEAR = 10  # characters between two sentences that follow each other, with blanks and quotation marks
_IT = r"(?:Its?|The (?:missile|ICBM|rocket|weapon|launch|flight|projectile|Hwasong\S*))\b"
_GOES_ON = re.compile(
    rf"\W{{0,2}}(?:(?:By\s(?:their|its|his|all|both)\saccounts?,?\s)?{_IT}|(?-i:[A-Z])[^.;:]{{1,70}}\s(?:said|says|reported|estimated|announced)\s(?:(?:later|that)\s){{0,2}}{_IT}"
    r"(?!\s(?:fired|launched|tested|flown|that|which|in|on|of)\b))",
    re.I,
)
_OTHERS = re.compile(r"\b(?:also|another|others?|second|two|three|four|satellites?|where)\b", re.I)
_OF_OTHERS = re.compile(r"\b(?:several|others|many|some|few|those|ones),?\s(?:which|that)\s[^,;]*$", re.I)
_THAN = re.compile(r"\b(?:than|against|compare[sd]?\s(?:with|to)|up\sfrom|down\sfrom)\s[^.;]*\d[^.;]*\b(?:of|on|in)\s$")
_COMPARED = re.compile(  # "rose higher than the Hwasong-15, which reached 4,500 km"
    r"\b(?:than|unlike|like|past|outdid|beat|topped|exceed\w+)\s(?:that\sof\s|those\sof\s)?(?:the\s|its\s)?(?:\w+\s)?"
    r"[A-Z][a-z]+-\d+[A-Z]?,?\s(?:missile\s|ICBM\s)?(?:which|that|whose)\s[^;]*$"
)
_FROM_LAND = re.compile(
    r"\s(?:(?:to the\s)?(?:north|south|east|west)[a-z-]{0,9}\sof|off)\s(?!(?:its|the|where)\b)", re.I
)
_SAID_SO = re.compile(r",\s(?:and\s)?(?P<who>[^,.;]{3,60}?)\s(?:said|says|announced|reported)(?:\son\s\w+day)?\.$")
_OWN_WORD = re.compile(  # of those who launched, beside another party's figure: "and state media gave 6,040.9 km"
    r"\b(?:[Ss]tate(?:-run)?\s(?:media|television|TV|radio|news\sagency)|(?:Pyongyang|North\sKorea|the\sNorth)\s(?:itself\s|later\s)?"
    r"(?:said|says|gave|gives|put|puts|had|claim(?:ed|s)|spoke|report(?:ed|s)|announced))\b"
)
_BY_COUNT = re.compile(
    r",?\s(?:by|on)\s(?:the\s)?(?P<whose>[A-Z][\w. ]{1,40}?)(?:[’']s?)?\s(?:own\s)?"
    r"(?:count|reckoning|measure(?:ment)?s?|account|clock|radars?|estimate|figures)\b"
)
_PUTS_AT = re.compile(  # "Tokyo put the missile at 5,700 km high and about 900 km far"
    r"(?:^|[,;]\s)(?:(?:and|but|while)\s)?(?P<whose>[A-Z][\w. ]{1,40}?)(?:[’']s\s[a-z]+(?:\s[a-z]+)?)?\s"
    r"(?:(?:itself|first|later|only)\s)?(?:put|puts|gave|gives|counted|measured|clocked|timed|tracked|had|has)\s[^;:]*$"
)
_A_LIST = re.compile(
    r"\b(?:[Dd]ata\s?(?:base|set)s?|(?:list|catalogue|catalog|log|table|spreadsheet|register)\b[^.;]{0,60}?\b(?:gives|has|puts|lists|shows|records|says))\b"
)
_AS_PLACE = re.compile(  # of a country the land or the sea, which is no party: "in the Sea of Japan", "over Japan"
    r"\b(?:[Ss]ea\sof|over|off|past|near|towards?|across|crossed|overflew|landed\sin|reach(?:ed)?)\s(?:northern\s|western\s|mainland\s)?"
    r"[A-Z]\w+(?!['’])"
)
NAME = 3  # letters from which on a name in a sentence surely is the party's


def anchored(claim: Claim, event: Event, article: Article) -> bool:
    """Whether the launch is named so close by that the figure is surely its own.

    In its own sentence, or in the one before where this one goes on with "it"
    or "the missile" and speaks of no other.
    """
    words = article.quote(claim.sentence)
    goes_on = bool(_GOES_ON.match(words)) and not _OTHERS.search(words)
    names = event.about("launch_date", "launch_time", "vehicle")
    return any(
        claim.sentence == name.sentence or (goes_on and 0 <= claim.sentence.start - name.sentence.end <= NEAR)
        for name in names
    )


def led_on(claim: Claim, event: Event, article: Article) -> bool:
    """Whether each sentence from the launch's own to a claim's goes on with "it" or "the missile" and no other."""
    named = {one.sentence for one in event.about("launch_date", "launch_time", "vehicle")}
    follows = False
    for sentence in sentences(article.text):
        words = article.quote(sentence)
        if any(sentence.meets(one) for one in named):
            follows = True
        elif not _GOES_ON.match(words) or _OTHERS.search(words):
            follows = False
        if sentence.meets(claim.sentence):
            return follows
    return False


def of_another(claim: Claim, event: Event, article: Article) -> bool:
    """Whether a figure is of other launches: of "those that flew", or of one that is set beside this launch's figure.

    In "it flew 1,000 km, far less than the 4,600 km of 4 October 2022", the first is not of that day. Nor does "200 km
    west of Japan" measure a flight.
    """
    before = article.text[claim.sentence.start : claim.span.start]
    days = [one for one in event.about("launch_date", "launch_time") if one.sentence == claim.sentence]
    beside = any(_THAN.search(article.text[claim.span.end : one.span.start]) for one in days)
    return beside or bool(
        _OF_OTHERS.search(before) or _COMPARED.search(before) or _FROM_LAND.match(article.text, claim.span.end)
    )


def goes_on_from(mark: Mark, claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether the sentence before ends as the party's word, and this goes on: "…, Tokyo said. It flew 71 minutes"."""
    text, party = reading.article.text, record.entry(mark.account.party)
    before = text[: claim.sentence.start].rstrip()
    said = _SAID_SO.search(before)
    country = record.entry(party.columns.get("country", "")) if party else None
    if not (said and party and country) or country.id == mark.flight.country:
        return False
    names = [name for one in (party, country) for name in (one.name, *one.aliases) if len(name) >= NAME]
    return bool(_GOES_ON.match(reading.article.quote(claim.sentence))) and any(name in said["who"] for name in names)


def by_its_count(mark: Mark, claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether the words around a figure tell whose it is: "71 minutes by Japan's count", "Tokyo put it at 71".

    What those who launched put it at is one side of the matter, and no count.
    """
    match, party = _BY_COUNT.match(reading.article.text, claim.span.end), record.entry(mark.account.party)
    country = record.entry(party.columns.get("country", "")) if party else None
    entries = [one for one in (party, country) if one]
    watched = country is not None and country.id != mark.flight.country
    puts = _PUTS_AT.search(reading.article.text[claim.sentence.start : claim.span.start]) if watched else None
    names = {name for one in entries for name in (one.name, *one.aliases)}
    return any(one["whose"] in names for one in (match, puts) if one)


def by_a_list(claim: Claim, reading: Reading) -> bool:
    """Whether a figure is the entry of a list or a data base, which has one for each launch, taken from a party."""
    before = last_sentence(reading.article.text[: claim.sentence.start])
    words = reading.article.quote(claim.sentence)
    return bool(_A_LIST.search(words) or (_GOES_ON.match(words) and _A_LIST.search(before)))


def named_beside(mark: Mark, claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether the sentence of a claim names the party of a figure, or its country where that did not launch."""
    party = record.entry(mark.account.party)
    country = record.entry(party.columns.get("country", "")) if party else None
    words = _AS_PLACE.sub(" ", reading.article.quote(claim.sentence))
    own = country is not None and country.id == mark.flight.country
    if own and _OWN_WORD.search(words) and not _OWN_WORD.search(claim.voice.name):
        return True
    every = (party, country if country and country.id != mark.flight.country else None)
    return any(name in words for one in every if one for name in (one.name, *one.aliases) if len(name) >= NAME)
