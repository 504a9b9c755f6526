"""Who says a thing in which article, for the forms that lay many articles side by side."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import msgspec

from lofted.facts import FLAT, THIS_ARTICLE, Article, Claim, Reading, Span
from lofted.present.phrases import FIRM, chain, firmness
from lofted.present.places import shortened, statements

CALLED = 80  # characters of an article's name; a long headline


@dataclass(frozen=True, slots=True)
class Said:
    """One who says it: in which article (its id), through whom, how firmly, and in which words.

    `who` begins with the article, as every chain does.
    """

    article: str
    who: tuple[str, ...]
    firm: str
    words: str

    @property
    def told(self) -> str:
        """Who says it through whom, and how firmly, in one phrase.

        >>> Said("a1", ("this article", "NHK", "Japan's ministry"), "said flatly", "on Friday").told
        "Japan's ministry via NHK via this article, said flatly"
        """
        return f"{' via '.join(reversed(self.who))}, {self.firm}"


def said(reading: Reading, claim: Claim) -> Said:
    """Who makes a claim."""
    return Said(reading.article.id, chain(claim.voice), firmness(claim), claim.value.written)


def said_in(reading: Reading, span: Span) -> Said:
    """Who says some words: the voice of the shortest statement that they stand in, else the article."""
    covering = [claim for claim in statements(reading) if claim.span.covers(span)]
    claim = min(covering, key=lambda one: one.span.end - one.span.start, default=None)
    voice, firm = (claim.voice, firmness(claim)) if claim else (THIS_ARTICLE, FIRM[FLAT.words])
    return Said(reading.article.id, chain(voice), firm, reading.article.quote(span))


def lines_of(told: Iterable[Said], articles: Mapping[str, Article]) -> list[str]:
    """Who says it, one line each, with the article; what several articles say alike is one line."""
    alike: dict[tuple[str, str], list[str]] = {}
    for one in told:
        names = alike.setdefault((one.told, one.words), [])
        name = shortened(articles[one.article].called, CALLED) if one.article in articles else one.article
        if f"{name} [{one.article}]" not in names:
            names.append(f"{name} [{one.article}]")
    return [f"    {who}: “{' '.join(words.split())}” – {'; '.join(names)}" for (who, words), names in alike.items()]


def by_id(readings: Iterable[Reading]) -> dict[str, Article]:
    """The articles by their ids."""
    return {reading.article.id: reading.article for reading in readings}


def article_list(articles: Mapping[str, Article]) -> list[dict[str, str | None]]:
    """The articles as a record of many lists them, so that an id can be followed."""
    return [
        {
            "id": id,
            "given": one.given,
            "title": one.title or None,
            "publisher": one.publisher,
            "published": one.published.isoformat() if one.published else None,
            "url": one.url,
        }
        for id, one in articles.items()
    ]


def as_json(whole: Mapping[str, object]) -> str:
    """A record as indented JSON."""
    return msgspec.json.format(msgspec.json.encode(whole), indent=1).decode() + "\n"
