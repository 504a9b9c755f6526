"""Is that still the partner's plan for the space station?

    >>> review("Russia will leave the International Space Station after 2024, Roscosmos says.", published="2023-11-11")
    station_plan: depends. “2024” is no longer what is on record for Russia and the International Space Station: said on
    26 July 2022, it was followed on 27 April 2023 by 2028.

    >>> review("Russia will leave the International Space Station after 2024, Roscosmos says.", published="2022-07-26")
    station_plan: holds. “2024” is what is on record for Russia and the International Space Station, said on 26 July
    2022.

To take part until a year is a promise to stay, and none to be gone by then.

    >>> review("Russia has committed to leaving the International Space Station by 2028.", published="2023-11-11")
    station_plan: depends. “2028” is on record for Russia as the year until which it takes part in the International
    Space Station, said on 27 April 2023, and not as one by which it leaves.

    >>> review("Moscow will stay in the International Space Station until 2030.", published="2023-11-11")
    station_plan: depends. “2030” is later than what is on record for Russia and the International Space Station: the
    latest word, of 27 April 2023, is 2028.

The station itself flies as long as NASA, which leads the partners, said last.

    >>> review("The International Space Station is to operate until at least 2030.", published="2023-11-11")
    station_plan: holds. “2030” is what is on record for the United States and the International Space
    Station, said on 31 December 2021.

All partners have said so only when the last has.

    >>> review("All partners of the ISS have committed to operate it until 2030.", published="2023-11-11")
    station_plan: conflicts. Not every partner has said so: the last word of Russia, of 27 April 2023, is 2028.

"The partners" may leave one out.

    >>> review("The partners of the ISS are committed to run it until 2030.", published="2023-11-11")
    station_plan: depends. Not every partner has said so: the last word of Russia, of 27 April 2023, is 2028.

Silent where the words look back on an earlier plan or give the later year too, and where the shelf has no word of that
partner up to the day of the report.

A last day, told flatly of a partner that had promised to stay beyond it, does not fit the promise.

    >>> review("Russia is to leave the ISS at the end of 2024.", published="2024-11-04")
    station_plan: conflicts. “the end of 2024” is no longer what is on record for Russia and the International Space
    Station: said on 26 July 2022, it was followed on 27 April 2023 by 2028.

Limits: a plan can be changed on a day that the shelf does not know yet, so else one partner's plan never conflicts.

Source: the catalogue's commitments; each row names the page that tells it.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Entry, Finding, Reading, Record, Span, Verdict
from lofted.reference.listed import last_sentence
from lofted.reference.partners import CALLED, OTHER_STATIONS, PARTNERS, STATION, last_words, said, until
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly
from lofted.told.all_partners import everyone_until, not_by_all

FIELD = "satellites and spaceflight"
CUES = ("station", "ISS", "orbiting")
LEADS = "united-states"  # the partner whose plan is that of the whole station: NASA operates it
ON_ISS = "and the International Space Station"

_THE_STATION = re.compile(r"\b[Tt]he\sstation\b")
_GOES_ON_WITH = re.compile(  # "… will leave the programme", where the sentence before names the station
    r"\b(?:leav\w+|quit\w*|withdraw\w*\sfrom|pull\w*\sout\sof|stay\sin|stay\swith|remain\sin|take\spart\sin|keep|run|operate|fly|exit\w*|abandon\w*)\s"
    r"(?:it|the\s(?:joint\s)?(?:programme|program|project|partnership|venture|outpost))\b"
)
_DEFINITE = re.compile(
    r"\b(?:(?:at|by)\sthe\s(?:end|close)\sof|(?:when|once|as\ssoon\sas|as)(?=\s[^.;]{0,20}\b(?:ends|closes)\b))"
)
_BUT = re.compile(r"\b(?:but|except|save|other\sthan|apart\sfrom|besides)\b")
_ALL_BUT = re.compile(
    r"\b(?:[Aa]ll|[Ee]very\w*|[Ee]ach|partners|agencies)\b[^.;]{0,30}?\b(?:but|except|save|without|apart\sfrom|other\sthan)\b"
)
_ANOTHERS = re.compile(r"\b(?:Chin(?:a|ese)|Beijing|India\w*)\b")  # who has a station, or plans one
_SAYS = re.compile(r"\b(?:said|says|told|tells|announced|according\sto|confirmed|added|reported)\b")
_GOES_ON = re.compile(  # who is told of in the sentence before
    r"(?:It|He|She|They)\s(?=[a-z]+\s)|"
    r"The\s(?:country|agency|government|partner|nation)\b"
)
_OWN = re.compile(r"\b(?:its|their|a|an|new)\s(?:own\s)?(?:new\s)?(?:\w+\s)?station\b", re.I)
_LEAVES = re.compile(
    r"\b(?:leav(?:e|es|ing)|quit(?:s|ting)?|withdraw\w*|pull(?:s|ing)?\sout|end(?:s|ing)?|exit\w*|abandon\w*|retir\w*|"
    r"deorbit\w*|de-orbit\w*|depart\w*|walk(?:s|ing)?\saway|drop(?:s|ping)?\sout|stop(?:s|ping)?|take(?:s)?\sits\sleave)\b",
    re.I,
)
_STAYS = re.compile(
    r"\b(?:stay|remain|continue|operat|tak(?:e|ing)\spart|participat|keep|support|fly|commit|extend|work|cooperat|run|funded)\w*\b",
    re.I,
)
_TO = re.compile(r"\b(?:until|till|through|up\sto|to)\s(?:at\sleast\s|the\send\sof\s|about\s|around\s)*$")
_BY = re.compile(r"\b(?:by|before)\s(?:the\send\sof\s|about\s|around\s)*$")
_AHEAD = re.compile(
    r"\b(?:will|is\sto|are\sto|plans?|planning|planned|intends?|wants|aims|says?|scheduled|expected|due|set|"
    r"(?:has|have)\s(?:said|told|announced|decided|vowed|committed|agreed|pledged|promised|extended|confirmed)|to\s(?:leave|"
    r"quit|withdraw|pull|end|exit|retire|deorbit)|leaving|quits|leaves|withdraws)\b",
    re.I,
)
_IN = re.compile(r"\b(?P<how>in|at|by)\s$")
_END_OF = re.compile(r"the\s(?:end|close)\sof\s")
_PARTNER_LEAVES = re.compile(  # and no cosmonaut of its own
    r"\b(?:Russia|Moscow|Roscosmos|[Ii]t|[Tt]hey|the\scountry)\s(?:\w+\s){0,4}?(?:leav|quit|withdraw|pull|exit|abandon|end)\w*"
)
_HIS_WORD = re.compile(r"\bBorisov\b[^.;]{0,120}?\b(?:told|said|says|announced|declared|informed|confirmed)\b")
_UNSURE = re.compile(r"\b(?:could|may|might|possibly|not|never|earliest|early|mid-?\w*|or|if)\b")
_BACK = re.compile(
    r"\b(?:had|was|were|once|then|earlier|previous\w*|originally|instead|no\slonger|not|never|last|ago|changed|dropped|"
    r"until\srecently|threat\w*|before\sit|would|could|might|may)\b",
    re.I,
)


def station_plan(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each year to which a partner, or the station, is said to go on against what was said last."""
    published = reading.article.published or date.max  # without a day, the last word is asked for
    judged_once: set[tuple[str, int]] = set()
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        years = [one for one in claims if one.moment and one.moment.precision == "year" and one.moment.start]
        if len({one.told for one in years}) != 1 or not of_station(words, sentence, reading):
            continue
        claim, before = years[0], words[: years[0].span.start - sentence.start]
        everyone = everyone_until(words)
        if everyone:
            if not _BUT.search(words) and flatly(words.replace(everyone[0], "")):
                yield from of_all(claim, everyone, sentence, published, record)
            continue
        if _ALL_BUT.search(words):
            continue  # what is told of the others is not of the one that is named
        party = whose(words, reading.article.text[: sentence.start])
        leaves = bool(_LEAVES.search(before)) and not _TO.search(before)
        if (
            party
            and leaves
            and (when := _IN.search(before))
            and _PARTNER_LEAVES.search(words)
            and (when["how"] == "in" or _END_OF.match(claim.told))
            and (said_after := as_said(claim, party, words, published, record, how=when["how"]))
        ):
            yield said_after
            continue
        if not party or not _AHEAD.search(words) or _BACK.search(words) or not (leaves or stays(before)):
            continue
        rows = last_words(party, published, record)
        if rows and said(rows[-1]) == published and until(rows[-1]) != year_of(claim):
            rows = rows[:-1]  # a report of the same day need not know it
        found = judged(claim, party, rows, reading, leaves=leaves, by=bool(_BY.search(before)))
        if found and found.verdict is Verdict.DEPENDS and leaves and _DEFINITE.search(words):
            found = promised(claim, found, claims, rows) or found
        if found and (party, year_of(claim)) not in judged_once:
            judged_once.add((party, year_of(claim)))
            yield found


