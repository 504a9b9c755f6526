"""Was it the first, or the only one, to be in both agreements, and is nobody in both?

    >>> review("In July 2025 Senegal became the first state in both the Artemis Accords and the ILRS.")
    in_both: conflicts. Senegal was not the first in both the Artemis Accords and the International Lunar Research
    Station: Thailand was in both from 16 December 2024.

    >>> review("In December 2024 Thailand became the first state in both the Artemis Accords and the ILRS.")
    in_both: holds. Thailand was the first in both the Artemis Accords and the International Lunar Research Station,
    from 16 December 2024.

"It" is the one country that the sentence before begins with, and "the accords" are those named before.

    >>> review("Senegal signed the Artemis Accords in July 2025. It is the first state to belong both to the accords "
    ...        "and to the lunar station project of China and Russia.")
    in_both: conflicts. Senegal was not the first in both the Artemis Accords and the International Lunar Research
    Station: Thailand was in both from 16 December 2024.

That nobody is in both is held on the day of the report.

    >>> review("No country belongs to both the Artemis Accords and the ILRS.")
    in_both: conflicts. The Artemis Accords and the International Lunar Research Station share a member: Thailand was in
    both from 16 December 2024.

    >>> review("No country belongs to both the Artemis Accords and the ILRS.", published="2023-05-01")

Silent on the first of one part of the world, where the words deny, ask or plan, and where a country is not on both
lists.

    >>> review("Senegal is the first African state in both the Artemis Accords and the ILRS.")

Source: the catalogue's `memberships.csv`, with the day of each joining.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Named, Reading, Record, Span
from lofted.reference.days import Days, days_in, on
from lofted.reference.listed import last_sentence, named_lands
from lofted.reference.pact_terms import at_head, the_pact
from lofted.reference.pact_told import membership_of
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import flatly

FIELD = "agreements and resolutions"
CUES = ("both", "one of", "o country", "o state", "o nation", "o government", "ot one", "a single", "Nobody", "o one")

BOTH = 2  # agreements

_FIRST = re.compile(
    r"\b(?P<place>first|only|sole)\s(?:(?:country|nation|state|signatory|government|one)\b)?(?:\s(?:in\sthe\sworld|ever|anywhere))?"
    r"(?P<rest>[^.;]{0,60}?\bboth\b)"
)
_NARROW = re.compile(
    r"\b(?:Africa\w*|Asia\w*|Europe\w*|Latin|South\sAmerica\w*|Arab|Gulf|Pacific|NATO|EU|ASEAN|region\w*|continent\w*|since|this|last|next)\b"
)
_NONE = re.compile(
    r"\b(?:[Nn]o|[Nn]ot\s(?:a\ssingle|one))\s(?:country|nation|state|government|one)\b|\bNobody\b|"
    r"\b[Nn]one\sof\s(?:the\s)?(?:countries|nations|states|members|signatories|parties|those)\b"
)
_BUT = re.compile(r"\b(?:other|others|but|except\w*|besides?|apart|until|till|before|when|if|yet)\b", re.I)
_BELONGS = re.compile(
    r"\b(?:joined|signed|belong\w*|acceded|adhered|ratified|member|part(?:y|icipate\w*)?|in|endorsed)\b"
)
_IT = re.compile(r"(?:It|The\s(?:country|nation|state|kingdom))\s")
_ACCORDS = re.compile(r"\bthe\s[Aa]ccords\b")


def in_both(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each country that is told as the first, or the only one, in two agreements against both lists."""
    last: Entry | None = None
    before: list[Entry] = []
    for sentence, claims in every_sentence(reading):
        words = reading.article.quote(sentence)
        ids = [one.value.entry for one in claims if one.aspect == "agreement" and isinstance(one.value, Named)]
        pacts = [pact for id in dict.fromkeys(ids) if (pact := record.entry(id)) is not None]
        found = _FIRST.search(words)
        if len(pacts) == 1 and last and last.id != pacts[0].id and _ACCORDS.search(words) and "Accords" in last.name:
            pacts = [last, *pacts]
        if found and len(pacts) == 2 and flatly(words) and not _NARROW.search(words[found.start() :]):
            land = who(words, found, reading.article.text[: sentence.start], record)
            span = Span(sentence.start + found.start(), sentence.start + found.end())
            yield from judged(land, found["place"], (pacts[0], pacts[1]), span, record) if land else ()
        none = _NONE.search(words)
        before = [*(one for one in before if one not in pacts), *pacts]
        if none and not found:
            both = tuple(before[-2:] if "both" in words else pacts)
            span = Span(sentence.start + none.start(), sentence.end)
            yield from nobody(both, none, words, span, reading, record)
        last = pacts[-1] if len(pacts) == 1 else last


