"""Is the agreement of that day, and did that country join it then?

    >>> review("Malaysia signed the Artemis Accords at a summit in October 2020.")
    agreement: conflicts. Malaysia joined the Artemis Accords on 26 October 2025, and the words have it in
    October 2020.

    >>> review("The NPT, signed in 1970, has five nuclear powers.")
    agreement: depends. 1970 is when the Treaty on the Non-Proliferation of Nuclear Weapons came into force, on
    5 March 1970; it was opened or signed on 1 July 1968.

    >>> review("The Outer Space Treaty of 1967 bans nuclear weapons in orbit.")
    agreement: holds. The Outer Space Treaty was opened or signed on 27 January 1967, as the words say.

Where the days lie less than a year apart, another step may be meant (adopted,
opened, signed, announced), and the verdict depends on it.

Silent on a day that is another's ("the 2022 NPT review conference", "signed in
2023 by India"), and on days without a year.

Source: the catalogue's `agreements.csv` and `memberships.csv`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import DAYS, Claim, Entry, Finding, Reading, Record
from lofted.reference.asides import sure_of_itself
from lofted.reference.days import ZONE, Days, days_in, days_of, gap, on
from lofted.reference.pact_sides import two_sided
from lofted.reference.pact_terms import BIND_NOBODY, terms, the_pact
from lofted.reference.pact_told import STEPS, did, evidence_of, membership_of, pronoun, subject, worked
from lofted.reference.saying import day, number, ordinal, place_of

FIELD = "agreements and resolutions"

ALL_STEPS = {"opened": ("opened", "in_force"), "in_force": ("in_force", "opened"), "dated": ("opened", "in_force")}
ANNOUNCED = 31  # days; ours: a signature is announced, made and published within a month
A_YEAR = 366  # days; ours: a treaty is adopted, opened and signed within a year
_NUMBERED = "numbered so by NASA"  # in the note of one of those that signed on one day, each with its own number
ACCEDED = "by accession"  # how the note of a country begins that joined a treaty in one step
_RATIFIED = re.compile(r"\b(?:ratif\w+|acced\w+|accession)\b")
_TOLD_APART = re.compile(r"\b(?:announc\w*|lists?|listed|public\w*|according|says?|said|gives?|made known)\b")
_SIGNED = re.compile(r"\bsign\w*\b")
_COUNTED = re.compile(r"\bsignatories\b|\b(?:by|to)\s[\w-]+\s(?:countries|nations|states)\b")


def agreement(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what is told of each agreement against its rows."""
    seen: set[tuple[str, str, str]] = set()
    for claim in reading.claims:
        key = (claim.aspect, claim.subject, claim.value.written)
        if key in seen or claim.denied:
            continue
        on_day = reading.article.published
        finding = (
            still(claim, on_day, record)
            if claim.aspect == "stands"
            else judged(claim, reading.article.quote(claim.sentence), record)
        )
        if finding is not None:
            seen.add(key)
            yield sure_of_itself(finding, claim, reading)


def still(claim: Claim, on_day: date | None, record: Record) -> Finding | None:
    """The verdict on an agreement that is said to be in force on the day of the report."""
    entry = record.entry(claim.subject)
    if entry is None or entry.kind != "agreement":
        return None
    ended = days_in(entry.columns["ended"])
    if "not in force" in entry.columns["note"]:
        return not_in_force(claim, entry)
    if ended is None or on_day is None or on_day <= ended[1]:
        return None
    reason = f"{subject(entry)[0]} ended {on(ended)}, and the words have it in force on {day(on_day)}."
    would = f"until {on(ended).removeprefix('on ').removeprefix('in ')}"
    return conflicts(claim, reason=reason, working=worked(entry), evidence=[evidence_of(entry)], would_hold_if=would)


