"""Who speaks: every statement in a row, the sourcing profile, and who says what about whom.

Into a file or a pipe goes plain text, one line a statement, its columns two
blanks apart. On a terminal the same stands in a table as wide as the screen.
"""

from collections.abc import Sequence
from io import StringIO

from lofted.facts import THIS_ARTICLE, Claim, Reading
from lofted.present.naming import passers
from lofted.present.phrases import band
from lofted.present.places import place, shortened, statements
from lofted.present.profile import sourcing
from lofted.present.relations import relations
from lofted.present.safe import printable

COLUMNS = (
    "place", "voice", "kind", "through", "cue", "act", "target", "firmness", "mark", "direct", "what is said"
)  # fmt: skip
WIDEST = (6, 40, 14, 30, 20, 9, 30, 36, 8, 6, 80)  # characters; what is longer is shortened
GAP = "  "  # between columns; a single blank stands inside them
NARROWEST = 60  # characters of a terminal's table; below it nothing could be read


def voices(reading: Reading, *, width: int | None = None) -> str:
    """The table, the profile and the map; `width` in characters where a terminal shows it.

    >>> from lofted import Desk
    >>> told = Desk().review("“It failed,” the Pentagon said. Moscow denied that a missile flew.")
    >>> print(voices(told).splitlines()[1])
    ¶1     Pentagon  office           said    states           flat               yes     It failed
    """
    rows = [cells(reading, claim) for claim in statements(reading)]
    parts = [shown(rows, width) if rows else "No voice says anything.", profiled(reading), mapped(reading)]
    return "\n\n".join(part for part in parts if part) + "\n"


def cells(reading: Reading, claim: Claim) -> tuple[str, ...]:
    """One statement, in the order of the columns."""
    voice = claim.voice
    said = (
        place(reading.article, claim.span).strip("[]"),
        voice.name,
        "" if voice == THIS_ARTICLE else str(voice.kind),
        " ← ".join(one.name for one in passers(voice)),
        reading.article.quote(voice.cue) if voice.cue else "",
        str(claim.act or ""),
        claim.target.name if claim.target else "",
        firmness(claim),
        str(claim.mark or ""),
        "yes" if claim.direct else "",
        claim.value.written.strip(' “”"‘’,'),
    )
    return tuple(shortened(printable(cell), most) for cell, most in zip(said, WIDEST, strict=True))


def firmness(claim: Claim) -> str:
    """How firmly it is said, with the band of ICD 203 where a word sets one."""
    denied = ", denied" if claim.denied and str(claim.likelihood.words) != "denied" else ""
    return f"{claim.likelihood.words}{band(claim.likelihood)}{denied}"


def shown(rows: Sequence[tuple[str, ...]], width: int | None) -> str:
    """The rows as a table: plain for a file, ruled for a terminal."""
    return ruled(rows, max(width, NARROWEST)) if width else aligned([COLUMNS, *rows])


def aligned(rows: Sequence[tuple[str, ...]]) -> str:
    """Rows as lines, each column as wide as its widest cell.

    >>> print(aligned([("a", "b"), ("long", "c")]))
    a     b
    long  c
    """
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    lines = (GAP.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows)
    return "\n".join(line.rstrip() for line in lines)


def ruled(rows: Sequence[tuple[str, ...]], width: int) -> str:
    """The rows on a terminal, with the columns that belong together in one."""
    from rich.box import SIMPLE_HEAD  # imported here, since only a terminal needs it
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    drawn = Table(box=SIMPLE_HEAD, show_lines=False, pad_edge=False, padding=(0, 1, 1, 0), expand=True)
    for name, ratio in (("¶", 1), ("who, through whom", 6), ("does what", 4), ("how firmly", 4), ("what is said", 10)):
        drawn.add_column(name, ratio=ratio, overflow="fold")
    for row in rows:
        drawn.add_row(*(Text(cell) for cell in merged(row)))
    out = StringIO()
    Console(file=out, width=width, color_system=None, highlight=False).print(drawn)
    return "\n".join(line.rstrip() for line in out.getvalue().strip("\n").split("\n"))


def merged(row: tuple[str, ...]) -> tuple[str, ...]:
    """A row in five cells, for a screen that has no room for eleven."""
    at, voice, kind, through, cue, act, target, firm, mark, direct, said = row
    who = "\n".join(part for part in (voice, kind, f"through {through}" if through else "") if part)
    does = "\n".join(part for part in (f"{act} → {target}" if target else act, f"“{cue}”" if cue else "") if part)
    how = "\n".join(part for part in (firm, mark, "own words" if direct else "") if part)
    return at.lstrip("¶"), who, does, how, said


def profiled(reading: Reading) -> str:
    """The counts of the sourcing profile."""
    rows = sourcing(reading).rows
    return "SOURCING\n" + "\n".join(f"{count:>6}  {label}" for label, count in rows)


def mapped(reading: Reading) -> str:
    """Who says what about whom, counted."""
    rows = [
        (f"{one.count:>6}", printable(one.voice), str(one.act), f"→ {printable(one.target)}" if one.target else "")
        for one in relations(reading)
    ]
    return "WHO SAYS WHAT ABOUT WHOM\n" + aligned(rows) if rows else ""
