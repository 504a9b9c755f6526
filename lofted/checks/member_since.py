"""Did the country join in that year, where it is told as a member since then, or to have joined "it"?

    >>> review("South Korea has been a member of the MTCR since 2010.")
    member_since: conflicts. South Korea joined the Missile Technology Control Regime in 2001, and the words have it in
    2010.

    >>> review("The Artemis Accords were opened in 2020. India joined them in 2021.")
    member_since: conflicts. India joined the Artemis Accords on 21 June 2023, and the words have it in 2021.

    >>> review("The Artemis Accords were opened in 2020. India joined them in 2023.")
    member_since: holds. India joined the Artemis Accords on 21 June 2023, as the words say.

Who never joined has joined in no year.

    >>> review("Russia and China lead the International Lunar Research Station. India joined it in 2023.")
    member_since: conflicts. India and the International Lunar Research Station: it is not among the thirteen that had
    joined by 29 April 2025, and the words have it join in 2023.

Silent where no year is told, where the country is on no list, and on plans and denials.

Source: the catalogue's `memberships.csv` and `terms.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.days import days_in, on
from lofted.reference.listed import named_lands
from lofted.reference.pact_sides import outside
from lofted.reference.pact_terms import Passage, names_another, passages, term_evidence, terms, the_pact
from lofted.reference.pact_told import membership_of
from lofted.reference.tied import flatly

FIELD = "agreements and resolutions"
CUES = ("join", "member", "party", "signator", "signed", "acceded", "ratif")

_MEMBER = re.compile(
    r"(?:,\swhich)?\s(?:has|have)\s(?:long\s)?been\s(?:an?\s)?(?:\w+\s)?(?:members?|part(?:y|ies)|signator(?:y|ies)|partners?)\s(?:of|to|in)\s"
    r"(?P<what>[^,.;]{2,70}?)\ssince\s(?:\w+\s)?(?P<year>(?:19|20)\d\d)\b"
)
_JOINED = re.compile(
    r"\s(?:(?:has|had|have|also|then|later|only|itself|formally)\s){0,2}(?:joined|signed|ratified|acceded\sto|signed\sup\sto)\s"
    r"(?P<what>it|them)(?:\stoo|\sas\swell|\sonly)?\sin\s(?:\w+\s)?(?P<year>(?:19|20)\d\d)\b"
)
_BEHIND = re.compile(r"\s{1,3}(?P<words>[A-Z][^\n]{8,200}?[a-z0-9][.])(?=\s|$)")


def member_since(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each year since which a country is told to be a member against its row."""
    text = reading.article.text
    seen: set[tuple[str, str]] = set()
    for passage in passages(reading, record):
        after = _BEHIND.match(text, passage.start + len(passage.words))
        stretches = [(passage.words, passage.start)]
        if after and not names_another(reading, Span(after.start("words"), after.end("words"))):
            stretches.append((after["words"], after.start("words")))
        for words, start in stretches:
            for land, told in joinings(words, record) if flatly(words) else ():
                if told["what"] not in ("it", "them") and start != passage.start:
                    continue
                finding = judged(land, told, start, passage, record)
                if finding and (passage.entry.id, land.id) not in seen:
                    seen.add((passage.entry.id, land.id))
                    yield finding


def joinings(words: str, record: Record) -> Iterator[tuple[Entry, re.Match[str]]]:
    """Each country of a sentence that is told right before the words for its joining, and those words."""
    for span, land in named_lands(words, record, capitals=True):
        told = _MEMBER.match(words, span.end) or _JOINED.match(words, span.end)
        if told:
            yield land, told


def judged(land: Entry, told: re.Match[str], start: int, passage: Passage, record: Record) -> Finding | None:
    """The verdict on one country and the year of its joining."""
    pact, year = passage.entry, int(told["year"])
    span = Span(start + told.start("year"), start + told.end("year"))
    row = record.entry(f"{pact.id}/{land.id}")
    since = days_in(row.columns["since"]) if row else None
    if row and since:
        fact = f"{name(land)} joined {the_pact(pact)} {on(since)}"
        if since[0].year <= year <= since[1].year:
            return holds(reason=f"{fact}, as the words say.", evidence=[membership_of(row)], spans=[span])
        reason = f"{fact}, and the words have it in {year}."
        return conflicts(
            reason=reason, evidence=[membership_of(row)], spans=[span], would_hold_if=f"as {since[0].year}"
        )
    never = [one for one in terms(record, pact.id, "never_signed") if one.columns["subject"] == land.id]
    few = outside(pact.id, land.id, record)
    if row is None and (never or few):
        shown = never[0] if never else few
        assert shown is not None, "one of them is there"
        fact = f"{name(land)} and {the_pact(pact)}: it {shown.columns['says'] if never else 'is none of its sides'}"
        reason = f"{fact}, and the words have it join in {year}."
        return conflicts(reason=reason, evidence=term_evidence([shown]), spans=[span])
    return None


def name(land: Entry) -> str:
    """A country at the head of a sentence."""
    return f"The {land.name}" if land.name.startswith("United") else land.name
