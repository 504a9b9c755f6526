"""Did the launch end as it is on record, and does anybody dispute that?

    >>> review("The warheads that North Korea launched on June 26, 2024 hit their marks, and the test was a success.")
    outcome: depends. How the launch of 26 June 2024 ended is disputed, and the words have it succeed. South Korea: a
    hypersonic missile that failed; North Korea: separation of several warheads.

    >>> review("North Korea launched a Chollima-1 rocket on May 31, 2023, and the launch succeeded.")
    outcome: conflicts. The launch of 31 May 2023 is on record as a failure, and the words have it succeed.
    Malligyong-1, first attempt; lost thrust when the second stage started abnormally.

Silent where the text tells both ends, or says whose word it is besides the
launching country's, where a stage or a part is what failed, and on launches
whose end is not known.

    >>> review("North Korea called the launch of June 26, 2024 a success; Seoul said that the missile had failed.")

Limits: it conflicts only where the satellite aboard is on record as lost and nobody claims it, since an end can be
called good by one measure and bad by another.

Source: the catalogue's flights.
"""

import re
from collections.abc import Iterator

from lofted.checking import UNSURE, conflicts, depends
from lofted.facts import Finding, Flight, Reading, Record, Span
from lofted.reference.history import launch_evidence
from lofted.reference.pact_terms import parts
from lofted.reference.saying import day
from lofted.reference.subjects import row_evidence

BACK = 60  # characters before words of an end in which they are taken back or put to a part; a clause

_LAUNCH_OF = (
    r"|\b(?:launch|flight|attempt|rocket)(?:\s(?:of|on)\s[\w,-]+(?:\s[\w,-]+){0,3}?)?"
    r"\s(?:was\s(?:an?\s)?success(?:ful)?|(?:had\s)?succeeded)\b"
)
_SUBJECT = r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|[Aa]|[Ii]t|[Ee]ach|[Bb]oth)\b(?:\s(?!and\b|but\b)[\w’'-]+){0,8}?\s?"
_WELL = re.compile(
    _SUBJECT + r"\b(?:(?:had\s)?succeeded|worked\sas\splanned|was\s(?:an?\s)?(?:\w+\s)?success(?:ful)?|"
    r"(?:had\s)?hit\s(?:its|their|the)\s(?:marks?|targets?)|entered\s(?:its\s)?orbit|reached\sorbit)\b" + _LAUNCH_OF
)
_ALSO_WELL = re.compile(  # of what a sentence has launched or tested
    r"\b(?:(?:tested|launched|fired)\b[^.;]{0,40}\s)(?:flew\sas\s(?:it\sshould|planned)|(?:and|had|has)\s(?:each\s)?hit\s(?:its|their)\s"
    r"(?:marks?|targets?))\b"
)
_BADLY = re.compile(
    _SUBJECT + r"\b(?:missile|rocket|launch|test|ICBM|flight|attempt|it)\s(?:(?:has|had|apparently)\s){0,2}"
    r"(?:failed|exploded|blew\sup|broke\sup|was\sa\sfailure|ended\sin\sfailure)\b",
    re.I,
)
_BOTH = re.compile(
    r"\b(?:fail\w*|explod\w*|blew\sup|broke\sup|unsuccessful|untrue|disput\w*|doubt\w*|exaggerat\w*)\b", re.I
)
_GOOD = re.compile(r"\b(?:succe\w+|hit\s(?:its|their|the)\s(?:mark|target)\w*)\b", re.I)
_NOT = re.compile(
    r"\b(?:not|never|if|would|could|may|might|whether|stages?|engines?|earlier|previous|last|first\sattempt)\b|n['’]t\b"
)


def outcome(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold how a launch is said to have ended against its end on record."""
    launches = [event for event in reading.events if event.kind == "launch"]
    flight = record.flight(launches[0].entry) if len(launches) == 1 else None
    if flight is None or flight.outcome not in ("disputed", "failure", "success"):
        return
    text = reading.article.text
    sure = not any(one.denied or one.likelihood.words in UNSURE for one in launches[0].claims)
    well, badly = told(_WELL, text) or told(_ALSO_WELL, text), told(_BADLY, text)
    if not sure or (well and (badly or _BOTH.search(text))) or (badly and _GOOD.search(text)):
        return
    if well and flight.outcome != "success":
        yield lost(flight, well, record) or shown(flight, well, "succeed")
    elif badly and flight.outcome == "disputed":
        yield shown(flight, badly, "fail")


def told(pattern: re.Pattern[str], text: str) -> Span | None:
    """Where a text tells such an end of the launch itself."""
    for match in pattern.finditer(text):
        if not _NOT.search(text[max(0, match.start() - BACK) : match.end()].rsplit(". ", 1)[-1]):
            return Span(*match.span())
    return None


def shown(flight: Flight, span: Span, ended: str) -> Finding:
    """The end on record, in the record's own words."""
    on = day(flight.day)
    fact = f"How the launch of {on} ended is disputed" if flight.outcome == "disputed" else ""
    fact = fact or f"The launch of {on} is on record as a {flight.outcome}"
    reason = f"{fact}, and the words have it {ended}. {flight.note}".strip()
    return depends(reason=reason, on="whose word on its end is taken", evidence=[launch_evidence(flight)], spans=[span])


def lost(flight: Flight, span: Span, record: Record) -> Finding | None:
    """That the satellite aboard was lost, where the row of the satellite says so."""
    for row in record.entries("satellite"):
        fates = dict(zip(parts(row.columns["flight"]), parts(row.columns["fate"]), strict=False))
        if flight.outcome == "failure" and fates.get(flight.id) == "lost":
            reason = f"The launch of {day(flight.day)} is on record as a failure, and the words have it succeed."
            reason = f"{reason} {flight.note}"
            evidence = [launch_evidence(flight), row_evidence(row, f"{row.name}: lost")]
            return conflicts(reason=reason.strip(), evidence=evidence, spans=[span], would_hold_if="as a failure")
    return None
