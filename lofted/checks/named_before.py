"""Does another report name the launch's missile, or its class, otherwise?

First reports give a missile a class before its flight is measured, and a name
before it is shown. Where another report on the launch of that day, by that
country, has another, both are shown.

    >>> review("North Korea fired a medium-range ballistic missile on 2 May 2031, Japan's defence ministry said.",
    ...     after="North Korea fired a short-range ballistic missile on 2 May 2031, Japan's defence ministry said.")
    named_before: depends. “medium-range ballistic missile” here stands as “short-range ballistic missile”
    in another report on the launch of that day.

Silent on one report alone, where either report tells of several launches of
that day or of several classes, where the sentence tells of a correction
itself, and where one class holds the other: a submarine's missile has a range
as well.

    >>> review("At first Tokyo took it for a short-range missile, but it was a medium-range ballistic missile that "
    ...     "North Korea fired on 2 May 2031, Japan's defence ministry said.",
    ...     after="North Korea fired a short-range ballistic missile on 2 May 2031, Japan's defence ministry said.")

Limits: two launches of one day, each in a report of its own, are taken for one.

Source: Silverman (ed.), Verification Handbook (2014), chapter 2: note when a thing was said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.checking import depends, firm
from lofted.facts import DAYS, Claim, Event, Evidence, Finding, Memory, Named, Reading
from lofted.reference.once import found_once
from lofted.told.rivals import as_first

FIELD = "other reports"

NAMING = ("vehicle", "vehicle_class")
EXCLUDE = ("ICBM", "IRBM", "MRBM", "SRBM", "CRUISE", "SLV")  # classes of which one missile has one alone


def named_before(event: Event, memory: Memory, reading: Reading) -> Iterator[Finding]:
    """Hold the name and the class of a launch against those in other reports of it."""
    if event.kind != "launch" or not dated(event) or of_that_day(event, reading) > 1:
        return
    names = [one for one in (only_value(event, aspect) for aspect in NAMING) if one and not as_first(one, reading)]
    if not names:
        return
    bare = replace(event, claims=tuple(one for one in event.claims if one.aspect not in NAMING))
    others = [(there, one) for there, one in memory.tells_of(bare, reading) if of_that_day(one, there) == 1]
    for told in names:
        for there, other in others:
            theirs = only_value(other, told.aspect)
            if theirs and entry_of(theirs) != entry_of(told) and not as_first(theirs, there):
                yield shown(told, theirs, there)
                break  # one other name is enough; the rest is the dossier's


def dated(event: Event) -> bool:
    """Whether the launch has its day."""
    return event.when is not None and event.when.precision in (*DAYS, "minute", "hour")


@found_once
def of_that_day(event: Event, reading: Reading) -> int:
    """How many launches a report tells of that can be on the same day."""
    return sum(1 for one in reading.events if one.kind == "launch" and overlaps(one, event))


def overlaps(one: Event, other: Event) -> bool:
    """Whether two launches can be on one day."""
    ours, theirs = (each.when.instants() if each.when else None for each in (one, other))
    return ours is None or theirs is None or (ours[0] <= theirs[1] and theirs[0] <= ours[1])


def only_value(event: Event, aspect: str) -> Claim | None:
    """The one name or class that a launch is given flatly; None where there are several, or words for any missile."""
    told = [one for one in event.about(aspect) if isinstance(one.value, Named)]
    sure = [one for one in told if firm(one)]
    if aspect == "vehicle_class":
        sure = [one for one in sure if entry_of(one) in EXCLUDE]
    every: Sequence[str] = sorted({entry_of(one) for one in told if aspect == "vehicle" or entry_of(one) in EXCLUDE})
    return sure[0] if len(every) == 1 and sure else None


def entry_of(claim: Claim) -> str:
    """The entry or the class that a claim names."""
    return claim.value.entry if isinstance(claim.value, Named) else ""


def shown(told: Claim, theirs: Claim, there: Reading) -> Finding:
    """Both names, the other with its report."""
    article = there.article
    reason = f"“{told.told}” here stands as “{theirs.told}” in another report on the launch of that day."
    evidence = [Evidence(article.id, article.quote(theirs.sentence), article.called, article.url or "")]
    on = "whether one launch is meant, and then which of the two names was put right later"
    return depends(told, reason=reason, on=on, evidence=evidence)
