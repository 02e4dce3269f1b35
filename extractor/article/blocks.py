"""A part of a page's tree → its lines: a paragraph, list item, caption or table row each."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice

from lxml.html import HtmlElement

from extractor.article.cleaning import settled_line, settled_text
from extractor.article.sites import Sites
from extractor.article.stamps import is_stamp_line
from extractor.article.tables import is_data_table, table_rows

_SILENT_WORDS = (
    "script style noscript template svg canvas iframe object embed audio video input select option button "
    "textarea nav aside map head meta link title datalist dialog applet param source track math picture"
)
_SILENT = frozenset(_SILENT_WORDS.split())
_BLOCK_WORDS = (
    "address article blockquote body center dd details dir div dl dt fieldset figcaption figure footer h1 h2 h3 "
    "h4 h5 h6 header hgroup hr legend li main menu ol p pre section summary table tbody td tfoot th thead tr "
    "caption ul html form"
)
_BLOCK = frozenset(_BLOCK_WORDS.split())
_LISTS = frozenset({"ul", "ol", "dl", "menu", "dir"})
_BREAK = "\n"
_TEXT_WORDS = 15
_MAX_BAR = 40  # texts of a dropped bar in which a publication time is looked for
_MAX_AFTER = 15  # below the article only its byline and date are of interest
_STOPS = '.!?:;…”"»)/'

BEFORE, BETWEEN, BODY, AFTER = range(4)


@dataclass(slots=True)
class Line:
    """One line of a page: how many of its letters are links, where it stands, whether set flush right."""

    text: str
    linked: int
    part: int
    right: bool = False

    @property
    def words(self) -> int:
        """How many words the line holds."""
        return self.text.count(" ") + 1

    @property
    def is_link(self) -> bool:
        """True where nearly all of the line is a link."""
        return self.linked * 5 > len(self.text) * 4


class Renderer:
    """Walks a tree once and gathers its lines, telling what stands before, between and after two elements.

    Lists of links are left out of the body unless `lists` asks for them.
    """

    def __init__(self, known: Sites, title: HtmlElement | None, container: HtmlElement, *, lists: bool = False) -> None:
        self._known = known
        self._title = title
        self._lists = lists
        self._container = container
        self._kept = frozenset((container, *container.iterancestors()))
        self._part = BEFORE if title is not None else BETWEEN
        self._links = 0
        self._right = False
        self._pieces: list[str] = []
        self._link_pieces: list[int] = []
        self._after = 0
        self.lines: list[Line] = []

    def read(self, root: HtmlElement) -> list[Line]:
        """The lines of `root`, in the order of the page."""
        self._walk(root)
        self._flush()
        return self.lines

    def _walk(self, element: HtmlElement) -> None:
        tag = element.tag
        if not isinstance(tag, str) or self._after > _MAX_AFTER or not self._is_shown(element, tag):
            return
        if tag == "br":
            self._pieces.append(_BREAK)
            return
        block = tag in _BLOCK
        if block:
            self._flush()
            if tag == "table" and element not in self._kept and is_data_table(element):
                self._rows(element)
                return
        inside = element is self._container
        if inside:
            self._flush()
            self._part = BODY
        was_right, self._right = self._right, self._right or (block and _is_right(element))
        self._content(element, tag)
        if block:
            self._flush()
        self._right = was_right
        if inside:
            self._flush()
            self._part = AFTER
        elif element is self._title:
            self._flush()
            self._after_title()

    def _after_title(self) -> None:
        """What stands above the headline is no article, even inside the container."""
        if self._part == BEFORE:
            self._part = BETWEEN
        elif self._part == BODY:
            for line in self.lines:
                line.part = BEFORE

    def _content(self, element: HtmlElement, tag: str) -> None:
        link = tag == "a" and element.get("href") is not None
        self._links += link
        if element.text:
            self._add(element.text)
        for child in element:
            self._walk(child)
            if child.tail:
                self._add(child.tail)
        self._links -= link

    def _add(self, text: str) -> None:
        text = text.replace("\n", " ")
        self._pieces.append(text)
        if self._links:
            self._link_pieces.append(len(self._pieces) - 1)

    def _is_shown(self, element: HtmlElement, tag: str) -> bool:
        if tag in _SILENT and element not in self._kept:
            return False
        attributes = element.attrib
        if not attributes or element in self._kept or element is self._title:
            return True
        style = attributes.get("style")
        if style and "none" in style and "display:none" in style.replace(" ", "").lower():
            return False
        names = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        if len(names) > 1 and self._known.dropped.search(names.lower()):
            if self._part != BODY or not any(line.part == BODY and line.words >= _TEXT_WORDS for line in self.lines):
                self._stamps(element)
            return self._part == BODY and _holds_prose(element)
        return self._lists or not (tag in _LISTS and self._part == BODY and _is_link_list(element))

    def _stamps(self, element: HtmlElement) -> None:
        """A bar beside the headline may hold the time of publication: `<div class="share"><span>05/10/2023 …`."""
        for text in islice(element.itertext(), _MAX_BAR):
            if len(text) < 100 and is_stamp_line(line := settled_line(settled_text(text).replace("\n", " "))):
                self._flush()
                self.lines.append(Line(line, 0, BETWEEN if self._part == BODY else self._part))

    def _rows(self, table: HtmlElement) -> None:
        for row in table_rows(table):
            self.lines.append(Line(row, 0, self._part))

    def _flush(self) -> None:
        if not self._pieces:
            return
        pieces, links = self._pieces, self._link_pieces
        self._pieces, self._link_pieces = [], []
        if links and _BREAK in pieces:
            for first, last in _between_breaks(pieces):
                self._put(pieces[first:last], [at - first for at in links if first <= at < last])
        else:
            self._put(pieces, links)
        self._after += self._part == AFTER

    def _put(self, pieces: list[str], links: list[int]) -> None:
        linked = sum(len(pieces[at].strip()) for at in links)
        texts = [line for part in settled_text("".join(pieces)).split(_BREAK) if (line := settled_line(part))]
        for text in _unwrapped(texts):
            self.lines.append(Line(text, linked, self._part, self._right))


def _between_breaks(pieces: list[str]) -> list[tuple[int, int]]:
    """The stretches between `<br>`s, as indices into the pieces."""
    breaks = [at for at, piece in enumerate(pieces) if piece == _BREAK]
    return list(zip([0, *(at + 1 for at in breaks)], [*breaks, len(pieces)], strict=True))


def _unwrapped(texts: list[str]) -> list[str]:
    """Lines parted by `<br>`, joined again where one breaks off mid-sentence: `… huyện` + `đã ban hành …`."""
    joined: list[str] = []
    for text in texts:
        if joined and text[0].islower() and joined[-1][-1] not in _STOPS and joined[-1].count(" ") > 5:
            joined[-1] = f"{joined[-1]} {text}"
        else:
            joined.append(text)
    return joined


def _is_right(element: HtmlElement) -> bool:
    if (element.get("align") or "").lower() == "right":
        return True
    style = element.get("style")
    if style and "right" in style and "text-align:right" in style.replace(" ", "").lower():
        return True
    return "right" in (element.get("class") or "")


def _holds_prose(element: HtmlElement) -> bool:
    """A template may name a wrapper oddly (`menu-content`): what holds much running text is no furniture."""
    long = [text for text in element.itertext() if len(text) > 120]
    linked = sum(len(text) for link in element.iter("a") for text in link.itertext())
    whole = sum(map(len, long))
    return whole > 1200 and whole > 4 * linked


def _is_link_list(element: HtmlElement) -> bool:
    """A list most of whose text is links to other pages."""
    links = element.findall(".//a[@href]")
    if not links:
        return False
    whole = sum(len(text.strip()) for text in element.itertext())
    linked = sum(len(text.strip()) for link in links for text in link.itertext())
    return linked * 10 > whole * 6
