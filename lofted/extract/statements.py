"""A statement: one thing that one voice says, and the chain of voices through which it came."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lofted.facts import FLAT, Act, Likelihood, Mark, Span, Target, Voice


@dataclass(frozen=True, slots=True)
class Statement:
    """One thing that one voice says.

    `content` is what is said, without the attribution, in one piece or more;
    `source` is where the phrase stands that names the voice, None where
    nobody is named. `likelihood` is what the cue says, `whole` that of the
    statement: the cue's or that of the content's main clause, the weaker.
    """

    sentence: Span
    content: tuple[Span, ...]
    voice: Voice
    likelihood: Likelihood = FLAT
    whole: Likelihood = FLAT
    denied: bool = False
    direct: bool = False
    source: Span | None = None
    act: Act | None = None
    mark: Mark | None = None
    target: Target | None = None

    @property
    def length(self) -> int:
        """How many characters are said."""
        return sum(piece.end - piece.start for piece in self.content)

    def covers(self, span: Span) -> bool:
        """Whether the span stands in what is said."""
        return any(piece.covers(span) for piece in self.content)

    def names(self, span: Span) -> bool:
        """Whether the span stands in the source or the cue."""
        return any(part is not None and part.meets(span) for part in (self.source, self.voice.cue))


def steps(voice: Voice) -> Iterator[Voice]:
    """The voices through which one came, the nearest first."""
    step = voice.via
    while step:
        yield step
        step = step.via


def passed(voice: Voice, outer: Voice) -> Voice:
    """The voice with another, and all behind it, at the end of its chain."""
    return replace(voice, via=passed(voice.via, outer) if voice.via else outer)
