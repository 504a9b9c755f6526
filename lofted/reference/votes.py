"""The votes of the Security Council as a sentence tells them: "14 votes to none, with China abstaining"."""

import re
from dataclasses import dataclass

from lofted.reference.counting import count_of, spelled

MEMBERS = 15  # members of the Security Council since 1966 (Charter of the United Nations, article 23)
NOBODY = ("no", "none", "nil", "zero")
ALONE = ("a", "an", "single")
_N = rf"\d{{1,2}}|{'|'.join((*NOBODY, *ALONE))}|{spelled(1, MEMBERS)}"
_UNANIMOUS = re.compile(r"(?<!not\s)(?<!nearly\s)(?<!almost\s)\bunanim(?:ously|ous|ity)\b", re.I)
_NOT_UNANIMOUS = re.compile(r"\b(?:not|nearly|almost|short of|without)\s(?:quite\s)?unanim", re.I)
_SCORE = re.compile(
    rf"(?<![\d-])\b(?P<yes>{_N})(?:\s(?:votes?|members|countries|states)(?:\sin favou?r|\sfor)?)?\s?"
    rf"(?:-|–|to|against)\s?(?P<no>{_N})(?:\s?[-–]\s?(?P<kept>\d))?\b"
    r"(?=[^.;]{0,40}?(?:vote|abst|$|[.,;)]|$))",
    re.I,
)
_FOR = re.compile(
    rf"(?<!of\sthe\s)(?<!of\s)(?<![’']s\s)\b(?P<n>{_N})\s(?:(?:out\s)?of\s(?:[\w’']+\s){{0,4}}?(?:15|fifteen)\s)?"
    r"(?:votes?|members|countries|states|nations)?\s?(?:of\sthe\s(?:Security\s)?Council\s)?(?:(?:voted|voting)\s)?"
    r"(?:in favou?r|for it|for the|backed|supported|approved|(?:said|voted) yes|were (?:for|in favou?r))\b",
    re.I,
)
_AGAINST = re.compile(
    rf"(?<!without\s)(?<!without\sa\s)\b(?P<n>{_N})\s(?:votes?\s|members\s|countries\s)?against\b", re.I
)
_KEPT = re.compile(rf"\b(?P<n>{_N})\s(?:members\s|countries\s|states\s)?(?:abstentions?|abstain(?:ed|ing))\b", re.I)
_WHO = r"(?:China|Russia|Beijing|Moscow|the Soviet Union|Brazil|Turkey|Lebanon|Venezuela|Egypt|India)"
_KEPT_BY = re.compile(
    rf"\b(?P<who>{_WHO})(?:\sand\s(?P<other>{_WHO}))?,?\s(?:both\s)?(?:abstain(?:ed|ing)|was the only abstention)\b"
)
_OPPOSED = re.compile(
    rf"\b(?P<who>{_WHO})(?:\sand\s(?P<other>{_WHO}))?,?\s(?:both\s)?(?:voted against|voting against|opposed|opposing)\b"
)


@dataclass(frozen=True, slots=True)
class Votes:
    """How many were for, against, and neither; None where the words do not say."""

    yes: int | None = None
    no: int | None = None
    kept: int | None = None


def told_votes(words: str) -> Votes:
    """The votes that a sentence tells.

    >>> told_votes("It was adopted by 14 votes to none, with China abstaining.")
    Votes(yes=14, no=0, kept=1)
    >>> told_votes("The Council voted 15-0.")
    Votes(yes=15, no=0, kept=None)
    """
    if _NOT_UNANIMOUS.search(words):
        return Votes()
    score = _SCORE.search(words) if re.search(r"\b(?:vot|abst|adopt|pass|approv)", words) else None
    yes, no, kept = (counted(score[part]) for part in ("yes", "no", "kept")) if score else (None, None, None)
    yes = counted_in(_FOR, words) if yes is None else yes
    no = counted_in(_AGAINST, words) if no is None else no
    kept = counted_in(_KEPT, words) if kept is None else kept
    by, against = _KEPT_BY.search(words), _OPPOSED.search(words)
    kept = (2 if by["other"] else 1) if by and kept is None else kept
    no = (2 if against["other"] else 1) if against and no is None else no
    if _UNANIMOUS.search(words):
        no, kept = no or 0, kept or 0
    return Votes(yes, no, kept) if yes is None or yes + (no or 0) <= MEMBERS else Votes()


def counted(word: str | None) -> int | None:
    """A number in digits or words."""
    return None if word is None else 1 if word.lower() in ALONE else count_of(word)


def counted_in(pattern: re.Pattern[str], words: str) -> int | None:
    """The number of the first match of a pattern."""
    match = pattern.search(words)
    return counted(match["n"]) if match else None


def counted_as(number: int, what: str) -> str:
    """Votes in words.

    >>> counted_as(0, "against"), counted_as(1, "abstentions"), counted_as(0, "abstentions")
    ('none against', '1 abstention', 'no abstention')
    """
    one = what.removesuffix("s")
    return f"{number} {what}" if number > 1 else f"{number or ('none' if one == what else 'no')} {one}"
