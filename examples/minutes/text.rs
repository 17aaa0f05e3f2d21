//! `word/document.xml`: what a set of minutes says, in runs as Word leaves them behind after much typing.

use super::dice::Dice;
use super::parts::{HEAD, NAMESPACES};

const FAMILIES: &str = "Nguyễn|Trần|Lê|Phạm|Hoàng|Vũ|Đặng|Bùi|Đỗ|Lý";
const MIDDLES: &str = "Văn|Thị|Đức|Minh|Thanh|Quốc|Ngọc|Hữu";
const GIVEN: &str = "An|Bình|Cường|Dũng|Giang|Hà|Hùng|Lan|Mai|Phúc|Tuấn|Yến";
const POSITIONS: &str =
    "Phó Giám đốc|Trưởng phòng Hành chính|Chuyên viên|Thanh tra viên|Kế toán trưởng|Phó Chánh Văn phòng|Thư ký";
const OFFICE: &str = "Sở Nội vụ tỉnh Hòa Giang";
const OTHERS: &str =
    "Công an tỉnh Hòa Giang|UBND xã Tân Khê|Trung tâm Lưu trữ tỉnh Hòa Giang|Công ty TNHH Xây dựng Mây Khê";
const TITLES: &str = "BIÊN BẢN LÀM VIỆC|BIÊN BẢN KIỂM TRA|BIÊN BẢN BÀN GIAO HỒ SƠ";

// A sentence is one of each, the last not always.
const WHO: &str = "Tổ công tác|Phòng Hành chính|Bộ phận một cửa|Đơn vị thụ hưởng|Cán bộ phụ trách kho|Văn phòng Sở|\
                   Bộ phận kế toán|Đơn vị thi công|Phòng Công nghệ thông tin|Đoàn kiểm tra|Phòng Nội dung số|\
                   Đơn vị tư vấn giám sát|Trưởng các phòng chuyên môn|Nhóm vận hành hệ thống|Người được giao nhiệm vụ";
const DOES: &str = "đã rà soát|đã đối chiếu|đang hoàn thiện|chưa bàn giao đầy đủ|đã kiểm tra trực tiếp|tiếp tục theo dõi|\
                    đã lập danh mục|đề nghị bổ sung|cần điều chỉnh|chịu trách nhiệm về|đã nghe báo cáo kết quả|\
                    nhất trí với|chưa thống nhất về|sẽ cập nhật hằng tuần|đã khắc phục xong tồn tại về";
const WHAT: &str = "hồ sơ, tài liệu kèm theo hợp đồng|sổ đăng ký công văn đi, đến trong quý|\
                    thiết bị đã lắp đặt tại các phòng làm việc|khối lượng công việc đã thực hiện trên thực tế|\
                    phần mềm quản lý văn bản dùng chung của các đơn vị|việc bảo đảm an toàn thông tin mạng, bảo mật dữ liệu|\
                    danh sách tài khoản của người sử dụng|chứng từ thanh toán của các gói thầu|\
                    quy trình tiếp nhận và trả kết quả|tài sản, công cụ và dụng cụ đang quản lý|\
                    nhật ký sao lưu trên máy chủ|bản vẽ hoàn công của từng hạng mục|lịch trực và chế độ trực ngoài giờ|\
                    điều kiện phòng cháy, chữa cháy của nhà kho|mẫu dấu, chữ ký số của lãnh đạo";
const HOW: &str = "theo kế hoạch đã được phê duyệt|trên địa bàn các xã, thị trấn|trước khi ký biên bản này|\
                   để làm căn cứ thanh toán theo quy định hiện hành|và gửi kết quả về Văn phòng Sở bằng văn bản|\
                   theo đúng hướng dẫn của cơ quan cấp trên|nhưng chưa có xác nhận của đơn vị phát triển|\
                   với sự tham gia của đại diện các phòng chuyên môn|trong thời gian vận hành thử của hệ thống|\
                   do một số nội dung còn chưa thống nhất|dù nhân lực còn mỏng, kinh phí được giao muộn|\
                   nên không làm gián đoạn việc phục vụ người dân|và niêm yết công khai tại nơi tiếp công dân|\
                   bằng nguồn kinh phí chi thường xuyên được giao|qua đường truyền số liệu chuyên dùng";

