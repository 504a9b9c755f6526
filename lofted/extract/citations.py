"""Who is cited by whom, in a parsed sentence.

NHK, citing officials, said …       Kim was quoted by KCNA as saying …
Yonhap quoted him as saying …       the remarks were attributed to …
"""

from collections.abc import Iterator, Sequence

from lofted.extract.clause import Clause, subject
from lofted.extract.contents import said_clause
from lofted.extract.cues import Attribution, speakers
from lofted.extract.grammar import Word
from lofted.extract.objects import one
from lofted.facts import Firmness, Likelihood, Span

REPORTED = Likelihood(Firmness.REPORTED)


def quoted_as_saying(clause: Clause, source: Span, as_word: Word) -> Iterator[Attribution]:
    """X was quoted (by Y) as saying that …; "…," X was quoted as saying by Y."""
    agents = [
        word
        for place in (clause.verb, *clause.words[as_word.index : as_word.index + 2])
        for word in agents_of(clause, place)
    ]
    through = [span for word in agents if (span := clause.span(word.left, word.right))]
    content = after_saying(clause, clause.span(as_word.index + 1, as_word.right))
    if content is None or any(content.meets(span) for span in through):
        pieces = tuple(quote for quote in clause.quotations if quote.end <= source.start)
        if not pieces and clause.kids(clause.verb, "mark"):  # "As Kim was quoted as saying by TASS, “…”"
            pieces = tuple(quote for quote in clause.quotations if quote.start > clause.cue.end)
    else:
        pieces = (content,)
    if pieces:
        yield Attribution(clause.cue, clause.row, source, pieces, tuple(through), REPORTED)


def agents_of(clause: Clause, word: Word) -> list[Word]:
    """The nouns after "by" that hang on a word."""
    by = [*clause.kids(word, "agent"), *(prep for prep in clause.kids(word, "prep") if prep.text.lower() == "by")]
    return [noun for prep in by for noun in clause.kids(prep, "pobj")]


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
    through = (teller,) if teller else ()
    preps = (*clause.kids(verb, "prep"), *clause.kids(things[0], "prep"))
    as_saying = [word for word in preps if word.text.lower() == "as" and clause.kids(word, "pcomp")]
    if as_saying and as_saying[0].index > things[0].index:
        source = clause.span(things[0].left, min(things[0].right, as_saying[0].index - 1))
        content = after_saying(clause, clause.span(as_saying[0].index + 1, as_saying[0].right))
        if source and content:
            yield Attribution(clause.cue, clause.row, source, (content,), through, REPORTED)
        return
    thing, told = cited_clause(clause, things[0])
    head = clause.head(verb)
    if teller and thing and not told and not speaks(things[0]):
        yield Attribution(clause.cue, clause.row, teller, (thing,), likelihood=REPORTED)
        return
    if verb.tag == "VBG" and thing:
        yield Attribution(clause.cue, clause.row, thing, told or citing_content(clause, head), through, REPORTED)
    elif teller and thing:
        yield Attribution(clause.cue, clause.row, teller, (thing,), likelihood=REPORTED)


def speaks(noun: Word) -> bool:
    """Whether a noun can be a voice: a name, a pronoun, or one of the nouns that speak."""
    return noun.text[0].isupper() or noun.tag.startswith("PRP") or noun.text.lower() in speakers()


def cited_clause(clause: Clause, noun: Word) -> tuple[Span | None, tuple[Span, ...]]:
    """The one who is cited, and the clause that the parser hung on that: "quoting the academy, that it flew"."""
    for word in (*clause.kids(noun, "relcl", "acl", "ccomp", "appos"), *clause.kids(clause.verb, "ccomp")):
        if word.index > noun.index and clause.words[word.left].text.lower() == "that":
            return clause.span(noun.left, min(noun.right, word.left - 1)), one(clause.span(word.left, word.right))
    return clause.span(noun.left, noun.right), ()


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
    if inside and inside[0].text.lower() in ("saying", "stating"):
        return clause.span(inside[1].index, inside[-1].index) if len(inside) > 1 else None
    return span
