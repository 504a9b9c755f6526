"""One statement as one sentence: who says it, through whom, with which verb, how firmly, and its words."""

import re
from dataclasses import replace

from lofted.facts import Act, Article, Claim, Firmness, Mark
from lofted.present.naming import aimed, capital, is_plural, passers, voiced
from lofted.present.quoting import Quoted, quoted, shows, small
from lofted.present.verbs import BARE, BE, Said, chained, hedging, is_press, lemma_of, negated, plain, said

FEWEST = 3  # words behind the first that a clause has: "it fell" is one, and tells nothing
BETWEEN = 7  # words between a verb and what is said; "told reporters in Seoul on Friday that" has six
SUBJECTS = frozenset({"it", "he", "she", "they", "there", "we"})  # with them begins a clause and nothing else
JOINING = frozenset({"although", "though", "while", "when", "because", "since", "if", "as", "but", "and", "for", "or"})
TARGETED = {  # with whom it is aimed at, by the shape of what follows
    (Act.ACCUSES, "noun"): ("accuses {} of", "accuse {} of"),
    (Act.CONDEMNS, "noun"): ("condemns {} for", "condemn {} for"),
    (Act.PRAISES, "noun"): ("praises {} for", "praise {} for"),
    (Act.WARNS, "noun"): ("warns {} of", "warn {} of"),
    (Act.WARNS, "clause"): ("warns {} that", "warn {} that"),
    (Act.WARNS, "to"): ("warns {}", "warn {}"),
    (Act.THREATENS, "noun"): ("threatens {} with", "threaten {} with"),
    (Act.DEMANDS, "to"): ("urges {}", "urge {}"),
    (Act.ASKS, "to"): ("asks {}", "ask {}"),
    (Act.PROMISES, "clause"): ("promises {} that", "promise {} that"),
}
_TIME = re.compile(
    r"(?:(?:on|in|at|late|early|last|this|earlier|again|later|during|also)\s+){0,3}(?:the\s+)?"
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|week|month|year|morning|evening|statement|interview|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|\d{1,4})"
    r"(?:\s+(?:morning|evening|night|afternoon|\d{1,4}))?",
    re.I,
)
_TOWARDS = r"(?:\s+(?:of|for|with|over|against|about|that)\b|(?=\s+(?:not\s+)?to\b))"  # what follows a target
_PRONOUN = re.compile(r"(?:it|its|he|she|him|them|her|they|this|that|these|us|me)\b", re.I)
_DIGIT = re.compile(r"\d")


def sentence(claim: Claim, article: Article, *, most: int) -> str | None:
    """A statement in one sentence of about so many words; None where no plain one can be made of it."""
    words = quoted(claim, most=most)
    if _PRONOUN.match(claim.voice.name) and not claim.voice.name.lower().startswith("its "):
        return None
    if claim.voice.name.split(" ", 1)[0].lower() in JOINING:
        return None  # the words before a name were taken for a part of it
    if words is None or words.words.isupper() or words.words[:1] in ")]}" or not words.words[:1].isprintable():
        return None
    tail = predicate(claim, article, words)
    if tail is None:
        return None
    stop = "" if words.words[-1] in "?!" else "."
    return capital(f"{tail}{stop}")


def predicate(claim: Claim, article: Article, words: Quoted) -> str | None:
    """Subject, verb and words, without the full stop."""
    if negated(claim, article):
        return unsaid(claim, article, words)
    verb = said(claim, article)
    between = between_of(claim, article) if verb else None
    if words.sentence or (words.whole and between is None):
        return spoken(claim, article, words, verb)
    if between is not None and _PRONOUN.match(between) and between != "that":
        return None  # whom it speaks of is told somewhere else
    if verb and between is not None and carries(claim, verb, words):
        return as_written(claim, article, words, verb, between)
    return as_clause(claim, article, words, verb)


def carries(claim: Claim, verb: Said, words: Quoted) -> bool:
    """Whether the verb or the words tell the firmness of the claim."""
    firmness = claim.likelihood.words
    if firmness is Firmness.REPORTED and chained(claim):
        return True  # whoever passes it on is named beside it
    return verb.verb.firmness == firmness or shows(words.words, firmness)


