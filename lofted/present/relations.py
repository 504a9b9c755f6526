"""Who says what about whom: how often each voice does what with its words, and at whom it aims them."""

from collections import Counter
from dataclasses import dataclass

from lofted.facts import THIS_ARTICLE, Act, Claim, Reading
from lofted.present.naming import aimed, voiced
from lofted.present.places import statements


@dataclass(frozen=True, slots=True)
class Relation:
    """One voice, one act and one target, None where nobody is named; and how many statements are so."""

    voice: str
    act: Act
    target: str | None
    claims: tuple[Claim, ...]

    @property
    def count(self) -> int:
        """How many statements."""
        return len(self.claims)


def relations(reading: Reading) -> tuple[Relation, ...]:
    """Every voice with its acts and targets: what is aimed at somebody first, then what is done most."""
    article = reading.article
    found: dict[tuple[str, Act, str], list[Claim]] = {}
    voices: dict[str, Counter[str]] = {}
    for claim in statements(reading):
        if claim.act and claim.voice.name != THIS_ARTICLE.name:
            whom = (claim.target.entry or claim.target.name.lower()) if claim.target else ""
            found.setdefault((who(claim), claim.act, whom), []).append(claim)
            voices.setdefault(who(claim), Counter())[voiced(article, claim.voice)] += 1
    made = (
        Relation(voices[key].most_common(1)[0][0], act, target_of(reading, claims), tuple(claims))
        for (key, act, _), claims in found.items()
    )
    return tuple(sorted(made, key=lambda one: (one.target is None, one.act is Act.STATES, -one.count)))


def who(claim: Claim) -> str:
    """What tells one voice from another: its entry on the shelf, or its name."""
    return claim.voice.entry or claim.voice.name.lower()


def target_of(reading: Reading, claims: list[Claim]) -> str | None:
    """The name of a target as it is put first."""
    target = claims[0].target
    return aimed(reading.article, target) if target else None
