"""Is that still the partner's plan for the space station, and is it a partner?

    >>> review("Russia will leave the International Space Station after 2024, Roscosmos says.", published="2023-11-11")
    station_plan: depends. “2024” is no longer what is on record for Russia and the International Space Station: said on
    26 July 2022, it was followed on 27 April 2023 by 2028.

    >>> review("Russia will leave the International Space Station after 2024, Roscosmos says.", published="2022-07-28")

    >>> review("Russia will leave the International Space Station after 2028, Roscosmos says.", published="2023-11-11")

A partner that is told to have left has not, by its last word.

    >>> review("Russia has left the International Space Station.")
    station_plan: conflicts. Russia has not left the International Space Station: its last word on record,
    of 31 July 2025, is to take part until 2028.

    >>> review("A Russian crew has left the International Space Station.")

Who signed the agreement on the station is a partner.

    >>> review("China is a partner in the International Space Station.")
    station_plan: conflicts. China is no partner in the International Space Station: fifteen states signed
    its agreement of 1998, and China is not among them.

Silent where the article has no date of its own, where the words look back on an
earlier plan or give the later year too, and where the shelf has no later word of
that partner.

Limits: a plan can be changed on a day that the shelf does not know yet, so a plan never conflicts.

Source: the catalogue's commitments; each row names the page that tells it.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Entry, Finding, Reading, Record, Span
from lofted.reference.days import days_in
from lofted.reference.saying import day
from lofted.reference.sentence import every_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly

CUES = ("station", "ISS", "orbiting")

PARTNERS = {  # party of commitments.csv → how a text names it
    "russia": r"\b(?:Russia\w*|Roscosmos|Moscow|Borisov|Rogozin|Kremlin)\b",
    "united-states": r"\b(?:NASA|United\sStates|Washington|American?s?|Nelson|White\sHouse|U\.?S\.?)(?!\w)",
    "japan": r"\b(?:Japan\w*|JAXA|Tokyo)\b",
    "esa": r"\b(?:ESA|European\sSpace\sAgency|Europe\w*)\b",
    "canada": r"\b(?:Canad\w+|CSA|Ottawa)\b",
}
AGREEMENT = "iss-intergovernmental-agreement"  # that of its partners
CALLED = {"russia": "Russia", "united-states": "the United States", "japan": "Japan", "esa": "ESA", "canada": "Canada"}

_STATION = re.compile(r"\b(?:International\sSpace\sStation|ISS|space\sstation|orbiting\s(?:lab\w*|outpost))\b")
_LEFT = re.compile(  # "Russia has left the ISS", and no crew of it
    r"(?P<who>\b(?:Russia|Moscow|Roscosmos|NASA|America|[Tt]he\sUnited\sStates|Japan|JAXA|Canada|ESA|Europe))\s(?:(?:has|had|formally|officially|already|finally)\s){0,2}"
    r"(?:left|withdrew|withdrawn|quit|pulled\sout|exited|dropped\sout|abandoned)\s(?:from\s|of\s)?(?:the\s)?"
    r"(?:International\sSpace\sStation|ISS)\b(?:\s\(ISS\))?(?:\s(?:partnership|programme|program|project))?(?=[.,;)]|$|\s(?:in|on|last|at|after|since|for|by)\b)"
)
_PARTNER = re.compile(  # "China is a partner in the ISS"
    r"\b(?P<who>[A-Z]\w+(?:\s[A-Z]\w+)?)\s(?:is|was|became|remains|has\sbeen)\s(?:now\s|also\s)?(?:an?\s|one\sof\sthe\s|the\s)?(?:\w+\s)?"
    r"(?:partners?|members?|participants?|part|owners?)\s(?:in|of|to|on)\s(?:the\s)?(?:International\sSpace\sStation|ISS)\b"
)
_RUN_BY = re.compile(  # "The ISS is run by China, Russia and the United States"
    r"(?:International\sSpace\sStation|ISS)\b[^.;]{0,30}?\b(?:run|operated|owned|built|shared|managed)\s(?:jointly\s|together\s)?by\s(?P<who>[^.;]{3,160})"
)
_EVERYONE = re.compile(  # "all partners have committed to the station until 2030"
    r"\b(?:[Ee]very|[Aa]ll|[Ee]ach)\s(?:of\sthe\s|the\s|its\s)?(?:\w+\s)?(?:partners?|members?|agenc(?:y|ies)|participants)\b[^.;]{0,60}?"
    r"\b(?:committed|promised|agreed|pledged|confirmed|extended|stay|remain|fly|operate|run)\b[^.;]{0,60}?\b(?:until|till|through|to|by)\s(?=20\d\d)"
)
_BUT = re.compile(r"\b(?:but|except|save|other\sthan|apart\sfrom|besides)\b")
_OWN = re.compile(r"\b(?:its|their|a|an|new)\s(?:own\s)?(?:new\s)?(?:\w+\s)?station\b", re.I)
_LEAVES = re.compile(
    r"\b(?:leav(?:e|es|ing)|quit(?:s|ting)?|withdraw\w*|pull(?:s|ing)?\sout|end(?:s|ing)?|exit\w*|abandon\w*|retir\w*|"
    r"deorbit\w*|de-orbit\w*|depart\w*|walk(?:s|ing)?\saway|drop(?:s|ping)?\sout|stop(?:s|ping)?|take(?:s)?\sits\sleave)\b",
    re.I,
)
_AHEAD = re.compile(
    r"\b(?:will|is\sto|are\sto|plans?|planning|intends?|wants|aims|says?|has\s(?:said|told|announced|decided|vowed)|to\s(?:leave|"
    r"quit|withdraw|pull|end|exit|retire|deorbit)|leaving|quits|leaves|withdraws)\b",
    re.I,
)
_BACK = re.compile(
    r"\b(?:had|was|were|once|then|earlier|previous\w*|originally|instead|no\slonger|not|never|last|ago|changed|dropped|"
    r"until\srecently|threat\w*|extend\w*|before\sit|would)\b",
    re.I,
)


def station_plan(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each year in which a partner is said to leave the space station against what it said last."""
    published = reading.article.published or date.max  # without a day, the last word is asked for
    for sentence, claims in every_sentence(reading):
        words = reading.article.quote(sentence)
        years = [one for one in claims if one.moment and one.moment.precision == "year" and one.moment.start]
        named = [party for party, names in PARTNERS.items() if re.search(names, _STATION.sub(" ", words))]
        gone = _LEFT.search(words)
        if gone and flatly(words) and len(named) == 1:
            yield from still_there(gone, sentence, named[0], published, record)
        if flatly(words) and not _BACK.search(words.replace(" was ", " ")):
            yield from outsiders(words, sentence, record)
        everyone = _EVERYONE.search(words)
        if everyone and not _BUT.search(words) and flatly(words.replace(everyone[0], "")) and years:
            yield from of_all(years[-1], everyone, sentence, published, record)
        ours = _STATION.search(_OWN.sub(" ", words))
        if not (ours and len(named) == 1 and len({one.told for one in years}) == 1):
            continue
        if _LEAVES.search(words) and _AHEAD.search(words) and not _BACK.search(words):
            found = judged(years[0], named[0], published, reading, record)
            if found:
                yield found
                return


