"""The parser's model is the official one, and words keep their places."""

from pathlib import Path

import pytest

from lofted.extract import grammar
from lofted.extract.grammar import check, digest_of, model_folder, official, parse
from lofted.facts import ReferenceError


def test_words_keep_their_places() -> None:
    sentence = "The ministry's “statement” said  it flew 7,000 km."
    words = next(parse([sentence]))
    assert all(sentence[word.start : word.end] == word.text for word in words)
    assert all(word.left <= word.index <= word.right for word in words)


def test_order_is_kept() -> None:
    sentences = ["It flew.", "It fell.", "Nobody saw it."]
    assert ["".join(word.text for word in words) for words in parse(sentences)] == [
        "Itflew.",
        "Itfell.",
        "Nobodysawit.",
    ]


def test_a_finite_verb_is_not_joined_to_an_infinitive() -> None:
    words = next(parse(["Moscow has announced plans to leave and has vowed to return."]))
    heads = {word.text: words[word.head].text for word in words}
    assert heads["vowed"] == "announced"
    leave = next(word for word in words if word.text == "leave")
    assert words[leave.right].text == "leave"


def test_nothing_to_parse() -> None:
    assert list(parse([])) == []


def test_list_names_the_weights() -> None:
    names = {name for name, _ in official()}
    assert {"parser/model", "tagger/model", "tok2vec/model", "vocab/strings.json"} <= names


def test_installed_model_is_official() -> None:
    check(model_folder())


def test_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReferenceError, match="lacks its file"):
        check(tmp_path)


def test_changed_file_is_named(tmp_path: Path) -> None:
    for name, _ in official():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"something else")
    with pytest.raises(ReferenceError, match="is not that of the official"):
        check(tmp_path)


def test_digest_is_written_as_wheels_write_it(tmp_path: Path) -> None:
    path = tmp_path / "empty"
    path.write_bytes(b"")
    assert digest_of(path) == "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"  # SHA-256 of nothing, FIPS 180-4


def test_absent_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(grammar, "PACKAGE", "no_such_model")
    with pytest.raises(ReferenceError, match="not installed"):
        model_folder()
