"""Was the pact in force from the day of its signature, and signed on that day?

    >>> review("The pact that Putin and Kim signed in Pyongyang on June 19, 2024 took effect that day.")
    pact_day: conflicts. The Treaty on Comprehensive Strategic Partnership between Russia and North Korea was signed on
    19 June 2024 and came into force on 4 December 2024, after its ratification; the words have it in force at once.

    >>> review("The pact that Putin and Kim signed in Pyongyang on June 19, 2024 took effect that December.")

    >>> review("Russia and North Korea: treaty signed in September 2023 at Vostochny.")
    pact_day: conflicts. The Treaty on Comprehensive Strategic Partnership between Russia and North Korea was signed on
    19 June 2024, and the words have it in September 2023.

A pact without its name is known by its two parties, or by their leaders.

Silent on plans and doubts, and where the sentence tells of two pacts.

Source: the catalogue's `agreements.csv`.
"""

import re
from collections.abc import Iterator, Sequence

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.counting import count_of, spelled
from lofted.reference.days import ZONE, days_in, days_of, gap, on
from lofted.reference.of_late import lately, of_late
from lofted.reference.pact_terms import at_head, parts, term_evidence, terms
from lofted.reference.saying import number
from lofted.reference.sentence import by_sentence
from lofted.reference.tied import flatly, one_day, only_day

FIELD = "agreements and resolutions"

YEARS = 2  # years; ours: farther off another pact of the two is meant
LEAD = 200  # characters before a sentence in which the two are named who are "the two" in it; a sentence or two
_RUSSIA, _NORTH = r"Russia|Moscow|Putin|Kremlin", r"North\sKorea|Pyongyang|DPRK|\bKim\b|the\sNorth"
_CHINA, _AMERICA = r"Chin(?:a|ese)|Beijing", r"United\sStates|Washington|America|\bUS\b|U\.S\."
UNNAMED = {  # pact → words for each of its sides, one of which stands where it is told without its name, and its sort
    "russia-dprk-treaty-2024": (_RUSSIA, _NORTH, ""),
    "china-dprk-treaty-1961": (_CHINA, _NORTH, r"friendship|mutual\s(?:aid|assistance|defen[cs]e)|alliance"),
    "us-rok-mutual-defense-treaty": (
        _AMERICA,
        r"(?<!North\s)(?<!North)\bSouth\sKorea|Seoul|\bROK\b",
        r"[Mm]utual\s[Dd]efen[cs]e",
    ),
}
ONE_OF_MANY = ("russia-dprk-treaty-2024",)  # pacts before which the two had others, told with the same words
_PACT = re.compile(r"\b(?:treaty|pact|(?:defen[cs]e|partnership)\sagreement|accord)\b", re.I)
_AT_ONCE = re.compile(
    r"\b(?:t(?:ook|akes)\seffect|(?:enter(?:ed|s)|came|c(?:ame|omes)|went)\sinto\s(?:force|effect)|(?:has\sbeen|was|is|were|became)\s"
    r"(?:legally\s)?(?:in\sforce|binding|in\seffect|valid)|applie[sd]|bound\s(?:\w+\s){0,3}?)\s?"
    r"(?:(?:on\s)?(?:that|the|the\svery)\s(?:same\s)?(?:very\s)?day\b|at\sonce\b|immediately\b|right\saway\b|"
    r"(?:up)?on\s(?:its\s)?sign(?:ing|ature)\b|with\s(?:the|their|its)\ssign(?:ing|atures?)\b|(?:ever\s)?since\s(?:then|its\ssigning|that\sday)\b)",
    re.I,
)
_SIGNED = re.compile(
    r"\b(?:sign(?:ed|ing|ature)?|agreed(?:\son)?|concluded|inked|sealed|struck|(?:put|set)\s(?:their|his)\s(?:names?|signatures?|pens?)\sto|dates?\s(?:from|back\sto)|of\s(?:19|20)\d\d)\b",
    re.I,
)
_OTHERWISE = re.compile(
    r"\b(?:ratif\w*|in\sforce|into\sforce|took\seffect|law|since|before|after|later|renew\w*|extend\w*|anniversar\w*|years?)\b",
    re.I,
)
_ANOTHER = re.compile(r"\b(?:2000|1961|friendship|old)\b", re.I)
_THE_TWO = re.compile(
    r"\b(?:between|of|by|linking)\s(?:the\stwo|both|them)\b|\b[Tt]heir\s(?:\w+\s){0,3}(?:treaty|pact|accord)\b|"
    r"\bsigned\sit\b|\b(?:names?|signatures?|pens?)\sto\sit\b|\b(?:The|That)\s(?:treaty|pact|accord),?\s(?:was\s)?signed\b|"
    r"^It\swas\ssigned\b"
)
A_MONTH, A_YEAR = 30.44, 365.25  # days
_LATER = re.compile(
    rf"\b(?P<n>\d{{1,3}}|{spelled()})\s(?P<unit>day|week|month|year)s?\s(?:after\s(?:it\swas\ssigned|its\ssign(?:ing|ature)|"
    r"the\ssign(?:ing|ature)|being\ssigned|(?:they|the\stwo)\s(?:had\s)?signed\sit)|later\b)"
)
_INTO = re.compile(r"\b(?:in|into)\s(?:force|effect)\b|\btook\seffect\b")
_ASIDE = re.compile(r"[^,.;]{3,60},\ssigned\s[^,.;]{3,60}(?=,)")
_IN_FORCE_ON = re.compile(
    r"\b(?:t(?:ook|akes)\seffect|(?:entered|came|went)\sinto\s(?:force|effect))\s(?:only\s)?(?:in|on)\s(?:the\s)?$"
)
_PLACE = re.compile(r"\b(?:in|at)\s(?:the\s)?(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)")


