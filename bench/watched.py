"""Lofted with every number that stands in capitals watched: which were read, and what one of them moved would give.

`watch()` has to come before lofted is imported. The rooms below are then
compiled with two changes. Where a name in capitals is read, its reading is
noted; and what such a name stands for is kept together with how it is made, so
that a pattern into which a number was written is made anew when the number is
moved. A function that keeps its answers keeps with each what was read for it.

What was read is exact and no guess: what runs before the first reading of a
number cannot hang on it, so a text for which it is not read needs no second run.
"""

import ast
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from functools import wraps as wrapped
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

ROOMS = ("lofted.checks.", "lofted.told.", "lofted.reference.", "lofted.facts.", "lofted.checking", "lofted.putting")
ROOT = Path(__file__).resolve().parent.parent
READ, MADE, KEEPING = "__read__", "__made__", "__keeping__"
Key = tuple[str, str]  # a module and a name in it


class Watch:
    """What the names in capitals stand for, which of them were read, and which are moved."""

    def __init__(self) -> None:
        self.values: dict[Key, Any] = {}
        self.makers: dict[Key, Callable[[], Any]] = {}
        self.made_of: dict[Key, set[Key]] = {}
        self.seen: set[Key] = set()
        self.moved: dict[Key, Any] = {}
        self.for_now: dict[Any, Any] = {}
        self.fixed: set[Key] = set()  # read while a module was imported, for a default: these cannot be moved

    def read(self, module: str, name: str) -> Any:
        """What a name stands for now; that it was read is noted."""
        key = module, name
        self.seen.add(key)
        return self.moved[key] if key in self.moved else self.values[key]

    def made(self, module: str, name: str, make: Callable[[], Any]) -> Any:
        """What a name stands for, kept with how it is made and with what was read for it."""
        around, self.seen = self.seen, set()
        value = make()
        seen, self.seen = self.seen, around
        self.values[module, name] = value
        self.makers[module, name] = make
        self.made_of[module, name] = seen
        return value

    @contextmanager
    def noted(self) -> Iterator[set[Key]]:
        """What is read within the block; it counts as read around it too."""
        around, self.seen = self.seen, set()
        try:
            yield self.seen
        finally:
            around |= self.seen
            self.seen = around

    @contextmanager
    def moving(self, key: Key, value: Any) -> Iterator[None]:
        """Another number under a name, and all that is made of it anew, for as long as the block runs."""
        self.moved[key] = value
        try:
            for name, parts in self.made_of.items():  # in the order in which they were made
                if name != key and parts & self.moved.keys():
                    self.moved[name] = self.makers[name]()
            yield
        finally:
            self.moved.clear()
            self.for_now.clear()

    def hanging_on(self, key: Key) -> set[Key]:
        """A name and all that is made of it."""
        found = {key}
        for name, parts in self.made_of.items():
            if parts & found:
                found.add(name)
        return found

    def keeping(self, function: Callable[..., Any]) -> Callable[..., Any]:
        """A function that keeps its answers, each with what was read for it, in place of one by `functools`."""
        kept: dict[Any, tuple[Any, set[Key]]] = {}

        @wrapped(function)
        def asked(*given: Any, **named: Any) -> Any:
            words = (given, tuple(named.items()))
            found = kept.get(words)
            if found is None or not found[1].isdisjoint(self.moved):
                found = self.for_now.get((asked, words)) or self.answered(function, given, named)
                lasting = found[1].isdisjoint(self.moved)
                (kept if lasting else self.for_now)[words if lasting else (asked, words)] = found
            self.seen |= found[1]
            return found[0]

        return asked

    def answered(self, function: Callable[..., Any], given: Any, named: Any) -> tuple[Any, set[Key]]:
        with self.noted() as seen:
            return function(*given, **named), seen


WATCH = Watch()


def watch() -> Watch:
    """Watch every module of the rooms that is imported from now on."""
    assert not any(name.startswith(ROOMS) for name in sys.modules), "lofted is imported already"
    sys.meta_path.insert(0, Finder())
    return WATCH


