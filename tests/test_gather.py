"""Readings of one event come together, and a dossier says who tells it, on whom that rests, and who differs."""

import json
from datetime import UTC, datetime

import pytest
from click.testing import CliRunner
from launches import ARTICLES

from lofted.cli import lofted
from lofted.desk import Desk
from lofted.facts import Article, Axis, Difference, Ground, Match, Placing, ReferenceError, Role, Sorting
from lofted.gather import scale
from lofted.gather.copies import copies
from lofted.gather.judging import judge
from lofted.present.dossier_record import DossierPart, dossier_record, dossier_schema, matrix, part_of
from lofted.present.dossiers import dossier_list, dossier_sheet


@pytest.fixture(scope="module")
def dossiers(readings):
    return Desk().dossiers(readings)


def of(dossiers, given):
    """The dossiers that tell of an article."""
    return [one for one in dossiers if given in told(one)]


def told(one):
    given = {each.id: each.given for each in one.articles}
    return {given[join.article] for join in one.joins if join.role is not Role.MENTION}


@pytest.fixture(scope="module")
def launch(dossiers):
    return next(one for one in dossiers if one.entry == "2024-10-31-hwasong-19")


def test_reports_of_one_launch_come_together_and_others_stay_apart(launch, dossiers):
    assert told(launch) == {"wire", "copy", "tokyo", "american", "kcna", "digest", "blog", "year"}
    assert {"earlier"} <= told(next(one for one in dossiers if one.entry == "2023-12-18-hwasong-18"))
    assert all("wire" not in told(one) for one in of(dossiers, "council"))


def test_every_join_gives_its_reason(launch):
    assert all(join.reason and join.ground is not Ground.ALONE for join in launch.joins)
    assert {join.role for join in launch.joins} == {Role.MAIN, Role.RECAP}


def test_the_order_in_which_readings_come_changes_nothing(readings, dossiers):
    assert Desk().dossiers(readings[::-1]) == dossiers


def test_a_wire_story_counts_once(launch):
    given = {each.id: each.given for each in launch.articles}
    chiefs = next(one for one in launch.origins if one.entry == "rok-jcs")
    assert {given[id] for id in chiefs.articles} == {"wire", "copy"}
    copied = next(one for one in chiefs.carriers if given[one.article] == "copy")
    assert given[copied.of] == "wire"
    assert copied.share > 0.5
    assert {one.entry for one in launch.origins} >= {"rok-jcs", "japan-mod", "kcna"}


def test_the_figures_stand_in_their_rows(launch):
    words = {row.attribute: {cell.words for cell in row.cells} for row in launch.rows}
    assert {"more than 7,000 km", "7,687.5 km", "more than 4,350 miles"} <= words["apogee"]
    assert {"about 86 minutes", "5,156 seconds"} <= words["flight_time"]
    assert {"roughly 1,000 miles", "1,039 km"} <= words["record_margin"]
    assert Difference.FLOOR_VALUE in launch.row("apogee").judgement.kinds
    assert Difference.CONFLICT not in launch.row("apogee").judgement.kinds
    assert launch.row("flight_time").judgement.match in (Match.AGREE, Match.ROUNDING)
    assert Difference.TIME_ZONE in launch.row("date").judgement.kinds


def test_every_cell_quotes_its_article(launch):
    for row in launch.rows:
        for cell in row.cells:
            quoted = launch.article(cell.article).quote(cell.span)
            assert cell.words == quoted or cell.words.lower() in quoted.lower() or quoted in cell.words


def test_history_tells_who_moved_first(launch):
    given = {each.id: each.given for each in launch.articles}
    apogee = [step for step in launch.history if step.attribute == "apogee"]
    assert given[apogee[0].cell.article] in ("american", "tokyo")
    assert [step.cell.words for step in apogee][-1] == "7,687.5 km"


def test_the_two_axes_do_not_mix(launch):
    letters = {one.grade for one in launch.assessments if one.axis is Axis.RELIABILITY}
    digits = {one.grade for one in launch.assessments if one.axis is Axis.CREDIBILITY}
    assert letters == {"F"}
    assert digits <= set("123456")
    assert all(one.reasons for one in launch.assessments)


def test_a_scale_of_ones_own_sets_the_letters(readings, tmp_path, launch):
    path = tmp_path / "scale.csv"
    path.write_text("id,letter,reason\nkcna,D,its figures of 2022-03-24 could not be flown\n", "utf-8")
    found = next(one for one in Desk().dossiers(readings, scale=path) if one.id == launch.id)
    letters = {one.subject: one.grade for one in found.assessments if one.axis is Axis.RELIABILITY}
    assert letters["Korean Central News Agency"] == "D"
    ours = [one for one in launch.assessments if one.axis is Axis.CREDIBILITY]
    assert [one for one in found.assessments if one.axis is Axis.CREDIBILITY] == ours


