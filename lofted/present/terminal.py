"""The brief on a terminal: the words of each verdict in a colour."""

from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from lofted.facts import Verdict

TINTS = {Verdict.CONFLICTS: "bold red", Verdict.DEPENDS: "yellow", Verdict.OPEN: "cyan", Verdict.HOLDS: "green"}


def tinted(parts: Iterator[str]) -> None:
    """Print with the words of each verdict in a colour; they are there without it too."""
    console = Console()
    for part in parts:
        text = Text(part)
        for verdict, style in TINTS.items():
            text.highlight_regex(rf"(?m)^\S  {verdict.upper()}", style)
        console.print(text, soft_wrap=True, end="")
