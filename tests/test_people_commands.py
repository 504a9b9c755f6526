"""The commands that let people in and that make tokens."""

from click.testing import CliRunner
from desks import NOW, WORDS

from lofted.cli import lofted
from lofted.store import opened
from lofted.web.keys import digest
from lofted.web.passwords import Passwords


def run(tmp_path, *words: str, given: str = ""):
    return CliRunner().invoke(lofted, [*words, "--store", str(tmp_path / "desk.sqlite")], input=given)


def test_people_are_added_listed_changed_and_removed(tmp_path):
    added = run(tmp_path, "people", "add", "Ada Editor", "--role", "editor", "--password-stdin", given=f"{WORDS}\n")
    assert added.exit_code == 0 and "editor" in added.stdout and "served anew" in added.stderr
    assert run(tmp_path, "people", "add", "Rob", "--no-password").exit_code == 0
    assert "already" in run(tmp_path, "people", "add", "ADA editor", "--no-password").stderr
    assert "Rob  (no password)" in run(tmp_path, "people", "list").stdout
    run(tmp_path, "people", "role", "Rob", "editor")
    assert run(tmp_path, "people", "list").stdout.count("editor") == 2
    asked = run(tmp_path, "people", "password", "Rob", given="quite another sentence\nquite another sentence\n")
    assert asked.exit_code == 0 and "quite another" not in asked.output
    with opened(tmp_path / "desk.sqlite") as store:
        assert Passwords().check(store.people, "rob", "quite another sentence")
    run(tmp_path, "people", "remove", "Rob")
    assert "Rob" not in run(tmp_path, "people", "list").stdout
    for words in (("remove", "Rob"), ("role", "Rob", "reader"), ("password", "Rob")):
        refused = run(tmp_path, "people", *words)
        assert refused.exit_code == 2 and "nobody called 'Rob'" in refused.stderr
    assert "15 to 1000" in run(tmp_path, "people", "add", "Bo", "--password-stdin", given="short\n").stderr


def test_tokens_are_made_listed_and_revoked(tmp_path):
    key = run(tmp_path, "token", "make", "my script").stdout.strip()
    with opened(tmp_path / "desk.sqlite") as store:
        assert store.people.token(digest(key), now=NOW).label == "my script"
    run(tmp_path, "people", "add", "Ada", "--no-password")
    assert "--for" in run(tmp_path, "token", "make", "another").stderr
    assert run(tmp_path, "token", "make", "another", "--for", "ada").stdout.startswith("lofted_")
    told = run(tmp_path, "token", "list").stdout
    assert "my script  of the desk" in told and "another  of Ada" in told and key not in told
    assert run(tmp_path, "token", "revoke", "1").exit_code == 0
    assert run(tmp_path, "token", "revoke", "1").exit_code == 2
    assert "my script" not in run(tmp_path, "token", "list").stdout