def as_said(claim: Claim, party: str, words: str, published: date, record: Record, *, how: str) -> Finding | None:
    """The verdict on a year in which a partner is said to leave, where it said that it leaves after that year."""
    rows = [one for one in record.entries("commitment") if one.columns["party"] == party and one.verified]
    rows = [one for one in rows if said(one) <= published]
    row = next((one for one in rows if f"after {year_of(claim)}" in one.columns["note"]), None)
    if row is None or _UNSURE.search(words) or (how != "in" and any(said(row) < said(one) < published for one in rows)):
        return None  # and of what was followed by another word, the last day is held to that
    after = f"after {year_of(claim)}"
    reason = f"“{how} {claim.told}” is not what was said on {day(said(row))}: that {CALLED[party]} leaves {after}."
    evidence = [row_evidence(row, f"{CALLED[party]}: {row.columns['note']}")]
    if _HIS_WORD.search(words):
        return conflicts(reason=reason, evidence=evidence, spans=[claim.span], would_hold_if=f"as {after}")
    return depends(claim, reason=reason, on="whether that word is meant, or another", evidence=evidence)


def of_station(words: str, sentence: Span, reading: Reading) -> bool:
    """Whether a sentence speaks of the International Space Station, by name or as the one station of the article."""
    if STATION.search(_OWN.sub(" ", words)):
        return not OTHER_STATIONS.search(words)
    text = reading.article.text
    if OTHER_STATIONS.search(text):
        return False
    goes_on = _GOES_ON_WITH.search(words) and STATION.search(_OWN.sub(" ", last_sentence(text[: sentence.start])))
    return bool(goes_on or (_THE_STATION.search(words) and STATION.search(text)))


