"""What several tests share: a store on either data base, a desk, commands, files, and clients of guarded pages."""

import pytest
from argon2 import PasswordHasher
from click.testing import CliRunner, Result
from desks import ALONE, NOW, WORDS, Clock, plain_pages
from fastapi.testclient import TestClient
from launches import ARTICLES, article
from stores import KINDS, address_of

from lofted import Desk, Reading
from lofted.cli import lofted
from lofted.facts.people import Rights
from lofted.store import opened
from lofted.web.gate import Guarded
from lofted.web.guard import Access, Guard, Mode
from lofted.web.passwords import Passwords


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


@pytest.fixture(scope="module")
def readings(desk) -> list[Reading]:
    """What it reads in the articles on launches, before anything is decided."""
    return [desk.consider(article(*one)) for one in ARTICLES]


@pytest.fixture
def run(tmp_path, monkeypatch):
    """Runs a command on a store that is named in the environment."""
    monkeypatch.setenv("LOFTED_STORE", str(tmp_path / "desk.sqlite"))

    def run(*words: str, given: str | None = None) -> Result:
        return CliRunner().invoke(lofted, words, input=given)

    return run


@pytest.fixture(scope="module")
def passwords() -> Passwords:
    """Passwords that are hashed quickly."""
    return Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))  # strength is not tested


@pytest.fixture
def clock() -> Clock:
    """A clock for whoever times out."""
    return Clock()


@pytest.fixture
def kept(tmp_path):
    """A store in a file, where it does not matter on which data base."""
    with opened(tmp_path / "desk.sqlite") as store:
        yield store


@pytest.fixture
def shared(kept, passwords):
    """A store with an editor, a reader and one whom only a proxy names."""
    kept.people.add("Ada Editor", Rights.EDITOR, passwords.hash(WORDS), now=NOW)
    kept.people.add("Rob Reader", Rights.READER, passwords.hash("some other words again"), now=NOW)
    kept.people.add("Peg Proxy", Rights.EDITOR, now=NOW)
    return kept


@pytest.fixture
def serve(kept, passwords, clock):
    """Makes clients of one application over the store, each a browser of its own."""
    apps: dict[Access, Guarded] = {}

    def serve(access: Access = ALONE, address: str = "", peer: str = "127.0.0.1", **headers: str) -> TestClient:
        if access not in apps:
            apps[access] = plain_pages(kept, Guard(access, passwords=passwords, clock=clock))
        address = address or ("http://localhost:8000" if access.mode is Mode.LOOPBACK else "http://desk.example")
        return TestClient(apps[access], address, client=(peer, 50000), follow_redirects=False, headers=headers)

    return serve


@pytest.fixture
def write(tmp_path):
    """Writes a file of such a name and content, and tells where it is."""

    def write(name, content):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    return write
