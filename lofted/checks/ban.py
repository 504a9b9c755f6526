"""Does the agreement ban what it is said to ban?

    >>> review("The Outer Space Treaty bans all weapons from orbit.")
    ban: conflicts. “all weapons” goes further than the Outer Space Treaty: it bans nuclear weapons and other
    weapons of mass destruction in orbit, and no other weapons there.

    >>> review("The Outer Space Treaty does not ban conventional weapons in orbit.")

Silent where the ban is told with other words than the shelf has for what goes
too far, where the words leave something out ("all tests except those
underground"), and in sentences that name two agreements.

Source: the catalogue's `terms.csv`.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Finding, Reading, Record, Span
from lofted.reference.pact_terms import APART, Passage, passages, said, term_evidence, the_pact
from lofted.reference.pact_terms import terms as rows_of

FIELD = "agreements and resolutions"

NEAR = 48  # characters before what is said to be banned in which "but not" would stand
OBJECT = 90  # characters between a ban and what is banned

_BAN = re.compile(
    r"\b(?:bans?|banned|banning|prohibit(?:s|ed|ing|ion)?|outlaw(?:s|ed|ing)?|forbid(?:s|ding)?|forbade|bars?|barred|"
    r"barring|rul(?:es|ed|ing) out|illegal|forbidden|abolish(?:es|ed)|eliminat(?:es|ed|ing)|scrapp(?:ed|ing)|"
    r"did away with|end(?:s|ed)|put an end to|halted|stopped|free (?:of|from)|"
    r"(?:may|must|can|could|are|is)(?: not|not) (?:allowed to |permitted to |free to )?(?=[a-z])|rules? out)\b",
    re.I,
)
_DENIED = re.compile(
    r"(?:\b(?:not|no|nor|never|without|neither|but|nothing|only|silent on|other than|rather than|fails? to|"
    r"stops? short of|leaves?|exempt\w*|loophole\w*|allows?|permits?|partly|some)|n['’]t)\W+(?:[\w-]+\W+){0,3}$",
    re.I,
)
_NONE = re.compile(  # "no weapons may be placed in orbit", where "no" is the ban
    r"\s[^.;,]{0,40}?\b(?:may|can|must|are (?:allowed|permitted))\b", re.I
)


def ban(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold what each agreement is said to ban against what it leaves free."""
    seen: set[str] = set()
    for passage in passages(reading, record):
        for finding in banned(passage, record):
            if finding.reason not in seen:
                seen.add(finding.reason)
                yield finding


def banned(passage: Passage, record: Record) -> Iterator[Finding]:
    """The verdicts on bans that go further than the agreement."""
    words = passage.unnamed
    for row in rows_of(record, passage.entry.id, "allows"):
        found = said(row.columns["subject"], words)
        if found is None:
            continue
        clause = clause_of(words, found.start(), found.end())
        unless = row.columns["unless"]
        no = found if found[0].lower().startswith("no ") and _NONE.match(words, found.end()) else None
        verb = no or next((one for one in _BAN.finditer(words) if related(words, one, found)), None)
        if verb is None or (unless and said(unless, words, *clause)) or said("mass destruction | not", found[0]):
            continue
        place = Span(min(verb.start(), found.start()), max(verb.end(), found.end()))
        aside = passage.in_passing(place)
        begin = passage.name.end if aside else 0
        if any(
            _DENIED.search(words[max(begin, one.start() - far, least) : one.start()])
            for one, far, least in ((verb, OBJECT, 0), (found, NEAR, verb.end() if verb.end() <= found.start() else 0))
        ):
            continue
        reason = f"“{found[0]}” goes further than {the_pact(passage.entry)}: it bans {row.columns['says']}."
        if (passage.unsure or passage.claim.denied) and not aside:
            continue
        claims = () if aside or no else (passage.claim,)  # the "may" of "no weapons may be placed" is no hedge
        right, spans = "of what it bans", [passage.span(place.start, place.end)]
        yield conflicts(*claims, reason=reason, would_hold_if=right, evidence=term_evidence([row]), spans=spans)
        return


def related(words: str, verb: re.Match[str], found: re.Match[str]) -> bool:
    """Whether a ban and what is said to be banned stand in one clause, near each other."""
    first, second = sorted((verb.span(), found.span()))
    between = words[first[1] : second[0]]
    return len(between) <= OBJECT and not APART.search(between)


def clause_of(words: str, begin: int, end: int) -> tuple[int, int]:
    """The clause round a stretch of words."""
    before = [one.end() for one in APART.finditer(words, 0, begin)]
    after = APART.search(words, end)
    return (before[-1] if before else 0), (after.start() if after else len(words))
