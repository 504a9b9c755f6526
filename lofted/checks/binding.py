"""Does the agreement bind by law, where the words have it so without calling it a treaty?

    >>> review("With Thailand, 51 states have ratified the Artemis Accords and are bound by them in law.")
    binding: conflicts. The Artemis Accords are principles that bind nobody by law and are signed, not ratified; the
    words have “bound by them”.

    >>> review("With Thailand, 51 states have signed the Artemis Accords.", published="2024-12-18")

    >>> review("The Artemis Accords: a treaty for the Moon, signed in 2020.")
    binding: conflicts. The Artemis Accords are principles that bind nobody by law and are signed, not ratified; the
    words have “a treaty”.

The other way round, a treaty is no declaration of intent.

    >>> review("The Outer Space Treaty: voluntary rules, agreed in 1967.")
    binding: conflicts. The Outer Space Treaty is a treaty that binds its parties; the words have “voluntary”.

Silent where the sentence denies, supposes or plans it, where it names two agreements, and on what `agreement` asks.

Source: the catalogue's `agreements.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.pact_terms import BINDS_NOBODY, Passage, at_head, passages
from lofted.reference.tied import flatly

NATURES = {"principles": "principles", "partnership": "a political partnership", "memorandum": "a political document"}
_BOUND = re.compile(
    r"\b(?:(?:legally\s|now\s|all\s|thus\s|thereby\s|formally\s){0,2}bound\s(?:by|to)\s(?:it|them|its|their|the|these|this)\b|"
    r"binds?\s(?:its|the|all|every|each|them|countries|states|nations|members|signatories|\d+)\b|"
    r"(?:are|is|be|become|became|remain)\s(?:legally\s)?(?:binding|obliged|obligated)\b|"
    r"legal(?:ly)?\s(?:binding|duties|duty|force|obligations?|commitments?|bound|oblig\w+)\b|"
    r"(?:breach|violation)\sof\sinternational\slaw\b|force\sof\slaw\b)",
    re.I,
)
_TREATY = re.compile(r"(?::|\s[–—-]|\s\(|,)\s?(?P<told>an?\s(?:[\w-]+\s){0,3}?treaty)\b", re.I)
_LOOSE = re.compile(
    r"\b(?:non-?binding|voluntary|gentlemen['’]s\sagreement|political\s(?:declaration|statement|commitment)s?)\b", re.I
)
_OF_OTHERS = re.compile(
    r"\b(?:treat(?:y|ies)\s(?:on|of|from|that\sbind)|other\streaties|resolutions?|sanctions?|politically|morally|self-|honou?r|"
    r"contracts?|licen[cs]e|domestic|national\slaws?|companies|talks|unlike|than|existing|based)\b",
    re.I,
)
NEAR = 60  # characters behind a name in which its nature is told; a dozen words


def binding(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what is told of the force of each agreement against its row."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        entry = passage.entry
        if passage.claim.denied or asked_elsewhere(passage, reading) or not flatly(passage.words):
            continue
        told = soft_told(passage) if soft(entry) else firm_told(passage)
        if told is not None and entry.id not in seen:
            seen.add(entry.id)
            yield judged(passage, told)


def soft(entry: Entry) -> bool:
    """Whether an agreement binds nobody by law."""
    return entry.columns["kind"] in BINDS_NOBODY and entry.columns["binding"] == "no"


def asked_elsewhere(passage: Passage, reading: Reading) -> bool:
    """Whether the sentence calls the agreement something, in words that `agreement` reads, and more than ratified."""
    here = (one for one in reading.claims if one.aspect == "nature" and one.subject == passage.entry.id)
    return any(getattr(one.value, "entry", "") != "ratified" and one.sentence == passage.claim.sentence for one in here)


def soft_told(passage: Passage) -> Span | None:
    """Where words have what binds nobody as binding."""
    words = passage.unnamed
    if _OF_OTHERS.search(words):
        return None
    match = _BOUND.search(words)
    if match:
        return Span(*match.span())
    called = _TREATY.match(words, passage.name.end) if passage.name.end else None
    return Span(*called.span("told")) if called else None


def firm_told(passage: Passage) -> Span | None:
    """Where words right behind a treaty's name have it as voluntary."""
    if passage.entry.columns["kind"] != "treaty" or not passage.name.end:
        return None
    match = _LOOSE.search(passage.words, passage.name.end, passage.name.end + NEAR)
    return Span(*match.span()) if match and not _OF_OTHERS.search(passage.unnamed) else None


def judged(passage: Passage, told: Span) -> Finding:
    """That the words have the agreement of another force than it has."""
    entry = passage.entry
    are = "are" if entry.name.endswith("Accords") else "is"
    bind = "binds" if are == "is" else "bind"
    kind = NATURES.get(entry.columns["kind"], "")
    nature = "a treaty that binds its parties"
    if soft(entry):
        nature = f"{kind} that {bind} nobody by law and {are} signed, not ratified"
    reason = f"{at_head(entry)} {are} {nature}; the words have “{passage.words[told.start : told.end]}”."
    says = f"{entry.name}: {entry.columns['kind']}, binding: {entry.columns['binding']}"
    evidence = [Evidence(entry.id, says, entry.source, entry.url, entry.verified)]
    spans = [passage.span(told.start, told.end)]
    return conflicts(reason=reason, evidence=evidence, spans=spans, would_hold_if=f"as {nature}")
