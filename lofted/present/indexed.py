"""A dossier whose articles are found at once, for pictures that look up every one of them."""

from dataclasses import dataclass

from lofted.facts import Article, Dossier


@dataclass(frozen=True, slots=True)
class Indexed:
    """A dossier with the place of each article, from 0, by its id."""

    dossier: Dossier
    places: dict[str, int]

    def article(self, id: str) -> Article:
        """The article of that id, which must be one of the dossier's."""
        return self.dossier.articles[self.places[id]]

    def number(self, id: str) -> int:
        """The number of an article in the dossier's list, from 1."""
        return self.places[id] + 1


def indexed(dossier: Dossier) -> Indexed:
    """The places of a dossier's articles, looked up once."""
    return Indexed(dossier, {join.article: place for place, join in enumerate(dossier.joins)})
