"""Texts to the models in them: name and unit, then what else is said of them."""

from __future__ import annotations

import pytest

from tests.resolvers.analysed import models_in

# In quotation marks: every mark, nested, unclosed, with words between the marker and the name.
QUOTED = [
    (
        "Khai trương mô hình “Trung tâm phục vụ hành chính công lưu động”.",
        ["Trung tâm phục vụ hành chính công lưu động"],
    ),
    ("Phong trào thi đua “Dân vận khéo” lan tỏa.", ["Dân vận khéo"]),
    ("Mô hình “Ngày thứ Bảy vì dân”. Nhờ mô hình “Ngày thứ Bảy”, dân đỡ vất vả.", ["Ngày thứ Bảy vì dân"]),
    ("Phường ra mắt mô hình “Hẹn giờ làm thủ tục”.", ["Hẹn giờ làm thủ tục"]),
    ('Phường ra mắt mô hình "Hẹn giờ làm thủ tục".', ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình «Hẹn giờ làm thủ tục».", ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình ‘Hẹn giờ làm thủ tục’.", ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình 'Hẹn giờ làm thủ tục'.", ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình ''Hẹn giờ làm thủ tục''.", ["Hẹn giờ làm thủ tục"]),
    ('Phường ra mắt mô hình “Hẹn giờ làm thủ tục".', ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình ”Hẹn giờ làm thủ tục”.", ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình “ Hẹn giờ làm thủ tục ”.", ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình “Hẹn giờ làm thủ tục,” ai cũng khen.", ["Hẹn giờ làm thủ tục"]),
    ("Phường ra mắt mô hình:“Hẹn giờ làm thủ tục”.", ["Hẹn giờ làm thủ tục"]),
    ("Mô hình “Hẹn giờ làm thủ tục của xã; người dân rất hài lòng.", ["Hẹn giờ làm thủ tục"]),
    ("Xã có mô hình “Xây dựng “Tổ dân phố số” kiểu mẫu”.", ["Xây dựng “Tổ dân phố số” kiểu mẫu"]),
    ("mô hình “Nộp hồ sơ tại thôn và mô hình “Trả hồ sơ tại nhà”.", ["Nộp hồ sơ tại thôn", "Trả hồ sơ tại nhà"]),
    ("Xã triển khai mô hình điểm “Cấp giấy khai sinh lưu động”.", ["Cấp giấy khai sinh lưu động"]),
    ("Xã triển khai mô hình mang tên “Cấp giấy khai sinh lưu động”.", ["Cấp giấy khai sinh lưu động"]),
    ("Xã triển khai mô hình với tên gọi “Cấp giấy lưu động”.", ["Cấp giấy lưu động"]),
    ("Mô hình thứ ba là “Trao kết quả tại giường bệnh”.", ["Trao kết quả tại giường bệnh"]),
    ("Mô hình số 2: “Trao kết quả tại giường bệnh”.", ["Trao kết quả tại giường bệnh"]),
    ("Mô hình dân vận khéo “Trao kết quả tại nhà”.", ["Trao kết quả tại nhà"]),
    ("Mô hình mới trong cải cách hành chính: “Phiếu hẹn điện tử”.", ["Phiếu hẹn điện tử"]),
    ("Sáng kiến “Phiếu hẹn điện tử” được công nhận.", ["Phiếu hẹn điện tử"]),
    ("Cách làm hay “Gọi điện báo kết quả” được nhân rộng.", ["Gọi điện báo kết quả"]),
    ("Cách làm “Gọi điện báo kết quả” rất thiết thực.", ["Gọi điện báo kết quả"]),
    ("Giải pháp “Gọi điện báo kết quả” được chọn.", ["Gọi điện báo kết quả"]),
    ("Đề án “Đưa dịch vụ công về thôn” được phê duyệt.", ["Đưa dịch vụ công về thôn"]),
    ("Phong trào “Công sở không khói thuốc” lan rộng.", ["Công sở không khói thuốc"]),
    ("Phong trào thi đua “Cán bộ gần dân” được phát động.", ["Cán bộ gần dân"]),
    ("Phương thức “Ba bước hai ngày” được áp dụng.", ["Ba bước hai ngày"]),
    ("Công trình “Góc đọc sách pháp luật” khánh thành.", ["Góc đọc sách pháp luật"]),
    ("Phần việc “Điền đơn giúp người già” của Đoàn xã.", ["Điền đơn giúp người già"]),
    ("Đẩy mạnh mô hình “3 không” trong tiếp dân.", ["3 không"]),
    ("mô hình “Smart Citizen - Công dân thông minh”", ["Smart Citizen - Công dân thông minh"]),
    ("mô hình “One door”", ["One door"]),
    ("mô hình “4 tại chỗ: nhận, xử lý, ký, trả”", ["4 tại chỗ: nhận, xử lý, ký, trả"]),
    ("Ông nói: “Mô hình “Hành chính lưu động” được dân ủng hộ”.", ["Hành chính lưu động"]),
    ('Bà nói: "Mô hình "Hành chính lưu động" giúp dân đỡ đi lại".', ["Hành chính lưu động"]),
    ("mô hình chính quyền gần dân (“Cà phê sáng cùng dân”)", ["Cà phê sáng cùng dân"]),
]

# Several names under one marker, with and without owners, in one line or below it.
LISTS = [
    (
        "Các mô hình gồm: (1) “Phòng họp số”; (2) “Ngày cùng dân”; (3) “Khai sinh tại nhà” của xã.",
        ["Phòng họp số", "Ngày cùng dân", "Khai sinh tại nhà"],
    ),
    ("Các mô hình đang được duy trì: a) “Phòng họp số”, b) “Ngày cùng dân”.", ["Phòng họp số", "Ngày cùng dân"]),
    ('Thực hiện mô hình "Công sở xanh", "Công sở đẹp" phục vụ nhân dân.', ["Công sở xanh", "Công sở đẹp"]),
    ("Các mô hình: “Một phút chào hỏi”; “Hai phút lắng nghe”.", ["Một phút chào hỏi", "Hai phút lắng nghe"]),
    (
        "Nhiều mô hình hay như “Một phút chào hỏi”, “Hai phút lắng nghe” và “Ba phút xử lý”.",
        ["Một phút chào hỏi", "Hai phút lắng nghe", "Ba phút xử lý"],
    ),
    (
        "Các mô hình, cách làm hay tiêu biểu là “Ngày không giấy”, “Tuần không họp”.",
        ["Ngày không giấy", "Tuần không họp"],
    ),
    ("Xã có 2 mô hình, gồm: “Ngày không giấy” và “Tuần không họp”.", ["Ngày không giấy", "Tuần không họp"]),
    ("mô hình “Ngày không giấy”, mô hình “Tuần không họp”", ["Ngày không giấy", "Tuần không họp"]),
    (
        "mô hình “Ngày không giấy”, “Tuần không họp, “Tháng không nợ”.",
        ["Ngày không giấy", "Tuần không họp", "Tháng không nợ"],
    ),
    (
        "Các mô hình tiêu biểu:\n- “Ngày không giấy”\n- “Tuần không họp”\nHội nghị kết thúc.",
        ["Ngày không giấy", "Tuần không họp"],
    ),
    (
        "Một số mô hình nổi bật như:\n1. Hẹn giờ tiếp dân của xã An Nhơn\n2. Trả kết quả tại ấp",
        ["Hẹn giờ tiếp dân", "Trả kết quả tại ấp"],
    ),
    (
        "Xã có ba mô hình: “Một người đi” (khai sinh, bảo hiểm y tế), “Thẻ ưu tiên” cho người già và xe đưa đón cụ cao tuổi.",
        ["Một người đi", "Thẻ ưu tiên", "xe đưa đón cụ cao tuổi"],
    ),
    ("Xã có hai mô hình: “Một người đi”, “Thẻ ưu tiên” và xe đưa đón cụ cao tuổi.", ["Một người đi", "Thẻ ưu tiên"]),
    (
        "Xã có nhiều mô hình tự quản. Tiêu biểu là “Bản không khóa cửa” ở xã An Nhơn, “Ba tự, ba cùng” ở xã Tân Phú.",
        ["Bản không khóa cửa", "Ba tự, ba cùng"],
    ),
    (
        "Các mô hình năm 2024\nSTT | Tên mô hình | Đơn vị\n1 | Mô hình Tàu chở hồ sơ | Xã An Nhơn\n2 | “Loa báo lượt” | Xã Tân Phú",
        ["Tàu chở hồ sơ", "Loa báo lượt"],
    ),
    ("STT | Số mô hình | Đơn vị\n1 | 12 | Xã An Nhơn", []),
    ("Xã có mô hình “Loa báo lượt”. Dân quen mô hình “Loa báo lượt duy trì từ 2020; nay vẫn dùng.", ["Loa báo lượt"]),
    (
        "Xã có thêm hai mô hình. Một là, “Xe buýt hồ sơ” chạy vào thứ Ba. Hai là, “Lớp học thủ tục” buổi tối.",
        ["Xe buýt hồ sơ", "Lớp học thủ tục"],
    ),
    ("Xã có mô hình trả hồ sơ tại nhà. Cụ thể là “Loa báo lượt”.", ["trả hồ sơ tại nhà"]),
    ("Xã có nhiều mô hình tự quản. Tiêu biểu là phương châm “Bản không khóa cửa”.", []),
    ("Phường có ba sáng kiến: “Loa báo lượt”; “Ghế xếp hàng”.", ["Loa báo lượt", "Ghế xếp hàng"]),
    ("Hai mô hình “Loa báo lượt” (tổ 3) và “Ghế xếp hàng” (tổ 5).", ["Loa báo lượt", "Ghế xếp hàng"]),
    (
        "Huyện có 3 mô hình được khen, lần lượt là: Loa báo lượt (xã An Nhơn), Ghế xếp hàng (xã Tân Phú), Zalo xóm (thôn 2).",
        ["Loa báo lượt", "Ghế xếp hàng", "Zalo xóm"],
    ),
    (
        "Sở áp dụng các mô hình: đổi giấy phép qua bưu chính, hẹn giờ thi trực tuyến và trả bằng tại nhà.",
        ["đổi giấy phép qua bưu chính", "hẹn giờ thi trực tuyến", "trả bằng tại nhà"],
    ),
    ("mô hình “Ngày không giấy” với phương châm “nhanh, gọn”", ["Ngày không giấy"]),
    ("mô hình “Ngày không giấy” và phong trào “Mỗi tuần một việc tốt”", ["Ngày không giấy", "Mỗi tuần một việc tốt"]),
]

# Without quotation marks: where the noun phrase ends.
BARE = [
    ("Các mô hình như: hẹn giờ trả kết quả, tư vấn tại nhà được duy trì.", ["hẹn giờ trả kết quả", "tư vấn tại nhà"]),
    ("nhiều mô hình hay như trả hồ sơ qua bưu tá, họp không giấy tờ.", ["trả hồ sơ qua bưu tá", "họp không giấy tờ"]),
    (
        "mô hình hẹn giờ nhận hồ sơ và trả kết quả tại nhà được duy trì thực hiện",
        ["hẹn giờ nhận hồ sơ và trả kết quả tại nhà"],
    ),
    ("mô hình tiếp dân lưu động đã phát huy hiệu quả", ["tiếp dân lưu động"]),
    ("nâng cao hiệu quả mô hình nộp hồ sơ trực tuyến, đặc biệt là cấp xã", ["nộp hồ sơ trực tuyến"]),
    (
        "mô hình hướng dẫn kê khai, tiếp nhận và trả kết quả tại ấp nhằm giúp dân",
        ["hướng dẫn kê khai, tiếp nhận và trả kết quả tại ấp"],
    ),
    ("mô hình trả hồ sơ theo yêu cầu của người dân được duy trì", ["trả hồ sơ theo yêu cầu của người dân"]),
    ("mô hình trả hồ sơ qua bưu tá của UBND xã An Nhơn", ["trả hồ sơ qua bưu tá"]),
    ("mô hình trả hồ sơ qua bưu tá tại xã An Nhơn", ["trả hồ sơ qua bưu tá"]),
    ("mô hình trả hồ sơ qua bưu tá do Đoàn Thanh niên xã thực hiện", ["trả hồ sơ qua bưu tá"]),
    ("mô hình trả hồ sơ qua bưu tá trên địa bàn huyện", ["trả hồ sơ qua bưu tá"]),
    ("mô hình trả hồ sơ qua bưu tá góp phần giảm đi lại", ["trả hồ sơ qua bưu tá"]),
    ("mô hình trả hồ sơ qua bưu tá.", ["trả hồ sơ qua bưu tá"]),
    ("mô hình trả hồ sơ qua bưu tá; mô hình ký số tại nhà dân", ["trả hồ sơ qua bưu tá", "ký số tại nhà dân"]),
    ("mô hình Chính quyền thân thiện của thị trấn Cái Tàu Hạ", ["Chính quyền thân thiện"]),
    ("mô hình Ngày thứ Bảy vì dân được duy trì", ["Ngày thứ Bảy vì dân"]),
    ("mô hình Tổ công nghệ số cộng đồng tại các ấp", ["Tổ công nghệ số cộng đồng"]),
    ("mô hình Đi từng ngõ, gõ từng nhà do Công an xã chủ trì", ["Đi từng ngõ, gõ từng nhà"]),
    ("mô hình 5 tại chỗ đang được áp dụng", ["5 tại chỗ"]),
    ("mô hình trả hồ sơ lưu động để người dân bớt đi lại", ["trả hồ sơ lưu động"]),
    ("mô hình trả hồ sơ lưu động, qua đó người dân bớt đi lại", ["trả hồ sơ lưu động"]),
    ("Sáng kiến Phiếu khảo sát bằng mã QR do Phòng Nội vụ đề xuất", ["Phiếu khảo sát bằng mã QR"]),
    ("sáng kiến Ứng dụng Zalo nhắc hẹn (ZNH) được công nhận", ["Ứng dụng Zalo nhắc hẹn"]),
    ("mô hình họp không giấy tờ từ năm 2020", ["họp không giấy tờ"]),
    ("Xã lại có sáng kiến tin nhắn báo ngày nhận hồ sơ, mỗi tháng gửi 200 tin.", ["tin nhắn báo ngày nhận hồ sơ"]),
    ("Phường thử nghiệm sáng kiến dùng AI ghi biên bản họp dân.", ["dùng AI ghi biên bản họp dân"]),
    ("Mô hình thứ nhất là điểm tiếp nhận hồ sơ tại chợ do UBND xã An Nhơn lập.", ["điểm tiếp nhận hồ sơ tại chợ"]),
    ("Đáng tiếc là mô hình ki-ốt tự nộp hồ sơ ở Cao Lãnh, từng đông khách.", ["ki-ốt tự nộp hồ sơ"]),
    ("Đơn cử là sáng kiến lịch tiếp dân điện tử của xã An Nhơn.", ["lịch tiếp dân điện tử"]),
    ("mô hình Phường văn minh, công sở thân thiện ở phường 1", ["Phường văn minh, công sở thân thiện"]),
    ("mô hình Chính quyền gần dân, vì nhân dân phục vụ tại xã An Nhơn", ["Chính quyền gần dân, vì nhân dân phục vụ"]),
    ("Xã có một mô hình gọi là Phiên dịch tại quầy, mỗi sáng hai người.", ["Phiên dịch tại quầy"]),
    ("Điều làm nên khác biệt của phường là mô hình loa đọc lịch tiếp dân.", ["loa đọc lịch tiếp dân"]),
    ("Xã sẽ nhân rộng mô hình ra bốn thôn còn lại; mô hình thôn thông minh được khen.", ["thôn thông minh"]),
    ("Đoàn làm việc với xã về mô hình Tàu chở hồ sơ.", ["Tàu chở hồ sơ"]),
    ("Viện có sáng kiến số hóa hồ sơ vụ án của huyện.", ["số hóa hồ sơ vụ án"]),
    ("mô hình số 2: trả hồ sơ tại chợ phiên", ["trả hồ sơ tại chợ phiên"]),
    (
        "Hiệu quả mô hình nhận hồ sơ tại ấp.\nMô hình nhận hồ sơ tại ấp cho người già của xã An Nhơn được khen.",
        ["nhận hồ sơ tại ấp cho người già"],
    ),
    ("Sở duy trì mô hình cấp phiếu lý lịch trên VNeID năm 2024.", ["cấp phiếu lý lịch trên VNeID"]),
    ("Tỉnh nhân rộng mô hình Thôn thông minh cùng với làm đường mới.", ["Thôn thông minh"]),
    ("Tỉnh có mô hình kiểm tra công vụ đột xuất tại các sở.", ["kiểm tra công vụ đột xuất"]),
    ("mô hình liên thông khai sinh - cư trú - bảo hiểm y tế tại xã", ["liên thông khai sinh - cư trú - bảo hiểm y tế"]),
    ("mô hình họp thôn qua Zalo - UBND xã An Nhơn", ["họp thôn qua Zalo"]),
    ("mô hình 5S (sàng lọc, sắp xếp) tại bộ phận một cửa", ["5S"]),
    ("mô hình Bệnh án điện tử (Trung tâm Y tế huyện)", ["Bệnh án điện tử"]),
]

# The name stands before the word.
BEFORE = [
    ("Xã triển khai “Ngày không hẹn thứ Năm” cho dân.", ["Ngày không hẹn thứ Năm"]),
    ("Phường thành lập “Tổ hỗ trợ nộp hồ sơ” tại chợ.", ["Tổ hỗ trợ nộp hồ sơ"]),
    ("“Cà phê sáng với dân” là mô hình do phường khởi xướng.", ["Cà phê sáng với dân"]),
    ("“Cà phê sáng với dân” là một trong những cách làm được khen.", ["Cà phê sáng với dân"]),
    ("Xã có “Cà phê sáng với dân”. Sáng kiến này được dân mến.", ["Cà phê sáng với dân"]),
    ("“Cà phê sáng với dân” - mô hình đưa cán bộ gần dân hơn.", ["Cà phê sáng với dân"]),
    ("“Cà phê sáng với dân”, một mô hình được nhiều nơi học tập.", ["Cà phê sáng với dân"]),
    ("Phường đề xuất làm thí điểm “Nộp phí không tiền mặt”.", ["Nộp phí không tiền mặt"]),
    ("Quận ra mắt “Tổ tư vấn thủ tục lưu động” tại chợ.", ["Tổ tư vấn thủ tục lưu động"]),
    ("“Trà sớm cùng tiểu thương” với các hộ chợ, mô hình chạy từ năm 2018, vẫn đông.", ["Trà sớm cùng tiểu thương"]),
    ("“Trà sớm cùng tiểu thương” của xã, mô hình hẹn giờ ký hồ sơ của phường.", ["hẹn giờ ký hồ sơ"]),
    ("Xã nghĩ ra “Xe lam hồ sơ”: sáng thứ Ba về bản. Mô hình được dân mến.", ["Xe lam hồ sơ"]),
    ("Dân quen gọi “Gánh hàng thủ tục”. Sáng kiến do Đoàn xã nghĩ ra.", ["Gánh hàng thủ tục"]),
    ("Có “Gánh hàng thủ tục” của xã, cụ bảo “đỡ mỏi chân”. Từ đó mô hình này nổi tiếng.", ["Gánh hàng thủ tục"]),
    ("“Cho mượn tay” là mô hình “Người viết đơn hộ” của xã.", ["Người viết đơn hộ"]),
    ("“Sổ tay ý dân” của xã ra đời đã lâu, nay vẫn dùng. Đây là một trong ba cách làm được khen.", ["Sổ tay ý dân"]),
    ("Phường đặt tên cho cách làm này là “Sổ vàng góp ý”.", ["Sổ vàng góp ý"]),
    ("Đó là “Sổ tay ý dân” – một trong năm mô hình xã đăng ký.", ["Sổ tay ý dân"]),
    ("Với khẩu hiệu “Nhanh như gió”, xã ra quân. Mô hình được dân mến.", []),
    ("Cụ cười: “Đỡ mỏi chân lắm”. Mô hình được dân mến.", []),
    ("Xã giữ “Sổ góp ý mở”. Mô hình thứ hai được dân mến.", []),
]

# No model at all.
NONE = [
    "Nhiều mô hình như nuôi tôm, trồng rau, chăn nuôi bò cho thu nhập khá.",
    "Các mô hình được nhân rộng là kết quả của nhiều năm, nhiều cấp.",
    "Huyện tổ chức “Ngày hội chuyển đổi số” tại công viên.",
    "Xã thực hiện “mục tiêu kép” trong năm.",
    "Triển khai “Chiến dịch mùa hè xanh” từ tháng 6.",
    "Chỉ tiêu mô hình đặt ra là phấn đấu 100% hồ sơ đúng hạn.",
    "Mô hình đã và đang được nhân rộng.",
    "Mô hình mang lại nhiều tiện ích cho người dân.",
    "Các mô hình cải cách hành chính được nhân rộng.",
    "Huyện công nhận 15 mô hình mới và 151 sáng kiến.",
    "Xã thực hiện tốt cơ chế một cửa, một cửa liên thông.",
    "Mô hình “một cửa” được duy trì.",
    "Mô hình “Một cửa liên thông” được duy trì.",
    "Thực hiện mô hình một cửa điện tử tại xã.",
    "Vận hành mô hình chính quyền địa phương hai cấp từ 1/7.",
    "Vận hành mô hình chính quyền địa phương 2 cấp.",
    "Mô hình “chính quyền địa phương 2 cấp” đi vào hoạt động.",
    "Tổ chức bộ máy theo mô hình hai cấp.",
    "Mô hình chính quyền đô thị được thí điểm tại thành phố.",
    "Đổi mới mô hình tăng trưởng kinh tế.",
    "Mô hình tăng trưởng dựa vào vốn đã hết dư địa.",
    "Nhân rộng mô hình nuôi tôm công nghệ cao trong xã.",
    "Mô hình trồng rau sạch cho thu nhập cao.",
    "Mô hình “Nuôi tôm hai giai đoạn” cho lãi lớn.",
    "Mô hình “Trồng sen kết hợp nuôi cá” của ông Ba.",
    "Mô hình sản xuất lúa hữu cơ được nhân rộng.",
    "Mô hình kinh tế tuần hoàn là hướng đi mới.",
    "Mô hình hợp tác xã kiểu mới phát triển.",
    "Mô hình hồi quy tuyến tính cho kết quả tốt.",
    "Tham quan mô hình điểm tại xã bạn.",
    "Mô hình này rất hiệu quả.",
    "Mô hình được nhân rộng ra toàn huyện.",
    "Nhân rộng mô hình hiệu quả trong cải cách hành chính.",
    "Phát động phong trào thi đua chào mừng đại hội.",
    "Khởi công công trình giao thông nông thôn.",
    "Đề án vị trí việc làm được phê duyệt.",
    "Chiến dịch “60 ngày đêm làm sạch dữ liệu” kết thúc.",
    "Đợt cao điểm “Cấp căn cước lưu động” bắt đầu.",
    "Với khẩu hiệu “Hành động vì dân”, xã ra quân.",
    "Với phương châm “gần dân, sát dân”, cán bộ xuống ấp.",
    "Mô hình hoạt động theo phương châm “dân cần, cán bộ có”.",
    "Có những mô hình “đầu voi đuôi chuột”.",
    "Ông bảo: “Cái được lớn nhất là thay đổi nếp nghĩ”.",
    "Theo mô hình của các nước, bộ máy gọn hơn.",
    "Trung tâm Phục vụ hành chính công hoạt động theo mô hình mới.",
    "Mô hình Trung tâm Hành chính công cấp huyện được thành lập.",
    "Có nhiều sáng kiến trong công tác.",
    "Xã có sáng kiến cải tiến kỹ thuật được công nhận trong năm.",
    "Nhờ phần điểm sáng kiến, Sở Tư pháp đứng thứ nhì trong 19 sở, ngành.",
    "Tránh tình trạng mô hình “chết yểu” khi làm thủ tục.",
    "Mô hình “liên kết bốn nhà” giúp giá dừa ổn định.",
    "Đề án “Phát triển sản xuất tôm hùm bền vững” được thông qua.",
    "Có thể học mô hình “cửa sổ dịch vụ” của Singapore.",
    "Phòng trưng bày có mô hình “Bến cảng xưa” tỷ lệ 1/50.",
    "Mô hình “một cửa quốc gia” được duy trì.",
    "Học viện nghiên cứu mô hình năng lực cho cán bộ cấp xã.",
    "Hội thảo bàn về mô hình quản lý hồ sơ hiện đại.",
    "Huyện xây dựng mô hình chính quyền phục vụ người dân.",
    "Đây là mô hình giúp dân bớt đi lại nhiều lần.",
    "sáng kiến kinh nghiệm của giáo viên được xét.",
    "Báo cáo cách làm và giải pháp trong năm tới.",
    "Duy trì hoạt động của Tổ công nghệ số cộng đồng.",
    "Giải thể thao “Người nông dân vui khỏe” khai mạc.",
    "Huyện ra mắt “Tháng thanh niên” và nhiều hoạt động.",
]

HUYEN = "Huyện Châu Thành, tỉnh Đồng Tháp đẩy mạnh cải cách hành chính. "

# Who runs it.
OWNED = [
    ("Từ mô hình “3 giảm” (giảm giấy, giảm giờ, giảm phí), xã An Nhơn đã bớt hồ sơ trễ.", ["Xã An Nhơn"]),
    ("Thị trấn Cái Tàu Hạ phối hợp với xã An Nhơn ra mắt mô hình “Ngày không giấy”.", ["Thị trấn Cái Tàu Hạ"]),
    ("Mô hình “Ngày không giấy” gắn với năm học mới do UBND xã An Nhơn triển khai đã có kết quả.", ["Xã An Nhơn"]),
    ("Mô hình “Trả kết quả tại nhà” của Ủy ban nhân dân xã Tân Phú được duy trì.", ["Xã Tân Phú"]),
    ("Mô hình “Trả kết quả tại nhà” của UBND xã Tân Phú được duy trì.", ["Xã Tân Phú"]),
    ("Mô hình “Trả kết quả tại nhà” tại xã Tân Phú được duy trì.", ["Xã Tân Phú"]),
    ("Mô hình “Trả kết quả tại nhà” ở thị trấn Cái Tàu Hạ.", ["Thị trấn Cái Tàu Hạ"]),
    ("Mô hình “Trả kết quả tại nhà” (xã An Nhơn) được khen.", ["Xã An Nhơn"]),
    ("Mô hình “Trả kết quả tại nhà” - UBND xã An Nhơn.", ["Xã An Nhơn"]),
    ("Mô hình “Trả kết quả tại nhà” do UBND xã An Nhơn chủ trì.", ["Xã An Nhơn"]),
    ("Mô hình “Trả kết quả tại nhà” được UBND xã An Nhơn triển khai.", ["Xã An Nhơn"]),
    ("Mô hình “Trả kết quả tại nhà” được triển khai tại xã An Nhơn.", ["Xã An Nhơn"]),
    ("Mô hình “Trả kết quả tại nhà” mà xã An Nhơn đang làm.", ["Xã An Nhơn"]),
    ("Mô hình “Trả kết quả tại nhà” (cán bộ đến từng hộ) của xã An Nhơn.", ["Xã An Nhơn"]),
    ("Sáng kiến “Phiếu hẹn” của chị Lê Thị Hoa, công chức xã An Nhơn, được khen.", ["Xã An Nhơn"]),
    ("UBND xã Tân Phú triển khai mô hình “Trả kết quả tại nhà”.", ["Xã Tân Phú"]),
    ("Tại xã Tân Phú, mô hình “Trả kết quả tại nhà” được dân ủng hộ.", ["Xã Tân Phú"]),
    ("Xã Tân Phú, huyện Châu Thành ra mắt mô hình “Trả kết quả tại nhà”.", ["Xã Tân Phú"]),
    ("Xã Tân Phú rất năng động. Mô hình “Trả kết quả tại nhà” được dân khen.", ["Xã Tân Phú"]),
    ("Huyện ra mắt mô hình “Trả kết quả tại nhà”.", ["Huyện Châu Thành"]),
    ("Mô hình “Trả kết quả tại nhà” được khen.", ["Huyện Châu Thành"]),
    (
        "Mô hình “Ngày không giấy” của xã Tân Phú; mô hình “Tuần không họp” của xã An Nhơn.",
        ["Xã Tân Phú", "Xã An Nhơn"],
    ),
    ("Các mô hình: “Ngày không giấy” của xã Tân Phú; “Tuần không họp” của xã An Nhơn.", ["Xã Tân Phú", "Xã An Nhơn"]),
    ("Các mô hình “Ngày không giấy” (xã Tân Phú), “Tuần không họp” (xã An Nhơn).", ["Xã Tân Phú", "Xã An Nhơn"]),
    ("Xã Tân Phú với mô hình “Ngày không giấy”; xã An Nhơn với “Tuần không họp”.", ["Xã Tân Phú", "Xã An Nhơn"]),
    ("Mô hình “Ngày không giấy”, “Tuần không họp” của xã An Nhơn.", ["Xã An Nhơn", "Xã An Nhơn"]),
    ("Xã Tân Phú có “Ngày không giấy”. Sáng kiến này của xã An Nhơn.", ["Xã An Nhơn"]),
    # A body without a unit's name belongs to the article's unit of its level.
    ("Xã Tân Phú đông vui. Mô hình “Ngày không giấy” do Huyện đoàn khởi xướng.", ["Huyện Châu Thành"]),
    ("Xã Tân Phú đông vui. Mô hình “Ngày không giấy” – Văn phòng Huyện ủy.", ["Huyện Châu Thành"]),
    ("Mô hình “Ngày không giấy” của Sở Tư pháp được khen.", ["Tỉnh Đồng Tháp"]),
    ("Mô hình “Ngày không giấy” của Phòng Lao động - Thương binh và Xã hội.", ["Huyện Châu Thành"]),
    ("Mô hình “Ngày không giấy” của Bộ Nội vụ.", [None]),
    ("Toàn huyện có ba công trình, nhất là công trình “Số hóa địa chỉ đỏ”. Xã An Nhơn vui.", ["Huyện Châu Thành"]),
    (
        "STT | Tên mô hình | Đơn vị\n1 | “Ngày không giấy” | Xã An Nhơn\n2 | “Loa xóm” | Xã Tân Phú",
        ["Xã An Nhơn", "Xã Tân Phú"],
    ),
    # Whose it is by the words after the name goes before who spreads it.
    ("Tỉnh Đồng Tháp nhân rộng mô hình “3 giảm”. Mô hình “3 giảm” của xã Tân Phú được dân khen.", ["Xã Tân Phú"]),
    ("Xã Tân Phú là xã đầu tiên của tỉnh làm mô hình “Ngày không giấy”.", ["Xã Tân Phú"]),
    # `tại đây` is where the text came to last.
    ("Đoàn đến học tập tại thành phố Cao Lãnh. Tại đây, đoàn xem mô hình “Ngày không giấy”.", ["Thành phố Cao Lãnh"]),
    (
        "Đoàn đến thăm thành phố Cao Lãnh. Không dừng ở đó, xã Tân Phú còn có mô hình “Ngày không giấy”.",
        ["Xã Tân Phú"],
    ),
    ("“Ngày không giấy” là sáng kiến được xã An Nhơn, huyện Châu Thành (Đồng Tháp) duy trì.", ["Xã An Nhơn"]),
    ("Xã Tân Phú đặt mô hình “Ngày không giấy” tại bộ phận một cửa.", ["Xã Tân Phú"]),
    ("Cao Lãnh có “Ngày không giấy” thì xã Tân Phú có sáng kiến “Tuần không họp”.", ["Xã Tân Phú"]),
]

STATUS = [
    ("Xã tiếp tục duy trì mô hình “Ngày không giấy”.", "maintained"),
    ("Mô hình “Ngày không giấy” được duy trì thực hiện.", "maintained"),
    ("Xã ra mắt mô hình “Ngày không giấy”.", "launched"),
    ("Mô hình “Ngày không giấy” được đưa vào vận hành.", "launched"),
    ("Tỉnh công nhận mô hình “Ngày không giấy”.", "recognized"),
    ("Huyện công nhận và nhân rộng mô hình “Ngày không giấy”.", "recognized"),
    ("Mô hình “Ngày không giấy” được nhân rộng ra toàn huyện.", "replicated"),
    ("Xã thí điểm mô hình “Ngày không giấy”.", "piloted"),
    ("Mô hình “Ngày không giấy” đã ngừng hoạt động.", "ended"),
    ("Xã sẽ ra mắt mô hình “Ngày không giấy”.", "planned"),
    ("Chủ tịch huyện yêu cầu nhân rộng mô hình “Ngày không giấy”.", None),
    ("Cần duy trì mô hình “Ngày không giấy”.", None),
    ("Mô hình “Ngày không giấy” rất hay.", None),
    ("Duy trì các mô hình như: mô hình “Ngày không giấy” của xã An Nhơn.", "maintained"),
]


def names(text: str) -> list[str]:
    return [model.name for model in models_in(text)]


@pytest.mark.parametrize(("text", "wanted"), QUOTED + LISTS + BEFORE)
def test_names_in_quotation_marks(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(("text", "wanted"), BARE)
def test_names_without_quotation_marks(text: str, wanted: list[str]) -> None:
    found = models_in(text)
    assert [model.name for model in found] == wanted
    assert not any(model.quoted for model in found)


@pytest.mark.parametrize("text", NONE)
def test_no_model(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(("text", "wanted"), OWNED)
def test_units(text: str, wanted: list[str]) -> None:
    assert [model.unit.name if model.unit else None for model in models_in(HUYEN + text)] == wanted


@pytest.mark.parametrize(("text", "wanted"), STATUS)
def test_status(text: str, wanted: str | None) -> None:
    assert [model.status for model in models_in(text)] == [wanted]


def test_organization_is_spelled_out() -> None:
    (model,) = models_in(HUYEN + "Mô hình “Ngày không giấy” của UBND xã Tân Phú được duy trì.")
    assert model.organization == "Ủy ban nhân dân xã Tân Phú"


def test_one_record_a_name_with_all_evidence() -> None:
    (model,) = models_in(
        "Xã có mô hình “Ngày không giấy”. Nhờ mô hình “Ngày không giấy” của xã Tân Phú, dân đỡ đi lại."
    )
    assert len(model.evidence) == 2
    assert model.unit is not None and model.unit.name == "Xã Tân Phú"


def test_year_of_news_is_the_year_of_publication() -> None:
    (model,) = models_in("Huyện nhân rộng mô hình “Ngày không giấy”.")
    assert (model.year, model.inferred) == (2022, ["year"])
    (dated,) = models_in("Năm 2019, xã thí điểm mô hình “Ngày không giấy”.")
    assert dated.year == 2019
