"""What people's decisions change in a reading: a rejected claim goes, a corrected one has another value.

Nothing is read or checked anew for it. A finding that rests on a claim that was
rejected or corrected goes with it, since it was made of other words.
"""

from collections.abc import Iterator, Mapping, Sequence
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
    own = {(one.about, one.target): one for one in decisions if one.settles and one.article in ("", reading.article.id)}
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
