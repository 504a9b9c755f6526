"""A picture as a part of a page: the drawing, its caption, and the same in words for those who do not see it."""

from markupsafe import Markup, escape

from lofted.present.drawing import Branch, Drawing, Shown, Table

_SAFE = ("/", "#", "?", "https://", "http://")  # how an address begins that a page may link to


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
    head = Markup("").join(Markup('<th scope="col">{}</th>').format(one) for one in told.head)
    body = Markup("\n").join(row(one) for one in told.rows)
    return Markup(
        '<div class="wide" role="region" aria-label="{}" tabindex="0"><table class="told"><thead><tr>{}</tr></thead>'
        "<tbody>\n{}\n</tbody></table></div>"
    ).format(named, head, body)


def row(told: tuple[Shown, ...]) -> Markup:
    """A row, its first cell as its heading."""
    first = Markup('<th scope="row">{}</th>').format(shown(told[0]))
    rest = Markup("").join(Markup("<td>{}</td>").format(shown(one)) for one in told[1:])
    return Markup("<tr>{}{}</tr>").format(first, rest)


def branches(told: tuple[Branch, ...], *, named: str = "") -> Markup:
    """Lines as a nested list; folded ones open without a script."""
    label = Markup(' class="branches" aria-label="{}"').format(named) if named else Markup("")
    return Markup("<ul{}>{}</ul>").format(label, Markup("").join(map(branch, told)))


def branch(told: Branch) -> Markup:
    """A line with those below it."""
    line = Markup(" ").join(map(shown, told.line))
    below = branches(told.below) if told.below else Markup("")
    if told.folded:
        summary = f"{len(told.folded)} near-copies" if len(told.folded) > 1 else "1 near-copy"
        below += Markup("<details><summary>{}</summary>{}</details>").format(summary, branches(told.folded))
    return Markup("<li>{}{}</li>").format(line, below)


def shown(told: Shown) -> Markup:
    """Some words, struck if they were given up, as a link if they lead somewhere safe."""
    words = Markup("<bdi>{}</bdi>").format(whole(told.words)) if told.words else escape("")
    words = Markup("<s>{}</s>").format(words) if told.struck else words
    return Markup('<a href="{}">{}</a>').format(told.link, words) if told.link.startswith(_SAFE) else words


def whole(words: str) -> str:
    """Words that can be sent: half of a surrogate pair could not."""
    return words.encode("utf-8", "replace").decode("utf-8")
