"""Cues with a "be" before them in plain word order: "is expected to fly", "was seen as a threat", "is willing to"."""

import re
from collections.abc import Sequence

from lofted.extract.cues import Attribution, Cue
from lofted.extract.following import delimited
from lofted.extract.phrases import ADVERB, content_end, is_source, source_before, trimmed
from lofted.extract.within import subject_before
from lofted.facts import Act, Firmness, Likelihood, Span

REPORTED = Likelihood(Firmness.REPORTED)

_BE = re.compile(
    rf"(?:\s(?:(?:has|have|had)\s(?:also\s|long\s|{ADVERB}\s)?been|(?:would|will|may|might|could|should)\s(?:[a-z]+ly\s)?be|is|are|was|were|am)|['’](?:s|re|m))"
    rf"\s(?:(?:also|now|still|again|already|very|more|so|not|{ADVERB})\s){{0,2}}\Z"
)
_NOT = re.compile(r"\bnot\b|n['’]t\b")
_BY = re.compile(r"\s(?:[a-z]+ly\s)?by\s")
_TO = re.compile(r"\s(?=to\s[a-z“\"])")
_AS = re.compile(r"\s(?=as\s)")
_OF = re.compile(r"\s(?=(?:of|for|as)\s)")
_THAT = re.compile(r"\s(?=that\s)")
_ABOUT = re.compile(r"\s(?P<word>about|of|with|by|at|over|for|on|against)\s(?!(?:the\stime|once|least|all|first)\b)")
_TELLING = re.compile(r"\s(?:to|that|as|of|for|by|how|why|whether|what|if)\s|[“\":]|\s(?:an?|the)\s")
_IT = re.compile(r"(?:it|there)\Z", re.I)


def minded(
    text: str, sentence: Span, quotations: Sequence[Span], span: Span, row: Cue, found: Sequence[Attribution]
) -> list[Attribution] | None:
    """What somebody is minded to do: "is willing to", "was critical of"; the cue reaches from the "be" on."""
    be = _BE.search(text, sentence.start, span.start)
    if be is None or _NOT.search(be[0]):
        return None
    cue = Span(be.start() + (be[0][0].isspace()), span.end)
    source = source_of(text, sentence, cue, found)
    if source is None:
        return None
    plain = _TO.match(text, span.end) if "to" in row.frames or row.frames == {"copula"} else None
    about = _ABOUT.match(text, span.end)
    opened = plain or _THAT.match(text, span.end) or about
    content = trimmed(text, opened.end(), sentence.end) if opened else None
    if opened is None or content is None:
        return None
    cue = Span(cue.start, about.end("word")) if opened is about and about else cue
    said = content_end(text, delimited(text, content, quotations, row))
    return [Attribution(cue, row, source, (said,))] if said.end > said.start else None


def passive(
    text: str, sentence: Span, quotations: Sequence[Span], span: Span, row: Cue, found: Sequence[Attribution]
) -> list[Attribution] | None:
    """What is expected, believed or called so by nobody who is named: its subject and what is told of it."""
    be = _BE.search(text, sentence.start, span.start)
    if be is None or _NOT.search(be[0]):
        return None
    if not _TELLING.search(text, span.end, sentence.end):
        return []  # "was found at sea"
    cue = Span(be.start() + (be[0][0].isspace()), span.end)
    whom = source_of(text, sentence, cue, found)
    by = _BY.match(text, span.end, sentence.end)
    if by and whom and {"passive", "of"} & row.frames:
        agent = content_end(text, Span(by.end(), sentence.end))
        plain = is_source(text[agent.start : agent.end]) and not _IT.match(text, whom.start, whom.end)
        return [Attribution(cue, row, agent, (whom,))] if plain else None
    told = passive_words(row).match(text, span.end)
    if told is None and whom and _IT.match(text, whom.start, whom.end):
        told = _THAT.match(text, span.end)
    content = trimmed(text, told.end(), sentence.end) if told else None
    if content is None or whom is None:
        return None
    said = content_end(text, delimited(text, content, quotations, row))
    likelihood = REPORTED if row.likelihood.words is Firmness.FLAT else row.likelihood
    impersonal = _IT.match(text, whom.start, whom.end)
    pieces = (said,) if impersonal else (whom, said)
    return [Attribution(cue, row, None, pieces, likelihood=likelihood)]


def passive_words(row: Cue) -> re.Pattern[str]:
    """What may follow a passive that tells of something: "to", "as", "of" by its frames."""
    if {"as", "dub"} & row.frames:
        return _AS
    if row.act in (Act.ACCUSES, Act.CONDEMNS, Act.PRAISES):
        return _OF
    return _TO


def source_of(text: str, sentence: Span, cue: Span, found: Sequence[Attribution]) -> Span | None:
    """The subject before a cue, near or far."""
    source = source_before(text, sentence, cue, found)
    if source is None and (subject := subject_before(text, sentence, cue, found)):
        source = subject.source if subject.word not in ("which", "what") else None
    return source
