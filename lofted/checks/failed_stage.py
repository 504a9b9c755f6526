"""Did the rocket fail in the stage in which it is said to have failed?

    >>> review("The satellite launch of 24 August 2023 failed because the second-stage engine did not ignite.")
    failed_stage: conflicts. The words have the fault in the second stage, and North Korea told of one in the third
    stage on 24 August 2023: a fault in the emergency blasting system; the first and the second stage flew as they
    should.

    >>> review("The satellite launch of 24 August 2023 failed in the flight of the third stage.")
    failed_stage: holds. North Korea told of a fault in the third stage on 24 August 2023, as the words say.

It depends where somebody else is named, who may judge otherwise.

    >>> review("Analysts in Seoul put the failure of 27 May 2024 down to the second stage of North Korea's rocket.")
    failed_stage: depends. The words have the fault in the second stage, and North Korea told of one in the first
    stage on 27 May 2024: it blew up in the flight of the first stage, which had a new engine that burns liquid
    oxygen and petroleum.

So it does on how long after the launch its pieces were seen, where parties differ or one is on record otherwise.

    >>> review("Debris of the North Korean rocket of 27 May 2024 was seen five minutes after its launch.")
    failed_stage: depends. “five minutes after its launch” is not what is on record for 27 May 2024: Joint Chiefs of
    Staff (South Korea) had it in pieces after 2 minutes (120 seconds).

    >>> review("Debris of the North Korean rocket of 27 May 2024 was seen two minutes after its launch.")

Silent on a stage that did its work, on what looks back without a time of its own, and on launches of whose fault
nothing is on record.

    >>> review("On 24 August 2023 the first stage of North Korea's rocket separated, but the launch failed.")

Source: the catalogue's details of flights, rows of `fault` and of `broken`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Entry, Finding, Flight, Moment, Reading, Record, Span
from lofted.reference.days import A_DAY, days_of
from lofted.reference.details import Detail, details_of
from lofted.reference.saying import MINUTE, ORDINALS, day, listing
from lofted.reference.sentence import said_by
from lofted.reference.subjects import row_evidence
from lofted.reference.wording import sentences
from lofted.told.broken_up import Broken, broken_up

FIELD = "launches on record"
CUES = ("stage", "debris", "fragment", "pieces", "wreck", "explo", "blew", "broke", "disintegrat", "burst", "apart")

ROUND = 45  # seconds; ours: times told in minutes are rounded, and begin at the launch or at its detection
STAGES = ORDINALS[:3]  # no rocket of which a fault is on record has more

_STAGE = re.compile(rf"\b(?P<nth>{'|'.join(STAGES)})[- ]stage\b(?!s)", re.I)
_CLAUSE = re.compile(
    r"[,;:—]\s|\s(?:and|but|while|whereas|after(?!\s(?:a|an|trouble|problems?|faults?|the\sfailure)\b)|before|though|although)\s"
)
_FAULT = re.compile(
    r"\b(?:fail\w*|explo[ds]\w*|blew\sup|fault\w*|problems?|trouble\w*|errors?|malfunction\w*|defect\w*|lost\s(?:thrust|power)|"
    r"loss\sof\s(?:thrust|power)|did\snot\s(?:ignite|start|fire|light)|not\signit\w*|went\swrong|blam\w+|down\sto|abnormal\w*|"
    r"anomal\w+|broke\s(?:up|apart)|cause[ds]?|because|due\sto|culprit|irregular\w*)\b|n['’]t\s(?:ignite|start|fire|light)\b",
    re.I,
)
_DID = re.compile(
    r"\b(?:normal(?:ly)?|separat\w*|as\s(?:planned|it\sshould|they\sshould)|smooth\w*|success\w*|without\s(?:a\s)?(?:fault|trouble|problems?)|not\sin|no\s)\b",
    re.I,
)
_PART = re.compile(
    r"\b(?:parts?|pieces?|wreck\w*|debris|remains|nothing|fragments?|body|section|recovered|salvaged|found|retrieved)\s"
    r"(?:\w+\s){0,2}?(?:of\s|from\s)?(?:the|its)\s(?:rocket['’]s\s)?$"
)
_FELL = re.compile(
    r"(?:\s\w+)?\s(?:fell|landed|splashed|came\sdown|dropped|"
    r"(?:was|were)\s(?:recovered|salvaged|found|retrieved))\b"
)
_BACK = re.compile(
    r"\b(?:previous\w*|earlier|last\stime|first\s(?:attempt|try|launch)|had\s(?:also\s)?(?:failed|blamed|exploded)|unlike|than)\b",
    re.I,
)
_ANOTHER = re.compile(
    r"\b(?:South\s(?:Korea\w*|Korean)|Seoul|Tokyo|Japan\w*|Washington|US|U\.S\.|American|analysts?|experts?|observers?|McDowell)\b"
)
_OWNER = re.compile(r"\b(?:North\sKorea\w*|Pyongyang|[Tt]he\sNorth|KCNA|state\s(?:media|news)|space\sagency)\b")


def failed_stage(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each stage that is told to have failed against what the owner told of that launch."""
    rows = {one.columns["flight"]: one for one in record.entries("detail") if one.columns["what"] == "fault"}
    flights = [one for one in record.flights() if one.id in rows]
    for sentence in sentences(reading.article.text):
        words = reading.article.quote(sentence)
        told = stages_at_fault(words)
        if len(told) != 1 or _BACK.search(words.replace("first-stage", "").replace("first stage", "")):
            continue
        meant = told_of(sentence, flights, reading)
        if len(meant) == 1:
            match = told[0]
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield judged(match["nth"].lower(), span, words, meant[0], rows[meant[0].id], reading)
    for one in broken_up(reading, record):
        parties = list(details_of(one.flight, "broken", "", record))
        after = [seconds_in(party.written) for party in parties]
        if parties and not any(fits(one, each) for each in after):
            yield too_late(one, parties)


