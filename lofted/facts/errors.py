"""The three ways in which the desk refuses: a source, a row of the shelf, a name that was asked for."""


class SourceError(Exception):
    """What was handed in cannot be read; the message says why and what would do."""


class ReferenceError(Exception):
    """A row of the shelf is wrong; the message names the file and the row."""


class AskedError(Exception):
    """A name the desk does not know was asked for; the message lists what there is."""
