"""Attributions by a phrase: "According to X, …", "…, according to X"."""

import re

from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import content_end, is_phrase, trimmed, whole
from lofted.facts import Span

_RELATIVE = re.compile(r"(?:which|who|whose|whom|where|and|or)\b")


def according(text: str, sentence: Span, cue: Span, row: Cue) -> list[Attribution] | None:
    """According to X, …; …, according to X."""
    comma = text.find(",", cue.end, sentence.end)
    before = trimmed(text, sentence.start, cue.start)
    source = trimmed(text, cue.end, comma if comma > 0 else sentence.end)
    if before is None:
        content = trimmed(text, comma + 1, sentence.end) if comma > 0 else None
        if source is None or content is None or not is_phrase(text[source.start : source.end]):
            return None
        if _RELATIVE.match(text, content.start):
            return None
        return [Attribution(cue, row, source, (content_end(text, content),))]
    source = content_end(text, source) if source else None
    if source is None or comma > 0 or text[before.end - 1] != "," or not is_phrase(text[source.start : source.end]):
        return None
    return [Attribution(cue, row, source, whole(text, (), before))]
