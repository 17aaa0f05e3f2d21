//! The symbols of cited documents, and what belongs beside them at first mention.

use super::dates::year_in;
use super::{Case, Rule, SOURCE, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::record::{Reference, has_blank};
use crate::rules::lexicon::{
    ASSEMBLY, COMMITTEE, CONFUSED, DEPARTMENT, FOUNDED, LOCAL_BODIES, MERGED, OF_ASSEMBLY, OFFICIAL,
};

const SYMBOLS: Text = Text::new(
    "Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II, khoản 3; Phụ lục III",
    "Decree 30/2020/NĐ-CP, Annex I, part II, clause 3; Annex III",
);

pub(in crate::rules) static BB206: Rule = Rule {
    id: "BB206",
    name: Text::new("Viện dẫn lần đầu thiếu yếu tố", "First citation incomplete"),
    severity: Severity::Note,
    checks: Text::new(
        "Lần viện dẫn đầu của văn bản có số hiệu thiếu ngày ban hành hoặc cơ quan ban hành. Luật, pháp lệnh chỉ cần tên; cơ quan không cần khi ký hiệu chỉ có thể là của một nơi (NĐ-CP, TT-BTC).",
        "The first mention of a document by symbol lacks its date or its issuing body. Laws and ordinances need only their name; the body is not asked where the symbol can be of one only (NĐ-CP, TT-BTC).",
    ),
    why: Text::new(
        "Số văn bản hành chính trùng nhau giữa các nơi và lặp lại mỗi năm.",
        "Numbers of administrative documents are the same in many places and begin anew each year.",
    ),
    source: SOURCE,
    remedy: Text::new(
        "Ghi đủ: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu.",
        "Write type, symbol, date, issuing body and subject.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Quyết định số 28/2018/QĐ-UBND ngày 03/12/2018 về việc ban hành Quy chế;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Quyết định số 28/2018/QĐ-UBND ngày 03/12/2018 của UBND tỉnh Hòa Giang về việc ban hành Quy chế;",
    check: Some(incomplete),
};

fn incomplete(case: &mut Case<'_>) {
    let record = case.record;
    let mut seen: Vec<&str> = Vec::new();
    // The letterhead (`Đoàn kiểm tra theo QĐ số …`) is no place for all of it.
    let text = case.title().start;
    for reference in record.references.iter().filter(|r| r.span.start >= text && is_typed(r) && asks_for_all(r)) {
        if seen.contains(&reference.symbol.as_str()) || seen.len() > 100 {
            continue;
        }
        seen.push(&reference.symbol);
        let date = reference.date.is_none();
        let issuer = reference.issuer.is_empty() && has_many_issuers(&reference.symbol);
        let missing = match (date, issuer) {
            (true, true) => Text::new("ngày, cơ quan ban hành", "its date and issuing body"),
            (true, false) => Text::new("ngày ban hành", "its date"),
            (false, true) => Text::new("cơ quan ban hành", "its issuing body"),
            (false, false) => continue,
        };
        let (symbol, missing) = (&reference.symbol, missing.get(case.settings.lang));
        let message = say!(
            case,
            "Lần đầu viện dẫn {symbol} thiếu {missing}: ghi thêm.",
            "The first mention of {symbol} lacks {missing}: add it."
        );
        case.report(reference.span, message);
    }
}

/// The symbol is a symbol: neither blank nor absent.
fn is_typed(reference: &Reference) -> bool {
    !reference.form && !reference.symbol.is_empty() && !has_blank(&reference.symbol)
}

/// A number without letters: `832`.
fn is_bare(symbol: &str) -> bool {
    !symbol.contains(char::is_alphabetic)
}

fn asks_for_all(reference: &Reference) -> bool {
    OFFICIAL.contains(&reference.kind.as_str()) && !is_bare(&reference.symbol) && !is_of_assembly(&reference.symbol)
}

fn is_of_assembly(symbol: &str) -> bool {
    let mut parts = symbol.bytes().enumerate().filter(|(_, byte)| *byte == b'/').map(|(at, _)| &symbol[at..]);
    parts.any(|part| OF_ASSEMBLY.iter().any(|start| part.starts_with(start)))
}

/// Bodies of which there are many bear one abbreviation: UBND, HĐND, a department, a section.
fn has_many_issuers(symbol: &str) -> bool {
    let body = symbol.rsplit(['/', '-']).next().unwrap_or("");
    LOCAL_BODIES.contains(&body) || body.starts_with(DEPARTMENT) && body.len() > 2 || symbol.contains(COMMITTEE)
}

pub(in crate::rules) static BB207: Rule = Rule {
    id: "BB207",
    name: Text::new("Số, ký hiệu viết không chuẩn", "Badly typed symbol"),
    severity: Severity::Note,
    checks: Text::new(
        "Số, ký hiệu có dấu cách quanh “/” hoặc “-”, gạch ngang dài, thiếu dấu (ND-CP) hoặc viết thường.",
        "A symbol with spaces round “/” or “-”, a long dash, without diacritics (ND-CP) or in small letters.",
    ),
    why: Text::new(
        "Viết không chuẩn thì tìm kiếm không ra văn bản.",
        "A search for the symbol does not find the document.",
    ),
    source: SYMBOLS,
    remedy: Text::new("Viết liền, dùng gạch nối: 118/2021/NĐ-CP.", "Without spaces, with hyphens: 118/2021/NĐ-CP."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 118 / 2021 / NĐ–CP ngày 23/12/2021 của Chính phủ;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Nghị định số 118/2021/NĐ-CP ngày 23/12/2021 của Chính phủ;",
    check: Some(badly_typed),
};

fn badly_typed(case: &mut Case<'_>) {
    let record = case.record;
    for reference in record.evidence.untidy.iter().filter_map(|&index| record.references.get(index)) {
        let (quoted, symbol) = (case.quote(reference.span), &reference.symbol);
        let message = say!(
            case,
            "Số, ký hiệu viết không chuẩn (\"{quoted}\"): viết {symbol}.",
            "The symbol is badly typed (\"{quoted}\"): write {symbol}."
        );
        case.report(reference.span, message);
    }
}

pub(in crate::rules) static BB208: Rule = Rule {
    id: "BB208",
    name: Text::new("Số hiệu lạ", "Unusual symbol"),
    severity: Severity::Note,
    checks: Text::new(
        "Tên loại văn bản, “số” và một con số, nhưng không thành ký hiệu nào đã biết.",
        "A type word, “số” and a number that make no known form of symbol.",
    ),
    why: Text::new(
        "Số hiệu viết tắt hoặc thiếu thì người đọc phải đoán văn bản nào. Văn bản trước năm 1997 thường như vậy.",
        "A symbol cut short leaves the reader to guess. Documents before 1997 are often written so.",
    ),
    source: SYMBOLS,
    remedy: Text::new("Ghi đủ số và ký hiệu.", "Write the whole symbol."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nHai bên thực hiện Quyết định số 832 nói trên.",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nHai bên thực hiện Quyết định số 832/QĐ-UBND ngày 02/5/2022 của UBND huyện Phú Nam.",
    check: Some(unusual),
};

fn unusual(case: &mut Case<'_>) {
    let record = case.record;
    let whole = |digits: &str| {
        record
            .references
            .iter()
            .take(200)
            .any(|r| r.symbol.split(['/', '-']).next() == Some(digits) && !is_bare(&r.symbol))
    };
    let bare = record
        .references
        .iter()
        .take(200)
        .filter(|r| is_typed(r) && is_bare(&r.symbol) && OFFICIAL.contains(&r.kind.as_str()));
    let bare = bare.filter(|r| !whole(&r.symbol)).map(|r| r.span);
    for span in bare.chain(record.evidence.odd_numbers.iter().copied()).take(20) {
        let quoted = case.quote(span);
        let message = say!(
            case,
            "Số hiệu không theo dạng nào đã biết (\"{quoted}\"): ghi đủ số và ký hiệu.",
            "The symbol has no known form (\"{quoted}\"): write all of it."
        );
        case.report(span, message);
    }
}

pub(in crate::rules) static BB209: Rule = Rule {
    id: "BB209",
    name: Text::new("Khóa Quốc hội không khớp năm", "Term of the National Assembly does not match the year"),
    severity: Severity::Warning,
    checks: Text::new(
        "Khóa ghi sau QH, UBTVQH không hoạt động trong năm của số hiệu (khóa XIII 2011–2016, XIV 2016–2021, XV 2021–2026…); năm giáp ranh nhận cả hai khóa.",
        "The term after QH or UBTVQH did not sit in the symbol's year (XIII 2011–2016, XIV 2016–2021, XV 2021–2026…); a year on the border is of both terms.",
    ),
    why: Text::new("Số hiệu như vậy không có thật.", "There is no such symbol."),
    source: Text::new("Nhiệm kỳ các khóa Quốc hội", "Terms of the National Assembly"),
    remedy: Text::new("Tra lại số hiệu của luật.", "Look up the law's symbol."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Luật Doanh nghiệp số 59/2020/QH13 ngày 17/6/2020;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Luật Doanh nghiệp số 59/2020/QH14 ngày 17/6/2020;",
    check: Some(wrong_term),
};

/// First and last year of the terms X to XVI.
const TERMS: [(u16, u16); 7] =
    [(1997, 2002), (2002, 2007), (2007, 2011), (2011, 2016), (2016, 2021), (2021, 2026), (2026, 2031)];

fn wrong_term(case: &mut Case<'_>) {
    let record = case.record;
    for reference in record.references.iter().filter(|r| is_typed(r)) {
        let symbol = &reference.symbol;
        // Few symbols end with the number of a term.
        if !symbol.ends_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let (Some(year), Some(at)) = (year_in(symbol), symbol.rfind(ASSEMBLY)) else { continue };
        let Ok(term) = symbol[at + ASSEMBLY.len()..].parse::<usize>() else { continue };
        let Some(&(first, last)) = term.checked_sub(10).and_then(|t| TERMS.get(t)) else { continue };
        if (first..=last).contains(&year) {
            continue;
        }
        let message = say!(
            case,
            "Số hiệu {symbol}: Quốc hội khóa {term} hoạt động {first}–{last}, không có năm {year}: tra lại.",
            "{symbol}: term {term} sat from {first} to {last}, not in {year}: look it up."
        );
        case.report(reference.span, message);
    }
}

pub(in crate::rules) static BB211: Rule = Rule {
    id: "BB211",
    name: Text::new("Cơ quan chưa có hoặc đã sáp nhập tại ngày đó", "Issuing body did not exist on that date"),
    severity: Severity::Note,
    checks: Text::new(
        "Ký hiệu có tên viết tắt của bộ đã sáp nhập từ 01/3/2025 với năm sau đó, hoặc của bộ mới với năm trước đó.",
        "The symbol bears a ministry merged on 1 March 2025 with a later year, or a new one with an earlier year.",
    ),
    why: Text::new("Văn bản như vậy khó có thật.", "Such a document hardly exists."),
    source: Text::new("Việc sắp xếp bộ máy của Chính phủ năm 2025", "Reorganisation of the Government in 2025"),
    remedy: Text::new("Tra lại số hiệu và năm.", "Look up the symbol and the year."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/4/2026 tại Sở Y tế.\nCăn cứ Thông tư số 05/2026/TT-BTTTT ngày 02/02/2026;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/4/2026 tại Sở Y tế.\nCăn cứ Thông tư số 12/2022/TT-BTTTT ngày 12/8/2022;",
    check: Some(no_such_body),
};

fn no_such_body(case: &mut Case<'_>) {
    let record = case.record;
    for reference in record.references.iter().filter(|r| is_typed(r)) {
        let dated = reference.date.and_then(|d| d.year_number());
        let Some(year) = year_in(&reference.symbol).or(dated) else { continue };
        let bears = |bodies: &[&str]| reference.symbol.split(['/', '-']).any(|part| bodies.contains(&part));
        if !(year > 2025 && bears(MERGED) || year < 2025 && bears(FOUNDED)) {
            continue;
        }
        let symbol = &reference.symbol;
        let message = say!(
            case,
            "Cơ quan ban hành trong số hiệu {symbol} không có vào năm {year}: tra lại.",
            "The issuing body in {symbol} did not exist in {year}: look it up."
        );
        case.report(reference.span, message);
    }
}

pub(in crate::rules) static BB212: Rule = Rule {
    id: "BB212",
    name: Text::new("Nhầm ký hiệu loại", "Letters of another type"),
    severity: Severity::Note,
    checks: Text::new(
        "Chữ viết tắt trong ký hiệu không phải của tên loại đứng trước: Tờ trình là TTr, Hướng dẫn là HD, Chương trình là CTr, Hợp đồng là HĐ.",
        "The letters in the symbol are not those of the type word before it: Tờ trình is TTr, Hướng dẫn HD, Chương trình CTr, Hợp đồng HĐ.",
    ),
    why: Text::new(
        "TT là thông tư, HĐ là hợp đồng, CT là chỉ thị: dễ hiểu sang văn bản khác.",
        "TT is a circular, HĐ a contract, CT a directive: another document may be meant.",
    ),
    source: SYMBOLS,
    remedy: Text::new("Sửa chữ viết tắt theo tên loại.", "Use the letters of the type."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Tờ trình số 66/TT-SNN ngày 02/02/2023 của Sở Nông nghiệp;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/02/2023 tại Sở Y tế.\nCăn cứ Tờ trình số 66/TTr-SNN ngày 02/02/2023 của Sở Nông nghiệp;",
    check: Some(other_type),
};

fn other_type(case: &mut Case<'_>) {
    let record = case.record;
    for reference in record.references.iter().filter(|r| is_typed(r)) {
        let letters = || reference.symbol.split(['/', '-']).nth(1);
        let wrong = CONFUSED.iter().find(|(kind, wrong, _)| reference.kind == *kind && letters() == Some(wrong));
        let Some((_, wrong, right)) = wrong else { continue };
        let (kind, symbol) = (&reference.kind, &reference.symbol);
        let message = say!(
            case,
            "{kind} mà ký hiệu ghi {wrong} ({symbol}): viết {right}.",
            "{kind} with the letters {wrong} ({symbol}): write {right}."
        );
        case.report(reference.span, message);
    }
}
