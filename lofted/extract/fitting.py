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

CLAUSE = re.compile(
    r"\s+(?:(?:that|the|a|an|its|his|her|their|our|this|these|those|it|he|she|they|we|there|no|all|both|such|some|any|"
    r"two|three|four|five|one|more|about|at least|if)\b|[A-Z][\w’'-]+|\d)"
)
_ELSE = re.compile(  # what may follow "said" and is not the beginning of what is said
    r"\s+(?:on|at|in|before|after|during|as|while|when|where|to|by|with|without|for|from|about|of|over|under|via|through|"
    r"until|since|toward|towards|amid|among|following|this|last|next|early|earlier|late|later|today|yesterday|tonight|"
    r"\w+day|so|something|nothing|anything|much|little|then|again|also|only|is|are|was|were|and|or|but|he|she|[a-z]+ly)\b|\W*$"
)
_INFINITIVE = re.compile(r"\s+(?:not\s+)?to\b")
_ABOUT = re.compile(r"[^.;:“”\"]*?\b(?:about|against|regarding|concerning)\b|(?:\s+\w+){0,2}\s+(?:of|on|over)\b")
_THAT = re.compile(
    r"\s+(?:\w+\s+)?that\b|\s+(?:(?:the|an?|its|his|her|their|this|these|those|no)\s+(?:[\w’'-]+\s+){1,3}|"
    r"(?:it|he|she|they|we|there)\s+)(?:is|are|was|were|has|have|had|will|would|can|could|may|might|should)\b"
)
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


def opens_content(text: str, at: int, end: int, row: Cue) -> bool:
    """Whether what follows can be the content that the cue's frame wants."""
    if {"said_that", "that", "of", "told"} & row.frames and CLAUSE.match(text, at, end):
        return True
    if row.speaks and "said_that" in row.frames and not _ELSE.match(text, at, end) and text[at : at + 1] == " ":
        return True
    if "to" in row.frames and _INFINITIVE.match(text, at, end):
        return True
    return " " in row.form and "of" in row.frames and text[at : at + 1] == " "
