"""Rows of test_rankings about parts of an index and about what is aimed at: how parts are named, how far a target reaches."""

from __future__ import annotations

from tests.resolvers.ranking_rows import r, row

PAR, SIPAS, DDCI, PCI, PAPI, PGI = "PAR_INDEX", "SIPAS", "DDCI", "PCI", "PAPI", "PGI"
ICT, DTI, OTHER = "ICT_INDEX", "DTI", "OTHER"

PARTS = [
    # — named before whom they are of, with words no lexicon knows —
    row("Về SIPAS năm 2019, lĩnh vực hộ tịch của thị xã Ba Đồn xếp thứ 6.", r("Thị xã Ba Đồn", SIPAS, 2019, component="hộ tịch", rank=6)),
    row("Chỉ số CCHC năm 2020: riêng tiêu chí sáng kiến cải cách, huyện Cam Lâm đứng đầu.",
        r("Huyện Cam Lâm", PAR, 2020, component="sáng kiến cải cách", rank=1)),
    row("Chỉ số CCHC năm 2020 của tỉnh Bắc Kạn xếp thứ 50; trong lĩnh vực cải cách hành chính, tỉnh Bắc Kạn có nhiều cố gắng.", r("Tỉnh Bắc Kạn", PAR, 2020, rank=50)),
    # — in quotation marks, without a word that says what they are —
    row("PGI năm 2023: về “Ứng phó thời tiết cực đoan”, Bến Tre đạt 6,8 điểm và đứng đầu cả nước.",
        r("Tỉnh Bến Tre", PGI, 2023, component="Ứng phó thời tiết cực đoan", rank=1, score=6.8)),
    row("DDCI năm 2020 của huyện Lạc Dương: có thứ hạng thấp nhất là “Chi phí tuân thủ”, đạt 5,9 điểm, xếp thứ 11.",
        r("Huyện Lạc Dương", DDCI, 2020, component="Chi phí tuân thủ", rank=11, score=5.9)),
    row("SIPAS năm 2022 của tỉnh Kon Tum đạt 81%; riêng “Xử lý kiến nghị” chỉ đạt 74,2%, xếp thứ 51.",
        r("Tỉnh Kon Tum", SIPAS, 2022, score=81), r("Tỉnh Kon Tum", SIPAS, 2022, component="Xử lý kiến nghị", rank=51, score=74.2)),
    row("PAR INDEX năm 2020 của tỉnh Kon Tum xếp thứ 40; cán bộ “một cửa” vẫn xếp hồ sơ bằng tay.", r("Tỉnh Kon Tum", PAR, 2020, rank=40)),
    # — in a list with colons, several before or after their places —
    row("ICT Index năm 2018 của tỉnh Hòa Bình:\n- Hạ tầng kỹ thuật: xếp thứ 40;\n- Hạ tầng nhân lực: xếp thứ 22.",
        r("Tỉnh Hòa Bình", ICT, 2018, component="Hạ tầng kỹ thuật", rank=40), r("Tỉnh Hòa Bình", ICT, 2018, component="Hạ tầng nhân lực", rank=22)),
    row("PCI năm 2013: các chỉ số Tính minh bạch (5,12 điểm) và Đào tạo lao động (4,9 điểm) của tỉnh Hà Giang lần lượt đứng thứ 48 và 53/63.",
        r("Tỉnh Hà Giang", PCI, 2013, component="Tính minh bạch", rank=48, rank_of=63, score=5.12),
        r("Tỉnh Hà Giang", PCI, 2013, component="Đào tạo lao động", rank=53, rank_of=63, score=4.9)),
    row("PAPI năm 2015: Hưng Yên có hai nội dung nằm trong 10 địa phương dẫn đầu là “Thủ tục hành chính công” và “Cung ứng dịch vụ công”.",
        r("Tỉnh Hưng Yên", PAPI, 2015, component="Thủ tục hành chính công", top=10), r("Tỉnh Hưng Yên", PAPI, 2015, component="Cung ứng dịch vụ công", top=10)),
    row("PCI năm 2016: Về Đào tạo lao động, không tỉnh nào trong vùng vào được tốp 20, riêng Hậu Giang chỉ được 4,1 điểm, đứng thứ 60.",
        r("Tỉnh Hậu Giang", PCI, 2016, component="Đào tạo lao động", rank=60, score=4.1)),
    # — the place at the head of the sentence —
    row("PCI năm 2014 của Lâm Đồng xếp thứ 27. Ở Kon Tum, chỉ số Chi phí thời gian đạt 6,2 điểm, đứng thứ 33.",
        r("Tỉnh Lâm Đồng", PCI, 2014, rank=27), r("Tỉnh Kon Tum", PCI, 2014, component="Chi phí thời gian", rank=33, score=6.2)),
    # — parts compared with each other, questions, points of a scale —
    row("DDCI năm 2022 của thị xã Sa Pa xếp thứ 2. Trong 8 chỉ số thành phần, “Chi phí thời gian” có điểm trung bình cao nhất.", r("Thị xã Sa Pa", DDCI, 2022, rank=2)),
    row("PCI năm 2017 của tỉnh Tây Ninh xếp thứ 19. Chỉ số nào của tỉnh tốt nhất và kém nhất, thưa ông?", r("Tỉnh Tây Ninh", PCI, 2017, rank=19)),
    row("Tỉnh Sóc Trăng đạt 80,5/100 điểm, xếp thứ 14/34 về Bộ chỉ số phục vụ người dân, doanh nghiệp năm 2025. Mức độ hài lòng đạt 17,2/18 điểm; "
        "thấp nhất là thanh toán trực tuyến, đạt 5,5/10 điểm.", r("Tỉnh Sóc Trăng", OTHER, 2025, rank=14, rank_of=34, score=80.5)),
    row("Theo Kế hoạch số 12/KH-UBND về ứng dụng công nghệ thông tin, đến năm 2015 tỉnh Phú Yên phấn đấu vào tốp 15 ICT Index.", r("Tỉnh Phú Yên", ICT, 2015, top=15, modality="target")),
    # — a table whose columns are parts —
    row("Thứ hạng theo ba trụ cột của Chỉ số chuyển đổi số (DTI) năm 2021:\nTỉnh | Chính quyền số | Kinh tế số\nBắc Kạn | 20 | 41\nCao Bằng | 52 | 49",
        r("Tỉnh Bắc Kạn", DTI, 2021, component="Chính quyền số", rank=20), r("Tỉnh Bắc Kạn", DTI, 2021, component="Kinh tế số", rank=41),
        r("Tỉnh Cao Bằng", DTI, 2021, component="Chính quyền số", rank=52), r("Tỉnh Cao Bằng", DTI, 2021, component="Kinh tế số", rank=49)),
]  # fmt: skip

