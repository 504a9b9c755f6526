"""What people decide changes readings and dossiers: a claim goes, a value is put in, an article moves."""

import re
from datetime import date

import pytest
from stores import FLIGHT, TEXT, URL, item, put

from lofted.deciding import as_decided
from lofted.facts import About, Choice, Moment, Placing, Quantity, Role, Sorting, Verdict, Words
from lofted.present.dossier_record import dossier_record, matrix
from lofted.present.dossiers import dossier_sheet
from lofted.reviewing import decide


@pytest.fixture
def launches(desk, store, readings):
    for reading in readings:
        store.save(reading, desk.run)
    return store


def of(dossiers, id: str = FLIGHT):
    return next(one for one in dossiers if one.entry == id)


def gathered(desk, store):
    return desk.dossiers(store.readings(), decisions=store.standing())


def given_of(one) -> set[str | None]:
    return {a.given for a, join in zip(one.articles, one.joins, strict=True) if join.role is not Role.MENTION}


def test_a_rejected_claim_goes_with_what_rests_on_it(desk, store):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    decide(desk, store, item(store, About.CLAIM, "998 km (720 miles)").id, Choice.REJECT, name="Ann")
    (reading,) = desk.decided(store.readings(), store.standing())
    assert [one.written for claim in reading.claims if (one := claim.quantity)] == ["6,000 km"]
    assert found.id not in {one.id for one in reading.findings}


@pytest.mark.parametrize(
    ("words", "instead", "kind"), [("6,000 km", "about 6,040 km", Quantity), ("said", "other words", Words)]
)
def test_a_corrected_value_is_of_the_same_kind(desk, store, words, instead, kind):
    put(desk, store, TEXT)
    claims = next(store.readings()).claims
    claim = next(one for one in claims if isinstance(one.value, kind) and (kind is Words or one.told == words))
    decide(desk, store, claim.id, Choice.CORRECT, name="Ann", instead=instead)
    (reading,) = desk.decided(store.readings(), store.standing())
    found = next(one for one in reading.claims if one.id == claim.id)
    assert isinstance(found.value, kind)
    assert (found.value.written, found.span) == (instead, claim.span)


FLOWN = "The missile flew for 20 minutes to a distance of 998 km at an altitude of {height} km, the ministry said."


def test_a_corrected_value_is_checked_again_as_of_who_corrected_it(desk, store):
    put(desk, store, FLOWN.format(height="800"))
    before = [one.check for one in next(store.readings()).findings]
    claim = item(store, About.CLAIM, "800 km")
    decide(desk, store, claim.id, Choice.CORRECT, name="Ann", instead="3,724.9 km")
    (reading,) = desk.decided(store.readings(), store.standing())
    (found,) = [one for one in reading.findings if one.check == "flight_time"]
    assert found.verdict is Verdict.CONFLICTS
    assert found.reason.startswith("With Ann's “3,724.9 km” for “800 km”: ")
    assert found.spans == ()
    decide(desk, store, claim.id, Choice.ACCEPT, name="Ben")
    (reading,) = desk.decided(store.readings(), store.standing())
    assert [one.check for one in reading.findings] == before


def test_a_corrected_date_is_read_from_the_day_of_publication(desk):
    reading = desk.review("North Korea fired a missile on October 30.", published="2024-11-01")
    claim = next(one for one in reading.claims if one.moment)
    value = desk.value_of("October 31", claim, reading.article)
    assert isinstance(value, Moment)
    assert value.start
    assert value.start.date() == date(2024, 10, 31)


def test_a_reading_without_decisions_is_left_as_it_is(desk):
    reading = desk.review(TEXT)
    assert as_decided(reading, (), desk.record) is reading


def cell_of(desk, store, words: str):
    """The cells of the row of heights that stand on these words of an article."""
    row = of(gathered(desk, store)).row("apogee")
    return [cell for cell in row.cells if store.reading(cell.article).article.quote(cell.span) == words]


