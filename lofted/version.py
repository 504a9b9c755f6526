"""The version of the program, which a release raises."""

__version__ = "0.1.0"
