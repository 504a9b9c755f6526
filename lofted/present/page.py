"""A reading as one HTML page that needs nothing else: no network, no font, no picture.

The page may be mailed, kept or printed. All that comes from an article or from
a data file is escaped, and the page's policy lets no script or style run but
the two that stand in it, which it names by their SHA-256.
"""

import re
from base64 import b64encode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256
from importlib.resources import files
from typing import Any

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from lofted.facts import Claim, Mark, Reading, Record, Span, Verdict, Voice
from lofted.present import phrases
from lofted.present.agenda import agenda
from lofted.present.arc import drawing
from lofted.present.brief import CITED, Line, compose
from lofted.present.coverage import coverage
from lofted.present.drawing import Drawing
from lofted.present.figure import figure
from lofted.present.marks import WORST_FIRST, every_claim, marks_of, paragraphs, trimmed, worst_first
from lofted.present.places import paragraph, place, shortened, statements
from lofted.present.profile import profile
from lofted.present.relations import relations
from lofted.present.times import times
from lofted.present.wanted import WORDS

SYMBOLS = {Verdict.CONFLICTS: "×", Verdict.DEPENDS: "◊", Verdict.OPEN: "○", Verdict.HOLDS: "✓"}
SAID = 110  # characters of a statement in its line; two lines on a narrow screen, the whole stands below it
TONES = {Mark.DISTANCE: "▽", Mark.SUPPORT: "△", Mark.HEARSAY: "◌"}
TONE_MEANINGS = {
    Mark.DISTANCE: "told with a word that keeps a distance, as “claims”",
    Mark.SUPPORT: "told with a word that lends support, as “confirms”",
    Mark.HEARSAY: "passed on as hearsay, as “reportedly”",
}
MEANINGS = {
    Verdict.CONFLICTS: "figures that cannot all be so as written",
    Verdict.DEPENDS: "holds in one reading, not in another",
    Verdict.OPEN: "nothing at hand can decide it",
    Verdict.HOLDS: "fits everything it was held against",
}
TEMPLATES = (
    "page.html", "reading.html", "cards.html", "page.css", "page.js",
    "dossier.html", "drawings.html", "agenda.html", "picture.html",
)  # fmt: skip
Decide = Callable[[str, str], str]  # what kind of thing, and its id, to what is shown below it
_WEB = re.compile(r"https?://[^\s\"'<>\\^`{|}\x00-\x1f]{1,2000}", re.IGNORECASE)


def no_decision(_: str, __: str) -> str:
    """A page that stands alone has nobody who decides."""
    return ""


def page(reading: Reading, record: Record | None = None, *, words: int = WORDS) -> str:
    """The whole reading as one HTML file.

    `record` lends names to entries and the flight on record to the drawing;
    without it, ids stand in for names. The brief stays under so many `words`.
    """
    filled = templates().get_template("page.html").render(shown(reading, record, words=words))
    return filled.encode("utf-8", "replace").decode("utf-8")  # half of a surrogate pair could not be written to a file


def shown(
    reading: Reading, record: Record | None = None, *, words: int = WORDS, decide: Decide = no_decision, how: str = ""
) -> dict[str, Any]:
    """All that `reading.html` puts on a page.

    `decide` gives what stands below each finding and each claim; `how` (a key
    of `times.HOWS`) is by which clock times are told besides, none if empty.
    """
    text, findings, marks = reading.article.text, worst_first(reading.findings), marks_of(reading)
    brief = compose(reading, words=words)
    starts = {trimmed(text, span).start for line in brief for span in cites(reading, line)}
    return {
        "article": reading.article,
        "brief": brief,
        "paragraphs": tuple(paragraphs(text, marks, starts)),
        "anchors": starts,
        "marks": marks,
        "counts": {verdict: sum(finding.verdict is verdict for finding in findings) for verdict in WORST_FIRST},
        "findings": findings,
        "number_of": {finding: number for number, finding in enumerate(findings, start=1)},
        "drawings": tuple(drawings(reading, record)),
        "speakers": speakers(reading),
        "profile": profile(reading),
        "sayings": tuple(statements(reading)),
        "relations": relations(reading),
        "dates": agenda(reading),
        "covered": coverage(reading),
        "anchor": partial(anchor, reading),
        "place": place,
        "cites": partial(cites, reading),
        "told": partial(phrases.value, record=record),
        "cue": partial(cue_of, reading),
        "decide": decide,
        "how": how,
        "clocks": {one.span.end: one for one in times(reading, record)} if record else {},
    }


