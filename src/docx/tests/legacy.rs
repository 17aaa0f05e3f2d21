//! Text in TCVN3 and VNI.

use super::*;

/// A run in this font.
fn set_in(font: &str, text: &str) -> String {
    run(&format!("<w:rFonts w:ascii='{font}' w:hAnsi='{font}'/>"), &t(text))
}

/// Lines each in a paragraph.
fn lines(font: &str, text: &[&str]) -> Document {
    document(&text.iter().map(|line| p(&set_in(font, line))).collect::<String>())
}

const HEAD: [&str; 3] = ["Céng hoµ x· héi chñ nghÜa ViÖt Nam", "Biªn b¶n lµm viÖc", "Hä vµ tªn: NguyÔn ThÞ H\u{AD}¬ng"];

#[test]
fn tcvn3_by_its_font() {
    let document = lines(".VnTime", &HEAD);
    assert_eq!(document.text, "Cộng hoà xã hội chủ nghĩa Việt Nam\nBiên bản làm việc\nHọ và tên: Nguyễn Thị Hương\n");
    assert_eq!(document.notes.legacy, 3);
    assert_eq!((document.notes.invisible, document.notes.lookalikes), (0, 0));
}

#[test]
fn every_letter_of_tcvn3() {
    // Codes from 0xA1 on in the order of the table.
    let small = "¨ ©n ªm «ng ¬n \u{AD}u ®i µo ¶o ·o ¸o ¹o b»ng b¼ng b½ng b¾ng b¾t b Æc bÇn bÈn bÉn bÊn bËn bÌ bÎ bÏ bÐ bÑ bÒn bÓn bÔn bÕn bÖnh b× bØ bÜ bÝ bÞ";
    let expected = "ă ân êm ông ơn ưu đi ào ảo ão áo ạo bằng bẳng bẵng bắng bắt b ặc bần bẩn bẫn bấn bận bè bẻ bẽ bé bẹ bền bển bễn bến bệnh bì bỉ bĩ bí bị";
    assert_eq!(lines(".VnTime", &[small]).text.trim_end(), expected);
    let more = "bß bá bâ bã bä bå bæ bç bè bé cê cë cì cí cî bï bñ bò bó bô bõ bö b÷ bø bù kú kû kü ký kþ §Æng ¡n ¢n £m ¤ng ¥n ¦u";
    let expected = "bò bỏ bõ bó bọ bồ bổ bỗ bố bộ cờ cở cỡ cớ cợ bù bủ bũ bú bụ bừ bử bữ bứ bự kỳ kỷ kỹ ký kỵ Đặng Ăn Ân Êm Ông Ơn Ưu";
    assert_eq!(lines(".VnTime", &[more]).text.trim_end(), expected);
}

#[test]
fn fonts_of_capitals_show_capitals() {
    let title = p(&[set_in(".VnTimeH", "Biªn b¶n "), set_in(".VnArialH", "hop")].concat());
    let document = document(&[title, p(&set_in(".VnTime", HEAD[2]))].concat());
    assert_eq!(document.text, "BIÊN BẢN HOP\nHọ và tên: Nguyễn Thị Hương\n");
}

