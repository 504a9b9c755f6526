"""What waits for a decision, and what people decided holds after a new reading and for a new version."""

import pytest
from stores import TEXT, URL, item, put

from lofted import AskedError, Desk
from lofted.facts import About, Choice, Run
from lofted.keeping import recheck
from lofted.reviewing import decide, items

# -- what waits, and what was decided


def test_a_finding_waits_until_somebody_decides(desk, store):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    assert (found.check, found.was, found.words) == ("unit_pair", "conflicts", "998 km (720 miles)")
    decide(desk, store, found.id, Choice.ANNOTATE, name="Ann", reason="asked the paper")
    assert store.waiting() == [found]
    made = decide(desk, store, found.id, Choice.ACCEPT, name="Ann", reason="it is a slip")
    assert (made.about, made.check, made.was, made.article) == (About.FINDING, "unit_pair", "conflicts", found.article)
    assert store.waiting() == []
    assert [one.choice for one in store.decisions(target=found.id)] == [Choice.ANNOTATE, Choice.ACCEPT]
    assert store.to_look_at() == []


def test_the_last_decision_on_a_thing_holds(desk, store):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    for name, choice in (("Ann", Choice.REJECT), ("Bob", Choice.ACCEPT)):
        decide(desk, store, found.id, choice, name=name)
    assert [(one.name, one.choice) for one in store.standing()] == [("Bob", Choice.ACCEPT)]


def test_the_worst_waits_first_and_what_holds_does_not(desk, store):
    put(desk, store, "It flew 998 km (620 miles). It flew 998 km (720 miles).", sha256="a")
    assert [one.was for one in store.waiting()] == ["conflicts"]


@pytest.mark.parametrize(
    ("about", "words", "value", "why"),
    [
        (About.CLAIM, "6,000 km", "86 minutes", "a figure in m"),
        (About.CLAIM, "6,000 km", "", "--correct VALUE"),
        (About.LINK, "missile", "no-such-flight", "no flight on record"),
    ],
)
def test_a_correction_that_cannot_be_is_refused(desk, store, about, words, value, why):
    put(desk, store, TEXT)
    target = item(store, about, words).id
    with pytest.raises(AskedError, match=why):
        decide(desk, store, target, Choice.CORRECT, name="Ann", instead=value)
    assert store.decisions() == []


def test_a_decision_needs_a_name_and_something_to_decide_on(desk, store):
    kept = put(desk, store, TEXT)
    (found,) = store.waiting()
    with pytest.raises(AskedError, match="bears a name"):
        decide(desk, store, found.id, Choice.ACCEPT, name=" ")
    with pytest.raises(AskedError, match="no claim, link, join, finding or article"):
        decide(desk, store, "abc", Choice.ACCEPT, name="Ann")
    with pytest.raises(AskedError, match="a whole article"):
        decide(desk, store, kept.id, Choice.ACCEPT, name="Ann")


def test_of_words_in_two_articles_one_is_named_or_all(desk, store):
    first, second = put(desk, store, TEXT), put(desk, store, TEXT, url=URL + "/2", sha256="b")
    target = store.waiting()[0].id
    with pytest.raises(AskedError, match="2 articles have these words"):
        decide(desk, store, target, Choice.REJECT, name="Ann")
    decide(desk, store, target, Choice.REJECT, name="Ann", article=second.id)
    assert [one.article for one in store.waiting()] == [first.id]
    decide(desk, store, target, Choice.REJECT, name="Ann", article="all")
    assert store.waiting() == []


# -- decisions outlive what they were made on


def test_a_decision_holds_after_a_new_reading(desk, store, tmp_path):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    decide(desk, store, found.id, Choice.REJECT, name="Ann")
    (tmp_path / "units.csv").write_text("unit,names,per,source\nm,furlong | furlongs,201.168,NIST SP 811\n")
    assert list(recheck(Desk(reference=(tmp_path,)), store)) == [None]
    assert [one.target for one in store.standing()] == [found.id]
    assert (store.waiting(), store.to_look_at()) == ([], [])


def test_a_decision_on_another_verdict_needs_a_look_and_the_finding_waits_again(desk, store, tmp_path):
    put(desk, store, "The missile flew 10 furlongs (3 km).")
    desks = []
    for length in (201.168, 300):  # m; of a furlong, and of a unit of our own
        folder = tmp_path / str(length)
        folder.mkdir()
        (folder / "units.csv").write_text(f"unit,names,per,source\nm,furlong | furlongs,{length},a test\n")
        desks.append(Desk(reference=(folder,)))
    list(recheck(desks[0], store))
    (found,) = store.waiting()
    decide(desks[0], store, found.id, Choice.ACCEPT, name="Ann")
    list(recheck(desks[1], store))
    assert [(one.target, one.was) for one in store.to_look_at()] == [(found.id, "conflicts")]
    assert store.standing() == ()


def test_a_decision_holds_for_a_second_version_that_has_its_words(desk, store):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    decide(desk, store, found.id, Choice.REJECT, name="Ann")
    second = put(desk, store, TEXT + " Nobody was hurt.")
    assert (store.waiting(), store.to_look_at()) == ([], [])
    assert [one.article for one in store.standing()] == [second.id]


def test_where_the_words_moved_a_decision_needs_a_look_until_somebody_looked(desk, store):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    decide(desk, store, found.id, Choice.REJECT, name="Ann")
    put(desk, store, TEXT.replace("720", "730"))
    assert [one.target for one in store.to_look_at()] == [found.id]
    assert [one.words for one in store.waiting()] == ["998 km (730 miles)"]
    decide(desk, store, found.id, Choice.ANNOTATE, name="Bob", reason="the paper has another slip now")
    assert store.to_look_at() == []
    assert len(store.decisions()) == 2


def test_what_made_a_reading_is_no_part_of_a_decision(desk, store):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    decide(desk, store, found.id, Choice.ACCEPT, name="Ann")
    number = next(store.made_by())[0]
    store.replace(number, store.numbered(number), Run("9", "r", "c", "s"), Run("9", "r", "c", "s"))
    assert store.waiting() == []


def test_items_of_a_store_that_an_id_is_not_in(desk, store):
    with pytest.raises(AskedError, match="lofted review ARTICLE"):
        items(desk, store, "abc")