def still_there(gone: re.Match[str], sentence: Span, party: str, on: date, record: Record) -> Iterator[Finding]:
    """The verdict on a partner that is told to have left; none once the year to which it stays has begun."""
    rows = [one for one in record.entries("commitment") if one.columns["party"] == party and one.verified]
    rows = sorted((one for one in rows if one.columns["until"][:4].isdigit()), key=said)
    if not rows or (on != date.max and on.year >= year(rows[-1])):
        return
    last, name = rows[-1], CALLED[party]
    reason = f"{name[0].upper()}{name[1:]} has not left the International Space Station: its last word on record, of "
    reason += f"{day(said(last))}, is to take part until {year(last)}."
    evidence = [row_evidence(last, f"{name}: {year(last)}, {last.columns['note']}")]
    span = Span(sentence.start + gone.start(), sentence.start + gone.end())
    yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if="as a plan to leave")


def of_all(claim: Claim, told: re.Match[str], sentence: Span, on: date, record: Record) -> Iterator[Finding]:
    """The verdict on a year to which every partner is said to stay, by the one whose own last word is the earliest."""
    assert claim.moment and claim.moment.start, "given by station_plan"
    rows = [one for one in record.entries("commitment") if one.verified and one.columns["what"] == "station-operation"]
    rows = sorted((one for one in rows if said(one) <= on and one.columns["until"][:4].isdigit()), key=said)
    last = {one.columns["party"]: one for one in rows}
    first = min(last.values(), key=year, default=None)
    if first is None or year(first) >= claim.moment.start.year or len(last) < len(PARTNERS):
        return
    name = CALLED[first.columns["party"]]
    reason = f"Not every partner has said so: the last word of {name}, of {day(said(first))}, is {year(first)}."
    evidence = [row_evidence(first, f"{name}: {year(first)}, {first.columns['note']}")]
    span = Span(sentence.start + told.start(), sentence.start + told.end())
    yield conflicts(reason=reason, evidence=evidence, spans=[claim.span, span], would_hold_if=f"without {name}")


