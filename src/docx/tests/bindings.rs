//! Content controls bound to custom XML parts and document properties.

use super::*;

const FORM: &str = "{0A1B2C3D-0000-4000-8000-000000000001}";
const CORE: &str = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}";
const EXTENDED: &str = "{6668398D-A668-4E3E-A5EB-62B293D839F1}";
const COVER: &str = "{55AF091B-3C7A-41E3-B477-F2FDAA23CFDA}";

/// What the controls here are bound to.
const STORE: &str = "<f:bb xmlns:f='urn:bb' xmlns='urn:khac' xmlns:x='urn:x'>\
    <f:ten>Lê &amp; B</f:ten><f:ten>Trần C</f:ten><ten>khác</ten><f:trong/><f:dong>một\ntwo</f:dong>\
    <f:ngay>2024-09-02T00:00:00</f:ngay><f:ma>02</f:ma><f:co>true</f:co><f:khong>0</f:khong>\
    <f:so x:lien='A1' lien='2'>7</f:so><f:nhom><f:con>c</f:con></f:nhom>\
    <f:giau>&lt;pkg:package/&gt;</f:giau><f:tach>a<!-- x -->b<![CDATA[<c>]]></f:tach></f:bb>";

/// A document whose main part has this content of `w:body`, bound to these items (id, XML).
fn bound(body: &str, items: &[(&str, &str)]) -> Document {
    read(&package(body, items)).expect("a sound document")
}

fn package(body: &str, items: &[(&str, &str)]) -> Vec<u8> {
    const CORE_PART: &str =
        "<cp:coreProperties xmlns:cp='urn:cp' xmlns:dc='urn:dc'><dc:title>Biên bản họp</dc:title></cp:coreProperties>";
    const APP_PART: &str = "<Properties xmlns='urn:ep'><Company>Sở A</Company></Properties>";
    let main = part("w:document", &format!("<w:body>{body}</w:body>"));
    let package = relationships(&[
        ("rId1", "officeDocument", "word/document.xml"),
        ("rId2", "metadata/core-properties", "docProps/core.xml"),
        ("rId3", "extended-properties", "docProps/app.xml"),
    ]);
    let (mut own, mut files) = (Vec::new(), Vec::new());
    for (n, (id, xml)) in items.iter().enumerate() {
        own.push((format!("rId{n}"), format!("../customXml/item{n}.xml")));
        files.push((format!("customXml/item{n}.xml"), (*xml).to_owned()));
        if !id.is_empty() {
            let properties = format!("itemProps{n}.xml");
            files.push((
                format!("customXml/_rels/item{n}.xml.rels"),
                relationships(&[("rId1", "customXmlProps", &properties)]),
            ));
            let schema = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
            files.push((
                format!("customXml/{properties}"),
                format!("<ds:datastoreItem ds:itemID='{id}' xmlns:ds='{schema}'/>"),
            ));
        }
    }
    let own: Vec<(&str, &str, &str)> = own.iter().map(|(id, target)| (&**id, "customXml", &**target)).collect();
    let own = relationships(&own);
    let mut entries: Vec<(&str, &[u8])> = vec![
        ("_rels/.rels", package.as_bytes()),
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", own.as_bytes()),
        ("docProps/core.xml", CORE_PART.as_bytes()),
        ("docProps/app.xml", APP_PART.as_bytes()),
    ];
    entries.extend(files.iter().map(|(name, xml)| (name.as_str(), xml.as_bytes())));
    zip(&entries)
}

/// `w:dataBinding` to a path in the form.
fn to(xpath: &str) -> String {
    binding(xpath, FORM)
}

fn binding(xpath: &str, id: &str) -> String {
    let mappings =
        "xmlns:f=&apos;urn:bb&apos; xmlns:x=&apos;urn:x&apos; xmlns:cp='urn:cp' xmlns:dc='urn:dc' xmlns:ep='urn:ep'";
    format!("<w:dataBinding w:prefixMappings=\"{mappings}\" w:xpath=\"{xpath}\" w:storeItemID=\"{id}\"/>")
}

