//! Dice that fall the same way every time.

/// A linear congruential generator (Knuth's MMIX), of which the upper bits are taken.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.below(1);
        dice
    }

    /// A number from 0 on, less than `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % end
    }

    /// A number from `first` to `last`.
    pub(crate) fn between(&mut self, first: u64, last: u64) -> u64 {
        first + self.below(last + 1 - first)
    }

    /// Whether something is so that is so `percent` times in a hundred.
    pub(crate) fn falls(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    /// One of the choices, between which stands `|`.
    pub(crate) fn pick<'c>(&mut self, choices: &'c str) -> &'c str {
        let count = choices.split('|').count();
        choices.split('|').nth(self.below(count as u64) as usize).unwrap_or_default()
    }
}
