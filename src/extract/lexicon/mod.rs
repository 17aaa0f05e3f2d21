//! Data, not code: the words that offices use. A domain expert can add to these tables.
//!
//! Every phrase is in lower case, NFC, with new tone placement, as [`crate::normalise::fold`]
//! leaves text.

pub(crate) mod abbreviations;
pub(crate) mod around;
pub(crate) mod bases;
pub(crate) mod bodies;
pub(crate) mod citations;
pub(crate) mod classes;
pub(crate) mod clauses;
pub(crate) mod dates;
pub(crate) mod evidence;
pub(crate) mod headings;
pub(crate) mod holes;
pub(crate) mod index;
pub(crate) mod kinds;
pub(crate) mod labels;
pub(crate) mod laws;
pub(crate) mod leftovers;
pub(crate) mod marks;
pub(crate) mod numerals;
pub(crate) mod people;
pub(crate) mod persons;
pub(crate) mod phrases;
pub(crate) mod places;
pub(crate) mod row;
pub(crate) mod sides;
pub(crate) mod sums;
pub(crate) mod times;
pub(crate) mod titles;
pub(crate) mod types;
pub(crate) mod unread;
pub(crate) mod votes;

use index::List;
use row::Row;

/// The tables of patterns that mean nothing but that they stand there.
pub(crate) static TABLES: &[&[Row<()>]] = &[evidence::COPIES, times::CLOCK_BEGINNINGS];

/// The forms of all tables of patterns.
pub(crate) fn forms() -> impl Iterator<Item = &'static str> {
    let tables = TABLES.iter().flat_map(|rows| rows.iter().map(|row| row.form));
    let facts = dates::forms().chain(times::forms()).chain(citations::forms()).chain(laws::forms());
    facts.chain(tables)
}

