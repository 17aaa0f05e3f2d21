//! Whether the sides are two.

use super::{Case, Rule, say};
use crate::finding::Severity;
use crate::lang::Text;
use crate::normalise;
use crate::record::{BLANK, Party};

pub(in crate::rules) static BB314: Rule = Rule {
    id: "BB314",
    name: Text::new("Hai bên là một đơn vị", "Both sides are the same organisation"),
    severity: Severity::Warning,
    checks: Text::new(
        "Hai bên có vai khác nhau (Bên A, Bên B; bên giao, bên nhận) mà cùng một tên cơ quan, tổ chức. Chi nhánh, đơn vị trực thuộc ghi rõ tên là đơn vị khác.",
        "Two sides with different roles (Bên A, Bên B; who hands over, who receives) bear one name of an organisation. A branch or a unit that is named is another.",
    ),
    why: Text::new(
        "Thường do chép tên một bên sang bên kia: biên bản không còn cho biết bên kia là ai.",
        "Mostly one side's name was copied to the other: the minutes no longer tell who that is.",
    ),
    source: Text::new("Thực tế lập biên bản", "Practice"),
    remedy: Text::new(
        "Ghi đúng tên bên kia; giao nhận trong nội bộ thì ghi rõ đơn vị trực thuộc.",
        "Write the other side's name; within one organisation name the unit.",
    ),
    fires: "BIÊN BẢN BÀN GIAO\nHôm nay, ngày 15/02/2024, tại Công ty Sao Mai, chúng tôi gồm:\nBÊN A: CÔNG TY TNHH SAO MAI\nĐại diện: Ông Lê Văn Bá - Giám đốc\nBÊN B: CÔNG TY TNHH SAO MAI\nĐại diện: Bà Trần Thị Cam - Kế toán",
    silent: "BIÊN BẢN BÀN GIAO\nHôm nay, ngày 15/02/2024, tại Công ty Sao Mai, chúng tôi gồm:\nBÊN A: CÔNG TY TNHH SAO MAI\nĐại diện: Ông Lê Văn Bá - Giám đốc\nBÊN B: CÔNG TY TNHH SAO MAI HÀ NỘI\nĐại diện: Bà Trần Thị Cam - Kế toán",
    check: Some(one_organisation),
};

/// Sides that are compared with each other.
const COMPARED: usize = 20;

fn one_organisation(case: &mut Case<'_>) {
    let record = case.record;
    let parties: Vec<(&Party, String)> =
        record.parties.iter().take(COMPARED).filter(|p| is_named(p)).map(|p| (p, plain(&p.name))).collect();
    for (index, (party, name)) in parties.iter().enumerate() {
        let earlier = parties[..index].iter().find(|(other, same)| same == name && is_another(other, party));
        let Some((other, _)) = earlier else { continue };
        let (name, role, first) = (&party.name, &party.role, &other.role);
        let message = say!(
            case,
            "{first} và {role} cùng là “{name}”: ghi đúng tên từng bên.",
            "{first} and {role} are both “{name}”: write each side's own name."
        );
        case.report(party.span, message);
    }
}

/// Whether a side has a role and, besides it, a name.
fn is_named(party: &Party) -> bool {
    !party.role.is_empty() && !party.name.contains(BLANK) && plain(&party.name) != plain(&party.role)
}

fn is_another(a: &Party, b: &Party) -> bool {
    plain(&a.role) != plain(&b.role) && a.span != b.span
}

fn plain(text: &str) -> String {
    let folded = normalise::fold(text);
    normalise::collapse(folded.trim_matches([' ', '.', ',', ';', ':', '"', '“', '”']))
}
