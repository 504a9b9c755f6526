"""Reads years, and what is counted in them: spans of years, decades, centuries, quarters and halves."""

import re
from datetime import date

from lofted.extract.stretches import Opened, Sentence, Stretch, days, narrowed, one_year, spanning, unfixed
from lofted.extract.time_words import DASH, FIGURE, GAP, MARK, YEAR, day_number

PART = (
    rf"(?:(?P<part>early|late|mid-?|(?:the{GAP})?(?:beginning|start|end|middle|close|turn|rest|remainder|latter{GAP}part|early{GAP}part){GAP}of)"
    rf"(?:{GAP}|-)?(?:the{GAP})?)"
)
PARTS = {  # first word → which half is meant
    "early": "early", "beginning": "early", "start": "early", "turn": "early", "late": "late", "end": "late",
    "close": "late", "rest": "late", "remainder": "late", "latter": "late", "mid": "mid", "middle": "mid",
}  # fmt: skip
PART_OPENERS = frozenset((*PARTS, "the", "turn"))
_YEAR = re.compile(rf"(?:{PART}(?:year{GAP})?)?(?P<year>{YEAR})(?![\w/]|-(?![a-z])|[–—]\d)", re.IGNORECASE)
_SPAN = re.compile(rf"(?P<first>(?:1[5-9]|20)\d\d)(?P<mark>{DASH})(?P<last>(?:1[5-9]|20)?\d\d)(?![\w/%–-]|[.,:]\d)")
_DECADE = re.compile(
    rf"(?:the{GAP})?(?:(?P<part>early|late|mid)(?:{GAP}|-){{1,2}})?(?:to{GAP})?"
    r"(?:(?P<decade>(?:1[5-9]|20)\d0)['’]?s|(?P<mark>['’‘])?(?P<short>[2-9]0)['’]?s|"
    r"(?P<word>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
    re.IGNORECASE,
)
TENS = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_CENTURY = re.compile(
    rf"(?:the{GAP})?(?:(?P<part>early|late|mid)(?:{GAP}|-){{1,2}})?"
    r"(?P<count>(?:1\d|20|21)(?:st|th)|eighteenth|nineteenth|twentieth|twenty-first)[\s\u00a0-]century\b",
    re.IGNORECASE,
)
NTH = ("first", "second", "third", "fourth", "1st", "2nd", "3rd", "4th")
_PIECE = re.compile(
    rf"(?:(?P<named>{YEAR})(?:['’]s)?{GAP}|(?P<whose>this|last|next){GAP}year['’]s{GAP})?(?:the{GAP})?(?P<part>early|late)?(?:(?P<count>first|second|third|fourth|1st|2nd|3rd|4th|final|last)[\s\u00a0-]"
    rf"(?P<piece>quarter|half|three{GAP}months|six{GAP}months)|(?P<mark>[QH])(?P<number>[1-4]))"
    rf"(?:,?{GAP}(?:of{GAP})?(?:(?P<year>{YEAR})|(?P<this>this|last|next|the){GAP}year\b))?",
    re.IGNORECASE,
)
_FISCAL = re.compile(
    rf"(?:fiscal{GAP}(?:year{GAP})?|FY[\s\u00a0]?)(?:(?P<year>{YEAR})|['’]?(?P<short>\d\d)\b)", re.IGNORECASE
)

