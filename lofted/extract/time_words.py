"""The words for months, days, parts of the day and lengths of time, and the patterns they make."""

import re

from lofted.extract.numbers import WORDS
from lofted.reference.counting import DIGITS, TENS
from lofted.reference.holidays import NAMES as HOLIDAYS

GAP = r"[\s\u00a0]{1,3}"
DASH = r"[\s\u00a0]?[-‐‑–—/][\s\u00a0]?"

MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
           "december")  # fmt: skip
SHORT_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_PLAIN_TOO = {"march", "may", "august"}  # ordinary words where they are not capitalised
WEEKDAY_NAMES = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

UNITS = {  # word → (how many of which unit make one, the unit's letter in ISO 8601)
    "second": (1, "TS"), "minute": (1, "TM"), "hour": (1, "TH"), "day": (1, "D"), "week": (1, "W"),
    "fortnight": (2, "W"), "month": (1, "M"), "quarter": (3, "M"), "year": (1, "Y"), "decade": (10, "Y"),
    "century": (100, "Y"), "centurie": (100, "Y"), "weekend": (1, "WE"), "night": (1, "D"),
}  # fmt: skip
SEASONS = {  # word → (TIMEX3, EDTF, first month); meteorological seasons of the northern half (WMO)
    "spring": ("SP", 21, 3), "summer": ("SU", 22, 6), "fall": ("FA", 23, 9), "autumn": ("FA", 23, 9),
    "winter": ("WI", 24, 12),
}  # fmt: skip
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
            "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
            "twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth",
            "twenty-sixth", "twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth",
            "thirty-first")  # fmt: skip
VAGUE = rf"(?:several|some|a{GAP}few|few|many|a{GAP}number{GAP}of|(?:tens|dozens|hundreds|thousands){GAP}of)"


def alternatives(words: tuple[str, ...]) -> str:
    """The words as one pattern, longest first."""
    return "|".join(sorted(words, key=len, reverse=True))


def _cased(name: str) -> tuple[str, ...]:
    """A name as news prints it: capitalised, in capitals, and plain where that means nothing else."""
    return (name.capitalize(), name.upper(), *(() if name in _PLAIN_TOO else (name,)))


_FULL = alternatives(tuple(form for name in MONTHS for form in _cased(name)))
_SHORT = alternatives(tuple(form for name in (*SHORT_MONTHS, "sept") for form in (name.capitalize(), name.upper())))
MONTH = rf"(?:(?=[A-Za-z]{{3}})(?:(?:{_FULL})(?![A-Za-z])|(?:{_SHORT})(?:\.(?![A-Za-z])|(?![A-Za-z.]))))"
_ANY_DAY = alternatives(tuple(form for name in WEEKDAY_NAMES for form in _cased(name)))
WEEKDAY = rf"(?:(?:{_ANY_DAY})(?![A-Za-z]))"
WEEKDAYS = rf"(?:(?:{_ANY_DAY})s(?![A-Za-z]))"
SHORT_WEEKDAY = r"(?:(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)\b\.?)"
ANY_WEEKDAY = rf"(?:{WEEKDAY}|{SHORT_WEEKDAY})"
YEAR = r"(?:(?:1[5-9]|20)\d\d(?![\d%]|[,.]\d))"
DAY_NUMBER = r"(?:0?[1-9]|[12]\d|3[01])(?![0-9])"
DAY = (
    rf"(?:{DAY_NUMBER}(?:st|nd|rd|th)?(?![A-Za-z%°]|[.,:]\d|-[a-z])"
    r"(?![\s\u00a0](?:percent|per\b|million|billion|thousand|hundred|dozen|kilo|km\b|miles?\b|met(?:er|re)s?\b|tons?\b|"
    r"tonnes?\b|people|troops|soldiers|missiles|rockets|satellites|launches|tests|years?\b|days?\b|weeks?\b|"
    r"months?\b|hours?\b|minutes?\b|seconds?\b))"
    r"(?![\s\u00a0]?[ap]\.?m\b)"
    r")"
)
SEASON = r"(?:spring|summer|fall|autumn|winter|Spring|Summer|Fall|Autumn|Winter)(?![A-Za-z])"
DAYPART = r"(?:morning|afternoon|evening|night)"
_COUNTS = alternatives(tuple(word for word in WORDS if WORDS[word] < 100))  # 100: beyond it news writes digits
NUMBER = rf"(?:\d{{1,4}}|(?:{'|'.join(TENS)})[\s-](?:{DIGITS})|{_COUNTS})"

HABITS = {  # word → how often, as ISO 8601 writes it
    "daily": "P1D", "nightly": "P1D", "weekly": "P1W", "fortnightly": "P2W", "monthly": "P1M", "quarterly": "P3M",
    "yearly": "P1Y", "twice-yearly": "P6M", "annual": "P1Y", "annually": "P1Y", "hourly": "PT1H", "biennial": "P2Y",
    **{f"{half}{ending}": "P6M" for half in ("semi-annual", "semiannual", "biannual") for ending in ("", "ly")},
}  # fmt: skip

