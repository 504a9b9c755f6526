"""The reading in four to eight sentences, each of which cites the words it rests on.

A sentence names the voice, keeps the hedge, and quotes where it can; it never
turns what somebody said into what is so.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.facts import (
    CLOCK,
    DAYS,
    THIS_ARTICLE,
    Claim,
    Event,
    Firmness,
    Named,
    Reading,
    Span,
    Verdict,
    Voice,
    VoiceKind,
)
from lofted.present.agenda import agenda
from lofted.present.coverage import coverage
from lofted.present.places import place, shortened
from lofted.present.profile import heard

FEWEST, MOST = 4, 8  # sentences of a brief; the design's measure
TELLING = 4  # words; a statement of fewer tells a reader nothing
QUOTED = 140  # characters of a statement that a sentence quotes; about two lines
VERBS = {
    Firmness.FLAT: "says",
    Firmness.REPORTED: "is reported to say",
    Firmness.LIKELY: "calls it likely",
    Firmness.POSSIBLE: "calls it possible",
    Firmness.DOUBTED: "claims",
    Firmness.DENIED: "denies",
    Firmness.PLANNED: "announces",
    Firmness.CONDITIONAL: "says, on a condition",
    Firmness.ASKED: "asks",
}
TOLD = {Firmness.FLAT: "says", Firmness.REPORTED: "says, as reported by others,"}  # how a launch is told as one
FIGURES = {
    "apogee": "an apogee",
    "range": "a range",
    "flight_time": "a flight time",
    "record_margin": "a margin over the record",
}
PLURAL = {"says": "say", "gives": "give", "claims": "claim", "denies": "deny", "announces": "announce", "calls": "call"}


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of the brief, where its words stand, and the claims it rests on."""

    sentence: str
    span: Span | None
    claims: tuple[Claim, ...] = ()


def compose(reading: Reading) -> tuple[Line, ...]:
    """The brief: the event, its figures, what does not fit, who says what, what is ahead."""
    launches = [event for event in reading.events if event.kind == "launch"][:1]
    lines = [line for event in launches for line in (*told_event(reading, event), *told_figures(reading, event))]
    lines += doubts(reading)
    ahead = list(told_agenda(reading))
    voices = list(told_voices(reading, {claim.voice.name for one in lines for claim in one.claims}))
    lines += voices[: max(2, MOST - len(lines) - len(ahead) - 1)]
    lines += [*ahead, *told_coverage(reading)]
    if len(lines) < FEWEST:
        lines += told_voices(reading, set())
    lines = list(dict.fromkeys(lines))[:MOST]
    if len(lines) < FEWEST:
        lines += list(quoted_sentences(reading, lines))[: FEWEST - len(lines)]
    return tuple(lines)


def line(reading: Reading, sentence: str, *claims: Claim) -> Line:
    """A sentence with the place of its first claim behind it."""
    span = claims[0].span
    return Line(f"{sentence} {place(reading.article, span)}", span, claims)


def told_event(reading: Reading, event: Event) -> Iterator[Line]:
    """What was launched, by whom and when, as the article's words have it.

    Only where it is told as a fact, or reported as one: what is denied, planned
    or thought possible is left to the sentences that quote.
    """
    parts = {claim.aspect: claim for claim in reversed(list(event.about("launcher", "vehicle", "vehicle_class")))}
    what, who = parts.get("vehicle") or parts.get("vehicle_class"), parts.get("launcher")
    when = next((claim for claim in event.about("launch_date") if claim.value == event.when), None)
    used = [claim for claim in (when, who, what) if claim]
    if not who or not what or any(claim.denied or claim.likelihood.words not in TOLD for claim in used):
        return
    first = min(used, key=lambda claim: claim.span.start)
    day = f" {told_day(when)}" if when else ""
    country = who.value.entry.replace("-", " ").title() if isinstance(who.value, Named) else "someone"
    told = f"that {country} launched {article(what.value.written)}{day}."
    rest = (claim for claim in used if claim is not first)
    yield line(reading, f"{speaker(first)} {TOLD[first.likelihood.words]} {told}", first, *rest)


def article(name: str) -> str:
    """A vehicle or a class as the words have it, with its article.

    >>> article("ICBM"), article("Hwasong-19"), article("satellites")
    ('an “ICBM”', 'a “Hwasong-19”', '“satellites”')
    """
    if name.endswith("s"):
        return f"“{name}”"
    return f"{'an' if name[0] in 'AEIOUaeiou' or name[:2] in ('SR', 'SL', 'MR') else 'a'} “{name}”"


def told_day(claim: Claim) -> str:
    """A date as the words have it, with what it was taken for where they leave that open."""
    moment = claim.moment
    to_the_day = moment is not None and moment.precision in (*DAYS, *CLOCK)
    named = claim.value.written[:1].isupper() or claim.value.written[:1].isdigit()  # and not "a day earlier"
    words = f"on “{claim.value.written}”" if to_the_day and named else f"(“{claim.value.written}”)"
    return f"{words} (taken for {moment.edtf})" if moment and moment.relative and moment.edtf else words


def speaker(claim: Claim) -> str:
    """The voice of a claim at the head of a sentence."""
    name = claim.voice.name
    return name[0].upper() + name[1:]


