"""Passwords: which will do, their hashes by Argon2id, and an answer that takes as long for a name nobody has."""

from unicodedata import normalize

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from lofted.facts import AskedError
from lofted.facts.people import Person
from lofted.store.people import People

LEAST = 15  # characters of a password that stands alone: NIST SP 800-63B-4 (2025), section 3.1.1.2
MOST = 1000  # characters; NIST asks for room for 64 at least, and a sentence fits; more is no password
FEW = 5  # different signs; fewer are a key held down or a run of digits, which lists of lost passwords begin with
NOBODY = "the password of nobody"  # what is hashed to have something to hold against


class Passwords:
    """Hashes and verifies passwords with the parameters of a hasher; those of RFC 9106, 64 MiB, if nothing is said.

    >>> weak = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))  # quick, for a test alone
    >>> ada = Person("Ada", "editor", weak.hash("a few words of her own"))
    >>> weak.fits(ada, "a few words of her own"), weak.fits(ada, "some others"), weak.fits(None, "a few words")
    (True, False, False)
    """

    def __init__(self, hasher: PasswordHasher | None = None) -> None:
        """Take a hasher; the hash of nobody's password is made at once, so that no first try stands out."""
        self._hasher = hasher or PasswordHasher()
        self._nobody = self._hasher.hash(NOBODY)

    def hash(self, password: str) -> str:
        """The hash of a new password; AskedError where it is too short, too long, or one sign over and over."""
        words = steady(password)
        if not LEAST <= len(words) <= MOST:
            raise AskedError(f"a password has {LEAST} to {MOST} characters; a few words with spaces will do.")
        if len(set(words)) < FEW:
            raise AskedError("this password is the same few signs over and over; a few words with spaces will do.")
        return self._hasher.hash(words)

    def fits(self, person: Person | None, password: str) -> bool:
        """Whether this is the password of a person; for nobody a hash is verified too, and the answer is no."""
        known = person.hash if person else ""
        words = steady(password[: 2 * MOST])  # a decomposed accent may be two signs of one; the rest fits nothing
        try:
            return self._hasher.verify(known or self._nobody, words) and bool(known)
        except (VerificationError, InvalidHashError):
            return False

    def check(self, people: People, name: str, password: str) -> Person | None:
        """The person who has this name and this password; the hash is made anew where its parameters are outdated."""
        person = people.get(name)
        if not self.fits(person, password) or person is None:
            return None
        if self._hasher.check_needs_rehash(person.hash):
            people.give_hash(person.name, self._hasher.hash(steady(password)), was=person.hash)
        return person


def steady(password: str) -> str:
    """A password in one form, whatever keyboard it came from: NFKC, as NIST asks; half a pair of UTF-16 is U+FFFD."""
    return normalize("NFKC", password).encode("utf-8", "replace").decode("utf-8")
