"""Had the country joined the agreement by then?

    >>> review("Japan and South Korea are signatories of the Artemis Accords.", published="2024-11-01")
    membership: holds. Japan joined the Artemis Accords on 2020-10-13, as the words say for 2024-11-01.
    membership: holds. South Korea joined the Artemis Accords on 2021-05-24, as the words say for
    2024-11-01.

    >>> review("Thailand is a signatory of the Artemis Accords.", published="2024-11-01")
    membership: conflicts. Thailand joined the Artemis Accords on 2024-12-16, and the words say otherwise
    for 2024-11-01.

    >>> review("Russia is a signatory of the Artemis Accords.", published="2024-11-01")
    membership: conflicts. Russia is not on the list of the Artemis Accords, which it has not signed, and the words say
    otherwise for 2024-11-01.

Who is known to have stayed out of an agreement needs no list.

    >>> review("India is a party to the Non-Proliferation Treaty.")
    membership: conflicts. India and the Treaty on the Non-Proliferation of Nuclear Weapons: it never signed
    it, and the words say otherwise.

So does a body that cannot join, and whose members join each for itself.

    >>> review("The European Space Agency has signed the Artemis Accords.")
    membership: conflicts. European Space Agency and the Artemis Accords: it is an organisation of several states, which
    cannot sign; its members sign each for itself, and the words say otherwise.

    >>> review("Eight members of the European Space Agency have signed the Artemis Accords.")

Silent for an agreement whose parties the shelf does not list in full, unless
the country is on the list. Without a date of publication the day of the launch
told of is taken, and else the last entry of the list, which the reason says.

Source: the catalogue's `memberships.csv`, with the day of each signature, and `terms.csv`.
"""

import re
from collections.abc import Iterator
from datetime import date

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Entry, Evidence, Finding, Named, Reading, Record, Span
from lofted.reference.history import complete
from lofted.reference.pact_sides import outside
from lofted.reference.pact_terms import at_head, term_evidence, terms, the_pact
from lofted.reference.sentence import said_by
from lofted.reference.tied import flatly
from lofted.reference.wording import sentences

FIELD = "agreements and resolutions"

_DEED = re.compile(r"(?:joined|signed|acceded|ratified|became)\b", re.I)  # done once, and true of who has left since
_OF_ITS = re.compile(r"\b(?:of|in|from|within|for|and)\s(?:the\s)?$")  # "members of the agency", "its partners and the"
_RATIFIED = re.compile(r"\bratified\s(?:[^.;,]{1,80}\s)?(?:in|on)\s$")
_HAS = r"(?:(?:has|had|also|already|now|since|too|formally)\s){0,3}"
_IS = (
    r"(?:is|was|became|has\sbecome)\s(?:also\s)?(?:an?|one\sof\sthe|the\s\w+)\s"
    r"(?:founding\s)?(?:signator(?:y|ies)|part(?:y|ies)|members?)\s"
)


