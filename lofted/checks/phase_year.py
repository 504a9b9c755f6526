"""Is that the year for which that part of the plan was told?

    >>> review("The International Lunar Research Station of China and Russia is to be complete by 2035.")
    phase_year: depends. “2035” is on record for the basic station of the International Lunar Research Station; the full
    station is planned for 2045, or by another account for 2050.

    >>> review("A basic International Lunar Research Station is to be built by 2035.")
    phase_year: holds. “2035” is on record for the basic station of the International Lunar Research Station.

    >>> review("Russia plans to launch the first module of its own space station in 2033.")
    phase_year: depends. “2033” is on record for the whole station of the Russian Orbital Station; the first module is
    planned for 2027.

A year that no part of the plan has depends as well.

    >>> review("China is to land astronauts on the Moon by 2026.")
    phase_year: depends. “2026” is not on record for China's first people on the Moon; the landing is planned for 2030.

Long before any year that was ever told for it, the whole cannot stand.

    >>> review("The International Lunar Research Station is to be complete by 2025.")
    phase_year: conflicts. “2025” is not on record for the International Lunar Research Station; the full station is
    planned for 2045, or by another account for 2050.

Silent where the words look back, where they tell two years or two parts of a plan, and where they give no plan.

    >>> review("The basic station is to stand by 2035 and the full International Lunar Research Station by 2045.")

Limits: a plan can be changed on a day that the shelf does not know yet, so else it never conflicts.

Source: the catalogue's `phases.csv`; each row names the page that tells it.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Entry, Finding, Reading, Record
from lofted.reference.known import named
from lofted.reference.pact_terms import parts
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import settled
from lofted.told.ratified import stated_on

FIELD = "satellites and spaceflight"

BEFORE = 260  # characters before a sentence that goes on with a plan, "Its basic form"; two sentences
_GOES_ON = re.compile(
    r"(?:(?:Its|The|Their|That)\s(?:\w+\s){0,2}?|(?:They|Both|It|The\s(?:two|countries|agencies|partners))\s[^.;]{0,50}?\b(?:the|a|their|its)\s(?:\w+\s){0,2}?)"
    r"(?:form|station|base|outpost|version|phase|stage|project|facility)\b"
)
EARLY = 9  # years; ours: accounts of 2021 and later had 2027 and 2028 for what is planned for 2035, and none had less
NEAR = 10  # years; ours: a year farther from every one on record is of something else

_AS_WELL = "another account beside"  # in the note of a row beside which another still stands
_ANEW = re.compile(r"\btold anew by (\d{4}-\d\d-\d\d)")  # in the note of a row that a later one took the place of
_WHOLE = re.compile(  # that all of it is to stand: "to be complete by", and no part of it
    r"\b(?:complet(?:e|ed|ing)|finish(?:ed|ing)?|fully|ready|in\splace|stand(?:ing)?|built|operational|done)\b"
)
_A_PART = re.compile(
    r"\b(?:first|part|modules?|missions?|begin\w*|start\w*|phase|stage|core|element|design|survey|choice|site|talks|plan\sfor)\b"
)
_BEGINS = ("first", "beginning")  # how the parts are called with which a thing only begins
_A_STEP = re.compile(  # what is told of a step on the way to a station, and not of the station
    r"\b(?:Chang[’']?[eE]|Luna-?\s?2\d|probes?|landers?|rovers?|reactor|power\s(?:plant|station|unit)|(?:The|A)\splant|step|agreement|partners|survey|site|choice)\b"
)
_TO_COME = re.compile(
    r"\b(?:will|(?:is|are)\s(?:(?:now|still)\s)?(?:to|due|planned|scheduled|expected|set|meant|supposed)|plans?|planned|intends?|aims?|"
    r"hopes?|wants?|goal|target|means\sto|by\s20\d\d)\b"
)
_HAVE_AGREED = re.compile(r"\b(?:have|has)\s(?:now\s)?agreed\sto\s")  # what is planned now
_BACK = re.compile(
    r"\b(?:was|were|had|once|originally|earlier|previous\w*|instead|delay\w*|postpon\w*|slip\w*|moved|until|since|not|or|Artemis|"
    r"NASA|American?s?|United\sStates|agreed|signed|may|might|could|would)\b"
)


def phase_year(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each year that is told for a part of a plan against the years of all its parts."""
    rows = record.entries("plan by phase")
    published = reading.article.published
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        years = {one.span: one for one in claims if one.moment and one.moment.precision == "year" and one.moment.start}
        ahead = [one for one in years.values() if not published or year_of(one) >= published.year]
        if (
            len(ahead) != 1
            or len(years) != 1
            or not _TO_COME.search(words)
            or _BACK.search(_HAVE_AGREED.sub(" plan to ", words))
            or not settled(words)
        ):
            continue
        told = [one for one in rows if named(parts(one.columns["called"]), words)]
        if not told and _GOES_ON.match(words):
            before = reading.article.text[max(0, sentence.start - BEFORE) : sentence.start]
            told = [one for one in rows if named(parts(one.columns["called"]), before)]
            told = told if any(told_in(one, words) for one in told) else []
        told = [one for one in told if "Station" not in one.columns["project"] or not _A_STEP.search(words)]
        projects = {one.columns["project"] for one in told}
        asked = stated_on(reading).isoformat()
        known = [one for one in told if one.columns["said_on"] <= asked and not told_anew(one, asked)]
        if len(projects) == 1 and known:
            yield from judged(ahead[0], known, words)


