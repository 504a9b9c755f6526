"""Did the country leave the agreement then?

    >>> review("The United States withdrew from the ABM Treaty in 2004.")
    withdrawal: conflicts. The United States and the Anti-Ballistic Missile Treaty: notice on 13 December 2001,
    out on 13 June 2002; the words have it in 2004.

    >>> review("The United States withdrew from the ABM Treaty in 2002.")
    withdrawal: holds. The United States and the Anti-Ballistic Missile Treaty: notice on 13 December 2001, out
    on 13 June 2002, as the words say.

Any step of a withdrawal may be meant, from the announcement to its effect, so
each of their days will do. A notice that came to nothing depends.

    >>> review("North Korea withdrew from the NPT in 1993.")
    withdrawal: depends. North Korea and the Treaty on the Non-Proliferation of Nuclear Weapons: announced on 10
    January 2003, after a notice of 12 March 1993 that was suspended; the words have it in 1993.

Silent on days told without a year, on threats and plans to leave, and where two
agreements stand in one sentence.

Source: the catalogue's `terms.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Entry, Finding, Moment, Reading, Record
from lofted.reference.days import YEAR_TOLD, ZONE, Days, days_in, days_of, gap, on
from lofted.reference.pact_terms import Passage, parts, passages, term_evidence, terms, the_pact

FIELD = "agreements and resolutions"

REACH = 60  # characters before a verb in which a threat or a condition would stand

LEAD = 200  # characters before a sentence in which "the country" is named; a sentence or two
_SUBJECT = re.compile(r"(?:The\s(?:\w+\s)?(?:country|state|regime|nation|kingdom|republic)|It|Its|He|His)\b")
_LEFT = re.compile(
    r"\b(?:withdr(?:e|a)w(?:al|n|s|ing)?|left|leaves|leaving|quit(?:s|ting)?|"
    r"pull(?:ed|s|ing)?(?:\sout|-?out)|pullout|abandon(?:ed|s|ing)?|"
    r"exit(?:ed|s|ing)?|pull(?:ed|s|ing)?\s(?:[\w.]+\s){1,4}?out|walked (?:away|out)|"
    r"ditched|tore up|torn up|g(?:iven|ave|iving) up|terminat(?:ed|es|ing)|cancell?ed|killed|"
    r"buried|denounced|renounced|departure|suspended|suspension|scrapped|dropped out)\b",
    re.I,
)
_SUSPENDED = re.compile(r"\b(?:suspend(?:ed|s|ing)?|suspension)\b")
_PARTLY = re.compile(
    r"\b(?:a\spart|part\sof|parts|partly|partially|in\spart|partial|clauses?|articles?|no-fly|provisions?|some|section|element)\b"
)
_ENDED = re.compile(  # of the whole, whatever stands beside
    r"\b(?:scrapp(?:ed|ing)|tore\sup|torn\sup|abandon(?:ed|ing)|withdrew\sfrom|quit|left|pulled\sout\sof|terminat(?:ed|ing)|cancell?ed|"
    r"ditched|annulled|abrogated|revoked|renounced|denounced|walked\s(?:out\sof|away\sfrom)|got\sout\sof|ended)\b"
)
_WHOLE = re.compile(r"\b(?:whole|entire(?:ly|ty)?|full(?:y)?|complete(?:ly)?|all\sof|totally|wholly)\b")
_IN_ALL = re.compile(
    r"\b(?:agreement|accord|pact|deal)(?:\swith\s(?:[A-Z]\w+|the)(?:\s[A-Z]\w+)?)?\s(?:in\sits\sentirety|altogether|in\sfull)\b"
)
_HEAD = re.compile(r"(?:After|Following|Since|Before)\s[^.;]{3,80}?(?:\d{4},?|,)\s(?=(?:the\s)?[A-Z])")
STEP = 2  # days; ours: so soon an answer to a launch is told as what followed it
NEAR = 24  # characters before a verb in which "fully" stands
_NOT_YET = re.compile(
    r"\b(?:threat\w*|consider\w*|plan\w*|will|would|could|may|might|want\w*|urg\w*|vow\w*|never|not|n['’]t|since|before|until|"
    r"ahead of|after|following|rejoin\w*|return\w*|if)\b",
    re.I,
)
_BY = re.compile(r"\sby\s(?:the\s|US\s|then-)?(?:[A-Z][\w.]*\s){0,3}[A-Z][\w.]+")  # "given up by President Trump"
_OF_YEAR = re.compile(r"\s(?:of|from)\s(?:\w+\s)?$|\s\($")
_THEN = re.compile(
    r",?\s(?:(?:formally|officially|unilaterally|again|too|altogether|effectively)\s)?"
    r"(?:(?:back|late|early|only|effective)\s)?(?:in|on|as of|effective)?\s?(?:late\s|early\s|the\s)?"
)
_FROM = re.compile(
    r"(?:\s(?:the\sUnited\sStates|Washington|Russia|Moscow|North\sKorea|Pyongyang|from|out|of|the|a|its|part|in|whole|entire|full|(?:19|20)\d\d|[\w-]+[’']s?)){0,8}\s"
)
_OPENS = re.compile(r"(?:(?:back\s)?in|on|by)\s$", re.I)
_ON = re.compile(r"\b(?:on|in)\s$")
_RIGHT_BEFORE = re.compile(  # "Seoul on 22 November 2023 fully suspended"
    r",?\s(?:(?:has|had|also|then|fully|formally|officially|partly|partially|completely|unilaterally)\s)*"
)


def withdrawal(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the day on which a country is said to have left against the record."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        if passage.claim.denied or passage.unsure:
            continue
        finding = in_part(passage, reading, record) or left(passage, reading, record)
        if finding is not None and finding.reason not in seen:
            seen.add(finding.reason)
            yield finding


def left(passage: Passage, reading: Reading, record: Record) -> Finding | None:
    """The verdict on the day on which a country left."""
    rows = terms(record, passage.entry.id, "left")
    verb = next((one for one in _LEFT.finditer(passage.words) if of_it(passage, one)), None) if rows else None
    if verb is None or _NOT_YET.search(passage.words[max(0, verb.start() - REACH) : verb.start()].rpartition(", ")[2]):
        return None
    row = next(
        (one for one in rows if leaver(passage, one.columns["subject"], verb, record, reading.article.text)), None
    )
    told = leaving_day(passage, verb, reading)
    days = days_of(told) if told else None
    if row is None or days is None:
        return None
    known = [stretch for day in parts(row.columns["dates"]) if (stretch := days_in(day))]
    country = record.entry(row.columns["subject"])
    who = country.name if country else row.columns["subject"]
    who = f"The {who}" if who.startswith("United") else who
    fact = f"{who} and {the_pact(passage.entry)}: {row.columns['says']}"
    if min(gap(days, one) for one in known) <= ZONE:  # any step from the announcement on
        return holds(passage.claim, reason=f"{fact}, as the words say.", evidence=term_evidence([row]))
    reason = f"{fact}; the words have it {on(days)}."
    for notice in terms(record, passage.entry.id, "gave_notice"):
        if (
            notice.columns["subject"] == row.columns["subject"]
            and gap(days, days_in(notice.columns["dates"]) or days) <= ZONE
        ):
            meant = "whether a notice that did not come into effect is meant"
            return depends(passage.claim, reason=reason, on=meant, evidence=term_evidence([row, notice]))
    return conflicts(passage.claim, reason=reason, would_hold_if=f"as {on(known[0])}", evidence=term_evidence([row]))


def clause_before(words: str, verb: re.Match[str]) -> str:
    """The words of a clause before its verb, without what opens the sentence: "After the launch of 21 November"."""
    head = _HEAD.match(words)
    before = words[head.end() if head and head.end() <= verb.start() else 0 : verb.start()]
    return before[-REACH:].rpartition(", ")[2]


def head_days(passage: Passage, reading: Reading) -> Days | None:
    """The days of what a sentence opens with, on which the leaving followed: "After the launch of 21 November 2023"."""
    head = _HEAD.match(passage.words)
    stretch = passage.span(0, head.end()) if head and head[0].startswith(("After", "Following")) else None
    told = [one.moment for one in reading.claims if stretch and one.moment and stretch.covers(one.span)]
    found = {days for one in told if one.fixed and YEAR_TOLD.search(one.written) and (days := days_of(one))}
    return found.pop() if len(found) == 1 else None


def as_a_whole(words: str, verb: re.Match[str]) -> bool:
    """Whether words beside a verb say that the whole was suspended, and none that it was a part."""
    around = words[max(0, verb.start() - NEAR) : verb.end() + NEAR]
    whole = _ENDED.fullmatch(verb[0]) or _WHOLE.search(around) or _IN_ALL.search(words, verb.end())
    return whole is not None and _PARTLY.search(around) is None


def in_part(passage: Passage, reading: Reading, record: Record) -> Finding | None:
    """The verdict on an agreement that is told as suspended in full, where it was only in part."""
    for row in terms(record, passage.entry.id, "left_part"):
        ended = (one for one in _ENDED.finditer(passage.words) if of_it(passage, one))
        every = [*_SUSPENDED.finditer(passage.words), *ended]
        verb = next((one for one in every if as_a_whole(passage.words, one)), None)
        if (
            verb is None
            or _NOT_YET.search(clause_before(passage.words, verb))
            or not leaver(passage, row.columns["subject"], verb, record, reading.article.text)
        ):
            continue
        part, full = (days_in(one) for one in parts(row.columns["dates"]))
        told, on_day = leaving_day(passage, verb, reading), reading.article.published
        days = days_of(told) if told else head_days(passage, reading)
        early = days is None and on_day is not None and part and full and part[0] <= on_day < full[0]
        if part and full and (early or (days is not None and gap(days, part) <= STEP < gap(days, full))):
            reason = f"{the_pact(passage.entry)[0].upper()}{the_pact(passage.entry)[1:]} was {row.columns['says']}; "
            reason += "the words have the whole of it suspended then."
            return conflicts(
                passage.claim, reason=reason, would_hold_if="as a part of it", evidence=term_evidence([row])
            )
    return None


def of_it(passage: Passage, verb: re.Match[str]) -> bool:
    """Whether the agreement is what was left: right behind the verb, or named before "which it left"."""
    words, name = passage.words, passage.name
    if verb.end() <= name.start:
        return bool(_FROM.fullmatch(words[verb.end() : name.start]))
    return not re.search(r";|\.\s(?=[A-Z])", words[name.end : verb.start()])


def leaver(passage: Passage, country: str, verb: re.Match[str], record: Record, text: str) -> bool:
    """Whether a country is the one that leaves: named last before the verb, or right behind "withdrawal of"."""
    entry = record.entry(country)
    every = [
        one
        for one in record.entries("country")
        if one.id in ("united-states", "russia", "north-korea", "south-korea", "china", "iran")
    ]
    by = _BY.match(passage.words, verb.end())
    before = passage.words[: by.end() if by else verb.start()]
    places = {one.id: max((before.rfind(name) for name in names_of(one)), default=-1) for one in every}
    nearest = max(places.values(), default=-1)
    if nearest < 0 and _SUBJECT.match(passage.words):  # "The country left the treaty": the one told of before
        lead = text[max(0, passage.start - LEAD) : passage.start]
        head = lead.rstrip(" .").rpartition(". ")[2]
        begins = [one.id for one in every if head.startswith(tuple(names_of(one)))]
        if begins and passage.words.startswith("It "):  # "Seoul reacted to the North's launch. It scrapped …"
            return country in begins
        places = {one.id: max((lead.rfind(name) for name in names_of(one)), default=-1) for one in every}
        nearest = max(places.values(), default=-1)
    return entry is not None and nearest >= 0 and places.get(country) == nearest


def names_of(entry: Entry) -> list[str]:
    """The names of a country, its people and its capital, as a text has them."""
    leaders_of = {
        "united-states": ["Trump", "U.S.", "US "],
        "russia": ["Putin"],
        "north-korea": ["Pyongyang", "the North", "The North"],
        "south-korea": ["Seoul", "the South", "The South"],
    }
    return [entry.name, *entry.aliases, *leaders_of.get(entry.id, [])]


def own_year(passage: Passage, moment: Moment) -> bool:
    """Whether a day is the agreement's own, right behind its name: "the treaty of 1987"."""
    at = passage.words.find(moment.written, passage.name.end)
    return bool(passage.name.end) and at >= 0 and bool(_OF_YEAR.fullmatch(passage.words, passage.name.end, at))


def leaving_day(passage: Passage, verb: re.Match[str], reading: Reading) -> Moment | None:
    """The day told of the leaving: behind the agreement and the verb, or at the head of the sentence."""
    stretch = passage.span(0, len(passage.words))
    name = passage.span(passage.name.start, passage.name.end)
    moments = {
        one.moment for one in reading.claims if one.moment and stretch.covers(one.span) and not name.meets(one.span)
    }
    dated = [one for one in moments if one.fixed and YEAR_TOLD.search(one.written) and not own_year(passage, one)]
    if len(dated) != 1:
        return None
    at = passage.words.find(dated[0].written)
    by = _BY.match(passage.words, verb.end())
    end = max(by.end() if by else verb.end(), passage.name.end)
    if at >= end:
        between = passage.words[end:at]
        return dated[0] if _THEN.fullmatch(between) else None
    right_before = _RIGHT_BEFORE.fullmatch(passage.words[at + len(dated[0].written) : verb.start()])
    opens = _OPENS.fullmatch(passage.words[:at]) or (right_before and _ON.search(passage.words[:at]))
    return dated[0] if at >= 0 and opens and ";" not in passage.words[at:end] else None
