"""Made articles of the contract for tests and timing: as many and as varied as asked for, the same for the same number."""

from __future__ import annotations

import random
from collections.abc import Iterator
from hashlib import blake2b
from typing import Any

import orjson

PROVINCES = ("Tỉnh Đồng Tháp", "Tỉnh An Giang", "Tỉnh Vĩnh Long", "Tỉnh Bắc Giang", "Thành phố Cần Thơ")
DISTRICTS = ("Tân Hồng", "Châu Thành", "Thanh Bình", "Cao Lãnh", "Lai Vung", "Tam Nông", "Lấp Vò", "Tháp Mười")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Đặng")
NAMES = ("Văn Minh", "Thị Hoa", "Thiện Nghĩa", "Quốc Khải", "Ngọc Anh", "Thanh Tùng")
POSTS = ("Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Bí thư")
INDEXES = ("PAR_INDEX", "SIPAS", "DDCI", "PCI", "PAPI", "DTI")
MODELS = ("Chính quyền thân thiện", "Ngày thứ Sáu không hẹn", "Nụ cười công sở", "Trả kết quả tại nhà")
FILLER = (
    "Hội nghị đã nghe báo cáo kết quả thực hiện nhiệm vụ và trao đổi về các giải pháp trong thời gian tới.",
    "Các đại biểu cho rằng cần tiếp tục rà soát, đơn giản hóa thủ tục để người dân bớt phải đi lại nhiều lần.",
    "Lãnh đạo địa phương đề nghị các đơn vị nghiêm túc khắc phục những hạn chế đã được chỉ ra.",
)


