"""Is the agreement what it is called: a treaty, binding, voluntary, the end of a war?

    >>> review("The Artemis Accords are an international treaty.")
    binding: conflicts. The Artemis Accords are told as a treaty; on record they are principles that bind nobody by law,
    and no treaty.

    >>> review("The Panmunjom Declaration of 27 April 2018 is a peace treaty.")
    binding: conflicts. The Panmunjom Declaration is told as a peace treaty; on record it is a political document and
    no treaty.

    >>> review("With Thailand, 51 states have ratified the Artemis Accords and are bound by them in law.")
    binding: conflicts. The Artemis Accords are principles that bind nobody by law, and no treaty, signed only, and not
    ratified; the words have “51 states have ratified”.
    binding: conflicts. The Artemis Accords are principles that bind nobody by law and are signed, not ratified; the
    words have “bound by them”.

    >>> review("With Thailand, 51 states have signed the Artemis Accords.", published="2024-12-18")

The other way round, a treaty is no declaration of intent, and a resolution of the Security Council no treaty.

    >>> review("The Outer Space Treaty: voluntary rules, agreed in 1967.")
    binding: conflicts. The Outer Space Treaty is a treaty that binds its parties; the words have “voluntary”.

    >>> review("The Outer Space Treaty of 1967 bans nuclear weapons in orbit.")

No summit has ended the Korean War, in which the armistice of 1953 still stands, and the NPT is against proliferation.

    >>> review("In April 2018 the two leaders declared a formal end to the Korean War.")
    binding: conflicts. No agreement on record has ended the Korean War: the armistice of 27 July 1953 still stands, and
    there is no peace treaty.

    >>> review("In April 2018 the two leaders agreed to seek a formal end to the Korean War.")

    >>> review("Parliament prepares to leave the Nuclear Proliferation Treaty.")
    binding: conflicts. The treaty is the one on the non-proliferation of nuclear weapons; the words have “Nuclear
    Proliferation Treaty”.

What was ratified and came into force is not only signed.

    >>> review("New START was signed in 2010 but was never ratified by the Senate.")
    binding: conflicts. New START was ratified and came into force in 2011; the words have “never ratified by the
    Senate”.

Nor is who signs the Artemis Accords in the Artemis programme by that.

    >>> review("A country that signs the Artemis Accords thereby becomes a partner in the Artemis programme.")
    binding: conflicts. The Artemis Accords are principles of conduct: a part in the Artemis programme is a separate
    choice, with agreements of its own, and no obligation follows from the signature; the words have “becomes a partner
    in the Artemis programme”.

    >>> review("A country that signs the Artemis Accords becomes eligible for a part in the Artemis programme.")

Silent where the sentence denies, supposes or plans it, and where it names two agreements and the word stands right
beside neither.

Source: the catalogue's `agreements.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Entry, Finding, Named, Reading, Record, Span
from lofted.reference.asides import sure_of_itself
from lofted.reference.pact_terms import BIND_NOBODY, Passage, at_head, passages
from lofted.reference.pact_told import evidence_of, pronoun, subject, worked
from lofted.reference.sentence import every_sentence
from lofted.reference.tied import flatly
from lofted.told.ratified import as_ratified, as_signed_only, stated_on
from lofted.told.signed_only import APART, REASON, entailed, with_next

FIELD = "agreements and resolutions"

BARE = {"principles": "principles", "partnership": "a political partnership", "memorandum": "a political document"}
NATURES = {
    "principles": "principles that bind nobody by law, and no treaty",
    "partnership": "a political partnership that binds nobody by law, and no treaty",
    "memorandum": "a political document and no treaty",
    "treaty": "a treaty that binds its parties",
    "resolution": "a resolution of the Security Council, and no treaty",
    "statute": "a law of one country, and no treaty",
}
ARMISTICE = "an armistice, which ended the fighting and not the war, and no peace treaty"
_BOUND = re.compile(
    r"\b(?:(?:legally\s|now\s|all\s|thus\s|thereby\s|formally\s){0,2}bound\s(?:by|to)\s(?:it|them|its|their|the|these|this)\b|"
    r"binds?\s(?:its|the|all|every|each|them|countries|states|nations|members|signatories|\d+)\b|"
    r"(?:are|is|be|become|became|remain)\s(?:legally\s)?(?:binding|obliged|obligated)\b|"
    r"legally\s(?:bans?|forbids?|prohibits?|requires?|compels?|obliges?)\b|legal(?:ly)?\s(?:binding|duties|duty|force|obligations?|commitments?|bound|oblig\w+)\b|"
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
_WAR_OVER = re.compile(
    r"\b(?:declar(?:ed|ing)|announced|proclaimed|signed|formally|officially)\s(?:(?:an?|the|formal|official)\s){1,3}end\s(?:to|of)\sthe\sKorean\sWar\b|"
    r"\b(?:declared|proclaimed|announced)\s(?:that\s)?the\sKorean\sWar\s(?:was\s)?(?:formally\s|officially\s)?(?:over|ended|at\san\send)\b|"
    r"\b(?:the\s)?Korean\sWar\s(?:\w+\s)?(?:ended|was\sended|closed|concluded|was\sconcluded|came\sto\san\send)\s(?:in\s1953\s)?(?:with|by|in|through)\s"
    r"(?:a|the|its)\s(?:formal\s)?peace\s(?:treaty|agreement|accord)\b|"
    r"\bpeace\s(?:treaty|agreement|accord)\s(?:that|which)\s(?:formally\s)?ended\sthe\sKorean\sWar\b|"
    r"\b(?:formally|officially)\s(?:ended|ends)\sthe\sKorean\sWar\b|\bthe\sKorean\sWar\s(?:was|is)\s(?:formally|officially)\s(?:over|ended)\b"
)
_AIMED = re.compile(
    r"\b(?:agree\w*|seek\w*|sought|toward\w*|work\w*|possib\w*|if|to\sdeclare|propos\w*|urg\w*|yet|without)\b"
)
_MISNAMED = re.compile(
    r"\bNuclear[-\s]Proliferation\sTreaty\b|\bTreaty\son\sthe\sProliferation\sof\sNuclear\sWeapons\b"
)
NEAR = 60  # characters behind a name in which its nature is told; a dozen words


def binding(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what is told of the force of each agreement against its row."""
    yield from war_over(reading, record)
    yield from misnamed(reading, record)
    yield from signed_for(reading, record)
    ratified = {found.id: finding for found, finding in of_ratification(reading, record)}
    yield from ratified.values()
    seen: set[str] = set()
    for claim in reading.claims:
        entry = record.entry(claim.subject) if claim.aspect == "nature" and not claim.denied else None
        called = claim.value.entry if isinstance(claim.value, Named) else ""
        if called == "ratified" and entry and entry.id in ratified:
            continue
        finding = nature(claim, called, entry) if entry and entry.id not in seen else None
        if finding and entry:
            seen.update([entry.id] if called != "ratified" else [])  # the sentence may go on with more
            yield sure_of_itself(finding, claim, reading)
    for passage in passages(reading, record):
        entry = passage.entry
        if passage.claim.denied or asked_elsewhere(passage, reading) or not flatly(passage.words):
            continue
        told = soft_told(passage) if soft(entry) else firm_told(passage)
        if told is not None and entry.id not in seen:
            seen.add(entry.id)
            yield judged(passage, told)


