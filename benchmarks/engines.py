"""The same pages by one local process, two, Ray with two and Spark with two: equal records, pages a second.

python benchmarks/engines.py [PAGES] [ENGINE…]     # 2000 pages and all engines unless told otherwise
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from random import Random

from rich.console import Console
from rich.table import Table

from extractor.page import Page
from extractor.pipeline import Pipeline
from extractor.runs.answers import Answering
from extractor.runs.duplicates import signature
from extractor.runs.engines import Engine, outcomes_by
from extractor.runs.local import Work, outcomes
from extractor.runs.recording import Outcome
from extractor.runs.worker import Limits
from extractor.runs.workers import WorkerPool

_PLACES = "Tân Hồng|Châu Thành|Lấp Vò|Thoại Sơn|Gò Quao|Mộc Châu|Hương Trà|Lục Ngạn|Ba Tri|Phú Ninh|Yên Dũng|Văn Giang"
_PEOPLE = "Nguyễn Văn An|Trần Thị Bích|Lê Hữu Cường|Phạm Minh Đức|Võ Thị Hoa|Đặng Quốc Khánh|Bùi Ngọc Lan|Hồ Văn Năm"
_POSTS = "Chủ tịch UBND huyện|Bí thư Huyện ủy|Phó Chủ tịch UBND huyện|Trưởng phòng Nội vụ huyện"
_INDEXES = "Chỉ số cải cách hành chính|chỉ số DDCI|Chỉ số SIPAS|chỉ số chuyển đổi số"
_SENTENCES = [
    "Ngày {day}/{month}/{year}, UBND huyện {place} tổ chức hội nghị sơ kết công tác cải cách hành chính.",
    "Năm {last}, huyện {place} xếp thứ {rank}/{of} huyện, thành phố về {index}, tăng {move} bậc so với năm {before}.",
    "Ông {person}, {post} {place}, yêu cầu các xã rút ngắn thời gian giải quyết hồ sơ trước ngày 30/{month}.",
    "Bộ phận một cửa tiếp nhận {files}.{rest} hồ sơ, giải quyết đúng hạn {share},{tenth}%.",
    "Theo Quyết định số {number}/QĐ-UBND ngày {day}/{month}/{year}, {count} tập thể được tặng giấy khen.",
    'Mô hình "{model}" được nhân rộng ra {count} xã, thị trấn trong huyện từ quý {quarter}/{year}.',
    "Phấn đấu đến năm {next}, huyện nằm trong nhóm {top} địa phương dẫn đầu tỉnh về {index}.",
    "Người dân ở {place} cho biết đi làm giấy tờ nay chỉ mất chừng {count} phút, không phải chờ đợi như trước.",
    "Trời mưa từ sáng sớm nhưng hội trường vẫn kín chỗ, nhiều người đứng cả ngoài hành lang để nghe.",
]
_MODELS = "Ngày không hẹn|Chính quyền thân thiện|Nụ cười công sở|Thứ sáu không viết|Một cửa lưu động|5 tại chỗ"


def main(arguments: list[str]) -> None:
    """Run the engines one after another and print their table; leaves with 1 where records differ."""
    count = int(arguments[0]) if arguments else 2_000
    pages = [composed(number) for number in range(count)]
    if len({page.content for page in pages}) < count:
        raise AssertionError("two composed pages are the same")
    table = Table(title=f"{count} pages of distinct text", title_justify="left")
    for name in ("engine", "first answer", "all", "pages/s", "records"):
        table.add_column(name, justify="left" if name == "engine" else "right")
    expected: list[bytes] | None = None
    same = True
    for name in arguments[1:] or list(ENGINES):
        lines, first, total = timed(ENGINES[name], pages)
        expected = lines if expected is None else expected
        same &= lines == expected
        rate = f"{count / total:.1f}"  # with the start, which loads the rules in every process
        table.add_row(name, f"{first:.1f} s", f"{total:.1f} s", rate, "equal" if lines == expected else "DIFFERENT")
    Console(width=100).print(table)
    if not same:
        sys.exit(1)


def composed(number: int) -> Page:
    """The page of a number, always the same: six to nine sentences, no two pages with the same figures."""
    random = Random(number)
    sentences = random.sample(_SENTENCES, random.randint(6, 9))
    paragraphs = "".join(f"<p>{_filled(sentence, random, number)}</p>" for sentence in sentences)
    title = _filled("Huyện {place} đẩy mạnh cải cách hành chính, đợt {count}", random, number)
    html = (
        f"<html><head><title>{title}</title></head><body><h1>{title}</h1><article>{paragraphs}</article></body></html>"
    )
    return Page(html.encode(), source=f"page-{number:05}.html", media_type="html")


def _filled(sentence: str, random: Random, number: int) -> str:
    year, of = random.randint(2010, 2023), random.randint(8, 15)
    drawn = {
        "year": year, "last": year - 1, "before": year - 2, "next": year + 3, "day": random.randint(1, 28),
        "month": random.randint(1, 12), "of": of, "rank": random.randint(1, of), "move": random.randint(1, 6),
        "files": random.randint(2, 90), "rest": f"{number % 1000:03}", "share": random.randint(80, 99),
        "tenth": random.randint(1, 9), "number": 100 + number, "count": random.randint(2, 40),
        "quarter": random.choice(["I", "II", "III", "IV"]), "top": random.choice([3, 5, 10]),
        "place": random.choice(_PLACES.split("|")), "person": random.choice(_PEOPLE.split("|")),
        "post": random.choice(_POSTS.split("|")), "index": random.choice(_INDEXES.split("|")),
        "model": random.choice(_MODELS.split("|")),
    }  # fmt: skip
    return sentence.format(**drawn)


def timed(engine: Callable[[list[Page]], Iterator[Outcome]], pages: list[Page]) -> tuple[list[bytes], float, float]:
    """An engine and pages to the lines of JSON, the seconds to the first of them and to the last."""
    start = time.perf_counter()
    first = 0.0
    lines: list[bytes] = []
    for outcome in engine(pages):
        first = first or time.perf_counter() - start
        lines.append(outcome.answer.line if outcome.answer else b"")
    return lines, first, time.perf_counter() - start


def _work() -> Work:
    return Work(b"", lambda source, key: False, lambda: False)


def _local(workers: int, pages: list[Page]) -> Iterator[Outcome]:
    with (
        tempfile.TemporaryDirectory() as folder,
        WorkerPool(Answering(Pipeline, signature=signature), workers, Limits(), Path(folder)) as pool,
    ):
        yield from outcomes(pages, _work(), pool)


def _ray(pages: list[Page]) -> Iterator[Outcome]:
    from extractor.runs.engines.ray_engine import RayEngine

    with RayEngine(cores=2) as engine:
        yield from _by(engine, pages)


def _spark(pages: list[Page]) -> Iterator[Outcome]:
    from extractor.runs.engines.spark_engine import SparkEngine

    with SparkEngine(master="local[2]") as engine:
        yield from _by(engine, pages)


def _by(engine: Engine, pages: list[Page]) -> Iterator[Outcome]:
    return outcomes_by(engine, pages, _work())


ENGINES: dict[str, Callable[[list[Page]], Iterator[Outcome]]] = {
    "local 1": partial(_local, 1),
    "local 2": partial(_local, 2),
    "ray 2": _ray,
    "spark local[2]": _spark,
}

if __name__ == "__main__":
    main(sys.argv[1:])
