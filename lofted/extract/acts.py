"""What somebody does by saying it: the act of the cue's row, and what its construction makes of it.

The row decides ("warned" warns, "said" states whatever follows). A "told"
that is followed by an order demands: "told the crews to stay"; "quoted as
threatening" threatens. In a passive ("Iran was accused of jamming") what is
said stands behind the cue and not before it.
"""

import re
from dataclasses import replace

from lofted.extract.adjuncts import AFTER
from lofted.extract.cues import Attribution, find_cues
from lofted.extract.firmly import REPORTED, weaker
from lofted.extract.phrases import content_end, trimmed
from lofted.facts import Act, Mark, Span

CHARGES = {Act.ACCUSES, Act.CONDEMNS, Act.PRAISES}
RELAYS = {"quote", "cite"}
VERBS = ("said_that", "told", "to", "of")

_SPOKEN = re.compile(r"(?:as\s)?([a-z]+ing)\s+(?!of\b)")
_TOLD = re.compile(r"((?:the\s)?(?:[\w.’'-]+\s){0,4}?[\w.’'-]+)\s+(?=that\s)")
_CHARGE = re.compile(r"(?:\s+(?:on|late\son|early\son)\s[A-Z][a-z]+day)?\s+(?:of|for|over|with)\s+")
_QUESTION = re.compile(r"\?[”\"’']*\Z")
_LABEL = re.compile(r"\s(?:as\s)?[“\"][^“”\"]{2,60}[”\"]\s(?=(?:the|an?|its|their|all|any|[A-Z]))")
_CLAUSAL = re.compile(r"(?:that|it|he|she|they|there)\b")
_CLAIMED = re.compile(
    r"(?:(?:the|any|all|such|their|his|her|its|a|an|[A-Z][\w’'-]*['’]s?)\s)?(?:[a-z-]+\s)?(?:claims?|allegations?|accusations?|"
    r"charges?|assertions?|reports?|suggestions?|rumou?rs|contentions?|arguments?|notion|idea)\s"
    r"(?:(?:of|by|from|in)\s[^,.;:“”\"]{2,60}?\s)?(?=that\s)"
)
_ASIDE = re.compile(
    r";\s|,\s(?:which|who|whose|where|an?|calling|saying|describing)\s|\s(?:only\s|hours\s|days\s|shortly\s)?(?:after|before|when|while)\s(?=the\s|it\s|its\s|an?\s)"
)
_BLAMED_ON = re.compile(r"\son\s(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)")
_ORDERED = re.compile(
    r"\s+(?:(?:the|its|his|her|their|a|an|all|both)\s+)?(?:[\w.’'-]+\s+){0,5}?(?:[\w.’'-]+)\s(?:not\s)?to\s(?!the\b|a\b|an\b)[a-z]+"
)
_CLAUSE = re.compile(r"\b(?:that|it|he|she|they|is|are|was|were|had|has|would|will|could|said)\b")


def act_of(text: str, one: Attribution, end: int) -> Act | None:
    """The act of an attribution whose sentence ends at a place."""
    if one.row.lemma == "tell" and ordered(text, one, end):
        return Act.DEMANDS
    if one.row.act is Act.STATES and one.content and _QUESTION.search(text, one.content[-1].start, one.content[-1].end):
        return Act.ASKS  # "When will they be told?" a reporter shouted
    return one.row.act


def charged(text: str, one: Attribution, sentence: Span) -> Attribution:
    """The attribution with what a passive charges somebody with as its content, behind the one who is charged."""
    first, source = one.content[0], one.source
    if one.row.act not in CHARGES or len(one.content) > 1 or first.end > one.cue.start or source is None:
        return one
    charge = _CHARGE.search(text, source.start, source.end) if source.start >= one.cue.end else None
    if charge and one.row.act is Act.ACCUSES:  # "blamed by the delegation for the deadlock"
        source = Span(source.start, charge.start())
        one = replace(one, source=source)
    begin = source.end if source.start >= one.cue.end else one.cue.end
    behind = _CHARGE.match(text, begin, sentence.end)
    rest = trimmed(text, behind.end(), sentence.end) if behind else None
    return replace(one, content=(first, content_end(text, rest))) if rest else one


def spoken(text: str, one: Attribution) -> Attribution:
    """The attribution with the act that a relay tells of: "quoted as threatening to leave" threatens.

    A hearer ("as telling state television that …") is one who passes it on.
    """
    first = one.content[0]
    verb = _SPOKEN.match(text, first.start, first.end) if one.row.lemma in RELAYS else None
    if verb is None:
        return one
    row = next((row for _, row in find_cues(text, Span(verb.start(1), verb.end(1)), *VERBS)), one.row)
    start, through = verb.end(), one.through
    told = _TOLD.match(text, start, first.end) if "told" in row.frames else None
    if told and row.lemma == "tell":
        start, through = told.end(), (Span(told.start(1), told.end(1)), *through)
    likelihood = weaker(REPORTED, row.likelihood)
    row = replace(row, mark=row.mark or Mark.HEARSAY)
    return replace(
        one, row=row, content=(Span(start, first.end), *one.content[1:]), through=through, likelihood=likelihood
    )


def bare_object(text: str, one: Attribution, sentence: Span) -> Attribution:
    """The attribution with the thing alone that is condemned or announced, without where and how that was told."""
    piece = one.content[-1]
    label = _LABEL.match(text, one.cue.end) if "of" in one.row.frames else None
    if label and label.start() <= piece.start < label.end():  # "rejected as “nonsense” a report"
        object_end = content_end(text, Span(label.end(), sentence.end)).end
        return replace(one, content=(*one.content[:-1], Span(label.end(), object_end)))
    claimed = _CLAIMED.match(text, piece.start, piece.end) if one.row.act is Act.DENIES else None
    if claimed and piece.start >= one.cue.end:  # "rejected the claim of officials that it fell": that it fell
        return replace(one, content=(*one.content[:-1], Span(claimed.end(), piece.end)))
    named = "of" in one.row.frames and 0 <= piece.start - one.cue.end <= 1 and not _CLAUSAL.match(text, piece.start)
    if not named or one.row.act not in {*CHARGES, Act.DENIES, Act.ANNOUNCES, Act.AGREES}:
        return one
    cuts = (
        cut.start()
        for cut in (*_ASIDE.finditer(text, piece.start, piece.end), *AFTER.finditer(text, piece.start, piece.end))
    )
    end = next((cut for cut in sorted(cuts) if cut > piece.start), piece.end)
    blamed = _BLAMED_ON.search(text, piece.start, end) if one.row.lemma == "blame" else None
    end = blamed.start() if blamed and " for " not in text[piece.start : blamed.start()] else end
    quoted = text.count("“", piece.start, end) != text.count("”", piece.start, end)
    return one if quoted else replace(one, content=(*one.content[:-1], Span(piece.start, end)))


def ordered(text: str, one: Attribution, end: int) -> bool:
    """Whether somebody is told to do something, not told that something is so."""
    order = _ORDERED.match(text, one.cue.end, end)
    return order is not None and not _CLAUSE.search(order[0])
