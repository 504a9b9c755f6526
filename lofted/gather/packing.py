"""What a reading is grouped by, packed, so that a store can keep it beside the reading."""

import zlib
from collections.abc import Sequence
from dataclasses import replace
from sys import intern

import msgspec

from lofted.facts import Article
from lofted.gather.evidence import Evidence
from lofted.gather.tellings import Telling

NONE: frozenset[str] = frozenset()


class Sketch(msgspec.Struct, frozen=True, array_like=True):
    """The tellings of one reading; what they share, the article and what it tells, is there once."""

    article: Article
    evidence: Evidence
    told: tuple[Telling, ...]


_DECODER = msgspec.msgpack.Decoder(Sketch)


def packed(told: Sequence[Telling]) -> bytes:
    """The tellings of one reading as compressed MessagePack, which holds an open end of a figure as it is."""
    own = told[0]
    assert own.evidence is not None, "every telling of an article's own event has its evidence"
    bare = tuple(replace(one, article=Article(""), evidence=None, words=NONE) for one in told)
    return zlib.compress(msgspec.msgpack.encode(Sketch(own.article, own.evidence, bare)))


def unpacked(content: bytes) -> tuple[Telling, ...]:
    """The tellings that were packed; a word that many articles have is there once in memory."""
    sketch = _DECODER.decode(zlib.decompress(content))
    words = frozenset(map(intern, sketch.evidence.words))
    evidence = replace(sketch.evidence, words=words)
    return tuple(replace(one, article=sketch.article, evidence=evidence, words=words) for one in sketch.told)
