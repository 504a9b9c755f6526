"""Cue words that tell of nothing where they stand, seen from the words beside them.

"Security guarantees of", "no doubt", "as promised,", "two suspected missiles",
"what he's saying.": nouns, adjectives and asides that name no statement.
"""

import re

from lofted.extract.cues import Cue, speakers
from lofted.facts import Span

THINGS = {"guarantees", "shows", "credits", "offers", "cheers", "favors", "favours", "votes", "doubts"}  # or plurals

_WORD_BEFORE = re.compile(r"(?P<word>[a-z][a-z-]+)\s\Z")
_NOUN_AFTER = re.compile(r"\s(?:of|about|over|from|for|in|on|at|against|by|and|as|between|among)\b|\s*[.,;:?!]|\s*\Z")
_ADVERBIAL = re.compile(
    r"(?:it|he|she|they|who|which|that|what|we|you|also|now|still|often|then|even|again|himself|herself|itself|nobody|"
    r"everyone|everybody|anyone|someone|one|none|and|but|or|both|[a-z]+ly)\Z"
)
_ASIDE_BEFORE = re.compile(r"\b(?:as|than|[Ii]f|[Oo]nce|[Uu]nless|[Uu]ntil)\s\Z")
_ASIDE_AFTER = re.compile(r"\s*[,.;?!)]|\s*\Z|\s(?:here|right|above|below)\b")
_COUNTED_BEFORE = re.compile(r"\b(?:two|three|four|five|six|several|many|more|most|few|all|out|other|\d+)\s\Z")
_NOUN_NEXT = re.compile(
    r"\s(?!(?:the|an?|that|to|on|in|by|at|for|of|with|from|it|its|his|her|their|as|how|what|why|whether|this|these|those|no|"
    r"he|she|they|there|after|before|during|about)\b)[a-z-]+\s[a-z]"
)
_WHAT = re.compile(r"\b(?:[Ww]hat|[Ww]hatever)\s(?:[\w’'.-]+\s){1,4}\Z")
_WHAT_AFTER = re.compile(r"\s*[.,?!;:]|\s*\Z")
_NO = re.compile(r"\bno\s\Z", re.I)
_MEANWHILE = re.compile(r"\s(?:as|when|while)\s(?:he|she|it|they)\s")
_OPENS = re.compile(r"[\W\d]*\Z")


def idle(row: Cue, before: str, after: str) -> bool:
    """Whether a cue only names a thing, describes one or refers aside."""
    if {"according", "attributed", "citing"} & row.frames:
        return False
    word = row.form.split()[0]
    past = row.form != row.lemma and not word.endswith(("s", "ing"))
    if past and _ASIDE_BEFORE.search(before) and _ASIDE_AFTER.match(after):
        return True
    if past and word.endswith("ed") and _COUNTED_BEFORE.search(before) and _NOUN_NEXT.match(after):
        return True
    if _WHAT.search(before) and _WHAT_AFTER.match(after):
        return True
    return row.frames <= {"of", "passive"} and bool(_MEANWHILE.match(after))


def named_thing(before: str, after: str, row: Cue) -> bool:
    """Whether a word that may be a noun is one by its neighbours: "security guarantees of", "no doubt"."""
    if row.nounlike and _NO.search(before):
        return True
    if not (row.nounlike or row.form in THINGS) or not row.form.endswith("s") or not _NOUN_AFTER.match(after):
        return False
    word = _WORD_BEFORE.search(before)
    return word is not None and word["word"] not in speakers() and not _ADVERBIAL.match(word["word"])


def headless(text: str, sentence: Span, span: Span, row: Cue) -> bool:
    """Whether a verb stands at the very head of its sentence, with nobody before it."""
    return bool(_OPENS.match(text[sentence.start : span.start])) and row.finite and row.lemma != "ask"
