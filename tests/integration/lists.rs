//! Labels of lists that say more than a number: documents in, rows out.

use bienban::record::Record;
use bienban::{Settings, audit};

use crate::support::{COMPLETE, package, paragraphs};

/// Where items are put in minutes.
const END: &str = "Cuộc họp kết thúc";

/// The record of these minutes, with items before `END` whose labels are made of `text`.
fn record(minutes: &str, text: &str, items: &[&str]) -> Record {
    let numbering = format!(
        "<w:numbering xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
         <w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/>\
         <w:numFmt w:val=\"upperLetter\"/><w:lvlText w:val=\"{text}\"/></w:lvl></w:abstractNum>\
         <w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>"
    );
    let numbered = "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>";
    let item = |text: &&str| format!("<w:p>{numbered}<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>");
    let (before, after) = minutes.split_at(minutes.find(END).unwrap());
    let body = [paragraphs(before), items.iter().map(item).collect(), paragraphs(after)].concat();
    let mut audited =
        audit(&package(&body, &[("numbering", "numbering.xml", &numbering)]), &Settings::default()).unwrap();
    assert_eq!(audited.records.len(), 1);
    audited.records.remove(0).record
}

fn blanks(label: &str, items: &[&str]) -> Vec<&'static str> {
    record(COMPLETE, label, items).blanks.iter().map(|blank| blank.field.as_str()).collect()
}

#[test]
fn a_label_of_a_list_says_what_its_item_holds() {
    assert!(blanks("%1.", &["Ý kiến khác"]).is_empty());
    for (label, field) in [("Người chứng kiến %1:", "person.name"), ("Số điện thoại %1:", "phone")] {
        assert_eq!(blanks(label, &["..........", ""]), [field, field], "{label}");
        assert_eq!(blanks(label, &["Ngô Thị Hạnh", "Phan Văn Ký"]), [""; 0], "{label}");
    }
}

#[test]
fn sides_may_be_numbered_by_a_list() {
    let minutes = format!(
        "BIÊN BẢN BÀN GIAO THIẾT BỊ\n\
         Hôm nay, hồi 08 giờ 00 ngày 12 tháng 3 năm 2025, tại kho số 2, phường Tân An, chúng tôi gồm:\n\
         {END} hồi 09 giờ 00 cùng ngày."
    );
    let names = ["Công ty cổ phần Xây lắp Bình Minh", "Trung tâm Kiểm định Hoà An"];
    let record = record(&minutes, "BÊN %1:", &names);
    let parties: Vec<_> = record.parties.iter().map(|party| party.name.as_str()).collect();
    assert_eq!(parties, names);
}
