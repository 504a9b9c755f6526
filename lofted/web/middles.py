"""The middles of article pages, made once and shown until something changes, whoever looks at them.

What is a visitor's own, the token of their forms, stands in them as a sign
that no text can hold, since it is drawn by lot when the desk is opened.
"""

from collections import OrderedDict
from collections.abc import Callable
from secrets import token_hex
from threading import Lock

MOST = 64 * 2**20  # bytes held; some 300 pages of long articles
LOT = 16  # bytes of the sign that stands for a token


class Middles:
    """Parts of pages by what they follow from. Threads may share it."""

    def __init__(self) -> None:
        """Begin with none."""
        self.token = f"token-{token_hex(LOT)}"
        self._held: OrderedDict[tuple[object, ...], str] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def once(self, key: tuple[object, ...], make: Callable[[], str], *, token: str) -> str:
        """The part of that key, made if it is not there, with a visitor's token in its place."""
        with self._lock:
            held = self._held.get(key)
            if held is not None:
                self._held.move_to_end(key)
        if held is None:
            held = make()
            with self._lock:
                if key not in self._held:
                    self._held[key] = held
                    self._size += len(held)
                while self._size > MOST:
                    self._size -= len(self._held.popitem(last=False)[1])
        return held.replace(self.token, token)
