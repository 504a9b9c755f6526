"""One cue in its parsed sentence, and the noun phrase that is its subject."""

from collections.abc import Sequence
from dataclasses import dataclass

from lofted.extract.cues import Cue, cue_nouns
from lofted.extract.grammar import Parse, Word
from lofted.facts import Span

CLIMB = 4  # steps up from a participle or a joined verb to the one with the subject
HANGERS = {"relcl", "acl", "appos", "prep", "conj", "punct", "parataxis"}  # what may hang on a noun and hold the cue
WRITINGS = {
    "letter", "letters", "tweet", "tweets", "report", "resolution", "speech", "post", "posts", "message", "messages",
    "memo", "motion", "brief", "lawsuit", "petition", "editorial", "article", "paper", "papers", "note", "complaint",
    "series",
}  # fmt: skip
MARKS = {",", ":", ";", "-", "–", "—", "--", "."}


@dataclass(frozen=True, slots=True)
class Clause:
    """One cue in its parsed sentence, which begins at a place of the article.

    `verb` is the cue's first word and `last` its last one.
    """

    words: Parse
    at: int
    quotations: Sequence[Span]
    verb: Word
    last: Word
    row: Cue

    def span(self, first: int, last: int) -> Span | None:
        """The article's span from one word to another, without marks and blanks at its ends."""
        words = self.words
        while first <= last and (words[first].text in MARKS or words[first].text.isspace()):
            first += 1
        while last >= first and (words[last].text in MARKS | {"!", "?"} or words[last].text.isspace()):
            last -= 1
        return Span(words[first].start + self.at, words[last].end + self.at) if first <= last else None

    def kids(self, word: Word, *relations: str) -> list[Word]:
        """The words that hang on a word by one of these relations."""
        return [self.words[kid] for kid in word.children if self.words[kid].relation in relations]

    def head(self, word: Word) -> Word:
        """The word that a word hangs on."""
        return self.words[word.head]

    @property
    def passive(self) -> bool:
        """Whether the cue stands in the passive."""
        verb = self.verb
        if verb.tag not in ("VBN", "VBD"):
            return False
        if self.kids(verb, "auxpass") or self.kids(verb, "agent"):
            return True
        if verb.relation == "conj" and self.kids(self.head(verb), "auxpass") and not self.kids(verb, "nsubj"):
            return True
        if verb.relation == "advcl" and verb.index == 0:
            return not self.kids(verb, "nsubj", "nsubjpass")  # "Asked whether it flew, Kim said"
        return verb.relation in ("acl", "amod") and verb.tag == "VBN"

    @property
    def cue(self) -> Span:
        """The cue with the auxiliaries and adverbs right before it."""
        first = self.verb.index
        while (
            first
            and self.words[first - 1].relation in ("aux", "auxpass", "advmod", "neg")
            and (self.words[first - 1].head == self.verb.index)
        ):
            first -= 1
        return Span(self.words[first].start + self.at, self.last.end + self.at)


def subject(clause: Clause) -> Span | None:
    """The noun phrase that says it, found on the cue or on the verbs that the cue hangs on."""
    words, verb = clause.words, clause.verb
    for _ in range(CLIMB):
        own = [word for word in clause.kids(verb, "nsubj", "csubj") if word.relation == "nsubj"]
        if own:
            return named_by(clause, own[0], verb)
        if verb.relation == "acl" and clause.head(verb).tag.startswith("NN"):
            return author(clause, clause.head(verb)) or noun_phrase(clause, clause.head(verb), before=verb)
        if verb.relation not in ("conj", "xcomp", "advcl", "ccomp", "dep", "pcomp", "parataxis", "prep"):
            return None
        if verb.relation == "ccomp" and verb.tag != "VBG" and verb is clause.verb:
            return None
        passive_subject = clause.kids(words[verb.head], "nsubjpass")
        if passive_subject and verb.relation in ("advcl", "conj", "xcomp"):
            return named_by(clause, passive_subject[0], words[verb.head])
        verb = words[verb.head]
    return None


def author(clause: Clause, noun: Word) -> Span | None:
    """Who put out the words in which it is said: "the council issued a statement condemning …"."""
    verb = clause.head(noun)
    if noun.relation != "dobj" or not (noun.text.lower() in cue_nouns() or noun.text.lower() in WRITINGS):
        return None
    own = clause.kids(verb, "nsubj")
    return named_by(clause, own[0], verb) if own else None


def named_by(clause: Clause, noun: Word, verb: Word) -> Span | None:
    """The phrase of a subject; "who" and "which" point to the noun before them."""
    if noun.tag in ("WP", "WDT") or noun.text.lower() == "that":
        if verb.relation == "relcl" and clause.head(verb).tag[:2] in ("NN", "PR"):
            return noun_phrase(clause, who_of(clause, clause.head(verb), noun), before=verb)
        return None
    if noun.tag in ("EX", "WRB") or (noun.text.lower() in ("it", "this", "which") and noun.relation == "expl"):
        return None
    return noun_phrase(clause, noun, before=clause.verb)


def who_of(clause: Clause, noun: Word, who: Word) -> Word:
    """The noun that "who" stands for, past what is only said of it: "Thorsen, a physicist, who"."""
    if noun.relation == "appos":
        return clause.head(noun)
    of = clause.head(noun)
    person = clause.head(of) if noun.relation == "pobj" and of.text.lower() in ("of", "at") else noun
    return person if who.text.lower() == "who" and noun.tag == person.tag == "NNP" else noun


def noun_phrase(clause: Clause, noun: Word, *, before: Word) -> Span | None:
    """A noun with all that hangs on it, cut before a clause that holds the cue."""
    first, last = noun.left, noun.right
    for kid in noun.children:
        word = clause.words[kid]
        if word.relation in HANGERS and noun.index < word.index and word.left <= before.index <= word.right:
            last = min(last, word.left - 1)
    if first <= before.index <= last and before.index > noun.index:
        last = before.index - 1
        while last > noun.index and clause.words[last].head == before.index:  # auxiliaries and adverbs of the cue
            last -= 1
    return clause.span(first, last)
