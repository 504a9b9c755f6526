"""Which article's words another has, and which one it has them from.

Runs of five words are looked up in an index that keeps the first bearers of
each, so that a wire story printed five hundred times costs no more than its
length; the first bearers are the ones that the others have it from.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, repeat

from lofted.facts import Article
from lofted.gather.tellings import moment_of

RUN = 5  # words that follow one another; two reporters seldom write five alike by chance; ours
BEARERS = 12  # articles kept for a run; the first bearers are the likely sources
NEAR = 0.6  # share of an article's runs from which on it is a copy; ours
REWRITTEN = 0.2  # the same from which on it is a rewrite: a third of the sentences taken over; ours
FEWEST = 12  # runs shared; a quotation that both have makes no copy; ours
LONGEST = 60  # words of a quotation that two reports may share; a statement read out
QUOTED = 8  # words; a shorter quotation may have been made to anybody

_WORD = re.compile(r"[A-Za-z0-9]+(?:[.,’'-][A-Za-z0-9]+)*")
_QUOTE = re.compile(r"“([^”\n]{20,1000})”|\"([^\"\n]{20,1000})\"")


@dataclass(frozen=True, slots=True)
class Copied:
    """That an article has words of an earlier one: the share of its runs, and why we say so."""

    article: str
    of: str
    share: float
    why: str


def copies(articles: Sequence[Article], named: dict[str, frozenset[str]] | None = None) -> dict[str, Copied]:
    """Of each article that has another's words the article that it has most of, by its id.

    `named` holds the publishers that an article names as its sources: one of
    those goes before an equal share of another's words.

    >>> wire = Article("The missile flew for 74 minutes and fell into the sea west of Okushiri, it was said.")
    >>> copies([wire, wire]) == {}
    True
    """
    cited = named or {}
    ordered = sorted({one.id: one for one in articles}.values(), key=lambda one: (moment_of(one), one.id))
    bearers: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    found: dict[str, Copied] = {}
    runs_of: list[int] = []
    for place, article in enumerate(ordered):
        runs = set(runs_in(article.text))
        met = Counter(chain.from_iterable(map(bearers.get, runs, repeat(()))))
        for run in runs:
            if len(bearers[run]) < BEARERS:
                bearers[run].append(place)
        runs_of.append(len(runs))
        best = max(met, key=lambda other: (named_by(article, ordered[other], cited), met[other], -other), default=None)
        best = (
            best
            if best is not None and likely(met[best], len(runs), runs_of[best])
            else max(met, key=lambda other: (met[other], -other), default=None)
        )
        if best is not None and likely(met[best], len(runs), runs_of[best]):
            source, share = ordered[best], met[best] / max(len(runs), 1)
            found[article.id] = Copied(article.id, source.id, round(share, 2), told(article, source, share, cited))
    return found


def likely(shared: int, ours: int, theirs: int) -> bool:
    """Whether so many shared runs make a copy or a rewrite."""
    return shared >= FEWEST and shared / max(1, min(ours, theirs)) >= REWRITTEN


def named_by(article: Article, source: Article, cited: dict[str, frozenset[str]]) -> bool:
    """Whether an article names the other's publisher as its source."""
    return bool(source.publisher) and source.publisher in cited.get(article.id, frozenset())


def told(article: Article, source: Article, share: float, cited: dict[str, frozenset[str]]) -> str:
    """Why an article is taken to copy another."""
    how = "nearly all" if share >= NEAR else "many"
    names = f", and it names {source.publisher} as its source" if named_by(article, source, cited) else ""
    told = f"{how} of its words ({share:.0%} of the runs of {RUN}) stand in “{source.called}”"
    return f"{told}, which appeared before it{names}"


def runs_in(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of five words, in small letters."""
    words = [word.lower() for word in _WORD.findall(text)]
    return (tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1))


def quotations(text: str) -> Iterator[str]:
    """The quotations that are long enough to be one speaker's, in a common form."""
    for match in _QUOTE.finditer(text):
        words = [word.lower() for word in _WORD.findall(match[1] or match[2])]
        if len(words) >= QUOTED:
            yield " ".join(words[:LONGEST])
