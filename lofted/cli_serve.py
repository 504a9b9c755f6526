"""The command that opens the desk in a browser."""

from pathlib import Path

import click

from lofted.options import allow_option, reference_option, store_option

PORT = 8765  # free on most machines, and easy to type


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=PORT, show_default=True, help="The port; 0 takes a free one.")
@store_option
@allow_option
@reference_option
def serve(host: str, port: int, address: str, allow_private: bool, folders: tuple[Path, ...]) -> None:
    """Open the desk in a browser.

    Without more, it listens on this machine alone, needs no account, and keeps
    what it reads in your data folder. Ends with Ctrl-C.
    """
    import uvicorn  # imported here: only this command needs a server

    from lofted.web import Settings, application

    settings = Settings(address, folders, allow_private=allow_private)
    uvicorn.run(application(settings), host=host, port=port, log_level="warning", server_header=False)
