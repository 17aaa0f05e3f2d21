//! Every row of the table of labels with its example and its counter-example.

use std::collections::HashSet;

use super::*;
use crate::document::Document;
use crate::extract::lexicon::labels::{self, Row, Stands};
use crate::normalise;

/// The fields of the blanks in minutes with one line more.
fn asked(line: &str) -> Vec<Field> {
    let text = format!(
        "BIÊN BẢN LÀM VIỆC\nHồi 08 giờ 00 ngày 12 tháng 3 năm 2025, tại kho số 2, phường Hoa Ban, chúng tôi gồm:\n\
         Ông Ngô Văn Hạnh - Giám đốc\nNội dung làm việc: kiểm tra kho.\n{line}\nHai bên đã xem hồ sơ.\n\
         Buổi làm việc kết thúc hồi 9 giờ 00 cùng ngày.\n"
    );
    let records = crate::extract::extract(&Document::from_text(&text));
    records.iter().flat_map(|record| record.blanks.iter().map(|blank| blank.field)).collect()
}

/// Whether the words of a row ask for its field in `text`, where they stand.
fn asks(row: &Row, text: &str) -> bool {
    let low = normalise::fold(text);
    row.stands.iter().any(|stands| match stands {
        Stands::Before | Stands::Head | Stands::Name | Stands::LastInName => asked(text).contains(&row.field),
        Stands::Beside(_) | Stands::WithColon(_) => is_of_person(&low),
        Stands::Party(slot) => of_party(&low).is_some_and(|found| found.1 == *slot),
        Stands::Moment(slot) => of_moment(&low).is_some_and(|found| found.1 == *slot),
        Stands::Over(over) => column(&low).is_some_and(|(_, found)| found == *over),
        Stands::Filled | Stands::FilledHead => required(&low).is_some_and(|l| l.field == row.field),
        Stands::Place => Labels::default().of_place(&low).is_some(),
        Stands::Subject => of_subject(&low).is_some(),
    })
}

/// Whether blanks tell what the words of a row ask for.
fn shows_in_blanks(row: &Row) -> bool {
    row.stands.iter().any(|stands| matches!(stands, Stands::Before | Stands::Head | Stands::Name | Stands::LastInName))
}