def judged(claim: Claim, words: str, record: Record) -> Finding | None:
    """The verdict on one claim about an agreement; none for any other claim."""
    if claim.aspect in ("joined", "joined_as"):
        row, pact = record.entry(claim.subject), record.entry(claim.subject.partition("/")[0])
        if row is None or pact is None or pact.kind != "agreement":
            return None
        return (
            in_turn(claim, row, pact, record)
            if claim.aspect == "joined_as"
            else joined(claim, row, pact, words, record)
        )
    entry = record.entry(claim.subject)
    if entry is None or entry.kind != "agreement":
        return None
    return dated(claim, words, entry, record) if claim.aspect in (*STEPS, "dated") else None


def dated(claim: Claim, words: str, entry: Entry, record: Record) -> Finding | None:
    """The verdict on a day told of the agreement itself."""
    told = days_of(claim.moment) if claim.moment else None
    steps = ALL_STEPS.get(claim.aspect, (claim.aspect,))
    known = {step: days for step in steps if (days := days_in(entry.columns.get(step, "")))}
    they = subject(entry)[0]
    if told is None or joined_then(told, words, entry, record):
        return None
    papers = (days_in(one.columns["date"]) for one in record.entries("known day") if one.id.startswith(f"{entry.id}/"))
    if entry.columns["kind"] == "partnership" and any(days and gap(told, days) == 0 for days in papers):
        return None  # a paper of its own, as the governments' after the agencies'; `known_day` asks for which
    if claim.aspect == "ended" and any(
        gap(told, days) == 0 for row in terms(record, entry.id, "first_end") if (days := days_in(row.columns["dates"]))
    ):
        return None  # told before it was extended
    if claim.aspect == "in_force" and entry.columns["binding"] == "yes" and "in_force" not in known:
        return not_in_force(claim, entry) if "not in force" in entry.columns["note"] else None
    if steps[0] not in known:
        return None
    evidence, first = [evidence_of(entry)], known[steps[0]]
    if gap(told, first) <= ZONE or (claim.aspect == "dated" and any(gap(told, one) == 0 for one in known.values())):
        step = min(known, key=lambda step: gap(told, known[step]))
        if gap(told, known[step]):
            reason = f"{they} {did(entry, step)} {on(known[step])}, and the words have it {on(told)}, the day beside."
            return depends(claim, reason=reason, on="whose clock is meant", working=worked(entry), evidence=evidence)
        reason = f"{they} {did(entry, step)} {on(known[step])}, as the words say."
        return holds(claim, reason=reason, evidence=evidence)
    other = next((step for step, one in known.items() if gap(told, one) == 0), None)
    if other:
        own = f"{pronoun(entry)} {did(entry, steps[0])} {on(first)}"
        name = they[0].lower() + they[1:]
        reason = f"{claim.value.written} is when {name} {did(entry, other)}, {on(known[other])}; {own}."
        if claim.aspect == "in_force" and claim.moment and claim.moment.precision in DAYS:
            would = f"as the day on which {pronoun(entry)} {did(entry, other)}, or as {on(first).removeprefix('on ')}"
            return conflicts(claim, reason=reason, working=worked(entry), evidence=evidence, would_hold_if=would)
        if claim.aspect == "opened" and two_sided(entry.id) and signed_then(claim, words):
            return conflicts(
                claim, reason=reason, working=worked(entry), evidence=evidence, would_hold_if=f"as {on(first)}"
            )
        meant = "which step is meant, the signature or the entry into force"
        return depends(claim, reason=reason, on=meant, working=worked(entry), evidence=evidence)
    if steps[0] == "opened" and adopted_first(claim, words, entry, told, first):
        return None  # a step of its own, which the row does not have
    told_as = f"and the words have it {on(told)}"
    reason = f"{they} {did(entry, steps[0])} {on(first)}, {told_as}."
    if (
        steps[0] == "opened"
        and entry.columns["kind"] != "resolution"
        and not signed_once(words, entry, record)
        and told[0] != told[1]
        and gap(told, first) < A_YEAR
        and not year_slipped(told, first)
        and not (
            (claim.aspect == "dated" or bare_year(claim, words)) and told[0] > max(day[1] for day in known.values())
        )
    ):
        meant = "which step is meant: adopted, opened or signed"
        return depends(claim, reason=reason, on=meant, working=worked(entry), evidence=evidence)
    would = f"as {on(first)}"
    return conflicts(claim, reason=reason, working=worked(entry), evidence=evidence, would_hold_if=would)


