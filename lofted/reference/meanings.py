"""What the names of missiles, rockets and spacecraft mean, and whether a told meaning fits.

Every row of `meanings.csv` lists the wordings that are fair for its name. A told
meaning fits where it has all words of one of them, endings and small words off.
Where it has some of them and a contrary of another, as the west of an east wind,
it is another meaning; where it has none of them at all, it is one as well.
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from lofted.facts import Entry, Record

SHORTEST = 4  # letters that a word keeps when its ending is taken off

CONTRARIES = (  # words of which one is never another; a slash stands between those that are the same
    "north south east west centre/center",
    "river mountain lake island city desert",
    "morning evening night noon midnight",
    "sun/solar moon/lunar star comet galaxy",
    "sea land sky mountain lake desert",
    "white black red blue/azure green yellow gold/golden silver purple",
    "giant/great/big/huge/large/mighty/massive little/small/tiny",
    "bright/shining/brilliant/gleaming dark/dim",
    "wind wave rain snow fire thunder ice water",
    "palace temple house gate garden",
    "horse/steed/stallion lion tiger eagle dragon wolf bear rabbit tortoise/turtle stork swallow snake/serpent",
    "long short",
    "heaven/heavenly/celestial earth/earthly hell/hellish",
    "arrow spear sword bow",
    "war peace love sea fire wind",
)
_SMALL_WORDS = (  # words that tell no meaning by themselves
    "a an the of in for to on at by with one who which is its own and or name word called literally roughly loosely "
    "literal simply ancient old mythical mythological legendary famous traditional chinese korean russian persian "
    "indian hindu greek roman islamic japanese planet tree craft vehicle kind type both either"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_WORD = re.compile(r"[A-Za-zÀ-ÿŏŭ]+")
_ENDINGS = ("ern", "ing", "ed", "en")


def words_of(phrase: str) -> frozenset[str]:
    """The words of a phrase by their stems, small ones left out.

    >>> sorted(words_of("the Eastern winds"))
    ['east', 'wind']
    """
    told = (word.lower() for word in _WORD.findall(phrase.replace("’s", "").replace("'s", "")))
    return frozenset(stem(word) for word in told if word not in _SMALL and len(word) > 1)


def stem(word: str) -> str:
    """A word without its ending, so that one and many meet.

    >>> stem("stars"), stem("eastern"), stem("questioning"), stem("deities"), stem("waves") == stem("wave")
    ('star', 'east', 'question', 'deity', True)
    """
    if word.endswith("ies") and len(word) > SHORTEST:
        return f"{word[:-3]}y"  # 3 letters of an ending
    if word.endswith("s") and not word.endswith(("ss", "us")) and len(word) >= SHORTEST:
        word = word[:-1]
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("e") and len(word) >= SHORTEST else word


@lru_cache(maxsize=1000)  # cells of the column; there are some hundred rows
def wordings(cell: str) -> tuple[frozenset[str], ...]:
    """Every fair wording of a cell by its words."""
    return tuple(words_of(part) for part in cell.split("|") if words_of(part))


def fits(told: str, meaning: Entry) -> bool:
    """Whether a told meaning has all words of one that is fair, and is no contrary of a longer one."""
    words = words_of(told)
    fair = [one for one in wordings(meaning.columns["meaning"]) if one <= words]
    whole = squeezed(told) in (squeezed(part) for part in meaning.columns["meaning"].split("|"))
    return whole or any(len(one) > 1 for one in fair) or bool(fair and not contrary(told, meaning))


def squeezed(phrase: str) -> str:
    """A phrase without its spaces and hyphens: "moon craft" and "mooncraft" are one."""
    return re.sub(r"[\s-]", "", phrase).lower()


def contrary(told: str, meaning: Entry) -> bool:
    """Whether a told meaning is a fair one but for a word, in whose place it has a contrary."""
    words = words_of(told)
    for fair in wordings(meaning.columns["meaning"]):
        missing = fair - words
        if len(fair) > 1 and len(missing) == 1:
            (gone,) = missing
            if any(excludes(gone, other) for other in words - fair):
                return True
    return False


def excludes(one: str, other: str) -> bool:
    """Whether two stems stand in one group of contraries, and not for the same.

    >>> excludes("east", "west"), excludes("great", "large")
    (True, False)
    """
    return any(one in group and other in group and group[one] != group[other] for group in groups())


@cache
def groups() -> tuple[dict[str, int], ...]:
    """The contraries, each word by its stem with the place of what it stands for."""
    return tuple(
        {stem(word): place for place, same in enumerate(line.split()) for word in same.split("/")}
        for line in CONTRARIES
    )


def foreign(told: str, meaning: Entry) -> bool:
    """Whether a told meaning has no word in common with any that is fair."""
    words = words_of(told)
    return bool(words) and not any(
        alike(one, other) for fair in wordings(meaning.columns["meaning"]) for one in fair for other in words
    )


def alike(one: str, other: str) -> bool:
    """Whether two words are of one root, as far as their letters tell: one begins with the other, or nearly so."""
    short, long = sorted((one, other), key=len)
    return one == other or (len(short) >= SHORTEST and long.startswith(short))


def rows_by_name(record: Record) -> dict[str, Entry]:
    """Every row of meanings by each of its names, with the printer's apostrophe."""
    return {name.replace("'", "’"): row for row in record.entries("meaning") for name in (row.name, *row.aliases)}


def meanings_of(entry: Entry, record: Record) -> Iterator[Entry]:
    """The rows of meanings of an entry's name: that of Hwasong for the Hwasong-18."""
    for row in record.entries("meaning"):
        if any(re.match(rf"{re.escape(name)}(?![^\W\d])", entry.name) for name in (row.name, *row.aliases)):
            yield row


def said(row: Entry) -> str:
    """What a row says of its name, as “Vostochny stands for …” goes on."""
    fair = row.columns["meaning"].partition("|")[0].strip()
    if row.columns["sense"] == "namesake":
        return f"is after “{fair}”"
    return f"stands for “{fair}” ({row.columns['language'].partition('|')[0].strip()})"
