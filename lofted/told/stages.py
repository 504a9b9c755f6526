"""How many stages a missile or a rocket is said to have, and how many the shelf gives it."""

import re
from collections.abc import Iterator

from lofted.facts import Entry, Record
from lofted.reference.counting import CARDINALS

MOST = 5  # stages; no rocket that flew to orbit had more
NUMBERS = {"single": 1} | {word: place for place, word in enumerate(CARDINALS[:MOST], start=1)}

_N = rf"(?P<count>{'|'.join(NUMBERS)}|[1-{MOST}])"
_STAGE = (
    rf"(?<![\w-]){_N}[- ]stage(?:d)?(?![\w’'])"
    r"(?!\s(?:versions?|variants?|derivatives?|successors?|engines?|boosters?|motors?)\b)"
)
_LIKE = (  # words that may stand between, and make it no other's
    r"(?:(?:(?:solid|liquid)[- ](?:fuel+(?:ed)?|propellant|propelled)|(?:road-)?mobile|silo-based|nuclear-capable|"
    r"new(?:est)?|latest|largest|biggest|powerful|heavy|light|(?:long|medium|short|intermediate)-range|"
    r"intercontinental|ballistic|submarine-launched|reusable|partially|expendable|orbital|carrier|satellite|space|launch|"
    r"home-?grown|indigenous|domestic(?:ally)?|[A-Z][a-z]+(?:ese|ian|ean|can)|North|South|so-called),?\s){0,5}"
)
_MISSILE = r"(?:missile|rocket|ICBM|IRBM|MRBM|SRBM|SLBM|SLV|launcher|vehicle|booster|weapon)"
_CALLED = r"(?:called|named|known\sas|dubbed)\s(?:the\s)?"
_BEFORE = re.compile(rf"{_STAGE},?\s{_LIKE}(?:{_MISSILE}(?:\s|,\s(?:the\s)?))?(?:{_CALLED})?[“\"‘]?$")
_WHOSE = (
    r"(?:an?|the|its|their|one\sof\s(?:the|its)|(?:the\s)?[A-Z][\w.]+(?:\s[A-Z][\w.]+)?['’]s|"
    r"the\s(?:country|nation|regime)['’]s)"
)
_BEHIND = re.compile(
    rf"[”\"’]?(?:,\s{_WHOSE}\s|\s(?:is|was)\s(?:{_WHOSE}\s)?|\s\((?:an?\s)?|:\san?\s|\s)"
    rf"{_LIKE}(?:{_MISSILE}\s)?{_STAGE}"
)
_HAS = re.compile(
    rf"[”\"’]?,?\s(?:{_MISSILE}\s)?(?:which\s|that\s|an?\s{_MISSILE}\s)?"
    r"(?:has|had|uses|comprises|consists\sof|is\s(?:made|built)(?:\sup)?\s(?:of|from|in)|"
    rf"is\s(?:said|thought|believed)\sto\shave|of|with)\s{_N}\sstages\b"
    r"(?!\s(?:of|in|to|for|before|left|each|that|which|behind)\b)"
)
_REST = re.compile(r"[- ]stages?(?:d\b)?")  # what follows the number


def stages_told(before: str, after: str) -> Iterator[tuple[int, str]]:
    """The numbers of stages that a name is given right before it or right behind it, with their words.

    >>> list(stages_told("Kim watched the two-stage, liquid-fuelled ", " rise."))
    [(2, 'two-stage')]
    >>> list(stages_told("The ", ", a solid-fuel three-stage missile, flew."))
    [(3, 'three-stage')]
    >>> list(stages_told("The ", " has 3 stages."))
    [(3, '3 stages')]
    >>> list(stages_told("The first two stages of the ", " burned, unlike the three-stage rocket."))
    []
    """
    for found in (_BEFORE.search(before), _BEHIND.match(after), _HAS.match(after)):
        if found:
            told, rest = found["count"], _REST.match(found.string, found.end("count"))
            yield NUMBERS.get(told) or int(told), f"{told}{rest[0] if rest else ''}"
            return


def counted(vehicle: Entry, record: Record) -> list[Entry]:
    """The rows on the stages of a vehicle, one for each number that is told of it."""
    return [row for row in record.entries("stage count") if row.columns["vehicle"] == vehicle.id]


def in_words(count: int) -> str:
    """A number of stages, as a sentence has it.

    >>> in_words(1), in_words(3)
    ('single-stage', 'three-stage')
    """
    return f"{'single' if count == 1 else CARDINALS[count - 1]}-stage"
