//! Styles, characters, paragraphs, fonts and lists.

use super::doc::{Doc, InUse, Laid, Level, List, Para, Run, Saved, Style, Width, field, listed, sprm, stops};
use super::*;
use crate::compose::props::Toggles;
use crate::compose::tabs::Suffix;
use crate::doc::chp::Chp;

fn bold(operand: u8) -> Vec<u8> {
    sprm(0x0835, &[operand])
}

fn style(base: Option<u16>, papx: Vec<u8>, chpx: Vec<u8>) -> Style {
    Style { name: "Kiểu", base, papx, chpx, ..Style::default() }
}

fn character(base: Option<u16>, chpx: Vec<u8>) -> Style {
    Style { of_characters: true, ..style(base, Vec::new(), chpx) }
}

/// What a style says of characters.
fn styled(styles: Vec<Style>, istd: u16) -> Chp {
    with(&Doc { styles, ..Doc::of(&["a"]) }, |model| model.styles.get(istd).chp)
}

/// The properties of the only character of a run in a style.
fn chp(styles: Vec<Style>, istd: u16, run: Run) -> Chp {
    let para = Para { style: istd, ..Para::of(vec![run]) };
    with(&Doc { styles, body: vec![para], ..Doc::default() }, |model| model.chp(0, istd).unwrap())
}

#[test]
fn a_style_lies_over_its_base() {
    let styles = || {
        vec![
            style(None, vec![], [bold(1), sprm(0x4A43, &[26, 0])].concat()),
            style(Some(0), vec![], sprm(0x083C, &[1])),
            style(Some(1), vec![], bold(0)),
            style(Some(1), vec![], bold(0x81)),
        ]
    };
    assert_eq!(styled(styles(), 1).toggles, Toggles::BOLD | Toggles::HIDDEN);
    assert_eq!(styled(styles(), 1).size, 26);
    assert_eq!(styled(styles(), 2).toggles, Toggles::HIDDEN);
    assert_eq!(styled(styles(), 3).toggles, Toggles::HIDDEN);
}

#[test]
fn styles_in_a_circle_and_long_chains_end() {
    let circle = vec![style(Some(1), vec![], bold(1)), style(Some(0), vec![], vec![]), style(Some(2), vec![], bold(1))];
    assert_eq!(styled(circle.clone(), 1).toggles, Toggles::BOLD);
    assert_eq!(styled(circle.clone(), 0).toggles, Toggles::BOLD);
    assert_eq!(styled(circle, 2).toggles, Toggles::BOLD);
    let mut chain = vec![style(None, vec![], bold(1))];
    chain.extend((0..200).map(|base| style(Some(base), vec![], vec![])));
    assert_eq!(styled(chain.clone(), 31).toggles, Toggles::BOLD);
    // Further than Word's own limit from what it is based on.
    assert_eq!(styled(chain, 200).toggles, 0);
    assert_eq!(styled(vec![style(Some(9), vec![], bold(1))], 0).toggles, Toggles::BOLD);
    assert_eq!(styled(vec![], 7), Chp::default());
}

#[test]
fn a_style_of_characters_flips_what_toggles() {
    let styles = || {
        vec![
            style(None, vec![], vec![]),
            style(None, vec![], bold(1)),
            character(None, [bold(1), sprm(0x4A43, &[30, 0])].concat()),
            character(Some(2), sprm(0x083C, &[1])),
        ]
    };
    let run = |istd: u8, more: Vec<u8>| Run::with("a", [sprm(0x4A30, &[istd, 0]), more].concat());
    assert_eq!(chp(styles(), 0, run(2, vec![])).toggles, Toggles::BOLD);
    assert_eq!(chp(styles(), 1, run(2, vec![])).toggles, 0);
    assert_eq!(chp(styles(), 1, run(3, vec![])).toggles, Toggles::HIDDEN);
    assert_eq!(chp(styles(), 1, run(2, vec![])).size, 30);
    // Its own properties say it outright, or against the styles.
    assert_eq!(chp(styles(), 1, run(2, bold(1))).toggles, Toggles::BOLD);
    assert_eq!(chp(styles(), 1, run(2, bold(0x80))).toggles, 0);
    assert_eq!(chp(styles(), 1, run(2, bold(0x81))).toggles, Toggles::BOLD);
    assert_eq!(chp(styles(), 1, Run::with("a", bold(0x81))).toggles, 0);
    // Back to the style.
    assert_eq!(chp(styles(), 1, Run::with("a", [bold(0), sprm(0x2A33, &[1])].concat())).toggles, Toggles::BOLD);
}

