"""What the desk remembers from one article to the next, and what it makes of that."""

from lofted import Desk
from lofted.memory import MOST, Remembered

LAUNCH = "North Korea fired a missile on April 2, 2024. {voice} said it flew {range}."


def told(*texts, published=None):
    """The findings of the last of some texts that rest on the others."""
    desk = Desk(memory=Remembered())
    for text in texts:
        reading = desk.review(text, published=published)
    names = ("voices_differ", "superseded", "garbled_copy", "old_news")
    return [(one.check, str(one.verdict)) for one in reading.findings if one.check in names]


def test_one_article_alone_is_held_against_nothing():
    assert told(LAUNCH.format(voice="KCNA", range="1,000 km")) == []


def test_the_same_article_again_is_not_another():
    text = LAUNCH.format(voice="KCNA", range="1,000 km")
    assert told(text, text) == []


def test_two_voices_stand_side_by_side():
    texts = (LAUNCH.format(voice="KCNA", range="1,000 km"), LAUNCH.format(voice="Tokyo", range="650 km"))
    assert told(*texts) == [("voices_differ", "depends")]


def test_another_day_is_another_launch():
    first = LAUNCH.format(voice="KCNA", range="1,000 km").replace("April 2", "January 14")
    assert told(first, LAUNCH.format(voice="Tokyo", range="650 km")) == []


def test_only_the_last_are_remembered():
    memory = Remembered()
    desk = Desk(checks=(), memory=memory)
    words = "The agency must keep watch over all that is stored there, the minister said on May 1."
    desk.review(words)
    for number in range(MOST):
        desk.review(f"Report {number} tells of nothing.")
    assert not memory.repeats(words, desk.review("Somebody else wrote this."))


def test_what_was_read_before_is_found_by_its_words():
    memory = Remembered()
    desk = Desk(memory=memory)
    text = "The agency must keep watch over all that is stored there, the minister said on May 1."
    desk.review(text)
    other = desk.review("A different article.")
    assert [one.reading.article.text for one in memory.repeats(text, other)] == [text]


def test_desks_without_a_memory_share_nothing():
    desk = Desk()
    desk.review(LAUNCH.format(voice="KCNA", range="1,000 km"))
    reading = desk.review(LAUNCH.format(voice="Tokyo", range="650 km"))
    assert not [one for one in reading.findings if one.check == "voices_differ"]
