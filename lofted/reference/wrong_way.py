"""Bounds of a class told the wrong way round, and what sets a class apart told of what does not.

Hypersonic speed begins at five times that of sound, so that "up to five times" turns a floor into a ceiling; an
intercontinental missile is one that flies 5,500 km or more. And every long-range ballistic missile comes down faster
than that: what sets a hypersonic weapon apart is that it manoeuvres at a low height.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import Span
from lofted.reference.wording import sentences

_MOST = (
    r"(?P<told>(?:up\sto|at\s(?:the\s)?most|no\s(?:more|faster|further|farther|longer)\sthan|not\smore\sthan|"
    r"a\smaximum\s(?:speed\s|range\s)?of|a\stop\sspeed\sof|less\sthan|fewer\sthan|below|under|slower\sthan|"
    r"shorter\sthan)\s(?:about\s|around\s|some\s)?"
)
_LEAST = (
    r"(?P<told>(?:at\sleast|more\sthan|over|above|upwards\sof|a\sminimum\s(?:speed\s|range\s)?of|longer\sthan|"
    r"no\sless\sthan|not\sless\sthan|beyond)\s(?:about\s|around\s|some\s)?"
)
_FAST = (
    r"(?:(?:Mach\s(?:5|five))|"
    r"(?:five|5)\stimes\s(?:the\sspeed\sof\s)?sound|(?:five|5)\stimes\sfaster\sthan\ssound)(?![\d.,]*\d))"
)
_GLIDERS = r"(?:(?:missiles?|weapons?|gliders?|(?:glide\s)?vehicles?|arms|speeds?)|glide\sbodies)"
_BETWEEN = r"[^.;:?!]{0,70}?\b"
_AND_MORE = r"(?!\s(?:or|and)\s(?:more|faster|above|beyond|higher|over|up))"


@dataclass(frozen=True, slots=True)
class Wrong:
    """What some words have amiss: where, why, what would be right, and who says so."""

    span: Span
    reason: str
    right: str
    name: str
    source: str
    url: str


def _of_class(names: str, bound: str, far: str) -> re.Pattern[str]:
    """A class in general, with a bound of it: no "the missile", of which one flight may be told."""
    return re.compile(rf"\b(?<![Tt]he\s)(?:{names})\b{_BETWEEN}{bound}{far}){_AND_MORE}", re.I)


_ICBMS = (
    r"ICBMs|intercontinental(?:[- ]range)?(?:\sballistic)?\smissiles|"
    r"an\s(?:ICBM|intercontinental(?:\sballistic)?\smissile)\sis"
)
_WORD = (  # the word explained: "hypersonic stands for speeds of"
    r"(?<![\w-])[“\"]?hypersonic[”\"]?(?:\s(?:speeds?|flight))?,?\s(?:means?|stands\sfor|describes|denotes|refers\sto|covers|"
    r"is\s(?:defined\sas|used\s(?:for|of)|one\sof|flight\sat|said\sof|what\sflies\sat)|applies\sto|(?:experts|engineers)\smean)\s"
)
_CALLED = (
    r"[^.;:?!]{0,40}?\b(?:(?:is|are)\s(?:called|known\sas|termed|said\sto\sbe|defined\sas|classed\sas)|counts?\sas)"
    r"\shypersonic\b"
)
_HYPERSONIC = (
    "the speed at which hypersonic begins, and no upper end: such weapons fly at five times the speed of sound and "
    "faster",
    "as at least Mach 5",
    ("where hypersonic speed begins", "NASA Glenn Research Center, Low Hypersonic",
     "https://www.grc.nasa.gov/www/k-12/airplane/lowhyper.html"),
)  # fmt: skip
_IN_GENERAL = r"\b(?<!the\s)(?<!its\s)(?<!new\s)hypersonic\s"  # no one flight's
_FLOORS = (
    (re.compile(rf"{_IN_GENERAL}{_GLIDERS}\b{_BETWEEN}{_MOST}{_FAST}{_AND_MORE}", re.I), *_HYPERSONIC),
    (re.compile(rf"{_WORD}{_BETWEEN}{_MOST}{_FAST}{_AND_MORE}", re.I), *_HYPERSONIC),
    (re.compile(rf"\b{_MOST}{_FAST}{_AND_MORE}{_CALLED}", re.I), *_HYPERSONIC),
    (
        _of_class(_ICBMS, _MOST, r"(?:5[,. ]?500\s(?:km|kilomet(?:er|re)s)|3[,. ]?4(?:00|18|20)\smiles)"),
        "the range at which an intercontinental missile begins, and no upper end: one flies 5,500 km and further",
        "as at least 5,500 km",
        ("classes by range", "Encyclopaedia Britannica, ICBM", "http://www.britannica.com/print/topic/290408"),
    ),
)  # fmt: skip
FASTEST = ("what flies at hypersonic speed", "Fact Directory, hypersonic speed", "https://factdirectory.com/fact/68")
_FASTER = re.compile(  # as told of them all: "faster than any ballistic missile"
    rf"\bhypersonic\s{_GLIDERS}\b{_BETWEEN}(?P<told>(?:faster|quicker|speedier)\sthan\s(?:(?:any|all|every|other|an?|"
    r"ordinary|conventional|traditional|regular|the\sfastest)\s){0,2}"
    r"(?:(?:other|intercontinental|long-range)\s)?(?:ballistic\smissiles?|ICBMs?|intercontinental\smissiles?))\b",
    re.I,
)
_NOT = re.compile(
    r"\b(?:not|no(?!\s(?:more|faster|further|farther|longer|less)\sthan)|never|nor|neither|hardly|myth|wrong\w*|false\w*|"
    r"short-range|some|if|whether|may|might|cruise|slower|unlike|instead|contrary|despite|said|says|claim\w*|today[’']s|"
    r"early|first|this|these|those|slow\w*|decelerat\w*|drop\w*|fell|once|until|when|before|after)\b|n[’']t\b|[“”\"?]"
)


def wrong_way(text: str) -> Iterator[Wrong]:
    """Each bound of a class that is told the wrong way round, and each speed told as what sets a class apart.

    >>> [one.right for one in wrong_way("Hypersonic weapons reach up to Mach 5.")]
    ['as at least Mach 5']
    >>> [one.right for one in wrong_way("The word hypersonic stands for speeds of up to Mach 5.")]
    ['as at least Mach 5']
    >>> list(wrong_way("Speeds of up to Mach 5 are called supersonic, and those above it hypersonic."))
    []
    >>> list(wrong_way("Hypersonic weapons reach Mach 5 and more."))
    []
    """
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        for pattern, what, right, (name, source, url) in _FLOORS:
            match = pattern.search(words)
            if match and not _NOT.search(words[: match.end()].replace(match["told"], " ")):
                span = Span(sentence.start + match.start("told"), sentence.start + match.end("told"))
                yield Wrong(span, f"“{match['told']}” tells {what}.", right, name, source, url)
        faster = _FASTER.search(words)
        if faster and not _NOT.search(words):
            span = Span(sentence.start + faster.start("told"), sentence.start + faster.end("told"))
            reason = f"“{faster['told']}” does not fit: an ICBM flies well above Mach 5 too, and what sets "
            reason += "a hypersonic weapon apart is that it manoeuvres."
            yield Wrong(span, reason, "as able to manoeuvre", *FASTEST)
