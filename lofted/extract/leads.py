"""Whether the words before a source only lead up to it: "In a speech on Friday, …", "While the army drilled, …"."""

import re
from collections.abc import Sequence

from lofted.extract.cues import Attribution
from lofted.extract.phrases import LEAD, LINKED, OPENER
from lofted.facts import Span

WIDEST_LEAD = 40  # words; a clause before a main clause, as "While the army held its drill,"
LONGEST_LEAD = 14  # words before a source that only lead up to it, as "In a speech on Friday,"
_JOINED = re.compile(r"[,;]\s(?:and|but|so|yet)\b[^,“”\"]{2,60},$")  # 60 characters; "…, and in late May,"
_TO_YEAR = re.compile(r"\d,\s(?:19|20)\d\d$")  # "On October 2, 2023 a spokesman said"
_COORDINATE = re.compile(r"[,;]\s+(?:and|but|so|yet|while|although|though)$|;$")


def leads_up(text: str, before: Span, found: Sequence[Attribution], *, wide: bool = False) -> bool:
    """Whether the words before a source only lead up to it; `wide`, whether they may be a clause of their own."""
    words = text[before.start : before.end]
    if LINKED.fullmatch(words):
        return True
    if not found and _COORDINATE.search(words) and not re.search(r"[“”\"]|''", words):
        return True
    held = [one for one in found if one.cue.start >= before.start]
    if held:
        return words.endswith("that") or (
            wide and words.endswith(",") and past(before, held) and bool(LEAD.match(words))
        )
    if (
        wide
        and words.endswith(",")
        and len(words.split()) <= WIDEST_LEAD
        and (LEAD.match(words) or _JOINED.search(words))
    ):
        return True
    if wide and words.endswith(":"):
        return True
    ended = words.endswith(",") or bool(_TO_YEAR.search(words))
    return bool(OPENER.match(words)) and ended and len(words.split()) <= LONGEST_LEAD


def past(before: Span, held: Sequence[Attribution]) -> bool:
    """Whether what others say ends before the source, or is all that follows: "According to Yonhap, Seoul said"."""
    return all("according" in one.row.frames or all(piece.end <= before.end for piece in one.content) for one in held)
