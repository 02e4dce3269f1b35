"""Rows of test_rankings about bodies that no list holds whole, and about the units at the end of their names."""

from __future__ import annotations

from tests.resolvers.ranking_rows import r, row

PAR, SIPAS, DDCI = "PAR_INDEX", "SIPAS", "DDCI"

BODIES = [
    row("Phòng Tư pháp huyện Quỳnh Phụ đứng thứ nhất về Chỉ số CCHC năm 2023 của khối phòng chuyên môn; Phòng Nội vụ đứng thứ hai.",
        r("Phòng Tư pháp huyện Quỳnh Phụ", PAR, 2023, rank=1), r("Phòng Nội vụ huyện Quỳnh Phụ", PAR, 2023, rank=2)),
    row("Dẫn đầu chỉ số cải cách hành chính năm 2022 là phòng Tài chính - Kế hoạch quận Ninh Kiều, tiếp theo là Thanh tra quận.",
        r("Phòng Tài chính - Kế hoạch quận Ninh Kiều", PAR, 2022, rank=1), r("Thanh tra quận Ninh Kiều", PAR, 2022, rank=2)),
    row("Văn phòng HĐND và UBND huyện Vân Canh xếp thứ ba về Chỉ số CCHC năm 2021.",
        r("Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện Vân Canh", PAR, 2021, rank=3)),
    row("Văn phòng Đoàn đại biểu Quốc hội và HĐND tỉnh Kon Tum xếp thứ 5/20 về Chỉ số CCHC năm 2022.",
        r("Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh Kon Tum", PAR, 2022, rank=5, rank_of=20)),
    row("Năm 2022, Tòa án nhân dân tỉnh Hà Nam xếp thứ 9 DDCI khối sở, ngành, Cục Thi hành án dân sự tỉnh Hà Nam xếp thứ 12.",
        r("Tòa án nhân dân tỉnh Hà Nam", DDCI, 2022, rank=9), r("Cục Thi hành án dân sự tỉnh Hà Nam", DDCI, 2022, rank=12)),
    row("Cục Đường sắt Việt Nam đứng đầu khối cục về Chỉ số CCHC năm 2020, Vụ Pháp chế xếp thứ tư khối vụ.",
        r("Cục Đường sắt Việt Nam", PAR, 2020, rank=1), r("Vụ Pháp chế", PAR, 2020, rank=4)),
    row("Ban Quản lý Khu kinh tế Vũng Áng xếp thứ 6/24 về DDCI năm 2023.", r("Ban Quản lý Khu kinh tế Vũng Áng", DDCI, 2023, rank=6, rank_of=24)),
    row("Ban Quản lý Khu kinh tế cửa khẩu Móng Cái - Hải Hà xếp thứ 7 về DDCI năm 2021.",
        r("Ban Quản lý Khu kinh tế cửa khẩu Móng Cái - Hải Hà", DDCI, 2021, rank=7)),
    row("Ban Quản lý Khu kinh tế Nghệ An xếp thứ 11/26 về DDCI năm 2021.", r("Ban Quản lý Khu kinh tế tỉnh Nghệ An", DDCI, 2021, rank=11, rank_of=26)),
    row("Chi cục Thuế khu vực Nho Quan - Gia Viễn dẫn đầu về mức độ hài lòng năm 2022 với 96,4%.",
        r("Chi cục Thuế khu vực Nho Quan - Gia Viễn", SIPAS, 2022, rank=1, score=96.4, score_unit="%")),
    row("Trung tâm Phục vụ hành chính công tỉnh Lạng Sơn xếp thứ 2/21 về Chỉ số CCHC năm 2023.",
        r("Trung tâm Phục vụ hành chính công tỉnh Lạng Sơn", PAR, 2023, rank=2, rank_of=21)),
    row("Điện lực huyện Krông Pắc xếp thứ nhất về DDCI năm 2022.", r("Điện lực huyện Krông Pắc", DDCI, 2022, rank=1)),
    # — a department that sets its province's target —
    row("Sở Nội vụ tỉnh Hà Nam phấn đấu đưa PAR INDEX 2022 vào nhóm 20 địa phương dẫn đầu.", r("Tỉnh Hà Nam", PAR, 2022, top=20, modality="target")),
    row("Sở Kế hoạch và Đầu tư tỉnh Hà Nam đặt chỉ tiêu PCI 2022 lọt vào tốp 30.", r("Tỉnh Hà Nam", "PCI", 2022, top=30, modality="target")),
    row("Sở Y tế tỉnh Hà Nam phấn đấu năm 2023 vào nhóm 5 sở, ngành dẫn đầu Chỉ số CCHC.", r("Sở Y tế tỉnh Hà Nam", PAR, 2023, top=5, modality="target")),
    # — where the body's unit is the one that is placed —
    row("UBND huyện Bình Lục đứng thứ hai về Chỉ số CCHC năm 2022.", r("Huyện Bình Lục", PAR, 2022, rank=2)),
    row("Tại Trung tâm Hành chính công, huyện Tiên Yên đứng đầu tỉnh về Chỉ số CCHC năm 2019.", r("Huyện Tiên Yên", PAR, 2019, rank=1)),
    row("Theo Phòng Nội vụ, xã Hòa Bình xếp thứ 3 về Chỉ số CCHC năm 2021.", r("Xã Hòa Bình", PAR, 2021, rank=3)),
    row("Phòng Thương mại và Công nghiệp Việt Nam công bố PCI 2021: tỉnh Hà Nam xếp thứ 30.", r("Tỉnh Hà Nam", "PCI", 2021, rank=30)),
    row("Phường Đài Xuyên đứng đầu thành phố Hà Nội về Chỉ số CCHC năm 2024.", r("Phường Đài Xuyên", PAR, 2024, rank=1)),
    row("Chỉ số CCHC năm 2023 được chú trọng; Trung tâm Phục vụ hành chính công xã Bình Dân tiếp nhận 3.120 hồ sơ, giải quyết đúng hạn 99,4%."),
    row("Ngôi đầu cải cách hành chính tỉnh Đồng Tháp năm 2021 đổi chủ."),
    row("Năm 2022, huyện Tháp Mười xếp thứ 5/12 huyện, thành phố tỉnh Đồng Tháp về Chỉ số CCHC, tăng 3 bậc so với năm 2021.",
        r("Huyện Tháp Mười", PAR, 2022, rank=5, rank_of=12, change=3, compared_to=2021)),
    row("Chỉ số CCHC năm 2022 của huyện Tháp Mười đứng thứ 5/12 đơn vị cấp huyện của tỉnh Đồng Tháp, đạt 89,65%.",
        r("Huyện Tháp Mười", PAR, 2022, rank=5, rank_of=12, score=89.65, score_unit="%")),
    row("Mức độ hài lòng với dịch vụ công trực tuyến năm 2022 của tỉnh Hà Nam theo SIPAS đạt 85,2%.", r("Tỉnh Hà Nam", SIPAS, 2022, score=85.2, score_unit="%")),
    # — bodies that are never ranked do not hand their place to their unit —
    row("Hội Nông dân huyện Mỹ Lộc đứng đầu khối thi đua của tỉnh về chuyển đổi số."),
]  # fmt: skip
