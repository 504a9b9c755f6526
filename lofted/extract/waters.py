"""Into which sea something is said to have fallen, inside or outside whose zone, and over which land it flew."""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.relations import Found
from lofted.extract.vocabulary import vocabulary
from lofted.facts import Entry, Named, Span, Words

FALLING = {
    "fell", "fall", "fallen", "falling", "landed", "land", "landing", "splashed", "splashing", "came", "plunged",
    "plunging", "dropped", "hit", "struck", "entered", "reached", "crashed", "crashing", "fired", "launched",
    "falls", "lands", "splashes", "comes", "coming", "went", "ended", "plunges", "drops", "crashes", "spot", "place",
    "point", "position", "site", "splashdown",
}  # fmt: skip
FLYING = {"over", "crossed", "crosses", "overflew", "overflies", "overflying", "crossing"}
ISLANDS = ("Hokkaido", "Honshu", "Kyushu", "Shikoku", "Okinawa")  # of Japan, over which flights are told
OWN = "own"  # subject of the waters of whoever launched it
SHORT = 80  # characters from the verb to the sea; some twelve words

_FELL = (
    r"\b(?:f[ae]ll(?:s|en|ing)?|land(?:s|ed|ing)?|splash(?:es|ed|ing)\sdown|com(?:es|ing)\sdown|came\sdown|went\sdown|ended(?:\sup)?|"
    r"plung(?:es|ed|ing)|dropp(?:ed|ing)|drops|crash(?:es|ed|ing)|(?:fired|launched)(?=\s[^.;]{0,40}\sinto\b))\b"
)
_SPOT = r"\b(?:spot|place|point|position|site|splash-?down)\b[^.;]{0,40}?\b(?:is|was|lies|lay)\b"  # where it came down
_INTO = re.compile(
    rf"{_FELL}(?:[^.;,]|,(?=\d)){{0,{SHORT}}}?\s(?:in|into)\s(?:the\s|waters\sof\sthe\s|what\sit\scalls\sthe\s)?$"
)
_PARTS = re.compile(r"\b(?:stages?|debris|boosters?|wreckage|parts?|fragments?|fairings?|pieces|remains|cone)\b", re.I)
_ZONE = re.compile(
    rf"(?:{_FELL}|{_SPOT})[^.;]{{0,{SHORT}}}?\s(?P<side>inside|within|in|into|outside)\s(?:of\s)?(?:the\s)?(?P<whose>Japan['’]s|Japanese|Tokyo['’]s)\s"
    r"(?P<zone>(?:self-declared\s)?(?:200-nautical-mile\s|200-mile\s)?(?:[Ee]xclusive\s[Ee]conomic\s[Zz]one|EEZ)|[Tt]erritorial\s(?:[Ww]aters|[Ss]eas?))"
)
_THEIRS = re.compile(  # waters of another country, or Japan's where it is named behind
    rf"(?:{_FELL}|{_SPOT})[^.;]{{0,{SHORT}}}?\s(?P<side>inside|within|in|into)\s(?:of\s)?"
    r"(?P<zone>(?:(?P<own>its|their|the\s(?:country|launcher)['’]s)\s)?(?:[A-Zt][\w.’']*\s){0,3}?(?:own\s)?"
    r"(?:[Tt]erritorial\s(?:[Ww]aters|[Ss]eas?)|[Ee]xclusive\s[Ee]conomic\s[Zz]one|EEZ)(?:\sof\s(?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?)?)"
)
_HIT = re.compile(
    r"\b(?:hit|struck|entered|reached)\s(?P<side>)(?:Japan['’]s|Japanese)\s(?P<zone>[Tt]erritorial\s(?:[Ww]aters|[Ss]eas?))"
)
_OVER = re.compile(
    r"\b(?:(?:fl(?:ew|own|ying|ies)|pass(?:ed|es|ing)|soar(?:ed|ing)|sail(?:ed|ing)|travell?ed|streak(?:ed|ing)|sent|hurled|"
    r"(?:fire[ds]|launche[ds]|lob(?:bed|s)|shoots|shot|sends|hurls)\s(?:[\w-]+\s){0,6}?)\s?(?:directly\s|right\s|high\s)?over|cross(?:ed|es|ing)|overfl(?:ew|ies|ying))\s"
    rf"(?:the\s)?(?:(?:northern|southern|northernmost|main|island\sof|island|Japanese|Japan['’]s)\s){{0,4}}?"
    rf"(?P<land>Japan(?!ese|['’]s)|Japanese\s(?:archipelago|islands|mainland|territory)|(?:archipelago|country|nation)\b(?!['’]s)|{'|'.join(ISLANDS)})\b"
)
_OVER_WHICH = re.compile(  # "Aomori, over which the missile passed"
    rf"\b(?P<land>Japan|{'|'.join(ISLANDS)})\b(?:[^.;,]{{0,20}},)?\s(?:over|across)\swhich\s(?:the\s[a-z]+|it)\s(?:had\s)?"
    r"(?:passed|flew|flown|went|gone|sailed|travell?ed|soared|streaked)\b"
)
_BETWEEN = re.compile(  # a sea told by the shores on its two sides
    r"\b(?:the\s)?(?:seas?|waters)\sbetween\s(?:the\s)?(?:North\s|South\s)?(?:Korea(?:n\s[Pp]eninsula)?|Koreas)\sand\s(?P<far>Japan|China)\b"
)
_SEAS = {"Japan": "sea-of-japan", "China": "yellow-sea"}
_JAPANS = re.compile(r"\b(?:Japan\b(?:['’]s)?|Tokyo\b|Japanese\b)")
_OTHERS = re.compile(r"\b(?:South Korea\w*|Seoul|Taiwan\w*|Guam|Philippines|Alaska|Iraq\w*|Jordan\w*|Syria\w*)\b")


