"""Did the Security Council condemn the launch, or only some of its members?

    >>> review("The UN Security Council condemned the North Korean satellite launch of 21 November 2023.")
    council_word: conflicts. The Security Council has adopted no resolution and no statement against a North Korean
    launch since Resolution 2397 of 22 December 2017: China and Russia would not agree. Members and the
    Secretary-General have condemned launches.

    >>> review("Ten members of the UN Security Council condemned the North Korean launch of 21 November 2023.")

    >>> review("The UN Security Council condemned the North Korean launch of 12 April 2012.")

Silent on what is asked or expected of the Council, on its meetings, on what looks back ("condemned each launch"), and
where neither the sentence nor the day of the report tells of a launch of 2018 or later.

Source: United Nations, SC/14911 of 26 May 2022 (a veto, and no word of the Council on the tests of that year); Deutsche
Welle, 22 November 2022, and NK News, November 2022 and 2023, on meetings without a statement.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts
from lofted.facts import Evidence, Finding, Reading, Record, Span
from lofted.reference.days import Days
from lofted.reference.wording import sentences
from lofted.told.as_of import told_in, when

FIELD = "agreements and resolutions"
CUES = ("Security Council",)

LAST = date(2017, 12, 22)  # the Council's last resolution that answers a launch; its last statement is older
KNOWN_UNTIL = date(2025, 6, 30)  # to which day that is known; later reports are not judged

_COUNCIL = r"(?:UN|U\.N\.|United\sNations|UN's|U\.N\.'s|15-member|15-nation)?\s?Security\sCouncil"
_WORD = r"(?:condemned|denounced|deplored|unanimously\scondemned|strongly\scondemned)"  # no "has": that looks back
_ACTIVE = re.compile(
    rf"(?P<before>(?:[\w'’-]+\s){{0,3}})\b[Tt]he\s(?P<of>{_COUNCIL})\s(?:on\s\w+day\s|again\s|later\s|swiftly\s)?(?:{_WORD}\b|"
    r"(?:unanimously\s)?(?:adopted|issued|passed|approved|agreed\son|released)\s(?:an?\s)(?:\w+\s){0,3}(?:statement|resolution)\b)"
)
_PASSIVE = re.compile(rf"\b(?:condemned|denounced|deplored)\sby\s(?:both\s)?the\s(?P<of>{_COUNCIL})\b")
_LAUNCH = re.compile(r"\b(?:launch\w*|test\w*|missiles?|satellites?|rockets?|ICBM)\b")
_LOOKS_BACK = re.compile(
    r"\b(?:launches|tests|missiles|programmes?|programs?|past|previous(?:ly)?|earlier|each|every|repeated(?:ly)?|always|often|several|"
    r"many|all|any|since|times|years|resolutions|then|once)\b",
    re.I,
)
_NORTH = re.compile(r"\b(?:North\sKorea|Pyongyang|the\sNorth|DPRK)")
_OTHERS = re.compile(
    r"\b(?:Iran|Tehran|Russia|Moscow|Israel|India|Pakistan|Houthi|Yemen|China|Chinese|Beijing|Hezbollah|Hamas|Ukrain|Syria|Iraq|"
    r"Islamic|Taliban|South\sKorea|Seoul)\w*"
)
_PARTLY = re.compile(
    r"\b(?:members?|diplomats?|ambassadors?|president|committee|panel|would|could|should|may|might|not|never|nor|if|urge\w*|"
    r"ask\w*|call\w*|fail\w*|want\w*|until|before|draft|resolutions?\sof|2397|2371|2375|2356|2321|2270|2094|2087|1874|1718|"
    r"mandate|panel)\b|n['’]t\b|[“”\"?]",
    re.I,
)


def council_word(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for a word of the Council against a North Korean launch of the years in which it found none."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        match = _ACTIVE.search(words) or _PASSIVE.search(words)
        if (
            match is None
            or not _LAUNCH.search(words)
            or _PARTLY.search(words[: match.end()])
            or _LOOKS_BACK.search(words)
        ):
            continue
        asked = told_in(reading, sentence) or when(reading, record)
        if not asked or not of_the_north(text, asked, record) or asked[0][0] <= LAST or asked[-1][1] > KNOWN_UNTIL:
            continue
        row = record.entry("unsc-2397")
        reason = "The Security Council has adopted no resolution and no statement against a North Korean launch since "
        reason += "Resolution 2397 of 22 December 2017: China and Russia would not agree. Members and the "
        reason += "Secretary-General have condemned launches."
        evidence = [Evidence(row.id, row.name, row.source, row.url, row.verified)] if row else []
        place = Span(sentence.start + match.start("of"), sentence.start + match.end())
        yield conflicts(reason=reason, evidence=evidence, spans=[place], would_hold_if="of members of the Council")


def of_the_north(text: str, asked: Sequence[Days], record: Record) -> bool:
    """Whether a launch of North Korea is told: by name, or by a day of one on record where nobody else is named."""
    if _NORTH.search(text) or _OTHERS.search(text):
        return bool(_NORTH.search(text))
    own = [one.day for one in record.flights() if one.country == "north-korea"]
    return any(days[0] <= each <= days[1] for days in asked for each in own)
