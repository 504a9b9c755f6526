"""Do the strength and the place told of a nuclear test fit the record?

    >>> review("North Korea's first nuclear test, in October 2006, had a yield of about 50 kilotons.")
    blast: conflicts. Estimates of the test of 9 October 2006 run from 0 to 15 kilotons, and the words have about
    50 kilotons.

    >>> review("North Korea's sixth nuclear test had a yield of about 140 kilotons.")
    blast: holds. Estimates of the test of 3 September 2017 run from 50 to 300 kilotons, as the words say.

So is one told as so many times the bomb of Hiroshima.

    >>> review("North Korea's fifth nuclear test was 15 times stronger than the bomb dropped on Hiroshima.")
    blast: conflicts. Estimates of the test of 9 September 2016 run from 10 to 30 kilotons, which is 0.7 to 2.0 times
    the 15 of Hiroshima, and the words have 15 times.

Silent where the words do not tell which test is meant, and on tests to come.

Limits: estimates of one test differ by several times, so only what lies far
outside of all of them conflicts.

Source: the catalogue's `occasions.csv` and `blasts.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from math import inf

from lofted.checking import conflicts, depends, firm, holds
from lofted.facts import (
    DAYS,
    THIS_ARTICLE,
    Claim,
    Entry,
    Evidence,
    Finding,
    Interval,
    Named,
    Reading,
    Record,
)
from lofted.reference.blasts import FAR, NTH, STRONGER, day_evidence, day_of, evidence_of, far_off, rows_of, which
from lofted.reference.saying import ORDINALS, day, name_of, number
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import countries, country_before
from lofted.reference.tallies import nuclear_tests

FIELD = "nuclear tests"
CUES = ("Hiroshima", "nuclear", "atomic", "hydrogen", "kiloton", "kilo-ton", "TNT", "magnitude")

KILOTON = 1000.0  # t of TNT

HIROSHIMA = 15.0  # kilotons; Malik, Los Alamos LA-8819 (1985), by warbirdforum.com/hiroshim.htm
DEEPEST = 12_262.0  # m; the Kola borehole, by miningdoc.tech/2024/08/29/drilling-history-the-kola-superdeep-borehole
_QUAKE = re.compile(
    r"\b(?:\w*quake|tremor|seism\w*|geolog\w*|epicent\w*|hypocent\w*|U\.?S\.?G\.?S|first|initial\w*)\b", re.I
)
_AS_HIROSHIMA = re.compile(
    r"\btimes\s(?:as\s(?:strong|powerful|big|large|destructive)\sas|(?:stronger|more\spowerful|larger|bigger)\sthan|the\s(?:size|strength|force|power|yield)\sof)?"
    r"\s?(?:that\sof\s)?(?:the\s)?(?:(?:atomic\s|atom\s)?bomb\s(?:that\s(?:was\s)?)?(?:dropped\son|of)\s)?Hiroshima\b"
)
_BY_ONE = re.compile(  # whose estimate it is stands beside
    r"\b(?:estimat\w*|according|said|says|put\s|assess\w*|calculat\w*|up\sto|kilotons?|analysts?|experts?|could|may|might|would|some|by\s[A-Z])\b"
)
_TEST = re.compile(
    r"\b(?:nuclear|atomic|hydrogen[- ]bomb|thermonuclear)\s(?:(?:weapons?|device|bomb|underground)\s)?"
    r"(?:test|explosion|detonation|blast)(?!s|\s(?:site|ban|ground|moratorium|-))\b",
    re.I,
)
_SHORT = re.compile(r"\b(?:test|explosion|detonation|blast|(?:earth)?quake|tremor)\b", re.I)
_FORCE = re.compile(r"\bkilo-?tons?\b|\bTNT\b|\bmagnitude\b", re.I)
_ITS_NTH = re.compile(
    r"(?:\b(?:was|is|marks|marked)|,)\s(?:its|the country[’']s|the North[’']s|Pyongyang[’']s|North Korea[’']s)\s"
    r"(?P<nth>first|second|third|fourth|fifth|sixth|seventh)(?=[,.;]|\sand\b|\sso far)(?!\ssince)",
    re.I,
)
_AT = re.compile(
    r",?\s(?:(?:was\s)?(?:conducted|held|carried out|staged)\s)?(?:on\s[^,;]{4,24}\s)?(?:at|near)\s(?:the\s)?", re.I
)
_GOES_ON = re.compile(  # what is told of the test of the sentence before
    r"(?:It|That|This|Its\s(?:[a-z]+\s)?(?:yield|magnitude|strength|force|power)|The\s(?:[a-z]+\s)?(?:test|blast|explosion|detonation|device|bomb|quake|earthquake|tremor|yield|"
    r"magnitude|force))\b"
)
_PLANNED = re.compile(
    r"\b(?:(?:could|may|might|would)(?!\shave\b)|will|possibl\w*|prepar\w*|plan\w*|expect\w*|if|before|another|no)\b"
)
_ANOTHERS = re.compile(  # the bombs of others, told of beside
    r"\b(?:Soviets?|Tsar|Hiroshima|Nagasaki|Fat\sMan|Little\sBoy|Trinity|Bikini|Bravo|New\sMexico|Nevada|Novaya\sZemlya|"
    r"Semipalatinsk|Lop\sNur|Pokhran|Chagai|by\sthe\s(?:U\.?S\.?|United\sStates|Americans?|Russians?|Chinese|French|British|Indians?))(?!\w)"
)
_COMPARED = re.compile(  # another blast or quake is told of too
    r"\b(?:than|times|compared|unlike|whereas|while|Hiroshima|Nagasaki|design\w*|up to|could(?!\shave\b)|"
    r"followed|aftershocks?|smaller|weaker|stronger|minutes|collapse|previous|earlier)\b"
)


def blast(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what is told of each nuclear test of North Korea against the record."""
    tests, text = nuclear_tests("north-korea", record), reading.article.text
    seen: set[str] = set()
    last, upto = None, 0  # the test of the sentence before, and where that ends
    for _, claims in by_sentence(reading.claims):
        words = reading.article.quote(claims[0].sentence)
        yield from of_bombs(claims, words, tests, record)
        anothers = _ANOTHERS.search(words)
        here, begins = None if anothers else which(claims, words, tests), claims[0].sentence.start
        if (
            here is None
            and last
            and not anothers
            and not text[upto:begins].strip()
            and _GOES_ON.match(words)
            and not _PLANNED.search(words)
        ):
            yield from of_test(last, claims, words, record)
            continue
        last, upto = here, claims[0].sentence.end
        spoken = _TEST.search(words) or NTH.search(words) or (_SHORT.search(words) and _FORCE.search(words))
        if anothers or not spoken or _PLANNED.search(words):
            continue
        among = countries(record, ("north-korea", "india", "pakistan", "iran", "russia", "china"))
        lone = here is not None and any(one.moment for one in claims)
        if not lone and country_before(reading.article, claims[0].sentence.end, among) not in ("north-korea", ""):
            continue  # of late North Korea alone has tested, so that it need not be named
        for finding in (
            *(of_test(here, claims, words, record) if here else ()),
            *places(claims, words, record),
            *rows_told(claims, words, tests),
        ):
            if finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def of_bombs(claims: Sequence[Claim], words: str, tests: Sequence[Entry], record: Record) -> Iterator[Finding]:
    """The verdict on a test told as so many times the bomb of Hiroshima."""
    told = [one for one in claims if one.aspect == "multiple" and one.quantity and firm(one)]
    match = _AS_HIROSHIMA.search(words)
    test = which([one for one in claims if not (one.moment and one.told == "1945")], words, tests)
    if not (match and test and len(told) == 1 and told[0].quantity) or _BY_ONE.search(words):
        return
    rows = [one for one in rows_of(test, "yield", record) if one.verified]
    if not rows or told[0].span.end - claims[0].sentence.start > match.end():
        return
    low, high = (edge * HIROSHIMA for edge in (told[0].quantity.said.low, told[0].quantity.said.high))
    least, most = min(float(one.columns["low"]) for one in rows), max(float(one.columns["high"]) for one in rows)
    fact = f"Estimates of the test of {day(day_of(test))} run from {number(least)} to {number(most)} kilotons, which is"
    fact += (
        f" {number(least / HIROSHIMA, decimals=1)} to {number(most / HIROSHIMA, decimals=1)} times the 15 of Hiroshima"
    )
    if low > most * FAR or high * FAR < least:
        yield conflicts(told[0], reason=f"{fact}, and the words have {told[0].told}.", evidence=evidence_of(rows))
    elif most > FAR * FAR * least:
        yield depends(told[0], reason=f"{fact}.", on="whose estimate it is", evidence=evidence_of(rows))


