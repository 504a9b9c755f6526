"""Whether a sentence looks ahead or back at the place where it names a time."""

import re

BEFORE = 120  # characters of the sentence before the time; about twenty words, a clause
AFTER = 80  # characters behind it, looked at only where nothing before it tells

_CUE = re.compile(
    r"(?<![\w-])(?:"
    r"(?P<ahead>will|won['’]t|shall|would|next|upcoming|coming|forthcoming|tomorrow|scheduled|due|planned|planning|"
    r"plans?|expected|expects?|expecting|slated|intends?|deadline|aims?|hopes?|vows?|vowed|"
    r"(?-i:(?:could|might|may)\b(?!\shave))|before(?=\s{0,3}(?:the\s)?\Z)|going\sto|set\s(?:to|for)|no\slater\sthan|ahead\sof|(?:is|are|be)\sto|by(?=\s{0,3}(?:the\s)?\Z)|"
    r"until(?=\s{0,3}(?:at\sleast\s)?\Z))"
    r"|(?P<neither>(?:be|being|been|to)\s\w{2,20})"
    r"|(?P<back>said|says|told|was|were|had|has|have|did|announced|reported|launched|fired|tested|flew|fell|landed|"
    r"took|went|came|met|began|ended|conducted|carried|claimed|confirmed|detected|held|made|became|visited|called|"
    r"showed|sent|put|issued|released|published|signed|adopted|passed|failed|flown|crashed|splashed|reached|entered|"
    r"tracked|spotted|warned|accused|denied|ago|since|last|earlier|previous|past)"
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