def outsiders(words: str, sentence: Span, record: Record) -> Iterator[Finding]:
    """The verdicts on countries that are told as partners and signed nothing."""
    rows = [one for one in record.entries("membership") if one.columns["agreement"] == AGREEMENT]
    pact, partners = record.entry(AGREEMENT), {one.columns["country"] for one in rows}
    for match in (*_PARTNER.finditer(words), *_RUN_BY.finditer(words)):
        for land in record.entries("country") if pact else ():
            names = "|".join(map(re.escape, (land.name, *land.aliases)))
            if land.id in partners or not re.search(rf"(?<![\w-])(?:{names})(?![\w’'-])", match["who"]):
                continue
            reason = (
                f"{land.name} is no partner in the International Space Station: fifteen states signed its agreement "
            )
            reason += f"of 1998, and {land.name} is not among them."
            evidence = [row_evidence(pact, f"{pact.name}, {pact.columns['note']}")] if pact else []
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield conflicts(reason=reason, evidence=evidence, spans=[span])


def judged(claim: Claim, party: str, published: date, reading: Reading, record: Record) -> Finding | None:
    """The verdict on one year; none where it is the latest that the partner named before that day."""
    assert claim.moment and claim.moment.start, "given by station_plan"
    told = claim.moment.start.year
    rows = [one for one in record.entries("commitment") if one.columns["party"] == party and said(one) <= published]
    rows = sorted((one for one in rows if one.verified and one.columns["until"][:4].isdigit()), key=said)
    if not rows or told >= year(rows[-1]) or str(year(rows[-1])) in reading.article.text:
        return None
    latest, earlier = rows[-1], [one for one in rows if year(one) == told]
    was = f"said on {day(said(earlier[-1]))}, it was followed on" if earlier else "the latest word, of"
    same = [one for one in rows if year(one) == year(latest)]
    first = next((one for one in same if one.columns["status_of_plan"] == "committed"), same[0])
    name = CALLED[party]
    reason = f"“{claim.told}” is no longer what is on record for {name} and the International Space Station: {was} "
    reason += f"{day(said(first))} by {year(first)}." if earlier else f"{day(said(first))}, is {year(first)}."
    evidence = [row_evidence(one, f"{name}: {year(one)}, {one.columns['note']}") for one in (*earlier[-1:], first)]
    return depends(claim, reason=reason, on="whether an earlier plan is told, which was changed", evidence=evidence)


def said(row: Entry) -> date:
    """The day on which a partner said it."""
    days = days_in(row.columns["said_on"])
    return days[1] if days else date.max


def year(row: Entry) -> int:
    """The year to which a partner takes part, or after which it leaves."""
    return int(row.columns["until"][:4])
