//! Documents alone.

use super::*;

const ONE: &str = "Ông: ____\nChức vụ: ____";

#[test]
fn nothing_else_is_missing_in_the_minutes_of_these_tests() {
    assert_eq!(baseline(&[("a.docx", &minutes(""))]), Baseline::default());
}

#[test]
fn the_file_of_a_document_stays_what_it_is() {
    let baseline = baseline(&[("2023/03.docx", &minutes("Ông: ____"))]);
    let file = String::from_utf8(baseline.write()).unwrap();
    // By another implementation of the hash.
    assert_eq!(file, "# bienban baseline 1\n2023/03.docx\tBB303\tperson.name\t0d9232df4d997518\t1\n");
}

#[test]
fn a_run_beside_its_own_baseline_has_nothing_new() {
    let text = minutes(ONE);
    let documents = [("a.docx", &*text), ("b/c.docx", &*text)];
    let baseline = baseline(&documents);
    // Two of each, and that they have one text.
    assert_eq!(baseline.count(), 5);
    let came = Run::of(&documents).beside(&baseline);
    changes_nothing(&came);
    assert_eq!((came.outcome.known, &came.outcome.updated), (baseline.count(), &baseline));
    assert!(came.outcome.moved.is_empty());
}

#[test]
fn two_known_and_three_now_is_one_new_and_the_last_one_is() {
    let (two, three) = (minutes("Ông: ____\nÔng: ____"), minutes("Ông: ____\nÔng: ____\nÔng: ____"));
    let (before, now) = (baseline(&[("a.docx", &two)]), audited(&three, &Settings::default()));
    let names = now.records[0].findings.iter().filter(|f| f.field == Some("person.name")).count();
    assert_eq!(names, 3);
    let came = Run::of(&[("a.docx", &three)]).beside(&before);
    assert_eq!(came.outcome.new, 1);
    let known = &came.known[0].1;
    let of_names: Vec<bool> = now.records[0]
        .findings
        .iter()
        .zip(known)
        .filter(|(f, _)| f.field == Some("person.name"))
        .map(|(_, known)| *known)
        .collect();
    assert_eq!(of_names, [true, true, false]);
    // Only what is there already is kept.
    assert_eq!(came.outcome.updated, before);
}

#[test]
fn what_is_mended_is_told_and_taken_out() {
    let (before, now) =
        (minutes("Ông: ____\nÔng: ____\nChức vụ: ____"), minutes("Ông: Lê Văn An\nÔng: ____\nChức vụ: ____"));
    let known = baseline(&[("a.docx", &before)]);
    let came = Run::of(&[("a.docx", &now)]).beside(&known);
    assert_eq!(came.outcome.new, 0);
    assert_eq!(listed(&came.outcome.mended), [("a.docx", "person.name", 1)]);
    assert_eq!(came.outcome.updated, baseline(&[("a.docx", &now)]));
    assert!(came.outcome.gone.is_empty());
}

#[test]
fn filling_in_a_neighbour_makes_nothing_new() {
    let of = |first: &str| minutes(first);
    let pairs = [
        ("Ông: ____, chức vụ: ____", "Ông: Lê Văn An, chức vụ: ____"),
        ("Thời gian: ____ giờ ____ phút", "Thời gian: 9 giờ ____ phút"),
        ("Điện thoại: ____ Email: ____", "Điện thoại: 0912345678 Email: ____"),
        ("Ông: ____ Chức vụ: ____", "Ông: Lê Văn An Chức vụ: ____"),
        ("Hai bên giao nhận ____ thùng và ____ bao hàng.", "Hai bên giao nhận 5 thùng và ____ bao hàng."),
    ];
    for (before, now) in pairs {
        let (before, now) = (of(before), of(now));
        let came = Run::of(&[("a.docx", &now)]).beside(&baseline(&[("a.docx", &before)]));
        assert_eq!((came.outcome.new, came.outcome.mended.len()), (0, 1), "{before}");
    }
}