/// The text of a control in a paragraph, with these properties and this content.
fn shown(props: &str, content: &str) -> (String, Option<MarkKind>) {
    let document = bound(&p(&control(props, content)), &[("", "<không>"), (FORM, STORE)]);
    let kind = document.marks.first().map(|mark| mark.kind);
    (document.text.trim_end_matches('\n').to_owned(), kind)
}

const FILLED: Option<MarkKind> = Some(MarkKind::Control { placeholder: false });
const UNFILLED: Option<MarkKind> = Some(MarkKind::Control { placeholder: true });

#[test]
fn the_value_of_the_store_is_shown() {
    let cases = [
        ("/f:bb[1]/f:ten[1]", "Lê & B"),
        ("/f:bb/f:ten", "Lê & B"),
        ("/f:bb/f:ten[2]", "Trần C"),
        ("/f:bb/f:ten[2]/text()[1]", "Trần C"),
        ("/f:bb[1]/f:so[1]/@x:lien", "A1"),
        ("/f:bb[1]/f:so[1]/@lien", "2"),
        ("/f:bb/f:nhom/f:con", "c"),
        ("/*/*[2]", "Trần C"),
        ("/f:bb/f:tach", "ab<c>"),
        // What is not found, is no text, or is asked for in another way.
        ("/f:bb/f:ten[3]", "cũ"),
        ("/f:bb/ten", "cũ"),
        ("/bb/f:ten", "cũ"),
        ("/f:bb/f:nhom", "cũ"),
        ("//f:ten", "cũ"),
        ("/f:bb/f:ten[last()]", "cũ"),
        ("/q:bb", "cũ"),
        ("", "cũ"),
    ];
    for (xpath, expected) in cases {
        let (text, kind) = shown(&(to(xpath) + "<w:text/>"), &r("cũ"));
        assert_eq!((text.as_str(), kind), (expected, FILLED), "{xpath}");
    }
    let hint = shown(&("<w:showingPlcHdr/>".to_owned() + &to("/f:bb/f:ten")), &r("Nhấp vào đây"));
    assert_eq!(hint, ("Lê & B".into(), FILLED));
}

#[test]
fn parts_are_found_by_their_ids_or_by_what_they_hold() {
    let other = "<f:bb xmlns:f='urn:bb'><f:ten>Phần khác</f:ten></f:bb>";
    let items =
        [("", other), (FORM, STORE), (COVER, "<CoverPage xmlns='urn:cover'><Abstract>t</Abstract></CoverPage>")];
    let text = |id: &str, xpath: &str| bound(&p(&control(&binding(xpath, id), &r("cũ"))), &items).text;
    assert_eq!(text(FORM, "/f:bb/f:ten"), "Lê & B\n");
    assert_eq!(text(&FORM.to_lowercase(), "/f:bb/f:ten"), "Lê & B\n");
    assert_eq!(text("", "/f:bb/f:ten"), "Phần khác\n");
    assert_eq!(text("", "/f:bb/f:ma"), "02\n");
    assert_eq!(text("{0A1B2C3D-0000-4000-8000-000000000002}", "/f:bb/f:ten"), "cũ\n");
    assert_eq!(text(CORE, "/cp:coreProperties[1]/dc:title[1]"), "Biên bản họp\n");
    assert_eq!(text(EXTENDED, "/ep:Properties[1]/ep:Company[1]"), "Sở A\n");
    assert_eq!(text("", "/ep:Properties[1]/ep:Company[1]"), "Sở A\n");
    assert_eq!(text(COVER, "/*[1]/*[1]"), "t\n");
}

