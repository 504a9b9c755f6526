"""Where one voice denies what another says, so that the two can be put side by side."""

import re
from collections.abc import Iterator, Sequence

from lofted.facts import THIS_ARTICLE, Act, Claim, Firmness

SHARED = 3  # words that a denial and what it denies must have in common
SHARE = 0.5  # of the shorter one's words; half names the same matter, less may be the same topic only
STEM = 5  # letters that tell a word from others: "launch" and "launched" are one
LEAST = 4  # letters of a word that bears a meaning
_WORD = re.compile(r"[A-Za-z0-9]+")
_EMPTY = frozenset({
    "that", "this", "with", "from", "have", "been", "were", "will", "would", "could", "should", "their", "there",
    "which", "about", "after", "before", "other", "than", "then", "they", "them", "also", "into", "over", "more",
    "said", "says",
})  # fmt: skip


def denials(claims: Sequence[Claim]) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of what is said and its denial by another voice, in the order of the denials.

    Only where the two speak of the same: half of the words that bear a meaning
    are shared, or the denial comes from the one who is accused.
    """
    spoken = [claim for claim in claims if claim.aspect == "statement" and claim.voice.name != THIS_ARTICLE.name]
    for denial in (claim for claim in spoken if is_denial(claim)):
        others = [one for one in spoken if not is_denial(one) and one.voice.name != denial.voice.name]
        apart = [one for one in others if not one.span.meets(denial.span)]
        said = max(apart, key=lambda one: likeness(one, denial), default=None)
        if said is not None and likeness(said, denial) >= 1:
            yield said, denial


def is_denial(claim: Claim) -> bool:
    """Whether a voice speaks against what its statement says."""
    return claim.denied and (claim.act is Act.DENIES or claim.likelihood.words is Firmness.DENIED)


def likeness(said: Claim, denial: Claim) -> float:
    """How far a denial speaks of what is said; one or more where it does."""
    one, other = stems(said.value.written), stems(denial.value.written)
    shared = len(one & other)
    if said.act is Act.ACCUSES and answers(said, denial) and shared:
        return 1.0 + shared / 100  # below any likeness by words alone, so that the nearest accusation is taken
    if shared < SHARED:
        return 0.0
    share = shared / min(len(one), len(other))
    return 1.0 + share if share >= SHARE else 0.0


def answers(said: Claim, denial: Claim) -> bool:
    """Whether the one who denies is the one at whom it was aimed."""
    target, voice = said.target, denial.voice
    if target is None:
        return False
    return target.name.lower() == voice.name.lower() or (target.entry is not None and target.entry == voice.entry)


def stems(words: str) -> frozenset[str]:
    """The words that bear a meaning, cut to their stems.

    >>> sorted(stems("that it launched two missiles"))
    ['launc', 'missi']
    """
    found = (word.lower() for word in _WORD.findall(words))
    return frozenset(word[:STEM] for word in found if len(word) >= LEAST and word not in _EMPTY)