def between_of(claim: Claim, article: Article) -> str | None:
    """What stands between the verb and what is said, without times; None where the one does not follow the other."""
    cue = claim.voice.cue
    if not cue or cue.end > claim.span.start:
        return None
    between = article.text[cue.end : claim.span.start]
    if "\n" in between or re.search(r"[.;!?“”\"()]", between):
        return None
    between = " ".join(between.split()).strip(" ,:")
    that = between == "that" or between.endswith(" that")
    between = between.removesuffix("that").rstrip(" ,")
    if _TIME.fullmatch(between):
        between = ""
    if len(between.split()) > BETWEEN or "," in between:
        return None
    return f"{between} that".strip() if that else between


def as_written(claim: Claim, article: Article, words: Quoted, verb: Said, between: str) -> str | None:
    """The article's own construction, its verb in the present: "accuses Seoul of", "tells NPR that", "vows"."""
    lemma, told = verb.verb.lemma, bool(between.removesuffix("that").strip())
    if "told" in verb.verb.frames and not told and lemma in BARE:
        return as_clause(claim, article, words, None)
    first = words.words.split(" ", 1)[0].lower()
    clause = verb.verb.wants_that or ("said_that" in verb.verb.frames and first in SUBJECTS)
    that = words.that or between.endswith("that") or (clause and not words.whole and first != "to")
    link = " ".join(part for part in (between.removesuffix("that").strip(), "that" if that else "") if part)
    if verb.verb.dubs and not dubbed(words, lemma):
        return None
    passing = [one for one in passers(claim.voice) if one.name not in between]
    subject, plural, cited = headed(claim, article, cited=verb.verb.firmness == "reported" or lemma == "say")
    if not passing:
        subject, plural, cited = voiced(article, claim.voice), is_plural(claim.voice), False
    held = "says" if not plural else "say"
    finite = held if cited else verb.told(plural=plural)
    if cited and not that:
        return as_clause(claim, article, words, None)
    whom, rest = (None, words) if that else split_target(claim, words)
    parts = (subject, finite, link, whom, set_small(rest))
    return " ".join(part for part in parts if part)


def split_target(claim: Claim, words: Quoted) -> tuple[str | None, Quoted]:
    """At whom a saying is aimed, where what is said begins with it, and the words behind it.

    "accuses “Norland of spying”" becomes "accuses Norland of “spying”".
    """
    if claim.target is None or words.whole:
        return None, words
    name = re.escape(claim.target.name)
    found = re.match(rf"((?:the\s+)?{name}{_TOWARDS})\s+(?=\S)", words.words, re.I)
    if not found:
        return None, words
    return found[1], replace(words, words=words.words[found.end() :])


def dubbed(words: Quoted, lemma: str) -> bool:
    """Whether the words hold both whom a verb of naming speaks of and as what."""
    named = " as " in words.words or (lemma in ("call", "brand", "label") and re.search(r"\s[“\"‘]", words.words))
    return bool(named) and not words.whole


def as_clause(claim: Claim, article: Article, words: Quoted, verb: Said | None) -> str | None:
    """A clause behind "that", where what is said stands before its verb or apart from it."""
    shape = shape_of(words)
    aimed_at = TARGETED.get((claim.act or Act.STATES, shape)) if outside(claim) else None
    subject, plural, cited = headed(
        claim, article, cited=claim.act in (None, Act.STATES) and claim.mark is not Mark.DISTANCE
    )
    if aimed_at and claim.target:
        return f"{subject} {aimed_at[plural].format(aimed(article, claim.target))} {set_small(words)}"
    if verb is None and in_passive(claim, article):
        return None
    if shape == "noun" and claim.mark is Mark.SUPPORT and not cited:
        return f"{subject} {plain(claim, plural=plural)} {set_small(words)}"
    if shape != "clause":
        return None
    finite = "say" if plural else "says"
    own = verb and "said_that" in verb.verb.frames and verb.verb.lemma not in BARE and not verb.whole
    if not cited:
        finite = verb.told(plural=plural) if verb and own else plain(claim, plural=plural)
    shown = shows(words.words, claim.likelihood.words)
    if not shown and not (verb and own and carries(claim, verb, words)):
        if claim.likelihood.words is Firmness.REPORTED:
            finite = plain(replace(claim, act=Act.STATES), plural=plural)
        else:
            finite = hedging(claim, plural=plural) or finite
    elif claim.mark is Mark.HEARSAY and not cited and not is_press(claim):
        finite = f"reportedly {finite}"
    return f"{subject} {finite} that {set_small(words)}"