#[test]
fn every_row_has_an_example_and_a_counter_example() {
    let mut wrong = Vec::new();
    for row in labels::rows() {
        if !asks(row, row.yes) {
            wrong.push(format!("{} asks not for {:?} but {:?}", row.yes, row.field, asked(row.yes)));
        }
        let none = if shows_in_blanks(row) { !asked(row.no).contains(&row.field) } else { !asks(row, row.no) };
        if !none {
            wrong.push(format!("{} asks for {:?}", row.no, row.field));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Lines on which a form may draw the value of a label: each asks for what the label asks for.
const DRAWN: &[&str] = &[
    "L: ............",
    "- L: ……………",
    "3. L: ____________",
    "L:(4) ............",
    "L: (......)",
    "L: [...........]",
    "L: {{x}}",
    "+ L: <<x>>",
    "L: [●]",
    "L: …",
    "L : ............ .",
    "L: ............;",
    "L: ............\n............",
    "L (nếu có): ............",
];

/// Labels that are read together with what stands round them: other words of the same line, or of the whole
/// minutes, tell which of two fields they ask for.
const TOLD_APART: &[&str] = &[
    // The beginning and the end have been told already.
    "thời gian bắt đầu",
    "giờ bắt đầu",
    "bắt đầu lúc",
    "bắt đầu",
    "thời gian kết thúc",
    "giờ kết thúc",
    "kết thúc",
    "ngày bắt đầu",
    "số phiếu thu vào",
    // A side, or who speaks for it; a body, or where somebody works.
    "đại diện",
    "đơn vị",
    "cơ quan",
];

#[test]
fn every_label_asks_for_its_field_however_its_value_is_drawn() {
    let mut wrong = Vec::new();
    let is_label = |row: &&Row| {
        let stands = row.stands.iter().any(|stands| matches!(stands, Stands::Before | Stands::Head));
        stands && row.follows != Follows::Word
    };
    for row in labels::rows().filter(is_label) {
        for words in row.words.iter().filter(|words| !TOLD_APART.contains(words)) {
            // Each label in two of the ways, so that every way meets every kind of label.
            let first = words.len() % DRAWN.len();
            for drawn in [DRAWN[first], DRAWN[(first + 5) % DRAWN.len()]] {
                let line = drawn.replacen('L', words, 1);
                let found = asked(&line);
                if found != [row.field] {
                    wrong.push(format!("{line:?} asks for {found:?}, not for {:?}", row.field));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_word_is_folded_and_stands_once_in_its_place() {
    let mut seen = HashSet::new();
    for row in labels::rows() {
        for (words, stands) in row.words.iter().flat_map(|words| row.stands.iter().map(move |stands| (words, stands))) {
            let place = match stands {
                Stands::WithColon(slot) => Stands::Beside(*slot),
                other => *other,
            };
            assert!(seen.insert((*words, std::mem::discriminant(&place))), "{words} stands twice: {stands:?}");
        }
        for words in row.words {
            let names = matches!(row.stands, [Stands::Name | Stands::LastInName]);
            let folded = if names { normalise::bare(words) } else { normalise::fold(words) };
            assert_eq!(folded, **words);
        }
    }
}

#[test]
fn every_word_is_found_where_it_stands() {
    for row in labels::rows() {
        for (words, stands) in row.words.iter().flat_map(|words| row.stands.iter().map(move |stands| (words, stands))) {
            let found = match stands {
                Stands::Before => Labels::default().at_end(words).is_some_and(|l| l.words == *words),
                Stands::Head => at_head(words).is_some_and(|l| l.words == *words),
                Stands::Beside(slot) | Stands::WithColon(slot) => {
                    of_person(words).is_some_and(|(len, found, _)| (len, found) == (words.len(), *slot))
                }
                Stands::Party(slot) => of_party(words) == Some((words.len(), *slot)),
                Stands::Moment(slot) => of_moment(words) == Some((*words, *slot)),
                Stands::Over(over) => column(words) == Some((*words, *over)),
                Stands::Filled | Stands::FilledHead => required(words).is_some_and(|l| l.field == row.field),
                Stands::Place => Labels::default().of_place(words).is_some_and(|l| l.words == *words),
                Stands::Subject => of_subject(words) == Some(words),
                Stands::Name | Stands::LastInName => {
                    named(&words.replace(' ', "_")).is_some_and(|(field, _)| field == row.field)
                }
            };
            assert!(found, "{words} is not found: {stands:?}");
        }
    }
}

#[test]
fn the_longest_label_before_a_blank_wins() {
    for (before, field) in [
        ("số điện thoại", Field::Phone),
        ("ông (bà)", Field::PersonName),
        ("thư ký (nếu có)", Field::PersonName),
        ("nơi ở hiện tại", Field::PersonAddress),
        ("tôi: lò văn a, chức vụ", Field::PersonPosition),
        ("bên a (bên mua): công ty", Field::PartyName),
        ("địa điểm", Field::Place),
        ("tổng số", Field::Count),
    ] {
        assert_eq!(Labels::default().at_end(before).map(|l| l.field), Some(field), "{before}");
    }
    let none = |text: &str| Labels::default().at_end(text).is_none();
    assert!(none("thông") && none("kéo"));
}

#[test]
fn room_between_the_words_of_a_label_is_nothing() {
    let own = [OwnLabel::new("mã hồ sơ".to_owned(), Field::Other, 0)];
    let known =
        labels::rows().flat_map(|row| row.words).copied().chain(["mã hồ sơ", "ông/bà/tổ chức", "thư ký (nếu có)"]);
    for words in known {
        assert!(!words.contains("  ") && words.trim() == words, "{words}");
        for room in ["  ", "\t", "\u{a0}  "] {
            let wide = words.replace(' ', room);
            let texts = [
                format!("a  {wide}"),
                format!(" \ta{wide}  "),
                format!("a  {wide} (nếu{room}có)"),
                format!("{words}{room}/{wide}"),
                format!("{wide}/{words}  "),
                format!("ông/{wide}{room}>(*)"),
                format!("({wide}{room})"),
            ];
            for text in texts {
                for labels in [Labels::default(), Labels { own: &own }] {
                    let [found, plain] = [&text, &normalise::collapse(&text)].map(|text| labels.at_end(text));
                    assert_eq!(found.map(|l| l.words), plain.map(|l| l.words), "{text:?}");
                }
            }
        }
    }
}
