"""What people decide is kept as it was said, in a log that is only added to."""

from dataclasses import replace

import pytest
from sqlalchemy import text
from stores import GOT

from lofted import SourceError
from lofted.facts import About, Choice, Decision
from lofted.store.dialect import to_write


def decision(**about: object) -> Decision:
    made = Decision(Choice.REJECT, About.FINDING, "f1", "Ann", GOT, "a rounded figure", "998 km", check="unit_pair")
    return replace(made, **about)


def test_a_decision_is_kept_as_it_was_made(store):
    kept = store.save_decision(decision())
    assert store.decisions() == [replace(decision(), number=kept.number)]


def test_decisions_are_asked_by_what_they_are_about(store):
    store.save_decision(decision())
    store.save_decision(decision(about=About.CLAIM, target="c1", choice=Choice.CORRECT, instead="999 km", article="a1"))
    assert [one.target for one in store.decisions(about=About.CLAIM)] == ["c1"]
    assert [one.target for one in store.decisions(target="f1")] == ["f1"]
    assert [one.target for one in store.decisions(article="a1")] == ["f1", "c1"]
    assert [one.target for one in store.decisions(article="a2")] == ["f1"]


@pytest.mark.parametrize("statement", ["UPDATE decisions SET name = 'Bob'", "DELETE FROM decisions"])
def test_the_log_is_only_added_to(store, statement):
    store.save_decision(decision())
    with pytest.raises(SourceError, match="only added to"), to_write(store._engine) as connection:
        connection.execute(text(statement))
    assert [one.name for one in store.decisions()] == ["Ann"]


def test_a_decision_survives_a_second_reading_and_tells_when_the_words_moved(desk, store):
    reading = desk.review("The missile flew 998 km (720 miles).")
    store.save(reading, desk.run)
    (finding,) = reading.findings
    store.save_decision(decision(target=finding.id, article=reading.article.id))
    store.save_decision(decision(about=About.CLAIM, target=reading.claims[0].id, choice=Choice.ACCEPT))
    number = next(store.made_by())[0]
    store.replace(number, desk.considered(reading.article), desk.run, desk.run)
    assert store.to_look_at() == []
    store.replace(number, replace(reading, claims=(), findings=()), desk.run, desk.run)
    assert [one.about for one in store.to_look_at()] == [About.FINDING, About.CLAIM]


def test_the_last_word_of_each_person_counts_for_a_check(store):
    for name, choice in (("Ann", Choice.REJECT), ("Ann", Choice.ACCEPT), ("Bob", Choice.REJECT)):
        store.save_decision(decision(name=name, choice=choice))
    assert store.decisions_by_check() == {"unit_pair": {Choice.ACCEPT: 1, Choice.REJECT: 1}}
