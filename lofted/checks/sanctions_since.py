"""Has the Security Council had sanctions on the country since then, and were those the first, or the last?

    >>> review("North Korea has been under UN sanctions since 2003.")
    sanctions_since: conflicts. The first sanctions of the Security Council on North Korea are those of resolution 1718,
    of 14 October 2006; the words have them since 2003.

    >>> review("North Korea has been under UN sanctions since its first nuclear test in 2006.")
    sanctions_since: holds. The first sanctions of the Security Council on North Korea are those of resolution 1718, of
    14 October 2006, as the words say.

    >>> review("The UN Security Council's last sanctions resolution on North Korea dates from 2016.")
    sanctions_since: conflicts. The last resolution of the Security Council with sanctions on North Korea is 2397, of 22
    December 2017; the words have it in 2016.

Resolution 1695, of July 2006, made demands and asked states to hold back goods and money, so that its year and its
month will do for the first as well.

Silent on the sanctions of one country or of another body, on what was eased, and without a year.

Source: the catalogue's `terms.csv` and `agreements.csv`.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import ZONE, Days, days_in, days_of, gap, on
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import flatly, one_day

FIELD = "agreements and resolutions"
CUES = ("sanction",)

LAND = "north-korea"  # the country whose sanctions the shelf lists from the first to the last
WHOLE = "complete/north-korea/resolution"  # the row that says so, and up to which day
NEAR = 300  # characters before a sentence in which the country is named; two or three sentences

_LAND = re.compile(r"\bNorth\sKorea\w*|\bPyongyang\b|\bDPRK\b|\b[Tt]he\sNorth\b")
_OTHER_LAND = re.compile(
    r"\b(?:Iran\w*|Iraq\w*|Russia\w*|Moscow|Syria\w*|Libya\w*|Cuba\w*|Myanmar|Belarus|Venezuela|Sudan|Kim\sYo)\b"
)
_UN = re.compile(r"\b(?:UN|U\.N\.|United\sNations|Security\sCouncil|UNSC|[Ii]nternational|the\sCouncil)\b")
_OTHERS = re.compile(
    r"\b(?:unilateral|independent|its\sown|US|U\.S\.|American|Washington|EU|European|Japan\w*|South\sKorean?|Seoul|Tokyo|Treasury|"
    r"human\srights|cyber\w*|eas\w+|lift\w*|suspend\w*|panel|monitor\w*|committee|veto\w*|individual\w*|list(?:ed)?|company|companies)\b"
)
_UNDER = re.compile(
    r"\b(?:under|subject\sto|faced|facing|hit\s(?:by|with)|slapped\swith)\s(?:[\w.-]+\s){0,5}?sanctions\b[^.;]{0,60}?\bsince\b|"
    r"\bsanction(?:ed|ing)\b[^.;]{0,60}?\bsince\b|\bsanctions\s(?:[\w.-]+\s){0,8}?since\b"
)
_FIRST = re.compile(
    r"\b(?:first|oldest|earliest)\s(?:[\w.-]+\s){0,4}?sanctions\b|"
    r"\bfirst\s(?:(?:round|set|package|batch)\sof\s)?(?:[\w.-]+\s){0,4}?sanctions\b|"
    r"\bfirst\s(?:imposed|slapped|placed|put|hit|adopted|passed)\b[^.;]{0,50}?\bsanctions\b|\bsanctions\b[^.;]{0,50}?\bfirst\simposed\b|"
    r"\bsanctions\sresolution\b[^.;]{0,40}?\bwas\sthe\sfirst\b"
)
_LAST = re.compile(
    r"\blast\stime\b[^.;]{0,70}?\bsanctions\b|"
    r"\b(?:last|latest|most\srecent|final)\s(?:(?:round|set|package|batch)\sof\s)?(?:[\w.-]+\s){0,3}?sanctions\b(?!\s(?:monitor|report))|"
    r"\b(?:last|most\srecently)\s(?:imposed|adopted|passed|tightened|agreed|toughened|strengthened)\b[^.;]{0,60}?\bsanctions\b|"
    r"\bsanctions\b[^.;]{0,60}?\b(?:were|was)\s(?:last|most\srecently)\s(?:imposed|adopted|passed|tightened|toughened|strengthened)\b"
)
_FIRST_SINCE = re.compile(r"\bfirst\b[^.;]{0,80}?\bsince\b")


def sanctions_since(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each day told of the first or the last sanctions against the resolutions on record."""
    rows = imposed(record)
    for sentence, claims in every_sentence(reading):
        words = reading.article.quote(sentence)
        if not rows or "sanction" not in words or not flatly(words) or _OTHERS.search(words) or not _UN.search(words):
            continue
        around = reading.article.text[max(0, sentence.start - NEAR) : sentence.end]
        if not _LAND.search(around) or _OTHER_LAND.search(words):
            continue
        day = one_day(claims)
        told = days_of(day.moment) if day and day.moment else None
        if day is None or told is None:
            continue
        last = _LAST.search(words)
        first = (
            None if last else (_UNDER.search(words) if not _FIRST_SINCE.search(words) else None) or _FIRST.search(words)
        )
        if last and until(record, reading.article.published) and not _FIRST_SINCE.search(words):
            yield judged(day, told, rows[-1][1:], "last", last, sentence)
        elif first and not _FIRST_SINCE.search(words):
            yield judged(day, told, rows[0][1:], "first", first, sentence)


