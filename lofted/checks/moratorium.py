"""Whose was the moratorium of 2018 on nuclear and long-range missile tests?

    >>> review("North Korea broke the moratorium on long-range missiles that the United Nations imposed on it in 2018.")
    moratorium: conflicts. The moratorium on nuclear and long-range missile tests was North Korea's own: Kim Jong Un
    announced it on 20 April 2018, and the words have the United Nations impose it.

    >>> review("North Korea broke the moratorium on long-range missiles that it had imposed on itself in 2018.")

What the Security Council imposed are bans, from 2006 on; it asked for a moratorium of the North's own then.

Silent where another year than 2018 is told, on a report of before that day, where
the words deny or suppose it, and where they speak of another country's.

    >>> review("The UN has imposed bans. The moratorium on long-range missiles was North Korea's own.")

Limits: only who imposed it is asked, and not whether it was kept.

Source: the catalogue's occasions.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.days import YEAR_TOLD, days_in
from lofted.reference.saying import day
from lofted.reference.subjects import row_evidence

FIELD = "records, firsts and counts"
CUES = ("moratori",)

ROW = "dprk-moratorium-2018"  # the row of occasions.csv
NEAR = 20  # characters before the words in which they are denied or supposed: "calls for a UN moratorium"
AROUND = 160  # characters on each side of the word; the sentence, where it is no longer

_BY = (
    r"(?P<who>(?:the\s)?(?:U\.?N\.?(?:\sSecurity\sCouncil)?|United\sNations(?:\sSecurity\sCouncil)?|"
    r"(?:UN\s)?Security\sCouncil|world\sbody|international\scommunity|United\sStates|U\.?S\.?|Washington|Seoul|"
    r"South\sKorea|China|Beijing|Council))"
)
_SET = r"(?:impos(?:ed|es)|ordered|decreed|plac(?:ed|es)|put|laid(?:\sdown)?|slapped|enforced|enacted|clamped|mandated)"
_OUGHT = rf"(?:(?:had|has|have|once|first|itself|already)\s){{0,2}}{_SET}"
_IMPOSED = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\bmoratori(?:um|a)\b[^.;:]{{0,70}}?\b(?:that|which)\s{_BY}\s{_OUGHT}\b",
        rf"\bmoratori(?:um|a)\b[^.;:]{{0,70}}?\b{_SET}\s(?:up)?on?\s?[^.;:]{{0,24}}?by\s{_BY}(?!['’]s)\b",
        rf"\bmoratori(?:um|a)\b[^.;:]{{0,70}}?\b{_SET}\sby\s{_BY}(?!['’]s)\b",
        rf"\b{_BY}\s{_OUGHT}\s(?:upon\s|on\s(?:it|Pyongyang|North\sKorea|the\sNorth|Kim)\s)?"
        r"(?:an?|the|its|this|that)\s(?:[\w-]+\s){0,3}?moratori",
        rf"\b{_BY}(?:[-–\s](?:imposed|ordered|mandated|decreed)|['’]s?)?\s(?:(?:missile|nuclear|test|testing|long-range|launch|ICBM|weapons|new|2018)\s){{0,2}}?moratori(?:um|a)\b"
        r"(?!['’]s|\s(?:call|proposal|deal|talks|request))",
    )
)
_TESTS = re.compile(r"\b(?:missiles?|ICBMs?|nuclear|launch(?:es)?|rockets?|tests?|testing)\b", re.I)
_OF_2018 = re.compile(r"\bmoratorium\s(?:of|from|in)\s(?:\d{1,2}\s)?(?:April\s)?(?:\d{1,2},\s)?2018\b")
_KOREAN = re.compile(r"\b(?:North\sKorea\w*|Pyongyang|Kim|the\sNorth|DPRK|Hwasong\S*)\b")
_NOT_SO = re.compile(
    r"\b(?:not(?!\s(?:keep|hold|abide|honou?r|stick))|no(?!\slonger)|nor|never|neither|self|its\sown|his\sown|would|wants?|propos\w*|call(?:s|ed)|"
    r"demand\w*|urg\w*|ask\w*|space|anti-satellite|instead|rather|than|death|fishing|whaling)\b|n['’]t\b",
    re.I,
)


def moratorium(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each word on who imposed the moratorium against the record."""
    row, published = record.entry(ROW), reading.article.published
    days = days_in(row.columns["date"]) if row else None
    text = reading.article.text
    if (
        row is None
        or days is None
        or not (_KOREAN.search(text) or _OF_2018.search(text))
        or (published and published < days[0])
    ):
        return
    for match in (found for pattern in _IMPOSED for found in pattern.finditer(text)):
        words = sentence_at(text, match.start(), match.end())
        years = YEAR_TOLD.findall(words) or ([] if published else YEAR_TOLD.findall(text))
        other = any(int(year) < days[0].year for year in years) and str(days[0].year) not in years
        told = text[max(0, match.start() - NEAR) : match.end()]
        if not _TESTS.search(words) or _NOT_SO.search(told) or other or (not years and not published):
            continue
        who = match["who"] if match["who"].startswith(("Washington", "Seoul", "China", "Beijing")) else ""
        who = who or "the " + match["who"].removeprefix("the ")
        reason = (
            "The moratorium on nuclear and long-range missile tests was North Korea's own: Kim Jong Un announced it"
        )
        reason += f" on {day(days[0])}, and the words have {who} impose it."
        evidence = [row_evidence(row, f"{row.name}, {day(days[0])}")]
        would = "as one of its own; what the Security Council imposed are bans, by its resolutions from 2006 on"
        place = Span(match.start(), match.end())
        yield conflicts(reason=reason, would_hold_if=would, evidence=evidence, spans=[place])
        return  # told twice, it is one slip


def sentence_at(text: str, begin: int, end: int) -> str:
    """The words around a place, as far as its sentence goes."""
    before = re.split(r"[.;!?]\s(?=[A-Z])|\n", text[max(0, begin - AROUND) : begin])[-1]
    return before + text[begin:end] + re.split(r"[.;!?](?:\s|$)|\n", text[end : end + AROUND])[0]
