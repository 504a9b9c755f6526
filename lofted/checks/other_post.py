"""Is somebody told in an office who is on record in another, and never in this one?

    >>> review("Choe Son Hui is North Korea's defence minister.")
    other_post: conflicts. Choe Son Hui is on record as Foreign Minister of North Korea from 11 June 2022 on, and never
    as Defence Minister of North Korea.

    >>> review("Choe Son Hui is North Korea's foreign minister.")

So where the person held no office on the day told, and another held this one.

    >>> review("Gen. Kim Yong-hyun, chairman of South Korea's Joint Chiefs of Staff, spoke.", published="2023-07-12")
    other_post: conflicts. Kim Yong-hyun is on record as Defence Minister of South Korea, and never as Chairman of the
    Joint Chiefs of Staff of South Korea; that was Kim Seung-kyum on 12 July 2023.

So is a former office that nobody of that country can have held.

    >>> review("Former Roscosmos chief Dmitry Rogozin spoke.")

    >>> review("Former NASA chief Dmitry Rogozin spoke.")
    other_post: conflicts. Dmitry Rogozin is on record as Director General of Roscosmos, and never as Administrator of
    NASA.

Silent on what is not told as of now where no day is told, on past tenses, and where the shelf has a gap.

Source: the catalogue's `offices.csv` and `holders.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Claim, Entry, Finding, Named, Reading, Record
from lofted.reference.held_offices import evidence_of, home, on_days, span_of, terms, title, within
from lofted.reference.saying import day
from lofted.told.as_of import told_in, when
from lofted.told.of_now import of_now
from lofted.told.titles import does_then, frame_of, told_then

FIELD = "people, offices and meetings"

OF_A_BODY = ("head-", "administrator-", "director-general-", "secretary-general-", "chairman-isro", "president-jaxa")
_IS = re.compile(r"\s(?:is|remains|heads|leads|runs|chairs|commands)\s")
_NAMED_AS = re.compile(
    r"\b(?:named|nominated|appointed|tapped|picked|chosen|next|will|would(?!\snot)|could|acting|former|ex|then|vice|deputy)\b",
    re.I,
)


def other_post(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each office told of a person who is on record in other offices alone against those."""
    seen: set[tuple[str, str]] = set()
    for claim in reading.claims:
        if claim.aspect not in ("office", "former office") or not isinstance(claim.value, Named) or claim.direct:
            continue
        key = (claim.subject, claim.value.entry)
        office, every = record.entry(claim.value.entry), terms(record, person=claim.subject)
        if claim.denied or key in seen or office is None or not every or not all(one.verified for one in every):
            continue
        if any(one.columns["office"] == office.id for one in every):
            continue
        land = office.columns["country"]
        strange = land not in {home(one, record) for one in every} if land else office.id.startswith(OF_A_BODY)
        if claim.aspect == "former office":
            found = never(claim, every[-1], office, record) if strange else None
        else:
            found = None if strange else judged(claim, every, office, reading, record)
        if found:
            seen.add(key)
            yield found


def judged(claim: Claim, every: list[Entry], office: Entry, reading: Reading, record: Record) -> Finding | None:
    """The verdict on an office of the person's own country; none where no day is meant and nothing tells of now."""
    sentence = reading.article.quote(claim.sentence)
    asked = told_in(reading, claim.sentence) or when(reading, record)
    now = next((one for one in every if not one.columns["until"]), None)
    if not asked:
        fits = now and _IS.search(claim.told) and not _NAMED_AS.search(sentence)
        return never(claim, now, office, record) if fits and now else None
    if any(within(days, one) for one in every for days in asked) or _NAMED_AS.search(sentence):
        return None  # office asks of who held another then
    held = next((one for one in terms(record, office=office.id) if all(within(days, one) for days in asked)), None)
    _, speaks = frame_of(claim, reading)
    told = speaks or told_then(claim, reading) or does_then(claim, reading) or of_now(claim, reading, record)
    return (
        never(claim, every[-1], office, record, f"; that was {held.name} {on_days(asked)}") if held and told else None
    )


def never(claim: Claim, own: Entry, office: Entry, record: Record, instead: str = "") -> Finding:
    """That a person is on record in another office, and never in this one."""
    since = (
        f" from {day(span_of(own)[0])} on"
        if not own.columns["until"] and not instead and title(own, record)[0].isupper()
        else ""
    )
    reason = f"{claim.subject} is on record as {title(own, record)}{since}, and never as {office.name}{instead}."
    right = f"as {title(own, record)}"
    return conflicts(claim, reason=reason, evidence=[evidence_of(own, record)], would_hold_if=right)
