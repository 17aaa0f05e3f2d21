//! The spine: bytes → document → records → findings, one document at a time.
