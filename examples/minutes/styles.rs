//! `word/styles.xml`, as large as Word's own: what is latent, and a hundred styles that rest on one another.

use super::dice::Dice;
use super::parts::{HEAD, NAMESPACES};

const DEFAULTS: &str = concat!(
    r#"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" "#,
    r#"w:hAnsiTheme="minorHAnsi" w:cstheme="minorBidi"/><w:sz w:val="22"/><w:szCs w:val="22"/>"#,
    r#"<w:lang w:val="en-US" w:eastAsia="en-US" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"#,
    r#"<w:spacing w:after="200" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>"#,
);
/// Those on which the others rest.
const FIRST: &str = concat!(
    r#"<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>"#,
    r#"<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>"#,
    r#"<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>"#,
    r#"<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>"#,
    r#"<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/>"#,
    r#"<w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>"#,
    r#"<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/>"#,
    r#"<w:semiHidden/><w:unhideWhenUsed/></w:style>"#,
);

/// Names that Word has with a number behind them, and up to which.
const NUMBERED: [(&str, u64); 6] =
    [("heading", 9), ("toc", 9), ("index", 9), ("List", 5), ("List Bullet", 5), ("List Number", 5)];
const NAMED: &str = "Title|Subtitle|header|footer|Body Text|Quote|caption|No Spacing|List Paragraph|Balloon Text";
const LATENT: &str = "Light Shading|Light List|Light Grid|Medium Shading 1|Medium Shading 2|Medium List 1|Medium List 2|\
                      Medium Grid 1|Medium Grid 2|Medium Grid 3|Dark List|Colorful Shading|Colorful List|Colorful Grid";

/// The whole part; `dice` decide on sizes and distances.
pub(crate) fn styles(dice: &mut Dice) -> String {
    let latent = r#"<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:count="376">"#;
    let mut xml = format!("{HEAD}<w:styles {NAMESPACES}>{DEFAULTS}{latent}");
    for name in LATENT.split('|') {
        for accent in 1..=6 {
            xml +=
                &format!(r#"<w:lsdException w:name="{name} Accent {accent}" w:uiPriority="61" w:unhideWhenUsed="1"/>"#);
        }
    }
    xml += "</w:latentStyles>";
    xml += FIRST;
    let numbered = NUMBERED.into_iter().flat_map(|(name, last)| (1..=last).map(move |of| format!("{name} {of}")));
    NAMED.split('|').map(str::to_owned).chain(numbered).for_each(|name| xml += &linked(dice, &name));
    xml + "</w:styles>"
}

/// A style of paragraphs and the one of characters that belongs to it.
fn linked(dice: &mut Dice, name: &str) -> String {
    let id: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let (before, size, rsid) = (dice.between(0, 480), dice.between(16, 56), dice.below(1 << 24));
    let letters =
        format!(r#"<w:rPr><w:b/><w:color w:val="365F91"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/></w:rPr>"#);
    let style = |kind: &str, id: &str, name: &str, based: &str, link: &str, own: &str| {
        format!(
            r#"<w:style w:type="{kind}" w:styleId="{id}"><w:name w:val="{name}"/><w:basedOn w:val="{based}"/><w:link w:val="{link}"/><w:rsid w:val="00{rsid:06X}"/>{own}{letters}</w:style>"#
        )
    };
    let (char_id, char_name) = (format!("{id}Char"), format!("{name} Char"));
    let distance = format!(r#"<w:pPr><w:keepNext/><w:spacing w:before="{before}" w:after="0"/></w:pPr>"#);
    style("paragraph", &id, name, "Normal", &char_id, &distance)
        + &style("character", &char_id, &char_name, "DefaultParagraphFont", &id, "")
}
