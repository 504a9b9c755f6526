"""How firmly a whole statement is put: by its cue and by the hedge on the main clause of what is said.

"Said the test may have failed" leaves it possible, "said it would respond if
attacked" hangs it on a condition, "asked whether" asserts nothing. Of cue and
hedge the weaker counts. A demand, a condemnation or praise asserts nothing
that a hedge could weaken, and what another passes on is reported at best.
"""

import re

from lofted.extract.cues import Cue, find_cues
from lofted.extract.firmness import hedging
from lofted.facts import FLAT, Act, Firmness, Likelihood, Span

WEAKER = (  # from the firmest to the weakest
    Firmness.FLAT, Firmness.REPORTED, Firmness.PLANNED, Firmness.LIKELY, Firmness.POSSIBLE, Firmness.CONDITIONAL,
    Firmness.DOUBTED, Firmness.DENIED, Firmness.ASKED,
)  # fmt: skip
DEEDS = {Act.DEMANDS, Act.CONDEMNS, Act.PRAISES, Act.ACCUSES}  # acts whose content is no claim to be hedged
REPORTED = Likelihood(Firmness.REPORTED)

_IF = re.compile(
    r"(?<!for )(?<!even )(?<!as )(?<!what )(?<!see )(?<!ask )(?<!asked )(?<!know )(?<!knew )(?<!wonder )(?<!sure )"
    r"(?<!clear )"
    r"\b(?:if|unless|provided(?:\sthat)?|providing|as\slong\sas|so\slong\sas|in\scase|on\s(?:the\s)?condition\sthat|"
    r"in\sthe\sevent)\b(?!\s(?:so|not|any|anything|possible)\b)",
    re.I,
)
_INVERTED = re.compile(r"(?:Should|Were|Had)\s[^,?]{3,120}(?:,\s|\s…\s)")
_BEHIND = re.compile(r",?\s(?:but\s)?(?:only\s)?(?:if|unless|provided)\b")
_QUESTION = re.compile(
    r"(?:^|^(?:(?!to\b)[\w.’'-]+\s){1,7}?(?:on\s|about\s)?)(?:whether|if|how|why|what|when|where|who|which)\b", re.I
)
_TO_COME = re.compile(
    r"[A-Z][\w.’'&-]*\s(?:[\w.’'&-]+\s){0,3}to\s(?!an?\b|the\b)[a-z]+"
)  # a headline: "Launch to slip to May"
_SENTENCE = re.compile(r"[.!?][”\"’']*\s+(?=[“\"A-Z])")
_LEADING = re.compile(
    r"(?:When|After|As|Although|Though|While|Because|Since|Before|Despite|Depending|Whatever|Even)\b[^,]{3,160},\s",
    re.I,
)
_INSERTED = re.compile(r",\s+(?:which|who|whose|where|whom|not)\b[^,;]{2,120},")
_SUBORDINATE = re.compile(
    r",?\s\b(?:which|who|whom|whose|where|when|while|whereas|although|though|because|since|after|before|until|lest|what|how|"
    r"so\sthat|in\sorder\sto|than|if|unless)\b"
)
_NEXT = re.compile(
    r";|:\s|,\s(?:but|and|so|or|yet)\s|\sbut\s|\sand\s(?:it|he|she|they|the|this|that|there|we|I|its|would|will|may|might|"
    r"could|can|was|were|is|are|had|has|have)\b"
)
_THAT = re.compile(r"\sthat\s")
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|will|would|may|might|could|can|does|did|do|says?|said|thinks?|believes?|"
    r"hopes?|fears?|knows?|knew|thought|means?|shows?|suggests?|indicates?|[a-z]{2,}ed)\b"
)
_DISBELIEF = re.compile(r"\b(?:do|does|did)(?:\snot|n['’]t)\s(?:believe|think|expect)\b")
_SIGNS = re.compile(r"\b(?:suggests?|suggested|indicates?|indicated|points?\sto)\b")
_PREDICATE = re.compile(r"\b(?:is|are|was|were|be|been|it|seems?|remains?|still|quite|as)\s$", re.I)
_ARTICLE = re.compile(r"\b(?:an?|the|its|their|his|her|any|no|of|for)\s(?:[a-z]+\s)?$", re.I)
_CHANCE = re.compile(r"\s(?:chance|possibility|prospect|likelihood)\b")
_NOT = re.compile(r"\s(?:not|hardly|never)\b")
ADJECTIVES = {"possible", "potential", "conceivable"}
PARTICIPLES = {
    "planned", "scheduled", "slated", "believed", "thought", "assessed", "estimated", "judged", "presumed", "assumed",
    "expected", "reported", "alleged", "claimed", "claims", "supposed", "so-called", "purported",
}  # fmt: skip


