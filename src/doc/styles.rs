//! The style sheet (\[MS-DOC\] 2.9.271, STSH): what its styles say, with all that they are based on.

use std::cell::OnceCell;

use super::bytes::{slice, u16_at};
use super::chp::Chp;
use super::fib::{Fib, Pair, damaged};
use super::fkp::with_style;
use super::pap::Pap;
use crate::fault::Fault;
use crate::limits;

/// Styles that a document can have: numbers of styles have twelve bits, and the last stands for none.
const STYLES: usize = 0x0FFF;

/// The first bytes of a Stshi (2.9.273): how many styles, how long their fixed part is; at 12 the fonts.
const STSHI: usize = 4;
const FONTS: usize = 12;

/// What a style is of.
const PARAGRAPH: u16 = 1;
const CHARACTER: u16 = 2;

/// The name of the style of prompts.
const PROMPTS: [u8; 16] = *b"Placeholder Text";

/// A style as it stands in the sheet.
#[derive(Debug, Clone, Copy, Default)]
struct Style<'a> {
    kind: u16,
    /// Which of Word's own styles it is.
    sti: u16,
    /// `Placeholder Text`: content controls show their prompts in it. Known by its name, as each program
    /// that saves a .doc numbers it in its own way.
    prompts: bool,
    base: u16,
    pap: &'a [u8],
    chp: &'a [u8],
}

/// What a style says with all that it is based on.
#[derive(Debug, Clone, Default)]
pub(super) struct Resolved {
    pub(super) pap: Pap,
    /// Of a paragraph style over the defaults of the document; of a character style by itself.
    pub(super) chp: Chp,
}

/// All styles of a document.
#[derive(Debug, Default)]
pub(super) struct Styles<'a> {
    styles: Vec<Style<'a>>,
    resolved: Vec<OnceCell<Resolved>>,
    /// What a style is that is not there.
    none: Resolved,
}

impl<'a> Styles<'a> {
    /// Reads the style sheet; a document without one has no styles.
    ///
    /// # Errors
    /// `damaged` when the sheet ends within a style.
    pub(super) fn read(fib: &Fib, table: &'a [u8]) -> Result<Styles<'a>, Fault> {
        let sheet = fib.part(table, Pair::Styles)?;
        if sheet.is_empty() {
            return Ok(Styles::default());
        }
        let wrong = |at: usize| damaged(&format!("{}, STSH", fib.table_name()), at);
        let head = u16_at(sheet, 0).and_then(|len| slice(sheet, 2, len.into())).ok_or_else(|| wrong(0))?;
        let (count, fixed) = u16_at(head, 0).zip(u16_at(head, 2)).ok_or_else(|| wrong(2))?;
        let (count, mut at) = (usize::from(count).min(STYLES), 2 + head.len());
        let mut styles = Styles { styles: Vec::with_capacity(count), ..Styles::default() };
        styles.none.chp.font = u16_at(head, FONTS).filter(|_| head.len() > STSHI);
        for _ in 0..count {
            let len = u16_at(sheet, at).ok_or_else(|| wrong(at))?;
            let std = slice(sheet, at + 2, len.into()).ok_or_else(|| wrong(at))?;
            styles.styles.push(style(std, fixed.into()).unwrap_or_default());
            at += 2 + std.len();
        }
        styles.resolved = vec![OnceCell::new(); count];
        Ok(styles)
    }

    /// What a style says; the defaults of the document for one that is not there.
    pub(super) fn get(&self, istd: u16) -> &Resolved {
        let mut chain = [0u16; limits::STYLE_CHAIN];
        let mut depth = 0;
        let mut next = istd;
        // No style twice: one that is based on itself is based on nothing.
        while let Some(style) = self.styles.get(usize::from(next)) {
            if depth == chain.len() || chain[..depth].contains(&next) || self.known(next).is_some() {
                break;
            }
            chain[depth] = next;
            depth += 1;
            next = style.base;
        }
        for &istd in chain[..depth].iter().rev() {
            let resolved = self.resolve(istd);
            if let Some(cell) = self.resolved.get(usize::from(istd)) {
                let _ = cell.set(resolved);
            }
        }
        self.known(istd).unwrap_or(&self.none)
    }

    fn known(&self, istd: u16) -> Option<&Resolved> {
        self.resolved.get(usize::from(istd))?.get()
    }

    /// A style over the one that it is based on, which is known, or else left out.
    fn resolve(&self, istd: u16) -> Resolved {
        let Some(style) = self.styles.get(usize::from(istd)) else { return self.none.clone() };
        let mut resolved = match self.known(style.base) {
            Some(base) => base.clone(),
            None if style.kind == CHARACTER => Resolved::default(),
            None => self.none.clone(),
        };
        resolved.pap.style = istd;
        resolved.pap.lay(style.pap);
        resolved.chp.lay_style(style.chp);
        resolved
    }

    /// The level of a built-in heading, from 0.
    pub(super) fn heading(&self, istd: u16) -> Option<usize> {
        self.sti(istd).filter(|sti| (1..=9).contains(sti)).map(|sti| usize::from(sti) - 1)
    }

    /// Whether paragraphs in a style are entries of a table of contents: `toc 1` to `toc 9`, `table of figures`.
    pub(super) fn is_toc(&self, istd: u16) -> bool {
        self.sti(istd).is_some_and(|sti| matches!(sti, 19..=27 | 35))
    }

    /// Whether characters in a style are the prompt of a content control.
    pub(super) fn is_prompt(&self, istd: u16) -> bool {
        self.styles.get(usize::from(istd)).is_some_and(|style| style.prompts)
    }

    fn sti(&self, istd: u16) -> Option<u16> {
        self.styles.get(usize::from(istd)).map(|style| style.sti)
    }
}

/// Reads an STD (2.9.260) whose fixed part has `fixed` bytes; `None` for an empty place or one that ends early.
fn style(std: &[u8], fixed: usize) -> Option<Style<'_>> {
    let (sti, kind, count) = (u16_at(std, 0)? & 0xFFF, u16_at(std, 2)?, u16_at(std, 4)? & 0xF);
    let (kind, base) = (kind & 0xF, kind >> 4);
    let name = usize::from(u16_at(std, fixed)?);
    let mut at = fixed + 2 + 2 * name + 2;
    let letters = || std.get(fixed + 2..).unwrap_or_default().chunks_exact(2).take(name);
    let prompts = kind == CHARACTER && letters().map(|unit| [unit[0], unit[1]]).eq(PROMPTS.map(|c| [c, 0]));
    let mut lists: [&[u8]; 2] = [&[]; 2];
    for list in lists.iter_mut().take(count.into()) {
        // Each begins at an even place.
        at += at % 2;
        *list = slice(std, at + 2, u16_at(std, at)?.into())?;
        at += 2 + list.len();
    }
    let (pap, chp) = match kind {
        PARAGRAPH => (with_style(lists[0]).1, lists[1]),
        CHARACTER => (&[][..], lists[0]),
        _ => (&[][..], &[][..]),
    };
    Some(Style { kind, sti, prompts, base, pap, chp })
}
