"""The network of many articles: who says and does what, at, about and with whom, counted."""

import json
from datetime import date
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from lofted import Desk
from lofted.cli import lofted
from lofted.facts import Article
from lofted.present.cited import by_id
from lofted.present.network import SPACE, gexf, network_record, network_sheet
from lofted.present.ties import network

TEXTS = [
    (
        "Ferry Wire",
        "North Korea accused the United States of provocation, NHK reported, citing Japanese officials. The United States "
        "condemned North Korea. KCNA claimed that South Korea was to blame. Analysts said Japan was at risk.",
    ),
    (
        "Ferry Wire",
        "Kim Jong Un met Russian President Vladimir Putin in Vladivostok. Russia and North Korea signed a pact. India "
        "signed the Artemis Accords in June 2023. The United States condemned North Korea. Analysts said that it fell in "
        "the Sea of Japan. Kim Jong Un did not meet Xi Jinping.",
    ),
]


@pytest.fixture(scope="module")
def desk():
    return Desk(())


@pytest.fixture(scope="module")
def readings(desk):
    return [
        desk.consider(Article(text, f"Story {number}", publisher, date(2024, 11, 1), sha256=str(number)))
        for number, (publisher, text) in enumerate(TEXTS)
    ]


@pytest.fixture(scope="module")
def told(desk, readings):
    with desk.at_hand():
        return network(readings, desk.record)


def edge(told, source, act, target):
    found = [one for one in told.edges if (one.source, one.act, one.target) == (source, act, target)]
    assert len(found) == 1, [(one.source, one.act, one.target) for one in told.edges]
    return found[0]


def test_an_act_leads_from_a_voice_to_its_target_and_is_counted(told, readings):
    condemned = edge(told, "united-states", "condemns", "north-korea")
    assert (condemned.count, condemned.aim) == (2, "at")
    assert condemned.articles == tuple(reading.article.id for reading in readings)
    assert edge(told, "north-korea", "accuses", "united-states").aim == "at"


def test_a_mark_of_distance_is_counted(told):
    assert edge(told, "kcna", "states", "south-korea").distance == 1


def test_an_outlet_cites_the_voice_that_it_passes_on(told, readings):
    officials = f"{readings[0].article.id}:japanese officials"
    assert edge(told, "nhk", "cites", officials).count == 1
    assert edge(told, "ferry wire", "cites", "nhk").articles == (readings[0].article.id,)


def test_voices_without_a_name_are_others_in_every_article(told, readings):
    analysts = [node.id for node in told.nodes if node.name == "Analysts"]
    assert sorted(analysts) == sorted(f"{reading.article.id}:analysts" for reading in readings)


def test_meetings_and_signatures_tie_parties(told):
    assert edge(told, "kim jong un", "meets", "vladimir putin").aim == "with"
    assert edge(told, "north-korea", "signs", "russia").count == 1
    assert edge(told, "india", "signs", "artemis-accords").count == 1
    assert not [one for one in told.edges if "xi jinping" in (one.source, one.target)]


def test_a_sea_is_not_the_country_in_its_name(told, readings):
    about = [one for one in told.edges if one.source == f"{readings[1].article.id}:analysts"]
    assert not [one for one in about if one.target == "japan"]


def test_every_edge_joins_nodes_that_are_there_and_nobody_to_himself(told):
    known = {node.id for node in told.nodes}
    assert all({one.source, one.target} <= known and one.source != one.target for one in told.edges)
    assert all(one.count >= max(one.support, one.distance, one.hearsay, one.denied) for one in told.edges)


def test_gexf_holds_every_node_and_edge_with_declared_attributes(told, readings):
    root = ElementTree.fromstring(gexf(told, by_id(readings)))
    assert root.tag == f"{{{SPACE}}}gexf" and root.get("version") == "1.3"
    nodes, edges = root.findall(f".//{{{SPACE}}}node"), root.findall(f".//{{{SPACE}}}edge")
    assert len(nodes) == len(told.nodes) and len(edges) == len(told.edges)
    ids = {node.get("id") for node in nodes}
    assert all({one.get("source"), one.get("target")} <= ids for one in edges)
    assert len({one.get("id") for one in edges}) == len(edges)
    for kind, held in (("node", nodes), ("edge", edges)):
        declared = {one.get("id") for one in root.findall(f".//{{{SPACE}}}attributes[@class='{kind}']/*")}
        assert {value.get("for") for one in held for value in one.iter(f"{{{SPACE}}}attvalue")} == declared
    assert not [one for one in edges if one.get("type")]  # a mixed graph is refused by some readers
    assert all(float(one.get("weight")) >= 1 for one in edges)


def test_hostile_names_stay_names(desk):
    text = "“It failed,” <script>Ministry & \x0bSons\x00 said. The United States condemned the <b>launch</b> of it."
    reading = desk.consider(Article(text, "<x>", 'A "quoted" & Sons\x01', sha256="h"))
    with desk.at_hand():
        found = network([reading], desk.record)
    ElementTree.fromstring(gexf(found, by_id([reading])))


def test_the_sheet_and_the_record(told, readings):
    sheet = network_sheet(told, by_id(readings))
    assert "United States" in sheet.splitlines()[0] or "Ferry Wire" in sheet.splitlines()[0]
    record = json.loads(network_record(told, by_id(readings)))
    assert len(record["edges"]) == len(told.edges)
    assert {id for one in record["edges"] for id in one["articles"]} <= {one["id"] for one in record["articles"]}


def test_the_command_writes_every_form(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text(TEXTS[0][1], "utf-8")
    for form, sign in (("text", "condemns"), ("gexf", "<gexf"), ("json", '"edges"')):
        result = CliRunner().invoke(lofted, ["network", str(path), "--as", form])
        assert result.exit_code == 0, result.output
        assert sign in result.output
