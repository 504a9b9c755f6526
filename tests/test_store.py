"""The store keeps what it is given, once, whole and readable, on SQLite and on PostgreSQL alike."""

from dataclasses import fields, replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import func, select
from stores import GOT, RUN, keep, page
from test_quiet import ALL, read

from lofted import Article, AskedError
from lofted.facts import (
    Claim,
    Coming,
    Event,
    Finding,
    Moment,
    Named,
    Quantity,
    Reading,
    Span,
    Voice,
    VoiceKind,
    Wording,
    Words,
)
from lofted.keeping import add
from lofted.present.record import record
from lofted.store import parts, tables
from lofted.store.dialect import SEARCHED, to_read
from lofted.store.packed import packed, unpacked

EXAMPLES = Path(__file__).parents[1] / "examples"


# -- a reading comes back as it was


@pytest.mark.parametrize("path", sorted(EXAMPLES.iterdir()), ids=lambda path: path.name)
def test_an_example_comes_back_to_the_byte(desk, store, path):
    for reading in desk.readings(path):
        store.save(reading, desk.run)
        kept = store.reading(reading.article.id)
        assert kept == reading
        assert record(kept) == record(reading)


def test_every_quiet_paragraph_comes_back_to_the_byte():
    for paragraph in ALL:
        reading = read(paragraph.text, paragraph.head.get("published"))
        kept = unpacked(packed(reading))
        assert kept == reading
        assert record(kept) == record(reading)


@pytest.mark.parametrize(
    ("fact", "part", "apart"),
    [
        (Article, parts.ArticlePart, {"original"}),  # the bytes stand by themselves
        (Claim, parts.ClaimPart, set()),
        (Event, parts.EventPart, set()),
        (Finding, parts.FindingPart, set()),
        (Moment, parts.MomentPart, set()),
        (Named, parts.NamedPart, set()),
        (Quantity, parts.QuantityPart, set()),
        (Wording, parts.WordingPart, set()),
        (Words, parts.WordsPart, set()),
        (Reading, parts.Packed, {"form", "voices", "told"}),
    ],
    ids=lambda one: getattr(one, "__name__", ""),
)
def test_no_part_of_a_fact_is_left_out(fact, part, apart):
    assert {one.name for one in fields(fact)} ^ set(part.__struct_fields__) == apart


def test_the_rows_tell_what_the_reading_does(desk, store):
    reading = next(iter(desk.readings(EXAMPLES / "blog.txt")))
    store.save(reading, desk.run)
    with to_read(store._engine) as connection:
        found = connection.execute(select(tables.findings).order_by(tables.findings.c.place)).all()
        told = connection.execute(select(tables.claims).order_by(tables.claims.c.place)).all()
        events = connection.execute(select(tables.events)).all()
        voices = connection.execute(select(func.sum(tables.voices.c.claims))).scalar()
    assert [(row.id, row.question, row.verdict) for row in found] == [
        (one.id, one.check, str(one.verdict)) for one in reading.findings
    ]
    assert [(row.id, reading.article.text[row.begin : row.end]) for row in told] == [
        (one.id, reading.article.quote(one.span)) for one in reading.claims
    ]
    assert {row.entry for row in events} == {one.entry for one in reading.events}
    assert voices == len(reading.claims)
    assert any(row.kind == "moment" and row.earliest for row in told)
    assert any(row.kind == "quantity" and row.unit == "m" and row.low for row in told)


# -- articles, bytes, versions


def test_the_bytes_come_back_as_they_came(desk, store, tmp_path):
    content = "Missile test\n\nIt flew 998\xa0km.\x00\r\n".encode("cp1252")
    (tmp_path / "a.txt").write_bytes(content)
    (kept,) = add(desk, store, tmp_path / "a.txt")
    assert store.original(kept.article.id) == content
    assert store.reading(kept.article.id).article.sha256 == kept.article.sha256


def test_an_article_is_kept_once(store):
    first, again = keep(store, page("It flew 998 km.")), keep(store, page("It flew 998 km."))
    assert (first.coming, again.coming) == (Coming.ADDED, Coming.SAME)
    assert len(store) == 1


def test_a_second_fetch_that_differs_is_a_new_version_with_a_diff(store):
    keep(store, page("It flew 998 km.\nIt fell into the sea."))
    kept = keep(store, page("It flew 999 km.\nIt fell into the sea."))
    assert (kept.coming, kept.version) == (Coming.VERSION, 2)
    assert [(one.number, one.got) for one in store.versions("https://example.org/launch")] == [(1, GOT), (2, GOT)]
    diff = store.diff("https://example.org/launch").split("\n")
    assert [line for line in diff if line[:1] in "+-" and line[:3] not in ("+++", "---")] == [
        "-It flew 998 km.",
        "+It flew 999 km.",
    ]


