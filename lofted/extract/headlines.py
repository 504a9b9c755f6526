"""Headlines that name their source by a mark alone: "Pentagon: No sign of debris", "Launch to slip to May – sources".

A headline is a line of its own without a full stop. Its infinitive tells of
what is planned: "Missile site to close – officials". A sentence on a flight
can open so too, "State media: the missile flew 1,000 km.", or end so, "… flew
1,000 km (KCNA)."
"""

import re
from collections.abc import Iterator

from lofted.extract.cues import Attribution, Cue, speakers
from lofted.extract.names import find_names
from lofted.facts import Act, Firmness, Likelihood, Record, Span, VoiceKind

LONGEST = 160  # characters; longer lines are no headlines
FOUND = {"study", "report", "reports", "survey", "poll", "memo", "statement"}  # documents that headlines cite
FEWEST = 3  # words of a headline besides its source

_NAME = r"[A-Z][\w.’'&-]*(?:\s[\w.’'&-]+){0,3}"
_FRONT = re.compile(rf"(?P<source>{_NAME})(?P<cue>:)\s(?P<said>\S.*)")
_ACCOUNT = r"(?:figures?|accounts?|word|readings?|estimates?|numbers?|version|data)"
_OPENED = re.compile(  # "State media on the launch of 2 April: 1,000 km.", "Seoul's figure for the flight: 600 km."
    rf"(?P<source>[A-Z][\w.’'&-]*(?:\s(?!{_ACCOUNT}\b)[\w.’'&-]+){{0,3}}?)(?:['’]s?\s{_ACCOUNT})?"
    r"(?:\s(?:on|about|for)\s[^:;.]{3,90})?(?P<cue>:)\s(?P<said>\S.*)"
)
_CREDITED = re.compile(
    r"(?P<said>\S.*\d\s?(?:km|kilomet|miles|minutes|min\b|seconds|hours)[^()]*?)\s(?P<cue>\(|[–—]\s)"
    r"(?P<source>[\w.’'&-]+(?:\s[\w.’'&-]+){0,4})\)?[.!]"
)
_BACK = re.compile(r"(?P<said>\S.*?)(?P<cue>\s[–—-]|:)\s(?P<source>[\w.’'&-]+(?:\s[\w.’'&-]+){0,3})")
_FLIGHT = re.compile(
    r"\b(?:missiles?|rockets?|ICBMs?|launch\w*|projectiles?|Hwasong\S*|flew|flight|apogee|altitude|aloft|airborne)\b|"
    r"\d\s?(?:km|kilomet|miles|minutes)",
    re.I,
)
_PLANNED = re.compile(r"^(?:[\w.’'&-]+\s){1,5}to\s(?!the\b|a\b|an\b)[a-z]+")


def read_headline(text: str, sentence: Span, record: Record) -> Iterator[Attribution]:
    """Yield the attribution of a headline by a colon or a dash."""
    line = text[sentence.start : sentence.end]
    yield from opened(line, sentence.start, record)
    alone = sentence.end == len(text) or text[sentence.end :][:1] == "\n"
    if not alone or len(line) > LONGEST or "\n" in line or line.rstrip("’'”\"")[-1:] in ".!?:;,":
        return
    for pattern in (_FRONT, _BACK):
        match = pattern.fullmatch(line)
        if match and speaks(match["source"], record) and len(match["said"].split()) >= FEWEST:
            firm = Likelihood(Firmness.PLANNED) if _PLANNED.match(match["said"]) else Likelihood()
            row = Cue("headline", ":", frozenset({"said_that"}), Act.STATES, firm)
            said, cue, source = (
                Span(sentence.start + match.start(name), sentence.start + match.end(name))
                for name in ("said", "cue", "source")
            )
            last = _BACK.fullmatch(text, said.start, said.end) if pattern is _FRONT else None
            if last and last["cue"] != ":" and speaks(last["source"], record):  # "Reuters: Deal near – officials"
                behind, said = Span(last.start("source"), last.end("source")), Span(said.start, last.end("said"))
                yield Attribution(Span(cue.end - 1, cue.end), row, behind, (said,), (source,))
                return
            yield Attribution(Span(cue.end - 1, cue.end), row, source, (said,))
            return


def opened(line: str, start: int, record: Record) -> Iterator[Attribution]:
    """Yield the attribution of a sentence on a flight that opens with its source and a colon, or ends with it.

    >>> from lofted.reference.catalogue import catalogue
    >>> [one.source for one in opened("State media: the missile flew 1,000 km.", 0, catalogue())]
    [Span(start=0, end=11)]
    >>> [one.source for one in opened("The missile flew 1,000 km (KCNA).", 0, catalogue())]
    [Span(start=27, end=31)]
    """
    front = _OPENED.fullmatch(line) if line.endswith((".", "!")) else None
    match = front if front and speaks(front["source"], record) else _CREDITED.fullmatch(line)
    if match and _FLIGHT.search(line) and (match is front or speaks(match["source"], record, land=False)):
        row = Cue("headline", ":", frozenset({"said_that"}), Act.STATES, Likelihood())
        said, cue, source = (
            Span(start + match.start(name), start + match.end(name)) for name in ("said", "cue", "source")
        )
        yield Attribution(cue, row, source, (Span(said.start, said.end - 1) if match is front else said,))


def speaks(words: str, record: Record, *, land: bool = True) -> bool:
    """Whether a headline's source is a name of the catalogue that can speak, or a noun that speaks.

    `land` is whether a country's name alone is one: behind a place it only says where that lies, but for a capital,
    which stands for its government.
    """
    noun, kinds = words.split()[-1].lower(), speakers()
    named = [
        "" if entry.kind == "country" and not land and words not in entry.columns["capital"] else entry.kind
        for span, entry in find_names(words, 0, record)
        if span == Span(0, len(words))
    ]
    sort = kinds[noun][0] if noun in kinds else None
    speaker = sort is not None and (sort is not VoiceKind.DOCUMENT or noun in FOUND)
    return speaker or any(kind in ("country", "body", "outlet") for kind in named)