def told_figures(reading: Reading, event: Event) -> Iterator[Line]:
    """The figures of a launch, one sentence a voice."""
    said: dict[str, list[Claim]] = {}
    for claim in event.about(*FIGURES):
        said.setdefault(claim.voice.name, []).append(claim)
    for claims in list(said.values())[:3]:  # voices; a brief has room for as many
        figures = [
            f"{FIGURES[claim.aspect]} of “{shortened(claim.value.written, QUOTED)}”" for claim in first_of_each(claims)
        ]
        yield line(reading, f"{speaker(claims[0])} {agreeing('gives', claims[0].voice)} {listed(figures)}.", *claims)


def first_of_each(claims: list[Claim]) -> list[Claim]:
    """The first claim on each aspect."""
    return list({claim.aspect: claim for claim in reversed(claims)}.values())[::-1]


def listed(parts: list[str]) -> str:
    """Parts in one phrase.

    >>> listed(["one", "two", "three"])
    'one, two and three'
    """
    return parts[0] if len(parts) == 1 else f"{', '.join(parts[:-1])} and {parts[-1]}"


def doubts(reading: Reading) -> Iterator[Line]:
    """The worst findings, in their own words."""
    worst = [one for one in reading.findings if one.verdict in (Verdict.CONFLICTS, Verdict.DEPENDS) and one.claims]
    if not worst:
        for finding in (one for one in reading.findings if one.verdict is Verdict.OPEN and one.evidence):
            yield line(reading, f"{speaker(finding.claims[0])} leaves a day open: {finding.reason}", *finding.claims)
    for finding in worst[:3]:  # findings; the rest stands below the brief
        slip = f" It would hold {finding.would_hold_if}." if finding.would_hold_if else ""
        slip += f" It depends on {finding.depends_on}." if finding.depends_on else ""
        voice = finding.claims[0].voice.name
        conflicts = finding.verdict is Verdict.CONFLICTS
        head = (
            f"Not everything that {voice} gives fits"
            if conflicts
            else f"Some of what {voice} gives depends on a reading"
        )
        yield line(reading, f"{head}: {finding.reason}{slip}", *finding.claims)


def told_voices(reading: Reading, told: set[str]) -> Iterator[Line]:
    """What the voices say that are not `told` of yet, the named ones first, each in its own words."""
    waiting = (one for one in heard(reading) if one.voice.name not in told)
    for one in sorted(waiting, key=lambda voice: not voice.voice.kind.named):
        claim = max(one.claims, key=lambda claim: min(len(claim.value.written), QUOTED))
        if len(claim.value.written.split()) < TELLING or claim.value.written.startswith("to "):
            continue  # too short to tell anything, or half of a sentence
        chain = f" (through {claim.voice.via.name})" if claim.voice.via else ""
        verb = agreeing(VERBS[claim.likelihood.words], one.voice)
        words = shortened(claim.value.written.strip(' ,;“”"').removeprefix("that "), QUOTED)
        yield line(reading, f"{speaker(claim)}{chain} {verb}: “{words}”.", claim)


def agreeing(verb: str, voice: Voice) -> str:
    """A verb in the number of its voice.

    >>> agreeing("is reported to say", Voice("Earlier reports", VoiceKind.DOCUMENT))
    'are reported to say'
    >>> agreeing("says", Voice("an analysis of the launch", VoiceKind.DOCUMENT))
    'says'
    """
    if not is_plural(voice):
        return verb
    first, blank, rest = verb.partition(" ")
    return f"{'are' if first == 'is' else PLURAL.get(first, first)}{blank}{rest}"


def is_plural(voice: Voice) -> bool:
    """Whether a voice is many: a group, or a noun in the plural such as "earlier reports" or "sources in Seoul"."""
    words = re.split(r"\s(?:of|at|in|from|with|who|present|close|familiar)\b", voice.name)[0].split() or [voice.name]
    noun = words[-1]
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return plural and (noun.islower() or len(words) == 1) and voice.kind is not VoiceKind.PERSON


def told_agenda(reading: Reading) -> Iterator[Line]:
    """The dates ahead, in one sentence."""
    dates = agenda(reading)
    if dates:
        claims = [claim for date in dates for claim in date.claims]
        days = listed(list(dict.fromkeys(date.edtf for date in dates))[:5])  # dates; more do not fit a sentence
        yield line(reading, f"{speaker(claims[0])} looks ahead to {days}.", *claims)


def told_coverage(reading: Reading) -> Iterator[Line]:
    """That nothing could be checked, where that is so."""
    covered = coverage(reading)
    if covered.checked == 0:
        unnamed = [one.voice.name for one in heard(reading) if not one.voice.kind.named]
        count = {0: "No figure", 1: "Not the one figure"}.get(covered.figures, f"None of the {covered.figures} figures")
        tail = (
            f"; unnamed: {listed([f'“{shortened(name, 40)}”' for name in unnamed[:4]])}" if unnamed else ""
        )  # 40 characters, 4 names: a line
        yield Line(f"{count} of this article can be checked{tail}.", None)


def quoted_sentences(reading: Reading, lines: list[Line]) -> Iterator[Line]:
    """Sentences of the article that hold claims, quoted, to fill a brief that would be too short."""
    used = {claim.sentence for one in lines for claim in one.claims}
    for claim in reading.claims:
        if claim.sentence not in used:
            used.add(claim.sentence)
            words = shortened(reading.article.quote(claim.sentence), QUOTED)
            verb = "says" if claim.voice == THIS_ARTICLE else agreeing(VERBS[claim.likelihood.words], claim.voice)
            yield line(reading, f"{speaker(claim)} {verb}: “{words}”", claim)
