//! Properties of characters and paragraphs, whatever the format, as far as styles lay them over each other.

/// Properties that toggle between styles (ECMA-376-1 §17.7.3), as far as the text depends on them: a
/// bit each.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Toggles {
    said: u8,
    on: u8,
}

impl Toggles {
    pub(crate) const BOLD: u8 = 1;
    pub(crate) const HIDDEN: u8 = 2;
    /// All letters are shown as capitals, large or small.
    pub(crate) const CAPITALS: u8 = Toggles::CAPS | Toggles::SMALL_CAPS;
    pub(crate) const CAPS: u8 = 4;
    pub(crate) const SMALL_CAPS: u8 = 8;
    /// One line or two through the text.
    pub(crate) const STRUCK: u8 = Toggles::STRIKE | Toggles::DOUBLE_STRIKE;
    pub(crate) const STRIKE: u8 = 16;
    pub(crate) const DOUBLE_STRIKE: u8 = 32;

    /// As if nothing were said of this.
    pub(crate) fn without(mut self, bit: u8) -> Toggles {
        self.said &= !bit;
        self.on &= !bit;
        self
    }

    /// Says that those of `bit` are on or off.
    pub(crate) fn set(&mut self, bit: u8, on: bool) {
        self.said |= bit;
        self.on = if on { self.on | bit } else { self.on & !bit };
    }

    /// Lays `over` over these, as a style lies over the one it is based on.
    pub(crate) fn lay(&mut self, over: Toggles) {
        self.said |= over.said;
        self.on = over.over(self.on);
    }

    /// What is on where these lie over what is on by styles.
    pub(crate) fn over(self, styled: u8) -> u8 {
        (styled & !self.said) | self.on
    }

    /// What a style says is on.
    pub(crate) fn on(self) -> u8 {
        self.on
    }
}

/// Tab stops of one paragraph or style; Word allows 64.
pub(crate) const STOPS: usize = 64;

/// How the text after a tab stands to its stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Centre,
    Right,
    /// No stop: it takes away the stop at its place.
    Clear,
}

/// A tab stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Stop {
    /// From the left margin, in twips (1/1440 inch).
    pub(crate) at: i32,
    pub(crate) align: Align,
    pub(crate) leader: bool,
}

/// Where the lines of a paragraph begin.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Indents {
    /// Left indent, twips.
    pub(crate) left: i32,
    /// Indent of the first line against it, twips.
    pub(crate) first: i32,
}

/// Where tabs go; `None` where nothing is said.
#[derive(Debug, Clone, Default)]
pub(crate) struct Tabbing {
    pub(crate) stops: Vec<Stop>,
    /// Left indent, twips.
    pub(crate) left: Option<i32>,
    /// Indent of the first line against the left one, twips; negative when hanging.
    pub(crate) first: Option<i32>,
}

impl Tabbing {
    /// Where the lines of the paragraph begin.
    pub(crate) fn indents(&self) -> Indents {
        Indents { left: self.left.unwrap_or(0), first: self.first.unwrap_or(0) }
    }

    /// Whether a tab may have a leader.
    pub(crate) fn leads(&self) -> bool {
        self.stops.iter().any(|stop| stop.leader)
    }

    /// Lays `over` over these, as a style lies over the one it is based on.
    pub(crate) fn lay(&mut self, over: &Tabbing) {
        self.left = over.left.or(self.left);
        self.first = over.first.or(self.first);
        merge_stops(&mut self.stops, &over.stops);
    }
}

/// Adds `over` to `stops`: one stop a place, the later wins, [`Align::Clear`] takes it away.
fn merge_stops(stops: &mut Vec<Stop>, over: &[Stop]) {
    if over.is_empty() {
        return;
    }
    stops.extend_from_slice(over);
    // Stable, so that of two stops at one place the later stands last.
    stops.sort_by_key(|stop| stop.at);
    let mut kept: Vec<Stop> = Vec::with_capacity(stops.len());
    for &stop in stops.iter() {
        if kept.last().is_some_and(|last| last.at == stop.at) {
            kept.pop();
        }
        kept.push(stop);
    }
    kept.retain(|stop| stop.align != Align::Clear);
    *stops = kept;
}
