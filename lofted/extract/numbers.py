"""Reads written numbers: digits in several house styles, and number words."""

import re

from lofted.facts import Interval
from lofted.reference.figures import Digits, digits, widths

MAGNITUDES = {
    "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,  # short scale, as in news
    "lakh": 1e5, "crore": 1e7,  # as in Indian news
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12, "t": 1e12,
}  # fmt: skip
FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}  # exact, but for thirds
WORDS = {
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
    "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1_000, "million": 1_000_000,
    "billion": 1_000_000_000, "trillion": 1_000_000_000_000, "dozen": 12,
}  # fmt: skip
VAGUE = {  # words → the numbers they allow, narrowly and at the widest; ours, see docs/tolerances.md
    "a couple of": ((2, 2), (2, 3)),
    "a couple": ((2, 2), (2, 3)),
    "a few": ((3, 6), (2, 10)),
    "few": ((2, 6), (1, 10)),
    "several": ((3, 9), (2, 20)),
    "a handful of": ((2, 8), (2, 12)),
    **{
        words + of: ((size, 10 * size), (0.75 * size, 30 * size))
        for words, size in {
            "dozens": 12, "scores": 20, "tens": 10, "hundreds": 1e2, "thousands": 1e3, "tens of thousands": 1e4,
            "hundreds of thousands": 1e5, "millions": 1e6, "tens of millions": 1e7, "hundreds of millions": 1e8,
            "billions": 1e9, "tens of billions": 1e10, "hundreds of billions": 1e11, "trillions": 1e12,
        }.items()
        for of in (" of", *([""] if words not in ("scores", "tens") else []))
    },
}  # fmt: skip

_SPACES = "[\u0020\u00a0\u2009\u202f]"
_CONTINENTAL = (  # 1.000,5 and 1.000.000: what else could these marks mean
    r"\d{1,3}(?:\.\d{3}){1,4},\d{1,3}(?![\d,])|\d{1,3}(?:\.\d{3}){2,5}(?![.,]?\d)"
)
_WHOLE = (
    rf"\d{{1,3}}(?:,\d{{3}}){{1,6}}(?!\d)|\d{{1,2}}(?:,\d\d){{1,4}},\d{{3}}(?!\d)"
    rf"|\d{{1,3}}(?:{_SPACES}\d{{3}}){{1,4}}(?![\d,])|\d{{1,15}}"
)
_SHORT = "bn|mn|mln|bln|tn|trn"
_MAGNITUDE = (
    rf"(?:[\s-](?:hundred|thousand|million|billion|trillion|lakh|crore|{_SHORT})\b|(?:{_SHORT}|(?-i:k)(?!\.m))\b)"
)
SCALE = re.compile(r"[kmbt]\b", re.I)  # letters that count millions and the like beside money: "$13.6M"
_SCALED = re.compile(
    rf"[\w½¼¾⅓⅔](?:[\s-]|(?<=\d))(hundred|thousand|million|billion|trillion|lakh|crore|{_SHORT}|k)$", re.I
)
_WORD = "|".join(sorted((word for word in WORDS if word != "zero"), key=len, reverse=True))
_ONE_OF = (  # what "a" counts one of; before other nouns it is only an article
    r"(?:half|quarter|dozen|hundred|thousand|million|billion|second|minute|hour|day|week|month|year|decade|century|"
    r"mile|kilomet\w{1,5}|met(?:er|re)|foot|nautical|ton|tonne|metric|pound|kilo\w{0,6}|"
    r"(?:centi|milli)met(?:er|re)|inch|acre|hectare|pint|gallon|lit(?:er|re))\b"
)
_MEASURED = (  # of which a part is told: "a quarter of a mile", and not of an hour, which is a length of time
    r"(?:mile|kilomet\w{1,5}|met(?:er|re)|inch|acre|hectare|tonne|ton|pound|gallon|lit(?:er|re)|pint)\b"
)
PARTS = {"half": 0.5, "quarter": 0.25, "quarters": 0.25, "third": 1 / 3, "thirds": 1 / 3}
NUMBER = (
    rf"(?:{_CONTINENTAL}){_MAGNITUDE}?|(?:(?:{_WHOLE})(?:\.\d{{1,12}})?(?:-\d/\d|[½¼¾⅓⅔])?|\.\d{{1,12}}|[½¼¾⅓⅔]){_MAGNITUDE}?"
    rf"|\b(?:(?:an?|one|two|three)[ -](?:quarter|third)s?[ -]of[ -]an?(?=\s(?:{_MEASURED}))|"
    rf"half[ -]an?|an?(?=\s(?:{_ONE_OF}))|one[ -]and[ -]a[ -]half|(?:{_WORD})"
    rf"(?:[ -](?:and[ -])?(?:{_WORD})){{0,6}}(?:[ -]and[ -]a[ -](?:half|quarter))?)"
    rf"(?:[ -](?:hundred|thousand|million|billion|trillion|dozen))?\b"
)
_PARTS = re.compile(rf"(?P<digits>(?:{_WHOLE})?(?:\.\d{{1,12}})?)(?P<fraction>-\d/\d|[½¼¾⅓⅔])?(?P<magnitude>.*)", re.S)


