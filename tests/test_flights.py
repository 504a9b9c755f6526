"""Every flight on the shelf whose party gave three figures is one that can be flown, or its row says why not."""

from math import isinf

import pytest

from lofted.checks.flight_time import COASTING, possible
from lofted.desk import Desk
from lofted.facts import Verdict, compare

FEWEST = 15  # accounts of three figures; fewer would test little


def complete_accounts():
    for flight in Desk().record.flights():
        for account in flight.accounts:
            told = (account.apogee, account.range, account.flight_time)
            if flight.kind in COASTING and all(one and not isinf(one.said.high) for one in told):
                yield pytest.param(account, id=f"{flight.id}/{account.party}")


ACCOUNTS = list(complete_accounts())


@pytest.mark.parametrize("account", ACCOUNTS)
def test_three_figures_of_one_party_fit_or_the_row_says_why_not(account):
    fits = possible(account.apogee, account.range)
    assert compare(account.flight_time, fits) is not Verdict.CONFLICTS or account.note


def test_there_are_enough_of_them():
    assert len(ACCOUNTS) >= FEWEST


def test_the_account_that_was_called_fabricated_does_not_fit():
    odd = [one.values[0] for one in ACCOUNTS if one.id == "2022-03-24-hwasong-17/kcna"]
    assert [compare(one.flight_time, possible(one.apogee, one.range)) for one in odd] == [Verdict.CONFLICTS]
