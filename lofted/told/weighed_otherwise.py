"""A limit of an agreement that is on record in a second measure: 300 kg of hexafluoride, 202.8 kg of uranium."""

from lofted.facts import Claim, Entry, Reading
from lofted.reference.catalogue import catalogue
from lofted.reference.pact_terms import said

NEAR = 300  # characters before a limit and behind it in which stands what is limited; two sentences


def weighed_otherwise(limit: Claim, reading: Reading) -> tuple[Entry, float] | None:
    """The row, and its figure, of the same limit in its other measure, where the words around tell what is limited."""
    figure = limit.quantity
    around = reading.article.text[max(0, limit.span.start - NEAR) : limit.span.end + NEAR]
    rows = [one for one in catalogue().entries("term") if figure and one.columns["unit"] == figure.unit]
    for row in rows:
        low, high = float(row.columns["low"]), float(row.columns["high"])
        if figure and figure.bare.low <= low and high <= figure.bare.high and said(row.columns["subject"], around):
            for other in rows:
                same = all(other.columns[key] == row.columns[key] for key in ("agreement", "what", "subject"))
                if same and other is not row:
                    return other, float(other.columns["low"])
    return None
