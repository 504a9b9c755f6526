"""No text breaks the desk, whatever it is made of and however long it is."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mixtures import FEW, review, sentences

from lofted import SourceError
from lofted.present.record import record

LONG = 1_000_000  # characters; an article has some 5,000, a book a million
HEAVY = 2_000  # characters of the worst kind, as long as the longest sentence


def survives(text: str):
    try:
        reading = review(text)
    except SourceError:  # a text that holds nothing is refused in words
        return
    record(reading)


@settings(FEW, max_examples=150)
@given(st.text(max_size=400))
def test_any_characters_are_survived(text):
    survives(text)


@settings(FEW, max_examples=80)
@given(
    st.lists(st.tuples(st.sampled_from(sentences()), st.integers(0, 80), st.integers(0, 80)), min_size=1, max_size=5),
    st.text(max_size=9),
)
def test_torn_sentences_are_survived(parts, glue):
    survives(glue.join(sentence[start : len(sentence) - end] for sentence, start, end in parts))


PIECES = [
    "9", "0", "7,", "7.", "km", "miles", "(", ")", "“", '"', "–", "-", ".", ",", ";", "1/0", "½", "¼-1/2", "31",
    "February", "2/30/2023", "24:60", "12:00", "p.m.", "UTC+99", "10^9", "$", "€", "%", "Mach", "°", "more",
    "than", "up", "to", "between", "and", "first", "since", "the", "record", "99999999999999999999", "said",
    "Japan", "Resolution", "0", "0000", "year", "1", "9999", "ago",
]  # fmt: skip


@settings(FEW, max_examples=60)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_pieces_of_figures_and_dates_in_any_order_are_survived(pieces):
    survives(" ".join(pieces))


@pytest.mark.parametrize("sign", ["7", "(", "[", "“", "a", ".", "-", "½"])
def test_a_million_of_one_sign_is_survived(sign):
    survives(sign * LONG)


@pytest.mark.parametrize(
    "piece", ["(9 km ", "7,", "1 km or ", "January ", "$1 ", "nearly ", "9 to ", "said he ", "first since "]
)
def test_a_sentence_of_one_piece_is_survived(piece):
    survives(piece * (HEAVY // len(piece)))