FIGURE, MARK = "0", "'"  # what stands for any digit and for an apostrophe among the words that a time begins with
MONTH_NAMES = frozenset((*(name for month in MONTHS for name in (month, month[:3])), "sept"))  # 3 letters: short form
DAY_NAMES = frozenset(
    (*(name for day in WEEKDAY_NAMES for name in (day, day[:3])), "tues", "thur", "thurs")  # 3 letters: short form
)
MANY_DAYS = frozenset(f"{day}s" for day in WEEKDAY_NAMES)
UNIT_NAMES = frozenset(name for unit in UNITS for name in (unit, f"{unit}s"))
SEASON_NAMES = frozenset(SEASONS)
PART_NAMES = frozenset(("morning", "afternoon", "evening", "night"))
COUNTS = frozenset((*WORDS, FIGURE, "a", "an", "couple", "several", "some", "few", "many", "tens", "dozens", "hundreds",
                    "thousands"))  # fmt: skip
ORDINAL_WORDS = frozenset(ordinal.partition("-")[0] for ordinal in ORDINALS)

_FIRST_WORD = re.compile(r"[a-z]+")
HOLIDAY_OPENERS = frozenset(_FIRST_WORD.findall(name)[0] for name in HOLIDAYS)

MODIFIERS = {  # words at the beginning of a time → its TIMEX3 modifier (TimeML 1.2.1)
    "more than": "MORE_THAN", "over": "MORE_THAN", "well over": "MORE_THAN", "just over": "MORE_THAN",
    "at least": "EQUAL_OR_MORE", "at most": "EQUAL_OR_LESS", "up to": "EQUAL_OR_LESS", "less than": "LESS_THAN",
    "fewer than": "LESS_THAN", "nearly": "LESS_THAN", "almost": "LESS_THAN", "just under": "LESS_THAN",
    "about": "APPROX", "around": "APPROX", "roughly": "APPROX", "approximately": "APPROX", "some": "APPROX",
    "early": "START", "the early": "START", "the beginning of": "START", "the start of": "START", "mid": "MID",
    "the middle of": "MID", "late": "END", "the late": "END", "the end of": "END",
}  # fmt: skip
_MODIFIER = re.compile(
    rf"(?:{alternatives(tuple(name.replace(' ', GAP) for name in MODIFIERS))})(?=[\s-])", re.IGNORECASE
)
TIME_WORDS = {  # no time can do without one of these, or a digit
    *MONTH_NAMES, *DAY_NAMES, *MANY_DAYS, *UNIT_NAMES, *SEASON_NAMES, *PART_NAMES,
    "noon", "midnight", "midday", "dawn", "daybreak", "predawn", "dusk",
    "overnight", "yesterday", "today", "tomorrow", "tonight", "half", "fiscal", "fy", "now", "currently",
    "presently", "nowadays", "present", "moment", "past", "future", "time", "twenties", "thirties", "forties",
    "fifties", "sixties",
    "seventies", "eighties", "nineties", *(word.rpartition("-")[2] for word in HABITS),
    *(f"{unit}long" for unit in UNITS), *HOLIDAY_OPENERS,
}  # fmt: skip


def month_number(name: str) -> int:
    """The month of a name or its short form, from 1.

    >>> month_number("Sept."), month_number("MAY")
    (9, 5)
    """
    return SHORT_MONTHS.index(name[:3].lower()) + 1  # 3 letters tell the months apart


def weekday_number(name: str) -> int:
    """The weekday of a name or its short form, from 0 for Monday.

    >>> weekday_number("Thurs."), weekday_number("Sunday")
    (3, 6)
    """
    return next(index for index, whole in enumerate(WEEKDAY_NAMES) if whole.startswith(name[:3].lower()))  # 3 letters


def day_number(words: str) -> int:
    """The day of the month in digits, with or without th, or in words.

    >>> day_number("31st"), day_number("twenty-second")
    (31, 22)
    """
    figures = words.rstrip("stndrh")
    return int(figures) if figures.isdigit() else ORDINALS.index(words.lower()) + 1


def amount(words: str) -> int | None:
    """A small whole number in digits or words; None for a vague one, as several.

    >>> amount("two"), amount("a"), amount("1,200"), amount("several") is None
    (2, 1, 1200, True)
    """
    plain = words.lower().replace(",", "").strip()
    if plain.isdigit():
        return int(plain)
    if plain in {"a", "an", "the"}:
        return 1
    tens, _, ones = plain.replace("-", " ").partition(" ")
    if ones in WORDS and WORDS.get(tens, 0) >= 20:  # 20: "twenty-five"
        return WORDS[tens] + WORDS[ones]
    return 2 if re.match(r"a couple\b", plain) else WORDS.get(plain)


def modifier(words: str) -> str:
    """The modifier that TIMEX3 gives to a time by the words it begins with, or nothing.

    >>> modifier("more than a decade"), modifier("late last year"), modifier("Friday")
    ('MORE_THAN', 'END', '')
    """
    match = _MODIFIER.match(words)
    return MODIFIERS.get(" ".join(match[0].lower().replace("-", " ").split()), "") if match else ""


def iso_length(unit: str, count: float | None) -> str:
    """A length of time as ISO 8601 writes it; X where the count is vague.

    >>> iso_length("minute", 86), iso_length("decade", 2), iso_length("week", None)
    ('PT86M', 'P20Y', 'PXW')
    """
    size, letter = UNITS[unit]
    figure = "X" if count is None else f"{count * size:g}"
    return f"P{figure}WE" if letter == "WE" else f"P{letter[:-1]}{figure}{letter[-1]}"
