"""What people's decisions change in a reading: a rejected claim goes, a corrected one has another value.

Nothing is read anew for it. A finding that rests on a claim that was rejected
or corrected goes with it, since it was made of other words. What a check says
of a corrected value is told as resting on who put it there, and quotes no words
of the article: they are not the article's.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from lofted.extract import extract
from lofted.facts import (
    About,
    Article,
    AskedError,
    Choice,
    Claim,
    Decision,
    Event,
    Finding,
    Moment,
    Named,
    Quantity,
    Reading,
    Record,
    Value,
    Words,
)

Decided = Mapping[tuple[About, str], Decision]  # what was decided on each thing of one article


def as_decided(reading: Reading, decisions: Sequence[Decision], record: Record) -> Reading:
    """A reading with the decisions on its claims, links and findings carried out, the last on each thing.

    Those on another article are passed over. A correction that cannot be read
    any more stands as its words.
    """
    own = {(one.about, one.target): one for one in decisions if is_on(one, reading)}
    if not own:
        return reading
    made = {claim.id: amended(claim, own, reading.article, record) for claim in reading.claims}
    touched = {id for about, id in own if about is About.CLAIM and own[about, id].choice is not Choice.ACCEPT}
    return replace(
        reading,
        claims=tuple(claim for claim in made.values() if claim is not None),
        events=tuple(relinked(event, made, own) for event in reading.events if any(left(event, made))),
        findings=tuple(one for one in reading.findings if stands(one, own, touched)),
    )


def corrections(reading: Reading, decisions: Sequence[Decision]) -> dict[str, Decision]:
    """The corrections that hold, by the claims of a reading that they put another value into."""
    last = {one.target: one for one in decisions if one.about is About.CLAIM and is_on(one, reading)}
    there = {claim.id for claim in reading.claims}
    return {id: one for id, one in last.items() if one.choice is Choice.CORRECT and id in there}


def of_corrected(
    found: Iterable[Finding], corrected: Mapping[str, Decision], reading: Reading, decisions: Sequence[Decision]
) -> Iterator[Finding]:
    """Of what the checks say of a reading, what rests on a corrected value, told as of those who corrected it."""
    own = {(one.about, one.target): one for one in decisions if is_on(one, reading)}
    for finding in found:
        by = [corrected[claim.id] for claim in finding.claims if claim.id in corrected]
        if by and stands(finding, own, set()):
            told = " and ".join(dict.fromkeys(f"{one.name}'s “{one.instead}” for “{one.words}”" for one in by))
            yield replace(finding, reason=f"With {told}: {finding.reason}", spans=())


def is_on(decision: Decision, reading: Reading) -> bool:
    """Whether a decision settles something in a reading."""
    return decision.settles and decision.article in ("", reading.article.id)


def amended(claim: Claim, own: Decided, article: Article, record: Record) -> Claim | None:
    """A claim as it was decided on; None where it was rejected."""
    decision = own.get((About.CLAIM, claim.id))
    if decision is None or decision.choice is Choice.ACCEPT:
        return claim
    if decision.choice is Choice.REJECT:
        return None
    try:
        value = value_of(decision.instead, claim, article, record)
    except AskedError:
        value = Words(decision.instead)
    return replace(claim, value=value, wordings=())


def left(event: Event, made: Mapping[str, Claim | None]) -> Iterator[Claim]:
    """The claims of an event that were not rejected."""
    for claim in event.claims:
        one = made.get(claim.id, claim)
        if one is not None:
            yield one


def relinked(event: Event, made: Mapping[str, Claim | None], own: Decided) -> Event:
    """An event with its claims as they are now, and with the flight that it was decided to be of."""
    when = event.when
    for claim in event.claims:
        if claim.value == when:
            now = made.get(claim.id, claim)
            when = now.moment if now is not None else None
    entry, why = event.entry, event.why
    decision = own.get((About.LINK, event.id))
    if decision is not None and decision.choice is not Choice.ACCEPT:
        entry = decision.instead or None
        why = (f"{decision.name} decided so" + (f": {decision.reason}" if decision.reason else ""),)
    return replace(event, claims=tuple(left(event, made)), when=when, entry=entry, why=why)


def stands(finding: Finding, own: Decided, touched: set[str]) -> bool:
    """Whether a finding was not rejected, and is about no claim that was rejected or corrected."""
    decision = own.get((About.FINDING, finding.id))
    refused = decision is not None and decision.choice is Choice.REJECT
    return not refused and not any(claim.id in touched for claim in finding.claims)


def value_of(words: str, claim: Claim, article: Article, record: Record) -> Value:
    """Words as a value of the same kind as a claim's, read as the article's own would be.

    Raises `AskedError` where they are none: a figure wants a figure in the same
    unit, a date a date, and a name one that is on the shelf.
    """
    old = claim.value
    if not words.strip():
        raise AskedError("a correction says what stands instead: --correct VALUE")
    if isinstance(old, Words):
        return Words(words)
    for read in extract(Article(words, published=article.published), record):
        if type(read.value) is type(old) and unit_of(read.value) == unit_of(old):
            return replace(read.value, written=words)
    entry = record.called(words) or record.entry(words)
    if isinstance(old, Named) and entry is not None:
        return Named(entry.id, words)
    unit = f" in {unit_of(old)}, with its unit" if unit_of(old) else ""
    kinds = {Quantity: f"a figure{unit}", Moment: "a date", Named: "a name that is on the shelf"}
    raise AskedError(f"{words!r} does not stand for “{old.written}”: {kinds[type(old)]} is wanted")


def unit_of(value: Value) -> str:
    """The unit of a figure."""
    return value.unit if isinstance(value, Quantity) else ""
