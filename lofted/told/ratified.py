"""What is told as ratified and is only signed, and what is told as never ratified and is in force."""

import re
from datetime import date

from lofted.facts import DAYS, Reading, Span
from lofted.reference.counting import CARDINALS, TENS
from lofted.reference.days import days_in, days_of
from lofted.reference.pact_sides import two_sided
from lofted.reference.pact_terms import Passage
from lofted.reference.tied import settled

SIGNED_ONLY = ("artemis-accords", "hcoc", "mtcr", "psi")  # no memorandum: a government may put its seal to one at home

_NUMBER = (
    rf"(?:\d{{1,3}}|(?:{'|'.join(TENS)})(?:-[a-z]+)?|{'|'.join(CARDINALS)}|"
    r"(?:more\sthan|over|about|some|nearly|at\sleast)\s[\w-]+|all|most|many|several|dozens\sof)"
)
_WHO = (
    r"(?:other\s|further\s|more\s|partner\s|of\s(?:its|the|their)\s)?"
    r"(?:countries|nations|states|governments|members|parties|signatories|partners|parliaments)"
)
_BY_MANY = re.compile(
    rf"\b(?:(?:has|have|had)\s(?:now\s|so\sfar\s|already\s|since\s)?been|was|were|is|are|been)\s(?:\w+ly\s|now\s|already\s|so\sfar\s)?ratified\b|"
    rf"\b{_NUMBER}\s{_WHO}\s(?:that\s|which\s|who\s)?(?:have\s|had\s|has\s)?(?:now\s|so\sfar\s|already\s|since\s)?ratif(?:ied|y)\b|"
    r"\b(?:enough|the\srequired\snumber\sof)\s(?:countries|nations|states|signatories)\s(?:have\s|had\s)?ratified\b",
    re.I,
)
_NOUN = re.compile(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Aa]fter|[Ff]ollowing|[Ww]ith|['’]s|of|by)\sratifications?\s(?:of|by)\b|\bratifications?\s(?:followed|came)\b"
)
_OF_ANOTHER = re.compile(
    r"\b(?:treat(?:y|ies)|[Cc]onventions?|agreements?|resolution|budget|contracts?|amendment|that\s(?:it|they)\sha[sd])\b"
)
_NEVER = re.compile(
    r"\b(?:(?:has|have|had|was|were|is|been)\s)?(?:never|not)\s(?:been\s|yet\sbeen\s|actually\s)?(?:ratified|in\sforce)\b(?!\s(?:by|in)\b)|"
    r"\b(?:never|(?:did|has|had)\snot)\s(?:yet\s)?(?:entered?|c[ao]me|taken?|took)\s(?:into\s(?:force|effect)|effect)\b|"
    r"\b(?:was|were|has\sbeen|have\sbeen)\s(?:only|merely|just)\s(?:ever\s)?signed\b(?!\s(?:in|on|after|by|last|this)\b)",
    re.I,
)
_OTHERS_THAT = re.compile(  # "unless one counts agreements that never entered into force"
    r"\b(?:treaties|agreements|pacts|accords|deals|conventions|those|ones|one|others?)\s(?:that|which)\s(?:[a-z]+\s){0,2}$"
)
_BY_A_SIDE = re.compile(
    r"\b(?:never|not)\s(?:been\s)?ratified\sby\s(?:the\s)?(?:US\s|U\.S\.\s|American\s|Russian\s|United\sStates\s)?(?:Senate|Congress|Duma|United\sStates|parliament|Washington|Moscow|Russia)\b|"
    r"\b(?:Senate|Congress|Duma|Washington|Moscow|Russia|United\sStates)\s(?:has\s|had\s)?never\sratified\b|\b(?:Senate|Congress|Duma|Washington|Moscow|Russia|United\sStates)\s(?:did\snot|has\snot|refused\sto|declined\sto)\sratif(?:y|ied)\b"
)
_THEN = re.compile(
    r"\b(?:yet|until|then|at\sthe\stime|still|when|while|as\sof|by\s(?:\d|then|the\send|[A-Z][a-z]+\s\d)|protocols?|amend\w*|adapt\w*|extension|successor|could|would|if|II|2|third|fourth)\b"
)


def as_ratified(passage: Passage) -> Span | None:
    """Where words have principles that are only signed as ratified by so many.

    >>> _BY_MANY.search("The accords have been ratified by nine other countries so far.") is not None
    True
    >>> _BY_MANY.search("Nobody ratifies the accords.") is None
    True
    """
    words = passage.unnamed
    if passage.entry.id not in SIGNED_ONLY or not settled(words) or _OF_ANOTHER.search(words):
        return None
    found = _BY_MANY.search(words) or _NOUN.search(words)
    return Span(*found.span()) if found else None


def stated_on(reading: Reading) -> date:
    """The day of a report, or the last that a statement without one tells in full; that of today without any."""
    if reading.article.published:
        return reading.article.published
    told = (one.moment for one in reading.claims if one.moment and one.moment.precision in (*DAYS, "month"))
    return max((found[1] for one in told if (found := days_of(one))), default=date.max)


def as_signed_only(passage: Passage, on: date) -> Span | None:
    """Where words have a treaty that is in force as one that nobody ratified, or that two have and one is told not to.

    >>> _NEVER.search("The treaty was signed in 2010 but never ratified.") is not None
    True
    >>> _NEVER.search("The treaty was never ratified by Cuba.") is None
    True
    """
    entry, words = passage.entry, passage.unnamed
    since = days_in(entry.columns["in_force"]) if entry.columns["kind"] == "treaty" else None
    if since is None or on <= since[1] or "not in force" in entry.columns["note"] or _THEN.search(words):
        return None
    found = _NEVER.search(words) or (_BY_A_SIDE.search(words) if two_sided(entry.id) else None)
    return Span(*found.span()) if found and not _OTHERS_THAT.search(words[: found.start()]) else None
