"""Attributions that only the grammar of a sentence can settle.

Rules on the parse: the subject of a cue is its source, its clause or object
the content; a passive has its source in "by", a participle takes the subject
of the verb it hangs on, a relative clause the noun before it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from lofted.extract.carried import carried, carries, cue_from, spoken_of
from lofted.extract.citations import REPORTED, agents_of, attributed, citing, quoted_as_saying
from lofted.extract.clause import Clause, noun_phrase, subject
from lofted.extract.contents import content_of
from lofted.extract.cues import Attribution, Cue
from lofted.extract.grammar import Parse, Word
from lofted.facts import Act, Firmness, Likelihood, Span

PLANS = {"plan", "plans", "intention", "intentions", "commitment", "schedule"}
ANSWERED = {  # what happens to a claim, as the verb of which it is the subject
    "questioned", "disputed", "denied", "rejected", "refuted", "dismissed", "challenged", "contradicted", "confirmed",
    "backed", "repeated", "echoed", "met", "condemned", "criticised", "criticized", "welcomed", "surprised", "drew",
    "angered", "alarmed", "prompted", "sparked", "triggered", "provoked",
}  # fmt: skip
AUXILIARIES = {"was", "were", "is", "are", "has", "have", "had", "been", "being", "widely", "quickly", "also"}
HEARSAY = {"reported", "alleged", "purported", "rumored", "rumoured"}


def read_clauses(
    words: Parse, at: int, quotations: Sequence[Span], cues: Sequence[tuple[Span, Cue]]
) -> Iterator[Attribution]:
    """Yield the attributions of a parsed sentence that begins at a place of the article."""
    starts = {word.start + at: word for word in words}
    for span, row in cues:
        word = starts.get(span.start)
        unsaid = word is not None and negated(words, word) and "copula" not in row.frames
        if word is None or unsaid or quoted_as(words, word):
            continue
        last = max((one.index for one in words if one.start + at < span.end), default=word.index)
        yield from read_cue(Clause(words, at, quotations, word, words[last], row))


def read_cue(clause: Clause) -> Iterator[Attribution]:
    """The attribution of one cue, by the frame in which it stands."""
    row, verb = clause.row, clause.verb
    if "according" in row.frames:
        yield from according(clause)
    elif carries(clause):
        yield from (pointed(clause, one) for one in carried(clause))
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
        cue = cue_from(clause, clause.verb.index, found[0])
        yield pointed(clause, Attribution(cue, clause.row, source, (found[1],)))


def pointed(clause: Clause, one: Attribution) -> Attribution:
    """The attribution with "who" or "which" for its source, where that is what stands before the cue."""
    verb = clause.verb if clause.verb.tag.startswith("VB") else clause.head(clause.verb)
    while verb.relation in ("conj", "xcomp") and not clause.kids(verb, "nsubj"):
        verb = clause.head(verb)
    who = [word for word in clause.kids(verb, "nsubj") if word.tag in ("WP", "WDT")]
    if not who or one.source is None or verb.relation != "relcl":
        return one
    return replace(one, source=clause.span(who[0].index, who[0].index), named=one.source)


def planned_object(clause: Clause) -> Likelihood | None:
    """Announced plans are planned, whatever verb announces them; denounced ones are not."""
    if clause.row.act in (Act.CONDEMNS, Act.PRAISES, Act.DENIES, Act.ACCUSES):
        return None
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
    nouns = clause.kids(verb, "nsubjpass") or [
        word for word in clause.kids(verb, "csubjpass") if clause.words[word.left].text.lower() == "that"
    ]
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
    body = body_of(clause, noun)
    hearsay = any(word.text.lower() in HEARSAY for word in clause.kids(noun, "amod"))
    owner = owner_of(clause, noun, body) if body else None
    if body is None or owner is None or hearsay:
        return
    first, last = owner
    if clause.words[last].text in ("'s", "’s", "'", "’"):
        last -= 1
    source, content = clause.span(first, last), clause.span(*body)
    if source and content:
        yield Attribution(clause.cue, clause.row, source, (content,))


def body_of(clause: Clause, noun: Word) -> tuple[int, int] | None:
    """The first and the last word of what a claim claims, up to the main verb of which the claim is the subject."""
    hung = [noun, *(thing for by in clause.kids(noun, "prep", "agent") for thing in clause.kids(by, "pobj"))]
    bodies = [word for one in hung for word in clause.kids(one, "acl", "ccomp", "relcl") if word.index > noun.index]
    starts = [word.left for word in bodies if clause.words[word.left].text.lower() in ("that", "to")]
    if not starts:
        return None
    first = min(starts)
    last = max(word.right for word in bodies if word.left == first)
    for word in clause.words[first + 2 : last + 1]:
        if word.text.lower() in ANSWERED and word.tag in ("VBN", "VBD"):
            while word.index > first + 2 and clause.words[word.index - 1].text.lower() in AUXILIARIES:
                word = clause.words[word.index - 1]
            return first, word.index - 1
    return first, last


def owner_of(clause: Clause, noun: Word, body: tuple[int, int]) -> tuple[int, int] | None:
    """The first and the last word of who makes a claim: "Moscow's claim", "claims by the rebels"."""
    for owner in clause.kids(noun, "poss"):
        return owner.left, owner.right
    for by in clause.kids(noun, "prep", "agent"):
        things = clause.kids(by, "pobj")
        if by.text.lower() in ("by", "of", "from") and things and by.index < body[0]:
            return things[0].left, min(things[0].right, body[0] - 1)
    return None


def quoted_as(words: Parse, verb: Word) -> bool:
    """Whether the cue only carries on another: quoted as saying."""
    return verb.tag == "VBG" and verb.index > 0 and words[verb.index - 1].text.lower() == "as"


def negated(words: Parse, verb: Word) -> bool:
    """Whether the cue is said not to have happened: did not say, never confirmed."""
    return any(words[kid].relation == "neg" and words[kid].index < verb.index for kid in verb.children)