def rows_told(claims: Sequence[Claim], words: str, tests: Sequence[Entry]) -> Iterator[Finding]:
    """The verdict on a number told of a test without its noun: "was its fifth", by the day told with it."""
    told = [one for one in claims if one.moment and one.moment.precision in DAYS and not one.moment.relative]
    nth, test = _ITS_NTH.search(words), which(claims, words, tests)
    if nth is None or test is None or len(told) != 1 or NTH.search(words):
        return
    place, claim = ORDINALS.index(nth["nth"].lower()) + 1, told[0]
    right = tests.index(test) + 1
    own = day_evidence(test)
    fact = f"The test of {day(day_of(test))} was the {ORDINALS[right - 1]}"
    if place == right:
        yield holds(claim, reason=f"{fact}, as the words say.", evidence=[own])
    else:
        reason = f"{fact}, and the words have it as the {ORDINALS[place - 1]}."
        yield conflicts(claim, reason=reason, would_hold_if=f"as the {ORDINALS[right - 1]}", evidence=[own])


def of_test(test: Entry, claims: Sequence[Claim], words: str, record: Record) -> Iterator[Finding]:
    """The verdicts on the yields and the magnitudes that a sentence tells of one test."""
    told = [one for one in claims if one.aspect in ("yield", "magnitude") and one.quantity]
    for claim in claims if not _QUAKE.search(words) else ():
        if claim.aspect == "depth" and claim.quantity and firm(claim) and claim.quantity.said.low > DEEPEST:
            reason = f"{claim.told} is deeper than any hole ever drilled, {number(DEEPEST)} m: a test is set off in a "
            reason += f"tunnel or a shaft less than a kilometre or two down, as that of {day(day_of(test))} was."
            yield conflicts(
                claim, reason=reason, would_hold_if="at 0 km, as of the quake", evidence=[day_evidence(test)]
            )
    if _COMPARED.search(words):
        return
    for claim in told:
        if sum(one.aspect == claim.aspect for one in told) == 1:
            finding = strength(claim, test, words, record)
            if finding is not None:
                yield finding


