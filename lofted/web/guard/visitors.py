"""Who came to a page, what they may do, and by what that is known."""

from dataclasses import dataclass
from enum import StrEnum

from lofted.facts.people import Rights

YOU = "you"  # what the one user of a desk on this machine is called


class By(StrEnum):
    """By what a visitor is known."""

    LOOPBACK = "loopback"
    SESSION = "session"
    TOKEN = "token"
    HEADER = "header"


@dataclass(frozen=True, slots=True)
class Visitor:
    """Whoever makes a request. `csrf` goes into every form of theirs; empty where a token of the API was shown."""

    name: str = YOU
    role: Rights = Rights.EDITOR
    csrf: str = ""
    by: By = By.LOOPBACK

    @property
    def edits(self) -> bool:
        """Whether they may add and decide."""
        return self.role is Rights.EDITOR

    @property
    def owner(self) -> str | None:
        """Whose tokens are theirs: their own, or None for those of the desk on this machine."""
        return None if self.by is By.LOOPBACK else self.name