def read_number(words: str) -> Digits:
    """The number that the words write, with the widths they allow.

    >>> read_number("7,687.5").value, read_number("23 million").value, read_number("7-1/2").value
    (7687.5, 23000000.0, 7.5)
    >>> read_number("two dozen").value, read_number("half a million").value, read_number("twenty-three").value
    (24.0, 500000.0, 23.0)
    >>> read_number("three quarters of a").value, read_number("a quarter of a").value
    (0.75, 0.25)
    """
    if words[0].isdigit() or words[0] in ".½¼¾⅓⅔":
        return in_digits(words)
    return in_words(words)


def in_digits(words: str) -> Digits:
    """Digits, with a fraction or a magnitude behind them."""
    if re.match(_CONTINENTAL, words):
        words = words.translate(str.maketrans(".,", ",."))
    match = _PARTS.match(words)
    assert match is not None, "NUMBER lets nothing else through"
    number = digits(match["digits"]) if match["digits"] else Digits(0, Interval(0, 0), Interval(0, 0))
    if match["fraction"]:
        part = fraction(match["fraction"])
        number = widths(number.value + part, 0.25 if part else 1)  # 0.25: quarters are the finest that news prints
    factor = MAGNITUDES.get(match["magnitude"].strip(" -\n\t\u00a0").lower(), 1)
    return Digits(number.value * factor, number.said.scaled(factor), number.fair.scaled(factor))


def scale_of(words: str) -> float:
    """What the magnitude counts that a written number ends in; 1 where it ends in none.

    >>> scale_of("23 million"), scale_of("2.7bn"), scale_of("four hundred"), scale_of("1,000")
    (1000000.0, 1000000000.0, 100.0, 1.0)
    """
    ends = _SCALED.search(words)
    return MAGNITUDES[ends[1].lower()] if ends else 1.0


def fraction(sign: str) -> float:
    """A fraction sign, or one written with a stroke; nothing for a stroke over zero."""
    if sign in FRACTIONS:
        return FRACTIONS[sign]
    above, _, below = sign.lstrip("-").partition("/")
    return int(above) / int(below) if int(below) else 0.0


def in_words(words: str) -> Digits:
    """Number words: units add up, magnitudes multiply what stands before them."""
    total, running = 0.0, 0.0
    for word in re.split(r"[\s-]+", words.lower()):
        if word in ("a", "an"):
            running = running or 1
        elif word in PARTS and " of " in words.replace("-", " "):
            running = (running or 1) * PARTS[word]  # three quarters of a mile
        elif word in ("half", "quarter"):
            running = (running if "and" in words else 0) + PARTS[word]  # a half, a quarter
        elif word == "dozen":
            running = (running or 1) * WORDS[word]
        elif WORDS.get(word, 0) >= 100:  # a magnitude: hundred and beyond
            running = (running or 1) * WORDS[word]
            if word != "hundred":
                total, running = total + running, 0.0
        elif word in WORDS:
            running += WORDS[word]
    value = total + running
    return widths(value, step_of(value))


def step_of(value: float) -> float:
    """What the last meaningful digit of a number in words counts: 5 million, a million."""
    if value != int(value):
        return 0.5  # "one and a half"
    step = 1.0
    while value >= step * 100 and value % (step * 10) == 0:  # down to the second digit, as in `figures.digits`
        step *= 10
    return step


def vague(words: str) -> Digits | None:
    """The numbers that a word such as "several" or "dozens of" allows."""
    widths_of = VAGUE.get(" ".join(words.lower().split()))
    if widths_of is None:
        return None
    said, fair = (Interval(float(low), float(high)) for low, high in widths_of)
    return Digits(said.middle, said, fair)