const BOLD: &str = "<w:b/>";
const CENTRED: &str = r#"<w:pPr><w:jc w:val="center"/></w:pPr>"#;

/// The whole part.
pub(crate) fn document(dice: &mut Dice) -> String {
    let mut minutes = Minutes { dice, xml: format!("{HEAD}<w:document {NAMESPACES}><w:body>") };
    minutes.heading();
    minutes.opening();
    minutes.findings();
    minutes.list();
    minutes.closing();
    minutes.xml.push_str(concat!(
        r#"<w:p/><w:sectPr w:rsidR="00A47C21"><w:pgSz w:w="11907" w:h="16840"/><w:pgMar w:top="1134" w:right="1134" "#,
        r#"w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>"#,
    ));
    minutes.xml
}

struct Minutes<'d> {
    dice: &'d mut Dice,
    xml: String,
}

impl Minutes<'_> {
    fn heading(&mut self) {
        let number = format!("Số: {}/BB-SNV", self.blank_or(12, |dice| dice.between(1, 400).to_string()));
        self.table(&[
            ["UBND TỈNH HÒA GIANG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["SỞ NỘI VỤ", "Độc lập - Tự do - Hạnh phúc"],
            [&number, ""],
        ]);
        let title = self.dice.pick(TITLES);
        self.paragraph(CENTRED, BOLD, title);
        let subject = format!("V/v kiểm tra {}", self.dice.pick(WHAT));
        self.paragraph(CENTRED, BOLD, &subject);
    }

    fn opening(&mut self) {
        let (time, day, month) = (self.time(7), self.blank_or(12, day), self.dice.between(1, 12));
        let year = self.dice.between(2019, 2024);
        let begun = format!("Hôm nay, hồi {time} ngày {day} tháng {month:02} năm {year}, tại trụ sở {OFFICE}.");
        self.say(&begun);
        self.say("Chúng tôi gồm:");
        for (side, office) in [("A", OFFICE), ("B", self.dice.pick(OTHERS))] {
            self.say_bold(&format!("Đại diện bên {side}: {office}"));
            for number in 1..=self.dice.between(2, 4) {
                let (name, position) = (self.blank_or(5, name), self.dice.pick(POSITIONS));
                self.say(&format!("{number}. Ông (bà): {name} - Chức vụ: {position}"));
            }
        }
    }

    fn findings(&mut self) {
        self.say_bold("NỘI DUNG LÀM VIỆC");
        for number in 1..=self.dice.between(14, 26) {
            let mut finding = format!("{number}. {}", sentence(self.dice));
            if self.dice.falls(30) {
                // Years are what people forget to type over.
                let (number, year) = (self.dice.between(1, 90), self.dice.between(2015, 2022));
                let (day, month, dated) = (self.blank_or(5, day), self.dice.between(1, 12), year + self.dice.below(2));
                finding += &format!(" Theo Quyết định số {number}/{year}/QĐ-UBND ngày {day}/{month:02}/{dated}");
                finding += " của UBND tỉnh Hòa Giang.";
            }
            if self.dice.falls(15) {
                finding += " Đã kiểm đếm (tổng số … lần, có tài liệu kèm theo).";
            }
            self.say(&finding);
        }
    }

    fn list(&mut self) {
        let mut rows = vec![["STT", "Nội dung", "Số lượng", "Ghi chú"].map(str::to_owned)];
        for number in 1..=self.dice.between(4, 10) {
            let what = self.blank_or(5, |dice| dice.pick(WHAT).into());
            let amount = self.blank_or(5, |dice| dice.between(1, 99).to_string());
            rows.push([number.to_string(), what, amount, self.dice.pick("Đủ|Thiếu|Đang bổ sung|").into()]);
        }
        self.table(&rows);
    }

    fn closing(&mut self) {
        let (time, copies) = (self.time(14), self.blank_or(12, |_| "02".into()));
        let copies = format!("được lập thành {copies} bản có giá trị như nhau, mỗi bên giữ một bản");
        self.say(&format!("Biên bản kết thúc hồi {time} cùng ngày, {copies}."));
        self.say(
            "Biên bản đã được đọc lại cho những người có tên trên cùng nghe, công nhận đúng và ký tên dưới đây./.",
        );
        let names = [name(self.dice), name(self.dice)];
        self.table(&[["ĐẠI DIỆN BÊN A", "ĐẠI DIỆN BÊN B"].map(str::to_owned), names]);
    }

    /// A time in the hours from `first` on.
    fn time(&mut self, first: u64) -> String {
        let hour = self.blank_or(12, |dice| dice.between(first, first + 3).to_string());
        format!("{hour} giờ {}", self.blank_or(12, |_| "30".into()))
    }

    /// What `filled` writes, but for `percent` in a hundred, where nobody wrote it.
    fn blank_or(&mut self, percent: u64, filled: impl FnOnce(&mut Dice) -> String) -> String {
        if self.dice.falls(percent) { self.dice.pick("......|…….|____").into() } else { filled(self.dice) }
    }

    fn say(&mut self, text: &str) {
        self.paragraph("", "", text);
    }

    fn say_bold(&mut self, text: &str) {
        self.paragraph("", BOLD, text);
    }

    /// A paragraph in runs of a few words each. No text here has what XML wants escaped.
    fn paragraph(&mut self, layout: &str, letters: &str, text: &str) {
        self.xml += &format!(r#"<w:p w14:paraId="{:08X}">{layout}"#, self.dice.below(1 << 31));
        let mut words = text.split_inclusive(' ').peekable();
        while words.peek().is_some() {
            let count = self.dice.between(2, 9) as usize;
            let run: String = words.by_ref().take(count).collect();
            let space = if run.ends_with(' ') { r#" xml:space="preserve""# } else { "" };
            self.xml += r#"<w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>"#;
            self.xml += &format!(r#"{letters}<w:sz w:val="26"/></w:rPr><w:t{space}>{run}</w:t></w:r>"#);
        }
        self.xml += "</w:p>";
    }

    /// A table, its first row bold.
    fn table<const COLUMNS: usize, T: AsRef<str>>(&mut self, rows: &[[T; COLUMNS]]) {
        let width = 9072 / COLUMNS;
        self.xml +=
            r#"<w:tbl><w:tblPr><w:tblW w:w="9072" w:type="dxa"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>"#;
        self.xml += &format!(r#"<w:gridCol w:w="{width}"/>"#).repeat(COLUMNS);
        self.xml += "</w:tblGrid>";
        for (index, row) in rows.iter().enumerate() {
            self.xml += "<w:tr>";
            for text in row {
                self.xml += &format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>"#);
                self.paragraph(CENTRED, if index == 0 { BOLD } else { "" }, text.as_ref());
                self.xml += "</w:tc>";
            }
            self.xml += "</w:tr>";
        }
        self.xml += "</w:tbl>";
    }
}

fn sentence(dice: &mut Dice) -> String {
    let how = if dice.falls(50) { [" ", dice.pick(HOW)].concat() } else { String::new() };
    format!("{} {} {}{how}.", dice.pick(WHO), dice.pick(DOES), dice.pick(WHAT))
}

fn name(dice: &mut Dice) -> String {
    format!("{} {} {}", dice.pick(FAMILIES), dice.pick(MIDDLES), dice.pick(GIVEN))
}

fn day(dice: &mut Dice) -> String {
    format!("{:02}", dice.between(1, 28))
}
