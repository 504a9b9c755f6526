"""The words of a statement as a sentence of the brief quotes them: whole clauses, and no hedge lost."""

import re
from dataclasses import dataclass

from lofted.facts import Claim, Firmness
from lofted.reference.shelf import Shelf, by_shelf

HEAD = 3  # words before a gap, for the first piece to be more than a tag
LEAST = 5  # words that must be left when a clause is dropped, to tell anything
OPENING, CLOSING = "\"“'‘", "\"”'’"
KEEPS = frozenset({  # words without which a statement would say more than it does
    "not", "no", "never", "nor", "neither", "none", "without", "unless", "if", "but", "although", "though",
    "however", "except", "only", "until", "unlikely", "than", "should", "provided", "depending", "whether",
})  # fmt: skip
ALWAYS = {  # words by which a statement shows its own firmness, besides the shelf's hedges
    Firmness.CONDITIONAL: frozenset({"if", "unless", "should", "provided", "once", "when", "were", "until"}),
    Firmness.ASKED: frozenset({"whether", "if", "what", "who", "why", "when", "where", "how", "which"}),
    Firmness.DENIED: frozenset({"not", "no", "never", "nor", "neither", "none", "cannot", "without"}),
    Firmness.PLANNED: frozenset({"to", "plan", "plans", "intends"}),
}
SMALL = frozenset({
    "the", "a", "an", "it", "its", "there", "this", "these", "that", "those", "they", "he", "she", "their", "his",
    "her", "in", "on", "at", "by", "two", "three", "four", "five", "six", "some", "many", "no", "all", "both",
    "such", "any",
})  # fmt: skip
LOOSE = frozenset({  # end no clause
    "and", "or", "but", "the", "a", "an", "of", "to", "with", "in", "on", "at", "by", "for", "from", "that",
    "which", "as", "than",
})  # fmt: skip
HEADLESS = frozenset({
    "is", "are", "was", "were", "has", "had", "will", "would", "could", "can", "may", "might", "should", "must",
    "did", "does", "do",
})  # fmt: skip
_CUT = re.compile(
    r"(?:,\s+(?=(?:which|who|whom|whose|where|including|such\s+as|as\s+well\s+as|particularly|especially|with|"
    r"and\s+(?:that|it|they|he|she|the|its|their)|[a-z]{2,20}ing)\b)|;\s|\s[–—-]\s|—|:\s|\s\()"
)
_SENTENCE = re.compile(r"[.!?][\"”’']?\s+(?=[“\"‘A-Z])")
_ABBREVIATED = re.compile(r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Gov|St|No|U\.S|U\.N)\.[\"”’']?\s+$")
_TAGGED = re.compile(
    r",\s+[^,“”\"]{1,60}\s(?:said|says|added|reported|announced)\.?$"
)  # "the launch, the ministry said"
_WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*")
_JOINED = " … "  # between the pieces of a statement that its attribution parts


@dataclass(frozen=True, slots=True)
class Quoted:
    """The words, whether they stand in quotation marks as a whole, and whether "that" stood before them."""

    words: str
    whole: bool
    that: bool

    def marked(self) -> str:
        """The words in quotation marks, those inside them made single."""
        return f"“{inner(self.words)}”"

    @property
    def sentence(self) -> bool:
        """Whether the words are a speaker's own and begin as a sentence does."""
        return self.whole and (self.words[:1].isupper() or self.words[:1].isdigit())


def quoted(claim: Claim, *, most: int) -> Quoted | None:
    """The statement in at most so many words, or None where it cannot be told in as few.

    Only whole clauses are left out, from the end, and none that holds a hedge,
    a condition or a denial.
    """
    written = " ".join(claim.value.written.split())
    that = written.startswith("that ")
    pieces = written.removeprefix("that ").split(_JOINED)
    whole = all(in_marks(piece) for piece in pieces)
    own = next((piece for piece in map(bare, pieces) if piece[:1].isupper()), bare(pieces[0]))
    words = own if whole else _TAGGED.sub("", unpaired(_JOINED.join(pieces).strip(" ,;:")))
    words = shorter(first_sentence(words), most)
    if (
        not words
        or f"{_JOINED}to " in words
        or (not whole and len(pieces) > 1 and len(pieces[0].split()) < HEAD)
        or not (whole or balanced(words))
    ):
        return None
    if words.rsplit(" ", 1)[-1].lower() in LOOSE or words.split(" ", 1)[0] in HEADLESS:
        return None
    return Quoted(words, whole, that)


def in_marks(piece: str) -> bool:
    """Whether a piece is one quotation from its first letter to its last.

    >>> in_marks("“We will respond,”"), in_marks("“Ready” for “war”"), in_marks("it is “ready”")
    (True, False, False)
    """
    piece = piece.strip(" ,.;:")
    return piece[:1] in OPENING and piece[-1:] in CLOSING and not any(mark in piece[1:-1] for mark in '"“”')