AIMS = [
    row("Kế hoạch cải thiện các chỉ số của tỉnh Đắk Nông đề ra nhiều mục tiêu. Đến năm 2025, cả hai chỉ số PAR INDEX và SIPAS đều nằm trong nhóm 25 tỉnh, thành phố.",
        r("Tỉnh Đắk Nông", PAR, 2025, top=25, modality="target"), r("Tỉnh Đắk Nông", SIPAS, 2025, top=25, modality="target")),
    row("PCI của tỉnh Lào Cai năm 2015 đứng thứ 40. Đến năm 2018, tỉnh đã vươn lên nằm trong nhóm 10 tỉnh dẫn đầu.",
        r("Tỉnh Lào Cai", PCI, 2015, rank=40), r("Tỉnh Lào Cai", PCI, 2018, top=10)),
    row("Năm 2025, tỉnh Sơn La phấn đấu PCI nằm trong nhóm 20; PAR INDEX và SIPAS đều nằm trong nhóm 15.",
        r("Tỉnh Sơn La", PCI, 2025, top=20, modality="target"), r("Tỉnh Sơn La", PAR, 2025, top=15, modality="target"), r("Tỉnh Sơn La", SIPAS, 2025, top=15, modality="target")),
    row("Đến năm 2018, PCI của tỉnh Nghệ An phải luôn nằm trong nhóm 20 tỉnh dẫn đầu.", r("Tỉnh Nghệ An", PCI, 2018, top=20, modality="target")),
    row("Năm 2022, Bắc Kạn và Cao Bằng cùng đặt mục tiêu SIPAS đạt trên 85%.",
        r("Tỉnh Bắc Kạn", SIPAS, 2022, score=85, modality="target"), r("Tỉnh Cao Bằng", SIPAS, 2022, score=85, modality="target")),
    row("Các mục tiêu cụ thể năm 2021 của tỉnh Phú Thọ gồm:\n- Chỉ số PAPI: giữ vững thứ hạng 12, đến năm 2023 đứng trong nhóm 10 tỉnh.\n- Chỉ số PCI: năm 2021 đạt từ 65 điểm trở lên; đến năm 2023 nằm trong nhóm 15 tỉnh.",
        r("Tỉnh Phú Thọ", PAPI, 2021, rank=12, change=0, modality="target"), r("Tỉnh Phú Thọ", PAPI, 2023, top=10, modality="target"),
        r("Tỉnh Phú Thọ", PCI, 2021, score=65, modality="target"), r("Tỉnh Phú Thọ", PCI, 2023, top=15, modality="target")),
    row("UBND tỉnh Hà Nam ban hành Kế hoạch nâng cao các chỉ số PCI và PAPI năm 2019.\nNăm 2018 các chỉ số của tỉnh chưa đồng đều. Cụ thể: PCI xếp thứ 33, PAPI xếp thứ 20.",
        r("Tỉnh Hà Nam", PCI, 2018, rank=33), r("Tỉnh Hà Nam", PAPI, 2018, rank=20)),
    row("Đoàn ghi nhận những cố gắng của huyện, góp phần đưa huyện Mù Cang Chải từ vị trí thứ 7 năm 2015 lên thứ 5 năm 2016 về chỉ số CCHC.",
        r("Huyện Mù Cang Chải", PAR, 2016, rank=5, change=2, compared_to=2015), r("Huyện Mù Cang Chải", PAR, 2015, rank=7)),
    # — looks like a placing —
    row("Cập nhật lúc 9:15, Thứ Sáu, 11/03/2022. Chỉ số CCHC năm 2021 của thành phố Tuy Hòa xếp thứ 3.", r("Thành phố Tuy Hòa", PAR, 2021, rank=3)),
    row("Đứng đầu chỉ số CCHC năm 2016 là Sở Y tế tỉnh Bạc Liêu, tiếp theo lần lượt là các Sở: Tư pháp, Nội vụ.",
        r("Sở Y tế tỉnh Bạc Liêu", PAR, 2016, rank=1), r("Sở Tư pháp tỉnh Bạc Liêu", PAR, 2016, rank=2), r("Sở Nội vụ tỉnh Bạc Liêu", PAR, 2016, rank=3)),
    row("Trong ICT Index năm 2014, tỉnh Thái Bình đạt 0,4812, xếp thứ 29.", r("Tỉnh Thái Bình", ICT, 2014, rank=29, score=0.4812)),
    row("Trong 11 huyện, thị xã của tỉnh Trà Vinh, huyện Càng Long và thị xã Duyên Hải đồng hạng nhất về DTI năm 2022.",
        r("Huyện Càng Long", DTI, 2022, rank=1, rank_of=11), r("Thị xã Duyên Hải", DTI, 2022, rank=1, rank_of=11)),
    row("Ở 55 xã, phường, dẫn đầu Chỉ số CCHC năm 2025 là xã Tam Nông.", r("Xã Tam Nông", PAR, 2025, rank=1, rank_of=55)),
    # — whoever else is meant, former titles, groups told in places —
    row("Chỉ số CCHC năm 2015: ở cấp xã, huyện Quảng Xương thấy Quảng Lợi đứng đầu, kế đó là Thọ Văn Hạ; thị trấn Quảng Xương xếp bét bảng.",
        r("Thị trấn Quảng Xương", PAR, 2015, bottom=1)),
    row("PCI 2009: Bình Dương, quán quân ba năm liền trước đó, lần này về nhì với 74,01 điểm.", r("Tỉnh Bình Dương", PCI, 2009, rank=2, score=74.01)),
    row("PCI 2022: Hà Giang và Bắc Kạn là hai tỉnh thấp nhất vùng, ở các vị trí 51 và 57.", r("Tỉnh Hà Giang", PCI, 2022, rank=51), r("Tỉnh Bắc Kạn", PCI, 2022, rank=57)),
    row("PCI 2018: bốn tỉnh trong vùng rơi xuống dưới hạng 50, riêng Cà Mau xếp thứ 48.", r("Tỉnh Cà Mau", PCI, 2018, rank=48)),
    row("Phú Yên: Ba huyện miền núi thuộc tốp năm Chỉ số CCHC năm 2021."),
    row("Về DDCI năm 2021, cú bứt phá thuộc về huyện Tiên Yên khi từ nhóm cuối năm 2020 (thứ 11/13) trở lại vị trí thứ 4.",
        r("Huyện Tiên Yên", DDCI, 2021, rank=4, change=7, compared_to=2020), r("Huyện Tiên Yên", DDCI, 2020, rank=11, rank_of=13)),
    row("Chỉ số CCHC năm 2018 của các sở tỉnh Hà Giang: ngôi đầu không đổi chủ: Sở Tài chính đạt 90,1 điểm.", r("Sở Tài chính tỉnh Hà Giang", PAR, 2018, rank=1, score=90.1)),
    row("PAR INDEX năm 2020: các vị trí tiếp theo là Long An thứ tám, Bến Tre thứ mười một.", r("Tỉnh Long An", PAR, 2020, rank=8), r("Tỉnh Bến Tre", PAR, 2020, rank=11)),
    # — shares and bounds that score nobody —
    row("Sở Nội vụ tỉnh Bạc Liêu theo dõi PAR INDEX và SIPAS; Sở Tư pháp tham mưu nâng tỷ lệ hồ sơ trực tuyến lên 30%."),
    row("DDCI năm 2023 của tỉnh Sơn La: huyện Mộc Châu xếp thứ nhất; toàn tỉnh không còn xã dưới 70 điểm.", r("Huyện Mộc Châu", DDCI, 2023, rank=1), also=("score",)),
    # — targets of two indexes, moves of the one before the comma —
    row("Năm 2023, tỉnh Kon Tum phấn đấu chỉ số SIPAS tăng ít nhất 4 bậc, PCI lọt vào tốp 40.",
        r("Tỉnh Kon Tum", SIPAS, 2023, change=4, modality="target"), r("Tỉnh Kon Tum", PCI, 2023, top=40, modality="target")),
    row("Năm 2025, thành phố Hải Phòng đặt mục tiêu giữ vững vị trí quán quân PAR INDEX và nằm trong nhóm 5 về PCI.",
        r("Thành phố Hải Phòng", PAR, 2025, rank=1, change=0, modality="target"), r("Thành phố Hải Phòng", PCI, 2025, top=5, modality="target")),
    # — a list that goes on, a ministry's own bodies —
    row("Xã Gio An đứng thứ nhất về DTI cấp xã năm 2022 của huyện Gio Linh, tỉnh Quảng Trị. Các đơn vị còn lại:\n5. Xã Gio Châu: 655 điểm\n6. Xã Gio Mai: 648 điểm\n7. Xã Gio Quang: 631 điểm",
        r("Xã Gio An", DTI, 2022, rank=1), r("Xã Gio Châu", DTI, 2022, rank=5, score=655), r("Xã Gio Mai", DTI, 2022, rank=6, score=648), r("Xã Gio Quang", DTI, 2022, rank=7, score=631)),
    row("Sáng 3/4, tại Hà Nội, Bộ công bố Chỉ số CCHC năm 2020 của các cục, vụ: dẫn đầu là Cục Đường thủy nội địa, xếp cuối là Vụ Vận tải.",
        r("Cục Đường thủy nội địa", PAR, 2020, rank=1), r("Vụ Vận tải", PAR, 2020, bottom=1), title="Bộ Giao thông vận tải công bố chỉ số cải cách hành chính của các đơn vị"),
    # — look-alikes of the above —
    row("SIPAS năm 2022 của tỉnh Kon Tum: tỷ lệ hài lòng của người dân đối với dịch vụ công đạt 83,5%.", r("Tỉnh Kon Tum", SIPAS, 2022, score=83.5)),
    row("Với mục tiêu cải thiện môi trường kinh doanh, tỉnh Nghệ An ban hành nhiều chính sách. Đến năm 2020, chỉ số PCI của tỉnh Nghệ An xếp thứ 15/63.",
        r("Tỉnh Nghệ An", PCI, 2020, rank=15, rank_of=63), published="2022-05-01"),
    row("Với mục tiêu cải thiện môi trường kinh doanh, huyện Cam Lâm làm nhiều việc. Đến năm 2021, Chỉ số CCHC của huyện Cam Lâm đứng trong nhóm 3.",
        r("Huyện Cam Lâm", PAR, 2021, top=3), published="2022-05-01"),
    row("PAR INDEX năm 2023 của tỉnh Gia Lai tăng 2 bậc.\nNăm 2025, tỉnh tập trung cải thiện các chỉ số. Hiện PAR INDEX của tỉnh xếp thứ 12.",
        r("Tỉnh Gia Lai", PAR, 2023, rank=12, change=2)),
    row("PCI năm 2021 của tỉnh Lào Cai xếp thứ 12 so với hạng 20 trước đó, đạt 65 điểm.", r("Tỉnh Lào Cai", PCI, 2021, rank=12, change=8, score=65)),
    row("Về DDCI năm 2021, trong 3 huyện trên, huyện Lục Yên đạt 85,2 điểm.", r("Huyện Lục Yên", DDCI, 2021, score=85.2)),
    row("Quyết tâm của tỉnh Gia Lai là đưa PCI năm 2023 vào nhóm 20.", r("Tỉnh Gia Lai", PCI, 2023, top=20, modality="target")),
    row("UBND tỉnh Gia Lai xếp hạng Chỉ số CCHC năm 2020 của các sở, công bố ngày 12/01/2021 như sau:\n1. Sở Nội vụ: 91,2 điểm\n2. Sở Y tế: 90,1 điểm\n3. Sở Tư pháp: 89 điểm",
        r("Sở Nội vụ tỉnh Gia Lai", PAR, 2020, rank=1, score=91.2), r("Sở Y tế tỉnh Gia Lai", PAR, 2020, rank=2, score=90.1), r("Sở Tư pháp tỉnh Gia Lai", PAR, 2020, rank=3, score=89)),
    row("Về DDCI năm 2022, với phương châm “Lấy người dân làm trung tâm”, chỉ số của huyện Cam Lâm đứng thứ 2.", r("Huyện Cam Lâm", DDCI, 2022, rank=2)),
    row("Với “quyết tâm chính trị cao”, Quảng Ninh tiếp tục đứng đầu cả nước về PCI năm 2021.", r("Tỉnh Quảng Ninh", PCI, 2021, rank=1)),
    row("PCI năm 2020 của Lào Cai xếp thứ 25. Ở lĩnh vực thể thao, Lào Cai xếp thứ 3 toàn quốc.", r("Tỉnh Lào Cai", PCI, 2020, rank=25)),
    row("PGI năm 2023 của tỉnh Hà Nam đạt 26,2/40 điểm.", r("Tỉnh Hà Nam", PGI, 2023, score=26.2)),
    row("Về DDCI năm 2021 của tỉnh Lào Cai, Sở Nội vụ đứng đầu, Sở Y tế thứ ba (87.50 điểm).",
        r("Sở Nội vụ tỉnh Lào Cai", DDCI, 2021, rank=1), r("Sở Y tế tỉnh Lào Cai", DDCI, 2021, rank=3, score=87.5)),
    row("PAR INDEX của tỉnh Gia Lai năm 2022 tăng điểm, mức độ phục vụ người dân được nâng lên, xếp thứ 12.", r("Tỉnh Gia Lai", PAR, 2022, rank=12)),
    row("Năm 2023, tỉnh Gia Lai phấn đấu PCI vào nhóm 20; năm 2022, PAR INDEX nằm trong nhóm 30.",
        r("Tỉnh Gia Lai", PCI, 2023, top=20, modality="target"), r("Tỉnh Gia Lai", PAR, 2022, top=30)),
]  # fmt: skip
