"""Pages made to hurt, and how long and with how much memory each is read: `python -m tests.article.hostile`."""

from __future__ import annotations

import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from extractor.page import Page
from extractor.pipeline import default_pipeline

PROSE = f"<p>{'Ủy ban nhân dân huyện Châu Thành tổ chức hội nghị tổng kết công tác cải cách hành chính. ' * 4}</p>"


def _entity_bomb() -> str:
    names = [f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 10}">' for at in range(10)]
    return f'<!DOCTYPE html [<!ENTITY a "ha">{"".join(names)}]><html><body>{PROSE}{"&k;" * 1000}'


HOSTILE: dict[str, Callable[[], str]] = {
    "a hundred thousand nested divs": lambda: "<html><body>" + "<div>" * 100_000 + PROSE + "</div>" * 100_000 + PROSE,
    "a line of twenty megabytes": lambda: "<html><body><p>" + "xin chào " * 2_000_000,
    "a plain line of twenty megabytes": lambda: "xin chào " * 2_000_000,
    "a plain line of eight megabytes": lambda: "xin chào " * 900_000,
    "a million attributes": lambda: (
        "<html><body>" + PROSE + "<div " + " ".join(f'a{at}="x"' for at in range(1_000_000)) + ">" + PROSE
    ),
    "a million attributes on many tags": lambda: (
        "<html><body>" + ("<i " + " ".join(f'a{at}="x"' for at in range(500)) + ">x</i>") * 2_000 + PROSE
    ),
    "unclosed everything": lambda: "<html><body>" + "<div><p><b><i><font><table><tr><td>abc " * 20_000 + PROSE,
    "unclosed tags": lambda: "<html><body>" + "<div " * 300_000 + PROSE,
    "unclosed comment and script": lambda: "<html><body>" + PROSE + "<script>" + "<!-- " * 500_000,
    "an entity bomb": _entity_bomb,
    "fifty megabytes": lambda: "<html><body>" + "<p>abc</p>" * 5_000_000,
    "fifty megabytes of letters": lambda: "<html><body><p>" + "ă" * 25_000_000,
    "a table of endless spans": lambda: "<table>" + '<tr><td rowspan="60" colspan="60">1</td></tr>' * 20_000,
    "sixty thousand links": lambda: "<html><body>" + '<li><a href="x">Tin tức của tỉnh</a></li>' * 60_000 + PROSE,
    "the most links allowed": lambda: "<html><body>" + '<li><a href="x">Tin tức số một của tỉnh</a></li>' * 19_000 + PROSE,
    "deep JSON": lambda: (
        '<html><head><script type="application/ld+json">' + "[" * 200_000 + f"</script></head><body>{PROSE}"
    ),
    "a million numeric entities": lambda: "<html><body><p>" + "&#7841;" * 1_000_000,
    "nested tables": lambda: "<html><body>" + "<table><tr><td>" * 5_000 + PROSE,
    "endless dates": lambda: "<html><body><h1>Tin</h1>" + "<p>Ngày đăng: 06/08/2020 08:15</p>" * 15_000 + PROSE,
}  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """What reading one page took; the peak is that of the whole program, all of its modules loaded."""

    name: str
    codes: list[str]
    seconds: float
    megabytes: float


def measure_all() -> list[Measured]:
    """Every hostile page read one after the other, in a program of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.article.hostile", "--json"], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    return [Measured(**item) for item in json.loads(done.stdout)]


def _peak() -> float:
    """The peak of this program alone: what getrusage gives is inherited from the process that started it."""
    lines = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return int(next(line for line in lines if line.startswith("VmHWM")).split()[1]) / 1024


def _forget_peak() -> None:
    """Let the peak be counted anew; where Linux does not allow that, it can only come out too high."""
    gc.collect()
    with suppress(OSError):
        Path("/proc/self/clear_refs").write_text("5", encoding="utf-8")


def _measure(name: str) -> Measured:
    pipeline = default_pipeline()
    page = Page(HOSTILE[name]().encode(), source="a.html")
    _forget_peak()
    start = time.process_time()
    extraction = pipeline.extract_or_warn(page)
    seconds = time.process_time() - start
    return Measured(name, [warning.code for warning in extraction.warnings], seconds, _peak())


def main() -> None:
    default_pipeline().extract_or_warn(Page(PROSE))
    measured = [_measure(name) for name in HOSTILE]
    if "--json" in sys.argv:
        print(json.dumps([asdict(item) for item in measured]))
        return
    for item in measured:
        print(f"{item.name:36} {item.seconds:6.2f} s {item.megabytes:6.0f} MB  {', '.join(item.codes)}")


if __name__ == "__main__":
    main()
