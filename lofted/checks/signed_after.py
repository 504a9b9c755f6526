"""Did it sign right behind that country?

    >>> review("Finland was the last country to sign the Artemis Accords before Norway.")
    signed_after: conflicts. On the list of the Artemis Accords Bangladesh (number 54, 8 April 2025) is the one before
    Norway; the words have Finland, which is number 53.

    >>> review("Bangladesh was the last country to sign the Artemis Accords before Norway.")
    signed_after: holds. On the list of the Artemis Accords Bangladesh (number 54, 8 April 2025) is the one before
    Norway, as the words say.

"It" is the one country that the sentence before tells of.

    >>> review("Germany has signed the Artemis Accords. The country before it was India.")
    signed_after: conflicts. On the list of the Artemis Accords Argentina (number 28, 27 July 2023) is the one before
    Germany; the words have India, which is number 27.

Those of one day stand in no order that counts. Silent on "after" that tells of no turn, and on the turn among the
countries of one part of the world.

    >>> review("Norway signed the Artemis Accords years after Finland's neighbours had met.")

Source: the catalogue's `memberships.csv`, with the number and the day of each signature.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts, holds
from lofted.facts import Entry, Evidence, Finding, Reading, Record, Span
from lofted.reference.days import days_in, on
from lofted.reference.listed import named_lands
from lofted.reference.pact_terms import Passage, passages, the_pact
from lofted.reference.tied import flatly

FIELD = "agreements and resolutions"
CUES = ("before", "after", "follow", "behind", "previous", "preced")

_LAND = r"(?:[Tt]he\s)?(?P<{name}>[A-Z][\w.]+(?:\s(?:[A-Z][\w.]+|and\sthe\s[A-Z]\w+))?)"
_ONE = _LAND.format(name="one")
_OTHER = r"(?:(?P<it>it|that)\b|" + _LAND.format(name="other") + ")"
_COUNTRY = r"(?:country|nation|state|signatory|government|one)"
_JOINED = r"(?:signed|joined|sign|join|signing|joining|do\sso|endorsed|endorse)"
_LATEST = r"(?:last|latest|previous|most\srecent)"
_TURNS = (  # "one" is told to have signed right before "other"
    re.compile(rf"{_ONE}\s(?:was|is|had\sbeen)\sthe\s(?:last|latest|previous|most\srecent)\s{_COUNTRY}?\s?to\s{_JOINED}\b[^.;]{{0,60}}?\sbefore\s{_OTHER}"),
    re.compile(rf"\b[Tt]he\s(?:{_LATEST}\s)?{_COUNTRY}\s(?:to\s{_JOINED}\s(?:[\w\s]{{0,30}}?))?(?:before|ahead\sof)\s{_OTHER}(?:\son\s(?:the|its)\slist)?(?:,)?\s(?:was|had\sbeen|is)\s{_ONE}"),
    re.compile(rf"\b[Tt]he\s{_LATEST}\sto\s{_JOINED}\s(?:[\w\s]{{0,30}}?)(?:before|ahead\sof)\s{_OTHER}(?:,)?\s(?:was|had\sbeen|is)\s{_ONE}"),
    re.compile(rf"\b[Bb]efore\s{_OTHER},?\s(?:the\s{_LATEST}(?:\s{_COUNTRY})?\sto\s(?:have\s)?{_JOINED}\s(?:[\w\s]{{0,30}}?)(?:was|had\sbeen)\s{_ONE})"),
    re.compile(rf"\b(?P<it>It)\s(?:followed|came\s(?:right|just|directly|immediately)?\s?after)\s{_ONE}(?=,|\.|\swhich|\sand|\swho|$)"),
    re.compile(rf"{_OTHER}\s{_JOINED}\b[^.;]{{0,60}}?\s(?:right|just|directly|immediately|next)\s(?:after|behind)\s{_ONE}"),
    re.compile(rf"{_ONE}\s{_JOINED}\b[^.;]{{0,60}}?\s(?:right|just|directly|immediately)\s(?:before|ahead\sof)\s{_OTHER}"),
)  # fmt: skip
_SIGNS = re.compile(r"(?:\shas|\salso)?\s(?:signed|joined|signs|joins|became|put)\b")
_PART = re.compile(
    r"\b(?:Africa\w*|Asia\w*|Europe\w*|Latin|South\sAmerica\w*|Nordic|Baltic|Arab|Gulf|Pacific|NATO|EU|ASEAN|BRICS|region\w*|continent\w*|neighbou?r\w*)\b"
)


def signed_after(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each pair of countries that are told to have signed one after the other against the list."""
    text = reading.article.text
    for passage in passages(reading, record):
        rows = {
            one.columns["country"]: one
            for one in record.entries("membership")
            if one.columns["agreement"] == passage.entry.id and one.columns["ordinal"]
        }
        for words, start, before in ((passage.words, passage.start, ""), behind(passage, text)):
            if not rows or not words or not flatly(words) or _PART.search(words):
                continue
            for match in (found for one in _TURNS for found in one.finditer(words)):
                finding = judged(match, words, before, start, passage, rows, record)
                if finding is not None:
                    yield finding


