"""Was it the country of that number from its region to join?

    >>> review("Senegal is the first African country in the Artemis Accords.", published="2025-07-25")
    regional_turn: conflicts. “first African country” does not fit: from Africa, Nigeria, Rwanda and Angola
    joined the Artemis Accords before Senegal, the first in 2022, and Senegal was the fourth.

    >>> review("Senegal signed the Artemis Accords on July 24, 2025, the fourth African country to do so.")
    regional_turn: holds. “fourth African country” fits: from Africa, Senegal was the fourth to join the Artemis
    Accords.

Those that joined on one day share their places. Silent where the words narrow the count further ("this year",
"with a space agency"), and where no country or no agreement on the shelf is named.

    >>> review("Senegal is the first African country to sign the Artemis Accords this year.", published="2025-07-25")

Source: the catalogue's `memberships.csv`, and `regions.csv` for what counts as a region.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.checking import conflicts, depends, holds
from lofted.facts import Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.pact_terms import the_pact
from lofted.reference.saying import listing, name_of, ordinal, place_of
from lofted.reference.sentence import said_by
from lofted.reference.wording import sentences
from lofted.told.first_who import country_names, last

FIELD = "agreements and resolutions"

BACK = 250  # characters before the words in which the agreement is named; a sentence or two
SHOWN = 3  # countries that the reason names at most
SAME = 3  # letters of a country's name at least

_PLACE = r"(?P<place>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)|only|sole)"
_WHO = r"(?:country|nation|state|signatory|member|government|party)"
_TURN = re.compile(rf"\b{_PLACE}\s(?P<which>(?:[\w-]+\s){{0,3}}?){_WHO}\b(?P<rest>[^.;:]{{0,60}})")
_OWNED = re.compile(rf"\b(?P<which>[A-Z][\w-]+(?:\s[A-Z]\w+)?)['’]s?\s{_PLACE}\s{_WHO}\b(?P<rest>[^.;:]{{0,60}})")
_NARROWER = re.compile(
    r"\b(?:this|last|next)\s(?:year|month|week|summer|spring|autumn|fall|winter|decade)|\bin\s(?:(?:19|20)\d\d|\w+\s(?:years?|"
    r"months?|weeks?|decades?))\b|\bsince\b|\bwith\s(?:an?|its)\b|\bwithout\b|\boutside\b|\bother\sthan\b|\bapart\b|\bafter\b|"
    r"\bunder\b|\bboth\b|\bto\shave\b(?!\s(?:signed|joined|acceded|endorsed))|\bto\s(?:host|ratify|send|land|fly|launch|contribute|leave|withdraw)\b"
)
_UNSURE = re.compile(
    r"\b(?:not|never|could|may|might|would|will|if|plans?|hopes?|wants?|expected|likely|set to|about to|poised)\b|"
    r"n['’]t\b"
)
_GOES_ON = re.compile(r"\W{0,2}(?:It|That|This|The country|Its)\b")
_BESIDE = re.compile(
    r"\b(?:after|joining|behind|following|besides|alongside|like|unlike|with|from|than|by)\s(?:[\w\s,]{0,40})?$"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A place in a region's count, as it is told: who, which agreement, where it stands."""

    span: Span
    place: int
    only: bool
    country: str
    region: Entry
    pact: Entry


