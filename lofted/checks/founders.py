"""Was that country among the first of the agreement, and were they so many?

    >>> review("South Korea was one of the founding signatories of the Artemis Accords.")
    founders: conflicts. South Korea was not among the first to join the Artemis Accords, on 13 October 2020: it
    joined on 24 May 2021, as number 10.

    >>> review("Japan was one of the eight founding signatories of the Artemis Accords.")
    founders: holds. Japan was among the first to join the Artemis Accords, on 13 October 2020.

    >>> review("Washington and South Korea want more than the eight founding signatories of the Artemis Accords.")

    >>> review("The Artemis Accords were opened in October 2020 by seven countries.")
    founders: conflicts. The Artemis Accords began with eight countries, on 13 October 2020, and the words have seven.

"The first to sign" are the founders too, where no year or part of the world narrows it.

    >>> review("The first to sign the Artemis Accords were India and seven others.")
    founders: conflicts. India was not among the first to join the Artemis Accords, on 13 October 2020: it joined on
    21 June 2023, as number 27.

"The two" and "it" are the countries that the sentence before begins with.

    >>> review("Japan and India watched the launch with concern. Both were among the founding signatories of the "
    ...        "Artemis Accords.")
    founders: conflicts. India was not among the first to join the Artemis Accords, on 13 October 2020: it joined on
    21 June 2023, as number 27.
    founders: holds. Japan was among the first to join the Artemis Accords, on 13 October 2020.

Silent where the country is not on the list with its day, and where the words tell who joined the founders later.

Source: the catalogue's agreements and memberships.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.counting import SEVERAL, count_of, spelled
from lofted.reference.days import YEAR_TOLD, ZONE, Days, days_in, days_of, gap, on
from lofted.reference.listed import chain_of, named_lands, stands_for
from lofted.reference.pact_terms import Passage, and_behind, at_head, the_pact
from lofted.reference.saying import in_words, place_of
from lofted.reference.subjects import row_evidence
from lofted.reference.tied import flatly, one_day

FIELD = "agreements and resolutions"

LISTED = ("principles", "partnership")  # kinds that have a day on which the first ones joined, and a list since

_FOUNDER = re.compile(
    r"\b(?:found(?:ed|ing|ers?)|original\s(?:\w+\s)?(?:signator(?:y|ies)|members?|parties|nations|countries|states)|"
    rf"(?:first|initial)\s(?:group\sof\s)?(?:{SEVERAL})\s(?:\w+\s)?"
    r"(?:signatories|members|nations|countries|states)|"
    rf"(?:{SEVERAL})\s(?:nations|countries|states)\s(?:that|which)\s"
    r"(?:first\ssigned|signed\sfirst|began|started|drew\sup|created|set\sup))\b"
)
_NUMBER = rf"\b(?P<n>(?i:{spelled(2)})|\d{{1,2}})\s"
_MEMBERS = r"(?:countries|nations|states|governments|members|signatories|parties)\b"
_MADE_KNOWN = r"(?:announced|unveiled|presented|introduced|inaugurated|rolled\sout)"
_GROUP = (
    r"(?:(?:an?|its|the)\s(?:initial\s|first\s|founding\s)?(?:group|circle|set|total|core)\sof\s|"
    r"altogether\s|its\s|the\s)?"
)
_THE_PACT = (
    r"(?:them|it|they|(?:the\s)?(?:[A-Z]\w+\s){0,3}"
    r"(?:[Aa]ccords|agreement|principles|project|programme|program|partnership|[Ss]tation))"
)
_COUNTED = (
    *(
        re.compile(rf"{known}\b[^.;]{{0,40}}?\bwith\s(?:just\s|only\s)?{_GROUP}{_NUMBER}{_MEMBERS}")
        for known in (
            rf"\b{_MADE_KNOWN}\s{_THE_PACT}",
            rf"\b(?i:{_THE_PACT})\s(?:was|were|had\sbeen)\s(?:first\s)?{_MADE_KNOWN}",
        )
    ),
    re.compile(rf"{_NUMBER}(?:founding|original|initial|first)\s{_MEMBERS}"),
    re.compile(
        rf"\b(?:began|started|founded|launched|opened|created|signed|set\sup|established)\b[^.;]{{0,40}}?\b(?:by|with)\s"
        rf"(?:just\s|only\s)?{_GROUP}(?:first\s|founding\s)?{_NUMBER}(?:founding\s)?{_MEMBERS}"
    ),
    re.compile(
        rf"{_NUMBER}{_MEMBERS}(?:,[^,;.]{{3,60}},)?\s(?:had\s)?(?:already\s)?(?:first\s)?(?:signed|founded|started|opened|launched|created|"
        r"put\stheir\s(?:names?|signatures?)|were\s(?:on\sboard|members|parties|signatories))\b"
    ),
    re.compile(rf"{_NUMBER}{_MEMBERS}\s(?:at|from)\s(?:the\s)?(?:start|beginning|outset|first)\b"),
    re.compile(
        rf"\b(?:founding|original|initial|first)\s{_MEMBERS},?\s(?:all\s)?{_NUMBER}(?:of\sthem|in\s(?:all|number))\b"
    ),
    re.compile(
        rf"\b(?:founding|original|initial|first)\s{_MEMBERS}\s(?:were|numbered)\s(?:just\s|only\s)?{_NUMBER}(?:in\s(?:all|number)|{_MEMBERS})"
    ),
)
_FOUNDING = re.compile(
    r"\b(?:found|original|initial|first|establish|set\sup|created|drawn|drafted)|"
    rf"\b(?:began|started|launched|{_MADE_KNOWN})\b[^.;]*\swith\s|\b(?:start|beginning|outset)$"
)
_OPENING = re.compile(  # when who signed was a founder: "when they were opened on 13 October"
    rf"\b(?i:when|as)\s(?:it|they|the\s\w+)\s(?:was|were)\s(?:first\s)?(?:opened|launched|established|{_MADE_KNOWN})\b|"
    r"\b(?:at|on)\s(?:its|their|the)\s(?:opening|launch|first\sday)\b"
)
_AND_OTHERS = re.compile(  # "set up by the United States and seven other countries"
    rf"\b(?:began|started|founded|launched|opened|created|signed|set\sup|established|drawn\sup|drafted|agreed)\b[^.;]{{0,40}}?\b(?:by|between)\s"
    rf"(?:the\s)?(?:United\sStates|US|U\.S\.|NASA|Washington|America)\s(?:and|with|together\swith|along\swith|plus)\s{_NUMBER}"
    rf"(?:(?:other|further|more|partner|founding|initial|original)\s){{1,2}}{_MEMBERS}|"
    r"\b(?:United\sStates|US|NASA|Washington|America)\s(?:and|with|together\swith|along\swith|plus)\s"
    rf"{_NUMBER.replace('<n>', '<m>')}"
    rf"(?:(?:(?:other|further|more|partner|founding|initial|original)\s){{1,2}}{_MEMBERS}|(?:others|partners|allies))"
    r"(?:,[^;.]{3,80},)?\s"
    r"(?:had\s)?(?:first\s)?(?:signed|founded|started|opened|launched|created|established|set\sup|drew\sup|were\sthe\sfirst\sto\s(?:sign|join))\b|"
    r"\b(?:United\sStates|US|Washington|America)\s(?:had\s)?(?:signed|founded|launched|opened|established)\s[^.;]{0,40}?\s"
    rf"(?:(?:together|along|jointly)\s)?with\s{_NUMBER.replace('<n>', '<k>')}(?:other|further|partner)\s{_MEMBERS}"
)
_FIRST = re.compile(r"\bfirst\s$")
_THEM = re.compile(
    rf"\b(?:signed|founded|started|launched|opened|established|drew\sup|drafted|joined|{_MADE_KNOWN})\s"
    rf"{_THE_PACT}\b"
)
_AMONG = re.compile(  # "Among the eight founders of the accords was South Korea"
    r"\b(?:[Aa]mong|[Oo]ne\sof)\sthe\s(?:\w+\s)?(?:founders?|founding\s\w+|original\s\w+|first\s(?:\w+\s)?(?:signatories|countries|nations|members))\s"
    r"(?:of|to\ssign|to\sjoin)\s(?:the\s)?[^,;.]{3,60}?\s(?:was|were|is|are)\s(?:the\s)?"
)
_LATER = re.compile(
    r"\b(?:joined|later|follow\w*|since|after|than|with|by|not|nor|unlike|beside|besides|wants?|but|asked|told|urged)\b",
    re.I,
)
_FIRST_TO = re.compile(
    r"\bfirst\s(?:(?:countries|nations|states|governments)\s)?to\s(?:sign|join|adhere|accede|do\sso)\b"
)
_WERE = re.compile(r"[^.;]{0,60}?\s(?:were|included|are)\s(?:the\s)?")
_NARROWED = re.compile(  # first of a year, of a part of the world or of a group
    r"\b(?:this|last|next|since|from|among|of\stheir|outside|besides?|continents?|regions?|Africa\w*|Asia\w*|Europe\w*|"
    r"Latin|South\sAmerica\w*|Arab|Gulf|Pacific|Islamic|Muslim|new|amend\w*|not|never|nor)\b"
)
_OCCASION = re.compile(r"\b(?:\w+day|ceremony|summit|meeting|conference|week|month)\b")  # first of those there
_OTHERS = (
    rf"(?:,?\sand\s(?P<more>{SEVERAL})\s"
    r"(?:others?|other\s(?:countries|nations|states)|more))?"
)
_TO_CUE = re.compile(
    r"(?:,\s[^,;]{3,60},)?(?:\s(?:was|were|is|are|has\sbeen|have\sbeen|became)|,(?:\sas)?)?(?:\s(?:both|all|also|itself))?"
    r"(?:\s(?:one|two|three|some|part)\sof|\samong|\sbetween)?(?:\s(?:the|an?|its|those))?"
    rf"(?:\s(?:{SEVERAL})(?:\s(?:nations|countries|states|governments)\s(?:that|which|who))?)?"
    r"(?:\s(?:nations|countries|states)\s(?:that|which))?\s"
)
_ASIDE = re.compile(
    r",\s(?:both|all|each|two|close|old|long|an?|the|now)\s[^,;.]{3,60},(?=\s(?:was|were|is|are|became|had|has|have)\s)"
)
_CHAIN = re.compile(r",?\s(?:and\s)?(?:the\s)?|\sas\swell\sas\s(?:the\s)?")


def founders(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each country that is told as a founder of a list against its day on the list."""
    seen: set[str] = set()
    for passage in and_behind(reading, record, _THEM):
        cue = _FOUNDER.search(passage.words)
        opened = days_in(passage.entry.columns["opened"])
        if opened is None or passage.entry.columns["kind"] not in LISTED:
            continue
        yield from so_many(passage, opened, reading, record)
        for land, span in first_told(passage, opened, record):
            row = row_of(passage.entry, land, record)
            if row is not None and land.id not in seen:
                seen.add(land.id)
                yield judged(land, row, passage.entry, passage.span(span.start, span.end))
        if cue is None:
            continue
        inverted = _AMONG.search(passage.words) if flatly(passage.words) else None
        for land, span in (
            chain_of(named_lands(passage.words, record), passage.words, inverted.end()) if inverted else ()
        ):
            row = row_of(passage.entry, land, record)
            if row is not None and land.id not in seen:
                seen.add(land.id)
                yield judged(land, row, passage.entry, passage.span(span.start, span.end))
        if not flatly(passage.words[: cue.end()]) or _LATER.search(passage.words[: cue.end()]):
            continue
        before = reading.article.text[: passage.start]
        for land, span in told_lands(passage.words, cue.start(), record) or meant(passage.words, before, cue, record):
            row = row_of(passage.entry, land, record)
            if row is not None and land.id not in seen:
                seen.add(land.id)
                yield judged(land, row, passage.entry, passage.span(span.start, span.end))


