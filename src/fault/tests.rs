use super::*;

/// Words that are the same in both languages.
const NEUTRAL: &[&str] = &["byte", "docx", "gzip", "zip"];

/// The English detail of a fault, after it is seen that the Vietnamese message has no English word of it: parts and
/// other names in the file, which hold signs, are in both.
pub(crate) fn spoken(fault: &Fault) -> String {
    let english = words(fault.detail(Lang::En));
    let message = fault.message(Lang::Vi);
    let said = words(&message[fault.id.as_str().len()..]);
    let left: Vec<&&str> = said.iter().filter(|word| english.contains(word) && !NEUTRAL.contains(word)).collect();
    assert!(left.is_empty(), "{left:?} in {message}");
    fault.detail(Lang::En).to_owned()
}

/// The words of a text in small plain letters: names have capitals or signs.
fn words(text: &str) -> Vec<&str> {
    let bare = |word: &&str| word.len() > 1 && word.chars().all(|c| c.is_ascii_lowercase());
    text.split([' ', ',', ':', '(', ')']).filter(bare).collect()
}

#[test]
fn a_fault_is_its_id_a_sentence_and_a_detail() {
    let fault = Fault::new(FaultId::XmlLimit, Detail::more_than(5, Text::new("kiểu", "styles")).at("word/styles.xml"));
    assert_eq!(fault.message(Lang::Vi), "xml-limit: XML vượt giới hạn (word/styles.xml: quá 5 kiểu)");
    assert_eq!(fault.to_string(), "xml-limit: XML past the limits (word/styles.xml: more than 5 styles)");
    assert_eq!(Fault::new(FaultId::Empty, "").message(Lang::Vi), "empty: tệp rỗng, không có byte nào");
    assert_eq!(Fault::new(FaultId::Dtd, Detail::default().at("a.xml, byte 2")).detail(Lang::Vi), "a.xml, byte 2");
}

#[test]
fn no_sentence_has_words_of_the_other_language() {
    for id in FaultId::ALL {
        let (vi, en) = (words(id.sentence().vi), words(id.sentence().en));
        let left: Vec<&&str> = vi.iter().filter(|word| en.contains(word) && !NEUTRAL.contains(word)).collect();
        assert!(left.is_empty(), "{id}: {left:?}");
        assert!(!en.is_empty() && !id.sentence().vi.is_empty(), "{id}");
    }
}

#[test]
fn the_system_and_a_panic_speak_the_language_of_the_message() {
    let gone = std::io::Error::from_raw_os_error(2);
    let fault = Fault::new(FaultId::Unreadable, Detail::system(&gone));
    assert_eq!(fault.message(Lang::Vi), "unreadable: không mở được tệp (không tìm thấy)");
    assert_eq!(spoken(&fault), "not found");
    let panicked = Fault::panicked("index out of bounds");
    assert_eq!(spoken(&panicked), "index out of bounds");
    assert!(panicked.message(Lang::Vi).ends_with("(chi tiết: --lang en)"), "{}", panicked.message(Lang::Vi));
}
