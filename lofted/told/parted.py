"""A figure that is a party's but for its digits, and the parties that part from those it agrees with."""

import re
from collections.abc import Sequence
from math import inf

from lofted.facts import THIS_ARTICLE, Claim, Firmness, Reading, Record, Verdict, compare
from lofted.reference.bearing import FINER, HALF_AGAIN, NEAR_FLOOR, OTHER, PLAIN, at_odds, bears_out, same_digits
from lofted.reference.history import Mark, first_hand, of_launcher
from lofted.reference.misfits import misprint, one_said
from lofted.reference.saying import MINUTE
from lofted.told.named_near import named_beside

BARE = 200  # characters behind a figure in which another party's is told without its unit; two sentences
_GOES_ON = r"(?:by|according|in|from|and|or|for|as|to|but|while|against|of)\b"  # what follows a number that has no unit
_IN_MINUTES = re.compile(r"\d+[\s-]min")  # in digits: "seventy minutes" is told more loosely
_NUMBER = re.compile(r"\d[\d,.]*\d|\d")
_TRACKED = re.compile(r"\b(?:track|follow|observ|monitor|watch)(?:ed|ing)\s(?:it\s)?(?:for\s)?(?:\w+\s){0,2}$", re.I)
_OTHERWISE = re.compile(
    r"\b(?:than|unlike|against|differ\w*|disagree\w*|disput\w*|contest\w*|doubt\w*|question\w*|reject\w*|challeng\w*|den(?:y|ies|ied)|"
    r"contradict\w*|exaggerat\w*|dismiss\w*|(?:an)?other\sfigures?)\b"
)
_OTHERS_DIFFER = re.compile(  # "other counts are a little longer", "estimates vary"
    r"\b(?:other|others?['’]|different)\s(?:counts?|estimates?|figures?|accounts?|measurements?|reports?|part(?:y|ies)|sides?|sources?)\s"
    r"[^.;]{0,40}\b(?:longer|shorter|higher|lower|more|less|fewer|farther|further|greater|smaller|different|differ\w*|var(?:y|ied)|up\sto)\b|"
    r"\b(?:below|above|than|from|unlike|against|of\swhat)\s(?:[\w’']+\s){0,5}(?:all|any(?:body|one)?|every(?:body|one)?|the)\s?(?:others?|else)\b|"
    r"\b(?:counts|estimates|figures|accounts|measurements)\s(?:differ(?:ed|s)?|var(?:y|ied)|do\snot\sagree)\b",
    re.I,
)
_GIVE_OTHERS = re.compile(  # also a sentence on: "Seoul and Tokyo give much larger figures"
    r"\b(?:give|gave|given|have|had|report|reported|publish|published|put\sout)\s(?:(?:much|far|quite|very|slightly|somewhat)\s)?"
    r"(?:larger|higher|greater|smaller|lower|different|other|longer|shorter)\s(?:figures|numbers|values|readings|estimates)\b"
)
_ESTIMATE = re.compile(r"\b(?:estimat(?:e|es|ed)|reckon(?:s|ed|ing)|assess(?:ed|ment))\b", re.I)
FIVES = 5  # minutes; to so many a time is told that nobody took
HALF = MINUTE / 2  # s; what whole minutes are rounded by at most
VOICED = 0.12  # share; ours: a party's figure that no other bears out is told beside another's from here on
FINE = 0.002  # share; ours: a figure such as 933 km, printed to the kilometre, was measured and not rounded


def misprinted(claim: Claim, told: Sequence[Mark]) -> tuple[Mark, str] | None:
    """The account whose figure a told one is but for its digits, and what was done to them."""
    for mark in told:
        how = misprint(claim.quantity, mark.figure) if claim.quantity else None
        if how and not any(bears_out(claim.quantity, one.figure) and exact(one) for one in told if claim.quantity):
            return mark, f"{how}: {one_said(mark)}"
    return None


def exact(mark: Mark) -> bool:
    """Whether a figure on record is no round one: its digits are worth less than a thousandth of it."""
    return mark.figure.bare.width < FINE * mark.figure.bare.high


