//! What stands in the text beside letters: tabs with leaders, lines, fields, symbols, hidden and deleted text.

use super::doc::{Doc, InUse, Level, List, Para, Run, Saved, Style, Width, field, listed, sprm, stops};
use super::*;

fn doc(body: Vec<Para>) -> Doc {
    Doc { body, ..Doc::default() }
}

fn leaders(document: &Document) -> usize {
    marked(document, |kind| kind == MarkKind::LeaderTab).len()
}

#[test]
fn leaders_stand_in_styles_and_are_added_and_deleted_directly() {
    let led = stops(&[(9072, 2, 1)]);
    let style = |papx| Style { papx, ..Style::default() };
    let of = |number: u16, papx: Vec<u8>| {
        let styles = vec![style(vec![]), style(led.clone())];
        let para = Para { style: number, ..Para::new("Họ tên:\t") };
        leaders(&page(&Doc { styles, ..doc(vec![para.with(&papx)]) }))
    };
    assert_eq!((of(0, vec![]), of(0, led.clone()), of(1, vec![])), (0, 1, 1));
    let deleted = sprm(0xC60D, &[1, 0x70, 0x23, 0]);
    assert_eq!(of(1, deleted), 0);
}

#[test]
fn spaces_that_are_underlined_are_a_line_and_those_of_a_style_are_none() {
    let underlined = sprm(0x2A3E, &[1]);
    let of = |chpx: Vec<u8>, style: Vec<u8>| {
        let styles = vec![Style { chpx: style, ..Style::default() }];
        let document =
            page(&Doc { styles, ..doc(vec![Para::of(vec![Run::new("Tại "), Run::with("      ", chpx)])]) });
        marked(&document, |kind| kind == MarkKind::UnderlinedSpace).len()
    };
    assert_eq!((of(underlined.clone(), vec![]), of(vec![], vec![]), of(vec![], underlined)), (1, 0, 0));
    assert_eq!(of(sprm(0x2A3E, &[5]), vec![]), 0);
}

#[test]
fn form_fields_of_three_kinds() {
    let shown = |kind: u16, value: u16, default: &str, instruction: &str, result: &str| {
        let mut doc = Doc::default();
        let form = doc.form(kind, value, default, &["Chọn", "Có"]);
        let result = if result.is_empty() { vec![] } else { vec![Run::new(result)] };
        let mut runs = field(instruction, result);
        runs.insert(2, form);
        doc.body = vec![Para::of(runs)];
        let document = page(&doc);
        let mark = document.marks[0];
        (document.str(mark.span).to_owned(), mark.kind)
    };
    let unfilled = |unfilled| MarkKind::FormField { unfilled };
    let checked = |checked| MarkKind::CheckBox { checked };
    assert_eq!(shown(0, 0, "", " FORMTEXT ", "\u{2002}\u{2002}"), ("  ".into(), unfilled(true)));
    assert_eq!(shown(0, 0, "ghi họ tên", " FORMTEXT ", "ghi họ tên").1, unfilled(true));
    assert_eq!(shown(0, 0, "ghi họ tên", " FORMTEXT ", "Hà Thị Mơ"), ("Hà Thị Mơ".into(), unfilled(false)));
    assert_eq!(shown(1, 1, "", " FORMCHECKBOX ", ""), ("☒".into(), checked(true)));
    assert_eq!(shown(1, 0, "", " FORMCHECKBOX ", "").1, checked(false));
    // What was not touched is as it was to begin with.
    assert_eq!(shown(1, 25, "", " FORMCHECKBOX ", "").1, checked(false));
    assert_eq!(shown(2, 0, "", " FORMDROPDOWN ", ""), ("Chọn".into(), unfilled(true)));
    assert_eq!(shown(2, 1, "", " FORMDROPDOWN ", ""), ("Có".into(), unfilled(false)));
}

