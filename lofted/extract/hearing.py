"""What somebody is told: X told Y (that) …; "…," X told Y; X told Y, in a place, "…"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.extract.adjuncts import AFTER, END, only_adds
from lofted.extract.cues import Attribution
from lofted.extract.leads import leads_up
from lofted.extract.phrases import after_cut, whole
from lofted.facts import Span

HEARER = re.compile(
    r"\s+(?:reporters|journalists|lawmakers|parliament|him|her|them|us|me|(?:the\s+)?[A-Z][\w.&’'-]*(?:\s+[A-Z][\w.&’'-]*){0,4}"
    r"|(?:a|an|the|its|his|her|their)\s+(?:[\w'’-]+\s+){0,2}\w+)"
)
_HEARERS_THAT = re.compile(
    r"\s(?!that\b)[^,;:“”\"]{2,110}?(?:“[^”]{3,40}”[^,;:“”\"]{0,40}?)?\s(?=that\s)"
)  # characters; a meeting
_HEARERS_QUOTE = re.compile(
    r"\s[^,;:“”\"]{2,110}(?:,[^,;:“”\"]{2,60})?[,:]\s(?=[“\"])"
)  # 110 characters; who is told, and where
_HEARD_ONLY = re.compile(
    r"\s(?:[A-Z][\w’'. ]{1,30}\s)?“[^”]{3,40}[.,]?”\s*[.]?\s*|\s(?![^,;:“”\"]{0,160}\bthat\b)[^,;:“”\"]{2,160}[.]?\s*"
)
_TOLD = re.compile(r"\s+(?:that|it|he|she|they|there|the)\b")
_QUOTES_ON = re.compile(r",\s+[“\"]")
OPENS_QUOTE = re.compile(r"[,:]\s*(?=[“\"«])")


def told(
    text: str,
    sentence: Span,
    quotations: Sequence[Span],
    part: Attribution,
    before: Span | None,
    found: Sequence[Attribution],
) -> list[Attribution] | None:
    """X told Y (that) …, or "…," X told Y."""
    hearer = HEARER.match(text, part.cue.end, sentence.end)
    lead = not before or leads_up(text, before, found, wide=True)
    if hearer and closes_before(text, sentence, before, hearer.end()):
        assert before is not None, "what closes stands before"
        return [replace(part, content=whole(text, quotations, before))]
    if before and text[before.end - 1] in '”"' and _HEARD_ONLY.fullmatch(text, part.cue.end, sentence.end):
        return [replace(part, content=whole(text, quotations, before))]
    if hearer:
        adjunct = AFTER.match(text, hearer.end(), sentence.end)
        at = adjunct.end() if adjunct else hearer.end()
        spoken = OPENS_QUOTE.match(text, at, sentence.end)
        opened = [one for one in quotations if spoken and one.start == spoken.end()]
        if opened and lead:
            return [replace(part, content=(opened[0],))]
        if lead and _TOLD.match(text, at, sentence.end):
            return [replace(part, content=(after_cut(text, Span(at + 1, sentence.end)),))]
    return told_later(text, sentence, quotations, part) if lead else None


def closes_before(text: str, sentence: Span, before: Span | None, at: int) -> bool:
    """Whether what is told stands before its source: "…," X told reporters on Friday."."""
    return (
        before is not None
        and text[before.end - 1] in ",”\"'"
        and bool(
            END.fullmatch(text, at, sentence.end)
            or only_adds(text[at : sentence.end])
            or _QUOTES_ON.match(text, at, sentence.end)
        )
    )


def told_later(text: str, sentence: Span, quotations: Sequence[Span], part: Attribution) -> list[Attribution] | None:
    """X told business channel CNBC that …; X told Singapore's prime minister, "…"."""
    that = _HEARERS_THAT.match(text, part.cue.end, sentence.end)
    if that:
        return [replace(part, content=(after_cut(text, Span(that.end(), sentence.end)),))]
    spoken = _HEARERS_QUOTE.match(text, part.cue.end, sentence.end)
    opened = [one for one in quotations if spoken and one.start == spoken.end()]
    return [replace(part, content=(opened[0],))] if opened else None
