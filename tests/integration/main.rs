#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

//! Documents in, rows out.

mod alarms;
mod as_doc;
mod blanks;
mod calls;
mod checks;
mod cli;
mod controls;
#[allow(dead_code, reason = "shared with the tests of the structures")]
#[path = "../doc/mod.rs"]
mod doc;
mod docx;
mod examples;
mod extract;
mod face;
mod faint;
mod fidelity;
mod filled;
mod fixtures;
mod force;
mod formats;
mod hostile;
mod known;
mod labels;
mod layout;
mod lists;
mod minutes;
mod page;
mod people;
mod properties;
mod register;
mod rules;
mod serialised;
#[cfg(unix)]
mod sessions;
mod spelled;
mod support;
mod surroundings;
mod terminal;
mod usage;
mod why;
mod word_97;
mod workbook;