def differing(
    claim: Claim, agreeing: Sequence[Mark], told: Sequence[Mark], reading: Reading, record: Record
) -> list[Mark]:
    """The figures of other parties that cannot be meant as well, and that the text does not give.

    Where the article says a figure itself, any other number of a party is a rival, but for a time that those who
    launched and those who watched share; where a party says one that nobody else bears out, a figure far off.
    """
    alone = claim.voice.name == THIS_ARTICLE.name
    least = 0.0 if alone else OTHER if floors_alone(claim, agreeing) else VOICED
    bearing = [one for one in told if claim.quantity and bears_out(claim.quantity, one.figure)]
    givers = {one.account.party for one in bearing}
    if claim.aspect == "flight_time" and len({of_launcher(one, record) for one in first_hand(bearing, record)}) > 1:
        alone = False
    own = len(givers) == 1 and claim.aspect != "flight_time" and claim.quantity and claim.quantity.said.high < inf
    asked = claim.quantity if alone or own else None
    nobody = claim.aspect != "flight_time" and not any(named_beside(one, claim, reading, record) for one in bearing)
    plain = PLAIN if alone and nobody else OTHER
    figures = [one.quantity for one in reading.claims if one.quantity and not (alone and one is claim)]
    text, flat = reading.article.text, claim.voice.name == THIS_ARTICLE.name
    if any(told_to_differ(mark, claim, reading, record) for mark in told if mark not in bearing):
        return []
    if own_estimate(claim, bearing, reading, record):
        return []
    below = [mark for mark in told if flat and minute_below(claim, mark, bearing)]
    return below or [
        mark
        for mark in first_hand(told, record)
        if (
            all(compare(mark.figure, one.figure) is Verdict.CONFLICTS for one in agreeing)
            or (asked and at_odds(asked, mark.figure, least=least, plain=plain))
            or (flat and another_minute(claim, mark))
            or (flat and not_its_round(claim, mark, bearing))
        )
        and not any(one.unit == mark.figure.unit and bears_out(one, mark.figure) for one in figures)
        and not told_bare(mark, text, claim)
        and not spanned(claim, mark)
        and not over_its_floor(claim, mark, bearing)
        and (flat or not met(claim, mark))
    ]


def met(claim: Claim, mark: Mark) -> bool:
    """Whether a rival gave a floor alone that a party's own figure meets, and not far off: both can be meant.

    "At least 500 km" is another word than 1,000 km, and "more than 6,000 km" none than 6,040.
    """
    told, floor = claim.quantity, mark.figure.said
    return bool(told and floor.high == inf and floor.low <= told.bare.low < HALF_AGAIN * floor.low)


def over_its_floor(claim: Claim, mark: Mark, bearing: Sequence[Mark]) -> bool:
    """Whether a number is told that a party gave as a floor, and a rival measured what that floor is close below.

    "About 7,000 km" stands for Tokyo's "more than 7,000", which 7,687.5 km is too, and "about 6,000" not for 6,648.
    """
    told, given = claim.quantity, mark.figure
    floors = [one.figure for one in bearing if one.figure.said.high == inf]
    digits = any(told and abs(told.bare.middle - one.bare.middle) <= FINE * one.bare.middle for one in floors)
    return digits and any(one.bare.low < given.bare.low <= (1 + NEAR_FLOOR) * one.bare.middle for one in floors)


def floors_alone(claim: Claim, agreeing: Sequence[Mark]) -> bool:
    """Whether a plain number is told where those who bear it out gave no more than a floor: "more than 6,000 km"."""
    told = claim.quantity
    plain = told is not None and told.said.high < inf and not told.approximate
    return plain and bool(agreeing) and all(mark.figure.said.high == inf for mark in agreeing)


def spanned(claim: Claim, mark: Mark) -> bool:
    """Whether a figure is told as from one number to another, and the party's lies between them."""
    told, given = claim.quantity, mark.figure
    two = told is not None and told.said.high < inf and len(_NUMBER.findall(told.written)) > 1
    return bool(two and told and given.said.high < inf and told.bare.low <= given.bare.middle <= told.bare.high)