def bare(piece: str) -> str:
    """A quotation without its marks and without the comma before the closing one.

    >>> bare("“We will respond,”")
    'We will respond'
    """
    return piece.strip().lstrip(OPENING).rstrip(CLOSING).rstrip(" ,;")


def unpaired(words: str) -> str:
    """Words without a lone quotation mark at an end; a straight one counts as both."""
    if words.count("“") + words.count("”") == 1 or words.count('"') == 1:
        return words.strip('“”"')
    return words


def first_sentence(words: str) -> str:
    """The first sentence of several, without its full stop.

    >>> first_sentence("It flew far. Nobody was hurt."), first_sentence("Gen. Hale spoke.")
    ('It flew far', 'Gen. Hale spoke')
    """
    for end in _SENTENCE.finditer(words):
        if not _ABBREVIATED.search(words[: end.end()]):
            words = words[: end.end()].rstrip()
            break
    if re.search(r"\b(?:[A-Z]|[ap]\.m)\.$", words):
        return words
    return re.sub(r"[.,;]([\"”’]?)$", r"\1", words.rstrip(" .,;"))


def shorter(words: str, most: int) -> str:
    """The words, or as many of their first clauses as fit; empty where a needed clause would go."""
    while len(words.split()) > most:
        cuts = [cut.start() for cut in _CUT.finditer(words)]
        kept, tail = (words[: cuts[-1]].rstrip(" ,"), words[cuts[-1] :]) if cuts else ("", "")
        if len(kept.split()) < LEAST or needed(tail) or inserted(tail) or not balanced(kept):
            return ""
        words = kept
    return words


def inserted(tail: str) -> bool:
    """Whether what would be left out may only be inserted, and the clause before it goes on behind.

    >>> inserted(", which arrived on Monday, will inspect it"), inserted(", which arrived on Monday")
    (True, False)
    """
    rest = tail[2:]
    return "," in rest if tail[:1] == "," else bool(re.search(r"\s[–—-]\s|—|\)", rest)) and not tail.startswith(" (")


def needed(tail: str) -> bool:
    """Whether a clause holds a word without which the rest would say more than was said.

    >>> needed(", which analysts doubt if true"), needed(", which fell into the sea")
    (True, False)
    """
    found = {word.lower() for word in _WORD.findall(tail)}
    return bool(found & (KEEPS | hedges())) or "n't" in tail or "n’t" in tail


def balanced(words: str) -> bool:
    """Whether every bracket and quotation mark that opens also closes."""
    return words.count("(") == words.count(")") and words.count("“") == words.count("”") and not words.count('"') % 2


@by_shelf
def hedges(_: Shelf) -> frozenset[str]:
    """The single words that hedge."""
    return frozenset(word for words in hedges_of().values() for word in words if " " not in word)


@by_shelf
def hedges_of(shelf: Shelf) -> dict[Firmness, frozenset[str]]:
    """The hedging words of each firmness."""
    found: dict[Firmness, set[str]] = {}
    for row in shelf.rows("cues", key=("lemma", "frame")):
        if row["frame"] == "hedge":
            found.setdefault(Firmness(row["firmness"].split()[0]), set()).update(row.many("forms"))
    return {firmness: frozenset(words) for firmness, words in found.items()}


def shows(words: str, firmness: Firmness) -> bool:
    """Whether the words tell themselves how firmly they are said.

    >>> shows("it may have flown 500 km", Firmness.POSSIBLE), shows("it flew 500 km", Firmness.POSSIBLE)
    (True, False)
    """
    if firmness is Firmness.FLAT:
        return True
    known = hedges_of().get(firmness, frozenset()) | ALWAYS.get(firmness, frozenset())
    line = f" {' '.join(_WORD.findall(words.lower()))} "
    return any(f" {word} " in line for word in known)


def inner(words: str) -> str:
    """Words to stand inside quotation marks: double ones become single, straight ones are turned.

    >>> inner('it was "a success" and “no more”')
    'it was ‘a success’ and ‘no more’'
    """
    turned = re.sub(r"\"([^\"]{0,2000})\"", r"‘\1’", words)
    return turned.replace("“", "‘").replace("”", "’").replace('"', "’")


def small(words: str) -> str:
    """Words in the middle of a sentence: a first word that is no name is set small.

    >>> small("The missile fell"), small("Tehran agreed"), small("UN staff left")
    ('the missile fell', 'Tehran agreed', 'UN staff left')
    """
    first = words.split(" ", 1)[0]
    return (
        words[:1].lower() + words[1:] if first.lower() in SMALL and first[1:].islower() | (len(first) == 1) else words
    )
