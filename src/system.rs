//! What the operating system says when it refuses something, in words of one's own: its own text comes in the
//! language of the machine, and tells a clerk nothing to do.

use std::io::{Error, ErrorKind};

use crate::lang::{Lang, Text};

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
    // Windows: a sharing violation and a lock violation, which is what a document open in Word gives.
    let locked = cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33));
    let text = match error.kind() {
        _ if locked => Text::new(
            "tệp đang được chương trình khác mở: đóng tệp rồi chạy lại",
            "another program has the file open: close it there and run again",
        ),
        ErrorKind::NotFound => Text::new("không tìm thấy", "not found"),
        ErrorKind::PermissionDenied => Text::new("không có quyền truy cập", "permission denied"),
        ErrorKind::AlreadyExists => Text::new("đã có tệp hoặc thư mục tên này", "the name is taken"),
        ErrorKind::IsADirectory => Text::new("đó là một thư mục", "it is a folder"),
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
