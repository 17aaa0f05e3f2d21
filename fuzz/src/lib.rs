//! What must hold of every document, however broken. A target fails by panicking.

use std::time::{Duration, Instant};

use bienban::audit::Audited;
use bienban::document::Span;
use bienban::record::{BLANK, Found, Reading, Record};
use bienban::report::layout;
use bienban::report::tables::Rows;
use bienban::{Document, Fault, FaultId, Lang};

/// No input may take longer.
const PATIENCE: Duration = Duration::from_secs(2);

/// Runs `work` on an input of `len` bytes and fails when it takes too long.
pub fn within(len: usize, work: impl FnOnce()) {
    let started = Instant::now();
    work();
    let took = started.elapsed();
    assert!(took < PATIENCE, "{len} bytes took {took:?}");
}

/// Audits twice; checks the result and that both give the same rows.
pub fn checked(audit: impl Fn() -> Result<Audited, Fault>) {
    let first = audit();
    match &first {
        Ok(audited) => sound(audited),
        Err(fault) => assert_ne!(fault.id, FaultId::Internal, "{fault}"),
    }
    let rows = |outcome: &Result<Audited, Fault>| {
        let rows = Rows::new("a.docx", outcome, Lang::Vi).expect("room in memory");
        rows.tables().map(<[u8]>::to_vec).collect::<Vec<_>>()
    };
    assert_eq!(rows(&first), rows(&audit()), "the same bytes gave other rows");
}

fn sound(audited: &Audited) {
    let document = &audited.document;
    for paragraph in &document.paragraphs {
        within_text(document, paragraph.span);
    }
    for mark in &document.marks {
        within_text(document, mark.span);
        assert!(!mark.span.is_empty(), "an empty mark: {mark:?}");
    }
    for cell in &document.cells {
        within_text(document, cell.span);
    }
    assert!(document.pages.is_sorted(), "pages out of order");
    document.pages.iter().for_each(|&start| within_text(document, Span { start, end: start }));
    layout::render(document, Lang::Vi);
    let mut end = 0;
    for judged in &audited.records {
        let record = &judged.record;
        within_text(document, record.span);
        assert!(end <= record.span.start, "records overlap");
        end = record.span.end;
        values(document, record);
        judged.findings.iter().for_each(|finding| within_text(document, finding.span));
    }
}

/// Every value stands in the text, and what is kept as written is what stands there.
fn values(document: &Document, record: &Record) {
    for found in [&record.title, &record.subject, &record.place].into_iter().filter_map(Reading::found) {
        within_text(document, found.span);
        quoted(document, record, found);
    }
    for participant in &record.participants {
        within_text(document, participant.name.span);
    }
    let spans = record.blanks.iter().map(|b| b.span);
    let spans = spans.chain(record.dates.iter().map(|d| d.span)).chain(record.references.iter().map(|r| r.span));
    let spans = spans.chain(record.parties.iter().map(|p| p.span)).chain(record.number.span());
    spans.chain(record.copies.span()).for_each(|span| within_text(document, span));
    let order = record.blanks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
    assert!(order, "blanks overlap: {:?}", record.blanks);
}

fn quoted(document: &Document, record: &Record, found: &Found<String>) {
    // A value leaves out what is struck through, which a quotation shows.
    let struck = document.struck.iter().any(|s| s.start < found.span.end && found.span.start < s.end);
    if found.value.chars().ne([BLANK]) && !struck {
        assert_eq!(found.value, record.quote(document, found.span));
    }
}

/// A span lies in the text, on character boundaries.
fn within_text(document: &Document, span: Span) {
    assert!(span.start <= span.end && document.text.get(span.range()).is_some(), "{span:?} is no place in the text");
}
