//! What speaks for and against each zone: all of it on one screen.

use super::Zone;
use super::Zone::{After, Body, Closing, Letterhead, Opening, People, Signature, Title};
use super::clues::Clue;
use super::clues::Clue::{
    Abreast, Apart, Beside, Called, Cell, Closes, Drawn, Ground, Heading, Hint, Labelled, Listed, Name, Nation, Note,
    Opens, Other, Person, Prose, Role, Subject, Titled, Wide,
};

/// `(zone, clue, weight)`: what a clue on a line adds to the score when the line lies in the zone.
/// What is not listed adds nothing. A sentence that closes is worth a few lines of prose, a hint
/// where to sign a few more; a title of another document is never passed over.
pub(super) const WEIGHTS: &[(Zone, Clue, i64)] = &[
    (Letterhead, Titled, -16),
    (Letterhead, Opens, -8),
    (Letterhead, Closes, -12),
    (Letterhead, Hint, -24),
    (Title, Subject, 1),
    (Title, Drawn, 1),
    (Title, Ground, 1),
    (Title, Heading, -6),
    (Title, Listed, -1),
    (Title, Prose, -2),
    (Title, Opens, -8),
    (Title, Closes, -16),
    (Title, Hint, -24),
    (Title, Apart, -24),
    (Title, Nation, -60),
    (People, Person, 2),
    (People, Labelled, 1),
    (People, Heading, -1),
    (People, Prose, -4),
    (People, Opens, -8),
    (People, Closes, -16),
    (People, Hint, -24),
    (People, Apart, -60),
    (People, Nation, -200),
    (Opening, Opens, 5),
    (Opening, Labelled, 2),
    (Opening, Cell, 2),
    (Opening, Heading, -8),
    (Opening, Listed, -1),
    (Opening, Prose, -4),
    (Opening, Closes, -12),
    (Opening, Hint, -24),
    (Opening, Apart, -60),
    (Opening, Nation, -200),
    (Body, Closes, -2),
    (Body, Hint, -12),
    (Body, Other, -16),
    (Body, Apart, -60),
    (Body, Nation, -200),
    (Closing, Closes, 25),
    (Closing, Prose, -4),
    (Closing, Listed, -4),
    (Closing, Heading, -8),
    (Closing, Role, -6),
    (Closing, Hint, -24),
    (Closing, Note, -40),
    (Closing, Other, -60),
    (Closing, Nation, -200),
    (Signature, Hint, 24),
    (Signature, Role, 8),
    (Signature, Abreast, 12),
    (Signature, Name, 2),
    (Signature, Drawn, 1),
    (Signature, Person, 2),
    // Who was there is called so, and has labels; who signs seldom is.
    (Signature, Called, -5),
    (Signature, Labelled, -2),
    (Signature, Listed, -4),
    (Signature, Wide, -4),
    (Signature, Prose, -12),
    (Signature, Opens, -12),
    (Signature, Closes, -30),
    (Signature, Note, -40),
    (Signature, Other, -60),
    (Signature, Nation, -200),
];

/// `(zone, weight)`: what every line adds in a zone, whatever it shows.
pub(super) const BASE: &[(Zone, i64)] =
    &[(Title, -1), (People, -2), (Opening, -2), (Closing, -5), (Signature, -1), (After, -1)];

/// `(from, to, weight, clues of which one must be on the first line)`: where a zone may begin.
pub(super) const STEPS: &[(Zone, Zone, i64, &[Clue])] = &[
    (Letterhead, Title, 0, &[Titled]),
    (Title, Opening, 20, &[Opens]),
    // What stands beside the title (the edition of a form) opens only if nothing else does.
    (Title, Opening, 6, &[Beside]),
    // On forms of works the people stand above the time.
    (Title, People, -2, &[Person]),
    (People, Opening, 16, &[Opens]),
    (Title, Body, 0, &[]),
    (Opening, Body, 0, &[]),
    (Title, Closing, -8, &[Closes]),
    (Opening, Closing, 0, &[Closes]),
    (Body, Closing, 0, &[Closes]),
    (Closing, Signature, 0, &[Hint, Role]),
    // Without a closing sentence only a block that says so itself is believed.
    (Body, Signature, -20, &[Hint, Abreast]),
    (Body, Signature, -34, &[Role]),
    (Signature, After, 0, &[]),
    (Closing, After, -4, &[Note, Nation, Other]),
    (People, After, -4, &[Nation, Apart]),
    (Opening, After, -4, &[Nation, Apart]),
    (Body, After, -4, &[Nation, Apart]),
    // The next set of minutes in the file.
    (After, Title, -32, &[Titled]),
    (Signature, Title, -32, &[Titled]),
    (Closing, Title, -32, &[Titled]),
    (Body, Title, -32, &[Titled]),
    (Opening, Title, -32, &[Titled]),
    (Title, Title, -32, &[Titled]),
];

/// What the nation's name between two titles adds to the second.
pub(super) const LED: i64 = 48;
