"""The pictures of a dossier: who moved first, whose words went where, how it flew, and no word as markup."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from drawn import (
    NASTY,
    SVG,
    article,
    by_title,
    cell,
    dossier,
    kilometres,
    looks,
    nasty_articles,
    of_cells,
    origin,
    sound,
    words_of,
)

from lofted.facts import Carrier, Judgement, Match, Moment, Named, Row, Words
from lofted.present.bonds import picture
from lofted.present.course import course
from lofted.present.figure import figure
from lofted.present.flight import flight
from lofted.present.given import in_dossier
from lofted.present.happening import Happening
from lofted.present.parties import Node
from lofted.present.steps import steps
from lofted.present.ties import AT, Edge, Network
from lofted.present.timescale import timescale
from lofted.present.tree import tree


def test_steps_show_who_moved_first_and_strike_what_was_given_up():
    articles = [article(0), article(1), article(2)]
    cells = [
        cell(articles[0], "Joint Chiefs", kilometres(6950, 7050, "about 7,000 km")),
        cell(articles[1], "KCNA", kilometres(7687.45, 7687.55, "7,687.5 km")),
        cell(articles[2], "Joint Chiefs", kilometres(7600, 7700, "7,650 km")),
    ]
    drawn = steps(of_cells(articles, cells, gone=[(0, 2)]), "apogee")
    root = sound(drawn)
    assert drawn.caption.startswith("First: Joint Chiefs, “about 7,000 km”")
    assert [row[2].struck for row in drawn.table.rows] == [True, False, False]
    struck = [one for one in looks(root, "gone") if one.tag == f"{SVG}text"]
    assert ["".join(one.itertext()) for one in struck] == ["7,000 km"]
    shapes = {one.tag for one in looks(root, "sign")}
    assert {f"{SVG}circle", f"{SVG}polygon"} <= shapes


def test_a_floor_is_an_arrow_and_a_band_to_the_top():
    articles = [article(0), article(1)]
    floor = cell(articles[0], "NHK", kilometres(6950, 7050, "more than 7,000 km", open_end=True))
    exact = cell(articles[1], "KCNA", kilometres(7687.45, 7687.55, "7,687.5 km"))
    drawn = steps(of_cells(articles, [floor, exact]), "apogee")
    assert len(looks(sound(drawn), "tip")) == 1
    assert "An arrow: the words leave that end open." in drawn.caption
    assert ">7,000 km" in words_of(sound(drawn))


def test_a_long_silence_is_cut_and_said():
    days = [datetime(2024, 10, 31, tzinfo=UTC), datetime(2024, 11, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)]
    scale = timescale(days, 0, 100)
    assert len(scale.cuts) == 1
    assert scale.places == tuple(sorted(scale.places))
    assert scale.x(days[1]) > 50  # per cent; the day is not crushed by the year


def test_words_get_a_lane_each_and_an_article_without_a_date_stands_apart():
    articles = [article(0), article(1, day=0)]
    cells = [
        cell(articles[0], "Seoul", Named("pyongyang", "Pyongyang"), "place"),
        cell(articles[1], "Tokyo", Named("sunan", "Sunan"), "place"),
    ]
    root = sound(steps(of_cells(articles, cells, attribute="place"), "place"))
    assert {"Pyongyang", "Sunan", "undated"} <= set(words_of(root))
    assert steps(of_cells(articles, cells, attribute="place"), "apogee") is None


def test_the_tree_folds_near_copies_and_lists_them_all():
    articles = [article(number, name=f"Paper {number}") for number in range(5)]
    ids = [one.id for one in articles]
    carriers = [Carrier(ids[0]), *(Carrier(id, of=ids[0], share=0.9, why="has its words") for id in ids[1:4])]
    carriers.append(Carrier(ids[4], of=ids[0], share=0.3, why="has some of its words"))
    drawn = tree(dossier(articles, origins=(origin("Tokyo", carriers),)))
    said = words_of(sound(drawn))
    assert "Tokyo (5)" in said
    assert "3 near copies: 2, 3, 4" in said
    assert "5 Paper 4, 30%" in said
    first = drawn.tree[0].below[0]
    assert [len(first.folded), len(first.below)] == [3, 1]
    assert "has its words" in str(figure(drawn, named="origins"))


def test_a_circle_of_copies_or_a_long_chain_does_no_harm():
    articles = [article(number) for number in range(400)]
    ids = [one.id for one in articles]
    chain = [Carrier(id, of=ids[place - 1], share=0.3) for place, id in enumerate(ids)]
    drawn = tree(dossier(articles, origins=(origin("Tokyo", chain),)))
    sound(drawn)
    listed = str(figure(drawn, named="origins"))
    assert all(f"/articles/{id}" in listed for id in ids)
    assert any(re.fullmatch(r"and \d+ more, in the list", words) for words in words_of(sound(drawn)))


def test_a_floor_of_a_height_is_an_arrow_and_has_no_band(desk):
    articles = [article(0)]
    floor = cell(articles[0], "NHK", kilometres(6950, 7050, "more than 7,000 km", open_end=True))
    drawn = flight(in_dossier(of_cells(articles, [floor])), desk.record, on=None, articles={})
    root = sound(drawn)
    assert not looks(root, "band")
    assert drawn.table.rows[0][4].words.endswith("or more")


def test_what_went_into_orbit_has_no_arc(desk):
    articles = [article(0)]
    cells = [cell(articles[0], "NASA", kilometres(400, 410, "405 km"), name) for name in ("apogee", "perigee")]
    rows = tuple(Row(one.attribute, (one,), Judgement(Match.ALONE)) for one in cells)
    assert in_dossier(dossier(articles, rows=rows)) == ()
    assert flight((), desk.record, on=None, articles={}) is None


@pytest.mark.parametrize("name", NASTY, ids=range(len(NASTY)))
def test_no_word_of_an_article_becomes_markup(desk, name):
    articles = nasty_articles()
    cells = [cell(one, name, Words(name or "x")) for one in articles]
    held = of_cells(articles, [replace(one, attribute="outcome") for one in cells], attribute="outcome", gone=[(0, 1)])
    sound(steps(held, "outcome"))
    figures = [cell(articles[0], name, kilometres(6950, 7050, name)), cell(articles[1], "KCNA", kilometres(7, 8, name))]
    sound(steps(of_cells(articles, figures), "apogee"))
    carriers = [Carrier(one.id, (name,), articles[0].id, 0.3, name) for one in articles]
    sound(tree(dossier(articles, origins=(origin(name, carriers), origin("vague", carriers, vague=True)))))
    nodes = (Node("a", name, "office"), Node("b", name, name))
    sound(picture(Network(nodes, (Edge("a", "b", name, AT, 3, 1, 1, 1, 1, (name,)),))))
    moment = Moment(datetime(2024, 1, 1), datetime(2025, 1, 1), "year", "2024", name)
    sound(course([Happening(name, name, moment, (), (articles[0].id,))], by_title(articles)))
    sound(flight(in_dossier(of_cells(articles, figures[:1])), desk.record, on=None, articles=by_title(articles)))
