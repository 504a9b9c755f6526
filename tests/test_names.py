"""Which entries a text calls by name."""

from time import perf_counter

import pytest
from few import Few

from lofted.extract.names import find_names
from lofted.facts import Entry


def entry(id: str, kind: str, name: str, *aliases: str) -> Entry:
    return Entry(id, kind, name, aliases, {}, "made up for the test")


ENTRIES = (
    entry("japan", "country", "Japan", "Japanese", "Tokyo"),
    entry("south-korea", "country", "South Korea", "South Korean", "Seoul"),
    entry("korea", "country", "Korea"),
    entry("united-states", "country", "United States", "U.S.", "US"),
    entry("jcs", "body", "Joint Chiefs of Staff", "South Korea's Joint Chiefs of Staff"),
    entry("hwasong-18", "vehicle", "Hwasong-18"),
    entry("hwasong-17", "vehicle", "Hwasong-17", "Hwasong"),
    entry("hwasong-1", "vehicle", "Hwasong-1"),
    entry("kn-23", "vehicle", "KN-23"),
    entry("falcon-9", "vehicle", "Falcon 9"),
    entry("sohae", "site", "Sohae Satellite Launching Station", "Sohae"),
)


RECORD = Few(ENTRIES)

TABLE = (
    ("Japan and South Korea agreed.", (("Japan", "japan"), ("South Korea", "south-korea"))),
    ("Japan's coast guard", (("Japan", "japan"),)),
    ("Japan’s coast guard", (("Japan", "japan"),)),
    ("JAPAN PROTESTS", (("JAPAN", "japan"),)),
    ("the U.S. and the US", (("U.S.", "united-states"), ("US", "united-states"))),
    ("It left the U.S. Seoul agreed.", (("U.S.", "united-states"), ("Seoul", "south-korea"))),
    ("South Korea's Joint Chiefs of Staff", (("South Korea's Joint Chiefs of Staff", "jcs"),)),
    ("the Joint Chiefs of Staff", (("Joint Chiefs of Staff", "jcs"),)),
    ("a Hwasong-18 flew", (("Hwasong-18", "hwasong-18"),)),
    ("a Hwasong 18 flew", (("Hwasong 18", "hwasong-18"),)),
    ("a Hwasongpho-18 flew", (("Hwasongpho-18", "hwasong-18"),)),
    ("a Hwasong‑18 flew", (("Hwasong‑18", "hwasong-18"),)),
    ("a KN23 and a KN 23", (("KN23", "kn-23"), ("KN 23", "kn-23"))),
    ("the Falcon-9 landed", (("Falcon-9", "falcon-9"),)),
    ("the Sohae Satellite Launching Station", (("Sohae Satellite Launching Station", "sohae"),)),
    ("Sohae was quiet", (("Sohae", "sohae"),)),
    # near misses
    ("the Hwasong area of Pyongyang", ()),
    ("new flats in Hwasong", ()),
    ("a Hwasong-180 and a Hwasong-18A", ()),
    ("Hwasong-16 is another", ()),
    ("Japanology, Seoulful, give it to us", ()),
    ("xJapan and Japan_x", ()),
    ("the staff of Joint Chiefs", ()),
    ("", ()),
)


@pytest.mark.parametrize(("words", "wanted"), TABLE, ids=[words for words, _ in TABLE])
def test_names(words: str, wanted: tuple[tuple[str, str], ...]) -> None:
    found = [(words[span.start - 5 : span.end - 5], one.id) for span, one in find_names(words, 5, RECORD)]
    assert tuple(found) == wanted


def test_work_grows_with_the_text() -> None:
    began = perf_counter()
    assert not list(find_names("Joint Chiefs of " * 20_000, 0, RECORD))
    assert perf_counter() - began < 5  # seconds; a quarter of one here