def judged(claim: Claim, rows: Sequence[Entry], words: str) -> Iterator[Finding]:
    """The verdict on one year of one plan."""
    year, project = year_of(claim), rows[0].columns["project"]
    phases = {one.columns["phase"] for one in rows if told_in(one, words)}
    stood = [one for one in rows if not phases or one.columns["phase"] in phases or not begins(one)]
    if len(phases) != 1 and any(year_for(one) == year for one in stood):
        return
    mine = [one for one in rows if one.columns["phase"] in phases]
    fits = [one for one in mine if year_for(one) == year]
    other = next((one for one in mine if fits and year_for(one) != year), None)
    if other is not None and any(_AS_WELL in one.columns["note"] for one in mine):
        reason = f"“{claim.told}” is what one account has for the {fits[0].columns['phase']} of {project}; another has "
        reason += f"{other.columns['year']}."
        evidence = [row_evidence(one, f"{one.columns['phase']}: {one.columns['year']}") for one in (fits[0], other)]
        yield depends(claim, reason=reason, on="whose account is followed", evidence=evidence)
        return
    if fits:
        evidence = [row_evidence(fits[0], f"{fits[0].columns['phase']}: {year}")]
        reason = f"“{claim.told}” is on record for the {fits[0].columns['phase']} of {project}."
        yield holds(claim, reason=reason, evidence=evidence)
        return
    others = [one for one in rows if year_for(one) == year]
    asked = mine or list(rows)
    whole = [year_for(one) for one in rows if not begins(one)]
    early = bool(whole and _WHOLE.search(words)) and not _A_PART.search(words) and year <= min(whole) - EARLY
    if min(abs(year_for(one) - year) for one in rows) > NEAR and not early:
        return
    years = [f"{one.columns['year']}" for one in asked if one.columns["phase"] == asked[0].columns["phase"]]
    planned = f"the {asked[0].columns['phase']} is planned for {years[0]}"
    planned += f", or by another account for {years[1]}" if mine and len(years) > 1 else ""
    at = f"the {others[0].columns['phase']} of {project}" if others else project
    reason = f"“{claim.told}” is {'' if others else 'not '}on record for {at}; {planned}."
    evidence = [
        row_evidence(one, f"{one.columns['phase']}: {one.columns['year']}") for one in (*others[:1], *asked[:2])
    ]
    if early and all(begins(one) for one in others):
        yield conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as {years[0]}")
        return
    yield depends(claim, reason=reason, on="which part of the plan is meant, and of which day", evidence=evidence)


def begins(row: Entry) -> bool:
    """Whether a row is of the part with which a thing only begins."""
    return row.columns["phase"].startswith(_BEGINS)


def told_anew(row: Entry, asked: str) -> bool:
    """Whether a later row took the place of this one by the day asked for."""
    anew = _ANEW.search(row.columns["note"])
    return anew is not None and anew[1] <= asked


def told_in(row: Entry, words: str) -> bool:
    """Whether some words tell of a part of a plan, the plan's own names left out."""
    bare = re.sub(r"\bInternational\sLunar\sResearch\sStation\b", " ", words)
    return any(re.search(rf"\b{re.escape(one)}", bare, re.I) for one in parts(row.columns["words"]))


def year_of(claim: Claim) -> int:
    """The year that is told."""
    assert claim.moment and claim.moment.start, "given by phase_year"
    return claim.moment.start.year


def year_for(row: Entry) -> int:
    """The year for which a part of a plan was told."""
    return int(row.columns["year"])
