"""Which satellite is told by its place in a country's count: "North Korea's first spy satellite", "its second"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date

from lofted.extract.moments import Found as FoundTime
from lofted.extract.relations import Found
from lofted.facts import Article, Entry, Named, Record, Span
from lofted.reference.days import meets
from lofted.reference.satellites import cells, placed
from lofted.reference.saying import ORDINALS, place_of
from lofted.reference.subjects import countries, country_before

FEW = 10  # places that are told in words; no country on the shelf has so many of a kind there
_OWN = (
    r"(?:(?:own|very|homegrown|[a-z]+-(?:grown|built|made|developed)|indigenous(?:ly\s\w+)?|"
    r"domestic(?:ally[- ]\w+)?|dedicated|ever|successful)\s){0,3}"
)
_WHAT = (
    r"(?:(?P<spy>(?:(?:(?:military\s)?(?:spy|reconnaissance|surveillance|observation)|military)\s)"
    r"(?:satellites?|spacecraft))|(?P<moon>(?:lunar|[Mm]oon)\s(?:orbiter|probe|mission|spacecraft|craft))|"
    r"(?P<satellite>(?:artificial\s|earth\s)?satellite))\b(?!-|\s(?:launch|program\w*|image|to\s|that\sit\splans))"
)
_PLACE = rf"(?P<place>{'|'.join(ORDINALS[:FEW])}|\d(?:st|nd|rd|th))"
_OWNED = re.compile(
    rf"(?:\b(?P<owner>(?:[Tt]he\s)?[A-Z][\w.]+(?:\s[A-Z][a-z]+)?)['’]s?|\b(?P<its>[Ii]ts|[Tt]heir|[Tt]he\s(?:country|nation|regime)['’]s))"
    rf"\s(?P<told>(?:very\s)?{_PLACE}(?:-ever)?\s{_OWN}{_WHAT})"
)
_ADJECTIVE = re.compile(rf"\b[Tt]he\s(?P<told>{_PLACE}\s(?P<owner>[A-Z][a-z]+(?:\sKorean)?)\s{_OWN}{_WHAT})")
_OF = re.compile(
    rf"\b[Tt]he\s(?P<told>{_PLACE}\s{_OWN}{_WHAT})\s(?:of|(?:that\s)?(?=[A-Z][a-z]+(?:\sKorea)?\s(?:has\s|had\s)?(?:put|launched|sent|orbited|built)))"
    r"\s?(?P<owner>[A-Z][a-z]+(?:\sKorea)?)\b(?!['’])"
)
_GOES_ON = re.compile(
    r"\W{0,2}(?P<it>It|(?:The|This)\s(?:[a-z]+\s)?(?:spacecraft|probe|satellite|lander|orbiter|craft|module|mission|capsule|telescope))\s"
    r"(?:(?:had|has)\s)?(?:(?:was|been)\s)?(?:launched|lifted\soff|blasted\soff|set\soff|took\soff|taken\soff|went\sup|gone\sup|"
    r"left\s(?:Earth|the\s(?:launch\s)?pad)|put\sinto\sorbit|sent\s(?:up|into)|flown|entered\s(?:\w+\s)?orbit|reached\s(?:\w+\s)?orbit)\b"
)
_ENDING = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")


def described(
    article: Article, sentence: Span, times: Sequence[FoundTime], names: Sequence[tuple[Span, Entry]], record: Record
) -> Iterator[Found]:
    """The satellites of a sentence that are told by their place in the count of their country.

    Of several that may bear the place, as the first by its owner's word alone and the first in orbit, the one whose
    launch is told; else the one that reached orbit.
    """
    words = article.quote(sentence)
    if "satellite" not in words and "unar" not in words and "oon" not in words:
        return
    for pattern in (_OWNED, _ADJECTIVE, _OF):
        for match in pattern.finditer(words):
            kind = next(name for name in ("spy", "moon", "satellite") if match[name])
            place = place_of(_ENDING.sub("", match["place"]))
            span = Span(sentence.start + match.start("told"), sentence.start + match.end("told"))
            country = whose(match, span.start, article, record)
            rows = [row for row in placed(kind, place or 0, record) if row.columns["country"] == country]
            if rows and not any(entry.kind == "satellite" and span.meets(other) for other, entry in names):
                moments = [one.moment for one in times if one.moment and one.moment.start]
                fitting = [row for row in rows if any(meets(when, day) for when in moments for day in days_of(row))]
                row = next(iter(fitting), rows[-1])
                yield Found("satellite", Named(row.id, article.quote(span)), span)


def carried_on(
    words: str, start: int, before: Sequence[tuple[Span, Entry]], names: Sequence[tuple[Span, Entry]]
) -> Iterator[Found]:
    """The one craft of the sentence before, where a sentence goes on with its launch: "It had set off on 3 May".

    None where either names a rocket or another craft: what went up may be that.
    """
    crafts = {entry.id for _, entry in before if entry.kind == "satellite"}
    here = any(entry.kind in ("satellite", "vehicle") for _, entry in names)
    if len(crafts) != 1 or here or any(entry.kind == "vehicle" for _, entry in before):
        return
    if match := _GOES_ON.match(words):
        yield Found(
            "satellite", Named(crafts.pop(), match["it"]), Span(start + match.start("it"), start + match.end("it"))
        )


def days_of(row: Entry) -> list[date]:
    """The days of a satellite's launches."""
    return [date.fromisoformat(day) for day in cells(row, "launched")]


def whose(match: re.Match[str], at: int, article: Article, record: Record) -> str:
    """The country whose count it is: that of the owner named, or the one named last before a pronoun."""
    owner = match.groupdict().get("owner")
    if owner:
        entry = record.called(owner) or record.called(owner.removeprefix("The ").removeprefix("the "))
        return entry.id if entry and entry.kind == "country" else ""
    return country_before(article, at, countries(record, [one.id for one in record.entries("country")]))