@cache
def templates() -> Environment:
    """The page's templates, with everything escaped that is put into them."""
    shelf = files("lofted.present") / "templates"
    sources = {name: (shelf / name).read_text("utf-8") for name in TEMPLATES}
    made = Environment(
        loader=DictLoader(sources), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    style, script = sources["page.css"], sources["page.js"]
    made.globals |= {"style": Markup(style), "style_hash": digest(style), "symbols": SYMBOLS, "meanings": MEANINGS}
    made.globals |= {"script": Markup(script), "script_hash": digest(script)}
    made.filters |= {"aspect": phrases.aspect, "chain": phrases.chain, "firmness": phrases.firmness, "web": web}
    made.filters |= {"drawn": Markup, "figure": figure, "links": phrases.links, "shortened": shortened}
    made.globals |= {"tones": TONES, "tone_meanings": TONE_MEANINGS, "said_short": SAID}
    return made


def digest(inline: str) -> str:
    """How a content security policy names a script or style by what it says."""
    return "sha256-" + b64encode(sha256(inline.encode("utf-8")).digest()).decode("ascii")


def web(address: str | None) -> str | None:
    """The address if it is one that a page may link to, else nothing.

    >>> web("https://example.org/a?b=1")
    'https://example.org/a?b=1'
    >>> web("javascript:alert(1)")
    """
    return address if address and _WEB.fullmatch(address) else None


def name_of(entry: str, *, record: Record | None) -> str:
    """The name of an entry, else its id in capitals: "kcna" becomes "KCNA"."""
    known = record.entry(entry) if record else None
    return known.name if known else entry.replace("-", " ").upper()


def anchor(reading: Reading, span: Span) -> str:
    """The link to where these words stand in the text."""
    return f"#t{trimmed(reading.article.text, span).start}"


def cites(reading: Reading, line: Line) -> tuple[Span, ...]:
    """Where the words of a sentence of the brief stand: one place in each paragraph that it cites."""
    spans = {paragraph(reading.article, claim.span): claim.span for claim in reversed(line.claims)}
    return tuple(spans[number] for number in sorted(spans))[:CITED]


def cue_of(reading: Reading, claim: Claim) -> str:
    """The words by which the claim's voice was known; empty if there are none."""
    return reading.article.quote(claim.voice.cue) if claim.voice.cue else ""


def drawings(reading: Reading, record: Record | None) -> Iterator[Drawing]:
    """A drawing of every launch that has an apogee or a flight time."""
    for event in reading.events:
        flight = record.flight(event.entry) if record else None
        drawn = drawing(event, record_flight=flight, named=partial(name_of, record=record))
        if drawn:
            yield drawn


@dataclass(frozen=True, slots=True)
class Speaker:
    """A voice with everything that it is heard to say."""

    voice: Voice
    claims: tuple[Claim, ...]

    @property
    def statements(self) -> tuple[Claim, ...]:
        """The claims that are statements; the others are what figures and dates stand in them."""
        return tuple(claim for claim in self.claims if claim.aspect == "statement")

    @property
    def quoted(self) -> int:
        """How many of the statements are in the voice's own words."""
        return sum(claim.direct for claim in self.statements)


def speakers(reading: Reading) -> tuple[Speaker, ...]:
    """Every voice once, in the order they are first heard; the same voice through others is another."""
    found: dict[tuple[str, ...], list[Claim]] = {}
    for claim in every_claim(reading):
        found.setdefault((*phrases.chain(claim.voice), claim.voice.kind), []).append(claim)
    return tuple(Speaker(claims[0].voice, tuple(claims)) for claims in found.values())
