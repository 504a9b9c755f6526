"""What is said under one cue of a parsed sentence: a clause, an object, an infinitive, the rest round an insertion."""

from lofted.extract.clause import Clause
from lofted.extract.cues import cue_nouns
from lofted.extract.grammar import Word
from lofted.extract.objects import PARTING, as_phrase, object_of, one, predicates, whole_quote
from lofted.facts import Span

TRAILING = {"advmod", "npadvmod", "prt"}  # what may stand between an inserted cue and the comma after it
SUBJECTS = {"nsubj", "nsubjpass", "csubj", "expl"}
SUBORDINATE = {"while", "although", "though", "as", "when", "because", "since", "after", "before"}
SHORTEST = 4  # words after a cue that can be a clause, its full stop among them
CLOSE = 60  # characters between a cue and its quotation; a name and a title


def content_of(clause: Clause) -> tuple[Span, ...]:
    """What is said: the clause, the object, the infinitive, or the rest round an inserted cue."""
    verb, row = clause.verb, clause.row
    ccomp = [word for word in clause.kids(verb, "ccomp") if not is_hearer(word)]
    if ccomp and (
        {"said_that", "that", "told", "quote", "copula"} & row.frames
        or ("of" in row.frames and asks_how(clause, ccomp[0]))
    ):
        return said_clause(clause, ccomp[0])
    found: tuple[Span, ...] = ()
    if "said_that" in row.frames:
        found = inserted(clause)
    if not found and {"to", "told"} & row.frames:
        found = infinitive(clause)
    if not found and fills(clause):
        found = object_of(clause)
    return found or quoted(clause) or after_that(clause) or rest(clause)


def asks_how(clause: Clause, ccomp: Word) -> bool:
    """Whether a clause is a question in another's words: "how it flew", "whether it fell"."""
    return clause.words[ccomp.left].text.lower() in ("how", "why", "what", "whether", "where", "when", "which", "who")


def after_that(clause: Clause) -> tuple[Span, ...]:
    """The clause after a "that" which the parser hung on the hearer: "told a meeting of envoys that …"."""
    verb, words = clause.verb, clause.words
    if not {"told", "said_that"} & clause.row.frames:
        return ()
    for that in words[clause.last.index + 1 : verb.right]:
        if that.tag.startswith("VB"):
            break
        head = clause.head(that)
        if that.text.lower() != "that" or that.tag not in ("IN", "WDT") or head.index < that.index:
            continue
        if any(that.index < word.index for word in clause.kids(head, "nsubj", "nsubjpass", "expl")):
            return whole_quote(clause, clause.span(that.index, head.right))
    return ()


def fills(clause: Clause) -> bool:
    """Whether an object can be the content here: of some cues only with "as", or with what it is called."""
    frames = clause.row.frames
    return "of" in frames or ("as" in frames and as_phrase(clause)) or ("dub" in frames and predicates(clause))


def rest(clause: Clause) -> tuple[Span, ...]:
    """The clause after a cue that only a speaker can have, whatever the parser made of it."""
    verb = clause.verb
    if not clause.row.speaks or "said_that" not in clause.row.frames:
        return ()
    for word in clause.kids(verb, "advcl", "dep", "parataxis", "conj"):
        if word.index > verb.index and clause.kids(word, "nsubj", "nsubjpass") and word.left == clause.last.index + 1:
            return whole_quote(clause, clause.span(word.left, word.right))
    return ()


def infinitive(clause: Clause) -> tuple[Span, ...]:
    """What somebody is to do: "vowed to respond", "told its crews to stay", "committed to leaving"."""
    verb, row = clause.verb, clause.row
    for word in clause.kids(verb, "xcomp", "ccomp"):
        if word.index > verb.index and (has_to(clause, word) or "told" in row.frames):
            asked = clause.kids(verb, "dobj") if clause.words[word.left].tag == "TO" else []  # who is to do it
            first = min(thing.left for thing in (word, *asked))
            return whole_quote(clause, clause.span(first, word.right))
    for word in misplaced(clause) if "told" in row.frames else ():
        return whole_quote(clause, clause.span(word.left, word.right))
    for to in clause.kids(verb, "prep") if "to" in row.frames else []:
        if to.text.lower() == "to" and clause.kids(to, "pcomp", "pobj"):
            return one(clause.span(to.left, to.right))
    return ()


