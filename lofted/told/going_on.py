"""Whether a sentence without a day of its own goes on with a launch told before, and names what flew."""

import re

from lofted.facts import CLOCK, DAYS, Claim, Event, Flight, Named, Reading, Record
from lofted.reference.days import A_DAY
from lofted.reference.history import ASPECTS, figure_of

APPOSED = re.compile(r"\b(?:missile|ICBM|rocket|weapon|projectile),\s(?:an?|the|its)\s(?:new\s|own\s)?[“\"‘]?$", re.I)
_OTHER_TIME = re.compile(
    r"\b(?:had|previous(?:ly)?|earlier|before|after|since|unlike|than|like|once|while|whereas|could|may|might|would|will|also|"
    r"another|other|both|second|predecessor|older|as)\b"
)
_CALLED = re.compile(
    r"\b(?:named|called|dubbed|designated|identified)\s(?:it|the\s(?:new\s)?(?:missile|rocket|weapon|ICBM))\s(?:as\s)?"
    r"(?:(?:an?|the)\s)?[“\"‘]?$"
)
_LAUNCH_OF = re.compile(r"The\s(?:launch|test|firing|flight|lift-off)\sof\s(?:the|a)\s(?:new\s|giant\s|huge\s)?[“\"‘]?")
_CALLED_SO = re.compile(r"\b(?:named|called|dubbed|designated|identified)\s(?:[\w-]+\s){1,4}?as\b")
_IT_WAS = re.compile(
    r"(?:(?:It|The\s(?:missile|rocket|launcher|weapon))\swas\s(?:an?|the)|"
    r"(?:They|The\s(?:(?:cruise|short-range|ballistic)\s)*(?:missiles|rockets|weapons))\swere)"
    r"\s(?:[\w-]+\s){0,2}?[“\"‘]?[A-Z]\w+[- ]\d"
)


def goes_on(claim: Claim, named: str, event: Event, flight: Flight, reading: Reading, record: Record) -> bool:
    """Whether a sentence without a day goes on with the launch told before, and gives its missile the name.

    A name alone may be that of an earlier one; it is the launch's where it stands for "the missile", where a figure
    told with it is one of that launch and of none of the type, or where it opens the sentence right behind.
    """
    text, words = reading.article.text, reading.article.quote(claim.sentence)
    told = [one for one in reading.claims if one.sentence == claim.sentence]
    days = [
        one
        for one in event.about("launch_date", "launch_time")
        if one.span.end <= claim.sentence.start and on_day(one, flight)
    ]
    names = {one.value.entry for one in reading.claims if one.aspect == "vehicle" and isinstance(one.value, Named)}
    if (
        not days
        or any(one.moment for one in told)
        or _OTHER_TIME.search(_CALLED_SO.sub(" ", words))
        or flight.vehicle in names
    ):
        return False
    if APPOSED.search(text[claim.sentence.start : claim.span.start]) or _IT_WAS.match(words):
        return True
    if _CALLED.search(words[: claim.span.start - claim.sentence.start]):
        return True
    own = [one for one in record.flights() if one.vehicle == named]
    if any(gave(one, flight) for one in told) and not any(gave(one, each) for one in told for each in own):
        return True
    if _LAUNCH_OF.fullmatch(words[: claim.span.start - claim.sentence.start]):
        return True
    between = text[days[-1].sentence.end : claim.sentence.start]
    opens = words[: claim.span.start - claim.sentence.start].strip(' “"‘').lower() in ("the", "its", "a")
    return opens and not between.strip() and len(names) == 1


def right_behind(event: Event, reading: Reading) -> list[Claim]:
    """The names of missiles in the sentence right behind a launch, where they are of no launch of their own."""
    last = max((one.sentence for one in event.claims), key=lambda one: one.end, default=None)
    if last is None:
        return []
    taken = {one.id for other in reading.events for one in other.claims}
    names = [one for one in reading.claims if one.aspect == "vehicle" and one.sentence.start >= last.end]
    return [
        one for one in names if one.id not in taken and not reading.article.text[last.end : one.sentence.start].strip()
    ]


def gave(claim: Claim, flight: Flight) -> bool:
    """Whether a figure is one that a party gave of a flight."""
    if claim.aspect not in ASPECTS or claim.quantity is None:
        return False
    given = (figure_of(account, claim.aspect) for account in flight.accounts)
    return any(one is not None and claim.quantity.said.meets(one.said) for one in given)


def on_day(claim: Claim, flight: Flight) -> bool:
    """Whether a claim tells the day of a flight, or the one beside it."""
    start = claim.moment.start if claim.moment and claim.moment.precision in (*DAYS, *CLOCK) else None
    return start is not None and abs(start.date() - flight.day) <= A_DAY
