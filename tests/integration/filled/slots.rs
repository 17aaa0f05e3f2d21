//! How a slot is drawn and filled in, and what must be read of it.

use bienban::record::{Count, Record};

/// A tab with a leader, in the notation of fixtures.
pub(super) const TAB: &str = "→";

/// What draws the slots of a form.
pub(super) const DRAWN: [&str; 6] = ["........", "……………", "__________", "…….....", ". . . . . .", TAB];

/// How a slot is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    Left,
    /// Over all that draws it.
    Over,
    /// With some of it left behind, before it, on both sides, with spaces between or without.
    Behind,
    Before,
    Round,
    Glued,
}

pub(super) const WAYS: [Way; 7] = [Way::Left, Way::Over, Way::Over, Way::Behind, Way::Before, Way::Round, Way::Glued];

impl Way {
    /// What stands in the slot.
    pub(super) fn written(self, drawn: &str, answer: &str) -> String {
        let rest = drawn.trim();
        match self {
            Way::Left => drawn.to_owned(),
            // A tab goes on to its stop: what is typed stands before it.
            Way::Before | Way::Round | Way::Glued if drawn == TAB => format!(" {answer}{TAB}"),
            Way::Over => format!(" {answer} "),
            Way::Behind => format!("{answer} {rest}"),
            Way::Before => format!("{rest} {answer} "),
            Way::Round => format!("{rest} {answer} {rest}"),
            Way::Glued => format!("{rest}{answer}{rest}"),
        }
    }
}

/// What is written in a slot.
pub(super) fn answer(field: &str, index: usize) -> &'static str {
    const NAMES: [&str; 8] = [
        "Trần Văn Bình",
        "Lê Thị Cúc",
        "Phạm Quốc Đạt",
        "Hoàng Thị Lan",
        "Vũ Đức Minh",
        "Đặng Thị Nga",
        "Bùi Xuân Phúc",
        "Ngô Thị Ý",
    ];
    const POSTS: [&str; 4] = ["Giám đốc", "Trưởng phòng Hành chính", "Chuyên viên", "Kế toán trưởng"];
    const ORGS: [&str; 4] =
        ["Công ty TNHH Sông La", "CÔNG TY CỔ PHẦN MÂY TRE", "Trường Tiểu học Hoa Mai", "UBND xã Tân Lộc"];
    match field {
        "start.hour" => "08",
        "start.minute" => "15",
        "end.hour" => "17",
        "end.minute" => "45",
        "start.day" | "end.day" => "19",
        "start.month" | "end.month" => "11",
        "start.year" | "end.year" => "2024",
        "date.day" => "03",
        "date.month" => "4",
        "date.year" => "2023",
        "date.date" => "20/12/2024",
        "place" => "Hội trường Sở Nội vụ",
        "person.name" => NAMES[index % NAMES.len()],
        "person.position" => POSTS[index % POSTS.len()],
        "party.name" => ORGS[index % ORGS.len()],
        "person.address" => "Số 12 đường Láng, Hà Nội",
        "person.id" => "001085012345",
        "phone" => "0912 345 678",
        "email" => "vanthu@songla.vn",
        "tax" => "0101234567",
        "account" => "3511010001234",
        "money" => "12.500.000",
        "count" => "14",
        "copies" => "03",
        "pages" => "02",
        "reference.number" => "41/QĐ-SNV",
        "reference.issuer" => "Sở Nội vụ",
        "subject" => "Kiểm kê tài sản năm 2024",
        "text" => "Đồng ý với số liệu kiểm kê",
        other => panic!("no answer for {other}"),
    }
}

/// A slot: its field, and what was written in it.
pub(super) type Slot<'a> = (&'a str, Option<&'static str>);

/// What must be read of the slots.
pub(super) fn values(slots: &[Slot<'_>]) -> Vec<(&'static str, String)> {
    let mut values = Vec::new();
    for (name, [year, month, day]) in
        [("start date", ["start.year", "start.month", "start.day"]), ("end date", ["end.year", "end.month", "end.day"])]
    {
        if let (Some(year), Some(month), Some(day)) = (found(slots, year), found(slots, month), found(slots, day)) {
            values
                .push((name, format!("{}-{}-{}", year.unwrap_or("XXXX"), month.unwrap_or("XX"), day.unwrap_or("XX"))));
        }
    }
    for (name, [hour, minute]) in
        [("start time", ["start.hour", "start.minute"]), ("end time", ["end.hour", "end.minute"])]
    {
        if let (Some(hour), Some(minute)) = (found(slots, hour), found(slots, minute)) {
            values.push((name, format!("{}:{}", hour.unwrap_or("XX"), minute.unwrap_or("XX"))));
        }
    }
    if let Some(place) = found(slots, "place") {
        values.push(("place", place.unwrap_or("▢").to_owned()));
    }
    if let Some(copies) = found(slots, "copies") {
        values.push(("copies", copies.map_or("▢", |copies| copies.trim_start_matches('0')).to_owned()));
    }
    let all = |field| slots.iter().filter(move |slot| slot.0 == field).filter_map(|slot| slot.1);
    values.push(("people", people(slots).join("; ")));
    let parties: Vec<&str> = all("party.name").collect();
    values.push(("parties", parties.join("; ")));
    let symbols: Vec<&str> = all("reference.number").collect();
    values.push(("references", symbols.join("; ")));
    values
}

/// What was written in the first slot of a field; `None` when the form has none.
fn found(slots: &[Slot<'_>], field: &str) -> Option<Option<&'static str>> {
    slots.iter().find(|slot| slot.0 == field).map(|slot| slot.1)
}

/// Each name that was written with the post behind it.
fn people(slots: &[Slot<'_>]) -> Vec<String> {
    let mut people: Vec<(&str, &str)> = Vec::new();
    for (index, (field, written)) in slots.iter().enumerate() {
        if let Some(name) = written.filter(|_| *field == "person.name") {
            let post = slots.get(index + 1).filter(|next| next.0 == "person.position").and_then(|next| next.1);
            people.push((name, post.unwrap_or_default()));
        }
    }
    people.iter().map(|(name, post)| format!("{name} - {post}").trim_end_matches(" - ").to_owned()).collect()
}

/// What was read.
pub(super) fn value(record: &Record, what: &str) -> String {
    let said = |value: Option<String>| value.unwrap_or_default();
    match what {
        "start date" => said(record.start.date.value().map(ToString::to_string)),
        "end date" => said(record.end.date.value().map(ToString::to_string)),
        "start time" => said(record.start.time.value().map(ToString::to_string)),
        "end time" => said(record.end.time.value().map(ToString::to_string)),
        "place" => said(record.place.value().cloned()),
        "copies" => said(record.copies.value().map(Count::to_string)),
        "people" => {
            let one = |name: &str, post: &str| format!("{name} - {post}").trim_end_matches(" - ").to_owned();
            let people = record.participants.iter().map(|p| one(&p.name.value, &p.position));
            people.collect::<Vec<_>>().join("; ")
        }
        "parties" => {
            let named = record.parties.iter().filter(|party| !party.name.contains('▢') && party.name != party.role);
            named.map(|party| party.name.as_str()).collect::<Vec<_>>().join("; ")
        }
        "references" => {
            let written = record.references.iter().filter(|reference| !reference.symbol.contains('▢'));
            written.map(|reference| reference.symbol.as_str()).collect::<Vec<_>>().join("; ")
        }
        other => panic!("nothing called {other} is read"),
    }
}
