"""Where words stand, in what article, and ids that follow from content."""

from dataclasses import dataclass, field
from datetime import date, datetime
from hashlib import sha256

ID_LENGTH = 12  # hex digits; 48 bits keep a desk of a million claims free of clashes


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where some words stand in an article's text."""

    start: int
    end: int

    def covers(self, other: "Span") -> bool:
        """Whether the other words stand inside these."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Article:
    """A text as it was published, and where it came from.

    `given` is the id or the address under which it was handed in, `sha256`
    the digest of the bytes as they came; `original` are these bytes, until a
    store has taken them, and no part of what the article is. `at` is the
    instant of publication, with its offset, where the source tells more than
    the day.
    """

    text: str
    title: str = ""
    publisher: str | None = None
    published: date | None = None
    url: str | None = None
    sha256: str = ""
    language: str = "en"
    given: str | None = None
    at: datetime | None = None
    original: bytes = field(default=b"", repr=False, compare=False)

    @property
    def id(self) -> str:
        """The same for the same bytes, whoever hands them in."""
        return content_id(self.sha256, self.title, self.text)

    @property
    def called(self) -> str:
        """What a sentence about another article calls it."""
        return self.title or self.publisher or self.given or "another report"

    def quote(self, span: Span) -> str:
        """The article's own words at a span."""
        return self.text[span.start : span.end]


def content_id(*parts: object) -> str:
    """An id that the same content always gets.

    >>> content_id("apogee", 12) == content_id("apogee", 12)
    True
    """
    joined = "\x1f".join(map(str, parts))
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]
