"""Whether a sentence looks ahead or back at the place where it names a time."""

import re

BEFORE = 120  # characters of the sentence before the time; about twenty words, a clause
AFTER = 80  # characters behind it, looked at only where nothing before it tells

_UP_TO_HERE = r"(?=[\s\u00a0](?:the\s|at\sleast\s)?[^a-z]{0,24}\Z)"  # nothing between but perhaps a clock time
_CUE = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<ahead>will|won['’]t|shall|would|next(?!\sto)|upcoming|coming|forthcoming|tomorrow|scheduled|due|planned|planning|"
    r"plans?|expected|expects?|expecting|slated|intends?|deadline|aims?|hopes?|vows?|vowed|going\sto|set\s(?:to|for)|"
    r"no\slater\sthan|(?:is|are|be)\sto|(?-i:(?:might|may)(?!\s(?:have|not)))|"
    rf"(?:by|until|before|ahead\sof){_UP_TO_HERE})"
    r"|(?P<neither>(?:be|being|been|to|an?|the|its|their|his|her|our|of|by|with|for|any|all|more|most|very)\s[\w-]{2,20})"
    r"|(?P<back>said|says|told|was|were|had|has|have|did|flew|fell|took|went|came|met|began|held|made|became|showed|"
    r"sent|put|flown|ago|since|last|earlier|previous|past|"
    r"(?-i:(?!(?:unit|hundr|advanc|arm|unmann|ne|spe|inde|fe|exce|proce|succe|b|r|l|se|we)ed)[a-z]{1,18}ed))"
    r")\b",
    re.IGNORECASE,
)


def looks_ahead(words: str, start: int, end: int) -> bool | None:
    """True if the words around a time look ahead, False if back, None if nothing tells.

    The nearest cue before the time decides; where there is none, the first
    one behind it does.

    >>> looks_ahead("It will be launched on Friday.", 23, 29), looks_ahead("It was launched on Friday.", 19, 25)
    (True, False)
    >>> looks_ahead("On Friday, the council is to vote.", 3, 9), looks_ahead("Friday's launch", 0, 6) is None
    (True, True)
    """
    told: bool | None = None
    for cue in _CUE.finditer(words[max(0, start - BEFORE) : start]):
        told = told if cue["neither"] else cue["ahead"] is not None
    if told is not None or words[end : end + 2] in {"'s", "’s"}:
        return told
    for cue in _CUE.finditer(words[end : end + AFTER]):
        if not cue["neither"]:
            return cue["ahead"] is not None
    return None
