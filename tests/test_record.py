"""The record keeps its keys, validates against its schema, and quotes what it covers."""

import json

import jsonschema
import pytest

from lofted.facts import Reading
from lofted.present import present
from lofted.present.record import schema

TEXT = """Space agency reports a launch

North Korea launched a Hwasong-19 ICBM on October 31, 2024, KCNA reported. It rose 7,687.5 km (4,777 miles) and
flew for 86 minutes, days before the U.S. election on November 5. "It was a great success," an official said.
Russia has announced plans to leave the station by 2028."""

KEYS = {
    "": {"lofted", "article", "claims", "events", "findings", "brief", "agenda", "coverage"},
    "article": {"id", "title", "publisher", "published", "url", "sha256", "language", "text"},
    "claims": {"id", "subject", "aspect", "voice", "value", "span"},
    "events": {"id", "kind", "when", "where", "who", "claims", "entry"},
    "findings": {
        "check", "verdict", "reason", "working", "depends_on", "would_hold_if", "claims", "spans", "evidence",
    },
    "brief": {"sentence", "claims"},
    "agenda": {"edtf", "what", "claims"},
    "coverage": {"figures", "checked", "voices", "named", "direct_quotes", "dated"},
}  # fmt: skip
TARGET = {"name", "entry", "span"}
VOICE = {"name", "kind", "office", "entry", "via", "cue", "likelihood", "denied", "direct", "act", "mark", "target"}
VALUES = {
    "quantity": {"kind", "low", "high", "unit", "written", "approximate"},
    "moment": {"kind", "earliest", "latest", "edtf", "written"},
    "entry": {"kind", "entry", "written"},
    "words": {"kind", "written"},
}


@pytest.fixture(scope="module")
def reading(desk) -> Reading:
    return desk.review(TEXT, published="2024-11-01")


@pytest.fixture(scope="module")
def record(desk, reading) -> dict:
    return json.loads(present(reading, "record", desk.record))


def test_it_validates_against_the_published_schema(record):
    jsonschema.Draft202012Validator(json.loads(schema())).validate(record)


def test_the_schema_admits_no_other_key(record):
    record = json.loads(json.dumps(record)) | {"extra": 1}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(json.loads(schema())).validate(record)


@pytest.mark.parametrize("part", KEYS)
def test_exactly_these_keys(record, part):
    parts = record[part] if part else record
    for one in parts if isinstance(parts, list) else [parts]:
        assert set(one) == KEYS[part]
    assert parts, "the text above fills every part"


def test_voices_and_values_have_exactly_their_keys(record):
    for claim in record["claims"]:
        assert set(claim["voice"]) == VOICE
        assert set(claim["voice"]["likelihood"]) == {"words", "low", "high"}
        assert set(claim["voice"]["target"] or TARGET) == TARGET
        assert set(claim["value"]) == VALUES[claim["value"]["kind"]]


def test_every_quote_is_the_text_at_its_span(record):
    text = record["article"]["text"]

    def spans(part):
        if isinstance(part, dict):
            if set(part) == {"start", "end", "quote"}:
                yield part
            part = list(part.values())
        if isinstance(part, list):
            for inner in part:
                yield from spans(inner)

    found = list(spans(record))
    assert len(found) > 20  # spans; the text above makes many claims
    assert all(text[span["start"] : span["end"]] == span["quote"] for span in found)


def test_ids_named_are_ids_given(record):
    given = {claim["id"] for claim in record["claims"]}
    events = {event["id"] for event in record["events"]}
    for part in ("events", "findings", "brief", "agenda"):
        for one in record[part]:
            assert set(one["claims"]) <= given
    assert {claim["subject"] for claim in record["claims"] if claim["aspect"] == "apogee"} <= events


def test_the_same_text_gives_the_same_bytes(desk, reading):
    again = desk.review(TEXT, published="2024-11-01")
    assert present(again, "record", desk.record) == present(reading, "record", desk.record)


def test_one_of_many_stands_on_one_line_and_says_under_which_name_it_came(desk, reading):
    line = present(reading, "record", desk.record, one_of_many=True)
    assert "\n" not in line
    assert "given" in json.loads(line)["article"]
