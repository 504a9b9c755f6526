"""Does the one who is said to confirm it say as much?

    >>> review("Japan's defence ministry confirmed the launch of an ICBM. The ministry said that what could"
    ...        " be a ballistic missile was fired.")
    confirmed_by: depends. Japan's defence ministry is said to have confirmed “the launch of an ICBM”, and
    says with “could”: “that what could be a ballistic missile was fired”.

    >>> review("Japan's defence ministry confirmed the launch of an ICBM. The ministry later denied that an"
    ...        " ICBM was launched.")
    confirmed_by: conflicts. Japan's defence ministry is said to have confirmed “the launch of an ICBM”, and
    denies: “that an ICBM was launched”.

Silent where the same voice says it without a hedge as well, where nothing of
its own is given, and where somebody else does the hedging.

    >>> review("Japan's defence ministry confirmed the launch of an ICBM. South Korea said that what could"
    ...        " be a ballistic missile was fired.")

Limits: the voice must be named, by the same name or one that the shelf gives
to the same entry; its statement must share two content words with what it is
said to confirm, and say nothing else behind its hedge: "may have been fired
from Sunan" doubts the place. What it leaves unsaid is not held against it.

Source: Saurí and Pustejovsky, FactBank, Language Resources and Evaluation 43 (2009), 227–268: whether an
event is certain, probable or possible is a matter of one source at a time. The thresholds are ours.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Finding, Firmness, Reading, VoiceKind
from lofted.reference.wording import content, hedges

FIELD = "who says it"

FEWEST = 2  # content words that the two share; ours
LESS = (Firmness.POSSIBLE, Firmness.LIKELY, Firmness.DOUBTED, Firmness.REPORTED)  # less than to confirm
MANY = 50  # confirmations of an article, and statements of one voice, that are looked at; more make a transcript; ours
BEFORE = 30  # characters before "confirm" among which a negation stands: "has not been able to independently"
_CONFIRMS = re.compile(r"confirm|verif|corroborat", re.I)
_NOT = re.compile(
    r"\b(?:not|never|cannot|neither|nor|nobody|declin\w{1,3}|refus\w{1,3}|unable|yet|fail\w{0,3}|if|until|before|to)\b|n['’]t\b",
    re.I,
)


def confirmed_by(reading: Reading) -> Iterator[Finding]:
    """Lay what a named voice is said to confirm beside what else it says."""
    stated = [claim for claim in reading.claims if claim.aspect == "statement" and claim.voice.kind.named]
    for claim in islice((claim for claim in stated if confirms(claim, reading)), MANY):
        own = islice((other for other in stated if other is not claim and same_voice(claim, other)), MANY)
        yield from judged(claim, [other for other in own if shares(claim, other)], reading)


def confirms(claim: Claim, reading: Reading) -> bool:
    """Whether somebody is flatly said to confirm it."""
    cue = claim.voice.cue
    if cue is None or claim.likelihood.words is not Firmness.FLAT or not _CONFIRMS.search(reading.article.quote(cue)):
        return False
    return not _NOT.search(reading.article.text[max(claim.sentence.start, cue.start - BEFORE) : cue.start])


def same_voice(one: Claim, other: Claim) -> bool:
    """Whether one voice says both: the same entry, the same name, or a person of the same surname."""
    if one.voice.entry or other.voice.entry:
        return one.voice.entry == other.voice.entry
    if one.voice.kind is other.voice.kind is VoiceKind.PERSON:
        return one.voice.name.split()[-1:] == other.voice.name.split()[-1:]
    return one.voice.name.casefold() == other.voice.name.casefold()


def shares(one: Claim, other: Claim) -> bool:
    """Whether the two speak of the same, as far as their words tell."""
    return len(set(content(one.told)) & set(content(other.told))) >= FEWEST


def judged(claim: Claim, own: list[Claim], reading: Reading) -> Iterator[Finding]:
    """The verdict on one confirmation, by the first statement of the voice that says less; a flat one ends it."""
    said = f"{claim.voice.name} is said to have confirmed “{claim.told}”, and"
    less = {other.id: weaker(claim, other, reading) for other in own}
    if not own or not all(less.values()):
        return
    denials = [other for other in own if other.denied]
    if denials:
        yield conflicts(claim, reason=f"{said} denies: “{denials[0].told}”.", spans=[denials[0].span])
    else:
        cue = less[own[0].id]
        reason = f"{said} says with “{cue}”: “{own[0].told}”."
        yield depends(claim, own[0], reason=reason, on="what exactly was confirmed")


def weaker(claim: Claim, other: Claim, reading: Reading) -> str:
    """The word with which a statement says less than the confirmation; empty where it says as much."""
    inside = list(hedges(reading.article.text, other.span))
    if other.denied or (other.likelihood.words in LESS and not inside):
        return reading.article.quote(other.voice.cue) if other.voice.cue else str(other.likelihood.words)
    wanted = set(content(claim.told))
    for hedge in inside:
        governed = set(content(reading.article.quote(hedge.governed)))
        after = set(
            content(reading.article.text[hedge.cue.end : other.span.end])
        )  # "may have come from Sunan": a place
        if hedge.firmness in LESS and governed & wanted and after <= wanted:
            return reading.article.quote(hedge.cue)
    return ""
