"""What people decide holds: after a new reading, for a new version, in a dossier; and what moved is shown."""

import json
import re
from dataclasses import replace
from datetime import date

import pytest
from click.testing import CliRunner, Result
from sqlalchemy import text
from test_gather import ARTICLES, article

from lofted import Article, AskedError, Desk
from lofted.cli import lofted
from lofted.deciding import as_decided
from lofted.facts import About, Choice, Moment, Placing, Quantity, Role, Run, Sorting, Verdict, Words
from lofted.keeping import recheck
from lofted.present.dossier_record import dossier_record, matrix
from lofted.present.dossiers import dossier_sheet
from lofted.reviewing import decide, items, items_of
from lofted.store import opened, schema
from lofted.store.dialect import engine_at, to_read, to_write

URL = "https://example.org/launch"
TEXT = "The missile flew 998 km (720 miles). The ministry said that it reached an altitude of 6,000 km."
FLIGHT = "2024-10-31-hwasong-19"


@pytest.fixture(scope="module")
def readings(desk):
    return [desk.consider(article(*one)) for one in ARTICLES]


@pytest.fixture
def launches(desk, store, readings):
    for reading in readings:
        store.save(reading, desk.run)
    return store


def put(desk, store, words: str, **about: object) -> Article:
    """Keep an article at an address; the same address again is a new version."""
    given = replace(Article(words, "A flight", sha256=words[-20:], url=URL), **about)
    store.save(desk.considered(given), desk.run)
    return given


def item(store, about: About, words: str):
    """The first thing of its kind about these words."""
    found = (one for reading in store.readings() for one in items_of(reading))
    return next(one for one in found if one.about is about and words == one.words)


def of(dossiers, id: str = FLIGHT):
    return next(one for one in dossiers if one.entry == id)


def gathered(desk, store):
    return desk.dossiers(store.readings(), decisions=store.standing())


def given_of(one) -> set[str | None]:
    return {a.given for a, join in zip(one.articles, one.joins, strict=True) if join.role is not Role.MENTION}


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


def test_a_join_is_looked_at_again_where_an_article_changed(desk, launches):
    one = of(gathered(desk, launches))
    join = next(join for join in one.joins if one.article(join.article).given == "blog")
    made = decide(desk, launches, join.id, Choice.REJECT, name="Ann")
    assert launches.to_look_at() == []
    assert isinstance(launches.decisions()[0], Sorting)
    assert made.placing is Placing.APART


# -- what decisions change


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


# -- the tables


def test_a_log_of_the_first_version_is_brought_up(address, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(schema, "NEWEST", "s0001_first")
        with opened(address):
            pass
    engine = engine_at(address)
    with to_write(engine) as connection:
        connection.execute(
            text(
                "INSERT INTO decisions (choice, about, target, article, question, name, reason, words, instead, at) "
                "VALUES ('reject', 'finding', 'f', '', 'unit_pair', 'Ann', '', '', '', '2024-11-01 12:00:00')"
            )
        )
    engine.dispose()
    with opened(address) as store:
        (kept,) = store.decisions()
        assert (kept.name, kept.was, kept.other) == ("Ann", "", "")
        with to_read(store._engine) as connection:
            assert schema.at(connection) == schema.NEWEST


# -- the commands


@pytest.fixture
def run(tmp_path, monkeypatch):
    monkeypatch.setenv("LOFTED_STORE", str(tmp_path / "desk.sqlite"))

    def run(*words: str, given: str | None = None) -> Result:
        return CliRunner().invoke(lofted, words, input=given)

    return run


def test_review_lists_shows_and_decides(run):
    run("add", "-", given=TEXT)
    listed = run("review")
    id = next(line.split()[0] for line in listed.stdout.splitlines() if "unit_pair" in line)
    assert "1 conflicts" in listed.stdout
    shown = run("review", id).stdout
    assert "sentence  “The missile flew 998 km (720 miles).”" in shown
    made = run("review", id, "--reject", "--by", "Ann", "--reason", "a test")
    assert made.exit_code == 0
    assert "Ann rejected the finding unit_pair: conflicts “998 km (720 miles)”: a test" in made.stdout
    assert "decided" in run("review", id).stdout
    assert run("review").stdout == "nothing waits\n"


def test_an_article_shows_all_that_can_be_decided_on(run):
    id = run("add", "-", given=TEXT).stdout.split()[1]
    shown = run("review", id).stdout
    for about in ("conflicts  unit_pair", "link", "claim"):
        assert about in shown


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("abc", "--accept", "--by", "Ann"), "holds no claim"),
        (("abc", "--accept", "--reject", "--by", "Ann"), "at a time"),
        (("--accept", "--by", "Ann"), "name what you decide on"),
    ],
)
def test_what_cannot_be_decided_is_refused(run, options, why):
    run("add", "-", given=TEXT)
    refused = run("review", *options)
    assert refused.exit_code == 2
    assert why in refused.stderr


