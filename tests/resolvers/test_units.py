"""What a resolver may ask of an article's units, beyond the code of one mention."""

from __future__ import annotations

import pytest

from extractor.mention import Span

from .unit_articles import Case, marked

CHAU_THANH = (
    "Huyện Châu Thành vươn lên vị trí thứ nhất. UBND huyện tiếp tục chỉ đạo các xã.\n"
    "Mô hình của xã Tân Phú và thị trấn Cái Tàu Hạ được duy trì; UBND Tỉnh tặng cờ."
)


def test_a_commune_has_its_parents_and_the_communes_of_today() -> None:
    text, (span,) = marked(CHAU_THANH.replace("thị trấn Cái Tàu Hạ", "⟦thị trấn Cái Tàu Hạ⟧"))
    unit = Case(text, published="2021-03-19").unit(span)
    assert unit is not None
    assert (unit.text, unit.name, unit.level) == ("thị trấn Cái Tàu Hạ", "Thị trấn Cái Tàu Hạ", "commune")
    assert (unit.province, unit.district, unit.code) == ("Tỉnh Đồng Tháp", "Huyện Châu Thành", "30244")
    assert [(new.name, new.code) for new in unit.current] == [("Xã Phú Hựu", "30244")]


def test_a_province_has_no_parent() -> None:
    case = Case("Tỉnh Kiên Giang họp.", published="2017-08-08")
    unit = case.units.resolve(case.mentions[0])
    assert unit is not None
    assert (unit.code, unit.province, unit.district) == ("91", None, None)
    assert [(new.name, new.code) for new in unit.current] == [("Tỉnh An Giang", "91")]


def test_the_own_units_come_from_what_the_text_names_together() -> None:
    units = Case(CHAU_THANH, published="2021-03-19").units
    own = {level: units.own(level) for level in ("province", "district", "commune")}
    assert own["province"] is not None
    assert (own["province"].name, own["province"].code) == ("Tỉnh Đồng Tháp", "87")
    assert own["district"] is not None
    assert (own["district"].name, own["district"].code) == ("Huyện Châu Thành", "877")
    assert own["commune"] is None


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"place": "Huyện Lấp Vò"}, "Huyện Lấp Vò"),
        ({"place": "Tỉnh Kiên Giang"}, "Tỉnh Kiên Giang"),
        ({"title": "Huyện Thanh Bình: Tổng kết năm"}, "Huyện Thanh Bình"),
        ({"title": "Thanh Bình: Tổng kết năm", "place": "Tỉnh Đồng Tháp"}, "Huyện Thanh Bình"),
        ({"title": "Thanh Bình: Tổng kết năm"}, None),
        ({"url": "https://huyenlapvo.dongthap.gov.vn/tin"}, "Huyện Lấp Vò"),
        ({"url": "https://gocongtay.tiengiang.gov.vn/tin"}, "Huyện Gò Công Tây"),
        ({"site": "Trang thông tin điện tử huyện Gò Công Tây, tỉnh Tiền Giang"}, "Huyện Gò Công Tây"),
        ({}, None),
    ],
)
def test_the_unit_an_article_is_about(known: dict[str, str], name: str | None) -> None:
    unit = Case("Cán bộ tận tình hướng dẫn.", published="2020-01-01", **known).units.own()
    assert (unit.name if unit else None) == name


def test_words_from_elsewhere_are_resolved_like_the_mentions_of_the_text() -> None:
    units = Case(CHAU_THANH, published="2021-03-19").units
    codes = {
        words: unit.code if (unit := units.named(words)) else None
        for words in (
            "Ủy ban nhân dân xã Tân Phú",
            "UBND huyện Châu Thành",
            "xã An Nhơn",
            "An Nhơn",
            "Ủy ban nhân dân huyện",
            "UBND Tỉnh",
            "Sở Nội vụ",
        )
    }
    assert list(codes.values()) == ["30274", "877", "30250", "30250", "877", "87", None]


def test_the_unit_at_a_span_is_the_named_one_before_the_noun() -> None:
    text, (span,) = marked("⟦UBND huyện Lấp Vò⟧ họp.")
    units = Case(text, published="2021-01-01").units
    at = units.at(span)
    assert at is not None
    assert at.code == "875"
    assert units.at(Span(len(text) - 2, len(text))) is None


def test_namesakes_without_context_are_named_in_a_warning() -> None:
    case = Case("Huyện An Lão họp.", published="2020-01-01")
    unit = case.units.resolve(case.mentions[0])
    assert unit is not None
    assert (unit.name, unit.code, unit.province) == ("Huyện An Lão", None, None)
    (warning,) = case.context.warnings
    assert warning.code == "unit.ambiguous"
    assert "Thành phố Hải Phòng (313)" in warning.message
    assert "Tỉnh Bình Định (542)" in warning.message


def test_a_unit_gone_before_the_snapshot_keeps_its_name_and_gives_its_heirs() -> None:
    case = Case("Tỉnh Thừa Thiên Huế họp với huyện Hoành Bồ.", published="2018-01-01")
    hue, hoanh_bo = (case.units.resolve(mention) for mention in case.mentions)
    assert hue is not None and hoanh_bo is not None
    assert (hue.name, hue.code) == ("Tỉnh Thừa Thiên Huế", "46")
    assert [(new.name, new.code) for new in hue.current] == [("Thành phố Huế", "46")]
    assert (hoanh_bo.name, hoanh_bo.code, hoanh_bo.province) == ("Huyện Hoành Bồ", None, "Tỉnh Quảng Ninh")
    assert hoanh_bo.current


def test_a_district_that_rose_keeps_the_type_of_its_time_and_its_code() -> None:
    case = Case("Huyện Thuận Thành họp.", published="2016-01-01")
    unit = case.units.resolve(case.mentions[0])
    assert unit is not None
    assert (unit.name, unit.code) == ("Huyện Thuận Thành", "262")


def test_a_commune_the_table_does_not_know_keeps_the_parents_the_text_states() -> None:
    case = Case("Xã Không Hề Có, huyện Lấp Vò, tỉnh Đồng Tháp họp.", published="2016-01-01")
    unit = case.units.resolve(case.mentions[0])
    assert unit is not None
    assert (unit.name, unit.code) == ("Xã Không Hề Có", None)
    assert (unit.district, unit.province) == ("Huyện Lấp Vò", "Tỉnh Đồng Tháp")


def test_a_bare_district_name_needs_support() -> None:
    case = Case("Thanh Bình vươn lên.", published="2016-01-01")
    assert [case.units.resolve(mention) for mention in case.mentions] == [None]


def test_a_name_alone_on_its_line_is_a_byline() -> None:
    case = Case("Huyện Thanh Bình họp.\nThanh Bình", published="2016-01-01")
    assert case.units.resolve(case.mentions[-1]) is None
