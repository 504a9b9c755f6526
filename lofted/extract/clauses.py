"""Attributions that only the grammar of a sentence can settle.

Rules on the parse: the subject of a cue is its source, its clause or object
the content; a passive has its source in "by", a participle takes the subject
of the verb it hangs on, a relative clause the noun before it.
"""

from collections.abc import Iterator, Sequence

from lofted.extract.cues import Attribution, Cue
from lofted.extract.grammar import Parse, Word
from lofted.facts import Firmness, Likelihood, Span

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
CLIMB = 4  # steps up from a participle or a joined verb to the one with the subject
REPORTED = Likelihood(Firmness.REPORTED)


def read_clauses(
    words: Parse, at: int, quotations: Sequence[Span], cues: Sequence[tuple[Span, Cue]]
) -> Iterator[Attribution]:
    """Yield the attributions of a parsed sentence that begins at a place of the article."""
    starts = {word.start + at: word for word in words}
    for span, row in cues:
        word = starts.get(span.start)
        if word is None or negated(words, word):
            continue
        last = max((one.index for one in words if one.start + at < span.end), default=word.index)
        yield from read_cue(Clause(words, at, quotations, word, words[last], row))


class Clause:
    """One cue in its parsed sentence."""

    __slots__ = ("words", "at", "quotations", "verb", "last", "row")

    def __init__(
        self, words: Parse, at: int, quotations: Sequence[Span], verb: Word, last: Word, row: Cue
    ) -> None:
        self.words, self.at, self.quotations = words, at, quotations
        self.verb, self.last, self.row = verb, last, row

    def span(self, first: int, last: int) -> Span | None:
        """The article's span from one word to another, without marks and blanks at its ends."""
        words = self.words
        while first <= last and words[first].text in {",", ":", ";", "-", "–", "—", "--", ".", " ", "\n"}:
            first += 1
        while last >= first and (words[last].text in {",", ":", ";", "-", "–", "—", "--", ".", "!", "?"} or words[last].text.isspace()):
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
        return verb.relation in ("acl", "amod") and verb.tag == "VBN"

    @property
    def cue(self) -> Span:
        """The cue with the auxiliaries and adverbs right before it."""
        first = self.verb.index
        while first and self.words[first - 1].relation in ("aux", "auxpass", "advmod", "neg") and (
            self.words[first - 1].head == self.verb.index
        ):
            first -= 1
        return Span(self.words[first].start + self.at, self.last.end + self.at)


def read_cue(clause: Clause) -> Iterator[Attribution]:
    """The attribution of one cue, by the frame in which it stands."""
    row, verb = clause.row, clause.verb
    if "according" in row.frames:
        yield from according(clause)
    elif verb.tag.startswith("NN"):
        if "noun" in row.frames:
            yield from nominal(clause)
    elif not verb.tag.startswith("VB"):
        return
    elif clause.passive:
        yield from passive(clause)
    elif "citing" in row.frames:
        yield from citing(clause)
    else:
        yield from active(clause)


def active(clause: Clause) -> Iterator[Attribution]:
    """The ministry said that …; the ministry denied the report; Kim, adding that …"""
    source = subject(clause)
    content = content_of(clause)
    if source and content:
        planned = planned_object(clause)
        yield Attribution(clause.cue, clause.row, source, content, likelihood=planned)


def planned_object(clause: Clause) -> Likelihood | None:
    """Announced plans are planned, whatever verb announces them."""
    for noun in clause.kids(clause.verb, "dobj"):
        if noun.text.lower() in ("plan", "plans", "intention", "intentions", "commitment", "schedule") and noun.index > clause.verb.index:
            return Likelihood(Firmness.PLANNED)
    return None


def subject(clause: Clause) -> Span | None:
    """The noun phrase that says it, found on the cue or on the verbs that the cue hangs on."""
    words, verb = clause.words, clause.verb
    for _ in range(CLIMB):
        own = [word for word in clause.kids(verb, "nsubj", "csubj") if word.relation == "nsubj"]
        if own:
            return named_by(clause, own[0], verb)
        if verb.relation == "acl" and clause.head(verb).tag.startswith("NN"):
            return noun_phrase(clause, clause.head(verb), before=verb)
        if verb.relation not in ("conj", "xcomp", "advcl", "ccomp", "dep", "pcomp", "parataxis", "prep"):
            return None
        if verb.relation == "ccomp" and verb.tag != "VBG" and verb is clause.verb:
            return None
        passive_subject = clause.kids(words[verb.head], "nsubjpass")
        if passive_subject and verb.relation in ("advcl", "conj", "xcomp"):
            return named_by(clause, passive_subject[0], words[verb.head])
        verb = words[verb.head]
    return None


