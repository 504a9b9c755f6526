"""Has the body its seat there?

    >>> review("The International Atomic Energy Agency is based in Geneva.")
    seat: conflicts. The International Atomic Energy Agency has its seat in Vienna, and the words have it in “Geneva”.

    >>> review("The International Atomic Energy Agency is based in Vienna.")

So where it is told again by what it is, and in other words.

    >>> review("The IAEA voiced concern. The agency, based in Geneva, has had no inspectors there since 2009.")
    seat: conflicts. The International Atomic Energy Agency has its seat in Vienna, and the words have it in “Geneva”.

    >>> review("Diplomats met at the headquarters of the OPCW in Brussels.")
    seat: conflicts. The Organisation for the Prohibition of Chemical Weapons has its seat in The Hague, and the words
    have it in “Brussels”.

    >>> review("Diplomats met at the IAEA office in Geneva.")

Silent on places that the shelf does not know as cities or countries, on offices and branches, on what was or is to be,
and where two bodies could be meant.

Source: `seats.csv`, each row with its own.
"""

import re
from collections.abc import Iterator

from lofted.checking import conflicts
from lofted.facts import Entry, Finding, Reading, Record, Span
from lofted.reference.pact_terms import parts
from lofted.reference.subjects import row_evidence
from lofted.reference.wording import sentences

FIELD = "people, offices and meetings"
CUES = ("based", "headquarter", "seat", "Headquarter", "sits in", "located in")

BEFORE = 400  # characters before "the agency" in which its name is sought; two or three sentences
NEAR = 60  # characters before the words in which "not" or "until" would stand; a clause
MANY = "many: "  # how a note begins that tells of further headquarters
_HQ = r"(?:headquarters|seat|head\soffice|main\soffice|home)"
_IN = (
    r"(?:,\swhich\s|,\s|\s)?(?:\s?(?:is|are)\s)?(?:currently\s)?"
    r"(?:based|headquartered|seated|located|with\s(?:its\s)?(?:seat|headquarters))\s(?:in|at)\s"
)
_CITY_OF = r"(?:the\s(?:[A-Z]\w+\s)?(?:city|capital)(?:\sof\s|,\s))?(?:the\s)?"
_PLACE = r"(?P<place>(?:The\s)?[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)"
_BRANCH = (  # words that make another body of a name: "Tokyo-based UN command"
    r"(?!\s(?:[A-Z]|command|office|mission|centre|center|institute|envoy|ambassador|diplomat|official|inspector|body|panel|"
    r"spokes|team|expert|branch|unit|laborator|division|staff|programme|program|human|refugee|rights|food|aid|children))"
)
_NOT_NOW = re.compile(
    r"\b(?:not|never|no\slonger|once|former(?:ly)?|until|moved?|moving|plan\w*|will|would|could|should|used\sto|then|instead|rather|"
    r"originally|first|wrongly|if)\b|n['’]t\b|[“”\"?]"
)
_DOTS = re.compile(r",?\sD\.?C\.?$")


def seat(reading: Reading, record: Record) -> Iterator[Finding]:
    """Hold each seat that is told of a body against its row."""
    text, rows = reading.article.text, record.entries("seat")
    names = {name: row for row in rows for name in (row.name, *row.aliases)}
    here = {name: row for name, row in names.items() if name in text}
    if not here:
        return
    seen: set[str] = set()
    for sentence in sentences(text):
        words = text[sentence.start : sentence.end]
        if not any(cue in words for cue in CUES):
            continue
        for row, match in told(words, sentence.start, text, here):
            cities, lands = places_of(record)
            place = named(match["place"], cities, lands)
            near = words[max(0, match.start() - NEAR) : match.end()]
            if not place or row.id in seen or fits(row, place, lands) or _NOT_NOW.search(near):
                continue
            seen.add(row.id)
            span = Span(sentence.start + match.start(), sentence.start + match.end())
            yield judged(row, place, span)