def so_many(passage: Passage, opened: Days, reading: Reading, record: Record) -> Iterator[Finding]:
    """The verdict on how many began it, told as its founders or for the day, the month or the year of the beginning."""
    stretch = passage.span(0, len(passage.words))
    day = one_day(one for one in reading.claims if stretch.covers(one.span))
    told = days_of(day.moment) if day and day.moment else None
    since = [days for row in rows_of(passage.entry, record) if (days := days_in(row.columns["since"]))]
    first = sum(gap(one, opened) <= ZONE for one in since)
    beside = _AND_OTHERS.search(passage.words)
    for match in (found for one in _COUNTED for found in one.finditer(passage.words)) if beside is None else (beside,):
        founding = _FOUNDING.search(match[0]) if told is None or told[0].year == opened[0].year else None
        founding = founding or _FIRST.search(passage.words[: match.start()])
        founding = founding or _OPENING.search(passage.words)
        if not (founding or (told and gap(told, opened) == 0)) or not flatly(passage.words[: match.end()]) or not first:
            continue
        most = first if founding or told is None else sum(one[1] <= told[1] for one in since)
        number = (match["n"] or match.groupdict().get("m") or match.groupdict().get("k") or "").lower()
        said = (count_of(number) or place_of(number) or 0) + (beside is not None)
        others = f" the United States and {in_words(first - 1)} others," if beside else ""
        if not first <= said <= max(first, most):
            reason = f"{at_head(passage.entry)} began with {in_words(first)} countries,{others} {on(opened)}, and the "
            reason += "words have "
            reason += f"{number} beside the United States." if beside else f"{number}."
            evidence = [row_evidence(passage.entry, f"{passage.entry.name}, {passage.entry.columns['opened']}")]
            span = passage.span(match.start(), match.end())
            yield conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as {first}")
        return


