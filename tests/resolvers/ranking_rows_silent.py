"""Rows of test_rankings that state no ranking: texts that look like one, grouped by what misleads."""

from __future__ import annotations

from tests.resolvers.ranking_rows import row

SILENT = [
    # — heads and offices —
    row("Nêu cao trách nhiệm của người đứng đầu cơ quan, đơn vị về Chỉ số cải cách hành chính năm 2023 của tỉnh Sơn La."),
    row("Cấp ủy viên đứng đầu các chi bộ của huyện Tân Lạc đã quán triệt Kế hoạch CCHC năm 2022."),
    row("Chỉ số CCHC năm 2021 gắn với đánh giá người đứng đầu 18 sở, ngành tỉnh Bắc Giang."),
    row("Ông Trần Văn Nam, Phó Chủ tịch Thứ nhất Hội Nông dân huyện Gò Dầu, dự hội nghị về SIPAS năm 2022."),
    # — orders, flags, emulation —
    row("Huyện Trảng Bàng được Chủ tịch nước tặng Huân chương Lao động hạng Ba năm 2019 vì thành tích cải cách hành chính."),
    row("UBND huyện Yên Lạc dẫn đầu phong trào thi đua năm 2021 cụm các huyện đồng bằng và được tặng Cờ thi đua."),
    row("Sở Nội vụ tỉnh Hà Nam được tặng Cờ đơn vị dẫn đầu phong trào thi đua năm 2020."),
    row("Thành phố Cao Lãnh đạt giải Nhất Hội thi tìm hiểu cải cách hành chính năm 2021."),
    row("Đội huyện Hòn Đất giành giải nhì, đội huyện Kiên Lương giành giải ba Hội thi CCHC năm 2019."),
    row("Đồng chí Nguyễn Thị Hoa đoạt huy chương vàng, xếp thứ nhất Hội thao ngành Nội vụ năm 2022."),
    # — sport and schools —
    row("Đoàn thể thao tỉnh Thanh Hóa xếp thứ 5/65 đoàn tại Đại hội Thể thao toàn quốc năm 2022."),
    row("Câu lạc bộ Nam Định dẫn đầu bảng xếp hạng V-League 2024 với 43 điểm."),
    row("Tỉnh Nam Định đứng thứ nhất cả nước về điểm trung bình thi tốt nghiệp THPT năm 2021."),
    row("Trường Đại học Cần Thơ xếp hạng 12 Việt Nam trong bảng xếp hạng Webometrics năm 2022."),
    row("Năm học 2021-2022, huyện Thanh Chương xếp thứ 2/21 huyện về số học sinh giỏi tỉnh."),
    # — economy, people, output —
    row("Năm 2023, Bắc Ninh đứng thứ 2 cả nước về kim ngạch xuất khẩu, sau Thành phố Hồ Chí Minh."),
    row("Tỉnh Bắc Giang có tốc độ tăng trưởng GRDP năm 2022 đứng thứ 2/63 tỉnh, thành phố."),
    row("Quảng Ngãi xếp thứ 7 cả nước về thu ngân sách năm 2022."),
    row("Tỉnh Đắk Lắk dẫn đầu cả nước về diện tích cà phê năm 2021."),
    row("Dân số tỉnh Thanh Hóa năm 2019 đứng thứ 3 cả nước, sau Thành phố Hồ Chí Minh và Hà Nội."),
    row("Hải Phòng nằm trong top 5 địa phương thu hút vốn FDI năm 2022."),
    row("Thu nhập bình quân đầu người của tỉnh Bình Dương năm 2020 cao nhất cả nước."),
    row("Tỷ lệ giải ngân vốn đầu tư công của tỉnh Tiền Giang năm 2022 xếp thứ 1/63 tỉnh, thành phố."),
    row("Huyện Đức Trọng xếp thứ hai toàn tỉnh về số xã đạt chuẩn nông thôn mới năm 2020."),
    row("Kiên Giang có số ca mắc COVID-19 đứng thứ 9 cả nước năm 2021."),
    # — grades and groups without a number —
    row("Năm 2021, Chỉ số CCHC của Sở Xây dựng tỉnh Hòa Bình xếp loại Tốt."),
    row("Huyện Cái Bè thuộc nhóm Khá về Chỉ số CCHC năm 2020."),
    row("Chỉ số Hiệu quả quản trị và hành chính công cấp tỉnh (PAPI) năm 2019 của tỉnh Ninh Thuận thuộc nhóm trung bình thấp."),
    row("Có 15 đơn vị xếp hạng Tốt và 6 đơn vị xếp hạng Khá về Chỉ số CCHC năm 2022."),
    row("PCI 2021 của Cà Mau thuộc nhóm các tỉnh có chất lượng điều hành khá."),
    row("Chỉ số CCHC năm 2022 của huyện Bá Thước nằm trong nhóm B."),
    row("Huyện Vân Hồ luôn nằm trong tốp đầu của tỉnh về Chỉ số CCHC."),
    row("Chỉ số CCHC năm 2023 của xã Bình Hàng Tây đạt loại xuất sắc."),
    # — denied, supposed, asked —
    row("Năm 2020, tỉnh Gia Lai chưa lọt vào nhóm 30 tỉnh dẫn đầu PAR Index."),
    row("Nếu không bị trừ điểm, huyện Đại Lộc đã đứng đầu Chỉ số CCHC năm 2021."),
    row("Vì sao PCI năm 2022 của tỉnh chưa vào được top 10?", title="Hà Tĩnh bàn giải pháp nâng hạng PCI"),
    row("Địa phương đứng đầu Chỉ số CCHC năm 2023 sẽ được thưởng 100 triệu đồng, hạng nhì 70 triệu đồng."),
    row("Việc xếp hạng DDCI năm 2023 của tỉnh Long An căn cứ vào 8 chỉ số thành phần."),
    # — shares, counts, scales —
    row("Năm 2022, tỉnh Ninh Thuận có 7/8 chỉ số thành phần PAR INDEX tăng điểm."),
    row("Huyện Châu Phú có 9/13 xã, thị trấn công bố Chỉ số CCHC năm 2020."),
    row("Người dân chấm 4,5/5 sao cho Bộ phận Một cửa quận Hải Châu năm 2022."),
    row("Đã có 60/63 tỉnh, thành phố triển khai đo lường DDCI trong năm 2021."),
    row("Tỷ lệ hồ sơ đúng hạn của huyện Phú Tân năm 2021 đạt 99,2%."),
    # — dates, papers, ordinals of time —
    row("Đây là năm thứ 3 tỉnh Tuyên Quang khảo sát DDCI và là lần thứ 4 công bố Chỉ số CCHC năm 2021."),
    row("Lần thứ 2 tổ chức, hội nghị phân tích PCI 2022 của tỉnh Bến Tre thu hút 200 doanh nghiệp."),
    row("Ngày 4/12/2021, UBND tỉnh Quảng Trị họp về Chỉ số CCHC năm 2021."),
    row("Quyết định số 12/2020/QĐ-UBND của UBND tỉnh Hà Giang quy định về Chỉ số CCHC năm 2020."),
    row("Kỳ họp thứ 6, HĐND tỉnh Bình Định khóa XIII thảo luận về PAR INDEX 2021."),
    row("Chỉ số CCHC được công bố vào Thứ ba, ngày 12/4/2023 tại Thành phố Hồ Chí Minh."),
    # — classes of towns, hospitals, services —
    row("Thành phố Thái Nguyên là đô thị loại I, năm 2022 tiếp tục đẩy mạnh CCHC."),
    row("Bệnh viện Đa khoa tỉnh Lào Cai là bệnh viện hạng I, năm 2021 đạt mức hài lòng cao."),
    row("Năm 2020, huyện Quế Sơn cung cấp 250 dịch vụ công trực tuyến mức độ 4, có 2 đơn vị sự nghiệp hạng II."),
    row("Tỉnh Hậu Giang triển khai dự án nâng hạng Quốc lộ 61 lên cấp III năm 2022."),
    # — countries, regions, means —
    row("Việt Nam xếp thứ 86/193 quốc gia về Chỉ số phát triển Chính phủ điện tử năm 2022."),
    row("Vùng Đồng bằng sông Hồng có giá trị trung bình PAR Index 2023 cao nhất với 88,33%."),
    row("Giá trị trung bình SIPAS 2022 của 63 tỉnh, thành phố đạt 80,08%, cao hơn năm trước."),
    row("Việt Nam đứng thứ 44 về Chỉ số đổi mới sáng tạo toàn cầu năm 2021."),
    # — days of the week, groups without a number, times —
    row("Thứ Ba, 14/03/2023 - 09:20, UBND huyện Cần Giuộc sơ kết công tác chuyển đổi số DTI."),
    row("Thứ sáu 18/03/2022, UBND huyện Yên Khánh họp về Chỉ số cải cách hành chính."),
    row("Đây là năm thứ ba liên tiếp huyện Yên Khánh nằm trong nhóm dẫn đầu về Chỉ số cải cách hành chính."),
    row("Huyện Krông Pắc cho hay ba xã cuối bảng về Chỉ số CCHC năm 2009 phải kiểm điểm."),
    row("Từ 1/7 đến 30/9, tỉnh Lâm Đồng tiếp nhận 301.458 hồ sơ theo Bộ chỉ số 766.", published="2025-10-02"),
    row("Sở được UBND tỉnh Hà Giang khen vì cải cách hành chính; tỷ lệ hộ nghèo còn 9%."),
    # — after July 2025 —
    row("Sau sắp xếp, tỉnh Lâm Đồng có diện tích lớn nhất cả nước trong 34 tỉnh, thành phố.", published="2025-07-10"),
    row("Có 96/102 xã, phường của tỉnh Đồng Tháp kiện toàn Ban Chỉ đạo CCHC.", published="2025-09-12"),
    row("Phường Hải Châu có số hồ sơ tiếp nhận nhiều nhất thành phố trong tháng 8/2025.", published="2025-09-03"),
]  # fmt: skip
