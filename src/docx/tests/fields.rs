//! Fields, form fields, content controls.

use super::*;

/// A complex field with its form data.
fn form(data: &str, instruction: &str, result: Option<&str>) -> String {
    let begin = format!("<w:r><w:fldChar w:fldCharType='begin'><w:ffData>{data}</w:ffData></w:fldChar></w:r>");
    let shown = result.map(|result| mark("separate") + &r(result)).unwrap_or_default();
    [begin, instr(instruction), shown, mark("end")].concat()
}

fn only_mark(content: &str) -> (String, MarkKind) {
    let document = document(&p(content));
    assert_eq!(document.marks.len(), 1, "{:?}", marks(&document));
    (document.str(document.marks[0].span).to_owned(), document.marks[0].kind)
}

#[test]
fn a_field_shows_its_result() {
    let field = [mark("begin"), instr(" DATE "), mark("separate"), r("02/9"), mark("end")].concat();
    assert_eq!(text_of(&[r("ngày "), field, r(" sau")].concat()), "ngày 02/9 sau");
    assert_eq!(text_of(&format!("<w:fldSimple w:instr='AUTHOR'>{}</w:fldSimple>", r("A"))), "A");
}

#[test]
fn fields_within_instructions_do_not_show() {
    let inner = [mark("begin"), instr("MERGEFIELD x"), mark("separate"), r("trong"), mark("end")].concat();
    let outer = [mark("begin"), instr("IF "), inner, mark("separate"), r("ngoài"), mark("end")].concat();
    assert_eq!(text_of(&outer), "ngoài");
}

#[test]
fn a_field_that_never_ends_hides_one_paragraph_at_most() {
    let body = [p(&[mark("begin"), instr("PAGE"), r("mất")].concat()), p(&r("còn"))].concat();
    assert_eq!(document(&body).text, "\ncòn\n");
}

#[test]
fn text_form_fields() {
    let unfilled = |unfilled| MarkKind::FormField { unfilled };
    let spaces = "\u{2002}".repeat(5);
    assert_eq!(only_mark(&form("", " FORMTEXT ", Some(&spaces))), ("     ".into(), unfilled(true)));
    assert_eq!(only_mark(&form("", "FORMTEXT", Some("Hà Nội"))), ("Hà Nội".into(), unfilled(false)));
    let hint = "<w:textInput><w:default w:val='ghi tên'/></w:textInput>";
    assert_eq!(only_mark(&form(hint, "FORMTEXT", Some("ghi tên"))), ("ghi tên".into(), unfilled(true)));
    assert_eq!(only_mark(&form("", "FORMTEXT", None)), (" ".into(), unfilled(true)));
}

#[test]
fn lists_and_boxes_of_forms() {
    let list = "<w:ddList><w:result w:val='1'/><w:listEntry w:val='Nam'/><w:listEntry w:val='Nữ'/></w:ddList>";
    assert_eq!(only_mark(&form(list, "FORMDROPDOWN", None)), ("Nữ".into(), MarkKind::FormField { unfilled: false }));
    let hints = "<w:ddList><w:result w:val='0'/><w:listEntry w:val='-- Chọn --'/><w:listEntry w:val='Nữ'/></w:ddList>";
    let unfilled = MarkKind::FormField { unfilled: true };
    assert_eq!(only_mark(&form(hints, "FORMDROPDOWN", None)), ("-- Chọn --".into(), unfilled));
    assert_eq!(only_mark(&form(hints, "FORMDROPDOWN", Some("-- Chọn --"))), ("-- Chọn --".into(), unfilled));
    let later = hints.replace("w:result w:val='0'", "w:result w:val='1'").replace("Nữ", "Chọn lọc");
    assert_eq!(only_mark(&form(&later, "FORMDROPDOWN", None)).1, MarkKind::FormField { unfilled: false });
    let ticked = "<w:checkBox><w:default w:val='0'/><w:checked/></w:checkBox>";
    assert_eq!(only_mark(&form(ticked, "FORMCHECKBOX", None)), ("☒".into(), MarkKind::CheckBox { checked: true }));
    let empty = "<w:checkBox><w:default w:val='0'/></w:checkBox>";
    assert_eq!(only_mark(&form(empty, "FORMCHECKBOX", None)), ("☐".into(), MarkKind::CheckBox { checked: false }));
}

