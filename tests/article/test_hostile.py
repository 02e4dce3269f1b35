"""Pages made to hurt end in an article or a clear error, soon and without much memory."""

import subprocess
import sys
import textwrap
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from extractor.article.reading import read_article
from extractor.errors import PageError
from extractor.page import Page

PROSE = f"<p>{'Ủy ban nhân dân huyện Châu Thành tổ chức hội nghị tổng kết công tác cải cách hành chính. ' * 4}</p>"
HOSTILE: dict[str, Callable[[], str]] = {
    "a hundred thousand nested divs": lambda: "<html><body>" + "<div>" * 100_000 + PROSE + "</div>" * 100_000 + PROSE,
    "a line of twenty megabytes": lambda: "<html><body><p>" + "xin chào " * 2_300_000,
    "a plain line of eight megabytes": lambda: "xin chào " * 900_000,
    "a million attributes": lambda: (
        "<html><body>" + PROSE + "<div " + " ".join(f'a{at}="x"' for at in range(1_000_000)) + ">" + PROSE
    ),
    "unclosed everything": lambda: "<html><body>" + "<div><p><b><i><font><table><tr><td>abc " * 20_000 + PROSE,
    "an entity bomb": lambda: (
        "<!DOCTYPE html ["
        + '<!ENTITY a "ha">'
        + "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(10))
        + "]><html><body>"
        + PROSE
        + "&k;" * 1000
    ),
    "fifty megabytes": lambda: "<html><body>" + "<p>abc</p>" * 5_000_000,
    "a table of endless spans": lambda: "<table>" + '<tr><td rowspan="60" colspan="60">1</td></tr>' * 20_000,
    "a hundred thousand links": lambda: "<html><body>" + '<li><a href="x">Tin tức của tỉnh</a></li>' * 60_000 + PROSE,
    "deep JSON": lambda: (
        '<html><head><script type="application/ld+json">' + "[" * 200_000 + f"</script></head><body>{PROSE}"
    ),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_ends_soon(name: str) -> None:
    content = HOSTILE[name]().encode()
    start = time.perf_counter()
    try:
        article, _ = read_article(Page(content, source="a.html"))
    except PageError as error:
        assert error.code in ("too_large", "no_text")
    else:
        assert "Ủy ban nhân dân huyện Châu Thành" in article.text
    assert time.perf_counter() - start < 5


def test_nested_divs_are_read_with_a_warning() -> None:
    _, warnings = read_article(Page(HOSTILE["a hundred thousand nested divs"](), source="a.html"))
    assert [warning.code for warning in warnings] == ["damaged_markup"]


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the peak is read where Linux keeps it")
def test_the_largest_page_allowed_stays_within_memory() -> None:
    program = """
        from pathlib import Path
        from extractor.article.reading import read_article
        from extractor.page import Page
        links = '<li><a href="x">Tin tức số một của tỉnh</a></li>' * 19_000
        read_article(Page("<html><body>" + links + "<p>" + "Ủy ban nhân dân huyện tổ chức hội nghị. " * 20 + "</p>"))
        # The peak of this program alone: what getrusage gives is inherited from the process that started it.
        print(next(line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM")).split()[1])
    """
    done = subprocess.run([sys.executable, "-c", textwrap.dedent(program)], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 300 * 1024
