"""The article's text with every figure and every moment underlined and labelled, for a terminal.

Below each line of text stands one of marks: `^^^^` under a figure, `~~~~` under
a moment; and under each of them what it was read as. What bears no mark was
not read.
"""

from collections.abc import Iterator, Sequence
from math import inf
from textwrap import wrap

from lofted.facts import Claim, Moment, Quantity, Reading, Span

WIDTH = 100  # characters of a line of text; the desk's other forms are as wide
FIGURE = "^"
MOMENT = "~"


def marked(reading: Reading) -> str:
    """The text line by line, the marks below it, and below them each mark's label.

    >>> from lofted import Desk
    >>> print(marked(Desk().review("It flew 998 km on 31 October 2024.")), end="")
    It flew 998 km on 31 October 2024.
            ^^^^^^    ~~~~~~~~~~~~~~~
            range: 997,500 to 998,500 m
                      launch_date: 2024-10-31
    """
    claims = told(reading)
    return "".join(f"{line}\n" for span in lines(reading.article.text) for line in shown(reading, span, claims))


def told(reading: Reading) -> Sequence[Claim]:
    """The claims whose value is a figure or a moment, one for each place, in reading order."""
    found: dict[Span, Claim] = {}
    for claim in reading.claims:
        if isinstance(claim.value, Quantity | Moment) and claim.aspect not in (
            "first_since",
            "time_before",
            "time_after",
        ):
            found.setdefault(claim.span, claim)
    return sorted(found.values(), key=lambda claim: claim.span)


def lines(text: str) -> Iterator[Span]:
    """The lines of a text, cut at blanks where they are long."""
    at = 0
    for paragraph in text.split("\n"):
        rest = at
        for piece in wrap(paragraph, WIDTH, break_long_words=True, break_on_hyphens=False) or [""]:
            start = text.find(piece.split(" ")[0], rest, at + len(paragraph)) if piece else at
            end = min(start + len(piece), at + len(paragraph))
            yield Span(start, end)
            rest = end
        at += len(paragraph) + 1


def shown(reading: Reading, line: Span, claims: Sequence[Claim]) -> Iterator[str]:
    """One line of text, its marks, and a label for each mark that begins in it."""
    yield reading.article.quote(line).replace("\t", " ")
    here = [claim for claim in claims if claim.span.meets(line)]
    if here:
        yield underlined(line, here)
        for claim in here:
            if claim.span.start >= line.start:
                yield " " * (claim.span.start - line.start) + label(claim)


def underlined(line: Span, claims: Sequence[Claim]) -> str:
    """Marks under the words of the claims; a figure's go over a moment's that holds it."""
    signs = [" "] * (line.end - line.start)
    for claim in sorted(claims, key=lambda claim: isinstance(claim.value, Quantity)):
        sign = FIGURE if isinstance(claim.value, Quantity) else MOMENT
        for place in range(max(claim.span.start, line.start), min(claim.span.end, line.end)):
            signs[place - line.start] = sign
    return "".join(signs).rstrip()


def label(claim: Claim) -> str:
    """What a mark was read as: its aspect, and its interval or its time."""
    if isinstance(claim.value, Moment):
        return f"{claim.aspect}: {claim.value.edtf or 'open'}"
    assert isinstance(claim.value, Quantity), "only figures and moments are marked"
    low, high, unit = claim.value.said.low, claim.value.said.high, claim.value.unit
    if low == high:
        size = number(low)
    elif high == inf:
        size = f"{number(low)} and up"
    else:
        size = f"{number(low)} to {number(high)}"
    return f"{claim.aspect}: {size} {unit}".rstrip()


def number(value: float) -> str:
    """A number with its thousands grouped, and no more digits than it needs.

    >>> number(997500.0), number(0.25)
    ('997,500', '0.25')
    """
    return f"{value:,.10g}"
