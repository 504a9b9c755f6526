"""Which rocket and which day the words of a sentence tie to a satellite."""

import re

from lofted.facts import Claim, Reading
from lofted.told.reported import of_the_word

REACH = 90  # characters between a satellite and its rocket or its day; some fifteen words of one clause
AHEAD = 20  # characters before a satellite's name in which it is set apart: "After the "
_TIED = re.compile(
    r"\b(?:on|aboard|atop|by|with|using|via|in|carr(?:ied|ying|ies)|launch(?:ed|ing|es)?|lift(?:ed|ing)?|put|plac(?:ed|ing)|"
    r"sent|loaded|boost(?:ed|ing)|deliver(?:ed|ing)|orbited|lofted|bearing|mounted)\b",
    re.I,
)
_APART = re.compile(
    r"[;:]|\b(?:than|like|similar|unlike|later|earlier|previous|next|another|successor|after|before|since|while|but|whereas|"
    r"second|also|instead|not|never|until|followed|fail\w*|would|will|plan\w*|family|series|line|fleet|forerunners?|"
    r"predecessors?|beg[au]n|start(?:ed|ing)|founded)\b",
    re.I,
)
_SET_APART = re.compile(r"\b(?:after|since|before|unlike|like|than)\s(?:the\s)?(?:satellite\s)?$", re.I)
_LAUNCHED = re.compile(
    r"\b(?:launch(?:ed|ing|es)?|lift(?:ed)?[- ]off|put|placed|sent|orbited|blasted off|"
    r"exploded|fired|blew\sup|set\soff|took\soff|went\sup|rode|flew|flown|left\s(?:the\s)?(?:[A-Z]\w+|pad|ground|Earth)|"
    r"(?:in|into|reached|entered) (?:\w+ )?orbit)\b",
    re.I,
)
_ELSEWHERE = re.compile(  # what it did later, and on another day
    r"\b(?:lunar|moon|martian|mars|red planet|venus|asteroid|comet|lagrange|halo|L[12]|"
    r"dock\w*|landed|touched down|station)\b",
    re.I,
)
_ASIDE = re.compile(r"^,\s(?:said|which|a|an|the|North|South|its)\s[^,;:]{3,60},\s(?=was|were|went|lifted|flew|rose)")
_LED = re.compile(
    r"\W{0,2}(?:Orbited|Launched|Lofted|Sent\sup|Put\s(?:up|into\sorbit))\s(?:in|on)\s(?:early\s|late\s)?"
)
_COMMA = re.compile(r",\s(?:the\s)?")
_LIFTED = re.compile(
    r"\b(?:launch(?:ed|ing|es)?|lift(?:ed)?[- ]off|blasted off|set\soff|left\s(?:the\s)?Earth)\b|"
    r"\bsen[dt]s?\s[^.;:]{3,40}?\s(?:on\sits\s(?:way|journey|trip)|on\sa\s(?:trip|journey|mission)|off|towards?)\b",
    re.I,
)
_SAID = re.compile(r"\b(?:said|says|announc\w*|report\w*|told|state media|according|confirm\w*)\b", re.I)
_RIGHT_BEHIND = re.compile(r",?(?:\s(?:satellite|in|into|orbit|up|aloft|space))*\s(?:in|on)\s")


def tied(claim: Claim, reading: Reading, *aspects: str) -> Claim | None:
    """The one rocket or day of the sentence that its words tie to the satellite."""
    here = [one for one in reading.claims if one.sentence == claim.sentence and one.aspect in aspects]
    here = [one for one in here if one.aspect == "vehicle" or (one.moment and one.moment.start)]
    dated = [one for one in here if one.moment and not one.moment.relative]
    here = dated or here  # "turns 64 today: Sputnik 1 was launched on …"
    behind = [
        one
        for one in here
        if one.moment and _RIGHT_BEHIND.fullmatch(reading.article.text[claim.span.end : one.span.start])
    ]
    here = behind[:1] or here  # "put up X in August 2008 and another in April 2009"
    distinct = {getattr(one.value, "entry", None) or one.told for one in here}
    if len(distinct) != 1:
        return None
    first, last = sorted((claim.span, here[0].span))
    ahead = reading.article.text[max(claim.sentence.start, claim.span.start - AHEAD) : claim.span.start]
    if _SET_APART.search(ahead):
        return None
    between = reading.article.text[first.end : last.start].removeprefix(":")  # "2016 Feb 07: …", as a log has it
    between = _ASIDE.sub(" ", between)
    lead = reading.article.text[claim.sentence.start : first.start]
    if here[0].span == first and _LED.fullmatch(lead) and _COMMA.fullmatch(between):
        return here[0]
    if (
        of_the_word(lead, between)
        or len(between) > REACH
        or _APART.search(between)
        or has_other(claim, first.end, last.start, reading)
    ):
        return None
    if here[0].aspect == "vehicle":
        return here[0] if _TIED.search(between) else None
    before = reading.article.text[claim.sentence.start : last.end] if here[0].aspect != "date" or behind else between
    if _ELSEWHERE.search(before) and not _LIFTED.search(before):
        return None
    return here[0] if _LAUNCHED.search(before) and not _SAID.search(between) else None


def has_other(claim: Claim, start: int, end: int, reading: Reading) -> bool:
    """Whether another satellite, launched apart, stands between."""
    others = (one for one in reading.claims if one.aspect == "satellite" and start <= one.span.start < end)
    return any(one.id != claim.id for one in others)
