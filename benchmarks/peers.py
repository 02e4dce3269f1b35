"""Other tools that find an article's body in a page, each as a function from the page's bytes to its text.

`python -m pip install ".[bench]"` brings them; the ones that are missing are named, never dropped in silence. Each
decodes the page by its own means, as a user would let it.
"""

from __future__ import annotations

import importlib
import warnings
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

import trafilatura
from lxml.html import fromstring

Tool = Callable[[bytes], str]


def peers() -> tuple[dict[str, Tool], list[str]]:
    """The tools at hand by name and version, and the names of those that are not installed."""
    tools: dict[str, Tool] = {
        f"trafilatura {version('trafilatura')}": lambda page: trafilatura.extract(page, with_metadata=False) or "",
        "trafilatura fast": lambda page: trafilatura.extract(page, fast=True, with_metadata=False) or "",
        "trafilatura favor_recall": lambda page: (
            trafilatura.extract(page, favor_recall=True, with_metadata=False) or ""
        ),
    }
    missing: list[str] = []
    for name, build in _BUILDERS.items():
        try:
            with warnings.catch_warnings(action="ignore"):
                tools[f"{name} {version(name)}"] = build()
        except ImportError:
            missing.append(name)
    return tools, missing


def _readability() -> Tool:
    module = importlib.import_module("readability")
    return lambda page: " ".join(
        text for text in fromstring(module.Document(page).summary()).itertext() if isinstance(text, str)
    )


def _justext() -> Tool:
    module = importlib.import_module("justext")
    words = module.get_stoplist("Vietnamese")
    return lambda page: "\n".join(part.text for part in module.justext(page, words) if not part.is_boilerplate)


def _newspaper() -> Tool:
    module: Any = importlib.import_module("newspaper")

    def run(page: bytes) -> str:
        article = module.Article(url="http://localhost/", language="vi")
        article.download(input_html=page)
        article.parse()
        return str(article.text)

    return run


def _resiliparse() -> Tool:
    encoding = importlib.import_module("resiliparse.parse.encoding")
    module = importlib.import_module("resiliparse.extract.html2text")
    return lambda page: str(
        module.extract_plain_text(
            encoding.bytes_to_str(page, encoding.detect_encoding(page)), main_content=True, alt_texts=False
        )
    )


_BUILDERS: dict[str, Callable[[], Tool]] = {
    "readability-lxml": _readability,
    "newspaper4k": _newspaper,
    "resiliparse": _resiliparse,
    "jusText": _justext,
}
