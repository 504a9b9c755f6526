"""On whom the accounts of an event rest: fourteen articles, three origins.

An article rests on the voices that give it the event's facts. One that names
nobody rests on the article it copies; what nobody is named for is nobody's.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lofted.facts import Article, Carrier, Cell, Origin, VoiceKind, content_id
from lofted.gather.copies import Copied
from lofted.gather.offices import UNTOLD, Speaker

NOT_SAID = "not said"  # the origin of an account that names none


def origins(
    articles: Sequence[Article],
    cells: Iterable[Cell],
    speakers: dict[str, Speaker],
    copied: dict[str, Copied],
    heard: dict[str, tuple[str, ...]],
) -> tuple[Origin, ...]:
    """The independent origins of an event's accounts, those that most articles carry first."""
    rests: defaultdict[str, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for cell in cells:
        if cell.origin != UNTOLD:
            rests[cell.article].setdefault(cell.origin, cell.through)
    carried: defaultdict[str, list[Carrier]] = defaultdict(list)
    known = {article.id for article in articles}
    for article in articles:
        copy = copied.get(article.id)
        copy = copy if copy and copy.of in known else None
        cited = dict.fromkeys(heard.get(article.id, ())[:1], ())
        keys = rests.get(article.id) or (rests.get(copy.of) if copy else None) or cited or {NOT_SAID: ()}
        for key, through in keys.items():
            why = copy.why if copy else f"tells it after {', '.join(through)}" if through else ""
            carried[key].append(
                Carrier(article.id, through, copy.of if copy else None, copy.share if copy else 0.0, why)
            )
    made = [origin(key, carriers, speakers) for key, carriers in carried.items()]
    return tuple(sorted(made, key=lambda one: (-len(one.articles), one.name)))


def origin(key: str, carriers: list[Carrier], speakers: dict[str, Speaker]) -> Origin:
    """One origin with the articles that carry it."""
    speaker = speakers.get(key)
    if speaker is None:
        return Origin(content_id("origin", key), key, VoiceKind.UNNAMED_GROUP, tuple(carriers), vague=True)
    vague = speaker.vague or not speaker.kind.named
    return Origin(content_id("origin", key), speaker.name, speaker.kind, tuple(carriers), speaker.entry, vague)


def told_origins(found: Sequence[Origin], number: int) -> str:
    """The count that matters, in one line: "14 articles, 3 origins: KCNA, …"."""
    named = [one for one in found if not one.vague]
    ways = [one.name + through(one) for one in named]
    articles = f"{number} {'article' if number == 1 else 'articles'}"
    told = f"{articles}, {len(named)} {'origin' if len(named) == 1 else 'origins'}"
    vague = [one for one in found if one.vague]
    tail = f"; {', '.join(f'{len(one.articles)} only with “{one.name}”' for one in vague)}" if vague else ""
    return f"{told}{': ' if ways else ''}{', '.join(ways)}{tail}"


def through(one: Origin) -> str:
    """Through whom an origin is mostly heard."""
    names = list(dict.fromkeys(name for carrier in one.carriers for name in carrier.through))
    return f" through {' and '.join(names[:2])}" if names else ""


def publishers_named(article: Article, publishers: Iterable[str]) -> frozenset[str]:
    """The publishers of other articles that a text names."""
    return frozenset(name for name in publishers if name in article.text)
