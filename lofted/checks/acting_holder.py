"""Is one who only acted in an office told as its holder?

    >>> review("NASA Administrator Sean Duffy welcomed the new signatories.", published="2025-11-20")
    acting_holder: depends. Sean Duffy was only acting Administrator of NASA on 20 November 2025, and the words have
    “NASA Administrator Sean Duffy”.

    >>> review("Acting NASA Administrator Sean Duffy welcomed the new signatories.", published="2025-11-20")

One who acts is not confirmed or elected.

    >>> review("The Senate-confirmed administrator of NASA, Sean Duffy, welcomed them.", published="2025-11-20")
    acting_holder: conflicts. Sean Duffy was only acting Administrator of NASA on 20 November 2025, and the words have
    “administrator of NASA, Sean Duffy”.

Said once it is enough.

    >>> review("Sean Duffy, the acting administrator, flew in. NASA Administrator Sean Duffy spoke.",
    ...     published="2025-11-20")

Where another acted on that day, it conflicts.

    >>> review("South Korea's acting president Han Duck-soo was told at once.", published="2025-01-07")
    acting_holder: conflicts. Choi Sang-mok was acting President of South Korea on 7 January 2025, and the words have
    “president Han Duck-soo”.

Silent where the person also held the office in full within the days told, and where no day is told.

Source: the catalogue's `offices.csv` and `holders.csv`, where the note of a term tells that its holder acted.
"""

import re
from collections.abc import Iterator
from datetime import timedelta

from lofted.checking import conflicts, depends
from lofted.facts import Claim, Finding, Named, Reading, Record
from lofted.reference.held_offices import acting, evidence_of, meets, on_days, terms, title, within
from lofted.reference.tied import flatly
from lofted.told.as_of import told_in, when

FIELD = "people, offices and meetings"

GRACE = timedelta(days=7)  # ours: around a change, reports speak of a holder by either title
_ONLY = re.compile(r"\b(?:acting|interim|temporar(?:y|ily)|stand-?in|caretaker|provisional(?:ly)?|for\snow)\b", re.I)
_IN_FULL = re.compile(  # words that no acting holder can bear
    r"\b(?:Senate-confirmed|confirmed\sby\sthe\sSenate|the\sSenate\s(?:had\s|has\s)?confirmed|permanent|full-fledged|fully\sfledged|"
    r"elected|sworn\sin\sas|regular|not\s(?:just|only|merely)\s(?:acting|interim))\b"
)
_LOOKS_BACK = re.compile(r"\b(?:former(?:ly)?|then|ex|later|nominee|nominated|designate)\b", re.I)


def acting_holder(reading: Reading, record: Record) -> Iterator[Finding]:
    """Look for titles told in full of those who only acted on the days meant, and for false acting ones."""
    for claim in reading.claims:
        if claim.aspect == "acting office" and isinstance(claim.value, Named) and not claim.direct:
            yield from another(claim, claim.value.entry, reading, record)
    if _ONLY.search(reading.article.text):
        return
    seen: set[tuple[str, str]] = set()
    for claim in reading.claims:
        if claim.aspect != "office" or not isinstance(claim.value, Named) or claim.direct or claim.denied:
            continue
        key = (claim.subject, claim.value.entry)
        found = judged(claim, claim.value.entry, reading, record) if key not in seen else None
        if found:
            seen.add(key)
            yield found


def judged(claim: Claim, office: str, reading: Reading, record: Record) -> Finding | None:
    """The verdict on one title; none where no day is meant, or the office was held in full about it."""
    asked = told_in(reading, claim.sentence) or when(reading, record)
    every = terms(record, office=office, person=claim.subject)
    met = next((one for one in every if acting(one) and asked and all(meets(days, one) for days in asked)), None)
    if met is None or _LOOKS_BACK.search(reading.article.quote(claim.sentence)):
        return None
    if any(meets(days, one, grace=GRACE) for one in every if not acting(one) for days in asked):
        return None
    reason = f"{claim.subject} was only {title(met, record)} {on_days(asked)}, and the words have “{claim.told}”."
    sentence = reading.article.quote(claim.sentence)
    full = _IN_FULL.search(sentence)
    if full and met.verified and flatly(sentence):
        right = "as the one who acted"
        return conflicts(claim, reason=reason, evidence=[evidence_of(met, record)], would_hold_if=right)
    meant = "whether who acts in an office is given its title"
    return depends(claim, reason=reason, on=meant, evidence=[evidence_of(met, record)])


def another(claim: Claim, office: str, reading: Reading, record: Record) -> Iterator[Finding]:
    """That somebody else acted in the office on the days meant."""
    asked = told_in(reading, claim.sentence) or when(reading, record)
    every = [one for one in terms(record, office=office) if acting(one)]
    met = next((one for one in every if asked and all(within(days, one) for days in asked)), None)
    own = [one for one in terms(record, office=office) if one.name == claim.subject]
    near = any(meets(days, one, grace=GRACE) for one in own for days in asked)
    if met is None or not met.verified or met.name == claim.subject or near:
        return
    if _LOOKS_BACK.search(reading.article.quote(claim.sentence)):
        return
    reason = f"{met.name} was {title(met, record)} {on_days(asked)}, and the words have “{claim.told}”."
    yield conflicts(claim, reason=reason, evidence=[evidence_of(met, record)], would_hold_if=f"of {met.name}")
