//! The parts beside the text, of the size and shape that Word gives them.

use super::dice::Dice;

pub(crate) const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n";
pub(crate) const NAMESPACES: &str = concat!(
    r#"xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" "#,
    r#"xmlns:o="urn:schemas-microsoft-com:office:office" "#,
    r#"xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" "#,
    r#"xmlns:v="urn:schemas-microsoft-com:vml" "#,
    r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" "#,
    r#"xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14""#,
);

/// The parts that the text refers to, and their content types.
const WORD: [(&str, &str); 6] = [
    ("styles.xml", "wordprocessingml.styles"),
    ("settings.xml", "wordprocessingml.settings"),
    ("webSettings.xml", "wordprocessingml.webSettings"),
    ("fontTable.xml", "wordprocessingml.fontTable"),
    ("numbering.xml", "wordprocessingml.numbering"),
    ("theme/theme1.xml", "theme"),
];

/// Every part by its name, in the order in which Word has them.
pub(crate) fn all(document: String, styles: String) -> [(&'static str, String); 12] {
    [
        ("[Content_Types].xml", content_types()),
        ("_rels/.rels", format!("{HEAD}{RELATIONSHIPS}")),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", relationships()),
        ("word/theme/theme1.xml", theme()),
        ("word/settings.xml", settings()),
        ("word/styles.xml", styles),
        ("word/webSettings.xml", format!("{HEAD}<w:webSettings {NAMESPACES}><w:optimizeForBrowser/></w:webSettings>")),
        ("word/numbering.xml", numbering()),
        ("word/fontTable.xml", fonts()),
        ("docProps/core.xml", format!("{HEAD}{CORE}")),
        ("docProps/app.xml", format!("{HEAD}{APP}")),
    ]
}

const RELATIONSHIPS: &str = concat!(
    r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#,
    r#"<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/>"#,
    r#"<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>"#,
    r#"<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>"#,
    "</Relationships>",
);
const CORE: &str = concat!(
    r#"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" "#,
    r#"xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" "#,
    r#"xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>Biên bản</dc:title><dc:creator>Văn thư</dc:creator>"#,
    r#"<cp:revision>4</cp:revision><dcterms:created xsi:type="dcterms:W3CDTF">2024-03-04T01:30:00Z</dcterms:created>"#,
    r#"<dcterms:modified xsi:type="dcterms:W3CDTF">2024-03-05T02:10:00Z</dcterms:modified></cp:coreProperties>"#,
);
const APP: &str = concat!(
    r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Template>Normal.dotm</Template>"#,
    "<TotalTime>38</TotalTime><Pages>3</Pages><Application>Microsoft Office Word</Application><DocSecurity>0</DocSecurity>",
    "<Company>So Noi vu</Company><AppVersion>16.0000</AppVersion></Properties>",
);

const TYPES: &str = concat!(
    r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#,
    r#"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#,
    r#"<Default Extension="xml" ContentType="application/xml"/>"#,
    r#"<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>"#,
    r#"<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>"#,
);

fn content_types() -> String {
    let mut xml = format!("{HEAD}{TYPES}");
    for (name, kind) in [("document.xml", "wordprocessingml.document.main")].into_iter().chain(WORD) {
        let kind = format!("application/vnd.openxmlformats-officedocument.{kind}+xml");
        xml += &format!(r#"<Override PartName="/word/{name}" ContentType="{kind}"/>"#);
    }
    xml + "</Types>"
}

fn relationships() -> String {
    let mut xml =
        format!(r#"{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#);
    for (id, (name, kind)) in (1..).zip(WORD) {
        let kind = kind.trim_start_matches("wordprocessingml.");
        let kind = format!("http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}");
        xml += &format!(r#"<Relationship Id="rId{id}" Type="{kind}" Target="{name}"/>"#);
    }
    xml + "</Relationships>"
}

fn settings() -> String {
    let mut xml =
        format!(r#"{HEAD}<w:settings {NAMESPACES}><w:zoom w:percent="110"/><w:defaultTabStop w:val="720"/><w:rsids>"#);
    let mut dice = Dice::new(0);
    (0..400).for_each(|_| xml += &format!(r#"<w:rsid w:val="00{:06X}"/>"#, dice.below(1 << 24)));
    xml + r#"</w:rsids><w:themeFontLang w:val="vi-VN"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>"#
}

fn fonts() -> String {
    let mut xml = format!("{HEAD}<w:fonts {NAMESPACES}>");
    for name in ["Times New Roman", "Calibri", "Cambria", "Symbol", "Courier New", "Wingdings", "Arial", "Tahoma"] {
        xml += &format!(r#"<w:font w:name="{name}"><w:panose1 w:val="02020603050405020304"/><w:charset w:val="00"/>"#);
        xml += r#"<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>"#;
    }
    xml + "</w:fonts>"
}

fn numbering() -> String {
    let mut xml = format!(r#"{HEAD}<w:numbering {NAMESPACES}><w:abstractNum w:abstractNumId="0">"#);
    for level in 0..9 {
        let (number, indent) = (level + 1, 720 * (level + 1));
        xml += &format!(r#"<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="decimal"/>"#);
        xml += &format!(
            r#"<w:lvlText w:val="%{number}."/><w:pPr><w:ind w:left="{indent}" w:hanging="360"/></w:pPr></w:lvl>"#
        );
    }
    xml + r#"</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>"#
}

fn theme() -> String {
    let open =
        r#"<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Office"><a:themeElements>"#;
    let mut xml = format!(r#"{HEAD}{open}<a:clrScheme name="Office">"#);
    for of in "dk1|lt1|dk2|lt2|accent1|accent2|accent3|accent4|accent5|accent6|hlink|folHlink".split('|') {
        xml += &format!(r#"<a:{of}><a:srgbClr val="1F497D"/></a:{of}>"#);
    }
    xml += r#"</a:clrScheme><a:fontScheme name="Office">"#;
    for (of, latin) in [("major", "Cambria"), ("minor", "Calibri")] {
        xml += &format!(r#"<a:{of}Font><a:latin typeface="{latin}"/><a:ea typeface=""/><a:cs typeface=""/>"#);
        for script in
            "Jpan|Hang|Hans|Hant|Arab|Hebr|Thai|Ethi|Beng|Gujr|Khmr|Knda|Guru|Cans|Cher|Tibt|Laoo|Viet".split('|')
        {
            xml += &format!(r#"<a:font script="{script}" typeface="Times New Roman"/>"#);
        }
        xml += &format!("</a:{of}Font>");
    }
    let fills = r#"<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>"#.repeat(3);
    let lines = r#"<a:ln w="9525"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>"#.repeat(3);
    let effects = "<a:effectStyle><a:effectLst/></a:effectStyle>".repeat(3);
    xml += &format!(r#"</a:fontScheme><a:fmtScheme name="Office"><a:fillStyleLst>{fills}</a:fillStyleLst>"#);
    xml += &format!("<a:lnStyleLst>{lines}</a:lnStyleLst><a:effectStyleLst>{effects}</a:effectStyleLst>");
    xml + &format!("<a:bgFillStyleLst>{fills}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>")
}
