"""What follows a source and its cue: up to the end of the sentence, or the quotation that is opened there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.extract.adjuncts import AFTER
from lofted.extract.cues import Attribution
from lofted.extract.fitting import CLAUSE, opens_content
from lofted.extract.phrases import after_cut, content_end, trimmed, without_aside
from lofted.facts import Span

_OPEN_QUOTE = re.compile(r"\s*[,:]?\s*(?=[“\"«])")
_COLON = re.compile(r"\s*[:,]\s*")
_BLANKS = re.compile(r"\s*")
_TURN = re.compile(r"[,;]\s+(?:but|while|although|though)\b(?!\s+(?:not|only)\b)")


def follows(text: str, sentence: Span, quotations: Sequence[Span], part: Attribution) -> list[Attribution] | None:
    """The content after the cue, up to the end of the sentence or of its quotation."""
    at = part.cue.end
    adjunct = AFTER.match(text, at, sentence.end)
    if adjunct and not text[adjunct.end() : adjunct.end() + 1].isalnum():
        at = adjunct.end()
    if _COLON.fullmatch(text, at, sentence.end):
        return next_quotation(text, sentence, quotations, part)
    quote = _OPEN_QUOTE.match(text, at, sentence.end)
    opened = next((one for one in quotations if quote and one.start == quote.end()), None)
    if opened:
        return [
            replace(
                part,
                content=(opened if opened.end > sentence.end else content_end(text, Span(opened.start, sentence.end)),),
            )
        ]
    if text[at : at + 1] == ":" or (text[at : at + 1] == "," and adjunct and CLAUSE.match(text, at + 1, sentence.end)):
        at += 1
    elif not opens_content(text, at, sentence.end, part.row):
        return None
    content = trimmed(text, at, sentence.end)
    if content is None or _TURN.search(text, content.start, content.end):
        return None
    return [replace(part, content=(after_cut(text, without_aside(text, content, part.row)),))]


def next_quotation(text: str, sentence: Span, quotations: Sequence[Span], part: Attribution) -> list[Attribution]:
    """The quotation that a colon at the end of a sentence leads to."""
    blanks = _BLANKS.match(text, sentence.end)
    start = blanks.end() if blanks else sentence.end
    return [replace(part, content=(one,)) for one in quotations if one.start == start]