def imposed(record: Record) -> list[tuple[Days, Entry, list[Days]]]:
    """The resolutions with sanctions in their order, each with the days that may be told for it."""
    about = [one for one in record.entries("term") if one.columns["subject"] == LAND]
    pacts = [record.entry(one.columns["agreement"]) for one in about if one.columns["what"] == "sanctions"]
    asked = [record.entry(one.columns["agreement"]) for one in about if one.columns["what"] == "demands"]
    every = sorted(
        ((days, pact) for pact in pacts if pact and (days := days_in(pact.columns["opened"]))), key=lambda one: one[0]
    )
    fair = [days for pact in asked if pact and (days := days_in(pact.columns["opened"]))]
    return [(days, pact, [days, *(fair if not place else [])]) for place, (days, pact) in enumerate(every)]


def until(record: Record, published: date | None) -> bool:
    """Whether the list reaches to the day of the report, or the report has none."""
    whole = record.entry(WHOLE)
    return whole is not None and (published is None or whole.columns["until"] >= published.isoformat())


def judged(
    claim: Claim, told: Days, row: tuple[Entry, list[Days]], which: str, match: re.Match[str], sentence: Span
) -> Finding:
    """The verdict on the first or the last."""
    pact, fair = row
    number, when = pact.id.removeprefix("unsc-"), on(fair[0]).removeprefix("on ")
    fact = f"The first sanctions of the Security Council on North Korea are those of resolution {number}, of {when}"
    if which == "last":
        fact = f"The last resolution of the Security Council with sanctions on North Korea is {number}, of {when}"
    evidence = [Evidence(pact.id, f"{pact.name}, {pact.columns['opened']}", pact.source, pact.url, pact.verified)]
    spans = [claim.span, Span(sentence.start + match.start(), sentence.start + match.end())]
    if any(gap(told, one) <= ZONE for one in fair):
        return holds(reason=f"{fact}, as the words say.", evidence=evidence, spans=spans)
    has = (
        f"them since {on(told).removeprefix('in ').removeprefix('on ')}"
        if "since" in match[0]
        else f"{'it' if which == 'last' else 'them'} {on(told)}"
    )
    return conflicts(
        reason=f"{fact}; the words have {has}.", evidence=evidence, spans=spans, would_hold_if=f"as {on(fair[0])}"
    )