def behind(passage: Passage, text: str) -> tuple[str, int, str]:
    """The sentence right behind a passage, where it begins, and the passage itself."""
    end = passage.start + len(passage.words)
    match = re.compile(r"\s{1,3}(?P<words>[A-Z][^\n]{3,200}?[a-z0-9][.])(?=\s|$)").match(text, end)
    return (match["words"], match.start("words"), passage.words) if match else ("", 0, "")


def judged(
    match: re.Match[str], words: str, before: str, start: int, passage: Passage, rows: dict[str, Entry], record: Record
) -> Finding | None:
    """The verdict on one pair; none where either is not on the list."""
    lands = {words[span.start : span.end]: land for span, land in named_lands(words, record)}
    groups = match.groupdict()
    one = named(groups.get("one") or "", lands)
    other = (
        it(before or words[: match.start()], record) if groups.get("it") else named(groups.get("other") or "", lands)
    )
    if one is None or other is None or one.id not in rows or other.id not in rows or one.id == other.id:
        return None
    turn = int(rows[other.id].columns["ordinal"])
    right = next((row for row in rows.values() if int(row.columns["ordinal"]) == turn - 1), None)
    mine = rows[one.id]
    if right is None or rows[other.id].columns["since"] in (right.columns["since"], mine.columns["since"]):
        return None
    land, since = record.entry(right.columns["country"]), days_in(right.columns["since"])
    name = land.name if land else right.columns["country"]
    day = on(since).removeprefix("on ") if since else ""
    fact = f"On the list of {the_pact(passage.entry)} {name} (number {turn - 1}, {day}) is the one before {other.name}"
    evidence = [
        Evidence(
            right.id, f"since {right.columns['since']}, number {turn - 1}", right.source, right.url, right.verified
        )
    ]
    spans = [Span(start + match.start(), start + match.end())]
    if right is mine or right.columns["since"] == mine.columns["since"]:
        return holds(reason=f"{fact}, as the words say.", evidence=evidence, spans=spans)
    told = f"{one.name}, which is number {mine.columns['ordinal']}"
    return conflicts(
        reason=f"{fact}; the words have {told}.", evidence=evidence, spans=spans, would_hold_if=f"as {name}"
    )


def named(told: str, lands: dict[str, Entry]) -> Entry | None:
    """The country that some words begin with."""
    told = told.removesuffix(".")
    return next(
        (land for name, land in lands.items() if name in (told, f"{told}.") or told.startswith(f"{name} ")), None
    )


def it(before: str, record: Record) -> Entry | None:
    """The one country that some words name or begin with; none where they name two."""
    named = named_lands(before, record)
    found = {land.id: land for _, land in named}
    leads = bool(named) and named[0][0].start <= len("The ") and _SIGNS.match(before, named[0][0].end)
    return named[0][1] if leads else next(iter(found.values())) if len(found) == 1 else None
