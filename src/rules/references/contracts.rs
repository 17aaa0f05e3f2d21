//! Contracts that the minutes rest on.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::normalise;
use crate::record::{Reference, has_blank};
use crate::rules::case::whole;
use crate::rules::lexicon::CONTRACT;

const PRACTICE: Text = Text::new("Thực tế lập biên bản", "Practice");

/// A contract cited by its whole number; an annex to one has a number of its own.
fn is_contract(reference: &Reference) -> bool {
    !reference.form && reference.kind.starts_with(CONTRACT) && is_symbol(&reference.symbol)
}

fn is_symbol(symbol: &str) -> bool {
    symbol.contains(['/', '-']) && !has_blank(symbol)
}

pub(in crate::rules) static BB217: Rule = Rule {
    id: "BB217",
    name: Text::new("Một hợp đồng, hai số", "One contract, two numbers"),
    severity: Severity::Warning,
    checks: Text::new(
        "Hai chỗ dẫn hợp đồng cùng loại, cùng ngày, có số giống nhau phần đầu hoặc phần đuôi nhưng không trùng nhau. Hai số nêu liền nhau trong một câu là hai hợp đồng.",
        "Two citations of contracts of one type and date whose numbers share their beginning or their end and are not the same. Two numbers side by side in one sentence are two contracts.",
    ),
    why: Text::new(
        "Không rõ nghiệm thu, thanh lý hay thanh toán theo hợp đồng nào.",
        "Nobody can tell under which contract things are accepted, settled or paid.",
    ),
    source: PRACTICE,
    remedy: Text::new("Đối chiếu hợp đồng rồi sửa số.", "Look into the contract and correct the number."),
    fires: "BIÊN BẢN NGHIỆM THU\nHồi 8 giờ 00 ngày 15/02/2024 tại Công ty Sao Mai.\nCăn cứ Hợp đồng số 12/2024/HĐ-SM ngày 02/01/2024 giữa hai bên;\nBên A thanh toán theo Hợp đồng số 21/2024/HĐ-SM ngày 02/01/2024.",
    silent: "BIÊN BẢN NGHIỆM THU\nHồi 8 giờ 00 ngày 15/02/2024 tại Công ty Sao Mai.\nCăn cứ Hợp đồng số 12/2024/HĐ-SM ngày 02/01/2024 và Phụ lục số 01;\nBên A thanh toán theo Hợp đồng số 12/2024/HĐ-SM ngày 02/01/2024.",
    check: Some(two_numbers),
};

/// Contracts that are compared with each other.
const COMPARED: usize = 50;

fn two_numbers(case: &mut Case<'_>) {
    let record = case.record;
    let dated =
        |(_, r): &(usize, &Reference)| is_contract(r) && r.date.is_some_and(|d| whole(d).is_some() && !d.inferred);
    let contracts: Vec<(usize, &Reference)> =
        record.references.iter().enumerate().filter(dated).take(COMPARED).collect();
    let mut told: Vec<&str> = Vec::new();
    for (at, &(index, contract)) in contracts.iter().enumerate() {
        let same_day = contracts.iter().filter(|(_, other)| is_same_day(other, contract));
        let mut symbols: Vec<&str> = same_day.map(|(_, other)| other.symbol.as_str()).collect();
        symbols.sort_unstable();
        symbols.dedup();
        // Who signs three contracts in a day numbers them alike.
        let Some(&(first, other)) = contracts[..at].iter().find(|(_, o)| is_same_day(o, contract)) else { continue };
        let rests = |on: usize| record.evidence.bases.iter().any(|basis| basis.reference == on && !basis.loose);
        let one_rests = rests(first) != rests(index);
        if symbols.len() != 2 || !one_rests || !resemble(&other.symbol, &contract.symbol) {
            continue;
        }
        if told.contains(&contract.symbol.as_str()) {
            continue;
        }
        told.push(&contract.symbol);
        let (symbol, other) = (&contract.symbol, &other.symbol);
        let message = say!(
            case,
            "Hợp đồng cùng ngày ghi số {symbol}, chỗ trước ghi {other}: đối chiếu và sửa số.",
            "The contract of that day has the number {symbol} here and {other} before: look it up."
        );
        case.report(contract.span, message);
    }
}

/// Whether two citations are of contracts of one day and, as far as they say, of one type.
fn is_same_day(a: &Reference, b: &Reference) -> bool {
    let typed = a.kind == b.kind || a.kind == CONTRACT || b.kind == CONTRACT;
    typed && a.date == b.date
}

/// Whether two symbols differ and share the number before the first stroke, or all behind it.
fn resemble(a: &str, b: &str) -> bool {
    let parts = |symbol| str::split_once(symbol, ['/', '-']).unwrap_or((symbol, ""));
    let ((number, tail), (other, end)) = (parts(a), parts(b));
    a != b && (number == other || tail == end)
}

pub(in crate::rules) static BB218: Rule = Rule {
    id: "BB218",
    name: Text::new("Số biên bản trùng số hợp đồng", "Minutes carry the number of the contract"),
    severity: Severity::Note,
    checks: Text::new(
        "Số của biên bản chính là số, ký hiệu của hợp đồng mà biên bản viện dẫn.",
        "The number of the minutes is the symbol of a contract that they cite.",
    ),
    why: Text::new(
        "Văn bản sau dẫn số đó sẽ không rõ chỉ biên bản hay hợp đồng.",
        "A later document that cites the number may mean either.",
    ),
    source: PRACTICE,
    remedy: Text::new("Cho biên bản số riêng.", "Give the minutes a number of their own."),
    fires: "Số: 12/2024/HĐ-SM\nBIÊN BẢN NGHIỆM THU\nHồi 8 giờ 00 ngày 15/02/2024 tại Công ty Sao Mai.\nCăn cứ Hợp đồng số 12/2024/HĐ-SM ngày 02/01/2024;",
    silent: "Số: 03/BBNT-SM\nBIÊN BẢN NGHIỆM THU\nHồi 8 giờ 00 ngày 15/02/2024 tại Công ty Sao Mai.\nCăn cứ Hợp đồng số 12/2024/HĐ-SM ngày 02/01/2024;",
    check: Some(number_of_contract),
};

fn number_of_contract(case: &mut Case<'_>) {
    let Some(own) = case.record.number.found() else { return };
    let number = normalise::fold(&own.value);
    let mut contracts = case.record.references.iter().filter(|r| is_contract(r));
    if !is_symbol(&number) || !contracts.any(|contract| normalise::fold(&contract.symbol) == number) {
        return;
    }
    let number = &own.value;
    let message = say!(
        case,
        "Số biên bản {number} là số của hợp đồng được viện dẫn: cho biên bản số riêng.",
        "The minutes bear the number {number} of the contract they cite: give them their own."
    );
    case.report(own.span, message);
}
