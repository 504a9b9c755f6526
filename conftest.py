"""Gives every check's docstring a `review` that runs that check alone, `after` a report of a day that came before."""

import pytest

from lofted import Desk
from lofted.checks import CHECKS
from lofted.memory import Remembered


@pytest.fixture(autouse=True)
def review(request, doctest_namespace):
    asked = tuple(each for each in CHECKS if request.node.name == f"lofted.checks.{each.name}")

    def review(text, published=None, *, after=None, of=None):
        desk = Desk(asked, memory=Remembered())
        if after:
            desk.review(after, published=of)
        for finding in desk.review(text, published=published).findings:
            print(finding)

    doctest_namespace["review"] = review
