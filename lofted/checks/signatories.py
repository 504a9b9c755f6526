"""Had so many countries joined the agreement by then?

    >>> review("The Artemis Accords have been signed by 60 countries.", published="2024-11-02")
    signatories: conflicts. The Artemis Accords had 47 signatories on 2 November 2024, and the words have 60
    countries.

    >>> review("The Artemis Accords now have 47 signatories.", published="2024-11-02")
    signatories: holds. The Artemis Accords had 47 signatories on 2 November 2024, as the words say.

    >>> review("Eight countries signed the Artemis Accords in October 2020.", published="2024-11-02")

Without any day it depends on that.

    >>> review("The Artemis Accords have been signed by eight nations.")
    signatories: depends. The Artemis Accords had 8 signatories until 12 November 2020, when Ukraine
    joined, and 65 by 4 May 2026.

A list that grew in the weeks before may be told as it was, so that up to two
more or fewer only depend on its day.

Those who are told to have joined are a day too.

    >>> review("With Hungary, Malaysia and the Philippines the Artemis Accords have 56 signatories.")
    signatories: conflicts. The Artemis Accords had 59 signatories on 26 October 2025, and the words have 56
    signatories.

Who counts organisations or territories beside the countries comes to another number.

    >>> review("As of 23 June 2023, 27 countries and one territory had signed the Artemis Accords.")
    signatories: depends. “27 countries and one territory” is not what all count: NASA counts countries alone, 27 of
    them with India in June 2023; some lists have the Isle of Man beside them.

Silent on agreements whose signatories the shelf does not list in full on that
day, and on counts of some of them ("40 other
countries", "five African countries", "the first eight").

Source: the catalogue's `memberships.csv`, with the day of each signature.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from lofted.checking import Answer, depends, weigh
from lofted.facts import DAYS, Claim, Entry, Evidence, Figure, Finding, Interval, Named, Reading, Record
from lofted.reference.days import A_DAY, days_in
from lofted.reference.history import complete
from lofted.reference.pact_terms import Passage, and_behind, at_head, term_evidence, terms
from lofted.reference.saying import day, name_of, number
from lofted.reference.sentence import said_by
from lofted.told.counted_apart import counted_apart
from lofted.told.joiners import as_of_joiners, parted

FIELD = "agreements and resolutions"

LATE = timedelta(days=14)  # days; ours: a report may still have the number of a fortnight ago
FEW = 2  # signatories; ours: two may join in a week, and some lists run behind
NEAR = 56  # characters round a count in which "signed" stands

_WHOM = re.compile(r"\b(?:signator(?:y|ies)|countries|nations|states|members|parties|participants|governments)\b", re.I)
_JOINED = re.compile(
    r"\s?(?:signatories|(?:[\w-]+\s)?(?:countries|nations|states|governments)"
    r"(?:,?\s(?:that|which|who))?\s"
    r"(?:have|had|has)\s(?:now\s|so far\s|already\s|since\s)?(?:signed|joined|endorsed|acceded|subscribed|"
    r"put their names?|put their signatures?|come on board)|"
    r"(?:countries|nations|states)\s(?:are|were)\s(?:now\s|by\snow\s|already\s)?(?:signatories|members|parties|on\sboard|aboard|signed\sup))",
    re.I,
)
_BEFORE = re.compile(
    r"(?:\b(?:signed|joined|endorsed)\s(?:so far\s|to date\s|now\s)?by|(?:total|number)\s(?:number\s)?"
    r"(?:of\s(?:signatories|countries|nations|members)\s)?(?:[\w\s]{0,24})?to|"
    r"\b(?:has|have|had|counts?|number(?:s|ed)?)(?:\s(?:now|grown to|reached|risen to))?)\s$",
    re.I,
)
_TOTAL = re.compile(  # "bringing the number of signatories to 40"
    r"\b(?:number|total|tally|count)\s(?:number\s)?of\s(?:its\s)?(?:signatories|countries|nations|members|signers)(?:[\w\s]{0,40})?\s(?:to|is|was|stands\sat|stood\sat|had\sreached|reached)\s(?:now\s|then\s)?$"
)
_SOME = re.compile(
    r"\b(?:other|others|another|more(?! than)|additional|further|new|first|founding|original|initial|African|"
    r"Asian|European|Arab|American|Latin|Nordic|NATO|EU|of the|least developed|these|those|remaining|only|few)\b",
    re.I,
)
_AS_OF = re.compile(r"\b(?:as of|by|until|up to|on|at)\s$|\s\($", re.I)  # before the day of which a list is told
_HAD = re.compile(  # the day is that of the list: "in October 2024 the Accords had 40 signatories"
    r"\b(?:had|there were|counted|numbered|stood at|reached|grown to)\s(?:[\w-]+\s){0,2}?(?:\d+|[a-z-]+)\s?"
    r"(?:signator|countr|nation|member|part|state|$)"
)
_SIGNED = re.compile(
    r"^(?:Th(?:at|is|ose|ese|ey)|It|(?:Its|Their|The)\s(?:signatures?|signing|accession|addition))\s(?:now\s)?"
    r"(?:brings?|brought|takes?|took|raises?|raised)\sthe\s(?:number|total|tally)\sof\s(?:countries|nations|states|members)\sto\b|"
    r"\b(?:signator(?:y|ies)\b|"
    r"(?:countries|nations|states)\s(?:that\s|which\s)?(?:have|had)\s(?:now\s|so far\s)?(?:signed|joined)|"
    r"(?:countries|nations|states)\s(?:are|were)\s(?:now\s|by\snow\s|already\s)?(?:on\sboard|aboard|signed\sup)\b|"
    r"been\s(?:signed|joined|endorsed)\sby\s)"
)
_SIGNED_ONLY = re.compile(r"\bsign\w*", re.I)  # who signed a treaty may not be a party
_NOW = re.compile(r"\b(?:now|to date|so far|today|currently|by now)\b", re.I)
_LISTED_IN = re.compile(
    r"\bsignatories\s(?:as\sof\s)?(?:in|,)\s$|\bsignatories,\s$", re.I
)  # "40 signatories in June 2023"
_AFTER = re.compile(
    r"\b[Aa]fter\s(?:the\s)?(?:signatures?|signings?|accessions?|ceremon(?:y|ies))\s(?:of|in|on)\s(?=[A-Z\d])"
)
_YEAR_END = re.compile(r"\b(?:by|at|until|as of)\s(?:the\s)?(?:end|close)\sof\s((?:19|20)\d\d)\b", re.I)
_BEGUN = re.compile(  # when the list was opened, and not of when it is told
    r",\s(?:which\s(?:was|were)\s)?(?:first\s)?(?:begun|opened|launched|founded|established|set\sup|drawn\sup|unveiled|introduced|dating|created|started)\b[^,;.]{0,40}?"
    r"\b(?:in|from|on)\s(?:[\w.]+\s){0,2}?(?:19|20)\d\d\b"
)
_THEN = re.compile(
    r"\b(?:in|on|by|until|at the end of|as of)\s(?:[\w.]+\s){0,2}?(?:\d{1,2},?\s)?(?:19|20)\d\d\b|\bat the time\b"
    r"|\bago\b|\bthen\b|\blast (?:year|month)\b",
    re.I,
)


def signatories(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold every count of an agreement's signatories against the list on the day of the report."""
    on, text = reading.article.published, reading.article.text
    seen: set[str] = set()
    for passage, lead in parted(
        and_behind(reading, record, _SIGNED), text, [one.span for one in reading.claims if one.moment]
    ):
        joiners = as_of_joiners(passage.words, lead, passage.entry, record)
        as_of = by_joiners(joiners, on) if joiners else days_told(passage, reading)
        days = as_of or ((max(on - LATE, signed_in_text(passage.entry, on, reading, record)), on) if on else None)
        if days is None and on is None and not passage.unsure:
            yield from (
                found for claim in counts(passage, reading, dated=False) for found in undated(passage, claim, record)
            )
        if days is not None and not passage.unsure:
            for claim in counts(passage, reading, dated=as_of is not None):
                found = of_so_many(passage, claim, days, record)
                if found is not None and claim.told not in seen:
                    seen.add(claim.told)
                    yield found
        if days is None or passage.unsure or not complete(record, passage.entry.id, days[1], days[1]):
            continue
        for claim in counts(passage, reading, dated=as_of is not None):
            finding = judged(passage, claim, days, record, exact=as_of is not None)
            if finding is not None and claim.told not in seen:
                seen.add(claim.told)
                yield finding
    for span, row in counted_apart(reading, record):
        reason = f"“{reading.article.quote(span)}” is not what all count: {row.columns['says']}."
        by_whom = "who counts, and whether organisations and territories are counted"
        yield depends(*said_by(span, reading), reason=reason, on=by_whom, evidence=term_evidence([row]), spans=[span])


