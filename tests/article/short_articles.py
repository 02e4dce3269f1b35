"""Articles of few words among many links: name → HTML; each reads as an article."""

from __future__ import annotations

from tests.article.listings import FOOT, ITEM, MENU, NEWS, news, page

SHORT: dict[str, str] = {}
_TITLE = "Thông báo tuyển dụng công chức cấp xã năm 2022"
_FILES = "".join(
    f'<li><a href="/f{i}.pdf">{t}</a></li>'
    for i, t in enumerate(
        [
            "Thông báo số 112/TB-UBND về tuyển dụng công chức",
            "Mẫu phiếu đăng ký dự tuyển công chức",
            "Danh mục tài liệu ôn tập kiến thức chung",
        ]
    )
)
SHORT["notice with files"] = page(
    _TITLE + " - Huyện Mộc Hóa",
    f'{MENU}<article><h1 class="entry-title">{_TITLE}</h1><span>14/06/2022</span><div class="entry-content"><p>UBND huyện Mộc Hóa thông báo tuyển dụng 9 công chức cấp xã. Thời gian nhận hồ sơ từ ngày 15/6 đến 15/7/2022 tại Phòng Nội vụ huyện.</p><ul>{_FILES}</ul></div></article><aside><ul>{news(ITEM, 10)}</ul></aside><footer>{FOOT}</footer>',
)
SHORT["photo story"] = page(
    "Những hình ảnh đẹp tại hội thi",
    f'{MENU}<h1 class="title-detail">Những hình ảnh đẹp tại hội thi cán bộ một cửa</h1><p class="sapo">Hội thi quy tụ 15 đội đến từ các xã, thị trấn, mang đến nhiều tiết mục hấp dẫn.</p><div class="detail-content">'
    + "".join(
        f"<figure><img><figcaption>{c}</figcaption></figure>"
        for c in [
            "Ông Võ Thành Nhân, Chủ tịch UBND huyện, phát biểu khai mạc",
            "Phần thi chào hỏi của đội thị trấn",
            "Đội xã Thái Trị xử lý tình huống",
            "Ban giám khảo chấm điểm",
            "Trao giải nhất cho đội xã Vĩnh Trị",
        ]
    )
    + f'</div><div class="related"><ul>{news(ITEM, 8)}</ul></div><footer>{FOOT}</footer>',
)
_ROWS = "".join(
    f"<tr><td>{i}</td><td>{u}</td><td>{s}</td><td>{i}</td></tr>"
    for i, (u, s) in enumerate(
        [
            ("Huyện Mộc Hóa", "91,2"),
            ("Huyện Tân Hưng", "90,1"),
            ("Huyện Vĩnh Hưng", "88,4"),
            ("Thị xã Kiến Tường", "86,0"),
            ("Huyện Thạnh Hóa", "85,3"),
            ("Huyện Đức Huệ", "84,9"),
        ],
        start=1,
    )
)
SHORT["ranking table only"] = page(
    "Kết quả xếp hạng chỉ số cải cách hành chính",
    f'{MENU}<div class="portlet-body"><h3 class="header-title">Kết quả xếp hạng chỉ số cải cách hành chính cấp huyện năm 2021</h3><div>14/06/2022</div><div class="journal-content-article"><p>Kết quả cụ thể như sau:</p><table><tr><th>STT</th><th>Đơn vị</th><th>Điểm</th><th>Xếp hạng</th></tr>{_ROWS}</table></div></div><div class="tin-khac"><ul>{news(ITEM, 10)}</ul></div><footer>{FOOT}</footer>',
)
SHORT["ranking table with linked units"] = (
    SHORT["ranking table only"]
    .replace("<td>Huyện", '<td><a href="/u">UBND Huyện')
    .replace("<td>Thị xã", '<td><a href="/u">UBND Thị xã')
)
_TEXT = '<p>Chiều 14/6, Huyện ủy Mộc Hóa tổ chức hội nghị giao ban công tác tuyên giáo quý III. Ông Lê Văn Tám, Phó Bí thư Thường trực Huyện ủy, dự và phát biểu.</p><p>Hội nghị đánh giá kết quả, đề ra 5 nhiệm vụ trong quý IV/2022.</p><p align="right">Kim Ngân</p>'
SHORT["short article on a crowded page"] = page(
    NEWS[8] + " - Báo Long An",
    f'<header>{MENU}</header><h1>{NEWS[8]}</h1><div class="date">14/06/2022 15:30</div><div class="detail-content">{_TEXT}</div>'
    + "".join(f'<div class="zone"><h3>{z}</h3><ul>{news(ITEM, 20, 3)}</ul></div>' for z in "ABC")
    + f"<footer>{FOOT}</footer>",
)
SHORT["one cell, no metadata"] = page(
    "Trang tin huyện",
    f"<table><tr><td><ul>{news(ITEM, 14)}</ul></td><td><b>{NEWS[8]}</b><br><br>Chiều 14/6, Huyện ủy Mộc Hóa tổ chức hội nghị giao ban công tác tuyên giáo quý III. Ông Lê Văn Tám, Phó Bí thư Thường trực Huyện ủy, dự và phát biểu.<br><br>Hội nghị đánh giá kết quả đã đạt được, chỉ ra những hạn chế và đề ra 5 nhiệm vụ trọng tâm trong quý IV/2022.<br><br>Kim Ngân</td></tr></table>",
)
SHORT["video article"] = page(
    "Video: Lễ ra mắt mô hình Ngày thứ Năm không hẹn",
    f'{MENU}<h1 class="title-detail">Video: Lễ ra mắt mô hình “Ngày thứ Năm không hẹn”</h1><div class="time">14/06/2022</div><div class="detail-content"><video></video><p>(LAO) - Sáng 14/6, UBND thị trấn Bình Phong Thạnh ra mắt mô hình “Ngày thứ Năm không hẹn”, giải quyết hồ sơ ngay trong ngày cho người dân.</p></div><div class="box"><ul>{news(ITEM, 12)}</ul></div><footer>{FOOT}</footer>',
)
SHORT["article of links to papers"] = page(
    "Văn bản mới ban hành trong tuần",
    f'{MENU}<h1 class="entry-title">Điểm văn bản mới ban hành trong tuần</h1><div class="entry-content"><p>Trong tuần từ ngày 6/6 đến 12/6/2022, UBND tỉnh ban hành nhiều văn bản chỉ đạo quan trọng về cải cách hành chính, chuyển đổi số và phát triển kinh tế - xã hội, trong đó nổi bật là các văn bản sau đây:</p><p>- <a href="/1">Công văn số 1201/UBND-NC</a> về chấn chỉnh kỷ luật, kỷ cương hành chính, yêu cầu các sở, ngành rà soát toàn bộ quy trình.</p><p>- <a href="/2">Kế hoạch số 1202/KH-UBND</a> về nâng cao chỉ số cải cách hành chính, phấn đấu năm 2022 vào nhóm 20 tỉnh dẫn đầu cả nước.</p></div><footer>{FOOT}</footer>',
)
SHORT["login how-to"] = page(
    "Hướng dẫn đăng nhập hệ thống",
    f'{MENU}<h1 class="entry-title">Hướng dẫn đăng nhập hệ thống dịch vụ công</h1><div class="entry-content"><p>Sở Thông tin và Truyền thông hướng dẫn người dân đăng nhập Cổng dịch vụ công tỉnh bằng tài khoản định danh điện tử VNeID từ ngày 01/7/2022.</p></div><footer>{FOOT}</footer>',
)
SHORT["questions with answers"] = page(
    "Hỏi đáp về khai sinh",
    f'{MENU}<h1 class="entry-title">Hỏi: Thủ tục cấp lại giấy khai sinh?</h1><div class="entry-content"><p>Hỏi: Tôi bị mất giấy khai sinh, nay muốn xin cấp lại thì làm ở đâu?</p><p>Trả lời: Theo Luật Hộ tịch năm 2014, công dân nộp hồ sơ tại UBND cấp xã nơi đăng ký hộ tịch trước đây hoặc nơi thường trú để được cấp bản sao trích lục khai sinh.</p></div><ul>{news(ITEM, 8)}</ul><footer>{FOOT}</footer>',
)
