//! What minutes are about, finer than their kind, and what the law then asks them to say.

/// What a title or subject says the minutes are of, where a law asks for something of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Matter {
    /// An administrative violation.
    Violation,
    /// A company or cooperative, which follows its law and not that of offices.
    Company,
    /// A meeting of a members' council.
    Members,
    /// A meeting of shareholders.
    Shareholders,
    /// A meeting of a board of directors.
    Board,
    /// An acceptance of construction works.
    Construction,
    /// An election.
    Election,
    /// The counting of votes of an election.
    VoteCount,
    /// Things handed over for expertise.
    Expertise,
    /// A valuation of assets.
    Valuation,
    /// A tax inspection.
    TaxInspection,
    /// A working session.
    WorkingSession,
    /// A handover.
    Handover,
    /// A dialogue on a complaint.
    Dialogue,
    /// A distraint.
    Distraint,
}

/// A thing that the law, a form or practice asks the minutes of some matter to speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Topic {
    /// The right to explain and its term.
    Explanation,
    /// The statement of the violator.
    Statement,
    /// The provision broken.
    Provision,
    /// How many copies were made.
    Copies,
    /// Purpose and agenda.
    Agenda,
    /// The result of a vote.
    Votes,
    /// The code of an enterprise.
    EnterpriseCode,
    /// The votes or shares present.
    Quorum,
    /// An assessment of quality.
    Assessment,
    /// A conclusion.
    Conclusion,
    /// The number of voters.
    Voters,
    /// Votes issued.
    Issued,
    /// Votes collected.
    Collected,
    /// Valid votes.
    Valid,
    /// Invalid votes.
    Invalid,
    /// How things are preserved.
    Preservation,
    /// The state of things.
    Condition,
    /// A survey of prices.
    Survey,
    /// A vote on a price.
    PriceVote,
    /// The code of a taxpayer.
    TaxCode,
    /// The period inspected.
    Period,
}

/// What the minutes of a matter must speak of and do not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unsaid {
    /// The matter.
    pub matter: Matter,
    /// What no word speaks of.
    pub topics: Vec<Topic>,
}
