"""What somebody does by saying it: the act of the cue's row, and what its construction makes of it.

The row decides ("warned" warns, "said" states whatever follows). A "told"
that is followed by an order demands: "told the crews to stay".
"""

import re

from lofted.extract.cues import Attribution
from lofted.facts import Act

_ORDERED = re.compile(
    r"\s+(?:(?:the|its|his|her|their|a|an|all|both)\s+)?(?:[\w.’'-]+\s+){0,5}?(?:[\w.’'-]+)\s(?:not\s)?to\s(?!the\b|a\b|an\b)[a-z]+"
)
_CLAUSE = re.compile(r"\b(?:that|it|he|she|they|is|are|was|were|had|has|would|will|could|said)\b")


def act_of(text: str, one: Attribution, end: int) -> Act | None:
    """The act of an attribution whose sentence ends at a place."""
    if one.row.lemma == "tell" and ordered(text, one, end):
        return Act.DEMANDS
    return one.row.act


def ordered(text: str, one: Attribution, end: int) -> bool:
    """Whether somebody is told to do something, not told that something is so."""
    order = _ORDERED.match(text, one.cue.end, end)
    return order is not None and not _CLAUSE.search(order[0])
