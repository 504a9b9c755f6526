"""Has the country an office of that name, and does the person hold it?

    >>> review("The President of Spain, Pedro Sánchez, looked on as his minister signed.", published="2023-06-24")
    title_of_land: conflicts. Spain is on record with a King as head of state and no president; its head of
    government is its Prime Minister.

    >>> review("Spain's prime minister, Pedro Sánchez, looked on as his minister signed.", published="2023-06-24")

Where the country has both, a person who is on record in one is not the other.

    >>> review("The President of Germany, Olaf Scholz, welcomed the signature.", published="2023-09-22")
    title_of_land: depends. Olaf Scholz was Chancellor of Germany on 22 September 2023; the words have “President”.

It conflicts where nobody calls that office so, of one land or of several.

    >>> review("The presidents of South Korea and Japan spoke by telephone.")
    title_of_land: conflicts. Japan is on record with an Emperor as head of state and no president; its head of
    government is its Prime Minister.

    >>> review("The presidents of South Korea and France spoke by telephone.")

It conflicts where the shelf has another in that very office.

    >>> review("The Russian president, Mikhail Mishustin, flew to Beijing.", published="2024-05-20")
    title_of_land: conflicts. Mikhail Mishustin was Prime Minister of Russia on 20 May 2024; the words have
    “President”, and that was Vladimir Putin.

Silent on the president of anything but the land ("the president of Spain's parliament"),
on "president of the government", on "former" and "acting", and on lands whose offices
are not on the shelf.

Some heads of government are called presidents at home, if not of the land, so that it depends where that may be meant.

    >>> review("Spanish President Pedro Sánchez looked on.", published="2023-06-24")
    title_of_land: depends. Spain is on record with a King as head of state and no president; its head of
    government is its Prime Minister.

Source: the catalogue's `offices.csv` and `holders.csv`.
"""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from lofted.checking import conflicts, depends
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import days_of
from lofted.reference.saying import day
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import one_day

FIELD = "people, offices and meetings"

CROWNS = ("King", "Emperor", "Sultan", "Emir", "Grand Duke")  # titles of heads of state who are no presidents
HEADS = ("prime-minister", "premier", "chancellor")  # what the ids of heads of government begin with
BEFORE = 30  # characters before a title in which "former" would stand
ROOM = 120  # characters beside a title in which the land and the name stand; longer than any of the orders

_PERSON = r"[A-Z][\w’'-]+(?:\s(?:[a-z]{2,3}\s)?[A-Z][\w’'-]+){1,2}"
_TITLE = r"(?P<title>[Pp]resident|[Kk]ing|[Ee]mperor)"
_CALLED = r"(?:named|called|described|introduced|identified|presented|billed|listed|styled|given)"
_BODY = (  # that has a president of its own, in a land that may have none
    r"(?:government|cabinet|council|parliament|senate|congress|chamber|assembly|court|bank|club|federation|academy)\b"
)
_ANY_TITLE = re.compile(_TITLE)
_NOT_NOW = re.compile(
    r"\b(?:former(?:ly)?|ex|then|acting|interim|deputy|vice|first|late|future|ousted|would-be|a|like|as|candidate)\b[\w\s’'.-]{0,16}$",
    re.I,
)
_PRESIDENTS = re.compile(  # "the presidents of South Korea and Japan", "The president of Japan"
    r"\b(?:[Tt]he\s[Pp]resident\sof\s(?P<land>(?:the\s)?[A-Z][\w.]+(?:\s[A-Z]\w+)?)|"
    r"[Pp]residents\sof\s(?P<lands>(?:the\s)?[A-Z][\w.]+(?:\s[A-Z]\w+)?(?:,\s(?:and\s)?(?:the\s)?[A-Z][\w.]+(?:\s[A-Z]\w+)?){0,3}"
    r"(?:,?\sand\s(?:the\s)?[A-Z][\w.]+(?:\s[A-Z]\w+)?)))(?![\w-]|['’]|,?\s[A-Z]|,\s(?!who\b|and\b))"
)
_OF = re.compile(r"\b[Pp]resident\sof\s")
_LISTED = re.compile(r",?\sand\s[A-Z]")  # "the president, Li Qiang, and Wang Yi" may be three