def test_words_that_moved_are_listed(run):
    line = json.dumps({"text": TEXT, "url": URL})
    run("add", "-", given=line)
    id = next(line.split()[0] for line in run("review").stdout.splitlines() if "unit_pair" in line)
    run("review", id, "--accept", "--by", "Ann")
    run("add", "-", given=line.replace("720", "730"))
    assert "NEED A LOOK  1" in run("review").stdout
    assert id in run("review").stdout


def test_the_record_of_the_checks_counts(run):
    run("add", "-", given=TEXT)
    id = next(line.split()[0] for line in run("review").stdout.splitlines() if "unit_pair" in line)
    for name, choice in (("Ann", "--reject"), ("Bob", "--accept"), ("Cy", "--reject")):
        run("review", id, choice, "--by", name)
    run("review", id, "--note", "so be it", "--by", "Cy")
    lines = run("checks", "--record").stdout.splitlines()
    assert next(line.split()[1:5] for line in lines if line.startswith("unit_pair")) == ["1", "2", "0", "1"]
    assert next(line.split()[1:5] for line in lines if line.startswith("weekday")) == ["0", "0", "0", "0"]
    assert "unit_pair" in run("checks").stdout


def test_dossiers_and_dates_come_from_what_is_kept(run, tmp_path):
    keys = ("id", "published", "publisher", "title", "text")
    rows = [dict(zip(keys, one, strict=True)) for one in ARTICLES[:4]]
    run("add", "-", given="".join(json.dumps(row) + "\n" for row in rows))
    (line,) = run("dossiers").stdout.splitlines()
    id = line.split()[0]
    assert "4 articles" in line
    laid_out = json.loads(run("dossier", id, "--as", "record").stdout)
    assert laid_out == json.loads(run("dossier", FLIGHT, "--as", "record").stdout)
    join = next(one["join"] for one in laid_out["articles"] if one["given"] == "american")
    assert f"join {join}" in run("dossier").stdout
    assert run("review", join, "--reject", "--by", "Ann").exit_code == 0
    assert "3 articles" in run("dossiers").stdout
    assert "there is no dossier" in run("dossier", "nothing").stderr
    assert run("agenda").stdout == "no date ahead is told\n"
    ahead = "NASA plans to launch the next crew on March 4, 2027."
    run("add", "-", "--published", "2026-01-05", given=ahead)
    assert "2027-03-04" in run("agenda").stdout


def test_without_a_store_it_is_named(run):
    for command in (["review"], ["dossiers"], ["dossier"], ["agenda"], ["checks", "--record"]):
        refused = run(*command)
        assert refused.exit_code == 2
        assert "there is no store" in refused.stderr


def test_items_of_a_store_that_an_id_is_not_in(desk, store):
    with pytest.raises(AskedError, match="lofted review ARTICLE"):
        items(desk, store, "abc")


def test_what_made_a_reading_is_no_part_of_a_decision(desk, store):
    put(desk, store, TEXT)
    (found,) = store.waiting()
    decide(desk, store, found.id, Choice.ACCEPT, name="Ann")
    number = next(store.made_by())[0]
    store.replace(number, store.numbered(number), Run("9", "r", "c", "s"), Run("9", "r", "c", "s"))
    assert store.waiting() == []