def whose(words: str, before: str = "") -> str:
    """The one partner that a sentence names, NASA for the station alone; empty where there are several.

    "It" and "the country" are the partner that the sentence before begins with, or the one that it names.
    """
    named = [party for party, names in PARTNERS.items() if re.search(names, STATION.sub(" ", words))]
    if named:
        return named[0] if len(named) == 1 else ""
    if _GOES_ON.match(words):
        last = STATION.sub(" ", last_sentence(before))
        told = {party: found.start() for party, names in PARTNERS.items() if (found := re.search(names, last))}
        first = min(told, key=lambda party: told[party], default="")
        if first and (len(told) == 1 or told[first] <= len("The ")):
            return first
        return "" if told else LEADS
    if _THE_STATION.match(words):  # whose word the sentence before passes on
        last = STATION.sub(" ", last_sentence(before))
        told_by = [party for party, names in PARTNERS.items() if re.search(names, last)] if _SAYS.search(last) else []
        if told_by and told_by != [LEADS]:
            return told_by[0] if len(told_by) == 1 else ""
    return "" if _ANOTHERS.search(words) else LEADS


def stays(before: str) -> bool:
    """Whether the words before a year have somebody go on until then."""
    return bool(_STAYS.search(before) and _TO.search(before))


def year_of(claim: Claim) -> int:
    """The year that is told."""
    assert claim.moment and claim.moment.start, "given by station_plan"
    return claim.moment.start.year


