"""Is a quotation given to the speaker who has it in another report?

    >>> review("“We will not lay down our weapons whatever price we are asked to pay,” Ann Lee said.",
    ...     after="“We will not lay down our weapons whatever price we are asked to pay,” Bo Berg said in a speech.")
    other_speaker: depends. “We will not lay down our weapons whatever price we are asked to pay,” is said
    by Ann Lee here, and by Bo Berg in another report.

Silent on one report alone, on fewer than eight words, where either report
names no person, where one of the two passes the words of the other on, and
where a spokesman may speak for the other.

    >>> review("“We will not lay down our weapons whatever price we are asked to pay,” Lee said.",
    ...     after="“We will not lay down our weapons whatever price we are asked to pay,” Ann Lee said in a speech.")

Limits: it cannot tell which of the two reports has the speaker right; a speech read out for another has two.

Source: The Guardian style guide, “quotes” (2004). The thresholds are ours.
"""

import re
from collections.abc import Iterator
from itertools import islice

from lofted.checking import depends
from lofted.facts import Claim, Evidence, Finding, Memory, Reading, Span, Voice, VoiceKind
from lofted.reference.wording import quotations

FIELD = "other reports"

MANY = 200  # quotations of one article that are asked of; longer texts are transcripts or books; ours
SHORTEST = 8  # words; fewer are said by many
NEAR = 30  # characters from a quotation to "said", and from there to the name: "Foreign Minister Choe Son Hui"
SHARE = 0.8  # of the words of a quotation that the other has as well, in any order

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")


def other_speaker(reading: Reading, memory: Memory) -> Iterator[Finding]:
    """Hold each quotation's speaker against those that other reports name for its words."""
    for span in islice(quotations(reading.article.text), MANY):
        words = reading.article.quote(span)
        ours = speaker(span, reading)
        if ours is None or len(_WORD.findall(words)) < SHORTEST:
            continue
        for copy in memory.repeats(words, reading):
            theirs = next(speakers_of(words, copy.reading, copy.place), None)
            if theirs and strangers(ours.voice, theirs.voice):
                yield shown(words, span, ours, theirs, copy.reading)
                break  # one other speaker shows it


def speaker(span: Span, reading: Reading) -> Claim | None:
    """The narrowest statement of a named person that holds a quotation."""
    inner = Span(span.start + 1, span.end - 1)
    around = [one for one in reading.claims if one.aspect == "statement" and one.span.covers(inner)]
    least = min(around, key=lambda one: one.span.end - one.span.start, default=None)
    return least if least and least.voice.kind is VoiceKind.PERSON and beside(least, span, reading) else None


def beside(claim: Claim, span: Span, reading: Reading) -> bool:
    """Whether the word of saying and the name of the speaker stand right beside a quotation, and not inside it."""
    cue = claim.voice.cue
    if cue is None or not (0 <= cue.start - span.end <= NEAR or 0 <= span.start - cue.end <= NEAR):
        return False
    text, name = reading.article.text, claim.voice.name.split()[-1]
    outside = (
        text[max(0, min(cue.start, span.start) - NEAR) : span.start] + text[span.end : max(cue.end, span.end) + NEAR]
    )
    return name in outside and name not in reading.article.quote(span)


def speakers_of(words: str, there: Reading, place: Span) -> Iterator[Claim]:
    """The speakers whom another report names for nearly the same words."""
    ours = {word.lower() for word in _WORD.findall(words)}
    for span in islice(quotations(there.article.text), MANY):
        theirs = {word.lower() for word in _WORD.findall(there.article.quote(span))}
        same = len(ours & theirs) >= SHARE * max(len(ours), len(theirs))
        told = speaker(span, there) if same and span.meets(place) else None
        if told:
            yield told


def strangers(one: Voice, other: Voice) -> bool:
    """Whether two voices are two persons, none of whom passes the words of the other on."""
    if one.entry and one.entry == other.entry:
        return False
    names = [set(_WORD.findall(voice.name.lower())) for voice in (one, other)]
    through = [set(_WORD.findall(" ".join(relays(voice)).lower())) for voice in (one, other)]
    return all(names) and not names[0] & (names[1] | through[1]) and not names[1] & through[0]


def relays(voice: Voice) -> Iterator[str]:
    """The names of those through whom a voice is heard."""
    while voice.via:
        voice = voice.via
        yield voice.name


def shown(words: str, span: Span, ours: Claim, theirs: Claim, there: Reading) -> Finding:
    """Both speakers."""
    article = there.article
    told = " ".join(words.split())
    reason = f"{told} is said by {ours.voice.name} here, and by {theirs.voice.name} in another report."
    evidence = [Evidence(article.id, article.quote(theirs.sentence), article.called, article.url or "")]
    inner = Span(span.start + 1, span.end - 1)
    return depends(ours, reason=reason, on="who of the two said it", spans=[inner], evidence=evidence)
