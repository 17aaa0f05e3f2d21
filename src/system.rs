//! What the operating system says when it refuses something, in words of one's own: its own text comes in the
//! language of the machine, and tells a clerk nothing to do.

use std::io::{Error, ErrorKind};

use crate::lang::{Lang, Text};

pub mod paths;

const HELD: Text = Text::new(
    "tệp đang được chương trình khác mở: đóng tệp rồi chạy lại",
    "another program has the file open: close it there and run again",
);

/// Windows: a sharing violation and a lock violation, which is what a document open in Word gives.
fn is_held(error: &Error) -> bool {
    matches!(error.raw_os_error(), Some(32 | 33))
}

/// Why a file cannot be replaced: [`words`], but Windows says of a workbook that is open in Excel that access is denied.
pub fn words_replacing(error: &Error, lang: Lang) -> String {
    replacing(error, lang, cfg!(windows))
}

fn replacing(error: &Error, lang: Lang, windows: bool) -> String {
    let text = match error.kind() {
        _ if windows && is_held(error) => HELD,
        ErrorKind::PermissionDenied if windows => Text::new(
            "không có quyền ghi, hoặc tệp đang được chương trình khác mở (Excel?): đóng tệp rồi chạy lại",
            "permission denied, or another program (Excel?) has the file open: close it there and run again",
        ),
        _ => return words(error, lang),
    };
    text.get(lang).to_owned()
}

/// Why a file or folder cannot be read or written, in a few words without a capital; what has no words here is
/// `input/output error` with the number of the system.
///
/// ```
/// use std::io::{Error, ErrorKind};
///
/// use bienban::{Lang, system};
///
/// let gone = Error::from(ErrorKind::NotFound);
/// assert_eq!(system::words(&gone, Lang::Vi), "không tìm thấy");
/// assert_eq!(system::words(&gone, Lang::En), "not found");
/// ```
pub fn words(error: &Error, lang: Lang) -> String {
    let text = match error.kind() {
        _ if cfg!(windows) && is_held(error) => HELD,
        ErrorKind::NotFound => Text::new("không tìm thấy", "not found"),
        ErrorKind::PermissionDenied => Text::new("không có quyền truy cập", "permission denied"),
        ErrorKind::AlreadyExists => Text::new("đã có tệp hoặc thư mục tên này", "the name is taken"),
        ErrorKind::IsADirectory => Text::new("đó là một thư mục", "it is a folder"),
        ErrorKind::NotSeekable => Text::new("đó là thiết bị, không phải tệp", "it is a device and no file"),
        ErrorKind::NotADirectory => Text::new("đó không phải thư mục", "it is no folder"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Text::new("ổ đĩa đã đầy", "the disk is full"),
        ErrorKind::ReadOnlyFilesystem => Text::new("ổ đĩa chỉ cho đọc", "the disk is read-only"),
        ErrorKind::FileTooLarge => Text::new("tệp quá lớn", "the file is too large"),
        ErrorKind::ResourceBusy => Text::new("tệp đang bận", "the file is busy"),
        ErrorKind::InvalidFilename => Text::new("tên không hợp lệ", "the name is not valid"),
        ErrorKind::TimedOut => Text::new("quá thời gian chờ", "timed out"),
        ErrorKind::UnexpectedEof => Text::new("kết thúc giữa chừng", "it ends too early"),
        ErrorKind::InvalidData => Text::new("không phải văn bản UTF-8", "it is no UTF-8"),
        ErrorKind::OutOfMemory => Text::new("không đủ bộ nhớ", "out of memory"),
        _ => {
            let text = Text::new("lỗi vào/ra", "input/output error").get(lang);
            return error.raw_os_error().map_or_else(|| text.to_owned(), |number| format!("{text} {number}"));
        }
    };
    text.get(lang).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_workbook_that_is_open_is_to_be_closed() {
        let replacing = |code, windows| replacing(&Error::from_raw_os_error(code), Lang::Vi, windows);
        assert!(replacing(32, true).ends_with("đóng tệp rồi chạy lại") && replacing(33, true) == replacing(32, true));
        let denied = Error::from(ErrorKind::PermissionDenied);
        assert!(super::replacing(&denied, Lang::Vi, true).contains("Excel"));
        assert_eq!(super::replacing(&denied, Lang::Vi, false), "không có quyền truy cập");
        assert_eq!(super::replacing(&ErrorKind::StorageFull.into(), Lang::En, true), "the disk is full");
    }
}
