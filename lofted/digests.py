"""By what a reading is made: the version of the program, and digests of its code and of the shelf.

A version number stays the same between two releases, and rows are edited at
any time. So code and rows are told apart by what is in them: as long as a
digest is the same, so are the answers.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from lofted.facts import Run
from lofted.reference.shelf import Shelf
from lofted.version import __version__

PROGRAM = Path(__file__).parent
READING = ("facts", "reference", "extract", "link")  # the rooms whose code turns words into claims and events
CHECKING = ("checks", "told", "checking.py", "heading.py", "putting.py")  # those that turn claims into findings


def run_on(shelf: Shelf, checks: Iterable[str]) -> Run:
    """What a reading is made by that is made now, on this shelf, with the checks of these names."""
    asked = sha256("\n".join([code(CHECKING), *checks]).encode()).hexdigest()
    return Run(__version__, code(READING), asked, shelf.digest)


@cache
def code(rooms: Iterable[str]) -> str:
    """The SHA-256 of the code in some rooms, in hex."""
    whole = sha256()
    for room in rooms:
        for path in sorted([*(PROGRAM / room).rglob("*.py")]) or [PROGRAM / room]:
            whole.update(f"{path.relative_to(PROGRAM).as_posix()}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()
