"""A reading as JSON that can be read back: every fact once, open ends as null.

The record is made for other programs and leaves out what they need not know.
This is the whole: `unpacked(packed(reading))` is the reading again. Values are
tagged by their kind, and a claim that findings and events speak of is written
once and told by its place.
"""

import zlib
from collections.abc import Iterable
from math import inf
from typing import Any

import msgspec

from lofted.facts import (
    Article,
    Claim,
    Event,
    Finding,
    Interval,
    Moment,
    Named,
    Quantity,
    Reading,
    Value,
    Voice,
    Wording,
    Words,
)
from lofted.store.parts import (
    FORM,
    ArticlePart,
    ClaimPart,
    Ends,
    EventPart,
    FindingPart,
    MomentPart,
    NamedPart,
    Packed,
    Part,
    QuantityPart,
    ValuePart,
    WordingPart,
    WordsPart,
)

_DECODER = msgspec.json.Decoder(Packed)


def packed(reading: Reading) -> bytes:
    """A reading as compressed JSON."""
    claims: dict[Claim, int] = {}
    voices: dict[Voice, int] = {}

    def places(held: Iterable[Claim]) -> tuple[int, ...]:
        return tuple(claims.setdefault(claim, len(claims)) for claim in held)

    own, title = places(reading.claims), places(reading.headline)
    events = tuple(event_part(event, places(event.claims)) for event in reading.events)
    findings = tuple(finding_part(finding, places(finding.claims)) for finding in reading.findings)
    told = tuple(claim_part(claim, voices.setdefault(claim.voice, len(voices))) for claim in claims)
    article = msgspec.convert(reading.article, ArticlePart, from_attributes=True)
    whole = Packed(FORM, article, tuple(voices), told, own, events, findings, reading.times, title)
    return zlib.compress(msgspec.json.encode(whole))


def unpacked(content: bytes) -> Reading:
    """The reading that was packed; raises `msgspec.ValidationError` where it was packed in a newer form."""
    whole = _DECODER.decode(zlib.decompress(content))
    told = [claim_of(part, whole.voices[part.voice]) for part in whole.told]

    def at(places: Iterable[int]) -> tuple[Claim, ...]:
        return tuple(told[place] for place in places)

    return Reading(
        Article(**fields(whole.article)),
        at(whole.claims),
        tuple(
            Event(**{**fields(one), "claims": at(one.claims), "when": moment_of(one.when) if one.when else None})
            for one in whole.events
        ),
        tuple(Finding(**{**fields(one), "claims": at(one.claims)}) for one in whole.findings),
        whole.times,
        at(whole.headline),
    )


def fields(part: Part) -> dict[str, Any]:
    """The parts of a part by their names."""
    return {name: getattr(part, name) for name in part.__struct_fields__}


def ends(interval: Interval) -> Ends:
    """The two ends, an open one as None."""
    low, high = interval.low, interval.high
    return (None if low == -inf else low, None if high == inf else high)


def interval_of(told: Ends) -> Interval:
    """The interval between two ends."""
    low, high = told
    return Interval(-inf if low is None else low, inf if high is None else high)


def value_part(value: Value) -> ValuePart:
    """A value, tagged by its kind."""
    match value:
        case Quantity():
            said, fair, bare = ends(value.said), ends(value.fair), ends(value.bare)
            return QuantityPart(said, fair, bare, value.unit, value.written, value.approximate)
        case Moment():
            return moment_part(value)
        case Named():
            return NamedPart(value.entry, value.written)
    return WordsPart(value.written)


def value_of(part: ValuePart) -> Value:
    """The value that a part tells."""
    match part:
        case QuantityPart():
            said, fair, bare = interval_of(part.said), interval_of(part.fair), interval_of(part.bare)
            return Quantity(said, fair, bare, part.unit, part.written, part.approximate)
        case MomentPart():
            return moment_of(part)
        case NamedPart():
            return Named(part.entry, part.written)
    return Words(part.written)


def moment_part(moment: Moment) -> MomentPart:
    """A moment as a part."""
    return MomentPart(
        moment.start, moment.end, moment.precision, moment.edtf, moment.written, moment.zone, moment.relative
    )


def moment_of(part: MomentPart) -> Moment:
    """The moment that a part tells."""
    return Moment(part.start, part.end, part.precision, part.edtf, part.written, part.zone, part.relative)


def claim_part(claim: Claim, voice: int) -> ClaimPart:
    """A claim as a part."""
    return ClaimPart(
        id=claim.id,
        aspect=claim.aspect,
        value=value_part(claim.value),
        span=claim.span,
        sentence=claim.sentence,
        voice=voice,
        likelihood=claim.likelihood,
        denied=claim.denied,
        direct=claim.direct,
        act=claim.act,
        mark=claim.mark,
        target=claim.target,
        subject=claim.subject,
        wordings=tuple(WordingPart(one.span, value_part(one.value)) for one in claim.wordings),
    )


def claim_of(part: ClaimPart, voice: Voice) -> Claim:
    """The claim that a part tells; set down one by one, since a reading has a hundred and a store opens thousands."""
    return Claim(
        part.id, part.aspect, value_of(part.value), part.span, part.sentence, voice, part.likelihood, part.denied,
        part.direct, part.act, part.mark, part.target, part.subject,
        tuple([Wording(one.span, value_of(one.value)) for one in part.wordings]),
    )  # fmt: skip


def event_part(event: Event, claims: tuple[int, ...]) -> EventPart:
    """An event as a part."""
    when = moment_part(event.when) if event.when else None
    return EventPart(event.id, event.kind, claims, when, event.where, event.who, event.entry, event.why)


def finding_part(finding: Finding, claims: tuple[int, ...]) -> FindingPart:
    """A finding as a part."""
    return FindingPart(
        verdict=finding.verdict,
        reason=finding.reason,
        claims=claims,
        spans=finding.spans,
        working=finding.working,
        evidence=finding.evidence,
        depends_on=finding.depends_on,
        would_hold_if=finding.would_hold_if,
        check=finding.check,
    )
