"""Whether the words before a source only lead up to it: "In a speech on Friday, …", "While the army drilled, …"."""

import re
from collections.abc import Sequence

from lofted.extract.cues import Attribution
from lofted.extract.phrases import LEAD, LINKED, OPENER
from lofted.facts import Span

WIDEST_LEAD = 40  # words; a clause before a main clause, as "While the army held its drill,"
LONGEST_LEAD = 14  # words before a source that only lead up to it, as "In a speech on Friday,"
_COORDINATE = re.compile(r"[,;]\s+(?:and|but|so|yet|while|although|though)$|;$")


def leads_up(text: str, before: Span, found: Sequence[Attribution], *, wide: bool = False) -> bool:
    """Whether the words before a source only lead up to it; `wide`, whether they may be a clause of their own."""
    words = text[before.start : before.end]
    if LINKED.fullmatch(words):
        return True
    if not found and _COORDINATE.search(words) and not re.search(r"[“”\"]|''", words):
        return True
    if any(one.cue.start >= before.start for one in found):
        return words.endswith("that")
    if wide and LEAD.match(words) and words.endswith(",") and len(words.split()) <= WIDEST_LEAD:
        return True
    return bool(OPENER.match(words)) and words.endswith(",") and len(words.split()) <= LONGEST_LEAD
