//! The characters, however they were saved.

use super::doc::{Doc, Holds, Laid, Para, Run, Saved, Width, sprm};
use super::*;
use crate::compose::props::Toggles;
use crate::doc::chp::Chp;
use crate::doc::fib::Pair;
use crate::doc::model::Mark;

const TEXTS: [&str; 4] = ["BIÊN BẢN", "Hồi 8 giờ 30 phút, “ngày 15”…", "", "Số: 12/BB-😀 à"];

fn saved(saved: Saved) -> Doc {
    Doc { saved, ..Doc::of(&TEXTS) }
}

#[test]
fn text_is_the_same_in_whatever_pieces() {
    let plain = Saved::default();
    for width in [Width::Wide, Width::Mixed(usize::MAX), Width::Mixed(3), Width::Mixed(1)] {
        for backwards in [false, true] {
            with(&saved(Saved { width, backwards, ..plain }), |model| {
                assert_eq!(texts(model, Story::Main), TEXTS, "{width:?} {backwards}");
            });
        }
    }
}

#[test]
fn either_table_stream_and_any_length_of_the_fib() {
    for (version, pairs) in [(0x00C0, 93), (0x00C1, 108), (0x00C2, 136), (0x010C, 164), (0x0112, 183)] {
        for table_1 in [false, true] {
            with(&saved(Saved { version, pairs, table_1, ..Saved::default() }), |model| {
                assert_eq!(texts(model, Story::Main), TEXTS);
            });
        }
    }
}

#[test]
fn the_flag_decides_between_two_table_streams() {
    let mut parts = saved(Saved { table_1: false, ..Saved::default() }).parts();
    parts.others.push(("1Table", vec![0xFF; 4096]));
    assert_eq!(read_all(&parts.file()), Ok(()));
}

#[test]
fn old_encodings_arrive_as_latin_letters() {
    // `Biên bản` in TCVN3, where ư is U+00AD; 0x85 is the ellipsis of Windows.
    let doc = Doc {
        saved: Saved { width: Width::Narrow, ..Saved::default() },
        ..Doc::of(&["Bi\u{AA}n b\u{B6}n \u{AD}\u{85}"])
    };
    with(&doc, |model| assert_eq!(texts(model, Story::Main), ["Biªn b¶n \u{AD}…"]));
}

#[test]
fn a_page_break_ends_no_paragraph_but_a_section_does() {
    let section = Para { mark: 12, ..Para::new("một\u{C}hai") };
    let doc = Doc { body: vec![section, Para::new("ba")], sections: vec![vec![], vec![]], ..Doc::default() };
    with(&doc, |model| {
        assert_eq!(texts(model, Story::Main), ["một\u{C}hai", "ba"]);
        let marks: Vec<Mark> = paragraphs(model, Story::Main).unwrap().iter().map(|p| p.mark).collect();
        assert_eq!(marks, [Mark::Section, Mark::Paragraph]);
        assert_eq!(model.sections.len(), 2);
    });
}

#[test]
fn text_after_the_last_mark_is_a_paragraph_too() {
    let mut parts = Doc::of(&["một", "hai"]).parts();
    // The main text ends one character earlier.
    parts.word[76] -= 1;
    let bytes = parts.file();
    let streams = Streams::open(&bytes).unwrap();
    let model = Model::read(&streams).unwrap();
    assert_eq!(texts(&model, Story::Main), ["một", "hai"]);
    let last = paragraphs(&model, Story::Main).unwrap()[1];
    assert_eq!((last.mark, last.mark().len(), last.content()), (Mark::None, 0, 4..7));
}

#[test]
fn every_story_has_its_characters() {
    let body = vec![
        Para::of(vec![Run::new("a"), Run::holding(Holds::Footnote(vec![Para::new("chân")]))]),
        Para::of(vec![Run::new("b"), Run::holding(Holds::Endnote(vec![Para::new("cuối")]))]),
        Para::of(vec![Run::new("c"), Run::holding(Holds::Comment(0, vec![Para::new("góp ý")]))]),
        Para::of(vec![Run::new("d"), Run::holding(Holds::Textbox(vec![Para::new("hộp")]))]),
    ];
    let mut margin: [Vec<Para>; 6] = Default::default();
    margin[1] = vec![Para::of(vec![Run::new("đầu"), Run::holding(Holds::Textbox(vec![Para::new("trong")]))])];
    let doc = Doc { body, margins: vec![margin], authors: vec!["An"], ..Doc::default() };
    with(&doc, |model| {
        let of = |story| texts(model, story);
        assert_eq!(of(Story::Main), ["a\u{2}", "b\u{2}", "c\u{5}", "d\u{8}"]);
        assert_eq!(of(Story::Footnotes), ["\u{2}chân", ""]);
        assert_eq!(of(Story::Endnotes), ["\u{2}cuối", ""]);
        assert_eq!(of(Story::Comments), ["\u{5}góp ý", ""]);
        assert_eq!(of(Story::Headers), ["đầu\u{8}", "", ""]);
        assert_eq!(of(Story::Textboxes), ["hộp", ""]);
        assert_eq!(of(Story::HeaderTextboxes), ["trong", ""]);
        let anchors = model.plc(Pair::Anchors, 26).unwrap();
        assert_eq!((anchors.len(), anchors.cp(0)), (1, 10));
        assert_eq!(model.plc(Pair::HeaderAnchors, 26).unwrap().cp(0), 3);
        assert_eq!(model.plc(Pair::FootnoteRefs, 2).unwrap().cp(0), 1);
    });
}

#[test]
fn runs_have_their_own_properties() {
    let para = Para::of(vec![
        Run::new("thường "),
        Run::with("đậm", sprm(0x0835, &[1])),
        Run::special("\u{13}"),
        Run { laid: Laid::One(0x5C, 1), ..Run::new("ẩn") },
        Run { laid: Laid::List(sprm(0x0800, &[1])), ..Run::new("xóa") },
    ]);
    for backwards in [false, true] {
        let saved = Saved { width: Width::Mixed(2), backwards, ..Saved::default() };
        with(&Doc { body: vec![para.clone()], saved, ..Doc::default() }, |model| {
            let paragraph = paragraphs(model, Story::Main).unwrap()[0];
            let at = |cp: u32| model.chp(cp, 0).unwrap();
            assert_eq!(at(0), Chp::default());
            assert_eq!(at(8).toggles, Toggles::BOLD);
            assert!(at(10).is(Chp::SPECIAL));
            assert_eq!(at(11).toggles, Toggles::HIDDEN);
            assert!(at(13).is(Chp::DELETED));
            assert_eq!(at(paragraph.content().end), Chp::default());
        });
    }
}

#[test]
fn pages_of_formatting_may_be_full_to_the_last_byte() {
    // The last of them leaves no room for as many bytes as it has.
    for length in (1..120).chain([200, 245]) {
        let bold = sprm(0x0835, &[1]);
        let list = |at: usize| [sprm(0xCA99, &vec![at as u8; length]), bold.clone()].concat();
        let runs =
            (0..40).map(|at| Run::with("a", list(at))).chain([Run::with("b", sprm(0xCA99, &[0; 240]))]).collect();
        with(&Doc { body: vec![Para::of(runs)], ..Doc::default() }, |model| {
            let toggles: Vec<u8> = (0..41).map(|cp| model.chp(cp, 0).unwrap().toggles).collect();
            assert_eq!(toggles, [&[Toggles::BOLD; 40][..], &[0]].concat(), "{length}");
        });
    }
}
