"""The meanings of names: what fits, what is another meaning, and what is none at all."""

import pytest

from lofted import Desk, ReferenceError
from lofted.reference.catalogue import catalogue
from lofted.reference.meanings import contrary, fits, foreign

HEADER = "id,name,aliases,sense,language,meaning,note,source,url,status\n"


def meaning(name):
    return next(row for row in catalogue().entries("meaning") if row.name == name)


def answers(text, desk=None):
    found = (desk or Desk()).review(text).findings
    return [str(one.verdict) for one in found if one.check == "name_meaning"]


def laid_over(folder, row):
    (folder / "meanings.csv").write_text(HEADER + row, encoding="utf-8")
    return Desk(reference=(folder,))


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("Vostochny", "the East"),
        ("Zvezda", "stars"),
        ("Chandrayaan", "moon-craft"),
        ("Dongfeng", "Eastern Wind"),
        ("Chollima", "a thousand-ri horse with wings"),
        ("Sputnik", "fellow traveler"),
        ("Oreshnik", "the hazelnut"),
    ],
)
def test_a_fair_wording_fits_in_any_form(name, told):
    assert fits(told, meaning(name))


@pytest.mark.parametrize(
    ("name", "told"), [("Dongfeng", "west wind"), ("Julang", "little wave"), ("Chang’e", "goddess of the sun")]
)
def test_a_contrary_in_the_place_of_a_word_does_not(name, told):
    assert not fits(told, meaning(name))
    assert contrary(told, meaning(name))


def test_a_freer_translation_is_neither():
    told, row = "brightly burning star", meaning("Kwangmyongsong")
    assert not contrary(told, row)
    assert not foreign(told, row)


@pytest.mark.parametrize(
    "text",
    [
        "The Sarmat means trouble for the alliance, he said.",
        "The Mir, a space station, fell in 2001.",
        "Angara rockets, named after their designer’s wish, fly from Plesetsk.",
        "The Nodong (Hwasong-7) flew. Nuri (KSLV-II) followed.",
        "He told Sputnik, speaking in Russian, that it had flown.",
        "The Hwasong does not mean Venus.",
    ],
)
def test_words_that_are_no_meaning_are_left_alone(text):
    assert answers(text) == []


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Omid, or “hope” in Persian, flew.", "holds"),
        ("Omid, or “hope” in Russian, flew.", "conflicts"),
        ("The Russian word for “sword”, Kinzhal, was chosen.", "conflicts"),
        ("Zvezda (Russian: Звезда, lit. “star”) is a module.", "holds"),
    ],
)
def test_a_meaning_is_read_in_many_forms(text, verdict):
    assert answers(text) == [verdict]


def test_a_row_that_nobody_has_traced_says_nothing(tmp_path):
    desk = laid_over(tmp_path, "meaning/omid,Omid,,word,Persian,hope,,memory,,unverified\n")
    assert answers("Omid, which means “despair” in Persian, flew.", desk) == []


@pytest.mark.parametrize(
    ("row", "complaint"),
    [
        ("meaning/x,Xolo,,word,Elvish,star,,ours,,unverified\n", "language"),
        ("meaning/x,Xolo,,song,Persian,star,,ours,,unverified\n", "sense"),
        ("meaning/x,Mir,,word,Persian,star,,ours,,unverified\n", "has a meaning"),
        ("meaning/x,Xolo,,word,Persian,,,ours,,unverified\n", "meaning"),
    ],
)
def test_a_row_that_cannot_stand_is_refused(tmp_path, row, complaint):
    with pytest.raises(ReferenceError, match=complaint):
        _ = laid_over(tmp_path, row).record


def test_a_look_up_tells_what_a_name_means():
    from lofted.present.entries import entry_sheet

    desk = Desk()
    assert "Hwasong stands for “Mars” (Korean)" in entry_sheet(desk.look_up("Hwasong-18"), desk.record)
    assert desk.look_up("Juche").kind == "meaning"