_YEAR_AFTER = re.compile(  # words that nothing but a year follows, at the end of what stands before
    r"(?:\b(?:in|since|until|till|by|before|after|during|between|through|throughout|early|late|mid|year|summer|spring|"
    r"autumn|fall|winter|circa|of|from|to|for|and|or|at\sleast|around|than|the|its|their|his|our|a|that|this|as)|"
    r"['’]s|\(|,|;|:|[-–—\"“”‘]|^)[\s\u00a0]{0,3}\Z",
    re.IGNORECASE,
)
_COUNT_BEFORE = re.compile(
    r"(?:\b(?:about|some|nearly|almost|approximately|roughly|over|under|exactly|only|another|more\sthan|less\sthan|"
    r"fewer\sthan|up\sto|no|no\.|nos\.|number|numbers|section|article|page|room|building|flight|route|model|block|resolutions?|"
    r"paragraph|chapter|mark|type|version|vision|expo|agenda|serial|order|unit|squadron|brigade|regiment|top)|"
    r"[$€£¥#№])[\s\u00a0]{0,3}\Z",
    re.IGNORECASE,
)
_PROPER_BEFORE = re.compile(r"\b[A-Z][\w-]{1,30}[\s\u00a0]\Z")
_COUNT_BEHIND = re.compile(
    r"[\s\u00a0-]{1,2}(?:kilo\w{1,9}|kms?|kg|miles?|met(?:er|re)s?|feet|foot|ft|pounds?|lbs?|tons?|tonnes?|mph|kph|knots|degrees|"
    r"percent|per|people|persons|troops|soldiers|men|women|children|hours?|hrs|minutes|seconds|days|weeks|months|"
    r"years|dollars|euros|won|yen|rubles|yuan|times|million|billion|thousand|local\stime|UTC|GMT|KST|JST|EST|EDT|"
    r"nautical|warheads|missiles|rockets|satellites|more|other|others|members|employees|workers|homes|units|copies|"
    r"civilians|residents|points|shares|pieces|objects|m|km|or\sso)\b",
)
_LISTED = re.compile(r"(?:the|its|their|his|our|['’]s|\bin)[\s\u00a0]{1,3}\Z", re.IGNORECASE)
_COUNTED = re.compile(r"[\s\u00a0](?:missiles|rockets|satellites|warheads|objects|units|members)\b")