def of_all(claim: Claim, told: re.Match[str], sentence: Span, on: date, record: Record) -> Iterator[Finding]:
    """The verdict on a year to which every partner is said to stay, by those whose own last word is another."""
    apart = not_by_all(year_of(claim), told, on, record)
    if apart is None:
        return
    row, reason, sure = apart
    name = CALLED[row.columns["party"]]
    evidence = [row_evidence(row, f"{name}: {until(row)}, {row.columns['note']}")]
    spans = [claim.span, Span(sentence.start + told.start(), sentence.start + told.end())]
    if sure:
        yield conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if=f"without {name}")
        return
    yield depends(reason=reason, on=f"whether {name} is meant too", evidence=evidence, spans=spans)


def judged(
    claim: Claim, party: str, rows: Sequence[Entry], reading: Reading, *, leaves: bool, by: bool
) -> Finding | None:
    """The verdict on one year of one partner; none where the article gives the year on record too, or none is."""
    told = year_of(claim)
    if not rows or (told != until(rows[-1]) and str(until(rows[-1])) in reading.article.text):
        return None
    latest, name = until(rows[-1]), CALLED[party]
    row = first_to_say(latest, rows)
    evidence = [row_evidence(row, f"{name}: {latest}, {row.columns['note']}")]
    if told == latest and not (leaves and by and row.columns["what"] == "station-operation"):
        reason = f"“{claim.told}” is what is on record for {name} {ON_ISS}, said on {day(said(row))}."
        return holds(claim, reason=reason, evidence=evidence)
    if told == latest:
        if party == LEADS:
            return None  # "retired by 2030" is said of the end of 2030 as well
        reason = (
            f"“{claim.told}” is on record for {name} as the year until which it takes part in the International Space "
        )
        reason += f"Station, said on {day(said(row))}, and not as one by which it leaves."
        return depends(claim, reason=reason, on="whether “by” means at its end", evidence=evidence)
    if told > latest:
        if leaves or party == LEADS:
            return None  # later than that it may well leave; the station comes down after it has worked
        reason = f"“{claim.told}” is later than what is on record for {name} {ON_ISS}: the latest word, of "
        reason += f"{day(said(row))}, is {latest}."
        return depends(claim, reason=reason, on="whether a plan is told that is not on record", evidence=evidence)
    earlier = [one for one in rows if until(one) == told]
    was = f"said on {day(said(earlier[-1]))}, it was followed on" if earlier else "the latest word, of"
    reason = f"“{claim.told}” is no longer what is on record for {name} {ON_ISS}: {was} "
    reason += f"{day(said(row))} by {latest}." if earlier else f"{day(said(row))}, is {latest}."
    evidence = [*(row_evidence(one, f"{name}: {told}, {one.columns['note']}") for one in earlier[-1:]), *evidence]
    return depends(claim, reason=reason, on="whether an earlier plan is told, which was changed", evidence=evidence)


def promised(claim: Claim, found: Finding, claims: Sequence[Claim], rows: Sequence[Entry]) -> Finding | None:
    """The verdict on a last day told of a partner that had promised to stay beyond it, where no other day is told."""
    held = [one for one in rows if one.columns["status_of_plan"] == "committed" and until(one) > year_of(claim)]
    alone = all(one.moment is None or one.span == claim.span for one in claims)
    if not held or not alone:
        return None
    return conflicts(claim, reason=found.reason, evidence=found.evidence, would_hold_if=f"until {until(held[-1])}")


def first_to_say(year: int, rows: Sequence[Entry]) -> Entry:
    """The row that first committed to a year, or that first named it."""
    same = [one for one in rows if until(one) == year]
    return next((one for one in same if one.columns["status_of_plan"] == "committed"), same[0])