def own_estimate(claim: Claim, bearing: Sequence[Mark], reading: Reading, record: Record) -> bool:
    """Whether the sentence calls a figure the estimate of a party that gave it: a reader knows then whose it is."""
    words = reading.article.quote(claim.sentence)
    return bool(_ESTIMATE.search(words)) and any(named_beside(mark, claim, reading, record) for mark in bearing)


def minute_below(claim: Claim, mark: Mark, bearing: Sequence[Mark]) -> bool:
    """Whether minutes are told that nobody's seconds reach unless rounded up, and a party counted one minute less.

    4,015 s are 66 minutes and 55 seconds: 67 by rounding, where Japan had 66.
    """
    told, given = claim.quantity, mark.figure
    if told is None or told.unit != "s" or told.approximate or not _IN_MINUTES.match(told.written):
        return False
    whole = told.bare.width >= MINUTE and given.bare.width >= MINUTE and given.said.high < inf
    fives = round(given.bare.middle / MINUTE) % FIVES == 0  # "about 70 minutes" is a round one
    fine = [one for one in bearing if exact(one)]
    up = bool(fine) and all(one.figure.bare.middle < told.bare.middle for one in fine)
    counted = any(abs(one.figure.bare.middle - told.bare.middle) < HALF and one not in fine for one in bearing)
    return whole and up and not fives and not counted and abs(told.bare.middle - given.bare.middle - MINUTE) < HALF


def told_to_differ(mark: Mark, claim: Claim, reading: Reading, record: Record) -> bool:
    """Whether the sentence goes on that the party has it otherwise, or the time is one of tracking and no flight's."""
    text = reading.article.text
    if claim.aspect == "flight_time" and _TRACKED.search(text[claim.sentence.start : claim.span.start]):
        return True
    behind = text[claim.span.end : claim.sentence.end]
    if _OTHERS_DIFFER.search(behind) or _GIVE_OTHERS.search(text, claim.span.end, claim.sentence.end + BARE):
        return True
    return bool(_OTHERWISE.search(behind)) and named_beside(mark, claim, reading, record)


def another_minute(claim: Claim, mark: Mark) -> bool:
    """Whether whole minutes are told without a hedge, and a party's seconds are neither cut nor rounded to them."""
    told, given = claim.quantity, mark.figure
    if told is None or told.unit != "s" or told.approximate or not (exact(mark) and _IN_MINUTES.match(told.written)):
        return False
    middle = told.bare.middle
    return told.bare.width >= MINUTE and not (told.bare.low <= given.bare.middle < middle + MINUTE)


def not_its_round(claim: Claim, mark: Mark, bearing: Sequence[Mark]) -> bool:
    """Whether one party's round number is told without a hedge, and another party measured finely what it is not.

    6,100 km is not 6,040.9, which would be told as 6,000 or 6,040; 1,000 may stand for 999.2.
    """
    figure, given = claim.quantity, mark.figure
    if figure is None or figure.unit != given.unit or inf in (figure.said.high, given.said.high):
        return False
    plain = not figure.approximate and claim.aspect != "flight_time" and claim.likelihood.words is Firmness.FLAT
    rounder = exact(mark) and figure.bare.width > FINER * given.bare.width
    theirs = any(same_digits(figure, one.figure) for one in bearing)
    return plain and rounder and theirs and not figure.bare.meets(given.bare)


def told_bare(mark: Mark, text: str, claim: Claim) -> bool:
    """Whether a party's number stands in the text without its unit: "about 1,000 km, and Tokyo spoke of 500"."""
    digits = _NUMBER.search(mark.figure.written)
    behind = text[claim.span.end : claim.span.end + BARE]
    alone = rf"(?!\d|[.,]\d|°|%|[a-z]|\s(?!{_GOES_ON})[a-z°%])"  # and no other unit
    return bool(digits and re.search(rf"(?<![\d.,]){re.escape(digits[0])}{alone}", behind))
