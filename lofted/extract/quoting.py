"""Relays in plain word order, behind what they relay: "…, KCNA quoted the paper as writing, …"."""

import re

from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import content_end, is_phrase, trimmed
from lofted.facts import Firmness, Likelihood, Span

REPORTED = Likelihood(Firmness.REPORTED)

_AS = re.compile(r"\s(?P<who>[^,;:“”\"]{2,90}?)\sas\s(?:having\ssaid|(?P<verb>[a-z]+ing))\b")
_END = re.compile(r"(?:\s+(?:on|in|late\son)\s[^,;:“”\"]{2,40})?[.!?]?\s*")


def quoting(text: str, sentence: Span, span: Span, row: Cue, source: Span | None) -> list[Attribution] | None:
    """The attribution of "…, X quoted Y as saying", its content before X; None where it has another order."""
    before = trimmed(text, sentence.start, source.start) if source else None
    match = _AS.match(text, span.end, sentence.end)
    if (
        match is None
        or source is None
        or before is None
        or text[before.end - 1] not in ',”"'
        or not is_phrase(match["who"])
    ):
        return None
    said = content_end(text, before)
    tail = text[match.end() : sentence.end]
    if not (_END.fullmatch(tail) or tail.startswith(", ")):
        return None
    rest = trimmed(text, match.end() + 2, sentence.end) if tail.startswith(", ") else None
    pieces = (said, content_end(text, rest)) if rest else (said,)
    who = Span(match.start("who"), match.end("who"))
    return [Attribution(span, row, who, pieces, (source,), REPORTED)]
