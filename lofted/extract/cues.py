"""The words that tie a statement to the one who makes it, read from `cues.csv`.

A row gives a cue's lemma, its forms, the frames in which it may stand, what
act it is, whether it keeps a distance or lends support, whether only a
speaker can do it, and how firmly it says what it says, with a band of
probability where a word sets one ("likely 0.55 0.80"). A reporter adds a cue
by adding a row. The frames:

    said_that   said (that) it flew            that      feels that it flew, only with "that"
    told        told the crews that, to        quote     shouted “…”, only with a quotation or "that"
    of          announced the launch           as        sees it as a threat, only with "as"
    to          vowed to respond               dub       called it a threat, only with what it is called
    about       spoke on Monday of the test    copula    is confident that, is critical of
    passive     the launch was confirmed by    voicing   expressed concern about, voiced regret
    citing      citing officials               making    issued a warning that, with a noun that is a cue
    attributed  attributed to a diplomat       noun      Moscow's claim that
    according   according to the army

and, for what nobody is named to have said, adverb, adjective and hedge.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lofted.extract.vocabulary import vocabulary
from lofted.facts import Act, Firmness, Likelihood, Mark, Span, VoiceKind
from lofted.reference.shelf import Row, Shelf, by_shelf

VERBAL = {
    "said_that", "told", "of", "to", "passive", "citing", "attributed", "noun",
    "that", "quote", "about", "as", "dub", "copula", "voicing", "making",
}  # fmt: skip
FRAMES = VERBAL | {"according", "adverb", "adjective", "hedge"}

_WORD = re.compile(r"[A-Za-z]+(?:-[A-Za-z]+)*")


@dataclass(frozen=True, slots=True)
class Cue:
    """One form of one row, with all that the row says; `speaks` is whether only a speaker can do it."""

    lemma: str
    form: str
    frames: frozenset[str]
    act: Act | None
    likelihood: Likelihood
    mark: Mark | None = None
    speaks: bool = False

    @property
    def finite(self) -> bool:
        """Whether the form can stand alone as a verb with a subject in the third person."""
        verb = self.form.split()[0]
        return not verb.endswith("ing")

    @property
    def nounlike(self) -> bool:
        """Whether the form may as well be a noun: a report, states, the plan."""
        return "noun" in self.frames and not self.form.split()[0].endswith(("ed", "ing", "ght"))


@dataclass(frozen=True, slots=True)
class Attribution:
    """What hangs together before a voice is made of it; all spans are the article's.

    `through` names who passes the statement on, the nearest first; `named` is
    where the source is named, if it is only a "who" or a "which" itself.
    """

    cue: Span
    row: Cue
    source: Span | None
    content: tuple[Span, ...]
    through: tuple[Span, ...] = ()
    likelihood: Likelihood | None = None
    named: Span | None = None


@by_shelf
def rows(shelf: Shelf) -> tuple[Cue, ...]:
    """Every form of every row."""
    table: list[Cue] = []
    for row in shelf.rows("cues", key=("lemma", "frame")):
        frames = frozenset(part.strip() for part in row.needed("frame").split("|"))
        if not frames <= FRAMES:
            row.refuse(f"there is no frame {', '.join(frames - FRAMES)}; there are {', '.join(sorted(FRAMES))}")
        likelihood = likelihood_of(row)
        act, mark, speaks = act_of(row), mark_of(row), row["speaks"] == "yes"
        table.extend(Cue(row["lemma"], form, frames, act, likelihood, mark, speaks) for form in row.many("forms"))
    return tuple(table)


def act_of(row: Row) -> Act | None:
    """The act that a row names, None where it names none, as a hedge."""
    if not row["act"]:
        return None
    try:
        return Act(row["act"])
    except ValueError:
        row.refuse(f"there is no act {row['act']!r}; there are {', '.join(Act)}")


def mark_of(row: Row) -> Mark | None:
    """The mark that a row sets, None where it sets none."""
    if not row["mark"]:
        return None
    try:
        return Mark(row["mark"])
    except ValueError:
        row.refuse(f"there is no mark {row['mark']!r}; there are {', '.join(Mark)}")


def likelihood_of(row: Row) -> Likelihood:
    """The firmness a row states, with its band where there is one."""
    word, *band = row.needed("firmness").split()
    try:
        low, high = (float(band[0]), float(band[1])) if band else (None, None)
        return Likelihood(Firmness(word), low, high)
    except (ValueError, IndexError):
        known = ", ".join(Firmness)
        row.refuse(f"the firmness {row['firmness']!r} is unknown; write one of {known}, as likely or likely 0.55 0.80")


@by_shelf
def by_first_word(_: Shelf, *frames: str) -> dict[str, tuple[Cue, ...]]:
    """The cues that may stand in one of these frames, by their first word, the longest first."""
    table: dict[str, list[Cue]] = {}
    for cue in rows():
        if cue.frames & set(frames):
            table.setdefault(cue.form.split()[0], []).append(cue)
    return {word: tuple(sorted(cues, key=lambda cue: -len(cue.form))) for word, cues in table.items()}


@by_shelf
def heads(_: Shelf, *frames: str) -> frozenset[str]:
    """The first letters up to a hyphen or a blank of the cues that may stand in one of these frames."""
    return frozenset(form.partition("-")[0] for form in by_first_word(*frames))


@by_shelf
def cue_nouns(_: Shelf) -> frozenset[str]:
    """The forms that may be nouns of saying: a claim, a warning, the plan."""
    return frozenset(cue.form for cue in rows() if "noun" in cue.frames and not cue.form.endswith("ed"))


def find_cues(text: str, span: Span, *frames: str) -> Iterator[tuple[Span, Cue]]:
    """Yield the cues in a stretch of text that may stand in one of the frames."""
    if heads(*frames).isdisjoint(vocabulary(text[span.start : span.end])):
        return  # most stretches hold none, and this is much faster than looking at each word
    table, last = by_first_word(*frames), span.start
    for word in _WORD.finditer(text, span.start, span.end):
        for cue in table.get(word[0].lower(), ()):
            end = word.start() + len(cue.form)
            if word.start() >= last and end <= span.end and is_form(text, word.start(), end, cue.form):
                last = end
                yield Span(word.start(), end), cue
                break


def is_form(text: str, start: int, end: int, form: str) -> bool:
    """Whether the form stands there as whole words, whatever its capitals."""
    whole = end == len(text) or not (text[end].isalnum() or (text[end] == "-" and text[end + 1 : end + 2].isalpha()))
    return whole and (" " not in form or text[start:end].lower() == form)


@by_shelf
def speakers(shelf: Shelf) -> dict[str, tuple[VoiceKind, bool]]:
    """Nouns that stand for a voice, with its kind and whether the form is plural."""
    table: dict[str, tuple[VoiceKind, bool]] = {}
    for row in shelf.rows("speakers", key=("noun",)):
        try:
            kind = VoiceKind(row.needed("kind"))
        except ValueError:
            row.refuse(f"there is no kind of voice {row['kind']!r}; there are {', '.join(VoiceKind)}")
        table[row["noun"].lower()] = (kind, kind is VoiceKind.UNNAMED_GROUP)
        if row["plural"] and row["plural"] != row["noun"]:
            plural = VoiceKind.UNNAMED_GROUP if kind is VoiceKind.UNNAMED_PERSON else kind
            table[row["plural"].lower()] = (plural, True)
    return table
