//! Cited documents that are not in force on the day of the minutes, as far as the register knows.

use super::dates::{latest, year_in};
use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::{Lang, Text};
use crate::normalise;
use crate::record::{Basis, Reference};
use crate::register::{Entry, Note};
use crate::rules::lexicon::{DECISION, SINGLE, STANDING_TITLES};
use crate::rules::standing::{Day, Opened, amendments, begun, ended};

const SOURCE: Text = Text::new(
    "Điều khoản thi hành của các văn bản, theo bảng của chương trình (`bienban lookup` ghi ngày của bảng); chưa thấy văn bản bãi bỏ không có nghĩa là chưa bị bãi bỏ",
    "Final provisions of the documents, by the program's table (`bienban lookup` tells its day); where no repeal was found there may be one",
);

pub(in crate::rules) static BB213: Rule = Rule {
    id: "BB213",
    name: Text::new("Căn cứ đã hết hiệu lực", "Basis no longer in force"),
    severity: Severity::Warning,
    checks: Text::new(
        "Ngày mở đầu biên bản từ ngày văn bản căn cứ hết hiệu lực trở đi. Chỉ là lưu ý khi văn bản bãi bỏ giữ lại một số điều hoặc chưa có nguồn để đối chiếu.",
        "The minutes open on or after the day from which a document that they rest on no longer applies. Only a note where the repeal keeps some articles alive or no text of it was seen.",
    ),
    why: Text::new(
        "Thường do dùng lại mẫu cũ; căn cứ như vậy dễ bị bác.",
        "Mostly an old form used again; such a basis is easily rejected.",
    ),
    source: SOURCE,
    remedy: Text::new(
        "Thay bằng văn bản đang có hiệu lực, hoặc ghi rõ điều khoản chuyển tiếp.",
        "Cite the document that applies, or name the transitional clause.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 15/10/2024 tại Sở Y tế.\nCăn cứ Luật Đất đai số 45/2013/QH13;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 31/7/2024 tại Sở Y tế.\nCăn cứ Luật Đất đai số 45/2013/QH13;",
    check: Some(expired),
};

fn expired(case: &mut Case<'_>) {
    let Opened::Within(first, _) = case.known.opened else { return };
    if case.evidence().transitional {
        return;
    }
    let mut bases = bases(case, false);
    bases.retain(|(_, _, entry)| ended(entry).is_some_and(|end| end <= first));
    if bases.is_empty() {
        return;
    }
    let dealt = earliest_dealt_with(case);
    for (basis, reference, entry) in bases {
        let earlier = dealt.is_some_and(|day| Some(day) < ended(entry));
        if earlier || cites_any(case, basis, |symbol| entry.successors().any(|successor| successor == symbol)) {
            continue;
        }
        let doubtful = matches!(entry.note, Some(Note::Except | Note::Memory));
        let severity = if doubtful { Severity::Note } else { Severity::Warning };
        let (ended, opened) = (ended_words(case, entry), opened(case));
        let message = say!(
            case,
            "{ended}; biên bản ngày {opened}: dẫn văn bản đang áp dụng hoặc ghi điều khoản chuyển tiếp.",
            "{ended}; the minutes are of {opened}: cite what applies, or the transitional clause."
        );
        case.report_as(severity, reference.span, message);
    }
}

/// `45/2013/QH13 hết hiệu lực từ 01/08/2024, thay bằng 31/2024/QH15`.
fn ended_words(case: &Case<'_>, entry: &Entry<'_>) -> String {
    let (symbol, end) = (entry.symbol, entry.expires.map(|date| case.day(date)).unwrap_or_default());
    let successors = entry.successors().collect::<Vec<_>>().join(", ");
    let (vi, en) = match (successors.is_empty(), entry.note) {
        (true, _) => Default::default(),
        // Some articles live on: it is not replaced as a whole.
        (_, Some(Note::Except)) => {
            (format!(" theo {successors}, trừ một số điều"), format!(" by {successors}, but for some articles"))
        }
        _ => (format!(", thay bằng {successors}"), format!(", replaced by {successors}")),
    };
    match case.settings.lang {
        Lang::Vi => format!("{symbol} hết hiệu lực từ {end}{vi}"),
        Lang::En => format!("{symbol} is out of force since {end}{en}"),
    }
}

/// The day on which the minutes open.
fn opened(case: &Case<'_>) -> String {
    case.record.start.date.value().map(|date| case.day(*date)).unwrap_or_default()
}

/// What the minutes rest on, each symbol once, with what the register has of it; with what is done under it, where
/// that counts.
fn bases<'a>(case: &Case<'a>, loose: bool) -> Vec<(&'a Basis, &'a Reference, &'a Entry<'a>)> {
    let (record, known) = (case.record, case.known);
    let mut found: Vec<(&Basis, &Reference, &Entry<'_>)> = Vec::new();
    for basis in record.evidence.bases.iter().filter(|basis| loose || !basis.loose) {
        let Some(reference) = record.references.get(basis.reference) else { continue };
        let Some(entry) = known.entry(basis.reference) else { continue };
        if found.len() < MOST && !found.iter().any(|(_, _, told)| told.symbol == entry.symbol) {
            found.push((basis, reference, entry));
        }
    }
    found
}

/// Most bases of a record that are looked at; nobody rests on half of them.
const MOST: usize = 200;

/// Whether the paragraph of a basis cites a symbol.
fn cites_any(case: &Case<'_>, basis: &Basis, is: impl Fn(&str) -> bool) -> bool {
    let paragraph = case.paragraph(basis.paragraph);
    let references = &case.record.references;
    let first = references.partition_point(|reference| reference.span.end <= paragraph.start);
    let here = references[first..].iter().take_while(|reference| reference.span.start < paragraph.end);
    here.take(MOST).any(|reference| is(&reference.symbol))
}

/// The earliest day of what the minutes deal with: a breach, a contract, a decision on one thing.
fn earliest_dealt_with(case: &Case<'_>) -> Option<Day> {
    let record = case.record;
    let acts = record.evidence.acts.iter().filter_map(|&act| record.dates.get(act)?.date);
    let dealt = record.references.iter().filter(|reference| is_dealt_with(reference)).filter_map(|r| r.date);
    acts.chain(dealt).filter(|date| date.year_number().is_some()).map(|date| latest(&date)).min()
}

/// Whether minutes may be about a cited document: it settles one thing, and sets up no body and no rule.
fn is_dealt_with(reference: &Reference) -> bool {
    let settles = !reference.form && SINGLE.iter().any(|kind| reference.kind.starts_with(kind));
    let titled = |title: String| STANDING_TITLES.iter().any(|words| title.contains(words));
    let stands = || year_in(&reference.symbol).is_some() || titled(normalise::fold(&reference.title));
    settles && (!reference.kind.starts_with(DECISION) || !stands())
}

pub(in crate::rules) static BB214: Rule = Rule {
    id: "BB214",
    name: Text::new("Căn cứ chưa có hiệu lực", "Basis not yet in force"),
    severity: Severity::Note,
    checks: Text::new(
        "Ngày biên bản trước ngày văn bản căn cứ có hiệu lực.",
        "The minutes are from before the day on which a document that they rest on takes effect.",
    ),
    why: Text::new("Văn bản đã ban hành nhưng chưa áp dụng.", "The document has been issued and does not apply yet."),
    source: SOURCE,
    remedy: Text::new("Dẫn văn bản đang có hiệu lực vào ngày đó.", "Cite the document that applied on that day."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 05/02/2024 tại Sở Y tế.\nCăn cứ Luật Đất đai số 31/2024/QH15;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 02/8/2024 tại Sở Y tế.\nCăn cứ Luật Đất đai số 31/2024/QH15;",
    check: Some(not_yet),
};

fn not_yet(case: &mut Case<'_>) {
    let Opened::Within(_, last) = case.known.opened else { return };
    if case.evidence().rehearsed {
        return;
    }
    for (basis, reference, entry) in bases(case, false) {
        let issued = entry.date.or(reference.date).and_then(|date| date.complete());
        let issued = issued.map_or(year_in(entry.symbol).is_some_and(|year| year < last.0), |day| day <= last);
        let Some(effective) = entry.effective.filter(|_| begun(entry).is_some_and(|day| day > last)) else { continue };
        // One that was not even issued is BB204's.
        if !issued || basis.ahead {
            continue;
        }
        let (symbol, effective, opened) = (entry.symbol, case.day(effective), opened(case));
        let message = say!(
            case,
            "{symbol} có hiệu lực từ {effective}, sau ngày biên bản {opened}: dẫn văn bản áp dụng vào ngày đó.",
            "{symbol} takes effect on {effective}, after the minutes of {opened}: cite what applied then."
        );
        case.report(reference.span, message);
    }
}

pub(in crate::rules) static BB215: Rule = Rule {
    id: "BB215",
    name: Text::new("Mẫu dẫn văn bản đã hết hiệu lực", "Form cites what is no longer in force"),
    severity: Severity::Note,
    checks: Text::new(
        "Biên bản chưa ghi ngày, mẫu còn dẫn văn bản đã hết hiệu lực.",
        "The minutes have no date yet, and the form cites documents that are no longer in force.",
    ),
    why: Text::new("Mẫu cũ sẽ sinh ra biên bản sai căn cứ.", "An old form makes minutes that rest on nothing."),
    source: SOURCE,
    remedy: Text::new("Cập nhật mẫu.", "Bring the form up to date."),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi … giờ … ngày … tháng … năm 20… tại Sở Y tế.\nCăn cứ Nghị định 46/2015/NĐ-CP ngày 12/5/2015 của Chính phủ;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi … giờ … ngày … tháng … năm 2019 tại Sở Y tế.\nCăn cứ Nghị định 46/2015/NĐ-CP ngày 12/5/2015 của Chính phủ;",
    check: Some(old_form),
};

fn old_form(case: &mut Case<'_>) {
    let Opened::Undated = case.known.opened else { return };
    let (record, known) = (case.record, case.known);
    let marks = record.references.iter().enumerate().filter(|(_, reference)| reference.form);
    let marks = marks.filter_map(|(index, reference)| Some((reference, known.entry(index)?)));
    let mut old: Vec<(&Reference, &Entry<'_>)> =
        bases(case, true).into_iter().map(|(_, reference, entry)| (reference, entry)).collect();
    for (reference, entry) in marks.take(MOST) {
        if !old.iter().any(|(_, told)| told.symbol == entry.symbol) {
            old.push((reference, entry));
        }
    }
    old.retain(|(_, entry)| ended(entry).is_some_and(|end| end <= known.today));
    old.sort_by_key(|(reference, _)| reference.span);
    let Some((first, _)) = old.first() else { return };
    let list = old.iter().map(|(_, entry)| ended_words(case, entry)).collect::<Vec<_>>().join("; ");
    let message =
        say!(case, "Mẫu còn dẫn {list}: cập nhật mẫu.", "The form cites what has ended: {list}. Bring it up to date.");
    case.report(first.span, message);
}

pub(in crate::rules) static BB216: Rule = Rule {
    id: "BB216",
    name: Text::new("Căn cứ đã được sửa đổi", "Basis has been amended"),
    severity: Severity::Note,
    checks: Text::new(
        "Văn bản căn cứ đã được sửa đổi trước ngày biên bản mà không ghi “được sửa đổi, bổ sung”. Chỉ báo khi được chọn bằng đủ mã, ví dụ select = [\"BB\", \"BB216\"].",
        "A document that the minutes rest on had been amended by their day, and they do not say so. It speaks only where it is selected by its whole id, as in select = [\"BB\", \"BB216\"].",
    ),
    why: Text::new("Điều khoản được áp dụng có thể đã đổi.", "The clause that is applied may have changed."),
    source: SOURCE,
    remedy: Text::new(
        "Ghi thêm văn bản sửa đổi nếu dùng điều khoản đã sửa.",
        "Add the amending document if the clause is one that it changed.",
    ),
    fires: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 10/8/2025 tại Sở Y tế.\nCăn cứ Luật Doanh nghiệp số 59/2020/QH14;",
    silent: "BIÊN BẢN LÀM VIỆC\nHồi 8 giờ 00 ngày 10/8/2021 tại Sở Y tế.\nCăn cứ Luật Doanh nghiệp số 59/2020/QH14;",
    check: Some(amended),
};

fn amended(case: &mut Case<'_>) {
    let Opened::Within(first, _) = case.known.opened else { return };
    let settings = case.settings;
    for (basis, reference, entry) in bases(case, false) {
        // What has expired is BB213's.
        if basis.amended || ended(entry).is_some_and(|end| end <= first) {
            continue;
        }
        let by: Vec<&str> = amendments(entry, settings, first).collect();
        if by.is_empty() || cites_any(case, basis, |symbol| entry.amendments().any(|amending| amending == symbol)) {
            continue;
        }
        let (symbol, by) = (entry.symbol, by.join(", "));
        let message = say!(
            case,
            "{symbol} đã được sửa đổi bởi {by} trước ngày biên bản: ghi thêm nếu dùng điều khoản đã sửa.",
            "{symbol} had been amended by {by} before the minutes: add it if the clause is one that it changed."
        );
        case.report(reference.span, message);
    }
}
