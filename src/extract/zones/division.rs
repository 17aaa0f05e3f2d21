//! The division of a file into zones that has the best score, in one pass over its lines.

use super::Zone;
use super::clues::{Clue, Clues, bits};
use super::titles::Titles;
use super::weights::{BASE, LED, STEPS, WEIGHTS};

/// The zones in the order in which they follow each other.
const ZONES: [Zone; 8] = [
    Zone::Letterhead,
    Zone::Title,
    Zone::People,
    Zone::Opening,
    Zone::Body,
    Zone::Closing,
    Zone::Signature,
    Zone::After,
];

const LETTERHEAD: usize = 0;
const TITLE: usize = 1;
pub(super) const OPENING: usize = 3;
const BODY: usize = 4;
pub(super) const SIGNATURE: usize = 6;

/// Where a line stands in a division.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Place {
    /// Index into [`ZONES`].
    pub(super) zone: usize,
    /// A set of minutes begins with it: its title.
    pub(super) begins: bool,
}

/// Less than any division can cost.
const NEVER: i64 = i64::MIN / 2;

/// For every line the zone it lies in, over all divisions the one with the highest sum of weights; of
/// equal ones that whose zones end later.
pub(super) fn best(clues: &[Clues], titles: &Titles) -> Vec<Place> {
    let weights = Weights::new(!titles.lines.is_empty());
    let mut scores = [NEVER; ZONES.len()];
    scores[if titles.lines.is_empty() { BODY } else { LETTERHEAD }] = 0;
    let mut from: Vec<[u8; ZONES.len()]> = Vec::with_capacity(clues.len());
    for (line, here) in clues.iter().enumerate() {
        let mut next = scores;
        let mut came = std::array::from_fn(|zone| zone as u8);
        for step in weights.steps(*here) {
            let led = step.to == TITLE && step.from != LETTERHEAD && titles.leads(line);
            let score = scores[step.from] + step.weight + if led { LED } else { 0 };
            if score > NEVER / 2 && score >= next[step.to] {
                (next[step.to], came[step.to]) = (score, step.from as u8 | BEGINS);
            }
        }
        weights.add(&mut next, *here);
        scores = next;
        from.push(came);
    }
    trace(&from, &scores, !titles.lines.is_empty())
}

/// Marks where a zone was entered by a step, not stayed in.
const BEGINS: u8 = 0x80;

/// The places from the last line back to the first.
fn trace(from: &[[u8; ZONES.len()]], scores: &[i64; ZONES.len()], titled: bool) -> Vec<Place> {
    let last = (usize::from(titled)..ZONES.len()).rev().max_by_key(|&zone| scores[zone]);
    let mut zone = last.unwrap_or(BODY);
    let mut places = vec![Place::default(); from.len()];
    for (place, came) in places.iter_mut().zip(from).rev() {
        let step = came[zone];
        *place = Place { zone, begins: zone == TITLE && step & BEGINS != 0 };
        zone = usize::from(step & !BEGINS);
    }
    places
}

/// The tables of weights by index.
struct Weights {
    /// What every line adds in each zone, and what each clue adds.
    base: [i64; ZONES.len()],
    clues: [[i64; ZONES.len()]; u32::BITS as usize],
    steps: Vec<Step>,
    /// Those that need no clue, and all clues that others need.
    free: Vec<Step>,
    needed: u32,
}

#[derive(Debug, Clone, Copy)]
struct Step {
    from: usize,
    to: usize,
    weight: i64,
    /// Bits of clues, one of which must be there; 0 for none.
    clues: u32,
}

impl Weights {
    /// Where nothing is a title of minutes, no other title ends them.
    fn new(titled: bool) -> Weights {
        let index = |zone: Zone| ZONES.iter().position(|&z| z == zone).unwrap_or(BODY);
        let mut base = [0; ZONES.len()];
        BASE.iter().for_each(|&(zone, weight)| base[index(zone)] = weight);
        let mut clues = [[0; ZONES.len()]; u32::BITS as usize];
        WEIGHTS.iter().for_each(|&(zone, clue, weight)| clues[clue as usize][index(zone)] = weight);
        let others = bits(&[Clue::Nation, Clue::Apart]);
        let steps = STEPS
            .iter()
            .filter(|step| titled || bits(step.3) & others == 0)
            .map(|&(from, to, weight, clues)| Step { from: index(from), to: index(to), weight, clues: bits(clues) });
        let steps: Vec<Step> = steps.collect();
        let free = steps.iter().copied().filter(|step| step.clues == 0).collect();
        let needed = steps.iter().fold(0, |needed, step| needed | step.clues);
        Weights { base, clues, steps, free, needed }
    }

    /// The steps that may be taken on a line with these clues: on most lines only those that need none.
    fn steps(&self, here: Clues) -> impl Iterator<Item = &Step> {
        let steps = if here.bits() & self.needed == 0 { &self.free } else { &self.steps };
        steps.iter().filter(move |step| step.clues == 0 || here.bits() & step.clues != 0)
    }

    /// Adds to the scores what a line with these clues is worth in each zone.
    fn add(&self, scores: &mut [i64; ZONES.len()], here: Clues) {
        let mut add = |weights: &[i64; ZONES.len()]| {
            scores.iter_mut().zip(weights).for_each(|(score, weight)| *score += weight);
        };
        add(&self.base);
        let mut bits = here.bits();
        while bits != 0 {
            add(&self.clues[bits.trailing_zeros() as usize]);
            bits &= bits - 1;
        }
    }
}
