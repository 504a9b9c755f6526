"""Reads weekdays and bare days of the month: "Friday", "the following Tuesday", "on the 31st"."""

import re

from lofted.extract.relative import STEPS
from lofted.extract.stretches import DAY, Opened, Sentence, Stretch, one_day, shifted, unfixed, weekday_near
from lofted.extract.time_words import ANY_WEEKDAY, DAY_NAMES, DAYPART, GAP, WEEKDAY, day_number, weekday_number
from lofted.extract.yearless import longest_month
from lofted.reference.clock import day_meant, of_years

_WEEKDAY = re.compile(
    rf"(?:(?:earlier|later){GAP}(?:on{GAP})?)?(?:(?:the{GAP})?(?P<from>following|previous|preceding){GAP}|(?P<which>(?i:this{GAP}past|this{GAP}coming|last|next|this|past|coming)){GAP})?"
    rf"(?P<weekday>{WEEKDAY})(?:,?{GAP}(?:of{GAP})?(?P<week>last|next|this){GAP}week\b)?"
)
_ALREADY = re.compile(  # "it was already Thursday morning in Korea": further east it is the next day
    r"\b[Ii]t[\s\u00a0](?:is|was)[\s\u00a0]already[\s\u00a0](?:on[\s\u00a0])?$"
)
_SHORT = re.compile(rf"(?P<weekday>(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri)\.?)(?=[,;)]|\Z|{GAP}(?:at|{DAYPART})\b)")
_ORDINAL = re.compile(
    rf"(?:(?P<weekday>{ANY_WEEKDAY}),?{GAP})?the{GAP}(?P<day>[12]?\d(?:st|nd|rd|th)|3[01](?:st|th))"
    r"(?=[,.;:)]|\Z|[\s\u00a0](?:at|and|that|when|but|by|to|in|after|from|local|"
    r"it|he|she|they|we|the|an?|its|their|his)\b)"
)


def read_weekday(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """Friday: the latest one, or the next where the sentence looks ahead; "last Friday" and "next Friday" say which."""
    if sentence.words[match.end() : match.end() + 1] == "s":
        return None
    groups = match.groupdict()
    weekday, which = weekday_number(match["weekday"]), " ".join((groups.get("which") or "").lower().split())
    published = sentence.published
    unknown = unfixed("day", value=f"XXXX-WXX-{weekday + 1}", relative=True)
    if groups.get("from"):
        return beside_anchor(sentence, weekday, "next" if groups["from"] == "following" else "last") or unknown
    if published is None:
        return unknown
    if groups.get("week"):
        monday = published - published.weekday() * DAY
        return one_day(monday + weekday * DAY + 7 * STEPS[match["week"]] * DAY, relative=True)  # 7 days in a week
    tomorrow = published + DAY
    if tomorrow.weekday() == weekday and _ALREADY.search(sentence.words, 0, match.start()):
        return one_day(tomorrow, relative=True)
    return one_day(weekday_near(published, weekday, which, ahead=sentence.ahead(*match.span())), relative=True)


def beside_anchor(sentence: Sentence, weekday: int, which: str) -> Stretch | None:
    """The following Tuesday: told from the day that the text has come to, if that is near and clear."""
    anchor = sentence.anchor
    if anchor is None or not anchor.sure or not anchor.knows("day"):
        return None
    return one_day(weekday_near(anchor.day, weekday, which, ahead=None), relative=True)


def read_ordinal(match: re.Match[str], sentence: Sentence) -> Stretch | None:
    """On the 31st: a day of a month that is not named."""
    before = sentence.words[max(0, match.start() - 6) : match.start()]  # 6 characters: "on", blanks and one before
    if not match["weekday"] and not re.search(r"\b[Oo]n\s{1,3}\Z", before):
        return None
    day, published = day_number(match["day"]), sentence.published
    unknown = unfixed("day", edtf=f"XXXX-XX-{day:02}", relative=True)
    anchor = sentence.anchor
    if anchor and anchor.written and anchor.sure and anchor.knows("month") and not match["weekday"]:
        known = next(of_years(anchor.day.month, day, [anchor.day.year]), None) if day else None
        return one_day(known, relative=True) if known else unknown
    if published is None or day == 0:
        return unknown if day else None
    reach = 6 if match["weekday"] else 1  # months; a weekday beside it may point farther off than the last such day
    firsts = (shifted(published.replace(day=1), "M", step) for step in range(-reach, reach + 1))
    all_such = [first + (day - 1) * DAY for first in firsts if first and day <= longest_month(first.month)]
    candidates = [one for one in all_such if not match["weekday"] or one.weekday() == weekday_number(match["weekday"])]
    candidates.sort(key=lambda one: abs(one - published))
    chosen = day_meant(candidates, published, ahead=sentence.ahead(*match.span()))
    return one_day(chosen, relative=True) if chosen else unknown


_NEAR_WORDS = frozenset(
    {"this", "last", "next", "coming", "the", "earlier", "later", "past", "following", "previous", "preceding"}
)
READERS: tuple[Opened, ...] = (
    (DAY_NAMES | _NEAR_WORDS, _WEEKDAY, read_weekday),
    (DAY_NAMES, _SHORT, read_weekday),
    (DAY_NAMES | {"the"}, _ORDINAL, read_ordinal),
)
