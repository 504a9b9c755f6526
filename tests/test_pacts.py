"""What is read of agreements, and what is left alone."""

import pytest

from lofted import Desk

ASPECTS = ("nature", "opened", "in_force", "ended", "dated", "joined", "joined_as")
TOLD = [  # words → aspect, subject and value of each claim
    ("The Artemis Accords are a treaty of many nations.", [("nature", "artemis-accords", "treaty")]),
    ("It is a treaty known as the Artemis Accords.", [("nature", "artemis-accords", "treaty")]),
    ("The Artemis Accords are not legally binding.", [("nature", "artemis-accords", "voluntary")]),
    ("The Artemis Accords are not a treaty.", [("nature", "artemis-accords", "no treaty")]),
    ("The Artemis Accords are not binding on others.", []),
    ("The Artemis Accords are no proposed treaty.", []),
    ("The Outer Space Treaty of 1967 bans it.", [("opened", "outer-space-treaty", "1967")]),
    ("The 1967 New START bans it.", [("dated", "new-start", "1967")]),
    ("The 2022 NPT review conference failed.", []),
    ("The New START Treaty entered into force in 2011.", [("in_force", "new-start", "2011")]),
    ("New START expired on February 5, 2026.", [("ended", "new-start", "2026-02-05")]),
    ("The Artemis Accords, signed in 2023 by India, are open.", []),
    ("India signed the Artemis Accords in June 2023.", [("joined", "artemis-accords/india", "2023-06")]),
    ("In June 2023, India signed the Artemis Accords.", [("joined", "artemis-accords/india", "2023-06")]),
    ("India signed the Artemis Accords, launched in 2020.", [("opened", "artemis-accords", "2020")]),
    ("India signed the Artemis Accords and launched a probe in 2023.", []),
    ("Resolution 1929 on Iran was adopted in 2010.", [("opened", "unsc-1929", "2010")]),
    ("Slovenia became the 39th nation to sign the Artemis Accords.", [("joined_as", "artemis-accords/slovenia", "39")]),
    (
        "Malaysia and the Philippines signed the Artemis Accords at the summit in October 2025.",
        [("joined", "artemis-accords/malaysia", "2025-10"), ("joined", "artemis-accords/philippines", "2025-10")],
    ),
]


def value(claim):
    return getattr(claim.value, "entry", None) or getattr(claim.value, "edtf", None) or claim.value.written


@pytest.mark.parametrize(("words", "wanted"), TOLD, ids=[words for words, _ in TOLD])
def test_only_what_stands_beside_the_name_is_read(words, wanted):
    claims = [claim for claim in Desk(()).review(words).claims if claim.aspect in ASPECTS]
    assert sorted((claim.aspect, claim.subject, value(claim)) for claim in claims) == sorted(wanted)


def test_the_accords_are_those_of_the_sentence_before():
    text = "Eight countries began the Artemis Accords. Malaysia signed the accords in October 2025."
    told = [claim.subject for claim in Desk(()).review(text).claims if claim.aspect == "joined"]
    assert told == ["artemis-accords/malaysia"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("At the Singapore summit in June 2018 they met.", ["trump-kim-2018"]),
        ("The Singapore summit was held on June 12, 2018.", ["trump-kim-2018"]),
        ("Since the Singapore summit, in talks of 2019, nothing happened.", []),
        ("The Singapore summit on Tuesday was short.", []),
    ],
)
def test_an_occasion_has_the_day_right_behind_its_name(words, told):
    claims = Desk(()).review(words, published="2018-06-14").claims
    assert [claim.subject for claim in claims if claim.aspect == "held_on"] == told


@pytest.mark.parametrize(
    "words",
    [
        "The Artemis Accords grow: Malaysia signed during the summit in October 2025.",
        "The Artemis Accords grow. At the summit in October 2025, Malaysia signed the accords.",
    ],
)
def test_what_was_signed_can_stand_before(words):
    told = [claim.subject for claim in Desk(()).review(words).claims if claim.aspect == "joined"]
    assert told == ["artemis-accords/malaysia"]