def seconds_in(figure: str) -> int:
    """The seconds of a row's figure.

    >>> seconds_in("120 s")
    120
    """
    return int(figure.split()[0])


def lasting(seconds: int) -> str:
    """Some seconds as an answer tells them, and in minutes where they are whole ones.

    >>> lasting(120), lasting(135)
    ('2 minutes (120 seconds)', '135 seconds')
    """
    told, rest = divmod(seconds, int(MINUTE))
    return f"{seconds} seconds" if rest else f"{told} minutes ({seconds} seconds)"


def fits(one: Broken, seconds: int) -> bool:
    """Whether a time told can be one on record, as parties round it."""
    return abs(one.seconds - seconds) <= ROUND or (one.within and seconds < one.seconds)


def too_late(one: Broken, parties: list[Detail]) -> Finding:
    """That a rocket was seen in pieces at another time than is told."""
    said = listing([f"{each.speaker} had it in pieces after {lasting(seconds_in(each.written))}" for each in parties])
    reason = f"“{one.told}” is not what is on record for {day(one.flight.day)}: {said}."
    on = "whose word is followed, and whether a first report is meant"
    return depends(reason=reason, on=on, evidence=[each.evidence for each in parties], spans=[one.span])


def stages_at_fault(words: str) -> list[re.Match[str]]:
    """The stages that stand in a clause with a fault, each once."""
    edges = [0, *(one.end() for one in _CLAUSE.finditer(words)), len(words)]
    found: dict[str, re.Match[str]] = {}
    for begin, end in pairwise(edges):
        clause = words[begin:end]
        if _FAULT.search(clause) and not _DID.search(clause):
            told = [one for one in _STAGE.finditer(words, begin, end) if not apart(words, one)]
            found.update({one["nth"].lower(): one for one in told})
    return list(found.values())


def apart(words: str, stage: re.Match[str]) -> bool:
    """Whether a stage is only told to have fallen or to have been found: "a part of the second stage"."""
    return bool(_PART.search(words[: stage.start()]) or _FELL.match(words, stage.end()))


def told_of(sentence: Span, flights: list[Flight], reading: Reading) -> list[Flight]:
    """The launches that a sentence tells of by its time; else those whose day the article tells."""
    here = [one for one in reading.claims if one.moment and sentence.covers(one.span)]
    if here:
        return [one for one in flights if any(falls(one, claim) for claim in here)]
    every = [one for one in reading.claims if one.moment and one.moment.precision in DAYS]
    return [one for one in flights if any(falls(one, claim) for claim in every)]


def falls(flight: Flight, claim: Claim) -> bool:
    """Whether a time told is that of a launch: its day, the day beside, or its month."""
    moment: Moment | None = claim.moment
    days = days_of(moment) if moment else None
    if moment is None or days is None or moment.precision == "year":
        return False
    spare = A_DAY if days[0] == days[1] else 0 * A_DAY
    return days[0] - spare <= flight.day <= days[1]


def judged(told: str, span: Span, words: str, flight: Flight, row: Entry, reading: Reading) -> Finding:
    """The verdict on one stage."""
    known, when = row.columns["figure"], day(flight.day)
    evidence, claims = [row_evidence(row, f"fault in the {known} stage")], said_by(span, reading)
    if told == known:
        reason = f"North Korea told of a fault in the {known} stage on {when}, as the words say."
        return holds(*claims, reason=reason, evidence=evidence, spans=[span])
    reason = f"The words have the fault in the {told} stage, and North Korea told of one in the {known} stage on"
    reason += f" {when}: {row.columns['note']}."
    if _ANOTHER.search(words) and not re.search(
        r"\b(?:said|blam\w+|report\w*|told)\b.{0,60}$", _OWNER.split(words)[-1]
    ):
        return depends(*claims, reason=reason, on="whose judgement it is", evidence=evidence, spans=[span])
    return conflicts(*claims, reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as the {known} stage")