def of_ratification(reading: Reading, record: Record) -> Iterator[tuple[Entry, Finding]]:
    """Speaks where what is only signed is told as ratified by so many, or what is in force as never ratified."""
    for passage in passages(reading, record):
        entry, (name, are) = passage.entry, subject(passage.entry)
        ratified = None if passage.claim.denied else as_ratified(passage)
        bare = as_signed_only(passage, stated_on(reading)) if ratified is None else None
        told = ratified or bare
        if told is None:
            continue
        reason = f"{name} {are} {NATURES[entry.columns['kind']]}, signed only, and not ratified"
        reason = reason if ratified else f"{name} {are} ratified and came into force in {entry.columns['in_force'][:4]}"
        reason = reason if ratified or are == "is" else reason.replace(" are ", " were ", 1)
        reason = reason.replace(" is ratified", " was ratified", 1)
        reason += f"; the words have “{passage.words[told.start : told.end]}”."
        place, would = [passage.span(told.start, told.end)], "as signed" if ratified else "as ratified"
        yield entry, conflicts(reason=reason, evidence=[evidence_of(entry)], spans=place, would_hold_if=would)


def signed_for(reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where the signature of principles is told to entail a part in a programme."""
    for first in passages(reading, record):
        for passage in with_next(first, reading):
            more = entailed(passage)
            if more is not None and not passage.claim.denied:
                place = [passage.span(more.start, more.end)]
                reason = f"{REASON}; the words have “{passage.words[more.start : more.end]}”."
                yield conflicts(reason=reason, evidence=[APART], spans=place, would_hold_if="as principles alone")
                return


def war_over(reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where the Korean War is told to have been ended in form."""
    pact = record.entry("korean-armistice")
    for match in _WAR_OVER.finditer(reading.article.text) if pact else ():
        sentence = next((one for one, _ in every_sentence(reading) if one.start <= match.start() < one.end), None)
        words = reading.article.quote(sentence) if sentence else match[0]
        if pact and flatly(words) and not _AIMED.search(words):
            reason = "No agreement on record has ended the Korean War: the armistice of 27 July 1953 still stands, and "
            reason += "there is no peace treaty."
            place = [Span(*match.span())]
            yield conflicts(reason=reason, would_hold_if="as an aim", evidence=[evidence_of(pact)], spans=place)


def misnamed(reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where the treaty against proliferation is called one of proliferation."""
    pact, match = record.entry("npt"), _MISNAMED.search(reading.article.text)
    if pact and match:
        reason = f"The treaty is the one on the non-proliferation of nuclear weapons; the words have “{match[0]}”."
        right = "as the Nuclear Non-Proliferation Treaty"
        yield conflicts(reason=reason, would_hold_if=right, evidence=[evidence_of(pact)], spans=[Span(*match.span())])


def nature(claim: Claim, told: str, entry: Entry) -> Finding | None:
    """The verdict on what an agreement is called right beside its name."""
    kind, evidence = entry.columns["kind"], [evidence_of(entry)]
    they, are = subject(entry)
    if kind == "resolution" and entry.columns["binding"] == "no" and told != "treaty":
        return None
    what = ARMISTICE if "armistice" in entry.id else NATURES[kind]
    if soft(entry) and told == "ratified":
        reason = f"{they} {are} told as ratified; on record {pronoun(entry)} {are} {what}, signed only."
        return depends(claim, reason=reason, on="what “ratified” stands for", evidence=evidence)
    if fits(told, kind, soft(entry)):
        reason = f"{they} {are} {what}, as the words say."
        return holds(claim, reason=reason, evidence=evidence) if soft(entry) else None
    as_told = {"treaty": "a treaty", "peace treaty": "a peace treaty", "peace": "the end of a war"}.get(told, told)
    as_told = "ratified like a treaty" if told == "ratified as a treaty" else as_told
    reason = f"{they} {are} told as {as_told}; on record {pronoun(entry)} {are} {what}."
    return conflicts(claim, reason=reason, working=worked(entry), evidence=evidence, would_hold_if=f"as {what}")


def fits(told: str, kind: str, voluntary: bool) -> bool:
    """Whether an agreement of a kind may be called so.

    >>> fits("treaty", "principles", True), fits("binding", "resolution", False), fits("peace", "treaty", False)
    (False, True, True)
    """
    if told == "peace":
        return not voluntary
    if told in ("voluntary", "no treaty"):
        return voluntary or (told == "no treaty" and kind != "treaty")
    if told in ("treaty", "ratified as a treaty"):
        return kind == "treaty"
    return told != "peace treaty" and not voluntary


def soft(entry: Entry) -> bool:
    """Whether an agreement binds nobody by law."""
    return entry.columns["kind"] in BIND_NOBODY and entry.columns["binding"] == "no"


def asked_elsewhere(passage: Passage, reading: Reading) -> bool:
    """Whether the sentence calls the agreement something, right beside its name, and more than ratified."""
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
    kind = BARE.get(entry.columns["kind"], "")
    nature = NATURES["treaty"]
    if soft(entry):
        nature = f"{kind} that {bind} nobody by law and {are} signed, not ratified"
    reason = f"{at_head(entry)} {are} {nature}; the words have “{passage.words[told.start : told.end]}”."
    spans = [passage.span(told.start, told.end)]
    return conflicts(reason=reason, evidence=[evidence_of(entry)], spans=spans, would_hold_if=f"as {nature}")
