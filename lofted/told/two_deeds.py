"""The first of two deeds that a sentence tells one after the other: "gave it up in 2003, and tested a bomb in 2006"."""

import re
from collections.abc import Sequence

from lofted.facts import Claim, Span

_AND_THEN = re.compile(
    r",\s(?:and|but)\s(?:then\s|later\s)?(?=[a-z]+(?:ed|ew|ook|ame|aw|ought|ent|ell|an|ad)\s)|;\s"  # before a verb
)


def first_deed(day: Claim, claims: Sequence[Claim], sentence: Span, words: str) -> Span | None:
    """The first half of a sentence, where it tells that day alone; None where there are no two.

    >>> told = "It quit in 2003, and tested a bomb in 2006."
    >>> whole = Span(0, len(told))
    >>> day = Claim("1", "date", None, Span(8, 15), whole)
    >>> first_deed(day, [day], whole, told)
    Span(start=0, end=15)
    """
    cut = _AND_THEN.search(words)
    if cut is None or day.span.end > sentence.start + cut.start():
        return None
    first = Span(sentence.start, sentence.start + cut.start())
    alone = all(one.moment is None or one.moment == day.moment for one in claims if first.covers(one.span))
    return first if alone else None


def as_of(claim: Claim, claims: Sequence[Claim], text: str) -> bool:
    """Whether a day in brackets at the end of a sentence is that of the statement, beside another that it tells.

    >>> from lofted import Desk
    >>> told = "It has been lived in since 1998 (November 2024)."
    >>> days = [one for one in Desk().review(told).claims if one.moment]
    >>> sorted({one.told for one in days if as_of(one, days, told)})
    ['November 2024']
    """
    begin, end = claim.span.start, claim.span.end
    enclosed = text[begin - 1 : begin] == "(" and re.match(r"\)[.]?(?=\s|$)", text[end:]) is not None
    others = any(one.moment and not claim.span.covers(one.span) and not one.span.covers(claim.span) for one in claims)
    return bool(claim.moment and enclosed and others)