def named_by(clause: Clause, noun: Word, verb: Word) -> Span | None:
    """The phrase of a subject; "who" and "which" point to the noun before them."""
    if noun.tag in ("WP", "WDT") or noun.text.lower() == "that":
        if verb.relation == "relcl" and clause.head(verb).tag[:2] in ("NN", "PR"):
            return noun_phrase(clause, clause.head(verb), before=verb)
        return None
    if noun.tag in ("EX", "WRB") or noun.text.lower() in ("it", "this", "which") and noun.relation == "expl":
        return None
    return noun_phrase(clause, noun, before=clause.verb)


def noun_phrase(clause: Clause, noun: Word, *, before: Word) -> Span | None:
    """A noun with all that hangs on it, cut before a clause that holds the cue."""
    first, last = noun.left, noun.right
    for kid in noun.children:
        word = clause.words[kid]
        if word.relation in ("relcl", "acl", "appos", "prep", "conj", "punct", "parataxis") and word.index > noun.index:
            if word.left <= before.index <= word.right:
                last = min(last, word.left - 1)
    if first <= before.index <= last and before.index > noun.index:
        last = before.index - 1
    return clause.span(first, last)


def content_of(clause: Clause) -> tuple[Span, ...]:
    """What is said: the clause, the object, the infinitive, or the rest round an inserted cue."""
    verb, row = clause.verb, clause.row
    ccomp = [word for word in clause.kids(verb, "ccomp") if not is_hearer(word)]
    if ccomp and {"said_that", "told"} & row.frames:
        return said_clause(clause, ccomp[0])
    if {"said_that"} & row.frames:
        round_it = inserted(clause)
        if round_it:
            return round_it
    if "to" in row.frames or "told" in row.frames:
        for word in clause.kids(verb, "xcomp", "ccomp"):
            if word.index > verb.index and (clause.words[word.left].tag == "TO" or "told" in row.frames):
                asked = [thing.left for thing in clause.kids(verb, "dobj") if row.act == "ask" and thing.index < word.index]
                return whole_quote(clause, clause.span(min([word.left, *asked]), word.right))
    if "of" in row.frames:
        content = object_of(clause)
        if content:
            return content
    return quoted(clause)


def is_hearer(word: Word) -> bool:
    """Whether what the parser took for a clause is a bare name."""
    return word.tag in ("NNP", "PRP") and not word.children


def said_clause(clause: Clause, ccomp: Word) -> tuple[Span, ...]:
    """A clause that hangs on the cue, before it, after it or on both sides."""
    verb, words = clause.verb, clause.words
    if ccomp.left < verb.index < ccomp.right and ccomp.index < verb.index:
        subjects = [word for kid in verb.children if (word := words[kid]).relation in SUBJECTS]
        edge = min([verb.index, *(word.left for word in subjects)])
        pieces = [clause.span(ccomp.left, edge - 1), clause.span(max(verb.index, *(word.right for word in subjects), verb.index) + 1, ccomp.right)]
        return tuple(piece for piece in pieces if piece)
    if ccomp.index < verb.index:
        return whole_quote(clause, clause.span(ccomp.left, min(ccomp.right, verb.index - 1)))
    after = max(clause.last.index, verb.index) + 1
    return whole_quote(clause, clause.span(max(ccomp.left, after), ccomp.right))


def inserted(clause: Clause) -> tuple[Span, ...]:
    """The rest of the sentence round a cue that the parser hung into it."""
    verb, words = clause.verb, clause.words
    if verb.relation not in ("parataxis",):
        return ()
    head = clause.head(verb)
    pieces = [clause.span(head.left, verb.left - 1), clause.span(verb.right + 1, head.right)]
    if not words[verb.left - 1 : verb.left] or words[max(0, verb.left - 1)].text not in {",", "”", '"', "—", "–", "-"}:
        return ()
    return tuple(piece for piece in pieces if piece and piece.end - piece.start > 2)


