"""Turns bytes into text as it was published, and refuses what is no text.

Text is never rewritten. What goes is what no reader sees: the byte order mark,
control characters and the invisible characters that only part words or turn
the line about. Line ends become one sign. Letters keep the form they came in.
"""

import codecs
import re

from lofted.read.source import TEXT_LONGEST, Source

MARKS = (  # byte order marks; UTF-32 before UTF-16, which begins alike
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SIGNS = (  # the first bytes of what is often handed in by mistake, and its name
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"RIFF", "a picture, a sound or a film"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"%!PS", "a PostScript document"),
    (b"wOF2", "a font"),
)
CONTROLS = bytes(set(range(32)) - set(b"\t\n\f\r\x1b")) + b"\x7f"  # 32: the first printable sign of ASCII
BINARY = 0.05  # share of control bytes above which it is no text; random bytes have 0.11, damaged text below 0.01
WIDE = 0.3  # share of NULs on one side of the byte pairs that tells UTF-16: English has nearly 1, binaries rarely 0.3
LETTERS = 0xC0  # from here on a Western code page holds letters with marks; quotes and dashes stand below
FOREIGN = 0.1  # share of such bytes: French in a Western code page has 0.04, Cyrillic and Chinese above 0.25
SAMPLE = 100_000  # bytes that the guess of a code page looks at; more does not make it better
NOT_FOR_TEXT = frozenset(
    ["utf-8", "utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined"]
)  # slow or spent
_INVISIBLE = re.compile(  # controls; soft hyphen, zero-width blank, direction marks, word joiner, byte order mark
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
_LINE_END = re.compile("\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_BLANK_LINE = re.compile(r"(?<=\n)[ \t\u00a0]+(?=\n)")
_ALONE = re.compile("[\ud800-\udfff]")  # halves of a pair, which JSON can smuggle in and UTF-8 cannot hold
_LABEL = re.compile(
    rb"<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]{1,40})|<meta[^>]{0,200}?charset=[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE
)


def text_of(source: Source, content: bytes) -> str:
    """The content as tidy text; SourceError where there is none."""
    if not content.strip():
        raise source.refused("is empty; hand in a file with the article's text")
    kind = binary(content)
    if kind:
        raise source.refused(f"seems to be {kind}, not text; save the article as .txt or .html and hand that in")
    text = tidy(decode(content, declared=source.charset))
    if not text:
        raise source.refused("holds nothing but blanks; hand in the article's text")
    return text


def fitting(source: Source, text: str) -> str:
    """The text if it is below the cap of one article, else SourceError."""
    if len(text) > TEXT_LONGEST:
        raise source.refused(
            f"has {len(text):,} characters, more than the {TEXT_LONGEST:,} of one article; "
            "cut it into articles, one to a file or one to a line of JSON Lines"
        )
    return text


def binary(content: bytes) -> str:
    """What the content seems to be if it is no text, else nothing.

    >>> binary(b"%PDF-1.7 ..."), binary(b"It flew 998 km.")
    ('a PDF', '')
    """
    for sign, name in SIGNS:
        if content.startswith(sign):
            return name
    if marked(content) or paired(content):
        return ""
    share = 1 - len(content.translate(None, CONTROLS)) / max(len(content), 1)
    return "a binary file" if share > BINARY else ""


def decode(content: bytes, *, declared: str | None = None) -> str:
    """Bytes as text: by mark, as UTF-8, as declared, as guessed, as Western.

    A few broken bytes in UTF-8 are shown as U+FFFD and the rest is read.

    >>> decode("“998 km”".encode("cp1252")), decode("“998 km”".encode("utf-16"))
    ('“998 km”', '“998 km”')
    """
    known = marked(content) or paired(content)
    if known:
        return content.decode(known, "replace").removeprefix("\ufeff")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    mostly = content.decode("utf-8", "replace")
    broken = mostly.count("\ufffd")
    if sum(1 for sign in mostly if sign > "\x7f") > 2 * broken:
        return mostly
    for name in (codec(declared), codec(label(content)), guessed(content)):
        if name:
            try:
                return content.decode(name)
            except UnicodeDecodeError:
                continue
    return content.decode("cp1252", "replace")


def marked(content: bytes) -> str:
    """The encoding that a byte order mark tells."""
    return next((name for mark, name in MARKS if content.startswith(mark)), "")


def paired(content: bytes) -> str:
    """UTF-16 without a mark, told by NULs that stand on one side of the pairs."""
    sample = content[:SAMPLE]
    first, second = sample[0::2], sample[1::2]
    half = max(len(second), 1)
    if second.count(0) / half > WIDE and letters(first):
        return "utf-16-le"
    return "utf-16-be" if first.count(0) / half > WIDE and letters(second) else ""


def letters(side: bytes) -> bool:
    """Whether the bytes of one side are letters, as in text; signs beyond Latin-1 leave a few that are not."""
    control = side.translate(None, bytes(range(32, 256)) + b"\t\n\r")  # 32: the blank, the first that prints
    return len(control) <= len(side) * BINARY * 2


def label(content: bytes) -> str | None:
    """The encoding that a page or an XML head declares."""
    match = _LABEL.search(content[:4096])  # bytes; browsers look at 1,024, some pages are late
    return (match[1] or match[2]).decode("ascii") if match else None


def codec(name: str | None) -> str:
    """Python's name for a declared encoding; Latin-1 is read as browsers do, as cp1252."""
    if not name:
        return ""
    try:
        found = codecs.lookup(name.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if found.name in NOT_FOR_TEXT or not getattr(found, "_is_text_encoding", True):
        return ""
    return "cp1252" if found.name in {"iso8859-1", "ascii"} else found.name


def guessed(content: bytes) -> str:
    """The likeliest code page: Western where few bytes are not ASCII, else by statistics."""
    sample = content[:SAMPLE]
    if sum(1 for byte in sample if byte >= LETTERS) / len(sample) < FOREIGN:
        return "cp1252"
    from charset_normalizer import from_bytes  # slow to load, and seldom needed

    best = from_bytes(sample).best()
    return codec(best.encoding) if best else "cp1252"


def tidy(text: str) -> str:
    """Text without what no reader sees; line ends are one sign, blank lines empty.

    >>> tidy("\\ufeffOne\\r\\n \\r\\nTwo\\x00")
    'One\\n\\nTwo'
    """
    text = _INVISIBLE.sub("", _LINE_END.sub("\n", text))
    return _BLANK_LINE.sub("", _ALONE.sub("\ufffd", text)).strip()
