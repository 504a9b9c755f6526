"""Did the person hold that office on that day?

    >>> review("Russian Prime Minister Vladimir Putin met Kim Jong Un at Vostochny in September 2023.")
    office: conflicts. Vladimir Putin was President of Russia in September 2023, and Mikhail Mishustin was Prime
    Minister of Russia; the words have Vladimir Putin as Prime Minister of Russia.

    >>> review("Russian President Vladimir Putin met Kim Jong Un at Vostochny in September 2023.")
    office: holds. Vladimir Putin was President of Russia in September 2023, as the words say.

That a title fits the day of the report is said only within two months of a change.

    >>> review("Russian President Vladimir Putin spoke in Moscow.", published="2023-09-14")

    >>> review("Japanese Prime Minister Shigeru Ishiba spoke in Tokyo.", published="2024-10-31")
    office: holds. Shigeru Ishiba was Prime Minister of Japan on 31 October 2024, as the words say.

    >>> review("Former Japanese Prime Minister Shinzo Abe spoke in Tokyo.", published="2022-03-24")

Who says something in the news says it with the title of the day.

    >>> review("South Korean President Moon Jae-in warned Pyongyang again.", published="2023-07-12")
    office: conflicts. Moon Jae-in was President of South Korea until 9 May 2022, and on 12 July 2023 it was Yoon
    Suk Yeol.

A title that a person has laid down is still given by courtesy, so where nobody
can tell whether it is meant for that day, the verdict depends on it.

    >>> review("South Korean President Moon Jae-in met the envoys in Seoul.", published="2023-07-12")
    office: depends. Moon Jae-in was President of South Korea until 9 May 2022, and on 12 July 2023 it was Yoon
    Suk Yeol.

What was done after an event of a day was done by who held the office then.

    >>> review("South Korean President Moon Jae-in met his ministers after the ICBM launch of November 18, 2022.")
    office: conflicts. Moon Jae-in was President of South Korea until 9 May 2022, and on 18 November 2022 it was
    Yoon Suk Yeol.

What somebody did within hours of an old launch is asked as of its day, not of the report's.

    >>> review("The Hwasong-19 flew on October 31, 2024. President Lee Jae-myung condemned it within hours.",
    ...     published="2025-10-23")
    office: conflicts. Lee Jae-myung was President of South Korea only from 4 June 2025 on, and on 31 October 2024 it
    was Yoon Suk Yeol.

So is a deputy's title with the name of who ruled that day: another of the name is meant.

    >>> review("Deputy Foreign Minister Kim Jong Un signed the protocol on December 4, 2024.")
    office: conflicts. Kim Jong Un was leader of North Korea on 4 December 2024; the words have Kim Jong Un as “Deputy
    Foreign Minister”.

Silent on "former", "then-", "acting" and "-elect", in quotations, where
any day told in the article falls into the person's term, within a week of a
change, and where the shelf does not know who held the office on that day.

Limits: only names and offices of the shelf, and a title right beside its name.

Source: the catalogue's `offices.csv` and `holders.csv`, with the first and the last day of each term.
"""

from collections.abc import Iterator, Sequence
from datetime import timedelta

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Entry, Finding, Named, Reading, Record
from lofted.reference.days import Days
from lofted.reference.held_offices import (
    acting,
    alike,
    evidence_of,
    home,
    meets,
    on_days,
    span_of,
    terms,
    title,
    within,
    worked,
)
from lofted.reference.saying import day, name_of
from lofted.told.as_of import at_once, days_from, every_day, long_past, told_before, told_in, when, worth_saying
from lofted.told.of_now import ACTS, AHEAD, HANGS_ON, OF_NOW, UNDER, of_now
from lofted.told.titles import LONG_PAST, LOOKS_BACK, bare, does_then, frame_of, home_told, since_told, told_then

FIELD = "people, offices and meetings"

GRACE = timedelta(days=7)  # days; ours: around a change, reports speak of old and new holders by either title
OF_A_BODY = (
    "head-",
    "administrator-",
    "director-general-",
    "secretary-general-",
    "commander-",
    "executive-",
    "president-jaxa",
    "chairman-isro",
)  # offices of one body
SUCCESSIVE = "party-head-"  # how the titles begin that one holder had one after the other
COURTESY = ("united-states",)  # countries whose former holders keep the title in address


