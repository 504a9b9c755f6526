"""What each article adds to the views of many, packed, so that a store can keep it beside the reading.

A view of many articles is made of these parts alone, wherever they come from.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

import msgspec

from lofted.facts import Article, Reading, Record
from lofted.present.dates_ahead import Ahead, ahead_of
from lofted.present.free_dates import dates_of
from lofted.present.happened import accounts_of
from lofted.present.happening import Account, Happening
from lofted.present.spots import Spot, spots_of
from lofted.present.ties import Tie, ties_of


class Parts(msgspec.Struct, frozen=True, array_like=True):
    """One article in the views of many; `article` is without its text."""

    id: str
    article: Article
    ahead: tuple[Ahead, ...]
    accounts: tuple[Account, ...]
    dates: tuple[Happening, ...]
    spots: tuple[Spot, ...]
    ties: tuple[Tie, ...]


_DECODER = msgspec.msgpack.Decoder(Parts)


def parts_of(reading: Reading, record: Record) -> Parts:
    """What one article adds to each view."""
    return Parts(
        reading.article.id,
        replace(reading.article, text="", original=b""),
        tuple(ahead_of(reading)),
        tuple(accounts_of(reading)),
        tuple(dates_of(reading)),
        tuple(spots_of(reading, record)),
        tuple(ties_of(reading, record)),
    )


def packed(parts: Parts) -> bytes:
    """Parts as compressed MessagePack."""
    return zlib.compress(msgspec.msgpack.encode(parts))


def unpacked(contents: Iterable[bytes]) -> Iterator[Parts]:
    """The parts that were packed."""
    return (_DECODER.decode(zlib.decompress(content)) for content in contents)