def by_joiners(joiners: tuple[date, bool], on: date | None) -> tuple[date, date]:
    """The days of which a list is told by who had joined: the day before them, or any since until the report."""
    day, exact = joiners
    return (day, day) if exact or on is None else (day, max(on, day))


def signed_in_text(pact: Entry, on: date, reading: Reading, record: Record) -> date:
    """The last day, before the report, on which one joined whose joining the text itself tells."""
    named = [one for one in reading.claims if one.aspect == "membership" and isinstance(one.value, Named)]
    told = {one.subject for one in named if isinstance(one.value, Named) and one.value.entry == pact.id}
    told |= {one.subject.partition("/")[2] for one in reading.claims if one.aspect == "joined"}
    rows = (one for one in record.entries("membership") if one.columns["agreement"] == pact.id)
    since = [days[1] for one in rows if one.columns["country"] in told and (days := days_in(one.columns["since"]))]
    return max((one for one in since if one <= on), default=date.min)


def days_told(passage: Passage, reading: Reading) -> tuple[date, date] | None:
    """The days of which a passage tells the list: "as of June 23, 2023", "as of July 2022", "by the end of 2023"."""
    stretch, text = passage.span(0, len(passage.words)), reading.article.text
    after = _AFTER.search(passage.words)
    late = [one for one in reading.claims if stretch.covers(one.span) and one.moment and one.moment.end]
    if after and late and late[0].moment and late[0].moment.end:
        last = late[0].moment.end.date() - A_DAY
        return last, last
    year = _YEAR_END.search(passage.words)
    if year:
        last = date(int(year[1]), 12, 31)  # the year's last day
        return last - A_DAY, last
    told = [one for one in reading.claims if stretch.covers(one.span) and one.moment]
    told = list({one.span: one for one in told}.values())  # a day can be that of a signature too
    moment = told[0].moment if len(told) == 1 else None
    if moment is None or not (moment.start and moment.end):
        return None
    before = text[: told[0].span.start][-NEAR:]
    if not _AS_OF.search(before) and not _LISTED_IN.search(before) and not _HAD.search(passage.words):
        return None
    if moment.precision not in (*DAYS, "month", "year"):
        return None
    return moment.start.date() - A_DAY, max(moment.start.date(), moment.end.date() - A_DAY)