def nobody(
    pacts: Sequence[Entry], none: re.Match[str], words: str, span: Span, reading: Reading, record: Record
) -> Iterator[Finding]:
    """The verdict on two agreements that nobody is told to share."""
    behind = words[none.end() :]
    if len(pacts) != BOTH or not _BELONGS.search(behind) or not flatly(behind):
        return
    if _BUT.search(words) or _NARROW.search(words):
        return
    since, other = rows_of(pacts[0], record), rows_of(pacts[1], record)
    until = reading.article.published or date.max
    shared = sorted(
        (days, id)
        for id, days in in_both_since(since, other).items()
        if days[1] <= until and since[id].verified and other[id].verified
    )
    if shared:
        days, id = shared[0]
        land = record.entry(id)
        name = land.name if land else id
        reason = f"{at_head(pacts[0])} and {the_pact(pacts[1])} share a member: {name} was in both from "
        reason += f"{on(days).removeprefix('on ').removeprefix('in ')}."
        evidence = [membership_of(since[id]), membership_of(other[id])]
        yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"with {name} in both")


def rows_of(pact: Entry, record: Record) -> dict[str, Entry]:
    """The list of an agreement by the country, without those that left it."""
    rows = (one for one in record.entries("membership") if one.columns["agreement"] == pact.id)
    return {one.columns["country"]: one for one in rows if not one.columns["until"]}


def in_both_since(since: Mapping[str, Entry], other: Mapping[str, Entry]) -> dict[str, Days]:
    """Each country that is on both lists with its days, and when it came to the second of them."""
    days: dict[str, Days] = {}
    for id in since.keys() & other.keys():
        told = [days_in(row.columns["since"]) for row in (since[id], other[id])]
        if told[0] and told[1]:
            days[id] = max(told[0], told[1])
    return days


def who(words: str, found: re.Match[str], before: str, record: Record) -> Entry | None:
    """The one country of which it is told: named before the words for it, or meant by "it"."""
    named = {land.id: land for span, land in named_lands(words[: found.start()], record)}
    if len(named) == 1:
        return next(iter(named.values()))
    lands = named_lands(last_sentence(before), record) if not named and _IT.match(words) else []
    return lands[0][1] if lands and lands[0][0].start <= len("The ") else None


def judged(land: Entry, place: str, pacts: tuple[Entry, Entry], span: Span, record: Record) -> Iterator[Finding]:
    """The verdict on one country; none where the rows of either list leave its day open."""
    since, other = rows_of(pacts[0], record), rows_of(pacts[1], record)
    days = in_both_since(since, other)
    if land.id not in days:
        return
    both = f"in both {the_pact(pacts[0])} and {the_pact(pacts[1])}"
    sure = [id for id in days if id != land.id and since[id].verified and other[id].verified]
    before = sorted((days[id], id) for id in sure if days[id][1] < days[land.id][0])
    if before:
        first = record.entry(before[0][1])
        name = first.name if first else before[0][1]
        reason = (
            f"{land.name} was not the {place} {both}: {name} was in both from {on(before[0][0]).removeprefix('on ')}."
        )
        evidence = [membership_of(since[before[0][1]]), membership_of(other[before[0][1]])]
        yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"of {name}")
    elif place == "first" and all(days[land.id][1] < days[id][0] for id in days if id != land.id):
        reason = f"{land.name} was the first {both}, from {on(days[land.id]).removeprefix('on ')}."
        yield holds(
            reason=reason, evidence=[membership_of(since[land.id]), membership_of(other[land.id])], spans=[span]
        )
