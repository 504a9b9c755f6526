"""The verb of a saying: what the article calls it, in the present tense, or what its act and its firmness call for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from lofted.facts import THIS_ARTICLE, Act, Article, Claim, Firmness, Mark
from lofted.reference.shelf import Shelf, by_shelf

ACTS = {
    Act.STATES: ("says", "say"),
    Act.ANNOUNCES: ("announces", "announce"),
    Act.WARNS: ("warns", "warn"),
    Act.THREATENS: ("threatens", "threaten"),
    Act.ACCUSES: ("charges", "charge"),
    Act.CONDEMNS: ("complains", "complain"),
    Act.DENIES: ("denies", "deny"),
    Act.PRAISES: ("boasts", "boast"),
    Act.DEMANDS: ("demands", "demand"),
    Act.PROMISES: ("promises", "promise"),
    Act.AGREES: ("agrees", "agree"),
    Act.ASKS: ("asks", "ask"),
    Act.PREDICTS: ("predicts", "predict"),
}
RUMOURED = ("reportedly says", "reportedly say")
MARKS = {Mark.DISTANCE: ("claims", "claim"), Mark.SUPPORT: ("confirms", "confirm")}
FIRM = {  # a verb that carries the firmness itself, before "that"
    Firmness.LIKELY: ("thinks it likely", "think it likely"),
    Firmness.POSSIBLE: ("thinks it possible", "think it possible"),
    Firmness.DOUBTED: ("says, in doubt,", "say, in doubt,"),
    Firmness.DENIED: ("denies", "deny"),
    Firmness.CONDITIONAL: ("says, on a condition,", "say, on a condition,"),
}
CALMER = {  # a headline's verb → a plain one; the brief reports and takes no side
    "slam": ("criticises", "criticise"),
    "blast": ("criticises", "criticise"),
    "tout": ("praises", "praise"),
    "hail": ("praises", "praise"),
}
BARE = frozenset({
    "add", "continue", "answer", "reply", "respond", "counter", "elaborate", "tell", "retort", "joke", "quip",
    "post", "tweet", "write",
})  # fmt: skip
LIGHT = frozenset({
    "has", "have", "also", "again", "then", "later", "now", "just", "since", "recently", "once", "'s", "’s",
})  # fmt: skip
VERBAL = frozenset({"said_that", "of", "told", "to", "citing", "attributed", "that", "about", "as", "quote", "dub"})
LINKS = frozenset({"about", "against", "at", "for", "in", "of", "on", "over", "to", "towards", "with"})
BE = frozenset({"is", "are", "was", "were", "be", "been", "being", "am", "get", "gets", "got"})
NOT = frozenset({"not", "never", "n't", "n’t", "cannot"})
_NEGATED = re.compile(r"(?:\b(?:not|never)|n['’]t)\s+(?:\w+ly\s+)?$")
_WORD = re.compile(r"[\w'’-]+")


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb of saying with its two present forms, the frames it may stand in, and the firmness it carries."""

    lemma: str
    third: str
    frames: frozenset[str]
    firmness: str

    def present(self, *, plural: bool) -> str:
        """The present tense in the number of its subject."""
        third, base = CALMER.get(self.lemma, (self.third, self.lemma))
        return base if plural else third

    @property
    def dubs(self) -> bool:
        """Whether it takes whom, and as what: "calls it", "frames it as"."""
        return bool(self.frames & {"as", "dub"}) and not self.frames & {"said_that", "told", "to"}

    @property
    def wants_that(self) -> bool:
        """Whether nothing but a clause can follow it."""
        return "said_that" in self.frames and not self.frames & {"of", "told", "to", "citing"}


@dataclass(frozen=True, slots=True)
class Said:
    """The verb of one claim as the article puts it; `whole` where its words must stay as they are."""

    verb: Verb
    whole: str = ""

    def told(self, *, plural: bool) -> str:
        """The words of the verb in a sentence of the brief."""
        return self.whole or self.verb.present(plural=plural)


@by_shelf
def verbs(shelf: Shelf) -> dict[str, Verb]:
    """Every form of every verb of saying on the shelf."""
    table: dict[str, Verb] = {}
    for row in shelf.rows("cues", key=("lemma", "frame")):
        forms, frames = row.many("forms"), frozenset(part.strip() for part in row["frame"].split("|"))
        if len(forms) > 1 and frames & VERBAL:
            verb = Verb(row["lemma"], third(row["lemma"], forms), frames, row["firmness"].split()[0])
            for form in forms:
                table.setdefault(form, verb)
    return table