def bare_year(claim: Claim, words: str) -> bool:
    """Whether a year is told as that of the agreement, and of no step: "the treaty of 1968"."""
    return claim.moment is not None and re.search(rf"\sof\s{re.escape(claim.moment.written)}\b", words) is not None


def signed_once(words: str, entry: Entry, record: Record) -> bool:
    """Whether the words tell of a signature that was one, of two sides on one day.

    What two sides agree without a treaty has no other day: nothing is ratified.
    """
    both = two_sided(entry.id)
    once = entry.columns["kind"] in BIND_NOBODY or both or terms(record, entry.id, "signed_by")
    return bool(once) and ("sign" in words or (both and entry.columns["kind"] == "memorandum"))


def signed_then(claim: Claim, words: str) -> bool:
    """Whether the words tell of the signature itself right before the day, and of no other step."""
    told = re.escape(claim.moment.written) if claim.moment else "$"
    return re.search(rf"\bsigned\b[^.;,]{{0,60}}?\b{told}", words) is not None


def adopted_first(claim: Claim, words: str, entry: Entry, told: Days, opened: Days) -> bool:
    """Whether the words tell of the day on which a treaty open to all was adopted, some time before it was opened."""
    once = entry.columns["kind"] != "treaty" or two_sided(entry.id)
    if once or claim.moment is None or not told[1] < opened[0] or gap(told, opened) >= A_YEAR:
        return False
    written = re.escape(claim.moment.written)
    return re.search(rf"\badopted\b(?:(?!\b(?:sign|open)\w*)[^.;,]){{0,40}}?\b{written}", words) is not None


def year_slipped(told: Days, known: Days) -> bool:
    """Whether a month told is the month on record in another year."""
    one_month = (told[0].year, told[0].month) == (told[1].year, told[1].month)
    return one_month and told[0].month == known[0].month and told[0].year != known[0].year


def not_in_force(claim: Claim, entry: Entry) -> Finding:
    """That an agreement told as in force is not."""
    opened = days_in(entry.columns["opened"])
    since = f"opened for signature {on(opened)}, it" if opened else "it"
    reason = f"{subject(entry)[0]} is not in force: {since} never entered into force, and the words say that it did."
    return conflicts(claim, reason=reason, working=worked(entry), evidence=[evidence_of(entry)])


def joined_then(told: Days, words: str, entry: Entry, record: Record) -> bool:
    """Whether a country that the words name, or any on a day told in full, joined a list that grows just then."""
    if entry.columns["kind"] not in BIND_NOBODY:
        return False
    first = days_in(entry.columns["opened"])
    if first and told[0] > first[1] and _COUNTED.search(words) and not year_slipped(told, first):
        return True  # how many had joined by then
    for row in record.entries("membership"):
        since = days_in(row.columns["since"]) if row.columns["agreement"] == entry.id else None
        if since and gap(told, since) == 0 and (first is None or gap(since, first) > ZONE):
            land = record.entry(row.columns["country"])
            if told[0] == told[1] or (land and any(name in words for name in (land.name, *land.aliases))):
                return True
    return False