#[test]
fn prompts_of_controls_are_known_by_their_style() {
    let styles = vec![
        Style::default(),
        Style { name: "Placeholder Text", of_characters: true, ..Style::default() },
        Style { name: "Placeholder texts", of_characters: true, ..Style::default() },
    ];
    let shown = |style: u16, halves: [&str; 2]| {
        let in_style = |text: &str, bold: u8| {
            Run::with(text, [sprm(0x4A30, &style.to_le_bytes()), sprm(0x0835, &[bold])].concat())
        };
        let body =
            vec![Para::of(vec![Run::new("Tên: "), in_style(halves[0], 0), in_style(halves[1], 1), Run::new(". Ghi")])];
        let document = page(&Doc { styles: styles.clone(), ..doc(body) });
        document.marks.iter().map(|mark| (document.str(mark.span).to_owned(), mark.kind)).collect::<Vec<_>>()
    };
    let control = |text: &str, placeholder| vec![(text.to_owned(), MarkKind::Control { placeholder })];
    assert_eq!(shown(1, ["Nhập họ ", "và tên"]), control("Nhập họ và tên", true));
    // Somebody typed over it.
    assert_eq!(shown(1, ["Hà Thị ", "Mơ"]), control("Hà Thị Mơ", false));
    assert_eq!(shown(2, ["Nhập họ ", "và tên"]), []);
}

#[test]
fn merge_fields_and_fields_within_fields() {
    let merge = field(" MERGEFIELD ten ", vec![Run::new("«ten»")]);
    let inner = field(" PAGE ", vec![Run::new("2")]);
    let outer = field(" IF 1 = 1 ", [vec![Run::new("trang ")], inner].concat());
    let document = page(&doc(vec![Para::of(merge), Para::of(outer)]));
    assert_eq!(document.text, "«ten»\ntrang 2\n");
    assert_eq!(document.marks[0].kind, MarkKind::MergeField { unfilled: true });
}

#[test]
fn a_field_without_an_end_hides_only_its_paragraph() {
    let open = vec![Run::special("\u{13}"), Run::new(" lệnh ")];
    let document = page(&doc(vec![Para::of(open), Para::new("thấy")]));
    assert_eq!(lines(&document), ["body ¶1 | ", "body ¶2 | thấy"]);
    // A code that means nothing is nothing.
    let document = page(&doc(vec![Para::of(vec![Run::new("\u{13}thấy\u{1}\u{8}\u{5}")])]));
    assert_eq!(document.text, "thấy\n");
}

#[test]
fn boxes_to_tick_are_symbols() {
    // sprmCSymbol: the font by number, the code; and codes in the private use area.
    let symbol = |code: u8| Run::with("(", [sprm(0x6A09, &[1, 0, code, 0xF0]), sprm(0x0855, &[1])].concat());
    let private = Run::with("\u{F0FE}", sprm(0x4A4F, &[1, 0]));
    let fonts = vec!["Times New Roman", " wingdings "];
    let body = vec![Para::of(vec![symbol(0xA8), Run::new(" Nam "), symbol(0xFE), Run::new(" Nữ (x) "), private])];
    let document = page(&Doc { fonts, ..doc(body) });
    assert_eq!(document.text, "☐ Nam ☑ Nữ (x) ☑\n");
    let ticked = |wanted| marked(&document, |kind| kind == MarkKind::CheckBox { checked: wanted }).len();
    assert_eq!((ticked(false), ticked(true)), (1, 2));
}

#[test]
fn hidden_and_deleted_text_is_left_out() {
    let runs = vec![
        Run::new("Số "),
        Run::with("ẩn", sprm(0x083C, &[1])),
        Run::with("bỏ", sprm(0x0800, &[1])),
        Run::with("12", sprm(0x0801, &[1])),
    ];
    let document = page(&doc(vec![Para::of(runs)]));
    assert_eq!(document.text, "Số 12\n");
    let notes = &document.notes;
    assert_eq!((notes.hidden, notes.deletions, notes.insertions), (1, 1, 1));
}