def read_year(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """In 2017, the 2022 test, late 2023: four digits, where they can only be a year."""
    if match["part"] is None and not is_year(sentence.words, match.start("year"), match.end("year")):
        return None
    return parted(one_year(int(match["year"])), match["part"])


def is_year(words: str, start: int, end: int) -> bool:
    """Whether the words around four digits let them be a year and not a count or a number.

    >>> is_year("in 2017", 3, 7), is_year("some 2017 people", 5, 9), is_year("Resolution 1718", 11, 15)
    (True, False, False)
    """
    before = words[max(0, start - 40) : start]  # 40 characters: two or three words
    behind = words[end : end + 24]  # 24 characters: the longest unit
    if _COUNT_BEFORE.search(before):
        return False
    if _COUNT_BEHIND.match(behind):
        return bool(_COUNTED.match(behind) and _LISTED.search(before))
    return bool(_YEAR_AFTER.search(before)) or not _PROPER_BEFORE.search(before)


def parted(stretch: Stretch, part: str | None) -> Stretch:
    """Its early, middle or late half, where a word asks for one."""
    words = [] if part is None else part.lower().replace("-", " ").split()
    asked = next((PARTS[word] for word in words if word in PARTS), None)
    return narrowed(stretch, asked) if asked else stretch


def read_span(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """2017-2019 and 2017-19."""
    first, written = int(match["first"]), match["last"]
    last = int(written) if len(written) == 4 else first // 100 * 100 + int(written)  # 4 digits, or 2 and its century
    if last <= first or (len(written) == 2 and not is_year(sentence.words, match.start(), match.start("mark"))):
        return None
    one, other = one_year(first), one_year(last)
    cut = match.end("first")
    return spanning(one, other, parts=((match.start(), cut, one), (match.start("last"), match.end(), other)))


def read_decade(match: re.Match[str], _sentence: Sentence) -> Stretch | None:
    """The 1990s, the late '90s, the nineties; a bare "90s" is a temperature as often."""
    if match["decade"]:
        first = int(match["decade"])
    elif match["short"]:
        if not match["mark"] and not match["part"]:
            return None
        first = 1900 + int(match["short"])  # the century news means
    else:
        if not match[0].lower().startswith("the"):
            return None  # "in his nineties"
        first = 1920 + 10 * TENS.index(match["word"].lower())  # the century news means
    last = date(first + 9, 12, 31)  # 9 more years, to the last day of December
    stretch = days(date(first, 1, 1), last, precision="decade", edtf=f"{first // 10}X")  # 10 years in a decade
    return parted(stretch, match["part"])


def read_century(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """The 20th century, counted as news does from 1900."""
    first = (day_number(match["count"]) - 1) * 100  # years in a century
    last = date(first + 99, 12, 31)  # 99 more years, to the last day of December
    stretch = days(
        date(first, 1, 1), last, precision="century", edtf=f"{first // 100}XX", value=f"{first // 100}"
    )  # 100 years
    return parted(stretch, match["part"])


def read_piece(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The first quarter of 2024, Q3 2023, the second half of this year."""
    published = sentence.published
    written = match["year"] or match["named"]
    year = int(written) if written else None
    told = (match["this"] or match["whose"] or "").lower()
    if year is None and not told:
        return bare_quarter(match, sentence)
    if year is None and published:
        year = published.year + {"last": -1, "next": 1}.get(told, 0)
    quarter = (match["piece"] or match["mark"]).lower() in {"quarter", "q"} or "three" in (match["piece"] or "")
    if match["number"]:
        count = int(match["number"])
    else:
        word = match["count"].lower()
        count = NTH.index(word) % 4 + 1 if word in NTH else 4 if quarter else 2  # 4 quarters
    return piece_of(year, count, quarter=quarter, relative=not written)


def bare_quarter(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """The third quarter: of a year, a match or a loaf, so that only its TIMEX3 value takes the latest one."""
    word = (match["count"] or "").lower()
    if word not in NTH or (match["piece"] or "").lower() != "quarter":
        return None
    count, published = NTH.index(word) % 4 + 1, sentence.published  # 4 quarters
    value = f"XXXX-Q{count}"
    if published:
        begun = (count - 1) * 3 < published.month  # 3 months in a quarter
        ahead = sentence.ahead(*match.span())
        value = f"{published.year + (not begun and not ahead) * -1}-Q{count}"
    return Stretch("DATE", value)


def piece_of(year: int | None, count: int, *, quarter: bool, relative: bool) -> Stretch | None:
    """A quarter or a half of a year, coded as EDTF does: 33 to 36 and 40, 41."""
    months = 3 if quarter else 6  # months in a quarter, in a half
    if count > 12 // months:  # 12 months in a year
        return None
    code, name = (32 + count, "quarter") if quarter else (39 + count, "half")  # EDTF level 2
    value = f"{name[0].upper()}{count}"
    if year is None:
        return unfixed(name, edtf=f"XXXX-{code}", value=f"XXXX-{value}", relative=relative)
    first = date(year, (count - 1) * months + 1, 1)
    after = date(year + count * months // 12, count * months % 12 + 1, 1)  # 12 months in a year
    last = date.fromordinal(after.toordinal() - 1)
    return days(first, last, precision=name, edtf=f"{year}-{code}", value=f"{year}-{value}", relative=relative)


def read_fiscal(match: re.Match[str], _sentence: Sentence) -> Stretch:
    """Fiscal 2025: from the October before (United States) to the March after (Japan), since nobody says whose."""
    return fiscal_year(int(match["year"] or f"20{match['short']}"))


def fiscal_year(year: int) -> Stretch:
    """A fiscal year of anybody's."""
    first, last = date(year - 1, 10, 1), date(year + 1, 3, 31)  # 1 October, 31 March
    return days(first, last, precision="fiscal year", edtf=f"{year}")


_FIGURE = frozenset({FIGURE})
_PIECES = ("the", "this", "next", "early", "late", "first", "second", "third", "fourth", "final", "last", "q", "h")
READERS: tuple[Opened, ...] = (
    (_FIGURE, _SPAN, read_span),
    (PART_OPENERS | _FIGURE, _YEAR, read_year),
    (_FIGURE | set(TENS) | {MARK, "the", "early", "late", "mid"}, _DECADE, read_decade),
    (
        _FIGURE | {"the", "early", "late", "mid", "eighteenth", "nineteenth", "twentieth", "twenty"},
        _CENTURY,
        read_century,
    ),
    (_FIGURE | set(_PIECES), _PIECE, read_piece),
    (frozenset({"fiscal", "fy"}), _FISCAL, read_fiscal),
)
