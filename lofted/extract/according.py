"""Attributions by a phrase: "According to X, …", "…, according to X"."""

import re

from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import content_end, is_phrase, trimmed, whole
from lofted.facts import Span

WIDEST_REPORT = 18  # words; longer ones hold more than a source
_TOLD_OF = re.compile(
    r",\s(?:an?|the|who|which|whose|director|head|president|chief|senior|former|professor|associate|executive|founder|co-founder|"
    r"chairman|author|editor)\s[^,;:“”\"]{3,120}\Z"  # 120 characters; what somebody is
)
_RELATIVE = re.compile(r"(?:which|who|whose|whom|where|and|or)\b")


def according(text: str, sentence: Span, cue: Span, row: Cue) -> list[Attribution] | None:
    """According to X, …; …, according to X."""
    comma = text.find(",", cue.end, sentence.end)
    before = trimmed(text, sentence.start, cue.start)
    source = trimmed(text, cue.end, comma if comma > 0 else sentence.end)
    if before is None:
        content = trimmed(text, comma + 1, sentence.end) if comma > 0 else None
        if source is None or content is None or not is_report(text[source.start : source.end]):
            return None
        if _RELATIVE.match(text, content.start):
            return None
        return [Attribution(cue, row, source, (content_end(text, content),))]
    told = comma if comma > 0 and _TOLD_OF.match(text, comma, sentence.end) else None
    source = trimmed(text, cue.end, sentence.end) if told else source
    source = content_end(text, source) if source else None
    if source is None or (comma > 0 and not told) or text[before.end - 1] not in ',”"':
        return None
    if not (told or is_report(text[source.start : source.end])):
        return None
    return [Attribution(cue, row, source, whole(text, (), before))]


def is_report(words: str) -> bool:
    """Whether a stretch is a phrase, or a report with what is told of it: "a survey drawn up by the two agencies"."""
    return is_phrase(words) or (len(words.split()) <= WIDEST_REPORT and not re.search(r"[;:“”\"]", words))
