"""Is that what belongs there: the crew that was last on the Moon, the ocean, the number of members?

    >>> review("The last people to walk on the Moon were the crew of Apollo 16, in December 1972.")
    slot: conflicts. The last people on the Moon were the crew of Apollo 17 in December 1972, and the words have
    “Apollo 16”.

    >>> review("The last people to walk on the Moon were the crew of Apollo 17.")
    slot: holds. The last people on the Moon were the crew of Apollo 17 in December 1972, as the words say.

    >>> review("Four permanent members of the Security Council can veto it.")
    slot: conflicts. The Security Council has five permanent members, and the words have “Four”.

What some accounts have depends on whose is followed.

    >>> review("The Artemis programme was started in 2019.")
    slot: depends. The Artemis programme goes back to an order of December 2017 and was named in May 2019, and the words
    have “2019”.

A sentence may go on with what the one before names.

    >>> review("Artemis I came home on Sunday. The Orion capsule splashed down in the Atlantic off Florida.")
    slot: conflicts. Artemis I splashed down in the Pacific on 11 December 2022, and the words have “Atlantic”.

What changes in time, as the holder of a record, is asked as of the day of the report.

    >>> review("Sergei Krikalev holds the record for the total time in space.", published="2024-11-04")
    slot: conflicts. The record for the total time in space is that of Oleg Kononenko, who passed Gennady Padalka's 878
    days on 4 February 2024 and had 1,111 days by September 2024, and the words have “Sergei Krikalev”.

    >>> review("Sergei Krikalev holds the record for the total time in space.", published="2010-11-04")

Silent where the words deny, ask or quote, where a word stands beside that makes it another thing, and where the right
word fills the place as well.

    >>> review("Fourteen members of the Security Council voted for the draft.")

Source: the catalogue's `slots.csv`; each row names the page that tells it.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.known import named
from lofted.reference.listed import last_sentence
from lofted.reference.sentence import every_sentence
from lofted.reference.slots import Slot, slots
from lofted.reference.tied import settled
from lofted.told.as_of import when

FIELD = "satellites and spaceflight"

_ATTACKED = re.compile(r"\bif\s(?:[\w’']+\s){0,4}?(?:attack|invad|aggress|war)\w*")  # what a promise of help is for
_AGAIN = re.compile(r"\bthe\s(?:project|programme|program|accords|partnership|station|outpost|base)\b(?!\s(?:of|on)\b)")
_OWN_NO = re.compile(r"(?:no|not|never|without|nobody)\b", re.I)  # what a cue itself denies: "no inspectors since _"
_GOES_ON = re.compile(r"(?:On\s(?:that|the\ssame)\sday|It|Its|They|Their|The|That|This|Crews?|Both)\b")


def slot(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what fills the place of each fact against what belongs there."""
    text = reading.article.text
    seen: set[str] = set()
    days = when(reading, record)
    for sentence, _claims in every_sentence(reading):
        words = text[sentence.start : sentence.end]
        flat = settled(_ATTACKED.sub(" ", words))
        on = _GOES_ON.match(words) or _AGAIN.search(words)
        last = last_sentence(text[: sentence.start]) if on else ""
        for known in (one for one in slots() if one.of(days)):
            about = named(known.topic, words) or (bool(last) and named(known.topic, f"{last} {words}"))
            filled = known.filled(words) if about and known.id not in seen else None
            if filled and not flat and not own_denial(filled, words):
                continue
            if filled and not known.unless.search(words) and not told_right(known, filled, words):
                seen.add(known.id)
                yield judged(known, filled, sentence)


def own_denial(filled: re.Match[str], words: str) -> bool:
    """Whether all that some words deny is what the fact itself does: "no inspectors since 2009"."""
    rest = f"{words[: filled.start()]} {_OWN_NO.sub(' ', filled[0], count=1)} {words[filled.end() :]}"
    return bool(_OWN_NO.match(filled[0])) and settled(_ATTACKED.sub(" ", rest))


def told_right(known: Slot, filled: re.Match[str], words: str) -> bool:
    """Whether what belongs there stands elsewhere in the words, so that the wrong may be of another thing."""
    rest = words[: filled.start("slot")] + " " + words[filled.end("slot") :]
    return filled["slot"].lower() not in known.right and any(
        re.search(rf"(?<!\w){re.escape(one)}(?!\w)", rest, re.I) for one in known.right
    )


def judged(known: Slot, filled: re.Match[str], sentence: Span) -> Finding:
    """The verdict on one filling."""
    span = Span(sentence.start + filled.start("slot"), sentence.start + filled.end("slot"))
    if filled["slot"].lower() in known.right:
        return holds(reason=f"{known.fact}, as the words say.", evidence=[known.evidence], spans=[span])
    reason = f"{known.fact}, and the words have “{filled['slot']}”."
    if filled["slot"].lower() in known.disputed:
        return depends(reason=reason, on="whose account is followed", evidence=[known.evidence], spans=[span])
    if not known.evidence.verified:
        return depends(reason=reason, on="a source that was not looked up", evidence=[known.evidence], spans=[span])
    return conflicts(reason=reason, evidence=[known.evidence], spans=[span], would_hold_if="with what is on record")
