"""The rows of test_rankings: texts in the manner of the genre with invented figures, and what they state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

_MEASURED = ("rank", "rank_of", "top", "bottom", "change", "compared_to", "component", "year")


@dataclass(frozen=True)
class Row:
    """A text with every ranking it states; `exact` slots are compared even where no row names them."""

    text: str
    rankings: tuple[dict[str, Any], ...]
    title: str = ""
    published: str | None = None
    exact: tuple[str, ...] = _MEASURED


def r(subject: str, index: str, year: int | None = None, **slots: Any) -> dict[str, Any]:
    """One ranking as a row states it."""
    known = {"subject": subject, "index": index, "year": year, **slots}
    return {slot: value for slot, value in known.items() if value is not None}


def row(
    text: str, *rankings: dict[str, Any], title: str = "", published: str | None = None, also: tuple[str, ...] = ()
) -> Row:
    """A row of the table; the slots of `also` are compared too, where no ranking names them."""
    return Row(text, rankings, title, published, (*_MEASURED, *also))


ROWS = [
    # — verb and ordinal —
    row("Năm 2022, Chỉ số CCHC của huyện Lấp Vò xếp thứ 7.", r("Huyện Lấp Vò", "PAR_INDEX", 2022, rank=7)),
    row("Tỉnh Lai Châu đứng vị trí thứ 12/63 tỉnh, thành phố về PAR Index 2021.", r("Tỉnh Lai Châu", "PAR_INDEX", 2021, rank=12, rank_of=63)),
    row("PCI 2019 của Lâm Đồng đạt thứ hạng 22.", r("Tỉnh Lâm Đồng", "PCI", 2019, rank=22)),
    row("Về Chỉ số SIPAS năm 2020, thị xã Sông Cầu xếp thứ 02/09 huyện, thị xã, thành phố.", r("Thị xã Sông Cầu", "SIPAS", 2020, rank=2, rank_of=9)),
    row("Theo kết quả DDCI 2022, huyện Chợ Đồn giữ vị trí số 2 khối địa phương.", r("Huyện Chợ Đồn", "DDCI", 2022, rank=2, change=0)),
    row("Về Chỉ số chuyển đổi số (DTI) năm 2021, thành phố Đà Nẵng vươn lên vị trí thứ nhất.", r("Thành phố Đà Nẵng", "DTI", 2021, rank=1)),
    row("Xếp hạng ICT Index năm 2018, tỉnh Quảng Nam tụt xuống vị trí thứ mười hai.", r("Tỉnh Quảng Nam", "ICT_INDEX", 2018, rank=12)),
    row("Năm 2017 thị xã Ngã Bảy đạt hạng nhì về chỉ số cải cách hành chính.", r("Thị xã Ngã Bảy", "PAR_INDEX", 2017, rank=2)),
    row("Chỉ số PAPI năm 2016, tỉnh Bắc Ninh bị đẩy xuống vị trí 24.", r("Tỉnh Bắc Ninh", "PAPI", 2016, rank=24)),
    row("Vị trí thứ ba DDCI năm 2023 thuộc về huyện Bảo Lâm.", r("Huyện Bảo Lâm", "DDCI", 2023, rank=3)),
    row("Đứng thứ hai PAPI 2020 là tỉnh Đồng Tháp.", r("Tỉnh Đồng Tháp", "PAPI", 2020, rank=2)),
    # — first, second, last —
    row("Quảng Ninh lần thứ 5 liên tiếp dẫn đầu cả nước về PAR Index năm 2022.", r("Tỉnh Quảng Ninh", "PAR_INDEX", 2022, rank=1)),
    row("Thành phố Hải Phòng giành ngôi quán quân PAR INDEX 2021.", r("Thành phố Hải Phòng", "PAR_INDEX", 2021, rank=1)),
    row("Tỉnh Long An là á quân PCI 2023.", r("Tỉnh Long An", "PCI", 2023, rank=2)),
    row("Về Chỉ số CCHC năm 2020, huyện Ea Súp đứng cuối bảng.", r("Huyện Ea Súp", "PAR_INDEX", 2020, bottom=1)),
    row("Trong tổng số 15 huyện, thị xã, thành phố, huyện Ea Súp xếp cuối cùng về Chỉ số CCHC năm 2020.",
        r("Huyện Ea Súp", "PAR_INDEX", 2020, rank=15, rank_of=15)),
    row("Huyện Trà Cú đạt chỉ số cao nhất về SIPAS năm 2021.", r("Huyện Trà Cú", "SIPAS", 2021, rank=1)),
    # — lists —
    row("Đà Nẵng và Hải Phòng lần lượt xếp thứ hai và thứ ba về ICT Index 2019.",
        r("Thành phố Đà Nẵng", "ICT_INDEX", 2019, rank=2), r("Thành phố Hải Phòng", "ICT_INDEX", 2019, rank=3)),
    row("Dẫn đầu PCI 2022 là Quảng Ninh (72,95 điểm), tiếp theo là Bắc Giang (72,8), Hải Phòng (70,76).",
        r("Tỉnh Quảng Ninh", "PCI", 2022, rank=1, score=72.95, score_unit="điểm"),
        r("Tỉnh Bắc Giang", "PCI", 2022, rank=2, score=72.8, score_unit="điểm"),
        r("Thành phố Hải Phòng", "PCI", 2022, rank=3, score=70.76, score_unit="điểm")),
    row("Về PAR Index 2020, dẫn đầu là Quảng Ninh, Hải Phòng, Thừa Thiên Huế.",
        r("Tỉnh Quảng Ninh", "PAR_INDEX", 2020, top=3), r("Thành phố Hải Phòng", "PAR_INDEX", 2020, top=3),
        r("Tỉnh Thừa Thiên Huế", "PAR_INDEX", 2020, top=3)),
    row("Ba đơn vị cuối bảng DDCI năm 2021 là huyện Mường Tè, huyện Nậm Nhùn và huyện Sìn Hồ.",
        r("Huyện Mường Tè", "DDCI", 2021, bottom=3), r("Huyện Nậm Nhùn", "DDCI", 2021, bottom=3), r("Huyện Sìn Hồ", "DDCI", 2021, bottom=3)),
    row("Thị xã Kỳ Anh và huyện Hương Khê đồng hạng 4 về Chỉ số CCHC năm 2019.",
        r("Thị xã Kỳ Anh", "PAR_INDEX", 2019, rank=4), r("Huyện Hương Khê", "PAR_INDEX", 2019, rank=4)),
    # — groups —
    row("Tỉnh Sơn La nằm trong top 10 DTI năm 2022.", r("Tỉnh Sơn La", "DTI", 2022, top=10)),
    row("Năm 2021 Bến Tre nằm trong nhóm 10 tỉnh, thành phố dẫn đầu cả nước về PAPI.", r("Tỉnh Bến Tre", "PAPI", 2021, top=10)),
    row("Cần Thơ là một trong 5 địa phương đứng đầu PCI 2018.", r("Thành phố Cần Thơ", "PCI", 2018, top=5)),
    row("PAR Index 2023 của Hà Nam xếp thứ 8/63, nằm trong top 10 cả nước.", r("Tỉnh Hà Nam", "PAR_INDEX", 2023, rank=8, rank_of=63)),
    # — movement —
    row("Năm 2021, PCI của Cà Mau xếp thứ 42, tăng 6 bậc so với năm 2020.", r("Tỉnh Cà Mau", "PCI", 2021, rank=42, change=6, compared_to=2020, previous_rank=48)),
    row("Kon Tum xếp hạng 61 PCI 2019, tụt hai bậc.", r("Tỉnh Kon Tum", "PCI", 2019, rank=61, change=-2, previous_rank=59)),
    row("PAR Index 2022 của Trà Vinh tăng từ vị trí 47 lên vị trí 32.", r("Tỉnh Trà Vinh", "PAR_INDEX", 2022, rank=32, change=15, previous_rank=47)),
    row("SIPAS 2021 của tỉnh Phú Thọ giảm từ 12/63 xuống 20/63.", r("Tỉnh Phú Thọ", "SIPAS", 2021, rank=20, rank_of=63, change=-8, previous_rank=12)),
    row("Quận Sơn Trà giữ nguyên vị trí thứ 3 về DDCI 2022.", r("Quận Sơn Trà", "DDCI", 2022, rank=3, change=0)),
    row("Quận Sơn Trà tiếp tục giữ vị trí thứ 3 về DDCI 2022.", r("Quận Sơn Trà", "DDCI", 2022, rank=3)),
    row("Chỉ số PGI năm 2023, Trà Vinh vượt 12 bậc so với năm 2022.", r("Tỉnh Trà Vinh", "PGI", 2023, change=12, compared_to=2022)),
    # — scores —
    row("Chỉ số SIPAS năm 2022 của huyện Gia Viễn đạt 91,25%.", r("Huyện Gia Viễn", "SIPAS", 2022, score=91.25, score_unit="%")),
    row("Huyện Nho Quan đạt 90.32/100 điểm, đứng thứ 5 về Chỉ số CCHC năm 2022.", r("Huyện Nho Quan", "PAR_INDEX", 2022, rank=5, score=90.32, score_unit="điểm")),
    row("Với 88,61 điểm, huyện Kim Sơn xếp thứ nhì về DDCI 2022.", r("Huyện Kim Sơn", "DDCI", 2022, rank=2, score=88.61, score_unit="điểm")),
    row("Điểm trung bình PAR Index 2022 của cả nước là 84,79%.",),
    # — several indexes —
    row("Năm 2022, tỉnh Thái Bình xếp thứ 15 về PAR Index; thứ 20 về SIPAS; PCI đứng thứ 25.",
        r("Tỉnh Thái Bình", "PAR_INDEX", 2022, rank=15), r("Tỉnh Thái Bình", "SIPAS", 2022, rank=20), r("Tỉnh Thái Bình", "PCI", 2022, rank=25)),
    row("Quảng Ninh dẫn đầu cả PAR Index và SIPAS năm 2022.", r("Tỉnh Quảng Ninh", "PAR_INDEX", 2022, rank=1), r("Tỉnh Quảng Ninh", "SIPAS", 2022, rank=1)),
    # — years —
    row("Về PCI, năm 2015 tỉnh Yên Bái đứng thứ 51, năm 2016 đứng thứ 54.", r("Tỉnh Yên Bái", "PCI", 2015, rank=51), r("Tỉnh Yên Bái", "PCI", 2016, rank=54)),
    row("UBND tỉnh vừa công bố Chỉ số CCHC năm 2019. Theo đó, huyện Đak Pơ xếp thứ 3.", r("Huyện Đak Pơ", "PAR_INDEX", 2019, rank=3)),
    # — targets —
    row("Phấn đấu đến năm 2025, tỉnh Điện Biên nằm trong nhóm 30 tỉnh, thành phố dẫn đầu về PAR Index.", r("Tỉnh Điện Biên", "PAR_INDEX", 2025, top=30, modality="target")),
    row("Huyện Ba Vì đặt mục tiêu xếp thứ 10 về Chỉ số CCHC năm 2023.", r("Huyện Ba Vì", "PAR_INDEX", 2023, rank=10, modality="target")),
    # — agencies —
    row("Bộ Tư pháp đứng đầu khối bộ, ngành về PAR Index 2023 với 89,95%.", r("Bộ Tư pháp", "PAR_INDEX", 2023, rank=1, score=89.95, score_unit="%")),
    row("Ngân hàng Nhà nước Việt Nam xếp thứ hai về PAR Index 2021.", r("Ngân hàng Nhà nước Việt Nam", "PAR_INDEX", 2021, rank=2)),
    row("Sở Nội vụ tỉnh Hậu Giang đứng đầu khối sở, ngành về DDCI năm 2022.", r("Sở Nội vụ tỉnh Hậu Giang", "DDCI", 2022, rank=1)),
    # — components —
    row("Trong PCI 2021 của tỉnh Ninh Thuận, chỉ số thành phần Tính minh bạch xếp thứ 8.", r("Tỉnh Ninh Thuận", "PCI", 2021, component="Tính minh bạch", rank=8)),
    # — no rankings —
    row("Người đứng đầu cấp ủy chịu trách nhiệm về chỉ số cải cách hành chính năm 2022 của huyện Ba Vì."),
    row("Đồng Tháp đứng thứ hai cả nước về sản lượng lúa năm 2021."),
    row("Đội bóng đá Thanh Hóa xếp thứ 3 tại V-League 2023."),
    row("Huyện Tân Hồng chưa lọt vào top 5 Chỉ số CCHC năm 2021."),
    row("Nếu cải thiện điểm số, huyện Tân Hồng sẽ xếp thứ 3 về Chỉ số CCHC năm 2022."),
    row("Sở Nội vụ được xếp loại Tốt về chỉ số CCHC năm 2022."),
    row("Tỉnh tiếp tục duy trì trong nhóm đầu về Chỉ số cải cách hành chính năm 2022."),
    row("Đến nay, huyện Vũ Thư có 5/6 chỉ tiêu về cải cách hành chính đạt kế hoạch năm 2022."),
    row("Đây là lần thứ 3 tỉnh Gia Lai công bố DDCI năm 2022."),
    row("Học sinh Nghệ An đứng thứ hai toàn quốc tại kỳ thi học sinh giỏi năm 2022."),
    row("Thành phố Hồ Chí Minh có quy mô kinh tế đứng đầu cả nước năm 2022."),
    row("Huyện được tặng Huân chương Lao động hạng Nhì vì thành tích cải cách hành chính năm 2015."),
]  # fmt: skip
