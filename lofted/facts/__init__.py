"""The things the desk speaks of.

Everything here is frozen and says nothing about how it was found. All spans
count code points of `Article.text` and are half-open. Quantities are in SI
units, moments in the civil time of their zone.
"""

from lofted.facts.claims import Claim, Event, Named, Value, Wording, Words
from lofted.facts.dossiers import (
    Assessment,
    Axis,
    Carrier,
    Cell,
    Cited,
    Difference,
    Dossier,
    Ground,
    Join,
    Judgement,
    Listed,
    Match,
    Origin,
    Role,
    Row,
    Step,
    Told,
)
from lofted.facts.errors import AskedError, ReferenceError, SourceError
from lofted.facts.figures import Figure, Interval, Quantity, Verdict, compare
from lofted.facts.findings import Evidence, Finding, Memory, Reading
from lofted.facts.kept import About, Changed, Choice, Coming, Decision, Item, Kept, Placing, Run, Sorting, Version
from lofted.facts.likeness import copied, runs, same
from lofted.facts.moments import CLOCK, DAYS, EAST, WEST, Moment, Time
from lofted.facts.record import Account, Entry, Flight, Record
from lofted.facts.text import ID_LENGTH, Article, Span, content_id
from lofted.facts.voices import FLAT, THIS_ARTICLE, Act, Firmness, Likelihood, Mark, Target, Voice, VoiceKind

__all__ = [
    "CLOCK",
    "DAYS",
    "EAST",
    "FLAT",
    "ID_LENGTH",
    "THIS_ARTICLE",
    "WEST",
    "About",
    "Account",
    "Act",
    "Article",
    "AskedError",
    "Assessment",
    "Axis",
    "Carrier",
    "Cell",
    "Changed",
    "Choice",
    "Cited",
    "Claim",
    "Coming",
    "Decision",
    "Difference",
    "Dossier",
    "Entry",
    "Event",
    "Evidence",
    "Figure",
    "Finding",
    "Firmness",
    "Flight",
    "Ground",
    "Interval",
    "Item",
    "Join",
    "Judgement",
    "Kept",
    "Likelihood",
    "Listed",
    "Mark",
    "Match",
    "Memory",
    "Moment",
    "Named",
    "Origin",
    "Placing",
    "Quantity",
    "Reading",
    "Record",
    "ReferenceError",
    "Role",
    "Row",
    "Run",
    "Sorting",
    "SourceError",
    "Span",
    "Step",
    "Target",
    "Time",
    "Told",
    "Value",
    "Verdict",
    "Version",
    "Voice",
    "VoiceKind",
    "Wording",
    "Words",
    "compare",
    "content_id",
    "copied",
    "runs",
    "same",
]
