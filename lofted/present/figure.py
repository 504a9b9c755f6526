"""A picture as a part of a page: the drawing, its caption, and the same in words for those who do not see it."""

from markupsafe import Markup, escape

from lofted.present.drawing import Branch, Drawing, Shown, Table
from lofted.present.safe import LINKS


def figure(drawn: Drawing, *, named: str) -> Markup:
    """The whole as HTML; `named` says what the table holds, for those who hear it.

    >>> figure(Drawing("<svg/>", "A & B."), named="the flight")
    Markup('<figure class="drawn"><div class="drawing"><svg/></div><figcaption>A &amp; B.</figcaption></figure>')
    """
    svg = Markup('<div class="drawing">{}</div>').format(Markup(drawn.svg)) if drawn.svg else Markup("")
    caption = Markup("<figcaption>{}</figcaption>").format(whole(drawn.caption))
    return Markup('<figure class="drawn">') + svg + caption + Markup("</figure>") + in_words(drawn, named=named)


def in_words(drawn: Drawing, *, named: str) -> Markup:
    """What the picture says as a table or a nested list, alone."""
    told = table(drawn.table, named=named) if drawn.table else Markup("")
    return told + (branches(drawn.tree, named=named) if drawn.tree else Markup(""))


def table(told: Table, *, named: str) -> Markup:
    """The rows as a table that scrolls sideways on a narrow screen."""
    head = "".join(f'<th scope="col">{escape(one)}</th>' for one in told.head)
    body = "\n".join(map(row, told.rows))
    return Markup(  # every word in it is escaped above
        f'<div class="wide" role="region" aria-label="{escape(named)}" tabindex="0"><table class="told">'
        f"<thead><tr>{head}</tr></thead><tbody>\n{body}\n</tbody></table></div>"
    )


def row(told: tuple[Shown, ...]) -> str:
    """A row, its first cell as its heading."""
    rest = "".join(f"<td>{shown(one)}</td>" for one in told[1:])
    return f'<tr><th scope="row">{shown(told[0])}</th>{rest}</tr>'


def branches(told: tuple[Branch, ...], *, named: str = "") -> Markup:
    """Lines as a nested list; folded ones open without a script."""
    label = f' class="branches" aria-label="{escape(named)}"' if named else ""
    return Markup(f"<ul{label}>{''.join(map(branch, told))}</ul>")  # every word in it is escaped


def branch(told: Branch) -> str:
    """A line with those below it."""
    below = branches(told.below) if told.below else ""
    if told.folded:
        count = f"{len(told.folded)} near copies" if len(told.folded) > 1 else "1 near copy"
        below += f"<details><summary>{count}</summary>{branches(told.folded)}</details>"
    return f"<li>{' '.join(map(shown, told.line))}{below}</li>"


def shown(told: Shown) -> str:
    """Some words escaped, struck if they were given up, as a link if they lead somewhere safe."""
    words = f"<bdi>{escape(whole(told.words))}</bdi>" if told.words else ""
    words = f"<s>{words}</s>" if told.struck else words
    return f'<a href="{escape(told.link)}">{words}</a>' if told.link.startswith(LINKS) else words


def whole(words: str) -> str:
    """Words that can be sent: half of a surrogate pair could not."""
    return words.encode("utf-8", "replace").decode("utf-8")
