"""Claims that stand together in one sentence.

Figures belong to one thing most surely where one sentence tells them, in one
voice, and no more firmly than the statement that holds them.
"""

from collections.abc import Iterable, Iterator, Sequence

from lofted.facts import Claim, Reading, Span
from lofted.reference.wording import sentences


def by_sentence(claims: Iterable[Claim]) -> Iterator[tuple[Span, list[Claim]]]:
    """Each sentence that makes a claim, with its claims, in reading order."""
    groups: dict[Span, list[Claim]] = {}
    sentence, group = None, []
    for claim in claims:
        if claim.sentence is not sentence:  # most stand beside others of their sentence
            sentence = claim.sentence
            group = groups.setdefault(sentence, [])
        group.append(claim)
    return iter(groups.items())


def every_sentence(reading: Reading) -> Iterator[tuple[Span, list[Claim]]]:
    """Each sentence of an article with its claims, and those that make none: "Russia has left the ISS"."""
    yield from by_sentence(reading.claims)
    told = {one.sentence for one in reading.claims}
    for sentence in sentences(reading.article.text):
        if not any(sentence.meets(one) for one in told):
            yield sentence, []


def only(claims: Sequence[Claim], *aspects: str, unit: str = "") -> Claim | None:
    """The one figure on these aspects, in that SI unit where one is given; None where there are several.

    Two would belong to two things, and which is whose is not known.
    """
    found = [one for one in claims if one.aspect in aspects and one.quantity and unit in ("", one.quantity.unit)]
    return found[0] if len(found) == 1 else None


def one_voice(*claims: Claim | None) -> bool:
    """Whether all that are there are told by one voice."""
    return len({claim.voice.name for claim in claims if claim is not None}) <= 1


def said_by(span: Span, reading: Reading) -> list[Claim]:
    """The innermost statement that holds the words, for how firmly they are said."""
    around = [claim for claim in reading.claims if claim.aspect == "statement" and claim.span.covers(span)]
    return sorted(around, key=lambda claim: claim.span.end - claim.span.start)[:1]
