"""Does the name mean that?

    >>> review("Russia launched the rocket from Vostochny, which is Russian for “western”.")
    name_meaning: conflicts. “western” does not fit: the name Vostochny stands for “eastern” (Russian).

    >>> review("Russia launched the rocket from Vostochny, which is Russian for “eastern”.")
    name_meaning: holds. The name Vostochny stands for “eastern” (Russian).

    >>> review("The Hwasong, Chinese for Mars, is a family of missiles.")
    name_meaning: conflicts. “Chinese” does not fit: the name Hwasong stands for “Mars” (Korean).

Whose name a thing bears is asked as well, and every wording that is fair is taken.

    >>> review("The probe Chang’e 6, named after the goddess of the sun, landed on the far side.")
    name_meaning: conflicts. “goddess of the sun” does not fit: the name Chang’e stands for “moon goddess” (Chinese).

    >>> review("North Korea fired its Chollima-1, named after a flying horse of legend.")
    name_meaning: holds. The name Chollima stands for “mythical winged horse” (Korean).

Silent where the words behind a name are not plainly its meaning: what the thing is, a nickname in brackets, or whom an
office was named after.

    >>> review("The Oreshnik, a new missile, was fired at Dnipro. Sarmat (“Satan 2”) was not.")

Limits: only the names of `meanings.csv`. Where a told meaning has some words of a fair one and no contrary of another,
it may be a freer translation, and nothing is said.

Source: `meanings.csv`, each row with its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.meanings import contrary, fits, foreign, rows_by_name, said
from lofted.reference.subjects import row_evidence

FIELD = "missiles, rockets and craft"
CUES = (
    "mean",
    "translat",
    "stands for",
    "signif",
    "named",
    "called after",
    "literal",
    "lit.",
    " in ",
    " for ",
    " or ",
    "(",
)
BEFORE = 90  # characters before a name in which "Russian for “eastern”" stands
LONGEST = 6  # words of a told meaning; longer ones are as a rule no translation
FEW = 3  # words of one in quotes that stands without language or "the name"
SHORT = 2  # words of one that stands without quotes, language or "the name"
_NAMESAKE = re.compile(  # whom or what a thing can be named after, told in common words
    r"\b(?:god|goddess|deity|river|lake|mountain|island|city|town|tree|flower|bird|animal|beast|horse|planet|star|moon|sun|sword|"
    r"wind|king|queen|emperor|poet|Mercury|Venus|Mars|Jupiter|Saturn|Uranus|Neptune|Pluto)\b"
)

_LANGUAGE = (
    r"(?:Korean|Russian|Ukrainian|Belarusian|Chinese|Mandarin|Cantonese|Japanese|Persian|Farsi|Arabic|Turkish|Urdu|Hindi|"
    r"Sanskrit|Punjabi|Hebrew|Latin|Greek|Polish|Serbian|Czech|Spanish|German|French)"
)
_THING = (
    r"(?:\s(?:missiles?|rockets?|carrier|launcher|launch|vehicles?|satellites?|spacecraft|craft|capsules?|modules?|"
    r"laborator(?:y|ies)|lab|station|probes?|rovers?|landers?|orbiters?|drones?|[Cc]osmodrome|[Ss]paceport|[Ss]pace|[Cc]ent(?:re|er)|"
    r"[Ss]atellite|[Ll]aunching|[Ss]tation|[Gg]round|ICBMs?|series|family|ideology|idea|[Ss]ystem|programme|program|mission)){0,3}"
)
_OPEN, _SHUT = r"[“\"‘'«]", r"[”\"’'»](?!\w)"
_WORDS = r"[^“”\"‘«»\n]{2,60}?"
_QUOTED = rf"{_OPEN}(?P<quoted>{_WORDS})[,.]?{_SHUT}(?:\s(?:or|and)\s{_OPEN}(?P<second>{_WORDS})[,.]?{_SHUT})?"
_BARE = r"(?P<bare>(?:[A-Za-z][\w’'-]*)(?:\s[A-Za-z][\w’'-]*){0,8})"
_TOLD = rf"(?:the\splanet\s|a\s|an\s|the\s)?(?:{_QUOTED}|{_BARE})"
_TONGUE = rf",?\s(?:in|from)\s(?:the\s)?(?P<tongue>{_LANGUAGE}|English)"
_IN = rf"(?:{_TONGUE})?"
_LINK = r"(?:,?[”\"’'])?(?:,|:|\s\(|\s[–—-]{1,2}|[–—])?\s?"
_ADVERB = (
    r"(?:(?:literally|roughly|loosely|usually|often|itself|simply|can\sbe|can|is|was|are|derived|taken|combines|both)"
    r"\s){0,3}"
)
_OF_NAME = (
    r"(?:(?P<name_cue>(?:whose|its|the|a)\s(?:name|word)(?:\s(?:of\swhich|that|which))?)\s"
    r"|(?P<which>which|that)\s|or\s)?"
)
_MEANS = (
    r"(?:means?|(?P<meaning>meaning)|signif(?:ies|ying)|(?P<stands>stands\sfor))[:,]?\s"
    r"(?:(?:both|either|simply|literally|roughly|just)\s)?"
)
_TRANSLATES = r"translat(?:es|ed|ing)\s(?:roughly\s|loosely\s|literally\s)?(?:to|as|into)\s"
_OF_WORDS = (  # "Russian for", "an ancient Korean word that means", "a blend of the Korean words for"
    r"(?:from\s)?(?:an?\s|the\s)?(?:(?:portmanteau|combination|blend|mix)\sof\sthe\s|ancient\s|old\s)?"
    rf"(?P<before>{_LANGUAGE})(?:\s(?:words?|terms?|name))?\s(?:for|meaning|that\smeans)[:,]?\s"
)
_AFTER = r"(?:which\s|that\s)?(?:(?:is|was|were|are|and)\s)?(?:so\s)?(?:named|called)\s(?:after|for)\s"
_SPOKEN = rf"(?:[”\"’']?\sin\s(?P<spoken>{_LANGUAGE})(?=\s))?"
_LETTERS = rf"(?:{_LANGUAGE}(?:\sname)?:?\s)?(?:[^()A-Za-z\n]{{0,60}}|[^()\n]{{0,80}}?\b(?=lit))"  # in brackets
_FOR_WHOM = re.compile(r"\s(?:for|to)\s")  # "means “game over” for them"
_FORMS = (
    ("means", rf"{_SPOKEN}{_LINK}{_OF_NAME}{_ADVERB}{_MEANS}{_TOLD}{_IN}"),
    ("translates", rf"{_SPOKEN}{_LINK}{_OF_NAME}{_ADVERB}{_TRANSLATES}{_TOLD}{_IN}"),
    ("language", rf"{_LINK}{_OF_NAME}{_ADVERB}{_OF_WORDS}{_TOLD}"),
    ("literal", rf"\s\({_LETTERS}(?:lit\.|literally|literal\smeaning:?|meaning|means)[:,]?\s{_TOLD}{_IN}"),
    ("after", rf"{_LINK}{_AFTER}{_TOLD}"),
    ("gloss", rf"[”\"’']?\s\((?:or\s)?{_TOLD}{_IN}\)"),
    ("gloss", rf"[”\"’']?\s?(?:,|[–—]|\s-)\s?(?:or\s)?{_TOLD}{_TONGUE}"),
    ("gloss", rf"[”\"’']?,?\sor\s{_QUOTED}{_IN}"),
)
_PATTERNS = tuple((kind, re.compile(form)) for kind, form in _FORMS)
_NUMBER = re.compile(  # what stands between a name and its meaning: a number, what the thing is, its own letters
    rf"(?:[ -]?\d{{1,3}}[A-Z]{{0,2}})?(?:,?[”\"’'](?=\s[a-z(]))?{_THING}(?:[”\"’']?\s\([^()A-Za-z\n]{{1,30}}\))?"
)
_IN_FRONT = re.compile(rf"\b(?P<before>{_LANGUAGE})(?:\s(?:word|term|name))?\sfor\s{_QUOTED},?\s\(?{_OPEN}?$")
_NAME_IN_FRONT = re.compile(r"(?:\b(?:name|word|term),?\s[“\"‘']?|[“\"‘'])$")
_END = re.compile(  # where a told meaning without quotes ends
    rf"\s(?:in|from)\s(?:the\s)?(?:{_LANGUAGE}|English)\b|\s(?:but|which|who|that|was|is|were|has|had|have|as|when|while|because|"
    r"after|since|by|at|on|with|carrying|launched|fired|said|told|flew|lifted|will|would|could|can)\b"
)
_HANGING = re.compile(r"\s(?:and|or|a|an|the)$")
_NO_MEANING = re.compile(
    r"\b(?:missiles?|rockets?|ICBMs?|weapons?|drones?|variants?|versions?|designations?|codes?|vot(?:e|es|ing)|polls?|contests?|"
    r"competitions?|surveys?|public|tests?|flights?|launch(?:es)?|deaths?|years?|months?|weeks?|days?|more|less|not|no|nothing|"
    r"everything|something|trouble|business|death|victory|it|that|they|he|she|we|you|there|what|how|this|these|its|their|his|her|"
    r"programmes?|programs?|projects?|scientists?|engineers?|founders?|leaders?|late|president|Kim|NATO|Pentagon|same|another)\b"
)


@dataclass(frozen=True, slots=True)
class Telling:
    """A meaning that a text gives a name: its words, how they are told, in which language, and where they stand."""

    told: str
    kind: str
    quoted: bool
    named: bool
    tongue: str
    span: Span


def name_meaning(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each told meaning of a name against the shelf."""
    rows = rows_by_name(record)
    text = reading.article.text
    seen: set[tuple[str, str]] = set()
    for match in any_name(tuple(rows)).finditer(text):
        row = rows[match[0].replace("'", "’")]
        telling = told_of(match, text) if row.verified else None
        if telling and (row.id, telling.told) not in seen:
            seen.add((row.id, telling.told))
            yield from judged(telling, row)


