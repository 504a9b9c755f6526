"""Whether two places of a sentence belong together, by the words that stand between them.

Names, figures and the small words of dates and places may stand between a thing
and its day; a verb of another deed, a conjunction of time or a mark that ends a
clause parts them. So no order and no phrase has to be foreseen.
"""

import re
from collections.abc import Collection, Iterable, Sequence

from lofted.facts import DAYS, Claim
from lofted.reference.days import from_now, tells_year

LEADING = 3  # characters that can stand before the day of an entry: a dash, a quotation mark
_WORD = re.compile(r"(?<![\w'’-])[a-z][\w'’-]*")
_PARTS = re.compile(r"[.;!?](?:\s|$)|[“”\"]|\s[-–—]\s.{40}|\band\s(?:in|on|by|then|later)\s")
_SMALL = """
the a an in on of at was were is are be been being has had have took taken takes place held hold happened came come
it its that which this these his her their to for with between and near by early late mid morning evening night
afternoon then there back both two called so-called known as own first only again also local time
"""
SMALL = frozenset(_SMALL.split())
_DENIED = re.compile(
    r"\b(?:not|never|no|nor|rather|instead|unlike|wrongly|falsely|if|whether|once)\b|n['’]t\b|\?|[“”\"]"
)
_UNSURE = re.compile(
    r"\b(?:would|could|may|might|should|will|shall|plan(?:s|ned|ning)?|hop(?:e|es|ed|ing)|expect\w*|propos\w*|if|whether|not|never|no|"
    r"cancel\w*|postpon\w*|delay\w*|due|scheduled|until|instead|rather|unlike|deny|denie[sd]|falsely|wrongly|myth|alleged\w*|"
    r"reportedly|possibl[ey]|perhaps|forecast\w*|predict\w*|want\w*|intend\w*|aim(?:s|ed|ing)|call(?:s|ed)?\sfor|(?:is|are)\sto\s[a-z]+)\b"
    r"|n['’]t\b|\?|[“”\"]|\b(?:No|Not|Never|Neither|None|Nobody|If|Whether|Perhaps|Possibly|Should)\b"
)  # else in small letters: "In May 2009" is no plan


def tied(between: str, also: Collection[str] = ()) -> bool:
    """Whether the words between a thing and its day leave them together; `also` are the words of the deed itself.

    >>> tied(" of Trump and Kim: "), tied(", at the "), tied(" was followed by a launch in ")
    (True, True, False)
    >>> tied(" was signed in Prague in ", also=("signed",))
    True
    """
    if _PARTS.search(between):
        return False
    return all(word in SMALL or word in also for word in _WORD.findall(between))


def flatly(words: str) -> bool:
    """Whether some words tell what was, and not what might be, is planned or is denied.

    >>> flatly("The summit was in June 2018."), flatly("The summit may be in June.")
    (True, False)
    """
    return _UNSURE.search(words) is None


def settled(words: str) -> bool:
    """Whether some words neither deny nor quote nor ask: where a place lies is so of what is planned too.

    >>> settled("It is to be built at Vostochny in Siberia."), settled("It is not in Siberia.")
    (True, False)
    """
    return _DENIED.search(words) is None


def one_day(claims: Iterable[Claim]) -> Claim | None:
    """The one day, month or year with its number of a year that some claims tell; None where they tell two, or none.

    A day can be that of more than one thing; of its claims the shortest stands for it.
    """
    told: dict[str, Claim] = {}
    every = without_head([one for one in claims if one.moment])
    for claim in sorted(every, key=lambda one: one.span.end - one.span.start, reverse=True):
        if dated(claim) and claim.moment:
            told[claim.moment.edtf] = claim
    return next(iter(told.values())) if len(told) == 1 else None


def only_day(claims: Iterable[Claim]) -> Claim | None:
    """The one day or month that some claims tell, be it without its year and counted from the day of the report."""
    found = {one.moment.edtf: one for one in claims if one.moment and one.moment.start and one.moment.fixed}
    return next(iter(found.values())) if len(found) == 1 else None


def without_head(claims: Sequence[Claim]) -> list[Claim]:
    """Some days without the one that leads an entry, where another is told from it: "9 May: this month they"."""
    near = any(one.moment and from_now(one.moment) for one in claims)
    return [one for one in claims if not (near and one.span.start - one.sentence.start <= LEADING and full(one))]


def full(claim: Claim) -> bool:
    """Whether a claim is a day that is told from no other."""
    return bool(claim.moment and claim.moment.precision in DAYS and not claim.moment.relative)


def dated(claim: Claim) -> bool:
    """Whether a claim tells a year, a month or a day with its year."""
    moment = claim.moment
    kinds = (*DAYS, "month", "year")
    return bool(moment and moment.precision in kinds and tells_year(moment) and moment.start)