def counts(passage: Passage, reading: Reading, *, dated: bool) -> Iterator[Claim]:
    """The figures of a passage that count all who joined."""
    stretch, words = passage.span(0, len(passage.words)), passage.words
    for claim in reading.claims:
        if claim.quantity is None or claim.aspect == "rank" or not stretch.covers(claim.span) or claim.denied:
            continue
        begin, end = claim.span.start - passage.start, claim.span.end - passage.start
        told = words[begin:end]
        tail = re.sub(
            r"^\D*[\d,]+(?:-?\w+)?|^[\w\s-]*?(?=\s(?:signator|countr|nation|state|member|part|govern))", "", told
        )
        joined = _JOINED.match(tail + words[end : end + NEAR])
        ahead = words[max(0, begin - NEAR) : begin]
        before = _TOTAL.search(ahead) or (_BEFORE.search(ahead) and _WHOM.search(told))
        if (
            (joined or before)
            and not _SOME.search(words[max(0, begin - 12) : end + 12])
            and not (passage.entry.columns["kind"] == "treaty" and _SIGNED_ONLY.search(words))
            and (
                dated
                or not _THEN.search(_BEGUN.sub("", words))
                or _NOW.search(words[max(0, begin - NEAR) : end + NEAR])
            )
        ):
            yield claim


