"""Whether a name is another's with one part put wrong, and not merely spelled by another hand.

Korean and Chinese names of three parts are spelled in many ways, but each
spelling stands for the same sounds: what two spellings share is compared.
"""

import re
import unicodedata
from difflib import SequenceMatcher

PARTS = 3  # parts of a name from which on two shared ones tell whose it is; ours
ALIKE = 0.75  # share of letters from which on two parts are one in two spellings; ours
BEGUN = (
    4  # letters; ours: two surnames that begin with so many alike are taken for one another, "Nakatani" and "Nakayama"
)
ENDS = 2  # letters; ours: a syllable, by which "Kimura" is put for "Kihara"
LONG = 5  # letters; ours: of shorter surnames there are too many that one letter parts
VOWELS = "aeiouyhjvfw"  # and what hands that write in other letters put for one another
_SOUNDS = (  # letters that different hands write for one sound, in the order in which they are put alike
    ("sh", "s"),
    ("ch", "j"),
    ("ck", "k"),
    ("ee", "i"),
    ("eo", "o"),
    ("eu", "u"),
    ("oo", "u"),
    ("ou", "u"),
    ("oe", "oi"),
    ("ui", "i"),
    ("ar", "a"),
    ("u", "o"),
    ("y", "i"),
    ("g", "k"),
    ("d", "t"),
    ("b", "p"),
    ("r", "l"),
    ("w", ""),
)
_TWICE = re.compile(r"(.)\1")


def nearly(told: str, name: str) -> bool:
    """Whether a told name of three parts is a name with one of them put wrong.

    >>> [nearly(told, "Kim Jong Un") for told in ("King Jong Un", "Kim Jung-eun", "Kim Yong Chol")]
    [True, False, False]
    """
    mine, its = pieces(told), pieces(name)
    if len(mine) != len(its) or len(its) < PARTS:
        return False
    apart = [(one, other) for one, other in zip(mine, its, strict=True) if sound(one) != sound(other)]
    return len(apart) == 1 and SequenceMatcher(None, *apart[0]).ratio() < ALIKE


def misspelt(told: str, name: str) -> bool:
    """Whether a told name of two parts, or a surname, is a name whose surname has one consonant put for another.

    So it is where a surname begins as another of the same first name, and ends otherwise.

    >>> misspelt("Dmitry Baranov", "Dmitry Bakanov"), misspelt("Yury Borisov", "Yuri Borisov")
    (True, False)
    >>> misspelt("Baranov", "Dmitry Bakanov")
    True
    >>> [misspelt(told, "Gen Nakatani") for told in ("Gen Nakayama", "Gen Nakata", "Gen Nakatanni", "Ryo Nakayama")]
    [True, True, False, False]
    """
    mine, its = pieces(told), pieces(name)
    first = len(mine) == PARTS - 1
    of_first = first and len(its) == len(mine) and sound(mine[0]) == sound(its[0])
    if of_first and (ends_otherwise(mine[-1], its[-1]) or mixed_up(mine[-1], its[-1])):
        return True
    if not mine or len(mine) > len(its) or len(its) != PARTS - 1 or len(mine[-1]) != len(its[-1]):
        return False
    apart = [pair for pair in zip(mine[-1], its[-1], strict=True) if pair[0] != pair[1]]
    plain = len(apart) == 1 and sound(apart[0][0]) != sound(apart[0][1]) and not set(apart[0]) & set(VOWELS)
    return plain and len(its[-1]) >= LONG and not (first and sound(mine[0]) != sound(its[0]))


def ends_otherwise(told: str, surname: str) -> bool:
    """Whether a surname begins as another and ends on a syllable that the other has not.

    >>> [ends_otherwise(told, "kishi") for told in ("kishida", "kishii", "kisida")]
    [True, False, False]
    """
    return told[:BEGUN] == surname[:BEGUN] and consonants(told[BEGUN:]) != consonants(surname[BEGUN:])


def mixed_up(told: str, surname: str) -> bool:
    """Whether a surname is as long as another, begins and ends as it does, and has another consonant between.

    >>> [mixed_up(told, "kihara") for told in ("kimura", "kawara", "kita")]
    [True, False, False]
    """
    ends = told[:ENDS] == surname[:ENDS] and told[-ENDS:] == surname[-ENDS:]
    return ends and len(told) == len(surname) >= LONG and consonants(told) != consonants(surname)


def consonants(part: str) -> set[str]:
    """What is heard of a part of a name, whoever spells it, vowels apart."""
    return set(sound(part)) - set(VOWELS)


def same(told: str, name: str) -> bool:
    """Whether two names are one in two spellings.

    >>> same("Yoon Seok-youl", "Yoon Suk Yeol"), same("Kim Yong Jong", "Kim Yo Jong")
    (True, False)
    """
    return [sound(one) for one in pieces(told)] == [sound(one) for one in pieces(name)]


def pieces(name: str) -> list[str]:
    """The parts of a name in small letters, without accents."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.findall(r"[a-z]+", plain.lower())


def sound(part: str) -> str:
    """A part of a name as it sounds, whoever spells it."""
    for letters, one in _SOUNDS:
        part = part.replace(letters, one)
    return _TWICE.sub(r"\1", part)