#[test]
fn an_empty_node_shows_the_hint_or_a_blank() {
    let to = to("/f:bb/f:trong");
    assert_eq!(shown(&to, &r("cũ")), (" ".into(), UNFILLED));
    assert_eq!(shown(&format!("<w:showingPlcHdr/>{to}"), &r("Nhấp")), ("Nhấp".into(), UNFILLED));
}

#[test]
fn dates_lists_boxes_and_lines() {
    let date = |format: &str, more: &str| {
        format!("{}<w:date><w:dateFormat w:val=\"{format}\"/><w:lid w:val='vi-VN'/>{more}</w:date>", to("/f:bb/f:ngay"))
    };
    assert_eq!(shown(&date("dd/MM/yyyy", ""), &r("cũ")).0, "02/09/2024");
    let words = "'ngày' dd 'tháng' MM 'năm' yyyy";
    assert_eq!(shown(&date(words, "<w:storeMappedDataAs w:val='dateTime'/>"), &r("cũ")).0, "ngày 02 tháng 09 năm 2024");
    assert_eq!(shown(&date("dddd, d MMMM", ""), &r("cũ")).0, "cũ");
    assert_eq!(shown(&date("dd", "<w:storeMappedDataAs w:val='text'/>"), &r("cũ")).0, "2024-09-02T00:00:00");
    let list = "<w:dropDownList><w:listItem w:displayText='Chọn sở' w:value=''/>\
                <w:listItem w:displayText='Sở B' w:value='02'/><w:listItem w:value='03'/></w:dropDownList>";
    assert_eq!(shown(&(to("/f:bb/f:ma") + list), &r("Chọn sở")), ("Sở B".into(), FILLED));
    assert_eq!(shown(&(to("/f:bb/f:so") + list), &r("Chọn sở")), ("7".into(), FILLED));
    let tick = |xpath: &str, held: u8, states: &str| {
        let props = format!("<w14:checkbox><w14:checked w14:val='{held}'/>{states}</w14:checkbox>{}", to(xpath));
        let (text, kind) = shown(&props, &r(if held == 1 { "☒" } else { "☐" }));
        (text, kind == Some(MarkKind::CheckBox { checked: true }))
    };
    assert_eq!(tick("/f:bb/f:co", 0, ""), ("☒".into(), true));
    assert_eq!(tick("/f:bb/f:khong", 1, ""), ("☐".into(), false));
    assert_eq!(tick("/f:bb/f:ten", 1, ""), ("☒".into(), true));
    let states = "<w14:checkedState w14:val='00FE' w14:font='Wingdings'/>";
    assert_eq!(tick("/f:bb/f:co", 0, states), ("☑".into(), true));
    assert_eq!(shown(&(to("/f:bb/f:dong") + "<w:text w:multiLine='1'/>"), &r("cũ")).0, "một\ntwo");
    assert_eq!(shown(&(to("/f:bb/f:dong") + "<w:text/>"), &r("cũ")).0, "một two");
}

#[test]
fn a_list_that_shows_its_first_entry_is_unfilled_when_that_asks_to_choose() {
    let list = |first: &str, value: &str| {
        let items = format!("<w:listItem w:displayText='{first}' w:value='{value}'/><w:listItem w:value='Nữ'/>");
        move |shown_text: &str| shown(&format!("<w:comboBox>{items}</w:comboBox>"), &r(shown_text)).1
    };
    assert_eq!(list("Chọn một mục.", "0")("Chọn một mục."), UNFILLED);
    assert_eq!(list("Giới tính", "")("Giới tính"), UNFILLED);
    assert_eq!(list("Nam", "1")("Nam"), FILLED);
    assert_eq!(list("Chọn một mục.", "0")("Nữ"), FILLED);
    let plain = "<w:dropDownList><w:listItem w:value='Choose an item.'/><w:listItem w:value='A'/></w:dropDownList>";
    assert_eq!(shown(plain, &r("Choose an item.")).1, UNFILLED);
}

