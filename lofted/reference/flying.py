"""The words by which news speaks of a flight without the verb to launch: "Tuesday's shot", "saw it go", "let fly".

Whose flight it is, and on which day, must be told besides; these words only
say that something flew.

>>> [speaks_of_flight(one) for one in ("Tuesday's shot got there.", "The missile shield", "Monday's talks")]
[True, False, False]
"""

import re

_FLYING = re.compile(
    r"\b(?:missiles?|ICBMs?|IRBMs?|SLBMs?|SRBMs?|rockets?|projectiles?|warheads?|intercontinental|hypersonic|ballistic|"
    r"launch(?:es|ed|ing)?|(?:test-)?fir(?:ed|ing|ings)|lift-?off|take-?off|blast-?off|splashdown|lofted|apogee|"
    r"(?:[Tt]he|['’]s)\s(?:[a-z-]+\s){0,2}(?:shot|salvo|weapon)|(?<=day)['’]s\s(?:[a-z-]+\s){0,2}flight|"
    r"let\s(?:fly|off|loose)|(?:flew|flown|flies|passed|rose|soared)\s(?:over|across|above)|glider|(?:pause|lull|quiet)\sthat\sended|saw\sit\s(?:go|rise|fly)|tracked)\b"
    r"(?!\s(?:defen[cs]e|shield|warning|treaty|talks|control|interceptor|artillery|plants?|factor(?:y|ies)|makers?|"
    r"engineers?|scientists?|parts?|budgets?|programmes?|programs?|alarms?|experts?|fair|company))",
    re.I,
)
_TO_SPACE = re.compile(r"\b(?:satellites?|spacecraft|space\s(?:launch|rocket|cent(?:re|er))|spaceport|orbit)\b", re.I)
_FLEW = re.compile(
    r"\b(?:back\sin\sthe\sair|flew(?!\sto\s[A-Z])|took\soff|takes\soff|lifted\soff|lifts\soff|blasted\soff|climbed\s(?:away|to)|soared|"
    r"went\sup|goes\sup|rode|(?:was|were|been)\s(?:test-)?(?:fired|launched|flown)|left\sthe\s(?:ground|pad))\b"
)
_MAY = re.compile(r"\b(?:can|could|may|might|would|will|to\sbe|if|never|not|plans?|planned|since|until)\b|n['’]t\b")
_LET_FLY = re.compile(r"\b(?:let|lets)\s(?:fly|off|loose)\b")


def let_fly(words: str) -> bool:
    """Whether somebody let a missile fly: what is shown or watched besides is then the flight."""
    return bool(_LET_FLY.search(words))


def did_fly(words: str) -> bool:
    """Whether some words say flatly that what they name has flown.

    >>> did_fly("With the Hwasong-12 back in the air …"), did_fly("The Sarmat may have been launched.")
    (True, False)
    """
    return bool(_FLEW.search(words)) and not _MAY.search(words)


def speaks_of_flight(words: str, *, space: bool = False) -> bool:
    """Whether some words speak of a missile, a launch or a flight; with `space`, whether of a satellite also."""
    return bool(_FLYING.search(words) or (space and _TO_SPACE.search(words)))
