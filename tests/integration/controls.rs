//! Fields and content controls: documents in, blanks out.

use bienban::{Settings, audit};

use crate::support::{COMPLETE, package, paragraphs};

/// The blanks of minutes with `content` before their end: how they are drawn, their field.
fn blanks(content: &str, parts: &[(&str, &str, &str)]) -> Vec<String> {
    let end = COMPLETE.find("Cuộc họp kết thúc").unwrap();
    let body = [&paragraphs(&COMPLETE[..end]), content, &paragraphs(&COMPLETE[end..])].concat();
    let audited = audit(&package(&body, parts), &Settings::default()).unwrap();
    assert_eq!(audited.records.len(), 1);
    let record = &audited.records[0].record;
    record.blanks.iter().map(|blank| format!("{} {}", blank.drawn_as.as_str(), blank.field.as_str())).collect()
}

fn run(content: &str) -> String {
    format!("<w:r>{content}</w:r>")
}

fn text(text: &str) -> String {
    run(&format!("<w:t xml:space=\"preserve\">{text}</w:t>"))
}

fn paragraph(content: &str) -> String {
    format!("<w:p>{content}</w:p>")
}

fn control(properties: &str, content: &str) -> String {
    format!("<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>")
}

fn field(begin: &str, instruction: &str, result: Option<&str>) -> String {
    let mark = |kind: &str, inner: &str| run(&format!("<w:fldChar w:fldCharType=\"{kind}\">{inner}</w:fldChar>"));
    let result = result.map_or_else(String::new, |result| mark("separate", "") + result);
    [mark("begin", begin), run(&format!("<w:instrText>{instruction}</w:instrText>")), result, mark("end", "")].concat()
}