def undated(passage: Passage, claim: Claim, record: Record) -> Iterator[Finding]:
    """The verdict on a count told for no day at all: until when the list was so long."""
    whole = record.entry(f"complete/{passage.entry.id}")
    rows = [one for one in record.entries("membership") if one.columns["agreement"] == passage.entry.id]
    since = sorted((one.columns["since"].partition("/")[0], one.columns["country"]) for one in rows)
    told = claim.quantity.said if claim.quantity else Interval(0.0, 0.0)
    if whole is None or told.low != told.high or not 0 < told.low < len(since):
        return
    until, next_one = since[int(told.low)]
    fact = f"{at_head(passage.entry)} had {number(told.low)} signatories until {day(date.fromisoformat(until))}"
    last = f"{number(len(since))} by {day(date.fromisoformat(whole.columns['until']))}"
    reason = f"{fact}, when {name_of(next_one, record)} joined, and {last}."
    evidence = [Evidence(whole.id, whole.name, whole.source, whole.url, whole.verified)]
    yield depends(claim, reason=reason, on="the day of the report, which is not told", evidence=evidence)


def of_so_many(passage: Passage, claim: Claim, days: tuple[date, date], record: Record) -> Finding | None:
    """The verdict on a count where the shelf has how many there are, and since when, without a list of them."""
    for row in terms(record, passage.entry.id, "members"):
        since, until = (days_in(part) for part in row.columns["dates"].split("/"))
        if since and until and claim.quantity and since[0] <= days[0] and days[1] <= until[1]:
            known = Interval(float(row.columns["low"]), float(row.columns["high"]))
            fact = f"{at_head(passage.entry)} has {row.columns['says']}"
            answer = Answer(
                holds=f"{fact}, as the words say.",
                conflicts=f"{fact}, and the words have {claim.told}.",
                open=f"{fact}; the words leave the number open.",
                would_hold_if=f"as {number(known.low)}",
            )
            return weigh(claim.quantity, Figure(known, known), claim, answer=answer, evidence=term_evidence([row]))
    return None


def judged(passage: Passage, claim: Claim, days: tuple[date, date], record: Record, *, exact: bool) -> Finding | None:
    """The verdict on one count."""
    assert claim.quantity is not None, "given by counts"
    rows = [one for one in record.entries("membership") if one.columns["agreement"] == passage.entry.id]
    begin, on = days
    had, before = (
        sum(joined(one.columns["since"], when) and not left(one.columns["until"], when) for one in rows)
        for when in (on, begin)
    )
    listed = Interval(float(min(had, before)), float(had))
    verb = "had"
    called = "parties" if passage.entry.columns["kind"] == "treaty" else "signatories"
    fact = f"{at_head(passage.entry)} {verb} {number(had)} {called} on {day(on)}"
    entry = record.entry(f"complete/{passage.entry.id}")
    assert entry is not None, "asked only of lists that are complete"
    evidence = [Evidence(entry.id, entry.name, entry.source, entry.url, entry.verified)]
    told = claim.quantity
    reason = f"{fact}, and the words have {claim.told}."
    apart = max(listed.low - told.said.high, told.said.low - listed.high)
    few = 1 if begin > on - LATE and told.said.high < listed.low else FEW  # whoever tells of the last one counts it
    if 0 < apart <= few and not exact:
        return depends(claim, reason=reason, on="the day of the list", evidence=evidence)
    answer = Answer(
        holds=f"{fact}, as the words say.",
        conflicts=reason,
        open=f"{fact}; the words leave the number open.",
        would_hold_if=f"as {number(had)}",
    )
    return weigh(told, Figure(listed, listed), claim, answer=answer, evidence=evidence)


def left(until: str, when: date) -> bool:
    """Whether a country was out of an agreement on a day."""
    return bool(until) and until <= when.isoformat()


def joined(since: str, when: date) -> bool:
    """Whether a signature, whose day may be a stretch, lay before the end of a day."""
    return since.partition("/")[0] <= when.isoformat()
