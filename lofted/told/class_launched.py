"""Of which class what was launched is, by the record or the words, and whether that is said before a figure."""

import re

from lofted.facts import Claim, Event, Named, Reading, Record
from lofted.reference.classes import classes_in

BALLISTIC = ("ICBM", "IRBM", "MRBM", "SRBM", "SLBM")  # classes that `ballistic` stands for where none is named


def vehicle_class(event: Event, reading: Reading, record: Record) -> str:
    """The one class of what was launched, by the record or the words; `ballistic` where only that is said."""
    flight = record.flight(event.entry)
    if flight:
        return flight.vehicle_class if flight.kind == "ballistic" else ""
    vehicles = (record.entry(one.value.entry) for one in event.about("vehicle") if isinstance(one.value, Named))
    told = {entry.columns.get("class", "") for entry in vehicles if entry}
    words = " ".join(dict.fromkeys(reading.article.quote(one.sentence) for one in event.claims))
    told |= classes_in(words)
    for elsewhere in (reading.article.title, reading.article.text):
        told = told or classes_in(elsewhere)
    if len(told) == 1:
        return told.pop()
    return "ballistic" if told <= set(BALLISTIC) and re.search(r"\bballistic\b", words, re.I) else ""


def named_by(claim: Claim, name: str, reading: Reading) -> bool:
    """Whether a class or a vehicle is named up to the figure's sentence: what is named later may be another's.

    Where classes are named by then, the one in question must be among them: "ICBM fails", and then "two short-range
    missiles flew".
    """
    told = (one for one in reading.claims if one.aspect == "vehicle" and one.span.start < claim.sentence.end)
    words = f"{reading.article.title}\n{reading.article.text[: claim.sentence.end]}"
    classes = classes_in(words)
    sure = name in classes if classes and name in BALLISTIC else classes or re.search(r"\bballistic\b", words, re.I)
    return bool(sure) or any(True for _ in told)
