"""Whether a sentence looks ahead or back at the place where it names a time."""

import re
from bisect import bisect_left

BEFORE = 120  # characters of the sentence before the time; about twenty words, a clause
AFTER = 80  # characters behind it, looked at only where nothing before it tells
NEAR = 48  # characters in which "as early as", a clock and its zone find room

_TERM = re.compile(  # words that set a term, with nothing between them and the time but perhaps a clock
    r"(?<![\w-])(?:by|until|till|before|ahead\sof|as\s(?:early|soon)\sas|no\s(?:earlier|later)\sthan|due(?:\sin|\son)?|"
    r"set\sfor|to\s[a-z]{2,12}\sthrough)[\s\u00a0](?:the\s|at\sleast\s|about\s|around\s)?(?-i:[^a-z]{0,24})\Z",
    re.IGNORECASE,
)
_ASKED = (
    r"(?:agreed|asked|invited|summoned|subpoena(?:ed|s)|ordered|allowed|required|promised|pledged|threatened|voted|decided)"
    r"\s(?:[\w.'’-]{1,20}\s){0,4}?to\s\w{1,20}"
)
_CUE = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<ahead>will|won['’]t|shall|would|next(?!\sto)|upcoming|coming|forthcoming|tomorrow|scheduled|due|planned|planning|"
    r"plans?|expected|expects?|expecting|slated|intends?|deadline|aims?|hopes?|vows?|vowed|going\sto|set\s(?:to|for)|"
    rf"no\slater\sthan|(?:is|are|be)\sto|(?-i:(?:might|may)(?!\s(?:have|not))))|(?P<asked>{_ASKED})"
    r"|(?P<neither>(?:to\s)?(?:be|being|been)\s(?!to\b)[\w-]{2,20}|(?:is|are)\s(?!schedul|expect|plann|slat)[\w-]{2,18}ed|"
    r"(?:to|an?|the|its|their|his|her|our|of|by|with|for|any|all|more|most|very)\s[\w-]{2,20})"
    r"|(?P<back>said|says|told|was|were|had|has|have|did|flew|fell|took|went|came|met|began|held|made|became|showed|"
    r"sent|put|flown|ago|since|last|earlier|previous|past|"
    r"(?-i:(?!(?:unit|hundr|advanc|arm|unmann|ne|spe|inde|fe|exce|proce|succe|b|r|l|se|we)ed)[a-z]{1,18}ed))"
    r")\b",
    re.IGNORECASE,
)
Cue = tuple[int, int, bool, bool]


def cues(words: str) -> list[Cue]:
    """Every word that looks ahead or back, in order: its ends, and whether it looks ahead to its right and to its left.

    Who agreed on Monday to meet on Friday agreed in the past and meets in the future.
    """
    return [
        (*cue.span(), bool(cue["ahead"] or cue["asked"]), bool(cue["ahead"]))
        for cue in _CUE.finditer(words)
        if not cue["neither"]
    ]


def sets_term(words: str, start: int) -> bool:
    """Whether the words right before a time make it a term: "until", "as early as"."""
    return _TERM.search(words, max(0, start - NEAR), start) is not None


def looks_ahead(words: str, start: int, end: int, told: list[Cue] | None = None) -> bool | None:
    """True if the words around a time look ahead, False if back, None if nothing tells.

    A term ("by Friday") looks ahead. Else the nearest cue before the time
    decides; where there is none, the first one behind it does. `told` are the
    cues of the whole sentence, where they are known.

    >>> looks_ahead("It will be launched on Friday.", 23, 29), looks_ahead("It was launched on Friday.", 19, 25)
    (True, False)
    >>> looks_ahead("On Friday, the council is to vote.", 3, 9), looks_ahead("Friday's launch", 0, 6) is None
    (True, True)
    """
    if start and sets_term(words, start):
        return True
    told = cues(words) if told is None else told
    at = bisect_left(told, (start,))
    if at and told[at - 1][0] >= start - BEFORE:
        return told[at - 1][2]
    if words[end : end + 2] in {"'s", "’s"}:
        return None
    at = bisect_left(told, (end,))
    return told[at][3] if at < len(told) and told[at][1] <= end + AFTER else None