#[test]
fn underlines_of_styles_do_not_count() {
    let underlined = sprm(0x2A3E, &[1]);
    let styles = vec![style(None, vec![], underlined.clone()), character(None, underlined.clone())];
    assert!(!chp(styles.clone(), 0, Run::new("a")).is(Chp::UNDERLINED));
    assert!(!chp(styles.clone(), 0, Run::with("a", sprm(0x4A30, &[1, 0]))).is(Chp::UNDERLINED));
    assert!(chp(styles.clone(), 0, Run::with("a", underlined)).is(Chp::UNDERLINED));
    for nothing in [0, 5] {
        assert!(!chp(styles.clone(), 0, Run::with("a", sprm(0x2A3E, &[nothing]))).is(Chp::UNDERLINED));
    }
}

#[test]
fn properties_of_characters_are_read() {
    let of = |op: u16, operand: &[u8]| chp(vec![], 0, Run::with("a", sprm(op, operand)));
    for (op, flag) in [
        (0x0800, Chp::DELETED),
        (0x0801, Chp::INSERTED),
        (0x0855, Chp::SPECIAL),
        (0x0806, Chp::FORM),
        (0x0856, Chp::OBJECT),
        (0x080A, Chp::OBJECT),
        (0x0818, Chp::HEADS_LINE),
    ] {
        assert_eq!((of(op, &[1]).flags, of(op, &[0]).flags), (flag, 0), "{op:x}");
    }
    for (op, toggle) in [
        (0x0835, Toggles::BOLD),
        (0x083C, Toggles::HIDDEN),
        (0x083B, Toggles::CAPS),
        (0x083A, Toggles::SMALL_CAPS),
        (0x0837, Toggles::STRIKE),
        (0x2A53, Toggles::DOUBLE_STRIKE),
    ] {
        assert_eq!(of(op, &[1]).toggles, toggle, "{op:x}");
    }
    assert_eq!(of(0x4A4F, &[3, 0]).font, Some(3));
    assert_eq!(of(0x6A09, &[2, 0, 0xA8, 0xF0]).symbol, Some((2, 0xF0A8)));
    assert_eq!(of(0x6A03, &[1, 2, 0, 0]).data, 0x201);
}

#[test]
fn colours_of_letters_and_grounds_are_read() {
    let of = |op: u16, operand: &[u8]| chp(vec![], 0, Run::with("a", sprm(op, operand)));
    assert_eq!(of(0x6870, &[255, 255, 255, 0]).white, Some(true));
    assert_eq!(of(0x6870, &[0, 0, 0, 255]).white, Some(false));
    assert_eq!((of(0x2A42, &[8]).white, of(0x2A42, &[6]).white), (Some(true), Some(false)));
    let highlight = |ico: u8| (of(0x2A0C, &[ico]).is(Chp::HIGHLIGHTED), of(0x2A0C, &[ico]).shaded);
    assert_eq!([0, 7, 8].map(highlight), [(false, Some(false)), (true, Some(true)), (false, Some(false))]);
    let ground = |back: [u8; 4], pattern: u8| of(0xCA71, &[&[0, 0, 0, 255], &back[..], &[pattern, 0]].concat());
    assert_eq!(ground([0, 0, 0, 255], 0).shaded, Some(false));
    assert_eq!(ground([255, 255, 255, 0], 0).shaded, Some(false));
    assert_eq!(ground([200, 200, 200, 0], 0).shaded, Some(true));
    assert_eq!(ground([0, 0, 0, 255], 1).shaded, Some(true));
    assert!(ground([255, 255, 0, 0], 0).is(Chp::HIGHLIGHTED) && !ground([200, 200, 200, 0], 0).is(Chp::HIGHLIGHTED));
    // The same as numbers: nothing, white, yellow, a pattern.
    let ground = |bits: u16| of(0x4866, &bits.to_le_bytes());
    assert_eq!([0xFFFF, 8 << 5, 7 << 5, 1 << 10].map(|bits| ground(bits).shaded), [false, false, true, true].map(Some));
    assert!(ground(7 << 5).is(Chp::HIGHLIGHTED));
    assert!(of(0x6865, &[4, 1, 0, 0]).is(Chp::BORDERED) && !of(0x6865, &[255; 4]).is(Chp::BORDERED));
    assert!(of(0xCA72, &[0, 0, 0, 0, 4, 1, 0, 0]).is(Chp::BORDERED));
}

/// The properties of the only paragraph.
fn only(doc: Doc) -> Pap {
    with(&doc, |model| pap(model, 0))
}

