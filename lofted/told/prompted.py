"""What a resolution is said to have answered: which words tie an occasion to its adoption, and which test they tell.

"Answered", "in response to" and "over" tie it firmly; "after" and "following"
may tell of the order of things alone.
"""

import re

from lofted.reference.pact_terms import Passage
from lofted.reference.saying import MONTHS, ORDINALS
from lofted.told.adoption import PASSED

HEAD = 12  # characters before a link that leads the sentence: "Days after"
CLAUSE = 90  # characters from the name to the link: ", which was unanimously adopted on 30 November 2016, "
_LINK = re.compile(
    r"\b(?P<firm>(?:in (?:direct\s)?|its |their |a )(?:response|reaction|reply|answer) to|"
    r"(?:respon(?:ded|ding|se)|react(?:ed|ing)) to|"
    r"punish(?:ed|es|ing|ment)?\s[^.;]{0,40}?(?:for|over)|prompted by|triggered by|provoked by|because of|"
    r"answer(?:ed|ing|s)|answer to|over(?!\s\d)|condemn(?:ed|s|ing)|as a (?:response|reaction|punishment) (?:to|for))\b"
    r"|\b(?P<loose>after|following|in the wake of|in the aftermath of|followed)\b",
    re.I,
)
_NTH = re.compile(
    r"\b(?P<nth>first|second|third|fourth|fifth|sixth|[1-6](?:st|nd|rd|th))(?:\sand\s[\w-]+)?(?:,?\s[\w-]+){0,2}?\s(?:nuclear|atomic|underground|hydrogen|H)[\s-]"
    r"(?:(?:weapons?|device|bomb|nuclear)[\s-])?(?:test|explosion|detonation|blast)\b",
    re.I,
)
_CUT = re.compile(r"[;]|,\s(?!(?:on|in|19|20)\b|(?:19|20)\d\d)|\bbut\b|\bwhich\b|\bas well\b")
_LED = re.compile(  # "The test of May 2009 led to", right before the name
    r"\b(?:led to|prompted|triggered|brought(?: about| on)?|resulted in|drew|provoked|"
    r"(?:was|were) (?:answered|punished|met|followed) (?:with|by))\s"
    r"(?:(?:the|UN|U\.N\.|Security|Council|sanctions)\s){0,4}$",
    re.I,
)
_WAS_ANSWER = re.compile(  # "The Council's answer to the nuclear test of 2009 was", right before the name
    r"\b(?:answer|response|reaction|reply)\sto\s(?P<what>[^,;.]{6,90}?)\s(?:was|came\s(?:in|with)|is)\s"
    r"(?:(?:the|UN|U\.N\.|Security|Council|sanctions|called|known\sas)\s){0,4}$"
)
_WITH = re.compile(r"\b(?:with|by|through)\s(?:(?:adopting|passing|the|UN|U\.N\.|unanimously)\s){0,3}$")
_COUNCIL = re.compile(r",?\s(?:the\s)?(?:UN\s|U\.N\.\s)?(?:Security\s)?Council\s(?:has\s)?")
_OTHERS = re.compile(
    r"\b(?:sanctions|measures|curbs|limits|resolutions?)\s(?:[a-z]+\s){0,2}(?:imposed|adopted|passed)\b"
)
_LAUNCH = re.compile(r"\b(?P<name>Hwasong-\d\d?[A-Z]?|Unha-3|Kwangmyongsong-\d)\b")
_NOT_ALONE = re.compile(r"\b(?:since|between|series|and \w+ (?:test|launch)|tests|until)\b", re.I)
_SHORT_MONTHS = tuple(one[:3].lower() for one in MONTHS)  # 3 letters
_MONTH = "(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?"


def day_words(mark: str) -> str:
    """A pattern for a year, with its month and day where they are told, each group's name begun by a mark."""
    return rf"(?:(?:(?P<{mark}month>{_MONTH})\s)?(?:(?P<{mark}day>\d{{1,2}}),?\s)?)(?P<{mark}year>(?:19|20)\d\d)"