fn table(rows: &[&[&str]]) -> String {
    let cell = |content: &&str| format!("<w:tc>{}</w:tc>", paragraph(content));
    let row = |cells: &&[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_box_in_a_cell_is_no_empty_cell() {
    let ticked = "<w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox>";
    let form = "<w:ffData><w:checkBox><w:default w:val=\"0\"/></w:checkBox></w:ffData>";
    let boxes = [
        control(ticked, &text("☒")),
        control(ticked, ""),
        control("<w14:checkbox/>", &text("☐")),
        field(form, " FORMCHECKBOX ", None),
        field(form, " FORMCHECKBOX ", Some("")),
        field("", " SYMBOL 254 \\f Wingdings ", None),
        run("<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/>"),
        text("☑"),
        text("[x]"),
    ];
    let (number, work, count, name) = (text("STT"), text("Công việc"), text("Số lượng"), text("Người thực hiện"));
    let (first, paint, label) = (text("1"), text("Sơn tường"), text("Đã đọc lại biên bản:"));
    let with = |cell: &str| {
        let tasks = table(&[&[&number, &work, &count, &name], &[&first, &paint, &text("3"), cell]]);
        blanks(&(tasks + &paragraph("") + &table(&[&[&label, cell]])), &[])
    };
    assert_eq!(with(""), ["empty-cell person.name", "empty-cell other"]);
    for cell in &boxes {
        let drawn = with(cell);
        assert!(!drawn.iter().any(|blank| blank.starts_with("empty-cell")), "{cell}: {drawn:?}");
    }
}

#[test]
fn lists_that_only_ask_to_choose_are_blanks() {
    let list = |shown: &str| {
        let items = "<w:listItem w:displayText=\"Chọn đơn vị\" w:value=\"0\"/><w:listItem w:value=\"Phòng Tài vụ\"/>";
        let control = control(&format!("<w:dropDownList>{items}</w:dropDownList>"), &text(shown));
        blanks(&paragraph(&(text("Đơn vị: ") + &control)), &[])
    };
    assert_eq!(list("Chọn đơn vị"), ["content-control person.unit"]);
    assert!(list("Phòng Tài vụ").is_empty());
    let form = |chosen: usize| {
        let entries = "<w:listEntry w:val=\"-- Chọn --\"/><w:listEntry w:val=\"Phòng Tài vụ\"/>";
        let data = format!("<w:ffData><w:ddList><w:result w:val=\"{chosen}\"/>{entries}</w:ddList></w:ffData>");
        blanks(&paragraph(&(text("Đơn vị: ") + &field(&data, " FORMDROPDOWN ", None))), &[])
    };
    assert_eq!(form(0), ["form-field person.unit"]);
    assert!(form(1).is_empty());
}

#[test]
fn a_bound_control_is_filled_when_the_store_is() {
    let with = |stored: &str, held: &str| {
        let store = format!("<bb><noi>{stored}</noi></bb>");
        let control = control("<w:dataBinding w:xpath=\"/bb[1]/noi[1]\"/><w:text/>", &text(held));
        let body = paragraph(&(text("Địa điểm kiểm tra: ") + &control));
        blanks(&body, &[("customXml", "item1.xml", &store)])
    };
    assert!(with("Kho số 2, xã An Bình", ".............").is_empty());
    assert_eq!(with("", "Kho số 2, xã An Bình"), ["content-control place"]);
    assert_eq!(with("............", "Kho số 2"), ["dots place"]);
}

#[test]
fn dots_within_an_instruction_are_no_blanks() {
    let begin = run("<w:fldChar w:fldCharType=\"begin\"/>") + &run("<w:instrText>IF</w:instrText>");
    let end = run("<w:fldChar w:fldCharType=\"end\"/>");
    let hidden = [begin.clone(), text("Họ tên: ......")].concat();
    let rest = [text("Chức vụ: ......"), end].concat();
    assert!(blanks(&(paragraph(&hidden) + &paragraph(&rest)), &[]).is_empty());
    assert_eq!(blanks(&(paragraph(&begin) + &paragraph(&text("Chức vụ: ......"))), &[]), ["dots person.position"]);
}

#[test]
fn a_picture_in_a_cell_or_after_a_label_is_a_value() {
    const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
    let drawing = |inner: &str| format!("<w:drawing xmlns:a=\"{DRAWING}\">{inner}</w:drawing>");
    let [number, work, count, name] = ["STT", "Công việc", "Số lượng", "Người thực hiện"].map(text);
    let [first, paint, three, label] = ["1", "Sơn tường", "3", "Hình vẽ kèm theo:"].map(text);
    let with = |cell: &str| {
        let tasks = table(&[&[&number, &work, &count, &name], &[&first, &paint, &three, cell]]);
        let below = [text("Số tài khoản:"), text("Số điện thoại: ") + cell, text("Mã số thuế:"), cell.into()];
        let below: String = below.iter().map(|line| paragraph(line)).collect();
        blanks(&(tasks + &paragraph("") + &table(&[&[&label, cell]]) + &below), &[])
    };
    let empty = with("");
    assert_eq!(
        empty,
        ["empty-cell person.name", "empty-cell other", "nothing account", "nothing phone", "nothing tax"]
    );
    assert_eq!(with(&run(&drawing("<a:ln/>"))), empty, "a shape without a picture");
    let hidden = run(&("<w:rPr><w:vanish/></w:rPr>".to_owned() + &drawing("<a:blip/>")));
    assert_eq!(with(&hidden), empty, "a hidden one");
    let seen = [
        run(&drawing("<a:blip/>")),
        run("<w:pict><v:shape xmlns:v=\"urn:schemas-microsoft-com:vml\"><v:imagedata/></v:shape></w:pict>"),
        run("<w:object><o:OLEObject xmlns:o=\"urn:schemas-microsoft-com:office:office\"/></w:object>"),
        run("<w:object><w:control/></w:object>"),
    ];
    for cell in &seen {
        assert_eq!(with(cell), ["nothing account"], "{cell}");
    }
}

#[test]
fn a_row_of_labels_has_its_values_below() {
    let [day, begin, end] = ["Ngày:", "Bắt đầu:", "Thời gian kết thúc:"].map(text);
    let with = |last: &str| {
        let values: [&str; 3] = [&text("5/9/2023"), &text("8 giờ 00"), last];
        blanks(&table(&[&[&day, &begin, &end], &values]), &[])
    };
    assert!(with(&text("9 giờ 30")).is_empty());
    assert_eq!(with("").len(), 1);
}
