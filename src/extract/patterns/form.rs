//! A form of a table as the operations by which it is looked for.

use super::super::lexicon::classes::CLASSES;
use super::super::lexicon::holes::HOLES;
use super::super::lexicon::row::ANY_WORD;
use super::super::slots::{self, Hole, Want};
use super::super::view::View;
use super::super::vocabulary::{self, WordId};

/// One of some words or signs.
#[derive(Debug, Clone, Default)]
pub(super) struct Set {
    pub(super) words: Vec<WordId>,
    pub(super) signs: Vec<char>,
    /// `#`: any figure.
    pub(super) figure: bool,
    /// `WORD`: any word.
    pub(super) word: bool,
    /// `.` in a look ahead: the end of the paragraph.
    pub(super) end: bool,
}

/// A step of a form.
#[derive(Debug, Clone)]
pub(super) enum Op {
    One(Set),
    Hole(Hole, Want),
    Follows(Set, bool),
    After(Set),
    Begin,
    /// At most so many bytes of white space.
    Gap(usize),
    AloneBefore,
    AloneAfter,
    /// Goes on here, or else there.
    Split(usize),
    Jump(usize),
}

impl Set {
    fn add(&mut self, member: &str) {
        match member {
            "#" => self.figure = true,
            ANY_WORD => self.word = true,
            word if word.starts_with(char::is_alphabetic) => self.words.push(vocabulary::id(word)),
            sign => self.signs.extend(sign.chars()),
        }
    }

    /// One of `a|b`; the members of a class where it is named.
    fn of(text: &str) -> Set {
        let mut set = Set::default();
        for name in text.split('|') {
            match CLASSES.iter().find(|class| class.0 == name) {
                Some(class) => class.1.split_whitespace().for_each(|member| set.add(member)),
                None => set.add(name),
            }
        }
        set
    }
}

/// A form made ready.
pub(super) struct Form {
    pub(super) ops: Vec<Op>,
    /// The hole that it begins with, where something must fill it.
    pub(super) begun: Option<Hole>,
    /// The operation of what stands behind the word or sign right behind that: a word or sign, or a hole that must be
    /// filled.
    pub(super) then: Option<usize>,
}

impl Form {
    pub(super) fn new(form: &str) -> Form {
        let mut form = Form { ops: compile(form), begun: None, then: None };
        let Some(at) = form.begin() else { return form };
        if let Op::Hole(hole, _) = form.ops[at] {
            form.begun = Some(hole);
        }
        if let Some(follower) = form.behind(at).filter(|_| form.follower().is_some()) {
            form.then =
                form.behind(follower).filter(|&then| form.is_value(then) || matches!(form.ops[then], Op::One(_)));
        }
        form
    }

    /// Whether its first hole may be filled by token `at` alone, and it may go on behind what follows.
    pub(super) fn may_stand(&self, view: &View<'_>, at: usize) -> bool {
        self.begun.is_none_or(|hole| slots::may_fill(view, at, hole))
            && self.then.is_none_or(|then| match &self.ops[then] {
                Op::Hole(hole, _) => slots::may_fill(view, at + 2, *hole),
                Op::One(set) => set.has(view, at + 2),
                _ => true,
            })
    }

    /// Whether an operation is a hole that must be filled.
    pub(super) fn is_value(&self, op: usize) -> bool {
        matches!(self.ops.get(op), Some(Op::Hole(_, Want::Value | Want::Drawn)))
    }

    /// The operation of the hole that the form begins with, where something must fill it.
    fn begin(&self) -> Option<usize> {
        let at = self.ops.iter().position(|op| !matches!(op, Op::Begin | Op::AloneBefore | Op::After(_)))?;
        Some(at).filter(|&at| self.is_value(at))
    }

    /// The next operation behind another one that stands for a token or decides between two.
    fn behind(&self, op: usize) -> Option<usize> {
        let behind = |op: &Op| !matches!(op, Op::Gap(_) | Op::AloneAfter | Op::Begin);
        self.ops[op + 1..].iter().position(behind).map(|next| op + 1 + next)
    }

    /// The word or sign right behind the value that a form begins with.
    pub(super) fn follower(&self) -> Option<&Set> {
        match &self.ops[self.behind(self.begin()?)?] {
            Op::One(set) if !set.figure && !set.word => Some(set),
            _ => None,
        }
    }

    /// The word or sign that a form cannot do without behind its first hole, and how many tokens behind it that stands
    /// at most.
    pub(super) fn needed(&self) -> Option<(&Set, usize)> {
        let mut at = self.ops.iter().position(|op| matches!(op, Op::Hole(..)))? + 1;
        let mut reach = 1;
        loop {
            match self.ops.get(at)? {
                Op::One(set) | Op::Follows(set, true) if !set.figure && !set.word && !set.end => {
                    return Some((set, reach.min(NEAR)));
                }
                // A group that may be missing.
                Op::Split(other) if *other > at => {
                    let group = &self.ops[at + 1..*other];
                    let endless = group.iter().any(|op| matches!(op, Op::Hole(..) | Op::Jump(_)));
                    reach += if endless { NEAR } else { group.len() };
                    at = *other;
                }
                Op::One(_) | Op::Hole(..) => return None,
                _ => at += 1,
            }
        }
    }
}