def misplaced(clause: Clause) -> list[Word]:
    """The infinitives that the parser hung on the hearer or on its place: "told the crews at the port to leave"."""
    hearers = clause.kids(clause.verb, "dobj", "dative")
    at = [prep for word in (clause.verb, *hearers) for prep in clause.kids(word, "prep")]
    places = [noun for prep in at for noun in clause.kids(prep, "pobj")]
    hung = [word for noun in (*hearers, *places) for word in clause.kids(noun, "relcl", "acl")]
    return [word for word in hung if clause.words[word.left].tag == "TO"]


def has_to(clause: Clause, verb: Word) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(word.tag == "TO" for word in clause.kids(verb, "aux"))


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
    if ccomp.index < verb.index and not parted(clause, ccomp):
        return whole_quote(clause, clause.span(ccomp.left, min(ccomp.right, verb.index - 1)))
    after = max(clause.last.index, verb.index) + 1
    asked = [
        word
        for word in clause.kids(verb, "dobj")
        if (ccomp.tag == "VB" or word.text.lower() in cue_nouns()) and after <= word.left < ccomp.left
    ]
    end = ccomp.right if ccomp.right > after else len(words) - 1
    return whole_quote(clause, clause.span(max(min(word.left for word in (ccomp, *asked)), after), end))


def parted(clause: Clause, ccomp: Word) -> bool:
    """Whether a clause before a source is not what it says: "It fell; Seoul said …", "While it fell, Seoul noted …"."""
    words, verb = clause.words, clause.verb
    first = min([word.left for word in clause.kids(verb, "nsubj")], default=verb.index)
    if not verb.index > first > 0 or len(words) - verb.index < SHORTEST:
        return False
    return words[first - 1].text == ";" or words[ccomp.left].text.lower() in SUBORDINATE


def inserted(clause: Clause) -> tuple[Span, ...]:
    """The rest of the sentence round a source and a cue that stand between commas, as "…, Kim said, …"."""
    words, verb = clause.words, clause.verb
    own = clause.kids(verb, "nsubj")
    if not own or own[0].tag in ("WP", "WDT") or verb.relation in ("relcl", "acl") or clause.kids(verb, "dobj"):
        return ()
    first = min(own[0].left, verb.index)
    as_clause = first > 0 and words[first - 1].text.lower() == "as" and clause.kids(verb, "mark")
    first -= 1 if as_clause else 0
    last = max(own[0].right if own[0].index > verb.index else 0, clause.last.index)
    while last + 1 < len(words) and words[last + 1].head == verb.index and words[last + 1].relation in TRAILING:
        last += 1
    if not set_off(clause, first, last) or (last + 2 >= len(words) and not as_clause):
        return ()
    begin, end = (0, len(words) - 1) if not as_clause else (clause.head(verb).left, clause.head(verb).right)
    pieces = (clause.span(begin, first - 1), clause.span(last + 1, end))
    return tuple(piece for piece in pieces if piece and piece.end - piece.start > 2)


def set_off(clause: Clause, first: int, last: int) -> bool:
    """Whether commas or dashes, or an end of the sentence, stand on both sides."""
    words = clause.words
    before = words[first - 1].text if first else ""
    after = words[last + 1].text if last + 1 < len(words) else "."
    return before in PARTING and after in PARTING | {".", "”", '"'}


def quoted(clause: Clause) -> tuple[Span, ...]:
    """The quotation that stands next to the cue, where the parser tied no clause to it."""
    span = clause.span(0, len(clause.words) - 1)
    if span is None or not {"said_that", "quote"} & clause.row.frames:
        return ()
    cue = clause.cue
    near = [quote for quote in clause.quotations if quote.meets(span) and not quote.covers(cue)]
    close = [quote for quote in near if 0 <= quote.start - cue.end <= CLOSE or 0 <= cue.start - quote.end <= CLOSE]
    return tuple(close[:1])
