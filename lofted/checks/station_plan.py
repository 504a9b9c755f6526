"""Is that still the partner's plan for the space station?

    >>> review("Russia will leave the International Space Station after 2024, Roscosmos says.", published="2023-11-11")
    station_plan: depends. “2024” is no longer what is on record for Russia and the International Space Station: said on
    26 July 2022, it was followed on 27 April 2023 by 2028.

    >>> review("Russia will leave the International Space Station after 2024, Roscosmos says.", published="2022-07-28")

    >>> review("Russia will leave the International Space Station after 2028, Roscosmos says.", published="2023-11-11")

Silent where the article has no date of its own, where the words look back on an
earlier plan or give the later year too, and where the shelf has no later word of
that partner.

Limits: a plan can be changed on a day that the shelf does not know yet, so it never conflicts.

Source: the catalogue's commitments; each row names the page that tells it.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import depends
from lofted.facts import Claim, Entry, Finding, Reading, Record
from lofted.reference.days import days_in
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence

CUES = ("station", "ISS", "orbiting")

PARTNERS = {  # party of commitments.csv → how a text names it
    "russia": r"\b(?:Russia\w*|Roscosmos|Moscow|Borisov|Rogozin|Kremlin)\b",
    "united-states": r"\b(?:NASA|United\sStates|Washington|American?s?|Nelson|White\sHouse|U\.?S\.?)(?!\w)",
    "japan": r"\b(?:Japan\w*|JAXA|Tokyo)\b",
    "esa": r"\b(?:ESA|European\sSpace\sAgency|Europe\w*)\b",
    "canada": r"\b(?:Canad\w+|CSA|Ottawa)\b",
}
CALLED = {"russia": "Russia", "united-states": "the United States", "japan": "Japan", "esa": "ESA", "canada": "Canada"}

_STATION = re.compile(r"\b(?:International\sSpace\sStation|ISS|space\sstation|orbiting\s(?:lab\w*|outpost))\b")
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
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        years = [one for one in claims if one.moment and one.moment.precision == "year" and one.moment.start]
        if len({one.told for one in years}) != 1 or not _STATION.search(_OWN.sub(" ", words)):
            continue
        named = [party for party, names in PARTNERS.items() if re.search(names, _STATION.sub(" ", words))]
        if len(named) != 1:
            continue
        if _LEAVES.search(words) and _AHEAD.search(words) and not _BACK.search(words):
            found = judged(years[0], named[0], published, reading, record)
            if found:
                yield found
                return


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
