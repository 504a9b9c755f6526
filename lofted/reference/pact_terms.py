"""Where a text tells of one agreement, and what the shelf has of its terms.

A passage is the sentence that names the agreement, and the one right behind it
that goes on with "it" or "the treaty". A sentence that names two is no passage,
since what it tells may belong to either.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from lofted.facts import Claim, Entry, Evidence, Named, Reading, Record, Span
from lofted.reference.asides import in_passing
from lofted.reference.sentence import by_sentence
from lofted.reference.wording import sentences

GAP = 4  # words that may stand between the words of a phrase: "deployed intercontinental missiles"
FIXED = ("all", "any", "every", "but", "other", "apart", "under", "below")  # words after which none may stand between
BIND_NOBODY = ("principles", "partnership", "memorandum")  # kinds of agreement that are no law
PATTERNS = 512  # phrases kept at hand; the shelf has some 200

_GOES_ON = re.compile(
    r"\s{1,3}(?P<words>(?P<name>It|They(?=\s(?:are|were|have\s(?:been|\d|\w+\ssignator)|had\s(?:been|\d)|began|bind|set|ban|forbid|allow|let|call|count|say))|(?:The|That|This)\s(?:[Pp]act|[Tt]reaty|[Aa]ccords?|[Aa]greement|deal|resolution|text|measure|document|project|partnership|principles)|(?:The|Its|Their)\s(?:founding|original|first)\s(?:members|signatories))\b"
    r"[^\n]{8,260}?[a-z0-9%)][.](?=\s|$))"
)
_AGAIN = re.compile(  # "Pyongyang had scrapped the accord in 2023", which the sentence before names
    r"\s{1,3}(?P<words>(?=[A-Z])[^\n.;!?]{4,120}?\b(?P<name>(?:the|that|this)\s"
    r"(?:(?:whole|entire|same|landmark|military|nuclear|bilateral|defen[cs]e|partnership|global)\s)?(?P<what>pact|treaty|accords?|agreement|deal|declaration|project|partnership|principles|research\sstation))\b(?!\s(?:of|on|between|with|to|from|against)\s[A-Z])"
    r"(?:[^\n]{0,200}?[a-z0-9%)])?[.](?=\s|$))"
)
_BY_NAME = re.compile(  # what begins with it is a passage already
    r"(?:It|The\s(?:[Pp]act|[Tt]reaty|[Aa]ccords?|[Aa]greement|deal|text|document))\b"
)
_ONE_MORE = re.compile(r"\s{1,3}(?P<words>(?=[A-Z“\"])[^\n]{4,260}?[a-z0-9%)”\"][.](?=\s|$))")
ON = 3  # sentences behind the one that names an agreement in which it may be called "the accord" again; a paragraph
_UNSURE = re.compile(
    r"\b(?:would|could|might|should|draft\w*|propos\w*|if|successor|replace\w*|negotiat\w*|extend\w*|wants?|sought|seeks?|"
    r"call(?:s|ed|ing) for|unlike|new treaty|another|instead|whether|falsely|wrongly|myth)\b"
)

APART = re.compile(  # what parts a word from one that it would else rule
    r"[;:.]\s|,\s(?:but|while|although|though|whereas|and|which|who)\b|\b(?:while|because|so that|after)\b"
)


@dataclass(frozen=True, slots=True)
class Passage:
    """The words that tell of one agreement, where they begin in the article, and where its name stands in them."""

    claim: Claim
    entry: Entry
    start: int
    words: str
    name: Span

    def span(self, begin: int, end: int) -> Span:
        """A stretch of the passage as a stretch of the article."""
        return Span(self.start + begin, self.start + end)

    @property
    def unnamed(self) -> str:
        """The words with the agreement's name blanked out: a test ban treaty's name is no ban."""
        return self.words[: self.name.start] + " " * (self.name.end - self.name.start) + self.words[self.name.end :]

    def in_passing(self, stretch: Span) -> bool:
        """Whether words are told in passing behind the name, so that no plan or wish of the sentence touches them."""
        aside = in_passing(self.words, self.name.end) if self.name.end else None
        return aside is not None and aside.covers(stretch)

    def sure(self) -> "Passage | None":
        """The passage where it tells of the agreement as it is, or what an unsure one tells in passing; else none."""
        if not self.unsure:
            return self
        aside = in_passing(self.words, self.name.end) if self.name.end else None
        if aside is None:
            return None
        return replace(self, words=" " * self.name.start + self.words[self.name.start : aside.end] + ".")

    @property
    def unsure(self) -> bool:
        """Whether it tells of a plan, a wish or something else than the agreement as it is."""
        return bool(_UNSURE.search(self.words))


def passages(reading: Reading, record: Record) -> Iterator[Passage]:
    """Every passage that tells of one agreement and of no other, in reading order."""
    text = reading.article.text
    for sentence, claims in by_sentence(reading.claims):
        named = [one for one in claims if one.aspect == "agreement" and isinstance(one.value, Named)]
        ids = {one.value.entry for one in named if isinstance(one.value, Named)}
        entry = record.entry(next(iter(ids))) if len(ids) == 1 else None
        if entry is None:
            continue
        first = named[0]
        name = Span(first.span.start - sentence.start, first.span.end - sentence.start)
        yield Passage(first, entry, sentence.start, text[sentence.start : sentence.end], name)
        on = goes_on(text, sentence.end, entry) or again(text, sentence.end, entry)
        far = sentence.end
        for _ in range(ON):
            if on is None and (one := _ONE_MORE.match(text, far)):  # a sentence between that names none
                if names_another(reading, Span(one.start("words"), one.end())):
                    break
                far = one.end()
                on = called_again(text, far, entry)
            if on is None:
                continue
            begin = on.start("words")
            if names_another(reading, Span(begin, on.end())):
                break
            name = (
                Span(0, 0) if on["name"] in ("It", "They") else Span(on.start("name") - begin, on.end("name") - begin)
            )
            yield Passage(replace(first, denied=False), entry, begin, on["words"], name)  # it is denied before alone
            far, on = on.end(), called_again(text, on.end(), entry)


def and_behind(reading: Reading, record: Record, cue: re.Pattern[str]) -> Iterator[Passage]:
    """Every passage, and the sentence behind one that goes on with it in the words of a cue: "first signed them"."""
    text = reading.article.text
    behind = {one.start: other for one, other in pairwise(sentences(text))}
    for passage in passages(reading, record):
        yield passage
        after = behind.get(passage.claim.sentence.start)
        words = text[after.start : after.end] if after else ""
        if after and cue.search(words) and not names_another(reading, after) and not _BY_NAME.match(words):
            yield replace(passage, start=after.start, words=words, name=Span(0, 0))


def goes_on(text: str, at: int, entry: Entry) -> re.Match[str] | None:
    """The sentence right behind one that names an agreement, where it begins with it: "The treaty", "They are"."""
    match = _GOES_ON.match(text, at)
    return match if match and (not match["name"].endswith("principles") or called_so(match["name"], entry)) else None


def called_so(told: str, entry: Entry) -> bool:
    """Whether "The accords" is a word of an agreement's own name."""
    return told.lower().removeprefix("the ").rstrip("s") in f"{entry.name} {entry.columns['kind']}".lower()


