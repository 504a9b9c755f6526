"""Has the headline the day that the text has?

    >>> review("October 9, 2006: Council votes for sanctions\\n\\nResolution 1718 was adopted on October 14, 2006.")
    headline_date: conflicts. The headline has October 9, 2006, and the text October 14, 2006.

    >>> review("October 9, 2006: North Korea's first test\\n\\nResolution 1718 was adopted on October 14, 2006.")

    >>> review("Station to come down in 2030\\n\\nThe space station will come down in 2026, the agency said.")
    headline_date: conflicts. The headline has 2030, and the text 2026 alone.

A launch of the day beside may be told by another clock, so that it depends.

    >>> review("Hwasong-15 launched on November 28, 2017\\n\\nThe Hwasong-15 was launched on November 29, 2017.")
    headline_date: depends. The headline has November 28, 2017, and the text November 29, 2017.

A year after which it is to be is not the year of it.

    >>> review("Russia to quit station in 2024\\n\\nRussia will quit the station after 2024, its agency said.")
    headline_date: conflicts. The headline has “in 2024”, and the text “after 2024”.

Silent where the headline's day stands in the text, where the two tell of
different acts (a test and a vote), where the headline counts from its day or
looks ahead, and where more than the day, the month or the year alone differs.

Limits: days told in full alone; `headline` asks of weekdays.

Source: the article's own words.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import depends, firm
from lofted.facts import DAYS, Claim, Finding, Firmness, Reading
from lofted.heading import apart
from lofted.reference.wording import content

FIELD = "headlines"

ACTS = (  # kinds of act, each by the words that tell it in a headline or in a text
    re.compile(r"\b(?:adopt\w*|vot(?:e|es|ed|ing)|pass(?:es|ed)|approv\w*|sanctions|unanimous\w*|veto\w*)\b", re.I),
    re.compile(r"\b(?:sign(?:s|ed|ing|ature)?|join(?:s|ed)?|ratif\w+|treaty|accords?|agreement|pact)\b", re.I),
    re.compile(
        r"\b(?:launch\w*|fir(?:es|ed|ing)|test(?:s|ed|ing)?|lift(?:s|ed)?[\s-]?off|blast(?:s|ed)?\soff|flew|flies|flight|"
        r"orbit\w*|shot|shoots)\b",
        re.I,
    ),
    re.compile(r"\b(?:land(?:s|ed|ing)?|touch(?:es|ed)?\sdown|splash\w*)\b", re.I),
    re.compile(r"\b(?:me(?:et|ets|t|eting)|summit|talks|visit\w*)\b", re.I),
    re.compile(r"\b(?:exten(?:d|ds|ded|sion)|expir\w+|ends?|ended|runs?)\b", re.I),
)
FLIES = 2  # the place of launches among the acts
_RELATED = re.compile(
    r"\b(?:before|after|since|following|until|ahead\sof)\s(?:(?:the|its|a|an)\s)?(?:[\w-]+\s){0,2}$", re.I
)
SHARED = 2  # content words by which a headline and a sentence are of one thing; ours
_IN_YEAR = re.compile(
    r"\b(?:in|by|until|from|since|for|to)\s(?:early\s|late\s|mid-|the\send\sof\s)?((?:19|20)\d\d)\b", re.I
)
_PAST = ("after", "beyond", "not before", "no earlier than", "past")
_BOUND = re.compile(
    r"\b(?P<word>in|during|by|before|after|beyond|past|until|till|through|to|since|from|not\sbefore|no\searlier\sthan)\s"
    r"(?:early\s|late\s|mid-|the\send\sof\s)?(?P<year>(?:19|20)\d\d)\b",
    re.I,
)
_COUNTED = re.compile(
    r"\b(?:before|after|since|ahead|eve|days?|weeks?|months?|years?|anniversary|later|ago|to\s(?:vote|meet|sign|launch|fly|be)|"
    r"from|between|will|plan\w*|may|could|set\sfor|due)\b"
)


def headline_date(reading: Reading) -> Iterator[Finding]:
    """Hold the one full date of the headline against the text's one date of the same act."""
    yield from year(reading)
    yield from bound(reading)
    title = reading.article.title
    shown = [one for one in reading.headline if day_of(one)]
    if len({day_of(one) for one in shown}) != 1 or _COUNTED.search(title.replace(shown[0].told, " ")):
        return
    ours, acts = day_of(shown[0]), [place for place, act in enumerate(ACTS) if act.search(title)]
    told = [one for one in reading.claims if day_of(one)]
    if any(day_of(one) == ours for one in told) or ours is None:
        return
    same = [one for one in told if any(tells(ACTS[act], reading.article.quote(one.sentence)) for act in acts)]
    if len({day_of(one) for one in same}) != 1 or not firm(same[0]):
        return
    theirs = day_of(same[0])
    if theirs is None or not one_slip(ours, theirs):
        return
    if abs((ours - theirs).days) == 1 and FLIES in acts:
        reason = f"The headline has {shown[0].told}, and the text {same[0].told}."
        yield depends(same[0], reason=reason, on="whose clock is meant, which the headline does not say")
    else:
        yield apart(shown[0].told, same[0].told, same[0])


