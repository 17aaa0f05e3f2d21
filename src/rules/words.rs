//! What a blank is called and what to write into it.

use crate::lang::Text;
use crate::record::{BLANK, BirthPart, Blank, DrawnAs, Field, Kind, Record, Role};

use super::lexicon::{NUMBER, SYMBOL, VIOLATION_SYMBOL};

/// The words for a blank: *Chưa ghi* `part` `of` (…): *điền* `fill`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Words {
    /// `giờ`, `họ tên`.
    pub(super) part: Text,
    /// What it is a part of: `bắt đầu`; empty when it stands alone.
    pub(super) of: Text,
    /// What to write, with an example where the form is not obvious.
    pub(super) fill: Text,
}

const ALONE: Text = Text::new("", "");
const START: Text = Text::new("bắt đầu", "of the start");
const END: Text = Text::new("kết thúc", "of the end");
const BIRTH: Text = Text::new("sinh", "of birth");
const CITED: Text = Text::new("của văn bản viện dẫn", "of the cited document");

/// The name of a slot, and what to write into it.
type Slot = (Text, Text);

const HOUR: Slot = (Text::new("giờ", "hour"), Text::new("giờ", "the hour"));
const MINUTE: Slot = (Text::new("phút", "minute"), Text::new("phút", "the minute"));
const DAY: Slot = (Text::new("ngày", "day"), Text::new("ngày", "the day"));
const MONTH: Slot = (Text::new("tháng", "month"), Text::new("tháng", "the month"));
const YEAR: Slot = (Text::new("năm", "year"), Text::new("năm", "the year"));
const WHOLE_YEAR: Slot = (YEAR.0, Text::new("đủ bốn chữ số của năm", "all four digits of the year"));
const TIME: Slot = (Text::new("giờ", "time"), Text::new("giờ, phút", "the hour and minute"));
const DATE: Slot = (Text::new("ngày", "date"), Text::new("ngày, tháng, năm", "the day, month and year"));

/// The words for `blank`.
pub(super) fn words(blank: &Blank) -> Words {
    let of = if blank.cited { CITED } else { ALONE };
    let words = |part, fill| Words { part, of: ALONE, fill };
    let slot = |(part, fill), of| Words { part, of, fill };
    let year = if blank.drawn_as == DrawnAs::Partial { WHOLE_YEAR } else { YEAR };
    match blank.field {
        Field::StartHour => slot(HOUR, START),
        Field::StartMinute => slot(MINUTE, START),
        Field::StartDay => slot(DAY, START),
        Field::StartMonth => slot(MONTH, START),
        Field::StartYear => slot(year, START),
        Field::StartTime => slot(TIME, START),
        Field::StartDate => slot(DATE, START),
        Field::EndHour => slot(HOUR, END),
        Field::EndMinute => slot(MINUTE, END),
        Field::EndDay => slot(DAY, END),
        Field::EndMonth => slot(MONTH, END),
        Field::EndYear => slot(year, END),
        Field::EndTime => slot(TIME, END),
        Field::EndDate => slot(DATE, END),
        Field::DateDay => slot(DAY, of),
        Field::DateMonth => slot(MONTH, of),
        Field::DateYear => slot(year, of),
        Field::DateDate => slot(DATE, of),
        Field::TimeHour => slot(HOUR, of),
        Field::TimeMinute => slot(MINUTE, of),
        Field::TimeTime => slot(TIME, of),
        Field::ReferenceNumber => Words {
            part: Text::new("số, ký hiệu", "number"),
            of: CITED,
            fill: Text::new("số, ký hiệu đầy đủ, ví dụ 28/2018/QĐ-UBND", "the whole symbol, such as 28/2018/QĐ-UBND"),
        },
        Field::ReferenceIssuer => Words {
            part: Text::new("cơ quan ban hành", "issuing body"),
            of: CITED,
            fill: Text::new("tên cơ quan ban hành", "the name of the issuing body"),
        },
        Field::PersonName => person(blank.role),
        Field::PersonBirth => match blank.birth {
            Some(BirthPart::Day) => slot(DAY, BIRTH),
            Some(BirthPart::Month) => slot(MONTH, BIRTH),
            Some(BirthPart::Year) => slot(year, BIRTH),
            None => slot(DATE, BIRTH),
        },
        field => {
            let (part, fill) = labelled(field);
            words(part, fill)
        }
    }
}

