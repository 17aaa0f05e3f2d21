//! Documents as the tests' builder writes them.

#[path = "../../../tests/doc/mod.rs"]
#[allow(dead_code, reason = "shared with the tests of whole documents")]
mod doc;

mod container;
mod damage;
mod hostile;
mod marks;
mod properties;
mod rows;
mod stories;
mod tables;
mod text;

use super::fib::Story;
use super::model::{Model, Paragraph};
use super::open::Streams;
use super::pap::Pap;
use super::pieces::Joiner;
use crate::document::{Document, MarkKind};
use crate::fault::{Fault, FaultId};
use doc::Doc;

/// What is asked of a document.
fn with<T>(doc: &Doc, ask: impl FnOnce(&Model) -> T) -> T {
    let bytes = doc.bytes();
    let streams = Streams::open(&bytes).unwrap();
    ask(&Model::read(&streams).unwrap())
}

/// All paragraphs of a story.
fn paragraphs(model: &Model, story: Story) -> Result<Vec<Paragraph>, Fault> {
    let mut paragraphs = model.paragraphs(model.fib.story(story));
    std::iter::from_fn(|| paragraphs.next().transpose()).collect()
}

/// The text of some characters, whatever they mean.
fn text(model: &Model, cps: std::ops::Range<u32>) -> Result<String, Fault> {
    let (mut runs, mut joiner, mut text) = (model.runs(cps, 0), Joiner::default(), String::new());
    while let Some(run) = runs.next()? {
        for index in 0..run.text.len() {
            let (before, now) = joiner.push(run.text.unit(index));
            text.extend([before, now].into_iter().flatten());
        }
    }
    Ok(text)
}

/// The text of each paragraph of a story.
fn texts(model: &Model, story: Story) -> Vec<String> {
    let paragraphs = paragraphs(model, story).unwrap();
    paragraphs.iter().map(|paragraph| text(model, paragraph.content()).unwrap()).collect()
}

/// The properties of a paragraph of the main text.
fn pap(model: &Model, index: usize) -> Pap {
    let mut pap = Pap::default();
    model.pap(&paragraphs(model, Story::Main).unwrap()[index], &mut pap).unwrap();
    pap
}

/// Reads everything there is; the fault that keeps it from being read.
fn read_all(bytes: &[u8]) -> Result<(), Fault> {
    use Story::{Comments, Endnotes, Footnotes, HeaderTextboxes, Headers, Main, Textboxes};
    let streams = Streams::open(bytes)?;
    let model = Model::read(&streams)?;
    let (mut pap, mut tap) = (Pap::default(), super::tap::Tap::default());
    for story in [Main, Footnotes, Headers, Comments, Endnotes, Textboxes, HeaderTextboxes] {
        for paragraph in paragraphs(&model, story)? {
            model.pap(&paragraph, &mut pap)?;
            model.tap(&paragraph, &mut tap)?;
            text(&model, paragraph.start..paragraph.end)?;
        }
    }
    for section in 0..model.sections.len() {
        model.sections.has_title_page(section)?;
    }
    model.has_facing_pages()?;
    Ok(())
}

/// The fault of a file.
fn fault(bytes: &[u8]) -> (FaultId, String) {
    let fault = read_all(bytes).expect_err("a fault");
    (fault.id, crate::fault::tests::spoken(&fault))
}

/// The document as a page has it.
fn page(doc: &Doc) -> Document {
    super::read(&doc.bytes()).unwrap()
}

/// Each paragraph with its place, a line break as `/`.
fn lines(document: &Document) -> Vec<String> {
    let line = |span: crate::document::Span| document.str(span).replace('\n', "/");
    let paragraphs = document.paragraphs.iter();
    paragraphs.map(|p| format!("{} | {}", document.location(p.span.start), line(p.span))).collect()
}

/// The text under each mark of these kinds.
fn marked(document: &Document, wanted: impl Fn(MarkKind) -> bool) -> Vec<&str> {
    document.marks.iter().filter(|mark| wanted(mark.kind)).map(|mark| document.str(mark.span)).collect()
}
