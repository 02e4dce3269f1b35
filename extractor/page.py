"""What flows from readers to the article room: one page as it arrived."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Page:
    """One page as it arrived, bytes or text, before anything is believed about it.

    `source` says where it came from (a path, later `archive.warc.gz#offset`); `media_type` is `None`
    when it must be told from the content; `charset` and `published` are claims of whoever stored
    the page (HTTP header, table), to be weighed, not obeyed. `fetched` is when a crawler took the page, as it
    wrote it: never the day of publication, which may be twenty years before.
    """

    content: bytes | str
    url: str | None = None
    source: str | None = None
    media_type: Literal["html", "text"] | None = None
    charset: str | None = None
    published: str | None = None
    fetched: str | None = None