def landings(words: str, start: int, names: Sequence[tuple[Span, Entry]]) -> Iterator[Found]:
    """Where one sentence, which begins at `start`, says that a missile fell and what it flew over.

    >>> [found.value.written for found in landings("It fell inside Japan's EEZ.", 0, [])]
    ["inside Japan's EEZ"]
    """
    here = vocabulary(words)
    if _PARTS.search(words):
        return  # of a stage something else is told
    if not FALLING.isdisjoint(here):
        for span, entry in names:
            if entry.columns.get("kind") == "sea" and _INTO.search(words[: span.start - start]):
                told = words[span.start - start : span.end - start]
                yield Found("fell_in", Named(entry.id, told), span)
        for match in _BETWEEN.finditer(words):
            if _INTO.search(words[: match.start()] + " the ") or _INTO.search(words[: match.start()]):
                span = Span(start + match.start(), start + match.end())
                yield Found("fell_in", Named(_SEAS[match["far"]], match[0]), span)
        for match in (*_ZONE.finditer(words), *_HIT.finditer(words)):
            at, end = match.start("side"), match.end("zone")
            yield Found("fell_on_side", Words(words[at:end]), Span(start + at, start + end), subject="japan")
        yield from of_others(words, start, names)
    if not FLYING.isdisjoint(here):
        for match in (*_OVER.finditer(words), *_OVER_WHICH.finditer(words)):
            span = Span(start + match.start("land"), start + match.end("land"))
            land = match["land"] if match["land"] in ("Japan", *ISLANDS) else "Japan"
            if not match["land"][0].isupper() and (not _JAPANS.search(words) or _OTHERS.search(words)):
                continue  # whose country is not told
            yield Found("flew_over", Words(land), span)


def of_others(words: str, start: int, names: Sequence[tuple[Span, Entry]]) -> Iterator[Found]:
    """The territorial waters of a country that stand as the place where it came down; "own" are its launcher's.

    >>> [found.value.written for found in of_others("It fell into its own territorial waters.", 0, [])]
    ['into its own territorial waters']
    """
    for match in _THEIRS.finditer(words):
        told = Span(start + match.start("zone"), start + match.end("zone"))
        whose = [entry.id for span, entry in names if entry.kind == "country" and told.covers(span)]
        plain = match["zone"].startswith(("Japan", "the Japan", "Tokyo"))  # read above
        if not plain and (whose or match["own"]):
            place = Span(start + match.start("side"), told.end)
            subject = whose[0] if whose else OWN
            yield Found("fell_on_side", Words(words[match.start("side") : match.end("zone")]), place, subject=subject)