#[test]
fn a_paragraph_whose_mark_is_hidden_or_deleted_joins_the_next() {
    for chpx in [sprm(0x083C, &[1]), sprm(0x0800, &[1])] {
        let centred = sprm(0x2461, &[1]);
        let first = Para { mark_chpx: chpx, ..Para::new("Hồi 8 giờ") };
        let document = page(&doc(vec![first, Para::new(" ngày 5").with(&centred), Para::new("sau")]));
        assert_eq!(lines(&document), ["body ¶1 | Hồi 8 giờ ngày 5", "body ¶2 | sau"]);
        assert!(document.paragraphs[0].centred);
    }
}

#[test]
fn capitals_struck_and_white_text_are_told() {
    let runs = vec![
        Run::with("sở a", sprm(0x083B, &[1])),
        Run::with("xóa", sprm(0x0837, &[1])),
        Run::with("trắng", sprm(0x6870, &[0xFF, 0xFF, 0xFF, 0])),
        Run::with("vàng", sprm(0x2A0C, &[7])),
        Run::with("nền trắng", sprm(0x2A0C, &[8])),
    ];
    let document = page(&doc(vec![Para::of(runs)]));
    assert_eq!(document.text, "SỞ Axóatrắngvàngnền trắng\n");
    assert_eq!(marked(&document, |kind| kind == MarkKind::Struck), ["xóa"]);
    assert_eq!(marked(&document, |kind| kind == MarkKind::Faint), ["trắng"]);
    assert_eq!(marked(&document, |kind| kind == MarkKind::Highlight), ["vàng"]);
}

#[test]
fn lists_count_as_in_word() {
    let levels = vec![
        Level { start: 1, text: "\0.", ..Level::default() },
        Level { start: 1, format: 4, text: "\0.\u{1})", ..Level::default() },
    ];
    let levels = [levels, vec![Level::default(); 7]].concat();
    let overrides = vec![(0, Some(5), None)];
    let doc = Doc {
        lists: vec![List { id: 9, levels }],
        lists_in_use: vec![InUse { id: 9, ..InUse::default() }, InUse { id: 9, overrides }],
        ..doc([(1, 0), (1, 1), (1, 1), (1, 0), (2, 0), (1, 0)]
            .map(|(list, level)| Para::new("x").with(&listed(list, level)))
            .into())
    };
    let document = page(&doc);
    let labels: Vec<&str> = document.paragraphs.iter().map(|p| p.label.as_deref().unwrap_or_default()).collect();
    assert_eq!(labels, ["1.", "1.a)", "1.b)", "2.", "5.", "6."]);
}

#[test]
fn breaks_hyphens_and_pages() {
    let section = Para { mark: 12, ..Para::new("hết phần") };
    let body = vec![Para::new("a\u{B}b\u{E}c\u{1E}d\u{1F}e\u{C}f"), section, Para::new("sau")];
    let document = page(&Doc { sections: vec![vec![], vec![]], ..doc(body) });
    assert_eq!(lines(&document), ["body ¶1 | a/b/c-de/f", "body ¶2 | hết phần", "body ¶3 | sau"]);
    assert_eq!(document.page_at(document.text.find("sau").unwrap() as u32), Some(3));
    // A section that goes on on its page.
    let section = Para { mark: 12, ..Para::new("hết phần") };
    let goes_on = sprm(0x3009, &[0]);
    let document = page(&Doc { sections: vec![vec![], goes_on], ..doc(vec![section, Para::new("sau")]) });
    assert_eq!(document.pages, [0u32; 0]);
}

#[test]
fn old_encodings_are_read_by_font_and_words() {
    // `Biên bản làm việc tại trụ sở` in TCVN3, in one byte a character, in a font of it and in another.
    let words = "Bi\u{AA}n b\u{B6}n l\u{B5}m vi\u{D6}c t\u{B9}i tr\u{F4} s\u{EB}";
    for font in [".VnTime", "Times New Roman"] {
        let runs = vec![Run::with(words, sprm(0x4A4F, &[0, 0]))];
        let saved = Saved { width: Width::Narrow, ..Saved::default() };
        let document = page(&Doc { fonts: vec![font], saved, ..doc(vec![Para::of(runs)]) });
        assert_eq!(document.text, "Biên bản làm việc tại trụ sở\n", "{font}");
        assert_eq!(document.notes.legacy, 1);
    }
}