def strength(claim: Claim, test: Entry, words: str, record: Record) -> Finding | None:
    """The verdict on one yield or magnitude."""
    assert claim.quantity is not None, "kept by of_test"
    every = rows_of(test, claim.aspect, record)
    rows, per = [one for one in every if one.verified], KILOTON if claim.aspect == "yield" else 1.0
    if not rows:
        return None
    low, high = min(float(one.columns["low"]) for one in rows), max(float(one.columns["high"]) for one in rows)
    unit = " kilotons" if per > 1 else " in magnitude"
    span = f"from {number(low)} to {number(high)}{unit}" if low < high else f"at {number(high)}{unit}"
    fact = f"Estimates of the test of {day(day_of(test))} run {span}"
    said = claim.quantity.said
    if finding := early(claim, test, rows, record, per):
        return finding
    below, above = (low / FAR, high * FAR) if per > 1 else (low - STRONGER, high + STRONGER)
    apart = [
        one for one in rows if far_off(one, said.scaled(1 / per), claim.aspect) and one.columns["high"] not in words
    ]
    flat = (
        (not claim.quantity.approximate or said.high == inf) and claim.voice.name == THIS_ARTICLE.name and firm(claim)
    ) and not (any(name in words for name in measurers(every, record)) or estimated_by(words, every, record))
    one = said.high == inf or said.high < FAR * said.low  # and no span of several estimates
    among = said.low / per <= high and low <= said.high / per
    if apart and flat and one and (among or (claim.aspect == "magnitude" and said.high < low)):
        named = [one for one in apart if record.entry(one.columns["party"])]
        theirs = "; ".join(f"{figures(one)} by {name_of(one.columns['party'], record)}" for one in named or apart)
        reason = f"{fact}; {claim.told} is not what all of them have: {theirs}."
        return depends(claim, reason=reason, on="whose measurement it is", evidence=evidence_of([*apart, *rows]))
    if among:
        return holds(claim, reason=f"{fact}, as the words say.", evidence=evidence_of(rows))
    low, high = said.low / per, said.high / per
    others = [one for one in every if low <= float(one.columns["high"]) and float(one.columns["low"]) <= high]
    reason = f"{fact}, and the words have {claim.told}."
    if said.low / per <= above and below <= said.high / per:
        return None  # an estimate like the others
    if others:
        return depends(claim, reason=reason, on="whose estimate it is", evidence=evidence_of(rows))
    thousand = per > 1 and low * KILOTON <= above and below <= high * KILOTON
    right = "in kilotons" if thousand else None
    return conflicts(claim, reason=reason, would_hold_if=right, evidence=evidence_of(rows))


