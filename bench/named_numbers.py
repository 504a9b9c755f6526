"""The thresholds of the checks, as the code names them: each number in capitals, with its value and its remark.

They are those of the checks and of every room that a check imports, at one
remove or more. No thresholds, and left out, are

- the measures: a name such as `MINUTE` or `MILE` with the very size of that
  measure, and what the remark takes from a standard that only defines
  (`DEFINED`); they convert, and decide nothing;
- what a machine can bear: the size of a store of answers (`maxsize`), and a
  number of bytes.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ROOMS = ("lofted.checks", "lofted.told", "lofted.reference", "lofted.facts", "lofted.checking", "lofted.putting")
MEASURES: dict[str, tuple[float, ...]] = {
    "SECOND": (1 / 60,),  # in minutes
    "MINUTE": (60.0,),  # in seconds
    "HOUR": (3600.0,),
    "HALF_DAY": (12 * 3600.0, 12 * 60.0),  # in seconds and in minutes, as the two below
    "DAY": (86_400.0, 24 * 60.0, 10),  # 10: characters of a day as the shelf has it, 2024-10-31
    "MONTH": (30.44 * 86_400.0, 7),  # 7: characters of a month, 2024-10
    "YEAR": (365.25 * 86_400.0, 365.25),  # in seconds and in days, the Julian year
    "WEEK": (7,),  # in days
    "KILOMETRE": (1000.0,),
    "MILE": (1609.344, 1.609344),  # in metres and in kilometres
    "KILOTON": (1000.0,),
    "TON": (1000.0,),
    "THOUSAND": (1000.0,),
    "TEN": (10.0,),
    "TURN": (360.0,),  # in degrees
    "HALF_TURN": (180.0,),
    "QUARTER": (90.0,),
}
DEFINED = re.compile(r"NIST|WGS 84|IUGG|the standard uses|gas constant")
MACHINE = re.compile(r"^(?:bytes|hex digits)\b")


@dataclass(frozen=True)
class Threshold:
    """A number that a verdict can turn on."""

    module: str
    name: str
    remark: str  # its unit and where it comes from

    @property
    def place(self) -> str:
        """Where it stands, as the page names it."""
        room, short = self.module.split(".")[1], self.module.rpartition(".")[2]
        return f"`{short if room == 'checks' else f'{room}/{short}'}` `{self.name}`"


def is_number(value: object) -> bool:
    """Whether a value is a number, or a length of time."""
    return isinstance(value, int | float | timedelta) and not isinstance(value, bool)


def decides(threshold: Threshold, value: object) -> bool:
    """Whether a name in capitals stands for a threshold, and for no measure."""
    measure = value in MEASURES.get(threshold.name, ())
    return is_number(value) and not (measure or DEFINED.search(threshold.remark) or MACHINE.search(threshold.remark))


def named(module: str) -> Iterator[Threshold]:
    """Every name in capitals that a module sets, with the remark on its lines, but for the sizes of its stores."""
    source = path_of(module).read_text("utf-8")
    tree, lines = ast.parse(source), source.splitlines()
    sizes = {
        one.value.id
        for one in ast.walk(tree)
        if isinstance(one, ast.keyword) and isinstance(one.value, ast.Name) and one.arg == "maxsize"
    }
    for statement in tree.body:
        if isinstance(statement, ast.Assign | ast.AnnAssign):
            own = lines[statement.lineno - 1 : statement.end_lineno]
            remark = " ".join(line.partition("  # ")[2].strip() for line in own).strip()
            targets = statement.targets if isinstance(statement, ast.Assign) else [statement.target]
            for node in (node for target in targets for node in ast.walk(target)):
                if isinstance(node, ast.Name) and node.id.isupper() and node.id not in sizes:
                    yield Threshold(module, node.id, remark)


def modules() -> list[str]:
    """The modules of the checks, and those of the rooms that they import."""
    found = [f"lofted.checks.{path.stem}" for path in sorted((ROOT / "lofted" / "checks").glob("[!_]*.py"))]
    for module in found:  # which grows
        found += [one for one in imported(module) if one not in found]
    checks = [one for one in found if one.startswith("lofted.checks")]
    return [*checks, *sorted(set(found) - set(checks))]


@cache
def imported(module: str) -> list[str]:
    """The modules of the rooms that a module imports, each once."""
    nodes = [one for one in ast.walk(ast.parse(path_of(module).read_text("utf-8"))) if isinstance(one, ast.ImportFrom)]
    named = [(str(node.module), f"{node.module}.{alias.name}") for node in nodes for alias in node.names]
    led = [longer if path_of(longer).is_file() else shorter for shorter, longer in named]
    return list(dict.fromkeys(one for one in led if one.startswith(ROOMS)))


def path_of(module: str) -> Path:
    """The file of a module."""
    place = ROOT.joinpath(*module.split("."))
    return place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
