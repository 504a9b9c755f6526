"""What is handed in to be read: a story, a page that holds one, and the one thing that comes of it."""

from lofted.facts import Article, SourceError
from lofted.read import read

STORY = "Rocket reaches orbit\n\nThe rocket lifted off at 07:10 and flew for 86 minutes.\n\nIt carried one satellite."
BODY = "The rocket lifted off at 07:10 and flew for 86 minutes.\n\nIt carried one satellite."
PAGE = """<!DOCTYPE html><html lang="en-GB"><head><title>Rocket reaches orbit - The Daily Orbit</title>
<meta property="og:title" content="Rocket reaches orbit"><meta property="og:site_name" content="The Daily Orbit">
<meta property="article:published_time" content="2024-11-01T09:30:00Z"></head><body><nav>Home World Space</nav>
<article><h1>Rocket reaches orbit</h1>
<p>The rocket lifted off at 07:10 local time on Thursday and flew for 86 minutes, the space agency said.</p>
<p>It reached 7,000 kilometres, a record, and carried one satellite of <b>about 300</b> kilograms into space.</p>
<p>Advertisement</p><p>Officials said on Friday that a second flight would follow before the end of the year.</p>
</article><footer>Copyright 2031 The Daily Orbit</footer></body></html>"""


def one(given, **options):
    """The only thing that a source yields, which must be an article."""
    (found,) = read(given, **options)
    assert isinstance(found, Article), found
    return found


def refusal(given, **options):
    """The message of the only thing that a source yields, which must be an error."""
    (found,) = read(given, **options)
    assert isinstance(found, SourceError), found
    assert str(found).endswith(".")
    return str(found)