def membership(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look up every country said to have joined, or not to have joined."""
    seen: set[tuple[str, str, bool]] = set()
    as_of = day_of(reading, record)
    for claim in reading.claims:
        if claim.aspect != "membership" or not isinstance(claim.value, Named):
            continue
        key = (claim.subject, claim.value.entry, claim.denied)
        if key not in seen:
            seen.add(key)
            then = told_then(claim, reading) or as_of
            yield from judged(claim, claim.value.entry, as_of, record, then=then)
    yield from of_bodies(reading, record)


def told_then(claim: Claim, reading: Reading) -> date | None:
    """The first day of the time that stands right behind a ratification: "had ratified in 2000"."""
    text, sentence = reading.article.text, claim.sentence
    for one in reading.claims:
        moment = one.moment if sentence.covers(one.span) and one.moment and one.moment.fixed else None
        if moment and moment.start and _RATIFIED.search(text[sentence.start : one.span.start]):
            return moment.start.date()
    return None


def of_bodies(reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where a body is told to have joined an agreement that it cannot join."""
    text = reading.article.text
    for row in record.entries("term"):
        body, pact = record.entry(row.columns["subject"]), record.entry(row.columns["agreement"])
        if row.columns["what"] != "never_signed" or body is None or pact is None or body.kind != "body":
            continue
        if not any(name in text for name in (pact.name, *pact.aliases)):
            continue
        for sentence in sentences(text):
            words = reading.article.quote(sentence)
            found = joining(body, pact).search(words)
            if found and flatly(words) and not _OF_ITS.search(words[: found.start()]):
                span = Span(sentence.start + found.start(), sentence.start + found.end())
                reason = f"{body.name} and {the_pact(pact)}: it {row.columns['says']}, and the words say otherwise."
                yield conflicts(*said_by(span, reading), reason=reason, evidence=term_evidence([row]), spans=[span])
                return


def joining(body: Entry, pact: Entry) -> re.Pattern[str]:
    """The words by which a body is told to have joined an agreement, or to be of it."""
    names = "|".join(re.escape(one) for one in (body.name, *body.aliases))
    what = "|".join(re.escape(one) for one in (pact.name, *pact.aliases))
    what = rf"(?:(?:the|these|those)\s)?(?:{what}|{pact.name.split()[-1]}|{pact.name.split()[-1].lower()})\b"
    return re.compile(
        rf"\b(?:{names})(?:\sitself)?(?:\s\([A-Z]+\))?\s(?:{_HAS}(?:signed|joined|endorsed)\s(?:on\sto\s|up\sto\s)?|"
        rf"{_IS}(?:to|of)\s|(?:is|was)\s(?:also\s)?among\sthe\ssignatories\s(?:to|of)\s){what}|"
        rf"\b{what}\s(?:has|have|had|were)\s(?:also\s)?(?:been\s)?signed\sby\s(?:the\s)?(?:{names})(?!['’])\b"
    )


def day_of(reading: Reading, record: Record) -> date | None:
    """The day as of which the article speaks: of its publication, else of the launch it tells of."""
    if reading.article.published:
        return reading.article.published
    return next((flight.day for event in reading.events if (flight := record.flight(event.entry))), None)


def judged(claim: Claim, agreement: str, as_of: date | None, record: Record, *, then: date | None) -> Iterator[Finding]:
    """The verdict on one country; `then` is the day as of which it is told to have ratified."""
    row = record.entry(f"{agreement}/{claim.subject}")
    country, named = record.entry(claim.subject), record.entry(agreement)
    if country is None or named is None:
        return
    refused = never(claim, agreement, then, record)
    if refused is not None:
        yield stays_out(claim, country, named, refused)
        return
    if row is None and (few := outside(agreement, claim.subject, record)) and not claim.denied:
        yield not_of(claim, country, named, few)
        return
    if row is None and not listed_in_full(agreement, as_of, record):
        return
    when = as_of.isoformat() if as_of else "the last entry of the list"
    past = not claim.denied and bool(_DEED.match(claim.value.written)) if isinstance(claim.value, Named) else False
    member = row is not None and within(row, as_of, since_left=past)
    fact = stands(country.name, named.name, row, member=member)
    since = row.columns["since"] if row else "no row"
    working = (f"on the list since: {since}; the report is of {when}; told: {'no' if claim.denied else 'a'} member",)
    evidence = [evidence_of(row)] if row else [list_evidence(agreement, record)]
    if row is not None and not member and row.columns["since"][:7] == when[:7]:
        yield depends(
            claim,
            reason=f"{fact}, the month of the report.",
            on="the day of the report",
            working=working,
            evidence=evidence,
        )
    elif member != claim.denied:
        yield holds(claim, reason=f"{fact}, as the words say for {when}.", working=working, evidence=evidence)
    else:
        later = f"from {row.columns['since']} on" if row and not member else None
        reason = f"{fact}, and the words say otherwise for {when}."
        yield conflicts(claim, reason=reason, would_hold_if=later, working=working, evidence=evidence)


def never(claim: Claim, agreement: str, as_of: date | None, record: Record) -> Entry | None:
    """The row that says of a country that it never signed, or never ratified where that is what the words tell."""
    ratified = "ratif" in claim.value.written or "part" in claim.value.written
    for row in terms(record, agreement, "never_signed") + (
        terms(record, agreement, "never_ratified") if ratified else []
    ):
        since = row.columns["dates"].partition("/")[0]
        if row.columns["subject"] == claim.subject and (not since or (as_of and since <= as_of.isoformat())):
            return row
    return None


def stays_out(claim: Claim, country: Entry, named: Entry, row: Entry) -> Finding:
    """The verdict on a country that is on record as staying out."""
    the = "The " if country.name.startswith("United") else ""
    fact = f"{the}{country.name} and {the_pact(named)}: it {row.columns['says']}"
    if claim.denied:
        return holds(claim, reason=f"{fact}, as the words say.", evidence=term_evidence([row]))
    return conflicts(claim, reason=f"{fact}, and the words say otherwise.", evidence=term_evidence([row]))


def not_of(claim: Claim, country: Entry, named: Entry, row: Entry) -> Finding:
    """The verdict on a country that is none of the few whom an agreement is of."""
    the = "the " if country.name.startswith("United") else ""
    reason = f"{at_head(named)} is {row.columns['says']}, and {the}{country.name} is not among them."
    return conflicts(claim, reason=reason, evidence=term_evidence([row]))


def within(row: Entry, as_of: date | None, *, since_left: bool = False) -> bool:
    """Whether a membership had begun and not ended by a day; partial dates count from their first day.

    Who once joined has joined, though it left since (`since_left`).
    """
    since, until = row.columns["since"].partition("/")[0], "" if since_left else row.columns["until"]
    if as_of is None:
        return not until
    return since <= as_of.isoformat() and (not until or as_of.isoformat() < until)


def stands(country: str, agreement: str, row: Entry | None, *, member: bool) -> str:
    """How a country stands to an agreement."""
    if row is None:
        return f"{country} is not on the list of the {agreement}, which it has not signed"
    joined = f"{country} joined the {agreement} on {row.columns['since'] or 'an unknown day'}"
    return joined if member or not row.columns["until"] else f"{joined} and left it on {row.columns['until']}"


def listed_in_full(agreement: str, as_of: date | None, record: Record) -> bool:
    """Whether the shelf lists all parties of an agreement on that day, or at all where no day is told."""
    if as_of is None:
        return record.entry(f"complete/{agreement}") is not None
    return complete(record, agreement, as_of, as_of)


def evidence_of(row: Entry) -> Evidence:
    """A membership as evidence."""
    ordinal = f", number {row.columns['ordinal']}" if row.columns.get("ordinal") else ""
    return Evidence(row.id, f"since {row.columns['since']}{ordinal}", row.source, row.url, row.verified)


def list_evidence(agreement: str, record: Record) -> Evidence:
    """The list itself as evidence, for a country that is not on it."""
    entry = record.entry(f"complete/{agreement}")
    assert entry is not None, "asked only of lists that are complete"
    return Evidence(
        entry.id, f"{entry.name}, complete to {entry.columns['until']}", entry.source, entry.url, entry.verified
    )