def year(reading: Reading) -> Iterator[Finding]:
    """The verdict on the one year of the headline, where the text has one other alone, of the same things."""
    title, text = reading.article.title, reading.article.text
    shown, told = ({one[1] for one in _IN_YEAR.finditer(words)} for words in (title, text))
    if len(shown) != 1 or len(told) != 1 or min(shown) in text or "?" in title:
        return
    ours, theirs = min(shown), min(told)
    claim = next((one for one in reading.claims if one.moment and theirs in one.told and firm_or_planned(one)), None)
    words = reading.article.quote(claim.sentence) if claim else ""
    if claim and len({one for one in content(title) if one in content(words) and not one.isdigit()}) >= SHARED:
        yield apart(ours, theirs, claim, alone=True)


def bound(reading: Reading) -> Iterator[Finding]:
    """The verdict on a year that is the time in the headline, and a bound in the text: "in 2024", "after 2024"."""
    title, text = reading.article.title, reading.article.text
    shown = list(_BOUND.finditer(title))
    told = [one for one in _BOUND.finditer(text) if shown and one["year"] == shown[0]["year"]]
    if len(shown) != 1 or not told or text.count(shown[0]["year"]) != len(told) or "?" in title:
        return
    ours, theirs = side(shown[0]), {side(one) for one in told}
    if len(theirs) != 1 or (ours, *theirs) not in (("at", "past"), ("past", "at")):
        return
    claim = next((one for one in reading.claims if one.moment and shown[0]["year"] in one.told), None)
    if claim and len({one for one in content(title) if one in content(text) and not one.isdigit()}) >= SHARED:
        yield apart(f"“{shown[0][0]}”", f"“{told[0][0]}”", claim)


def side(found: re.Match[str]) -> str:
    """On which side of its year something is told to be: "at" it, "past" it; a year that only ends it is no side."""
    word = found["word"].lower()
    return "at" if word in ("in", "during", "by", "before") else "past" if word.startswith(_PAST) else ""


def firm_or_planned(claim: Claim) -> bool:
    """Whether a year is told as a fact or as a plan, as the headline has it."""
    return firm(claim) or claim.likelihood.words is Firmness.PLANNED


def tells(act: re.Pattern[str], words: str) -> bool:
    """Whether a sentence tells an act itself, and not only what came before or after it."""
    return any(not _RELATED.search(words[: one.start()]) for one in act.finditer(words))


def day_of(claim: Claim) -> date | None:
    """The day that a full date names."""
    moment = claim.moment
    if moment is None or moment.start is None or moment.relative or moment.precision not in DAYS:
        return None
    return moment.start.date() if str(moment.start.year) in moment.written else None


def one_slip(one: date, other: date) -> bool:
    """Whether two dates differ in the day alone, in the month alone or in the year alone.

    >>> one_slip(date(2017, 12, 16), date(2017, 12, 22)), one_slip(date(2017, 11, 29), date(2017, 12, 22))
    (True, False)
    """
    parts = zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
    return sum(mine != theirs for mine, theirs in parts) == 1
