"""Names, media types and first bytes to what a thing is: a page of HTML, a text, or no page."""

from __future__ import annotations

import re
from pathlib import PurePath
from typing import Literal

MediaType = Literal["html", "text"]

# What kind of page a file's name promises; the article room looks for itself where it promises nothing.
MEDIA_TYPES: dict[str, MediaType] = {
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".shtml": "html",
    ".txt": "text",
}
# What sites named their pages and crawlers kept: pages if they begin like one.
DYNAMIC = {"", ".aspx", ".asp", ".php", ".jsp", ".cfm", ".do", ".vn", ".cms", ".chn", ".epi"}
_HTML_TYPES = {"text/html", "application/xhtml+xml", "application/vnd.wap.xhtml+xml"}
# What browsers show as something else than a page, whatever it holds.
_NO_PAGE = re.compile(r"(?:image|video|audio|font)/|(?:text|application)/(?:css|(?:x-|ecma|java)*script|json)\b")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_MARKUP = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head|body|title|meta)\b",
    re.IGNORECASE | re.DOTALL,
)


def begins_like_html(content: bytes) -> bool:
    """True where the first bytes are those of an HTML page, with a byte-order mark or without."""
    head = content[:4096]
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\0", b"")[2:]
    return _MARKUP.match(head.removeprefix(b"\xef\xbb\xbf")) is not None


def media_type_of(name: str, head: bytes = b"") -> MediaType | None:
    """A file's name, and its first bytes where the name says little, to the kind of page it is: `bai.htm` is HTML."""
    suffix = PurePath(name).suffix.lower()
    if suffix in MEDIA_TYPES:
        return MEDIA_TYPES[suffix]
    return "html" if is_dynamic(suffix) and begins_like_html(head) else None


def may_be_page(name: str) -> bool:
    """True where a file of this name is a page, or one that its first bytes decide about."""
    suffix = PurePath(name).suffix.lower()
    return not PurePath(name).name.startswith(".") and (suffix in MEDIA_TYPES or is_dynamic(suffix))


def may_be_archive(name: str) -> bool:
    """True where a file of this name holds many pages: `tin.warc.gz`, `tin.zip`."""
    return bool({".warc", ".arc", ".wet", ".zip", ".tar", ".tgz"} & set(PurePath(name.lower()).suffixes))


def is_dynamic(suffix: str) -> bool:
    """True where a name's suffix may be that of a page that a site made: `index.aspx?id=3`."""
    return suffix.partition("?")[0] in DYNAMIC


def is_html(content_type: str | None, body: bytes) -> bool:
    """A declared media type and a body: is it HTML? The body decides where a server said nothing of worth."""
    name = (content_type or "").partition(";")[0].strip().lower()
    return name in _HTML_TYPES or (not _NO_PAGE.match(name) and begins_like_html(body))


def charset_of(content_type: str | None) -> str | None:
    """The charset that a declared media type names: `text/html; charset=utf-8` gives `utf-8`."""
    found = _CHARSET.search(content_type or "")
    return found[1] if found else None
