"""What a reading tells of an event is found once, and for that reading alone."""

from launches import LAUNCH

from lofted import Desk
from lofted.reference.once import Itself, found_once
from lofted.told.qualities import qualities
from lofted.told.rivals import told_in


def test_it_is_found_once_for_the_same_and_again_for_an_equal():
    asked = []
    find = found_once(lambda event, reading: asked.append((event, reading)) or len(asked))
    one, equal = (Desk(checks=()).review(LAUNCH.format(voice="KCNA", range="1,000 km")) for _ in range(2))
    assert one == equal
    assert [find(reading.events[0], reading) for reading in (one, one, equal, one)] == [1, 1, 2, 1]


def test_a_thing_is_equal_to_itself_alone():
    things = [["a"], ["a"]]
    assert things[0] == things[1]
    assert Itself(things[0]) == Itself(things[0]) != Itself(things[1])
    assert Itself(things[0]) != things[0]


def test_figures_and_qualities_are_those_of_the_event():
    reading = Desk(checks=()).review(LAUNCH.format(voice="KCNA", range="1,000 km"))
    (event,) = reading.events
    assert [one.claim.told for one in told_in(event, reading)] == ["1,000 km"]
    assert told_in(event, reading) is told_in(event, reading)
    assert qualities(event, reading) == ()
