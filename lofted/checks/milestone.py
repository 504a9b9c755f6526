"""Was that country, or that person, the one of that number to do it in space?

    >>> review("Japan became the fourth country to land on the Moon in January 2024.")
    milestone: conflicts. “fourth country to land on the Moon” does not fit: Japan was the
    fifth to land softly on the Moon, on 19 January 2024; the fourth was India, on 23 August 2023.

    >>> review("India became the fourth country to land on the Moon in August 2023.")
    milestone: holds. “fourth country to land on the Moon” fits: India, on 23 August 2023.

Where counts differ, it says on what.

    >>> review("North Korea became the ninth country to put a satellite into orbit with its own rocket.")
    milestone: depends. “ninth country to put a satellite into orbit with its own rocket” fits one count and not
    another: North Korea is most often called the tenth.

People and dates are held against the same rows.

    >>> review("Sally Ride, the first woman in space, flew on the shuttle Challenger.")
    milestone: conflicts. “first woman in space” does not fit: it was Valentina Tereshkova, on 16 June 1963.

    >>> review("In 1962, Yuri Gagarin became the first man in space.")
    milestone: conflicts. “first man in space” and “1962” do not fit together: it was on 12 April 1961.

Silent on what is planned, tried or denied, on narrower firsts ("the first
country to land two rovers"), and where nothing on the shelf has that place.

    >>> review("India hopes to become the fourth country to send people into space on its own craft.")

Source: the catalogue's milestones; each row names the page that tells it.
"""

from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Claim, Finding, Reading, Record, Span
from lofted.reference.milestones import Milestone, country_name, meets, milestones
from lofted.reference.saying import ordinal
from lofted.told.first_who import is_one, names_one
from lofted.told.firsts import First, day_told, firsts

FIELD = "satellites and spaceflight"

SHOWN = 2  # those named between the place told and the one on record
BEFORE = 300  # characters before "he became the first man in space" in which he is named; two or three sentences


