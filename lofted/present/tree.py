"""The origins of an event as a tree: on whom the accounts rest, who carries them, and who copies whom.

An article hangs below the one whose words it has, else below its origin. Near
copies are folded: the picture counts them, the list beside it opens them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from xml.etree.ElementTree import Element

from lofted.facts import Article, Carrier, Dossier, Origin
from lofted.present.drawing import (
    HALF,
    SIZE,
    WIDE,
    Branch,
    Drawing,
    Linked,
    Shown,
    group,
    mark,
    path,
    sheet,
    text,
    to_article,
    written,
)
from lofted.present.indexed import Indexed, indexed
from lofted.present.places import shortened
from lofted.present.profile import plural
from lofted.present.timescale import told_time
from lofted.present.twigs import DEEPEST, Twig, folds, twigs, unfolded

DEEP = 18  # units a branch stands in from the one above it
ROW = 24  # units from one line to the next
EDGE = 10  # units of air around everything
MOST = 60  # lines drawn, shared by the origins; the list has them all
LEAST = 4  # lines of an origin, however many there are
BOLD = 1.15  # times as wide as plain letters; origins are bold
TITLE = 70  # characters of a title in the list
ORIGIN, VAGUE, ARTICLE, COPY, FOLDED = "origin", "vague", "carrier", "copy", "folded"
KEY = (
    (ORIGIN, "on whom it rests"),
    (VAGUE, "nobody to ask"),
    (ARTICLE, "an article"),
    (COPY, "has another’s words"),
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the picture: how deep, of which look, its words in short and in full, its link, how many articles."""

    deep: int
    looks: str
    words: str
    title: str = ""
    link: str = ""
    count: int = 1


