"""What may stand in a page, a picture, a file or a terminal, whatever somebody else wrote."""

import re

LINKS = ("/", "#", "?", "https://", "http://")  # how an address begins to which a page or a picture may lead
NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # what XML 1.0 has no character for


def printable(words: str) -> str:
    """Words with a blank for each control character: these steer a terminal, and no XML may hold them.

    >>> printable("Kim\\x1b[2J spoke")
    'Kim [2J spoke'
    """
    return "".join(letter if letter.isprintable() else " " for letter in words)