def first_told(passage: Passage, opened: Days, record: Record) -> list[tuple[Entry, Span]]:
    """The countries that are told as the first to sign, before or behind the words for it."""
    cue = _FIRST_TO.search(passage.words)
    years = {int(one) for one in YEAR_TOLD.findall(passage.words)}
    if cue is None or not flatly(passage.words) or _NARROWED.search(passage.words) or years - {opened[0].year}:
        return []
    if _OCCASION.search(passage.words, cue.end()):
        return []
    were = _WERE.match(passage.words, cue.end())
    if were:
        return list(in_chain(named_lands(passage.words, record), passage.words, were.end()))
    other = re.search(rf"{_OTHERS}\s(?:were|are)\s(?:the\s)?$", passage.words[: cue.start()])
    return told_lands(passage.words, cue.start(), record, to=other.start() if other else None)


def in_chain(named: list[tuple[Span, Entry]], words: str, start: int) -> Iterator[tuple[Entry, Span]]:
    """The countries of the list that begins there."""
    end = start
    for span, land in named:
        if span.start == start or (start < span.start and end > start and _CHAIN.fullmatch(words[end : span.start])):
            yield land, span
            end = span.end


def told_lands(words: str, at: int, record: Record, *, to: int | None = None) -> list[tuple[Entry, Span]]:
    """The countries of the list that ends at some words, the last one first; `to` is where the list itself ends."""
    named = [one for one in named_lands(words, record, capitals=True) if one[0].end <= (at if to is None else to)]
    aside = _ASIDE.search(words[:at])
    named = [one for one in named if not (aside and aside.start() < one[0].start < aside.end())]
    found: list[tuple[Entry, Span]] = []
    for span, land in reversed(named):
        between = words[span.end : found[-1][1].start] if found else words[span.end : at if to is None else to]
        linked = (_CHAIN if found else _TO_CUE).fullmatch(between) or (to is not None and not found and not between)
        if not linked:
            break
        found.append((land, span))
    return found