#[test]
fn merge_fields() {
    let merge = |result: &str| format!("<w:fldSimple w:instr=' MERGEFIELD Ten '>{}</w:fldSimple>", r(result));
    assert_eq!(only_mark(&merge("«Ten»")), ("«Ten»".into(), MarkKind::MergeField { unfilled: true }));
    assert_eq!(only_mark(&merge("Lê A")), ("Lê A".into(), MarkKind::MergeField { unfilled: false }));
}

#[test]
fn a_button_shows_the_text_of_its_instruction() {
    let button = [mark("begin"), instr(" MACROBUTTON NoMacro [ghi tên] "), mark("end")].concat();
    assert_eq!(only_mark(&button), ("[ghi tên]".into(), MarkKind::Control { placeholder: true }));
}

#[test]
fn a_table_of_contents_over_paragraphs() {
    let body = [
        p(&[mark("begin"), instr("TOC \\o"), mark("separate"), r("Phần I")].concat()),
        p(&r("Phần II")),
        p(&[mark("end"), r("Nội dung")].concat()),
    ];
    let document = document(&body.concat());
    assert_eq!(document.paragraphs.iter().map(|p| p.toc).collect::<Vec<_>>(), [true, true, false]);
}

#[test]
fn content_controls_in_a_paragraph() {
    let placeholder = |placeholder| MarkKind::Control { placeholder };
    assert_eq!(
        only_mark(&control("<w:showingPlcHdr/>", &r("Nhấp vào đây"))),
        ("Nhấp vào đây".into(), placeholder(true))
    );
    assert_eq!(only_mark(&control("<w:date/>", &r("2/9/2024"))), ("2/9/2024".into(), placeholder(false)));
    assert_eq!(only_mark(&control("<w:showingPlcHdr/>", "")), (" ".into(), placeholder(true)));
}

#[test]
fn check_boxes_of_controls() {
    let props = "<w14:checkbox><w14:checked w14:val='1'/></w14:checkbox>";
    assert_eq!(only_mark(&control(props, &r("☒"))), ("☒".into(), MarkKind::CheckBox { checked: true }));
    let props = "<w14:checkbox><w14:checked w14:val='0'/></w14:checkbox>";
    assert_eq!(only_mark(&control(props, &r("o"))), ("o".into(), MarkKind::CheckBox { checked: false }));
}

#[test]
fn a_control_round_paragraphs_and_cells() {
    let body = control("<w:showingPlcHdr/>", &[p(&r("một")), p(&r("hai"))].concat());
    let kind = MarkKind::Control { placeholder: true };
    assert_eq!(marks(&document(&body)), [("một", kind), ("hai", kind)]);
    let cell = control("<w:showingPlcHdr/>", &format!("<w:tc>{}</w:tc>", p("")));
    let body = format!("<w:tbl>{}</w:tbl>", control("", &format!("<w:tr>{cell}</w:tr>")));
    let document = document(&body);
    assert_eq!(document.text, " \n");
    assert_eq!(document.cells.len(), 1);
    assert!(marks(&document).contains(&(" ", kind)));
}

fn bookmark(id: u32, name: &str, content: &str) -> String {
    format!("<w:bookmarkStart w:id='{id}' w:name='{name}'/>{content}<w:bookmarkEnd w:id='{id}'/>")
}

#[test]
fn a_bookmark_has_its_name_and_the_text_it_lies_round() {
    let inner = bookmark(7, "Ngay_ky", &r("15/02/2023"));
    let document =
        document(&p(&(r("Ông ") + &bookmark(3, "ho_ten", &(r("Lê A, ") + &inner)) + &bookmark(4, "_GoBack", &r(".")))));
    let found: Vec<(&str, &str)> = document
        .marks
        .iter()
        .filter_map(|mark| match mark.kind {
            MarkKind::Bookmark { name } => Some((document.bookmarks[name as usize].as_str(), document.str(mark.span))),
            _ => None,
        })
        .collect();
    assert_eq!(found, [("ho_ten", "Lê A, 15/02/2023"), ("Ngay_ky", "15/02/2023")]);
}

#[test]
fn a_bookmark_that_is_not_closed_in_its_paragraph_or_lies_round_nothing_marks_nothing() {
    let open = "<w:bookmarkStart w:id='1' w:name='a'/>";
    let document = document(
        &(p(&(open.to_owned() + &r("một"))) + &p(&(r("hai") + "<w:bookmarkEnd w:id='1'/>" + &bookmark(2, "b", "")))),
    );
    assert_eq!((document.marks.len(), document.bookmarks.len()), (0, 0));
}
