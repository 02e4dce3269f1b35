"""The library's two functions: pages in, extractions out.

The pipeline is imported on the first call, so that `import extractor` stays quick.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from extractor.page import Page
from extractor.records import Extraction


def extract(html_or_text: bytes | str, url: str | None = None, published: str | None = None) -> Extraction:
    """One page, HTML or plain text, to its `Extraction`: `extract("Huyện A xếp thứ 3/12 …").rankings[0].rank` is 3.

    `url` and `published` (ISO 8601) are what the caller knows of the page. A page that yields no
    article gives an extraction that holds only the reason, in `warnings`.
    """
    return next(extract_many([Page(html_or_text, url=url, published=published)]))


def extract_many(pages: Iterable[Page]) -> Iterator[Extraction]:
    """Pages to extractions, one for each and in their order, read as they are asked for."""
    from extractor.pipeline import default_pipeline

    pipeline = default_pipeline()
    for page in pages:
        yield pipeline.extract_or_warn(page)
