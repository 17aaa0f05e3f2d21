//! Judges hostile minutes once, for `benches/growth` to count what that costs: `growth PAIR KILOBYTES`.
//! Without arguments it lists the pairs of unit and layout.
#![allow(clippy::print_stdout, reason = "a program of its own")]

#[path = "../tests/integration/hostile/made.rs"]
mod made;

use bienban::Settings;
use bienban::audit::judge;

fn main() {
    let mut numbers = std::env::args().skip(1).filter_map(|argument| argument.parse::<usize>().ok());
    let Some((pair, kilobytes)) = numbers.next().zip(numbers.next()) else {
        made::UNITS.iter().enumerate().for_each(|(pair, (unit, layout))| println!("{pair}\t{layout:?}\t{unit:?}"));
        return;
    };
    let (unit, layout) = made::UNITS[pair];
    // A fault (too many blanks) is an answer too.
    drop(judge(made::minutes(unit, layout, kilobytes << 10), &Settings::default()));
}
