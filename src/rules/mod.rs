//! What falls short in a record, and how bad it is.
