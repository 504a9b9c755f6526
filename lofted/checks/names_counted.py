"""Are as many names listed as the words in front of the list count?

    >>> review("Six members of the Council, France, Japan, Malta, Slovenia and Britain, asked for a meeting.")
    names_counted: conflicts. “Six members” are told, and five are named: France, Japan, Malta, Slovenia and Britain.

    >>> review("Five members of the Council, France, Japan, Malta, Slovenia and Britain, asked for a meeting.")
    names_counted: holds. Five are named: France, Japan, Malta, Slovenia and Britain, as “Five members” says.

The list can stand behind a colon, a dash or in brackets, and the names can be of people or of bodies; of countries it
can end the sentence.

    >>> review("Three countries sent officers: France, Japan, Malta and Britain.")
    names_counted: conflicts. “Three countries” are told, and four are named: France, Japan, Malta and Britain.

    >>> review("Four astronauts (Reid Wiseman, Victor Glover and Christina Koch) will fly.")
    names_counted: conflicts. “Four astronauts” are told, and three are named: Reid Wiseman, Victor Glover and
    Christina Koch.

Silent where the number is hedged or of a part ("two of the five members, France and Britain,"), where the list is
brought in as an example ("including") or as that of others ("with"), where it is not closed by "and", and on names
that hold an "and" or a comma of their own.

    >>> review("Six members, among them France, Japan and Malta, asked for a meeting.")

Source: the list itself.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Finding, Reading, Span
from lofted.reference.counting import CARDINALS, count_of
from lofted.reference.saying import in_words, listing
from lofted.reference.sentence import said_by
from lofted.reference.wording import countries, sentences

FIELD = "units and arithmetic"

IN_WORDS = CARDINALS[1:]  # one is no count of names
FEWEST = 3  # names; two of a longer row are soon an example; ours

CUES = tuple(f"{word} " for word in (*IN_WORDS, *(word.title() for word in IN_WORDS)))

_NOUN = (
    r"(?:countries|nations|states|members|governments|allies|powers|parties|signatories|partners|neighbours|neighbors|ambassadors|"
    r"astronauts|cosmonauts|taikonauts|crew\smembers|crewmates|leaders|officials|ministers|presidents|envoys|men|women|people|"
    r"agencies|companies|firms|organisations|organizations|bodies|institutes|universities|"
    r"satellites|probes|rockets|missiles|types|craft|spacecraft|sites|provinces|prefectures|cities|islands)"
)
_ITEM = r"(?:the\s)?[A-Z][\w.’-]*(?:['’](?!s\b)\w+)?(?:\s(?:of\s|the\s|al-|de\s)?[A-Z\d][\w.’-]*){0,4}"
_HEAD = rf"(?<![\w-])(?P<told>(?P<number>(?i:{'|'.join(IN_WORDS)}))\s(?:[a-z-]+\s){{0,3}}?{_NOUN})"
_LIST = rf"(?P<list>{_ITEM}(?:,\s{_ITEM}){{1,18}},?\sand\s{_ITEM})(?P<closes>,|\)|;|\s[–—-]\s|[.”\"]*\s*$)"
_COUNTED = re.compile(
    rf"{_HEAD}(?P<of>\s(?:of|on|in|from)\s(?:the\s)?[\w.-]+(?:\s[\w.-]+){{0,3}}?)?(?:,\s|:\s|\s\(|\s[–—-]\s){_LIST}"
)
_FAR = re.compile(rf"{_HEAD}(?P<of>\s[^.;:()]{{3,100}}):\s{_LIST}")  # "Six members asked for a meeting: …"
_NUMBER = re.compile(rf"\b(?:{'|'.join(IN_WORDS)}|both|several|many|other|some)\b", re.I)
_CAPITAL = re.compile(_ITEM)
_HEDGED = re.compile(
    r"\b(?:at\sleast|more\sthan|over|about|some|around|nearly|almost|up\sto|first|last|other|another|least|of\s(?:the|its|those|these|their)|"
    r"than|between|or|to|and|from|all\sbut|only)\s$",
    re.I,
)
_OWN_JOIN = re.compile(  # names that hold an "and" or a comma of their own
    r"\b(?:Antigua|Barbuda|Trinidad|Tobago|Bosnia|Herzegovina|Saint\sKitts|Grenadines|Sao\sTome|Principe|Jr|Sr|Inc|Ltd|LLC|Co|Corp|"
    r"Science|Technology|Aeronautics|Research|Development)\b"
)
_EXAMPLE = re.compile(
    r"\b(?:including|includes?|among|such\sas|notably|like|with|plus|excluding|except|besides)\b", re.I
)
_DENIED = re.compile(r"\b(?:not|never|if|neither|wrongly|instead)\b|n['’]t\b|\?")
_DAY = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def names_counted(reading: Reading) -> Iterator[Finding]:
    """Count each list of names that a number stands before."""
    text = reading.article.text
    for sentence in sentences(text):
        words = reading.article.quote(sentence)
        if _DENIED.search(words):
            continue
        for match in (*_COUNTED.finditer(words), *(one for one in _FAR.finditer(words) if of_the_same(one))):
            names = listed(match)
            if (
                names
                and not _HEDGED.search(words[: match.start()])
                and not _EXAMPLE.search(match["told"] + (match["of"] or ""))
            ):
                span = Span(sentence.start + match.start("told"), sentence.start + match.end("list"))
                yield judged(match, names, span, reading)


def of_the_same(match: re.Match[str]) -> bool:
    """Whether a list far behind its number is surely of what is counted: of countries, or of initials."""
    pattern, _ = countries()
    names = [one.removeprefix("the ") for one in listed(match)]
    alike = all(pattern.fullmatch(one) for one in names) or all(one.isupper() for one in names)
    return bool(names) and alike and not _NUMBER.search(match["of"])


def listed(match: re.Match[str]) -> list[str]:
    """The names of a list; none where one of them may be two, or is no name."""
    if (
        _OWN_JOIN.search(match["list"])
        or _DAY.search(match["list"])
        or not match["list"].removeprefix("the ")[:1].isupper()
    ):
        return []
    names = [one.strip() for one in re.split(r",\sand\s|,\s|\sand\s", match["list"])]
    names = [one.rstrip(".") if one.count(".") == 1 else one for one in names]  # the end of a sentence, and no "U.S."
    alike = all(_CAPITAL.fullmatch(one) for one in names) and len(set(names)) == len(names)
    return names if alike and len(names) >= FEWEST else []


def judged(match: re.Match[str], names: list[str], span: Span, reading: Reading) -> Finding:
    """The verdict on one list."""
    told, found = count_of(match["number"]), len(names)
    count = in_words(found, up_to=len(CARDINALS))
    claims, working = said_by(span, reading), [f"names: {found}; told: {told}"]
    if told == found:
        reason = f"{count.capitalize()} are named: {listing(names)}, as “{match['told']}” says."
        return holds(*claims, reason=reason, spans=[span], working=working)
    reason = f"“{match['told']}” are told, and {count} are named: {listing(names)}."
    return conflicts(*claims, reason=reason, spans=[span], working=working, would_hold_if=f"with {count}")