def test_a_page_whose_surroundings_changed_is_no_new_version(store):
    keep(store, page("It flew 998 km."))
    assert keep(store, page("It flew 998 km.", sha256="0" * 64)).coming is Coming.SAME
    assert len(store) == 1


def test_an_older_version_that_comes_again_changes_nothing(store):
    both = [page("It flew 998 km."), page("It flew 999 km.")]
    assert [keep(store, one).coming for one in both] == [Coming.ADDED, Coming.VERSION]
    assert [keep(store, one).coming for one in both] == [Coming.SAME, Coming.SAME]


def test_without_an_address_other_words_are_another_article(store):
    comings = [keep(store, page(words, url=None)).coming for words in ("It flew 998 km.", "It flew 999 km.")]
    assert comings == [Coming.ADDED, Coming.ADDED]


def test_the_same_bytes_at_two_addresses_are_one_article(store):
    article = page("It flew 998 km.")
    keep(store, article)
    assert keep(store, replace(article, url="https://example.com/copy")).coming is Coming.ADDED
    assert len(store) == 1
    assert len(list(store.readings())) == 1


def test_a_day_told_later_is_taken(desk, store, tmp_path):
    (tmp_path / "a.txt").write_text("The missile fell into the sea on Friday.")
    (first,) = add(desk, store, tmp_path / "a.txt")
    (second,) = add(desk, store, tmp_path / "a.txt", published=date(2024, 11, 2))
    (third,) = add(desk, store, tmp_path / "a.txt", published=date(2024, 11, 2))
    assert [one.coming for one in (first, second, third)] == [Coming.ADDED, Coming.VERSION, Coming.SAME]
    (reading,) = store.readings()
    assert reading.article.published == date(2024, 11, 2)
    assert any(claim.moment and claim.moment.edtf == "2024-11-01" for claim in reading.claims)


def test_of_each_address_the_newest_version_is_read(store):
    for words in ("It flew 998 km.", "It flew 999 km."):
        keep(store, page(words))
    assert [one.article.text for one in store.readings()] == ["It flew 999 km."]
    assert [one.article.text for one in store.readings(every=True)] == ["It flew 998 km.", "It flew 999 km."]


def test_many_readings_come_in_the_order_in_which_they_were_added(store):
    texts = [f"It flew {number} km." for number in range(120)]
    for words in texts:
        keep(store, page(words, url=None))
    assert [one.article.text for one in store.readings()] == texts


def test_what_is_not_there_is_asked_in_vain(store):
    with pytest.raises(AskedError, match="no article 'abc'"):
        store.reading("abc")
    with pytest.raises(AskedError, match="0 versions"):
        store.diff("https://example.org/")
    assert store.original("abc") is None
    assert store.versions("https://example.org/") == []


# -- hostile content


def test_signs_that_a_data_base_cannot_hold_lose_nothing(store):
    article = page("It flew 998 km.", title="NUL \0 title", publisher="Half \0 paper", url="https://example.org/\0")
    kept = keep(store, article)
    back = store.reading(kept.article.id).article
    assert back == article
    assert store.original(back.id) == article.original
    assert keep(store, article).coming is Coming.SAME
    assert [one.title for one in store.search("title")] == ["NUL \0 title"]


def test_no_address_and_no_name_is_too_long(store):
    url = "https://example.org/" + "".join(chr(0x4E00 + number * 7919 % 20_000) for number in range(5_000))
    name = "".join(chr(0x4E00 + number * 7907 % 20_000) for number in range(2_000))
    span = Span(0, 2)
    claim = Claim("c", "apogee", Words("It"), span, span, Voice(name, VoiceKind.PERSON))
    articles = [page("It flew 998 km.", url=url), page("It flew 999 km.", url=url), page("Other.", url=url + "x")]
    comings = [store.save(Reading(one, (claim,)), RUN).coming for one in articles]
    assert comings == [Coming.ADDED, Coming.VERSION, Coming.ADDED]
    assert store.reading(articles[0].id).claims[0].voice.name == name
    assert store.reading(articles[0].id).article.url == url
    assert store.diff(url).count("999") == 1


def test_a_text_of_many_words_is_kept_and_found(store):
    words = " ".join(f"wörd{number:x}" for number in range(SEARCHED // 4))
    keep(store, page(words, url=None))
    assert len(store.search("wörd1f")) == 1


@pytest.mark.parametrize(
    "words", ["'", '"', "a OR b", "NEAR(a b)", "a*", "-", "title:x", "%", "\\", "(", "&|!", "\0", "\ud800"]
)
def test_no_search_breaks_it(store, words):
    keep(store, page("It flew 998 km."))
    assert isinstance(store.search(words), list)


def test_search_finds_words_whatever_their_ending(store):
    keep(store, page("Two missiles fell into the sea.", url=None))
    keep(store, page("The minister spoke.", url=None))
    assert [one.text for one in store.search("missile")] == ["Two missiles fell into the sea."]
    assert store.search('"sea missiles"') == []
    assert store.search("missiles minister") == []
