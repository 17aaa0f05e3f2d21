//! The whole audit and each of its stages over every .docx below `fixtures/`.
//!
//! Figures are for all of them together; the throughput is in bytes of .docx.
#![allow(missing_docs, reason = "criterion_main makes a main without any")]

use std::hint::black_box;
use std::path::Path;

use bienban::report::csv::Rows;
use bienban::walk::{Argument, Options, Source, walk};
use bienban::{Audited, Document, Fault, Lang, Record, audit, docx, extract, rules};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

/// The bytes of every fixture.
fn fixtures() -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let candidates = walk(&[Argument::Path(folder)], Options::default()).candidates;
    let read = |source: Source| match source {
        Source::File(path) => std::fs::read(path).ok(),
        Source::Stdin => None,
    };
    candidates.into_iter().filter_map(|candidate| read(candidate.source)).collect()
}

fn stages(c: &mut Criterion) {
    let files = fixtures();
    let documents: Vec<Document> = files.iter().filter_map(|bytes| docx::read(bytes).ok()).collect();
    let records: Vec<(&Document, Vec<Record>)> = documents.iter().map(|d| (d, extract::extract(d))).collect();
    let audited: Vec<Result<Audited, Fault>> = files.iter().map(|bytes| audit(bytes, &Lang::Vi.into())).collect();
    let mut group = c.benchmark_group(format!("{} documents", files.len()));
    group.throughput(Throughput::Bytes(files.iter().map(|bytes| bytes.len() as u64).sum()));
    group.bench_function("read", |b| b.iter(|| files.iter().filter(|bytes| docx::read(bytes).is_ok()).count()));
    group.bench_function("extract", |b| b.iter(|| documents.iter().map(|d| extract::extract(d).len()).sum::<usize>()));
    group.bench_function("rules", |b| {
        b.iter(|| {
            let found = |(document, records): &(&Document, Vec<Record>)| {
                rules::check(document, records, &Lang::Vi.into())
                    .iter()
                    .map(|checked| checked.findings.len())
                    .sum::<usize>()
            };
            records.iter().map(found).sum::<usize>()
        });
    });
    group.bench_function("rows", |b| {
        b.iter(|| audited.iter().for_each(|outcome| drop(black_box(Rows::alone("a.docx", outcome, Lang::Vi)))));
    });
    group.bench_function("whole", |b| {
        b.iter(|| {
            for bytes in &files {
                let outcome = audit(black_box(bytes), &Lang::Vi.into());
                let _ = black_box(Rows::alone("a.docx", &outcome, Lang::Vi));
            }
        });
    });
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
