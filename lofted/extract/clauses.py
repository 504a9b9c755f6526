"""Attributions that only the grammar of a sentence can settle.

Rules on the parse: the subject of a cue is its source, its clause or object
the content; a passive has its source in "by", a participle takes the subject
of the verb it hangs on, a relative clause the noun before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.extract.carried import carried, carries, cue_from, spoken_of
from lofted.extract.clause import Clause, noun_phrase, subject
from lofted.extract.contents import content_of, one, said_clause
from lofted.extract.cues import Attribution, Cue, speakers
from lofted.extract.grammar import Parse, Word
from lofted.facts import Act, Firmness, Likelihood, Span

PLANS = {"plan", "plans", "intention", "intentions", "commitment", "schedule"}
HEARSAY = {"reported", "alleged", "purported", "rumored", "rumoured"}
REPORTED = Likelihood(Firmness.REPORTED)


def read_clauses(
    words: Parse, at: int, quotations: Sequence[Span], cues: Sequence[tuple[Span, Cue]]
) -> Iterator[Attribution]:
    """Yield the attributions of a parsed sentence that begins at a place of the article."""
    starts = {word.start + at: word for word in words}
    for span, row in cues:
        word = starts.get(span.start)
        if word is None or negated(words, word) or quoted_as(words, word):
            continue
        last = max((one.index for one in words if one.start + at < span.end), default=word.index)
        yield from read_cue(Clause(words, at, quotations, word, words[last], row))


def read_cue(clause: Clause) -> Iterator[Attribution]:
    """The attribution of one cue, by the frame in which it stands."""
    row, verb = clause.row, clause.verb
    if "according" in row.frames:
        yield from according(clause)
    elif carries(clause):
        yield from carried(clause)
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
        yield pointed(clause, Attribution(clause.cue, clause.row, source, content, likelihood=planned))
    elif source and "about" in clause.row.frames and (found := spoken_of(clause)):
        yield Attribution(cue_from(clause, clause.verb.index, found[0]), clause.row, source, (found[1],))


def pointed(clause: Clause, one: Attribution) -> Attribution:
    """The attribution with "who" or "which" for its source, where that is what stands before the cue."""
    who = [word for word in clause.kids(clause.verb, "nsubj") if word.tag in ("WP", "WDT")]
    if not who or one.source is None or clause.verb.relation != "relcl":
        return one
    return replace(one, source=clause.span(who[0].index, who[0].index), named=one.source)


def planned_object(clause: Clause) -> Likelihood | None:
    """Announced plans are planned, whatever verb announces them."""
    for noun in clause.kids(clause.verb, "dobj"):
        if noun.text.lower() in PLANS and noun.index > clause.verb.index:
            return Likelihood(Firmness.PLANNED)
    return None


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
            yield from quoted_as_saying(clause, subjects[0], as_saying[0])
        return
    if not {"passive", "of", "as", "dub"} & row.frames:
        return
    told = passive_content(clause, subjects)
    agents = clause.kids(verb, "agent")
    sources = [clause.span(word.left, word.right) for word in agents_of(clause, verb)]
    if told and sources and sources[0]:
        yield Attribution(clause.cue, row, sources[0], told)
    elif told and not agents and unsaid(clause):
        yield Attribution(clause.cue, row, None, told, likelihood=unsaid(clause))


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
    else:
        pieces = (content,)
    if pieces:
        yield Attribution(clause.cue, clause.row, source, pieces, tuple(through), REPORTED)


def agents_of(clause: Clause, word: Word) -> list[Word]:
    """The nouns after "by" that hang on a word."""
    by = [*clause.kids(word, "agent"), *(prep for prep in clause.kids(word, "prep") if prep.text.lower() == "by")]
    return [noun for prep in by for noun in clause.kids(prep, "pobj")]


def unsaid(clause: Clause) -> Likelihood | None:
    """How firm a passive without its source is: reported, or as its verb says; None where it tells an event."""
    verb = clause.verb
    if any(word.tag in ("TO", "MD") for word in clause.kids(verb, "aux")):
        return None
    if not clause.kids(verb, "auxpass") or not (clause.kids(verb, "xcomp", "ccomp") or called(clause)):
        return None
    flat = clause.row.likelihood.words is Firmness.FLAT
    return REPORTED if flat else clause.row.likelihood


def called(clause: Clause) -> list[Word]:
    """What a passive subject is called or blamed for: "was described as", "was accused of", "was dubbed"."""
    verb, row = clause.verb, clause.row
    if "dub" in row.frames:
        return clause.kids(verb, "oprd", "xcomp", "ccomp")
    if "as" in row.frames and (so := clause.kids(verb, "oprd")):
        return so
    wanted = {"as"} if "as" in row.frames or row.act is Act.STATES else set()
    if row.act in (Act.ACCUSES, Act.CONDEMNS, Act.PRAISES):
        wanted = {"as", "of", "for"}
    return [word for word in clause.kids(verb, "prep") if word.text.lower() in wanted and word.index > verb.index]


def passive_subjects(clause: Clause) -> list[Span]:
    """The subject of a passive, or the noun that a participle describes."""
    verb = clause.verb
    nouns = clause.kids(verb, "nsubjpass")
    if not nouns and verb.relation == "conj":
        nouns = clause.kids(clause.head(verb), "nsubjpass", "nsubj")
    if nouns and nouns[0].tag in ("WDT", "WP") and verb.relation == "relcl":
        nouns = [clause.head(verb)]
    if not nouns and verb.relation == "acl":
        nouns = [clause.head(verb)]
    spans = [noun_phrase(clause, noun, before=verb) for noun in nouns]
    return [span for span in spans if span]


def passive_content(clause: Clause, subjects: Sequence[Span]) -> tuple[Span, ...]:
    """What a passive tells: its subject with its infinitive, or the clause that follows "it was said"."""
    verb = clause.verb
    clauses = [word for word in clause.kids(verb, "ccomp", "xcomp", "oprd") if word.index > verb.index] or called(
        clause
    )
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
    hearsay = any(word.text.lower() in HEARSAY for word in clause.kids(noun, "amod"))
    if not owners or not bodies or hearsay:
        return
    first, last = owners[0].left, owners[0].right
    if clause.words[last].text in ("'s", "’s", "'", "’"):
        last -= 1
    source, content = clause.span(first, last), clause.span(bodies[0].left, bodies[0].right)
    if source and content:
        yield Attribution(clause.cue, clause.row, source, (content,))


def quoted_as(words: Parse, verb: Word) -> bool:
    """Whether the cue only carries on another: quoted as saying."""
    return verb.tag == "VBG" and verb.index > 0 and words[verb.index - 1].text.lower() == "as"


def negated(words: Parse, verb: Word) -> bool:
    """Whether the cue is said not to have happened: did not say, never confirmed."""
    return any(words[kid].relation == "neg" and words[kid].index < verb.index for kid in verb.children)