_OF = r"(?:\s(?:of|in|on|from)\s|,?\s\()"
_TEST_OF = re.compile(
    rf"(?:{day_words('b_')}\s(?:underground\s)?(?:nuclear|atomic)|(?:nuclear|atomic)\s(?:(?:weapons?|bomb|device)\s)?"
    rf"(?:test|explosion|detonation|blast){_OF}{day_words('a_')})"
)
_LAUNCH_OF = re.compile(
    rf"(?:{day_words('b_')}\s(?:(?:rocket|missile|satellite|ICBM)\s)?(?:launch|firing)|"
    rf"(?:launch|firing)(?:es)?{_OF}{day_words('a_')})"
)


def occasion_told(passage: Passage) -> tuple[str, bool] | None:
    """The words that tell what the resolution answered, and whether they tie it firmly; none where nothing is tied."""
    words, name = passage.words, passage.name
    link = next((one for one in _LINK.finditer(words) if linked(passage, one)), None)
    led = _LED.search(words, 0, name.start) if name.end else None
    answer = _WAS_ANSWER.search(words, 0, name.start) if name.end else None
    if answer is not None:
        return answer["what"], True
    if led is not None:
        return words[: led.start()], True
    if link is not None:
        return re.split(_CUT, words[link.end() :], maxsplit=1)[0], bool(link["firm"])
    return None


def linked(passage: Passage, link: re.Match[str]) -> bool:
    """Whether a link ties an occasion to the adoption: behind the name and the verb, or at the head of the sentence."""
    words, name = passage.words, passage.name
    if link.start() < name.start:
        through = bool(link["firm"]) and bool(_WITH.search(words, link.end(), name.start))  # "answered it with"
        first = PASSED.match(words) is not None and link.start() <= len("Unanimously adopted ")
        return through or first or (link.start() < HEAD and bool(PASSED.search(words, link.end(), name.start)))
    between = words[name.end : link.start()]
    told = (
        (link["firm"] and (len(between) <= HEAD or _COUNCIL.fullmatch(between)))
        or PASSED.search(between)
        or PASSED.search(words[: name.start])
        or link[0].lower() == "followed"
    )
    return (
        len(between) <= CLAUSE
        and bool(told)
        and not re.search(r"[;:]|\b(?:calls?|violat\w*|after|launch\w*)\b", between)
        and not _OTHERS.search(between)
    )


def several(words: str) -> bool:
    """Whether words tell of more than one event, or of a time between two."""
    return bool(_NOT_ALONE.search(words))


def place_of_test(words: str) -> int:
    """Which nuclear test some words tell by its place in the row; 0 where none is told, or not alone.

    >>> [place_of_test(f"the {nth} nuclear test") for nth in ("fourth", "recent", "6th")]
    [4, 0, 6]
    """
    nth = _NTH.search(words)
    if nth is None or several(words[: nth.start()]):
        return 0
    return ORDINALS.index(nth["nth"].lower()) + 1 if nth["nth"].isalpha() else int(nth["nth"][0])


def vehicle_told(words: str) -> str:
    """The vehicle that some words name; "" where none is.

    >>> vehicle_told("the flight of the Hwasong-15")
    'Hwasong-15'
    """
    launch = _LAUNCH.search(words)
    return launch["name"] if launch else ""


def dated_test(words: str) -> str:
    """The month or the day of a nuclear test as some words tell it, as an ISO date is begun; "" without one."""
    return dated_event(_TEST_OF, words)


def dated_launch(words: str) -> str:
    """The same of a launch."""
    return dated_event(_LAUNCH_OF, words)


def dated_event(pattern: re.Pattern[str], words: str) -> str:
    """The month, or the day, of an event that some words tell, as an ISO date is begun: "2016-09-09", "2009-05".

    >>> dated_event(_TEST_OF, "North Korea's nuclear test of May 2009"), dated_event(_TEST_OF, "a test in 2009")
    ('2009-05', '')
    """
    match = pattern.search(words)
    if match is None:
        return ""
    part = "b_" if match["b_year"] else "a_"
    month = f"{_SHORT_MONTHS.index(match[part + 'month'][:3].lower()) + 1:02}" if match[part + "month"] else ""
    day = f"{int(match[part + 'day']):02}" if match[part + "day"] else ""
    return "-".join(filter(None, (match[part + "year"], month, day)))