#[test]
fn a_paragraph_lies_over_its_style() {
    let styles = vec![
        style(None, [stops(&[(9072, 2, 1)]), sprm(0x2403, &[1]), sprm(0x840F, &720i16.to_le_bytes())].concat(), vec![]),
        style(Some(0), sprm(0x8411, &(-360i16).to_le_bytes()), vec![]),
    ];
    let para = Para { style: 1, ..Para::new("a") };
    let of = |papx: &[u8]| only(Doc { styles: styles.clone(), body: vec![para.clone().with(papx)], ..Doc::default() });
    let plain = of(&[]);
    assert_eq!((plain.style, plain.left, plain.first, plain.centred), (1, 720, -360, true));
    assert_eq!(plain.stops.iter().map(|stop| (stop.at, stop.leader)).collect::<Vec<_>>(), [(9072, true)]);
    assert!(!of(&sprm(0x2461, &[0])).centred);
    assert_eq!(of(&stops(&[(4536, 0, 3)])).stops.len(), 2);
    // One deleted directly.
    assert_eq!(of(&sprm(0xC60D, &[1, 0x70, 0x23, 0])).stops, []);
    assert!(of(&sprm(0x2407, &[1])).page_before && of(&sprm(0x6426, &[4, 1, 0, 0])).border());
    assert!(of(&sprm(0x442D, &(7u16 << 5).to_le_bytes())).shaded);
}

#[test]
fn a_border_of_the_style_is_taken_away_side_by_side() {
    let styles = vec![style(None, sprm(0x6426, &[4, 1, 0, 0]), vec![])];
    let of =
        |papx: Vec<u8>| only(Doc { styles: styles.clone(), body: vec![Para::new("a").with(&papx)], ..Doc::default() });
    assert!(of(vec![]).border());
    assert!(!of(sprm(0x6426, &[0; 4])).border() && !of(sprm(0xC650, &[255; 8])).border());
    assert!(of(sprm(0x6424, &[0; 4])).border());
}

#[test]
fn a_long_list_stands_in_data() {
    for op in [0x6645, 0x6646] {
        let mut doc = Doc::default();
        let far = doc.far(op, &[sprm(0x2403, &[1]), stops(&[(100, 0, 1); 60])].concat());
        doc.body = vec![Para::new("a").with(&far)];
        let pap = only(doc);
        assert!(pap.centred && pap.stops.len() == 1);
    }
}

#[test]
fn a_fast_save_lays_properties_over() {
    let of = |laid: Laid| only(Doc { body: vec![Para { laid, ..Para::new("a") }], ..Doc::default() });
    assert!(of(Laid::One(0x05, 1)).centred);
    assert_eq!(of(Laid::One(0x18, 1)).depth(), 1);
    assert!(of(Laid::One(0x09, 1)).page_before);
    let list = [sprm(0x4600, &[1, 0]), sprm(0x840F, &[9, 0])].concat();
    let styles = vec![style(None, sprm(0x2403, &[1]), vec![]), style(None, sprm(0x8411, &[7, 0]), vec![])];
    let doc = Doc { styles, body: vec![Para { laid: Laid::List(list), ..Para::new("a") }], ..Doc::default() };
    let pap = only(doc);
    assert_eq!((pap.style, pap.centred, pap.left, pap.first), (1, false, 9, 7));
}

#[test]
fn the_properties_are_those_of_the_mark() {
    // Pieces of two characters, from the last to the first: each paragraph lies in several.
    let saved = Saved { width: Width::Mixed(2), backwards: true, ..Saved::default() };
    let body = vec![Para::new("Đơn vị").with(&sprm(0x2403, &[1])), Para::new("địa chỉ")];
    with(&Doc { body, saved, ..Doc::default() }, |model| {
        assert_eq!([pap(model, 0).centred, pap(model, 1).centred], [true, false]);
    });
}

#[test]
fn styles_are_known_by_their_numbers() {
    let of = |sti: u16| {
        with(&Doc { styles: vec![Style { sti, ..style(None, vec![], vec![]) }], ..Doc::of(&["a"]) }, |model| {
            (model.styles.heading(0), model.styles.is_toc(0))
        })
    };
    assert_eq!(of(0), (None, false));
    assert_eq!(of(1), (Some(0), false));
    assert_eq!([19, 27, 35].map(|sti| of(sti).1), [true; 3]);
    assert_eq!([18, 28, 0xFFE].map(|sti| of(sti).1), [false; 3]);
}

#[test]
fn fonts_have_names_without_spaces_round_them() {
    let doc = Doc { fonts: vec!["Times New Roman", " .VnTimeH ", "Wingdings"], ..Doc::of(&["a"]) };
    with(&doc, |model| assert_eq!(model.fonts, ["Times New Roman", ".VnTimeH", "Wingdings"]));
}