fn person(role: Option<Role>) -> Words {
    let of = match role {
        Some(Role::Chair) => Text::new("người chủ trì", "of the chair"),
        Some(Role::Secretary) => Text::new("thư ký, người ghi biên bản", "of the secretary"),
        _ => ALONE,
    };
    Words { part: Text::new("họ tên", "name"), of, fill: Text::new("họ và tên đầy đủ", "the full name") }
}

/// How the number of these minutes may look: with the rest of their own symbol, where that is typed.
pub(super) fn number(record: &Record) -> String {
    let drawn = record.number.value().filter(|symbol| symbol.contains('/') && symbol.matches(BLANK).count() == 1);
    match drawn {
        Some(symbol) => symbol.replace(BLANK, NUMBER),
        None if record.kind == Some(Kind::ViPhamHanhChinh) => VIOLATION_SYMBOL.to_owned(),
        None => SYMBOL.to_owned(),
    }
}

/// Name and filling of the fields that stand alone.
fn labelled(field: Field) -> (Text, Text) {
    let both = |vi, en, fill_vi, fill_en| (Text::new(vi, en), Text::new(fill_vi, fill_en));
    match field {
        Field::Number => both(
            "số biên bản",
            "number of the minutes",
            "số theo sổ đăng ký, ví dụ",
            "the number from the register, such as",
        ),
        Field::Place => {
            both("địa điểm", "place", "nơi diễn ra hoặc nơi lập biên bản", "where it took place or was drawn up")
        }
        Field::Copies => both("số bản", "number of copies", "số bản, ví dụ 02", "how many copies, such as 02"),
        Field::Pages => both(
            "số tờ, số trang",
            "number of sheets",
            "số tờ hoặc số trang đã đếm",
            "the number of sheets or pages as counted",
        ),
        Field::Count => both("số lượng", "quantity", "số lượng", "the quantity"),
        Field::Money => both("số tiền", "amount", "số tiền bằng số và bằng chữ", "the amount in figures and words"),
        Field::PartyName => both(
            "tên cơ quan, tổ chức",
            "name of the party",
            "tên đầy đủ của cơ quan, tổ chức",
            "the full name of the organisation",
        ),
        Field::PersonPosition => {
            both("chức vụ, nghề nghiệp", "position", "chức vụ hoặc nghề nghiệp", "the post or occupation")
        }
        Field::PersonUnit => both("đơn vị công tác", "workplace", "tên đơn vị công tác", "the name of the workplace"),
        Field::PersonId => both(
            "số giấy tờ tùy thân",
            "identity number",
            "số căn cước, hộ chiếu hoặc giấy tờ khác",
            "the number of the identity card, passport or other paper",
        ),
        Field::PersonAddress => both("địa chỉ", "address", "địa chỉ đầy đủ", "the full address"),
        Field::Phone => both("số điện thoại", "telephone number", "số điện thoại", "the telephone number"),
        Field::Account => both("số tài khoản", "bank account", "số tài khoản và ngân hàng", "the account and the bank"),
        Field::Tax => both("mã số thuế", "tax code", "mã số thuế", "the tax code"),
        Field::Email => both("thư điện tử", "e-mail address", "địa chỉ thư điện tử", "the e-mail address"),
        Field::Subject => both("việc, nội dung", "subject", "biên bản về việc gì", "what the minutes are about"),
        Field::Text => both(
            "nội dung",
            "text",
            "nội dung, hoặc ghi “không” rồi gạch phần trống",
            "the text, or “không”, and strike out the rest",
        ),
        Field::SignatureName => {
            both("họ tên người ký", "name of a signer", "họ tên người ký", "the name of the signer")
        }
        _ => both("nội dung của chỗ trống", "value of a slot", "nội dung này, hoặc gạch bỏ", "this, or strike it out"),
    }
}