def regional_turn(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each place in a region's count against the days on which its countries joined."""
    text = reading.article.text
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        for match in (*_TURN.finditer(words), *_OWNED.finditer(words)):
            turn = turn_of(match, sentence, words, reading, record)
            if turn is not None:
                yield from judged(turn, reading, record)


def turn_of(match: re.Match[str], sentence: Span, words: str, reading: Reading, record: Record) -> Turn | None:
    """The place that a match tells, where region, country and agreement are clear."""
    before, rest = words[: match.start()], match["rest"]
    if words.rstrip(" ”\"’'").endswith("?") or _UNSURE.search(before) or _NARROWER.search(rest):
        return None
    region, end = region_in(match, record)
    pact = pact_near(sentence, Span(sentence.start + match.start(), sentence.end), reading, record)
    country = country_in(before, words[match.end("place") :], region, record) if region and pact else ""
    if region and pact and not country and _GOES_ON.match(before):
        at = sentence.start
        country = country_in(reading.article.text[max(0, at - BACK) : at], "", region, record)
    if not (region and pact and country):
        return None
    only = match["place"] in ("only", "sole")
    place = 1 if only else place_of(match["place"])
    span = Span(sentence.start + match.start(), sentence.start + end)
    return Turn(span, place, only, country, region, pact) if place else None


def region_in(match: re.Match[str], record: Record) -> tuple[Entry | None, int]:
    """The region that the words of a place name, and where they end; the longest name first."""
    which, rest = match["which"].strip(), match["rest"]
    every = [(word.strip(), one) for one in record.entries("region") for word in one.columns["words"].split("|")]
    for word, one in sorted(every, key=lambda pair: -len(pair[0])):
        if which == word or (match.re is _OWNED and which == one.name):
            return one, match.start("rest")
        if (not which or which == "new") and rest.startswith(f" {word}"):
            return one, match.start("rest") + len(word) + 1
    return None, 0


def pact_near(sentence: Span, span: Span, reading: Reading, record: Record) -> Entry | None:
    """The one agreement of the sentence, else the last named shortly before."""
    named = [one for one in reading.claims if one.aspect == "agreement" and isinstance(one.value, Named)]
    here = {one.value.entry for one in named if sentence.covers(one.span) and isinstance(one.value, Named)}
    if len(here) > 1:
        return None
    before = [one for one in named if 0 <= span.start - one.span.end <= BACK]
    last_one = before[-1].value if before else None
    id = next(iter(here), last_one.entry if isinstance(last_one, Named) else "")
    entry = record.entry(id)
    return entry if entry and entry.kind == "agreement" else None


def country_in(before: str, behind: str, region: Entry, record: Record) -> str:
    """The country of the region that is told to have that place: the last before, else the first behind."""
    members = set(region.columns["countries"].split(" | "))
    names = [(name, id) for name, id in country_names(record) if id in members and len(name) >= SAME]
    found = [(at, id) for name, id in names if (at := last(before, name)) >= 0 and not _BESIDE.search(before[:at])]
    if found:
        return max(found)[1]
    places = [(at, id) for name, id in names if (at := behind.find(name)) >= 0]
    return min(places)[1] if places and re.match(r"[^.;]{0,60}?(?:,|\bwas|\bis|:|–|—)", behind) else ""


def judged(turn: Turn, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on one place."""
    members = set(turn.region.columns["countries"].split(" | "))
    rows = [one for one in record.entries("membership") if one.columns["agreement"] == turn.pact.id]
    rows = [one for one in rows if one.columns["country"] in members and one.columns["since"]]
    own = next((one for one in rows if one.columns["country"] == turn.country), None)
    if own is None:
        return
    before = [one for one in rows if one.columns["since"] < own.columns["since"]]
    beside = [one for one in rows if one.columns["since"] == own.columns["since"]]
    least, most = len(before) + 1, len(before) + len(beside)
    words, country = f"“{reading.article.quote(turn.span)}”", name_of(turn.country, record)
    pact, where = the_pact(turn.pact), turn.region.name
    claims = said_by(turn.span, reading)
    fact = f"from {where}, {country} was the {ordinal(least)} to join {pact}"
    if least <= turn.place <= most:
        yield holds(*claims, reason=f"{words} fits: {fact}.", evidence=[evidence_of(own)], spans=[turn.span])
        return
    evidence = [evidence_of(one) for one in (*before[:SHOWN], own)]
    if turn.place < least:
        first = [one for one in before if one.columns["since"] == before[0].columns["since"]] or before
        more = [f"{len(before) - SHOWN} more"] if len(before) > SHOWN else []
        others = listing([*(name_of(one.columns["country"], record) for one in before[:SHOWN]), *more])
        since = f", the first in {first[0].columns['since'][:4]}"
        fact = f"from {where}, {others} joined {pact} before {country}{since}, and {country} was the {ordinal(least)}"
    reason = f"{words} does not fit: {fact}."
    if turn.region.id in UNCLEAR and turn.place > 1:
        yield depends(*claims, reason=reason, on=f"what is counted as {where}", evidence=evidence, spans=[turn.span])
        return
    yield conflicts(
        *claims, reason=reason, would_hold_if=f"as the {ordinal(least)}", evidence=evidence, spans=[turn.span]
    )


UNCLEAR = ("region/asia", "region/europe", "region/middle-east", "region/arab", "region/latin-america")  # by any edge


def evidence_of(row: Entry) -> Evidence:
    """A membership as evidence."""
    return Evidence(row.id, f"since {row.columns['since']}", row.source, row.url, row.verified)
