"""The API against its own description: whatever is asked, no error of the server, and no answer of another shape."""

from datetime import UTC, datetime

import pytest
import schemathesis
from desks import filled, served, some_articles
from hypothesis import HealthCheck, given, settings

from lofted.store import opened
from lofted.web import Settings, application
from lofted.web.keys import digest, fresh_token

CASES = 10  # of each path and method; their parameters are few
KEY = fresh_token()


SCHEMA = schemathesis.openapi.from_dict(application(Settings("desk.sqlite")).openapi())
OPERATIONS = [one.ok() for one in SCHEMA.get_all_operations()]


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    folder = tmp_path_factory.mktemp("api")
    address = str(folder / "desk.sqlite")
    filled(address, some_articles("h19", 4), folder)
    with opened(address) as store:
        store.people.make_token(digest(KEY), "tests", of=None, now=datetime.now(UTC))
    with served(Settings(address)) as told:
        yield told


@pytest.mark.parametrize("operation", OPERATIONS, ids=lambda one: one.label)
def test_every_answer_is_as_described(base, operation):
    @settings(max_examples=CASES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
    @given(case=operation.as_strategy())
    def asked(case):
        case.call_and_validate(base_url=base, headers={"Authorization": f"Bearer {KEY}"})

    asked()


def test_every_page_has_its_answer_in_json():
    told = set(SCHEMA.raw_schema["paths"])
    rooms = ("articles", "dossiers", "agenda", "timeline", "map", "network", "catalogue", "checks", "review")
    assert {f"/api/{room}" for room in rooms} <= told
