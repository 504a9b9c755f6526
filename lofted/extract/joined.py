"""Which countries joined an agreement on which day: "Malaysia and Oman signed the Accords on 3 March 2031".

A sentence that names two agreements tells of neither, since the signatures may belong to either.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.extract.country_lists import by_name, chain, chain_back
from lofted.extract.relations import Found
from lofted.facts import Entry, Moment, Span

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MONTH = re.compile(r"\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)")
_JOIN = re.compile(
    r"\b(?P<verb>signed|joined|acceded\sto|signs|joins|put\s(?:its|their)\s(?:name|signature)s?\sto|ratified|(?:became|become|becomes)\s(?:(?:the|a)\s)?"
    r"(?:[\w-]+\s){0,3}?(?:to\s(?:sign|join)|signator(?:y|ies)(?:\s(?:of|to))?|part(?:y|ies)\sto|"
    r"members?\sof))\b",
    re.I,
)
_SIGNED_BY = re.compile(r"\b(?:signed|joined)\sby\s|\bsigning\s(?:of\s[\w\s]{1,40}\s)?by\s", re.I)
_TO_DAY = re.compile(
    r"(?:\s(?!which\b|that\b|first\b|after\b|since\b|before\b|follow|launch|creat|draft|establ|unveil|drawn|begun|anniv)"
    r"[\w'’.-]+){0,12}?\s(?:in|on)\s(?:the\s)?"
)
_AT_ONCE = re.compile(r"\s(?:in|on)\s(?:early\s|late\s|mid-)?")
_AT_START = re.compile(
    r"(?:(?:at|during|on)\s(?:[\w'’.-]+\s){0,8}|with\sits\s(?:accession|signature|ratification|entry)\s)?(?:in|on)\s$",
    re.I,
)
_WHICH_IT = re.compile(  # "South Korea, one of the parties to the treaty, which it signed in"
    r",\s(?:which|that)\s(?:it|the\scountry|they)\s(?:had\s)?(?:first\s)?(?:signed|joined|ratified|acceded\sto)(?=\s(?:in|on|at)\b)"
)
_IT_DID = re.compile(  # "It signed them on", behind a sentence of one country and one agreement
    r"(?:It|The\scountry)\s(?:has\s|had\s)?(?:signed|joined|ratified|acceded\sto)(?:\s(?:them|it|up|the\s[Aa]ccords|the\s\w+))?"
    r"(?=\s(?:in|on|at)\b)"
)
_BARE = re.compile(r"(?=\s(?:at|during|in|on)\b|[.,;]|$)")  # "Malaysia signed at the summit": what, was said before


def joinings(
    words: str,
    start: int,
    names: Sequence[tuple[Span, Entry]],
    named: Sequence[tuple[Span, Entry]],
    days: Sequence[tuple[Span, Moment]],
    before: Sequence[tuple[Span, Entry]] = (),
) -> Iterator[Found]:
    """Which countries signed on which day, or as which in the row; `before` are the names of the sentence before."""
    if len({entry.id for _, entry in named}) != 1:
        return
    agreement = named[0]
    by = _SIGNED_BY.search(words)
    verb = _JOIN.search(words)
    lands = [
        (Span(s.start - start, s.end - start), e)
        for s, e in names
        if e.kind == "country"
        and (by_name(words, s, start, e) or words[s.start - start : s.end - start] == e.columns["capital"])
    ]
    it_did, which_it = _IT_DID.match(words), _WHICH_IT.match(words, agreement[0].end)
    of_before = [one for _, one in before if one.kind == "country"]
    if it_did and not lands and len({one.id for one in of_before}) == 1:
        joined, end = of_before[:1], it_did.end()
    elif which_it and len(lands) == 1 and lands[0][0].end <= agreement[0].start:
        joined, end = [lands[0][1]], which_it.end()
    elif by:
        joined, end = chain(words, by.end(), lands)
    elif verb and (0 <= agreement[0].start - verb.end() <= len(" on to the ") or bare(words, verb, agreement[0])):
        joined, end = chain_back(words, verb.start(), lands), max(verb.end(), agreement[0].end)
    else:
        return
    moment = the_day(words, end, days)
    if moment is None:
        return
    for land in joined:
        yield Found(
            "joined", moment[1], Span(start + moment[0].start, start + moment[0].end), f"{agreement[1].id}/{land.id}"
        )


def bare(words: str, verb: re.Match[str], agreement: Span) -> bool:
    """Whether it is said to sign or join, and what was told before."""
    return (
        agreement.end <= verb.start()
        and verb["verb"].lower() in ("signed", "joined")
        and bool(_BARE.match(words, verb.end()))
    )


def the_day(words: str, end: int, days: Sequence[tuple[Span, Moment]]) -> tuple[Span, Moment] | None:
    """The one day of the joining: behind it in its clause, or at the head of the sentence."""
    told = [(span, moment) for span, moment in days if _YEAR.search(moment.written)]
    if not told:  # a day whose year comes from that of the report
        told = [(span, moment) for span, moment in days if moment.precision == "day" and _MONTH.search(moment.written)]
    right_behind = [one for one in told if one[0].start >= end and _AT_ONCE.fullmatch(words[end : one[0].start])]
    told = right_behind or told
    if len(told) != 1:
        return None
    span = told[0][0]
    if span.start >= end:
        return told[0] if _TO_DAY.fullmatch(words[end : span.start]) else None
    return told[0] if _AT_START.fullmatch(words[: span.start]) else None