def title_of_land(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each head of a land against the offices on the shelf."""
    published, text = reading.article.published, reading.article.text
    offices = [one for one in record.entries("office") if one.columns["country"]]
    homes = {one.columns["country"] for one in offices}
    around = near_titles(text)
    near = "\n".join(text[span.start : span.end] for span in around)
    yield from crowned(text, offices, record)
    seen: set[str] = set()
    for country in (one for one in record.entries("country") if one.id in homes and named(one, near)):
        for match in told(country, text, around):
            person = match["person"]
            if person in seen or _NOT_NOW.search(text[max(0, match.start() - BEFORE) : match.start()]):
                continue
            own = [one for one in offices if one.columns["country"] == country.id]
            finding = judged(match, country, own, published or told_on(match, own, reading, record), record)
            if finding:
                seen.add(person)
                yield finding


def told_on(match: re.Match[str], own: list[Entry], reading: Reading, record: Record) -> date | None:
    """The day of which a report without its own tells: the one time of a sentence, in one term of whom it names."""
    claims = [one for one in reading.claims if one.sentence.start <= match.start() < one.sentence.end]
    day = one_day(claims)
    days = days_of(day.moment) if day and day.moment else None
    terms = {term.id for when in days or () if (term := held(match["person"], own, when, record))}
    return days[1] if days and len(terms) == 1 and held(match["person"], own, days[0], record) else None


def crowned(text: str, offices: list[Entry], record: Record) -> Iterator[Finding]:
    """Speaks where a land that has a crown is told to have a president: one that nobody names, or one of several."""
    for match in _PRESIDENTS.finditer(text):
        for country in (
            one for one in record.entries("country") if any(one.id == o.columns["country"] for o in offices)
        ):
            names = sorted((country.name, *country.aliases), key=len, reverse=True)
            place = re.search(
                rf"(?<![\w-])(?:{'|'.join(re.escape(one) for one in names)})(?![\w-])", match["lands"] or match["land"]
            )
            if place and (match["lands"] or place[0] == match["land"]):
                own = [one for one in offices if one.columns["country"] == country.id]
                found = no_president(country, own, [Span(match.start(), match.end())])
                yield from [found] if found else ()


def no_president(country: Entry, own: list[Entry], place: list[Span], *, of_the_land: bool = False) -> Finding | None:
    """The verdict on a president of a land that has a crown; none where it has none, or has a president as well.

    "The president of Spain" is nobody; "Spanish President Sánchez" can be the president of the government.
    """
    titles = {name.strip(): one for one in own for name in one.columns["titles"].split("|")}
    crown = next((name for name in CROWNS if name in titles), "")
    head = next((one for one in own if one.id.startswith(HEADS)), None)
    if not crown or not head or "President" in titles:
        return None
    reason = f"{country.name} is on record with {article(crown)} {crown} as head of state and no president; its head of"
    reason += f" government is its {head.columns['titles'].split('|')[0].strip()}."
    evidence = [row_evidence(one, one.name) for one in (titles[crown], head)]
    if any(title.startswith("President") for title in titles) and not of_the_land:
        return depends(reason=reason, on="what the office is called at home", evidence=evidence, spans=place)
    right = f"as {head.columns['titles'].split('|')[0].strip()}"
    return conflicts(reason=reason, would_hold_if=right, evidence=evidence, spans=place)


def named(country: Entry, text: str) -> bool:
    """Whether some words name a country at all, so that its patterns are worth trying."""
    return any(name in text for name in (country.name, *country.aliases))


def near_titles(text: str) -> tuple[Span, ...]:
    """The stretches of a text in which a title stands, with room for a land and a name beside it."""
    found: list[Span] = []
    for match in _ANY_TITLE.finditer(text):
        start, end = max(0, match.start() - ROOM), match.end() + ROOM
        if found and start <= found[-1].end:
            found[-1] = Span(found[-1].start, end)
        else:
            found.append(Span(start, end))
    return tuple(found)


def told(country: Entry, text: str, around: Sequence[Span]) -> Iterator[re.Match[str]]:
    """Where a text gives a person a title of a country, in any of the orders in which news does."""
    near = [span for span in around if named(country, text[span.start : span.end])]
    for pattern in patterns((country.name, *country.aliases)) if near else ():
        for span in near:
            yield from pattern.finditer(text, span.start, span.end)


@lru_cache(maxsize=500)  # countries; there are some two hundred
def patterns(names: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    """The orders in which news gives a person a title of a country of these names."""
    longest_first = sorted(set(names), key=len, reverse=True)
    land = rf"(?:the\s)?(?:{'|'.join(re.escape(one) for one in longest_first)})"
    orders = (
        rf"\b(?:[Aa]s\s)?{_TITLE}\sof\s{land},\s(?P<person>{_PERSON})(?=[,.;)]|\s[a-z]|$)",
        rf"\b{_TITLE}\s(?P<person>{_PERSON})\sof\s{land}(?![\w-]|\s[A-Z]|['’])",
        rf"(?<![\w-]){land}(?:['’]s?)?\s(?:new\s|current\s)?{_TITLE},?\s(?P<person>{_PERSON})",
        rf"\b(?P<person>{_PERSON})(?:,\s(?:who\s(?:is|was)\s)?|\s(?:is|was)\s)(?:{_CALLED}\s(?:as\s)?)?(?:the\s)?(?:{land}(?:['’]s?)?\s{_TITLE}|(?P<t2>[Pp]resident|[Kk]ing|[Ee]mperor)\sof\s{land})(?![\w-]|\s[A-Z]|['’]|\s{_BODY})",
    )
    return tuple(re.compile(order) for order in orders)


def judged(
    match: re.Match[str], country: Entry, own: list[Entry], published: date | None, record: Record
) -> Finding | None:
    """The verdict on one title; none where the land has such an office and nobody is known to hold another."""
    groups = match.groupdict()
    title = (groups["title"] or groups.get("t2") or "").capitalize()
    titles = {name.strip(): one for one in own for name in one.columns["titles"].split("|")}
    place = [Span(match.start(), match.end())]
    of_the_land = bool(_OF.search(match[0]))
    none = no_president(country, own, place, of_the_land=of_the_land) if title == "President" else None
    if none:
        return none
    term = held(match["person"], own, published, record) if published else None
    office = record.entry(term.columns["office"]) if term else None
    if term is None or office is None or published is None or title in office.columns["titles"]:
        return None
    reason = f"{term.name} was {office.name} on {day(published)}; the words have “{title}”."
    until = term.columns["until"] or "now"
    says = f"{term.name}, {office.name}, {term.columns['from']} to {until}"
    evidence = [Evidence(term.id, says, term.source, term.url, term.verified)]
    listed = _LISTED.match(match.string, match.end())
    holder = None if listed else holder_of(titles.get(title), published, record)
    if holder and holder.name != term.name:
        reason = f"{reason[:-1]}, and that was {holder.name}."
        evidence.append(row_evidence(holder, f"{holder.name}, {title}"))
        return conflicts(reason=reason, would_hold_if=f"as {office.name}", evidence=evidence, spans=place)
    return depends(reason=reason, on="what the office is called at home", evidence=evidence, spans=place)


def holder_of(office: Entry | None, on: date, record: Record) -> Entry | None:
    """Who held an office on a day, where the shelf has the term."""
    terms = [one for one in record.entries("holder") if office and one.columns["office"] == office.id]
    return next((one for one in terms if in_term(one, on)), None)


def in_term(term: Entry, on: date) -> bool:
    """Whether a day lies in a term."""
    begins, ends = term.columns["from"], term.columns["until"] or date.max.isoformat()
    return begins <= on.isoformat() <= ends


def article(word: str) -> str:
    """The article before a word: a King, an Emperor."""
    return "an" if word[0] in "AEIOU" else "a"


def held(person: str, own: list[Entry], on: date, record: Record) -> Entry | None:
    """The term in one of a land's offices that a person held on a day."""
    offices = {one.id for one in own}
    for term in record.entries("holder"):
        if term.columns["office"] in offices and in_term(term, on) and person in (term.name, *term.aliases):
            return term
    return None
