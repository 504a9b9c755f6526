"""People, their sessions and their tokens are kept in a store, and their passwords as strong hashes alone."""

from datetime import timedelta

import pytest
from argon2 import PasswordHasher
from desks import NOW, WORDS

from lofted import AskedError
from lofted.facts.people import Person, Rights
from lofted.store.people import FRESH, LONGEST
from lofted.web.guard.access import IDLE, LASTS
from lofted.web.passwords import LEAST, Passwords


@pytest.fixture
def people(store):
    return store.people


# -- the store: people, sessions, tokens


def test_people_are_kept_and_capitals_do_not_matter(people):
    assert not people
    people.add("  Ada   Editor ", Rights.EDITOR, "hash", now=NOW)
    assert people and [one.name for one in people] == ["Ada Editor"]
    assert people.get("ADA editor") == Person("Ada Editor", Rights.EDITOR, "hash", NOW)
    assert people.get("Bob") is None and people.get("") is None and people.get("\0") is None
    with pytest.raises(AskedError, match="already"):
        people.add("ada editor", Rights.READER)
    with pytest.raises(AskedError, match="there is: Ada Editor"):
        people.give_role("Bob", Rights.READER)


@pytest.mark.parametrize("name", ["", "  ", "a\0b", "a\u202eb", "x" * (LONGEST + 1), "\ud800"])
def test_what_cannot_be_read_is_no_name(people, name):
    with pytest.raises(AskedError, match="a name has 1 to"):
        people.add(name, Rights.READER)


def test_a_session_is_over_when_its_time_is(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("ada", "d", "secret", now=NOW, lasts=LASTS)
    assert people.session("d", now=NOW).csrf == "secret"
    assert people.session("other", now=NOW) is None
    assert people.session("d", now=NOW + LASTS) is None


def test_an_idle_session_is_over_and_a_used_one_goes_on(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    for hours in (11, 22, 33):
        assert people.session("d", now=NOW + timedelta(hours=hours), idle=IDLE)
    assert people.session("d", now=NOW + timedelta(hours=46), idle=IDLE) is None
    assert people.session("d", now=NOW + timedelta(hours=46))


def test_when_a_key_was_used_is_noted_now_and_then(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    people.session("d", now=NOW + FRESH / 2)
    assert people.session("d", now=NOW + FRESH / 2).seen == NOW
    people.session("d", now=NOW + FRESH)
    assert people.session("d", now=NOW + FRESH).seen == NOW + FRESH


def test_roles_count_at_once_and_a_new_password_ends_the_sessions(people):
    people.add("Ada", Rights.EDITOR, "old", now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    people.give_role("Ada", Rights.READER)
    assert people.session("d", now=NOW).person.role is Rights.READER
    people.give_hash("Ada", "the same anew", was="old")
    people.give_hash("Ada", "of what was before", was="old")
    assert people.session("d", now=NOW) and people.get("Ada").hash == "the same anew"
    people.give_password("Ada", "new")
    assert people.session("d", now=NOW) is None and people.get("Ada").hash == "new"


def test_who_is_removed_is_gone_with_every_key(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "d", "secret", now=NOW, lasts=LASTS)
    people.make_token("t", "script", of="Ada", now=NOW)
    people.remove("Ada")
    assert people.session("d", now=NOW) is None and people.token("t", now=NOW) is None
    assert not people and people.tokens(every=True) == []


def test_sessions_that_are_over_are_forgotten(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    people.sign_in("Ada", "one", "s", now=NOW, lasts=LASTS)
    people.sign_in("Ada", "two", "s", now=NOW + LASTS, lasts=LASTS)
    assert people.session("one", now=NOW) is None and people.session("two", now=NOW)
    people.sign_out("two")
    assert people.session("two", now=NOW) is None


def test_tokens_are_kept_by_their_digest_and_revoked_by_their_number(people):
    people.add("Ada", Rights.EDITOR, now=NOW)
    made = people.make_token("t", "script", of="ada", now=NOW)
    people.make_token("u", "of the desk", of=None, now=NOW)
    assert people.token("t", now=NOW) == made
    assert people.token("t", now=NOW).used == NOW
    assert [one.label for one in people.tokens(of="Ada")] == ["script"]
    assert [one.label for one in people.tokens()] == ["of the desk"]
    people.revoke(made.number)
    assert people.token("t", now=NOW) is None
    with pytest.raises(AskedError, match="no token"):
        people.revoke(made.number)


# -- passwords


@pytest.mark.parametrize("password", ["short", "x" * (LEAST - 1), "ab" * LEAST, "a" * 1001])
def test_a_weak_password_is_refused(passwords, password):
    with pytest.raises(AskedError):
        passwords.hash(password)


def test_a_password_is_the_same_from_any_keyboard(passwords):
    person = Person("Ada", Rights.EDITOR, passwords.hash("caf\u00e9 at the corner"))
    assert passwords.fits(person, "cafe\u0301 at the corner")
    assert not passwords.fits(person, "cafe at the corner")
    assert not passwords.fits(Person("Peg", Rights.EDITOR), "the password of nobody")
    assert not passwords.fits(person, "\ud800" * 20)


def test_a_hash_is_made_anew_where_its_parameters_are_outdated(people, passwords):
    people.add("Ada", Rights.EDITOR, passwords.hash(WORDS))
    stronger = Passwords(PasswordHasher(time_cost=2, memory_cost=16, parallelism=1))
    before = people.get("Ada").hash
    assert stronger.check(people, "ada", "wrong words altogether") is None
    assert people.get("Ada").hash == before
    assert stronger.check(people, "ada", WORDS)
    assert people.get("Ada").hash != before and "t=2" in people.get("Ada").hash
    assert stronger.check(people, "ada", WORDS)


def test_a_name_that_nobody_has_takes_a_hash_too(monkeypatch, people, passwords):
    verified = []
    hasher = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr(PasswordHasher, "verify", lambda *asked: verified.append(asked) or False)
    people.add("Ada", Rights.EDITOR, hasher.hash(WORDS))
    people.add("Peg", Rights.EDITOR)
    for name in ("Ada", "nobody", "Peg", ""):
        assert Passwords(hasher).check(people, name, "any words at all") is None
    assert len(verified) == 4
