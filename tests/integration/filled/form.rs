//! Forms to fill in: lines with slots (`{start.hour}`), and what is made of them.

use std::fmt;

use super::slots::{self, DRAWN, TAB, WAYS, Way};

/// The sentence or the labels that give the beginning.
pub(super) const OPENINGS: [&str; 6] = [
    "Hồi {start.hour} giờ {start.minute} phút, ngày {start.day} tháng {start.month} năm {start.year}, tại {place}.",
    "Hôm nay, vào lúc {start.hour} giờ {start.minute} ngày {start.day} tháng {start.month} năm {start.year}, tại {place}.",
    "Hôm nay, ngày {start.day}/{start.month}/{start.year}, tại {place}.",
    "Thời gian: {start.hour} giờ {start.minute} phút, ngày {start.day} tháng {start.month} năm {start.year}\nĐịa điểm: {place}",
    "Vào hồi{start.hour}giờ{start.minute}phút, ngày{start.day}tháng{start.month}năm{start.year}\nTại: {place}",
    "@grid\n| Thời gian | {start.hour} giờ {start.minute} phút, ngày {start.day} tháng {start.month} năm {start.year} |\n| Địa điểm | {place} |",
];

/// A list of people.
pub(super) const PEOPLE: [&str; 5] = [
    "Thành phần gồm:\n1. Ông (bà): {person.name} Chức vụ: {person.position}\n2. Ông (bà): {person.name} Chức vụ: {person.position}",
    "Thành phần gồm:\n- Ông: {person.name}, chức vụ: {person.position}\n- Bà: {person.name}, chức vụ: {person.position}",
    "Thành phần tham dự:\n- Họ và tên: {person.name} Chức vụ: {person.position}",
    "Thành phần tham dự:\n@grid\n| STT | Họ và tên | Chức vụ |\n| 1 | {person.name} | {person.position} |\n| 2 | {person.name} | {person.position} |",
    "Thành phần tham dự:\n- Ông {person.name}\n- Bà {person.name}\n- Ông {person.name}",
];

/// Two sides.
pub(super) const SIDES: [&str; 4] = [
    "BÊN GIAO: {party.name}\nĐại diện: Ông {person.name} Chức vụ: {person.position}\nBÊN NHẬN: {party.name}\nĐại diện: Bà {person.name} Chức vụ: {person.position}",
    "I. Bên giao: {party.name}\nĐịa chỉ: {person.address}\nĐiện thoại: {phone} Fax: {phone}\nMã số thuế: {tax}\nII. Bên nhận: {party.name}\nĐịa chỉ: {person.address}",
    "BÊN A: {party.name}\nĐại diện: {person.name}, chức vụ: {person.position}\nSố tài khoản: {account}\nBÊN B: {party.name}\nĐại diện: {person.name}, chức vụ: {person.position}",
    "1. Bên bàn giao: {party.name}\n- Ông/Bà: {person.name} - Chức vụ: {person.position}\n2. Bên nhận bàn giao: {party.name}\n- Ông/Bà: {person.name} - Chức vụ: {person.position}",
];

/// Lines of the content; any of them may be left out.
pub(super) const BODY: [&str; 11] = [
    "Căn cứ Quyết định số {reference.number} ngày {date.day} tháng {date.month} năm {date.year} của {reference.issuer};",
    "Nội dung làm việc: {subject}",
    "Số tiền: {money} đồng",
    "Số lượng: {count} thiết bị",
    "Tổng số người có mặt: {count} người, vắng: {count} người.",
    "Số CCCD: {person.id}",
    "Email: {email}",
    "Ý kiến của bên nhận: {text}",
    "Ngày họp tiếp theo: {date.date}",
    "Đã thu hồi {count} phiếu, hủy {count} phiếu.",
    "Kết luận: {text}",
];

/// The sentence that gives the end.
pub(super) const CLOSINGS: [&str; 4] = [
    "Biên bản kết thúc hồi {end.hour} giờ {end.minute} phút cùng ngày, được lập thành {copies} bản.",
    "Buổi làm việc kết thúc lúc {end.hour} giờ {end.minute} ngày {end.day} tháng {end.month} năm {end.year}.\nBiên bản gồm {pages} trang, được lập thành {copies} bản có giá trị như nhau.",
    "Kết thúc hồi{end.hour}giờ{end.minute}phút, ngày{end.day}tháng{end.month}năm{end.year}, lập thành{copies}bản.",
    "Cuộc họp kết thúc vào lúc {end.hour}h{end.minute} cùng ngày; biên bản được lập thành {copies} bản, mỗi bên giữ 01 bản.",
];

/// A form of which some slots are filled in.
pub(super) struct Form {
    /// In the notation of fixtures.
    pub(super) document: String,
    /// The fields of the slots that were left.
    pub(super) left: Vec<String>,
    /// What must be read, by what it is.
    pub(super) values: Vec<(&'static str, String)>,
}

impl Form {
    /// The slots of `lines` drawn by `drawn` and filled one after the other in these ways.
    pub(super) fn new(lines: &str, drawn: &str, ways: &[usize]) -> Form {
        let mut document = String::from("SỞ NỘI VỤ\nBIÊN BẢN LÀM VIỆC\n");
        let mut slots = Vec::new();
        for line in lines.lines() {
            let drawn = set(&mut document, line, drawn);
            let mut rest = line;
            while let Some((before, tail)) = rest.split_once('{') {
                let (field, after) = tail.split_once('}').unwrap();
                let way = WAYS[ways[slots.len() % ways.len()]];
                let answer = slots::answer(field, slots.len());
                document += before;
                document += &way.written(drawn, answer);
                slots.push((field, (way != Way::Left).then_some(answer)));
                rest = after;
            }
            document += rest;
            document += "\n";
        }
        let left = slots.iter().filter(|slot| slot.1.is_none()).map(|slot| slot.0.to_owned()).collect();
        Form { document, left, values: slots::values(&slots) }
    }
}

/// Begins a line, and tells what draws its slots: tabs where the line has a stop for each of them.
fn set<'d>(document: &mut String, line: &str, drawn: &'d str) -> &'d str {
    let stops = match line.matches('{').count() {
        _ if drawn != TAB => return drawn,
        1 if line.ends_with('}') => "@dots ",
        2 if line.ends_with('}') => "@slots ",
        _ => return DRAWN[0],
    };
    // Cells have no stops.
    if line.starts_with(['|', '@']) {
        return DRAWN[0];
    }
    *document += stops;
    drawn
}

/// A failure shows the document alone, with what was expected and read.
impl fmt::Debug for Form {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("the form above")
    }
}