def meant(words: str, before: str, cue: re.Match[str], record: Record) -> list[tuple[Entry, Span]]:
    """The countries of the sentence before that "the two" or "it" stands for, where words lead from it to the cue."""
    span, lands = stands_for(words, before, record)
    return [(one, span) for one in lands] if _TO_CUE.fullmatch(words[span.end : cue.start()]) else []


def rows_of(pact: Entry, record: Record) -> list[Entry]:
    """The list of an agreement."""
    return [one for one in record.entries("membership") if one.columns["agreement"] == pact.id]


def row_of(pact: Entry, land: Entry, record: Record) -> Entry | None:
    """The row of a country on the list of an agreement, where it has its day."""
    rows = rows_of(pact, record)
    return next((one for one in rows if one.columns["country"] == land.id and days_in(one.columns["since"])), None)


def judged(land: Entry, row: Entry, pact: Entry, span: Span) -> Finding:
    """The verdict on one country."""
    since, opened = days_in(row.columns["since"]), days_in(pact.columns["opened"])
    assert since and opened, "asked only of lists with their days"
    evidence = [Evidence(row.id, f"since {row.columns['since']}", row.source, row.url, row.verified)]
    who = f"the {land.name}" if land.name.startswith("United") else land.name
    who = who[0].upper() + who[1:]
    first = f"among the first to join {the_pact(pact)}, {on(opened)}"
    if gap(since, opened) <= ZONE:
        return holds(reason=f"{who} was {first}.", evidence=evidence, spans=[span])
    number = f", as number {row.columns['ordinal']}" if row.columns.get("ordinal") else ""
    reason = f"{who} was not {first}: it joined {on(since)}{number}."
    return conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"as one that joined {on(since)}")