def measurers(rows: Sequence[Entry], record: Record) -> Iterator[str]:
    """The names of those who measured a test: "the US Geological Survey put it at 6.3" is told as theirs."""
    for party in (record.entry(one.columns["party"]) for one in rows):
        yield from (party.name, *party.aliases) if party and party.kind == "body" else ()


def estimated_by(words: str, rows: Sequence[Entry], record: Record) -> bool:
    """Whether an estimate is told as that of a country one of whose bodies gave it: "Japan raised its estimate to"."""
    parties = (record.entry(one.columns["party"]) for one in rows)
    lands = (record.entry(party.columns["country"]) for party in parties if party and party.kind == "body")
    named = rf"\b(?:{'|'.join(re.escape(one.name) for one in lands if one) or '$'})\b"
    return re.search(r"\b(?:estimate\w*|put|puts|assess\w*)\b", words) is not None and bool(re.search(named, words))


def figures(row: Entry) -> str:
    """One estimate: its figure, or its least and its most."""
    return " to ".join(dict.fromkeys(number(float(row.columns[end])) for end in ("low", "high")))


def early(claim: Claim, test: Entry, rows: Sequence[Entry], record: Record, per: float) -> Finding | None:
    """Speaks where a figure is the first one of a party that it soon replaced, and nobody's figure now."""
    said = claim.quantity.said.scaled(1 / per) if claim.quantity else Interval(0.0, 0.0)
    then = [
        one
        for one in rows_of(test, f"early {claim.aspect}", record)
        if said.low <= float(one.columns["low"]) <= said.high
    ]
    now = {one.columns["party"]: one for one in rows}
    own = [one for one in then if one.columns["party"] == claim.voice.entry] or then
    if not own or (
        own is then
        and any(said.low <= float(one.columns["high"]) and float(one.columns["low"]) <= said.high for one in rows)
    ):
        return None
    party = own[0].columns["party"]
    later = now.get(party)
    if later is None:
        return None
    highest = max(rows, key=lambda one: float(one.columns["high"]))
    reason = f"{claim.told} was an early figure, of {name_of(party, record)}, for the test of {day(day_of(test))}; it"
    reason += f" then gave {later.columns['high']}, and estimates run to {highest.columns['high']}"
    reason += f" {later.columns['unit']}." if later.columns["unit"] else "."
    return depends(claim, reason=reason, on="when it was measured", evidence=evidence_of([own[0], later, highest]))


def places(claims: Sequence[Claim], words: str, record: Record) -> Iterator[Finding]:
    """The verdict on a place told right behind a test: all were at one site."""
    start = claims[0].sentence.start
    for claim in claims:
        if claim.aspect != "place" or not isinstance(claim.value, Named):
            continue
        site, own = record.entry(claim.value.entry), record.entry("complete/north-korea/nuclear-test")
        begin = claim.span.start - start
        beside = any(_AT.fullmatch(words[one.end() : begin]) for one in _TEST.finditer(words) if one.end() <= begin)
        if site is None or own is None or not beside or site.columns.get("country") != "north-korea":
            continue
        evidence = [Evidence(own.id, own.name, own.source, own.url, own.verified)]
        if site.id == "punggye-ri":
            reason = "Every nuclear test of North Korea was at Punggye-ri, as the words say."
            yield holds(claim, reason=reason, evidence=evidence)
        elif site.columns.get("kind") != "region":
            reason = f"Every nuclear test of North Korea was at Punggye-ri, and the words have it at {site.name}."
            yield conflicts(claim, reason=reason, would_hold_if="as Punggye-ri", evidence=evidence)
