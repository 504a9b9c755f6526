"""Nouns of saying with the one who makes them: "denied its claim that …", "spoke of Oslo's plan to …"."""

import re

from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import content_end, is_source, trimmed
from lofted.facts import Span

HEARSAY = r"(?!(?:reported|alleged|purported|rumoured|rumored)\b)"

_OWNER = re.compile(
    r"(?:\b(?P<pronoun>its|his|her|their)|(?P<name>(?:\b[Tt]he\s(?:[a-z-]+\s){0,2})?(?:\b[A-Z][\w.-]*\s?){0,4})['’]s?)"
    rf"\s(?:{HEARSAY}[a-z-]+\s){{0,2}}\Z"
)
_BODY = re.compile(
    r"\s(?:that|to\s(?!the\b|an?\b|it\b|both\b|all\b|its\b|his\b|their\b|[A-Z]))\s?[^,;:—]{6,240}[.!?]?[”\"]?\s*\Z"
)  # 240 characters; no comma, so no main verb behind
_SUBJECT_AFTER = re.compile(
    r"\b(?:that|said|says|and|but|while|if|as|because|when|in|at|during)\s\Z"
)  # what follows has a verb
_VERB_BEFORE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|told|made|took|gave|[a-z]{3,}ed|[a-z]{3,}ing)\b"
)


def owned(text: str, sentence: Span, span: Span, row: Cue) -> list[Attribution] | None:
    """The attribution of a noun with its owner, where the noun ends its sentence and a verb stands before it."""
    owner = _OWNER.search(text, max(sentence.start, span.start - 80), span.start)  # 80 characters; a name
    body = _BODY.match(text, span.end, sentence.end)
    if owner is None or body is None or not _VERB_BEFORE.search(text, sentence.start, owner.start()):
        return None
    if _SUBJECT_AFTER.search(text, sentence.start, owner.start()):
        return None
    name = "pronoun" if owner["pronoun"] else "name"
    source, content = trimmed(text, owner.start(name), owner.end(name)), trimmed(text, span.end, sentence.end)
    if source is None or content is None or not (owner["pronoun"] or is_source(text[source.start : source.end])):
        return None
    return [Attribution(span, row, source, (content_end(text, content),))]