def object_of(clause: Clause) -> tuple[Span, ...]:
    """The object of "announced the launch", "called for talks", "pointed to the risk"."""
    verb = clause.verb
    if clause.last.index > verb.index:  # "points to": the object hangs on the second word
        things = clause.kids(clause.last, "pobj", "pcomp") or clause.kids(verb, "dobj")
    else:
        things = clause.kids(verb, "dobj", "oprd")
    things = [thing for thing in things if thing.index > verb.index and thing.tag not in ("PRP", "WP")]
    if not things:
        return ()
    last = max([things[-1].right, *(word.right for word in clause.kids(verb, "prep", "oprd", "xcomp") if word.index > things[0].index)])
    return whole_quote(clause, clause.span(things[0].left, last))


def quoted(clause: Clause) -> tuple[Span, ...]:
    """The quotation that stands next to the cue, where the parser tied no clause to it."""
    span = clause.span(0, len(clause.words) - 1)
    if span is None or "said_that" not in clause.row.frames:
        return ()
    cue = clause.cue
    near = [quote for quote in clause.quotations if quote.meets(span) and not quote.covers(cue)]
    close = [quote for quote in near if 0 <= quote.start - cue.end <= 60 or 0 <= cue.start - quote.end <= 60]  # characters; a name and a title
    return tuple(close[:1])


def whole_quote(clause: Clause, span: Span | None) -> tuple[Span, ...]:
    """The content, taken back to where its quotation opened and on to where it closes."""
    if span is None:
        return ()
    start, end = span.start, span.end
    for quote in clause.quotations:
        if quote.start < start < quote.end or quote.start == start:
            start = min(start, quote.start)
            end = max(end, quote.end) if quote.covers(Span(start, end)) and not quote.covers(clause.cue) else end
        elif quote.start < end < quote.end and not quote.covers(clause.cue):
            end = quote.end
    return (Span(start, end),)


def one(span: Span | None) -> tuple[Span, ...]:
    """A span, or nothing, as pieces of content."""
    return (span,) if span else ()


def passive(clause: Clause) -> Iterator[Attribution]:
    """Confirmed by X; X was cited as saying; attributed to X; is believed to …"""
    verb, row = clause.verb, clause.row
    subjects = passive_subjects(clause)
    if "attributed" in row.frames:
        yield from attributed(clause, subjects)
        return
    as_saying = [word for word in clause.kids(verb, "prep") if word.text.lower() == "as"]
    if "citing" in row.frames:
        if as_saying and subjects:
            content = clause.span(as_saying[0].index + 1, as_saying[0].right)
            content = after_saying(clause, content)
            if content:
                yield Attribution(clause.cue, row, subjects[0], (content,), likelihood=REPORTED)
        return
    if "passive" not in row.frames and "of" not in row.frames:
        return
    content = passive_content(clause, subjects)
    sources = [clause.span(word.left, word.right) for agent in clause.kids(verb, "agent") for word in clause.kids(agent, "pobj")]
    if content and sources and sources[0]:
        yield Attribution(clause.cue, row, sources[0], content)
    elif content and not clause.kids(verb, "agent") and unsaid(clause):
        yield Attribution(clause.cue, row, None, content, likelihood=unsaid(clause))


def unsaid(clause: Clause) -> Likelihood | None:
    """How firm a passive without its source is: reported, or as its verb says; None where it tells an event."""
    verb = clause.verb
    if not (clause.kids(verb, "auxpass") and clause.kids(verb, "xcomp", "ccomp")):
        return None
    flat = clause.row.likelihood.words is Firmness.FLAT
    return REPORTED if flat else clause.row.likelihood


def passive_subjects(clause: Clause) -> list[Span]:
    """The subject of a passive, or the noun that a participle describes."""
    verb = clause.verb
    nouns = clause.kids(verb, "nsubjpass") or (clause.kids(clause.head(verb), "nsubjpass") if verb.relation == "conj" else [])
    if nouns and nouns[0].tag in ("WDT", "WP") and verb.relation == "relcl":
        nouns = [clause.head(verb)]
    if not nouns and verb.relation == "acl":
        nouns = [clause.head(verb)]
    spans = [noun_phrase(clause, noun, before=verb) for noun in nouns]
    return [span for span in spans if span]


def passive_content(clause: Clause, subjects: Sequence[Span]) -> tuple[Span, ...]:
    """What a passive tells: its subject with its infinitive, or the clause that follows "it was said"."""
    verb = clause.verb
    clauses = [word for word in clause.kids(verb, "ccomp", "xcomp", "oprd") if word.index > verb.index]
    parts = [clause.span(word.left, word.right) for word in clauses[:1]]
    it = clause.kids(verb, "nsubjpass")
    if it and it[0].text.lower() in ("it", "there") and parts:
        return tuple(part for part in parts if part)
    return tuple(part for part in (*subjects[:1], *parts) if part)


