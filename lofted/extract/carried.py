"""Sayings that two words carry together: a verb and its noun, a copula and its adjective, a verb and its preposition.

    expressed concern that …        is confident that …        spoke on Monday of …
    issued a warning to …           was critical of …          commented on …

The cue reaches from the first of the two words to the last.
"""

from collections.abc import Iterator
from dataclasses import replace

from lofted.extract.clause import Clause, noun_phrase, subject
from lofted.extract.cues import Attribution, cue_nouns
from lofted.extract.grammar import Word
from lofted.facts import Firmness, Likelihood, Span

ABOUT = {"about", "of", "on", "against", "regarding", "concerning", "over"}
COMPLEMENTS = ABOUT | {"for", "at", "to", "by", "with", "toward", "towards"}
SURE = {"convinced", "confident", "persuaded"}  # "is not convinced that" tells of a doubt
DOUBTED = Likelihood(Firmness.DOUBTED)
WIDEST = 7  # words from the first word of such a cue to its last; an adverb, a day, a hearer between
NOT_TOPICS = {  # what may follow "on" or "at" and is no subject of a talk
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
    "april", "may", "june", "july", "august", "september", "october", "november", "december", "day", "night",
    "morning", "evening", "afternoon", "time", "eve", "anniversary", "course", "behalf", "condition", "anonymity",
    "background", "record", "hill", "floor", "stage", "sidelines", "air", "television", "tv", "radio", "phone",
    "telephone", "twitter", "facebook", "telegram",
}  # fmt: skip


def carries(clause: Clause) -> bool:
    """Whether the cue stands in one of these frames here."""
    if "copula" in clause.row.frames and is_complement(clause):
        return True
    return bool({"voicing", "making"} & clause.row.frames) and clause.verb.tag.startswith("VB")


def is_complement(clause: Clause) -> bool:
    """Whether an adjective, or a participle like one, says how its subject is minded."""
    word = clause.verb
    if word.tag == "VBN":
        return clause.row.frames == {"copula"} and bool(clause.kids(word, "auxpass") or word.relation == "acomp")
    return word.tag.startswith("JJ") and word.relation in ("acomp", "conj", "ccomp", "oprd", "ROOT")


def carried(clause: Clause) -> Iterator[Attribution]:
    """The attribution of such a pair."""
    if "copula" in clause.row.frames:
        yield from minded(clause)
    else:
        yield from voiced(clause)


def minded(clause: Clause) -> Iterator[Attribution]:
    """Seoul is confident that …; the senator was critical of …"""
    word = clause.verb
    verb = word if word.tag == "VBN" and word.relation != "acomp" else clause.head(word)
    near = [clause.words[kid] for kid in (*verb.children, *word.children)]
    unsure = any(kid.relation == "neg" for kid in near)
    if any(kid.tag == "TO" for kid in near) or (unsure and clause.row.lemma not in SURE):
        return
    holders = clause.kids(verb, "nsubjpass")
    whole = replace(clause, verb=verb)
    source = noun_phrase(clause, holders[0], before=verb) if holders else subject(whole)
    if source is None:
        return
    found = complement(clause, word) or complement(clause, verb)
    if found:
        last, content = found
        auxiliaries = [*clause.kids(verb, "aux", "auxpass"), verb, word]
        first = min(one.index for one in auxiliaries if one.index <= word.index)
        row = replace(clause.row, likelihood=DOUBTED) if unsure else clause.row
        yield Attribution(cue_from(clause, first, last), row, source, (content,))


def voiced(clause: Clause) -> Iterator[Attribution]:
    """Critics expressed concern about …; the ministry issued a warning that …"""
    verb = clause.verb
    things = [word for word in clause.kids(verb, "dobj") if word.index > verb.index]
    if not things or ("making" in clause.row.frames and things[0].text.lower() not in cue_nouns()):
        return
    source, noun = subject(clause), things[0]
    found = complement(clause, noun) or complement(clause, verb, after=noun)
    if found and found[0].text.lower() in ("to", "in", "by", "with") and "making" in clause.row.frames:
        return  # a warning to its neighbours: those are the hearers
    if source and found:
        yield Attribution(cue_from(clause, verb.index, found[0]), clause.row, source, (found[1],))
    elif source and "voicing" in clause.row.frames and (whole := clause.span(noun.left, noun.right)):
        yield Attribution(clause.cue, clause.row, source, (whole,))


def complement(clause: Clause, word: Word, *, after: Word | None = None) -> tuple[Word, Span] | None:
    """What a word is about: its clause, or what follows its preposition; with the last word of the cue."""
    begin = after or word
    for kid in clause.kids(word, "ccomp", "xcomp", "acl", "relcl", "prep"):
        if kid.index <= begin.index or kid.left < begin.index:
            continue
        if kid.relation == "prep":
            found = object_of_preposition(clause, kid, COMPLEMENTS)
        elif kid.relation in ("acl", "relcl") and clause.words[kid.left].text.lower() not in ("that", "to"):
            continue
        else:
            span = clause.span(kid.left, kid.right)
            found = (after or word, span) if span else None
        if found:
            return found
    return None


def object_of_preposition(clause: Clause, preposition: Word, allowed: set[str]) -> tuple[Word, Span] | None:
    """A preposition that tells what something is about, and what follows it."""
    if preposition.text.lower() not in allowed:
        return None
    things = clause.kids(preposition, "pobj", "pcomp")
    if not things or things[0].text.lower() in NOT_TOPICS or things[0].tag == "CD":
        return None
    span = clause.span(preposition.index + 1, preposition.right)
    return (preposition, span) if span else None


def spoken_of(clause: Clause) -> tuple[Word, Span] | None:
    """What somebody speaks about, and the preposition before it."""
    for preposition in clause.kids(clause.verb, "prep"):
        near = clause.verb.index < preposition.index <= clause.verb.index + WIDEST
        found = object_of_preposition(clause, preposition, ABOUT) if near else None
        if found:
            return found
    return None


def cue_from(clause: Clause, first: int, last: Word) -> Span:
    """The cue from one word to another, or as far as the pair's first word where the other stands too far off."""
    end = last if last.index - first <= WIDEST else clause.last
    return Span(min(clause.words[first].start + clause.at, clause.cue.start), max(end.end, clause.last.end) + clause.at)