def statement_firmness(
    cue: Likelihood, act: Act | None, content: str, before: str = "", behind: str = ""
) -> Likelihood:
    """How firmly a statement is put; `before` and `behind` are the words between cue and content and after it.

    >>> statement_firmness(FLAT, Act.STATES, "the test may have failed").words
    <Firmness.POSSIBLE: 'possible'>
    >>> statement_firmness(FLAT, Act.STATES, "it would respond if attacked").words
    <Firmness.CONDITIONAL: 'conditional'>
    """
    if cue.words is not Firmness.DOUBTED and asked(act, content, before):
        return Likelihood(Firmness.ASKED)
    if act in DEEDS or act is Act.ASKS:
        return cue
    hedge = content_firmness(content)
    if conditional(content) or _BEHIND.match(behind):
        hedge = Likelihood(Firmness.CONDITIONAL)
    return cue if act is Act.WARNS and hedge.words is Firmness.PLANNED else weaker(cue, hedge)


def asked(act: Act | None, content: str, before: str) -> bool:
    """Whether the content is a question: "asked whether", "why?"."""
    words = content.strip("“”\"'‘’ ")
    if act is not Act.ASKS:
        return False
    return words.endswith("?") or bool(_QUESTION.search(words) or _QUESTION.fullmatch(before.strip().split(" ")[-1]))


def weaker(one: Likelihood, other: Likelihood) -> Likelihood:
    """The weaker of two, and of two that are as weak the one with a band."""
    first, second = WEAKER.index(one.words), WEAKER.index(other.words)
    if first == second:
        return other if one.low is None else one
    return one if first > second else other


def conditional(content: str) -> bool:
    """Whether an if-clause governs the first sentence of the content."""
    first = _SENTENCE.split(bare(content))[0]
    return bool(_IF.search(first) or _INVERTED.match(first))


def bare(content: str) -> str:
    """The content without "that" and quotation marks."""
    return re.sub(r"^that\s+", "", re.sub(r"[“”\"]", "", content)).strip()


def main_clause(content: str) -> str:
    """The main clause of what is said, as far as patterns can cut it out.

    >>> main_clause("that the rocket, which may be new, flew well although rain could fall")
    'the rocket flew well'
    """
    words = _SENTENCE.split(bare(content))[0]
    words = _INSERTED.sub("", _LEADING.sub("", words))
    for cut in (_NEXT, _SUBORDINATE):
        first = cut.search(words, 3)  # 3 characters; a word has to stand before it
        words = words[: first.start()] if first else words
    that = _THAT.search(words)
    return words[: that.start()] if that and _FINITE.search(words[: that.start()]) else words


def content_firmness(content: str) -> Likelihood:
    """The hedge on the main clause of what is said; the weakest of several."""
    words = main_clause(content)
    if _DISBELIEF.search(words):
        return Likelihood(Firmness.DOUBTED)
    found = FLAT
    for span, cue in find_cues(words, Span(0, len(words)), "hedge"):
        if governs(words, span, cue):
            found = weaker(found, cue.likelihood)
    if found == FLAT and _TO_COME.match(words) and not _FINITE.search(words):
        return Likelihood(Firmness.PLANNED)
    if found == FLAT and _SIGNS.search(words) and _THAT.search(bare(content)):
        return Likelihood(Firmness.LIKELY)
    return found


def governs(words: str, span: Span, cue: Cue) -> bool:
    """Whether a hedging word stands with the verb of the clause and not with a noun."""
    before, after = words[: span.start], words[span.end :]
    if not hedging(words, span, cue) or cue.form == "can":
        return False
    if cue.form in ADJECTIVES:
        return bool(_PREDICATE.search(before))
    if cue.form in PARTICIPLES:
        return not _ARTICLE.search(before)
    if cue.form == "remote":
        return bool(_CHANCE.match(after))
    if cue.form in ("likely", "probable", "unlikely"):
        return not re.search(r"\b(?:an?|its|any|more|less)\s$", before)
    return not (cue.form == "could" and _NOT.match(after))