def told(words: str, start: int, text: str, here: dict[str, Entry]) -> Iterator[tuple[Entry, re.Match[str]]]:
    """Each body of a sentence with the words that tell its seat."""
    own = "|".join(re.escape(name) for name in sorted(here, key=len, reverse=True))
    body = rf"(?<![\w.-])(?P<body>{own})(?:\s\([A-Za-z-]{{2,8}}\))?"
    orders = [
        rf"{body}{_IN}{_CITY_OF}{_PLACE}",
        rf"{body}\s(?:has|have|keeps)\s(?:its|their)\s{_HQ}\s(?:in|at)\s{_CITY_OF}{_PLACE}",
        rf"{body}\ssits\sin\s{_CITY_OF}{_PLACE}",
        rf"\b{_PLACE}-(?:based|headquartered)\s(?:body\s)?{body}{_BRANCH}(?![\w-])",
        rf"\b[Ii]n\s{_PLACE},\swhere\s(?:the\s)?{body}\s(?:is\s(?:based|headquartered|seated)|has\sits\s{_HQ}|sits)",
    ]
    main = [
        rf"{body}(?:['’]s?)?\s(?:main\s|own\s)?{_HQ}\s(?:is\sin|are\sin|in|at)\s{_CITY_OF}{_PLACE}",
        rf"\b{_HQ}\sof\s(?:the\s)?{body},?\s(?:is\sin|are\sin|in)\s{_CITY_OF}{_PLACE}",
    ]
    for order in (*orders, *main):
        for match in re.finditer(order, words):
            row = here[match["body"]]
            if order not in main or not row.columns["note"].startswith(MANY):
                yield row, match
    nouns = "|".join(
        sorted({one for row in here.values() for one in parts(row.columns["noun"])}, key=len, reverse=True)
    )
    resumed = (
        rf"\b[Tt]h(?:e|is)\s(?:[A-Z][\w.]+\s)?(?:[a-z]+\s)?(?P<noun>{nouns}){_IN}{_CITY_OF}{_PLACE}",
        rf"\b[Tt]he\s{_PLACE}-(?:based|headquartered)\s(?:[A-Z][\w.]+\s|[a-z]+\s)?(?P<noun>{nouns})\b",
        rf"\b(?P<noun>its)\s{_HQ}\sin\s{_CITY_OF}{_PLACE}",
    )
    for order in resumed:
        for match in re.finditer(order, words):
            body_meant = meant(match["noun"], start + match.start(), text, here)
            if body_meant and (match["noun"] != "its" or not body_meant.columns["note"].startswith(MANY)):
                yield body_meant, match


def meant(noun: str, at: int, text: str, here: dict[str, Entry]) -> Entry | None:
    """The one body named before a place in the text that can be told again by a noun."""
    before = text[max(0, at - BEFORE) : at]
    rows = {row.id: row for name, row in here.items() if re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w-])", before)}
    able = [row for row in rows.values() if noun == "its" or noun in parts(row.columns["noun"])]
    return able[0] if len(able) == 1 and (noun != "its" or len(rows) == 1) else None


def places_of(record: Record) -> tuple[set[str], dict[str, str]]:
    """The cities that can be told as a seat, and the countries by their names."""
    rows, countries = record.entries("seat"), record.entries("country")
    cities = {city for row in rows for city in parts(row.columns["city"])}
    cities |= {city for land in countries for city in parts(land.columns["capital"])}
    cities |= {name for one in record.entries("city") for name in (one.name, *one.aliases)}
    return cities, {name: land.id for land in countries for name in (land.name, *parts(land.columns["aliases"]))}


def named(words: str, cities: set[str], lands: dict[str, str]) -> str:
    """The place that some words with capitals name: all of them, or the first; empty where none is known."""
    plain = _DOTS.sub("", words.removesuffix("'s").removesuffix("’s"))
    bare = plain.removeprefix("The ")
    return next((one for one in (plain, bare, bare.split()[0]) if one in cities or one in lands), "")


def fits(row: Entry, place: str, lands: dict[str, str]) -> bool:
    """Whether a body has its seat in a place: its city, or its country."""
    return place in parts(row.columns["city"]) or lands.get(place) == row.columns["country"]


def judged(row: Entry, place: str, span: Span) -> Finding:
    """That a body is told at another seat."""
    city = parts(row.columns["city"])[0]
    the = "" if row.name.isupper() or " " not in row.name else "The "
    name = f"{the}{row.name}"
    reason = f"{name} has its seat in {city}, and the words have it in “{place}”."
    evidence = [row_evidence(row, f"{row.name}: {city}")]
    return conflicts(reason=reason, evidence=evidence, spans=[span], would_hold_if=f"in {city}")
