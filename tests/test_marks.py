"""The words of an article are cut where a claim begins or ends, and put together they are the article."""

from hypothesis import given
from hypothesis import strategies as st
from norland import TEXT, norland

from lofted.facts import Article, Claim, Reading, Span, Words
from lofted.present.marks import marks_of, paragraphs, trimmed

words = st.text("ab \n<&é\U0001f680", max_size=60)
ends = st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=8)


@given(words, ends)
def test_pieces_put_together_are_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    claims = tuple(
        Claim(str(index), "statement", Words("x"), Span(*sorted(pair)), Span(*sorted(pair)))
        for index, pair in enumerate(ends)
    )
    marks = marks_of(Reading(Article(text), claims=claims))
    told = tuple(paragraphs(text, marks, {trimmed(text, claim.span).start for claim in claims}))
    assert "".join("".join(piece.text for piece in part.pieces) + part.gap for part in told) == text
    for mark in marks:
        under = [piece for part in told for piece in part.pieces if mark in piece.marks]
        assert all(mark.span.covers(Span(piece.start, piece.start + len(piece.text))) for piece in under)
        marked = "".join(piece.text for piece in under)
        assert marked.split() == text[mark.span.start : mark.span.end].split() or "\n" in text
        assert "".join(marked.split()) == "".join(text[mark.span.start : mark.span.end].split())


def test_overlapping_words_wear_the_look_of_the_shortest() -> None:
    reading = norland()
    told = tuple(paragraphs(TEXT, marks_of(reading)))
    looks = {piece.text: piece.shown.look for part in told for piece in part.pieces if piece.shown}
    assert looks["6,000 km ("] == looks[")"] == "conflicts"
    assert looks["3,728 miles"] == "holds"
    assert looks["April 2027"] == "open"
    assert looks["Norland denied that the flight broke its pledge."] == "words"
