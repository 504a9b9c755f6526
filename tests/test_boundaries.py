"""Who may import whom: a stage knows the facts and the shelf, and no other stage."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "lofted"
STAGES = ("read", "extract", "link", "gather", "present")
CLI = ("cli_people", "cli_reference", "cli_review", "cli_serve", "cli_store")  # the commands that cli.py puts together
ALLOWED = {
    "facts": set(),
    "reference": {"facts"},
    "told": {"facts", "reference"},
    "checking": {"facts"},
    "putting": {"facts", "checking"},
    **{stage: {"facts", "reference"} for stage in STAGES},
    "heading": {"facts", "checking"},
    "checks": {"facts", "reference", "told", "checking", "heading", "putting"},
    "memory": {"facts"},
    "store": {"facts"},
    "version": set(),
    "digests": {"facts", "reference", "version"},
    "deciding": {"facts", "extract"},
    "desk": {"facts", "reference", "told", *STAGES[:-1], "putting", "checks", "deciding", "digests"},
    "keeping": {"facts", "desk", "store"},
    "reviewing": {"facts", "desk", "gathering", "store"},
    "gathering": {"facts", "desk", "digests", "present", "store"},
    "options": {"facts"},
    "cli_store": {"facts", "desk", "keeping", "options", "store"},
    "cli_reference": {"desk", "options", "present"},
    "cli_review": {"facts", "desk", "options", "reviewing", "store", "cli_store"},
    "asking": {"facts", "desk", "gathering", "options", "present", "store"},
    "many": {"facts", "asking", "options", "present"},
    "views": {"asking", "desk", "gathering", "options", "present", "store"},
    "web": {"facts", "desk", "gathering", "present", "keeping", "reviewing", "store", "lofted"},
    "cli_serve": {"facts", "options", "store", "web"},
    "cli_people": {"facts", "options", "store", "web", "cli_store"},
    "cli": {"facts", "desk", "many", "views", "memory", "present", "options", "lofted", *CLI},
    "__main__": {"cli"},
    "__init__": {"facts", "desk", "memory", "version"},
}
MODULES = sorted(ROOT.rglob("*.py"))
named = pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))


def imports(path: Path) -> Iterator[tuple[str, ...]]:
    """Every module of ours that a module imports, as the names below `lofted`."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "lofted":
            below = tuple((node.module or "").split(".")[1:])
            yield from (module_of((*below, alias.name)) for alias in node.names)
        if isinstance(node, ast.Import):
            yield from (tuple(alias.name.split(".")[1:]) for alias in node.names if alias.name.startswith("lofted"))


def module_of(names: tuple[str, ...]) -> tuple[str, ...]:
    """The module that a dotted name leads to: itself, or the one that holds it."""
    place = ROOT.joinpath(*names)
    return names if len(names) == 1 or place.is_dir() or place.with_suffix(".py").exists() else names[:-1]


def room(path: Path) -> str:
    return path.relative_to(ROOT).with_suffix("").parts[0]


@named
def test_imports_point_down(path):
    reached = {"lofted" if below == ("__version__",) else below[0] for below in imports(path)}
    assert reached - {room(path)} <= ALLOWED[room(path)]


@named
def test_no_check_imports_another(path):
    if room(path) == "checks" and path.stem != "__init__":
        assert not [below for below in imports(path) if below[0] == "checks"]


@named
def test_nothing_is_imported_for_types_alone(path):
    assert "TYPE_CHECKING" not in path.read_text("utf-8")


def test_no_circles():
    graph = {module_name(path): {resolved(below) for below in imports(path)} for path in MODULES}
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " → ".join((*above, name))
        if name not in done:
            for other in graph.get(name, ()):
                visit(other, (*above, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def module_name(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def resolved(below: tuple[str, ...]) -> str:
    return "" if below == ("__version__",) else ".".join(below)


@named
def test_a_module_says_what_it_is(path):
    doc = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert doc, "a module's docstring comes first"
    assert doc.splitlines()[0].endswith((".", "?", ":")), "its first line is one plain sentence"


@named
def test_functions_and_files_stay_short(path):
    source = path.read_text("utf-8")
    assert source.count("\n") <= 320 or path.stem == "facts", "a file is one idea"
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 60, node.name
