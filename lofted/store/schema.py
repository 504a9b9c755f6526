"""Brings the tables of a store up to date when it is opened, and refuses a store that a newer Lofted made."""

from pkgutil import iter_modules

from sqlalchemy import Connection, Engine, inspect, text

from lofted.facts import SourceError
from lofted.store import migrations
from lofted.store.dialect import named, to_read, to_write, wait_for

VERSION_TABLE = "lofted_version"
STEPS = tuple(sorted(module.name for module in iter_modules(migrations.STEPS)))
NEWEST = STEPS[-1]


def bring_up(engine: Engine) -> None:
    """Make or upgrade the tables, all or nothing; SourceError where they are newer, or those of something else."""
    with to_read(engine) as connection:
        if at(connection) == NEWEST:
            return
    with to_write(engine) as connection:
        wait_for(connection, VERSION_TABLE)
        step = at(connection)  # asked again, since another may have been quicker
        if step is None and inspect(connection).get_table_names():
            raise SourceError(f"{named(engine)} holds tables of something else; give a file or a data base of its own.")
        if step is not None and step not in STEPS:
            raise SourceError(
                f"The store {named(engine)} was made by a newer Lofted (its tables are at {step!r}, "
                f"and this one knows them up to {NEWEST!r}); install that version or a later one."
            )
        if step != NEWEST:
            upgrade(connection)


def at(connection: Connection) -> str | None:
    """The step at which the tables of a store are; None where there are none."""
    if not inspect(connection).has_table(VERSION_TABLE):
        return None
    step: str | None = connection.execute(text(f"SELECT version_num FROM {VERSION_TABLE}")).scalar()
    return step


def upgrade(connection: Connection) -> None:
    """Take every step that has not been taken, within the transaction that is open."""
    from alembic.config import Config  # imported here: a store that is up to date has no need of it
    from alembic.runtime.environment import EnvironmentContext
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(migrations.HERE, version_locations=list(migrations.STEPS))
    with EnvironmentContext(
        Config(), script, fn=lambda step, _: script._upgrade_revs(NEWEST, step), destination_rev=NEWEST
    ) as context:
        context.configure(connection=connection, version_table=VERSION_TABLE, transactional_ddl=True)
        context.run_migrations()
