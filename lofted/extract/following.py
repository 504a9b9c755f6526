"""What follows a source and its cue: up to the end of the sentence, or the quotation that is opened there."""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.extract.adjuncts import AFTER
from lofted.extract.cues import Attribution, Cue
from lofted.extract.fitting import CLAUSE, opens_content
from lofted.extract.phrases import after_cut, content_end, trimmed
from lofted.facts import Act, Firmness, Likelihood, Span

_OPEN_QUOTE = re.compile(r"\s*[,:]?\s*(?=[“\"«])")
_COLON = re.compile(r"\s*[:,]\s*")
SHORTEST = 3  # letters; "it" alone tells of nothing
CLAUSAL = {"said_that", "that", "told"}
_BLANKS = re.compile(r"\s*")
_TURN = re.compile(
    r"[,;][”\"]?\s+(?:but|yet)\b(?!\s+(?:not|only|also|that|rather|instead)\b)"
    r"|\s+but\s+(?=(?:he|she|it|they|[a-z]+ed|has|have|had|is|was|did)\b)"
)
_PLANS = re.compile(
    r"(?:(?:the|an?|its|his|her|their|new|further)\s)?(?:[a-z-]+\s)?(?:plans?|intentions?|commitment|schedule)\b"
)
_APPOSED = re.compile(r",\s(?:an?|the)\s")
_TO = re.compile(r"(?:not\s+)?to\s")
_CLAUSE = re.compile(
    r"(?:that|whether|how|why|if|what|who|where)\b|[“\"]|(?:he|she|it|they|we|I|you|there)(?:['’]\w+)?\s"
    r"|[^,;—]{0,90}?\b(?:is|are|was|were|will|would|could|may|might|should|must|can|cannot|has|have|had|did|does|do)\b|[^,;—]{0,40}n['’]t\b"
)
_LATER_THAT = re.compile(
    r",?\s(?:to|in|with|for|at|on|over|of|during|after|by|early|earlier|later|late|last|this|twice|once|again|though|"
    r"however|through|via|from|before|as|upon|yesterday|today|[a-z]+ly|[A-Z][a-z]+day)\b[^,;:—–“”\"]{0,90}?,?(?=\sthat\b)"
)
_DOES = re.compile(r"\s+(?:[\w’'.-]+\s+){1,6}?to\s+[a-z]")  # "wants Seoul to leave"
_OBJECT = re.compile(
    r"\s+(?!(?:on|at|in|before|after|during|as|while|when|where|to|by|with|without|for|from|about|of|over|under|via|through|"
    r"until|since|toward|towards|amid|among|following|last|next|early|earlier|late|later|today|yesterday|tonight|off|home|up|"
    r"out|down|back|away|so|then|again|only|just|is|are|was|were|and|or|but|because|if|though|though|against|[a-z]+ly|"
    r"there|here|itself|himself|herself|themselves|him|her|them|us|me|it)\b)[a-z“\"‘]"
)
_OF_IT = re.compile(r"\s+(?:it|him|her|them|us|me)\s+(?:as|of|for|to|with|again|in|on|at|before|after|a|an|the|“|\")")
_PRONOUN = r"\s+(?:it|him|her|them|himself|itself|me|us|themselves)\b"
_DUBBED = re.compile(rf"(?!{_PRONOUN})[^,;:—“\"]{{2,60}}\s(?:[“\"]|(?:an?|too|very)\s)")
_SEEN_AS = re.compile(rf"(?!{_PRONOUN})[^,;:—“”\"]{{2,120}}?\sas\s")
_WITH = re.compile(
    r",\s+(?:which|who|whose|where|when|while|but|as|after|before|because|since|though|although|with|even|also|"
    r"most|especially|particularly|and\s+(?:has|have|had|is|was|are|were|will|would|then|also|[a-z]+ed)|(?!including)[a-z]+ing)\b"
    r"|,[”\"]\s+(?:but|and)\b"
    r"|\s+(?:and|but)\s+(?=(?:could|would|will|has|have|had|is|was|are|were|may|might|did|he|she|they)\b)|\s+but\s+(?=[a-z]+ed\b)"
    r"|,\s(?:an?|the)\s(?=[^,]{3,60}\Z)"
    r"|\s+(?:because|although|though|while)\b|\s[—–-]{1,2}\s|—"
)


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
    later = _LATER_THAT.match(text, part.cue.end, sentence.end) if CLAUSAL & part.row.frames else None
    if text[at : at + 1] == ":" or (text[at : at + 1] == "," and adjunct and CLAUSE.match(text, at + 1, sentence.end)):
        at += 1
    elif _OF_IT.match(text, at, sentence.end) and "of" in part.row.frames:
        return None
    elif not (
        opens_content(text, at, sentence.end, part.row)
        or (at == part.cue.end and takes(text, at, sentence.end, part.row))
    ):
        if later is None:
            return None
        at = later.end()
    content = trimmed(text, at, sentence.end)
    if content is None:
        return None
    content = delimited(text, content, quotations, part.row)
    if len(text[content.start : content.end]) <= SHORTEST:
        return None
    return [replace(part, content=(after_cut(text, content),), likelihood=planned(text, content, part.row))]


def planned(text: str, content: Span, row: Cue) -> Likelihood | None:
    """Announced plans are planned, whatever verb announces them; denounced ones are not."""
    denounced = row.act in (Act.CONDEMNS, Act.PRAISES, Act.DENIES, Act.ACCUSES)
    return Likelihood(Firmness.PLANNED) if not denounced and _PLANS.match(text, content.start, content.end) else None


def takes(text: str, at: int, end: int, row: Cue) -> bool:
    """Whether an object or an infinitive with its subject follows: "outlined plans", "wants Seoul to leave"."""
    if {"as", "dub"} & row.frames:
        named = {"dub": _DUBBED, "as": _SEEN_AS}
        return any(frame in row.frames and named[frame].match(text, at, end) for frame in named)
    if "of" in row.frames and _OBJECT.match(text, at, end):
        return True
    return "to" in row.frames and bool(_DOES.match(text, at, end))


def delimited(text: str, content: Span, quotations: Sequence[Span], row: Cue) -> Span:
    """The content without what a "but" or, behind an object, a comma sets beside it."""
    object_only = not CLAUSAL & row.frames or _TO.match(text, content.start)
    clause = text.startswith("that ", content.start) or (
        not object_only and ("of" not in row.frames or _CLAUSE.match(text, content.start, content.end))
    )
    edge = _TURN if clause else _WITH
    infinitive = _TO.match(text, content.start)
    for mark in edge.finditer(text, content.start, content.end):
        if infinitive and _APPOSED.match(mark[0]):
            continue
        if not any(one.start < mark.start() < one.end for one in quotations):
            return Span(content.start, mark.start())
    return content


def next_quotation(text: str, sentence: Span, quotations: Sequence[Span], part: Attribution) -> list[Attribution]:
    """The quotation that a colon at the end of a sentence leads to."""
    blanks = _BLANKS.match(text, sentence.end)
    start = blanks.end() if blanks else sentence.end
    return [replace(part, content=(one,)) for one in quotations if one.start == start]
