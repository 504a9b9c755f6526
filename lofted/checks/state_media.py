"""Are they state media, or the public broadcaster of a country that has none?

    >>> review("Japan's state media said that the missile had broken into three parts.")
    state_media: depends. Japan has no state media on record: NHK is its public broadcaster.

    >>> review("The missile broke into three parts, state media NHK said.")
    state_media: depends. NHK is a public broadcaster, and not state media.

Where an outlet of the country is paid by it, or held by one that is, it depends on which is meant.

    >>> review("South Korean state media said that the missile had broken into three parts.")
    state_media: depends. South Korea has no state media on record: Korean Broadcasting System is its public
    broadcaster.

A public broadcaster is now and then called a state broadcaster, on which it is silent.

    >>> review("The missile broke into three parts, state broadcaster NHK said.")

What the state owns is no private outlet.

    >>> review("TASS, Russia's privately owned news agency, quoted the ministry.")
    state_media: conflicts. TASS is on record as state media (government of Russia), and the words have it private.

Silent on countries of whose broadcasters the shelf does not say who pays them.

Source: the catalogue's outlets, with their kind and note.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, depends
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.pact_terms import parts
from lofted.reference.subjects import row_evidence

FIELD = "who says it"
CUES = (
    "state media",
    "state-run media",
    "state-controlled media",
    "State media",
    "private",
    "independent",
    "commercial",
)

PUBLIC, FUNDED, STATE = "public broadcaster", "publicly funded", "state media"  # notes and a kind of outlets
LOOSELY = "whether a public broadcaster is counted among the media of the state"
_MEDIA = r"(?:state|state-run|state-controlled)\smedia"
_PRIVATE = r"(?:private(?:ly[\s-](?:owned|run|held))?|independent|commercial)"
_AS_SAID = re.compile(
    r"[“\"‘]\s?$|\b(?:no|not|unlike|against|of)\s$"
)  # what stands before words that are another's, or denied


def state_media(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each mention of state media against the outlets of the country, or the outlet, that it names."""
    text = reading.article.text
    outlets = record.entries("outlet")
    with_state = {one.columns["country"] for one in outlets if one.columns["kind"] == STATE}
    for row in outlets:
        if row.columns["kind"] == STATE and row.verified:
            yield from private(row, text)
        if row.columns["note"].startswith(PUBLIC):
            yield from of_outlet(row, text)
            if row.columns["country"] not in with_state:
                funded = bool(row.columns["owner"]) or any(
                    FUNDED in one.columns["note"] for one in outlets if one.columns["country"] == row.columns["country"]
                )
                yield from of_country(row, text, record, funded=funded)


def private(row: Entry, text: str) -> Iterator[Finding]:
    """The verdict on an outlet of the state that is called private or independent."""
    names = "|".join(re.escape(one) for one in (row.name, *row.aliases) if one[0].isupper() and one in text)
    kind = r"(?:news\s)?(?:agency|newspaper|broadcaster|channel|outlet|daily|station)"
    match = names and re.search(
        rf"(?<![\w-])(?:{names})(?:,\s|\sis\s)(?:an?|the|[A-Z]\w+(?:\s[A-Z]\w+)?['’]s)\s(?:[A-Z]\w+\s)?{_PRIVATE}\s(?:[A-Z]\w+\s)?{kind}\b|"
        rf"\b{_PRIVATE}\s(?:[A-Z]\w+\s)?{kind}\s(?:{names})(?![\w-])",
        text,
    )
    if match and not _AS_SAID.search(text, 0, match.start()):
        owner = f" ({row.columns['owner']})" if row.columns["owner"] else ""
        reason = f"{row.name} is on record as state media{owner}, and the words have it private."
        evidence = [row_evidence(row, f"{row.name}: {row.columns['kind']}{owner}")]
        yield conflicts(reason=reason, evidence=evidence, spans=[Span(*match.span())], would_hold_if="as state media")


def of_outlet(row: Entry, text: str) -> Iterator[Finding]:
    """The verdict on one public broadcaster that is called state media."""
    name = re.escape(row.name)
    match = re.search(rf"(?i:\b{_MEDIA}),?\s(?:outlet\s)?{name}\b|\b{name}(?:,\s|\sis\s)(?i:{_MEDIA})\b", text)
    if match and not _AS_SAID.search(text, 0, match.start()):
        reason = f"{row.name} is a public broadcaster, and not state media."
        evidence = [row_evidence(row, f"{row.name}: {row.columns['note']}")]
        yield depends(reason=reason, on=LOOSELY, evidence=evidence, spans=[Span(*match.span())])


def of_country(row: Entry, text: str, record: Record, *, funded: bool) -> Iterator[Finding]:
    """The verdict on the state media of a country that has none, but a public broadcaster."""
    land = record.entry(row.columns["country"])
    if land is None:
        return
    owners = [f"{one}['’]s" for one in (land.name, *parts(land.columns["capital"]))] + parts(land.columns["demonyms"])
    match = re.search(rf"\b(?:{'|'.join(owners)})\s{_MEDIA}\b", text)
    if match and not _AS_SAID.search(text, 0, match.start()):
        reason = f"{land.name} has no state media on record: {row.name} is its public broadcaster."
        evidence = [row_evidence(row, f"{row.name}: {row.columns['note']}")]
        spans = [Span(*match.span())]
        on = "which outlet is meant, and who pays it" if funded else LOOSELY
        yield depends(reason=reason, on=on, evidence=evidence, spans=spans)
