"""Was it the first, or the only one, to be in both agreements?

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

Silent on the first of one part of the world, where the words deny, ask or plan, and where a country is not on both
lists.

    >>> review("Senegal is the first African state in both the Artemis Accords and the ILRS.")

Source: the catalogue's `memberships.csv`, with the day of each joining.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Named, Reading, Record, Span
from lofted.reference.days import Days, days_in, on
from lofted.reference.listed import last_sentence, named_lands
from lofted.reference.pact_terms import the_pact
from lofted.reference.pact_told import membership_of
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import flatly

FIELD = "agreements and resolutions"
CUES = ("both",)

_FIRST = re.compile(
    r"\b(?P<place>first|only|sole)\s(?:(?:country|nation|state|signatory|government|one)\b)?(?:\s(?:in\sthe\sworld|ever|anywhere))?"
    r"(?P<rest>[^.;]{0,60}?\bboth\b)"
)
_NARROW = re.compile(
    r"\b(?:Africa\w*|Asia\w*|Europe\w*|Latin|South\sAmerica\w*|Arab|Gulf|Pacific|NATO|EU|ASEAN|region\w*|continent\w*|since|this|last|next)\b"
)
_IT = re.compile(r"(?:It|The\s(?:country|nation|state|kingdom))\s")
_ACCORDS = re.compile(r"\bthe\s[Aa]ccords\b")


def in_both(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each country that is told as the first, or the only one, in two agreements against both lists."""
    last: Entry | None = None
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
        last = pacts[-1] if len(pacts) == 1 else last


def who(words: str, found: re.Match[str], before: str, record: Record) -> Entry | None:
    """The one country of which it is told: named before the words for it, or meant by "it"."""
    named = {land.id: land for span, land in named_lands(words[: found.start()], record)}
    if len(named) == 1:
        return next(iter(named.values()))
    lands = named_lands(last_sentence(before), record) if not named and _IT.match(words) else []
    return lands[0][1] if lands and lands[0][0].start <= len("The ") else None


def judged(land: Entry, place: str, pacts: tuple[Entry, Entry], span: Span, record: Record) -> Iterator[Finding]:
    """The verdict on one country; none where the rows of either list leave its day open."""
    since = {
        one.columns["country"]: one for one in record.entries("membership") if one.columns["agreement"] == pacts[0].id
    }
    other = {
        one.columns["country"]: one for one in record.entries("membership") if one.columns["agreement"] == pacts[1].id
    }
    days: dict[str, Days] = {}
    for id in since.keys() & other.keys():
        told = [days_in(row.columns["since"]) for row in (since[id], other[id])]
        if told[0] and told[1]:
            days[id] = max(told[0], told[1])
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