def office(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each office told of a person against the terms on record."""
    seen: set[tuple[str, str]] = set()
    for claim in reading.claims:
        if claim.aspect == "deputy":
            yield from lesser(claim, reading, record)
        if claim.aspect != "office" or not isinstance(claim.value, Named) or claim.direct or claim.denied:
            continue
        if since_told(claim, reading):
            continue  # office_since asks of these
        key = (claim.subject, claim.value.entry)
        if key not in seen:
            found = judged(claim, claim.value.entry, reading, record)
            if found is not None:
                seen.add(key)
                yield found


def judged(claim: Claim, office_id: str, reading: Reading, record: Record) -> Finding | None:
    """The verdict on one title; none where the shelf, or the article, leaves open which day is meant."""
    own = terms(record, office=office_id, person=claim.subject)
    if not own and (found := strange(claim, office_id, record)):
        return found
    here = told_in(reading, claim.sentence)
    scene = not here and at_once(claim, reading)  # of the day of the sentence before
    here = told_before(reading, claim) if scene else here
    asked = here or when(reading, record)
    if not asked:
        return None
    if any(meets(asked_day, term) for asked_day in asked for term in own):
        term = next(t for t in own if any(meets(one, t) for one in asked))
        met = [one for one in asked if meets(one, term)]
        return holding(claim, term, met, record) if worth_saying(term, asked, here, reading) else None
    published = reading.article.published
    long_ago = bool(here) and long_past(here, published) and at_once(claim, reading)
    then_and_there = bool(here) and (scene or long_ago or told_then(claim, reading) or days_from(claim, reading))
    days = here if then_and_there else every_day(reading, record)
    if any(meets(one, term, grace=GRACE) for one in days for term in own):
        return None
    other = next((t for t in terms(record, office=office_id) if all(within(one, t) for one in asked)), None)
    if other is None:
        return laid_down(claim, own, asked, reading, record) if published or then_and_there else None
    now = next((t for t in terms(record, person=claim.subject) if all(within(one, t) for one in asked)), None)
    words, speaks = frame_of(claim, reading)
    words = words.replace(claim.told, " ")  # "as prime minister" looks back to nothing
    words = HANGS_ON.sub(" ", words) if (here or speaks) and does_then(claim, reading) else words
    fresh = of_now(claim, reading, record)
    if now is not None:
        can_be_past = any(span_of(term)[1] < asked[0][0] for term in own) and not here
        return (
            None
            if can_be_past and not fresh and LONG_PAST.search(words)
            else holds_another(claim, own, now, other, asked, record)
        )
    if then_and_there and own:
        return not_then(claim, own, other, asked, record, firm=True)
    under_now = bool(OF_NOW.search(words) and UNDER.match(words) and not LONG_PAST.search(words))
    words = UNDER.sub(" ", words) if under_now else words
    if not own or (not fresh and (LOOKS_BACK.search(words) or (AHEAD.search(words) and not speaks))):
        return None
    ahead = own[0].columns["from"] > asked[-1][1].isoformat()
    then = does_then(claim, reading) or bare(claim, reading)
    if ahead and published is None and not (here and then):
        return None  # who wrote later may give a later title
    loosely = home(other, record) in COURTESY or not ACTS.match(reading.article.text, claim.span.end)
    if not (here or ahead or speaks or under_now or fresh) and loosely:
        return None
    return not_then(claim, own, other, asked, record, firm=ahead or bool(here) or speaks or under_now or fresh)


def lesser(claim: Claim, reading: Reading, record: Record) -> Iterator[Finding]:
    """That a person told as a deputy ruled a country on the days meant."""
    asked = told_in(reading, claim.sentence) or when(reading, record)
    every = terms(record, person=claim.subject)
    now = next((one for one in every if asked and all(within(days, one) for days in asked)), None)
    if now is None or not isinstance(claim.value, Named) or claim.direct or claim.value.entry != now.columns["office"]:
        return
    reason = f"{claim.subject} was {title(now, record)} {on_days(asked)}; the words have {claim.subject} as "
    reason += f"“{claim.value.written}”."
    yield conflicts(claim, reason=reason, evidence=[evidence_of(now, record)], would_hold_if="of another person")


def strange(claim: Claim, office_id: str, record: Record) -> Finding | None:
    """That a person told in an office of one country is on record in those of another alone."""
    office = record.entry(office_id)
    every = terms(record, person=claim.subject)
    homes = {home(one, record) for one in every}
    if office is None or not every:
        return None
    land = office.columns["country"]
    if homes & {land, ""} if land else not office_id.startswith(OF_A_BODY):
        return None
    own = next((one for one in every if alike(one, office, record)), every[-1])
    reason = f"{claim.subject} is on record as {title(own, record)}, and "
    reason += f"in no office of {name_of(land, record)}" if land else f"never as {office.name}"
    reason += f"; the words have {claim.subject} as {office.name}."
    return conflicts(
        claim, reason=reason, evidence=[evidence_of(own, record)], would_hold_if=f"as {title(own, record)}"
    )


def laid_down(
    claim: Claim, own: Sequence[Entry], asked: Sequence[Days], reading: Reading, record: Record
) -> Finding | None:
    """That a person who speaks with a title had laid the office down, and the shelf has no successor of that day."""
    words, speaks = frame_of(claim, reading)
    renamed = any(one.columns["office"].startswith(SUCCESSIVE) for one in own)  # nobody keeps such a title by courtesy
    flat = told_then(claim, reading)
    if not own or not (speaks or flat or renamed) or (not flat and LOOKS_BACK.search(words.replace(claim.told, " "))):
        return None
    (first, _), (_, last) = span_of(own[0]), span_of(own[-1])
    early = flat and asked[-1][1] < first - GRACE
    if not early and (not own[-1].columns["until"] or last >= asked[0][0]):
        return None
    term = own[0] if early else own[-1]
    reason = f"{claim.subject} was {title(term, record)} {'only from' if early else 'until'} "
    reason += f"{day(first)} on, " if early else f"{day(last)}, "
    reason += f"and the {'words are' if flat else 'report is'} of {day(asked[-1][1])}"
    since = next((one for one in own_titles(claim, record) if all(within(days, one) for days in asked)), None)
    reason += f", when the title was {title(since, record)}." if since and renamed else "."
    right = f"on {day(first)} or later" if early else "with “former”"
    return conflicts(claim, reason=reason, evidence=[evidence_of(term, record)], would_hold_if=right)


def own_titles(claim: Claim, record: Record) -> list[Entry]:
    """The terms of a person in the titles that one office had one after the other."""
    return [one for one in terms(record, person=claim.subject) if one.columns["office"].startswith(SUCCESSIVE)]


def holding(claim: Claim, term: Entry, asked: Sequence[Days], record: Record) -> Finding | None:
    """That the person held the office."""
    if not term.verified or acting(term):
        return None  # acting_holder asks of these
    reason = f"{claim.subject} was {title(term, record)} {on_days(asked)}, as the words say."
    return holds(claim, reason=reason, evidence=[evidence_of(term, record)])


def holds_another(
    claim: Claim, own: Sequence[Entry], now: Entry, other: Entry, asked: Sequence[Days], record: Record
) -> Finding:
    """That the person held another office then, and somebody else this one."""
    reason = (
        f"{claim.subject} was {title(now, record)} {on_days(asked)}"
        + (f", and {other.name} was {title(other, record)}" if other.verified else "")
        + f"; the words have {claim.subject} as {title(other, record)}."
    )
    instead = f", or of {other.name}" if other.verified else ""
    return conflicts(
        claim,
        reason=reason,
        working=worked(own, other, record),
        evidence=[evidence_of(one, record) for one in (now, other) if one is now or one.verified],
        would_hold_if=f"as {title(now, record)}{instead}",
    )


def not_then(
    claim: Claim, own: Sequence[Entry], other: Entry, asked: Sequence[Days], record: Record, *, firm: bool
) -> Finding:
    """That the person held the office at another time."""
    past = [term for term in own if span_of(term)[1] < asked[0][0]]
    term = past[-1] if past else own[0]
    reach = f"until {day(span_of(term)[1])}" if past else f"only from {day(span_of(term)[0])} on"
    name = title(other, record)
    reason = f"{claim.subject} was {name} {reach}, and {on_days(asked)} it was {other.name}."
    evidence = [evidence_of(term, record), evidence_of(other, record)]
    courtesy = past and home(other, record) in COURTESY and not home_told(claim.told) and " was " not in claim.told
    if firm and not courtesy:
        would = f"of {other.name}, or with “former”" if past else f"of {other.name}"
        working = worked(own, other, record)
        return conflicts(claim, reason=reason, working=working, evidence=evidence, would_hold_if=would)
    meant = "whether the title is meant for that day, or for the time in office"
    return depends(claim, reason=reason, on=meant, working=worked(own, other, record), evidence=evidence)