#[test]
fn rich_text_pictures_and_repeated_sections_keep_what_they_hold() {
    let w15 = |xpath: &str| {
        let names = "xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'";
        to(xpath).replacen("<w:dataBinding", &format!("<w15:dataBinding {names}"), 1)
    };
    assert_eq!(shown(&w15("/f:bb/f:giau"), &r("cũ")).0, "cũ");
    assert_eq!(shown(&w15("/f:bb/f:ten"), &r("cũ")).0, "Lê & B");
    assert_eq!(shown(&(to("/f:bb/f:ten") + "<w:picture/>"), &r("cũ")).0, "cũ");
    let inner = control(&to("/f:bb/f:ten"), &r("cũ"));
    let names = "xmlns:w15='http://schemas.microsoft.com/office/word/2012/wordml'";
    let section = format!("{}<w15:repeatingSection {names}/>", w15("/f:bb/f:ten"));
    assert_eq!(shown(&section, &inner).0, "cũ");
    assert_eq!(shown("<w:group/>", &inner).0, "Lê & B");
}

#[test]
fn the_value_takes_the_place_of_all_the_control_holds() {
    let to = to("/f:bb/f:ten") + "<w:text/>";
    let items = [(FORM, STORE)];
    let text = |body: &str| bound(body, &items).text;
    let runs = [r("một"), run("", "<w:tab/><w:t>hai</w:t><w:br/>"), r("ba")].concat();
    assert_eq!(text(&p(&[r("a "), control(&to, &runs), r(" b")].concat())), "a Lê & B b\n");
    assert_eq!(text(&p(&control(&to, "<w:r/>"))), "Lê & B\n");
    assert_eq!(text(&p(&control(&to, ""))), "Lê & B\n");
    assert_eq!(text(&control(&to, &[p(&r("một")), p(&r("hai"))].concat())), "Lê & B\n\n");
    assert_eq!(text(&control(&to, &p(""))), "Lê & B\n");
    let cell = format!("<w:tbl><w:tr>{}</w:tr></w:tbl>", control(&to, &format!("<w:tc>{}</w:tc>", p(&r("cũ")))));
    assert_eq!(text(&cell), "Lê & B\n");
    // In the format of its first run.
    let struck = bound(&p(&control(&to, &run("<w:strike/>", &t("cũ")))), &items);
    assert!(marks(&struck).contains(&("Lê & B", MarkKind::Struck)));
    assert_eq!(text(&p(&control(&to, &run("<w:vanish/>", &t("cũ"))))), "\n");
    let deleted = control(&to, "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>");
    assert_eq!(text(&p(&deleted)), "Lê & B\n");
    let field = [mark("begin"), instr("REF a"), mark("separate"), r("cũ"), mark("end")].concat();
    assert_eq!(text(&p(&control(&to, &field))), "Lê & B\n");
}

#[test]
fn controls_in_headers_are_bound_to_the_same_parts() {
    let header = part("w:hdr", &p(&control(&binding("/ep:Properties/ep:Company", EXTENDED), &r("cũ"))));
    let main = part(
        "w:document",
        &format!("<w:body>{}<w:sectPr><w:headerReference r:id='h'/></w:sectPr></w:body>", p(&r("a"))),
    );
    let package = relationships(&[
        ("a", "officeDocument", "word/document.xml"),
        ("b", "extended-properties", "docProps/app.xml"),
    ]);
    let own = relationships(&[("h", "header", "header1.xml")]);
    let document = read(&zip(&[
        ("_rels/.rels", package.as_bytes()),
        ("word/document.xml", main.as_bytes()),
        ("word/_rels/document.xml.rels", own.as_bytes()),
        ("word/header1.xml", header.as_bytes()),
        ("docProps/app.xml", "<Properties xmlns='urn:ep'><Company>Sở A</Company></Properties>".as_bytes()),
    ]));
    assert_eq!(document.expect("a sound document").text, "Sở A\na\n");
}
