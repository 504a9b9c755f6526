"""Places in a count: "the fourth ICBM launch this year" is the fourth of what it counts.

An ordinal is a claim only where it is clear what it counts: a singular that is
no name ("the Second World War", "the 5th Army"), no time ("the fourth
quarter") and no set phrase ("the third party"). "The first" says little
without its scope, and where it counts from a day, that is a claim of its own.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.nouns import is_stop, is_verb
from lofted.extract.relations import Found
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Interval, Quantity, Span
from lofted.reference.figures import Digits, hedges, quantity
from lofted.reference.saying import TENS

LONGEST = 5  # words of what is counted, as "short-range ballistic missile test flight" has
REACH = 20  # characters before an ordinal: "at least their "
FIRST = 1  # the place that counts only with its scope

_ONES = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
)
PLACES = (
    {word: place for place, word in enumerate(_ONES, start=1)}
    | {f"{ten}ieth": 10 * place for place, ten in enumerate(TENS, start=2)}
    | {
        f"{ten}y-{one}": 10 * tens + place
        for tens, ten in enumerate(TENS, start=2)
        for place, one in enumerate(_ONES[:9], start=1)
    }
    | {"hundredth": 100}
)
MARKS = frozenset({"st", "nd", "rd", "th", *PLACES})  # one of which stands in every ordinal
_ORDINAL = re.compile(
    r"(?<![\w.’'/$-])(?:(?P<digits>\d{1,4})(?:st|nd|rd|th)|(?P<word>"
    rf"{'|'.join(sorted(PLACES, key=len, reverse=True))}))(?![\w’'])(?!-)",
    re.I,
)
_BEFORE = re.compile(  # "one third", "5 per second", "a split second", "a third country", "May 4th"
    r"(?:\b(?:one|two|three|four|five|six|seven|nine|ten|half|per|split|every|any|both|last|each|at|from|and|or|"
    r"Jan\w*|Feb\w*|Mar\w*|Apr\w*|May|June?|July?|Aug\w*|Sep\w*|Oct\w*|Nov\w*|Dec\w*)|\d)[\s.-]{1,2}$",
    re.I,
)
_ARTICLE = re.compile(r"\ban?\s$", re.I)
_ENDS = re.compile(r"\s*(?:[,.;:!?)\]—–\"”’]|$)|\s(?:[(\[“\"]|[—–-]\s)")
_AT_LEAST = re.compile(r"\bat\sleast\s(?:(?:the|its|their|his|her)\s)?$", re.I)
_LEADS_OFF = re.compile(
    r"\s(?:[a-z]{3,}est|most|least|anniversary|birthday|century|quarter|grade|world|amendment|district|parallel)\b|"
    r"(?:\s[A-Za-z][\w-]*){1,4}['’]s?\s",  # "the 8th Fire Company's …"
    re.I,
)
_DAY = re.compile(  # words that stand behind a noun and are none
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tonight|last|next|overall|again|however|meanwhile|instead|"
    r"already|alone|too|together|altogether|ever|never|still|even|back|home|abroad|well)$"
)
_WORD = re.compile(r"\s([A-Za-z][\w’'.-]*\w|[A-Za-z])(?!\w)")
_UNIT_OF_AN_ARMY = re.compile(
    r"\s(?:[A-Z]\w+\s){0,3}(?:Army|Fleet|Division|Brigade|Corps|Regiment|Wing|Squadron|Battalion|Battery|Congress|Party|Plenum|Plenary|"
    r"Session|Street|Avenue|Amendment|Circuit|District|Infantry|Airborne|Marines?|Fighter|Bomber|Guards?|Republic|Reich|"
    r"World|Artillery|Bureau|Department|Lady|Secretary|Committee|Minister|Deputy|Sea|Air|Expeditionary|Institute|Academy)\b"
)
_NEVER = re.compile(  # what an ordinal names and does not count
    r"(?:century|quarter|half|floor|grade|street|anniversary|birthday|party|person|world|hand|lady|secretary|minister|"
    r"committee|congress|plenum|session|company|battalion|brigade|division|fleet|regiment|corps|squadron|army|wing|name|aid|responder|class|cousin|generation|language|nature|thought|place|step|stage|base|home|degree|sight|"
    r"glance|amendment|vice|deputy|lieutenant|sergeant|officer|order|parallel|meridian|district|circuit|column|estate|edition|"
    r"strike|use|hour|minute|second|day|week|month|year|night|morning|decade|time-?line|"
    r"[a-z]{2,}(?:ly|est|ous|ful|ive|able|ible)|most|least|best|worst|more|few|largest|major|next|other|same|new|"
    r"successful|full|straight|consecutive|successive|such|known|possible|ballistic|nuclear|public|military|annual)$",
    re.I,
)
_DOING = re.compile(  # "the drills sharing …"; but a firing and a meeting are counted
    r"(?!(?:firing|meeting|hearing|landing|bombing|crossing|sighting|sitting|shooting|killing|hanging|mooring|sailing)$)\w+ing$"
)
_RUNS = re.compile(r"\s(?:straight|consecutive|successive)\s")  # "the third straight day" counts days
_CLASSES = ("ICBM", "IRBM", "MRBM", "SRBM", "SLBM")  # nouns in capitals that are counted like any other
_TIMES = ("day", "week", "month", "year", "night")
_SCOPE = re.compile(
    r"(?:\sof\s(?:(?:an?|the|its|any)\s)?[\w-]{2,20}(?:\s[\w-]{2,20}){0,3}?)?\s(?:so\sfar\s)?(?:this\s(?:year|month|week|decade|century|season)|(?:of|in|for)\s(?:the|this)\s(?:year|month|week|decade)"
    r"|since\s(?:the\s)?[A-Z0-9][\w’'-]*(?:\s[A-Z0-9]\w*){0,2}|in\s(?:a\srow|history|"
    r"(?:about\s|less\sthan\s|under\s|over\s|just\s|more\sthan\s)?(?:the\s(?:past|last)\s)?(?:an?|\w{1,9})\s(?:days?|weeks?|months?|years?|decades?))"
    r"|ever|to\sdate|on\srecord|so\sfar|of\sits\skind)\b(?:\sso\sfar\b|\sthis\s(?:year|month)\b)?",
)
_BARE = re.compile(  # "its third this year": what it counts was said before
    r"(?:\sone)?(?=\s(?:this\s(?:year|month|week)|so\sfar|of\sthe\syear|in\sa\srow|to\sdate|"
    r"in\s\w{1,9}\s(?:days?|weeks?|months?|years?)|"
    r"that\s(?:[\w’'-]+\s){1,4}(?:has|had)\s(?:ever\s)?(?:(?:test-)?(?:launched|fired)|tested|conducted|carried\sout|held|flown|attempted)\b))"
)
_MONTHS = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"  # of a count's span
)
_OWN_SCOPE = re.compile(  # "North Korea's fourth since the beginning of the year", "its fourth in January"
    rf"(?:\sone)?\s(?:(?:of|in|since|so\sfar\sin)\s(?:(?:early\s)?(?:(?:19|20)\d\d|{_MONTHS}(?:\s20\d\d)?)|(?:the\s|this\s)?(?:start|beginning|"
    rf"turn)\sof\s(?:(?:the|this)\s(?:year|month)|(?:19|20)\d\d|{_MONTHS})|New\sYear(?:['’]s\sDay)?|(?:the|this)\s(?:year|month))|(?:so\sfar\s)?this\s(?:year|month))\b"
)
_OWNER = re.compile(r"(?:\b[A-Z][\w.]*|\b(?:country|regime|nation|North|South))['’]s?\s$|\b(?:its|their)\s$")
_LAUNCH_WAS = re.compile(  # "Sunday's launch was the seventh since the beginning of the year"
    r"\b(?:launch|test|firing|missile|ICBM|rocket)\b[^.;:]{0,50}?\b(?:was|is|marked|marks|became)\s(?:only\s|just\s|already\s)?the\s$",
    re.I,
)
_HELD = re.compile(  # "the second that North Korea has conducted"
    r"(?:\sone)?\sthat\s(?:[\w’'-]+\s){1,4}(?:has|had)\s(?:ever\s)?(?:(?:test-)?(?:launched|fired)|tested|conducted|carried\sout|held|flown|attempted)\b"
)
_OWNED = re.compile(
    r",\s(?:[A-Z][\w.]*(?:\s[A-Z]\w+)?|the\s(?:North|country|regime))['’]s?\s$"
)  # ", Pyongyang's seventh,"
_SET_OFF = re.compile(r"\s?[,.;)]|$")


def ordinals(words: str, start: int, taken: Sequence[Span]) -> Iterator[Found]:
    """Claims of a place in a count, clear of the spans that are taken for dates or other relations.

    >>> [one.value.written for one in ordinals("It was the fourth ICBM launch this year.", 0, [])]
    ['fourth ICBM launch this year']
    >>> list(ordinals("The Second World War ended before the fourth quarter.", 0, []))
    []
    """
    if MARKS.isdisjoint(vocabulary(words)):
        return
    for match in _ORDINAL.finditer(words):
        if not counts(words, match):
            continue
        place = int(match["digits"]) if match["digits"] else PLACES[match["word"].lower()]
        noun, end = what_is_counted(words, match)
        scope = _SCOPE.match(words, end)
        another = bool(_ARTICLE.search(words[: match.start()]))  # "a second summit" is one more
        scope = scope or (None if noun else _HELD.match(words, end))
        ahead = words[: match.start()]
        if not noun and not scope and place > FIRST and (_OWNER.search(ahead) or _LAUNCH_WAS.search(ahead)):
            scope = _OWN_SCOPE.match(words, end)
        owned = not noun and place > FIRST and _OWNED.search(words[: match.start()]) and _SET_OFF.match(words, end)
        sure = owned or ((noun and scope) if place <= FIRST or another else noun or scope)
        if not sure or any(one.meets(Span(start + match.start(), start + end)) for one in taken):
            continue
        floor = _AT_LEAST.search(words, max(0, match.start() - REACH), match.start())
        begin, end = floor.start() if floor else match.start(), scope.end() if scope else end
        told = ranked(place, noun, floor=bool(floor), written=words[begin:end])
        yield Found("rank", told, Span(start + begin, start + end))


def counts(words: str, match: re.Match[str]) -> bool:
    """Whether an ordinal can count something: it is no fraction, no date and no part of a name."""
    before, word = words[: match.start()][-12:], match["word"] or ""  # 12 characters: the longest month and a blank
    named = word[:1].isupper() and bool(before.strip(" “\"'(—-"))  # "the First Committee", but not "Second, it fell"
    if _LEADS_OFF.match(words, match.end()):
        return False
    return not (named or _BEFORE.search(before) or _UNIT_OF_AN_ARMY.match(words, match.end()))


def what_is_counted(words: str, match: re.Match[str]) -> tuple[str, int]:
    """The singular that an ordinal counts and where it ends; nothing where it counts none that is sure.

    >>> text = "Its third solid-fuel missile test failed."
    >>> what_is_counted(text, _ORDINAL.search(text))
    ('test', 33)
    """
    at, noun = match.end(), ""
    for _ in range(LONGEST):
        word = _WORD.match(words, at)
        if noun.endswith("s") and word and word[1].endswith("ing"):  # "the sixth drills sharing information"
            return "", match.end()
        if word is None or is_stop(word[1]) or _DAY.match(word[1]) or is_verb(word[1], past=bool(noun)):
            break
        noun, at = word[1], word.end(1)
    bare = None if noun else _BARE.match(words, at)
    if bare:
        return "", bare.end()
    run = noun in _TIMES and bool(_RUNS.search(words[match.end() : at]))
    sure = (
        (noun.islower() or noun in _CLASSES)
        and (run or not _NEVER.match(noun))
        and not is_verb(noun)
        and not _DOING.match(noun)
    )
    return (noun, at) if sure and closed(words, at) else ("", match.end())


def closed(words: str, end: int) -> bool:
    """Whether what is counted ends there, as far as the next word shows."""
    following = _WORD.match(words, end)
    return bool(_ENDS.match(words, end)) or bool(
        following and (is_stop(following[1]) or is_verb(following[1]) or _DAY.match(following[1]))
    )


def ranked(place: int, noun: str, *, floor: bool, written: str) -> Quantity:
    """The place as a quantity of what is counted; "at least the fourth" has no upper end."""
    exact = Interval(float(place), float(place))
    hedge = hedges()["at least"] if floor else None
    return quantity(Digits(place, exact, exact), unit=noun, hedge=hedge, written=written)
