"""How a flight ended, by the words of a sentence: a success or a failure, and where it says so."""

import re
from collections.abc import Callable

from lofted.gather.belonging import BESIDE, ELSEWHERE
from lofted.reference.counting import SEVERAL

_ANOTHER = re.compile(
    rf"{ELSEWHERE.pattern}|{BESIDE.pattern}|\blast failure\b|\b(?:ago|earlier|one that|day before|last week)\b|"
    r"\bfirst\b[^.;]{0,90}\bsince\b",
    re.I,
)
_OTHER = re.compile(  # words before an outcome by which it is another's: "after one that failed", "five had failed"
    r"\b(?:(?:one|another|those|others) (?:that |which )?(?:had )?|"
    rf"(?:{SEVERAL}|several|some|most|many)(?: [\w’-]+){{0,3}} (?:had|have) |"
    r"in between\b[^.;]{0,40})$",
    re.I,
)
_PRONOUN = re.compile(r"\b(?:it|both|they|each|which)\s(?:[\w’'-]+\s){0,3}$", re.I)
_FLIGHT = re.compile(
    r"\b(?:missiles?|rockets?|launch\w*|tests?|tested|flights?|flew|missions?|warheads?|stages?|satellites?|"
    r"objects?|objectives|aims|goals|everything|blast|target|Hwasong\S*)\b",
    re.I,
)
_FAILED = re.compile(
    r"\b(?:(?:no|not an?) \w+ (?:has |had |have )?(?:entered|reached) (?:space|(?:an? |its )?orbit)|"
    r"did not (?:enter|reach) (?:space|(?:an? |its )?orbit)|fail(?:ed|s|ure)|explod(?:ed|es)|explosion|"
    r"blew up|blows up|broke (?:up|apart)|breaks (?:up|apart)|"
    r"came apart|crashed|was destroyed|were destroyed|disappeared|vanished|was lost|aborted|never left|fell short|"
    r"(?:ended|terminated|cut short) (?:the|its) flight)\b(?! (?:from|off) (?:the |its )?(?:radars?|screens?)\b)",
    re.I,
)
_SUCCEEDED = re.compile(
    r"\b(?:success(?:ful(?:ly)?)?|hit (?:an?|the|its|their) (?:\w+ )?(?:island|targets?|area|zone|range)|"
    r"landed exactly|"
    r"struck (?:its|their|the) targets?|"
    r"(?:came down|landed|fell) in the (?:expected|planned|intended|target)\b[^.,;]{0,20}|"
    r"reached (?:its )?orbit|put [^.,;]{0,40} into orbit|"
    r"(?:met (?:all )?its|all) (?:aims|goals|objectives)(?: (?:were|had been) (?:met|reached))?|"
    r"(?:went|gone|goes) (?:exactly )?(?:according )?to plan)\b",
    re.I,
)
_REPORTED = re.compile(r"\b(?:report|claim|declar|announc)(?:s|ed|es)? (?:it )?a(?: full)? success\b", re.I)
_NOT = re.compile(
    r"\b(?:not|no|never|without|nobody|none|nor|"
    r"whether|if|would|could|may|might|hoped?|expected to)\b[^.;]{0,40}$",
    re.I,
)
_ENDINGS = (("failure", _FAILED), ("success", _SUCCEEDED))


def outcome_in(
    words: str, *, on_the_day: bool = False, mine: Callable[[int], bool] = lambda _: True
) -> tuple[str, re.Match[str]] | None:
    """The outcome that a sentence tells, with its words; nothing where it denies one or tells of another flight.

    `on_the_day` says that the sentence tells the event's own day, so that "ago" does not lead elsewhere; `mine`
    whether what stands at a place of it is told of the flight.

    >>> told = outcome_in("The rocket broke apart two minutes into its flight.")
    >>> told and (told[0], told[1][0])
    ('failure', 'broke apart')
    """
    found = [(name, match) for name, pattern in _ENDINGS for match in pattern.finditer(words)]
    if not found or (_ANOTHER.search(words) and not on_the_day):
        return None
    of_flight = bool(_FLIGHT.search(words) or _REPORTED.search(words))
    for verdict, match in found:
        before = words[: match.start()]
        if _NOT.search(before) or _OTHER.search(before) or not mine(match.start()):
            continue
        if of_flight or _PRONOUN.search(before):
            return verdict, match
    return None
