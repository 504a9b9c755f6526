"""The name of a voice or a target as a sentence needs it: with its article, in its number, behind its chain."""

import re
from functools import lru_cache

from lofted.facts import THIS_ARTICLE, Article, Span, Target, Voice, VoiceKind
from lofted.reference.shelf import Shelf, by_shelf

DETERMINERS = frozenset({
    "a", "an", "the", "his", "her", "its", "their", "our", "my", "your", "this", "that", "these", "those", "some",
    "many", "several", "no", "one", "two", "three",
})  # fmt: skip
JOINED = (VoiceKind.PERSON, VoiceKind.UNNAMED_PERSON, VoiceKind.DOCUMENT)  # kinds whose names hold no "and" but as two
NEAR = 400  # characters round a cue in which its voice stands; a long sentence
BEFORE = 16  # characters before a name in which its article stands; "The semi-official" is 17 with its blank
_THE = re.compile(r"\b(the)\s+(?:[a-z]+-[a-z]+\s+)?$", re.I)
_TAIL = re.compile(r"\s(?:of|at|in|from|with|who|present|close|familiar)\b")


def voiced(article: Article, voice: Voice) -> str:
    """A voice as the subject of a sentence, in the middle of it.

    >>> from lofted.facts import Article
    >>> voiced(Article("“No,” the Pentagon said."), Voice("Pentagon", VoiceKind.OFFICE, cue=Span(19, 23)))
    'the Pentagon'
    >>> voiced(Article("No, chief analyst at Y said."), Voice("chief analyst at Y", VoiceKind.UNNAMED_PERSON))
    'a chief analyst at Y'
    """
    name = " ".join(voice.name.split()).strip(' "“”,;:')
    first, *more = name.split() or [""]
    if voice == THIS_ARTICLE or not first:
        return name or "an unnamed voice"
    if first.lower() in DETERMINERS:
        return " ".join([first.lower(), *more])
    if has_article(article, voice.name, voice.cue):
        return f"the {name}"
    if voice.kind is VoiceKind.UNNAMED_PERSON and first.islower() and not is_plural(voice):
        return f"{'an' if first[0] in 'aeiou' else 'a'} {name}"
    return name if voice.kind is VoiceKind.PERSON else lowered(article, name)


def has_article(article: Article, name: str, near: Span | None) -> bool:
    """Whether "the" stands before a name where it is used: nearest to its cue, or at its first place."""
    at = article.text.find(name)
    if near:
        start = max(0, near.start - NEAR)
        window = article.text[start : near.end + NEAR]
        places = [start + found.start() for found in re.finditer(re.escape(name), window)]
        at = min(places, key=lambda place: abs(place - near.start), default=at)
    return at >= 0 and bool(_THE.search(article.text[max(0, at - BEFORE) : at]))


def lowered(article: Article, name: str) -> str:
    """A name that is no proper one, set small for the middle of a sentence: "Analysts in Seoul".

    >>> lowered(Article("Analysts doubt it."), "Analysts"), lowered(Article("Seoul doubts it."), "Seoul")
    ('analysts', 'Seoul')
    """
    first, blank, rest = name.partition(" ")
    small = first.lower()
    if rest[:1].isupper() or not first[1:].islower():
        return name  # "North Korea" begins with a noun, and is a name
    return f"{small}{blank}{rest}" if small in common_nouns() or small in words_of(article.text) else name


@lru_cache(maxsize=2)
def words_of(text: str) -> frozenset[str]:
    """Every word of a text as it is written; every voice of an article asks for the same."""
    return frozenset(re.findall(r"[A-Za-z]+", text))


@by_shelf
def common_nouns(shelf: Shelf) -> frozenset[str]:
    """The nouns that stand for a voice without naming it, in both numbers."""
    rows = shelf.rows("speakers", key=("noun",))
    return frozenset(word.lower() for row in rows for word in (row["noun"], row["plural"]) if word)


def aimed(article: Article, target: Target) -> str:
    """A target as the object of a sentence, with the article it has in the text.

    >>> aimed(Article("It accused the United States."), Target("United States", Span(15, 28)))
    'the United States'
    """
    before = article.text[max(0, target.span.start - BEFORE) : target.span.start]
    return f"the {target.name}" if _THE.search(before) else target.name


def is_plural(voice: Voice) -> bool:
    """Whether a voice is many: a group, or a noun in the plural such as "earlier reports" or "sources in Seoul".

    >>> is_plural(Voice("Earlier reports", VoiceKind.DOCUMENT)), is_plural(Voice("Moscow", VoiceKind.OFFICE))
    (True, False)
    >>> is_plural(Voice("an analysis of the launches", VoiceKind.DOCUMENT))
    False
    """
    if voice.kind is VoiceKind.UNNAMED_GROUP:
        return voice.name.split(" ", 1)[0].lower() not in ("a", "an")
    if " and " in voice.name and voice.kind in JOINED:
        return True
    words = _TAIL.split(voice.name)[0].split() or [voice.name]
    noun = words[-1]
    plural = noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    return plural and (noun.islower() or len(words) == 1) and voice.kind is not VoiceKind.PERSON


def surname(voice: Voice) -> str:
    """What tells one person from another: "Ms Haley" and "Nikki Haley" are one; of other voices the whole name.

    >>> surname(Voice("Ms Haley", VoiceKind.PERSON)), surname(Voice("Nikki Haley", VoiceKind.PERSON))
    ('haley', 'haley')
    """
    words = voice.name.lower().split()
    person = voice.kind in (VoiceKind.PERSON, VoiceKind.UNNAMED_PERSON) and voice.name.split()[-1:] != words[-1:]
    return re.split(r"[-‑]", words[-1])[-1] if person and words else voice.name.lower()


def capital(sentence: str) -> str:
    """A sentence with its first letter as a capital."""
    return sentence[:1].upper() + sentence[1:]


def passers(voice: Voice) -> tuple[Voice, ...]:
    """Those through whom a voice is heard, the nearest to the reader first."""
    found: list[Voice] = []
    link = voice.via
    while link is not None:
        if link != THIS_ARTICLE and link.name != voice.name:
            found.insert(0, link)
        link = link.via
    return tuple(found)
