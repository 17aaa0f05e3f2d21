//! Words round the place where minutes are drawn up.

use super::index::Phrases;

/// What stands before `tại` where no place follows: `hiện tại`, `quy định tại`.
pub(crate) static NOT_BEFORE: Phrases<&str> = Phrases::new(&["hiện", "tồn", "quy định", "nêu", "theo"]);

/// What stands behind `tại` that is no place: `tại sao`, `tại Quyết định số …`.
pub(crate) static NOT_BEHIND: Phrases<&str> =
    Phrases::new(&["sao", "điều", "khoản", "quyết định", "thời điểm", "nghị"]);

/// What may introduce the phrase and is no part of it: `tại địa chỉ: …`.
pub(crate) static INTRODUCED: Phrases<&str> = Phrases::new(&["địa chỉ", "địa điểm"]);

/// Works, shops and crimes have places of their own: a label of these is none of the meeting's.
pub(crate) static OTHERS: Phrases<&str> =
    Phrases::new(&["xây dựng", "thi công", "kinh doanh", "công trình", "dự án", "xảy ra", "thực hiện", "vi phạm"]);

/// In a bracket behind an organisation: it is a side, and no place.
pub(crate) static SIDES: Phrases<&str> = Phrases::new(&["bên"]);

/// What begins the next clause behind a comma.
pub(crate) static CLAUSES: Phrases<&str> = Phrases::new(&[
    "chúng tôi",
    "chúng ta",
    "gồm",
    "đã",
    "tiến hành",
    "hai bên",
    "các bên",
    "diễn ra",
    "tổ chức",
    "bắt đầu",
    "dưới sự",
    "với sự",
    "trước sự",
    "để",
    "giữa",
    "về việc",
    "thời gian",
    "tôi",
    "lập biên bản",
    "thành phần",
    "có mặt",
    "ông",
    "bà",
    "đại diện",
    // Bodies that meet or check.
    "hội đồng kiểm tra",
    "hội đồng thi",
    "hội đồng nghiệm thu",
    "hội đồng thanh lý",
    "hội đồng kỷ luật",
    "hội đồng xét",
    "hội đồng trường",
    "đoàn kiểm tra",
    "đoàn thanh tra",
    "đoàn giám sát",
    "tổ kiểm tra",
    "tổ công tác",
    "tổ thẩm định",
    "tổ nghiệm thu",
    "ban giám khảo",
    "ban kiểm phiếu",
    "ban tổ chức",
    "ban chỉ đạo",
    "tập thể",
    "chi bộ",
    "chi đoàn",
]);

/// What goes on with the sentence wherever it stands.
pub(crate) static GOES_ON: Phrases<&str> = Phrases::new(&[
    "chúng tôi",
    "đã",
    "tiến hành",
    "diễn ra",
    "gồm có",
    "hai bên",
    "trước sự",
    "với sự",
    "với nội dung",
    "với các nội dung",
    "với những nội dung",
    "với thành phần",
    "với mục đích",
    "kết thúc hồi",
]);

/// Verbs by which a clause says what somebody does there.
pub(crate) static ACTS: Phrases<&str> = Phrases::new(&["tiến hành", "đã", "tổ chức", "chúng tôi", "gồm", "thực hiện"]);

/// To meet; in `phòng họp` it is no verb.
pub(crate) static MEET: Phrases<&str> = Phrases::new(&["họp"]);
pub(crate) static ROOM: Phrases<&str> = Phrases::new(&["phòng"]);

/// What calls the place by another name in brackets: `(gọi tắt là …)`.
pub(crate) static CALLED: Phrases<&str> = Phrases::new(&["gọi"]);

/// Words that a full stop shortens: `TP. Hồ Chí Minh`, `P. 201`.
pub(crate) static ABBREVIATIONS: Phrases<&str> =
    Phrases::new(&["tp", "p", "q", "tx", "tt", "h", "x", "đ", "kp", "ts", "ths", "gs"]);