class _Text:
    """A text in the making that knows where each piece stands."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0

    def add(self, words: str) -> list[dict[str, Any]]:
        """Add words as a line of their own; gives them as evidence."""
        start = self.length
        self.parts.append(words)
        self.length += len(words) + 1
        return [{"start": start, "end": start + len(words), "text": words}]


def unit(rnd: random.Random) -> dict[str, Any]:
    number = rnd.randrange(len(DISTRICTS))
    province = rnd.randrange(len(PROVINCES))
    name = f"Huyện {DISTRICTS[number]}"
    return {
        "text": name.lower(), "name": name, "level": "district", "province": PROVINCES[province], "district": None,
        "code": f"{province * 100 + number:03d}",
        "current": [{"name": f"Xã {DISTRICTS[number]} {part}", "code": f"{province}{number}{part:03d}"} for part in (1, 2)],
    }  # fmt: skip


def record(rule: str, evidence: list[dict[str, Any]], **slots: Any) -> dict[str, Any]:
    return {"rule": rule, "inferred": slots.pop("inferred", []), "evidence": evidence, **slots}


def ranking(rnd: random.Random, text: _Text) -> dict[str, Any]:
    rank, year, subject = rnd.randint(1, 12), rnd.randint(2015, 2024), unit(rnd)
    said = text.add(f"Năm {year}, {subject['text']} xếp hạng thứ {rank}/12 huyện, thành phố trong Tỉnh, tăng 2 bậc.")
    agency = {"text": "Sở Nội vụ", "name": f"Sở Nội vụ {PROVINCES[0].lower()}"}
    return record(
        "ranking.placed_of_field", said, inferred=["previous_rank"],
        subject=agency if rnd.random() < 0.2 else subject, index=rnd.choice(INDEXES), index_name="Chỉ số cải cách hành chính",
        component=None, year=year, rank=rank, rank_of=12, top=None, bottom=None, scope="huyện, thành phố trong Tỉnh",
        change=2, compared_to=year - 1, previous_rank=rank + 2, score=round(rnd.uniform(60, 99), 2), score_unit="%",
        score_change=None, score_qualifier=None, modality="fact",
    )  # fmt: skip


def date(rnd: random.Random, text: _Text) -> dict[str, Any]:
    day = f"{rnd.randint(2015, 2024)}-{rnd.randint(1, 12):02d}-{rnd.randint(1, 28):02d}"
    written = "/".join(reversed(day.split("-")))
    return record("date.day", text.add(written), text=written, value=day, start=day, end=day, role="event")


def official(rnd: random.Random, text: _Text) -> dict[str, Any]:
    name, post, of = f"{rnd.choice(FAMILIES)} {rnd.choice(NAMES)}", rnd.choice(POSTS), unit(rnd)
    said = text.add(f"Ông {name}, {post} Ủy ban nhân dân {of['text']} phát biểu tại hội nghị.")
    return record(
        "official.post_before_name", said, name=name, honorific="ông", position=post, former=False,
        organization=f"Ủy ban nhân dân {of['text']}", unit=of if rnd.random() < 0.7 else None, role="speaker",
    )  # fmt: skip


def model(rnd: random.Random, text: _Text) -> dict[str, Any]:
    name = f"{rnd.choice(MODELS)} {rnd.randint(1, 99)}"
    said = text.add(f"Mô hình “{name}” tiếp tục được duy trì.")
    return record(
        "model.quoted", said, name=name, quoted=True, unit=unit(rnd), organization=None, status="maintained", year=None
    )


def document(rnd: random.Random, text: _Text) -> dict[str, Any]:
    number = str(rnd.randint(1, 4000))
    said = text.add(f"Công văn số {number}/UBND-KSTT")
    return record(
        "document.numbered",
        said,
        type="Công văn",
        number=number,
        symbol="UBND-KSTT",
        issuer=None,
        issued=None,
        title=None,
    )


def figure(rnd: random.Random, text: _Text) -> dict[str, Any]:
    value: float = rnd.choice([rnd.randint(100, 90_000), round(rnd.uniform(1, 100), 1)])
    said = text.add(f"gần {value} hồ sơ")
    return record(
        "figure.counted", said, value=value, value_max=None, unit="hồ sơ", of=None, qualifier="about", period="2021",
        subject=None,
    )  # fmt: skip


KINDS = (
    ("rankings", ranking, (1, 3)), ("dates", date, (2, 4)), ("officials", official, (0, 2)), ("models", model, (0, 1)),
    ("documents", document, (0, 1)), ("figures", figure, (0, 2)),
)  # fmt: skip


def article(number: int) -> dict[str, Any]:
    """The article of a number: 3 to 13 records, 8 on average, in 400 to 1,500 letters."""
    rnd, text = random.Random(number), _Text()
    text.add(rnd.choice(FILLER))
    kinds: dict[str, Any] = {}
    for name, make, (least, most) in KINDS:
        kinds[name] = [make(rnd, text) for _ in range(rnd.randint(least, most))]
        text.add(rnd.choice(FILLER))
    url = f"https://example.gov.vn/tin/{number}"
    body = "\n".join(text.parts)
    identity = blake2b(f"{url}\0{body}".encode(), digest_size=8).hexdigest()
    warnings = [{"code": "charset_guessed", "message": "UTF-8"}] if number % 7 == 0 else []
    return {
        "schema_version": "1",
        "article": {
            "id": identity, "url": url, "source": f"archive/{number}.html", "duplicate_of": None, "site": "example.gov.vn",
            "title": f"Kết quả cải cách hành chính số {number}", "author": None, "published": "2022-04-12T08:00:00+07:00",
            "updated": None, "place": PROVINCES[0], "language": "vi", "text": body,
            "metadata_sources": {"title": "html:h1", "published": "meta:article:published_time"},
        },
        **kinds, "warnings": warnings,
    }  # fmt: skip


def page_without_article(number: int) -> dict[str, Any]:
    names = ("url", "source", "duplicate_of", "site", "title", "author", "published", "updated", "place", "language")
    empty = dict.fromkeys(names) | {"source": f"archive/empty{number}.html"}
    kinds: dict[str, list[Any]] = {name: [] for name, _, _ in KINDS}
    return {
        "schema_version": "1", "article": {"id": "", **empty, "text": "", "metadata_sources": {}}, **kinds,
        "warnings": [{"code": "no_text", "message": "the page holds no text"}],
    }  # fmt: skip


def lines(count: int, first: int = 0) -> list[bytes]:
    return [orjson.dumps(article(number)) for number in range(first, first + count)]


def parsed(lines: list[bytes]) -> Iterator[dict[str, Any]]:
    return (orjson.loads(line) for line in lines)