def joined(claim: Claim, row: Entry, pact: Entry, words: str, record: Record) -> Finding | None:
    """The verdict on the day on which a country joined."""
    told, since = days_of(claim.moment) if claim.moment else None, days_in(row.columns["since"])
    listed = pact.columns["kind"] in BIND_NOBODY
    if told is None or since is None or (not listed and gap(told, since) <= A_YEAR):
        return None  # a treaty is signed on one day, ratified on another, and the row has one of them
    country = record.entry(row.columns["country"])
    fact = f"{country.name if country else row.columns['country']} joined {the_pact(pact)} {on(since)}"
    evidence, apart = [membership_of(row)], gap(told, since)
    working = (f"on record {on(since)}; told {on(told)}: {number(apart)} days apart",)
    if apart > ANNOUNCED and claim.moment and not re.search(r"\d{4}", claim.moment.written):
        return None  # its year comes from the report, and may be another
    beside = re.search(r"\d{4}-\d\d-\d\d(?=, which some reports give as the day)", row.columns["note"])
    announced = days_in(beside[0]) if beside else None
    if announced and gap(announced, since) > ZONE and claim.moment and claim.moment.precision in DAYS:
        reason = f"{fact}; it was {row.columns['note']}."
        meant = "whether the signature or its announcement is meant"
        if apart <= ANNOUNCED and not _TOLD_APART.search(words):
            return depends(claim, reason=reason, on=meant, working=working, evidence=evidence)
    if apart <= ZONE:
        return holds(claim, reason=f"{fact}, as the words say.", working=working, evidence=evidence)
    reason = f"{fact}, and the words have it {on(told)}."
    if apart <= ANNOUNCED or not (listed or settled(told, since, row, pact, words)):
        other = "its announcement" if listed else "the ratification"
        meant = f"whether the signature or {other} is meant"
        return depends(claim, reason=reason, on=meant, working=working, evidence=evidence)
    return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=f"as {on(since)}")


def settled(told: Days, since: Days, row: Entry, pact: Entry, words: str) -> bool:
    """Whether a country can have taken no step towards a treaty on another day than the one on record.

    Who accedes does it once, nobody signs what it has ratified, or what is not open yet, and of two steps the one on
    record is the ratification.
    """
    opened = days_in(pact.columns["opened"])
    early = opened is not None and told[1] < opened[0] - timedelta(days=A_YEAR)
    ratified = _RATIFIED.search(words) is not None and not _SIGNED.search(words)
    return early or told[0] > since[1] or ratified or row.columns["note"].startswith(ACCEDED)


def in_turn(claim: Claim, row: Entry, pact: Entry, record: Record) -> Finding | None:
    """The verdict on the number under which a country joined."""
    place, own = place_of(claim.value.written), row.columns["ordinal"]
    if not own or place is None:
        return None
    told = str(place)
    country = record.entry(row.columns["country"])
    fact = f"{country.name if country else row.columns['country']} is number {own} on the list of {the_pact(pact)}"
    evidence = [membership_of(row)]
    if told == own:
        return holds(claim, reason=f"{fact}, as the words say.", evidence=evidence)
    rows = record.entries("membership")
    beside = [one for one in rows if one.columns["agreement"] == pact.id and one.columns["ordinal"] == told]
    since = days_in(pact.columns["opened"])
    listed = [one for one in rows if one.columns["agreement"] == pact.id]
    founders = sum(days_in(one.columns["since"]) == since for one in listed)
    if place == 1 and founders > 1 and days_in(row.columns["since"]) == since:
        return None  # one of those who were the first together
    if pact.columns["kind"] == "partnership" and founders < int(own):  # who joins founders may be counted without them
        joiner = int(own) - founders
        fact = (
            f"{fact}, and with its founders left out the {ordinal(joiner)} to join; with them the {ordinal(int(own))}"
        )
        if place == joiner:
            return holds(claim, reason=f"{fact}, as the words say.", evidence=evidence)
    reason = f"{fact}, and the words have it as number {told}."
    if any(one.columns["since"] == row.columns["since"] for one in beside) and _NUMBERED not in row.columns["note"]:
        meant = "the order in which those of one day are counted"
        return depends(claim, reason=reason, on=meant, evidence=evidence)
    return conflicts(claim, reason=reason, evidence=evidence, would_hold_if=f"as number {own}")