class Finder(MetaPathFinder):
    """Finds the modules of the rooms, to be compiled with their names watched."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        spec = PathFinder.find_spec(fullname, path, target) if fullname.startswith(ROOMS) else None
        if spec and spec.origin:
            spec.loader = Loader(fullname, spec.origin)
        return spec


class Loader(SourceFileLoader):
    """Compiles a module with its names in capitals watched, and keeps nothing of it on the disk."""

    def get_code(self, fullname: str) -> CodeType:
        tree = Watched(fullname).visit(ast.parse(self.get_data(self.path)))
        return compile(ast.fix_missing_locations(tree), self.path, "exec")

    def exec_module(self, module: ModuleType) -> None:
        vars(module).update({READ: WATCH.read, MADE: WATCH.made, KEEPING: WATCH.keeping})
        with WATCH.noted() as seen:
            super().exec_module(module)
        WATCH.fixed |= seen


class Watched(ast.NodeTransformer):
    """The syntax of a module with `A = 3` as `A = made("A", lambda: 3)` and every later `A` as `read("A")`."""

    def __init__(self, module: str) -> None:
        self.module = module
        self.made: dict[str, ast.expr] = {}

    def visit_Module(self, tree: ast.Module) -> ast.Module:
        tree.body = [new for old in tree.body for one in singly(old) for new in self.statements(one)]
        return tree

    def statements(self, statement: ast.stmt) -> Iterator[ast.stmt]:
        """A statement of the module as it stands watched."""
        new = self.visit(statement)
        match new:
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if name.isupper():
                self.made[name] = value
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value) if name.isupper():
                self.made[name] = value
            case ast.AugAssign(target=ast.Name(id=name), value=more) if name.isupper():
                self.made[name] = ast.BinOp(self.made[name], new.op, more)
            case _:
                yield new
                return
        make = ast.Lambda(ast.arguments([], [], None, [], [], None, []), self.made[name])
        yield ast.Assign([ast.Name(name, ast.Store())], called(MADE, self.module, name, make))

    def visit_Name(self, name: ast.Name) -> ast.expr:
        key = origin(self.module, name.id) if name.id.isupper() and isinstance(name.ctx, ast.Load) else None
        return called(READ, *key) if key else ast.Name(KEEPING, name.ctx) if name.id == "cache" else name

    def visit_Call(self, call: ast.Call) -> ast.expr:
        """The size of a store of answers decides nothing and goes."""
        sized = isinstance(call.func, ast.Name) and call.func.id == "lru_cache"
        return ast.Name(KEEPING, ast.Load()) if sized else self.generic_visit(call)

    def visit_FunctionDef(self, function: ast.FunctionDef) -> ast.FunctionDef:
        function.decorator_list = [self.visit(one) for one in function.decorator_list]
        function.args.defaults = [self.visit(one) for one in function.args.defaults]
        function.args.kw_defaults = [one and self.visit(one) for one in function.args.kw_defaults]
        function.body = [self.visit(one) for one in function.body]
        return function


def singly(statement: ast.stmt) -> Iterator[ast.stmt]:
    """`A, B = 1, 2` as two statements."""
    match statement:
        case ast.Assign(targets=[ast.Tuple(elts=names)], value=ast.Tuple(elts=values)):
            yield from (ast.Assign([name], value) for name, value in zip(names, values, strict=True))
        case _:
            yield statement


def called(function: str, *given: str | ast.expr) -> ast.Call:
    words = [ast.Constant(one) if isinstance(one, str) else one for one in given]
    return ast.Call(ast.Name(function, ast.Load()), words, [])


@cache
def origin(module: str, name: str) -> Key | None:
    """The module of the rooms that sets a name which another may import; none for what stands elsewhere."""
    place = ROOT.joinpath(*module.split("."))
    path = place / "__init__.py" if place.is_dir() else place.with_suffix(".py")
    for statement in ast.parse(path.read_bytes()).body if module.startswith("lofted") else ():
        match statement:
            case ast.ImportFrom(module=str(other), names=names) if name in {one.asname or one.name for one in names}:
                return next(origin(other, one.name) for one in names if name == (one.asname or one.name))
            case ast.Assign() | ast.AnnAssign() if name in stored(statement) and module.startswith(ROOMS):
                return module, name
    return None


def stored(statement: ast.stmt) -> set[str]:
    return {one.id for one in ast.walk(statement) if isinstance(one, ast.Name) and isinstance(one.ctx, ast.Store)}
