"""What a store keeps of dossiers and views is what gathering every reading at once would give, and no more is redone."""

import pytest
from launches import LAUNCH, article

from lofted.facts import About, Choice, Listed, Run
from lofted.gather import packed, tellings, unpacked
from lofted.gather.gathered import flown_of
from lofted.gathering import is_fresh, laid_out, refresh, view
from lofted.keeping import add
from lofted.present.dossier_record import dossier_record
from lofted.present.parts import parts_of
from lofted.present.views import FORMS, shown
from lofted.reviewing import decide, items


@pytest.fixture
def filled(desk, store, readings):
    for one in readings[:-3]:
        store.save(one, desk.run)
    return store


def brought_up(desk, store) -> int:
    """How many articles and dossiers were made anew."""
    return max(refresh(desk, store), default=0)


def kept(store) -> list[str]:
    return [store.gatherings.page(number, "record")[1] for number in store.gatherings.numbers()]


def same(desk, store) -> int:
    """How much was made anew so that what is kept is what gathering at once gives."""
    number = brought_up(desk, store)
    found = desk.dossiers(store.readings(), decisions=store.standing())
    assert kept(store) == [dossier_record(one, one_of_many=True) for one in found]
    assert store.gatherings.listed() == [Listed.of(one) for one in found]
    return number


def test_a_reading_is_grouped_by_a_sketch_that_comes_back_as_it_was(desk, readings):
    with desk.at_hand():
        flown = flown_of(desk.record, ())
        told = [tellings(one, flown) for one in readings]
    assert [unpacked(packed(one)) for one in told] == told


def test_what_is_kept_is_what_gathering_at_once_gives(desk, filled, readings):
    assert same(desk, filled) > 0
    assert same(desk, filled) == 0
    for one in readings[-3:]:
        filled.save(one, desk.run)
        assert not is_fresh(desk, filled)
        assert same(desk, filled) > 0


def test_a_decision_counts_at_once(desk, filled):
    same(desk, filled)
    (first, *_) = filled.waiting()
    decide(desk, filled, first.id, Choice.REJECT, name="Ann")
    same(desk, filled)
    number = filled.gatherings.numbers(least=2)[0]
    (id,) = {one.id for one in filled.gatherings.listed(least=2)[:1]}
    (one,) = desk.dossiers(filled.readings(), wanted=id)
    decide(desk, filled, one.joins[-1].id, Choice.REJECT, name="Ann")
    assert same(desk, filled) > 0
    assert filled.gatherings.page(number, "record") is None


def test_a_corrected_claim_is_laid_out_with_its_value(desk, filled):
    same(desk, filled)
    reading = next(one for one in filled.readings() if one.article.given == "kcna")
    claim = next(one for one in items(desk, filled, reading.article.id) if one.was == "7,687.5 km")
    assert claim.about is About.CLAIM
    decide(desk, filled, claim.id, Choice.CORRECT, name="Ann", instead="7,600 km", article=reading.article.id)
    assert same(desk, filled) > 0
    assert any("7,600 km" in page for page in kept(filled))


def test_a_reading_made_anew_is_gathered_anew(desk, filled):
    same(desk, filled)
    for number, _, _ in list(filled.made_by())[:2]:
        filled.replace(number, filled.numbered(number), Run("1"), desk.run)
    assert same(desk, filled) > 2  # the two sketches, and the dossiers of these articles, since findings go into them


def test_only_the_newest_version_is_gathered(desk, store, tmp_path):
    for number in ("1,000 km", "700 km"):
        for site in "ab":
            path = tmp_path / f"{site}.json"
            text = LAUNCH.format(voice=f"{site} agency", range=number)
            path.write_text(f'{{"text": "{text}", "url": "https://{site}.example.org/"}}', "utf-8")
            list(add(desk, store, path))
        same(desk, store)
    assert len(store.gatherings.made()) == 2


def test_no_more_is_laid_out_than_was_told_otherwise(desk, filled, readings, monkeypatch):
    same(desk, filled)
    before = set(filled.gatherings.numbers())
    filled.save(
        desk.consider(article("late", "2024-11-03T10:00+00:00", "Dale Post", "Harbour", "The harbour froze.")), desk.run
    )
    asked: list[int] = []
    read = filled.gatherings.read
    monkeypatch.setattr(filled.gatherings, "read", lambda numbers: asked.extend(numbers) or read(numbers))
    brought_up(desk, filled)
    assert before < set(filled.gatherings.numbers())
    assert set(asked) == {len(filled)}  # the reading that was added, and no other


@pytest.mark.parametrize("steps", range(1, 12))
def test_two_who_gather_at_once_leave_what_one_would(desk, filled, readings, steps):
    """One begins, a decision comes, another begins; after some of its steps the first goes on to its end."""
    same(desk, filled)
    for one in readings[-3:]:
        filled.save(one, desk.run)
    first = refresh(desk, filled)
    next(first)
    (waiting, *_) = filled.waiting()
    decide(desk, filled, waiting.id, Choice.REJECT, name="Ann")
    second = refresh(desk, filled)
    for _, _ in zip(range(steps), second, strict=False):
        pass
    for each in (first, second):
        assert all(each)
    assert is_fresh(desk, filled)
    found = list(desk.dossiers(filled.readings(), decisions=filled.standing()))
    assert kept(filled) == [dossier_record(one, one_of_many=True) for one in found]


def test_a_dossier_is_found_by_its_id_its_flight_and_its_articles(desk, filled, readings):
    brought_up(desk, filled)
    for found in desk.dossiers(filled.readings()):
        (number,) = filled.gatherings.numbers(wanted=found.id)
        assert number in filled.gatherings.numbers(wanted=found.articles[0].id)
        assert number in filled.gatherings.numbers(wanted=found.articles[0].given)
        assert found.entry is None or filled.gatherings.numbers(wanted=found.entry) == [number]
    assert filled.gatherings.numbers(wanted="nothing") == []


def test_dossiers_of_ones_own_scale_are_laid_out_one_at_a_time(desk, filled):
    found = list(laid_out(desk, filled, least=2))
    assert found == list(desk.dossiers(filled.readings(), least=2))


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, forms in FORMS.items() for form in forms])
def test_a_view_that_is_kept_is_that_of_all_readings(desk, filled, readings, name, form):
    for one in (readings[-3], readings[-2]):
        with desk.at_hand():
            told = shown(name, form, [parts_of(one, desk.record) for one in filled.readings()], desk.record)
        assert view(desk, filled, name, form) == view(desk, filled, name, form) == told
        filled.save(one, desk.run)