def test_the_matrix_leaves_out_a_rejected_claim_and_marks_a_corrected_one(desk, launches):
    first = next(cell for cell in cell_of(desk, launches, "more than 7,000 km"))
    decide(desk, launches, first.claim, Choice.CORRECT, name="Ann", instead="7,500 km", article=first.article)
    (put_in,) = [cell for cell in of(gathered(desk, launches)).row("apogee").cells if cell.corrected_by]
    assert (put_in.words, put_in.corrected_by, put_in.claim) == ("7,500 km", "Ann", first.claim)
    found = of(gathered(desk, launches))
    assert re.search(r"“7,500 km”[^;\[]*,\s+corrected\s+by\s+Ann", dossier_sheet(found))
    assert f"{first.claim},Ann\n" in matrix(found).replace("\r", "")
    assert '"corrected_by": "Ann"' in dossier_record(found)
    decide(desk, launches, first.claim, Choice.REJECT, name="Ann", article=first.article)
    assert first.claim not in {
        cell.claim for row in of(gathered(desk, launches)).rows for cell in row.cells if cell.article == first.article
    }


def test_a_split_and_a_merge_outlive_new_readings_and_new_versions(desk, launches, readings):
    before = of(gathered(desk, launches))
    join = next(join for join in before.joins if before.article(join.article).given == "blog")
    decide(desk, launches, join.id, Choice.REJECT, name="Ann", reason="a comment")
    assert "blog" not in given_of(of(gathered(desk, launches)))
    blog = next(one.article for one in readings if one.article.given == "blog")
    put(desk, launches, "A first try.", url=URL + "/later")
    assert "blog" not in given_of(of(gathered(desk, launches)))
    decide(desk, launches, join.id, Choice.ACCEPT, name="Bob", reason="about it after all")
    assert "blog" in given_of(of(gathered(desk, launches)))
    earlier = of(gathered(desk, launches), "2023-12-18-hwasong-18")
    decide(desk, launches, join.id, Choice.CORRECT, name="Bob", instead=earlier.id)
    assert "blog" not in given_of(of(gathered(desk, launches)))
    moved = of(gathered(desk, launches), "2023-12-18-hwasong-18")
    assert "blog" in given_of(moved)
    assert "Bob decided" in next(join.reason for join in moved.joins if join.article == blog.id)


def test_a_merge_outlives_a_new_version(desk, launches):
    kept = put(desk, launches, "The harbour council spoke of the long flight and of its noise.")
    one = next(one for one in gathered(desk, launches) if kept.id in {join.article for join in one.joins})
    wire = next(join.article for join in of(gathered(desk, launches)).joins)
    (found,) = [join for join in one.joins if join.article == kept.id]
    decide(desk, launches, found.id, Choice.CORRECT, name="Ann", instead=wire)
    assert kept.id in {join.article for join in of(gathered(desk, launches)).joins}
    second = put(desk, launches, "The harbour council spoke of the long flight and of its great noise.")
    assert second.id in {join.article for join in of(gathered(desk, launches)).joins}
    assert [one.target for one in launches.to_look_at()] == [found.id]


def test_a_link_that_is_not_meant_is_not_gathered(desk, launches, readings):
    reading = next(one for one in readings if one.article.given == "year")
    event = next(one for one in reading.events if one.entry == FLIGHT)
    decide(desk, launches, event.id, Choice.CORRECT, name="Ann", instead="2023-12-18-hwasong-18")
    assert "year" not in given_of(of(gathered(desk, launches)))
    assert "year" in given_of(of(gathered(desk, launches), "2023-12-18-hwasong-18"))


def test_a_rejected_finding_speaks_against_nothing(desk, launches):
    words = "KCNA said that the Hwasong-19 launched on October 31 reached an altitude of 7,687.5 km (5,777 miles)."
    put(desk, launches, words, published=date(2024, 11, 1))
    pairs = [pair for pair in of(gathered(desk, launches)).misfits if pair[1].check == "unit_pair"]
    ((article, finding),) = pairs
    decide(desk, launches, finding.id, Choice.REJECT, name="Ann", article=article)
    assert all(finding.check != "unit_pair" for _, finding in of(gathered(desk, launches)).misfits)


def test_a_join_is_looked_at_again_where_an_article_changed(desk, launches):
    one = of(gathered(desk, launches))
    join = next(join for join in one.joins if one.article(join.article).given == "blog")
    made = decide(desk, launches, join.id, Choice.REJECT, name="Ann")
    assert launches.to_look_at() == []
    assert isinstance(launches.decisions()[0], Sorting)
    assert made.placing is Placing.APART
