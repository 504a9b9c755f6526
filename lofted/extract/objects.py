"""The object of a cue as what is said: "announced the launch", "called it a threat", "accused her of lying"."""

from collections.abc import Sequence

from lofted.extract.clause import Clause
from lofted.extract.grammar import Word
from lofted.facts import Act, Span

PARTING = {",", "—", "–", "-", "--", "”", '"', "''"}


def as_phrase(clause: Clause) -> bool:
    """Whether "as" follows the object: "sees the launch as a threat"."""
    verb = clause.verb
    holders = {verb.index, *(word.index for word in clause.kids(verb, "dobj"))}
    after = clause.words[verb.index + 1 : verb.right + 1]
    return any(word.text.lower() == "as" and word.relation == "prep" and word.head in holders for word in after)


def predicates(clause: Clause) -> bool:
    """Whether the object is called something: "called it a threat", and not "called his office"."""
    verb = clause.verb
    if clause.kids(verb, "oprd", "ccomp", "xcomp", "advcl") or as_phrase(clause):
        return True
    things = [word for word in clause.kids(verb, "dobj") if word.index > verb.index]
    if any(clause.words[word.left].tag == "TO" for thing in things for word in clause.kids(thing, "relcl", "acl")):
        return True
    return any(
        quote.meets(span)
        for thing in things
        if (span := clause.span(thing.left, thing.right))
        for quote in clause.quotations
    )


def object_of(clause: Clause) -> tuple[Span, ...]:
    """The object of "announced the launch", "called for talks", "pointed to the risk"."""
    verb = clause.verb
    if clause.last.index > verb.index:  # "points to": the object hangs on the second word
        things = clause.kids(clause.last, "pobj", "pcomp") or clause.kids(verb, "dobj", "ccomp", "xcomp")
    else:
        things = clause.kids(verb, "dobj", "oprd") or [
            word for word in clause.kids(verb, "xcomp", "ccomp") if clause.words[word.left].tag == "VBG"
        ]
    things = [thing for thing in things if thing.index > verb.index and thing.tag != "WP"]
    more = [word for word in clause.kids(verb, "prep", "oprd", "xcomp") if things and word.index > things[0].index]
    if (
        things and things[0].tag == "PRP" and (more or clause.row.act is not Act.DENIES)
    ):  # "accused her of lying": what is said of her
        return said_of(clause, things[0], more)
    if not things:
        return before_gap(clause)
    edge = max(word.right for word in (things[-1], *more))
    if edge == things[-1].right:
        edge = min(edge, aside(clause, things[-1]))
    return whole_quote(clause, clause.span(things[0].left, edge))


def said_of(clause: Clause, person: Word, more: Sequence[Word]) -> tuple[Span, ...]:
    """What is said of somebody whom a pronoun names: "called him a genius", "criticized them for waiting"."""
    of = [word for word in more if word.relation != "prep" or word.text.lower() in ("of", "for", "as", "over", "about")]
    if not of:
        return ()
    first = of[0].index + 1 if of[0].relation == "prep" else of[0].left
    last = max(word.right for word in more) if of[0].relation == "oprd" else of[-1].right
    return whole_quote(clause, clause.span(max(first, person.index + 1), last))


def before_gap(clause: Clause) -> tuple[Span, ...]:
    """The noun before a relative clause that lacks its object: "a blast that the mayor described as …"."""
    verb = clause.verb
    if verb.relation != "relcl" or not clause.head(verb).tag.startswith("NN"):
        return ()
    own = [word for word in clause.kids(verb, "nsubj") if word.tag not in ("WP", "WDT")]
    noun = clause.head(verb)
    if not own or verb.left <= noun.index:
        return ()
    more = [word for word in clause.kids(verb, "prep", "oprd", "xcomp") if word.index > clause.last.index]
    more = [word for word in more if word.relation != "prep" or word.text.lower() in ("as", "of", "for")]
    pieces = (clause.span(noun.left, verb.left - 1), *(clause.span(word.left, word.right) for word in more[:1]))
    return tuple(piece for piece in pieces if piece)


def aside(clause: Clause, noun: Word) -> int:
    """The last word of a noun before what a comma or a dash adds about it: ", which …", ", the latest of …"."""
    for kid in clause.kids(noun, "relcl", "appos", "acl", "parataxis"):
        if kid.index > noun.index and clause.words[kid.left - 1].text in PARTING:
            return kid.left - 1
    return len(clause.words)


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
