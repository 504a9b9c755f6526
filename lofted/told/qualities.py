"""What a report says a launch was, in words and not in figures: what flew, how it ended, on which side of a zone."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import DAYS, THIS_ARTICLE, Event, Reading, Span
from lofted.reference.days import A_DAY
from lofted.reference.once import found_once
from lofted.reference.wording import sentences
from lofted.told.rivals import as_first

_ZONE = r"(?:exclusive\seconomic\s(?:zone|waters)|EEZ|economic\s(?:zone|waters))"
_WHOSE = r"(?:(?:of|the|its|their|own|Japan(?:ese|['’]s)?|Tokyo['’]s|(?:the\s)?country['’]s)\s){0,4}?"
_WORDS = {  # what is told → each value and the words that tell it
    "kind": {
        "short-range": r"short[- ]range|SRBMs?",
        "medium-range": r"medium[- ]range|MRBMs?",
        "intermediate-range": r"intermediate[- ]range|IRBMs?",
        "intercontinental": r"intercontinental(?:[- ]range)?(?:\sballistic)?(?:\smissiles?)?|ICBMs?",
        "artillery": r"artillery\srockets?|rocket\sartillery|multiple[- ](?:launch\s)?rocket(?:\slaunchers?|"
        r"\ssystems?)?",
        "cruise": r"cruise\smissiles?",
    },
    "end": {
        "succeeded": r"(?:did|do|had|have|has)(?:\snot|n['’]t)\sfail(?:ed)?|success(?:ful(?:ly)?)?\b(?!\sof)|succeeded",
        "failed": r"fail(?:ed|ure)|blew\sup|exploded|broke\s(?:up|apart)|disintegrated",
    },
    "side": {
        "inside": rf"(?:inside|within|in)\s{_WHOSE}{_ZONE}",
        "outside": rf"(?:outside|beyond|out\sof|short\sof)\s{_WHOSE}{_ZONE}",
    },
}
CALLED = {"kind": "kind of weapon", "end": "outcome", "side": "place of impact"}  # in the desk's sentences
_PATTERNS = {
    about: {value: re.compile(rf"\b(?:{words})", re.I) for value, words in values.items()}
    for about, values in _WORDS.items()
}
_NOT = re.compile(
    r"\b(?:not|never|no|n['’]t|without|denied|den(?:y|ies)|nor|rather than|instead of)\W+(?:\w+\W+){0,3}$", re.I
)
_OPEN = re.compile(
    r"\b(?:may|might|could|would|if|whether|possibl[ey]|probabl[ey]|likely|believed|appears?|appeared|or|unlike|earlier|previous\w*|last)\b"
)


@dataclass(frozen=True, slots=True)
class Quality:
    """One thing that a report says of a launch: about what, which value, in which words and by whom."""

    about: str
    value: str
    span: Span
    sentence: Span
    voice: str


@found_once
def qualities(event: Event, reading: Reading) -> tuple[Quality, ...]:
    """What a report says of a launch, where it says it firmly."""
    return tuple(found(event, reading))


def found(event: Event, reading: Reading) -> Iterator[Quality]:
    """The qualities in the sentences of a launch.

    A sentence that names no launch is of it where it follows one that does, in a report of one launch only.
    """
    own = {claim.sentence.start for claim in event.claims}
    alone = sum(1 for one in reading.events if one.kind == "launch") == 1
    text, follows = reading.article.text, False
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        names = any(sentence.start <= start < sentence.end for start in own)
        follows, next_to = names, follows
        if not (names or (alone and next_to)) or of_another_day(sentence, event, reading):
            continue
        if _OPEN.search(words) or tells_change(sentence, event, reading):
            continue
        voice = speaker(sentence, reading)
        for about, values in _PATTERNS.items():
            taken: list[range] = []
            for value, pattern in values.items():
                for match in pattern.finditer(words):
                    if match.start() in (place for each in taken for place in each) or _NOT.search(
                        words[: match.start()]
                    ):
                        continue
                    taken.append(range(match.start(), match.end()))
                    span = Span(sentence.start + match.start(), sentence.start + match.end())
                    yield Quality(about, value, span, sentence, voice)


def of_another_day(sentence: Span, event: Event, reading: Reading) -> bool:
    """Whether a sentence names a day or a month in which the launch was not."""
    when = event.when
    if when is None or when.start is None or when.end is None:
        return False
    told = [claim.moment for claim in reading.claims if claim.moment and sentence.covers(claim.span)]
    fixed = [one for one in told if one.start and one.end and one.precision in (*DAYS, "month")]
    return any(one.end < when.start - A_DAY or one.start > when.end + A_DAY for one in fixed if one.start and one.end)


def tells_change(sentence: Span, event: Event, reading: Reading) -> bool:
    """Whether a sentence says itself that something was first told otherwise."""
    here = next((claim for claim in event.claims if claim.sentence.meets(sentence)), None)
    return here is not None and as_first(here, reading)


def speaker(sentence: Span, reading: Reading) -> str:
    """Whose words a sentence gives; empty where they are the report's own."""
    names = [
        claim.voice.name for claim in reading.claims if claim.sentence.meets(sentence) and claim.voice != THIS_ARTICLE
    ]
    return names[0] if names else ""
