"""The commands for who may use a shared desk, and for the tokens of its API."""

import sys

import click

from lofted.cli_store import one_line
from lofted.facts import AskedError
from lofted.facts.people import Person, Rights, Token
from lofted.options import store_option

role_option = click.option(
    "--role",
    type=click.Choice([str(one) for one in Rights]),
    default=str(Rights.READER),
    show_default=True,
    help="A reader reads; an editor adds articles and decides too.",
)
stdin_option = click.option("--password-stdin", "piped", is_flag=True, help="Take the password from standard input.")


@click.group()
def people() -> None:
    """Say who may use a desk that several people share."""


@people.command("add")
@click.argument("name")
@role_option
@stdin_option
@click.option("--no-password", "bare", is_flag=True, help="None: a reverse proxy says who it is.")
@store_option
def add_person(name: str, role: str, piped: bool, bare: bool, address: str) -> None:
    """Add a person, with a password that is asked for twice."""
    from lofted.store import opened  # imported here: only these commands need a data base
    from lofted.web.passwords import Passwords

    with opened(address) as store:
        if store.people.get(name):
            raise AskedError(f"there is a person called {name!r} already; choose another name.")
        first = not store.people
        hashed = "" if bare else Passwords().hash(password(piped))
        person = store.people.add(name, Rights(role), hashed)
    click.echo(line(person))
    if first:
        click.echo("lofted: a desk that is being served asks for passwords once it is served anew", err=True)


@people.command("list")
@store_option
def list_people(address: str) -> None:
    """List who may use the desk."""
    from lofted.store import opened

    with opened(address, new=False) as store:
        for person in store.people:
            click.echo(line(person))


@people.command("role")
@click.argument("name")
@click.argument("role", type=click.Choice([str(one) for one in Rights]))
@store_option
def give_role(name: str, role: str, address: str) -> None:
    """Make a person reader or editor, at once and in open sessions too."""
    from lofted.store import opened

    with opened(address, new=False) as store:
        store.people.give_role(name, Rights(role))


@people.command("password")
@click.argument("name")
@stdin_option
@store_option
def give_password(name: str, piped: bool, address: str) -> None:
    """Give a person a new password, and end their sessions."""
    from lofted.store import opened
    from lofted.web.passwords import Passwords

    with opened(address, new=False) as store:
        person = store.people.required(name)
        store.people.give_password(person.name, Passwords().hash(password(piped)))


@people.command("remove")
@click.argument("name")
@store_option
def remove_person(name: str, address: str) -> None:
    """Take a person out, with their sessions and tokens; what they decided stays."""
    from lofted.store import opened

    with opened(address, new=False) as store:
        store.people.remove(name)


@click.group()
def token() -> None:
    """Make and revoke the tokens by which programs use the API."""


@token.command("make")
@click.argument("name")
@click.option("--for", "person", metavar="PERSON", help="Whose rights it has; on a desk without people, nobody's.")
@store_option
def make_token(name: str, person: str | None, address: str) -> None:
    """Make a token called NAME and print it, this once."""
    from datetime import UTC, datetime

    from lofted.store import opened
    from lofted.web.keys import digest, fresh_token

    key = fresh_token()
    with opened(address) as store:
        if person is None and store.people:
            raise AskedError("this desk has people; say with --for whose rights the token has.")
        store.people.make_token(digest(key), name, of=person, now=datetime.now(UTC))
    click.echo(key)


@token.command("list")
@store_option
def list_tokens(address: str) -> None:
    """List the tokens, without the tokens themselves."""
    from lofted.store import opened

    with opened(address, new=False) as store:
        for one in store.people.tokens(every=True):
            click.echo(token_line(one))


@token.command("revoke")
@click.argument("number", type=int)
@store_option
def revoke_token(number: int, address: str) -> None:
    """Revoke the token that has this NUMBER in the list."""
    from lofted.store import opened

    with opened(address, new=False) as store:
        store.people.revoke(number)


def password(piped: bool) -> str:
    """A password from standard input, or asked for twice; it is not shown."""
    if piped:
        return sys.stdin.readline().rstrip("\r\n")
    told: str = click.prompt("Password", hide_input=True, confirmation_prompt="The same again", err=True)
    return told


def line(person: Person) -> str:
    """A person in one line."""
    since = f"{person.added:%Y-%m-%d}" if person.added else "no date"
    return one_line(f"{person.role:<6}  {since}  {person.name}{'' if person.hash else '  (no password)'}")


def token_line(one: Token) -> str:
    """A token in one line."""
    used = f"{one.used:%Y-%m-%d %H:%M} UTC" if one.used else "never"
    whose = f"of {one.person.name}" if one.person else "of the desk"
    return one_line(f"{one.number:>3}  {one.created:%Y-%m-%d}  used {used:<20}  {one.label}  {whose}")
