"""How a check is declared, found, put and explained.

A check is a module with one function of its own name. What that function
looks at is the type of its first argument: an `Article`, a `Claim`, an
`Event` or the whole `Reading`. An argument `record` is handed what the shelf
holds, an argument `memory` the other readings, and an argument `reading` the
one at hand. Without a memory, the checks that ask for it are not put.

A module may name its `CUES`: parts of words of which one stands in every text
that the check has something to ask of, those with a capital as they are
written. The check is put only where one stands in the title or the text.
It names the `FIELD` under which lists of the questions have it, one of `FIELDS`.
"""

import ast
import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from doctest import DocTestParser, Example
from importlib import import_module
from pkgutil import iter_modules

from lofted.checking import firm
from lofted.facts import Article, Claim, Event, Finding, Memory, Reading, Record, Verdict

Examine = Callable[..., Iterator[Finding]]
OTHER = "other questions"
# What the questions are about, in the order of their lists: from the words alone to what others wrote.
FIELDS = (
    "units and arithmetic",
    "days and clocks",
    "flight and orbit",
    "launches on record",
    "missiles, rockets and craft",
    "records, firsts and counts",
    "places and seas",
    "satellites and spaceflight",
    "nuclear tests",
    "agreements and resolutions",
    "people, offices and meetings",
    "who says it",
    "headlines",
    "other reports",
    OTHER,
)


@dataclass(frozen=True, slots=True)
class Check:
    """One question the desk asks, and the function that asks it."""

    name: str
    examine: Examine
    doc: str
    looks_at: type
    wants: frozenset[str] = frozenset()
    cues: tuple[str, ...] = ()
    field: str = OTHER

    @property
    def question(self) -> str:
        """The docstring's first line."""
        return self.doc.splitlines()[0]

    @property
    def examples(self) -> list[Example]:
        """The docstring's examples: its tests, and its documentation."""
        return DocTestParser().get_examples(self.doc)


def discover(package: str, path: Iterable[str]) -> tuple[Check, ...]:
    """Every module of a package as a check, in alphabetical order."""
    return tuple(load(f"{package}.{module.name}") for module in iter_modules(path))


def load(module_name: str) -> Check:
    """The check that a module holds: the function that bears its name."""
    module = import_module(module_name)
    name = module_name.rpartition(".")[2]
    examine = getattr(module, name)
    first, *rest = inspect.signature(examine).parameters.values()
    wants = frozenset(one.name for one in rest)
    field = getattr(module, "FIELD", OTHER)
    if field not in FIELDS:
        raise ValueError(f"{module_name}: the field of a check is one of {', '.join(FIELDS)}, not {field}")
    cues = getattr(module, "CUES", ())
    return Check(name, examine, inspect.getdoc(module) or "", first.annotation, wants, cues, field)


def by_field(checks: Iterable[Check]) -> Iterator[tuple[str, tuple[Check, ...]]]:
    """The checks of each field that has any, in the order of `FIELDS`."""
    asked = tuple(checks)
    for field in FIELDS:
        if found := tuple(check for check in asked if check.field == field):
            yield field, found


def run(reading: Reading, checks: Iterable[Check], record: Record, memory: Memory | None = None) -> Iterator[Finding]:
    """Ask every question of everything it looks at, and sign each answer."""
    means = {"record": record, "memory": memory, "reading": reading}
    sights: Mapping[type, tuple[object, ...]] = {
        Article: (reading.article,),
        Claim: reading.claims,
        Event: reading.events,
        Reading: (reading,),
    }
    spoken = words_of(reading.article)
    for check in checks:
        unheard = check.cues and not any(cue in spoken for cue in check.cues)
        if unheard or (memory is None and "memory" in check.wants):
            continue
        given = {name: means[name] for name in check.wants}
        for sight in sights[check.looks_at]:
            for finding in check.examine(sight, **given):
                yield no_firmer_than_its_words(no_firmer_than_its_ground(replace(finding, check=check.name)))


def words_of(article: Article) -> str:
    """The title and the text as they are, and once more in small letters, to look for cues in."""
    words = f"{article.title}\n{article.text}"
    return f"{words}\n{words.lower()}"


def no_firmer_than_its_ground(finding: Finding) -> Finding:
    """A finding that rests on an unverified row says so, and is at most `depends`."""
    shaky = [evidence for evidence in finding.evidence if not evidence.verified]
    if not shaky or finding.verdict is Verdict.OPEN:
        return finding
    rows = ", ".join(dict.fromkeys(evidence.entry for evidence in shaky))
    return replace(
        finding,
        verdict=Verdict.DEPENDS,
        depends_on=finding.depends_on or f"the row {rows}, which nobody has verified yet",
    )


def no_firmer_than_its_words(finding: Finding) -> Finding:
    """Words that are denied, doubted, planned or only called possible are held to nothing: at most `depends`.

    A membership is held against what is said of it, its denial included.
    """
    unsure = [claim for claim in finding.claims if not firm(claim)]
    of_itself = (
        len(finding.claims) == 1 and not finding.evidence
    )  # a sum or a date inside the words: no plan excuses it
    if finding.verdict is not Verdict.CONFLICTS or not unsure or of_itself or unsure[0].aspect == "membership":
        return finding
    how = "denied" if unsure[0].denied else str(unsure[0].likelihood.words)
    on = f"whether “{unsure[0].told}” is meant as a fact: it is told as {how}"
    return replace(finding, verdict=Verdict.DEPENDS, depends_on=on, would_hold_if=None)


def explain(check: Check) -> str:
    """A check's page: its docstring, with every example as text and answer."""
    page: list[str] = []
    for part in DocTestParser().parse(check.doc):
        if isinstance(part, Example):
            page += [f"> {text_of(part)}", "\n".join(answers(check.name, part.want)) or "Nothing to say."]
        elif part.strip():
            page.append(part.strip())
    return "\n\n".join([f"# {check.name}", *page])


def answers(name: str, want: str) -> list[str]:
    """The answers of an example, each on one line, however the docstring wraps them."""
    parts = re.split(rf"\s*(?={name}: )", " ".join(want.split()))
    return [part for part in parts if part]


def text_of(example: Example) -> str:
    """The news sentence of an example `review("…")`."""
    call = ast.parse(example.source.strip()).body[0]
    assert isinstance(call, ast.Expr) and isinstance(call.value, ast.Call), "every example calls review"
    given = call.value
    words = [str(ast.literal_eval(argument)) for argument in given.args]
    named = [f"({keyword.arg} {ast.literal_eval(keyword.value)})" for keyword in given.keywords]
    return " ".join(words + named)
