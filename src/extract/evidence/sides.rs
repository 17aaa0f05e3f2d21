//! The sides: under whose heading nothing tells of a person, and where each of them signs.

use crate::normalise::{collapse, fold};
use crate::record::{Party, Record, Signature, SilentSide};

use super::super::lexicon::evidence::{PERSON_WORDS, REPRESENTED, SIGNING_WORDS};
use super::super::view::View;
use super::super::words;
use super::near::{NEAR, beside};

/// Sides that are looked at for people; no real minutes have as many.
const SIDES: usize = 50;

/// Lines under a heading that may name somebody.
const LINES: usize = 3;

/// The sides without a participant, in whose heading and right under it no word is of a person.
pub(super) fn silent(view: &View<'_>, record: &Record) -> Vec<SilentSide> {
    let mut peopled = vec![false; record.parties.len()];
    for party in record.participants.iter().filter_map(|p| p.party) {
        if let Some(peopled) = peopled.get_mut(party) {
            *peopled = true;
        }
    }
    let alone = record.parties.iter().enumerate().take(SIDES).filter(|(index, _)| !peopled[*index]);
    alone.filter_map(|(index, party)| side(view, record, index, party)).collect()
}

fn side(view: &View<'_>, record: &Record, index: usize, party: &Party) -> Option<SilentSide> {
    let heading = view.low(party.span);
    let next = record.parties.get(index + 1).map_or(record.span.end, |p| p.span.start);
    let below = view.folded.get(party.span.end as usize..next as usize).unwrap_or("");
    let lines: Vec<&str> = below.lines().filter(|line| !line.trim().is_empty()).take(LINES).collect();
    if names_somebody(heading) || names_somebody(&lines.join(" ")) {
        return None;
    }
    let representative = |text: &str| REPRESENTED.is_in_text(text);
    let represented = representative(heading) || representative(beside(view, party.span, NEAR).0);
    Some(SilentSide { party: index, represented })
}

fn names_somebody(text: &str) -> bool {
    let plain = text.replace(['.', ',', ';', ':', '(', ')', '-', '|'], " ");
    PERSON_WORDS.is_in_text(&collapse(&plain))
}

/// Sides that are looked for in the signature block; no real minutes have as many.
const SIGNING: std::ops::RangeInclusive<usize> = 2..=20;

/// Where each side signs, as an index into `signatures`. Empty where there is nothing to tell
/// sides by: fewer than two of them, no roles, a role for all of them, or names apart from roles.
pub(super) fn places(
    view: &View<'_>,
    record: &Record,
    signatures: &[Signature],
    loose_names: bool,
) -> Vec<Option<usize>> {
    if !SIGNING.contains(&record.parties.len()) || loose_names || signatures.iter().any(|s| s.common) {
        return Vec::new();
    }
    let roles: Vec<String> = signatures.iter().map(|s| collapse(view.low(s.role))).collect();
    let signers: Vec<Option<String>> = signatures.iter().map(|s| Some(fold(&s.name.as_ref()?.value))).collect();
    let members = record.participants.iter().filter(|member| member.party.is_some());
    let members: Vec<(Option<usize>, String)> =
        members.map(|member| (member.party, fold(&member.name.value))).collect();
    let signed = |index: usize, party: usize| {
        let signer: Option<&String> = signers[index].as_ref();
        signer.is_some_and(|signer| members.iter().any(|(side, name)| *side == Some(party) && name == signer))
    };
    let names: Vec<(String, String)> = record.parties.iter().map(|side| (fold(&side.role), fold(&side.name))).collect();
    let sides: Vec<SigningSide<'_>> =
        names.iter().map(|(role, name)| SigningSide { role, name: parts(name) }).collect();
    let told: Vec<Vec<&str>> = roles.iter().map(|role| parts(role)).collect();
    let named = |index: usize, party: usize| SigningSide::is_named(&sides, party, &roles[index], &told[index]);
    let place = |party: usize| (0..roles.len()).find(|&index| signed(index, party) || named(index, party));
    if roles.is_empty() { Vec::new() } else { (0..sides.len()).map(place).collect() }
}

/// The words of a folded text that have two letters or more.
fn parts(text: &str) -> Vec<&str> {
    text.split(|c| !words::is_alphanumeric(c)).filter(|word| word.chars().nth(1).is_some()).collect()
}

/// A side's role words, and the words of its name, folded.
struct SigningSide<'n> {
    role: &'n str,
    name: Vec<&'n str>,
}

impl SigningSide<'_> {
    /// Whether `role`, which has `words`, names side `party`: by its role words, or by a word that no other side's name
    /// has.
    fn is_named(sides: &[SigningSide<'_>], party: usize, role: &str, words: &[&str]) -> bool {
        let side = &sides[party];
        if !side.role.is_empty() && role.contains(side.role) {
            return true;
        }
        let others = || sides.iter().enumerate().filter(|(index, _)| *index != party);
        let own = |word: &&str| !others().any(|(_, other)| other.name.contains(word));
        side.name.iter().any(|word| words.contains(word) && !SIGNING_WORDS.contains(word) && own(word))
    }
}
