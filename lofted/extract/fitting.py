"""Whether the words after a cue can be what its frame wants.

"Spoke about the test" tells of something, "spoke at noon" does not; "sees it
as a threat" does, "sees the coast" does not. What the next words rule out
needs no grammar.
"""

import re
from collections.abc import Callable

from lofted.extract.cues import Cue, cue_nouns

REACH = 90  # characters after a cue; an adverb, a day or a hearer before what it is about
CLOSE = 60  # characters after a cue, in which its noun stands
LEADING = 4  # words after a cue, of which its noun is one: "made the same bold claim"
FAR = 160  # characters after a cue; the object of "sees … as"

_ABOUT = re.compile(r"[^.;:“”\"]*?\b(?:about|against|regarding|concerning)\b|(?:\s+\w+){0,2}\s+(?:of|on|over)\b")
_THAT = re.compile(r"\s+(?:\w+\s+)?that\b")
_AS = re.compile(r"[^.;:]*?\bas\b")
_COMPLEMENT = re.compile(
    r"\s+(?:\w+ly\s+)?(?:that|to|of|about|over|at|by|with|in|this|it|he|she|they|we|the|there|his|her|their|its)\b"
)
_QUOTE_AFTER = re.compile(r"\s+that\b|(?:\s+(?:at|to|for)\s+[\w'’ ]{1,30})?[,:]?\s*[“\"]")
_QUOTE_BEFORE = re.compile(r"[,!?.]['’]?[”\"]\s*[^“”\".;]{0,60}$")
_BE = re.compile(
    r"\b(?:is|are|was|were|be|been|being|feel|feels|felt|remain|remains|remained|seem|seems|seemed|became|become|becomes|"
    r"sound|sounds|sounded|am)\s+(?:[a-z]+\s+){0,2}$|\b(?:he|she|it|they|we|I|who|that)['’](?:s|re|m)\s+(?:[a-z]+\s+){0,2}$"
)


def fits(row: Cue, before: str, after: str) -> bool:
    """Whether a cue that only stands in narrow frames has what they want before and after it in its sentence.

    >>> from lofted.extract.cues import rows
    >>> speak = next(row for row in rows() if row.form == "spoke")
    >>> fits(speak, "He ", " on Monday about the test."), fits(speak, "He ", " at noon.")
    (True, False)
    """
    checks: dict[str, Callable[[], object]] = {
        "that": lambda: _THAT.match(after),
        "about": lambda: _ABOUT.match(after[:REACH]),
        "as": lambda: _AS.match(after[:FAR]),
        "copula": lambda: _BE.search(before) and _COMPLEMENT.match(after),
        "making": lambda: any(word in cue_nouns() for word in after[:CLOSE].split()[:LEADING]),
        "quote": lambda: _QUOTE_AFTER.match(after) or _QUOTE_BEFORE.search(before),
    }
    narrow = row.frames & checks.keys()
    if not narrow or row.frames - checks.keys() - {"noun", "passive"}:
        return True
    met = [bool(checks[frame]()) for frame in narrow]
    return all(met) if "that" in narrow else any(met)
