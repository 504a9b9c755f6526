"""Attributions with the verb before its source: "…," said Kim Yo Jong, the leader's sister."""

import re
from collections.abc import Sequence

from lofted.extract.adjuncts import LAST
from lofted.extract.cues import Attribution, Cue
from lofted.extract.phrases import PRONOUN, content_end, is_phrase, is_source, trimmed, whole
from lofted.facts import Span

_WHO = re.compile(
    r",\s(?:who|which)\s(?=(?:(?:also|later|then)\s)?(?:said|says|added|adds|told|warned|noted|denied|argued|called)\b)"
)


def inverted(text: str, sentence: Span, quotations: Sequence[Span], cue: Span, row: Cue) -> list[Attribution] | None:
    """ "…," said Kim Yo Jong, the leader's sister."""
    before = trimmed(text, sentence.start, cue.start)
    if before is None or text[before.end - 1] not in ',”"?!' or not {"said_that", "quote"} & row.frames:
        return None
    again = next((one.start for one in quotations if cue.end < one.start < sentence.end), sentence.end)
    end = LAST.search(text, cue.end, again)
    source = trimmed(text, cue.end, end.start() if end else again)
    source = content_end(text, source) if source else None
    if source is None or source.end <= source.start:
        return None
    who = _WHO.search(text, source.start, source.end)
    source = Span(source.start, who.start()) if who else source
    words = text[source.start : source.end]
    name = words.split(",")[0]
    titled = text[before.end - 1] in '”"' and is_phrase(name) and name.split()[-1][0].isupper()
    if (
        not (is_source(name) or titled)
        or PRONOUN.match(name)
        or re.search(r"[“”\"]|\b(?:but|adding)\b", words[len(name) :])
    ):
        return None
    return [Attribution(cue, row, source, whole(text, quotations, before))]