#[test]
fn what_is_absent_is_known_whatever_the_title() {
    let read_out = "Biên bản đã được đọc lại cho mọi người cùng nghe và nhất trí thông qua.\n";
    let before = minutes("").replace(read_out, "");
    let now = before.replace("BIÊN BẢN HỌP", "BIÊN BẢN CUỘC HỌP");
    let known = baseline(&[("a.docx", &before)]);
    assert_eq!(known.count(), 1);
    changes_nothing(&Run::of(&[("a.docx", &now)]).beside(&known));
}

#[test]
fn another_blank_in_the_place_of_a_mended_one_is_new() {
    let (before, now) = (minutes("Quê quán: ____"), minutes("Quê quán: Hòa Giang\nTôn giáo: ____"));
    let came = Run::of(&[("a.docx", &now)]).beside(&baseline(&[("a.docx", &before)]));
    assert_eq!((came.outcome.new, came.outcome.mended.len()), (1, 1));
}

#[test]
fn inserted_paragraphs_change_nothing() {
    let (before, now) = (minutes(ONE), minutes(&format!("Hai bên cùng trao đổi.\n\n{ONE}\nMọi người nhất trí.")));
    let came = Run::of(&[("a.docx", &now)]).beside(&baseline(&[("a.docx", &before)]));
    changes_nothing(&came);
}

#[test]
fn the_language_of_messages_does_not_matter() {
    let text = minutes(ONE);
    let documents = [("a.docx", &*text)];
    let english = Run { settings: crate::lang::Lang::En.into(), ..Run::of(&documents) };
    changes_nothing(&english.beside(&baseline(&documents)));
}

#[test]
fn a_document_that_has_moved_is_known_and_keeps_its_entries() {
    let (moved, other) = (minutes(ONE), minutes("Bà: ____"));
    let before = [("cũ/a.docx", &*moved), ("z.docx", &*other)];
    let now = [("mới/b.docx", &*moved), ("z.docx", &*other)];
    let came = Run::of(&now).beside(&baseline(&before));
    changes_nothing(&came);
    assert_eq!(came.outcome.moved, [("cũ/a.docx".to_owned(), "mới/b.docx".to_owned())]);
    assert_eq!(came.outcome.updated, baseline(&now));
}

#[test]
fn a_second_copy_of_a_form_is_new() {
    let text = minutes(ONE);
    let known = baseline(&[("a.docx", &text)]);
    let count = known.count();
    // The first still exists, in the run or on the disk. That the two have one text is new as well.
    let both = [("a.docx", &*text), ("b.docx", &*text)];
    let came = Run::of(&both).beside(&known);
    assert_eq!((came.outcome.new, came.outcome.known), (count + 1, count));
    assert!(came.known[0].1.iter().all(|known| *known) && came.known[1].1.iter().all(|known| !known));
    let one = [("b.docx", &*text)];
    let came = Run { disk: &["a.docx"], ..Run::of(&one) }.beside(&known);
    assert_eq!((came.outcome.new, came.outcome.known), (count, 0));
    // The first is gone: it has become one of them.
    let moved = [("b.docx", &*text), ("c.docx", &*text)];
    let came = Run::of(&moved).beside(&known);
    assert_eq!((came.outcome.new, came.outcome.known), (count + 1, count));
    assert!(came.known[0].1.iter().all(|known| *known) && came.known[1].1.iter().all(|known| !known));
}

#[test]
fn a_moved_document_is_the_gone_one_that_shares_most() {
    let (less, more) = (minutes("Ông: ____"), minutes("Ông: ____\nChức vụ: ____\nQuê quán: ____"));
    let now = minutes("Ông: ____\nChức vụ: ____\nTôn giáo: ____");
    let came = Run::of(&[("c.docx", &now)]).beside(&baseline(&[("a.docx", &less), ("b.docx", &more)]));
    assert_eq!(came.outcome.moved, [("b.docx".to_owned(), "c.docx".to_owned())]);
    assert_eq!(came.outcome.new, 1);
    assert_eq!(listed(&came.outcome.gone).len(), 1);
}

