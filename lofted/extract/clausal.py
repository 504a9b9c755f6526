"""Attributions in a clause of their own: "after Seoul said …", "Kim, who said …", "…, saying that …"."""

import re
from collections.abc import Sequence

from lofted.extract.adjuncts import END
from lofted.extract.cues import Attribution, Cue
from lofted.extract.following import follows
from lofted.extract.phrases import content_end, is_phrase, trimmed
from lofted.extract.within import LEADS_IN, named_before, opening_subject, subject_before
from lofted.facts import Firmness, Likelihood, Span

GAPS = ("that", "which", "what", "whom")  # words that open a clause which may lack its subject or its object
_WHO = re.compile(r",?\s(?P<who>who)\s\Z|,\s(?P<which>which)\s\Z")
_GAP = re.compile(r"\s+(?:is|are|was|were|would|could|will|may|might|can|has|have|had|should|[a-z]+ed)\b")
_TENSE = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|said|told|made|took|went|came|gave|saw|fell|may|might|could|can|"
    r"[a-z]{3,}ed|(?:it|he|she|they)\s[a-z]+s?)\b|['’](?:s|re|ve)\b"
)
_PARTICIPLE_TO = re.compile(r"\s+to\s+be\s+[a-z]+ed\b")
_TAKEN_UP = re.compile(r"(?:,[”\"]?|[”\"]|\s[—–-])\s$")
_SHARED = re.compile(r"[^,;:—]\s(?:and|but)\s\Z")
_SUBORDINATE = re.compile(r"\b(?:who|which|that|when|while|as|after|before|because|where|if|since|to\s[a-z]+)\b")
_COMMA = re.compile(r",\s")


def taken_up(
    text: str, sentence: Span, quotations: Sequence[Span], span: Span, row: Cue, found: Sequence[Attribution]
) -> list[Attribution] | None:
    """ "…, the ministry said, adding that …": the same source goes on."""
    comma = text[max(sentence.start, span.start - 2) : span.start] == ", "
    content = trimmed(text, span.end, sentence.end)
    if found and comma and content and "citing" in row.frames:
        last, cited = found[-1], content_end(text, content)
        if last.source is None or not is_phrase(text[cited.start : cited.end]):
            return None
        return [Attribution(span, row, cited, last.content, (last.source,), Likelihood(Firmness.REPORTED))]
    if content is None or not _TAKEN_UP.search(text, sentence.start, span.start):
        return None
    whose = found[-1].source if found else opening_subject(text, sentence, span.start)
    if whose is None or "told" in row.frames:
        return None
    return follows(text, sentence, quotations, Attribution(span, row, whose, ()))


def inside(
    text: str, sentence: Span, quotations: Sequence[Span], cue: Span, row: Cue, found: Sequence[Attribution]
) -> list[Attribution] | None:
    """The attribution of a cue whose source stands further off or in a clause of its own."""
    if (
        not found
        and row.form != row.lemma
        and "told" not in row.frames
        and _SHARED.search(text, sentence.start, cue.start)
    ):
        first = opening_subject(text, sentence, cue.start)
        if first is None or _SUBORDINATE.search(text, first.end, cue.start):
            return None
        return follows(text, sentence, quotations, Attribution(cue, row, first, ()))
    subject = subject_before(text, sentence, cue, found)
    if (
        subject is None
        or _PARTICIPLE_TO.match(text, cue.end, sentence.end)
        or ("told" in row.frames and "said_that" not in row.frames)
    ):
        return None
    part = Attribution(cue, row, subject.source, ())
    lead = text[sentence.start : subject.start].strip()
    if not subject.word and (not lead or "said_that" not in row.frames) and END.fullmatch(text, cue.end, sentence.end):
        return []  # "the crew is cheering."
    if subject.word == "as" and not lead and "said_that" in row.frames and _COMMA.match(text, cue.end):
        rest = trimmed(text, cue.end + 1, sentence.end)
        return [Attribution(cue, row, subject.source, (content_end(text, rest),))] if rest else None
    if subject.word in GAPS and {"as", "dub"} & row.frames:
        return None
    if leads_in(lead, subject.word):
        comma = _COMMA.search(text, cue.end, sentence.end)
        if comma is None or _COMMA.search(text, comma.end(), sentence.end):
            return None
        return follows(text, Span(sentence.start, comma.start()), quotations, part)
    if _GAP.match(text, cue.end, sentence.end) and subject.word in GAPS:
        rest = trimmed(text, cue.end, sentence.end)
        if (
            rest is None
            or "said_that" not in row.frames
            or "," in text[rest.start : rest.end]
            or not _TENSE.search(lead)
        ):
            return None
        return [Attribution(cue, row, subject.source, (content_end(text, rest),))]
    return follows(text, sentence, quotations, part)


def leads_in(lead: str, word: str) -> bool:
    """Whether a clause only leads up to the main clause behind it: "While Seoul said it flew, …"."""
    first = lead.split()[0].lower() if lead else ""
    if first in LEADS_IN and "," not in lead:
        return True
    return word in LEADS_IN and (not lead or lead.endswith(",") or not _TENSE.search(lead))


def after_who(
    text: str, sentence: Span, quotations: Sequence[Span], cue: Span, row: Cue, found: Sequence[Attribution]
) -> list[Attribution] | None:
    """ "…," replied Kim, who said …: the one who was named before the "who" says it."""
    match = _WHO.search(text, sentence.start, cue.start)
    if match is None:
        return None
    last = found[-1] if found else None
    answered = last.source if last and last.source and last.source.end == match.start() else None
    named = answered or named_before(text, sentence, match.start())
    if named is None:
        return None
    name = "who" if match["who"] else "which"
    who = Span(match.start(name), match.end(name))
    part = Attribution(cue, row, who, (), named=named)
    comma = _COMMA.search(text, cue.end, sentence.end)
    if answered or not comma:
        lead = text[sentence.start : named.start]
        return follows(text, sentence, quotations, part) if answered or _TENSE.search(lead) else None
    if "," not in match[0] or _COMMA.search(text, comma.end(), sentence.end):
        return None
    return follows(text, Span(sentence.start, comma.start()), quotations, part)
