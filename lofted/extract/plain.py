"""Attributions in plain, common constructions, settled by patterns alone.

    … , the ministry said on Friday.        The ministry said (that) …
    "…," said Kim, the minister.            According to the ministry, …
    The missile, the ministry said, flew …  … , according to the ministry.

A sentence is settled only if every cue in it falls under one of these; if one
does not, the sentence goes to the grammar as a whole.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from lofted.extract.according import according
from lofted.extract.adjuncts import AFTER, END, ONCE, TOLD_IN, TRAILS, only_adds
from lofted.extract.clausal import after_who, inside, taken_up
from lofted.extract.cues import Attribution, Cue
from lofted.extract.following import follows
from lofted.extract.hearing import HEARER, OPENS_QUOTE, told
from lofted.extract.inverted import inverted
from lofted.extract.leads import leads_up
from lofted.extract.minded import minded, passive
from lofted.extract.owned import owned
from lofted.extract.phrases import (
    ADVERB,
    content_end,
    source_before,
    trimmed,
    whole,
)
from lofted.extract.quoting import quoting
from lofted.facts import Article, Span

_GROUP = re.compile(
    r"\s(?:(?:has|have|had|also|then|later|earlier|previously|again|further|just|now|repeatedly|already|still|once|even|often|always|soon|long|first|"
    r"only|never|did not|does not|do not|didn['’]t|doesn['’]t|don['’]t|has not|have not|had not|"
    rf"{ADVERB})\s+){{1,3}}$"
)
_GOING = re.compile(
    rf"\s(?:is|are|was|were|am|has\sbeen|have\sbeen|had\sbeen)\s(?:(?:also|now|still|again|already|{ADVERB})\s){{0,2}}$"
)
_NEGATED = re.compile(r"\b(?:not|never|cannot)\b|n['’]t\b", re.I)
_OWNED = re.compile(
    r"(?:['’]s?|\b(?:[Ii]ts|[Hh]is|[Hh]er|[Tt]heir))\s(?:[a-z-]+\s){0,2}\Z"
)  # "Tehran's claim" is a noun
_ADDS = re.compile(r",\s+(?:(?:and|but)\s|\w+ing\b|who\b|which\b|a\b|an\b|the\b|in\b|at\b)")
_TITLE = re.compile(r"\s(?:“[^”]{3,40}”|\"[^\"]{3,40}\")")  # 40 characters; the title of a programme
_MORE_SAID = re.compile(r"[“”\":]|\sthat\s")
_COMMENT = re.compile(r",\s(?:after|as|when|before|in\s(?:what|an?)|[a-z]+ing)\b(?!.*\b(?:said|told)\b)")
_PARTICIPLE = re.compile(r",\s+(?:[a-z]+ly\s+)?[a-z]+ing\b")
_LEADING = re.compile(  # words that need a main clause after them, with no comma before the one at their end
    r"(?:(?:But|And|So|Yet|Still)\s+)?(?:(?:Even\s+)?(?:[Tt]hough|[Ii]f|[Ww]hen|[Ww]hile)|Although|Because|Since|Unless|Once|Until|"
    r"Whether|After|Before|In|On|At|By|With|Without|Under|From|Despite|Given|To|Instead\s+of|As)\s[^,;:.“”\"]*,$"
)
_JOINS = re.compile(r"\b(?:and|but|or)\s+$")
_PASSIVELY = re.compile(rf"\b(?:is|are|was|were|been|being)\s(?:(?:also|now|still|again|already|{ADVERB})\s){{0,2}}$")
_AS = " as "


def read_plain(
    article: Article, sentence: Span, quotations: Sequence[Span], cues: Sequence[tuple[Span, Cue]]
) -> list[Attribution] | None:
    """The attributions of a sentence, or None where the grammar must settle it."""
    found: list[Attribution] = []
    for span, row in cues:
        settled = settle(article.text, sentence, quotations, span, row, found)
        if settled is None:
            return None
        found.extend(settled)
    return None if any(joined(article.text, one, found) for one in found) else found


def joined(text: str, one: Attribution, found: Sequence[Attribution]) -> bool:
    """Whether a cue inside what another says is joined to that other's cue: "announced a plan and has vowed to"."""
    return any(
        piece.covers(other.cue) and other.source == one.source and _JOINS.search(text, piece.start, other.cue.start)
        for other in found
        if other is not one
        for piece in one.content
    )


