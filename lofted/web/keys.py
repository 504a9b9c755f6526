"""Keys drawn at random, of sessions, forms and tokens; what is kept of those that open something is their digest."""

import re
from hashlib import sha256
from hmac import compare_digest
from secrets import token_urlsafe

BYTES = 32  # 256 bits: nobody guesses one, and its digest needs no salt
SIGN = "lofted_"  # how a token begins, so that a search for lost secrets knows it

_KEY = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 bytes in base64 without padding


def fresh() -> str:
    """A new key of 43 letters, digits, dashes and underlines."""
    return token_urlsafe(BYTES)


def fresh_token() -> str:
    """A new token of the API, to be shown once."""
    return SIGN + fresh()


def digest(key: str) -> str:
    """What is kept of a key: its SHA-256 in hexadecimal."""
    return sha256(key.encode("utf-8", "replace")).hexdigest()


def is_key(words: str) -> bool:
    """Whether words could be a key of ours."""
    return _KEY.fullmatch(words) is not None


def same(one: str, other: str) -> bool:
    """Whether two keys are the same, in a time that does not tell how much of them is; an empty one never is."""
    return bool(one) and compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