def attributed(clause: Clause, subjects: Sequence[Span]) -> Iterator[Attribution]:
    """The remarks were attributed to a source within the agency."""
    for to in clause.kids(clause.verb, "prep", "dative"):
        for noun in clause.kids(to, "pobj"):
            source = clause.span(noun.left, noun.right)
            if to.text.lower() == "to" and source and subjects:
                yield Attribution(clause.cue, clause.row, source, tuple(subjects[:1]), likelihood=REPORTED)


def citing(clause: Clause) -> Iterator[Attribution]:
    """NHK, citing X, said …; Yonhap quoted X as saying …; reports cited X."""
    verb = clause.verb
    things = [word for word in clause.kids(verb, "dobj") if word.index > verb.index]
    if not things:
        return
    teller = subject(clause)
    as_saying = [word for thing in (verb, things[0]) for word in clause.kids(thing, "prep") if word.text.lower() == "as"]
    if as_saying and as_saying[0].index > things[0].index:
        source = clause.span(things[0].left, min(things[0].right, as_saying[0].index - 1))
        content = after_saying(clause, clause.span(as_saying[0].index + 1, as_saying[0].right))
        if source and content:
            yield Attribution(clause.cue, clause.row, source, (content,), (teller,) if teller else (), REPORTED)
        return
    thing = clause.span(things[0].left, things[0].right)
    head = clause.head(verb)
    if verb.tag == "VBG" and thing:
        yield Attribution(clause.cue, clause.row, thing, citing_content(clause, head), (teller,) if teller else (), REPORTED)
    elif teller and thing:
        yield Attribution(clause.cue, clause.row, teller, (thing,), likelihood=REPORTED)


def citing_content(clause: Clause, head: Word) -> tuple[Span, ...]:
    """What "citing X" vouches for: the content of the verb it stands with."""
    own = Clause(clause.words, clause.at, clause.quotations, head, head, clause.row)
    ccomp = [word for word in clause.kids(head, "ccomp") if word.index != clause.verb.index]
    if ccomp:
        return said_clause(own, ccomp[0])
    things = clause.kids(head, "dobj")
    return one(clause.span(things[0].left, things[0].right)) if things else ()


def after_saying(clause: Clause, span: Span | None) -> Span | None:
    """The content after "as saying", "as having said"; the whole where another word stands there."""
    if span is None:
        return None
    inside = [word for word in clause.words if span.start <= word.start + clause.at < span.end]
    if inside and inside[0].text.lower() in ("saying", "telling", "stating"):
        return clause.span(inside[1].index, inside[-1].index) if len(inside) > 1 else None
    return span


def according(clause: Clause) -> Iterator[Attribution]:
    """According to X: the content is the clause that it stands in."""
    of = clause.last
    nouns = clause.kids(of, "pobj")
    if not nouns:
        return
    top = clause.verb
    while top.relation in ("prep", "advmod", "mark") and top.head != top.index:
        top = clause.head(top)
    first, last = top.left, top.right
    source = clause.span(nouns[0].left, nouns[0].right)
    begin = min(clause.verb.index, clause.verb.left)
    end = max(nouns[0].right, of.index)
    pieces = [clause.span(first, begin - 1), clause.span(end + 1, last)]
    content = tuple(piece for piece in pieces if piece and piece.end - piece.start > 2)
    if source and content:
        yield Attribution(clause.cue, clause.row, source, content)


def nominal(clause: Clause) -> Iterator[Attribution]:
    """The ministry's claim that …; Moscow's plan to …"""
    noun = clause.verb
    owners = clause.kids(noun, "poss")
    bodies = [word for word in clause.kids(noun, "acl", "ccomp", "relcl") if word.index > noun.index]
    bodies = [word for word in bodies if clause.words[word.left].text.lower() in ("that", "to")]
    if not owners or not bodies:
        return
    first, last = owners[0].left, owners[0].right
    if clause.words[last].text in ("'s", "’s", "'", "’"):
        last -= 1
    source, content = clause.span(first, last), clause.span(bodies[0].left, bodies[0].right)
    if source and content:
        yield Attribution(clause.cue, clause.row, source, (content,))


def negated(words: Parse, verb: Word) -> bool:
    """Whether the cue is said not to have happened: did not say, never confirmed."""
    return any(words[kid].relation == "neg" and words[kid].index < verb.index for kid in verb.children)