def pact_day(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the day of each pact against its row."""
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        lead = reading.article.text[max(0, sentence.start - LEAD) : sentence.start] if _THE_TWO.search(words) else ""
        words = only_aside(words)
        named = _PACT.search(words) or _PACT.search(lead) or any(one.aspect == "agreement" for one in claims)
        if not named or not flatly(words):
            continue
        entry = meant(words, claims, record, lead)
        if entry is None:
            continue
        at_once, later = _AT_ONCE.search(words), _LATER.search(words)
        if later:
            yield from so_long_after(entry, words, later, sentence)
        elif at_once:
            yield from in_force(entry, Span(sentence.start + at_once.start(), sentence.start + at_once.end()))
        elif entry.id in UNNAMED and not signed_otherwise(entry, words):
            yield from signed(entry, claims, reading)
            yield from signed_there(entry, words, sentence, record)
        elif entry.id in UNNAMED:
            yield from in_force_on(entry, words, sentence, claims)


def only_aside(words: str) -> str:
    """A sentence that tells in passing when a pact was signed, without what it promises: "The pact, signed in June"."""
    aside = _ASIDE.match(words)
    return words[: aside.end()] + " " * (len(words) - aside.end()) if aside else words


def signed_otherwise(entry: Entry, words: str) -> bool:
    """Whether a sentence tells of no signature, or of another step or another pact too."""
    another = entry.id in ONE_OF_MANY and _ANOTHER.search(words)
    return not _SIGNED.search(words) or bool(another) or _OTHERWISE.search(words) is not None


def meant(words: str, claims: Sequence[Claim], record: Record, lead: str = "") -> Entry | None:
    """The one pact of a sentence: by its name, else by its two sides, who may be named before ("the two")."""
    named = {one.value.entry for one in claims if one.aspect == "agreement" and isinstance(one.value, Named)}
    if named:
        return record.entry(next(iter(named))) if len(named) == 1 else None
    for id, (one, other, sort) in UNNAMED.items():
        around = f"{lead} {words}"
        if re.search(one, around) and re.search(other, around) and re.search(sort, around):
            third = id == "russia-dprk-treaty-2024" and re.search(_CHINA, around)
            return None if third else record.entry(id)
    return None


def in_force(entry: Entry, span: Span) -> Iterator[Finding]:
    """The verdict on a pact told as in force at once."""
    opened, force = days_in(entry.columns["opened"]), days_in(entry.columns["in_force"])
    if opened is None or force is None or gap(opened, force) <= ZONE:
        return
    fact = f"{at_head(entry)} was signed {on(opened)} and came into force {on(force)}, after its ratification"
    reason = f"{fact}; the words have it in force at once."
    yield conflicts(reason=reason, evidence=[of(entry)], spans=[span], would_hold_if=f"in force {on(force)}")


def so_long_after(entry: Entry, words: str, told: re.Match[str], sentence: Span) -> Iterator[Finding]:
    """The verdict on how long after its signature a pact is told to have come into force."""
    opened, force = days_in(entry.columns["opened"]), days_in(entry.columns["in_force"])
    many = count_of(told["n"])
    length = {"day": 1.0, "week": 7.0, "month": A_MONTH, "year": A_YEAR}[told["unit"]]
    if not opened or not force or not many or not _INTO.search(words):
        return
    apart = gap(opened, force)
    if abs(apart - many * length) > max(length, ZONE):
        reason = (
            f"{at_head(entry)} was signed {on(opened)} and came into force {on(force)}, {number(apart)} days later; "
        )
        reason += f"the words have {told['n']} {told['unit']}s."
        span = Span(sentence.start + told.start(), sentence.start + told.end())
        yield conflicts(reason=reason, evidence=[of(entry)], spans=[span], would_hold_if=f"as {number(apart)} days")


def signed(entry: Entry, claims: Sequence[Claim], reading: Reading) -> Iterator[Finding]:
    """The verdict on the day on which a pact without its name is told to have been signed."""
    published, opened = reading.article.published, days_in(entry.columns["opened"])
    late = of_late(claims, published)
    told = late if late and opened and lately(opened, published) else one_day(claims) or only_day(claims)
    when = days_of(told.moment) if told and told.moment else None
    if told is None or when is None or opened is None or gap(when, opened) <= ZONE:
        return
    if abs(when[0].year - opened[0].year) <= YEARS or entry.id not in ONE_OF_MANY:
        reason = f"{at_head(entry)} was signed {on(opened)}, and the words have it {on(when)}."
        yield conflicts(reason=reason, evidence=[of(entry)], spans=[told.span], would_hold_if=f"as {on(opened)}")


def signed_there(entry: Entry, words: str, sentence: Span, record: Record) -> Iterator[Finding]:
    """The verdict on the place where a pact without its name is told to have been signed."""
    rows = terms(record, entry.id, "signed_at")
    verb = _SIGNED.search(words)
    known = {city.name for city in record.entries("city")} | {"Vladivostok", "Vostochny", "Sochi", "Kazan"}
    known |= {name for land in record.entries("country") for name in parts(land.columns["capital"])}
    for match in _PLACE.finditer(words, verb.end()) if rows and verb else ():
        own = parts(rows[0].columns["subject"])
        told = next((one for one in (match["place"], match["place"].split()[0]) if one in known), "")
        if told and told not in own:
            reason = f"{at_head(entry)} was signed in {own[0]}, and the words have it in {told}."
            span = Span(sentence.start + match.start("place"), sentence.start + match.end("place"))
            yield conflicts(reason=reason, evidence=term_evidence(rows), spans=[span], would_hold_if=f"as {own[0]}")
        return


def in_force_on(entry: Entry, words: str, sentence: Span, claims: Sequence[Claim]) -> Iterator[Finding]:
    """The verdict on the day on which a pact is told to have come into force."""
    force = days_in(entry.columns["in_force"])
    for claim in claims if force else ():
        when = days_of(claim.moment) if claim.moment and claim.moment.start else None
        if not when or not force or not _IN_FORCE_ON.search(words[: claim.span.start - sentence.start]):
            continue
        if gap(when, force) > ZONE and abs(when[0].year - force[0].year) <= YEARS:
            reason = f"{at_head(entry)} came into force {on(force)}, and the words have it {on(when)}."
            yield conflicts(reason=reason, evidence=[of(entry)], spans=[claim.span], would_hold_if=f"as {on(force)}")


def of(entry: Entry) -> Evidence:
    """A pact as evidence."""
    says = f"{entry.name}: signed {entry.columns['opened']}, in force {entry.columns['in_force'] or 'not yet'}"
    return Evidence(entry.id, says, entry.source, entry.url, entry.verified)
