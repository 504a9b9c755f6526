"""The marked text shows every figure and moment under its own words, and nothing of the text is lost."""

from lofted import Desk
from lofted.present import present
from lofted.present.marked import WIDTH, lines, marked

TEXT = "The missile rose to 6,000 km and flew for 74 minutes on July 12, 2023.\n\nAbout 10,000 troops watched, an official said. "


def test_marks_stand_under_the_words_they_mark():
    reading = Desk().review(TEXT)
    shown = marked(reading).split("\n")
    text, marks, *labels = shown[:5]
    for words, sign in (("6,000 km", "^"), ("74 minutes", "^"), ("July 12, 2023", "~")):
        at = text.index(words)
        assert marks[at : at + len(words)] == sign * len(words)
        assert any(line.startswith(" " * at) and line[at] != " " for line in labels), words
    assert marks.replace("^", "").replace("~", "").strip() == ""
    assert "count: 9,000 to 11,000 troops" in "\n".join(shown)


def test_no_word_of_the_text_is_lost():
    text = TEXT * 7 + "x" * (3 * WIDTH) + "\n\n\tIt flew  998 km there."
    words = [word for span in lines(text) for word in text[span.start : span.end].split()]
    assert "".join(words) == "".join(text.split())
    assert all(span.end - span.start <= WIDTH for span in lines(text))


def test_it_is_a_form_like_the_others():
    desk = Desk()
    assert present(desk.review(TEXT), "marked", desk.record) == marked(desk.review(TEXT))