@pytest.mark.parametrize("row", ["kcna,G,no reason", "kcna,B,"])
def test_a_wrong_scale_is_refused(tmp_path, row):
    path = tmp_path / "scale.csv"
    path.write_text(f"id,letter,reason\n{row}\n", "utf-8")
    with pytest.raises(ReferenceError, match="row 2"):
        scale(path)


def test_a_person_parts_and_joins_and_that_lasts(readings, launch):
    apart = Sorting.of(
        Placing.APART, "blog", "wire", name="A. Reader", at=datetime(2024, 11, 3, tzinfo=UTC), reason="a comment"
    )
    parted = Desk().dossiers(readings, decisions=[apart])
    assert "blog" not in told(next(one for one in parted if one.id == launch.id))
    back = Sorting.of(Placing.TOGETHER, "blog", "wire", name="A. Reader", reason="about it after all")
    found = next(one for one in Desk().dossiers(readings[::-1], decisions=[apart, back]) if one.id == launch.id)
    join = next(join for join in found.joins if found.article(join.article).given == "blog")
    assert join.ground is Ground.PERSON
    assert "A. Reader" in join.reason


def test_every_sentence_of_the_brief_cites(launch):
    assert {"agreed", "disputed"} <= {one.part for one in launch.brief}
    for one in launch.brief:
        assert one.cited
        for cited in one.cited:
            assert all(span.end <= len(launch.article(cited.article).text) for span in cited.spans)


def test_the_forms_hold_what_the_dossier_holds(launch, dossiers):
    sheet = dossier_sheet(launch)
    for heading in ("BRIEF", "ORIGINS", "MATRIX", "HISTORY", "ARTICLES"):
        assert heading in sheet
    assert launch.id in dossier_list(dossiers)
    held = json.loads(dossier_record(launch))
    assert set(held) == set(DossierPart.__struct_fields__)
    assert json.loads(dossier_schema())
    for row in part_of(launch).matrix:
        for cell in row.cells:
            text = launch.article(cell.article).text
            assert text[cell.span.start : cell.span.end] == cell.span.quote
    assert matrix(launch).count("\n") == 1 + sum(len(row.cells) for row in launch.rows)


def test_words_in_common_by_chance_make_no_copy():
    one = Article("The missile flew for 74 minutes and fell west of Okushiri.", sha256="a")
    other = Article("The ministry said that the missile flew for 74 minutes on Wednesday.", sha256="b")
    assert copies([one, other]) == {}


def test_one_voice_alone_is_not_agreement(launch):
    cell = launch.row("record_margin").cells[0]
    assert judge("record_margin", [cell], {}).match is Match.ALONE


def write(tmp_path, articles):
    path = tmp_path / "articles.jsonl"
    keys = ("id", "published", "publisher", "title", "text")
    path.write_text("".join(json.dumps(dict(zip(keys, one, strict=True))) + "\n" for one in articles), "utf-8")
    return str(path)


def test_the_commands(tmp_path):
    path = write(tmp_path, ARTICLES[:3])
    run = CliRunner()
    listed = run.invoke(lofted, ["dossiers", path])
    assert listed.exit_code == 0
    assert "3 articles" in listed.output
    laid_out = run.invoke(lofted, ["dossier", path, "--of", "wire", "--as", "record"])
    assert json.loads(laid_out.output)["entry"] == "2024-10-31-hwasong-19"
    wrong = run.invoke(lofted, ["dossier", path, "--of", "nothing"])
    assert wrong.exit_code == 2
    assert "there is no dossier" in wrong.output


def test_decisions_come_from_a_file(tmp_path):
    path = write(tmp_path, ARTICLES[:3])
    decided = tmp_path / "decisions.csv"
    decided.write_text("choice,article,other,by,on,reason\napart,tokyo,wire,A. Reader,2024-11-03,\n", "utf-8")
    listed = CliRunner().invoke(lofted, ["dossiers", path, "--sorted", str(decided)])
    assert "2 articles" in listed.output
    decided.write_text("choice,article,other,by,on,reason\nsplit,tokyo,wire,A. Reader,,\n", "utf-8")
    assert CliRunner().invoke(lofted, ["dossiers", path, "--sorted", str(decided)]).exit_code == 2
