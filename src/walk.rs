//! Paths, folders and lists of files to the documents they hold, in order.