def settle(
    text: str, sentence: Span, quotations: Sequence[Span], span: Span, row: Cue, found: Sequence[Attribution]
) -> list[Attribution] | None:
    """The attribution of one cue; an empty list where it makes none; None where patterns cannot tell."""
    if "according" in row.frames:
        return according(text, sentence, span, row)
    if found and "citing" in found[-1].row.frames and text[max(0, span.start - len(_AS)) : span.start] == _AS:
        return []  # "KCNA quoted the paper as writing"
    progressive = row.form.split()[0].endswith("ing")
    going = progressive and _GOING.search(text, sentence.start, span.start)
    if progressive and not going:
        return taken_up(text, sentence, quotations, span, row, found)
    if "citing" in row.frames:
        return quoting(text, sentence, span, row, source_before(text, sentence, span, found))
    if "attributed" in row.frames:
        return None
    if "noun" in row.frames and _OWNED.search(text, sentence.start, span.start):
        return owned(text, sentence, span, row)
    if "copula" in row.frames or (
        row.form != row.lemma and not progressive and _PASSIVELY.search(text, sentence.start, span.start)
    ):
        reading = minded if "copula" in row.frames else passive
        return reading(text, sentence, quotations, span, row, found)
    if not {"said_that", "that", "told", "of", "to", "quote", "as", "dub"} & row.frames or "making" in row.frames:
        return None
    group = going or _GROUP.search(text, sentence.start, span.start)
    cue = Span(group.start() + 1 if group else span.start, span.end)
    if _NEGATED.search(text, cue.start, cue.end):
        return []
    source = source_before(text, sentence, cue, found)
    if source is None and (who := after_who(text, sentence, quotations, cue, row, found)):
        return who
    if source is None:
        turned = inverted(text, sentence, quotations, cue, row)
        return turned if turned else inside(text, sentence, quotations, cue, row, found)
    part = Attribution(cue, row, source, ())
    before = trimmed(text, sentence.start, source.start)
    if "told" in row.frames and "said_that" not in row.frames:
        return told(text, sentence, quotations, part, before, found)
    return placed(text, sentence, quotations, part, before, found)


def placed(
    text: str,
    sentence: Span,
    quotations: Sequence[Span],
    part: Attribution,
    before: Span | None,
    found: Sequence[Attribution],
) -> list[Attribution] | None:
    """The content of a source and its cue: before them, after them or on both sides."""
    tail = text[part.cue.end : sentence.end]
    hearer = HEARER.match(text, part.cue.end, sentence.end) if "told" in part.row.frames else None
    heard = hearer is not None and text[hearer.end() : hearer.end() + 1] in (",", ".")
    if before is None and (heard or END.fullmatch(tail)) and (asked := last_quotation(text, quotations, part)):
        return [replace(part, content=(asked,))]
    if before is None and END.fullmatch(tail) and not quotations:
        return []  # "The minister agrees."
    if before and text[before.end - 1] in ",”\"'" and {"said_that", "quote"} & part.row.frames:
        quoted = text[before.end - 1] in "”\"'"
        if END.fullmatch(tail) or TRAILS.match(tail) or (quoted and only_adds(tail)):
            return [replace(part, content=whole(text, quotations, before))]
        if ONCE.match(tail) and not leads_up(text, before, found):
            return [replace(part, content=whole(text, quotations, before))]
        if _PARTICIPLE.match(tail) and not _LEADING.match(text, before.start, before.end):
            return [replace(part, content=whole(text, quotations, before))]
        if quoted and not _MORE_SAID.search(_TITLE.sub("", tail, count=1)):
            return [replace(part, content=whole(text, quotations, before))]
        day = AFTER.match(text, part.cue.end, sentence.end)
        if day and _COMMENT.match(text, day.end(), sentence.end) and not leads_up(text, before, found):
            return [replace(part, content=whole(text, quotations, before))]
        if quoted and heard:
            return [replace(part, content=whole(text, quotations, before))]
        told_in = TOLD_IN.match(tail)
        if told_in and not leads_up(text, before, found):
            after = trimmed(text, part.cue.end + told_in.end(), sentence.end)
            rest = (content_end(text, after),) if after else ()
            return [replace(part, content=(*whole(text, quotations, before), *rest))]
        adjunct = AFTER.match(text, part.cue.end, sentence.end)
        if adjunct and OPENS_QUOTE.match(text, adjunct.end(), sentence.end):
            more = trimmed(text, adjunct.end() + 1, sentence.end)
            goes_on = (content_end(text, more),) if more else ()
            return [replace(part, content=(*whole(text, quotations, before), *goes_on))]
        if tail.startswith(",") and (not _ADDS.match(tail) or _LEADING.match(text, before.start, before.end)):
            after = trimmed(text, part.cue.end + 1, sentence.end)
            closed = text[before.end - 1] in "”\"'" and after and text[after.start] not in "“\"'"
            rest = (content_end(text, after),) if after and not closed else ()
            return [replace(part, content=(*whole(text, quotations, before), *rest))]
    if before and not leads_up(text, before, found):
        adjunct = AFTER.match(text, part.cue.end, sentence.end)
        inserted = text[adjunct.end() if adjunct else part.cue.end :][:1] == ","
        if inserted or not leads_up(text, before, found, wide=True):
            return None
    return follows(text, sentence, quotations, part)


def last_quotation(text: str, quotations: Sequence[Span], part: Attribution) -> Span | None:
    """The quotation whose own mark ended its sentence: "“Will it fly?” Kim asked."."""
    edge = part.source.start if part.source else part.cue.start
    ended = [one for one in quotations if one.end <= edge and text[one.end : edge] == " "]
    return ended[-1] if ended else None
