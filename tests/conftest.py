"""What the tests of a store share: its address on either data base, the store itself, and a desk."""

import pytest
from stores import KINDS, address_of

from lofted import Desk
from lofted.store import opened


@pytest.fixture(params=KINDS)
def address(request, tmp_path):
    """The address of a new, empty store, once on each data base."""
    with address_of(request.param, tmp_path) as found:
        yield found


@pytest.fixture
def store(address):
    """That store, opened."""
    with opened(address) as store:
        yield store


@pytest.fixture(scope="module")
def desk() -> Desk:
    """A desk on the built-in shelf, which remembers nothing."""
    return Desk()