fn level(text: &'static str, format: u8) -> Level {
    Level { start: 1, format, text, ..Level::default() }
}

fn lists() -> Doc {
    let mut nine = vec![level("\0.", 0), Level { flags: 4 | 8, restart: 1, suffix: 1, ..level("\0.\u{1})", 4) }];
    nine.resize(9, level("-", 23));
    nine[0].papx = [sprm(0x840F, &720i16.to_le_bytes()), sprm(0x8411, &(-360i16).to_le_bytes())].concat();
    nine[2].chpx = sprm(0x4A4F, &[1, 0]);
    let own = level("Bên \0:", 3);
    Doc {
        lists: vec![List { id: 5, levels: nine }, List { id: 6, levels: vec![Level { suffix: 2, ..level("+", 23) }] }],
        lists_in_use: vec![
            InUse { id: 5, overrides: vec![] },
            InUse { id: 5, overrides: vec![(0, Some(4), None), (1, None, Some(own.clone())), (2, Some(9), Some(own))] },
            InUse { id: 6, overrides: vec![] },
        ],
        ..Doc::of(&["a"])
    }
}

#[test]
fn levels_of_lists_are_read() {
    with(&lists(), |model| {
        let lists = &model.lists;
        assert_eq!((lists.kind(1), lists.kind(2), lists.kind(3), lists.kind(4)), (Some(5), Some(5), Some(6), None));
        let first = lists.level(1, 0).unwrap();
        assert_eq!(
            (first.text().as_str(), first.start, first.format, first.restart, first.legal),
            ("\0.", 1, 0, None, false)
        );
        let second = lists.level(1, 1).unwrap();
        assert_eq!(
            (second.text().as_str(), second.format, second.restart, second.legal),
            ("\0.\u{1})", 4, Some(1), true)
        );
        assert_eq!(
            [first.suffix, second.suffix, lists.level(3, 0).unwrap().suffix],
            [Suffix::Tab, Suffix::Space, Suffix::Nothing]
        );
        assert_eq!(lists.level(1, 2).unwrap().chp, sprm(0x4A4F, &[1, 0]));
        assert!(lists.level(3, 1).is_none() && lists.level(0, 0).is_none() && lists.level(9, 0).is_none());
    });
}

#[test]
fn a_list_in_use_has_levels_of_its_own() {
    with(&lists(), |model| {
        let lists = &model.lists;
        let start = |list, level| lists.own(list, level).and_then(|own| own.0);
        assert_eq!((start(1, 0), start(2, 0), start(2, 1)), (None, Some(4), None));
        assert_eq!(lists.level(2, 0).unwrap().text(), "\0.");
        assert_eq!(lists.level(2, 1).unwrap().text(), "Bên \0:");
        // What it looks like says where it starts, too.
        assert_eq!(start(2, 2), Some(1));
    });
}

#[test]
fn a_level_lies_between_the_style_and_the_paragraph() {
    let styles = vec![style(None, sprm(0x840F, &[10, 0]), vec![])];
    let para = Para::new("a").with(&listed(1, 0));
    let own = para.clone().with(&sprm(0x8411, &[0, 0]));
    let doc = Doc { styles, body: vec![para, own, Para::new("a").with(&listed(0, 0))], ..lists() };
    with(&doc, |model| {
        let of = |index: usize| (pap(model, index).list(), pap(model, index).left, pap(model, index).first);
        assert_eq!(of(0), (Some((1, 0)), 720, -360));
        assert_eq!(of(1), (Some((1, 0)), 720, 0));
        assert_eq!(of(2), (None, 10, 0));
    });
}

#[test]
fn forms_stand_in_data() {
    let mut doc = Doc::default();
    let form = doc.form(0, 25, "........", &[]);
    let runs = field(" FORMTEXT ", vec![Run::new("........")]);
    doc.body = vec![Para::of([vec![runs[0].clone(), runs[1].clone(), form], runs[2..].to_vec()].concat())];
    with(&doc, |model| {
        let paragraph = paragraphs(model, Story::Main).unwrap()[0];
        assert_eq!(texts(model, Story::Main), ["\u{13} FORMTEXT \u{1}\u{14}........\u{15}"]);
        let chp = model.chp(paragraph.start + 11, 0).unwrap();
        assert!(chp.is(Chp::FORM) && chp.is(Chp::SPECIAL));
        assert_eq!(model.data(chp.data).unwrap()[4..6], [68, 0]);
        assert!(model.data(1 << 20).is_err());
    });
}
