//! Tables and text for people and programs, one format a file.