def third(lemma: str, forms: Sequence[str]) -> str:
    """The present of the third person: the form on the shelf, or the regular one where it lacks as a noun too.

    >>> third("touch on", ["touches on", "touched on"]), third("thank", ["thanked", "thanking"])
    ('touches on', 'thanks')
    """
    first, _, rest = lemma.partition(" ")
    on_shelf = next((form for form in forms if form.split(" ")[0].endswith("s") and form != lemma), None)
    regular = first + ("es" if first.endswith(("s", "x", "z", "ch", "sh")) else "s")
    return on_shelf or f"{regular} {rest}".rstrip()


def said(claim: Claim, article: Article) -> Said | None:
    """The verb that a claim's cue is, or None where the cue is none, stands in the passive or is hearsay itself.

    A verb that the article modifies keeps its words: "had initially said" is
    not "says". A plain past or perfect becomes the present.
    """
    if not claim.voice.cue:
        return None
    cue = article.quote(claim.voice.cue)
    words = [word.lower() for word in _WORD.findall(cue)]
    at = next((at for at in range(len(words)) if " ".join(words[at:]) in verbs()), None)
    if at is None and len(words) > 2 and words[-1] in LINKS and not BE & set(words) and not NOT & set(words):
        whole = Verb(words[0], words[0], frozenset({"of"}), str(claim.likelihood.words))
        return Said(whole, " ".join(cue.split()))  # "has expressed support for": a noun follows, and no clause
    if at is None or (at == 0 and claim.voice.cue.start > 0 and passive(article, claim)):
        return None
    verb, before = verbs()[" ".join(words[at:])], words[:at]
    if any(word in BE for word in before) and not words[-1].endswith("ing"):
        return None
    left = [word for word in before if word not in LIGHT | BE]
    if "to" in before or NOT & set(left) or any(word.endswith(("n't", "n’t")) for word in left):
        return None
    return Said(verb, " ".join(cue.split()) if left else "")


def lemma_of(claim: Claim, article: Article) -> str | None:
    """The plain form of the verb at the end of a cue: "did not confirm" gives "confirm"."""
    words = article.quote(claim.voice.cue).lower().split() if claim.voice.cue else []
    known = verbs().get(words[-1]) if words else None
    return known.lemma if known else None


def passive(article: Article, claim: Claim) -> bool:
    """Whether a form of "be" stands right before the cue, or "by" right after it."""
    assert claim.voice.cue, "asked of claims with a cue alone"
    cue = claim.voice.cue
    before = article.text[max(0, cue.start - 12) : cue.start].split()[-1:]  # characters; the longest is "being"
    after = article.text[cue.end : cue.end + 4].split()[:1]  # characters: " by "
    return before in ([word] for word in BE) or after == ["by"]


def negated(claim: Claim, article: Article) -> bool:
    """Whether the saying itself is said not to have happened: "did not confirm"."""
    if not claim.voice.cue or claim.act is Act.DENIES:
        return False
    cue = claim.voice.cue
    head = article.text[max(0, cue.start - 20) : cue.start]  # characters; "not", an adverb and blanks
    inside = article.quote(cue).lower()
    return bool(_NEGATED.search(head)) or bool(re.search(r"\b(?:not|never)\s|n['’]t\s", inside))


def plain(claim: Claim, *, plural: bool) -> str:
    """The verb that a claim's act, mark and firmness call for before "that", where the article has none to lend."""
    forms = ACTS[claim.act or Act.STATES]
    if claim.likelihood.words is Firmness.REPORTED and claim.act in (None, Act.STATES):
        forms = ("reports", "report") if is_press(claim) else forms if chained(claim) else RUMOURED
    elif claim.mark in MARKS and claim.act in (None, Act.STATES):
        forms = MARKS[claim.mark]
    return forms[plural]


def hedging(claim: Claim, *, plural: bool) -> str | None:
    """A verb that carries a firmness which no other word of the sentence does; None where there is no need."""
    forms = FIRM.get(claim.likelihood.words)
    return forms[plural] if forms else None


def chained(claim: Claim) -> bool:
    """Whether somebody besides the article passes it on, which a sentence says by naming them."""
    return claim.voice.via is not None and claim.voice.via.name != THIS_ARTICLE.name


def is_press(claim: Claim) -> bool:
    """Whether reporting is what the voice does."""
    return str(claim.voice.kind) in ("outlet", "state media", "document")
