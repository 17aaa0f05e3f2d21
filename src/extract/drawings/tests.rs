use proptest::prelude::*;

use super::*;
use crate::extract::lexicon::classes::PROMPTS;

fn shapes(text: &str) -> Vec<String> {
    let document = Document::from_text(text);
    scan(&document).drawings.iter().map(|d| document.str(d.span).to_owned()).collect()
}

#[test]
fn dots_of_every_style_are_one_shape() {
    assert_eq!(shapes("Hồi ............ giờ …….... ngày"), ["............", "…….... ".trim()]);
    assert_eq!(shapes("Lý do: . . . . . . ."), [". . . . . . ."]);
    assert_eq!(shapes("Hết câu. Câu sau."), [""; 0]);
    assert_eq!(shapes("ngày .../.../202..."), ["...", "...", "..."]);
}

#[test]
fn lines_of_leaders_are_one_shape_and_a_list_mark_begins_another() {
    assert_eq!(shapes("Ý kiến: ......\n.........\n.......").len(), 1);
    assert_eq!(shapes("- ......\n- ......").len(), 2);
}

#[test]
fn placeholders_of_every_template_language() {
    assert_eq!(shapes("{{ a.b }} {x} ${y} <<z>> <Tên> [so_qd] «HoTen» #ten# XXX").len(), 9);
    assert_eq!(shapes("{% for a in b %}{#x}{/x}{{/y}}"), [""; 0]);
    assert_eq!(shapes("<ông (bà)/tổ chức>(*) [x] Có [ ] Không «Bên A»"), [""; 0]);
}

#[test]
fn every_prompt_of_a_control_is_one_shape() {
    for prompt in PROMPTS {
        let (first, rest) = prompt.split_at(1);
        let typed = format!("{}{rest}", first.to_uppercase());
        assert_eq!(shapes(&format!("Số: {typed}")), [typed.as_str()]);
    }
}

#[test]
fn rules_and_ornaments_are_no_shapes() {
    assert_eq!(shapes("-----------\n-----o0o-----\n- - - o0o - - -\n-----***-----"), [""; 0]);
}

#[test]
fn every_stroke_that_draws_a_line() {
    for drawn in [
        "．．．．．．",
        "••••••",
        "‗‗‗‗‗‗",
        "▁▁▁▁▁▁",
        "＿＿＿＿",
        "==========",
        "_ _ _ _ _",
        "|_|_|_|_|",
        ",,,,,,,,",
        "[•]",
        "[...]",
        "[…]",
        "[*]",
        "<...>",
        "(      )",
        "??",
        "BBBB",
    ] {
        assert_eq!(shapes(&format!("Điện thoại: {drawn}")), [drawn], "{drawn}");
    }
    assert_eq!(shapes("nêu tại Khoản Z Điều 7"), ["Z"]);
    for prose in [
        "• Mục thứ nhất",
        "a = b",
        "==========",
        "Có, không,",
        "( ) Có (  ) Không",
        "Vì sao??",
        "Ai đi?",
        "Tổ X họp",
        "_ _",
        "|_|",
        "VIII. Nội dung",
        "Khoản V",
        "USSR",
    ] {
        assert_eq!(shapes(prose), [""; 0], "{prose}");
    }
}

#[test]
fn what_comes_later_is_a_placeholder_where_it_stands_alone() {
    assert_eq!(
        shapes("Địa điểm: TBD\nKinh phí: Sẽ bổ sung sau.\nNgày họp: chưa xác định"),
        ["TBD", "Sẽ bổ sung sau", "chưa xác định"]
    );
    assert_eq!(shapes("Nguyên nhân: chưa xác định được nguồn lửa; công ty sẽ bổ sung sau"), [""; 0]);
}

proptest! {
    #[test]
    fn shapes_are_sought_wherever_one_begins(
        text in "([-=.,:;(\\[_{|#<?$/ \\t…·xXYZ01aạ»«•–\u{A0}\u{2002}]|Nhấp hoặc nhấn để nhập ngày|nhấp vào đây để nhập văn bản|Bấm hoặc gõ vào đây để nhập văn bản|CHỌN MỘT MỤC|Choose an item|click here to enter text){0,16}",
    ) {
        for at in (0..text.len()).filter(|&at| text.is_char_boundary(at)) {
            let mut shapes = Shapes::default();
            let mut scanner = Scanner { text: &text, end: text.len(), shapes: &mut shapes, rule: (0..0, false) };
            let begins = scanner.shape(at, at).is_some();
            for start in at.saturating_sub(24)..=at {
                let mut sought = sought::next(text.as_bytes(), start, text.len());
                while sought.end <= at && sought.end < text.len() {
                    sought = sought::next(text.as_bytes(), sought.end, text.len());
                }
                prop_assert!(!begins || sought.contains(&at), "{at} from {start}");
            }
        }
    }
}
