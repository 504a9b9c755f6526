"""By whose clock a day is told."""

from datetime import date

import pytest

from lofted import Desk

EAST, SEOUL, UTC = "America/New_York", "Asia/Seoul", "UTC"
TOLD = [  # words → the zone of each day or hour that they name
    ("It flew on October 30, 2024, Eastern time.", [EAST]),
    ("It flew on October 30, 2024 (UTC).", [UTC]),
    ("It was Wednesday evening, April 12, in Washington.", [EAST, EAST]),
    ("It was Wednesday evening (April 12) in Washington.", [EAST, EAST]),
    ("In Washington, where it was still April 12, nobody knew.", [EAST]),
    ("In Seoul it was already Thursday.", [SEOUL]),
    ("By Eastern time it flew at 6:10 p.m. on October 30, 2024.", [EAST]),
    ("By universal time it flew on October 30, 2024.", [UTC]),
    ("It flew at 7:10 a.m. (6:10 p.m. on October 30 in Washington).", [None, EAST]),
    ("It flew on Wednesday, and on April 12 the council met.", [None, None]),
    ("It flew on October 30, 2024, and Washington was told.", [None]),
]


@pytest.mark.parametrize(("words", "zones"), TOLD, ids=[words for words, _ in TOLD])
def test_a_day_is_told_by_the_clock_that_is_named(words, zones):
    claims = Desk(()).review(words, published=date(2023, 4, 14)).claims
    assert [claim.moment.zone for claim in claims if claim.moment] == zones
