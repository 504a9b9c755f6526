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
_STARTS = re.compile(  # where no mark parts the source from what it says: "According to KCNA the missile …"
    r"(?<=[\w”\"])\s(?=(?:the|its?|this|that|these|those|they|there|he|she|we|an?|both|all|no|neither|one|two|three|four|five)\s)"
)
_LEADS_ON = re.compile(  # what a name goes on behind: "of the", "and the", "citing the"
    r"(?:^|\s)(?:of|for|and|or|the|in|at|from|to|by|on|with|about|against|under|between|&|all|both|citing|quoting|close|known|\w+ing|\w+ed)$",
    re.I,
)
_MARK = re.compile(r",(?!\s\d{4}\b|\d)")  # a comma that stands in no date and no number
_COMMA = re.compile(r",(?!\d)")
_PRONOUN = re.compile(  # the same behind a source in small letters: "according to state media it climbed"
    r"\b(?:media|agency|television|TV|military|ministry|officials|analysts|experts|government)(?P<gap>\s)(?=(?:it|they|he|she)\s)"
)
_VERB = re.compile(
    r"\b(?:is|was|were|are|has|had|have|will|would|did|does|can|could|may|might|\w{3,}ed|flew|rose|fell|came|went|took|"
    r"hit|lost|made|got|sent|put|flies|rises|falls|comes|goes|takes)\b"
)


def according(text: str, sentence: Span, cue: Span, row: Cue) -> list[Attribution] | None:
    """According to X, …; …, according to X."""
    found = _COMMA.search(text, cue.end, sentence.end)
    comma = found.start() if found else -1
    before = trimmed(text, sentence.start, cue.start)
    source = trimmed(text, cue.end, comma if comma > 0 else sentence.end)
    starts = unmarked(text, source, sentence.end) if before is None and source else 0
    if source and starts:
        content = trimmed(text, starts, sentence.end)
        source = trimmed(text, source.start, starts)
        return [Attribution(cue, row, source, (content_end(text, content),))] if source and content else None
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


def unmarked(text: str, source: Span, end: int) -> int:
    """Where what is said begins, if no comma parts it from a source that a name ends; else nothing.

    What follows must have its verb before the next comma: "Park the director, …" goes on with the source.

    >>> said = "KCNA the missile of March 24, 2022 rose"
    >>> said[unmarked(said, Span(0, 28), len(said)) :]
    'the missile of March 24, 2022 rose'
    >>> said = "state media it climbed to 7,687 kilometres"
    >>> said[unmarked(said, Span(0, 28), len(said)) :]
    'it climbed to 7,687 kilometres'
    """
    mark = _MARK.search(text, source.start, end)
    for gap in _STARTS.finditer(text, source.start, source.end):
        named = text[source.start : gap.start()]
        if named.split()[-1][0].isupper() and not _LEADS_ON.search(named) and is_phrase(named):
            told = _VERB.search(text, gap.end(), mark.start() if mark else end)
            return gap.end() if told else 0
    plain = _PRONOUN.search(text, source.start, source.end)
    if plain and is_phrase(text[source.start : plain.start("gap")]):
        return plain.end() if _VERB.search(text, plain.end(), mark.start() if mark else end) else 0
    return 0
