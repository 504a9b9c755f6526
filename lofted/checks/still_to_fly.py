"""Is that flight still to come?

    >>> review("Russia's Luna-25 is still to set out for the Moon.", published="2023-10-05")
    still_to_fly: conflicts. Luna-25 was launched on 11 August 2023, and the words have it still to come on 5 October
    2023.

    >>> review("Russia's Luna-25 is due to set out for the Moon in August.", published="2023-08-02")

A flight that has come back has done so too.

    >>> review("Sultan Al Neyadi is due to set out for the station with Crew-6.", published="2024-01-08")
    still_to_fly: conflicts. Crew-6 was launched on 2 March 2023 and came back on 4 September 2023, and the words have
    it still to come on 8 January 2024.

Silent in the days after the launch, on what a craft is to do next, and where the words look back.

    >>> review("Luna-25 was due to be launched in 2022.", published="2023-10-05")

Source: the catalogue's satellites and voyages; each row names the page that tells it.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Finding, Named, Reading, Record
from lofted.reference.days import Days
from lofted.reference.satellites import cells
from lofted.reference.saying import day
from lofted.reference.sentence import by_sentence
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import settled
from lofted.reference.voyages import Voyage, voyages
from lofted.told.as_of import told_in

FIELD = "launches on record"

LATE = timedelta(days=14)  # ours: a weekly may tell as to come what flew since it was written
NEAR = 90  # characters between a plan and its craft; fifteen words

_TO_FLY = (  # what is on its way to the Moon still travels there, and who is to leave or depart may be to come home
    r"(?:(?:be\s(?:launched|lofted|sent\s(?:up|aloft|into\s(?:space|orbit))|put\sinto\sorbit)|launch|lift\soff|blast\soff|take\soff|set\s(?:out|off))\b|"
    r"(?:fly|travel|head|start|leave|depart|be\ssent|make\s(?:its|his|her|their)\s(?:flight|trip|journey))\s(?:\w+\s)?(?:to|into|for)\s(?:the\s)?"
    r"(?:International\s|Chinese\s|orbital\s)?(?:space\b|[Ss]pace\s[Ss]tation|ISS|station|orbit)\b)"
)
_TO_COME = re.compile(
    r"\b(?:(?:is|are)\s(?:(?:now|still|also|soon|next)\s)?(?:(?:due|set|scheduled|expected|planned|slated|about|preparing|ready|waiting)\s)?to\s|"
    r"(?:has|have)\s(?:yet|still)\sto\s|(?:prepares?|waits?|plans?|intends?|hopes?|wants)\sto\s|will\s(?:soon\s|then\s|next\s|be\sable\sto\s)?)"
    rf"{_TO_FLY}"
)
_AWAITS = re.compile(
    r"\b(?:awaits?|awaiting|is\swaiting\sfor|ahead\sof|before)\s(?:its|the|his|her|their)\s(?:launch|lift-?off|flight)\b"
)
_BACK = re.compile(
    r"\b(?:was|were|had|once|originally|earlier|previous\w*|would|could|may|might|if|back|home|return\w*|again|next|successors?|follow\w*|"
    r"after|like|since|instead|replac\w*|another|copy|twin|sister|rover|stage|probe\sof)\b|\bfrom\s(?:the\s)?(?:orbit|station|ISS|Moon|moon)\b"
)
_NUMBERED = re.compile(r"\b[A-Z][\w’']*[-\s](?:\d|[IVX]+\b)")  # another craft
_SAID_OF = re.compile(  # "The Luna-25 lander, built in Moscow, is to …"
    r"(?:\s(?:mission|spacecraft|lander|probe|satellite|crew|flight|capsule|station|astronauts?|orbiter|craft)){0,2}(?:,\s[^,;]{3,70},)?\s"
)
_BEHIND = re.compile(  # words behind which it is only named beside another
    r"\b(?:with|by|of|beside|besides|on|than|into|in|to|for|from|as|through|and|or|unlike|without|despite|put|launched|lost)\s(?:the\s|its\s)?(?:\w+\s)?$",
    re.I,
)
_LAUNCH_IT = re.compile(r"\s(?:(?:the|its|their|a|an|[A-Z][\w.]*['’]s?)\s){0,2}(?:[a-z-]+\s){0,2}")
_WITH_IT = re.compile(
    r"\s(?:with|on|aboard|in|as\spart\sof)\s(?:the\s|its\s)?(?:(?:NASA|SpaceX)(?:['’]s)?\s)?(?:the\s)?(?:[a-z]+\s)?$"
)
_FLEW = re.compile(r"\b(?:launched|lifted\soff|blasted\soff|took\soff|flew|crashed|landed|splashed\sdown|in\sorbit)\b")


def still_to_fly(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each flight that is told as still to come against the day on which it began."""
    known = voyages(record)
    seen: set[str] = set()
    for sentence, claims in by_sentence(reading.claims):
        words = reading.article.quote(sentence)
        told = [one for one in claims if one.aspect == "satellite" and isinstance(one.value, Named)]
        crafts = {one.value.entry for one in told if isinstance(one.value, Named)}
        craft = record.entry(crafts.pop()) if len(crafts) == 1 else None
        plan = _TO_COME.search(words) or _AWAITS.search(words)
        if craft is None or plan is None or craft.id in seen or not settled(words) or _BACK.search(words):
            continue
        if _FLEW.search(words[: plan.start()]) or not near(told[0], plan, words, sentence.start):
            continue
        asked = when(told_in(reading, sentence), reading.article.published)
        found = judged(told[0], craft, asked, known.get(craft.id)) if asked else None
        if found:
            seen.add(craft.id)
            yield found


def near(claim: Claim, plan: re.Match[str], words: str, start: int) -> bool:
    """Whether a plan is that of a craft: said of it, to launch it, or to fly with it."""
    begin, end = claim.span.start - start, claim.span.end - start
    if end <= plan.start():
        return _SAID_OF.fullmatch(words[end : plan.start()]) is not None and not _BEHIND.search(words[:begin])
    between = words[plan.end() : begin]
    if plan[0].endswith("launch"):
        return _LAUNCH_IT.fullmatch(between) is not None
    return len(between) <= NEAR and not _NUMBERED.search(between) and _WITH_IT.search(between) is not None


def when(told: list[Days], published: date | None) -> date | None:
    """The day of the report; without one, that of which the sentence tells."""
    if published:
        return published
    return told[0][0] if len(told) == 1 else None


def judged(claim: Claim, craft: Entry, asked: date, voyage: Voyage | None) -> Finding | None:
    """That a craft had been launched by a day; none where it was not, or only just."""
    launched = max(cells(craft, "launched"), default="")  # the last, where it was tried more than once
    if not launched or not craft.verified or asked - date.fromisoformat(launched) < LATE:
        return None
    flew = date.fromisoformat(launched)
    landed = voyage.landed if voyage and voyage.landed and voyage.landed <= asked else None
    came = f" and came back on {day(landed)}" if landed else ""
    reason = f"{craft.name} was launched on {day(flew)}{came}, and the words have it still to come on {day(asked)}."
    evidence = [row_evidence(craft, f"{craft.name}, launched {launched}")]
    evidence += [voyage.evidence(f"came back on {day(landed)}")] if voyage and landed else []
    return conflicts(reason=reason, evidence=evidence, spans=[claim.span], would_hold_if="as a flight that has begun")
