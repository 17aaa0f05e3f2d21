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
