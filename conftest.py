"""Gives every check's docstring a `review` that runs that check alone."""

import pytest

from lofted import Desk
from lofted.checks import CHECKS


@pytest.fixture(autouse=True)
def review(request, doctest_namespace):
    asked = tuple(each for each in CHECKS if request.node.name == f"lofted.checks.{each.name}")

    def review(text, published=None):
        for finding in Desk(asked).review(text, published=published).findings:
            print(finding)

    doctest_namespace["review"] = review
