"""Whether a resolution is said to have passed, or to have been stopped by a veto or a vote.

The words count in the clause that names it, and a veto only where it stands
beside the name or leads to it, since a sentence may tell of several drafts.
"""

import re

from lofted.reference.pact_terms import Passage

PASSED = re.compile(
    r"\b(?:adopt|pass|approv|endors|vot|back|impos|agre|slap|respond|answer|react|came|follow)\w*\b", re.I
)
_STOPPED = re.compile(
    r"\b(?:veto(?:ed|es|ing)?(?!-|\spower)|block(?:ed|s|ing)|torpedo(?:ed|es)|voted down|shot down|rejected)\b", re.I
)
_ITS_NAME = re.compile(  # from the veto to the name: "a veto against", "such as", "texts like"
    r"(?:\s(?:against|on|of))?\s(?:(?:the|a|UN|U\.N\.|Security|Council|sanctions|tougher)\s){0,3}"
)
_FOR_INSTANCE = re.compile(
    r"[^.;]{0,70}?,?\s(?:such as|like|including|among them|namely|for example|for instance)\s(?:the\s|UN\s|U\.N\.\s)?"
)
_BACKED = re.compile(
    r"\b(?:voted for|back\w*|support\w*|having|adopted|imposed|under|beyond|renew\w*|exten\w*|mandate|panel)\b"
)
_WAS_STOPPED = re.compile(r",?\s(?:(?:which|that)\s)?(?:(?:was|were|had been)\s)?$")
_FELL = re.compile(r"\s(?:failed|fell|did not pass|never passed|was defeated|was rejected|was blocked)\b")
_STOP = re.compile(r";\s|,\s(?:but|while|whereas|though|although|after|before)\s|\.\s(?=[A-Z])")


def decided(words: str) -> bool:
    """Whether words tell what became of a draft: that it passed, or that it was stopped.

    >>> decided("The Council adopted it."), decided("The draft failed."), decided("The Council met.")
    (True, True, False)
    """
    return bool(PASSED.search(words) or _STOPPED.search(words) or _FELL.search(words))


def clause_of(passage: Passage) -> str:
    """The clause that names the resolution, the others and the name itself blanked out."""
    words, at = passage.unnamed, passage.name.start
    stops = [one.end() for one in _STOP.finditer(words, 0, at)]
    after = _STOP.search(words, passage.name.end)
    begin, end = stops[-1] if stops else 0, after.start() if after else len(words)
    return " " * begin + words[begin:end]


def vetoed(words: str, passage: Passage) -> bool:
    """Whether the resolution itself is said to have been stopped: the words stand beside its name, or lead to it."""
    name = passage.name
    if not name.end:
        return False
    if _FELL.match(words, name.end) or re.match(r"\s[^.;]{0,60}\bvetoed it\b", words[name.end :]):
        return True
    for match in _STOPPED.finditer(words):
        behind = words[match.end() : name.start]
        if match[0].lower() == "rejected" and "Council" not in words[: match.start()]:
            continue  # who is bound by it may reject it
        not_so = re.search(r"\b(?:not|never|n['’]t|or|denied that|if)\s(?:\w+\s){0,2}$", words[: match.start()])
        leads = _ITS_NAME.fullmatch(behind) or (_FOR_INSTANCE.fullmatch(behind) and not _BACKED.search(behind))
        if match.end() <= name.start and leads:
            return not not_so
        if match.start() >= name.end and _WAS_STOPPED.fullmatch(words[name.end : match.start()]):
            return True
    return False
