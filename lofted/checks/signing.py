"""Was the agreement signed there and by them, and did the country leave it then?

    >>> review("New START, signed in Moscow in 2010, was the last of its kind.")
    signing: conflicts. New START was signed in Prague, and the words have it signed in Moscow.

    >>> review("New START, signed in Prague in 2010, was the last of its kind.")
    signing: holds. New START was signed in Prague, as the words say.

    >>> review("The INF Treaty was signed in 1987 by Richard Nixon and Mikhail Gorbachev.")
    signing: conflicts. The Intermediate-Range Nuclear Forces Treaty was signed by Ronald Reagan and Mikhail
    Gorbachev, and the words name Richard Nixon.

    >>> review("The United States withdrew from the ABM Treaty in 2004.")
    signing: conflicts. The United States and the Anti-Ballistic Missile Treaty: notice on 13 December 2001, out
    on 13 June 2002; the words have it in 2004.

    >>> review("The United States withdrew from the ABM Treaty in 2002.")
    signing: holds. The United States and the Anti-Ballistic Missile Treaty: notice on 13 December 2001, out on
    13 June 2002, as the words say.

Any step of a withdrawal may be meant, from the announcement to its effect, so
each of their days will do.

Silent on places and people that the shelf has for no agreement, on days told
without a year, and where two agreements stand in one sentence.

Source: the catalogue's `terms.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends, holds
from lofted.facts import Entry, Finding, Moment, Reading, Record
from lofted.reference.days import days_in, days_of, gap, on
from lofted.reference.pact_terms import Passage, at_head, name_of, parts, passages, term_evidence, terms
from lofted.reference.saying import listing

ZONE = 1  # day; a foreign clock may be a day ahead
REACH = 60  # characters from the signing to its place: " by Barack Obama and Dmitry Medvedev on 8 April 2010 in"

_SIGNED = re.compile(r"\b(?:signed|sign|signs|signing|inked|concluded)\b", re.I)
_LEFT = re.compile(
    r"\b(?:withdr(?:e|a)w(?:al|n|s|ing)?|left|leaves|leaving|quit(?:s|ting)?|"
    r"pull(?:ed|s|ing)?(?:\sout|-?out)|pullout|abandon(?:ed|s|ing)?|"
    r"exit(?:ed|s|ing)?|pull(?:ed|s|ing)?\s(?:[\w.]+\s){1,4}?out|walked (?:away|out)|"
    r"ditched|tore up|renounced|departure|suspended|suspension|scrapped|dropped out)\b",
    re.I,
)
_NOT_YET = re.compile(
    r"\b(?:threat\w*|consider\w*|plan\w*|will|would|could|may|might|want\w*|urg\w*|vow\w*|never|not|n['’]t|since|before|until|"
    r"ahead of|"
    r"after|following|rejoin\w*|return\w*|if)\b",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_THEN = re.compile(
    r",?\s(?:(?:formally|officially|unilaterally|again|too|altogether|effectively)\s)?"
    r"(?:(?:back|late|early|only|effective)\s)?(?:in|on|as of|effective)?\s?(?:late\s|early\s|the\s)?"
)
_OPENS = re.compile(r"(?:(?:back\s)?in|on|by)\s$", re.I)
_IN = re.compile(r"\b(?:in|at)\s(?:the\s)?$", re.I)
_HOST = re.compile(r"[’']s\b|,?\s(?:and|said|agreed|wants?|which)\b")


def signing(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the place, the people and the withdrawals told of each agreement against its rows."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        if passage.claim.denied or passage.unsure:
            continue
        for finding in (signed_at(passage, record), signed_by(passage, record), left(passage, reading, record)):
            if finding is not None and finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def signatures(passage: Passage) -> Iterator[tuple[int, int]]:
    """Each stretch in which words beside the name tell of its signing."""
    for verb in _SIGNED.finditer(passage.words):
        behind = passage.words[passage.name.end : verb.start()]
        if passage.name.end <= verb.start() and re.fullmatch(
            r",?\s?\(?(?:(?:which|that)\s)?(?:(?:was|were|is)\s)?(?:first\s|originally\s)?", behind
        ):
            yield verb.end(), end_of(passage.words, verb.end())
        before = passage.words[verb.end() : passage.name.start]
        if verb.end() <= passage.name.start and re.fullmatch(
            r"\s(?:(?:of|the|on|a|landmark|historic|\d{4})\s){0,4}", before
        ):
            yield passage.name.end, end_of(passage.words, passage.name.end)


def end_of(words: str, at: int) -> int:
    """Where the clause of a signing ends."""
    stop = re.search(
        r"[.;:](?:\s|$)|,\s(?!(?:by|in|on|at)\b)|\b(?:but|while|and\s(?:entered|came|took|has|was|is|expired|ratified))\b",
        words[at:],
    )
    return min(at + (stop.start() if stop else len(words)), at + 2 * REACH)


def signed_at(passage: Passage, record: Record) -> Finding | None:
    """The verdict on the place of the signing."""
    rows = terms(record, passage.entry.id, "signed_at")
    if not rows:
        return None
    known = [
        place
        for row in record.entries("term")
        if row.columns["what"] == "signed_at"
        for place in parts(row.columns["subject"])
    ]
    known += [city.name for city in record.entries("city")] + ["Reykjavik", "Helsinki", "Stockholm", "Yalta", "Malta"]
    own = parts(rows[0].columns["subject"])
    for begin, end in signatures(passage):
        for match in re.finditer(r"\b[A-Z]\w+(?:\s[A-Z]\w+)?", passage.words[begin:end]):
            word = next((one for one in (match[0], match[0].split()[0]) if one in known), "")
            if (
                word
                and _IN.search(passage.words[begin : begin + match.start()])
                and not _HOST.match(passage.words, begin + match.end())
            ):
                return place_told(passage, rows[0], own, word)
    return None


def place_told(passage: Passage, row: Entry, own: list[str], word: str) -> Finding:
    """The verdict on one place."""
    fact = f"{at_head(passage.entry)} was signed in {listing(own[:1] if 'White House' in own else own)}"
    if word in own:
        return holds(passage.claim, reason=f"{fact}, as the words say.", evidence=term_evidence([row]))
    reason = f"{fact}, and the words have it signed in {word}."
    return conflicts(passage.claim, reason=reason, would_hold_if=f"as {own[0]}", evidence=term_evidence([row]))


def signed_by(passage: Passage, record: Record) -> Finding | None:
    """The verdict on who signed."""
    rows = terms(record, passage.entry.id, "signed_by")
    if not rows:
        return None
    own = parts(rows[0].columns["subject"])
    named = {one for stretch in told_signers(passage) for one in leaders(stretch, record)}
    fact = f"{at_head(passage.entry)} was signed by {listing(own)}"
    wrong = sorted(one for one in named if surname(one) not in {surname(name) for name in own})
    if not named or len(named) > len(own):
        return None
    if not wrong:
        return holds(passage.claim, reason=f"{fact}, as the words say.", evidence=term_evidence(rows))
    reason = f"{fact}, and the words name {listing(wrong)}."
    return conflicts(passage.claim, reason=reason, would_hold_if=f"as {listing(own)}", evidence=term_evidence(rows))


def told_signers(passage: Passage) -> Iterator[str]:
    """The words that name who signed: behind "by", or right before "signed" with the agreement behind it."""
    for begin, end in signatures(passage):
        by = re.search(r"\b(?:by|between)\s", passage.words[begin:end])
        if by:
            yield passage.words[begin + by.end() : end]
    for verb in re.finditer(r"\bsigned\s(?:the\s)?(?:\w+\s){0,2}?", passage.words[: passage.name.start]):
        if verb.end() == passage.name.start:
            yield re.split(r"[,;:]\s(?!and)|\bthat\b|\bsince\b|\bwhen\b|\bafter\b", passage.words[: verb.start()])[-1]


def leaders(words: str, record: Record) -> list[str]:
    """The leaders named in some words, of those whom the shelf has as signing something."""
    names = {
        name
        for row in record.entries("term")
        if row.columns["what"] == "signed_by"
        for name in parts(row.columns["subject"])
    }
    names |= {
        "Jimmy Carter",
        "Bill Clinton",
        "Boris Yeltsin",
        "Joe Biden",
        "Gerald Ford",
        "Nikita Khrushchev",
        "John F. Kennedy",
    }
    found: dict[str, str] = {}
    for name in sorted(names):
        if re.search(rf"(?<![\w-]){re.escape(surname(name))}(?![\w-])", words):
            found.setdefault(surname(name), name)
    return list(found.values())


def surname(name: str) -> str:
    """The name that tells a leader in the news; Koreans are told by theirs in full.

    >>> surname("Mikhail Gorbachev"), surname("Kim Jong Un")
    ('Gorbachev', 'Kim')
    """
    return name.split()[0] if name.startswith(("Kim ", "Moon ")) else name.split()[-1]


def left(passage: Passage, reading: Reading, record: Record) -> Finding | None:
    """The verdict on the day on which a country left."""
    rows = terms(record, passage.entry.id, "left")
    verb = _LEFT.search(passage.words) if rows else None
    if verb is None or _NOT_YET.search(passage.words[max(0, verb.start() - REACH) : verb.start()].rpartition(", ")[2]):
        return None
    row = next((one for one in rows if leaver(passage, one.columns["subject"], verb, record)), None)
    told = leaving_day(passage, verb, reading)
    days = days_of(told) if told else None
    if row is None or days is None:
        return None
    known = [stretch for day in parts(row.columns["dates"]) if (stretch := days_in(day))]
    country = record.entry(row.columns["subject"])
    who = country.name if country else row.columns["subject"]
    who = f"The {who}" if who.startswith("United") else who
    fact = f"{who} and {name_of(passage.entry)}: {row.columns['says']}"
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


def leaver(passage: Passage, country: str, verb: re.Match[str], record: Record) -> bool:
    """Whether a country is the one that leaves: named last before the verb, or right behind "withdrawal of"."""
    entry = record.entry(country)
    every = [
        one
        for one in record.entries("country")
        if one.id in ("united-states", "russia", "north-korea", "china", "iran")
    ]
    before = passage.words[: verb.start()]
    places = {one.id: max((before.rfind(name) for name in names_of(one)), default=-1) for one in every}
    nearest = max(places.values(), default=-1)
    return entry is not None and nearest >= 0 and places.get(country) == nearest


def names_of(entry: Entry) -> list[str]:
    """The names of a country, its people and its capital, as a text has them."""
    leaders_of = {
        "united-states": ["Trump", "U.S.", "US "],
        "russia": ["Putin"],
        "north-korea": ["Pyongyang", "the North"],
    }
    return [entry.name, *entry.aliases, *leaders_of.get(entry.id, [])]


def leaving_day(passage: Passage, verb: re.Match[str], reading: Reading) -> Moment | None:
    """The day told of the leaving: behind the agreement and the verb, or at the head of the sentence."""
    stretch = passage.span(0, len(passage.words))
    name = passage.span(passage.name.start, passage.name.end)
    moments = {
        one.moment for one in reading.claims if one.moment and stretch.covers(one.span) and not name.meets(one.span)
    }
    dated = [one for one in moments if one.fixed and _YEAR.search(one.written)]
    if len(dated) != 1:
        return None
    at = passage.words.find(dated[0].written)
    end = max(verb.end(), passage.name.end)
    if at >= end:
        between = passage.words[end:at]
        return dated[0] if _THEN.fullmatch(between) else None
    return dated[0] if at >= 0 and _OPENS.fullmatch(passage.words[:at]) else None
