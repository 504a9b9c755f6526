"""What is read of an agreement's terms, and which day, place and people are told of its signing."""

import pytest

from lofted import Desk
from lofted.reference.pact_terms import said
from lofted.reference.votes import Votes, told_votes

VOTES = [
    ("It was adopted by 14 votes to none, with China abstaining.", Votes(14, 0, 1)),
    ("The Council unanimously adopted it.", Votes(None, 0, 0)),
    ("It passed 12-2 with one abstention.", Votes(12, 2, 1)),
    ("It was nearly unanimous, 14-1.", Votes()),
    ("It was adopted on 2017-09-03.", Votes()),
]
TURNS = [
    ("Chile signed the Artemis Accords last week, the 47th country to do so.", [("artemis-accords/chile", "47")]),
    ("The twenty-seventh nation to sign the Artemis Accords was India.", [("artemis-accords/india", "twenty-seventh")]),
    ("Chile, the sixth South American country to sign the Artemis Accords, did so on Friday.", []),
    ("Chile could become the 47th country to sign the Artemis Accords.", []),
]
DAYS = [
    ("The Security Council adopted Resolution 2371 on August 5, 2017.", ["2017-08-05"]),
    ("On August 5, 2017 the Security Council adopted Resolution 2371.", ["2017-08-05"]),
    ("On August 6, 2017, a day after it adopted Resolution 2371, the Council met.", []),
    ("Brazil signed the Non-Proliferation Treaty in 1998.", []),
]


@pytest.mark.parametrize(("words", "votes"), VOTES, ids=[words for words, _ in VOTES])
def test_votes_are_counted_as_told(words, votes):
    assert told_votes(words) == votes


@pytest.mark.parametrize(("words", "wanted"), TURNS, ids=[words for words, _ in TURNS])
def test_a_place_in_the_row_points_back(words, wanted):
    claims = Desk(()).review(words).claims
    assert [(one.subject, one.value.written) for one in claims if one.aspect == "joined_as"] == wanted


@pytest.mark.parametrize(("words", "wanted"), DAYS, ids=[words for words, _ in DAYS])
def test_the_day_of_an_adoption_may_stand_on_either_side(words, wanted):
    claims = Desk(()).review(words).claims
    assert [one.value.edtf for one in claims if one.aspect == "opened"] == wanted


def test_a_phrase_leaves_room_between_its_two_words_alone():
    assert said("deployed missiles", "700 deployed long-range missiles")
    assert not said("all weapons", "all nuclear weapons")


def test_a_title_is_not_hedged_by_what_its_bearer_says():
    reading = Desk(()).review("“We will not wait,” US Secretary of State Antony Blinken said.", published="2023-07-12")
    title = next(one for one in reading.claims if one.aspect == "office")
    assert not title.denied and str(title.likelihood.words) == "flat"
