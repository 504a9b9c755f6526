"""The tables of a store come up by their migrations, and what is no store, or a newer one, is left alone."""

import sqlite3

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError
from stores import keep, page

from lofted import SourceError
from lofted.store import opened, schema, tables
from lofted.store.dialect import engine_at, to_read, to_write


def test_the_migrations_make_the_tables_that_are_used(address):
    with opened(address) as store, to_read(store._engine) as connection:
        context = MigrationContext.configure(
            connection,
            opts={
                "version_table": schema.VERSION_TABLE,
                "include_name": lambda name, kind, _: kind != "table" or not name.startswith("search"),
            },
        )
        assert list(compare_metadata(context, tables.metadata)) == []


def test_a_store_is_opened_again_without_harm(address):
    for _ in range(2):
        with opened(address) as store:
            keep(store, page("It flew 998 km."))
            assert len(store) == 1


def test_a_newer_store_is_refused(address):
    with opened(address) as store, to_write(store._engine) as connection:
        connection.execute(text(f"UPDATE {schema.VERSION_TABLE} SET version_num = 's9999_later'"))
    with pytest.raises(SourceError, match=r"newer Lofted.*s9999_later"), opened(address):
        pass


def test_tables_of_something_else_are_left_alone(address):
    engine = engine_at(address)
    with to_write(engine) as connection:
        connection.execute(text("CREATE TABLE theirs (one INTEGER)"))
    engine.dispose()
    with pytest.raises(SourceError, match="tables of something else"), opened(address):
        pass


def test_a_broken_migration_leaves_nothing(address, monkeypatch):
    def broken(connection):
        connection.execute(text("CREATE TABLE half (one INTEGER)"))
        raise DatabaseError("", {}, Exception("no space"))

    with monkeypatch.context() as patch, pytest.raises(SourceError, match="no space"):
        patch.setattr(schema, "upgrade", broken)
        with opened(address):
            pass
    with opened(address) as store:
        assert len(store) == 0


def test_a_file_that_is_no_store_is_refused(tmp_path):
    (tmp_path / "a.txt").write_text("It flew 998 km. " * 1000)
    with pytest.raises(SourceError, match="not a database"), opened(tmp_path / "a.txt"):
        pass


def test_without_leave_no_store_is_made(tmp_path):
    with pytest.raises(SourceError, match="there is no store"), opened(tmp_path / "b.sqlite", new=False):
        pass
    assert not (tmp_path / "b.sqlite").exists()


@pytest.mark.parametrize("address", ["mysql://host/desk", "https://example.org/desk", "postgresql://host:port/desk"])
def test_an_address_of_no_store_is_refused_without_its_password(address):
    with pytest.raises(SourceError, match="postgresql://name@host/database"), opened(address):
        pass


def test_a_password_is_not_repeated():
    with pytest.raises(SourceError) as refused, opened("postgresql://ann:secret@127.0.0.1:1/desk"):
        pass
    assert "secret" not in str(refused.value)


def test_what_is_committed_is_on_the_disk(tmp_path):
    with opened(tmp_path / "a.sqlite") as store, to_read(store._engine) as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA synchronous").scalar() == 2  # FULL
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
    assert sqlite3.connect(tmp_path / "a.sqlite").execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_log_of_the_first_version_is_brought_up(address, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(schema, "NEWEST", "s0001_first")
        with opened(address):
            pass
    engine = engine_at(address)
    with to_write(engine) as connection:
        connection.execute(
            text(
                "INSERT INTO decisions (choice, about, target, article, question, name, reason, words, instead, at) "
                "VALUES ('reject', 'finding', 'f', '', 'unit_pair', 'Ann', '', '', '', '2024-11-01 12:00:00')"
            )
        )
    engine.dispose()
    with opened(address) as store:
        (kept,) = store.decisions()
        assert (kept.name, kept.was, kept.other) == ("Ann", "", "")
        with to_read(store._engine) as connection:
            assert schema.at(connection) == schema.NEWEST