def in_passive(claim: Claim, article: Article) -> bool:
    """Whether the cue is a passive, whose subject is not the voice."""
    cue = claim.voice.cue
    return cue is not None and bool(BE & set(article.quote(cue).lower().split()))


def spoken(claim: Claim, article: Article, words: Quoted, verb: Said | None) -> str:
    """A sentence in the speaker's own words, behind a colon."""
    subject, plural, cited = headed(claim, article, cited=False)
    finite = "say" if plural else "says"
    if not cited and claim.act not in (None, Act.STATES):
        finite = plain(claim, plural=plural)
    elif verb and not verb.whole and verb.verb.lemma not in BARE and "said_that" in verb.verb.frames:
        finite = verb.told(plural=plural)
    return f"{subject} {finite}: {words.marked()}"


def unsaid(claim: Claim, article: Article, words: Quoted) -> str | None:
    """That a voice does not say it: "does not confirm that"."""
    if words.sentence:
        return None
    does = "do not" if is_plural(claim.voice) else "does not"
    lemma = lemma_of(claim, article) or "say"
    that = " that" if words.that or (shape_of(words) == "clause" and lemma in ("say", "claim", "confirm")) else ""
    return f"{voiced(article, claim.voice)} {does} {lemma}{that} {set_small(words)}"


def headed(claim: Claim, article: Article, *, cited: bool) -> tuple[str, bool, bool]:
    """The subject with its chain, its number, and whether the one who passes it on has become the subject."""
    passing = passers(claim.voice)
    name = voiced(article, claim.voice)
    if not passing:
        return name, is_plural(claim.voice), False
    first = voiced(article, passing[0])
    chain = ", which cites ".join([*(voiced(article, one) for one in passing[1:]), name])
    if cited and not claim.direct:
        return f"{first}, citing {chain},", is_plural(passing[0]), True
    return f"{name}, according to {first},", is_plural(claim.voice), False


def outside(claim: Claim) -> bool:
    """Whether whom it is aimed at stands outside of what is said."""
    return claim.target is not None and not claim.span.covers(claim.target.span)


def shape_of(words: Quoted) -> str:
    """Whether what is said can follow "to", is a clause, or is a noun or a participle.

    >>> shape_of(Quoted("violating the pact", False, False)), shape_of(Quoted("it flew far", False, True))
    ('noun', 'clause')
    """
    first, _, rest = words.words.partition(" ")
    if words.that:
        return "clause"
    if first == "to":
        return "to"
    if first.endswith("ing") and first.islower() and len(first) > 4:  # letters; "king" and "ring" are none
        return "noun"
    return "clause" if len(rest.split()) >= FEWEST else "noun"


def set_small(words: Quoted) -> str:
    """The words in quotation marks, fit for the middle of a sentence."""
    return Quoted(words.words if words.whole else small(words.words), words.whole, words.that).marked()


def weight(claim: Claim, article: Article) -> float:
    """How much a statement tells a reader, for choosing among many; more is more.

    Named voices go before unnamed ones, acts before plain statements, and what
    is aimed at somebody, hedged, quoted or tied to a figure before the rest.
    """
    written = claim.value.written
    points = 2.0 * claim.voice.kind.named + 2.0 * (claim.act not in (None, Act.STATES)) + 1.5 * bool(claim.target)
    points += 1.0 * claim.direct + 0.5 * bool(_DIGIT.search(written)) + 0.5 * bool(claim.mark)
    points -= 2.0 * bool(_PRONOUN.match(written.removeprefix("that ").lstrip("“\"'‘")))
    points -= 1.0 * (" … " in written) + 1.0 * (len(claim.voice.name.split()) > BETWEEN)
    place = claim.span.start / max(1, len(article.text))
    return points - 2.0 * place
