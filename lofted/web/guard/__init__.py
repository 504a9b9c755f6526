"""Who may read a page of the desk, and who may write; whoever may not is told why in one sentence.

A page asks for its visitor: `Depends(reading)` lets readers in, `Depends(writing)`
editors alone, with the token of a form of ours; `Depends(sourcing)` counts a
source that is read as well, and `Depends(genuine)` lets a reader send a form too.
"""

from lofted.web.guard.access import Access, Mode, must_have_people
from lofted.web.guard.asking import genuine, guard_of, reading, sourcing, writing
from lofted.web.guard.doors import Guard
from lofted.web.guard.forgery import sent
from lofted.web.guard.refused import Refused
from lofted.web.guard.shield import Shield
from lofted.web.guard.visitors import By, Visitor

__all__ = [
    "Access",
    "By",
    "Guard",
    "Mode",
    "Refused",
    "Shield",
    "Visitor",
    "genuine",
    "guard_of",
    "must_have_people",
    "reading",
    "sent",
    "sourcing",
    "writing",
]