#[test]
fn capitals_typed_in_a_font_of_small_letters() {
    let document =
        lines(".VnTime", &["CéNG HßA X· HéI CHñ NGHÜA", "Bé tr\u{AD}ëng Bé X©y dùng, UBND x·, C«NG TY Hoµ B×nh"]);
    assert_eq!(document.text, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA\nBộ trưởng Bộ Xây dựng, UBND xã, CÔNG TY Hoà Bình\n");
}

#[test]
fn a_soft_hyphen_is_a_letter_of_tcvn3() {
    let name = "<w:r><w:rPr><w:rFonts w:ascii='.VnTime'/></w:rPr><w:t>Th</w:t><w:softHyphen/><w:t xml:space='preserve'> ký: Ph</w:t><w:softHyphen/><w:t>¬ng</w:t></w:r>";
    let document = document(&[p(&set_in(".VnTime", HEAD[0])), p(name)].concat());
    assert_eq!(document.text, "Cộng hoà xã hội chủ nghĩa Việt Nam\nThư ký: Phương\n");
    assert_eq!(document.notes.invisible, 0);
    // As text from a PDF has it.
    assert_eq!(
        lines(".VnTime", &[HEAD[0], "Th\u{2212} ký, x\u{2219} héi"]).text.lines().nth(1),
        Some("Thư ký, xã hội")
    );
}

#[test]
fn vni_by_its_font() {
    let document = lines(
        "VNI-Times",
        &["ÑOÄC LAÄP - TÖÏ DO - HAÏNH PHUÙC", "Buøi Vaên Huøng, Döông Thò Lyù", "Kyû luaät, nghæ, só quan"],
    );
    assert_eq!(document.text, "ĐỘC LẬP - TỰ DO - HẠNH PHÚC\nBùi Văn Hùng, Dương Thị Lý\nKỷ luật, nghỉ, sĩ quan\n");
    assert_eq!(document.notes.legacy, 3);
}

#[test]
fn every_letter_of_vni() {
    let vni = "aù aø aû aõ aï aâ aá aà aå aã aä aê aé aè aú aü aë ñ eù eø eû eõ eï eâ eá eà eå eã eä í ì æ ó ò \
        où oø oû oõ oï oâ oá oà oå oã oä ô ôù ôø ôû ôõ ôï uù uø uû uõ uï ö öù öø öû öõ öï yù yø yû yõ î";
    let unicode = "á à ả ã ạ â ấ ầ ẩ ẫ ậ ă ắ ằ ẳ ẵ ặ đ é è ẻ ẽ ẹ ê ế ề ể ễ ệ í ì ỉ ĩ ị \
        ó ò ỏ õ ọ ô ố ồ ổ ỗ ộ ơ ớ ờ ở ỡ ợ ú ù ủ ũ ụ ư ứ ừ ử ữ ự ý ỳ ỷ ỹ ỵ";
    assert_eq!(lines("VNI-Times", &[vni]).text.trim_end(), unicode);
    assert_eq!(lines("VNI-Times", &[&vni.to_uppercase()]).text.trim_end(), unicode.to_uppercase());
}

#[test]
fn marks_of_vni_in_the_next_run() {
    let content = [set_in("VNI-Times", "bie"), set_in("VNI-Helve", "ân ba"), set_in("VNI-Times", "ûn laøm vieäc")];
    assert_eq!(document(&p(&content.concat())).text, "biên bản làm việc\n");
}

#[test]
fn unicode_in_an_old_font_stays() {
    for font in [".VnTime", ".VnTimeH", "VNI-Times"] {
        for text in ["Ông Lê Hoà, hoá đơn", "Biên bản làm việc", "Ông Lê Hoà và bà Tô Hà, hai bên cùng ký", "Cà phê"]
        {
            let document = lines(font, &[text]);
            assert_eq!((document.text.trim_end(), document.notes.legacy), (text, 0), "{font}");
        }
    }
}

#[test]
fn words_of_other_languages_stay() {
    let texts = [
        "Müller và Señor",
        "Zürich, Köln, Düsseldorf, Nürnberg, Göttingen, Übersee",
        "El Niño, año, mañana, señora, España, niño, pequeño",
        "for å være på veien, gjør det så, og når får år",
        "société générale, café, à bientôt, naïve, Noël, où êtes-vous, Citroën",
        "nhiệt độ 30°C, 5 m², ½, «HoTen», © 2020, § 5, 3 × 4, µm, ±2, Café®, «Bên A»",
    ];
    for text in texts {
        let document = lines("Times New Roman", &[text]);
        assert_eq!((document.text.trim_end(), document.notes.legacy), (text, 0));
        assert_eq!(lines(".VnTime", &[text]).notes.legacy, 0, "{text}");
    }
}

#[test]
fn the_text_decides_where_the_font_says_otherwise() {
    let document = lines(".VnTime", &["ñoäc laäp - töï do - haïnh phuùc", "Buøi Vaên Huøng", HEAD[1]]);
    assert_eq!(document.text, "độc lập - tự do - hạnh phúc\nBùi Văn Hùng\nBiên bản làm việc\n");
    let document = lines("Times New Roman", &HEAD);
    assert_eq!(document.text.lines().next(), Some("Cộng hoà xã hội chủ nghĩa Việt Nam"));
}

#[test]
fn words_that_read_both_ways_follow_their_font() {
    let both = "Sè: 12, Lª";
    let body =
        [p(&set_in(".VnTime", HEAD[0])), p(&set_in(".VnTime", "Sè: 05")), p(&set_in("Arial", "Sè: 05")), p(&r(both))];
    assert_eq!(document(&body.concat()).text.lines().skip(1).collect::<Vec<_>>(), ["Số: 05", "Sè: 05", "Số: 12, Lê"]);
}

#[test]
fn runs_of_one_paragraph_are_told_apart() {
    let content = [r("Họ và tên: "), set_in(".VnTime", "NguyÔn ThÞ H»ng"), r(", sinh năm 1990, Lê")];
    let document = document(&p(&content.concat()));
    assert_eq!(document.text, "Họ và tên: Nguyễn Thị Hằng, sinh năm 1990, Lê\n");
    assert_eq!(document.notes.legacy, 1);
}

#[test]
fn marks_follow_decoded_words() {
    let bright = run("<w:rFonts w:ascii='.VnTime'/><w:highlight w:val='yellow'/>", &t("®Õn vµ"));
    let content = [set_in(".VnTime", "Biªn b¶n lµm viÖc "), bright, set_in(".VnTime", " ®i")];
    let document = document(&p(&content.concat()));
    assert_eq!(document.text, "Biên bản làm việc đến và đi\n");
    assert_eq!(marks(&document), [("đến và", MarkKind::Highlight)]);
}

#[test]
fn the_font_may_come_from_anywhere() {
    let fonts = |name: &str| format!("<w:rFonts w:ascii='{name}' w:hAnsi='{name}'/>");
    let style =
        |kind: &str, id: &str, rest: &str| format!("<w:style w:type='{kind}' w:styleId='{id}'>{rest}</w:style>");
    let defaults =
        |props: &str| format!("<w:docDefaults><w:rPrDefault><w:rPr>{props}</w:rPr></w:rPrDefault></w:docDefaults>");
    let rpr = |name: &str| format!("<w:rPr>{}</w:rPr>", fonts(name));
    let in_style = p(&format!("<w:pPr><w:pStyle w:val='B'/></w:pPr>{}", r("Sè")));
    let in_character_style = p(&run("<w:rStyle w:val='C'/>", &t("Sè")));
    let proof = p(&r("Biªn b¶n lµm viÖc"));
    let theme = "<a:theme xmlns:a='http://schemas.openxmlformats.org/drawingml/2006/main'><a:majorFont><a:latin typeface='Arial'/>\
                 </a:majorFont><a:minorFont><a:latin typeface='.VnTimeH'/></a:minorFont></a:theme>";
    let chain = [style("paragraph", "A", &rpr(".VnTime")), style("paragraph", "B", "<w:basedOn w:val='A'/>")].concat();
    let cases = [
        (chain, in_style, "Số"),
        (style("character", "C", &rpr(".VnTimeH")), in_character_style, "SỐ"),
        (defaults(&fonts(".VnTime")), p(&r("Sè")), "Số"),
        (defaults("<w:rFonts w:asciiTheme='minorHAnsi'/>"), p(&r("Sè")), "SỐ"),
        (defaults("<w:rFonts w:asciiTheme='majorHAnsi'/>"), p(&r("Sè")), "Sè"),
    ];
    for (styles, body, expected) in cases {
        let parts = [("styles", part("w:styles", &styles)), ("theme", theme.to_owned())];
        let parts: Vec<(&str, &str)> = parts.iter().map(|(name, xml)| (*name, xml.as_str())).collect();
        let document = document_with(&[proof.clone(), body].concat(), &parts).expect("sound");
        assert_eq!(document.text.lines().nth(1), Some(expected), "{styles}");
    }
}

#[test]
fn abbreviations_and_signs_alone_follow_the_font() {
    let lines = lines(".VnTime", &[HEAD[0], "§VT", "§/c £ §ª, Y Bl¬m Niª", "Sè: 26/§CCN"]);
    assert_eq!(lines.text.lines().skip(1).collect::<Vec<_>>(), ["ĐVT", "Đ/c Ê Đê, Y Blơm Niê", "Số: 26/ĐCCN"]);
    // Without the font a sign may be one.
    let text = document(&[p(&r(HEAD[0])), p(&r("· Biªn b¶n lµm viÖc, § 5, §/c"))].concat()).text;
    assert_eq!(text.lines().nth(1), Some("· Biên bản làm việc, § 5, Đ/c"));
}

#[test]
fn a_word_over_fonts_of_one_encoding() {
    let content = [set_in(".VnTime", "C«ng ty "), set_in(".VnTimeH", "ñ"), set_in(".VnTime", "y ban")];
    let text = document(&[p(&set_in(".VnTime", HEAD[1])), p(&content.concat())].concat()).text;
    assert_eq!(text, "Biên bản làm việc\nCông ty Ủy ban\n");
}

#[test]
fn labels_of_lists_are_decoded_too() {
    let numbering = "<w:abstractNum w:abstractNumId='1'><w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='decimal'/>\
                     <w:lvlText w:val='§iÒu %1.'/></w:lvl></w:abstractNum><w:num w:numId='1'><w:abstractNumId w:val='1'/></w:num>";
    let listed = "<w:pPr><w:numPr><w:ilvl w:val='0'/><w:numId w:val='1'/></w:numPr></w:pPr>";
    let body = p(&[listed, &set_in(".VnTime", "Biªn b¶n lµm viÖc")].concat());
    let document = document_with(&body, &[("numbering", &part("w:numbering", numbering))]).expect("sound");
    assert_eq!(document.text, "Điều 1. Biên bản làm việc\n");
}
