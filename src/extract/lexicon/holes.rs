//! The names of holes in forms.

use crate::extract::slots::Hole;

pub(crate) const HOLES: &[(&str, Hole)] = &[
    ("DAY", Hole::Day),
    ("MONTH", Hole::Month),
    ("YEAR", Hole::Year),
    ("YYYY", Hole::FullYear),
    ("BEGUN", Hole::BegunYear),
    ("HOUR", Hole::Hour),
    ("MINUTE", Hole::Minute),
    ("MM", Hole::TwoDigits),
    ("NUMBER", Hole::Number),
    ("QUARTER", Hole::Quarter),
    ("", Hole::Blank),
    ("DATED", Hole::Dated),
    ("TIMED", Hole::Timed),
];
