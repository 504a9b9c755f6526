"""Shares and multiples told in words, "a third of the ships", "twice", and the ages of people, "aged 50"."""

import re
from collections.abc import Iterator

from lofted.extract.numbers import WORDS, step_of
from lofted.extract.parts import Part
from lofted.reference.counting import DIGITS, SEVERAL
from lofted.reference.figures import Digits, widths
from lofted.reference.units import units

PER_CENT = 100  # in one
STEP = 0.1  # of one; a third or a quarter is told within five points, ours
OLDEST = 120  # years; nobody on record has lived much longer

_BELOW = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
          "eighth": 8, "ninth": 9, "tenth": 10}  # fmt: skip
_PARTS_OF_ONE = ("alf of", "ird of", "irds of", "rter of", "rters of", "th of", "ths of")
_SHARE = re.compile(
    r"\b(?:(?P<half>half)|(?P<above>an?|one|two|three|four|five|seven|nine)[\s-]"
    r"(?P<below>third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth)s?)(?=\sof\s(?!a\s(?:million|century|mile|dozen)|an\shour|20\d\d|19\d\d))",
    re.I,
)
_ONE_IN = re.compile(
    rf"\b(?P<above>{DIGITS}|\d{{1,2}})\s(?:in(?:\severy)?|out\sof(?:\severy)?)\s"
    rf"(?P<below>{SEVERAL}|twenty|hundred|10|20|100)\b(?!\s(?:years|days|months|weeks))",
    re.I,
)
_TIMES = {"tw": 2, "doub": 2, "thri": 3, "trip": 3, "quad": 4, "halv": 0.5}  # how a word of multiples begins → times
_FOLDS = {word: number for word, number in WORDS.items() if 1 < number <= 100} | {"thousand": 1000}
_MULTIPLIES = re.compile(r"wice|hrice|oubl|ripl|uadrup|alved|alving|fold")
_MULTIPLE = re.compile(
    r"(?<![\w-])(?:(?P<times>twice|thrice|(?:double|triple|quadruple)(?=\s(?:the|its|their|that|what|his|her|our|last|this)\b)|"
    r"(?:doubl|tripl|quadrupl)(?:ed|ing)|halv(?:ed|ing))|(?P<fold>[a-z]{3,8})-?fold)\b(?!-)"
    r"(?!\s(?:down|as\s(?:an?|the)\b|up\b|over\b|back\b))",
    re.I,
)
_BEFORE_AGE = re.compile(
    r"\b(?:aged|ages?|ages?\sof|who\s(?:is|was|turned|turns)|(?:life\sexpectancy|(?:median|average|mean)\sage)\b[^.;\d]{0,40}\b(?:is|was|of|at|to|from))"
    r"\s(?:about\s|around\s|between\s|over\s|nearly\s)?$",
    re.I,
)
_AFTER_NAME = re.compile(r"[A-Z][\w’'-]{1,30},\s$")


def find_shares(words: str) -> Iterator[Part]:
    """Shares of a whole in words, in per cent: "half of", "two-thirds of".

    >>> [part.values for part in find_shares("Half of them left, and a quarter of us.")]
    [(50.0,), (25.0,)]
    """
    if not any(part in words for part in _PARTS_OF_ONE):
        return
    for match in _SHARE.finditer(words):
        above, below = (1, "half") if match["half"] else (number(match["above"]), match["below"].lower())
        yield share(match, above / _BELOW[below])


def find_multiples(words: str) -> Iterator[Part]:
    """How many times as much, in words: "twice the range", "doubled", "a fourfold rise"; "twice" can be how often too.

    >>> [part.values for part in find_multiples("Twice the size, it grew tenfold and unfolded.")]
    [(2,), (10,)]
    """
    for match in _MULTIPLE.finditer(words) if _MULTIPLIES.search(words) else ():
        if match["fold"]:
            times: float = _FOLDS.get(match["fold"].lower(), 0)
        else:
            times = next(times for begins, times in _TIMES.items() if match["times"].lower().startswith(begins))
        if times:
            told = widths(times, step_of(times) if times > 1 else STEP)
            yield Part(match.start(), match.end(), told, units()["times"], ends=(times,), worded=True)


def one_in(words: str, start: int) -> Part | None:
    """A share that begins with this number: "one in four", "9 out of 10"."""
    match = _ONE_IN.match(words, start)
    if match is None or number(match["above"]) >= number(match["below"]):
        return None
    return share(match, number(match["above"]) / number(match["below"]))


def share(match: re.Match[str], value: float) -> Part:
    """A share as a part in per cent."""
    told = widths(value, STEP)
    return Part(match.start(), match.end(), in_per_cent(told), units()["percent"], ends=(value * PER_CENT,))


def in_per_cent(told: Digits) -> Digits:
    """A share of one as per cent, between none and all."""
    return Digits(told.value * PER_CENT, told.said.scaled(PER_CENT), told.fair.scaled(PER_CENT))


def number(word: str) -> int:
    """A small number in a word or in digits."""
    return int(word) if word.isdigit() else WORDS.get(word.lower(), 1)


def is_age(words: str, part: Part) -> bool:
    """Whether a bare number is somebody's age: "aged 50", "Ann Lee, 44, said".

    >>> text = "Ann Lee, 44, flew."
    >>> is_age(text, Part(9, 11, widths(44, 1)))
    True
    """
    value = part.number.value
    if not (0 < value <= OLDEST and value == int(value) and words[part.start : part.end].isdigit()):
        return False
    before = words[max(0, part.start - 80) : part.start]  # 80 characters: "the average life expectancy of men in …"
    if _BEFORE_AGE.search(before):
        return True
    return bool(_AFTER_NAME.search(before)) and words[part.end : part.end + 1] == ","