def milestone(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each place in a count of deeds in space against who did it when."""
    for one in firsts(reading, record):
        judge = of_country if one.country else of_person
        yield from judge(one, reading, record)


def of_country(one: First, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a country's place."""
    rows = milestones(record, one.deed)
    own = next((row for row in rows if row.country == one.country and row.done and row.place(one.group)), None)
    tried = next((row for row in rows if row.country == one.country and not row.done), None)
    at_place = [row for row in rows if one.place in row.place(one.group) and row.done]
    if own is not None:
        yield placed(one, own, at_place, reading, record)
    elif tried is not None:
        reason = f"{words(one, reading)} does not fit: {tried.who[0]} did not {one.deed.name}, {tried.when}."
        yield against(one, reading, reason, [tried], record)
    elif at_place and all(row.place(one.group) == (one.place,) and row.country for row in at_place):
        holder = at_place[0]
        name = country_name(holder.country, holder.start, record)
        reason = f"{words(one, reading)} does not fit: the {ordinal(one.place)} was {name}, {holder.when}."
        yield against(one, reading, reason, [holder], record, would_hold_if=f"of {name}")


def placed(one: First, own: Milestone, at_place: list[Milestone], reading: Reading, record: Record) -> Finding:
    """The verdict on a country that did it, in whatever place."""
    usual, *others = own.place(one.group)
    name = country_name(own.country, own.start, record)
    if one.place == usual:
        return dated(one, own, f"{words(one, reading)} fits: {name}, {own.when}.", reading)
    if one.place in others:
        reason = (
            f"{words(one, reading)} fits one count and not another: {name} is most often called the {ordinal(usual)}."
        )
        evidence = [own.evidence(f"{name}, {own.when}")]
        return depends(*said_by(one, reading), reason=reason, on=own.counted, evidence=evidence, spans=[one.span])
    reason = f"{words(one, reading)} does not fit: {name} was the {ordinal(usual)} to {one.deed.name}, {own.when}"
    first = next((row for row in at_place if row.country != own.country), None)
    if first:
        reason += f"; the {ordinal(one.place)} was {country_name(first.country, first.start, record)}, {first.when}"
    places = {row.place(one.group)[0]: row for row in milestones(record, one.deed) if row.done and row.place(one.group)}
    between = [places[at] for at in range(one.place + 1, usual) if at in places][:SHOWN]
    for row in between if first else ():
        then = f"{country_name(row.country, row.start, record)}, {row.when}"
        reason += f", {'and ' if row is between[-1] else ''}the {ordinal(row.place(one.group)[0])} {then}"
    return against(one, reading, f"{reason}.", [own], record, would_hold_if=f"as the {ordinal(usual)}")


def of_person(one: First, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on a person's place."""
    rows = milestones(record, one.deed)
    holders = [row for row in rows if one.place in row.place(one.group)]
    if not holders:
        yield from elsewhere(one, rows, reading, record)
        return
    holder = next((row for row in holders if one.person and is_one(one.person, row)), holders[0])
    usual = holder.place(one.group)[0]
    if usual != one.place:
        reason = (
            f"{words(one, reading)} fits one count and not another: {holder.who[0]} was the {ordinal(usual)} in all."
        )
        evidence = [holder.evidence(f"{holder.who[0]}, {holder.when}")]
        yield depends(*said_by(one, reading), reason=reason, on=holder.counted, evidence=evidence, spans=[one.span])
        return
    sentence = reading.article.quote(one.sentence)
    near = reading.article.text[max(0, one.span.start - BEFORE) : one.sentence.end]
    who = holder.who[0]
    if names_one(sentence, holder) or is_one(one.person, holder) or (not one.person and names_one(near, holder)):
        yield dated(one, holder, f"{words(one, reading)} fits: {who}, {holder.when}.", reading)
    elif one.person and known(one.person, record):
        own = next((row for row in rows if names_one(one.person, row)), None)
        reason = f"{words(one, reading)} does not fit: it was {who}, {holder.when}."
        instead = f"of {who}" if own is None else f"as {told_place(own, record)}"
        yield against(one, reading, reason, [holder], record, would_hold_if=instead)
    elif not one.person:
        yield from (found for found in [dated(one, holder, "", reading)] if found.reason)


def elsewhere(one: First, rows: list[Milestone], reading: Reading, record: Record) -> Iterator[Finding]:
    """Speaks where nobody on the shelf has that place, but the one who is named has another in the same count."""
    own = next((row for row in rows if one.person and is_one(one.person, row) and row.place(one.group)), None)
    if own is not None and " " in one.person:
        reason = (
            f"{words(one, reading)} does not fit: {own.who[0]} was the {ordinal(own.place(one.group)[0])}, {own.when}."
        )
        yield against(one, reading, reason, [own], record, would_hold_if=f"as {told_place(own, record)}")


def told_place(row: Milestone, record: Record) -> str:
    """The place that a person does have: "the first American woman"."""
    group, place = row.places[0] if row.places else ("", 0)
    entry = record.entry(group.removesuffix("-woman"))
    people = entry.columns["demonyms"].split("|")[0].strip() if entry else ""
    kind = "woman" if group.endswith("woman") else "person"
    return f"the {' '.join(part for part in (ordinal(place), people, kind) if part)}" if place else "another"


def known(person: str, record: Record) -> bool:
    """Whether a name is that of a person, as far as can be told: two words or more, or one that flew on record."""
    if record.called(person) is not None or any(character.isdigit() for character in person):
        return False
    if " " in person:
        return True
    flown = (row.columns["who"] for row in record.entries("milestone") if row.columns["deed"].startswith("person-"))
    return any(person in who.split() for who in flown)


def dated(one: First, row: Milestone, fits: str, reading: Reading) -> Finding:
    """What fits in its place, unless the date told with it is another."""
    moment = day_told(one, reading)
    evidence = [row.evidence(f"{', '.join(row.who[:1])}, {row.when}")]
    if moment is not None and not meets(moment, row):
        reason = f"{words(one, reading)} and “{moment.written}” do not fit together: it was {row.when}."
        return conflicts(
            *said_by(one, reading), reason=reason, evidence=evidence, spans=[one.span], would_hold_if=row.when
        )
    return holds(*said_by(one, reading), reason=fits, evidence=evidence, spans=[one.span])


def against(
    one: First, reading: Reading, reason: str, rows: list[Milestone], record: Record, would_hold_if: str | None = None
) -> Finding:
    """A finding that the rows do not bear the words out."""
    evidence = [
        row.evidence(f"{country_name(row.country, row.start, record)} ({row.who[0]}), {row.when}") for row in rows
    ]
    if one.deed.scope:
        return depends(*said_by(one, reading), reason=reason, on=one.deed.scope, evidence=evidence, spans=[one.span])
    return conflicts(
        *said_by(one, reading), reason=reason, evidence=evidence, spans=[one.span], would_hold_if=would_hold_if
    )


def words(one: First, reading: Reading) -> str:
    """The words of the place and the deed, in quotation marks."""
    return f"“{reading.article.quote(one.span)}”"


def said_by(one: First, reading: Reading) -> list[Claim]:
    """The innermost statement that holds the words, for how firmly they are said."""
    told = Span(one.span.start, one.span.start + 1)
    around = [claim for claim in reading.claims if claim.aspect == "statement" and claim.span.covers(told)]
    return sorted(around, key=lambda claim: claim.span.end - claim.span.start)[:1]