/// The lists whose phrases are looked up among tokens, and those of which few lines have any.
pub(crate) static LISTS: &[&dyn List] = &[
    &abbreviations::BEFORE_NAMES,
    &around::AT,
    &around::BIRTHS,
    &around::OPTIONAL,
    &bases::ACTS,
    &bases::AHEAD,
    &bases::AMENDED,
    &bases::AMENDING,
    &bases::AND,
    &bases::APPLIED,
    &bases::ARTICLE,
    &bases::DONE_UNDER,
    &bases::FORMER,
    &bases::GROUND,
    &bases::HEADS,
    &bases::HEAD_WORDS,
    &bases::NO_BEGINNINGS,
    &bases::NO_GROUND,
    &bases::OF_PAPERS,
    &bases::PASSED,
    &bases::PLACES,
    &bases::REHEARSALS,
    &bases::SEVERALS,
    &bases::SPOKEN,
    &bases::TOLD,
    &bases::TRANSITIONAL,
    &bases::UNDER,
    &bodies::BODIES,
    &bodies::COMPRISES,
    &bodies::NO_COUNT,
    &clauses::ACTS,
    &clauses::ASIDES,
    &clauses::BODY_HEADS,
    &clauses::COUNTED,
    &clauses::FORMS,
    &clauses::FORM_BY,
    &clauses::GLUED,
    &clauses::GROUNDS,
    &clauses::ISSUED,
    &clauses::ISSUER_JOINS,
    &clauses::ISSUER_STOPS,
    &clauses::ISSUING,
    &clauses::NEXT_THOUGHT,
    &clauses::OF,
    &clauses::ON,
    &clauses::SHORTENED,
    &clauses::SIDES,
    &clauses::TITLE_VERBS,
    &evidence::ABSENTEES,
    &evidence::AHEAD,
    &evidence::AWAY,
    &evidence::BARE_NOTES,
    &evidence::BEFORE_HOURS,
    &evidence::BEFORE_NUMBER,
    &evidence::BEFORE_WHAT,
    &evidence::CHAIR,
    &evidence::CONVERTED,
    &evidence::CONVERTERS,
    &evidence::COPIED,
    &evidence::COPYING,
    &evidence::DAYS,
    &evidence::DENIED,
    &evidence::DRAFT_MARKS,
    &evidence::DRAFT_ROUNDS,
    &evidence::EACH,
    &evidence::EACH_SIDE,
    &evidence::EARLIER,
    &evidence::ENDS,
    &evidence::EVERYBODY,
    &evidence::EXCUSES,
    &evidence::GIVES,
    &evidence::HEAD_COUNTS,
    &evidence::HEAD_FILLERS,
    &evidence::HOURS,
    &evidence::HOUSE,
    &evidence::LUNAR,
    &evidence::MOTTO_HINTS,
    &evidence::MOTTO_WORDS,
    &evidence::NATION_WORDS,
    &evidence::NOT_OF_HEADS,
    &evidence::NUMBER,
    &evidence::OFFICERS,
    &evidence::ORDINALS,
    &evidence::PARTS_OF_HEADS,
    &evidence::PAST,
    &evidence::PEOPLE,
    &evidence::PEOPLE_COUNTED,
    &evidence::PLACE,
    &evidence::PLACE_LABEL,
    &evidence::READ,
    &evidence::REASON,
    &evidence::REASONS,
    &evidence::REASON_ASKED,
    &evidence::REFUSED,
    &evidence::SIDE,
    &evidence::SYMBOLISED,
    &evidence::TOLD_TIMES,
    &evidence::UNCOUNTED,
    &evidence::UNITS,
    &evidence::WEEKDAYS,
    &evidence::WRITER,
    &evidence::WRITES,
    &evidence::WRITING,
    &headings::OPENING,
    &headings::ROLES,
    &kinds::WORDS,
    &laws::AFTER_COMMA,
    &laws::SEVERAL,
    &numerals::AMBIGUOUS,
    &numerals::AMOUNT_ENDS,
    &numerals::COUNTED,
    &numerals::CURRENCIES,
    &numerals::IN_WORDS,
    &numerals::NUMBERED,
    &numerals::NUMERALS,
    &numerals::ORDINALS,
    &numerals::YEAR,
    &phrases::AT_HOUR,
    &phrases::BEGINNINGS,
    &phrases::CLOSING_CUES,
    &phrases::CLOSING_VERBS,
    &phrases::COPY,
    &phrases::COPY_VERBS,
    &phrases::DATELINE,
    &phrases::DAY,
    &phrases::ENDS,
    &phrases::ENDS_TOO,
    &phrases::PLANNED,
    &phrases::END_LABELS,
    &phrases::EVENTS,
    &phrases::GROUNDS,
    &phrases::HELD,
    &phrases::HOUR_LABELS,
    &phrases::MINUTES,
    &phrases::MONTH,
    &phrases::NATION_NAMES,
    &phrases::OPENING_STARTS,
    &phrases::OTHER_DATES,
    &phrases::OTHER_TIMES,
    &phrases::RANGE,
    &phrases::RANGES,
    &phrases::READ_BACK,
    &phrases::READ_WHAT,
    &phrases::RESTS,
    &phrases::SIGNATURE_HINTS,
    &phrases::STARRED_NOTES,
    &phrases::STARTS,
    &phrases::TIMED,
    &phrases::TIME_LABELS,
    &phrases::WHOLE_DAY,
    &places::ACTS,
    &places::CALLED,
    &places::CLAUSES,
    &places::GOES_ON,
    &places::INTRODUCED,
    &places::MEET,
    &places::NOT_BEFORE,
    &places::NOT_BEHIND,
    &places::SIDES,
    &places::ROOM,
    &sides::LISTED,
    &sides::TELLS,
    &titles::BEHIND_NUMBER,
    &titles::COMING,
    &titles::FORMS,
    &titles::MINUTES_BEGIN,
    &types::NAMED,
    &votes::BETWEEN,
    &votes::FILLERS,
    &votes::LABELS,
    &votes::PROXIES,
    &votes::VOTE,
    &votes::VOTERS,
];
