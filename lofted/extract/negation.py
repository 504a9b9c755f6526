"""What a sentence denies: "it did not rise 998 km", "no missile crossed Japan", "reports that it did were wrong"."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import lru_cache

from lofted.facts import Article, Span

RECENT = 16  # sentences kept at hand

_CLAUSE = re.compile(r"[,;:]\s|\bbut\b|\bthough\b|\bwhile\b", re.I)
_BREAK = re.compile(
    r"[;:]\s|\bbut\b|\bthough\b|\bwhile\b", re.I
)  # a "none" goes on past a comma: "none, they said, crossed"
_NOT = re.compile(
    r"\b(?:not(?!\sonly)|never|no\slonger|failed\sto|without|neither|nor|"
    r"(?:false|untrue|incorrect|wrong|a\slie|a\smyth|no\struth|contrary\sto)\s(?:\w+\s){0,4}?that)\b|n['’]t\b",
    re.I,
)
_NONE = re.compile(  # nothing of the kind did: "no missile", "none of them"; but "no missile test" is another thing
    r"\b(?:no\s(?:(?!(?:the|an?|its|their|this)\b)[\w'’-]+\s){0,3}?(?:missiles?|rockets?|projectiles?|weapons?|warheads?|ICBMs?)(?!\s(?:defen[cs]e|tests?|launch\w*|alerts?|"
    r"warnings?|programmes?|programs?|has|have|had|could|can|is|as)\b)|none\s(?:of|that)\b|nothing\b|hardly\sany\b)",
    re.I,
)
_SPARED = re.compile(  # what was done in place of it, a few words before: "to avoid flying over", "rather than the"
    r"\b(?:avoid(?:ed|s|ing)?|instead\sof|rather\sthan|far\sfrom|short\sof|away\sfrom|kept\s(?:it\s)?from|prevent\w*\s(?:[\w'’-]+\s){0,3}from)\s"
    r"(?:[\w'’-]+\s){0,3}$",
    re.I,
)
_WRONG = re.compile(  # a report that was none: between its "that" and the word on it lies what is denied
    r"\b(?:reports?|rumou?rs?|fears?|beliefs?|claims?|suggestions?|assertions?|posts?|stor(?:y|ies)|talk|word|impression|allegations?)\s(?:[\w'’-]+\s){0,5}?that\s"
    r"(?P<said>[^;]{1,200}?)\s(?:was|were|is|are|proved|proven|turned\sout)\s(?:to\s(?:be|have\sbeen)\s)?(?:\w+ly\s)?"
    r"(?:wrong|false|untrue|mistaken|incorrect|baseless|unfounded|groundless|a\shoax|a\sfabrication)\b",
    re.I,
)
_TAKEN_BACK = re.compile(  # "crossed Japan; it did not.", "crossed Japan. That is false.", "crossed Japan? No: it fell"
    r"[^.;:?!\n]{0,60}[.;:?!]\s(?:[Bb]ut\s|[Ii]n\sfact,?\s)?(?:(?:[Ii]t|[Tt]hey)\s(?:did(?:\snot|n['’]t)|never\sdid)(?=[.;!,])|[Nn]one\sdid\b|"
    r"(?:[Tt]hat|[Tt]his|[Ii]t)\s(?:is|was)\s(?:false|untrue|wrong|not\s(?:so|true)|nonsense|a\shoax)\b|[Nn]o[,.:;]\s)"
)
_LANDED = frozenset({"flew_over", "fell_in", "fell_on_side"})  # what a missile that is none did not do


def negated(article: Article, sentence: Span, span: Span, aspect: str = "") -> bool:
    """Whether the words stand behind a "not" in their clause, or in a report that is told as wrong.

    >>> told = Article("No missile flew over Japan; it rose 998 km rather than 850 km.")
    >>> place = [Span(told.text.index(word), told.text.index(word) + 5) for word in ("Japan", "998", "850")]
    >>> [negated(told, Span(0, len(told.text)), one, "flew_over") for one in place]
    [True, False, True]
    """
    words, at = article.quote(sentence), span.start - sentence.start
    nots, clauses, wrong = denials(words)
    begins = last(clauses, at)
    if last(nots, at, none=-1) >= begins or _SPARED.search(words, begins, at):
        return True
    if aspect in _LANDED and last(found(_NONE, words), at, none=-1) >= last(found(_BREAK, words), at):
        return True
    return any(one.start <= at < one.end for one in wrong) or bool(_TAKEN_BACK.match(article.text, span.end))


def last(places: Sequence[int], at: int, *, none: int = 0) -> int:
    """The last of some places that is not behind another."""
    return places[before - 1] if (before := bisect_right(places, at)) else none


def found(kind: re.Pattern[str], words: str) -> list[int]:
    """Where each one of a kind begins."""
    return [one.start() for one in kind.finditer(words)]


@lru_cache(maxsize=RECENT)
def denials(words: str) -> tuple[list[int], list[int], list[Span]]:
    """Where each "not" and each clause begins, and what is told as wrong; every claim of a sentence asks for them."""
    wrong = [Span(one.start("said"), one.end("said")) for one in _WRONG.finditer(words)]
    return found(_NOT, words), [one.end() for one in _CLAUSE.finditer(words)], wrong
