"""The command that opens the desk in a browser."""

from pathlib import Path
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SOCK_STREAM, SOL_SOCKET, socket

import click

from lofted.facts import SourceError
from lofted.options import allow_option, reference_option, store_option

WAITING = 128  # connections that may wait to be answered, as most servers have it
MOST = 65_535  # the last port there is
PORT = 8765  # free on most machines, and easy to type


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, MOST), default=PORT, show_default=True, help="0 takes a free one.")
@click.option("--https", is_flag=True, help="A proxy speaks https for the desk: cookies and forms come that way alone.")
@click.option("--name", "names", multiple=True, metavar="HOST", help="Answer only when asked by this name.")
@click.option("--trust-header", "header", default="", metavar="NAME", help="A reverse proxy names visitors in it.")
@click.option("--trust-proxy", "proxies", multiple=True, metavar="ADDRESS", help="From where that is believed.")
@click.option("--open", "shown", is_flag=True, help="Open it in your browser.")
@store_option
@allow_option
@reference_option
def serve(
    host: str,
    port: int,
    https: bool,
    names: tuple[str, ...],
    header: str,
    proxies: tuple[str, ...],
    shown: bool,
    address: str,
    allow_private: bool,
    folders: tuple[Path, ...],
) -> None:
    """Open the desk in a browser.

    Without more, it listens on this machine alone, needs no account, and keeps
    what it reads in your data folder. Ends with Ctrl-C. Beyond this machine it
    needs people (`lofted people add`) or a proxy that names its visitors.
    """
    import uvicorn  # imported here: only this command needs a server

    from lofted.store import opened
    from lofted.web import Access, Settings, application
    from lofted.web.guard import must_have_people

    with opened(address) as store:
        people = bool(store.people)
    access = Access(host, people=people, header=header, proxies=proxies, https=https, names=names)
    must_have_people(access)
    settings = Settings(address, folders, allow_private=allow_private, access=access)
    config = uvicorn.Config(
        application(settings),
        log_level="warning",
        server_header=False,
        proxy_headers=False,  # the guard reads them itself, and only from a proxy that is trusted
    )
    with listening(host, port) as line:
        where = f"http://{f'[{host}]' if ':' in host else host}:{line.getsockname()[1]}/"
        click.echo(f"lofted: the desk is at {where}; Ctrl-C ends it", err=True)
        if shown:
            click.launch(where)
        uvicorn.Server(config).run(sockets=[line])


def listening(host: str, port: int) -> socket:
    """A line at an address, on which a browser may knock already; `SourceError` where it is not to be had."""
    kind = AF_INET6 if ":" in host else AF_INET
    line = socket(kind, SOCK_STREAM)
    line.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
    try:
        line.bind((host, port))
        line.listen(WAITING)
    except OSError as problem:
        line.close()
        raise SourceError(
            f"nothing can listen at {host}, port {port} ({problem.strerror}); choose another --port"
        ) from problem
    return line