@lru_cache(maxsize=20)  # shelves in use at once
def any_name(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern of any of some names as whole words, the longest first."""
    some = "|".join(re.escape(one).replace("’", "['’]") for one in sorted(names, key=len, reverse=True))
    return re.compile(rf"(?<![\w-])(?:{some})(?![a-zA-Z])")


def told_of(match: re.Match[str], text: str) -> Telling | None:
    """The meaning that stands behind a name, or in front of it."""
    behind = _NUMBER.match(text, match.end())
    start = behind.end() if behind else match.end()
    named = bool(_NAME_IN_FRONT.search(text, max(0, match.start() - BEFORE), match.start()))
    for kind, pattern in _PATTERNS:
        for at in dict.fromkeys((start, match.end())):
            found = pattern.match(text, at)
            if found:
                return telling_of(found, kind, named=named, start=match.start())
    front = _IN_FRONT.search(text, max(0, match.start() - BEFORE), match.start())
    return telling_of(front, "language", named=named, start=front.start()) if front else None


def telling_of(found: re.Match[str], kind: str, *, named: bool, start: int) -> Telling:
    """What a pattern found, its words cut where they end."""
    groups = found.groupdict()
    quoted = groups.get("quoted") or ""
    told = " or ".join(part for part in (quoted, groups.get("second") or "") if part)
    tongue = next((groups[one] for one in ("before", "tongue", "spoken") if groups.get(one)), "")
    end = found.end()
    if not told:
        bare = groups.get("bare") or ""
        cut = _END.search(bare)
        told = _HANGING.sub("", bare[: cut.start()] if cut else bare)
        end = found.start("bare") + len(told) if bare else end
        spoken = re.match(rf"\s(?:in|from)\s(?:the\s)?({_LANGUAGE})\b", bare[len(told) :])
        tongue = tongue or (spoken[1] if spoken else "")
    if re.search(
        r"\bfrom\b", found[0].replace(told, "")
    ):  # of the words that another language took over, either can be told
        tongue = ""
    named = (named or bool(groups.get("name_cue"))) and (bool(quoted) or not groups.get("stands"))
    if groups.get("meaning") or groups.get("which"):  # "which means" tells a name's meaning where the words are few
        few = FEW if quoted else SHORT if groups.get("meaning") else 0
        named = named or (len(told.split()) <= few and not _FOR_WHOM.match(found.string, end))
    return Telling(told, kind, bool(quoted), named, tongue, Span(start, end))


def judged(telling: Telling, row: Entry) -> Iterator[Finding]:
    """The verdict on one told meaning; none where its words are not plainly one."""
    tongues = [part.strip() for part in row.columns["language"].split("|")]
    right = f"the name {row.name} {said(row)}"
    evidence = [row_evidence(row, f"{row.name} {said(row)}")]
    other = telling.tongue if telling.tongue not in ("", *tongues, "English") else ""
    if fits(telling.told, row):
        if other:
            yield conflicts(reason=f"“{other}” does not fit: {right}.", evidence=evidence, spans=[telling.span])
        else:
            yield holds(reason=f"{right[0].upper()}{right[1:]}.", evidence=evidence, spans=[telling.span])
    elif (
        plain(telling)
        and (telling.kind == "after" or row.columns["sense"] == "word")
        and (contrary(telling.told, row) or (strong(telling) and foreign(telling.told, row)))
    ):
        yield conflicts(reason=f"“{telling.told}” does not fit: {right}.", evidence=evidence, spans=[telling.span])


def plain(telling: Telling) -> bool:
    """Whether some words can be a translation at all: a few English words that name a thing."""
    number = len(telling.told.split())
    return telling.told.replace("’", "").isascii() and not _NO_MEANING.search(telling.told) and 0 < number <= LONGEST


def strong(telling: Telling) -> bool:
    """Whether the words around say that a meaning is told, and not a nickname or what the thing is."""
    if telling.kind == "after":
        return bool(_NAMESAKE.search(telling.told))
    if telling.kind == "gloss":
        return telling.tongue != "" and telling.quoted
    if telling.kind == "means":
        return telling.named or bool(telling.tongue or _NAMESAKE.fullmatch(telling.told))
    return True
