"""Hand-made JSON objects of the contract, as small as a test needs them."""

from __future__ import annotations

from typing import Any

DISTRICTS = {"Thanh Bình": "874", "Lai Vung": "876", "Châu Thành": "877", "Tam Nông": "871", "Lấp Vò": "875"}


def unit(short: str = "Thanh Bình", **changes: Any) -> dict[str, Any]:
    made: dict[str, Any] = {"text": f"huyện {short}", "name": f"Huyện {short}", "level": "district", "province": "Tỉnh Đồng Tháp",
            "district": None, "code": DISTRICTS.get(short), "current": []}  # fmt: skip
    return {**made, **changes}


def ranking(subject: str | dict[str, Any] = "Thanh Bình", *, sentence: str = "", **values: Any) -> dict[str, Any]:
    who = unit(subject) if isinstance(subject, str) else subject
    made = {"subject": who, "index": "PAR_INDEX", "year": 2020, "modality": "fact", "inferred": []}
    return {**made, **values, "sentence": sentence}


_SAID = ["xã {n} mở cửa sớm đón bà con từ bến đò sang", "cán bộ {n} ghi sổ tay từng việc rồi mới hẹn ngày trả",
         "mưa lớn ở ấp {n} làm đường truyền đứt suốt buổi chiều", "quầy số {n} thay ghế mới cho người già ngồi chờ"]  # fmt: skip


def extraction(name: str, *rankings: dict[str, Any], published: str | None = "2021-03-01", text: str | None = None,
               **kinds: Any) -> dict[str, Any]:  # fmt: skip
    """One article whose text no other article shares, each ranking in a sentence of its own."""
    body = (
        text
        if text is not None
        else " ".join(f"{said.format(n=f'{name}{number}')} {name}{number}." for number, said in enumerate(_SAID))
    )
    records = []
    for number, made in enumerate(rankings):
        sentence = made["sentence"] or f"Câu {number} của bài {name} nêu kết quả."
        start = len(body) + 1
        body = f"{body}\n{sentence}"
        evidence = [{"start": start, "end": start + len(sentence), "text": sentence}]
        records.append({key: value for key, value in made.items() if key != "sentence"} | {"evidence": evidence})
    article = {"id": name, "url": f"https://bao.example/{name}", "source": f"{name}.html", "title": f"Bài {name}",
               "published": published, "text": body}  # fmt: skip
    return {"schema_version": "1", "article": article, "rankings": records, "officials": [], "models": [], **kinds}


def official(name: str, position: str = "Chủ tịch", where: str | None = "Thanh Bình", **changes: Any) -> dict[str, Any]:
    made = {"name": name, "position": position, "former": False, "organization": "Ủy ban nhân dân huyện",
            "unit": unit(where) if where else None, "evidence": []}  # fmt: skip
    return {**made, **changes}


def model(name: str, where: str | None = "Thanh Bình", **changes: Any) -> dict[str, Any]:
    made = {"name": name, "quoted": True, "unit": unit(where) if where else None, "organization": None, "status": None,
            "year": None, "evidence": []}  # fmt: skip
    return {**made, **changes}