def again(text: str, at: int, entry: Entry) -> re.Match[str] | None:
    """The sentence right behind one that names an agreement, where it calls it by what it is: "the accord"."""
    match = _AGAIN.match(text, at)
    what = match["what"].rstrip("s") if match else ""
    what = "lunar research station" if what.startswith("research") else what
    own = f"{entry.name} {entry.columns['aliases']}".lower()
    fits = what in own or (what in ("treaty", "pact") and entry.columns["kind"] == "treaty")
    fits = fits or what == entry.columns["kind"].rstrip("s") == "principle"
    fits = fits or (what == "project" and entry.columns["kind"] == "partnership")
    return match if fits or (what and entry.columns["kind"] == "memorandum") else None


def called_again(text: str, at: int, entry: Entry) -> re.Match[str] | None:
    """The sentence right behind one of an agreement, where it calls it by what it is, at its head or later."""
    head = goes_on(text, at, entry)
    own = head and head["name"] not in ("It", "They") and called_so(head["name"], entry)
    return again(text, at, entry) or (head if own else None)


def names_another(reading: Reading, stretch: Span) -> bool:
    """Whether an agreement is named in a stretch of the article."""
    return any(one.aspect == "agreement" and stretch.covers(one.span) for one in reading.claims)


def terms(record: Record, agreement: str, what: str) -> list[Entry]:
    """The rows of one kind of an agreement, in the order of the file."""
    rows = record.entries("term")
    return [one for one in rows if one.columns["agreement"] == agreement and one.columns["what"] == what]


def parts(cell: str) -> list[str]:
    """The entries of a cell.

    >>> parts("Washington | White House")
    ['Washington', 'White House']
    """
    return [part for one in cell.split("|") if (part := one.strip())]


def said(phrases: str, words: str, begin: int = 0, end: int | None = None) -> re.Match[str] | None:
    """The first place where one of some phrases stands; other words may stand between its own.

    >>> said("deployed missiles", "700 deployed long-range missiles")[0]
    'deployed long-range missiles'
    >>> said("deployed missiles", "800 non-deployed missiles") is None
    True
    """
    stop = len(words) if end is None else end
    found = [match for phrase in parts(phrases) if (match := pattern(phrase).search(words, begin, stop))]
    return min(found, key=lambda match: match.start(), default=None)


@lru_cache(maxsize=PATTERNS)
def pattern(phrase: str) -> re.Pattern[str]:
    """A phrase as a pattern, with room between its words where it has two."""
    gap = r"\s" if len(phrase.split()) != 2 or phrase.split()[0] in FIXED else rf"\s(?:[\w-]+,?\s){{0,{GAP}}}?"
    return re.compile(rf"(?<![\w-]){gap.join(re.escape(word) for word in phrase.split())}(?![\w-])", re.I)


def the_pact(entry: Entry) -> str:
    """An agreement inside a sentence: names that are titles of their own take no article."""
    bare = entry.name.startswith(("New START", "START", "AUKUS", "UN Security Council Resolution"))
    return entry.name if bare else f"the {entry.name}"


def at_head(entry: Entry) -> str:
    """An agreement at the head of a sentence."""
    name = the_pact(entry)
    return name[0].upper() + name[1:]


def term_evidence(rows: Sequence[Entry]) -> list[Evidence]:
    """Rows of terms as evidence."""
    return [
        Evidence(row.id, row.columns["says"] or row.columns["subject"], row.source, row.url, row.verified)
        for row in rows
    ]
