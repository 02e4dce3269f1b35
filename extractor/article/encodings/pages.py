"""A page or plain text with parts in an old font → the same in Unicode, with a warning that gives the evidence."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lxml.html import HtmlElement

from extractor.article.encodings.capitals import with_capitals, with_first_capital
from extractor.article.encodings.choice import Choice, choose, is_better, is_legacy, looks_garbled
from extractor.records import PageWarning

_BLOCK_NAMES = (
    "p div td th li h1 h2 h3 h4 h5 h6 body title section article blockquote center dd dt figcaption caption option"
    " head html tr table"
)
_MAX_STYLE = 20_000
_BLOCKS = frozenset(_BLOCK_NAMES.split())
# The upper-case fonts show small letters large: `.VnTimeH`, `.VnArialH`, `.Vn3DH`.
_CAPITAL_FONT = re.compile(r"\.vn[a-z0-9 ]*h\b", re.IGNORECASE)
_CLASS_FONT = re.compile(
    r"\.([\w-]+)[^{}]{0,200}\{[^{}]{0,400}?font-family\s*:\s*[\"']?\s*\.vn[a-z0-9 ]*h\b", re.IGNORECASE
)
_Node = tuple[HtmlElement, bool]


def decode_lines(text: str) -> tuple[str, list[PageWarning]]:
    """Plain text to Unicode, line by line: lines in an old font are converted, others left as they are."""
    lines = text.split("\n")
    choice, chosen = _chosen(lines)
    if choice is None:
        return text, _unsure(lines, chosen)
    decoded = (choice.decode(line) if old else line for line, old in zip(lines, chosen, strict=True))
    if choice.name == "TCVN3":
        decoded = (with_first_capital(with_capitals(line)) for line in decoded)
    return "\n".join(decoded), [_told(choice)]


def decode_tree(tree: HtmlElement) -> tuple[bool, list[PageWarning]]:
    """A page's tree to Unicode in place, block by block; false where no codec was surely right."""
    nodes = _text_blocks(tree)
    texts = ["".join(_get(node) for node in block) for block in nodes]
    choice, chosen = _chosen(texts)
    if choice is None:
        return False, _unsure(texts, chosen)
    capital = _capital_classes(tree)
    for block, old in zip(nodes, chosen, strict=True):
        for node in block:
            _set(node, choice, old, capital)
        if old:
            _begin(block, choice)
    for meta in tree.iter("meta"):
        content = meta.get("content") or ""
        if is_legacy(content):
            meta.set("content", choice.decode(content))
    return True, [_told(choice)]


def _chosen(texts: list[str]) -> tuple[Choice | None, list[bool]]:
    legacy = [is_legacy(text) for text in texts]
    choice = choose("\n".join(text for text, old in zip(texts, legacy, strict=True) if old))
    if choice is None:
        return None, legacy
    return choice, [old or is_better(text, choice) for text, old in zip(texts, legacy, strict=True)]


def _text_blocks(tree: HtmlElement) -> list[list[_Node]]:
    """All text nodes of a page, those of one block together; a node is an element and whether its tail is meant."""
    blocks: dict[HtmlElement, list[_Node]] = {}
    for element in tree.iter():
        if not isinstance(element.tag, str) or element.tag in ("script", "style"):
            continue
        if element.text:
            blocks.setdefault(_block(element), []).append((element, False))
        parent = element.getparent()
        if element.tail and parent is not None:
            blocks.setdefault(_block(parent), []).append((element, True))
    return list(blocks.values())


def _block(element: HtmlElement) -> HtmlElement:
    for above in _upwards(element):
        if above.tag in _BLOCKS:
            return above
    return element


def _upwards(element: HtmlElement) -> Iterable[HtmlElement]:
    yield element
    yield from element.iterancestors()


def _get(node: _Node) -> str:
    element, tail = node
    return (element.tail if tail else element.text) or ""


def _set(node: _Node, choice: Choice, old: bool, capital: frozenset[str]) -> None:
    element, tail = node
    inside = element.getparent() if tail else element
    large = choice.name == "TCVN3" and inside is not None and _in_capital_font(inside, capital)
    if not old and not large:
        return
    text = choice.decode(_get(node)) if old else _get(node)
    if old and choice.name == "TCVN3":
        text = with_capitals(text)
    _put(node, text.upper() if large else text)


def _put(node: _Node, text: str) -> None:
    element, tail = node
    if tail:
        element.tail = text
    else:
        element.text = text


def _begin(block: list[_Node], choice: Choice) -> None:
    """A block opens with a capital, which TCVN3 has none of where the letter bears a tone: `ủy ban …`."""
    if choice.name == "TCVN3" and (first := next((node for node in block if _get(node).strip()), None)):
        _put(first, with_first_capital(_get(first)))


def _capital_classes(tree: HtmlElement) -> frozenset[str]:
    """The classes that the page's own styles set in an upper-case font."""
    return frozenset(
        name.lower() for style in tree.iter("style") for name in _CLASS_FONT.findall((style.text or "")[:_MAX_STYLE])
    )


def _in_capital_font(element: HtmlElement, capital: frozenset[str]) -> bool:
    """True where the nearest element that names a font names an upper-case one."""
    for above in _upwards(element):
        if capital and not capital.isdisjoint((above.get("class") or "").lower().split()):
            return True
        font = f"{above.get('face') or ''} {above.get('style') or ''}"
        if above.get("face") or "font-family" in font:
            return bool(_CAPITAL_FONT.search(font))
    return False


def _told(choice: Choice) -> PageWarning:
    return PageWarning(code="legacy_encoding", message=f"the text is in an old encoding and was {choice.evidence}")


def _unsure(texts: list[str], legacy: list[bool]) -> list[PageWarning]:
    """A warning where parts of a page cannot be read; none for foreign names and paragraphs in French."""
    if not looks_garbled("\n".join(text for text, old in zip(texts, legacy, strict=True) if old)):
        return []
    return [
        PageWarning(
            code="encoding_unsure",
            message="the text holds letters that are not Vietnamese, but no known encoding makes Vietnamese of it; "
            "it was kept as it is",
        )
    ]