#[test]
fn of_equal_ones_the_same_file_name_wins_and_then_the_first_path() {
    let text = minutes(ONE);
    let known = baseline(&[("1/a.docx", &text), ("1/b.docx", &text), ("1/c.docx", &text)]);
    let moved = |now: &str| Run::of(&[(now, &*text)]).beside(&known).outcome.moved[0].0.clone();
    assert_eq!(moved("2/b.docx"), "1/b.docx");
    assert_eq!(moved("2/x.docx"), "1/a.docx");
}

#[test]
fn a_document_that_shares_little_is_new_unless_it_has_the_name() {
    let (old, now) = (minutes("Ông: ____\nQuê quán: ____"), minutes("Ông: ____\nTôn giáo: ____\nDân tộc: ____"));
    let known = baseline(&[("1/a.docx", &old)]);
    let new = Run::of(&[("2/b.docx", &now)]).beside(&known).outcome;
    assert_eq!((new.known, new.moved.len()), (0, 0));
    let same = Run::of(&[("2/a.docx", &now)]).beside(&known).outcome;
    assert_eq!((same.known, same.moved.len()), (1, 1));
}

#[test]
fn what_is_gone_is_told_and_what_was_not_asked_is_left_alone() {
    let text = minutes(ONE);
    let known = baseline(&[("a.docx", &text), ("b.docx", &text), ("c.docx", &text)]);
    let documents = [("a.docx", &*text)];
    let came = Run { disk: &["b.docx"], ..Run::of(&documents) }.beside(&known);
    assert!(came.outcome.mended.is_empty());
    assert!(came.outcome.gone.iter().all(|line| line.path == "c.docx") && !came.outcome.gone.is_empty());
    assert_eq!(came.outcome.updated, baseline(&[("a.docx", &text), ("b.docx", &text)]));
}

#[test]
fn what_a_rule_found_that_was_not_asked_is_not_mended() {
    let text = minutes("Ông: ____\nHồi ____ giờ");
    let known = baseline(&[("a.docx", &text)]);
    let settings = Settings { select: vec!["BB3".to_owned()], ..Settings::default() };
    let came = Run { settings, ..Run::of(&[("a.docx", &text)]) }.beside(&known);
    changes_nothing(&came);
    assert!(came.outcome.known < known.count());
    assert_eq!(came.outcome.updated, known);
}

#[test]
fn an_unreadable_document_keeps_its_entries() {
    let text = minutes(ONE);
    let known = baseline(&[("a.docx", &text)]);
    // It is in the run, and nothing of it is marked.
    let outcome = Matcher::new(&known, |_| false).finish(true);
    assert_eq!(outcome, Outcome { updated: known.clone(), ..Outcome::default() });
}

#[test]
fn letters_apart_are_the_same_path() {
    let text = minutes(ONE);
    let known = baseline(&[("Ho\u{302}\u{300} sơ.docx", &text)]);
    assert!(Matcher::new(&known, |_| false).has("Hồ sơ.docx"));
    assert!(String::from_utf8(known.write()).unwrap().contains("\nHồ sơ.docx\t"));
}

#[test]
fn a_path_leads_from_the_folder_of_the_baseline() {
    let from = |folder: &str, file: &str| relative(Path::new(folder), Path::new(file));
    assert_eq!(from("/a/b", "/a/b/c/x.docx"), "c/x.docx");
    assert_eq!(from("/a/b", "/d/x.docx"), "../../d/x.docx");
    assert_eq!(from("/", "/x.docx"), "x.docx");
    assert_eq!(from("/a", "x.docx"), "x.docx");
}
