"""Was the agreement signed there, and by them?

    >>> review("New START, signed in Moscow in 2010, was the last of its kind.")
    signing: conflicts. New START was signed in Prague, and the words have it signed in Moscow.

    >>> review("New START, signed in Prague in 2010, was the last of its kind.")
    signing: holds. New START was signed in Prague, as the words say.

    >>> review("The INF Treaty was signed in 1987 by Richard Nixon and Mikhail Gorbachev.")
    signing: conflicts. The Intermediate-Range Nuclear Forces Treaty was signed by Ronald Reagan and Mikhail
    Gorbachev, and the words name Richard Nixon.

Silent on places and people that the shelf has for no agreement, and where two
agreements stand in one sentence.

Source: the catalogue's `terms.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Finding, Reading, Record
from lofted.reference.pact_terms import Passage, at_head, parts, passages, term_evidence, terms
from lofted.reference.saying import listing

FIELD = "agreements and resolutions"

KOREAN = ("Kim ", "Moon ", "Song ", "Yoon ")  # families by whose name, which stands first, its bearer is told
REACH = 60  # characters from the signing to its place: " by Barack Obama and Dmitry Medvedev on 8 April 2010 in"

_SIGNED = re.compile(
    r"\b(?:signed|sign|signs|signing|inked|concluded|done|sealed|(?:put|set|affixed)\s(?:their|his|both)\s(?:signatures?|names?|pens?)\sto)\b",
    re.I,
)
_WHICH = re.compile(  # "the treaty, which Nixon and Brezhnev signed"
    r",?\s(?:which|that)\s(?P<who>[A-Z][^,;]{3,60}?)\s(?:had\s)?(?:signed|inked|concluded|(?:put|set)\stheir\s(?:names?|signatures?)\sto)\b"
)
_OWN_DAY = (
    r"(?:\s(?:of|from)\s(?:[\w.]+\s){0,2}?(?:\d{1,2},\s)?(?:19|20)\d\d|\s\((?:19|20)\d\d\))?"  # "the pact of May 2018"
)
_IN = re.compile(r"\b(?:in|at)\s(?:the\s)?$", re.I)
_HOST = re.compile(r"[’']s\b|,?\s(?:and|said|agreed|wants?|which)\b")


def signing(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold the place and the people told of the signing of each agreement against its rows."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        if passage.claim.denied or passage.unsure:
            continue
        for finding in (signed_at(passage, record), signed_by(passage, record)):
            if finding is not None and finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def signatures(passage: Passage) -> Iterator[tuple[int, int]]:
    """Each stretch in which words beside the name tell of its signing."""
    for verb in _SIGNED.finditer(passage.words):
        behind = passage.words[passage.name.end : verb.start()]
        if passage.name.end <= verb.start() and re.fullmatch(
            rf"{_OWN_DAY}"
            r"(?:\s(?:between|of)\s[A-Z][\w.]+(?:\s[A-Z]\w+)?\sand\s[A-Z][\w.]+(?:\s[A-Z]\w+)?)?[,:]?\s?\(?(?:(?:which|that)\s)?(?:(?:was|were|is|had\sbeen|has\sbeen)\s|(?:[A-Z][\w.-]+\s){1,4}and\s(?:[A-Z][\w.-]+\s){1,4})?"
            r"(?:first\s|originally\s)?",
            behind,
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
        r"(?<!\b[A-Z])[.;:](?:\s|$)|,\s(?!(?:by|in|on|at)\b)|\b(?:but|while|and\s(?:entered|came|took|has|was|is|expired|ratified))\b",
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
    known += [city.name for city in record.entries("city")] + ["Reykjavik", "Vladivostok", "Yalta", "Malta", "Hanoi"]
    known += [name for land in record.entries("country") for name in parts(land.columns["capital"])]
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
    told = rows[0].columns["says"] if rows[0].columns["says"].startswith("the ") else listing(own)
    fact = f"{at_head(passage.entry)} was signed by {told}"
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
    which = _WHICH.match(passage.words, passage.name.end) if passage.name.end else None
    if which:
        yield which["who"]
    for verb in re.finditer(
        r"\b(?:signed|inked|(?:put|set|affixed)\s(?:their|his|both)\s(?:signatures?|names?|pens?)\sto)\s(?:the\s)?(?:\w+\s){0,2}?",
        passage.words[: passage.name.start],
    ):
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
    return name.split()[0] if name.startswith(KOREAN) else name.split()[-1]
