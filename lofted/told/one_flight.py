"""Which figures of a text belong to one flight: those of one voice that stand closest."""

import re
from collections.abc import Iterable

from lofted.facts import THIS_ARTICLE, Claim, Event, Voice, VoiceKind

BLANKS = 2  # characters between two sentences of one paragraph
STATE_SPOKEN = ("north-korea", "china", "iran", "russia")  # countries whose figures their state media give

_IT = re.compile(r"(?:It|The (?:missile|rocket|weapon|projectile|(?:whole |entire )?(?:trip|flight|journey)))\s")


def nearest(claim: Claim, others: Iterable[Claim], text: str, *, known: bool) -> Claim | None:
    """Of the claims of the same voice, the one that stands closest.

    Where the flight is not `known` from the record, only figures of one
    sentence surely belong to one flight, and those of the next where it goes
    on with "it". There the voice may go on unnamed.
    """
    others = list(others)
    same = [one for one in others if one_side(one.voice, claim.voice) and (known or one.sentence == claim.sentence)]
    same = same or [one for one in others if goes_on(one, claim, text)]
    return min(same, key=lambda other: abs(other.span.start - claim.span.start), default=None)


def goes_on(one: Claim, other: Claim, text: str) -> bool:
    """Whether of two figures in neighbouring sentences the later is told of "it", and one has no voice of its own."""
    first, last = sorted((one.sentence, other.sentence))
    follows = last.start - first.start > 0 and last.start - first.end <= BLANKS and bool(_IT.match(text, last.start))
    return follows and (one_side(one.voice, other.voice) or THIS_ARTICLE.name in (one.voice.name, other.voice.name))


def one_side(one: Voice, other: Voice) -> bool:
    """Whether two voices are one, or a country and its state media, which speak for it."""
    official = VoiceKind.STATE_MEDIA in (one.kind, other.kind) and VoiceKind.OFFICE in (one.kind, other.kind)
    return (
        one.name == other.name
        or one.kind is other.kind is VoiceKind.STATE_MEDIA
        or (official and launching(one, other))
    )


def launching(*voices: Voice) -> bool:
    """Whether the office among some voices is a country itself that has its media speak for it."""
    return any(voice.kind is VoiceKind.OFFICE and voice.entry in STATE_SPOKEN for voice in voices)


def between_them(high: Claim, long: Claim, event: Event) -> bool:
    """Whether another time stands between an apogee and a time, which then belong to two flights."""
    first, last = sorted((high.span, long.span))
    times = (one for one in event.claims if one.quantity and one.quantity.unit == "s" and one.id != long.id)
    return any(first.end <= one.span.start and one.span.end <= last.start for one in times)
