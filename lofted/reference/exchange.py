"""What money has been worth in dollars since the year 2000."""

from dataclasses import dataclass

from lofted.facts import Evidence, Interval
from lofted.reference.saying import number
from lofted.reference.shelf import Shelf, by_shelf

ROUND = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))  # how sums are said


@dataclass(frozen=True, slots=True)
class Money:
    """A currency: its name, and the least and the most of it that a US dollar has cost."""

    name: str
    cost: Interval
    evidence: Evidence


@by_shelf
def money(shelf: Shelf) -> dict[str, Money]:
    """Every currency whose rates are on the shelf.

    >>> money()["KRW"].name, money()["KRW"].cost
    ('won', Interval(low=900.0, high=1600.0))
    """
    found: dict[str, Money] = {}
    for row in shelf.rows("rates", key=("currency",)):
        cost = Interval(row.number_in("low"), row.number_in("high"))
        says = f"{row['low']} to {row['high']} {row['name']} for a dollar, from 2000 on"
        evidence = Evidence(f"rates/{row['currency']}", says, row.needed("source"), row["url"], row.verified)
        found[row["currency"]] = Money(row.needed("name"), cost, evidence)
    return found


def rate(one: Money, other: Money) -> Interval:
    """The least and the most of one currency that was paid for one of another.

    >>> rate(money()["KRW"], money()["USD"])
    Interval(low=900.0, high=1600.0)
    """
    return Interval(one.cost.low / other.cost.high, one.cost.high / other.cost.low)


def as_told(amount: float) -> str:
    """A sum of money as reports have it.

    >>> as_told(1_250_000), as_told(3_700)
    ('1.2 million', '3,700')
    """
    return next(
        (f"{number(amount / size)} {word}" for size, word in ROUND if amount >= size), number(amount, decimals=0)
    )
