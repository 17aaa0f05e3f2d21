//! Reading the same documents as .docx and as .doc: every fixture, in both formats.
#![allow(missing_docs, reason = "criterion_main makes a main without any")]
#![allow(dead_code, reason = "the writers of the tests can do more")]
#![allow(clippy::unwrap_used, reason = "a fixture that cannot be read fails")]

use std::path::Path;

use bienban::read::read;
use bienban::walk::{Argument, Options, Source, walk};
use criterion::{Criterion, Throughput, criterion_group, criterion_main};

#[path = "../tests/integration/as_doc.rs"]
mod as_doc;
#[path = "../tests/doc/mod.rs"]
mod doc;
#[path = "../tests/integration/docx.rs"]
mod docx;
#[path = "../tests/integration/fixtures/source.rs"]
mod source;

/// The bytes of every fixture as .docx, and as .doc.
fn fixtures() -> (Vec<Vec<u8>>, Vec<Vec<u8>>) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures");
    let paths = walk(&[Argument::Path(folder)], Options::default()).candidates.into_iter().filter_map(|found| {
        match found.source {
            Source::File(path) => Some(path),
            Source::Stdin => None,
        }
    });
    let both = |path: std::path::PathBuf| {
        let text = std::fs::read_to_string(path.with_extension("txt")).unwrap();
        let doc = as_doc::doc(&source::Source::parse(&text).docx, doc::Saved::default());
        (std::fs::read(path).unwrap(), doc.bytes())
    };
    paths.map(both).unzip()
}

fn formats(c: &mut Criterion) {
    let (as_docx, as_doc) = fixtures();
    let mut group = c.benchmark_group(format!("{} documents", as_docx.len()));
    group.throughput(Throughput::Elements(as_docx.len() as u64));
    for (name, files) in [("read .docx", as_docx), ("read .doc", as_doc)] {
        group.bench_function(name, |b| {
            b.iter(|| files.iter().map(|bytes| read(bytes).unwrap().text.len()).sum::<usize>())
        });
    }
    group.finish();
}

criterion_group!(benches, formats);
criterion_main!(benches);