/// How far behind its beginning a form has the word or sign that follows its first hole.
pub(super) const NEAR: usize = 12;

/// The operations of a form.
fn compile(form: &str) -> Vec<Op> {
    let mut ops: Vec<Op> = Vec::new();
    let mut groups = Vec::new();
    for part in form.split_whitespace() {
        match part {
            "[" => {
                groups.push(ops.len());
                // Where the group is passed over is known at its end.
                ops.push(Op::Split(0));
            }
            "]?" | "]*" | "]+" => {
                let Some(open) = groups.pop() else { continue };
                match part {
                    "]?" => ops[open] = Op::Split(ops.len()),
                    "]*" => {
                        ops.push(Op::Jump(open));
                        ops[open] = Op::Split(ops.len());
                    }
                    // Once, then as often as it comes.
                    _ => {
                        ops.push(Op::Split(ops.len() + 2));
                        ops.push(Op::Jump(open));
                        ops[open] = Op::Gap(usize::MAX);
                    }
                }
            }
            "=" => ops.push(Op::Begin),
            "~" => ops.push(Op::Gap(1)),
            "~~" => ops.push(Op::Gap(0)),
            "^" => ops.push(Op::AloneBefore),
            "$" => ops.push(Op::AloneAfter),
            _ => part_of(part, &mut ops),
        }
    }
    ops
}

/// A word, a sign, a class, a hole or a look ahead, which may be missing.
fn part_of(part: &str, ops: &mut Vec<Op>) {
    if let Some(ahead) = part.strip_prefix(['&', '!']).filter(|ahead| !ahead.is_empty()) {
        let mut set = Set::of(ahead);
        set.end = set.signs.contains(&'.');
        set.signs.retain(|&sign| sign != '.');
        ops.push(Op::Follows(set, part.starts_with('&')));
        return;
    }
    if let Some(before) = part.strip_prefix('<').filter(|before| !before.is_empty()) {
        ops.push(Op::After(Set::of(before)));
        return;
    }
    let name = part.strip_suffix('?').filter(|name| !name.is_empty());
    if name.is_some() {
        ops.push(Op::Split(ops.len() + 2));
    }
    let name = name.unwrap_or(part);
    let marks: [(&str, &str, Want); 5] = [
        ("▢", "", Want::Drawn),
        ("(", ")", Want::Nothing),
        ("_", "_", Want::Gap),
        ("", "_", Want::Room),
        ("_", "", Want::WideRoom),
    ];
    let marked = |&(before, after, want): &(&str, &str, Want)| {
        name.strip_prefix(before)?.strip_suffix(after).map(|hole| (want, hole))
    };
    let (want, hole) = marks.iter().find_map(marked).unwrap_or((Want::Value, name));
    ops.push(match HOLES.iter().find(|(name, _)| *name == hole) {
        Some(&(_, hole)) => Op::Hole(hole, want),
        None => Op::One(Set::of(name)),
    });
}

/// What may stand at one place of a form.
#[derive(Default)]
pub(super) struct Ahead<'o> {
    /// One of these words and signs.
    pub(super) sets: Vec<&'o Set>,
    /// A value, be it only in a drawing.
    pub(super) value: bool,
    pub(super) drawn: bool,
    /// Anything, or what no glance at one token tells.
    pub(super) any: bool,
    /// The operations behind those words and signs.
    next: Vec<usize>,
}

impl<'o> Ahead<'o> {
    /// What a form may begin with.
    pub(super) fn first(ops: &'o [Op]) -> Ahead<'o> {
        Ahead::of(ops, vec![0])
    }

    /// What may stand behind the word or sign that a form begins with.
    pub(super) fn second(self, ops: &'o [Op]) -> Ahead<'o> {
        let told = !self.value && !self.drawn && !self.any && self.next.len() == self.sets.len();
        if told { Ahead::of(ops, self.next) } else { Ahead { any: true, ..Ahead::default() } }
    }

    /// What may stand where a form is at one of some operations.
    fn of(ops: &'o [Op], mut from: Vec<usize>) -> Ahead<'o> {
        let mut ahead = Ahead::default();
        let mut seen = vec![false; ops.len() + 1];
        while let Some(op) = from.pop() {
            if std::mem::replace(&mut seen[op], true) {
                continue;
            }
            match ops.get(op) {
                Some(Op::One(set)) => {
                    ahead.any |= set.figure || set.word;
                    ahead.sets.push(set);
                    ahead.next.push(op + 1);
                }
                Some(Op::Follows(set, true)) if !(set.figure || set.word || set.end) => ahead.sets.push(set),
                Some(Op::Hole(hole, want)) => {
                    let drawn = slots::is_drawn(*hole, *want);
                    ahead.drawn |= drawn;
                    ahead.value |= !drawn && !matches!(want, Want::Nothing | Want::Gap);
                    if !matches!(want, Want::Value | Want::Drawn) {
                        from.push(op + 1);
                    }
                }
                Some(Op::Split(other)) => from.extend([op + 1, *other]),
                Some(Op::Jump(to)) => from.push(*to),
                Some(_) => from.push(op + 1),
                None => ahead.any = true,
            }
        }
        ahead
    }
}