def tree(dossier: Dossier, *, linked: Linked = to_article) -> Drawing | None:
    """The origins of a dossier as a picture with a nested list; None where it has none."""
    if not dossier.origins:
        return None
    held = indexed(dossier)
    grown = [(origin, twigs(held, origin)) for origin in dossier.origins]
    drawn_origins = grown[: MOST // LEAST]
    each = max(LEAST, MOST // len(drawn_origins))
    lines = [line for origin, below in drawn_origins for line in capped(held, origin, below, linked, most=each)]
    words = caption(dossier, len(grown) - len(drawn_origins))
    listed = tuple(listed_origin(held, origin, below, linked) for origin, below in grown)
    return Drawing(drawn(lines, words, key=dossier.id), words, tree=listed)


def capped(dossier: Indexed, origin: Origin, below: Sequence[Twig], linked: Linked, *, most: int) -> Iterator[Line]:
    """The lines of an origin, at most so many; the last one counts the others."""
    lines = list(islice(lines_of(dossier, origin, below, linked), most + 1))
    if len(lines) <= most:
        yield from lines
    else:
        yield from lines[: most - 1]
        left = len(origin.articles) - sum(one.count for one in lines[: most - 1])
        yield Line(1, FOLDED, f"and {left} more, in the list")


def lines_of(dossier: Indexed, origin: Origin, below: Sequence[Twig], linked: Linked) -> Iterator[Line]:
    """The lines of an origin in the picture."""
    count = plural(len(origin.articles), "article")
    looks = VAGUE if origin.vague else ORIGIN
    yield Line(0, looks, f"{origin.name} ({len(origin.articles)})", f"{origin.name}, {origin.kind}: {count}", count=0)
    yield from lines_below(dossier, below, 1, linked)


def lines_below(dossier: Indexed, below: Sequence[Twig], deep: int, linked: Linked) -> Iterator[Line]:
    """The lines of some articles, near copies that are many in one."""
    folded = folds(below)
    for twig in unfolded(below):
        yield line_of(dossier, twig, deep, linked)
        yield from lines_below(dossier, twig.below, deep + 1, linked)
    if folded:
        places = ", ".join(str(dossier.number(twig.carrier.article)) for twig in folded)
        yield Line(deep, FOLDED, f"{len(folded)} near copies: {places}", count=len(folded))


def line_of(dossier: Indexed, twig: Twig, deep: int, linked: Linked) -> Line:
    """The line of an article."""
    article, carrier = dossier.article(twig.carrier.article), twig.carrier
    words = f"{dossier.number(carrier.article)} {outlet(article)}{via(carrier)}{share(carrier)}"
    title = f"{article.called}, {told_time(article)}" + (f": {carrier.why}" if carrier.why else "")
    return Line(deep, COPY if carrier.of else ARTICLE, words, title, linked(carrier.article))


def outlet(article: Article) -> str:
    """Who printed an article, else its title."""
    return article.publisher or article.called


def via(carrier: Carrier) -> str:
    """Through whom an article has it."""
    return f" via {', '.join(carrier.through)}" if carrier.through else ""


def share(carrier: Carrier) -> str:
    """How much of its words stand in the copied article."""
    return f", {carrier.share:.0%}" if carrier.of else ""


def drawn(lines: Sequence[Line], words: str, *, key: str) -> str:
    """The picture as SVG: what the marks mean, and a line for each origin and article, branches leading down to it."""
    head = ROW * 2 + EDGE
    svg = sheet("tree", head + ROW * len(lines) + EDGE, title="On whom the accounts rest", words=words, key=key)
    for number, (looks, meaning) in enumerate(KEY):
        x, y = EDGE + (number % 2) * WIDE / 2, EDGE + ROW * (number // 2)
        sign(svg, looks, x + SIZE, y)
        text(svg, x + 4 * SIZE, y + HALF, meaning, looks="quiet", room=WIDE / 2 - 5 * SIZE)
    above: dict[int, float] = {}  # how deep → the last mark there
    for row, one in enumerate(lines):
        deep, at = min(one.deep, DEEPEST), float(head + row * ROW + ROW // 2)
        x = EDGE + DEEP * deep + SIZE
        if deep:
            path(svg, f"M{x - DEEP:.1f},{above[deep - 1] + SIZE + 2:.1f}V{at:.1f}H{x - SIZE - 2:.1f}", "branch")
        above[deep] = at
        held = group(svg, one.looks, title=one.title, link=one.link)
        sign(held, one.looks, x, at)
        text(
            held,
            x + 2 * SIZE + 2,
            at + HALF,
            one.words,
            looks="name",
            room=(WIDE - x - 2 * SIZE - EDGE) / (1 if one.deep else BOLD),
        )
    return written(svg)


def sign(parent: Element, looks: str, x: float, y: float) -> None:
    """The mark of a line by what it is: shape and filling tell, not colour."""
    number = {ORIGIN: 1, VAGUE: 1, ARTICLE: 0, COPY: 0, FOLDED: 6}[looks]
    hollow = "hollow" if looks in (VAGUE, COPY) else "solid"
    mark(parent, number, x, y, f"{looks} {hollow}")


def caption(dossier: Dossier, left: int) -> str:
    """The count that matters, in a sentence, and how to read the picture."""
    asked = sum(not origin.vague for origin in dossier.origins)
    articles = {carrier.article for origin in dossier.origins for carrier in origin.carriers}
    words = f"{plural(len(articles), 'article')}, {plural(asked, 'origin')} that could be asked."
    words += (
        " An article that rests on several stands below each. A per cent: how much of its words another has before it."
    )
    return f"{words} {left} more origins stand in the list alone." if left else words


def listed_origin(dossier: Indexed, origin: Origin, below: Sequence[Twig], linked: Linked) -> Branch:
    """An origin as a line of the list, with its articles below."""
    vague = "; nobody who could be asked" if origin.vague else ""
    line = (Shown(origin.name), Shown(f"({origin.kind}{vague}; {plural(len(origin.articles), 'article')})"))
    return with_below(dossier, line, below, linked)


def with_below(dossier: Indexed, line: tuple[Shown, ...], below: Sequence[Twig], linked: Linked) -> Branch:
    """A line of the list with those below it, near copies apart."""
    plain = tuple(listed(dossier, one, linked) for one in unfolded(below))
    return Branch(line, plain, tuple(listed(dossier, one, linked) for one in folds(below)))


def listed(dossier: Indexed, twig: Twig, linked: Linked) -> Branch:
    """An article as a line of the list, with the reason why it hangs there."""
    article, carrier = dossier.article(twig.carrier.article), twig.carrier
    title = Shown(
        f"“{shortened(article.title, TITLE)}”" if article.title else article.called, link=linked(carrier.article)
    )
    said = (f"{dossier.number(carrier.article)}:", article.publisher or "", told_time(article), carrier.why)
    number, *rest = (one for one in said if one)
    return with_below(dossier, (Shown(number), title, Shown(", ".join(rest))), twig.below, linked)
