"""What is said under one cue of a parsed sentence: a clause, an object, an infinitive, the rest round an insertion."""

from lofted.extract.clause import Clause
from lofted.extract.grammar import Word
from lofted.facts import Span

SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
CLOSE = 60  # characters between a cue and its quotation; a name and a title


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
                asked = clause.kids(verb, "dobj") if clause.words[word.left].tag == "TO" else []  # who is to do it
                first = min(thing.left for thing in (word, *asked))
                return whole_quote(clause, clause.span(first, word.right))
    if "to" in row.frames:
        for to in clause.kids(verb, "prep"):
            if to.text.lower() == "to" and clause.kids(to, "pcomp", "pobj"):
                return one(clause.span(to.left, to.right))
    if "of" in row.frames or ("as" in row.frames and as_phrase(clause)):
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
        after = max([verb.index, *(word.right for word in subjects)]) + 1
        pieces = (clause.span(ccomp.left, edge - 1), clause.span(after, ccomp.right))
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


def as_phrase(clause: Clause) -> bool:
    """Whether "as" follows the object: "sees the launch as a threat"."""
    words, verb = clause.words, clause.verb
    return any(
        word.text.lower() == "as" and word.relation in ("prep", "mark") and verb.index < word.index <= verb.right
        for word in words[verb.index : verb.right + 1]
    )


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
    more = [word for word in clause.kids(verb, "prep", "oprd", "xcomp") if word.index > things[0].index]
    return whole_quote(clause, clause.span(things[0].left, max(word.right for word in (things[-1], *more))))


def quoted(clause: Clause) -> tuple[Span, ...]:
    """The quotation that stands next to the cue, where the parser tied no clause to it."""
    span = clause.span(0, len(clause.words) - 1)
    if span is None or not {"said_that", "quote"} & clause.row.frames:
        return ()
    cue = clause.cue
    near = [quote for quote in clause.quotations if quote.meets(span) and not quote.covers(cue)]
    close = [quote for quote in near if 0 <= quote.start - cue.end <= CLOSE or 0 <= cue.start - quote.end <= CLOSE]
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
