"""A real Chromium for the tests of the page; where there is none they say so and are skipped."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from extractor import Extraction, extract
from extractor.viewer.rendering import Look
from extractor.viewer.report import write_report

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
_SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
]

TEXTS = [
    "Ngày 12/4/2022, UBND huyện Tân Hồng, tỉnh Đồng Tháp tổ chức hội nghị tổng kết. Năm 2021, huyện Tân Hồng xếp hạng "
    "thứ 5/12 huyện, thành phố về Chỉ số cải cách hành chính, tăng 3 bậc so với năm 2020.\n"
    "Ông Lê Văn Tám, Chủ tịch UBND huyện Tân Hồng cho biết huyện duy trì mô hình “Ngày thứ Sáu không viết” 😀 tại xã Bình Phú.",
    "Năm 2020, huyện Tân Hồng xếp hạng thứ 8/12 huyện, thành phố của tỉnh Đồng Tháp về Chỉ số cải cách hành chính.",
    "Sáng 5/3/2023, Sở Nội vụ tỉnh Hà Nam trả 1.250 hồ sơ đúng hạn theo Kế hoạch số 12/KH-UBND.",
]


@pytest.fixture(scope="session")
def extractions() -> list[dict[str, Any]]:
    found: list[Extraction] = [extract(text, published=f"202{n}-05-01") for n, text in enumerate(TEXTS, start=2)]
    articles = [extraction.model_dump(mode="json") for extraction in found]
    for number, article in enumerate(articles):
        article["article"]["title"] = f"Bài số {number}"
        article["article"]["source"] = f"pages/{number}.txt"
    return articles


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="install the test extra to drive the page")
    if CHROMIUM is None:
        pytest.skip("no Chromium here: `apt-get install chromium`, then these tests run too")
    with playwright.sync_playwright() as running:
        chromium = running.chromium.launch(executable_path=CHROMIUM, args=_SWITCHES)
        yield chromium
        chromium.close()


Shower = Callable[..., Any]


@pytest.fixture
def show(browser: Any) -> Iterator[Shower]:
    """A file to an open page; a test fails where the page logs an error or asks the network for anything."""
    faults: list[str] = []
    pages: list[Any] = []

    def show_file(target: Path, **context: Any) -> Any:
        page = browser.new_context(accept_downloads=True, **context).new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on(
            "console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None
        )
        page.on(
            "request",
            lambda request: None if request.url.startswith(("file:", "blob:")) else faults.append(request.url),
        )
        page.goto(target.as_uri())
        pages.append(page)
        return page

    yield show_file
    for page in pages:
        page.context.close()
    assert faults == []


@pytest.fixture
def opened(show: Shower, tmp_path: Path) -> Callable[..., Any]:
    """Articles to an open report."""

    def open_report(articles: list[dict[str, Any]], *, language: Any = "vi", **context: Any) -> Any:
        target = tmp_path / "report.html"
        write_report(articles, target, Look(language))
        return show(target, **context)

    return open_report


def serious_faults(page: Any) -> list[tuple[str, str]]:
    """What axe-core finds serious or critical in an open page, each with the element it concerns."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="install the test extra")
    found = axe.Axe().run(page).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]


def shot(page: Any, name: str) -> None:
    """Keep a picture for a person, where a folder for them is named."""
    if folder := os.environ.get("EXTRACTOR_SCREENSHOTS"):
        page.screenshot(path=str(Path(folder) / f"{name}.png"))
